//! Real-valued distributions, with the formulas and the order of draws of CPython's `random.py`.

use super::{Generator, Methods, this};
use crate::number::to_float;
use std::f64::consts::{E, PI, TAU};
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const METHODS: Methods = &[
    ("uniform", uniform),
    ("triangular", triangular),
    ("gauss", gauss),
    ("normalvariate", normalvariate),
    ("lognormvariate", lognormvariate),
    ("expovariate", expovariate),
    ("gammavariate", gammavariate),
    ("betavariate", betavariate),
    ("paretovariate", paretovariate),
    ("weibullvariate", weibullvariate),
    ("vonmisesvariate", vonmisesvariate),
];

/// The parameters as floats; a missing one takes its default, and `None` where there is no default.
fn parameters<const N: usize>(
    vm: &mut Vm,
    args: Args<'_>,
    function: &str,
    names: [&str; N],
    defaults: [Option<f64>; N],
) -> PyResult<[f64; N]> {
    let required = defaults.iter().take_while(|default| default.is_none()).count();
    let bound = args.split_self().1.bind(&format!("Random.{function}"), names, required)?;
    let mut values = [0.0; N];
    for i in 0..N {
        values[i] = match (bound[i], defaults[i]) {
            (Some(value), _) => to_float(vm, value)?,
            (None, default) => default.unwrap_or_default(),
        };
    }
    Ok(values)
}

fn uniform(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = parameters(vm, args, "uniform", ["a", "b"], [None, None])?;
    Ok(Value::Float(a + (b - a) * this(&args)?.random()))
}

fn triangular(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [low, high, mode] = args.split_self().1.bind("Random.triangular", ["low", "high", "mode"], 0)?;
    let mut low = low.map_or(Ok(0.0), |low| to_float(vm, low))?;
    let mut high = high.map_or(Ok(1.0), |high| to_float(vm, high))?;
    let mut u = generator.random();
    let mut c = match mode.filter(|mode| !mode.is_none()) {
        None => 0.5,
        Some(_) if high == low => return Ok(Value::Float(low)),
        Some(mode) => (to_float(vm, mode)? - low) / (high - low),
    };
    if u > c {
        u = 1.0 - u;
        c = 1.0 - c;
        std::mem::swap(&mut low, &mut high);
    }
    Ok(Value::Float(low + (high - low) * (u * c).sqrt()))
}

fn gauss(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [mu, sigma] = parameters(vm, args, "gauss", ["mu", "sigma"], [Some(0.0), Some(1.0)])?;
    let generator = this(&args)?;
    let z = generator.gauss_next.take().unwrap_or_else(|| {
        let angle = generator.random() * TAU;
        let radius = (-2.0 * (1.0 - generator.random()).ln()).sqrt();
        generator.gauss_next.set(Some(angle.sin() * radius));
        angle.cos() * radius
    });
    Ok(Value::Float(mu + z * sigma))
}

fn normal(generator: &Generator, mu: f64, sigma: f64) -> f64 {
    let magic = 4.0 * (-0.5f64).exp() / 2f64.sqrt();
    loop {
        let u1 = generator.random();
        let u2 = 1.0 - generator.random();
        let z = magic * (u1 - 0.5) / u2;
        if z * z / 4.0 <= -u2.ln() {
            return mu + z * sigma;
        }
    }
}

fn normalvariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [mu, sigma] = parameters(vm, args, "normalvariate", ["mu", "sigma"], [Some(0.0), Some(1.0)])?;
    Ok(Value::Float(normal(this(&args)?, mu, sigma)))
}

fn lognormvariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [mu, sigma] = parameters(vm, args, "lognormvariate", ["mu", "sigma"], [None, None])?;
    Ok(Value::Float(normal(this(&args)?, mu, sigma).exp()))
}

