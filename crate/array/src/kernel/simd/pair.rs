//! Two doubles side by side.

use super::arch::pair as arch;
use super::lanes::{Lanes, lanes};
use std::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Sub};

lanes!(F64x2, 2, f64, u64);

impl F64x2 {
    #[inline(always)]
    pub(super) fn of(pair: arch::Vector) -> F64x2 {
        F64x2(pair)
    }

    #[inline(always)]
    pub(super) fn vector(self) -> arch::Vector {
        self.0
    }

    #[inline(always)]
    pub fn to_bits(self) -> [u64; 2] {
        self.to_array().map(f64::to_bits)
    }

    /// The first of both pairs, and the second of both.
    #[inline(always)]
    pub fn columns(a: [f64; 2], b: [f64; 2]) -> [F64x2; 2] {
        let (a, b) = (arch::pack(a), arch::pack(b));
        [F64x2(arch::firsts(a, b)), F64x2(arch::seconds(a, b))]
    }

    /// These where `plain` is set, elsewhere `f` of each `x`: for arguments that need more care.
    #[inline(always)]
    pub fn only_where(self, plain: F64x2, x: F64x2, f: fn(f64) -> f64) -> F64x2 {
        if plain.all() { self } else { self.mended(plain, x, f) }
    }

    #[cold]
    #[inline(never)]
    fn mended(self, plain: F64x2, x: F64x2, f: fn(f64) -> f64) -> F64x2 {
        plain.select(self, F64x2::new(x.to_array().map(f)))
    }

    /// Where the lowest bit is set.
    #[inline(always)]
    pub fn odd_bit(self) -> F64x2 {
        // Made the sign of 1.0 or -1.0, which can be compared.
        (self.up::<63>() | F64x2::splat(1.0)).less(0.0)
    }
}
