//! Bytes to text.

use super::{CP1252, Encoding, unknown_handler};
use crate::error::{PyErr, PyResult};
use crate::value::Value;
use crate::vm::types;
use std::fmt::Write as _;

/// A decoding on its way: where errors are handled.
struct Decoder<'a> {
    bytes: &'a [u8],
    encoding: Encoding,
    errors: &'a str,
    out: String,
}

/// `bytes.decode(encoding, errors)`.
///
/// # Errors
/// `UnicodeDecodeError`, `LookupError` for a name that isn't known.
pub fn decode(bytes: &[u8], encoding: &str, errors: &str) -> PyResult<String> {
    let encoding = Encoding::find(encoding)?;
    let mut decoder = Decoder { bytes, encoding, errors, out: String::with_capacity(bytes.len()) };
    match encoding {
        Encoding::Utf8 => decoder.utf8(0)?,
        Encoding::Utf8Sig => decoder.utf8(if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 })?,
        Encoding::Ascii => {
            decoder.narrow("ordinal not in range(128)", |byte| byte.is_ascii().then_some(byte.into()))?
        }
        Encoding::Latin1 => decoder.out.extend(bytes.iter().copied().map(char::from)),
        Encoding::Cp1252 => decoder.narrow("character maps to <undefined>", cp1252)?,
        Encoding::Utf16Le => decoder.utf16(0, u16::from_le_bytes)?,
        Encoding::Utf16Be => decoder.utf16(0, u16::from_be_bytes)?,
        Encoding::Utf16 => match bytes {
            [0xff, 0xfe, ..] => decoder.utf16(2, u16::from_le_bytes)?,
            [0xfe, 0xff, ..] => decoder.utf16(2, u16::from_be_bytes)?,
            _ => decoder.utf16(0, u16::from_le_bytes)?,
        },
        Encoding::Utf32Le => decoder.utf32(0, u32::from_le_bytes)?,
        Encoding::Utf32Be => decoder.utf32(0, u32::from_be_bytes)?,
        Encoding::Utf32 => match bytes {
            [0xff, 0xfe, 0, 0, ..] => decoder.utf32(4, u32::from_le_bytes)?,
            [0, 0, 0xfe, 0xff, ..] => decoder.utf32(4, u32::from_be_bytes)?,
            _ => decoder.utf32(0, u32::from_le_bytes)?,
        },
    }
    Ok(decoder.out)
}

fn cp1252(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => {
            let code = CP1252[usize::from(byte - 0x80)];
            char::from_u32(u32::from(code)).filter(|_| code != 0)
        }
        _ => Some(char::from(byte)),
    }
}

impl Decoder<'_> {
    fn utf8(&mut self, start: usize) -> PyResult<()> {
        let mut at = start;
        while at < self.bytes.len() {
            let rest = &self.bytes[at..];
            let err = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.out.push_str(text);
                    return Ok(());
                }
                Err(err) => err,
            };
            let valid = &rest[..err.valid_up_to()];
            self.out.push_str(std::str::from_utf8(valid).unwrap_or_default());
            at += valid.len();
            let (size, reason) = match err.error_len() {
                None => (self.bytes.len() - at, "unexpected end of data"),
                Some(size) if matches!(self.bytes[at], 0xc2..=0xf4) => (size, "invalid continuation byte"),
                Some(size) => (size, "invalid start byte"),
            };
            self.fault(at, at + size, reason)?;
            at += size;
        }
        Ok(())
    }

    fn narrow(&mut self, reason: &str, to_char: impl Fn(u8) -> Option<char>) -> PyResult<()> {
        for at in 0..self.bytes.len() {
            match to_char(self.bytes[at]) {
                Some(c) => self.out.push(c),
                None => self.fault(at, at + 1, reason)?,
            }
        }
        Ok(())
    }

    fn utf16(&mut self, start: usize, unit: fn([u8; 2]) -> u16) -> PyResult<()> {
        let unit_at = |bytes: &[u8], at: usize| Some(unit([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let mut at = start;
        while at < self.bytes.len() {
            let Some(first) = unit_at(self.bytes, at) else {
                return self.fault(at, self.bytes.len(), "truncated data");
            };
            let (c, size, reason) = match first {
                0xd800..=0xdbff => match unit_at(self.bytes, at + 2) {
                    Some(second @ 0xdc00..=0xdfff) => {
                        let code =
                            0x10000 + ((u32::from(first) - 0xd800) << 10) + (u32::from(second) - 0xdc00);
                        (char::from_u32(code), 4, "")
                    }
                    Some(_) => (None, 2, "illegal UTF-16 surrogate"),
                    None => (None, self.bytes.len() - at, "unexpected end of data"),
                },
                0xdc00..=0xdfff => (None, 2, "illegal encoding"),
                _ => (char::from_u32(u32::from(first)), 2, ""),
            };
            match c {
                Some(c) => self.out.push(c),
                None => self.fault(at, at + size, reason)?,
            }
            at += size;
        }
        Ok(())
    }

    fn utf32(&mut self, start: usize, unit: fn([u8; 4]) -> u32) -> PyResult<()> {
        let bytes = self.bytes;
        for (index, chunk) in bytes[start.min(bytes.len())..].chunks(4).enumerate() {
            let at = start + 4 * index;
            let Ok(chunk) = chunk.try_into() else { return self.fault(at, bytes.len(), "truncated data") };
            match char::from_u32(unit(chunk)) {
                Some(c) => self.out.push(c),
                None => self.fault(at, at + 4, "code point not in range(0x110000)")?,
            }
        }
        Ok(())
    }

    /// Bytes `start..end` can't be decoded: what the handler does about it.
    fn fault(&mut self, start: usize, end: usize, reason: &str) -> PyResult<()> {
        match self.errors {
            "strict" => return Err(self.error(start, end, reason)),
            "ignore" => {}
            "replace" => self.out.push(char::REPLACEMENT_CHARACTER),
            "backslashreplace" => {
                for byte in &self.bytes[start..end] {
                    write!(self.out, "\\x{byte:02x}").expect("writing to a string can't fail");
                }
            }
            other => return Err(unknown_handler(other)),
        }
        Ok(())
    }

    fn error(&self, start: usize, end: usize, reason: &str) -> PyErr {
        let args = vec![
            Value::from(self.encoding.name()),
            Value::bytes(self.bytes.to_vec()),
            Value::from_usize(start),
            Value::from_usize(end),
            Value::from(reason),
        ];
        PyErr::with_args(&types().unicode_decode_error, args)
    }
}
