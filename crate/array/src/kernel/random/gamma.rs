//! Draws from the gamma distribution and those made of it, by NumPy's algorithms.

use super::Source;
use super::count::poisson;

/// Of scale 1: Ahrens and Dieter's for shapes below 1, Marsaglia and Tsang's above.
pub fn gamma<S: Source>(source: &mut S, shape: f64) -> f64 {
    if shape == 1.0 {
        return source.standard_exponential();
    }
    if shape == 0.0 {
        return 0.0;
    }
    if shape < 1.0 {
        loop {
            let u = source.next_f64();
            let v = source.standard_exponential();
            if u <= 1.0 - shape {
                let x = u.powf(1.0 / shape);
                if x <= v {
                    return x;
                }
            } else {
                let y = -((1.0 - u) / shape).ln();
                let x = (1.0 - shape + shape * y).powf(1.0 / shape);
                if x <= v + y {
                    return x;
                }
            }
        }
    }
    let b = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * b).sqrt();
    loop {
        let x = source.standard_normal();
        let v = 1.0 + c * x;
        if v <= 0.0 {
            continue;
        }
        let v = v * v * v;
        let u = source.next_f64();
        if u < 1.0 - 0.0331 * (x * x) * (x * x) || u.ln() < 0.5 * x * x + b * (1.0 - v + v.ln()) {
            return b * v;
        }
    }
}

/// Jöhnk's for two small parameters, else two gamma draws.
pub fn beta<S: Source>(source: &mut S, a: f64, b: f64) -> f64 {
    if a > 1.0 || b > 1.0 {
        let first = gamma(source, a);
        let second = gamma(source, b);
        return first / (first + second);
    }
    loop {
        let (u, v) = (source.next_f64(), source.next_f64());
        let (x, y) = (u.powf(1.0 / a), v.powf(1.0 / b));
        let sum = x + y;
        if sum > 1.0 || u + v <= 0.0 {
            continue;
        }
        if sum > 0.0 {
            return x / sum;
        }
        let (x, y) = (u.ln() / a, v.ln() / b);
        let most = x.max(y);
        let (x, y) = (x - most, y - most);
        return (x - (x.exp() + y.exp()).ln()).exp();
    }
}

/// Student's, of `freedom` degrees.
pub fn student<S: Source>(source: &mut S, freedom: f64) -> f64 {
    let above = source.standard_normal();
    let below = gamma(source, freedom / 2.0);
    (freedom / 2.0).sqrt() * above / below.sqrt()
}

/// Fisher's, of `above` and `below` degrees of freedom.
pub fn fisher<S: Source>(source: &mut S, above: f64, below: f64) -> f64 {
    let first = 2.0 * gamma(source, above / 2.0) * below;
    first / (2.0 * gamma(source, below / 2.0) * above)
}

/// Failures before `count` successes of chance `chance`.
pub fn negative_binomial<S: Source>(source: &mut S, count: f64, chance: f64) -> i64 {
    let mean = (1.0 - chance) / chance * gamma(source, count);
    poisson(source, mean)
}

/// From this chance on a geometric draw counts trials one by one.
const FREQUENT: f64 = 1.0 / 3.0;

/// Trials up to the first success.
pub fn geometric<S: Source>(source: &mut S, chance: f64) -> i64 {
    if chance < FREQUENT {
        let drawn = (-source.standard_exponential() / (-chance).ln_1p()).ceil();
        return if drawn >= 9.223_372_036_854_776e18 { i64::MAX } else { drawn as i64 };
    }
    let (mut sum, mut product, rest) = (chance, chance, 1.0 - chance);
    let mut count = 1;
    let u = source.next_f64();
    while u > sum {
        product *= rest;
        sum += product;
        count += 1;
    }
    count
}
