//! `hypot`, `dist`: Euclidean norms with the extra precision of CPython's `vector_norm`.

use super::Functions;
use crate::number::to_float;
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("hypot", hypot), ("dist", dist)];

fn hypot(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut vector = Vec::with_capacity(args.pos().len());
    for value in args.between("hypot", 0, usize::MAX)? {
        vector.push(to_float(vm, value)?.abs());
    }
    Ok(Value::Float(norm(vector)))
}

fn dist(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [p, q] = args.exact("dist")?;
    let (p, q) = (vm.collect(p)?, vm.collect(q)?);
    if p.len() != q.len() {
        return Err(PyErr::value_error("both points must have the same number of dimensions"));
    }
    let mut vector = Vec::with_capacity(p.len());
    for (a, b) in p.iter().zip(&q) {
        vector.push((to_float(vm, a)? - to_float(vm, b)?).abs());
    }
    Ok(Value::Float(norm(vector)))
}

/// The sum of what rounding took away, beside a running total.
struct Total {
    sum: f64,
    lost: [f64; 3],
}

impl Total {
    fn add(&mut self, x: f64, slot: usize) {
        let old = self.sum;
        self.sum += x;
        self.lost[slot] += (old - self.sum) + x;
    }

    /// Adds `sign * x * x`, with `x` split in halves whose products are exact.
    fn add_square(&mut self, x: f64, sign: f64) {
        const SPLIT: f64 = 134_217_729.0;
        let t = x * SPLIT;
        let high = t - (t - x);
        let low = x - high;
        self.add(sign * high * high, 0);
        self.add(sign * 2.0 * high * low, 1);
        if sign > 0.0 { self.lost[2] += low * low } else { self.add(-low * low, 2) }
    }

    fn value(&self) -> f64 {
        self.sum - 1.0 + (self.lost[0] + self.lost[1] + self.lost[2])
    }
}

fn norm(mut vector: Vec<f64>) -> f64 {
    let max = vector.iter().copied().fold(0.0, f64::max);
    if max.is_infinite() || vector.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if vector.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if max == 0.0 || vector.len() <= 1 {
        return max;
    }
    let (_, exponent) = libm::frexp(max);
    if exponent < -1023 {
        // Too small to be scaled by a power of two.
        vector.iter_mut().for_each(|x| *x /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * norm(vector);
    }
    let scale = libm::scalbn(1.0, -exponent);
    let mut total = Total { sum: 1.0, lost: [0.0; 3] };
    vector.iter().for_each(|x| total.add_square(x * scale, 1.0));
    let root = total.value().sqrt();
    total.add_square(root, -1.0);
    (root + total.value() / (2.0 * root)) / scale
}
