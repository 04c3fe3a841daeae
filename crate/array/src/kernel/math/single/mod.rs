//! The functions in single precision, four lanes at a time.
//!
//! Exponentials, logarithms and arcus functions are computed in single precision, with what was rounded away kept
//! beside. Angles need more digits to be brought to a small range, and hyperbolic functions when they are divided:
//! these are computed in doubles, by polynomials just long enough, and are off by little more than half a unit in the
//! last place. The largest errors stated were found by going through all 2³² numbers (tests/single.rs).
//!
//! Lanes beyond what a kernel is made for are computed as doubles are.

pub mod exp;
pub mod hyperbolic;
pub mod inverse;
pub mod log;
pub mod trig;

use super::super::simd::{F32x4, F64x2};
use super::polynomial;

/// 1.5 · 2²³: as `super::MAGIC`, in single precision.
const MAGIC: f32 = 12_582_912.0;

/// The upper 12 bits, so that products of two such are exact; and the rest.
#[inline(always)]
fn halves(x: F32x4) -> (F32x4, F32x4) {
    let high = x & F32x4::bits(!0 << 12);
    (high, x - high)
}
