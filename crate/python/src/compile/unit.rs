//! One frame's code while it is being emitted: instructions, registers, labels, constants, and the blocks around.

use super::scope::{Place, ScopeKind, Scopes};
use super::{Mode, Result, error};
use crate::code::{Capture, Code, CodeKind, Const, Handler, Instr, LoopRange, Op, Params, Reg, Source};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A place in the code that jumps may name before it is known.
pub(super) type Label = u16;

/// What a `break`, `continue` or `return` must clean up on its way out.
pub(super) enum Block<'a> {
    Loop {
        on_break: Label,
        on_continue: Label,
    },
    /// `finally` around: its body runs first.
    Finally(&'a [Stmt]),
    /// Inside a handler: the exception is no longer handled afterwards; its name is unbound.
    Handler(Option<Sym>),
    With(Reg),
    /// A `try` with handlers only: nothing to clean up, but its region ends here.
    Try,
    /// A clause of `except*`, which neither `return` nor `break` nor `continue` may leave.
    Star,
}

/// Instructions guarded by a handler: a list of ranges, since clean-up code inside is not guarded.
pub(super) struct Region {
    pub target: Label,
    pub depth: u16,
    open: Option<u32>,
    ranges: Vec<(u32, u32)>,
    /// How many blocks were around when it began.
    blocks: usize,
}

#[derive(PartialEq, Eq, Hash)]
enum ConstKey {
    None,
    Bool(bool),
    Int(i64),
    Float(u64),
    Str(Arc<str>),
}

pub(super) struct Unit<'a> {
    pub source: &'a Arc<Source>,
    pub scopes: &'a Scopes,
    /// The frame's own scope.
    pub frame: usize,
    /// The innermost scope, a comprehension or the frame itself.
    pub scope: usize,
    pub kind: CodeKind,
    pub name: Sym,
    pub qualname: String,
    pub params: Params,
    pub doc: Option<Arc<str>>,
    instrs: Vec<Instr>,
    positions: Vec<(u32, u32)>,
    labels: Vec<u32>,
    consts: Vec<Const>,
    const_index: HashMap<ConstKey, u16>,
    globals: Vec<Sym>,
    global_index: HashMap<Sym, u16>,
    sites: Vec<Sym>,
    pub children: Vec<Arc<Code>>,
    captures: Vec<Capture>,
    pub free: Vec<Sym>,
    /// Registers of variables: by scope and name.
    pub variables: HashMap<(usize, Sym), Reg>,
    cell_names: Vec<(Reg, Sym)>,
    local_names: Vec<(Reg, Sym)>,
    top: u32,
    max: u32,
    pub range: (u32, u32),
    pub definition: (u32, u32),
    pub blocks: Vec<Block<'a>>,
    regions: Vec<Region>,
    handlers: Vec<Handler>,
    pub handled: u16,
    /// The scope that the next comprehension loop enters once its first iterable is evaluated.
    pub pending_scope: Option<usize>,
    loops: Vec<LoopRange>,
    too_big: bool,
    /// Compiled for a prompt: the values of expression statements are shown.
    pub shows_values: bool,
}

static NEXT_CODE_ID: AtomicU64 = AtomicU64::new(1);

fn bytes(range: TextRange) -> (u32, u32) {
    (range.start().into(), range.end().into())
}

