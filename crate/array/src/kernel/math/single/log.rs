//! Logarithms: x = 2^k · m with m between √½ and √2; log m by the series in (m − 1) / (m + 1), after FreeBSD's
//! `k_logf.h`.

use super::super::log;
use super::{F32x4, halves};

/// ln 2 in two: multiples of the first are exact.
const LN2_HIGH: f32 = 0.693_145_75;
const LN2_LOW: f32 = 1.428_606_8e-6;
/// 1 / ln 2 and 1 / ln 10 in 12 bits, and what these lack.
const INV_LN2: [f32; 2] = [1.442_382_8, 3.122_284e-4];
const INV_LN10: [f32; 2] = [0.434_204_1, 9.038_034e-5];
const LOG10_2_HIGH: f32 = 0.301_025_4;
const LOG10_2_LOW: f32 = 4.605_039e-6;

const ODD: [f32; 2] = [0.666_666_6, 0.284_987_87];
const EVEN: [f32; 2] = [0.400_009_72, 0.242_790_79];

/// √½, up to which m goes.
const LEAST: u32 = 0x3f35_04f3;

struct Parts {
    k: F32x4,
    /// Of log m: m − 1, and the rest, which is smaller.
    first: F32x4,
    rest: F32x4,
}

/// For positive, normal numbers.
#[inline(always)]
fn parts(x: F32x4) -> Parts {
    let bits = x.add_bits(0x3f80_0000_u32.wrapping_sub(LEAST));
    // The exponent as the low bits of 2²³ + exponent.
    let k = (bits.down::<23>() | F32x4::splat(8_388_608.0)) - (8_388_608.0 + 127.0);
    let f = (bits & F32x4::bits(0x007f_ffff)).add_bits(LEAST) - 1.0;
    let half = f * f * 0.5;
    let s = f / (f + 2.0);
    let z = s * s;
    let w = z * z;
    let series = z * (w * ODD[1] + ODD[0]) + w * (w * EVEN[1] + EVEN[0]);
    Parts { k, first: f, rest: s * (half + series) - half }
}

/// Where numbers are finite, positive and not too small.
#[inline(always)]
fn plain(x: F32x4) -> F32x4 {
    x.at_least(f32::MIN_POSITIVE) & x.less(f32::INFINITY)
}

/// The sum, the first part being 0 or larger than the second, which has a small rest.
#[inline(always)]
fn sum(whole: F32x4, first: F32x4, rest: F32x4) -> F32x4 {
    let sum = whole + first;
    sum + (((whole - sum) + first) + rest)
}

/// `k · log 2 + log m` to a base of which the parts of `1 / ln base` are given.
#[inline(always)]
fn to_base(Parts { first, rest, .. }: &Parts, inverse: [f32; 2], whole: F32x4, whole_rest: F32x4) -> F32x4 {
    let (high, low) = halves(*first);
    let lower = *first * inverse[1] + low * inverse[0] + *rest * (inverse[0] + inverse[1]);
    sum(whole, high * inverse[0], lower + whole_rest)
}

#[inline(always)]
fn natural(Parts { k, first, rest }: &Parts) -> F32x4 {
    sum(*k * LN2_HIGH, *first, *rest + *k * LN2_LOW)
}

/// At most 0.9 units off.
#[inline(always)]
pub fn ln(x: F32x4) -> F32x4 {
    natural(&parts(x)).only_where(plain(x), x, log::ln)
}

/// At most 1.2 units off.
#[inline(always)]
pub fn log2(x: F32x4) -> F32x4 {
    let parts = parts(x);
    let result = to_base(&parts, INV_LN2, parts.k, F32x4::splat(0.0));
    result.only_where(plain(x), x, log::log2)
}

/// At most 1.1 units off.
#[inline(always)]
pub fn log10(x: F32x4) -> F32x4 {
    let parts = parts(x);
    let result = to_base(&parts, INV_LN10, parts.k * LOG10_2_HIGH, parts.k * LOG10_2_LOW);
    result.only_where(plain(x), x, log::log10)
}

/// At most 0.95 units off.
#[inline(always)]
pub fn ln_1p(x: F32x4) -> F32x4 {
    let u = x + 1.0;
    // What the sum lost, from whichever side is larger.
    let lost = x.at_least(1.0).select(F32x4::splat(1.0) - (u - x), x - (u - 1.0));
    let mut parts = parts(u);
    parts.rest = parts.rest + lost / u;
    // The sign is that of x, also of −0.0.
    (natural(&parts) | x.sign()).only_where(plain(u), x, log::ln_1p)
}
