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
