//! Draws of counts: Poisson and binomial, by NumPy's algorithms for small and for large means.

use super::Source;

/// A draw from the Poisson distribution of mean `mean` ≥ 0.
pub fn poisson<S: Source>(source: &mut S, mean: f64) -> i64 {
    if mean >= 10.0 {
        poisson_rejected(source, mean)
    } else if mean == 0.0 {
        0
    } else {
        poisson_product(source, mean)
    }
}

fn poisson_product<S: Source>(source: &mut S, mean: f64) -> i64 {
    let limit = (-mean).exp();
    let (mut count, mut product) = (0, 1.0);
    loop {
        product *= source.next_f64();
        if product <= limit {
            return count;
        }
        count += 1;
    }
}

/// Hörmann's transformed rejection with squeeze.
fn poisson_rejected<S: Source>(source: &mut S, mean: f64) -> i64 {
    let (root, log) = (mean.sqrt(), mean.ln());
    let b = 0.931 + 2.53 * root;
    let a = -0.059 + 0.02483 * b;
    let inverse = 1.1239 + 1.1328 / (b - 3.4);
    let squeeze = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = source.next_f64() - 0.5;
        let v = source.next_f64();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        if us >= 0.07 && v <= squeeze {
            return k as i64;
        }
        if k < 0.0 || (us < 0.013 && v > us) {
            continue;
        }
        let left = v.ln() + inverse.ln() - (a / (us * us) + b).ln();
        if left <= -mean + k * log - log_gamma(k + 1.0) {
            return k as i64;
        }
    }
}

/// `ln Γ(x)`, as NumPy's draws compute it.
fn log_gamma(x: f64) -> f64 {
    const SERIES: [f64; 10] = [
        8.333_333_333_333_333e-2,
        -2.777_777_777_777_778e-3,
        7.936_507_936_507_937e-4,
        -5.952_380_952_380_952e-4,
        8.417_508_417_508_418e-4,
        -1.917_526_917_526_918e-3,
        6.410_256_410_256_41e-3,
        -2.955_065_359_477_124e-2,
        1.796_443_723_688_307e-1,
        -1.392_432_216_905_9,
    ];
    const LOG_TWO_PI: f64 = 1.837_877_066_409_345_3;
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let steps = if x < 7.0 { (7.0 - x) as i64 } else { 0 };
    let mut shifted = x + steps as f64;
    let square = (1.0 / shifted) * (1.0 / shifted);
    let sum = SERIES.iter().rev().skip(1).fold(SERIES[9], |sum, &term| sum * square + term);
    let mut log = sum / shifted + 0.5 * LOG_TWO_PI + (shifted - 0.5) * shifted.ln() - shifted;
    for _ in 0..steps {
        log -= (shifted - 1.0).ln();
        shifted -= 1.0;
    }
    log
}

/// A draw from the binomial distribution of `n` trials with chance `p`.
pub fn binomial<S: Source>(source: &mut S, n: i64, p: f64) -> i64 {
    if n == 0 || p == 0.0 {
        return 0;
    }
    let chance = if p <= 0.5 { p } else { 1.0 - p };
    let hits = if chance * n as f64 <= 30.0 {
        binomial_inverted(source, n, chance)
    } else {
        Btpe::new(n, chance).draw(source)
    };
    if p <= 0.5 { hits } else { n - hits }
}

fn binomial_inverted<S: Source>(source: &mut S, n: i64, p: f64) -> i64 {
    let q = 1.0 - p;
    let trials = n as f64;
    let none = (trials * (-p).ln_1p()).exp();
    let mean = trials * p;
    let bound = trials.min(mean + 10.0 * (mean * q + 1.0).sqrt()) as i64;
    let (mut hits, mut density) = (0, none);
    let mut u = source.next_f64();
    while u > density {
        hits += 1;
        if hits > bound {
            hits = 0;
            density = none;
            u = source.next_f64();
        } else {
            u -= density;
            density = ((n - hits + 1) as f64 * p * density) / (hits as f64 * q);
        }
    }
    hits
}

