//! The functions of `kernel::math` against a multi-precision table (accuracy.txt, made by accuracy.py): at most 2 units
//! in the last place, and no more than stated here.
//!
//! The bounds are what 20 000 arguments of each function gave, rounded up.

use tb_array::Unary;
use tb_array::kernel::math;

const TABLE: &str = include_str!("accuracy.txt");

const BOUNDS: [(&str, Unary, f64); 16] = [
    ("exp", Unary::Exp, 1.0),
    ("exp2", Unary::Exp2, 1.0),
    ("expm1", Unary::Expm1, 0.95),
    ("log", Unary::Log, 0.65),
    ("log2", Unary::Log2, 0.66),
    ("log10", Unary::Log10, 0.65),
    ("log1p", Unary::Log1p, 0.65),
    ("sin", Unary::Sin, 0.57),
    ("cos", Unary::Cos, 0.57),
    ("tan", Unary::Tan, 0.8),
    ("arcsin", Unary::Arcsin, 0.88),
    ("arccos", Unary::Arccos, 0.8),
    ("arctan", Unary::Arctan, 0.75),
    ("sinh", Unary::Sinh, 1.65),
    ("cosh", Unary::Cosh, 1.21),
    ("tanh", Unary::Tanh, 1.71),
];

struct Line {
    x: f64,
    nearest: f64,
    /// The exact result less `nearest`.
    lacks: f64,
}

fn lines(name: &str) -> Vec<Line> {
    let bits = |text: &str| f64::from_bits(u64::from_str_radix(text, 16).unwrap());
    let fields = TABLE.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    fields
        .filter(|fields| fields[0] == name)
        .map(|fields| Line { x: bits(fields[1]), nearest: bits(fields[2]), lacks: bits(fields[3]) })
        .collect()
}

fn call(op: Unary, x: f64) -> f64 {
    let mut result = [0.0];
    math::double(op).unwrap()(&[x], &mut result);
    result[0]
}

#[test]
fn no_function_is_further_off_than_stated() {
    for (name, op, bound) in BOUNDS {
        let lines = lines(name);
        assert!(lines.len() >= 160, "{name} has {} lines", lines.len());
        for Line { x, nearest, lacks } in lines {
            let unit = (nearest.abs().next_up() - nearest.abs()).min(2_f64.powi(971));
            let result = call(op, x);
            let error = (((result - nearest) - lacks) / unit).abs();
            assert!(error <= bound, "{name}({x:e}) = {result:e} is off by {error:.3}");
        }
    }
}

#[test]
fn single_precision_rounds_the_double() {
    for (name, op, _) in BOUNDS {
        for Line { x, .. } in lines(name) {
            let (x, mut result) = (x as f32, [0.0_f32]);
            math::single(op).unwrap()(&[x], &mut result);
            assert_eq!(result[0].to_bits(), (call(op, x.into()) as f32).to_bits(), "{name}({x:e})");
        }
    }
}

#[test]
fn edges_are_those_of_the_standard_library() {
    let edges =
        [0.0, -0.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 1.0, -1.0, 5e-324, -5e-324, 1e300, 710.0];
    for (name, op, _) in BOUNDS {
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
    let items: Vec<f64> = (0..101).map(|at| f64::from(at).mul_add(0.37, -9.0)).collect();
    for (name, op, _) in BOUNDS {
        let mut row = vec![0.0; items.len()];
        math::double(op).unwrap()(&items, &mut row);
        for (x, y) in items.iter().zip(&row) {
            assert_eq!(call(op, *x).to_bits(), y.to_bits(), "{name}({x})");
        }
    }
}
