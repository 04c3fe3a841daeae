//! Exponentials: x = k·ln 2 + r, e^x = 2^k · e^r.

use super::super::{exp, two_sum};
use super::{F32x4, MAGIC, halves, polynomial};

const INV_LN2: f32 = std::f32::consts::LOG2_E;
/// ln 2 in two: multiples of the first are exact.
const LN2_HIGH: f32 = 0.693_359_4;
const LN2_LOW: f32 = -2.121_944_4e-4;
/// ln 2 in 12 bits, and the rest.
const LN2_HALVES: [f32; 2] = [0.693_115_23, 3.194_618_3e-5];
/// From here on 2^k, or what the result is before it is rounded, may be beyond what single precision holds.
const LARGE: f32 = 87.0;
const LARGE_POWER: f32 = 126.0;

/// (e^r − 1 − r − r²/2) / r³ for |r| ≤ ln 2 / 2, to 2⁻²⁷ of e^r.
const TAIL: [f32; 4] = [0.166_664_88, 0.041_665_55, 0.008_372_351, 0.001_403_770_5];

/// The same to 2⁻²⁸ of e^r − 1.
const NEAR_ZERO_TAIL: [f32; 5] = [0.166_666_36, 0.041_666_51, 0.008_341_511, 0.001_393_054_5, 1.504_546_2e-4];

/// 2^k, and r in two parts.
#[inline(always)]
fn reduced(x: F32x4) -> (F32x4, F32x4, F32x4) {
    let place = x * INV_LN2 + MAGIC;
    let k = place - MAGIC;
    let high = x - k * LN2_HIGH;
    let low = k * LN2_LOW;
    let r = high - low;
    (power_of_two(place), r, (high - r) - low)
}

/// 2^k, of `k + MAGIC`.
#[inline(always)]
fn power_of_two(place: F32x4) -> F32x4 {
    place.add_bits(127).up::<23>()
}

/// e^r − 1 − r: what is small beside r.
#[inline(always)]
fn tail<const N: usize>(r: F32x4, rest: F32x4, series: &[f32; N]) -> F32x4 {
    rest + (r * (r * 0.5 + rest) + r * r * r * polynomial(r, series))
}

/// e^r.
#[inline(always)]
fn near_one(r: F32x4, rest: F32x4) -> F32x4 {
    let sum = r + 1.0;
    let lost = (F32x4::splat(1.0) - sum) + r;
    sum + (lost + tail(r, rest, &TAIL))
}

/// At most 0.7 units off.
#[inline(always)]
pub fn exp(x: F32x4) -> F32x4 {
    let (power, r, rest) = reduced(x);
    (near_one(r, rest) * power).only_where(x.abs().less(LARGE), x, exp::exp)
}

/// At most 0.7 units off.
#[inline(always)]
pub fn exp2(x: F32x4) -> F32x4 {
    let place = x + MAGIC;
    let f = x - (place - MAGIC);
    let (high, low) = halves(f);
    let first = high * LN2_HALVES[0];
    let second = low * LN2_HALVES[0] + f * LN2_HALVES[1];
    let r = first + second;
    let result = near_one(r, (first - r) + second) * power_of_two(place);
    result.only_where(x.abs().less(LARGE_POWER), x, exp::exp2)
}

/// At most 0.95 units off.
#[inline(always)]
pub fn expm1(x: F32x4) -> F32x4 {
    let (power, r, rest) = reduced(x);
    let (whole, whole_lost) = two_sum(power, F32x4::splat(-1.0));
    // `whole` is 0 or larger than `part`.
    let part = power * r;
    let sum = whole + part;
    let lost = (whole - sum) + part;
    // The sign is that of x, also of −0.0.
    let result = (sum + (whole_lost + lost + power * tail(r, rest, &NEAR_ZERO_TAIL))) | x.sign();
    result.only_where(x.abs().less(LARGE), x, exp::expm1)
}