impl<'a> Unit<'a> {
    pub fn new(source: &'a Arc<Source>, scopes: &'a Scopes, frame: usize, kind: CodeKind, name: Sym) -> Self {
        let mut unit = Unit {
            source,
            scopes,
            frame,
            scope: frame,
            kind,
            name,
            qualname: name.to_string(),
            params: Params::default(),
            doc: None,
            instrs: Vec::new(),
            positions: Vec::new(),
            labels: Vec::new(),
            consts: Vec::new(),
            const_index: HashMap::new(),
            globals: Vec::new(),
            global_index: HashMap::new(),
            sites: Vec::new(),
            children: Vec::new(),
            captures: Vec::new(),
            free: scopes.scopes[frame].free.clone(),
            variables: HashMap::new(),
            cell_names: Vec::new(),
            local_names: Vec::new(),
            top: 0,
            max: 0,
            range: (0, 0),
            definition: (0, 0),
            blocks: Vec::new(),
            regions: Vec::new(),
            handlers: Vec::new(),
            handled: 0,
            pending_scope: None,
            loops: Vec::new(),
            too_big: false,
            shows_values: false,
        };
        if kind == CodeKind::Class && scopes.scopes[frame].cells.contains(&crate::names::DUNDER_CLASS) {
            unit.declare(frame, crate::names::DUNDER_CLASS);
        }
        unit
    }

    pub fn module(&mut self, body: &'a [Stmt], mode: Mode) -> Result<()> {
        if mode == Mode::Exec
            && self.kind == CodeKind::Module
            && let Some(doc) = super::function::docstring(body)
        {
            let mark = self.mark();
            let value = self.temp();
            self.load_constant(Const::Str(doc), value);
            self.store_name(crate::names::DUNDER_DOC, value);
            self.release(mark);
        }
        match body.split_last() {
            Some((Stmt::Expr(last), before)) if mode == Mode::Cell => {
                self.body(before)?;
                self.at(last.range());
                let value = self.operand(&last.value)?;
                self.emit_return(value);
            }
            _ if mode == Mode::Single => self.interactive(body)?,
            _ => {
                self.body(body)?;
                if mode == Mode::Exec {
                    self.return_none();
                } else {
                    // A cell that ends in a statement has no value at all.
                    let nothing = self.temp();
                    self.emit(Op::Unbind, nothing, 0, 0);
                    self.emit_return(nothing);
                }
            }
        }
        Ok(())
    }

    /// Statements as at a prompt: the values of expressions are shown.
    fn interactive(&mut self, body: &'a [Stmt]) -> Result<()> {
        self.shows_values = true;
        self.body(body)?;
        self.return_none();
        Ok(())
    }

    /// An expression statement at a prompt.
    pub fn shown_expression(&mut self, value: &'a Expr) -> Result<()> {
        let mark = self.mark();
        let base = self.temps(2);
        let (print, over) = (self.global(Sym::new("print")), self.label());
        self.expr(value, base + 1)?;
        self.jump(Op::JumpIfNone, base + 1, over);
        let shown = self.temps(2);
        let repr = self.global(Sym::new("repr"));
        self.emit(Op::LoadGlobal, shown, repr, 0);
        self.emit(Op::Move, shown + 1, base + 1, 0);
        self.emit(Op::Call, base + 1, shown, 1);
        self.emit(Op::LoadGlobal, base, print, 0);
        self.emit(Op::Call, base, base, 1);
        self.place_label(over);
        self.release(mark);
        Ok(())
    }

    // Positions.

    pub fn at(&mut self, range: TextRange) -> (u32, u32) {
        std::mem::replace(&mut self.range, bytes(range))
    }

    /// The range of `expr` from its attribute's name on, if that stands on another line than where `expr` begins.
    pub fn attribute_range(&self, attribute: &ast::ExprAttribute, whole: TextRange) -> TextRange {
        let line = |at: TextSize| self.source.line(at.into());
        let name = attribute.attr.range();
        let starts = if line(whole.start()) == line(name.start()) { whole.start() } else { name.start() };
        TextRange::new(starts, whole.end())
    }

    pub fn spanning<T>(&mut self, node: &impl Ranged, emit: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.at(node.range());
        let result = emit(self);
        self.range = outer;
        result
    }

    // Registers.

    pub fn temp(&mut self) -> Reg {
        self.temps(1)
    }

    /// `count` registers in a row.
    pub fn temps(&mut self, count: usize) -> Reg {
        let first = self.top;
        self.top += count as u32;
        self.max = self.max.max(self.top);
        if self.max > u32::from(u16::MAX) - 16 {
            self.too_big = true;
            self.top = first;
            return 0;
        }
        first as Reg
    }

