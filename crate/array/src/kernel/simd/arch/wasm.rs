//! WebAssembly's 128-bit vectors.

use std::arch::wasm32::*;

macro_rules! same {
    ($($name:ident $intrinsic:ident),+) => {$(
        #[inline(always)]
        pub fn $name(a: v128, b: v128) -> v128 {
            $intrinsic(a, b)
        }
    )+};
}

/// What both widths have; the smaller and the larger are the first of two unless the second is it.
macro_rules! width {
    ($number:ident, $count:literal, $sqrt:ident, $shl:ident, $shr:ident, $bitmask:ident) => {
        pub type Vector = v128;

        same!(and v128_and, or v128_or, xor v128_xor);

        #[inline(always)]
        pub fn pack(lanes: [$number; $count]) -> v128 {
            // SAFETY: both are 16 bytes, of which any are valid.
            unsafe { std::mem::transmute(lanes) }
        }
        #[inline(always)]
        pub fn unpack(vector: v128) -> [$number; $count] {
            // SAFETY: as above.
            unsafe { std::mem::transmute(vector) }
        }
        #[inline(always)]
        pub fn sqrt(vector: v128) -> v128 {
            $sqrt(vector)
        }
        #[inline(always)]
        pub fn up<const N: u32>(vector: v128) -> v128 {
            $shl(vector, N)
        }
        #[inline(always)]
        pub fn down<const N: u32>(vector: v128) -> v128 {
            $shr(vector, N)
        }
        #[inline(always)]
        pub fn select(mask: v128, yes: v128, no: v128) -> v128 {
            v128_bitselect(yes, no, mask)
        }
        #[inline(always)]
        pub fn any(mask: v128) -> bool {
            $bitmask(mask) != 0
        }
        #[inline(always)]
        pub fn all(mask: v128) -> bool {
            $bitmask(mask) == (1 << $count) - 1
        }
    };
}

pub mod pair {
    use super::*;

    width!(f64, 2, f64x2_sqrt, i64x2_shl, u64x2_shr, i64x2_bitmask);
    same!(add f64x2_add, sub f64x2_sub, mul f64x2_mul, div f64x2_div, smaller f64x2_pmin, larger f64x2_pmax);
    same!(add_bits i64x2_add, less f64x2_lt, at_least f64x2_ge, equals f64x2_eq);

    #[inline(always)]
    pub fn firsts(a: v128, b: v128) -> v128 {
        i64x2_shuffle::<0, 2>(a, b)
    }
    #[inline(always)]
    pub fn seconds(a: v128, b: v128) -> v128 {
        i64x2_shuffle::<1, 3>(a, b)
    }
}

pub mod quad {
    use super::*;

    width!(f32, 4, f32x4_sqrt, i32x4_shl, u32x4_shr, i32x4_bitmask);
    same!(add f32x4_add, sub f32x4_sub, mul f32x4_mul, div f32x4_div, smaller f32x4_pmin, larger f32x4_pmax);
    same!(add_bits i32x4_add, less f32x4_lt, at_least f32x4_ge, equals f32x4_eq);
}

/// The first two as doubles, and the last two.
#[inline(always)]
pub fn widen(quad: v128) -> [v128; 2] {
    [f64x2_promote_low_f32x4(quad), f64x2_promote_low_f32x4(i64x2_shuffle::<1, 1>(quad, quad))]
}

/// Both pairs rounded to single precision.
#[inline(always)]
pub fn narrow(first: v128, second: v128) -> v128 {
    i64x2_shuffle::<0, 2>(f32x4_demote_f64x2_zero(first), f32x4_demote_f64x2_zero(second))
}
