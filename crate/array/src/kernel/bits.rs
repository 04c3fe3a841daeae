//! Bits of ints and bools, shifts, common divisors.

use super::{map1, map2};
use crate::Element;
use crate::ufunc::{Binary, RunBinary, RunUnary, Unary};

/// Types that are rows of bits.
pub trait Bits: Element {
    fn and(self, other: Self) -> Self;
    fn or(self, other: Self) -> Self;
    fn xor(self, other: Self) -> Self;
    fn not(self) -> Self;
}

/// Ints: bits that can be shifted.
pub trait Int: Bits {
    fn left_shift(self, by: Self) -> Self;
    fn right_shift(self, by: Self) -> Self;
    fn gcd(self, other: Self) -> Self;
    fn lcm(self, other: Self) -> Self;
    fn bit_count(self) -> u8;
}

macro_rules! bits {
    ($($type:ty),+) => {$(
        impl Bits for $type {
            fn and(self, other: Self) -> Self { self & other }
            fn or(self, other: Self) -> Self { self | other }
            fn xor(self, other: Self) -> Self { self ^ other }
            fn not(self) -> Self { !self }
        }
    )+};
}

bits!(bool, i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! ints {
    ($($type:ty),+) => {$(
        impl Int for $type {
            fn left_shift(self, by: Self) -> Self {
                if (by as u64) < u64::from(<$type>::BITS) { self << by } else { 0 }
            }
            #[allow(unused_comparisons)]
            fn right_shift(self, by: Self) -> Self {
                if (by as u64) < u64::from(<$type>::BITS) {
                    self >> by
                } else if self < 0 {
                    (0 as $type).wrapping_sub(1)
                } else {
                    0
                }
            }
            fn gcd(self, other: Self) -> Self {
                use super::arith::Number;
                let (mut a, mut b) = (self.absolute(), other.absolute());
                while b != 0 {
                    (a, b) = (b, a.wrapping_rem(b));
                }
                a
            }
            fn lcm(self, other: Self) -> Self {
                use super::arith::Number;
                let divisor = self.gcd(other);
                if divisor == 0 { 0 } else { (self.absolute() / divisor).wrapping_mul(other.absolute()) }
            }
            fn bit_count(self) -> u8 {
                use super::arith::Number;
                self.absolute().count_ones() as u8
            }
        }
    )+};
}

ints!(i8, i16, i32, i64, u8, u16, u32, u64);

pub fn bits_loop<T: Bits>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::BitwiseAnd => |a, b, to| map2::<T, T>(a, b, to, T::and),
        Binary::BitwiseOr => |a, b, to| map2::<T, T>(a, b, to, T::or),
        Binary::BitwiseXor => |a, b, to| map2::<T, T>(a, b, to, T::xor),
        _ => return None,
    })
}

pub fn int_loop<T: Int>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::LeftShift => |a, b, to| map2::<T, T>(a, b, to, T::left_shift),
        Binary::RightShift => |a, b, to| map2::<T, T>(a, b, to, T::right_shift),
        Binary::Gcd => |a, b, to| map2::<T, T>(a, b, to, T::gcd),
        Binary::Lcm => |a, b, to| map2::<T, T>(a, b, to, T::lcm),
        _ => return bits_loop::<T>(op),
    })
}

pub fn invert_loop<T: Bits>(op: Unary) -> Option<RunUnary> {
    (op == Unary::Invert).then_some(|a, to| map1::<T, T>(a, to, T::not))
}