    pub fn mark(&self) -> u32 {
        self.top
    }

    pub fn release(&mut self, mark: u32) {
        self.top = mark;
    }

    /// Gives a variable of `scope` its register.
    pub fn declare(&mut self, scope: usize, name: Sym) -> Reg {
        let reg = self.temp();
        self.variables.insert((scope, name), reg);
        if self.scopes.scopes[scope].cells.contains(&name) {
            self.cell_names.push((reg, name));
        } else {
            self.local_names.push((reg, name));
        }
        reg
    }

    /// Declares all locals of `scope`, and wraps those that closures use in cells.
    pub fn declare_locals(&mut self, scope: usize, parameters: &[Sym]) {
        for name in parameters {
            self.declare(scope, *name);
        }
        let names: Vec<Sym> =
            self.scopes.scopes[scope].locals().filter(|name| !parameters.contains(name)).collect();
        for name in names {
            self.declare(scope, name);
        }
        self.make_cells(scope, parameters);
    }

    fn make_cells(&mut self, scope: usize, parameters: &[Sym]) {
        for name in self.scopes.scopes[scope].cells.clone() {
            let Some(&reg) = self.variables.get(&(scope, name)) else { continue };
            let fresh = u8::from(!parameters.contains(&name));
            self.emit_x(Op::MakeCell, fresh, reg, 0, 0);
        }
    }

    pub fn is_cell(&self, scope: usize, name: Sym) -> bool {
        self.scopes.scopes[scope].cells.contains(&name)
    }

    pub fn place(&self, name: Sym) -> Place {
        self.scopes.place(self.scope, name)
    }

    /// Whether operands may be read late: nothing in this frame assigns inside an expression.
    pub fn reads_are_stable(&self) -> bool {
        !self.scopes.scopes[self.frame].has_walrus
    }

    // Instructions.

    pub fn emit(&mut self, op: Op, a: u16, b: u16, c: u16) -> usize {
        self.emit_x(op, 0, a, b, c)
    }

    /// Sets the flag of the instruction emitted last.
    pub fn mark_last(&mut self) {
        if let Some(instr) = self.instrs.last_mut() {
            instr.x = 1;
        }
    }

    pub fn emit_x(&mut self, op: Op, x: u8, a: u16, b: u16, c: u16) -> usize {
        self.instrs.push(Instr { op, x, a, b, c });
        self.positions.push(self.range);
        self.instrs.len() - 1
    }

    pub fn here(&self) -> u32 {
        self.instrs.len() as u32
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        if self.labels.len() > usize::from(u16::MAX) {
            self.too_big = true;
            self.labels.clear();
            self.labels.push(0);
        }
        (self.labels.len() - 1) as Label
    }

    pub fn place_label(&mut self, label: Label) {
        self.labels[usize::from(label)] = self.here();
    }

    /// A jump whose target stands in the wide operand: the label's number until `finish` resolves it.
    pub fn jump(&mut self, op: Op, a: Reg, to: Label) {
        self.emit(op, a, to, 0);
    }

    pub fn loop_back(&mut self, to: Label) {
        self.jump(Op::Loop, 0, to);
        let start = self.labels[usize::from(to)];
        self.loops.push(LoopRange { start, end: self.here() });
    }

    pub fn emit_return(&mut self, value: Reg) {
        self.emit(Op::Return, 0, value, 0);
    }

    pub fn return_none(&mut self) {
        let value = self.temp();
        self.emit(Op::None, value, 0, 0);
        self.emit_return(value);
    }

    // Tables.

