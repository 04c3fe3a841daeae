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

    /// Each by a function of numbers.
    pub fn each(self, f: fn(f64) -> f64) -> F64x2 {
        F64x2::new(self.to_array().map(f))
    }

    /// As `each`, of both.
    pub fn each_with(self, other: F64x2, f: fn(f64, f64) -> f64) -> F64x2 {
        let ([a, b], [c, d]) = (self.to_array(), other.to_array());
        F64x2::new([f(a, c), f(b, d)])
    }

    /// These where `plain` is set, elsewhere what is computed with more care.
    #[inline(always)]
    pub fn only_where(self, plain: F64x2, careful: impl FnOnce() -> F64x2) -> F64x2 {
        if plain.all() { self } else { plain.select(self, aside(careful)) }
    }

    /// The sums of both as whole numbers.
    #[inline(always)]
    pub fn sum_of_bits(self, other: F64x2) -> F64x2 {
        F64x2(arch::add_bits(self.0, other.0))
    }

    /// Where the lowest bit is set.
    #[inline(always)]
    pub fn odd_bit(self) -> F64x2 {
        // Made the sign of 1.0 or -1.0, which can be compared.
        (self.up::<63>() | F64x2::splat(1.0)).less(0.0)
    }
}

/// What is seldom done, out of the way of what is done always.
#[cold]
#[inline(never)]
fn aside(work: impl FnOnce() -> F64x2) -> F64x2 {
    work()
}
