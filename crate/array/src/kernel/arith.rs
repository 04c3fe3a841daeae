//! Arithmetic of each element type: ints wrap, division and remainder round as Python's do.

use super::map2;
use crate::status::{self, DIVIDE};
use crate::ufunc::{Binary, RunBinary};
use crate::{Complex, Element, elements};

/// What numbers of one type do with one another.
pub trait Number: Element {
    fn add(self, other: Self) -> Self;
    fn subtract(self, other: Self) -> Self;
    fn multiply(self, other: Self) -> Self;
    fn power(self, other: Self) -> Self;
    fn negative(self) -> Self;
    fn absolute(self) -> Self;
    fn sign(self) -> Self;
}

/// Numbers with an order.
pub trait Ordered: Number + PartialOrd {
    fn floor_divide(self, other: Self) -> Self;
    fn remainder(self, other: Self) -> Self;
    /// C's remainder, with the sign of the dividend.
    fn fmod(self, other: Self) -> Self;
    fn is_nan(self) -> bool {
        false
    }
    /// The larger, or NaN if either is.
    fn maximum(self, other: Self) -> Self {
        if self >= other || self.is_nan() { self } else { other }
    }
    fn minimum(self, other: Self) -> Self {
        if self <= other || self.is_nan() { self } else { other }
    }
    /// The larger, NaN only if both are.
    fn fmax(self, other: Self) -> Self {
        if self >= other || other.is_nan() { self } else { other }
    }
    fn fmin(self, other: Self) -> Self {
        if self <= other || other.is_nan() { self } else { other }
    }
}

macro_rules! int_number {
    ($($type:ty: $unsigned:expr),+) => {$(
        impl Number for $type {
            fn add(self, other: Self) -> Self { self.wrapping_add(other) }
            fn subtract(self, other: Self) -> Self { self.wrapping_sub(other) }
            fn multiply(self, other: Self) -> Self { self.wrapping_mul(other) }
            fn power(self, other: Self) -> Self {
                let (mut base, mut left, mut result) = (self, other, 1 as $type);
                while left > 0 {
                    if left & 1 == 1 {
                        result = result.wrapping_mul(base);
                    }
                    base = base.wrapping_mul(base);
                    left >>= 1;
                }
                result
            }
            fn negative(self) -> Self { self.wrapping_neg() }
            #[allow(unused_comparisons)]
            fn absolute(self) -> Self { if self < 0 { self.wrapping_neg() } else { self } }
            #[allow(unused_comparisons)]
            fn sign(self) -> Self {
                if self > 0 { 1 } else if self < 0 { (0 as $type).wrapping_sub(1) } else { 0 }
            }
        }

        impl Ordered for $type {
            #[allow(unused_comparisons)]
            fn floor_divide(self, other: Self) -> Self {
                if other == 0 {
                    status::raise(DIVIDE);
                    return 0;
                }
                let quotient = self.wrapping_div(other);
                let inexact = self.wrapping_rem(other) != 0;
                if inexact && (self < 0) != (other < 0) { quotient.wrapping_sub(1) } else { quotient }
            }
            #[allow(unused_comparisons)]
            fn remainder(self, other: Self) -> Self {
                if other == 0 {
                    status::raise(DIVIDE);
                    return 0;
                }
                let rest = self.wrapping_rem(other);
                if rest != 0 && (rest < 0) != (other < 0) { rest.wrapping_add(other) } else { rest }
            }
            fn fmod(self, other: Self) -> Self {
                if other == 0 {
                    status::raise(DIVIDE);
                    return 0;
                }
                self.wrapping_rem(other)
            }
        }
    )+};
}

int_number!(i8: false, i16: false, i32: false, i64: false, u8: true, u16: true, u32: true, u64: true);

macro_rules! float_number {
    ($($type:ty),+) => {$(
        impl Number for $type {
            #[inline]
            fn add(self, other: Self) -> Self { self + other }
            #[inline]
            fn subtract(self, other: Self) -> Self { self - other }
            #[inline]
            fn multiply(self, other: Self) -> Self { self * other }
            fn power(self, other: Self) -> Self {
                if other == 2.0 { self * self } else { self.powf(other) }
            }
            fn negative(self) -> Self { -self }
            fn absolute(self) -> Self { self.abs() }
            fn sign(self) -> Self {
                if self > 0.0 { 1.0 } else if self < 0.0 { -1.0 } else { self.abs() }
            }
        }

        impl Ordered for $type {
            fn floor_divide(self, other: Self) -> Self {
                if other == 0.0 {
                    return self / other;
                }
                let rest = self % other;
                let mut quotient = (self - rest) / other;
                if rest != 0.0 && (other < 0.0) != (rest < 0.0) {
                    quotient -= 1.0;
                }
                if quotient == 0.0 {
                    return (0.0 as $type).copysign(self / other);
                }
                let floor = quotient.floor();
                if quotient - floor > 0.5 { floor + 1.0 } else { floor }
            }
            fn remainder(self, other: Self) -> Self {
                let rest = self % other;
                if other == 0.0 {
                    return rest;
                }
                if rest == 0.0 {
                    return (0.0 as $type).copysign(other);
                }
                if (other < 0.0) != (rest < 0.0) { rest + other } else { rest }
            }
            fn fmod(self, other: Self) -> Self { self % other }
            fn is_nan(self) -> bool { self.is_nan() }
        }
    )+};
}

float_number!(f32, f64);

impl Complex {
    pub const ONE: Complex = Complex { re: 1.0, im: 0.0 };

