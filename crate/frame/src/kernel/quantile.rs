//! Quantiles by linear interpolation, as pandas has them by default.

use super::floats;
use crate::Scalar;
use tb_base::{Control, Error, Result};
use tb_io::Column;

/// # Errors
/// `Value` for `q` outside 0 to 1, `Type` for what is no number.
pub fn quantile(column: &Column, q: f64, control: &Control) -> Result<Scalar> {
    if !(0.0..=1.0).contains(&q) {
        return Err(Error::value("percentiles should all be in the interval [0, 1]"));
    }
    let refuse =
        || Error::type_error(format!("Cannot perform reduction 'quantile' with {} dtype", column.dtype()));
    let values = floats(column, control)?.ok_or_else(refuse)?;
    let held = control.budget.reserve(values.len() * 8)?;
    let mut present: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    if present.is_empty() {
        return Ok(Scalar::Float(f64::NAN));
    }
    let place = q * (present.len() - 1) as f64;
    let below = place.floor() as usize;
    let (_, low, rest) = present.select_nth_unstable_by(below, f64::total_cmp);
    let (low, fraction) = (*low, place - below as f64);
    let high = rest.iter().copied().min_by(f64::total_cmp).unwrap_or(low);
    drop(held);
    Ok(Scalar::Float(if fraction == 0.0 { low } else { low + (high - low) * fraction }))
}
