//! Singular values by one-sided Jacobi turns: exact to the last digits also for small ones.

use super::{SWEEPS, turn};
use tb_base::{Error, Interrupt, Result};

/// `A = U S Vᵀ` of a matrix with `m` rows: rows of `left` are the columns of `U S`, rows of `right` those of `V`.
pub struct Singular {
    pub left: Vec<f64>,
    pub right: Vec<f64>,
    /// Falling.
    pub values: Vec<f64>,
    /// Which row of `left` and `right` belongs to which value.
    pub order: Vec<usize>,
}

/// # Errors
/// `Interrupted`; `Value` if it does not converge (the matrix holds NaN or infinity).
pub fn decompose(matrix: &[f64], m: usize, n: usize, interrupt: &Interrupt) -> Result<Singular> {
    let mut left: Vec<f64> = (0..n * m).map(|at| matrix[at % m * n + at / m]).collect();
    let mut right = vec![0.0; n * n];
    (0..n).for_each(|at| right[at * n + at] = 1.0);
    if matrix.iter().any(|x| !x.is_finite()) {
        return Err(Error::value("SVD did not converge"));
    }
    let mut sweeps = 0;
    while sweep(&mut left, &mut right, m, n, interrupt)? {
        sweeps += 1;
        if sweeps == SWEEPS {
            return Err(Error::value("SVD did not converge"));
        }
    }
    let norms: Vec<f64> = (0..n).map(|at| dot(&left[at * m..][..m], &left[at * m..][..m]).sqrt()).collect();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| norms[j].total_cmp(&norms[i]));
    let values = order.iter().map(|&at| norms[at]).collect();
    Ok(Singular { left, right, values, order })
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// One turn for each pair of columns; whether any was needed.
fn sweep(left: &mut [f64], right: &mut [f64], m: usize, n: usize, interrupt: &Interrupt) -> Result<bool> {
    let mut turned = false;
    let scale: f64 = left.iter().map(|x| x * x).sum();
    for p in 0..n {
        interrupt.check()?;
        for q in p + 1..n {
            let (a, b) = (&left[p * m..][..m], &left[q * m..][..m]);
            let (first, second, both) = (dot(a, a), dot(b, b), dot(a, b));
            if both.abs() <= 1e-15 * (first * second).sqrt() || both.abs() <= 1e-32 * scale {
                continue;
            }
            turned = true;
            let (cosine, sine) = turn((second - first) / (2.0 * both));
            for (rows, width) in [(&mut *left, m), (&mut *right, n)] {
                let (above, below) = rows.split_at_mut(q * width);
                for (x, y) in above[p * width..][..width].iter_mut().zip(&mut below[..width]) {
                    (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
                }
            }
        }
    }
    Ok(turned)
}
