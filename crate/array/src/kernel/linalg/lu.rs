//! LU factors with partial pivoting, and systems solved by them.

use tb_base::{Interrupt, Result};

/// A matrix's factors: below the diagonal those of L, from it on U; and the row exchanges.
pub struct Lu {
    factors: Vec<f64>,
    n: usize,
    pivots: Vec<usize>,
    /// Whether a pivot was exactly zero.
    pub is_singular: bool,
}

impl Lu {
    /// # Errors
    /// `Interrupted`.
    pub fn new(matrix: &[f64], n: usize, interrupt: &Interrupt) -> Result<Lu> {
        let mut lu = Lu { factors: matrix.to_vec(), n, pivots: Vec::with_capacity(n), is_singular: false };
        for step in 0..n {
            interrupt.check()?;
            lu.eliminate(step);
        }
        Ok(lu)
    }

    fn eliminate(&mut self, step: usize) {
        let n = self.n;
        let size = |row: usize| self.factors[row * n + step].abs();
        let pivot = (step..n).fold(step, |best, row| if size(row) > size(best) { row } else { best });
        self.pivots.push(pivot);
        swap_rows(&mut self.factors, n, step, pivot);
        let (above, below) = self.factors.split_at_mut((step + 1) * n);
        let first = &above[step * n..];
        if first[step] == 0.0 {
            self.is_singular = true;
            return;
        }
        let inverse = 1.0 / first[step];
        for row in below.chunks_exact_mut(n) {
            let factor = row[step] * inverse;
            row[step] = factor;
            if factor != 0.0 {
                subtract(&mut row[step + 1..], factor, &first[step + 1..]);
            }
        }
    }

    /// The determinant's sign (0 if singular) and the logarithm of its size.
    pub fn sign_and_log(&self) -> (f64, f64) {
        if self.is_singular {
            return (0.0, f64::NEG_INFINITY);
        }
        let exchanges = self.pivots.iter().enumerate().filter(|(step, pivot)| *step != **pivot).count();
        let start = if exchanges % 2 == 0 { 1.0 } else { -1.0 };
        (0..self.n).map(|at| self.factors[at * self.n + at]).fold((start, 0.0), |(sign, log), pivot| {
            (if pivot < 0.0 { -sign } else { sign }, log + pivot.abs().ln())
        })
    }

    /// Puts the solutions of `columns` systems in the place of their right-hand sides.
    ///
    /// # Errors
    /// `Interrupted`.
    pub fn solve(&self, sides: &mut [f64], columns: usize, interrupt: &Interrupt) -> Result<()> {
        let n = self.n;
        for (step, &pivot) in self.pivots.iter().enumerate() {
            swap_rows(sides, columns, step, pivot);
        }
        for row in 0..n {
            interrupt.check()?;
            let (done, rest) = sides.split_at_mut(row * columns);
            for at in 0..row {
                subtract(&mut rest[..columns], self.factors[row * n + at], &done[at * columns..][..columns]);
            }
        }
        for row in (0..n).rev() {
            interrupt.check()?;
            let (rest, done) = sides.split_at_mut((row + 1) * columns);
            let own = &mut rest[row * columns..];
            for at in row + 1..n {
                let factor = self.factors[row * n + at];
                subtract(own, factor, &done[(at - row - 1) * columns..][..columns]);
            }
            let pivot = self.factors[row * n + row];
            own.iter_mut().for_each(|x| *x /= pivot);
        }
        Ok(())
    }
}

fn subtract(from: &mut [f64], factor: f64, row: &[f64]) {
    for (x, &y) in from.iter_mut().zip(row) {
        *x -= factor * y;
    }
}

fn swap_rows(rows: &mut [f64], width: usize, one: usize, other: usize) {
    if one != other {
        let (first, second) = rows.split_at_mut(one.max(other) * width);
        first[one.min(other) * width..][..width].swap_with_slice(&mut second[..width]);
    }
}
