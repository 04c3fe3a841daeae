//! Compiled code: register instructions, constants, and the per-heap copy that a VM runs.
//!
//! `Code` is plain data and crosses threads; `LocalCode` is `Code` bound to one heap and one namespace, with its
//! constants as values, its globals as slots and its attribute caches.

use crate::heap::{Head, Headed, Kind};
use crate::object::Namespace;
use crate::sym::Sym;
use crate::value::Value;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A source text: a cell or a file.
#[derive(Debug)]
pub struct Source {
    /// As tracebacks name it: `<stdin>`, `Cell In[3]`, `lesson.py`.
    pub name: String,
    pub text: String,
    /// Its number among all sources of this process.
    pub id: u32,
    line_starts: Vec<u32>,
    /// Lines that whoever wrote the text does not know of.
    hidden: usize,
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text: String = text.into();
        if text.contains('\r') {
            text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1))
            .collect();
        // Wraps after four thousand million sources: then a line may be shown in another cell.
        static NEXT: AtomicU32 = AtomicU32::new(1);
        Source { name: name.into(), text, id: NEXT.fetch_add(1, Ordering::Relaxed), line_starts, hidden: 0 }
    }

    /// The same, with its first lines not counted: what was written begins below them.
    #[must_use]
    pub fn with_hidden_lines(self, hidden: usize) -> Self {
        Source { hidden, ..self }
    }

    /// Whether `exec`, `eval` or `compile` was given the text.
    pub fn is_string(&self) -> bool {
        self.name.starts_with('<') && self.name.ends_with('>')
    }

    /// Whether this is the source of a module that is part of the program: `<frozen NAME>`.
    pub fn is_library(&self) -> bool {
        self.name.starts_with("<frozen ")
    }

    /// 1-based line of a byte offset.
    pub fn line(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).saturating_sub(self.hidden).max(1)
    }

    /// Byte offset of a 1-based line's start.
    pub fn line_start(&self, line: usize) -> u32 {
        self.line_starts.get(line + self.hidden - 1).copied().unwrap_or(self.text.len() as u32)
    }

    /// The text of a 1-based line, without its end.
    pub fn line_text(&self, line: usize) -> &str {
        let start = self.line_start(line) as usize;
        let end = self.line_start(line + 1) as usize;
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }
}

/// A register of the running frame.
pub type Reg = u16;

/// One instruction: an operation, a small operand and three registers or indices. A jump with no room for its target
/// names an entry of `Code::labels`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Instr {
    pub op: Op,
    pub x: u8,
    pub a: u16,
    pub b: u16,
    pub c: u16,
}

impl Instr {
    pub fn new(op: Op, a: u16, b: u16, c: u16) -> Self {
        Instr { op, x: 0, a, b, c }
    }

    /// The 32-bit operand in `b` and `c`.
    pub fn wide(self) -> u32 {
        u32::from(self.b) | u32::from(self.c) << 16
    }

    #[must_use]
    pub fn with_wide(mut self, wide: u32) -> Self {
        self.b = wide as u16;
        self.c = (wide >> 16) as u16;
        self
    }
}