/// Kachitvichyanukul's and Schmeiser's rejection from a triangle, a parallelogram and two tails.
struct Btpe {
    n: f64,
    r: f64,
    q: f64,
    m: f64,
    p: [f64; 4],
    xm: f64,
    xl: f64,
    xr: f64,
    c: f64,
    left: f64,
    right: f64,
}

impl Btpe {
    fn new(n: i64, r: f64) -> Self {
        let n = n as f64;
        let q = 1.0 - r;
        let fm = n * r + r;
        let m = fm.floor();
        let p1 = (2.195 * (n * r * q).sqrt() - 4.6 * q).floor() + 0.5;
        let xm = m + 0.5;
        let (xl, xr) = (xm - p1, xm + p1);
        let c = 0.134 + 20.5 / (15.3 + m);
        let slope = |a: f64| a * (1.0 + a / 2.0);
        let left = slope((fm - xl) / (fm - xl * r));
        let right = slope((xr - fm) / (xr * q));
        let p2 = p1 * (1.0 + 2.0 * c);
        let p3 = p2 + c / left;
        Btpe { n, r, q, m, p: [p1, p2, p3, p3 + c / right], xm, xl, xr, c, left, right }
    }

    fn draw<S: Source>(&self, source: &mut S) -> i64 {
        let [p1, p2, p3, p4] = self.p;
        loop {
            let u = source.next_f64() * p4;
            let mut v = source.next_f64();
            let y;
            if u <= p1 {
                return (self.xm - p1 * v + u).floor() as i64;
            } else if u <= p2 {
                let x = self.xl + (u - p1) / self.c;
                v = v * self.c + 1.0 - (self.m - x + 0.5).abs() / p1;
                if v > 1.0 {
                    continue;
                }
                y = x.floor();
            } else if u <= p3 {
                y = (self.xl + v.ln() / self.left).floor();
                if y < 0.0 || v == 0.0 {
                    continue;
                }
                v *= (u - p2) * self.left;
            } else {
                y = (self.xr - v.ln() / self.right).floor();
                if y > self.n || v == 0.0 {
                    continue;
                }
                v *= (u - p3) * self.right;
            }
            if self.accepts(y, v) {
                return y as i64;
            }
        }
    }

    fn accepts(&self, y: f64, v: f64) -> bool {
        let spread = self.n * self.r * self.q;
        let k = (y - self.m).abs();
        if k <= 20.0 || k >= spread / 2.0 - 1.0 {
            return v <= self.ratio(y);
        }
        let rho = (k / spread) * ((k * (k / 3.0 + 0.625) + 0.166_666_666_666_666_66) / spread + 0.5);
        let t = -k * k / (2.0 * spread);
        let log = v.ln();
        log < t - rho || (log <= t + rho && log <= self.exact(y))
    }

    /// The density at `y` over that at the mode, by recurrence.
    fn ratio(&self, y: f64) -> f64 {
        let s = self.r / self.q;
        let a = s * (self.n + 1.0);
        let (m, y) = (self.m as i64, y as i64);
        let above = (m + 1..=y).fold(1.0, |ratio, i| ratio * (a / i as f64 - s));
        (y + 1..=m).fold(above, |ratio, i| ratio / (a / i as f64 - s))
    }

    /// The logarithm of that ratio, by Stirling's series.
    fn exact(&self, y: f64) -> f64 {
        let (x1, f1) = (y + 1.0, self.m + 1.0);
        let (z, w) = (self.n + 1.0 - self.m, self.n - y + 1.0);
        let tail = |x: f64| {
            let square = x * x;
            (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / x / 166_320.0
        };
        self.xm * (f1 / x1).ln()
            + (self.n - self.m + 0.5) * (z / w).ln()
            + (y - self.m) * (w * self.r / (x1 * self.q)).ln()
            + tail(f1)
            + tail(z)
            + tail(x1)
            + tail(w)
    }
}
