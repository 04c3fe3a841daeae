//! Products of matrices. Large ones go by blocks: pieces of both factors are packed so that a tile of results stays in
//! registers while it sums, and what it reads comes from near caches in order. The rarer types do without blocks, which
//! would be as many more copies of that code.

use super::arith::Number;
use crate::DType;
use crate::apart::apart;
use tb_base::Result;

/// Rows of a tile: with four vectors of columns, what sixteen registers hold beside the factors.
const ROWS: usize = 2;
/// How many terms a packed piece adds to each result.
const DEPTH: usize = 256;
/// Rows and columns of packed pieces.
const HEIGHT: usize = 64;
const WIDTH: usize = 512;
/// Below so many multiplications packing costs more than it gains.
const SMALL: usize = 16 * 16 * 16;
/// From here on a sum of products is kept in lanes.
const LONG: usize = 32;
const LANES: usize = 8;

/// `to += a @ b`, all in C order; `k` terms a sum, `n` columns. Calls `poll` now and then.
///
/// # Errors
/// What `poll` says.
pub fn multiply<T: Number>(
    a: &[T],
    b: &[T],
    to: &mut [T],
    (k, n): (usize, usize),
    poll: impl Fn() -> Result<()>,
) -> Result<()> {
    if n == 0 || k == 0 || to.is_empty() {
        return Ok(());
    }
    match T::DTYPE {
        _ if n == 1 => by_sums(a, b, to, k),
        _ if to.len() / n * k * n < SMALL => by_rows(a, b, to, (k, n)),
        DType::Float32 => Blocks::<T, 16>::new(a, b, (k, n)).run(to, poll)?,
        DType::Float64 | DType::Int64 => Blocks::<T, 8>::new(a, b, (k, n)).run(to, poll)?,
        _ => {
            for (a, to) in a.chunks(HEIGHT * k).zip(to.chunks_mut(HEIGHT * n)) {
                poll()?;
                apart(|| by_rows(a, b, to, (k, n)));
            }
        }
    }
    Ok(())
}

fn by_sums<T: Number>(a: &[T], b: &[T], to: &mut [T], k: usize) {
    for (row, place) in a.chunks_exact(k).zip(to) {
        *place = place.add(sum_of_products(row, b));
    }
}

fn sum_of_products<T: Number>(a: &[T], b: &[T]) -> T {
    let split = if a.len() < LONG { 0 } else { a.len() - a.len() % LANES };
    let mut lanes = [T::default(); LANES];
    for (x, y) in a[..split].chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for ((lane, x), y) in lanes.iter_mut().zip(x).zip(y) {
            *lane = lane.add(x.multiply(*y));
        }
    }
    let rest = a[split..].iter().zip(&b[split..]).fold(T::default(), |sum, (x, y)| sum.add(x.multiply(*y)));
    lanes.into_iter().fold(rest, T::add)
}

fn by_rows<T: Number>(a: &[T], b: &[T], to: &mut [T], (k, n): (usize, usize)) {
    for (row, result) in a.chunks_exact(k).zip(to.chunks_exact_mut(n)) {
        for (factor, other) in row.iter().zip(b.chunks_exact(n)) {
            for (place, &x) in result.iter_mut().zip(other) {
                *place = place.add(factor.multiply(x));
            }
        }
    }
}

struct Blocks<'a, T, const COLUMNS: usize> {
    a: &'a [T],
    b: &'a [T],
    k: usize,
    n: usize,
    packed_a: Vec<T>,
    packed_b: Vec<T>,
}

impl<'a, T: Number, const COLUMNS: usize> Blocks<'a, T, COLUMNS> {
    fn new(a: &'a [T], b: &'a [T], (k, n): (usize, usize)) -> Self {
        let depth = k.min(DEPTH);
        Blocks {
            a,
            b,
            k,
            n,
            packed_a: vec![T::default(); HEIGHT * depth],
            packed_b: vec![T::default(); WIDTH * depth],
        }
    }

    fn run(&mut self, to: &mut [T], poll: impl Fn() -> Result<()>) -> Result<()> {
        let m = to.len() / self.n;
        for column in (0..self.n).step_by(WIDTH) {
            let width = WIDTH.min(self.n - column);
            for term in (0..self.k).step_by(DEPTH) {
                let depth = DEPTH.min(self.k - term);
                self.pack_b(term, depth, column, width);
                for row in (0..m).step_by(HEIGHT) {
                    poll()?;
                    let height = HEIGHT.min(m - row);
                    self.pack_a(term, depth, row, height);
                    apart(|| self.tiles(to, depth, (row, height), (column, width)));
                }
            }
        }
        Ok(())
    }

    /// Rows in groups of a tile, each term's side by side; rows that are not there are zeros.
    fn pack_a(&mut self, term: usize, depth: usize, row: usize, height: usize) {
        for (group, piece) in
            self.packed_a.chunks_exact_mut(ROWS * depth).enumerate().take(height.div_ceil(ROWS))
        {
            for lane in 0..ROWS {
                let at = group * ROWS + lane;
                let start = (row + at) * self.k + term;
                let items = if at < height { &self.a[start..start + depth] } else { &[] };
                for (place, term) in piece.chunks_exact_mut(ROWS).zip(0..depth) {
                    place[lane] = items.get(term).copied().unwrap_or_default();
                }
            }
        }
    }

    /// Columns in groups of a tile's width, likewise.
    fn pack_b(&mut self, term: usize, depth: usize, column: usize, width: usize) {
        for (group, piece) in self.packed_b.chunks_exact_mut(COLUMNS * depth).enumerate() {
            let first = group * COLUMNS;
            if first >= width {
                return;
            }
            let count = COLUMNS.min(width - first);
            for (place, term) in piece.chunks_exact_mut(COLUMNS).zip(term..) {
                let start = term * self.n + column + first;
                place[..count].copy_from_slice(&self.b[start..start + count]);
                place[count..].fill(T::default());
            }
        }
    }

    fn tiles(
        &self,
        to: &mut [T],
        depth: usize,
        (row, height): (usize, usize),
        (column, width): (usize, usize),
    ) {
        for (at, b) in (0..width).step_by(COLUMNS).zip(self.packed_b.chunks_exact(COLUMNS * depth)) {
            let columns = COLUMNS.min(width - at);
            for (up, a) in (0..height).step_by(ROWS).zip(self.packed_a.chunks_exact(ROWS * depth)) {
                let sums = tile::<T, COLUMNS>(a, b);
                for (lane, sums) in sums.iter().enumerate().take(height - up) {
                    let start = (row + up + lane) * self.n + column + at;
                    for (place, sum) in to[start..start + columns].iter_mut().zip(sums) {
                        *place = place.add(*sum);
                    }
                }
            }
        }
    }
}

/// Sums of products, all in registers.
#[inline]
fn tile<T: Number, const COLUMNS: usize>(a: &[T], b: &[T]) -> [[T; COLUMNS]; ROWS] {
    let mut sums = [[T::default(); COLUMNS]; ROWS];
    for (x, y) in a.as_chunks::<ROWS>().0.iter().zip(b.as_chunks::<COLUMNS>().0) {
        for (sums, &x) in sums.iter_mut().zip(x) {
            for (sum, &y) in sums.iter_mut().zip(y) {
                *sum = sum.add(x.multiply(y));
            }
        }
    }
    sums
}
