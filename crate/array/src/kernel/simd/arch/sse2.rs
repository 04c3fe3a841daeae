//! The vectors of x86-64's baseline, SSE2.

// SAFETY of every call here: SSE2 is part of x86-64.

use std::arch::x86_64::*;

macro_rules! same {
    ($vector:ident: $($name:ident $intrinsic:ident),+) => {$(
        #[inline(always)]
        pub fn $name(a: $vector, b: $vector) -> $vector {
            unsafe { $intrinsic(a, b) }
        }
    )+};
}

/// What is done on a vector's bits.
macro_rules! on_bits {
    ($vector:ident, $to:ident, $from:ident: $up:ident $down:ident $add:ident) => {
        #[inline(always)]
        pub fn up<const N: u32>(vector: $vector) -> $vector {
            unsafe { $from($up($to(vector), _mm_cvtsi32_si128(N as i32))) }
        }
        #[inline(always)]
        pub fn down<const N: u32>(vector: $vector) -> $vector {
            unsafe { $from($down($to(vector), _mm_cvtsi32_si128(N as i32))) }
        }
        #[inline(always)]
        pub fn add_bits(a: $vector, b: $vector) -> $vector {
            unsafe { $from($add($to(a), $to(b))) }
        }
    };
}

macro_rules! width {
    ($vector:ident, $number:ident, $count:literal, $sqrt:ident, $andnot:ident, $movemask:ident, $min:ident, $max:ident) => {
        pub type Vector = $vector;

        #[inline(always)]
        pub fn pack(lanes: [$number; $count]) -> $vector {
            // SAFETY: both are 16 bytes, of which any are valid.
            unsafe { std::mem::transmute(lanes) }
        }
        #[inline(always)]
        pub fn unpack(vector: $vector) -> [$number; $count] {
            // SAFETY: as above.
            unsafe { std::mem::transmute(vector) }
        }
        #[inline(always)]
        pub fn sqrt(vector: $vector) -> $vector {
            unsafe { $sqrt(vector) }
        }
        // The processor gives its second operand where they don't compare.
        #[inline(always)]
        pub fn smaller(a: $vector, b: $vector) -> $vector {
            unsafe { $min(b, a) }
        }
        #[inline(always)]
        pub fn larger(a: $vector, b: $vector) -> $vector {
            unsafe { $max(b, a) }
        }
        #[inline(always)]
        pub fn select(mask: $vector, yes: $vector, no: $vector) -> $vector {
            or(and(mask, yes), unsafe { $andnot(mask, no) })
        }
        #[inline(always)]
        pub fn any(mask: $vector) -> bool {
            unsafe { $movemask(mask) != 0 }
        }
        #[inline(always)]
        pub fn all(mask: $vector) -> bool {
            unsafe { $movemask(mask) == (1 << $count) - 1 }
        }
    };
}

pub mod pair {
    use super::*;

    width!(__m128d, f64, 2, _mm_sqrt_pd, _mm_andnot_pd, _mm_movemask_pd, _mm_min_pd, _mm_max_pd);
    on_bits!(__m128d, _mm_castpd_si128, _mm_castsi128_pd: _mm_sll_epi64 _mm_srl_epi64 _mm_add_epi64);
    same!(__m128d: add _mm_add_pd, sub _mm_sub_pd, mul _mm_mul_pd, div _mm_div_pd);
    same!(__m128d: and _mm_and_pd, or _mm_or_pd, xor _mm_xor_pd);
    same!(__m128d: less _mm_cmplt_pd, at_least _mm_cmpge_pd, equals _mm_cmpeq_pd);
    same!(__m128d: firsts _mm_unpacklo_pd, seconds _mm_unpackhi_pd);
}

pub mod quad {
    use super::*;

    width!(__m128, f32, 4, _mm_sqrt_ps, _mm_andnot_ps, _mm_movemask_ps, _mm_min_ps, _mm_max_ps);
    on_bits!(__m128, _mm_castps_si128, _mm_castsi128_ps: _mm_sll_epi32 _mm_srl_epi32 _mm_add_epi32);
    same!(__m128: add _mm_add_ps, sub _mm_sub_ps, mul _mm_mul_ps, div _mm_div_ps);
    same!(__m128: and _mm_and_ps, or _mm_or_ps, xor _mm_xor_ps);
    same!(__m128: less _mm_cmplt_ps, at_least _mm_cmpge_ps, equals _mm_cmpeq_ps);
}

/// The first two as doubles, and the last two.
#[inline(always)]
pub fn widen(quad: __m128) -> [__m128d; 2] {
    unsafe { [_mm_cvtps_pd(quad), _mm_cvtps_pd(_mm_movehl_ps(quad, quad))] }
}

/// Both pairs rounded to single precision.
#[inline(always)]
pub fn narrow(first: __m128d, second: __m128d) -> __m128 {
    unsafe { _mm_movelh_ps(_mm_cvtpd_ps(first), _mm_cvtpd_ps(second)) }
}
