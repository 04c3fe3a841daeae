//! From source text to `Code`: parse with ruff, resolve names (`scope`), emit register bytecode (`unit`, `expr`, `stmt`).
//!
//! It never runs anything, and never fails on a text that the parser accepts, except with a `SyntaxError`.

mod call;
mod check;
mod comp;
mod except_star;
mod expr;
mod fstring;
mod function;
mod literal;
mod mangle;
pub(crate) use mangle::mangled;
mod pattern;
mod scope;
mod stmt;
mod syntax;
mod target;
mod try_;
mod unit;

pub use literal::first_that_is_none;

use crate::code::{Code, CodeKind, Source};
use crate::sym::Sym;
use ruff_python_ast::{Mod, Stmt};
use ruff_text_size::{Ranged, TextRange};
use scope::ScopeKind;
use std::sync::Arc;

/// A text that is not Python, with the place where that shows.
#[derive(Debug, Clone, Default)]
pub struct SyntaxError {
    pub message: String,
    pub range: (u32, u32),
    pub class: ErrorClass,
    pub hint: Option<String>,
}

/// Which exception a text that is not Python raises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ErrorClass {
    #[default]
    Syntax,
    Indentation,
    Tab,
}

type Result<T> = std::result::Result<T, SyntaxError>;

fn error<T>(message: impl Into<String>, range: TextRange) -> Result<T> {
    Err(SyntaxError {
        message: message.into(),
        range: (range.start().into(), range.end().into()),
        ..SyntaxError::default()
    })
}

/// What a text is compiled for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Statements; running them gives `None`.
    Exec,
    /// Statements; if the last is an expression, running them gives its value, else nothing.
    Cell,
    /// One expression.
    Eval,
    /// Statements, of which each expression is shown: `compile(…, 'single')`.
    Single,
}

/// How deep expressions and blocks may nest: the parser and the compiler recurse on the native stack.
const MAX_NESTING: usize = 150;

/// Compiles a whole text.
///
/// # Errors
/// `SyntaxError` in CPython's words.
pub fn compile(source: &Arc<Source>, mode: Mode) -> Result<Arc<Code>> {
    compile_as(source, mode, CodeKind::Module)
}

/// Compiles a text that is run with locals of its own: its names are looked up as a class body's are.
///
/// # Errors
/// As `compile`.
pub(crate) fn compile_scoped(source: &Arc<Source>, mode: Mode) -> Result<Arc<Code>> {
    compile_as(source, mode, CodeKind::Class)
}

fn compile_as(source: &Arc<Source>, mode: Mode, kind: CodeKind) -> Result<Arc<Code>> {
    syntax::check_nesting(&source.text, MAX_NESTING)?;
    let mut module = syntax::parse(&source.text, mode)?;
    check::check(&module)?;
    mangle::mangle(&source.text, &mut module);
    let root = if kind == CodeKind::Class { ScopeKind::Class } else { ScopeKind::Module };
    let scopes = scope::analyse(&module, root)?;
    let mut unit = unit::Unit::new(source, &scopes, 0, kind, Sym::new("<module>"));
    match &module {
        Mod::Module(module) => {
            unit.doc = function::docstring(&module.body);
            unit.module(&module.body, mode)?;
        }
        Mod::Expression(expression) => {
            let value = unit.operand(&expression.body)?;
            unit.emit_return(value);
        }
    }
    unit.finish()
}

/// The names that a text's top level assigns: for finding out what a cell defines.
pub fn defined_names(source: &str) -> Vec<Sym> {
    let checked = syntax::check_nesting(source, MAX_NESTING);
    let Ok(module) = checked.and_then(|()| syntax::parse(source, Mode::Exec)) else { return Vec::new() };
    scope::analyse(&module, ScopeKind::Module).map(|scopes| scopes.assigned_at_top()).unwrap_or_default()
}

/// The byte ranges of a text's top-level statements.
///
/// # Errors
/// `SyntaxError`, as for `compile`.
pub fn statement_ranges(source: &str) -> Result<Vec<(usize, usize)>> {
    syntax::check_nesting(source, MAX_NESTING)?;
    let module = syntax::parse(source, Mode::Exec)?;
    let Mod::Module(module) = module else { return Ok(Vec::new()) };
    Ok(module.body.iter().map(|stmt: &Stmt| (stmt.start().into(), stmt.end().into())).collect())
}
