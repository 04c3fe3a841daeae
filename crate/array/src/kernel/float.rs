//! Functions of real numbers. The transcendental ones are those of `math`, the rarer ones the standard library's.

use super::{map1, map2, math};
use crate::status::{Real, check_binary, check_unary};
use crate::ufunc::{Binary, RunBinary, RunUnary, Unary};
use crate::{Complex, Element, elements, elements_mut};

/// What the functions here need of a float type.
pub trait Float: Element + Real + PartialOrd {
    const ZERO: Self;
    const ONE: Self;
    fn divide(self, other: Self) -> Self;
    /// For what has no function of rows.
    fn unary(op: Unary) -> fn(Self) -> Self;
    fn rows(op: Unary) -> Option<math::Row<Self>>;
    fn sqrt(self) -> Self;
    fn atan2(self, other: Self) -> Self;
    fn hypot(self, other: Self) -> Self;
    fn copysign(self, other: Self) -> Self;
    fn logaddexp(self, other: Self) -> Self;
    fn logaddexp2(self, other: Self) -> Self;
    fn nextafter(self, other: Self) -> Self;
    fn heaviside(self, other: Self) -> Self;
    fn power(a: &[Self], b: &[Self], to: &mut [Self]);
    fn is_infinite(self) -> bool;
    fn is_sign_negative(self) -> bool;
}

macro_rules! float {
    ($type:ident, $rows:path, $power:path) => {
        impl Float for $type {
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
            fn divide(self, other: Self) -> Self {
                self / other
            }
            fn unary(op: Unary) -> fn($type) -> $type {
                match op {
                    Unary::Cbrt => $type::cbrt,
                    Unary::Reciprocal => |x| 1.0 / x,
                    Unary::Arcsinh => $type::asinh,
                    Unary::Arccosh => $type::acosh,
                    Unary::Arctanh => $type::atanh,
                    Unary::Floor => $type::floor,
                    Unary::Ceil => $type::ceil,
                    Unary::Trunc => $type::trunc,
                    Unary::Rint => $type::round_ties_even,
                    Unary::Degrees => |x| x * (180.0 / std::$type::consts::PI),
                    Unary::Radians => |x| x * (std::$type::consts::PI / 180.0),
                    Unary::Spacing => |x| {
                        let next = if x.is_sign_negative() { x.next_down() } else { x.next_up() };
                        next - x
                    },
                    _ => |x| x,
                }
            }
            fn rows(op: Unary) -> Option<math::Row<$type>> {
                $rows(op)
            }
            #[inline]
            fn sqrt(self) -> Self {
                $type::sqrt(self)
            }
            fn atan2(self, other: Self) -> Self {
                $type::atan2(self, other)
            }
            fn hypot(self, other: Self) -> Self {
                $type::hypot(self, other)
            }
            fn copysign(self, other: Self) -> Self {
                $type::copysign(self, other)
            }
            fn logaddexp(self, other: Self) -> Self {
                if self == other {
                    return self + std::$type::consts::LN_2;
                }
                let gap = self - other;
                if gap > 0.0 {
                    self + (-gap).exp().ln_1p()
                } else if gap <= 0.0 {
                    other + gap.exp().ln_1p()
                } else {
                    gap
                }
            }
            fn logaddexp2(self, other: Self) -> Self {
                if self == other {
                    return self + 1.0;
                }
                let gap = self - other;
                if gap > 0.0 {
                    self + (-gap).exp2().ln_1p() * std::$type::consts::LOG2_E
                } else if gap <= 0.0 {
                    other + gap.exp2().ln_1p() * std::$type::consts::LOG2_E
                } else {
                    gap
                }
            }
            fn nextafter(self, other: Self) -> Self {
                if self.is_nan() || other.is_nan() {
                    return self + other;
                }
                if self == other {
                    return other;
                }
                if other > self { self.next_up() } else { self.next_down() }
            }
            fn heaviside(self, other: Self) -> Self {
                if self.is_nan() {
                    self
                } else if self == 0.0 {
                    other
                } else if self < 0.0 {
                    0.0
                } else {
                    1.0
                }
            }
            fn power(a: &[$type], b: &[$type], to: &mut [$type]) {
                $power(a, b, to);
            }
            fn is_infinite(self) -> bool {
                $type::is_infinite(self)
            }
            fn is_sign_negative(self) -> bool {
                $type::is_sign_negative(self)
            }
        }
    };
}

float!(f32, math::single, math::power_single);
float!(f64, math::double, math::power);

/// The function on a row.
#[inline]
fn run<T: Float>(op: Unary, a: &[u8], to: &mut [u8]) {
    match T::rows(op) {
        Some(rows) => rows(elements(a), elements_mut(to)),
        None => map1::<T, T>(a, to, T::unary(op)),
    }
}

/// A loop with its look at the results: pole says where infinities are exact.
macro_rules! checked {
    ($op:ident, $pole:expr) => {
        |a, to| {
            run::<T>(Unary::$op, a, to);
            check_unary::<T>(elements(a), elements(to), $pole);
        }
    };
    ($op:ident) => {
        checked!($op, |_| false)
    };
}

macro_rules! unchecked {
    ($op:ident) => {
        |a, to| run::<T>(Unary::$op, a, to)
    };
}

