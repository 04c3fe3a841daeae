//! The `~~^~~` below a source line.

use crate::error::TraceEntry;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

/// What to mark in a source line: nothing if it would be all of the line. Of a binary operation and of a subscript the
/// operator or the brackets stand out.
pub(super) fn marks(entry: &TraceEntry, line: usize, source: &str) -> Option<String> {
    let indent = source.len() - source.trim_start().len();
    let full = source.trim_end().len();
    let line_start = entry.source.line_start(line);
    let start = (entry.range.0 - line_start) as usize;
    let end = (entry.range.1 - line_start) as usize;
    let one_line = end <= source.len();
    let end = if one_line { end } else { full };
    if start < indent || end <= start || !source.is_char_boundary(start) || !source.is_char_boundary(end) {
        return None;
    }
    let segment = &source[start..end];
    let anchors = if one_line { anchors(segment) } else { None };
    if anchors.is_none() && start == indent && end == full {
        return None;
    }
    let count = |text: &str| text.chars().count();
    let mut marks = " ".repeat(count(&source[indent..start]));
    match anchors {
        None => marks.push_str(&"^".repeat(count(segment))),
        Some((left, right)) => {
            marks.push_str(&"~".repeat(count(&segment[..left])));
            marks.push_str(&"^".repeat(count(&segment[left..right])));
            marks.push_str(&"~".repeat(count(&segment[right..])));
        }
    }
    Some(marks)
}

/// Where the operator of a binary operation, or the brackets of a subscript, stand in the text of the expression.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let module = ruff_python_parser::parse_module(segment).ok()?.into_syntax();
    let [Stmt::Expr(statement)] = &module.body[..] else { return None };
    match &*statement.value {
        Expr::BinOp(binary) => {
            let (from, to) = (usize::from(binary.left.end()), usize::from(binary.right.start()));
            let between = &segment.as_bytes()[from..to];
            let at = between.iter().position(|byte| !byte.is_ascii_whitespace())?;
            let second = between.get(at + 1).is_some_and(|byte| !byte.is_ascii_whitespace());
            Some((from + at, from + at + 1 + usize::from(second)))
        }
        Expr::Subscript(subscript) => {
            let right = usize::from(subscript.slice.end()) + 1;
            let right = right.min(segment.len());
            segment.is_char_boundary(right).then(|| (usize::from(subscript.value.end()), right))
        }
        _ => None,
    }
}
