//! The usual functions of real numbers, two doubles or four single-precision numbers (`single`) at a time and without
//! branches.
//!
//! Each brings its argument to a small range, keeps what was rounded away there, and evaluates a polynomial. The
//! largest error against a multi-precision table is 1.65 units in the last place, for most functions 0.6
//! (tests/accuracy.rs); NaN gives NaN. Arguments that need more care than two at a time can have go to the standard
//! library.

mod circle;
mod exp;
mod hyperbolic;
mod inverse;
mod log;
mod single;
mod table;
mod trig;

use super::simd::{F64x2, Lanes, map, map_single, map_two, map_two_single};
use crate::ufunc::Unary;
pub use trig::{PARTS as HALF_PI, small_sin_cos};

/// A function on a row of one type.
pub type Row<T> = fn(&[T], &mut [T]);

macro_rules! rows {
    ($($op:ident $double:expr, $single:expr;)+) => {
        /// The function of that name on doubles; `None` if it has none here.
        pub fn double(op: Unary) -> Option<Row<f64>> {
            match op {
                $(Unary::$op => Some(|from, to| map(from, to, $double)),)+
                _ => None,
            }
        }

        /// As `double`, for single precision.
        pub fn single(op: Unary) -> Option<Row<f32>> {
            match op {
                $(Unary::$op => Some(|from, to| map_single(from, to, $single)),)+
                _ => None,
            }
        }
    };
}

rows! {
    Exp table::exp, single::exp::exp;
    Exp2 exp::exp2, single::exp::exp2;
    Expm1 exp::expm1, single::exp::expm1;
    Log table::ln, single::log::ln;
    Log2 log::log2, single::log::log2;
    Log10 log::log10, single::log::log10;
    Log1p log::ln_1p, single::log::ln_1p;
    Sin circle::sin, single::trig::sin;
    Cos circle::cos, single::trig::cos;
    Tan trig::tan, single::trig::tan;
    Arcsin inverse::asin, single::inverse::asin;
    Arccos inverse::acos, single::inverse::acos;
    Arctan inverse::atan, single::inverse::atan;
    Sinh hyperbolic::sinh, single::hyperbolic::sinh;
    Cosh hyperbolic::cosh, single::hyperbolic::cosh;
    Tanh table::tanh, single::hyperbolic::tanh;
}

/// `to[i] = a[i]` to the power of `b[i]`, as C's `pow`.
pub fn power(a: &[f64], b: &[f64], to: &mut [f64]) {
    map_two(a, b, to, table::power);
}

/// As `power`, computed in doubles and rounded.
pub fn power_single(a: &[f32], b: &[f32], to: &mut [f32]) {
    map_two_single(a, b, to, |x, y| x.in_doubles_with(y, table::power));
}

/// 1.5 · 2⁵²: added and taken away again it rounds to whole numbers; in between they stand in the low bits.
const MAGIC: f64 = 6_755_399_441_055_744.0;

/// `c[0] + c[1]·x + …`, odd and even powers apart, so that neither waits for the other.
#[inline(always)]
fn polynomial<V: Lanes, const N: usize>(x: V, c: &[V::Number; N]) -> V {
    let square = x * x;
    let run = |last: usize| {
        let mut sum = V::splat(c[last]);
        let mut at = last;
        while at >= 2 {
            at -= 2;
            sum = sum * square + c[at];
        }
        sum
    };
    let (even, odd) = if N % 2 == 1 { (N - 1, N - 2) } else { (N - 2, N - 1) };
    run(even) + run(odd) * x
}

/// As `polynomial`, one power after the other: for sums that lose digits if odd and even powers come apart.
#[inline(always)]
fn horner<V: Lanes, const N: usize>(x: V, c: &[V::Number; N]) -> V {
    let mut sum = V::splat(c[N - 1]);
    for &next in c[..N - 1].iter().rev() {
        sum = sum * x + next;
    }
    sum
}

/// The sum and what it lost, whichever is larger.
#[inline(always)]
fn two_sum<V: Lanes>(a: V, b: V) -> (V, V) {
    let sum = a + b;
    let back = sum - a;
    (sum, (a - (sum - back)) + (b - back))
}

/// The upper 26 bits, so that products of two such are exact; and the rest.
#[inline(always)]
fn halves(x: F64x2) -> (F64x2, F64x2) {
    let high = x & F64x2::bits(!0 << 27);
    (high, x - high)
}

/// The product and what it lost.
#[inline(always)]
fn two_product(a: F64x2, b: F64x2) -> (F64x2, F64x2) {
    let product = a * b;
    let ((a1, a2), (b1, b2)) = (halves(a), halves(b));
    (product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2)
}

/// x = 2^k · m.
struct Scaled {
    k: F64x2,
    m: F64x2,
    /// Those of x, moved so that the least m has the bits of 1.
    bits: F64x2,
}

/// For positive, normal numbers; m begins with the number whose bits are `least`.
#[inline(always)]
fn scaled(x: F64x2, least: u64) -> Scaled {
    let bits = x.add_bits(0x3ff0_0000_0000_0000_u64.wrapping_sub(least));
    // The exponent as the low bits of 2⁵² + exponent.
    let k = (bits.down::<52>() | F64x2::splat(4_503_599_627_370_496.0)) - (4_503_599_627_370_496.0 + 1023.0);
    let m = (bits & F64x2::bits(0x000f_ffff_ffff_ffff)).add_bits(least);
    Scaled { k, m, bits }
}