pub fn float_unary<T: Float>(op: Unary) -> Option<RunUnary> {
    Some(match op {
        Unary::Sqrt => |a, to| {
            map1::<T, T>(a, to, Float::sqrt);
            check_unary::<T>(elements(a), elements(to), |_| false);
        },
        Unary::Cbrt => unchecked!(Cbrt),
        Unary::Reciprocal => checked!(Reciprocal, T::is_zero),
        Unary::Exp => checked!(Exp),
        Unary::Exp2 => checked!(Exp2),
        Unary::Expm1 => checked!(Expm1),
        Unary::Log => checked!(Log, T::is_zero),
        Unary::Log2 => checked!(Log2, T::is_zero),
        Unary::Log10 => checked!(Log10, T::is_zero),
        Unary::Log1p => checked!(Log1p, |_| true),
        Unary::Sin => checked!(Sin),
        Unary::Cos => checked!(Cos),
        Unary::Tan => checked!(Tan),
        Unary::Arcsin => checked!(Arcsin),
        Unary::Arccos => checked!(Arccos),
        Unary::Arctan => unchecked!(Arctan),
        Unary::Sinh => checked!(Sinh),
        Unary::Cosh => checked!(Cosh),
        Unary::Tanh => unchecked!(Tanh),
        Unary::Arcsinh => unchecked!(Arcsinh),
        Unary::Arccosh => checked!(Arccosh),
        Unary::Arctanh => checked!(Arctanh, |_| true),
        Unary::Floor => unchecked!(Floor),
        Unary::Ceil => unchecked!(Ceil),
        Unary::Trunc => unchecked!(Trunc),
        Unary::Rint => unchecked!(Rint),
        Unary::Degrees => unchecked!(Degrees),
        Unary::Radians => unchecked!(Radians),
        Unary::Spacing => unchecked!(Spacing),
        Unary::Isnan => |a, to| map1::<T, bool>(a, to, |x| Real::is_nan(x)),
        Unary::Isinf => |a, to| map1::<T, bool>(a, to, |x| Float::is_infinite(x)),
        Unary::Isfinite => |a, to| map1::<T, bool>(a, to, |x| Real::is_finite(x)),
        Unary::Signbit => |a, to| map1::<T, bool>(a, to, |x| Float::is_sign_negative(x)),
        _ => return None,
    })
}

macro_rules! checked2 {
    ($f:expr, $pole:expr) => {
        |a, b, to| {
            map2::<T, T>(a, b, to, $f);
            check_binary::<T>(elements(a), elements(b), elements(to), $pole);
        }
    };
}

pub fn float_binary<T: Float + super::arith::Ordered>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::Add => checked2!(T::add, |_, _| false),
        Binary::Subtract => checked2!(T::subtract, |_, _| false),
        Binary::Multiply => checked2!(T::multiply, |_, _| false),
        Binary::Divide => checked2!(T::divide, |_, y: T| y.is_zero()),
        Binary::FloorDivide => checked2!(T::floor_divide, |_, y: T| y.is_zero()),
        Binary::Remainder => checked2!(T::remainder, |_, _| false),
        Binary::Fmod => checked2!(T::fmod, |_, _| false),
        Binary::Power => |a, b, to| {
            <T as Float>::power(elements(a), elements(b), elements_mut(to));
            check_binary::<T>(elements(a), elements(b), elements(to), |x, _| x.is_zero());
        },
        Binary::Arctan2 => |a, b, to| map2::<T, T>(a, b, to, T::atan2),
        Binary::Hypot => checked2!(T::hypot, |_, _| false),
        Binary::Copysign => |a, b, to| map2::<T, T>(a, b, to, T::copysign),
        Binary::Logaddexp => |a, b, to| map2::<T, T>(a, b, to, T::logaddexp),
        Binary::Logaddexp2 => |a, b, to| map2::<T, T>(a, b, to, T::logaddexp2),
        Binary::Nextafter => |a, b, to| map2::<T, T>(a, b, to, T::nextafter),
        Binary::Heaviside => |a, b, to| map2::<T, T>(a, b, to, T::heaviside),
        _ => return super::arith::ordered_loop::<T>(op),
    })
}

pub fn complex_unary(op: Unary) -> Option<RunUnary> {
    type C = Complex;
    Some(match op {
        Unary::Sqrt => |a, to| map1::<C, C>(a, to, C::sqrt),
        Unary::Exp => |a, to| map1::<C, C>(a, to, C::exp),
        Unary::Log => |a, to| map1::<C, C>(a, to, C::ln),
        Unary::Sin => {
            |a, to| map1::<C, C>(a, to, |z| C { re: z.re.sin() * z.im.cosh(), im: z.re.cos() * z.im.sinh() })
        }
        Unary::Cos => |a, to| {
            map1::<C, C>(a, to, |z| C { re: z.re.cos() * z.im.cosh(), im: -(z.re.sin() * z.im.sinh()) })
        },
        Unary::Reciprocal => |a, to| map1::<C, C>(a, to, |z| C::ONE.divide(z)),
        Unary::Rint => {
            |a, to| map1::<C, C>(a, to, |z| C { re: z.re.round_ties_even(), im: z.im.round_ties_even() })
        }
        Unary::Conjugate => |a, to| map1::<C, C>(a, to, |z| C { re: z.re, im: -z.im }),
        Unary::Absolute => |a, to| map1::<C, f64>(a, to, C::abs),
        Unary::Isnan => |a, to| map1::<C, bool>(a, to, |z| z.re.is_nan() || z.im.is_nan()),
        Unary::Isinf => |a, to| map1::<C, bool>(a, to, |z| z.re.is_infinite() || z.im.is_infinite()),
        Unary::Isfinite => |a, to| map1::<C, bool>(a, to, |z| z.re.is_finite() && z.im.is_finite()),
        _ => return None,
    })
}
