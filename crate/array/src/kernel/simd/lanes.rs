//! What vectors of every width share.

use std::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Sub};

/// For what is written once for all widths.
pub trait Lanes:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
    + BitXor<Output = Self>
    + Neg<Output = Self>
    + Add<Self::Number, Output = Self>
    + Mul<Self::Number, Output = Self>
{
    type Number: Copy;
    fn splat(x: Self::Number) -> Self;
}

/// A vector type of `$count` lanes of `$number`, whose bits are `$bits`, over the functions of `arch`.
macro_rules! lanes {
    ($name:ident, $count:literal, $number:ident, $bits:ident) => {
        #[derive(Clone, Copy)]
        pub struct $name(arch::Vector);

        lanes!(with a vector $name:
            Add add add, Sub sub sub, Mul mul mul, Div div div,
            BitAnd bitand and, BitOr bitor or, BitXor bitxor xor);
        lanes!(with a number $name, $number: Add add, Sub sub, Mul mul, Div div);

        impl Neg for $name {
            type Output = $name;
            #[inline(always)]
            fn neg(self) -> $name {
                self ^ $name::bits(SIGN)
            }
        }

        impl Lanes for $name {
            type Number = $number;
            #[inline(always)]
            fn splat(x: $number) -> $name {
                $name::new([x; $count])
            }
        }

        const SIGN: $bits = 1 << ($bits::BITS - 1);

        impl $name {
            #[inline(always)]
            pub fn new(lanes: [$number; $count]) -> $name {
                $name(arch::pack(lanes))
            }

            #[inline(always)]
            pub fn splat(x: $number) -> $name {
                <$name as Lanes>::splat(x)
            }

            /// The same bits in every lane.
            #[inline(always)]
            pub fn bits(bits: $bits) -> $name {
                $name::splat($number::from_bits(bits))
            }

            #[inline(always)]
            pub fn to_array(self) -> [$number; $count] {
                arch::unpack(self.0)
            }

            #[inline(always)]
            pub fn sqrt(self) -> $name {
                $name(arch::sqrt(self.0))
            }

            #[inline(always)]
            pub fn abs(self) -> $name {
                self & $name::bits(!SIGN)
            }

            /// The sign bits alone.
            #[inline(always)]
            pub fn sign(self) -> $name {
                self & $name::bits(SIGN)
            }

            /// The bits of each lane moved up by `N`.
            #[inline(always)]
            pub fn up<const N: u32>(self) -> $name {
                $name(arch::up::<N>(self.0))
            }

            /// The bits of each lane moved down by `N`; zeros come in.
            #[inline(always)]
            pub fn down<const N: u32>(self) -> $name {
                $name(arch::down::<N>(self.0))
            }

            /// The sums as whole numbers.
            #[inline(always)]
            pub fn add_bits(self, bits: $bits) -> $name {
                $name(arch::add_bits(self.0, $name::bits(bits).0))
            }

            #[inline(always)]
            pub fn less(self, other: $number) -> $name {
                $name(arch::less(self.0, $name::splat(other).0))
            }

            #[inline(always)]
            pub fn at_least(self, other: $number) -> $name {
                $name(arch::at_least(self.0, $name::splat(other).0))
            }

            #[inline(always)]
            pub fn equals(self, other: $number) -> $name {
                $name(arch::equals(self.0, $name::splat(other).0))
            }

            /// That, where it is more; NaN stays.
            #[inline(always)]
            pub fn capped(self, limit: $number) -> $name {
                $name(arch::smaller(self.0, $name::splat(limit).0))
            }

            /// That, where it is less; NaN stays.
            #[inline(always)]
            pub fn raised_to(self, limit: $number) -> $name {
                $name(arch::larger(self.0, $name::splat(limit).0))
            }

            /// With this as mask: `yes` where it is set, `no` elsewhere.
            #[inline(always)]
            pub fn select(self, yes: $name, no: $name) -> $name {
                $name(arch::select(self.0, yes.0, no.0))
            }

            /// With this as mask: whether it is set for any lane.
            #[inline(always)]
            pub fn any(self) -> bool {
                arch::any(self.0)
            }

            /// With this as mask: whether it is set for all lanes.
            #[inline(always)]
            pub fn all(self) -> bool {
                arch::all(self.0)
            }
        }
    };
    (with a vector $name:ident: $($trait:ident $method:ident $function:ident),+) => {$(
        impl $trait for $name {
            type Output = $name;
            #[inline(always)]
            fn $method(self, other: $name) -> $name {
                $name(arch::$function(self.0, other.0))
            }
        }
    )+};
    (with a number $name:ident, $number:ident: $($trait:ident $method:ident),+) => {$(
        impl $trait<$number> for $name {
            type Output = $name;
            #[inline(always)]
            fn $method(self, other: $number) -> $name {
                self.$method($name::splat(other))
            }
        }
    )+};
}

pub(super) use lanes;
