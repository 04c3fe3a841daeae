//! Hashes of numbers, CPython's own: numbers that are equal hash alike, whatever their type.

use super::{Integer, Number};
use crate::value::Value;
use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{Signed, ToPrimitive};

/// Hashes are residues of this prime.
const MODULUS: u64 = (1 << 61) - 1;
const BITS: i32 = 61;
const INFINITY: i64 = 314_159;
const IMAGINARY: u64 = 1_000_003;

/// The hash of a builtin number, as the bits of CPython's signed one; 0 for anything else.
pub fn hash_number(value: &Value) -> u64 {
    match Number::of(value) {
        Some(Number::Int(Integer::Small(i))) => hash_int(i),
        Some(Number::Int(Integer::Big(big))) => hash_big(big),
        Some(Number::Float(x)) => hash_float(x),
        Some(Number::Complex(z)) => {
            let sum = hash_float(z.re).wrapping_add(hash_float(z.im).wrapping_mul(IMAGINARY));
            not_minus_one(sum as i64)
        }
        None => 0,
    }
}

/// -1 means "error" in CPython's C interface, so no hash has that value.
fn not_minus_one(hash: i64) -> u64 {
    (if hash == -1 { -2 } else { hash }) as u64
}

#[inline]
pub fn hash_int(i: i64) -> u64 {
    let residue = (i.unsigned_abs() % MODULUS) as i64;
    not_minus_one(if i < 0 { -residue } else { residue })
}

fn hash_big(big: &BigInt) -> u64 {
    let residue = big.abs().mod_floor(&BigInt::from(MODULUS)).to_i64().unwrap_or(0);
    not_minus_one(if big.is_negative() { -residue } else { residue })
}

pub fn hash_float(x: f64) -> u64 {
    if x.is_infinite() {
        return (if x > 0.0 { INFINITY } else { -INFINITY }) as u64;
    }
    if x.is_nan() || x == 0.0 {
        return 0;
    }
    if x.abs() < 9e18 && x.trunc() == x {
        return hash_int(x as i64);
    }
    let (mantissa, exponent) = super::super::float::decompose(x.abs());
    // 2**61 is 1 modulo the prime: scaling by a power of two turns the residue's bits round.
    let turn = exponent.rem_euclid(BITS) as u32;
    let residue = mantissa % MODULUS;
    let turned = ((residue << turn) & MODULUS) | (residue >> (BITS as u32 - turn));
    let residue = (turned % MODULUS) as i64;
    not_minus_one(if x < 0.0 { -residue } else { residue })
}