/// Operations. `a`, `b`, `c` are registers unless said otherwise; `→ a` is the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    /// b → a; x = 1: b is a temporary that is not read again
    Move,
    /// b → a, raising if the variable in b is unbound
    MoveBound,
    /// constant b → a
    Const,
    /// None → a
    None,
    /// small int (i16 in b) → a
    SmallInt,
    /// a becomes unbound; raises if it was (x = 1)
    Unbind,
    /// registers from a on become unbound: temporaries of a statement that is over. A safe point.
    Clear,
    /// global b → a
    LoadGlobal,
    /// b → global a
    StoreGlobal,
    DelGlobal,
    /// name b in the class body (register a of the frame holds no value; falls back to globals) → a
    LoadName,
    /// b → name a of the class body
    StoreName,
    DelName,
    /// wraps register a in a cell; x = 1: a fresh, unbound one
    MakeCell,
    /// contents of cell b → a
    LoadCell,
    /// b → contents of cell a
    StoreCell,
    DelCell,
    /// closure variable b → a
    LoadFree,
    /// b → closure variable a
    StoreFree,
    DelFree,
    /// in a class body: name c if bound there, else closure variable b → a
    LoadClassFree,

    // Arithmetic: b op c → a; x = 1: in place.
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    LShift,
    RShift,
    BitAnd,
    BitOr,
    BitXor,
    /// b op small int c → a
    AddI,
    SubI,
    MulI,
    FloorDivI,
    ModI,

    Neg,
    Pos,
    Invert,
    Not,

    // Comparison: b op c → a.
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
    Is,
    IsNot,
    In,
    NotIn,

    /// to wide
    Jump,
    /// to wide, backwards: polls the interrupt
    Loop,
    /// if a is true, to wide
    JumpIf,
    JumpIfNot,
    /// if not (a op b), to label c; x = 1: b is a small int
    JumpUnlessLt,
    JumpUnlessLe,
    JumpUnlessGt,
    JumpUnlessGe,
    JumpUnlessEq,
    JumpUnlessNe,
    /// if a is None, to wide
    JumpIfNone,

    /// iter(b) → a
    GetIter,
    /// next of iterator b → a, or to label c when it is exhausted
    ForIter,

    /// function b, arguments b+1 … b+c → a
    Call,
    /// the same; the next word's a names a constant tuple with the keywords of the last arguments
    CallKw,
    /// function b, argument tuple b+1, keyword dict b+2 (if x = 1) → a
    CallEx,
    /// object b, arguments b+1 … b+c, method name at site of the next word's a → a
    CallMethod,
    /// operands of the instruction before
    Ext,

    /// attribute of b, name at site c → a
    LoadAttr,
    /// a → attribute of b, name at site c
    StoreAttr,
    DelAttr,
    /// b[c] → a
    LoadItem,
    /// b[small int c] → a
    LoadItemI,
    /// b[c : c+1] → a; the bounds may be None
    LoadSlice,
    /// a → b[c]
    StoreItem,
    DelItem,

    /// b … b+c-1 → a
    BuildList,
    BuildTuple,
    BuildSet,
    /// c pairs from b → a
    BuildDict,
    /// start b, stop b+1, step b+2 → a
    BuildSlice,
    ListAppend,
    /// b's items behind those of a; in a call (x: 1, or 2 if they are its only arguments) of function c
    ListExtend,
    SetAdd,
    SetUpdate,
    /// value c under key b into dict a
    DictInsert,
    DictUpdate,
    /// like DictUpdate for call arguments: a doubled key is a TypeError, which names function c if x = 1
    DictMerge,
    ListToTuple,
    /// b formatted by spec c (c = u16::MAX: none), conversion x → a
    Format,
    /// b … b+c-1 joined → a
    BuildString,
    /// b into a … a+c-1
    Unpack,
    /// b into a … ; c before the star, x after it
    UnpackStar,

    /// child code b → a; x: 1 defaults tuple at c, 2 keyword defaults dict at c+1
    MakeFunction,
    /// body function b, name constant b+1, c bases from b+2 → a; x: 1 keyword dict after them, 2 the bases are a tuple
    BuildClass,
    Return,
    /// yields b (x = 1: a temporary that is not read again); what is sent → a
    Yield,
    /// takes the next value of iterator b (sending a) and yields it; result → a and on to label c when it is done
    YieldFrom,

    /// x: 0 the exception being handled, 1 b, 2 b from c
    Raise,
    /// the exception that was caught → a, and it is being handled
    PushHandled,
    PopHandled,
    /// whether exception b matches c → a
    Matches,
    /// raises exception a again, with its traceback
    Reraise,
    /// `__enter__` of b → a; its bound `__exit__` → c
    WithEnter,
    /// calls exit b with no exception
    WithExit,
    /// calls exit b with exception c; whether it was swallowed → a
    WithExcept,
    AssertionError,

    /// module named at name b, from-list flag x → a
    Import,
    /// name c of module b → a
    ImportFrom,
    ImportStar,

    /// annotation b under name a, in a class body
    StoreAnnotation,
    /// pattern tests on subject b → a; x: 0 sequence, 1 mapping; c: length checks by ordinary code
    MatchKind,
    /// subject b, keys tuple c → a: tuple of values or None
    MatchKeys,
    /// subject b, class c, keyword names constant in the next word's a, positional count in its b → a: tuple or None
    MatchClass,
    /// copy of mapping b without the keys in tuple c → a
    MatchRest,
    /// length of b → a
    Length,
    /// x: 0 the part of exception b (which becomes the rest) that class c names → a, as a group; 1 what is to be raised
    /// after all clauses, from exception a, the list b and the rest c → a; 2 group a is the exception being handled
    ExceptStar,
}

