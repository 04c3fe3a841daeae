//! Arcus functions.

use super::super::horner;
use super::{F32x4, polynomial};
use std::f32::consts::{FRAC_PI_2, FRAC_PI_4};

/// What the number nearest to π/2 lacks.
const REST: f32 = -4.371_139e-8;

/// (asin √z − √z) / (z √z) for z up to ¼, to 2⁻²⁷ of asin √z.
const ARCSINE: [f32; 5] = [0.166_667_52, 0.074_953_094, 0.045_469_154, 0.024_184_743, 0.042_158_388];

/// (asin √z − √z) / √z.
#[inline(always)]
fn ratio(z: F32x4) -> F32x4 {
    z * polynomial(z, &ARCSINE)
}

/// √z, its upper half, and what that half lacks.
#[inline(always)]
fn root(z: F32x4) -> (F32x4, F32x4, F32x4) {
    let s = z.sqrt();
    let high = s & F32x4::bits(!0 << 12);
    (s, high, (z - high * high) / (s + high).raised_to(f32::MIN_POSITIVE))
}

/// At most 0.9 units off.
#[inline(always)]
pub fn asin(x: F32x4) -> F32x4 {
    let size = x.abs();
    let small = size.less(0.5);
    let z = small.select(x * x, (F32x4::splat(1.0) - size) * 0.5);
    let r = ratio(z);
    let near = size + size * r;
    let (s, high, lacks) = root(z);
    let p = s * r * 2.0 - (F32x4::splat(REST) - lacks * 2.0);
    let q = F32x4::splat(FRAC_PI_4) - high * 2.0;
    let far = F32x4::splat(FRAC_PI_4) - (p - q);
    small.select(near, far) | x.sign()
}

/// At most 0.95 units off.
#[inline(always)]
pub fn acos(x: F32x4) -> F32x4 {
    let size = x.abs();
    let small = size.less(0.5);
    let z = small.select(x * x, (F32x4::splat(1.0) - size) * 0.5);
    let r = ratio(z);
    let near = F32x4::splat(FRAC_PI_2) - (x - (F32x4::splat(REST) - x * r));
    let (s, high, lacks) = root(z);
    let positive = (high + (r * s + lacks)) * 2.0;
    let negative = (F32x4::splat(FRAC_PI_2) - (s + (r * s - REST))) * 2.0;
    small.select(near, x.less(0.0).select(negative, positive))
}

/// (atan t − t) / t³ in powers of t², for t up to 1, to 2⁻³¹ of atan t.
const ARCTANGENT: [f32; 10] = [
    -0.333_333_28,
    0.199_997_16,
    -0.142_803_43,
    0.110_612_33,
    -0.088_214_62,
    0.067_636_49,
    -0.044_983_257,
    0.022_777_613,
    -0.007_425_355_3,
    0.001_134_518,
];

/// At most 1.3 units off.
#[inline(always)]
pub fn atan(x: F32x4) -> F32x4 {
    let size = x.abs();
    // Beyond 1: π/2 less the arcus tangent of 1 / x.
    let far = size.at_least(1.0);
    let t = (size.capped(1.0) / size.raised_to(1.0)) ^ far.sign();
    let z = t * t;
    let series = t * (z * horner(z, &ARCTANGENT));
    let base = far & F32x4::splat(FRAC_PI_2);
    let sum = base + t;
    let lost = (base - sum) + t;
    (sum + (lost + ((far & F32x4::splat(REST)) + series))) | x.sign()
}
