//! How deep a text nests, before the recursive parser sees it.

use super::super::{Result, SyntaxError};

/// Refuses a text whose brackets, indentation or operators nest too deep, before the recursive parser sees it. Comments
/// and strings do not count, but what is in f-strings does.
pub(in crate::compile) fn check_nesting(text: &str, limit: usize) -> Result<()> {
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
            return Err(SyntaxError { message: message.into(), range, ..SyntaxError::default() });
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
