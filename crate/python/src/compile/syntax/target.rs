//! What can't be assigned to, deleted or annotated.

use super::line::Line;
use super::name::{expression_name, is_operand};
use super::token::Problem;
use ruff_python_ast::Expr;
use ruff_python_parser::{ParseError, ParseErrorType as E, parse_expression};

pub(super) fn problem(text: &str, line: &Line<'_>, error: &ParseError) -> Option<Problem> {
    let range = (usize::from(error.location.start()), usize::from(error.location.end()));
    let words = text.get(range.0..range.1)?;
    match error.error {
        E::InvalidAssignmentTarget => {
            let target = expression(words)?;
            let message = assignment(text, line, range.1, &target);
            Some(Problem::new(message, range))
        }
        E::InvalidDeleteTarget => {
            let message = format!("cannot delete {}", expression_name(&expression(words)?));
            Some(Problem::new(message, range))
        }
        E::InvalidAugmentedAssignmentTarget => {
            let name = expression_name(&expression(words)?);
            Some(Problem::new(format!("'{name}' is an illegal expression for augmented assignment"), range))
        }
        // With nothing behind the colon the text fails there, and not at its target.
        E::InvalidAnnotatedAssignmentTarget => {
            let after = text[range.1..].trim_start_matches([' ', '\t']).strip_prefix(':')?;
            let annotation = after.split(['\n', '=']).next().unwrap_or_default();
            if annotation.trim().is_empty() {
                let colon = range.1 + text[range.1..].find(':').unwrap_or(0);
                return Some(Problem::new("invalid syntax", (colon, colon + 1)));
            }
            Some(Problem::new("illegal target for annotation", range))
        }
        E::InvalidNamedAssignmentTarget => {
            let name = expression_name(&expression(words)?);
            Some(Problem::new(format!("cannot use assignment expressions with {name}"), range))
        }
        _ => None,
    }
}

fn expression(words: &str) -> Option<Expr> {
    if let Some(starred) = words.strip_prefix('*') {
        parse_expression(starred).ok()?;
        let list = parse_expression(&format!("[{words}]")).ok()?;
        return match *list.into_syntax().body {
            Expr::List(list) => list.elts.into_iter().next(),
            _ => None,
        };
    }
    Some(*parse_expression(&format!("({words})")).ok()?.into_syntax().body)
}

fn assignment(text: &str, line: &Line<'_>, end: usize, target: &Expr) -> String {
    let name = expression_name(target);
    let statement = line.first_word();
    let plain = matches!(statement, "for" | "with" | "async")
        || line.is_inside_brackets(end)
        || line.has_equals_before(end);
    if !plain && is_operand(target) && is_last_equals(text, end) {
        return format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
    }
    format!("cannot assign to {name}")
}

/// Whether `= value` follows at `end`, and no further `=`.
fn is_last_equals(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\t', ')']);
    let Some(value) = rest.strip_prefix('=').filter(|value| !value.starts_with('=')) else { return false };
    let value = value.split(['\n', ';']).next().unwrap_or_default();
    parse_expression(value.trim()).is_ok()
}
