//! Sine and cosine by a table: the argument less the nearest multiple of π/64, and the formula for the sum of two
//! angles. What is left is small, so that a short polynomial does, and the table's own error is known: the largest error
//! is half a unit in the last place and a little.

use super::super::simd::F64x2;
use super::MAGIC;
use super::trig::LARGE;

/// 64/π.
const STEPS: f64 = 20.371_832_715_762_604;
/// π/64 in three parts of 21 bits, of which multiples up to 2³² are exact, and what these have too much.
const STEP: [f64; 3] = [0.049_087_375_402_450_56, 9.809_888_013_023_738e-09, 1.944_804_587_554_818_7e-15];
const STEP_EXCESS: f64 = 7.838_371_269_794_269e-22;
/// Of (r − sin r) / r³ and (1 − cos r) / r² in powers of r², for r up to π/128.
const SINE: [f64; 3] = [0.166_666_666_666_666_66, -0.008_333_333_332_770_617, 0.000_198_410_207_880_214];
const COSINE: [f64; 3] = [0.499_999_999_999_999_83, -0.041_666_666_661_602_23, 0.001_388_866_474_127_222_8];

/// How many steps a full turn has, and a quarter.
const TURN: usize = 128;
const QUARTER: usize = TURN / 4;

/// For each step of a turn: sine, cosine, what the sine lacks, and the cosine as −1, 0 or 1.
static CIRCLE: [[f64; 4]; TURN] = circle();

const fn circle() -> [[f64; 4]; TURN] {
    let mut rows = [[0.0; 4]; TURN];
    let mut at = 0;
    while at < TURN {
        let ([sine, lacks], [cosine, _]) = (sine_at(at), sine_at(at + QUARTER));
        let whole = if cosine > 0.5 {
            1.0
        } else if cosine < -0.5 {
            -1.0
        } else {
            0.0
        };
        rows[at] = [sine, cosine, lacks, whole];
        at += 1;
    }
    rows
}

const fn sine_at(step: usize) -> [f64; 2] {
    let within = step % QUARTER;
    let [sine, lacks] = SINES[if (step / QUARTER).is_multiple_of(2) { within } else { QUARTER - within }];
    if step % TURN < TURN / 2 { [sine, lacks] } else { [-sine, -lacks] }
}

/// `sin(x + shift·π/64)`, for `x` below `LARGE`.
#[inline(always)]
fn sine(x: F64x2, shift: u64) -> F64x2 {
    let place = x * STEPS + MAGIC;
    let n = place - MAGIC;
    // Exact until the last part; `high` is rounded, `low` is what it has too much. Each difference is written so that
    // the sign of a zero stays.
    let near = (x - n * STEP[0]) - n * STEP[1];
    let last = n * STEP[2];
    let high = near - last;
    let low = (last - (near - high)) - n * STEP_EXCESS;
    let r = high - low;
    let rest = (high - r) - low;
    let [first, second] = place.to_bits().map(|bits| &CIRCLE[bits.wrapping_add(shift) as usize % TURN]);
    let [sine, cosine] = F64x2::columns([first[0], first[1]], [second[0], second[1]]);
    let [lacks, whole] = F64x2::columns([first[2], first[3]], [second[2], second[3]]);
    let z = r * r;
    let sine_less = (r * z) * ((z * SINE[2] + SINE[1]) * z + SINE[0]) - rest;
    let cosine_less = z * ((z * COSINE[2] + COSINE[1]) * z + COSINE[0]);
    // The cosine of a step is near a whole number where its sine is small: `whole * r` is exact, and all but the
    // last addition is small beside the result.
    let step = whole * r;
    let sum = sine + step;
    let less = ((sum - sine) - step) + ((whole - cosine) * r + (cosine * sine_less + sine * cosine_less));
    sum + (lacks - less)
}

#[inline(always)]
pub fn sin(x: F64x2) -> F64x2 {
    sine(x, 0).only_where(x.abs().less(LARGE), || x.each(f64::sin))
}

#[inline(always)]
pub fn cos(x: F64x2) -> F64x2 {
    sine(x, QUARTER as u64).only_where(x.abs().less(LARGE), || x.each(f64::cos))
}

/// The sines of a quarter turn, and what they lack. The first is −0.0, so that the sine of −0.0 is.
const SINES: [[f64; 2]; QUARTER + 1] = [
    [-0.0, -0.0],
    [0.049_067_674_327_418_015, -6.796_103_720_518_28e-19],
    [0.098_017_140_329_560_6, -1.634_582_362_244_256e-18],
    [0.146_730_474_455_361_75, 3.726_947_147_046_568e-18],
    [0.195_090_322_016_128_28, -7.991_079_068_461_731e-18],
    [0.242_980_179_903_263_9, -8.751_431_529_719_663e-18],
    [0.290_284_677_254_462_4, -1.892_797_870_777_425e-17],
    [0.336_889_853_392_220_05, -4.200_094_003_347_509e-19],
    [0.382_683_432_365_089_8, -1.005_077_269_646_158_8e-17],
    [0.427_555_093_430_282_1, 9.411_189_816_295_473e-18],
    [0.471_396_736_825_997_64, 6.516_678_136_069_013e-18],
    [0.514_102_744_193_221_8, -4.571_270_752_361_562_4e-17],
    [0.555_570_233_019_602_2, 4.709_410_940_561_677e-17],
    [0.595_699_304_492_433_4, -1.343_864_193_657_946_7e-17],
    [0.634_393_284_163_645_5, 1.042_090_192_928_003_5e-17],
    [0.671_558_954_847_018_4, -4.048_903_774_929_669e-17],
    [std::f64::consts::FRAC_1_SQRT_2, -4.833_646_656_726_457e-17],
    [0.740_951_125_354_959_1, -1.470_861_695_229_734_5e-17],
    [0.773_010_453_362_737, -3.256_590_703_364_977e-17],
    [0.803_207_531_480_644_9, -3.306_060_980_481_491e-17],
    [0.831_469_612_302_545_2, 1.407_385_698_472_802_4e-18],
    [0.857_728_610_000_272_1, -4.818_344_793_633_662e-17],
    [0.881_921_264_348_355, -1.984_324_840_589_056_2e-17],
    [0.903_989_293_123_443_3, -6.609_754_468_748_431e-18],
    [0.923_879_532_511_286_7, 1.764_504_708_433_667_7e-17],
    [0.941_544_065_183_020_8, -2.789_637_954_769_834e-17],
    [0.956_940_335_732_208_8, 4.055_386_986_187_57e-17],
    [0.970_031_253_194_544, 1.836_530_034_842_884_4e-17],
    [0.980_785_280_403_230_4, 1.854_693_999_782_500_6e-17],
    [0.989_176_509_964_781, -4.098_730_993_704_711e-17],
    [0.995_184_726_672_196_9, -4.248_691_367_830_441e-17],
    [0.998_795_456_205_172_4, -1.229_169_333_707_546_5e-17],
    [1.0, 0.0],
];
