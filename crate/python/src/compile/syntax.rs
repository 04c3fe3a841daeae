//! Parsing with ruff, and its complaints in CPython's words where a student meets them.

use super::{Mode, Result, SyntaxError};
use ruff_python_ast::Mod;
use ruff_python_parser::{ParseError, ParseErrorType, parse_expression, parse_module};

pub(super) fn parse(text: &str, mode: Mode) -> Result<Mod> {
    let parsed = match mode {
        Mode::Eval => parse_expression(text.trim_start()).map(|p| Mod::Expression(p.into_syntax())),
        Mode::Exec | Mode::Cell => parse_module(text).map(|p| Mod::Module(p.into_syntax())),
    };
    parsed.map_err(|error| translate(text, &error))
}

/// Refuses a text whose brackets, indentation or operators nest too deep, before the recursive parser sees it.
pub(super) fn check_nesting(text: &str, limit: usize) -> Result<()> {
    let mut depth = 0_usize;
    let mut line_depth = 0;
    let mut prefix = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'\n' => {
                let indent = text[at + 1..].bytes().take_while(|b| *b == b' ' || *b == b'\t').count();
                line_depth = indent / 2;
            }
            _ => {}
        }
        // Long chains of prefix operators or lambdas recurse as well.
        prefix = match byte {
            b'-' | b'+' | b'~' => prefix + 1,
            b' ' | b'\t' => prefix,
            _ => 0,
        };
        if depth > limit || prefix > limit || line_depth > 2 * limit {
            let message = if depth > limit { "too many nested parentheses" } else { "too many levels of nesting" };
            return Err(SyntaxError {
                message: message.into(),
                range: (at as u32, at as u32 + 1),
                indentation: false,
                hint: None,
            });
        }
    }
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| matches!(*w, "lambda" | "not" | "else")).count();
    if words > 40 * limit {
        return Err(SyntaxError {
            message: "too many levels of nesting".into(),
            range: (0, 1),
            indentation: false,
            hint: None,
        });
    }
    Ok(())
}

fn translate(text: &str, error: &ParseError) -> SyntaxError {
    let start: u32 = error.location.start().into();
    let end: u32 = error.location.end().into();
    let raw = error.error.to_string();
    let line = line_at(text, start as usize);
    let (message, hint) = wording(&error.error, &raw, line);
    let indentation = raw.contains("ndent");
    SyntaxError { message, range: (start, end.max(start + 1)), indentation, hint }
}

fn line_at(text: &str, at: usize) -> &str {
    let at = at.min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    &text[start..end]
}

fn wording(kind: &ParseErrorType, raw: &str, line: &str) -> (String, Option<String>) {
    let trimmed = line.trim();
    let hint = |text: &str| Some(text.to_owned());
    if raw.contains("Expected ':'") || raw.contains("expected ':'") {
        if let Some(left) = trimmed.strip_prefix("if ").or_else(|| trimmed.strip_prefix("while "))
            && left.contains('=')
            && !left.contains("==")
        {
            return (
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?".into(),
                hint("`=` assigns; to compare, write `==`."),
            );
        }
        return ("expected ':'".into(), hint("A line that opens a block ends with a colon."));
    }
    if raw.contains("Unexpected indentation") {
        return ("unexpected indent".into(), None);
    }
    if raw.contains("Expected an indented block") {
        return (raw.replacen("Expected", "expected", 1).replace(" after `", " after '").replace('`', "'"), None);
    }
    if raw.contains("nindent") || raw.contains("ndentation") {
        return ("unindent does not match any outer indentation level".into(), None);
    }
    match kind {
        ParseErrorType::InvalidAssignmentTarget => ("cannot assign to expression here. Maybe you meant '==' instead of '='?".into(), None),
        _ if raw.contains("missing closing quote") || raw.contains("nterminated") => {
            if raw.contains("triple") {
                ("unterminated triple-quoted string literal".into(), None)
            } else {
                ("unterminated string literal".into(), hint("The string needs a closing quote on the same line."))
            }
        }
        _ if raw.contains("unexpected EOF") || raw.contains("end of file") => {
            ("unexpected EOF while parsing".into(), hint("A bracket is still open."))
        }
        _ if trimmed.starts_with("print ") => (
            "Missing parentheses in call to 'print'. Did you mean print(...)?".into(),
            None,
        ),
        _ => ("invalid syntax".into(), hint(&format!("The parser says: {raw}."))),
    }
}
