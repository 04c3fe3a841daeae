//! Powers, against the multi-precision table and, at the edges, the standard library's.

mod support;

use support::powers;
use tb_array::kernel::math;

fn power(x: f64, y: f64) -> f64 {
    let mut result = [0.0];
    math::power(&[x], &[y], &mut result);
    result[0]
}

const ODD: [f64; 26] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    2.0,
    -2.0,
    3.0,
    -3.0,
    0.5,
    -0.5,
    1.5,
    -1.5,
    5e-324,
    -5e-324,
    1e-310,
    1e300,
    -1e300,
    f64::MAX,
    f64::MIN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    1_000_001.0,
    -1_000_001.0,
    9_007_199_254_740_993.0,
    4_503_599_627_370_497.0,
];

#[test]
fn no_power_is_further_off_than_stated() {
    let lines = powers();
    assert!(lines.len() >= 600);
    for (y, line) in lines {
        let result = power(line.x, y);
        assert!(
            line.error(result) <= 0.53,
            "{:e}**{y:e} = {result:e} is off by {:.3}",
            line.x,
            line.error(result)
        );
    }
}

#[test]
fn edges_are_those_of_c() {
    for x in ODD {
        for y in ODD {
            let (ours, theirs) = (power(x, y), x.powf(y));
            let near = (ours - theirs).abs() <= f64::EPSILON * theirs.abs();
            let same = (ours == theirs || near) && ours.is_sign_negative() == theirs.is_sign_negative();
            assert!(same || (ours.is_nan() && theirs.is_nan()), "{x:e}**{y:e}: {ours:e}, {theirs:e}");
        }
    }
}

#[test]
fn single_precision_rounds_the_double_and_no_place_in_a_row_matters() {
    let pairs: Vec<(f32, f32)> = ODD.iter().flat_map(|&x| ODD.map(|y| (x as f32, y as f32))).collect();
    let (x, y): (Vec<f32>, Vec<f32>) = pairs.into_iter().unzip();
    for count in [0, 1, 2, 3, 5, x.len()] {
        let mut row = vec![0.0_f32; count];
        math::power_single(&x[..count], &y[..count], &mut row);
        for ((x, y), result) in x.iter().zip(&y).zip(row) {
            let exact = power((*x).into(), (*y).into()) as f32;
            assert!(
                result.to_bits() == exact.to_bits() || (result.is_nan() && exact.is_nan()),
                "{x:e}**{y:e}"
            );
        }
    }
}
