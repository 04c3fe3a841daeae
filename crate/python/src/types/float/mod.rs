//! `float`: its constructor and methods.

mod hex;
pub(crate) mod parse;
pub(crate) mod repr;
mod round;

pub use parse::parse_float;
pub use repr::float_repr;
pub(crate) use repr::part_repr;
pub use round::{round_half_even, round_to};

use super::args::{instance_of, receiver, wrong_receiver};
use super::number::{Integer, Number};
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use num_bigint::BigInt;
use num_traits::{FromPrimitive, One};
use std::rc::Rc;

pub fn install(t: &Types) {
    t.float
        .method("__repr__", repr)
        .method("__str__", repr)
        .method("__getnewargs__", |_, args| {
            Ok(Value::tuple(vec![Value::Float(this(&args, "__getnewargs__")?)]))
        })
        .method("__int__", trunc)
        .method("__trunc__", trunc)
        .method("__float__", |_, args| Ok(Value::Float(this(&args, "__float__")?)))
        .method("__floor__", |_, args| float_to_int(this(&args, "__floor__")?.floor()))
        .method("__ceil__", |_, args| float_to_int(this(&args, "__ceil__")?.ceil()))
        .method("__bool__", |_, args| Ok(Value::Bool(this(&args, "__bool__")? != 0.0)))
        .method("__round__", dunder_round)
        .method("is_integer", is_integer)
        .method("as_integer_ratio", as_integer_ratio)
        .method("conjugate", |_, args| Ok(Value::Float(this(&args, "conjugate")?)))
        .method("hex", hex::hex)
        .class_method("fromhex", hex::from_hex)
        .getter("real", |_, args| Ok(Value::Float(this(&args, "real")?)))
        .getter("imag", |_, args| this(&args, "imag").map(|_| Value::Float(0.0)));
}

/// `float(x=0.0)`.
///
/// # Errors
/// `TypeError`, `ValueError` for text that is no number.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = match args.between("float", 0, 1)?.first() {
        None => 0.0,
        Some(value) => to_float(vm, value)?,
    };
    Ok(instance_of(class, &types().float, Value::Float(value)))
}

/// `float(value)` as a machine float.
///
/// # Errors
/// `TypeError`, `ValueError`, `OverflowError`.
pub fn to_float(vm: &mut Vm, value: &Value) -> PyResult<f64> {
    match value {
        Value::Str(text) => return parse_float(text.as_str()).ok_or_else(|| bad_literal(vm, value)),
        Value::Bytes(bytes) => {
            let parsed = std::str::from_utf8(bytes).ok().and_then(parse_float);
            return parsed.ok_or_else(|| bad_literal(vm, value));
        }
        _ => {}
    }
    match real_number(vm, value)? {
        Some(x) => Ok(x),
        None => match value.as_str() {
            Some(text) => parse_float(text).ok_or_else(|| bad_literal(vm, value)),
            None => Err(PyErr::type_error(format!(
                "float() argument must be a string or a real number, not '{}'",
                value.type_name()
            ))),
        },
    }
}

fn bad_literal(vm: &mut Vm, value: &Value) -> PyErr {
    match vm.repr(value) {
        Ok(repr) => PyErr::value_error(format!("could not convert string to float: {repr}")),
        Err(err) => err,
    }
}

/// A number as a float, through `__float__` or `__index__` for other objects; `None` if it is no real number.
///
/// # Errors
/// `OverflowError`, `TypeError` for a `__float__` that returns something else.
pub fn real_number(vm: &mut Vm, value: &Value) -> PyResult<Option<f64>> {
    match Number::of(value) {
        Some(Number::Float(x)) => return Ok(Some(x)),
        Some(Number::Int(i)) => return i.to_f64().map(Some),
        Some(Number::Complex(_)) => return Ok(None),
        None => {}
    }
    if let Some(convert) = vm.special(value, names::DUNDER_FLOAT) {
        let result = vm.call(&convert, &[])?;
        return match result.unwrap_base() {
            Value::Float(x) => Ok(Some(*x)),
            _ => Err(PyErr::type_error(format!(
                "{}.__float__ returned non-float (type {})",
                value.type_name(),
                result.type_name()
            ))),
        };
    }
    if let Some(convert) = vm.special(value, names::DUNDER_INDEX) {
        let result = vm.call(&convert, &[])?;
        return Integer::of(result.unwrap_base()).map(Integer::to_f64).transpose();
    }
    Ok(None)
}

/// The float that a method was called on.
pub(super) fn this(args: &Args<'_>, method: &str) -> PyResult<f64> {
    let (this, rest) = receiver(args, "float", method)?;
    rest.exact::<0>(format_args!("float.{method}"))?;
    match this {
        Value::Float(x) => Ok(*x),
        other => Err(wrong_receiver("float", method, other)),
    }
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(float_repr(this(&args, "__repr__")?)))
}

fn trunc(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    float_to_int(this(&args, "__trunc__")?.trunc())
}

/// `round(x)` and `round(x, ndigits)`.
fn dunder_round(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, rest) = receiver(&args, "float", "__round__")?;
    let Value::Float(x) = value else { return Err(wrong_receiver("float", "__round__", value)) };
    match rest.between("__round__", 0, 1)?.first() {
        None | Some(Value::None) => float_to_int(round_half_even(*x)),
        Some(digits) => {
            let digits = super::args::clamped_digits(vm, digits)?;
            round_to(*x, digits).map(Value::Float)
        }
    }
}

/// A whole float as an int.
///
/// # Errors
/// `ValueError` for nan, `OverflowError` for infinity.
pub fn float_to_int(x: f64) -> PyResult<Value> {
    if x.is_nan() {
        return Err(PyErr::value_error("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(PyErr::overflow("cannot convert float infinity to integer"));
    }
    if x.abs() < 9e18 {
        return Ok(Value::Int(x as i64));
    }
    Ok(Value::from_big(BigInt::from_f64(x).unwrap_or_default()))
}

fn is_integer(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let x = this(&args, "is_integer")?;
    Ok(Value::Bool(x.is_finite() && x.floor() == x))
}

fn as_integer_ratio(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let x = this(&args, "as_integer_ratio")?;
    if x.is_infinite() {
        return Err(PyErr::overflow("cannot convert Infinity to integer ratio"));
    }
    if x.is_nan() {
        return Err(PyErr::value_error("cannot convert NaN to integer ratio"));
    }
    let (mantissa, exponent) = decompose(x.abs());
    // The mantissa without its trailing zero bits and the power of two have no common factor.
    let zeros = if mantissa == 0 { 0 } else { mantissa.trailing_zeros() as i32 };
    let (mantissa, exponent) =
        (BigInt::from(mantissa >> zeros), if mantissa == 0 { 0 } else { exponent + zeros });
    let (numerator, denominator) = match exponent {
        0.. => (mantissa << exponent, BigInt::one()),
        _ => (mantissa, BigInt::one() << -exponent),
    };
    let numerator = if x < 0.0 { -numerator } else { numerator };
    Ok(Value::tuple(vec![Value::from_big(numerator), Value::from_big(denominator)]))
}

/// The finite `x >= 0` as `mantissa * 2**exponent`.
pub(crate) fn decompose(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7ff) as i32 {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased - 1075),
    }
}
