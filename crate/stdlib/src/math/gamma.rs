//! `gamma`, `lgamma`: Lanczos' approximation with CPython's coefficients.

// CPython's own digits, all of them, so that they can be compared.
#![allow(clippy::excessive_precision)]

use super::{Functions, domain_error, range_error};
use crate::number::to_float;
use std::f64::consts::PI;
use tb_python::native::Args;
use tb_python::{PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("gamma", gamma_function), ("lgamma", lgamma_function)];

const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const G_MINUS_HALF: f64 = 5.524_680_040_776_729_583_740_234_375;
const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353_058_711_647;

const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];

const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            numerator = numerator * x + NUMERATOR[i];
            denominator = denominator * x + DENOMINATOR[i];
        }
    } else {
        for i in 0..13 {
            numerator = numerator / x + NUMERATOR[i];
            denominator = denominator / x + DENOMINATOR[i];
        }
    }
    numerator / denominator
}

/// `sin(pi * x)`, exact at halves.
fn sinpi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let result = match (2.0 * y).round() as i64 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1f64.copysign(x) * result
}

fn gamma_function(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.gamma")?;
    let x = to_float(vm, x)?;
    gamma(x).map(Value::Float)
}

fn gamma(x: f64) -> PyResult<f64> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x == f64::NEG_INFINITY || x == 0.0 || (x < 0.0 && x == x.floor()) {
        return Err(domain_error());
    }
    if x == x.floor() && x <= 23.0 {
        return Ok((2..x as u64).map(|i| i as f64).product());
    }
    let size = x.abs();
    if size < 1e-20 {
        let result = 1.0 / x;
        return if result.is_infinite() { Err(range_error()) } else { Ok(result) };
    }
    if size > 200.0 {
        return if x < 0.0 { Ok(0.0 / sinpi(x)) } else { Err(range_error()) };
    }
    let y = size + G_MINUS_HALF;
    // What rounding y lost.
    let lost = if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let z = lost * G / y;
    let result = if x < 0.0 {
        let mut r = -PI / sinpi(size) / size * y.exp() / lanczos_sum(size);
        r -= z * r;
        divide_power(r, y, size)
    } else {
        let mut r = lanczos_sum(size) / y.exp();
        r += z * r;
        multiply_power(r, y, size)
    };
    if result.is_infinite() { Err(range_error()) } else { Ok(result) }
}

/// `r / y ** (size - 0.5)`, in two steps where one would overflow.
fn divide_power(r: f64, y: f64, size: f64) -> f64 {
    if size < 140.0 {
        return r / y.powf(size - 0.5);
    }
    let root = y.powf(size / 2.0 - 0.25);
    r / root / root
}

fn multiply_power(r: f64, y: f64, size: f64) -> f64 {
    if size < 140.0 {
        return r * y.powf(size - 0.5);
    }
    let root = y.powf(size / 2.0 - 0.25);
    r * root * root
}

fn lgamma_function(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.lgamma")?;
    let x = to_float(vm, x)?;
    lgamma(x).map(Value::Float)
}

fn lgamma(x: f64) -> PyResult<f64> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(domain_error()) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-size.ln());
    }
    let mut r = lanczos_sum(size).ln() - G;
    r += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        r = LOG_PI - sinpi(size).abs().ln() - size.ln() - r;
    }
    if r.is_infinite() { Err(range_error()) } else { Ok(r) }
}
