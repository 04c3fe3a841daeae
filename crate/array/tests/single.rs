//! The functions of `kernel::math` in single precision: against the multi-precision table, and against those in double
//! precision, of a sample of all numbers and, when asked, of all 2³².

mod support;

use support::{FUNCTIONS, lines};
use tb_array::Unary;
use tb_array::kernel::math;

/// Of units in the last place, found by going through all numbers and rounded up.
const BOUNDS: [f64; 16] =
    [0.7, 0.7, 0.95, 0.9, 1.2, 1.1, 0.95, 0.501, 0.501, 0.53, 0.9, 0.95, 1.3, 0.52, 0.51, 0.52];

/// By how many units in the last place a result is off `exact + lacks`; infinitely many if it is of another kind or
/// sign.
fn error(result: f32, exact: f64, lacks: f64) -> f64 {
    if exact.is_nan() {
        return if result.is_nan() { 0.0 } else { f64::INFINITY };
    }
    if result.is_nan() || result.is_sign_negative() != exact.is_sign_negative() {
        return f64::INFINITY;
    }
    if exact == 0.0 || exact.is_infinite() {
        return if f64::from(result) == exact { 0.0 } else { f64::INFINITY };
    }
    // What is larger than any finite number counts as the next one.
    let finite = |x: f64| x.clamp(-2_f64.powi(128), 2_f64.powi(128));
    let exponent = ((exact.to_bits() >> 52) & 0x7ff) as i32 - 1023;
    let unit = 2_f64.powi(exponent.clamp(-126, 127) - 23);
    ((finite(result.into()) - finite(exact)) - lacks).abs() / unit
}

fn single(op: Unary, x: f32) -> f32 {
    let mut result = [0.0];
    math::single(op).unwrap()(&[x], &mut result);
    result[0]
}

#[test]
fn no_function_is_further_off_the_table_than_stated() {
    for ((name, op), bound) in FUNCTIONS.into_iter().zip(BOUNDS) {
        let lines: Vec<_> =
            lines(name).into_iter().filter(|line| f64::from(line.x as f32) == line.x).collect();
        assert!(lines.len() >= 100, "{name} has {} lines", lines.len());
        for line in lines {
            let result = single(op, line.x as f32);
            let error = error(result, line.nearest, line.lacks);
            assert!(error <= bound, "{name}({:e}) = {result:e} is off by {error:.3}", line.x);
        }
    }
}

/// The largest error, and where, of the numbers whose bits are a multiple of `step`.
fn worst(op: Unary, step: usize) -> (f64, f32) {
    let (rows, exact_rows) = (math::single(op).unwrap(), math::double(op).unwrap());
    let mut worst = (0.0, 0.0);
    let bits: Vec<u64> = (0..1_u64 << 32).step_by(step << 12).collect();
    for start in bits {
        let items: Vec<f32> =
            (start..1 << 32).step_by(step).take(1 << 12).map(|bits| f32::from_bits(bits as u32)).collect();
        let mut results = vec![0.0; items.len()];
        rows(&items, &mut results);
        let mut exact = vec![0.0; items.len()];
        exact_rows(&items.iter().map(|&x| x.into()).collect::<Vec<f64>>(), &mut exact);
        for ((&x, &result), &exact) in items.iter().zip(&results).zip(&exact) {
            let error = error(result, exact, 0.0);
            if error > worst.0 {
                worst = (error, x);
            }
        }
    }
    worst
}

fn check(step: usize) {
    let found: Vec<_> = FUNCTIONS.into_iter().map(|(name, op)| (name, worst(op, step))).collect();
    for (name, (error, x)) in &found {
        println!("{name:8} {error:.4} at {x:e} ({:#x})", x.to_bits());
    }
    for ((name, (error, x)), bound) in found.into_iter().zip(BOUNDS) {
        assert!(error <= bound, "{name}({x:e}) is off by {error:.4}");
    }
}

#[test]
fn no_number_of_a_sample_is_further_off_than_stated() {
    check(40_009);
}

#[test]
#[ignore = "all 2³² numbers, sixteen times: half an hour when optimised"]
fn no_number_is_further_off_than_stated() {
    check(1);
}

#[test]
fn a_place_in_a_row_changes_nothing() {
    let mut items: Vec<f32> = (0..101).map(|at| at as f32 * 0.37 - 9.0).collect();
    for (at, odd) in [f32::NAN, f32::INFINITY, 1e30, -1e30, 0.0, -0.0, 1e-42, 95.0].into_iter().enumerate() {
        items[at * 9] = odd;
    }
    for (name, op) in FUNCTIONS {
        for count in [0, 1, 2, 3, 5, items.len()] {
            let mut row = vec![0.0; count];
            math::single(op).unwrap()(&items[..count], &mut row);
            for (x, y) in items.iter().zip(&row) {
                assert_eq!(single(op, *x).to_bits(), y.to_bits(), "{name}({x})");
            }
        }
    }
}
