//! Hyperbolic functions, all from (e^x − 1) / 2.

use super::F64x2;
use super::exp::half_expm1;

/// Up to here x³ is too small to be seen beside x.
const TINY: f64 = 1e-8;

#[inline(always)]
pub fn sinh(x: F64x2) -> F64x2 {
    let size = x.abs();
    let half = half_expm1(size);
    // Beyond, the second part is nothing beside the first, which may be infinite.
    let second = half.less(1e17).select(half / (half * 2.0 + 1.0), F64x2::splat(0.0));
    size.less(TINY).select(x, (half + second) | x.sign())
}

#[inline(always)]
pub fn cosh(x: F64x2) -> F64x2 {
    let half = half_expm1(x.abs()) + 0.5;
    half + F64x2::splat(0.25) / half
}

#[inline(always)]
pub fn tanh(x: F64x2) -> F64x2 {
    let size = x.abs();
    let limited = size.at_least(22.0).select(F64x2::splat(22.0), size);
    // With t = e^2x − 1: t / (t + 2), or 1 − 2 / (t + 2) where that is nearer to 1.
    let half = half_expm1(limited * 2.0);
    let large = size.at_least(0.55);
    let quotient = large.select(F64x2::splat(1.0), half) / (half + 1.0);
    let result = large.select(F64x2::splat(1.0) - quotient, quotient);
    size.less(TINY).select(x, result | x.sign())
}
