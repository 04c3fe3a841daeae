//! Eigenvalues and eigenvectors of any real square matrix: Hessenberg form, then Francis's double shifts, then back
//! substitution. After EISPACK's `orthes` and `hqr2` in JAMA's form, which is in the public domain.

use super::qr::{reflect, reflection};
use crate::Complex;
use tb_base::{Error, Interrupt, Result};

/// Turns without progress after which the iteration gives up.
const PATIENCE: usize = 60;

struct Schur<'a> {
    n: usize,
    /// The matrix, on its way to triangular form.
    h: Vec<f64>,
    /// The turns made, as columns.
    v: Vec<f64>,
    values: Vec<Complex>,
    norm: f64,
    interrupt: &'a Interrupt,
}

/// Eigenvalues, and eigenvectors of length 1 as columns.
///
/// # Errors
/// `Interrupted`; `Value` if it does not converge.
pub fn eigen(matrix: &[f64], n: usize, interrupt: &Interrupt) -> Result<(Vec<Complex>, Vec<Complex>)> {
    let mut v = vec![0.0; n * n];
    (0..n).for_each(|at| v[at * n + at] = 1.0);
    let values = vec![Complex::default(); n];
    let mut schur = Schur { n, h: matrix.to_vec(), v, values, norm: 0.0, interrupt };
    schur.hessenberg()?;
    schur.norm = (0..n)
        .flat_map(|i| (i.saturating_sub(1)..n).map(move |j| (i, j)))
        .map(|(i, j)| schur.h[i * n + j].abs())
        .sum();
    schur.triangular()?;
    let vectors = schur.vectors()?;
    Ok((schur.values, vectors))
}

fn divide(re: f64, im: f64, by_re: f64, by_im: f64) -> (f64, f64) {
    let quotient = Complex { re, im }.divide(Complex { re: by_re, im: by_im });
    (quotient.re, quotient.im)
}

