//! `fsum`, `prod`.

use super::Functions;
use crate::number::to_float;
use tb_python::native::Args;
use tb_python::vm::BinaryOp;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("fsum", fsum), ("prod", prod)];

const POLL_STEPS: usize = 1 << 14;

/// Shewchuk's exact sum: partial sums that don't overlap, rounded once at the end.
fn fsum(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.exact("math.fsum")?;
    let iterator = vm.iter(iterable)?;
    let mut partials: Vec<f64> = Vec::new();
    let (mut special_sum, mut infinities, mut steps) = (0.0, 0.0, 0_usize);
    while let Some(item) = vm.next(&iterator)? {
        let x = to_float(vm, &item)?;
        let last = add_exact(&mut partials, x);
        if last.is_finite() {
            if last != 0.0 {
                partials.push(last);
            }
        } else {
            if x.is_finite() {
                return Err(PyErr::overflow("intermediate overflow in fsum"));
            }
            if x.is_infinite() {
                infinities += x;
            }
            special_sum += x;
            partials.clear();
        }
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    if special_sum != 0.0 {
        if infinities.is_nan() {
            return Err(PyErr::value_error("-inf + inf in fsum"));
        }
        return Ok(Value::Float(special_sum));
    }
    Ok(Value::Float(round_once(&partials)))
}

/// Adds `x` to the partial sums; what is left of it comes last.
fn add_exact(partials: &mut Vec<f64>, mut x: f64) -> f64 {
    let mut kept = 0;
    for at in 0..partials.len() {
        let mut y = partials[at];
        if x.abs() < y.abs() {
            std::mem::swap(&mut x, &mut y);
        }
        let high = x + y;
        let low = y - (high - x);
        if low != 0.0 {
            partials[kept] = low;
            kept += 1;
        }
        x = high;
    }
    partials.truncate(kept);
    x
}

fn round_once(partials: &[f64]) -> f64 {
    let mut left = partials.len();
    if left == 0 {
        return 0.0;
    }
    left -= 1;
    let mut high = partials[left];
    let mut low = 0.0;
    while left > 0 {
        let x = high;
        left -= 1;
        let y = partials[left];
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases: the sign of the next partial sum decides.
    if left > 0 && ((low < 0.0 && partials[left - 1] < 0.0) || (low > 0.0 && partials[left - 1] > 0.0)) {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            return x;
        }
    }
    high
}

fn prod(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, start] = args.bind("prod", ["/iterable", "*start"], 1)?;
    let mut product = start.cloned().unwrap_or(Value::Int(1));
    let iterator = vm.iter(iterable.unwrap_or(&Value::None))?;
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&iterator)? {
        product = vm.binary(BinaryOp::Mul, &product, &item)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(product)
}