/// A constant, free of any heap.
#[derive(Clone, Debug)]
pub enum Const {
    None,
    Bool(bool),
    Ellipsis,
    Int(i64),
    Big(Arc<num_bigint::BigInt>),
    Float(f64),
    Complex(f64),
    Str(Arc<str>),
    Bytes(Arc<[u8]>),
    Tuple(Arc<[Const]>),
    /// Keyword names of a call.
    Names(Arc<[Sym]>),
}

/// Where a nested function finds a variable that it closes over.
#[derive(Clone, Copy, Debug)]
pub enum Capture {
    /// A cell in this register of the enclosing frame.
    Cell(Reg),
    /// This closure variable of the enclosing function.
    Free(u16),
}

/// What runs when an exception leaves the instructions `start..end`. Inner ranges come first.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    /// How many handled exceptions are pushed inside the range's surroundings.
    pub depth: u16,
}

/// Parameters of a function, in the order of their registers: positional, keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Debug, Default)]
pub struct Params {
    pub names: Vec<Sym>,
    pub positional_only: u16,
    pub positional: u16,
    pub keyword_only: u16,
    pub star: bool,
    pub double_star: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    Module,
    Function,
    Class,
    Generator,
}

/// A loop in the bytecode, kept for later compilation: `start..end` are instruction indices.
#[derive(Clone, Copy, Debug)]
pub struct LoopRange {
    pub start: u32,
    pub end: u32,
}

/// Compiled code, shared by all heaps.
#[derive(Debug)]
pub struct Code {
    pub name: Sym,
    pub qualname: Sym,
    pub kind: CodeKind,
    pub source: Arc<Source>,
    /// Byte range of the definition.
    pub range: (u32, u32),
    pub params: Params,
    /// Whether calls need no binding beyond moving `params.positional` arguments.
    pub simple_params: bool,
    pub registers: u16,
    pub instrs: Vec<Instr>,
    /// Byte range in the source for each instruction.
    pub positions: Vec<(u32, u32)>,
    pub labels: Vec<u32>,
    pub consts: Vec<Const>,
    pub globals: Vec<Sym>,
    /// Attribute and method sites, each with a cache of its own.
    pub sites: Vec<Sym>,
    pub children: Vec<Arc<Code>>,
    pub captures: Vec<Capture>,
    pub free_names: Vec<Sym>,
    pub cell_names: Vec<(Reg, Sym)>,
    pub local_names: Vec<(Reg, Sym)>,
    pub handlers: Vec<Handler>,
    pub loops: Vec<LoopRange>,
    pub doc: Option<Arc<str>>,
    /// Identity across heaps.
    pub id: u64,
}

impl Code {
    /// How many positional arguments bind by moving them into a new frame; `u16::MAX`: never that simple.
    fn quick_params(&self) -> u16 {
        let quick = self.simple_params && self.kind == CodeKind::Function;
        if quick { self.params.positional } else { u16::MAX }
    }

    fn variables(&self) -> Box<[u64]> {
        let mut bits = vec![0; usize::from(self.registers).div_ceil(64)];
        for (reg, _) in self.local_names.iter().chain(&self.cell_names) {
            if let Some(word) = bits.get_mut(usize::from(*reg) / 64) {
                *word |= 1_u64 << (reg % 64);
            }
        }
        bits.into()
    }
}

