//! The multi-precision table accuracy.txt (made by accuracy.py), for the tests of both precisions.

#![allow(dead_code, reason = "each test takes what it needs")]

use tb_array::Unary;

const TABLE: &str = include_str!("../accuracy.txt");

pub const FUNCTIONS: [(&str, Unary); 16] = [
    ("exp", Unary::Exp),
    ("exp2", Unary::Exp2),
    ("expm1", Unary::Expm1),
    ("log", Unary::Log),
    ("log2", Unary::Log2),
    ("log10", Unary::Log10),
    ("log1p", Unary::Log1p),
    ("sin", Unary::Sin),
    ("cos", Unary::Cos),
    ("tan", Unary::Tan),
    ("arcsin", Unary::Arcsin),
    ("arccos", Unary::Arccos),
    ("arctan", Unary::Arctan),
    ("sinh", Unary::Sinh),
    ("cosh", Unary::Cosh),
    ("tanh", Unary::Tanh),
];

pub struct Line {
    pub x: f64,
    pub nearest: f64,
    /// The exact result less `nearest`.
    pub lacks: f64,
}

impl Line {
    /// By how many units in the last place a result is off.
    pub fn error(&self, result: f64) -> f64 {
        let size = self.nearest.abs();
        let unit = (size.next_up() - size).min(2_f64.powi(971));
        (((result - self.nearest) - self.lacks) / unit).abs()
    }
}

/// The fields of a function's lines, as doubles.
fn fields(name: &str) -> impl Iterator<Item = Vec<f64>> {
    let number = |text: &str| f64::from_bits(u64::from_str_radix(text, 16).unwrap());
    let named = TABLE.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix(' '));
    named.map(move |line| line.split(' ').map(number).collect())
}

pub fn lines(name: &str) -> Vec<Line> {
    fields(name).map(|line| Line { x: line[0], nearest: line[1], lacks: line[2] }).collect()
}

/// Exponents beside the lines of powers.
pub fn powers() -> Vec<(f64, Line)> {
    fields("power").map(|line| (line[1], Line { x: line[0], nearest: line[2], lacks: line[3] })).collect()
}
