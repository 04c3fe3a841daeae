//! The tangent, and sine and cosine of small angles: the argument less the nearest multiple of π/2. The polynomials are
//! those of fdlibm's `k_sin.c` and `k_cos.c`.

use super::{F64x2, MAGIC, two_product, two_sum};

/// π/2 in parts of 26 bits and the rest: multiples of the first three up to 2²⁷ are exact.
pub const PARTS: [f64; 4] = [
    1.570_796_310_901_641_8,
    1.589_325_471_229_585_7e-8,
    6.123_233_932_053_594e-17,
    6.368_317_163_510_95e-25,
];
/// From here on the standard library is asked.
pub(super) const LARGE: f64 = 134_217_728.0;

const SINE: [f64; 6] = [
    -1.666_666_666_666_663_2e-1,
    8.333_333_333_322_49e-3,
    -1.984_126_982_985_795e-4,
    2.755_731_370_707_006_8e-6,
    -2.505_076_025_340_686_3e-8,
    1.589_690_995_211_55e-10,
];
const COSINE: [f64; 6] = [
    4.166_666_666_666_66e-2,
    -1.388_888_888_887_411e-3,
    2.480_158_728_947_673e-5,
    -2.755_731_435_139_066_3e-7,
    2.087_572_321_298_175e-9,
    -1.135_964_755_778_819_5e-11,
];

struct Angle {
    /// Which quarter, in the low bits.
    quarter: F64x2,
    /// The angle within, at most π/4, in two parts.
    r: F64x2,
    rest: F64x2,
}

#[inline(always)]
fn reduced(x: F64x2) -> Angle {
    let quarter = x * std::f64::consts::FRAC_2_PI + MAGIC;
    let n = quarter - MAGIC;
    let first = (x - n * PARTS[0]) - n * PARTS[1];
    let (high, lost) = two_sum(first, -(n * PARTS[2]));
    let low = lost - n * PARTS[3];
    let r = high + low;
    Angle { quarter, r, rest: (high - r) + low }
}

/// Sine and cosine of an angle up to π/4, each with what is still to be added.
#[inline(always)]
fn kernels(r: F64x2, rest: F64x2) -> ((F64x2, F64x2), (F64x2, F64x2)) {
    let z = r * r;
    let w = z * z;
    let v = z * r;
    let q = (z * SINE[3] + SINE[2]) * z + SINE[1];
    let q = q + z * w * (z * SINE[5] + SINE[4]);
    let sine_rest = (rest - z * (rest * 0.5 - v * q)) + v * SINE[0];
    let p = z * ((z * COSINE[2] + COSINE[1]) * z + COSINE[0]);
    let p = p + w * w * ((z * COSINE[5] + COSINE[4]) * z + COSINE[3]);
    let half = z * 0.5;
    let sum = F64x2::splat(1.0) - half;
    let cosine_rest = ((F64x2::splat(1.0) - sum) - half) + (z * p - r * rest);
    ((r, sine_rest), (sum, cosine_rest))
}

/// Sine and cosine of `angle + rest`, at most π/4 and what it lacks.
pub fn small_sin_cos(angle: f64, rest: f64) -> (f64, f64) {
    let (sine, cosine) = kernels(F64x2::splat(angle), F64x2::splat(rest));
    ((sine.0 + sine.1).to_array()[0], (cosine.0 + cosine.1).to_array()[0])
}

#[inline(always)]
pub fn tan(x: F64x2) -> F64x2 {
    let Angle { quarter, r, rest } = reduced(x);
    let (sine, cosine) = kernels(r, rest);
    let (sine, cosine) = (two_sum(sine.0, sine.1), two_sum(cosine.0, cosine.1));
    let odd = quarter.odd_bit();
    let (above, above_rest) = (odd.select(cosine.0, sine.0), odd.select(cosine.1, sine.1));
    let (below, below_rest) = (odd.select(sine.0, cosine.0), odd.select(sine.1, cosine.1));
    let quotient = above / below;
    let (product, lost) = two_product(quotient, below);
    let left = ((above - product) - lost) + (above_rest - quotient * below_rest);
    let result = (quotient + left / below) ^ quarter.up::<63>();
    x.equals(0.0).select(x, result).only_where(x.abs().less(LARGE), || x.each(f64::tan))
}
