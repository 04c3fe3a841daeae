//! The discrete Fourier transform of one row, of any length: by the length's factors, and by Bluestein's chirps where a
//! factor is a large prime.

use crate::Complex;
use crate::kernel::arith::Number;
use crate::kernel::math::{HALF_PI, small_sin_cos};
use std::f64::consts::PI;
use tb_base::{Interrupt, Result};

/// Prime factors above this go to Bluestein's method.
const LARGE_PRIME: usize = 50;

/// Transforms of one length and direction, without a factor 1/n.
pub struct Fft {
    /// 1 for the inverse direction, −1 else: the sign of all angles.
    sign: f64,
    steps: Vec<Step>,
    chirp: Option<Box<Chirp>>,
}

/// One factor of the length: how the transforms of its parts are put together.
struct Step {
    factor: usize,
    /// The factor's own roots of 1.
    roots: Vec<Complex>,
    /// For each place k of a part, the roots e^(±2πi·lane·k/length) of all parts but the first, side by side.
    turns: Vec<Complex>,
}

/// The transform as a convolution with e^(∓πi·k²/n), of a length that is a power of two.
struct Chirp {
    forward: Fft,
    backward: Fft,
    factors: Vec<Complex>,
    transformed: Vec<Complex>,
}

/// e^(2πi·k/n): the angle is brought into an eighth of the circle in whole numbers, so that symmetric roots are
/// symmetric to the bit.
fn root(k: usize, n: usize) -> Complex {
    let eighths = 8 * (k % n);
    let upper = if eighths <= 4 * n { eighths } else { 8 * n - eighths };
    let quarter = if upper <= 2 * n { upper } else { 4 * n - upper };
    let eighth = if quarter <= n { quarter } else { 2 * n - quarter };
    let (sine, cosine) = exact_sin_cos(eighth as f64, (4 * n) as f64);
    let (re, im) = if quarter <= n { (cosine, sine) } else { (sine, cosine) };
    Complex { re: if upper <= 2 * n { re } else { -re }, im: if eighths <= 4 * n { im } else { -im } }
}

/// Sine and cosine of π·x/d up to π/4 for whole numbers, as if the angle were not rounded: what it lacks is worked out.
fn exact_sin_cos(x: f64, d: f64) -> (f64, f64) {
    let angle = PI * x / d;
    let upper = f64::from_bits(angle.to_bits() & (!0 << 27));
    let [first, second, third, _] = HALF_PI;
    let lacks = ((2.0 * x * first - upper * d) - (angle - upper) * d) + 2.0 * x * second + 2.0 * x * third;
    small_sin_cos(angle, lacks / d)
}

fn factors_of(mut n: usize) -> Vec<usize> {
    let mut factors = Vec::new();
    let mut at = 4;
    while n > 1 {
        while n.is_multiple_of(at) {
            factors.push(at);
            n /= at;
        }
        at = match at {
            4 => 2,
            2 => 3,
            _ if at * at > n => n.max(2),
            _ => at + 2,
        };
    }
    factors
}

impl Fft {
    /// For rows of `n > 0` elements; `inverse` for the other direction.
    pub fn new(n: usize, inverse: bool) -> Fft {
        let turn = |root: Complex| if inverse { root } else { Complex { re: root.re, im: -root.im } };
        let sign = if inverse { 1.0 } else { -1.0 };
        let factors = factors_of(n);
        if factors.iter().any(|&factor| factor > LARGE_PRIME) {
            return Fft { sign, steps: Vec::new(), chirp: Some(Box::new(Chirp::new(n, turn))) };
        }
        let mut length = n;
        let mut steps = Vec::with_capacity(factors.len());
        for factor in factors {
            let part = length / factor;
            let turns = (1..part).flat_map(|k| (1..factor).map(move |lane| turn(root(lane * k, length))));
            let roots = (0..factor).map(|k| turn(root(k, factor))).collect();
            steps.push(Step { factor, roots, turns: turns.collect() });
            length = part;
        }
        Fft { sign, steps, chirp: None }
    }

    /// The transform of `from` into `to`.
    ///
    /// # Errors
    /// `Interrupted`.
    pub fn run(&self, from: &[Complex], to: &mut [Complex], interrupt: &Interrupt) -> Result<()> {
        match &self.chirp {
            Some(chirp) => chirp.run(from, to, interrupt),
            None => {
                let widest = self.steps.iter().map(|step| step.factor).max();
                let mut row = vec![Complex::default(); widest.unwrap_or(1)];
                self.step(from, 1, to, &self.steps, &mut row, interrupt)
            }
        }
    }

