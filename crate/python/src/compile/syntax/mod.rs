//! Parsing with ruff. Of a text that does not parse, CPython 3.11's complaint in its own words.

mod escape;
mod explain;
mod fstring;
mod hint;
mod line;
mod name;
mod nesting;
mod number;
mod target;
mod token;

pub(super) use name::expression_name;
pub(super) use nesting::check_nesting;

use super::{ErrorClass, Mode, Result, SyntaxError};
use ruff_python_ast::Mod;
use ruff_python_parser::{ParseError, parse_expression, parse_module};
use token::ProblemClass;

pub(super) fn parse(text: &str, mode: Mode) -> Result<Mod> {
    let parsed = match mode {
        Mode::Eval => parse_expression(text).map(|p| Mod::Expression(p.into_syntax())),
        Mode::Exec | Mode::Cell | Mode::Single => parse_module(text).map(|p| Mod::Module(p.into_syntax())),
    };
    parsed.map_err(|error| translate(text, &error))
}

fn translate(text: &str, error: &ParseError) -> SyntaxError {
    let problem = explain::explain(text, error);
    let hint = hint::hint(text, &problem.message);
    SyntaxError {
        message: problem.message,
        range: (problem.range.0 as u32, problem.range.1 as u32),
        class: match problem.class {
            ProblemClass::Syntax => ErrorClass::Syntax,
            ProblemClass::Indentation => ErrorClass::Indentation,
            ProblemClass::Tab => ErrorClass::Tab,
        },
        hint,
    }
}
