//! Dense linear algebra on one matrix of doubles, rows one after the other. Stacks of matrices are
//! `crate::linalg`'s part.

pub mod cholesky;
pub mod eigen;
pub mod lu;
pub mod qr;
pub mod schur;
pub mod singular;

/// Sweeps after which a Jacobi method gives up; a dozen are enough for any matrix that fits in memory.
const SWEEPS: usize = 60;

/// Cosine and sine of the turn that makes two directions orthogonal, from half the cotangent of the double angle.
fn turn(zeta: f64) -> (f64, f64) {
    let tangent = zeta.signum() / (zeta.abs() + (1.0 + zeta * zeta).sqrt());
    let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
    (cosine, cosine * tangent)
}