    /// The transform of every `stride`-th element: those of its parts by the first factor, put together.
    fn step(
        &self,
        from: &[Complex],
        stride: usize,
        to: &mut [Complex],
        steps: &[Step],
        row: &mut [Complex],
        interrupt: &Interrupt,
    ) -> Result<()> {
        let Some((step, rest)) = steps.split_first() else {
            to[0] = from[0];
            return Ok(());
        };
        let part = to.len() / step.factor;
        if rest.is_empty() {
            for (lane, place) in row[..step.factor].iter_mut().enumerate() {
                *place = from[lane * stride];
            }
            step.butterfly(self.sign, &row[..step.factor], |lane, value| to[lane] = value);
            return Ok(());
        }
        for (at, piece) in to.chunks_exact_mut(part).enumerate() {
            self.step(&from[at * stride..], stride * step.factor, piece, rest, row, interrupt)?;
        }
        if to.len() >= 1 << 12 {
            interrupt.check()?;
        }
        let mut turns = step.turns.chunks_exact(step.factor - 1);
        for k in 0..part {
            row[0] = to[k];
            if k == 0 {
                (1..step.factor).for_each(|lane| row[lane] = to[lane * part]);
            } else if let Some(turns) = turns.next() {
                for (lane, turn) in (1..).zip(turns) {
                    row[lane] = to[lane * part + k].multiply(*turn);
                }
            }
            step.butterfly(self.sign, &row[..step.factor], |lane, value| to[lane * part + k] = value);
        }
        Ok(())
    }
}

impl Step {
    /// The transform of as many elements as the factor says.
    #[inline]
    fn butterfly(&self, sign: f64, row: &[Complex], mut put: impl FnMut(usize, Complex)) {
        let (add, subtract) = (Complex::add, Complex::subtract);
        match *row {
            [a, b] => {
                put(0, add(a, b));
                put(1, subtract(a, b));
            }
            [a, b, c, d] => {
                let (sum, gap) = (add(a, c), subtract(a, c));
                let (other, side) = (add(b, d), subtract(b, d));
                // A quarter turn: i or −i by the direction.
                let turned = Complex { re: -side.im * sign, im: side.re * sign };
                put(0, add(sum, other));
                put(1, add(gap, turned));
                put(2, subtract(sum, other));
                put(3, subtract(gap, turned));
            }
            _ => {
                let count = row.len();
                put(0, row.iter().copied().fold(Complex::default(), Complex::add));
                // Elements whose roots are conjugates together.
                for lane in 1..=count / 2 {
                    let (mut even, mut odd) = (row[0], Complex::default());
                    for at in 1..=count / 2 {
                        let root = self.roots[lane * at % count];
                        let (sum, gap) = (add(row[at], row[count - at]), subtract(row[at], row[count - at]));
                        even = add(even, Complex { re: sum.re * root.re, im: sum.im * root.re });
                        odd = add(odd, Complex { re: -gap.im * root.im, im: gap.re * root.im });
                    }
                    put(lane, add(even, odd));
                    put(count - lane, subtract(even, odd));
                }
            }
        }
    }
}

impl Chirp {
    fn new(n: usize, turn: impl Fn(Complex) -> Complex) -> Chirp {
        let length = (2 * n - 1).next_power_of_two();
        let factors: Vec<Complex> = (0..n).map(|k| turn(root(k * k % (2 * n), 2 * n))).collect();
        let (forward, backward) = (Fft::new(length, false), Fft::new(length, true));
        let mut padded = vec![Complex::default(); length];
        for (k, factor) in factors.iter().enumerate() {
            let conjugate = Complex { re: factor.re, im: -factor.im };
            padded[k] = conjugate;
            padded[(length - k) % length] = conjugate;
        }
        let mut transformed = vec![Complex::default(); length];
        // Never interrupted: nothing could be returned from here, and it is one transform.
        let _ = forward.run(&padded, &mut transformed, &Interrupt::default());
        Chirp { forward, backward, factors, transformed }
    }

    fn run(&self, from: &[Complex], to: &mut [Complex], interrupt: &Interrupt) -> Result<()> {
        let length = self.transformed.len();
        let (mut padded, mut spectrum) = (vec![Complex::default(); length], vec![Complex::default(); length]);
        for (place, (x, factor)) in padded.iter_mut().zip(from.iter().zip(&self.factors)) {
            *place = x.multiply(*factor);
        }
        self.forward.run(&padded, &mut spectrum, interrupt)?;
        for (x, factor) in spectrum.iter_mut().zip(&self.transformed) {
            *x = x.multiply(*factor);
        }
        self.backward.run(&spectrum, &mut padded, interrupt)?;
        let scale = 1.0 / length as f64;
        for (place, (x, factor)) in to.iter_mut().zip(padded.iter().zip(&self.factors)) {
            let value = x.multiply(*factor);
            *place = Complex { re: value.re * scale, im: value.im * scale };
        }
        Ok(())
    }
}
