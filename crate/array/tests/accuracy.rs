//! The functions of `kernel::math` against a multi-precision table (accuracy.txt, made by accuracy.py): at most 2 units
//! in the last place, and no more than stated here.
//!
//! The bounds are what 20 000 arguments of each function gave, rounded up.

mod support;

use support::{FUNCTIONS, lines};
use tb_array::Unary;
use tb_array::kernel::math;

const BOUNDS: [f64; 16] =
    [0.52, 1.0, 0.95, 0.53, 0.66, 0.65, 0.65, 0.6, 0.6, 0.8, 0.88, 0.8, 0.75, 1.65, 1.21, 1.5];

fn call(op: Unary, x: f64) -> f64 {
    let mut result = [0.0];
    math::double(op).unwrap()(&[x], &mut result);
    result[0]
}

#[test]
fn no_function_is_further_off_than_stated() {
    for ((name, op), bound) in FUNCTIONS.into_iter().zip(BOUNDS) {
        let lines = lines(name);
        assert!(lines.len() >= 160, "{name} has {} lines", lines.len());
        for line in lines {
            let (x, result) = (line.x, call(op, line.x));
            let error = line.error(result);
            assert!(error <= bound, "{name}({x:e}) = {result:e} is off by {error:.3}");
        }
    }
}

#[test]
fn edges_are_those_of_the_standard_library() {
    let edges =
        [0.0, -0.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 1.0, -1.0, 5e-324, -5e-324, 1e300, 710.0];
    for (name, op) in FUNCTIONS {
        let standard: fn(f64) -> f64 = match op {
            Unary::Exp => f64::exp,
            Unary::Exp2 => f64::exp2,
            Unary::Expm1 => f64::exp_m1,
            Unary::Log => f64::ln,
            Unary::Log2 => f64::log2,
            Unary::Log10 => f64::log10,
            Unary::Log1p => f64::ln_1p,
            Unary::Sin => f64::sin,
            Unary::Cos => f64::cos,
            Unary::Tan => f64::tan,
            Unary::Arcsin => f64::asin,
            Unary::Arccos => f64::acos,
            Unary::Arctan => f64::atan,
            Unary::Sinh => f64::sinh,
            Unary::Cosh => f64::cosh,
            _ => f64::tanh,
        };
        for x in edges {
            let (ours, theirs) = (call(op, x), standard(x));
            let near = (ours - theirs).abs() <= 4.0 * f64::EPSILON * theirs.abs();
            let same = ours == theirs && ours.is_sign_negative() == theirs.is_sign_negative();
            assert!(
                same || (ours.is_nan() && theirs.is_nan()) || near,
                "{name}({x:e}): {ours:e}, {theirs:e}"
            );
        }
    }
}

#[test]
fn a_place_in_a_row_changes_nothing() {
    let mut items: Vec<f64> = (0..101).map(|at| f64::from(at).mul_add(0.37, -9.0)).collect();
    for (at, odd) in
        [f64::NAN, f64::INFINITY, 1e300, -1e300, 0.0, -0.0, 1e-310, 720.0].into_iter().enumerate()
    {
        items[at * 9] = odd;
    }
    for (name, op) in FUNCTIONS {
        let mut row = vec![0.0; items.len()];
        math::double(op).unwrap()(&items, &mut row);
        for (x, y) in items.iter().zip(&row) {
            assert_eq!(call(op, *x).to_bits(), y.to_bits(), "{name}({x})");
        }
    }
}
