//! Transforms and decompositions against what defines them.

use tb_array::linalg::{general_eigen, qr};
use tb_array::{Array, Complex, Context, fft};

/// Numbers between −1 and 1 that repeat for the same seed.
fn numbers(count: usize, seed: u64) -> Vec<f64> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn transforms_of_every_length_are_their_sums() {
    let context = Context::default();
    for n in (1..=130).chain([256, 360, 1009]) {
        let (re, im) = (numbers(n, 3), numbers(n, 4));
        let row: Vec<Complex> = re.into_iter().zip(im).map(|(re, im)| Complex { re, im }).collect();
        let array = Array::from_vec(&row, &[n]);
        let found = fft(&array, n, 0, false, 1.0, &context).unwrap();
        for (k, value) in found.slice::<Complex>().iter().enumerate() {
            let mut sum = Complex::default();
            for (at, x) in row.iter().enumerate() {
                let angle = -2.0 * std::f64::consts::PI * (at * k % n) as f64 / n as f64;
                let (sine, cosine) = angle.sin_cos();
                sum.re += x.re * cosine - x.im * sine;
                sum.im += x.re * sine + x.im * cosine;
            }
            let gap = (value.re - sum.re).hypot(value.im - sum.im);
            assert!(gap < 1e-11 * n as f64, "{k} of {n}: {value:?}, {sum:?}");
        }
        let back = fft(&found, n, 0, true, 1.0 / n as f64, &context).unwrap();
        for (x, y) in row.iter().zip(back.slice::<Complex>()) {
            assert!((x.re - y.re).hypot(x.im - y.im) < 1e-12, "{n}: {x:?}, {y:?}");
        }
    }
}

#[test]
fn orthogonal_and_triangular_factors_multiply_to_the_matrix() {
    let context = Context::default();
    for (m, n) in [(1, 1), (5, 3), (3, 5), (8, 8), (20, 7), (4, 0)] {
        let a = numbers(m * n, 7);
        for columns in [m.min(n), m] {
            let [q, r] = qr(&Array::from_vec(&a, &[m, n]), columns, &context).unwrap();
            let (q, r) = (q.slice::<f64>(), r.slice::<f64>());
            for row in 0..m {
                for column in 0..n {
                    let product: f64 = (0..columns).map(|k| q[row * columns + k] * r[k * n + column]).sum();
                    assert!((product - a[row * n + column]).abs() < 1e-12, "{m} by {n}");
                }
            }
            for one in 0..columns {
                for other in 0..columns {
                    let product: f64 =
                        (0..m).map(|row| q[row * columns + one] * q[row * columns + other]).sum();
                    assert!((product - f64::from(u8::from(one == other))).abs() < 1e-12);
                }
            }
        }
    }
}

/// `A v = λ v` for matrices with real and with complex values, defective and zero ones among them.
#[test]
fn eigenvectors_are_only_stretched() {
    let context = Context::default();
    let mut matrices: Vec<(usize, Vec<f64>)> =
        [1, 2, 3, 4, 7, 12, 25].into_iter().map(|n| (n, numbers(n * n, n as u64))).collect();
    matrices.push((3, vec![0.0; 9]));
    matrices.push((3, vec![2.0, 1.0, 0.0, 0.0, 2.0, 1.0, 0.0, 0.0, 2.0]));
    matrices.push((4, vec![0., 1., 0., 0., 0., 0., 1., 0., 0., 0., 0., 1., 1., 0., 0., 0.]));
    matrices.push((2, vec![1e150, 1.0, 1.0, 1e-150]));
    for (n, matrix) in matrices {
        let [values, vectors] = general_eigen(&Array::from_vec(&matrix, &[n, n]), &context).unwrap();
        let (values, vectors) = (values.slice::<Complex>(), vectors.slice::<Complex>());
        let size = matrix.iter().map(|x| x.abs()).fold(1.0, f64::max);
        for (at, value) in values.iter().enumerate() {
            let length: f64 = (0..n).map(|row| vectors[row * n + at].abs().powi(2)).sum();
            assert!((length - 1.0).abs() < 1e-12, "a vector of {n} has length {length}");
            for row in 0..n {
                let mut sum = Complex::default();
                for k in 0..n {
                    sum.re += matrix[row * n + k] * vectors[k * n + at].re;
                    sum.im += matrix[row * n + k] * vectors[k * n + at].im;
                }
                let own = vectors[row * n + at];
                let (re, im) = (value.re * own.re - value.im * own.im, value.re * own.im + value.im * own.re);
                assert!((sum.re - re).hypot(sum.im - im) < 1e-11 * size, "{n}: {value:?}");
            }
        }
    }
    assert!(general_eigen(&Array::from_vec(&[f64::NAN; 9], &[3, 3]), &context).is_err());
}