    pub fn constant(&mut self, value: Const) -> u16 {
        let key = match &value {
            Const::None => Some(ConstKey::None),
            Const::Bool(b) => Some(ConstKey::Bool(*b)),
            Const::Int(i) => Some(ConstKey::Int(*i)),
            Const::Float(f) => Some(ConstKey::Float(f.to_bits())),
            Const::Str(text) => Some(ConstKey::Str(Arc::clone(text))),
            _ => None,
        };
        let next = self.consts.len();
        if next >= usize::from(u16::MAX) {
            self.too_big = true;
            return 0;
        }
        if let Some(key) = key {
            if let Some(&index) = self.const_index.get(&key) {
                return index;
            }
            self.const_index.insert(key, next as u16);
        }
        self.consts.push(value);
        next as u16
    }

    pub fn load_constant(&mut self, value: Const, into: Reg) {
        match value {
            Const::None => {
                self.emit(Op::None, into, 0, 0);
            }
            Const::Int(i) if i16::try_from(i).is_ok() => {
                self.emit(Op::SmallInt, into, i as i16 as u16, 0);
            }
            other => {
                let index = self.constant(other);
                self.emit(Op::Const, into, index, 0);
            }
        }
    }

    pub fn global(&mut self, name: Sym) -> u16 {
        if let Some(&index) = self.global_index.get(&name) {
            return index;
        }
        let index = self.globals.len();
        if index >= usize::from(u16::MAX) {
            self.too_big = true;
            return 0;
        }
        self.globals.push(name);
        self.global_index.insert(name, index as u16);
        index as u16
    }

    pub fn site(&mut self, name: Sym) -> u16 {
        if self.sites.len() >= usize::from(u16::MAX) {
            self.too_big = true;
            return 0;
        }
        self.sites.push(name);
        (self.sites.len() - 1) as u16
    }

    pub fn free_index(&self, name: Sym) -> u16 {
        self.free.iter().position(|free| *free == name).unwrap_or_default() as u16
    }

    /// Where a function defined here finds the variables it closes over.
    pub fn captures_for(&self, free: &[Sym]) -> Vec<Capture> {
        free.iter().map(|name| self.capture(*name)).collect()
    }

    fn capture(&self, name: Sym) -> Capture {
        let mut scope = self.scope;
        loop {
            if let Some(&reg) = self.variables.get(&(scope, name))
                && self.is_cell(scope, name)
            {
                return Capture::Cell(reg);
            }
            if scope == self.frame {
                return Capture::Free(self.free_index(name));
            }
            scope = self.scopes.scopes[scope].parent.unwrap_or(self.frame);
        }
    }

    pub fn set_captures(&mut self, captures: Vec<Capture>) {
        self.captures = captures;
    }

    // Guarded regions.

    pub fn open_region(&mut self, target: Label) {
        let region = Region {
            target,
            depth: self.handled,
            open: Some(self.here()),
            ranges: Vec::new(),
            blocks: self.blocks.len(),
        };
        self.regions.push(region);
    }

    pub fn close_region(&mut self) {
        let here = self.here();
        let Some(mut region) = self.regions.pop() else { return };
        if let Some(start) = region.open.take() {
            region.ranges.push((start, here));
        }
        for (start, end) in region.ranges {
            if start < end {
                let target = u32::from(region.target);
                self.handlers.push(Handler { start, end, target, depth: region.depth });
            }
        }
    }

    /// Emits the clean-up of all blocks down to (not including) block `keep`, outside their regions. The jump that
    /// follows is outside too: `resume_regions` takes what this returns.
    pub fn unwind(&mut self, keep: usize) -> Result<Vec<usize>> {
        let handled = self.handled;
        let mut suspended = Vec::new();
        let mut left = Vec::new();
        let mut outcome = Ok(());
        // Clean-up code may itself `break` or `continue` a loop that is still around.
        while self.blocks.len() > keep
            && let Some(block) = self.blocks.pop()
        {
            self.suspend_regions(self.blocks.len(), &mut suspended);
            outcome = outcome.and_then(|()| self.clean_up(&block));
            left.push(block);
        }
        self.handled = handled;
        self.blocks.extend(left.into_iter().rev());
        outcome.map(|()| suspended)
    }

