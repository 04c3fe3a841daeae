//! Sine, cosine and tangent: the angle less the nearest multiple of π or π/2 in doubles, and a polynomial.

use super::super::MAGIC;
use super::super::{circle, trig};
use super::{F32x4, F64x2, polynomial};
use std::f64::consts::{FRAC_1_PI, FRAC_2_PI};

/// From here on the standard library is asked.
const LARGE: f32 = 134_217_728.0;
/// π in 26 bits, of which multiples up to 2²⁷ are exact, and the rest.
const PI: [f64; 2] = [3.141_592_621_803_283_7, 3.178_650_954_705_639e-8];
const HALF_PI: [f64; 2] = [PI[0] / 2.0, PI[1] / 2.0];

/// sin r / r for |r| ≤ π/2, to 2⁻³⁵.
const SINE: [f64; 6] = [
    1.0,
    -0.166_666_666_261_287_93,
    0.008_333_331_107_692_498,
    -1.984_086_808_728_254_8e-4,
    2.752_537_796_645_918e-6,
    -2.388_879_279_653_887_8e-8,
];

/// tan r / r for |r| ≤ π/4, to 2⁻²⁹.
const TANGENT: [f64; 8] = [
    1.0,
    0.333_333_497_702_073_7,
    0.133_326_628_044_578_12,
    0.054_059_978_071_043_96,
    0.021_281_863_214_925_63,
    0.010_836_668_817_833_704,
    8.843_218_783_670_029e-5,
    0.004_376_828_631_778_166,
];

/// `count` times what `parts` sum to taken from x.
#[inline(always)]
fn less(x: F64x2, count: F64x2, parts: [f64; 2]) -> F64x2 {
    (x - count * parts[0]) - count * parts[1]
}

#[inline(always)]
fn small_sine(r: F64x2) -> F64x2 {
    r * polynomial(r * r, &SINE)
}

/// Where angles are not too large.
#[inline(always)]
fn plain(x: F32x4) -> F32x4 {
    x.abs().less(LARGE)
}

/// At most 0.501 units off.
#[inline(always)]
pub fn sin(x: F32x4) -> F32x4 {
    let result = x.in_doubles(|x| {
        let place = x * FRAC_1_PI + MAGIC;
        small_sine(less(x, place - MAGIC, PI)) ^ place.up::<63>()
    });
    result.only_where(plain(x), x, circle::sin)
}

/// At most 0.501 units off.
#[inline(always)]
pub fn cos(x: F32x4) -> F32x4 {
    // cos x = −sin (x − π/2)
    let result = x.in_doubles(|x| {
        let place = (x * FRAC_1_PI - 0.5) + MAGIC;
        let turned = less(x, (place - MAGIC) + 0.5, PI);
        -(small_sine(turned) ^ place.up::<63>())
    });
    result.only_where(plain(x), x, circle::cos)
}

/// At most 0.53 units off.
#[inline(always)]
pub fn tan(x: F32x4) -> F32x4 {
    let result = x.in_doubles(|x| {
        let place = x * FRAC_2_PI + MAGIC;
        let r = less(x, place - MAGIC, HALF_PI);
        let tangent = r * polynomial(r * r, &TANGENT);
        let odd = place.odd_bit();
        odd.select(F64x2::splat(-1.0), tangent) / odd.select(tangent, F64x2::splat(1.0))
    });
    result.only_where(plain(x), x, trig::tan)
}
