//! Exact comparison of numbers: an int with a float as if both had infinite precision.

use super::{Integer, Number};
use crate::value::Value;
use num_bigint::BigInt;
use num_traits::{FromPrimitive, Signed};
use std::cmp::Ordering;

/// How two real numbers compare: `None` if either is no real number, `Some(None)` if one is nan.
pub fn number_compare(a: &Value, b: &Value) -> Option<Option<Ordering>> {
    match (Number::of(a)?, Number::of(b)?) {
        (Number::Int(x), Number::Int(y)) => Some(Some(compare_ints(x, y))),
        (Number::Float(x), Number::Float(y)) => Some(x.partial_cmp(&y)),
        (Number::Int(x), Number::Float(y)) => Some(compare_with_float(x, y)),
        (Number::Float(x), Number::Int(y)) => Some(compare_with_float(y, x).map(Ordering::reverse)),
        _ => None,
    }
}

/// Whether two numbers are equal, complex ones included; `None` if either is no number.
pub fn number_eq(a: &Value, b: &Value) -> Option<bool> {
    match (Number::of(a)?, Number::of(b)?) {
        (Number::Complex(x), Number::Complex(y)) => Some(x.re == y.re && x.im == y.im),
        (Number::Complex(z), real) | (real, Number::Complex(z)) => Some(z.im == 0.0 && real_is(real, z.re)),
        _ => number_compare(a, b).map(|order| order == Some(Ordering::Equal)),
    }
}

fn real_is(real: Number<'_>, x: f64) -> bool {
    match real {
        Number::Int(i) => compare_with_float(i, x) == Some(Ordering::Equal),
        Number::Float(y) => x == y,
        Number::Complex(_) => false,
    }
}

fn compare_ints(x: Integer<'_>, y: Integer<'_>) -> Ordering {
    match (x, y) {
        (Integer::Small(x), Integer::Small(y)) => x.cmp(&y),
        (Integer::Big(x), Integer::Big(y)) => x.cmp(y),
        // A big int is outside the range of the small ones.
        (Integer::Small(_), Integer::Big(y)) => {
            if y.is_negative() {
                Ordering::Greater
            } else {
                Ordering::Less
            }
        }
        (Integer::Big(x), Integer::Small(_)) => {
            if x.is_negative() {
                Ordering::Less
            } else {
                Ordering::Greater
            }
        }
    }
}

fn compare_with_float(x: Integer<'_>, y: f64) -> Option<Ordering> {
    if y.is_nan() {
        return None;
    }
    if y.is_infinite() {
        return Some(if y > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = y.trunc();
    let order = match x {
        Integer::Small(i) => i128::from(i).cmp(&(whole as i128)),
        Integer::Big(big) => big.cmp(&BigInt::from_f64(whole)?),
    };
    Some(order.then_with(|| 0f64.partial_cmp(&(y - whole)).unwrap_or(Ordering::Equal)))
}
