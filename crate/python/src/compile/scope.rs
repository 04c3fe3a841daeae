//! Which scope each name belongs to: local, cell, free or global, before any code is emitted.
//!
//! List, set and dict comprehensions run inside the frame around them: their targets are variables of their own, in a
//! scope that is not a frame. Generator expressions are functions.

use super::{Result, SyntaxError, error};
use crate::sym::Sym;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Mod, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ScopeKind {
    Module,
    Function,
    Class,
    /// A comprehension inlined into its frame.
    Comprehension,
}

/// What is done with a name in one scope.
#[derive(Clone, Copy, Default, Debug)]
struct Usage {
    assigned: bool,
    used: bool,
    global: bool,
    nonlocal: bool,
    parameter: bool,
    annotated: bool,
}

#[derive(Debug)]
pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<usize>,
    names: HashMap<Sym, Usage>,
    order: Vec<Sym>,
    /// Variables of this scope that functions inside close over.
    pub cells: Vec<Sym>,
    /// Variables of enclosing functions that this function (or one inside it) uses.
    pub free: Vec<Sym>,
    pub is_generator: bool,
    pub has_walrus: bool,
    /// What kind of comprehension this is the scope of, if it is one's.
    pub comprehension: &'static str,
    /// A comprehension's iteration variables, those of loops that come later in the text too.
    targets: Vec<Sym>,
}

pub(super) struct Scopes {
    pub scopes: Vec<Scope>,
    /// `from __future__ import annotations`: they are kept as text.
    pub lazy_annotations: bool,
    by_range: HashMap<(u32, u32), usize>,
}

/// Where a name lives, seen from a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// A variable of this scope (or of a comprehension's surroundings in the same frame).
    Local(usize),
    Free,
    Global,
    /// A class body's own name.
    ClassName,
}

fn key(range: TextRange) -> (u32, u32) {
    (range.start().into(), range.end().into())
}

pub(super) fn analyse(module: &Mod, root: ScopeKind) -> Result<Scopes> {
    let mut builder = Builder {
        scopes: Scopes {
            scopes: vec![Scope::new(root, None)],
            lazy_annotations: has_lazy_annotations(module),
            by_range: HashMap::new(),
        },
        current: 0,
        error: None,
        in_iterable: 0,
        nonlocals: Vec::new(),
        declared: HashMap::new(),
    };
    match module {
        Mod::Module(module) => builder.visit_body(&module.body),
        Mod::Expression(expression) => builder.visit_expr(&expression.body),
    }
    builder.check_nonlocals();
    if let Some(error) = builder.error {
        return Err(error);
    }
    let mut scopes = builder.scopes;
    scopes.resolve();
    Ok(scopes)
}

fn has_lazy_annotations(module: &Mod) -> bool {
    let Mod::Module(module) = module else { return false };
    module.body.iter().any(|stmt| match stmt {
        Stmt::ImportFrom(import) => {
            import.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
                && import.names.iter().any(|alias| alias.name.as_str() == "annotations")
        }
        _ => false,
    })
}

impl Scope {
    fn new(kind: ScopeKind, parent: Option<usize>) -> Self {
        Scope {
            kind,
            parent,
            names: HashMap::new(),
            order: Vec::new(),
            cells: Vec::new(),
            free: Vec::new(),
            is_generator: false,
            has_walrus: false,
            comprehension: "",
            targets: Vec::new(),
        }
    }

    fn usage(&mut self, name: Sym) -> &mut Usage {
        if !self.names.contains_key(&name) {
            self.order.push(name);
        }
        self.names.entry(name).or_default()
    }

    fn binds(&self, name: Sym) -> bool {
        self.names.get(&name).is_some_and(|u| (u.assigned || u.parameter) && !u.global && !u.nonlocal)
    }

    /// Local variables in order of first appearance.
    pub fn locals(&self) -> impl Iterator<Item = Sym> + '_ {
        self.order.iter().copied().filter(|name| self.binds(*name))
    }
}

impl Scopes {
    pub fn at(&self, range: TextRange) -> usize {
        self.by_range[&key(range)]
    }

    pub fn assigned_at_top(&self) -> Vec<Sym> {
        self.scopes[0].locals().collect()
    }

