//! Exponentials: x = k·ln 2 + r, e^x = 2^k · e^r.

use super::{F64x2, MAGIC, polynomial, two_product, two_sum};

const INV_LN2: f64 = std::f64::consts::LOG2_E;
/// ln 2 in two: multiples of the first are exact.
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
/// What the double nearest to ln 2 lacks.
const LN2_REST: f64 = 2.319_046_813_846_299_6e-17;

/// (e^r − 1 − r) / r² for |r| ≤ ln 2 / 2, to 1.4e-18.
const TAIL: [f64; 11] = [
    0.5,
    0.166_666_666_666_666_7,
    0.041_666_666_666_666_67,
    0.008_333_333_333_326_136,
    0.001_388_888_888_888_375,
    0.000_198_412_698_748_158_34,
    2.480_158_732_554_432e-5,
    2.755_725_540_628_504_4e-6,
    2.755_727_364_745_108_7e-7,
    2.510_521_447_475_141_3e-8,
    2.091_468_516_141_806_7e-9,
];

/// k, and r in two parts.
#[inline(always)]
fn reduced(x: F64x2) -> (F64x2, F64x2, F64x2) {
    let k = (x * INV_LN2 + MAGIC) - MAGIC;
    let high = x - k * LN2_HIGH;
    let low = k * LN2_LOW;
    let r = high - low;
    (k, r, (high - r) - low)
}

/// e^r − 1 − r: what is small beside r.
#[inline(always)]
fn tail(r: F64x2, rest: F64x2) -> F64x2 {
    rest + r * r * polynomial(r, &TAIL)
}

/// e^r.
#[inline(always)]
fn near_one(r: F64x2, rest: F64x2) -> F64x2 {
    let sum = r + 1.0;
    let lost = (F64x2::splat(1.0) - sum) + r;
    sum + (lost + tail(r, rest))
}

/// 2^k for a whole number that has an exponent.
#[inline(always)]
fn power_of_two(k: F64x2) -> F64x2 {
    (k + MAGIC).add_bits(1023).up::<52>()
}

/// y · 2^k in two steps, since 2^k may be beyond what a double holds.
#[inline(always)]
fn scaled(y: F64x2, k: F64x2) -> F64x2 {
    let half = (k * 0.5 + MAGIC) - MAGIC;
    y * power_of_two(half) * power_of_two(k - half)
}

#[inline(always)]
pub fn exp(x: F64x2) -> F64x2 {
    let (k, r, rest) = reduced(x.raised_to(-746.0).capped(710.0));
    scaled(near_one(r, rest), k)
}

#[inline(always)]
pub fn exp2(x: F64x2) -> F64x2 {
    let x = x.raised_to(-1076.0).capped(1025.0);
    let k = (x + MAGIC) - MAGIC;
    let f = x - k;
    let (r, lost) = two_product(f, F64x2::splat(std::f64::consts::LN_2));
    scaled(near_one(r, lost + f * LN2_REST), k)
}

#[inline(always)]
pub fn expm1(x: F64x2) -> F64x2 {
    // So near to 0 it is x, −0.0 too.
    x.abs().less(f64::EPSILON / 4.0).select(x, half_expm1(x) * 2.0)
}

/// (e^x − 1) / 2, which is finite a little beyond e^x.
#[inline(always)]
pub fn half_expm1(x: F64x2) -> F64x2 {
    let (k, r, rest) = reduced(x.raised_to(-60.0).capped(710.5));
    let power = power_of_two(k - 2.0);
    let (sum, lost) = two_sum(power - 0.25, power * r);
    (sum + (lost + power * tail(r, rest))) * 2.0
}
