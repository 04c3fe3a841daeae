//! Householder's reflections, with LAPACK's signs.

use tb_base::{Interrupt, Result};

/// `A = Q R` of a matrix with `m` rows and `n` columns: `matrix` becomes R above and on the diagonal, zero below; `q`
/// gets the first `columns` columns of Q, row by row.
///
/// # Errors
/// `Interrupted`.
pub fn factor(
    matrix: &mut [f64],
    m: usize,
    n: usize,
    q: &mut [f64],
    columns: usize,
    interrupt: &Interrupt,
) -> Result<()> {
    let steps = m.min(n);
    let mut reflections = Vec::with_capacity(steps);
    for step in 0..steps {
        interrupt.check()?;
        let mut normal: Vec<f64> = (step..m).map(|row| matrix[row * n + step]).collect();
        let tau = reflection(&mut normal);
        reflect(&mut matrix[step * n..], n, step, &normal, tau);
        reflections.push((normal, tau));
        (step + 1..m).for_each(|row| matrix[row * n + step] = 0.0);
    }
    for (at, place) in q.iter_mut().enumerate() {
        *place = f64::from(u8::from(at / columns == at % columns));
    }
    for (step, (normal, tau)) in reflections.iter().enumerate().rev() {
        interrupt.check()?;
        reflect(&mut q[step * columns..], columns, step, normal, *tau);
    }
    Ok(())
}

/// Makes of a vector the normal of the mirror that turns it onto the first axis, with 1 in the first place; and tau.
pub fn reflection(vector: &mut [f64]) -> f64 {
    let first = vector[0];
    let rest = vector[1..].iter().map(|x| x * x).sum::<f64>();
    if rest == 0.0 {
        vector[0] = 1.0;
        return 0.0;
    }
    let turned = -(first * first + rest).sqrt().copysign(first);
    let scale = 1.0 / (first - turned);
    vector[1..].iter_mut().for_each(|x| *x *= scale);
    vector[0] = 1.0;
    (turned - first) / turned
}

/// `rows -= tau · v (vᵀ rows)` from column `from` on; rows of `width`, as many as `v` has elements.
pub fn reflect(rows: &mut [f64], width: usize, from: usize, v: &[f64], tau: f64) {
    if tau == 0.0 {
        return;
    }
    let mut products = vec![0.0; width - from];
    for (row, x) in rows.chunks_exact(width).zip(v) {
        products.iter_mut().zip(&row[from..]).for_each(|(sum, y)| *sum += x * y);
    }
    for (row, x) in rows.chunks_exact_mut(width).zip(v) {
        row[from..].iter_mut().zip(&products).for_each(|(y, sum)| *y -= tau * x * sum);
    }
}
