//! `round(x, ndigits)`, correctly rounded: through the decimal digits, not by scaling.

use super::repr::significant;
use crate::error::{PyErr, PyResult};

/// More digits after the point than any double has.
const MAX_DIGITS: i64 = 323;
/// Rounding to this many digits before the point leaves nothing of any double.
const MIN_DIGITS: i64 = -308;

/// The nearest whole number; of two, the even one.
pub fn round_half_even(x: f64) -> f64 {
    x.round_ties_even()
}

/// `round(x, digits)`.
///
/// # Errors
/// `OverflowError` if the rounded value is too large.
pub fn round_to(x: f64, digits: i64) -> PyResult<f64> {
    if !x.is_finite() || x == 0.0 || digits > MAX_DIGITS {
        return Ok(x);
    }
    if digits < MIN_DIGITS {
        return Ok(0f64.copysign(x));
    }
    let rounded = if digits >= 0 {
        after_point(x.abs(), digits as usize)
    } else {
        before_point(x.abs(), -digits as i32)
    };
    if rounded.is_infinite() {
        return Err(PyErr::overflow("rounded value too large to represent"));
    }
    Ok(rounded.copysign(x))
}

fn after_point(x: f64, digits: usize) -> f64 {
    format!("{x:.digits$}").parse().unwrap_or(x)
}

/// Rounds `x > 0` to a multiple of `10**power`.
fn before_point(x: f64, power: i32) -> f64 {
    let point = significant(x, 17).point;
    let kept = point - power;
    if kept < 0 {
        return 0.0;
    }
    if kept > 0 {
        let decimal = significant(x, kept as usize);
        return format!("{}e{}", decimal.digits, decimal.point - kept).parse().unwrap_or(x);
    }
    // All digits go: what is left is 0 or 1 unit, and a tie goes to 0, the even one.
    let unit = |factor: &str| format!("{factor}e{}", power - 1);
    let more_than_half = exceeds(x, &unit("5"));
    if more_than_half { unit("10").parse().unwrap_or(x) } else { 0.0 }
}

/// Whether `x` is more than the whole number `limit`, exactly.
fn exceeds(x: f64, limit: &str) -> bool {
    // Both as plain decimals of the whole part: doubles of this size have no more than 309 digits there.
    let (digit, zeros) = limit.split_once('e').unwrap_or((limit, "0"));
    let limit = format!("{digit}{}", "0".repeat(zeros.parse().unwrap_or(0)));
    let whole = format!("{:.0}", x.trunc());
    let order = whole.len().cmp(&limit.len()).then_with(|| whole.cmp(&limit));
    order.then_with(|| x.fract().total_cmp(&0.0)).is_gt()
}
