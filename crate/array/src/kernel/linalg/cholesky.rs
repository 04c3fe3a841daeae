//! Cholesky factors.

use tb_base::{Interrupt, Result};

/// The lower factor of a positive definite matrix, of which the lower half is read; whether it is one.
///
/// # Errors
/// `Interrupted`.
pub fn factor(matrix: &[f64], lower: &mut [f64], n: usize, interrupt: &Interrupt) -> Result<bool> {
    for row in 0..n {
        interrupt.check()?;
        for column in 0..=row {
            let products = (0..column).map(|at| lower[row * n + at] * lower[column * n + at]);
            let rest = matrix[row * n + column] - products.sum::<f64>();
            lower[row * n + column] = if row > column {
                rest / lower[column * n + column]
            } else if rest > 0.0 {
                rest.sqrt()
            } else {
                return Ok(false);
            };
        }
    }
    Ok(true)
}
