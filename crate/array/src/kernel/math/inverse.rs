//! Arcus functions, after fdlibm's `e_asin.c`, `e_acos.c` and `s_atan.c`.

use super::{F64x2, polynomial};
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

/// What the double nearest to π/2 lacks.
const REST: f64 = 6.123_233_995_736_766e-17;

const ABOVE: [f64; 6] = [
    1.666_666_666_666_666_6e-1,
    -3.255_658_186_224_009e-1,
    2.012_125_321_348_629_3e-1,
    -4.005_553_450_067_941e-2,
    7.915_349_942_898_145e-4,
    3.479_331_075_960_212e-5,
];
const BELOW: [f64; 5] = [
    1.0,
    -2.403_394_911_734_414,
    2.020_945_760_233_505_7,
    -6.882_839_716_054_533e-1,
    7.703_815_055_590_194e-2,
];

/// (asin √z − √z) / √z for z up to ¼.
#[inline(always)]
fn ratio(z: F64x2) -> F64x2 {
    z * polynomial(z, &ABOVE) / polynomial(z, &BELOW)
}

/// √z, its upper half and, divided, what that half lacks.
#[inline(always)]
fn root(z: F64x2) -> (F64x2, F64x2, F64x2) {
    let s = z.sqrt();
    let high = s & F64x2::bits(!0 << 32);
    let lacks = (z - high * high) / (s + high);
    (s, high, z.equals(0.0).select(z, lacks))
}

#[inline(always)]
pub fn asin(x: F64x2) -> F64x2 {
    let size = x.abs();
    let small = size.less(0.5);
    let z = small.select(x * x, (F64x2::splat(1.0) - size) * 0.5);
    let r = ratio(z);
    let near = x + x * r;
    let (s, high, lacks) = root(z);
    let p = s * r * 2.0 - (F64x2::splat(REST) - lacks * 2.0);
    let q = F64x2::splat(FRAC_PI_4) - high * 2.0;
    let far = F64x2::splat(FRAC_PI_4) - (p - q);
    small.select(near, far | x.sign())
}

#[inline(always)]
pub fn acos(x: F64x2) -> F64x2 {
    let size = x.abs();
    let small = size.less(0.5);
    let z = small.select(x * x, (F64x2::splat(1.0) - size) * 0.5);
    let r = ratio(z);
    let near = F64x2::splat(FRAC_PI_2) - (x - (F64x2::splat(REST) - x * r));
    let (s, high, lacks) = root(z);
    let positive = (high + (r * s + lacks)) * 2.0;
    let negative = (F64x2::splat(FRAC_PI_2) - (s + (r * s - REST))) * 2.0;
    small.select(near, x.less(0.0).select(negative, positive))
}

const ATAN: [f64; 11] = [
    3.333_333_333_333_293e-1,
    -1.999_999_999_987_648_3e-1,
    1.428_571_427_250_346_7e-1,
    -1.111_111_040_546_235_6e-1,
    9.090_887_133_436_507e-2,
    -7.691_876_205_044_83e-2,
    6.661_073_137_387_531e-2,
    -5.833_570_133_790_573_5e-2,
    4.976_877_994_615_932_4e-2,
    -3.653_157_274_421_691_6e-2,
    1.628_582_011_536_578_3e-2,
];

/// From here on the argument is taken as (x − at) / (1 + at·x), which adds `high` + `low`.
struct Section {
    from: f64,
    at: f64,
    high: f64,
    low: f64,
}

const SECTIONS: [Section; 3] = [
    Section { from: 7.0 / 16.0, at: 0.5, high: 4.636_476_090_008_061e-1, low: 2.269_877_745_296_168_7e-17 },
    Section { from: 11.0 / 16.0, at: 1.0, high: FRAC_PI_4, low: 3.061_616_997_868_383e-17 },
    Section { from: 19.0 / 16.0, at: 1.5, high: 9.827_937_232_473_29e-1, low: 1.390_331_103_123_099_8e-17 },
];

#[inline(always)]
pub fn atan(x: F64x2) -> F64x2 {
    let size = x.abs();
    let one = F64x2::splat(1.0);
    let (mut above, mut below) = (size, one);
    let (mut high, mut low) = (F64x2::splat(0.0), F64x2::splat(0.0));
    for Section { from, at, high: angle, low: rest } in &SECTIONS {
        let here = size.at_least(*from);
        above = here.select(size - *at, above);
        below = here.select(size * *at + 1.0, below);
        high = here.select(F64x2::splat(*angle), high);
        low = here.select(F64x2::splat(*rest), low);
    }
    let far = size.at_least(39.0 / 16.0);
    let above = far.select(-one, above);
    let below = far.select(size, below);
    let high = far.select(F64x2::splat(FRAC_PI_2), high);
    let low = far.select(F64x2::splat(REST), low);
    let t = above / below;
    let z = t * t;
    let series = z * polynomial(z, &ATAN);
    let result = high - ((t * series - low) - t);
    result ^ x.sign()
}
