//! Floating-point exceptions: what the processor's flags would say, found by looking at results.
//!
//! WebAssembly has no flags. A block's results are scanned for infinities and NaNs, which costs little; only if there
//! are any are the operands looked at.

use std::cell::Cell;

pub const DIVIDE: u8 = 1;
pub const OVERFLOW: u8 = 2;
pub const INVALID: u8 = 8;

thread_local! {
    static STATUS: Cell<u8> = const { Cell::new(0) };
}

/// What went wrong since the last look, on this thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FpStatus(u8);

impl FpStatus {
    pub fn divide(self) -> bool {
        self.0 & DIVIDE != 0
    }

    pub fn overflow(self) -> bool {
        self.0 & OVERFLOW != 0
    }

    pub fn invalid(self) -> bool {
        self.0 & INVALID != 0
    }

    pub fn is_clean(self) -> bool {
        self.0 == 0
    }
}

pub fn raise(flags: u8) {
    STATUS.with(|status| status.set(status.get() | flags));
}

/// The flags, which are cleared.
pub fn take_status() -> FpStatus {
    FpStatus(STATUS.with(|status| status.replace(0)))
}

/// A float type as far as exceptions go.
pub trait Real: Copy {
    fn is_finite(self) -> bool;
    fn is_nan(self) -> bool;
    fn is_zero(self) -> bool;
}

macro_rules! real {
    ($($type:ty),+) => {$(
        impl Real for $type {
            fn is_finite(self) -> bool { <$type>::is_finite(self) }
            fn is_nan(self) -> bool { <$type>::is_nan(self) }
            fn is_zero(self) -> bool { self == 0.0 }
        }
    )+};
}

real!(f32, f64);

fn all_finite<T: Real>(row: &[T]) -> bool {
    row.chunks(64).all(|part| part.iter().fold(true, |all, x| all & x.is_finite()))
}

/// What a unary operation's results tell. `pole`: where the function is infinite for a finite argument.
pub fn check_unary<T: Real>(row: &[T], results: &[T], pole: impl Fn(T) -> bool) {
    if all_finite(results) {
        return;
    }
    for (&x, &result) in row.iter().zip(results) {
        if result.is_nan() {
            if !x.is_nan() {
                raise(INVALID);
            }
        } else if !result.is_finite() && x.is_finite() {
            raise(if pole(x) { DIVIDE } else { OVERFLOW });
        }
    }
}

/// What a binary operation's results tell. `pole`: whether an infinite result of finite operands is exact.
pub fn check_binary<T: Real>(a: &[T], b: &[T], results: &[T], pole: impl Fn(T, T) -> bool) {
    if all_finite(results) {
        return;
    }
    for ((&x, &y), &result) in a.iter().zip(b).zip(results) {
        if result.is_nan() {
            if !x.is_nan() && !y.is_nan() {
                raise(INVALID);
            }
        } else if !result.is_finite() && x.is_finite() && y.is_finite() {
            raise(if pole(x, y) { DIVIDE } else { OVERFLOW });
        }
    }
}