    /// Where `name`, used in scope `at`, lives.
    pub fn place(&self, at: usize, name: Sym) -> Place {
        let scope = &self.scopes[at];
        let usage = scope.names.get(&name).copied().unwrap_or_default();
        if usage.global {
            return Place::Global;
        }
        if scope.binds(name) {
            return match scope.kind {
                ScopeKind::Module => Place::Global,
                ScopeKind::Class => Place::ClassName,
                ScopeKind::Function | ScopeKind::Comprehension => Place::Local(at),
            };
        }
        if scope.kind == ScopeKind::Comprehension {
            let parent = scope.parent.unwrap_or(0);
            // A class's own names are not seen from inside a comprehension.
            if self.scopes[parent].kind == ScopeKind::Class {
                let is_free = self.scopes[parent].free.contains(&name);
                return if is_free { Place::Free } else { Place::Global };
            }
            return self.place(parent, name);
        }
        if scope.free.contains(&name) { Place::Free } else { Place::Global }
    }

    fn resolve(&mut self) {
        for at in 0..self.scopes.len() {
            let used: Vec<(Sym, Usage)> = self.scopes[at].names.iter().map(|(n, u)| (*n, *u)).collect();
            for (name, usage) in used {
                if !usage.global && !self.scopes[at].binds(name) {
                    self.capture(at, name);
                }
            }
        }
        for scope in &mut self.scopes {
            scope.free.sort_by_key(|name| name.as_str());
            scope.cells.sort_by_key(|name| name.as_str());
        }
    }

    /// Finds the function that owns `name` above scope `at`; marks it a cell there and free on the way.
    fn capture(&mut self, at: usize, name: Sym) {
        let mut crossed = Vec::new();
        let mut scope = at;
        loop {
            let is_frame = self.scopes[scope].kind != ScopeKind::Comprehension;
            if is_frame {
                crossed.push(scope);
            }
            let Some(parent) = self.scopes[scope].parent else { return };
            scope = parent;
            let here = &self.scopes[scope];
            let usage = here.names.get(&name).copied().unwrap_or_default();
            let owns = match here.kind {
                ScopeKind::Function | ScopeKind::Comprehension => here.binds(name),
                ScopeKind::Class => name == crate::names::DUNDER_CLASS,
                ScopeKind::Module => false,
            };
            if owns {
                break;
            }
            if usage.global && here.kind == ScopeKind::Function {
                return;
            }
        }
        if crossed.is_empty() {
            return;
        }
        if !self.scopes[scope].cells.contains(&name) {
            self.scopes[scope].cells.push(name);
        }
        for frame in crossed {
            if !self.scopes[frame].free.contains(&name) {
                self.scopes[frame].free.push(name);
            }
        }
    }
}

/// The names that a target binds.
fn target_names(target: &Expr) -> Vec<Sym> {
    match target {
        Expr::Name(name) => vec![Sym::new(name.id.as_str())],
        Expr::Starred(starred) => target_names(&starred.value),
        Expr::Tuple(tuple) => tuple.elts.iter().flat_map(target_names).collect(),
        Expr::List(list) => list.elts.iter().flat_map(target_names).collect(),
        _ => Vec::new(),
    }
}

struct Builder {
    scopes: Scopes,
    current: usize,
    error: Option<SyntaxError>,
    /// How many iterables of comprehensions are around.
    in_iterable: usize,
    /// `nonlocal` names, whose owners may come later in the text.
    nonlocals: Vec<(usize, Sym, TextRange)>,
    /// Where names were declared `global` or `nonlocal`.
    declared: HashMap<(usize, Sym), TextRange>,
}

