//! Eigenvalues and eigenvectors of symmetric matrices, by Jacobi's turns.

use super::{SWEEPS, turn};
use tb_base::{Error, Interrupt, Result};

/// Eigenvalues in rising order; `vectors` gets the eigenvectors as columns, the last part of each not negative.
///
/// # Errors
/// `Interrupted`; `Value` if it does not converge (the matrix holds NaN or infinity).
pub fn symmetric(
    mut matrix: Vec<f64>,
    n: usize,
    values: &mut [f64],
    vectors: &mut [f64],
    interrupt: &Interrupt,
) -> Result<()> {
    // Rows of `turned` are the eigenvectors.
    let mut turned = vec![0.0; n * n];
    (0..n).for_each(|at| turned[at * n + at] = 1.0);
    let total: f64 = matrix.iter().map(|x| x * x).sum();
    let mut sweeps = 0;
    loop {
        let aside: f64 =
            (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| matrix[i * n + j].powi(2)).sum();
        if aside <= total * 1e-32 {
            break;
        }
        if sweeps == SWEEPS || !total.is_finite() {
            return Err(Error::value("Eigenvalues did not converge"));
        }
        sweeps += 1;
        for p in 0..n {
            interrupt.check()?;
            for q in p + 1..n {
                turn_pair(&mut matrix, &mut turned, n, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| matrix[i * n + i].total_cmp(&matrix[j * n + j]));
    for (to, &from) in order.iter().enumerate() {
        values[to] = matrix[from * n + from];
        let vector = &turned[from * n..(from + 1) * n];
        let sign = if vector[n - 1] < 0.0 { -1.0 } else { 1.0 };
        vector.iter().enumerate().for_each(|(row, x)| vectors[row * n + to] = sign * x);
    }
    Ok(())
}

/// Makes the elements at `(p, q)` and `(q, p)` zero.
fn turn_pair(matrix: &mut [f64], turned: &mut [f64], n: usize, p: usize, q: usize) {
    let off = matrix[p * n + q];
    if off == 0.0 {
        return;
    }
    let (cosine, sine) = turn((matrix[q * n + q] - matrix[p * n + p]) / (2.0 * off));
    for at in 0..n {
        let (x, y) = (matrix[at * n + p], matrix[at * n + q]);
        matrix[at * n + p] = cosine * x - sine * y;
        matrix[at * n + q] = sine * x + cosine * y;
    }
    for rows in [&mut *matrix, turned] {
        let (first, second) = rows.split_at_mut(q * n);
        for (x, y) in first[p * n..][..n].iter_mut().zip(&mut second[..n]) {
            (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
        }
    }
    // What rounding left there.
    matrix[p * n + q] = 0.0;
    matrix[q * n + p] = 0.0;
}
