//! Four single-precision numbers side by side.

use super::F64x2;
use super::arch::{self as machine, quad as arch};
use super::lanes::{Lanes, lanes};
use std::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Sub};

lanes!(F32x4, 4, f32, u32);

impl F32x4 {
    /// A function of doubles, two at a time, rounded.
    #[inline(always)]
    pub fn in_doubles(self, f: impl Fn(F64x2) -> F64x2) -> F32x4 {
        let [first, second] = machine::widen(self.0).map(F64x2::of);
        F32x4(machine::narrow(f(first).vector(), f(second).vector()))
    }

    /// As `in_doubles`, of two.
    #[inline(always)]
    pub fn in_doubles_with(self, other: F32x4, f: impl Fn(F64x2, F64x2) -> F64x2) -> F32x4 {
        let ([a, b], [c, d]) = (machine::widen(self.0), machine::widen(other.0));
        let (first, second) = (f(F64x2::of(a), F64x2::of(c)), f(F64x2::of(b), F64x2::of(d)));
        F32x4(machine::narrow(first.vector(), second.vector()))
    }

    /// These where `plain` is set, elsewhere `f` of `x` in doubles.
    #[inline(always)]
    pub fn only_where(self, plain: F32x4, x: F32x4, f: impl Fn(F64x2) -> F64x2) -> F32x4 {
        if plain.all() { self } else { self.mended(plain, x, f) }
    }

    #[cold]
    #[inline(never)]
    fn mended(self, plain: F32x4, x: F32x4, f: impl Fn(F64x2) -> F64x2) -> F32x4 {
        plain.select(self, x.in_doubles(f))
    }
}
