//! Arrays, where there are no vectors.

use std::array::from_fn;

macro_rules! by {
    ($($how:ident $name:ident $f:expr),+) => {$(
        #[inline(always)]
        pub fn $name(a: Vector, b: Vector) -> Vector {
            $how(a, b, $f)
        }
    )+};
}

macro_rules! width {
    ($number:ident, $bits:ident, $count:literal) => {
        use super::from_fn;

        pub type Vector = [$number; $count];

        #[inline(always)]
        fn each(a: Vector, b: Vector, f: impl Fn($number, $number) -> $number) -> Vector {
            from_fn(|at| f(a[at], b[at]))
        }
        #[inline(always)]
        fn bits(a: Vector, b: Vector, f: impl Fn($bits, $bits) -> $bits) -> Vector {
            each(a, b, |x, y| $number::from_bits(f(x.to_bits(), y.to_bits())))
        }
        #[inline(always)]
        fn mask(a: Vector, b: Vector, f: impl Fn($number, $number) -> bool) -> Vector {
            each(a, b, |x, y| $number::from_bits(if f(x, y) { !0 } else { 0 }))
        }

        by!(each add |x, y| x + y, each sub |x, y| x - y, each mul |x, y| x * y, each div |x, y| x / y);
        by!(each smaller |x, y| if y < x { y } else { x }, each larger |x, y| if x < y { y } else { x });
        by!(bits and |x, y| x & y, bits or |x, y| x | y, bits xor |x, y| x ^ y, bits add_bits $bits::wrapping_add);
        by!(mask less |x, y| x < y, mask at_least |x, y| x >= y, mask equals |x, y| x == y);

        pub fn pack(lanes: Vector) -> Vector {
            lanes
        }
        pub fn unpack(vector: Vector) -> Vector {
            vector
        }
        pub fn sqrt(vector: Vector) -> Vector {
            vector.map($number::sqrt)
        }
        pub fn up<const N: u32>(vector: Vector) -> Vector {
            vector.map(|x| $number::from_bits(x.to_bits() << N))
        }
        pub fn down<const N: u32>(vector: Vector) -> Vector {
            vector.map(|x| $number::from_bits(x.to_bits() >> N))
        }
        pub fn select(mask: Vector, yes: Vector, no: Vector) -> Vector {
            let taken = bits(mask, yes, |m, x| m & x);
            bits(taken, bits(mask, no, |m, x| !m & x), |x, y| x | y)
        }
        pub fn any(mask: Vector) -> bool {
            mask.iter().any(|x| x.to_bits() != 0)
        }
        pub fn all(mask: Vector) -> bool {
            mask.iter().all(|x| x.to_bits() != 0)
        }
    };
}

pub mod pair {
    width!(f64, u64, 2);

    pub fn firsts(a: Vector, b: Vector) -> Vector {
        [a[0], b[0]]
    }
    pub fn seconds(a: Vector, b: Vector) -> Vector {
        [a[1], b[1]]
    }
}

pub mod quad {
    width!(f32, u32, 4);
}

/// The first two as doubles, and the last two.
pub fn widen(quad: [f32; 4]) -> [[f64; 2]; 2] {
    let [a, b, c, d] = quad.map(f64::from);
    [[a, b], [c, d]]
}

/// Both pairs rounded to single precision.
pub fn narrow(first: [f64; 2], second: [f64; 2]) -> [f32; 4] {
    [first[0], first[1], second[0], second[1]].map(|x| x as f32)
}
