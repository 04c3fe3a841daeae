//! Functions on contiguous rows of one type: one file per family. A loop is a plain function pointer on bytes, chosen
//! once per call; everything about layouts, casts and errors is done around it.

pub mod arith;
pub mod bits;
pub mod compare;
pub mod fft;
pub mod float;
pub mod linalg;
pub mod math;
pub mod matmul;
pub mod pairwise;
pub mod radix;
pub mod random;
pub mod simd;

use crate::{Element, elements, elements_mut};

/// Elements that a long loop works on in one call (see `apart`).
pub const PIECE: usize = 1 << 14;

/// `to[i] = f(a[i])`.
#[inline(always)]
pub fn map1<T: Element, U: Element>(a: &[u8], to: &mut [u8], f: impl Fn(T) -> U) {
    for (place, &x) in elements_mut::<U>(to).iter_mut().zip(elements::<T>(a)) {
        *place = f(x);
    }
}

/// `to[i] = f(a[i], b[i])`.
#[inline(always)]
pub fn map2<T: Element, U: Element>(a: &[u8], b: &[u8], to: &mut [u8], f: impl Fn(T, T) -> U) {
    for ((place, &x), &y) in elements_mut::<U>(to).iter_mut().zip(elements::<T>(a)).zip(elements::<T>(b)) {
        *place = f(x, y);
    }
}
