//! Exponentials and logarithms by tables, and powers, which are made of both: after the `exp`, `log` and `pow` of Arm's
//! optimized routines. What is left for the series is so small that a few terms do.

mod powers;
mod reciprocals;

use super::super::simd::F64x2;
use super::{MAGIC, Scaled, exp as series_exp, log as series_log, polynomial, scaled};
use powers::{POWERS, STEPS};
use reciprocals::{LEAST, RECIPROCALS};

/// 128 / ln 2.
const PER_STEP: f64 = 184.664_965_233_787_3;
/// ln 2 / 128 in two: multiples of the first up to 2¹⁸ are exact.
const STEP_HIGH: f64 = 0.005_415_212_347_998_022;
const STEP_LOW: f64 = 1.265_508_608_332_543_8e-13;
/// (e^r − 1 − r) / r² for |r| ≤ ln 2 / 256, to 2⁻⁶³ of e^r.
const EXP: [f64; 4] =
    [0.499_999_999_999_990_6, 0.166_666_666_666_665_33, 0.041_666_676_869_168_93, 0.008_333_334_790_833_62];
/// Up to here e^x is no subnormal number, and finite.
const LARGE: f64 = 708.0;

/// ln 2 in two: multiples of the first have no bits below 2⁻⁴³.
const LN2_HIGH: f64 = 0.693_147_180_559_890_3;
const LN2_LOW: f64 = 5.497_923_018_708_371e-14;
/// (log (1 + r) − r + r²/2) / r³ for |r| up to 0.0053, to 2⁻⁶⁸ of log (1 + r).
const LOG: [f64; 6] = [
    0.333_333_333_333_333_4,
    -0.250_000_000_000_000_06,
    0.199_999_999_953_817_4,
    -0.166_666_666_625_102_3,
    0.142_861_673_416_454_67,
    -0.125_004_077_505_269_3,
];

/// A power of two, and e^(x + rest) / power − 1, for |x| up to LARGE and a small rest.
#[inline(always)]
fn stepped(x: F64x2, rest: F64x2) -> (F64x2, F64x2) {
    let place = x * PER_STEP + MAGIC;
    let k = place - MAGIC;
    let r = ((x - k * STEP_HIGH) - k * STEP_LOW) + rest;
    let [first, second] = place.to_bits().map(|bits| POWERS[bits as usize % STEPS].map(f64::from_bits));
    let [lacks, scale] = F64x2::columns(first, second);
    (scale.sum_of_bits(place.up::<45>()), (lacks + r) + r * r * polynomial(r, &EXP))
}

/// e^(x + rest), as in `stepped`.
#[inline(always)]
fn exp_sum(x: F64x2, rest: F64x2) -> F64x2 {
    let (power, beyond) = stepped(x, rest);
    power + power * beyond
}

#[inline(always)]
pub fn tanh(x: F64x2) -> F64x2 {
    // From 22 on the result is 1.
    let size = x.abs().capped(22.0);
    let (power, beyond) = stepped(size * 2.0, F64x2::splat(0.0));
    // With t = e^2x − 1: t / (t + 2), or 1 − 2 / (t + 2) where that is nearer to 1.
    let grown = (power - 1.0) + power * beyond;
    let large = size.at_least(0.55);
    let quotient = large.select(F64x2::splat(2.0), grown) / (grown + 2.0);
    large.select(F64x2::splat(1.0) - quotient, quotient) | x.sign()
}

#[inline(always)]
pub fn exp(x: F64x2) -> F64x2 {
    exp_sum(x, F64x2::splat(0.0)).only_where(x.abs().less(LARGE), || series_exp::exp(x))
}

/// log x = k·ln 2 − log c + log (1 + r), where c is the table's number and 1 + r = c · m.
struct Reduced {
    /// r in two parts; multiples and squares of the first are exact.
    high: F64x2,
    low: F64x2,
    /// What is to be added: nothing lies below 2⁻⁴³ in the first part.
    whole: F64x2,
    rest: F64x2,
}

/// For positive, normal numbers.
#[inline(always)]
fn reduced(x: F64x2) -> Reduced {
    let Scaled { k, m, bits } = scaled(x, LEAST);
    let [first, second] = bits.to_bits().map(|bits| &RECIPROCALS[(bits >> 45) as usize % RECIPROCALS.len()]);
    let [c, log] = F64x2::columns([first[0], first[1]], [second[0], second[1]]);
    let [lacks, _] = F64x2::columns([first[2], first[3]], [second[2], second[3]]);
    let short = m.add_bits(1 << 31) & F64x2::bits(!0 << 32);
    Reduced {
        high: short * c - 1.0,
        low: (m - short) * c,
        whole: k * LN2_HIGH + log,
        rest: k * LN2_LOW + lacks,
    }
}

/// Where numbers are positive, normal and finite.
#[inline(always)]
fn plain(x: F64x2) -> F64x2 {
    x.at_least(f64::MIN_POSITIVE) & x.less(f64::INFINITY)
}

#[inline(always)]
pub fn ln(x: F64x2) -> F64x2 {
    let Reduced { high, low, whole, rest } = reduced(x);
    let r = high + low;
    let sum = whole + r;
    let lost = ((whole - sum) + r) + ((high - r) + low);
    let square = r * r;
    let result = sum + ((lost + rest) + (square * r * polynomial(r, &LOG) - square * 0.5));
    result.only_where(plain(x), || series_log::ln(x))
}

/// log x as a sum, to 68 bits.
#[inline(always)]
fn ln_sum(x: F64x2) -> (F64x2, F64x2) {
    let Reduced { high, low, whole, rest } = reduced(x);
    let r = high + low;
    let sum = whole + r;
    let lost = (whole - sum) + r;
    let half = r * -0.5;
    let high_half = high * -0.5;
    let high_square = high * high_half;
    let first = sum + high_square;
    let first_lost = (sum - first) + high_square;
    // What the square has beside that of the first part.
    let square_rest = low * (half + high_half);
    // That of r itself, which is smaller.
    let r_rest = (high - r) + low;
    let series = r * r * r * polynomial(r, &LOG);
    let second = (((lost + rest) + r_rest) + square_rest) + (first_lost + series);
    let total = first + second;
    (total, (first - total) + second)
}

/// x^y: off by at most 0.53 units in the last place.
#[inline(always)]
pub fn power(x: F64x2, y: F64x2) -> F64x2 {
    let (log, log_rest) = ln_sum(x.abs());
    let high = |x: F64x2| x & F64x2::bits(!0 << 27);
    let (y_high, log_high) = (high(y), high(log));
    let rest = (y - y_high) * log_high + y * ((log - log_high) + log_rest);
    let exponent = y_high * log_high;
    // A whole exponent stands in the low bits; an odd one keeps the sign.
    let place = y + MAGIC;
    let whole = ((place - MAGIC) - y).equals(0.0) & y.abs().less(2_251_799_813_685_248.0);
    let result = exp_sum(exponent, rest) ^ (place.up::<63>() & x);
    let plain = plain(x.abs()) & exponent.abs().less(LARGE) & (x.at_least(0.0) | whole);
    result.only_where(plain, || x.each_with(y, f64::powf))
}