    /// After the jump or return that ends unwinding: guarded ranges begin again behind it.
    pub fn resume_regions(&mut self, suspended: Vec<usize>) {
        let here = self.here();
        for index in suspended {
            self.regions[index].open = Some(here);
        }
    }

    fn suspend_regions(&mut self, block: usize, suspended: &mut Vec<usize>) {
        let here = self.here();
        for (index, region) in self.regions.iter_mut().enumerate() {
            if region.blocks >= block
                && let Some(start) = region.open.take()
            {
                region.ranges.push((start, here));
                suspended.push(index);
            }
        }
    }

    fn clean_up(&mut self, block: &Block<'a>) -> Result<()> {
        match block {
            Block::Loop { .. } | Block::Try => Ok(()),
            Block::Star => {
                let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                let range = TextRange::new(self.range.0.into(), self.range.1.into());
                error(message, range)
            }
            Block::Finally(body) => self.body(body),
            Block::Handler(name) => {
                self.emit(Op::PopHandled, 0, 0, 0);
                self.handled -= 1;
                if let Some(name) = name {
                    self.forget(*name);
                }
                Ok(())
            }
            Block::With(exit) => {
                self.emit(Op::WithExit, 0, *exit, 0);
                Ok(())
            }
        }
    }

    pub fn finish(mut self) -> Result<Arc<Code>> {
        if self.too_big {
            return error("this code is too large to compile: split it into functions", TextRange::default());
        }
        self.resolve_labels();
        let positional_only_params =
            self.params.keyword_only == 0 && !self.params.star && !self.params.double_star;
        Ok(Arc::new(Code {
            name: self.name,
            qualname: Sym::new(&self.qualname),
            kind: self.kind,
            source: Arc::clone(self.source),
            range: self.definition,
            simple_params: positional_only_params,
            params: self.params,
            registers: self.max.max(1) as u16,
            instrs: self.instrs,
            positions: self.positions,
            labels: self.labels,
            consts: self.consts,
            globals: self.globals,
            sites: self.sites,
            children: self.children,
            captures: self.captures,
            free_names: self.free,
            cell_names: self.cell_names,
            local_names: self.local_names,
            handlers: self.handlers,
            loops: self.loops,
            doc: self.doc,
            id: NEXT_CODE_ID.fetch_add(1, Ordering::Relaxed),
        }))
    }

    fn resolve_labels(&mut self) {
        for instr in &mut self.instrs {
            if matches!(instr.op, Op::Jump | Op::Loop | Op::JumpIf | Op::JumpIfNot | Op::JumpIfNone) {
                *instr = instr.with_wide(self.labels[usize::from(instr.b)]);
            }
        }
        for handler in &mut self.handlers {
            handler.target = self.labels[handler.target as usize];
        }
    }

    /// Whether the frame is a function whose locals live in registers.
    pub fn is_function(&self) -> bool {
        self.scopes.scopes[self.frame].kind == ScopeKind::Function
    }

    pub fn operand(&mut self, expr: &'a Expr) -> Result<Reg> {
        if let Expr::Name(name) = expr
            && self.reads_are_stable()
        {
            let sym = Sym::new(name.id.as_str());
            if let Place::Local(scope) = self.place(sym)
                && !self.is_cell(scope, sym)
                && let Some(&reg) = self.variables.get(&(scope, sym))
            {
                return Ok(reg);
            }
        }
        let reg = self.temp();
        self.expr(expr, reg)?;
        Ok(reg)
    }

    /// The same for the only operand of an instruction that writes `into`: what is computed for it ends with the
    /// instruction, unless `into` is a variable.
    pub fn operand_over(&mut self, expr: &'a Expr, into: Reg) -> Result<Reg> {
        if matches!(expr, Expr::Name(_)) || self.variables.values().any(|reg| *reg == into) {
            return self.operand(expr);
        }
        self.expr(expr, into)?;
        Ok(into)
    }
}
