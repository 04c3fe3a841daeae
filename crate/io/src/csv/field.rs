//! One field's bytes to one value, with pandas' idea of what is a number, a boolean, or missing.

use std::borrow::Cow;

/// What counts as missing.
#[derive(Debug, Clone)]
pub struct Missing {
    pub defaults: bool,
    pub extra: Vec<String>,
}

impl Missing {
    #[inline]
    pub fn is(&self, field: &[u8]) -> bool {
        (self.defaults && field.len() <= LONGEST_DEFAULT && is_default_missing(field))
            || self.extra.iter().any(|text| text.as_bytes() == field)
    }
}

const LONGEST_DEFAULT: usize = 8;

fn is_default_missing(field: &[u8]) -> bool {
    matches!(
        field,
        b"" | b"#N/A"
            | b"#N/A N/A"
            | b"#NA"
            | b"-1.#IND"
            | b"-1.#QNAN"
            | b"-NaN"
            | b"-nan"
            | b"1.#IND"
            | b"1.#QNAN"
            | b"<NA>"
            | b"N/A"
            | b"NA"
            | b"NULL"
            | b"NaN"
            | b"None"
            | b"n/a"
            | b"nan"
            | b"null"
    )
}

/// A field without its quotes; doubled quotes become one.
#[inline(always)]
pub fn unquoted(field: &[u8], quote: Option<u8>) -> Cow<'_, [u8]> {
    match quote {
        Some(quote) if field.first() == Some(&quote) => Cow::Owned(strip_quotes(&field[1..], quote)),
        _ => Cow::Borrowed(field),
    }
}

#[inline(never)]
fn strip_quotes(rest: &[u8], quote: u8) -> Vec<u8> {
    let mut text = Vec::with_capacity(rest.len());
    let mut bytes = rest.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte != quote {
            text.push(byte);
        } else if bytes.next_if_eq(&quote).is_some() {
            text.push(quote);
        } else {
            text.extend(bytes);
            break;
        }
    }
    text
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Int {
    Value(i64),
    /// An integer that only pandas' `uint64` holds.
    Unsigned,
    No,
}

#[inline(always)]
pub fn int(field: &[u8]) -> Int {
    let (negative, digits) = match field {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 18 {
        return long_int(field);
    }
    let mut value = 0_i64;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return padded_int(field);
        }
        value = value * 10 + i64::from(digit);
    }
    Int::Value(if negative { -value } else { value })
}

#[inline(never)]
fn padded_int(field: &[u8]) -> Int {
    let trimmed = field.trim_ascii();
    if trimmed.len() < field.len() { int(trimmed) } else { Int::No }
}

#[inline(never)]
fn long_int(field: &[u8]) -> Int {
    let Ok(text) = std::str::from_utf8(field.trim_ascii()) else { return Int::No };
    match text.parse::<i64>() {
        Ok(value) => Int::Value(value),
        Err(_) if text.parse::<u64>().is_ok() => Int::Unsigned,
        Err(_) => Int::No,
    }
}

#[inline(always)]
pub fn float(field: &[u8]) -> Option<f64> {
    match fast_float2::parse::<f64, _>(field) {
        Ok(value) if !value.is_nan() => Some(value),
        _ => padded_float(field),
    }
}

#[inline(never)]
fn padded_float(field: &[u8]) -> Option<f64> {
    let trimmed = field.trim_ascii();
    if trimmed.len() < field.len() { float(trimmed) } else { None }
}

pub fn boolean(field: &[u8]) -> Option<bool> {
    match field {
        b"True" | b"TRUE" | b"true" => Some(true),
        b"False" | b"FALSE" | b"false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(int(b"-12"), Int::Value(-12));
        assert_eq!(int(b" 7 "), Int::Value(7));
        assert_eq!(int(b"9223372036854775807"), Int::Value(i64::MAX));
        assert_eq!(int(b"9223372036854775808"), Int::Unsigned);
        assert_eq!((int(b""), int(b"1.0"), int(b"-")), (Int::No, Int::No, Int::No));
        assert_eq!(
            (float(b"-1e3"), float(b" 2.5"), float(b"inf"), float(b"x")),
            (Some(-1e3), Some(2.5), Some(f64::INFINITY), None)
        );
    }

    #[test]
    fn quotes() {
        assert_eq!(&*unquoted(b"\"a\"\"b\"", Some(b'"')), b"a\"b");
        assert_eq!(&*unquoted(b"\"2\"x", Some(b'"')), b"2x");
        assert_eq!(&*unquoted(b"a\"b", Some(b'"')), b"a\"b");
    }
}