impl Schur<'_> {
    fn at(&self, row: usize, column: usize) -> f64 {
        self.h[row * self.n + column]
    }

    fn put(&mut self, row: usize, column: usize, x: f64) {
        self.h[row * self.n + column] = x;
    }

    fn hessenberg(&mut self) -> Result<()> {
        let n = self.n;
        for step in 1..n.saturating_sub(1) {
            self.interrupt.check()?;
            let mut normal: Vec<f64> = (step..n).map(|row| self.at(row, step - 1)).collect();
            let tau = reflection(&mut normal);
            reflect(&mut self.h[step * n..], n, step - 1, &normal, tau);
            for rows in [&mut self.h, &mut self.v] {
                for row in rows.chunks_exact_mut(n) {
                    let product: f64 = row[step..].iter().zip(&normal).map(|(x, y)| x * y).sum();
                    row[step..].iter_mut().zip(&normal).for_each(|(x, y)| *x -= tau * product * y);
                }
            }
            (step + 1..n).for_each(|row| self.put(row, step - 1, 0.0));
        }
        Ok(())
    }

    /// Splits off one or two eigenvalues at a time, from the end.
    fn triangular(&mut self) -> Result<()> {
        let mut left = self.n;
        let (mut turns, mut shifted) = (0, 0.0);
        while left > 0 {
            self.interrupt.check()?;
            let last = left - 1;
            let start = self.small_below(last);
            if start == last {
                self.shift_back(last, shifted);
                self.values[last] = Complex { re: self.at(last, last), im: 0.0 };
                (left, turns) = (left - 1, 0);
            } else if start + 1 == last {
                self.pair(last, shifted);
                (left, turns) = (left - 2, 0);
            } else {
                turns += 1;
                if turns > PATIENCE || !self.norm.is_finite() {
                    return Err(Error::value("Eigenvalues did not converge"));
                }
                self.double_shift(start, last, turns, &mut shifted);
            }
        }
        Ok(())
    }

    /// Undoes the shifts of a place on the diagonal; without any, -0.0 keeps its sign.
    fn shift_back(&mut self, at: usize, shifted: f64) {
        if shifted != 0.0 {
            self.put(at, at, self.at(at, at) + shifted);
        }
    }

    /// From which row on the block that ends at `last` hangs together.
    fn small_below(&self, last: usize) -> usize {
        let mut row = last;
        while row > 0 {
            let beside = self.at(row - 1, row - 1).abs() + self.at(row, row).abs();
            let beside = if beside == 0.0 { self.norm } else { beside };
            if self.at(row, row - 1).abs() <= f64::EPSILON * beside {
                break;
            }
            row -= 1;
        }
        row
    }

    /// Two eigenvalues from the last block of two; real ones are made triangular.
    fn pair(&mut self, last: usize, shifted: f64) {
        let n = self.n;
        let w = self.at(last, last - 1) * self.at(last - 1, last);
        let p = (self.at(last - 1, last - 1) - self.at(last, last)) / 2.0;
        let q = p * p + w;
        let mut z = q.abs().sqrt();
        self.shift_back(last, shifted);
        self.shift_back(last - 1, shifted);
        let x = self.at(last, last);
        if q < 0.0 {
            let (first, second) = if p == 0.0 { (self.at(last - 1, last - 1), x) } else { (x + p, x + p) };
            self.values[last - 1] = Complex { re: first, im: z };
            self.values[last] = Complex { re: second, im: -z };
            return;
        }
        z = if p.is_sign_negative() { p - z } else { p + z };
        self.values[last - 1] = Complex { re: x + z, im: 0.0 };
        self.values[last] = Complex { re: if z == 0.0 { x + z } else { x - w / z }, im: 0.0 };
        let below = self.at(last, last - 1);
        let size = below.hypot(z);
        let (p, q) = (below / size, z / size);
        for column in last - 1..n {
            let (a, b) = (self.at(last - 1, column), self.at(last, column));
            self.put(last - 1, column, q * a + p * b);
            self.put(last, column, q * b - p * a);
        }
        for (rows, count) in [(&mut self.h, last + 1), (&mut self.v, n)] {
            for row in rows.chunks_exact_mut(n).take(count) {
                let (a, b) = (row[last - 1], row[last]);
                row[last - 1] = q * a + p * b;
                row[last] = q * b - p * a;
            }
        }
    }

    fn double_shift(&mut self, start: usize, last: usize, turns: usize, shifted: &mut f64) {
        let mut x = self.at(last, last);
        let mut y = self.at(last - 1, last - 1);
        let mut w = self.at(last, last - 1) * self.at(last - 1, last);
        if turns.is_multiple_of(10) {
            // Wilkinson's shift out of a circle.
            *shifted += x;
            (0..=last).for_each(|at| self.put(at, at, self.at(at, at) - x));
            let size = self.at(last, last - 1).abs() + self.at(last - 1, last - 2).abs();
            (x, y, w) = (0.75 * size, 0.75 * size, -0.4375 * size * size);
        }
        let (first, [p, q, r]) = self.two_small(start, last, [x, y, w]);
        for row in first + 2..=last {
            self.put(row, row - 2, 0.0);
            if row > first + 2 {
                self.put(row, row - 3, 0.0);
            }
        }
        self.chase(start, first, last, [p, q, r]);
    }

    /// Where two neighbouring elements below the diagonal are small, and the first column of the doubly shifted block.
    fn two_small(&self, start: usize, last: usize, [x, y, w]: [f64; 3]) -> (usize, [f64; 3]) {
        let mut at = last - 2;
        loop {
            let z = self.at(at, at);
            let (r, s) = (x - z, y - z);
            let p = (r * s - w) / self.at(at + 1, at) + self.at(at, at + 1);
            let q = self.at(at + 1, at + 1) - z - r - s;
            let r = self.at(at + 2, at + 1);
            let size = p.abs() + q.abs() + r.abs();
            let [p, q, r] = [p / size, q / size, r / size];
            if at == start {
                return (at, [p, q, r]);
            }
            let beside = self.at(at - 1, at - 1).abs() + z.abs() + self.at(at + 1, at + 1).abs();
            if self.at(at, at - 1).abs() * (q.abs() + r.abs()) < f64::EPSILON * (p.abs() * beside) {
                return (at, [p, q, r]);
            }
            at -= 1;
        }
    }

    /// The double step: a bulge of two, pushed down and out.
    fn chase(&mut self, start: usize, first: usize, last: usize, [mut p, mut q, mut r]: [f64; 3]) {
        let n = self.n;
        for k in first..last {
            let inner = k + 1 != last;
            let mut size = 0.0;
            if k != first {
                (p, q) = (self.at(k, k - 1), self.at(k + 1, k - 1));
                r = if inner { self.at(k + 2, k - 1) } else { 0.0 };
                size = p.abs() + q.abs() + r.abs();
                if size == 0.0 {
                    continue;
                }
                (p, q, r) = (p / size, q / size, r / size);
            }
            let length = (p * p + q * q + r * r).sqrt().copysign(p);
            if length == 0.0 {
                continue;
            }
            if k != first {
                self.put(k, k - 1, -length * size);
            } else if start != first {
                self.put(k, k - 1, -self.at(k, k - 1));
            }
            p += length;
            let (x, y, z) = (p / length, q / length, r / length);
            (q, r) = (q / p, r / p);
            for column in k..n {
                let mut sum = self.at(k, column) + q * self.at(k + 1, column);
                if inner {
                    sum += r * self.at(k + 2, column);
                    self.put(k + 2, column, self.at(k + 2, column) - sum * z);
                }
                self.put(k, column, self.at(k, column) - sum * x);
                self.put(k + 1, column, self.at(k + 1, column) - sum * y);
            }
            for (rows, count) in [(&mut self.h, last.min(k + 3) + 1), (&mut self.v, n)] {
                for row in rows.chunks_exact_mut(n).take(count) {
                    let mut sum = x * row[k] + y * row[k + 1];
                    if inner {
                        sum += z * row[k + 2];
                        row[k + 2] -= sum * r;
                    }
                    row[k] -= sum;
                    row[k + 1] -= sum * q;
                }
            }
        }
    }

    /// Vectors of the triangular form, turned back, of length 1.
    fn vectors(&mut self) -> Result<Vec<Complex>> {
        let n = self.n;
        for column in (0..n).rev() {
            self.interrupt.check()?;
            let value = self.values[column];
            if self.norm == 0.0 {
                self.put(column, column, 1.0);
            } else if value.im == 0.0 {
                self.real_vector(column);
            } else if value.im < 0.0 {
                self.complex_vector(column);
            }
        }
        let mut turned = vec![0.0; n * n];
        for (row, to) in self.v.chunks_exact(n).zip(turned.chunks_exact_mut(n)) {
            for (at, x) in row.iter().enumerate() {
                // The vectors lie on and above the diagonal.
                to[at..].iter_mut().zip(&self.h[at * n + at..]).for_each(|(sum, y)| *sum += x * y);
            }
        }
        let mut vectors = vec![Complex::default(); n * n];
        let mut column = 0;
        while column < n {
            if self.values[column].im == 0.0 {
                let size = (0..n).map(|row| turned[row * n + column].powi(2)).sum::<f64>().sqrt();
                for row in 0..n {
                    vectors[row * n + column] = Complex { re: turned[row * n + column] / size, im: 0.0 };
                }
                column += 1;
            } else {
                normalized_pair(&turned, &mut vectors, n, column);
                column += 2;
            }
        }
        Ok(vectors)
    }

    fn real_vector(&mut self, column: usize) {
        let mut below = column;
        let p = self.values[column].re;
        self.put(column, column, 1.0);
        let (mut z, mut s) = (0.0, 0.0);
        for row in (0..column).rev() {
            let w = self.at(row, row) - p;
            let r: f64 = (below..=column).map(|at| self.at(row, at) * self.at(at, column)).sum();
            if self.values[row].im < 0.0 {
                (z, s) = (w, r);
                continue;
            }
            below = row;
            if self.values[row].im == 0.0 {
                let by = if w == 0.0 { f64::EPSILON * self.norm } else { w };
                self.put(row, column, -r / by);
            } else {
                let (x, y) = (self.at(row, row + 1), self.at(row + 1, row));
                let q = (self.values[row].re - p).powi(2) + self.values[row].im.powi(2);
                let t = (x * s - z * r) / q;
                self.put(row, column, t);
                let next = if x.abs() > z.abs() { (-r - w * t) / x } else { (-s - y * t) / z };
                self.put(row + 1, column, next);
            }
            self.contain(row, column);
        }
    }

    /// Keeps a vector from growing beyond what doubles hold.
    fn contain(&mut self, row: usize, column: usize) {
        let t = self.at(row, column).abs();
        if f64::EPSILON * t * t > 1.0 {
            for at in row..=column {
                self.put(at, column, self.at(at, column) / t);
            }
        }
    }

    /// Real and imaginary parts of a pair's vector, in the columns before `column` and at it.
    fn complex_vector(&mut self, column: usize) {
        let before = column - 1;
        let (p, q) = (self.values[column].re, self.values[column].im);
        let mut below = before;
        if self.at(column, before).abs() > self.at(before, column).abs() {
            let by = self.at(column, before);
            self.put(before, before, q / by);
            self.put(before, column, -(self.at(column, column) - p) / by);
        } else {
            let (re, im) = divide(0.0, -self.at(before, column), self.at(before, before) - p, q);
            self.put(before, before, re);
            self.put(before, column, im);
        }
        self.put(column, before, 0.0);
        self.put(column, column, 1.0);
        let (mut z, mut r, mut s) = (0.0, 0.0, 0.0);
        for row in (0..before).rev() {
            let sum = |to: usize| (below..=column).map(|at| self.at(row, at) * self.at(at, to)).sum::<f64>();
            let (ra, sa) = (sum(before), sum(column));
            let w = self.at(row, row) - p;
            if self.values[row].im < 0.0 {
                (z, r, s) = (w, ra, sa);
                continue;
            }
            below = row;
            if self.values[row].im == 0.0 {
                let (re, im) = divide(-ra, -sa, w, q);
                self.put(row, before, re);
                self.put(row, column, im);
            } else {
                self.complex_block(row, column, [p, q, w, z, r, s, ra, sa]);
            }
            let t = self.at(row, before).abs().max(self.at(row, column).abs());
            if f64::EPSILON * t * t > 1.0 {
                for at in row..=column {
                    self.put(at, before, self.at(at, before) / t);
                    self.put(at, column, self.at(at, column) / t);
                }
            }
        }
    }

    fn complex_block(&mut self, row: usize, column: usize, [p, q, w, z, r, s, ra, sa]: [f64; 8]) {
        let before = column - 1;
        let (x, y) = (self.at(row, row + 1), self.at(row + 1, row));
        let own = self.values[row];
        let mut vr = (own.re - p).powi(2) + own.im.powi(2) - q * q;
        let vi = (own.re - p) * 2.0 * q;
        if vr == 0.0 && vi == 0.0 {
            vr = f64::EPSILON * self.norm * (w.abs() + q.abs() + x.abs() + y.abs() + z.abs());
        }
        let (re, im) = divide(x * r - z * ra + q * sa, x * s - z * sa - q * ra, vr, vi);
        self.put(row, before, re);
        self.put(row, column, im);
        let (re, im) = if x.abs() > z.abs() + q.abs() {
            ((-ra - w * re + q * im) / x, (-sa - w * im - q * re) / x)
        } else {
            divide(-r - y * re, -s - y * im, z, q)
        };
        self.put(row + 1, before, re);
        self.put(row + 1, column, im);
    }
}

/// A pair of columns as a vector and its conjugate, its largest part real, as LAPACK has it.
fn normalized_pair(turned: &[f64], vectors: &mut [Complex], n: usize, column: usize) {
    let part = |row: usize| Complex { re: turned[row * n + column], im: turned[row * n + column + 1] };
    let size = (0..n).map(|row| part(row).re.powi(2) + part(row).im.powi(2)).sum::<f64>().sqrt();
    let larger = |best: usize, row: usize| if part(row).abs() > part(best).abs() { row } else { best };
    let largest = part((0..n).fold(0, larger));
    let turn = Complex { re: largest.re / largest.abs(), im: -largest.im / largest.abs() };
    for row in 0..n {
        let Complex { re, im } = part(row);
        let x =
            Complex { re: (re * turn.re - im * turn.im) / size, im: (re * turn.im + im * turn.re) / size };
        vectors[row * n + column] = x;
        vectors[row * n + column + 1] = Complex { re: x.re, im: -x.im };
    }
}
