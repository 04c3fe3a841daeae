//! Text to bytes.

use super::{CP1252, Encoding, unknown_handler};
use crate::error::{PyErr, PyResult};
use crate::object::Str;
use crate::types::str::escape_char;
use crate::value::Value;
use crate::vm::types;

/// `text.encode(encoding, errors)`.
///
/// # Errors
/// `UnicodeEncodeError`, `LookupError` for a name that isn't known.
pub fn encode(text: &Str, encoding: &str, errors: &str) -> PyResult<Vec<u8>> {
    let encoding = Encoding::find(encoding)?;
    let source = text.as_str();
    Ok(match encoding {
        Encoding::Utf8 => source.as_bytes().to_vec(),
        Encoding::Utf8Sig => [b"\xef\xbb\xbf", source.as_bytes()].concat(),
        Encoding::Ascii => return narrow(source, encoding, errors, "ordinal not in range(128)", ascii),
        Encoding::Latin1 => return narrow(source, encoding, errors, "ordinal not in range(256)", latin1),
        Encoding::Cp1252 => {
            return narrow(source, encoding, errors, "character maps to <undefined>", cp1252);
        }
        Encoding::Utf16 => wide16(&format!("\u{feff}{source}"), u16::to_le_bytes),
        Encoding::Utf16Le => wide16(source, u16::to_le_bytes),
        Encoding::Utf16Be => wide16(source, u16::to_be_bytes),
        Encoding::Utf32 => wide32(&format!("\u{feff}{source}"), u32::to_le_bytes),
        Encoding::Utf32Le => wide32(source, u32::to_le_bytes),
        Encoding::Utf32Be => wide32(source, u32::to_be_bytes),
    })
}

fn wide16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

fn wide32(text: &str, to_bytes: fn(u32) -> [u8; 4]) -> Vec<u8> {
    text.chars().flat_map(|c| to_bytes(u32::from(c))).collect()
}

fn ascii(c: char) -> Option<u8> {
    u8::try_from(c).ok().filter(u8::is_ascii)
}

fn latin1(c: char) -> Option<u8> {
    u8::try_from(c).ok()
}

fn cp1252(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ (0..=0x7f | 0xa0..=0xff) => u8::try_from(code).ok(),
        code => CP1252.iter().position(|&known| u32::from(known) == code).map(|at| 0x80 + at as u8),
    }
}

/// One byte a character, with a handler for those that have none.
fn narrow(
    text: &str,
    encoding: Encoding,
    errors: &str,
    reason: &str,
    to_byte: fn(char) -> Option<u8>,
) -> PyResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        if let Some(byte) = to_byte(c) {
            bytes.push(byte);
            continue;
        }
        match errors {
            "strict" => {
                let run = text.chars().skip(at).take_while(|&c| to_byte(c).is_none()).count();
                return Err(encode_error(encoding, text, at, at + run, reason));
            }
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "backslashreplace" => {
                let mut escaped = String::new();
                escape_char(&mut escaped, c);
                bytes.extend(escaped.bytes());
            }
            "xmlcharrefreplace" => bytes.extend(format!("&#{};", u32::from(c)).bytes()),
            other => return Err(unknown_handler(other)),
        }
    }
    Ok(bytes)
}

fn encode_error(encoding: Encoding, text: &str, start: usize, end: usize, reason: &str) -> PyErr {
    let args = vec![
        Value::from(encoding.name()),
        Value::from(text),
        Value::from_usize(start),
        Value::from_usize(end),
        Value::from(reason),
    ];
    PyErr::with_args(&types().unicode_encode_error, args)
}
