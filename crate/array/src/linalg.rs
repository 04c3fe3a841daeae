//! Linear algebra on stacks of matrices of doubles: the last two axes are the matrix's, those before count the stack.

use crate::array::{Array, Context};
use crate::kernel::linalg::{cholesky as cholesky_kernel, eigen, lu::Lu, qr as qr_kernel, schur, singular};
use crate::{Complex, Element};
use tb_base::Result;

/// The stack's shape, and rows and columns of its matrices.
fn parts(a: &Array) -> (&[usize], usize, usize) {
    let (outer, matrix) = a.shape().split_at(a.ndim() - 2);
    (outer, matrix[0], matrix[1])
}

/// `x` with `a @ x = b`, for `a` of `(…, n, n)` and `b` of `(…, n, k)`; `None` if a matrix is singular.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn solve(a: &Array, b: &Array, context: &Context) -> Result<Option<Array>> {
    let (a, b) = (a.to::<f64>(context)?, b.to::<f64>(context)?);
    let (outer, n, _) = parts(&a);
    let columns = b.shape()[b.ndim() - 1];
    let mut is_singular = false;
    let count: usize = outer.iter().product();
    let solved = Array::build::<f64>(b.shape(), context, |to| {
        to.copy_from_slice(b.slice::<f64>());
        for at in 0..count {
            let lu = Lu::new(&a.slice::<f64>()[at * n * n..][..n * n], n, &context.interrupt)?;
            is_singular |= lu.is_singular;
            lu.solve(&mut to[at * n * columns..][..n * columns], columns, &context.interrupt)?;
        }
        Ok(())
    })?;
    Ok((!is_singular).then_some(solved))
}

/// Signs of the determinants, and the logarithms of their sizes.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn sign_and_log(a: &Array, context: &Context) -> Result<[Array; 2]> {
    let a = a.to::<f64>(context)?;
    let (outer, n, _) = parts(&a);
    let count: usize = outer.iter().product();
    let mut pairs = Vec::with_capacity(count);
    for at in 0..count {
        let lu = Lu::new(&a.slice::<f64>()[at * n * n..][..n * n], n, &context.interrupt)?;
        pairs.push(lu.sign_and_log());
    }
    let (signs, logs): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
    Ok([Array::from_vec(&signs, outer), Array::from_vec(&logs, outer)])
}

/// The lower Cholesky factors; `None` if a matrix is not positive definite.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn cholesky(a: &Array, context: &Context) -> Result<Option<Array>> {
    let a = a.to::<f64>(context)?;
    let (outer, n, _) = parts(&a);
    let count: usize = outer.iter().product();
    let mut fits = true;
    let lower = Array::build::<f64>(a.shape(), context, |to| {
        for at in 0..count {
            let matrix = &a.slice::<f64>()[at * n * n..][..n * n];
            fits &= cholesky_kernel::factor(matrix, &mut to[at * n * n..][..n * n], n, &context.interrupt)?;
        }
        Ok(())
    })?;
    Ok(fits.then_some(lower))
}

/// Eigenvalues in rising order, and eigenvectors as columns, of symmetric matrices.
///
/// # Errors
/// `Memory`, `Interrupted`; `Value` for NaN and infinity.
pub fn symmetric_eigen(a: &Array, context: &Context) -> Result<[Array; 2]> {
    let a = a.to::<f64>(context)?;
    let (outer, n, _) = parts(&a);
    let count: usize = outer.iter().product();
    let mut values = vec![0.0; count * n];
    let vectors = Array::build::<f64>(a.shape(), context, |to| {
        for at in 0..count {
            let matrix = a.slice::<f64>()[at * n * n..][..n * n].to_vec();
            let (own, to) = (&mut values[at * n..][..n], &mut to[at * n * n..][..n * n]);
            eigen::symmetric(matrix, n, own, to, &context.interrupt)?;
        }
        Ok(())
    })?;
    Ok([Array::from_vec(&values, &[outer, &[n]].concat()), vectors])
}

/// Of one matrix `A = U S Vᵀ` with at least as many rows as columns: `U S` and `V`, by falling values; and the values.
///
/// # Errors
/// `Memory`, `Interrupted`; `Value` for NaN and infinity.
pub fn singular_values(a: &Array, context: &Context) -> Result<[Array; 3]> {
    let a = a.to::<f64>(context)?;
    let (_, m, n) = parts(&a);
    let found = singular::decompose(a.slice::<f64>(), m, n, &context.interrupt)?;
    let columns = |rows: &[f64], height: usize| {
        Array::build::<f64>(&[height, n], context, |to| {
            for (column, &from) in found.order.iter().enumerate() {
                (0..height).for_each(|row| to[row * n + column] = rows[from * height + row]);
            }
            Ok(())
        })
    };
    Ok([columns(&found.left, m)?, columns(&found.right, n)?, Array::from_vec(&found.values, &[n])])
}

/// `Q` and `R` of matrices of `(…, m, n)`: `columns` columns of Q, and R whole.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn qr(a: &Array, columns: usize, context: &Context) -> Result<[Array; 2]> {
    let mut upper = a.cast(crate::DType::Float64, context)?.copied(context)?;
    let (outer, m, n) = parts(a);
    let count: usize = outer.iter().product();
    let rows = crate::elements_mut::<f64>(upper.bytes_mut());
    let orthogonal = Array::build::<f64>(&[outer, &[m, columns]].concat(), context, |to| {
        for at in 0..count {
            let (r, q) = (&mut rows[at * m * n..][..m * n], &mut to[at * m * columns..][..m * columns]);
            qr_kernel::factor(r, m, n, q, columns, &context.interrupt)?;
        }
        Ok(())
    })?;
    Ok([orthogonal, upper])
}

/// Eigenvalues and, as columns of length 1, eigenvectors of square matrices; both complex.
///
/// # Errors
/// `Memory`, `Interrupted`; `Value` if it does not converge.
pub fn general_eigen(a: &Array, context: &Context) -> Result<[Array; 2]> {
    let a = a.to::<f64>(context)?;
    let (outer, n, _) = parts(&a);
    let count: usize = outer.iter().product();
    let mut values = Array::zeroed(Complex::DTYPE, &[outer, &[n]].concat(), context)?;
    let own = crate::elements_mut::<Complex>(values.bytes_mut());
    let vectors = Array::build::<Complex>(a.shape(), context, |to| {
        for at in 0..count {
            let found = schur::eigen(&a.slice::<f64>()[at * n * n..][..n * n], n, &context.interrupt)?;
            own[at * n..][..n].copy_from_slice(&found.0);
            to[at * n * n..][..n * n].copy_from_slice(&found.1);
        }
        Ok(())
    })?;
    Ok([values, vectors])
}
