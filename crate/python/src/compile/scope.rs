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
}

pub(super) struct Scopes {
    pub scopes: Vec<Scope>,
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

pub(super) fn analyse(module: &Mod) -> Result<Scopes> {
    let mut builder = Builder {
        scopes: Scopes { scopes: vec![Scope::new(ScopeKind::Module, None)], by_range: HashMap::new() },
        current: 0,
        error: None,
    };
    match module {
        Mod::Module(module) => builder.visit_body(&module.body),
        Mod::Expression(expression) => builder.visit_expr(&expression.body),
    }
    if let Some(error) = builder.error {
        return Err(error);
    }
    let mut scopes = builder.scopes;
    scopes.resolve();
    Ok(scopes)
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
            return self.place(scope.parent.unwrap_or(0), name);
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

struct Builder {
    scopes: Scopes,
    current: usize,
    error: Option<SyntaxError>,
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

    fn declare(&mut self, names: &[ast::Identifier], global: bool) {
        for name in names {
            let sym = Sym::new(name.as_str());
            let is_module = self.scope().kind == ScopeKind::Module;
            let usage = *self.scope().usage(sym);
            let word = if global { "global" } else { "nonlocal" };
            if usage.parameter {
                self.fail(format!("name '{sym}' is parameter and {word}"), name.range());
            } else if usage.assigned {
                self.fail(format!("name '{sym}' is assigned to before {word} declaration"), name.range());
            } else if usage.used {
                self.fail(format!("name '{sym}' is used prior to {word} declaration"), name.range());
            } else if !global && is_module {
                self.fail("nonlocal declaration not allowed at module level", name.range());
            } else if !global && !self.enclosing_function_binds(sym) {
                self.fail(format!("no binding for nonlocal '{sym}' found"), name.range());
            }
            let usage = self.scope().usage(sym);
            if global {
                usage.global = true;
            } else {
                usage.nonlocal = true;
            }
        }
    }

    fn enclosing_function_binds(&self, name: Sym) -> bool {
        let mut scope = self.scopes.scopes[self.current].parent;
        while let Some(at) = scope {
            let here = &self.scopes.scopes[at];
            let usage = here.names.get(&name).copied().unwrap_or_default();
            if here.kind == ScopeKind::Function && (here.binds(name) || usage.nonlocal) {
                return true;
            }
            scope = here.parent;
        }
        // A later assignment in an enclosing function binds it too; that is only known once its body has been seen.
        self.scopes.scopes[self.current]
            .parent
            .is_some_and(|p| self.scopes.scopes[p].kind == ScopeKind::Function)
    }

    /// The frame around comprehensions, where a walrus binds.
    fn walrus_scope(&self) -> usize {
        let mut at = self.current;
        while self.scopes.scopes[at].kind == ScopeKind::Comprehension {
            at = self.scopes.scopes[at].parent.unwrap_or(0);
        }
        at
    }

    fn comprehension(
        &mut self,
        range: TextRange,
        kind: ScopeKind,
        generators: &[ast::Comprehension],
        elements: &[&Expr],
    ) {
        // The first iterable is evaluated outside.
        self.visit_expr(&generators[0].iter);
        self.inside(kind, range, |b| {
            for (index, generator) in generators.iter().enumerate() {
                if index > 0 {
                    b.visit_expr(&generator.iter);
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
            Stmt::Global(global) => self.declare(&global.names, true),
            Stmt::Nonlocal(nonlocal) => self.declare(&nonlocal.names, false),
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
                if self.scope().kind != ScopeKind::Function {
                    self.visit_expr(&assign.annotation);
                }
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
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
                self.comprehension(comp.range(), ScopeKind::Comprehension, &comp.generators, &[&comp.elt]);
            }
            Expr::SetComp(comp) => {
                self.comprehension(comp.range(), ScopeKind::Comprehension, &comp.generators, &[&comp.elt]);
            }
            Expr::DictComp(comp) => {
                let mut elements: Vec<&Expr> = comp.key.iter().map(|key| &**key).collect();
                elements.push(&comp.value);
                self.comprehension(comp.range(), ScopeKind::Comprehension, &comp.generators, &elements);
            }
            Expr::Generator(comp) => {
                self.comprehension(comp.range(), ScopeKind::Function, &comp.generators, &[&comp.elt]);
                let at = self.scopes.at(comp.range());
                self.scopes.scopes[at].is_generator = true;
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                let scope = self.scope();
                match scope.kind {
                    ScopeKind::Function => scope.is_generator = true,
                    ScopeKind::Comprehension => {
                        self.fail("'yield' inside list comprehension", expr.range());
                    }
                    _ => self.fail("'yield' outside function", expr.range()),
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Await(_) => {
                self.fail("'await' is not supported here: cells run without an event loop", expr.range())
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