    pub fn divide(self, other: Complex) -> Complex {
        let (a, b, c, d) = (self.re, self.im, other.re, other.im);
        if c.abs() >= d.abs() {
            if c == 0.0 && d == 0.0 {
                return Complex { re: a / c.abs(), im: b / c.abs() };
            }
            let ratio = d / c;
            let scale = 1.0 / (c + d * ratio);
            return Complex { re: (a + b * ratio) * scale, im: (b - a * ratio) * scale };
        }
        let ratio = c / d;
        let scale = 1.0 / (d + c * ratio);
        Complex { re: (a * ratio + b) * scale, im: (b * ratio - a) * scale }
    }

    pub fn abs(self) -> f64 {
        self.re.hypot(self.im)
    }

    pub fn exp(self) -> Complex {
        let size = self.re.exp();
        Complex { re: size * self.im.cos(), im: size * self.im.sin() }
    }

    pub fn ln(self) -> Complex {
        Complex { re: self.abs().ln(), im: self.im.atan2(self.re) }
    }

    pub fn sqrt(self) -> Complex {
        if self.re == 0.0 && self.im == 0.0 {
            return Complex { re: 0.0, im: self.im };
        }
        let half = ((self.re.abs() + self.abs()) / 2.0).sqrt();
        if self.re >= 0.0 {
            return Complex { re: half, im: self.im / (2.0 * half) };
        }
        Complex { re: self.im.abs() / (2.0 * half), im: half.copysign(self.im) }
    }
}

impl Number for Complex {
    fn add(self, other: Self) -> Self {
        Complex { re: self.re + other.re, im: self.im + other.im }
    }
    fn subtract(self, other: Self) -> Self {
        Complex { re: self.re - other.re, im: self.im - other.im }
    }
    fn multiply(self, other: Self) -> Self {
        Complex { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }
    fn power(self, other: Self) -> Self {
        if other.re == 0.0 && other.im == 0.0 {
            return Complex::ONE;
        }
        if self.re == 0.0 && self.im == 0.0 {
            return if other.re > 0.0 && other.im == 0.0 {
                Complex::default()
            } else {
                Complex { re: f64::NAN, im: f64::NAN }
            };
        }
        let whole = other.re as i32;
        if other.im == 0.0 && f64::from(whole) == other.re && whole.abs() < 100 {
            return whole_power(self, whole);
        }
        self.ln().multiply(other).exp()
    }
    fn negative(self) -> Self {
        Complex { re: -self.re, im: -self.im }
    }
    fn absolute(self) -> Self {
        Complex { re: self.abs(), im: 0.0 }
    }
    fn sign(self) -> Self {
        let size = self.abs();
        if size == 0.0 { self } else { Complex { re: self.re / size, im: self.im / size } }
    }
}

fn whole_power(base: Complex, exponent: i32) -> Complex {
    let (mut power, mut left, mut result) = (base, exponent.unsigned_abs(), Complex::ONE);
    while left > 0 {
        if left & 1 == 1 {
            result = result.multiply(power);
        }
        power = power.multiply(power);
        left >>= 1;
    }
    if exponent < 0 { Complex::ONE.divide(result) } else { result }
}

impl Number for bool {
    fn add(self, other: Self) -> Self {
        self | other
    }
    fn subtract(self, other: Self) -> Self {
        self ^ other
    }
    fn multiply(self, other: Self) -> Self {
        self & other
    }
    fn power(self, other: Self) -> Self {
        self | !other
    }
    fn negative(self) -> Self {
        !self
    }
    fn absolute(self) -> Self {
        self
    }
    fn sign(self) -> Self {
        self
    }
}

impl Ordered for bool {
    fn floor_divide(self, _: Self) -> Self {
        self
    }
    fn remainder(self, _: Self) -> Self {
        false
    }
    fn fmod(self, _: Self) -> Self {
        false
    }
}

/// Loops that every numeric type has.
pub fn number_loop<T: Number>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::Add => |a, b, to| map2::<T, T>(a, b, to, T::add),
        Binary::Subtract => |a, b, to| map2::<T, T>(a, b, to, T::subtract),
        Binary::Multiply => |a, b, to| map2::<T, T>(a, b, to, T::multiply),
        Binary::Power => |a, b, to| map2::<T, T>(a, b, to, T::power),
        _ => return None,
    })
}

/// Loops of types with an order.
pub fn ordered_loop<T: Ordered>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::FloorDivide => |a, b, to| map2::<T, T>(a, b, to, T::floor_divide),
        Binary::Remainder => |a, b, to| map2::<T, T>(a, b, to, T::remainder),
        Binary::Fmod => |a, b, to| map2::<T, T>(a, b, to, T::fmod),
        Binary::Maximum => |a, b, to| map2::<T, T>(a, b, to, T::maximum),
        Binary::Minimum => |a, b, to| map2::<T, T>(a, b, to, T::minimum),
        Binary::Fmax => |a, b, to| map2::<T, T>(a, b, to, T::fmax),
        Binary::Fmin => |a, b, to| map2::<T, T>(a, b, to, T::fmin),
        _ => return number_loop::<T>(op),
    })
}

/// Loops of complex numbers.
pub fn complex_loop(op: Binary) -> Option<RunBinary> {
    match op {
        Binary::Divide => Some(|a, b, to| {
            map2::<Complex, Complex>(a, b, to, Complex::divide);
            if elements::<Complex>(b).contains(&Complex::default()) {
                status::raise(DIVIDE | status::INVALID);
            }
        }),
        _ => number_loop::<Complex>(op),
    }
}