impl Builder {
    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes.scopes[self.current]
    }

    fn assign(&mut self, name: &str) {
        self.scope().usage(Sym::new(name)).assigned = true;
    }

    fn inside(&mut self, kind: ScopeKind, range: TextRange, visit: impl FnOnce(&mut Self)) {
        let outer = self.current;
        self.current = self.scopes.scopes.len();
        self.scopes.scopes.push(Scope::new(kind, Some(outer)));
        self.scopes.by_range.insert(key(range), self.current);
        visit(self);
        self.current = outer;
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
            let name = Sym::new(parameter.name().as_str());
            if self.scope().usage(name).parameter {
                let message = format!("duplicate argument '{name}' in function definition");
                self.fail(message, parameter.name().range());
            }
            self.scope().usage(name).parameter = true;
        }
    }

    /// An annotation makes a name local, in brackets too if a value comes with it.
    fn annotate(&mut self, assign: &ast::StmtAnnAssign) {
        let Expr::Name(name) = &*assign.target else { return };
        let sym = Sym::new(name.id.as_str());
        let usage = *self.scope().usage(sym);
        let word = if usage.global { "global" } else { "nonlocal" };
        if usage.global || usage.nonlocal {
            self.fail(format!("annotated name '{sym}' can't be {word}"), assign.range());
        }
        self.scope().usage(sym).annotated = true;
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn fail(&mut self, message: impl Into<String>, range: TextRange) {
        if self.error.is_none() {
            self.error = error::<()>(message, range).err();
        }
    }

    fn declare(&mut self, names: &[ast::Identifier], global: bool, range: TextRange) {
        for name in names {
            let sym = Sym::new(name.as_str());
            let is_module = self.scope().kind == ScopeKind::Module;
            let usage = *self.scope().usage(sym);
            let word = if global { "global" } else { "nonlocal" };
            if usage.parameter {
                self.fail(format!("name '{sym}' is parameter and {word}"), range);
            } else if (usage.global && !global) || (usage.nonlocal && global) {
                let first = self.declared.get(&(self.current, sym)).copied().unwrap_or(range);
                self.fail(format!("name '{sym}' is nonlocal and global"), first);
            } else if usage.annotated {
                self.fail(format!("annotated name '{sym}' can't be {word}"), range);
            } else if usage.assigned {
                self.fail(format!("name '{sym}' is assigned to before {word} declaration"), range);
            } else if usage.used {
                self.fail(format!("name '{sym}' is used prior to {word} declaration"), range);
            } else if !global && is_module {
                self.fail("nonlocal declaration not allowed at module level", range);
            } else if !global {
                self.nonlocals.push((self.current, sym, range));
            }
            self.declared.entry((self.current, sym)).or_insert(range);
            let usage = self.scope().usage(sym);
            if global {
                usage.global = true;
                // In a text with locals of its own, what a function in it declares global is global for all of it.
                if self.scopes.scopes[0].kind == ScopeKind::Class {
                    self.scopes.scopes[0].usage(sym).global = true;
                }
            } else {
                usage.nonlocal = true;
            }
        }
    }

    /// A later assignment in an enclosing function binds a nonlocal name too: only now all of them are known.
    fn check_nonlocals(&mut self) {
        for (scope, name, range) in std::mem::take(&mut self.nonlocals) {
            if !self.enclosing_function_binds(scope, name) {
                self.fail(format!("no binding for nonlocal '{name}' found"), range);
            }
        }
    }

    fn enclosing_function_binds(&self, scope: usize, name: Sym) -> bool {
        let mut scope = self.scopes.scopes[scope].parent;
        while let Some(at) = scope {
            let here = &self.scopes.scopes[at];
            let own_class = here.kind == ScopeKind::Class && name == crate::names::DUNDER_CLASS;
            if own_class || here.kind == ScopeKind::Function && here.binds(name) {
                return true;
            }
            scope = here.parent;
        }
        false
    }

    /// The frame around comprehensions, where a walrus binds.
    fn walrus_scope(&self) -> usize {
        let mut at = self.current;
        while !self.scopes.scopes[at].comprehension.is_empty() {
            at = self.scopes.scopes[at].parent.unwrap_or(0);
        }
        at
    }

    /// What a comprehension runs over: no assignment expression may stand in it.
    fn iterable(&mut self, iter: &Expr) {
        self.in_iterable += 1;
        self.visit_expr(iter);
        self.in_iterable -= 1;
    }

    fn check_walrus(&mut self, named: &ast::ExprNamed) {
        let Expr::Name(target) = &*named.target else { return };
        if self.in_iterable > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.fail(message, named.range());
        }
        let name = Sym::new(target.id.as_str());
        let mut at = self.current;
        let mut inside = false;
        while !self.scopes.scopes[at].comprehension.is_empty() {
            let usage = self.scopes.scopes[at].names.get(&name).copied().unwrap_or_default();
            if self.scopes.scopes[at].targets.contains(&name) && !usage.assigned {
                let message =
                    format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return self.fail(message, target.range());
            }
            if usage.assigned {
                let message =
                    format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                return self.fail(message, target.range());
            }
            inside = true;
            at = self.scopes.scopes[at].parent.unwrap_or(0);
        }
        if inside && self.scopes.scopes[at].kind == ScopeKind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            self.fail(message, target.range());
        }
    }

    fn comprehension(
        &mut self,
        range: TextRange,
        name: &'static str,
        generators: &[ast::Comprehension],
        elements: &[&Expr],
    ) {
        let is_generator = name == "generator expression";
        let kind = if is_generator { ScopeKind::Function } else { ScopeKind::Comprehension };
        // The first iterable is evaluated outside.
        self.iterable(&generators[0].iter);
        self.inside(kind, range, |b| {
            b.scope().comprehension = name;
            b.scope().targets = generators.iter().flat_map(|part| target_names(&part.target)).collect();
            for (index, generator) in generators.iter().enumerate() {
                if index > 0 {
                    b.iterable(&generator.iter);
                }
                b.visit_expr(&generator.target);
                for test in &generator.ifs {
                    b.visit_expr(test);
                }
            }
            for element in elements {
                b.visit_expr(element);
            }
        });
    }
}

