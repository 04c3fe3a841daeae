//! Integers below a limit without bias: by masks and rejection as NumPy's old functions draw them, by Lemire's
//! multiplication as the new ones do.

use super::Source;

/// How a draw is kept inside its range.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Rule {
    Masked,
    Lemire,
}

/// Parts of a 32-bit word that are left for small types.
#[derive(Default)]
pub struct Parts {
    word: u32,
    left: u32,
}

impl Parts {
    /// The next `bits` (1, 8 or 16) of the stream.
    fn next<S: Source>(&mut self, source: &mut S, bits: u32) -> u32 {
        if self.left == 0 {
            self.word = source.next_u32();
            self.left = 32 / bits - 1;
        } else {
            self.word >>= bits;
            self.left -= 1;
        }
        self.word & ((1 << bits) - 1)
    }
}

/// The least number of the form `2**n - 1` that is not below `range`.
fn mask(range: u64) -> u64 {
    u64::MAX.checked_shr(range.leading_zeros()).unwrap_or(0)
}

/// A number in `0..=range`, of up to 64 bits.
#[inline]
pub fn bounded<S: Source>(source: &mut S, range: u64, rule: Rule) -> u64 {
    const WORD: u64 = u32::MAX as u64;
    match (range, rule) {
        (0, _) => 0,
        (WORD, _) => u64::from(source.next_u32()),
        (u64::MAX, _) => source.next_u64(),
        (_, Rule::Masked) if range < WORD => rejected(range, || u64::from(source.next_u32())),
        (_, Rule::Masked) => rejected(range, || source.next_u64()),
        (_, Rule::Lemire) if range < WORD => lemire32(source, range as u32),
        (_, Rule::Lemire) => lemire64(source, range),
    }
}

#[inline]
fn rejected(range: u64, mut next: impl FnMut() -> u64) -> u64 {
    let mask = mask(range);
    loop {
        let value = next() & mask;
        if value <= range {
            return value;
        }
    }
}

#[inline]
fn lemire32<S: Source>(source: &mut S, range: u32) -> u64 {
    let limit = range + 1;
    let mut product = u64::from(source.next_u32()) * u64::from(limit);
    if (product as u32) < limit {
        let threshold = (u32::MAX - range) % limit;
        while (product as u32) < threshold {
            product = u64::from(source.next_u32()) * u64::from(limit);
        }
    }
    product >> 32
}

fn lemire64<S: Source>(source: &mut S, range: u64) -> u64 {
    let limit = range + 1;
    let mut product = u128::from(source.next_u64()) * u128::from(limit);
    if (product as u64) < limit {
        let threshold = (u64::MAX - range) % limit;
        while (product as u64) < threshold {
            product = u128::from(source.next_u64()) * u128::from(limit);
        }
    }
    (product >> 64) as u64
}

/// A number in `0..=range` for a type of 1, 8 or 16 bits, from parts of words.
pub fn bounded_small<S: Source>(source: &mut S, parts: &mut Parts, bits: u32, range: u64, rule: Rule) -> u64 {
    let whole = (1_u64 << bits) - 1;
    if range == 0 {
        return 0;
    }
    if range == whole {
        return u64::from(parts.next(source, bits));
    }
    if rule == Rule::Masked {
        return rejected(range, || u64::from(parts.next(source, bits)));
    }
    let limit = range + 1;
    let mut product = u64::from(parts.next(source, bits)) * limit;
    if product & whole < limit {
        let threshold = (whole - range) % limit;
        while product & whole < threshold {
            product = u64::from(parts.next(source, bits)) * limit;
        }
    }
    product >> bits
}