fn expovariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [rate] = parameters(vm, args, "expovariate", ["lambd"], [None])?;
    let draw = -(1.0 - this(&args)?.random()).ln();
    if rate == 0.0 {
        return Err(PyErr::zero_division("float division by zero"));
    }
    Ok(Value::Float(draw / rate))
}

fn gammavariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [alpha, beta] = parameters(vm, args, "gammavariate", ["alpha", "beta"], [None, None])?;
    gamma(this(&args)?, alpha, beta).map(Value::Float)
}

fn gamma(generator: &Generator, alpha: f64, beta: f64) -> PyResult<f64> {
    if alpha <= 0.0 || beta <= 0.0 {
        return Err(PyErr::value_error("gammavariate: alpha and beta must be > 0.0"));
    }
    if alpha == 1.0 {
        return Ok(-(1.0 - generator.random()).ln() * beta);
    }
    Ok(if alpha > 1.0 { large_gamma(generator, alpha) } else { small_gamma(generator, alpha) } * beta)
}

fn large_gamma(generator: &Generator, alpha: f64) -> f64 {
    let ainv = (2.0 * alpha - 1.0).sqrt();
    let bbb = alpha - 4f64.ln();
    let ccc = alpha + ainv;
    let magic = 1.0 + 4.5f64.ln();
    loop {
        let u1 = generator.random();
        if !(1e-7 < u1 && u1 < 0.999_999_9) {
            continue;
        }
        let u2 = 1.0 - generator.random();
        let v = (u1 / (1.0 - u1)).ln() / ainv;
        let x = alpha * v.exp();
        let z = u1 * u1 * u2;
        let r = bbb + ccc * v - x;
        if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
            return x;
        }
    }
}

fn small_gamma(generator: &Generator, alpha: f64) -> f64 {
    loop {
        let u = generator.random();
        let b = (E + alpha) / E;
        let p = b * u;
        let x = if p <= 1.0 { p.powf(1.0 / alpha) } else { -((b - p) / alpha).ln() };
        let u1 = generator.random();
        let accepted = if p > 1.0 { u1 <= x.powf(alpha - 1.0) } else { u1 <= (-x).exp() };
        if accepted {
            return x;
        }
    }
}

fn betavariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [alpha, beta] = parameters(vm, args, "betavariate", ["alpha", "beta"], [None, None])?;
    let generator = this(&args)?;
    let y = gamma(generator, alpha, 1.0)?;
    if y == 0.0 {
        return Ok(Value::Float(0.0));
    }
    Ok(Value::Float(y / (y + gamma(generator, beta, 1.0)?)))
}

fn paretovariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [alpha] = parameters(vm, args, "paretovariate", ["alpha"], [None])?;
    let u = 1.0 - this(&args)?.random();
    Ok(Value::Float(u.powf(-1.0 / alpha)))
}

fn weibullvariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [alpha, beta] = parameters(vm, args, "weibullvariate", ["alpha", "beta"], [None, None])?;
    let u = 1.0 - this(&args)?.random();
    Ok(Value::Float(alpha * (-u.ln()).powf(1.0 / beta)))
}

fn vonmisesvariate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [mu, kappa] = parameters(vm, args, "vonmisesvariate", ["mu", "kappa"], [None, None])?;
    let generator = this(&args)?;
    if kappa <= 1e-6 {
        return Ok(Value::Float(TAU * generator.random()));
    }
    let s = 0.5 / kappa;
    let r = s + (1.0 + s * s).sqrt();
    let z = loop {
        let z = (PI * generator.random()).cos();
        let d = z / (r + z);
        let u2 = generator.random();
        if u2 < 1.0 - d * d || u2 <= (1.0 - d) * d.exp() {
            break z;
        }
    };
    let q = 1.0 / r;
    let f = (q + z) / (1.0 + q * z);
    let side = if generator.random() > 0.5 { f.acos() } else { -f.acos() };
    Ok(Value::Float((mu + side).rem_euclid(TAU)))
}
