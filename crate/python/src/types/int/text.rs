//! Ints from and to text.

use crate::error::{PyErr, PyResult};
use crate::types::float::parse::ascii_digits;
use crate::types::number::Integer;
use crate::types::str::classify::is_space;
use crate::value::Value;
use crate::vm::Vm;
use num_bigint::BigInt;
use num_traits::Num;
use std::cell::Cell;

const DEFAULT_MAX_DIGITS: usize = 4300;

/// Converting between decimal text and ints takes quadratic time: up to here nobody notices.
const POLLED_DIGITS: usize = 100_000;

thread_local! {
    static MAX_DIGITS: Cell<usize> = const { Cell::new(DEFAULT_MAX_DIGITS) };
}

/// `sys.get_int_max_str_digits()`; 0 for no limit.
pub fn max_str_digits() -> usize {
    MAX_DIGITS.get()
}

/// `sys.set_int_max_str_digits(digits)`.
pub fn set_max_str_digits(digits: usize) {
    MAX_DIGITS.set(digits);
}

fn too_long(detail: &str) -> PyErr {
    PyErr::value_error(format!(
        "Exceeds the limit ({} digits) for integer string conversion{detail}; use \
         sys.set_int_max_str_digits() to increase the limit",
        max_str_digits()
    ))
}

/// `repr` of an int.
///
/// # Errors
/// `ValueError` beyond `max_str_digits`.
pub fn int_repr(vm: &mut Vm, number: Integer<'_>) -> PyResult<String> {
    match number {
        Integer::Small(i) => Ok(i.to_string()),
        Integer::Big(big) => big_repr(vm, big),
    }
}

/// `repr` of a large int.
///
/// # Errors
/// `ValueError` beyond `max_str_digits`.
fn big_repr(vm: &mut Vm, big: &BigInt) -> PyResult<String> {
    let limit = max_str_digits();
    // log10(2) from below: what has more digits than the limit for certain is refused before it is converted.
    let least_digits = big.bits().saturating_sub(1) as usize / 10 * 3;
    if limit != 0 && least_digits > limit {
        return Err(too_long(""));
    }
    if least_digits > POLLED_DIGITS {
        vm.poll()?;
    }
    let text = big.to_string();
    if limit != 0 && text.trim_start_matches('-').len() > limit {
        return Err(too_long(""));
    }
    Ok(text)
}

/// The int that `text` spells in `base` (0: by its prefix); `None` if it spells none.
///
/// # Errors
/// `ValueError` for more decimal digits than `max_str_digits`.
pub fn parse_int(vm: &mut Vm, text: &str, base: u32) -> PyResult<Option<Value>> {
    let text = ascii_digits(text.trim_matches(is_space));
    let (negative, body) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, &*text),
    };
    let Some((digits, base)) = split_prefix(body, base) else { return Ok(None) };
    let Some(digits) = clean_digits(digits, base) else { return Ok(None) };
    if !base.is_power_of_two() {
        let limit = max_str_digits();
        if limit != 0 && digits.len() > limit {
            return Err(too_long(&format!(": value has {} digits", digits.len())));
        }
        if digits.len() > POLLED_DIGITS {
            vm.poll()?;
        }
    }
    let number = match i64::from_str_radix(&digits, base) {
        Ok(small) => Value::Int(if negative { -small } else { small }),
        Err(_) => match BigInt::from_str_radix(&digits, base) {
            Ok(big) => Value::from_big(if negative { -big } else { big }),
            Err(_) => return Ok(None),
        },
    };
    Ok(Some(number))
}

/// Strips `0x`, `0o`, `0b` where the base allows it. With base 0 a leading zero is allowed for zero only.
fn split_prefix(text: &str, base: u32) -> Option<(&str, u32)> {
    let prefix_base = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if prefix_base != 0 && (base == prefix_base || base == 0) {
        let digits = &text[2..];
        return Some((digits.strip_prefix('_').unwrap_or(digits), prefix_base));
    }
    if base != 0 {
        return Some((text, base));
    }
    let leading_zero = text.starts_with('0') && text.bytes().any(|byte| !matches!(byte, b'0' | b'_'));
    (!leading_zero).then_some((text, 10))
}

/// The digits without underscores, which may stand between two of them only.
fn clean_digits(text: &str, base: u32) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    let mut after_digit = false;
    for c in text.chars() {
        match c {
            '_' if after_digit => after_digit = false,
            _ if c.is_digit(base) => {
                digits.push(c);
                after_digit = true;
            }
            _ => return None,
        }
    }
    after_digit.then_some(digits)
}