impl<'a> Visitor<'a> for Builder {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.defaults(&def.parameters);
                if !self.scopes.lazy_annotations {
                    let annotations = def.parameters.iter().filter_map(|parameter| parameter.annotation());
                    annotations.chain(def.returns.as_deref()).for_each(|expr| self.visit_expr(expr));
                }
                self.assign(def.name.as_str());
                self.inside(ScopeKind::Function, def.range(), |b| {
                    b.parameters(&def.parameters);
                    b.visit_body(&def.body);
                });
            }
            Stmt::ClassDef(def) => {
                for decorator in &def.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                if let Some(arguments) = &def.arguments {
                    self.visit_arguments(arguments);
                }
                self.assign(def.name.as_str());
                self.inside(ScopeKind::Class, def.range(), |b| b.visit_body(&def.body));
            }
            Stmt::Global(global) => self.declare(&global.names, true, global.range()),
            Stmt::Nonlocal(nonlocal) => self.declare(&nonlocal.names, false, nonlocal.range()),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().map_or_else(
                        || alias.name.as_str().split('.').next().unwrap_or_default(),
                        |name| name.as_str(),
                    );
                    self.assign(name);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    if name.as_str() != "*" {
                        self.assign(name.as_str());
                    }
                }
            }
            Stmt::AnnAssign(assign) => {
                if self.scope().kind != ScopeKind::Function && !self.scopes.lazy_annotations {
                    self.visit_expr(&assign.annotation);
                }
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
                self.annotate(assign);
                self.visit_expr(&assign.target);
            }
            Stmt::Try(try_) => {
                self.visit_body(&try_.body);
                for ast::ExceptHandler::ExceptHandler(handler) in &try_.handlers {
                    if let Some(type_) = &handler.type_ {
                        self.visit_expr(type_);
                    }
                    if let Some(name) = &handler.name {
                        self.assign(name.as_str());
                    }
                    self.visit_body(&handler.body);
                }
                self.visit_body(&try_.orelse);
                self.visit_body(&try_.finalbody);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                let sym = Sym::new(name.id.as_str());
                match name.ctx {
                    ast::ExprContext::Store | ast::ExprContext::Del => self.assign(name.id.as_str()),
                    _ => self.scope().usage(sym).used = true,
                }
                if name.id.as_str() == "super" {
                    self.scope().usage(crate::names::DUNDER_CLASS).used = true;
                }
            }
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                self.check_walrus(named);
                if let Expr::Name(name) = &*named.target {
                    let at = self.walrus_scope();
                    let scope = &mut self.scopes.scopes[at];
                    scope.usage(Sym::new(name.id.as_str())).assigned = true;
                    scope.has_walrus = true;
                    if at != self.current {
                        self.scope().usage(Sym::new(name.id.as_str())).used = true;
                    }
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                self.inside(ScopeKind::Function, lambda.range(), |b| {
                    if let Some(parameters) = &lambda.parameters {
                        b.parameters(parameters);
                    }
                    b.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(comp) => {
                self.comprehension(comp.range(), "list comprehension", &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => {
                self.comprehension(comp.range(), "set comprehension", &comp.generators, &[&comp.elt]);
            }
            Expr::DictComp(comp) => {
                let mut elements: Vec<&Expr> = comp.key.iter().map(|key| &**key).collect();
                elements.push(&comp.value);
                self.comprehension(comp.range(), "dict comprehension", &comp.generators, &elements);
            }
            Expr::Generator(comp) => {
                self.comprehension(comp.range(), "generator expression", &comp.generators, &[&comp.elt]);
                let at = self.scopes.at(comp.range());
                self.scopes.scopes[at].is_generator = true;
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                let scope = self.scope();
                match scope.kind {
                    ScopeKind::Function if scope.comprehension.is_empty() => scope.is_generator = true,
                    ScopeKind::Function | ScopeKind::Comprehension => {
                        let kind = scope.comprehension;
                        self.fail(format!("'yield' inside {kind}"), expr.range());
                    }
                    _ => self.fail("'yield' outside function", expr.range()),
                }
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(p) => p.name.as_ref(),
            Pattern::MatchStar(p) => p.name.as_ref(),
            Pattern::MatchMapping(p) => p.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.assign(name.as_str());
        }
        visitor::walk_pattern(self, pattern);
    }
}
