//! Sorting whole numbers of 64 bits by their digits: first into ranges that fit a processor's cache, then each range
//! digit by digit. Doubles are sorted as numbers of the same order.

use super::PIECE;
use crate::apart;

/// Shorter rows are sorted by comparisons.
pub const LEAST: usize = 1 << 10;
/// Rows up to this length are sorted digit by digit at once.
const IN_CACHE: usize = 1 << 16;
const DIGIT: u32 = 11;
const DIGITS: usize = 1 << DIGIT;
const PASSES: usize = 64_u32.div_ceil(DIGIT) as usize;

/// A number whose order is that of doubles; −0.0 is below 0.0.
#[inline]
pub fn key_of(x: f64) -> u64 {
    let bits = x.to_bits();
    bits ^ ((bits as i64 >> 63) as u64 | 1 << 63)
}

/// The double of a key.
#[inline]
pub fn double_of(key: u64) -> f64 {
    f64::from_bits(key ^ ((!key as i64 >> 63) as u64 | 1 << 63))
}

/// Sorts keys; `room` is as long as they are, and is left with anything in it.
///
/// # Panics
/// If `room` is shorter, or there are more keys than 32 bits count.
pub fn sort(keys: &mut [u64], room: &mut [u64]) {
    assert!(room.len() >= keys.len() && u32::try_from(keys.len()).is_ok());
    let room = &mut room[..keys.len()];
    let bounds = keys.iter().fold((u64::MAX, 0), |(low, high), &key| (low.min(key), high.max(key)));
    let (low, high) = bounds;
    if low < high {
        sort_range(keys, room, low, u64::BITS - (high - low).leading_zeros());
    }
}

/// Sorts keys that are at least `low` and differ from it in the lowest `width` bits.
fn sort_range(keys: &mut [u64], room: &mut [u64], low: u64, width: u32) {
    if keys.len() <= IN_CACHE {
        if by_digits(keys, room, low, width) {
            keys.copy_from_slice(room);
        }
        return;
    }
    let digit = DIGIT.min(width);
    let shift = width - digit;
    let place = |key: u64| ((key - low) >> shift) as usize;
    let mut ends = vec![0_u32; 1 << digit];
    for piece in keys.chunks(PIECE) {
        apart(|| piece.iter().for_each(|&key| ends[place(key)] += 1));
    }
    let counts = ends.clone();
    scatter(keys, room, &mut ends, place);
    let (mut from, mut to) = (room, keys);
    for (range, count) in (0_u64..).zip(counts) {
        let (own, rest) = from.split_at_mut(count as usize);
        let (sorted, rest_sorted) = to.split_at_mut(count as usize);
        (from, to) = (rest, rest_sorted);
        if count == 0 {
            continue;
        }
        let first = low + (range << shift);
        if own.len() > IN_CACHE && shift > 0 {
            sorted.copy_from_slice(own);
            sort_range(sorted, own, first, shift);
        } else if !by_digits(own, sorted, first, shift) {
            sorted.copy_from_slice(own);
        }
    }
}

/// Sorts by one digit after the other, from the lowest; whether the result is in `room`.
fn by_digits(keys: &mut [u64], room: &mut [u64], low: u64, width: u32) -> bool {
    if keys.len() < LEAST {
        keys.sort_unstable();
        return false;
    }
    let passes = width.div_ceil(DIGIT);
    let bits = if passes == 0 { 0 } else { width.div_ceil(passes) };
    let mask = (1_u64 << bits) - 1;
    let mut counts = [[0_u32; DIGITS]; PASSES];
    for &key in &*keys {
        let mut left = key - low;
        for counts in counts.iter_mut().take(passes as usize) {
            counts[(left & mask) as usize] += 1;
            left >>= bits;
        }
    }
    let (mut from, mut to, mut moved) = (keys, room, false);
    for (pass, counts) in (0..passes).zip(&mut counts) {
        let place = |key: u64| ((key - low) >> (pass * bits) & mask) as usize;
        if counts[place(from[0])] as usize == from.len() {
            continue;
        }
        scatter(from, to, counts, place);
        (from, to, moved) = (to, from, !moved);
    }
    moved
}

/// Writes each key to its range of `to`, in order. `counts` says how many each range gets, and is left with its end.
fn scatter(from: &[u64], to: &mut [u64], counts: &mut [u32], place: impl Fn(u64) -> usize) {
    let mut sum = 0;
    for count in &mut *counts {
        (*count, sum) = (sum, sum + *count);
    }
    for piece in from.chunks(PIECE) {
        apart(|| {
            for &key in piece {
                let next = &mut counts[place(key)];
                to[*next as usize] = key;
                *next += 1;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: usize) -> Vec<u64> {
        let mut word = 1_u64;
        let mut next = || {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (word ^ word >> 31).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        };
        (0..count).map(|_| next()).collect()
    }

    #[test]
    fn keys_of_any_spread_are_sorted() {
        let shapes: [fn(u64) -> u64; 6] = [
            |word| word,
            |word| word % 5,
            |word| word >> (word % 64),
            |word| if word % 1000 == 0 { u64::MAX } else { 7 + word % 3 },
            |word| (word | 1 << 63).wrapping_add(word % 7),
            |_| 3,
        ];
        for count in [0, 1, 2, LEAST - 1, LEAST, 5000, IN_CACHE, IN_CACHE + 1, 3 * IN_CACHE] {
            for shape in shapes {
                let mut keys: Vec<u64> = words(count).into_iter().map(shape).collect();
                let mut wanted = keys.clone();
                wanted.sort_unstable();
                sort(&mut keys, &mut vec![0; count]);
                assert_eq!(keys, wanted, "{count}");
            }
        }
    }

    #[test]
    fn keys_have_the_order_of_doubles() {
        let doubles =
            [f64::NEG_INFINITY, -1e300, -1.0, -5e-324, -0.0, 0.0, 5e-324, 1.0, 1e300, f64::INFINITY];
        for pair in doubles.windows(2) {
            assert!(key_of(pair[0]) < key_of(pair[1]), "{pair:?}");
        }
        assert!(doubles.iter().all(|x| double_of(key_of(*x)).to_bits() == x.to_bits()));
    }
}
