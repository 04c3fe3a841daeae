//! Two doubles side by side: what the functions in `math` are written in.
//!
//! WebAssembly's vectors and the baseline of x86-64 hold the same two doubles and round them alike, so that a tab and
//! a native run agree to the bit. Elsewhere an array of two stands in. Comparisons give masks: all bits set or none.

use std::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Sub};

#[derive(Clone, Copy)]
pub struct F64x2(arch::Pair);

macro_rules! pairwise {
    ($($trait:ident $method:ident $name:ident),+) => {$(
        impl $trait for F64x2 {
            type Output = F64x2;
            #[inline(always)]
            fn $method(self, other: F64x2) -> F64x2 {
                F64x2(arch::$name(self.0, other.0))
            }
        }
    )+};
}

pairwise!(Add add add, Sub sub sub, Mul mul mul, Div div div, BitAnd bitand and, BitOr bitor or, BitXor bitxor xor);

macro_rules! with_number {
    ($($trait:ident $method:ident),+) => {$(
        impl $trait<f64> for F64x2 {
            type Output = F64x2;
            #[inline(always)]
            fn $method(self, other: f64) -> F64x2 {
                self.$method(F64x2::splat(other))
            }
        }
    )+};
}

with_number!(Add add, Sub sub, Mul mul, Div div);

impl Neg for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn neg(self) -> F64x2 {
        self ^ F64x2::bits(SIGN)
    }
}

const SIGN: u64 = 1 << 63;

impl F64x2 {
    #[inline(always)]
    pub fn new(pair: [f64; 2]) -> F64x2 {
        F64x2(arch::pack(pair))
    }

    #[inline(always)]
    pub fn splat(x: f64) -> F64x2 {
        F64x2::new([x, x])
    }

    /// The same bits in both.
    #[inline(always)]
    pub fn bits(bits: u64) -> F64x2 {
        F64x2::splat(f64::from_bits(bits))
    }

