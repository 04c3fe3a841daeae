//! PCG64: a 128-bit linear congruential generator with the XSL-RR output, NumPy's default.

use super::{Source, ziggurat};

const MULTIPLIER: u128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645;

/// The generator's state. A draw of 32 bits keeps the other half of its word for the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Pcg64 {
    pub state: u128,
    pub increment: u128,
    pub spare: Option<u32>,
}

impl Pcg64 {
    /// From the four words of a seed sequence: state and stream, high words first.
    pub fn new(words: [u64; 4]) -> Self {
        let wide = |high: u64, low: u64| u128::from(high) << 64 | u128::from(low);
        let increment = wide(words[2], words[3]) << 1 | 1;
        let mut generator = Pcg64 { state: 0, increment, spare: None };
        generator.step();
        generator.state = generator.state.wrapping_add(wide(words[0], words[1]));
        generator.step();
        generator
    }

    #[inline]
    fn step(&mut self) {
        self.state = product(self.state, MULTIPLIER).wrapping_add(self.increment);
    }
}

/// The low half of a product.
#[cfg(not(target_arch = "wasm32"))]
#[inline(always)]
fn product(a: u128, b: u128) -> u128 {
    a.wrapping_mul(b)
}

/// The low half of a product: WebAssembly has none of 64 by 64 bits, and the library's is called, not inlined.
#[cfg(target_arch = "wasm32")]
#[inline(always)]
fn product(a: u128, b: u128) -> u128 {
    const HALF: u64 = 0xffff_ffff;
    let (a_high, a_low, b_high, b_low) = ((a >> 64) as u64, a as u64, (b >> 64) as u64, b as u64);
    let (a0, a1, b0, b1) = (a_low & HALF, a_low >> 32, b_low & HALF, b_low >> 32);
    let (first, second, third) = (a0 * b0, a0 * b1, a1 * b0);
    let middle = (first >> 32) + (second & HALF) + third;
    let carried = a1 * b1 + (second >> 32) + (middle >> 32);
    let high = carried.wrapping_add(a_high.wrapping_mul(b_low)).wrapping_add(a_low.wrapping_mul(b_high));
    u128::from(high) << 64 | u128::from(a_low.wrapping_mul(b_low))
}

impl Source for Pcg64 {
    /// The low half of a word, then its high half.
    #[inline]
    fn next_u32(&mut self) -> u32 {
        if let Some(high) = self.spare.take() {
            return high;
        }
        let word = self.next_u64();
        self.spare = Some((word >> 32) as u32);
        word as u32
    }

    #[inline]
    fn next_u64(&mut self) -> u64 {
        self.step();
        let folded = (self.state >> 64) as u64 ^ self.state as u64;
        folded.rotate_right((self.state >> 122) as u32)
    }

    #[inline]
    fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    #[inline]
    fn standard_normal(&mut self) -> f64 {
        ziggurat::normal(self)
    }

    #[inline]
    fn standard_exponential(&mut self) -> f64 {
        ziggurat::exponential(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::random::seed::pool_words;

    /// NumPy's `PCG64(0xdeadbeaf).random_raw(3)`.
    #[test]
    fn the_reference_sequence() {
        let words = pool_words(&[0xdead_beaf], 8);
        let wide = |at: usize| u64::from(words[2 * at]) | u64::from(words[2 * at + 1]) << 32;
        let mut generator = Pcg64::new([wide(0), wide(1), wide(2), wide(3)]);
        let first = [generator.next_u64(), generator.next_u64(), generator.next_u64()];
        assert_eq!(first, [0x60d2_4054_e17a_0698, 0xd5e7_9d89_856e_4f12, 0xd254_972f_e64b_d782]);
    }
}
