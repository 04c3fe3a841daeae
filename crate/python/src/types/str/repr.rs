//! `repr` and `ascii` of text and bytes.

use super::classify::is_printable;
use std::fmt::Write as _;

/// `repr(text)`.
pub fn str_repr(text: &str) -> String {
    let quote = quote_for(text.contains('\''), text.contains('"'));
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        if c == quote || c == '\\' {
            out.push('\\');
            out.push(c);
        } else if is_printable(c) {
            out.push(c);
        } else {
            escape(&mut out, c);
        }
    }
    out.push(quote);
    out
}

/// `ascii(x)` from `repr(x)`.
pub fn str_ascii(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for c in repr.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            escape(&mut out, c);
        }
    }
    out
}

/// Single quotes, unless the text has some and no double ones.
fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

/// `\n`, `\x07`, `\u200b`, `\U0001f600`.
pub(crate) fn escape(out: &mut String, c: char) {
    let code = u32::from(c);
    let written = match code {
        0x9 => out.write_str("\\t"),
        0xa => out.write_str("\\n"),
        0xd => out.write_str("\\r"),
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
    written.expect("writing to a string can't fail");
}

/// `repr(bytes)`, with its `b`.
pub fn bytes_repr(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        let c = char::from(byte);
        if c == quote || c == '\\' {
            out.push('\\');
            out.push(c);
        } else if (' '..='~').contains(&c) {
            out.push(c);
        } else {
            escape(&mut out, c);
        }
    }
    out.push(quote);
    out
}
