//! Hyperbolic functions, all from e^x − 1 in doubles.

use super::super::MAGIC;
use super::{F32x4, F64x2, polynomial};
use std::f64::consts::{LN_2, LOG2_E};

/// Beyond these the results are infinite, and 1, in single precision.
const LARGE: f64 = 100.0;
const LARGE_TANH: f64 = 10.0;

/// (e^r − 1) / r for |r| ≤ ln 2 / 2, to 2⁻³².
const EXPM1: [f64; 7] = [
    1.0,
    0.500_000_006_768_149_2,
    0.166_666_638_274_815_73,
    0.041_666_286_539_948_076,
    0.008_333_674_815_023_25,
    0.001_394_598_857_677_570_6,
    1.981_409_621_884_269e-4,
];

/// e^x − 1 of positive numbers up to LARGE.
#[inline(always)]
fn expm1(x: F64x2) -> F64x2 {
    let place = x * LOG2_E + MAGIC;
    let r = x - (place - MAGIC) * LN_2;
    let power = place.add_bits(1023).up::<52>();
    (power - 1.0) + power * (r * polynomial(r, &EXPM1))
}

/// At most 0.52 units off.
#[inline(always)]
pub fn sinh(x: F32x4) -> F32x4 {
    x.in_doubles(|x| {
        let grown = expm1(x.abs().capped(LARGE));
        ((grown + grown / (grown + 1.0)) * 0.5) | x.sign()
    })
}

/// At most 0.51 units off.
#[inline(always)]
pub fn cosh(x: F32x4) -> F32x4 {
    x.in_doubles(|x| {
        let power = expm1(x.abs().capped(LARGE)) + 1.0;
        (power + F64x2::splat(1.0) / power) * 0.5
    })
}

/// At most 0.52 units off.
#[inline(always)]
pub fn tanh(x: F32x4) -> F32x4 {
    x.in_doubles(|x| {
        let grown = expm1(x.abs().capped(LARGE_TANH) * 2.0);
        (grown / (grown + 2.0)) | x.sign()
    })
}
