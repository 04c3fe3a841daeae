//! `complex` with `complex`, after CPython's complexobject.c.

use super::complex_value;
use crate::error::{PyErr, PyResult};
use crate::object::ComplexNum;
use crate::value::Value;
use crate::vm::BinaryOp;

/// `a op b`; `None` for operators that complex numbers don't have.
///
/// # Errors
/// `ZeroDivisionError`, `OverflowError`.
pub fn complex_binary(op: BinaryOp, a: ComplexNum, b: ComplexNum) -> PyResult<Option<Value>> {
    Ok(Some(match op {
        BinaryOp::Add => complex_value(a.re + b.re, a.im + b.im),
        BinaryOp::Sub => complex_value(a.re - b.re, a.im - b.im),
        BinaryOp::Mul => value(multiply(a, b)),
        BinaryOp::TrueDiv => value(divide(a, b)?),
        BinaryOp::Pow => return complex_pow(a, b).map(Some),
        _ => return Ok(None),
    }))
}

fn value(z: ComplexNum) -> Value {
    complex_value(z.re, z.im)
}

fn multiply(a: ComplexNum, b: ComplexNum) -> ComplexNum {
    ComplexNum { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re }
}

/// Smith's division: scales by the larger part of the divisor, so that nothing overflows on the way.
fn divide(a: ComplexNum, b: ComplexNum) -> PyResult<ComplexNum> {
    if b.re == 0.0 && b.im == 0.0 {
        return Err(PyErr::zero_division("complex division by zero"));
    }
    if b.re.abs() >= b.im.abs() {
        let ratio = b.im / b.re;
        let scale = b.re + b.im * ratio;
        return Ok(ComplexNum { re: (a.re + a.im * ratio) / scale, im: (a.im - a.re * ratio) / scale });
    }
    if b.im.abs() >= b.re.abs() {
        let ratio = b.re / b.im;
        let scale = b.re * ratio + b.im;
        return Ok(ComplexNum { re: (a.re * ratio + a.im) / scale, im: (a.im * ratio - a.re) / scale });
    }
    Ok(ComplexNum { re: f64::NAN, im: f64::NAN })
}

/// `a ** b`.
///
/// # Errors
/// `ZeroDivisionError` for 0 to a negative or complex power, `OverflowError`.
pub fn complex_pow(a: ComplexNum, b: ComplexNum) -> PyResult<Value> {
    const SMALL: f64 = 100.0;
    let power = if b.im == 0.0 && b.re == b.re.floor() && b.re.abs() <= SMALL {
        int_power(a, b.re as i64)?
    } else {
        general_power(a, b)?
    };
    if power.re.is_infinite() || power.im.is_infinite() {
        return Err(PyErr::overflow("complex exponentiation"));
    }
    Ok(value(power))
}

fn int_power(a: ComplexNum, n: i64) -> PyResult<ComplexNum> {
    let one = ComplexNum { re: 1.0, im: 0.0 };
    let (mut power, mut square, mut mask) = (one, a, 1);
    let size = n.unsigned_abs();
    while mask > 0 && size >= mask {
        if size & mask != 0 {
            power = multiply(power, square);
        }
        mask <<= 1;
        square = multiply(square, square);
    }
    if n >= 0 {
        return Ok(power);
    }
    divide(one, power).map_err(|_| zero_to_negative())
}

fn general_power(a: ComplexNum, b: ComplexNum) -> PyResult<ComplexNum> {
    if b.re == 0.0 && b.im == 0.0 {
        return Ok(ComplexNum { re: 1.0, im: 0.0 });
    }
    if a.re == 0.0 && a.im == 0.0 {
        if b.im != 0.0 || b.re < 0.0 {
            return Err(zero_to_negative());
        }
        return Ok(ComplexNum { re: 0.0, im: 0.0 });
    }
    let (size, angle) = (a.re.hypot(a.im), a.im.atan2(a.re));
    let (mut length, mut phase) = (size.powf(b.re), angle * b.re);
    if b.im != 0.0 {
        length /= (angle * b.im).exp();
        phase += b.im * size.ln();
    }
    Ok(ComplexNum { re: length * phase.cos(), im: length * phase.sin() })
}

fn zero_to_negative() -> PyErr {
    PyErr::zero_division("0.0 to a negative or complex power")
}

/// `abs(z)`.
pub(super) fn magnitude(z: ComplexNum) -> PyResult<f64> {
    let size = z.re.hypot(z.im);
    if size.is_infinite() && z.re.is_finite() && z.im.is_finite() {
        return Err(PyErr::overflow("absolute value too large"));
    }
    Ok(size)
}
