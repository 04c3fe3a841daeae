//! Logarithms: x = 2^k · m with m between √½ and √2. After FreeBSD's `k_log.h`, with its constants: log m is kept as a
//! sum whose first part has few bits.

use super::{F64x2, Scaled, scaled};

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
const INV_LN2_HIGH: f64 = 1.442_695_040_721_446_3;
const INV_LN2_LOW: f64 = 1.675_171_316_488_651_2e-10;
const INV_LN10_HIGH: f64 = 4.342_944_818_781_689e-1;
const INV_LN10_LOW: f64 = 2.508_294_671_164_527_5e-11;
const LOG10_2_HIGH: f64 = 3.010_299_956_636_117_7e-1;
const LOG10_2_LOW: f64 = 3.694_239_077_158_931e-13;

const ODD: [f64; 4] = [
    6.666_666_666_666_735e-1,
    2.857_142_874_366_239e-1,
    1.818_357_216_161_805e-1,
    1.479_819_860_511_658_6e-1,
];
const EVEN: [f64; 3] = [3.999_999_999_940_942e-1, 2.222_219_843_214_978_4e-1, 1.531_383_769_920_937_3e-1];

/// √½, up to which m goes.
const LEAST: u64 = 0x3fe6_a09e_667f_3bcd;

struct Parts {
    k: F64x2,
    /// Of log m, with the lower 32 bits empty.
    high: F64x2,
    low: F64x2,
}

/// For positive, normal numbers.
#[inline(always)]
fn parts(x: F64x2) -> Parts {
    let Scaled { k, m, .. } = scaled(x, LEAST);
    let f = m - 1.0;
    let half = f * f * 0.5;
    let s = f / (f + 2.0);
    let z = s * s;
    let w = z * z;
    let odd = z * (((w * ODD[3] + ODD[2]) * w + ODD[1]) * w + ODD[0]);
    let even = w * ((w * EVEN[2] + EVEN[1]) * w + EVEN[0]);
    let rest = s * (half + (odd + even));
    let high = (f - half) & F64x2::bits(!0 << 32);
    Parts { k, high, low: ((f - high) - half) + rest }
}

/// `parts`, of small numbers too; what the function gives where it is not finite is put in by `finish`.
#[inline(always)]
fn all_parts(x: F64x2) -> Parts {
    let tiny = x.less(f64::MIN_POSITIVE);
    let mut parts = parts(tiny.select(x * (1_u64 << 54) as f64, x));
    parts.k = parts.k - (tiny & F64x2::splat(54.0));
    parts
}

/// −∞ at 0, NaN below, ∞ and NaN as they are.
#[inline(always)]
fn finish(x: F64x2, result: F64x2) -> F64x2 {
    let result = x.less(f64::INFINITY).select(result, x);
    let result = x.less(0.0).select(F64x2::splat(f64::NAN), result);
    x.equals(0.0).select(F64x2::splat(f64::NEG_INFINITY), result)
}

#[inline(always)]
fn natural(Parts { k, high, low }: &Parts) -> F64x2 {
    let whole = *k * LN2_HIGH;
    let sum = whole + *high;
    let lost = (whole - sum) + *high;
    sum + (lost + (*low + *k * LN2_LOW))
}

#[inline(always)]
pub fn ln(x: F64x2) -> F64x2 {
    finish(x, natural(&all_parts(x)))
}

#[inline(always)]
pub fn log2(x: F64x2) -> F64x2 {
    let Parts { k, high, low } = all_parts(x);
    let first = high * INV_LN2_HIGH;
    let rest = (low + high) * INV_LN2_LOW + low * INV_LN2_HIGH;
    let sum = k + first;
    finish(x, (rest + ((k - sum) + first)) + sum)
}

#[inline(always)]
pub fn log10(x: F64x2) -> F64x2 {
    let Parts { k, high, low } = all_parts(x);
    let first = high * INV_LN10_HIGH;
    let whole = k * LOG10_2_HIGH;
    let rest = k * LOG10_2_LOW + (low + high) * INV_LN10_LOW + low * INV_LN10_HIGH;
    let sum = whole + first;
    finish(x, (rest + ((whole - sum) + first)) + sum)
}

#[inline(always)]
pub fn ln_1p(x: F64x2) -> F64x2 {
    let u = x + 1.0;
    // What the sum lost, from whichever side is larger.
    let lost = x.at_least(1.0).select(F64x2::splat(1.0) - (u - x), x - (u - 1.0));
    let mut parts = parts(u);
    parts.low = parts.low + lost / u;
    let result = natural(&parts);
    x.equals(0.0).select(x, finish(u, result))
}
