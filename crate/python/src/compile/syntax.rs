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

/// Refuses a text whose brackets, indentation or operators nest too deep, before the recursive parser sees it. Comments
/// and strings do not count, but what is in f-strings does.
pub(super) fn check_nesting(text: &str, limit: usize) -> Result<()> {
    let mut nesting = Nesting { limit, depth: 0, chain: 0 };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let message = match bytes[at] {
            b'#' => {
                at += bytes[at..].iter().take_while(|byte| **byte != b'\n').count();
                continue;
            }
            quote @ (b'"' | b'\'') => {
                let end = after_string(bytes, at, quote);
                match is_fstring(bytes, at).then(|| nesting.inside(&bytes[at..end])).flatten() {
                    None => {
                        at = end;
                        continue;
                    }
                    complaint => complaint,
                }
            }
            b'\n' => nesting.line(&bytes[at + 1..]),
            byte => nesting.byte(byte, &bytes[at..]),
        };
        if let Some(message) = message {
            let range = (at as u32, at as u32 + 1);
            return Err(SyntaxError { message: message.into(), range, indentation: false, hint: None });
        }
        at += 1;
    }
    Ok(())
}

struct Nesting {
    limit: usize,
    depth: usize,
    /// Operators, calls and the like since the last comma or line: each may be a level of recursion.
    chain: usize,
}

impl Nesting {
    fn line(&mut self, next: &[u8]) -> Option<&'static str> {
        if self.depth == 0 {
            self.chain = 0;
        }
        let indent = next.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        (indent / 2 > self.limit).then_some("too many levels of indentation")
    }

    fn byte(&mut self, byte: u8, rest: &[u8]) -> Option<&'static str> {
        match byte {
            b'(' | b'[' | b'{' => {
                self.depth += 1;
                self.chain += 1;
            }
            b')' | b']' | b'}' => self.depth = self.depth.saturating_sub(1),
            b',' | b';' => self.chain = 0,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' | b'.' => {
                self.chain += 1
            }
            b'l' | b'n' | b'e' | b'a' | b'o' | b'i' => {
                let words: [&[u8]; 7] = [b"lambda", b"not", b"else", b"await", b"and", b"or", b"if"];
                let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
                let found = words.iter().any(|word| rest.starts_with(word) && is_end(rest.get(word.len())));
                self.chain += usize::from(found);
            }
            _ => {}
        }
        if self.depth > self.limit {
            return Some("too many nested parentheses");
        }
        (self.chain > 5 * self.limit).then_some("this expression is too long: split it into several")
    }
}

impl Nesting {
    /// The fields of an f-string, one beside the other: they close what they open.
    fn inside(&mut self, literal: &[u8]) -> Option<&'static str> {
        let (depth, chain) = (self.depth, self.chain);
        let (mut level, mut at) = (0_usize, 0);
        while at < literal.len() {
            let byte = literal[at];
            if level == 0 && byte == b'{' && literal.get(at + 1) == Some(&b'{') {
                at += 2;
                continue;
            }
            if level > 0 || byte == b'{' {
                let complaint = self.byte(byte, &literal[at..]);
                if complaint.is_some() {
                    return complaint;
                }
            }
            match byte {
                b'{' => level += 1,
                b'}' => level = level.saturating_sub(1),
                _ => {}
            }
            if level == 0 {
                (self.depth, self.chain) = (depth, chain);
            }
            at += 1;
        }
        (self.depth, self.chain) = (depth, chain);
        None
    }
}

/// Whether the string literal whose quote is at `quote` has `f` or `t` among its prefix letters.
fn is_fstring(bytes: &[u8], quote: usize) -> bool {
    let prefix = &bytes[quote.saturating_sub(2)..quote];
    prefix.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).any(|byte| b"fFtT".contains(byte))
}

/// The index behind a string literal that begins at `start`.
fn after_string(bytes: &[u8], start: usize, quote: u8) -> usize {
    let triple = bytes[start..].starts_with(&[quote; 3]);
    let mut at = start + if triple { 3 } else { 1 };
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'\n' if !triple => return at,
            byte if byte == quote && !triple => return at + 1,
            byte if byte == quote && bytes[at..].starts_with(&[quote; 3]) => return at + 3,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
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
        return (
            raw.replacen("Expected", "expected", 1).replace(" after `", " after '").replace('`', "'"),
            None,
        );
    }
    if raw.contains("nindent") || raw.contains("ndentation") {
        return ("unindent does not match any outer indentation level".into(), None);
    }
    match kind {
        ParseErrorType::InvalidAssignmentTarget => {
            ("cannot assign to expression here. Maybe you meant '==' instead of '='?".into(), None)
        }
        _ if raw.contains("missing closing quote") || raw.contains("nterminated") => {
            if raw.contains("triple") {
                ("unterminated triple-quoted string literal".into(), None)
            } else {
                (
                    "unterminated string literal".into(),
                    hint("The string needs a closing quote on the same line."),
                )
            }
        }
        _ if raw.contains("unexpected EOF") || raw.contains("end of file") => {
            ("unexpected EOF while parsing".into(), hint("A bracket is still open."))
        }
        _ if trimmed.starts_with("print ") => {
            ("Missing parentheses in call to 'print'. Did you mean print(...)?".into(), None)
        }
        _ => ("invalid syntax".into(), hint(&format!("The parser says: {raw}."))),
    }
}
