//! Functions that look at a float's exponent and mantissa.

use super::{Functions, range_error};
use crate::number::{to_float, to_int};
use num_traits::{Signed, ToPrimitive};
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions =
    &[("frexp", frexp), ("ldexp", ldexp), ("nextafter", nextafter), ("ulp", ulp)];

fn frexp(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.frexp")?;
    let x = to_float(vm, x)?;
    let (mantissa, exponent) = if x == 0.0 || !x.is_finite() { (x, 0) } else { libm::frexp(x) };
    Ok(Value::tuple([Value::Float(mantissa), Value::Int(i64::from(exponent))]))
}

fn ldexp(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, exponent] = args.exact("ldexp")?;
    if !matches!(exponent.unwrap_base(), Value::Int(_) | Value::Bool(_) | Value::Big(_)) {
        return Err(PyErr::type_error("Expected an int as second argument to ldexp."));
    }
    let x = to_float(vm, x)?;
    let exponent = to_int(vm, exponent)?;
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let small = exponent.to_i32().unwrap_or(if exponent.is_negative() { i32::MIN } else { i32::MAX });
    let result = libm::scalbn(x, small.clamp(-5000, 5000));
    if result.is_infinite() { Err(range_error()) } else { Ok(Value::Float(result)) }
}

fn nextafter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, y] = args.exact("nextafter")?;
    let (x, y) = (to_float(vm, x)?, to_float(vm, y)?);
    Ok(Value::Float(libm::nextafter(x, y)))
}

fn ulp(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.ulp")?;
    let x = to_float(vm, x)?.abs();
    if !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let next = x.next_up();
    Ok(Value::Float(if next.is_infinite() { x - x.next_down() } else { next - x }))
}
