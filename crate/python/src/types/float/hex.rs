//! `float.hex` and `float.fromhex`.

use super::{decompose, this};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::str::classify::is_space;
use crate::value::Value;
use crate::vm::{Vm, types};

pub(super) fn hex(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(float_hex(this(&args, "hex")?)))
}

fn float_hex(x: f64) -> String {
    if !x.is_finite() {
        return super::float_repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(x.abs());
    let lead = mantissa >> 52;
    let fraction = mantissa & ((1 << 52) - 1);
    format!("{sign}0x{lead}.{fraction:013x}p{:+}", exponent + 52)
}

pub(super) fn from_hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (class, rest) = args.split_self();
    let [text] = rest.exact::<1>("float.fromhex")?;
    let Some(text) = text.as_str() else {
        return Err(PyErr::type_error("bad argument type for built-in operation"));
    };
    let bad = || PyErr::value_error("invalid hexadecimal floating-point string");
    let parsed = parse_hex(text.trim_matches(is_space)).ok_or_else(bad)?;
    if parsed.is_infinite() && !text.to_ascii_lowercase().contains("inf") {
        return Err(PyErr::overflow("hexadecimal value too large to represent as a float"));
    }
    let value = Value::Float(parsed);
    match class {
        Value::Class(class) if !std::rc::Rc::ptr_eq(class, &types().float) => {
            vm.call(&Value::Class(class.clone()), &[value])
        }
        _ => Ok(value),
    }
}

fn parse_hex(text: &str) -> Option<f64> {
    let (negative, text) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let sign = if negative { -1.0 } else { 1.0 };
    match text.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => return Some(sign * f64::INFINITY),
        "nan" => return Some(f64::NAN.copysign(sign)),
        _ => {}
    }
    let text = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
    let (number, exponent) = match text.split_once(['p', 'P']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa: u64 = 0;
    let mut shift = i64::from(exponent) - 4 * fraction.len() as i64;
    for digit in whole.chars().chain(fraction.chars()) {
        let digit = u64::from(digit.to_digit(16)?);
        if mantissa >> 59 == 0 {
            mantissa = mantissa << 4 | digit;
        } else {
            // Digits that don't fit only tell whether the number lies above the ones that did.
            mantissa |= u64::from(digit != 0);
            shift += 4;
        }
    }
    Some(sign * scale(mantissa, shift))
}

/// `mantissa * 2**exponent`, rounded once.
fn scale(mantissa: u64, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let top = exponent + i64::from(64 - mantissa.leading_zeros());
    if top > 1100 {
        return f64::INFINITY;
    }
    if top < -1100 {
        return 0.0;
    }
    // A subnormal result keeps fewer bits: cut to two more than it has, with a sticky one, before the last
    // scaling.
    let surplus = (-1076 - exponent).max(0) as u32;
    let cut =
        if surplus >= 64 { 1 } else { mantissa >> surplus | u64::from(mantissa & ((1 << surplus) - 1) != 0) };
    let exponent = (exponent + i64::from(surplus)) as i32;
    let half = exponent / 2;
    cut as f64 * 2f64.powi(half) * 2f64.powi(exponent - half)
}
