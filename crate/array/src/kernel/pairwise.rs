//! Sums in NumPy's own order of additions, so that every bit is the same: eight running sums per 128 elements, halves
//! added pairwise above.

use super::arith::Number;

const BLOCK: usize = 128;

/// The sum of `count` elements, `get(i)` giving the i-th.
pub fn pairwise_sum<T: Number>(count: usize, zero: T, get: &impl Fn(usize) -> T) -> T {
    sum_range(0, count, zero, get)
}

/// `pairwise_sum` of a row: the same additions in the same order, eight side by side.
pub fn pairwise_row<T: Number>(row: &[T], zero: T) -> T {
    let count = row.len();
    if count < 8 {
        return row.iter().fold(zero, |sum, &x| sum.add(x));
    }
    if count <= BLOCK {
        let mut chunks = row.chunks_exact(8);
        let mut sums = [zero; 8];
        if let Some(first) = chunks.next() {
            sums.copy_from_slice(first);
        }
        for chunk in &mut chunks {
            for (sum, &x) in sums.iter_mut().zip(chunk) {
                *sum = sum.add(x);
            }
        }
        let [a, b, c, d, e, f, g, h] = sums;
        let sum = (a.add(b).add(c.add(d))).add(e.add(f).add(g.add(h)));
        return chunks.remainder().iter().fold(sum, |sum, &x| sum.add(x));
    }
    let mut half = count / 2;
    half -= half % 8;
    pairwise_row(&row[..half], zero).add(pairwise_row(&row[half..], zero))
}

fn sum_range<T: Number>(start: usize, count: usize, zero: T, get: &impl Fn(usize) -> T) -> T {
    if count < 8 {
        return (start..start + count).fold(zero, |sum, at| sum.add(get(at)));
    }
    if count <= BLOCK {
        let mut sums: [T; 8] = std::array::from_fn(|lane| get(start + lane));
        let mut at = 8;
        while at + 8 <= count {
            for (lane, sum) in sums.iter_mut().enumerate() {
                *sum = sum.add(get(start + at + lane));
            }
            at += 8;
        }
        let [a, b, c, d, e, f, g, h] = sums;
        let mut sum = (a.add(b).add(c.add(d))).add(e.add(f).add(g.add(h)));
        while at < count {
            sum = sum.add(get(start + at));
            at += 1;
        }
        return sum;
    }
    let mut half = count / 2;
    half -= half % 8;
    sum_range(start, half, zero, get).add(sum_range(start + half, count - half, zero, get))
}
