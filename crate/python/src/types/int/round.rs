//! `round(int, ndigits)`: to a multiple of a power of ten, halves to the even one.

use crate::error::PyResult;
use crate::native::Args;
use crate::types::args::{clamped_digits, receiver, wrong_receiver};
use crate::types::number::{Integer, big_pow, div_mod_floor};
use crate::value::Value;
use crate::vm::Vm;
use num_bigint::BigInt;
use num_integer::Integer as _;
use std::cmp::Ordering;

pub(super) fn dunder_round(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = receiver(&args, "int", "__round__")?;
    let number = Integer::of(this).ok_or_else(|| wrong_receiver("int", "__round__", this))?;
    let digits = match rest.between("__round__", 0, 1)?.first() {
        None => 0,
        Some(digits) => clamped_digits(vm, digits)?,
    };
    round_int(vm, number, digits)
}

/// `round(number, digits)`.
///
/// # Errors
/// `KeyboardInterrupt`.
pub fn round_int(vm: &mut Vm, number: Integer<'_>, digits: i64) -> PyResult<Value> {
    let big = number.to_big();
    if digits >= 0 {
        return Ok(Value::from_big(big.into_owned()));
    }
    // A unit of more digits than the number leaves nothing of it.
    if digits.unsigned_abs() > big.bits() / 3 + 2 {
        return Ok(Value::Int(0));
    }
    let unit = big_pow(vm, &BigInt::from(10), &BigInt::from(digits.unsigned_abs()))?;
    let (quotient, remainder) = div_mod_floor(vm, &big, &unit)?;
    let up = match (&remainder * 2u8).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Greater => true,
    };
    Ok(Value::from_big((if up { quotient + 1 } else { quotient }) * unit))
}
