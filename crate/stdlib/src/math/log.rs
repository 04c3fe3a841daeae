//! Logarithms, of ints of any size too.

use super::{Functions, domain_error};
use crate::number::to_float;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("log", log), ("log2", log2), ("log10", log10)];

fn log(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.between("log", 1, 2)? {
        [x, base, ..] => {
            let x = of(vm, x, f64::ln)?;
            let base = of(vm, base, f64::ln)?;
            if base == 0.0 {
                return Err(PyErr::zero_division("float division by zero"));
            }
            Ok(Value::Float(x / base))
        }
        [x] => of(vm, x, f64::ln).map(Value::Float),
        [] => Err(PyErr::type_error("log expected at least 1 argument, got 0")),
    }
}

fn log2(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.log2")?;
    of(vm, x, f64::log2).map(Value::Float)
}

fn log10(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.log10")?;
    of(vm, x, f64::log10).map(Value::Float)
}

fn of(vm: &mut Vm, value: &Value, log: fn(f64) -> f64) -> PyResult<f64> {
    if let Value::Big(big) = value.unwrap_base() {
        return of_big(big, log);
    }
    let x = to_float(vm, value)?;
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x <= 0.0 { Err(domain_error()) } else { Ok(log(x)) }
}

/// An int may be larger than any float: its logarithm is that of its leading bits plus that of the power of two.
fn of_big(big: &BigInt, log: fn(f64) -> f64) -> PyResult<f64> {
    if !big.is_positive() {
        return Err(domain_error());
    }
    if let Some(x) = big.to_f64().filter(|x| x.is_finite()) {
        return Ok(log(x));
    }
    let shift = big.bits() - 64;
    let leading = (big >> shift).to_f64().unwrap_or(f64::MAX);
    Ok(log(leading) + shift as f64 * log(2.0))
}
