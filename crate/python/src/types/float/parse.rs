//! Text to float: Python's grammar over Rust's correctly rounded parser.

use crate::types::str::classify::{decimal_value, is_space};
use std::borrow::Cow;
use std::cell::Cell;

/// `float(text)`; `None` if it is no number.
pub fn parse_float(text: &str) -> Option<f64> {
    let text = text.trim_matches(is_space);
    let text = ascii_digits(text);
    let text = without_underscores(&text)?;
    let first = text.trim_start_matches(['+', '-']).chars().next()?;
    if !(first.is_ascii_digit() || matches!(first, '.' | 'i' | 'I' | 'n' | 'N')) {
        return None;
    }
    let number: f64 = text.parse().ok()?;
    Some(if number.is_nan() { new_nan().copysign(number) } else { number })
}

/// A NaN that is no other one: NaNs have no identity but their bits, and each `float("nan")` is an object of its own.
fn new_nan() -> f64 {
    thread_local! {
        static MADE: Cell<u64> = const { Cell::new(0) };
    }
    let number = MADE.with(|made| made.replace(made.get() + 1));
    f64::from_bits(f64::NAN.to_bits() | (number & ((1 << 51) - 1)))
}

/// Decimal digits of every script as ASCII ones.
pub(crate) fn ascii_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let digit = |c: char| decimal_value(c).map_or(c, |value| char::from(b'0' + value));
    Cow::Owned(text.chars().map(digit).collect())
}

/// Removes underscores, which may only stand between two digits.
fn without_underscores(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(Cow::Borrowed(text));
    }
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let misplaced =
        |(at, byte): (usize, &u8)| *byte == b'_' && !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)));
    if bytes.iter().enumerate().any(misplaced) {
        return None;
    }
    Some(Cow::Owned(text.replace('_', "")))
}
