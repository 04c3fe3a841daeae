//! The multi-precision table accuracy.txt (made by accuracy.py), for the tests of both precisions.

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

pub fn lines(name: &str) -> Vec<Line> {
    let bits = |text: &str| f64::from_bits(u64::from_str_radix(text, 16).unwrap());
    let fields = TABLE.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    fields
        .filter(|fields| fields[0] == name)
        .map(|fields| Line { x: bits(fields[1]), nearest: bits(fields[2]), lacks: bits(fields[3]) })
        .collect()
}