/// What an attribute site saw last.
#[derive(Clone, Default)]
pub(crate) struct SiteCache {
    /// The class's address, 0 if the cache is empty.
    pub class: usize,
    pub epoch: u64,
    pub what: Cached,
}

#[derive(Clone, Copy, Default)]
pub(crate) enum Cached {
    #[default]
    Empty,
    /// Instance attribute at this place.
    Slot(u32),
    /// A function found on the class, unless the instance has an attribute at this place (`u32::MAX`: can't have one).
    Method(*const crate::function::Function, u32),
    Native(*const crate::native::NativeFn, u32),
    /// The function that reads a property.
    Property(*const crate::function::Function),
}

/// `Code` on one heap, with the globals of one namespace.
#[repr(C)]
pub struct LocalCode {
    head: Head,
    pub code: Arc<Code>,
    pub consts: Vec<Value>,
    pub namespace: Rc<Namespace>,
    /// For each global: its slot, and its slot among the builtins (`u32::MAX`: none).
    pub(crate) globals: Vec<(u32, Cell<u32>)>,
    pub(crate) caches: RefCell<Vec<SiteCache>>,
    children: RefCell<Vec<Option<Rc<LocalCode>>>>,
    /// `Code::registers` and how many arguments bind by moving them: read by every call.
    pub(crate) registers: u16,
    pub(crate) quick_params: u16,
    /// The registers that are variables, as bits: the others are temporaries.
    variables: Box<[u64]>,
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for LocalCode {}

impl LocalCode {
    /// Shows the code inside it that was used: for the collector.
    pub(crate) fn trace(&self, show: &mut impl FnMut(&Rc<LocalCode>)) {
        if let Ok(children) = self.children.try_borrow() {
            children.iter().flatten().for_each(show);
        }
    }

    /// Lets go of the code inside it, once this is garbage.
    pub(crate) fn clear(&self) {
        let children: Vec<_> = self.children.borrow_mut().iter_mut().map(Option::take).collect();
        drop(children);
    }

    pub fn new(code: Arc<Code>, namespace: &Rc<Namespace>) -> Rc<Self> {
        let consts = code.consts.iter().map(Const::to_value).collect();
        let globals = code.globals.iter().map(|name| (namespace.slot(*name), Cell::new(u32::MAX))).collect();
        Rc::new(LocalCode {
            head: Head::new(Kind::Code),
            consts,
            namespace: Rc::clone(namespace),
            globals,
            caches: RefCell::new(vec![SiteCache::default(); code.sites.len()]),
            children: RefCell::new(vec![None; code.children.len()]),
            registers: code.registers,
            quick_params: code.quick_params(),
            variables: code.variables(),
            code,
        })
    }

    /// Whether a register is a variable's.
    #[inline]
    pub(crate) fn is_variable(&self, reg: Reg) -> bool {
        self.variables.get(usize::from(reg) / 64).is_some_and(|word| word >> (reg % 64) & 1 != 0)
    }

    pub(crate) fn child(&self, index: usize) -> Rc<LocalCode> {
        let mut children = self.children.borrow_mut();
        let child = children[index]
            .get_or_insert_with(|| LocalCode::new(Arc::clone(&self.code.children[index]), &self.namespace));
        Rc::clone(child)
    }
}

impl Const {
    pub fn to_value(&self) -> Value {
        match self {
            Const::None => Value::None,
            Const::Bool(b) => Value::Bool(*b),
            Const::Ellipsis => Value::Ellipsis,
            Const::Int(i) => Value::Int(*i),
            Const::Big(big) => Value::Big(Rc::new((**big).clone())),
            Const::Float(f) => Value::Float(*f),
            Const::Complex(im) => Value::Complex(Rc::new(crate::object::ComplexNum { re: 0.0, im: *im })),
            Const::Str(text) => Value::str(&**text),
            Const::Bytes(bytes) => Value::bytes(bytes.to_vec()),
            Const::Tuple(items) => Value::tuple(items.iter().map(Const::to_value).collect::<Vec<_>>()),
            Const::Names(names) => {
                Value::tuple(names.iter().map(|name| Value::from(*name)).collect::<Vec<_>>())
            }
        }
    }
}
