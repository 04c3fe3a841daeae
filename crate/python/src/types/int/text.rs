//! Ints from and to text.

use crate::error::{PyErr, PyResult};
use crate::types::float::parse::ascii_digits;
use crate::types::number::{Integer, big_mul, big_pow, div_mod_floor};
use crate::types::str::classify::is_space;
use crate::value::Value;
use crate::vm::Vm;
use num_bigint::BigInt;
use num_traits::{Num, Signed};
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
    let text = if least_digits > POLLED_DIGITS { long_text(vm, big)? } else { big.to_string() };
    if limit != 0 && text.trim_start_matches('-').len() > limit {
        return Err(too_long(""));
    }
    Ok(text)
}

/// The decimal digits of a very large int, in halves, polling the interrupt.
fn long_text(vm: &mut Vm, big: &BigInt) -> PyResult<String> {
    let mut text = String::from(if big.is_negative() { "-" } else { "" });
    let size = big.abs();
    // 2**10 is a bit more than 10**3: at least as many digits as there are.
    let digits = (size.bits() as usize / 10 + 1) * 31 / 10 + 1;
    let at = text.len();
    put_digits(vm, &size, digits, &mut text)?;
    let zeros = text[at..].bytes().take_while(|byte| *byte == b'0').count();
    text.replace_range(at..at + zeros, "");
    Ok(text)
}

/// Appends a number that is not negative as exactly `digits` digits.
fn put_digits(vm: &mut Vm, number: &BigInt, digits: usize, text: &mut String) -> PyResult<()> {
    vm.poll()?;
    if digits <= POLLED_DIGITS {
        let part = number.to_string();
        text.extend(std::iter::repeat_n('0', digits.saturating_sub(part.len())));
        text.push_str(&part);
        return Ok(());
    }
    let low = digits / 2;
    let scale = power_of_ten(vm, low)?;
    let (upper, lower) = div_mod_floor(vm, number, &scale)?;
    put_digits(vm, &upper, digits - low, text)?;
    put_digits(vm, &lower, low, text)
}

fn power_of_ten(vm: &mut Vm, exponent: usize) -> PyResult<BigInt> {
    big_pow(vm, &BigInt::from(10), &BigInt::from(exponent))
}

/// The number that very many decimal digits spell, in halves, polling the interrupt.
fn long_number(vm: &mut Vm, digits: &str) -> PyResult<BigInt> {
    vm.poll()?;
    if digits.len() <= POLLED_DIGITS {
        return Ok(BigInt::from_str_radix(digits, 10).unwrap_or_default());
    }
    let low = digits.len() / 2;
    let (upper, lower) = digits.split_at(digits.len() - low);
    let (upper, lower) = (long_number(vm, upper)?, long_number(vm, lower)?);
    let scale = power_of_ten(vm, low)?;
    Ok(big_mul(vm, &upper, &scale)? + lower)
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
        if base == 10 && digits.len() > POLLED_DIGITS {
            let big = long_number(vm, &digits)?;
            return Ok(Some(Value::from_big(if negative { -big } else { big })));
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
