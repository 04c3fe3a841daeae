//! Streams of random numbers, number for number as NumPy draws them: sources of bits, seeds, distributions, bounded
//! integers and shuffles. Each function draws one number or fills one slice; shapes are `crate::random`'s part.

pub mod count;
pub mod gamma;
pub mod integer;
pub mod pcg64;
pub mod permute;
pub mod seed;
pub mod ziggurat;

/// Where the bits come from, and the draws that NumPy's old and new generators make differently.
pub trait Source {
    fn next_u32(&mut self) -> u32;
    fn next_u64(&mut self) -> u64;
    /// A float in `[0, 1)` of 53 random bits.
    fn next_f64(&mut self) -> f64;
    /// A draw from the normal distribution of mean 0 and deviation 1.
    fn standard_normal(&mut self) -> f64;
    /// A draw from the exponential distribution of mean 1.
    fn standard_exponential(&mut self) -> f64;
}

/// The polar method's pair of normal draws: the one to use now and the one to keep.
pub fn normal_pair(mut uniform: impl FnMut() -> f64) -> (f64, f64) {
    loop {
        let x = 2.0 * uniform() - 1.0;
        let y = 2.0 * uniform() - 1.0;
        let square = x * x + y * y;
        if square < 1.0 && square != 0.0 {
            let factor = (-2.0 * square.ln() / square).sqrt();
            return (factor * y, factor * x);
        }
    }
}
