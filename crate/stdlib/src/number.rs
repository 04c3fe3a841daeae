//! Numbers out of values.

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use tb_python::names;
use tb_python::{PyErr, PyResult, Value, Vm};

/// The float behind a number, through `__float__` and `__index__` if it has them.
pub(crate) fn to_float(vm: &mut Vm, value: &Value) -> PyResult<f64> {
    match value.unwrap_base() {
        Value::Float(x) => Ok(*x),
        Value::Int(i) => Ok(*i as f64),
        Value::Bool(b) => Ok(f64::from(u8::from(*b))),
        Value::Big(big) => big_to_float(big),
        Value::Instance(_) => match vm.special(value, names::DUNDER_FLOAT) {
            Some(method) => match vm.call(&method, &[])?.unwrap_base() {
                Value::Float(x) => Ok(*x),
                other => {
                    let (class, given) = (value.type_name(), other.type_name());
                    Err(PyErr::type_error(format!("{class}.__float__ returned non-float (type {given})")))
                }
            },
            None if vm.special(value, names::DUNDER_INDEX).is_some() => Ok(vm.index(value)? as f64),
            None => Err(not_real(value)),
        },
        other => Err(not_real(other)),
    }
}

fn not_real(value: &Value) -> PyErr {
    PyErr::type_error(format!("must be real number, not {}", value.type_name()))
}

fn big_to_float(big: &BigInt) -> PyResult<f64> {
    match big.to_f64() {
        Some(x) if x.is_finite() => Ok(x),
        _ => Err(PyErr::overflow("int too large to convert to float")),
    }
}

/// The int of any size behind `value`, through `__index__`.
pub(crate) fn to_int(vm: &mut Vm, value: &Value) -> PyResult<BigInt> {
    tb_python::builtins::to_big(vm, value)
}

/// A float without a fraction as an int.
///
/// # Errors
/// `OverflowError` for infinities, `ValueError` for nan.
pub(crate) fn float_to_int(x: f64) -> PyResult<Value> {
    use num_traits::FromPrimitive;
    if x.is_nan() {
        return Err(PyErr::value_error("cannot convert float NaN to integer"));
    }
    match BigInt::from_f64(x) {
        Some(big) => Ok(Value::from_big(big)),
        None => Err(PyErr::overflow("cannot convert float infinity to integer")),
    }
}
