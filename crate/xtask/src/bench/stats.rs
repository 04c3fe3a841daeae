//! Repeats and medians. The sides of a comparison take turns, so that a noisy minute hits all of them.

use crate::shell::Result;

/// How often each side usually runs; one more run before them warms up.
pub const REPEATS: usize = 11;

/// A side of a comparison: runs once and returns seconds.
pub type Side<'a> = Box<dyn FnMut() -> Result<f64> + 'a>;

/// The median of each side.
pub fn interleaved(sides: &mut [Side], repeats: usize) -> Result<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(repeats); sides.len()];
    for repeat in 0..=repeats {
        for (side, times) in sides.iter_mut().zip(&mut times) {
            let time = side()?;
            if repeat > 0 {
                times.push(time);
            }
        }
    }
    Ok(times.into_iter().map(median).collect())
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}

pub fn geometric_mean(values: &[f64]) -> f64 {
    (values.iter().map(|value| value.ln()).sum::<f64>() / values.len() as f64).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 2.5);
    }

    #[test]
    fn geometric_means() {
        assert!((geometric_mean(&[1.0, 4.0, 16.0]) - 4.0).abs() < 1e-12);
        assert!(geometric_mean(&[]).is_nan());
    }

    #[test]
    fn sides_take_turns_and_the_first_round_is_dropped() {
        let order = std::cell::RefCell::new(String::new());
        let side = |name: char, time: f64| -> Side {
            let order = &order;
            Box::new(move || {
                order.borrow_mut().push(name);
                Ok(if order.borrow().len() <= 2 { 100.0 } else { time })
            })
        };
        assert_eq!(interleaved(&mut [side('a', 1.0), side('b', 2.0)], 5).unwrap(), [1.0, 2.0]);
        assert_eq!(order.into_inner(), "ab".repeat(6));
    }
}