    #[inline(always)]
    pub fn to_array(self) -> [f64; 2] {
        arch::unpack(self.0)
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

    /// A function of one number, for arguments that need more care.
    #[cold]
    #[inline(never)]
    pub fn one_by_one(self, f: fn(f64) -> f64) -> F64x2 {
        F64x2::new(self.to_array().map(f))
    }

    #[inline(always)]
    pub fn sqrt(self) -> F64x2 {
        F64x2(arch::sqrt(self.0))
    }

    #[inline(always)]
    pub fn abs(self) -> F64x2 {
        self & F64x2::bits(!SIGN)
    }

    /// The sign bits alone.
    #[inline(always)]
    pub fn sign(self) -> F64x2 {
        self & F64x2::bits(SIGN)
    }

    /// Both as 64 bits, moved up by `N`.
    #[inline(always)]
    pub fn up<const N: u32>(self) -> F64x2 {
        F64x2(arch::up::<N>(self.0))
    }

    /// Both as 64 bits, moved down by `N`; zeros come in.
    #[inline(always)]
    pub fn down<const N: u32>(self) -> F64x2 {
        F64x2(arch::down::<N>(self.0))
    }

    /// The sum of both as whole numbers.
    #[inline(always)]
    pub fn add_bits(self, bits: u64) -> F64x2 {
        F64x2(arch::add_bits(self.0, F64x2::bits(bits).0))
    }

    #[inline(always)]
    pub fn less(self, other: f64) -> F64x2 {
        F64x2(arch::less(self.0, F64x2::splat(other).0))
    }

    #[inline(always)]
    pub fn at_least(self, other: f64) -> F64x2 {
        F64x2(arch::at_least(self.0, F64x2::splat(other).0))
    }

    #[inline(always)]
    pub fn equals(self, other: f64) -> F64x2 {
        F64x2(arch::equals(self.0, F64x2::splat(other).0))
    }

    /// Where the lowest bit is set.
    #[inline(always)]
    pub fn odd_bit(self) -> F64x2 {
        // Made the sign of 1.0 or -1.0, which can be compared.
        (self.up::<63>() | F64x2::splat(1.0)).less(0.0)
    }

    /// With this as mask: `yes` where it is set, `no` elsewhere.
    #[inline(always)]
    pub fn select(self, yes: F64x2, no: F64x2) -> F64x2 {
        F64x2(arch::select(self.0, yes.0, no.0))
    }

    /// With this as mask: whether it is set for either.
    #[inline(always)]
    pub fn any(self) -> bool {
        arch::any(self.0)
    }
}

/// `to[i] = f(from[i])`, two at a time; an odd last one is computed as a pair of twins.
#[inline(always)]
pub fn map(from: &[f64], to: &mut [f64], f: impl Fn(F64x2) -> F64x2) {
    let (mut places, mut items) = (to.chunks_exact_mut(2), from.chunks_exact(2));
    for (place, item) in (&mut places).zip(&mut items) {
        place.copy_from_slice(&f(F64x2::new([item[0], item[1]])).to_array());
    }
    if let ([place], [item]) = (places.into_remainder(), items.remainder()) {
        *place = f(F64x2::splat(*item)).to_array()[0];
    }
}

/// As `map`, in single precision around.
#[inline(always)]
pub fn map_single(from: &[f32], to: &mut [f32], f: impl Fn(F64x2) -> F64x2) {
    let (mut places, mut items) = (to.chunks_exact_mut(2), from.chunks_exact(2));
    for (place, item) in (&mut places).zip(&mut items) {
        let [a, b] = f(F64x2::new([item[0].into(), item[1].into()])).to_array();
        place.copy_from_slice(&[a as f32, b as f32]);
    }
    if let ([place], [item]) = (places.into_remainder(), items.remainder()) {
        *place = f(F64x2::splat((*item).into())).to_array()[0] as f32;
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod arch {
    use std::arch::wasm32::*;

    pub type Pair = v128;

    macro_rules! same {
        ($($name:ident $intrinsic:ident),+) => {$(
            #[inline(always)]
            pub fn $name(a: v128, b: v128) -> v128 {
                $intrinsic(a, b)
            }
        )+};
    }

    same!(add f64x2_add, sub f64x2_sub, mul f64x2_mul, div f64x2_div, and v128_and, or v128_or, xor v128_xor);
    same!(add_bits i64x2_add, less f64x2_lt, at_least f64x2_ge, equals f64x2_eq);

    #[inline(always)]
    pub fn pack([a, b]: [f64; 2]) -> v128 {
        f64x2(a, b)
    }
    #[inline(always)]
    pub fn unpack(pair: v128) -> [f64; 2] {
        [f64x2_extract_lane::<0>(pair), f64x2_extract_lane::<1>(pair)]
    }
    #[inline(always)]
    pub fn firsts(a: v128, b: v128) -> v128 {
        i64x2_shuffle::<0, 2>(a, b)
    }
    #[inline(always)]
    pub fn seconds(a: v128, b: v128) -> v128 {
        i64x2_shuffle::<1, 3>(a, b)
    }
    #[inline(always)]
    pub fn sqrt(pair: v128) -> v128 {
        f64x2_sqrt(pair)
    }
    #[inline(always)]
    pub fn up<const N: u32>(pair: v128) -> v128 {
        i64x2_shl(pair, N)
    }
    #[inline(always)]
    pub fn down<const N: u32>(pair: v128) -> v128 {
        u64x2_shr(pair, N)
    }
    #[inline(always)]
    pub fn select(mask: v128, yes: v128, no: v128) -> v128 {
        v128_bitselect(yes, no, mask)
    }
    #[inline(always)]
    pub fn any(mask: v128) -> bool {
        v128_any_true(mask)
    }
}

#[cfg(target_arch = "x86_64")]
mod arch {
    use std::arch::x86_64::*;

    pub type Pair = __m128d;

    // SAFETY of every call here: SSE2 is part of x86-64.
    macro_rules! same {
        ($($name:ident $intrinsic:ident),+) => {$(
            #[inline(always)]
            pub fn $name(a: __m128d, b: __m128d) -> __m128d {
                unsafe { $intrinsic(a, b) }
            }
        )+};
    }

    same!(firsts _mm_unpacklo_pd, seconds _mm_unpackhi_pd);
    same!(add _mm_add_pd, sub _mm_sub_pd, mul _mm_mul_pd, div _mm_div_pd, and _mm_and_pd, or _mm_or_pd, xor _mm_xor_pd);
    same!(less _mm_cmplt_pd, at_least _mm_cmpge_pd, equals _mm_cmpeq_pd);

    #[inline(always)]
    pub fn pack([a, b]: [f64; 2]) -> __m128d {
        unsafe { _mm_setr_pd(a, b) }
    }
    #[inline(always)]
    pub fn unpack(pair: __m128d) -> [f64; 2] {
        unsafe { [_mm_cvtsd_f64(pair), _mm_cvtsd_f64(_mm_unpackhi_pd(pair, pair))] }
    }
    #[inline(always)]
    pub fn sqrt(pair: __m128d) -> __m128d {
        unsafe { _mm_sqrt_pd(pair) }
    }
    #[inline(always)]
    pub fn up<const N: u32>(pair: __m128d) -> __m128d {
        unsafe { _mm_castsi128_pd(_mm_sll_epi64(_mm_castpd_si128(pair), _mm_cvtsi32_si128(N as i32))) }
    }
    #[inline(always)]
    pub fn down<const N: u32>(pair: __m128d) -> __m128d {
        unsafe { _mm_castsi128_pd(_mm_srl_epi64(_mm_castpd_si128(pair), _mm_cvtsi32_si128(N as i32))) }
    }
    #[inline(always)]
    pub fn add_bits(a: __m128d, b: __m128d) -> __m128d {
        unsafe { _mm_castsi128_pd(_mm_add_epi64(_mm_castpd_si128(a), _mm_castpd_si128(b))) }
    }
    #[inline(always)]
    pub fn select(mask: __m128d, yes: __m128d, no: __m128d) -> __m128d {
        unsafe { _mm_or_pd(_mm_and_pd(mask, yes), _mm_andnot_pd(mask, no)) }
    }
    #[inline(always)]
    pub fn any(mask: __m128d) -> bool {
        unsafe { _mm_movemask_pd(mask) != 0 }
    }
}

#[cfg(not(any(all(target_arch = "wasm32", target_feature = "simd128"), target_arch = "x86_64")))]
mod arch {
    pub type Pair = [f64; 2];

    #[inline(always)]
    fn each(a: Pair, b: Pair, f: impl Fn(f64, f64) -> f64) -> Pair {
        [f(a[0], b[0]), f(a[1], b[1])]
    }
    #[inline(always)]
    fn bits(a: Pair, b: Pair, f: impl Fn(u64, u64) -> u64) -> Pair {
        each(a, b, |x, y| f64::from_bits(f(x.to_bits(), y.to_bits())))
    }
    #[inline(always)]
    fn mask(a: Pair, b: Pair, f: impl Fn(f64, f64) -> bool) -> Pair {
        each(a, b, |x, y| f64::from_bits(if f(x, y) { !0 } else { 0 }))
    }

    macro_rules! by {
        ($($how:ident $name:ident $f:expr),+) => {$(
            #[inline(always)]
            pub fn $name(a: Pair, b: Pair) -> Pair {
                $how(a, b, $f)
            }
        )+};
    }

    by!(each add |x, y| x + y, each sub |x, y| x - y, each mul |x, y| x * y, each div |x, y| x / y);
    by!(bits and |x, y| x & y, bits or |x, y| x | y, bits xor |x, y| x ^ y, bits add_bits u64::wrapping_add);
    by!(mask less |x, y| x < y, mask at_least |x, y| x >= y, mask equals |x, y| x == y);

    pub fn pack(pair: [f64; 2]) -> Pair {
        pair
    }
    pub fn unpack(pair: Pair) -> [f64; 2] {
        pair
    }
    pub fn firsts(a: Pair, b: Pair) -> Pair {
        [a[0], b[0]]
    }
    pub fn seconds(a: Pair, b: Pair) -> Pair {
        [a[1], b[1]]
    }
    pub fn sqrt(pair: Pair) -> Pair {
        pair.map(f64::sqrt)
    }
    pub fn up<const N: u32>(pair: Pair) -> Pair {
        pair.map(|x| f64::from_bits(x.to_bits() << N))
    }
    pub fn down<const N: u32>(pair: Pair) -> Pair {
        pair.map(|x| f64::from_bits(x.to_bits() >> N))
    }
    pub fn select(mask: Pair, yes: Pair, no: Pair) -> Pair {
        let taken = bits(mask, yes, |m, x| m & x);
        bits(taken, bits(mask, no, |m, x| !m & x), |x, y| x | y)
    }
    pub fn any(mask: Pair) -> bool {
        mask.iter().any(|x| x.to_bits() != 0)
    }
}
