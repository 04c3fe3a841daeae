//! What CPython 3.11 says of the expressions in an f-string: it parses each on its own, in parentheses.

use super::explain::explain;
use super::token::{Problem, Token};
use ruff_python_parser::parse_expression;

/// The first problem of the f-string that is `token`, if it is one and has any.
pub(super) fn problem(text: &str, token: Token) -> Option<Problem> {
    let literal = &text[token.start..token.end];
    let quote = literal.find(['"', '\''])?;
    if !literal[..quote].contains(['f', 'F']) {
        return None;
    }
    let body = literal[quote..].trim_matches(['"', '\'']);
    let message = first_problem(body)?;
    // CPython points behind the string.
    Some(Problem::new(format!("f-string: {message}"), (token.end, token.end + 1)))
}

fn first_problem(body: &str) -> Option<String> {
    let mut rest = body;
    while let Some(at) = rest.find(['{', '}']) {
        let brace = &rest[at..=at];
        let after = &rest[at + 1..];
        if after.starts_with(brace) {
            rest = &after[1..];
            continue;
        }
        if brace == "}" {
            return Some("single '}' is not allowed".to_owned());
        }
        let end = expression_end(after);
        let (expression, behind) = after.split_at(end);
        if expression.trim().is_empty() {
            return Some("empty expression not allowed".to_owned());
        }
        let Some(close) = behind.find('}') else { return Some("expecting '}'".to_owned()) };
        let source = format!("({})", expression.trim_end().trim_end_matches('='));
        if let Err(error) = parse_expression(&source) {
            return Some(explain(&source, &error).message);
        }
        rest = &behind[close + 1..];
    }
    None
}

/// Where an expression ends: at its closing brace, conversion or format.
fn expression_end(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) => quote = (byte != open).then_some(open),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(' | b'[' | b'{') => depth += 1,
            (None, b'}' | b':') if depth == 0 => return at,
            (None, b'!') if depth == 0 && bytes.get(at + 1) != Some(&b'=') => return at,
            (None, b')' | b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}
