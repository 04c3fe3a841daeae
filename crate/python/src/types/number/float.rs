//! `float` with `float`.

use super::complex::complex_pow;
use crate::error::{PyErr, PyResult};
use crate::object::ComplexNum;
use crate::value::Value;
use crate::vm::{BinaryOp, types};

/// `x op y`; `None` for operators that floats don't have.
///
/// # Errors
/// `ZeroDivisionError`, `OverflowError` of `**`.
pub fn float_binary(op: BinaryOp, x: f64, y: f64) -> PyResult<Option<Value>> {
    let result = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::TrueDiv if y == 0.0 => return Err(PyErr::zero_division("float division by zero")),
        BinaryOp::TrueDiv => x / y,
        BinaryOp::FloorDiv => float_divmod(x, y, "float floor division by zero")?.0,
        BinaryOp::Mod => float_mod(x, y)?,
        BinaryOp::Pow => return float_pow(x, y).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(Value::Float(result)))
}

/// The remainder with the sign of the divisor.
fn float_mod(x: f64, y: f64) -> PyResult<f64> {
    if y == 0.0 {
        return Err(PyErr::zero_division("float modulo"));
    }
    let remainder = x % y;
    if remainder == 0.0 {
        return Ok(0f64.copysign(y));
    }
    Ok(if (y < 0.0) != (remainder < 0.0) { remainder + y } else { remainder })
}

/// Quotient rounded down and remainder. `by_zero` is the message for a divisor of 0.
///
/// # Errors
/// `ZeroDivisionError`.
pub fn float_divmod(x: f64, y: f64, by_zero: &str) -> PyResult<(f64, f64)> {
    if y == 0.0 {
        return Err(PyErr::zero_division(by_zero));
    }
    let remainder = float_mod(x, y)?;
    // The division is exact but for rounding; what it lost shows after flooring.
    let raw = x % y;
    let exact = (x - raw) / y - f64::from(u8::from(raw != 0.0 && (raw < 0.0) != (y < 0.0)));
    if exact == 0.0 {
        return Ok((0f64.copysign(x / y), remainder));
    }
    let floor = exact.floor();
    Ok((if exact - floor > 0.5 { floor + 1.0 } else { floor }, remainder))
}

/// `x ** y`: complex for a negative base with a fraction as exponent.
///
/// # Errors
/// `ZeroDivisionError` for 0 to a negative power, `OverflowError`.
pub fn float_pow(x: f64, y: f64) -> PyResult<Value> {
    if x == 0.0 && y < 0.0 {
        return Err(PyErr::zero_division("0.0 cannot be raised to a negative power"));
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y.floor() != y {
        return complex_pow(ComplexNum { re: x, im: 0.0 }, ComplexNum { re: y, im: 0.0 });
    }
    let result = x.powf(y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(out_of_range());
    }
    Ok(Value::Float(result))
}

/// `OverflowError: (34, 'Numerical result out of range')`.
fn out_of_range() -> PyErr {
    let args = vec![Value::Int(34), Value::from("Numerical result out of range")];
    PyErr::with_args(&types().overflow_error, args)
}
