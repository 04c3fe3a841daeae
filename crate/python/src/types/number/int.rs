//! `int` with `int`.

use super::big::{big_mul, big_pow, check_bits, div_mod_floor, too_large, true_divide};
use super::{Integer, float_pow};
use crate::error::{PyErr, PyResult};
use crate::value::Value;
use crate::vm::{BinaryOp, Vm};
use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// Ints whose magnitude is at most this are floats exactly.
const EXACT_FLOAT: u64 = 1 << f64::MANTISSA_DIGITS;

/// `a op b` over `bool` and `int`; `None` if either is something else.
///
/// # Errors
/// `ZeroDivisionError`, `ValueError` for a negative shift, `OverflowError`, `MemoryError`,
/// `KeyboardInterrupt`.
pub fn int_binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    if let (Value::Bool(a), Value::Bool(b)) = (a, b)
        && let Some(result) = bool_binary(op, *a, *b)
    {
        return Ok(Some(Value::Bool(result)));
    }
    let (Some(x), Some(y)) = (Integer::of(a), Integer::of(b)) else { return Ok(None) };
    if let (Integer::Small(x), Integer::Small(y)) = (x, y)
        && let Some(result) = small_binary(op, x, y)
    {
        return Ok(Some(result));
    }
    big_binary(vm, op, x, y)
}

fn bool_binary(op: BinaryOp, a: bool, b: bool) -> Option<bool> {
    match op {
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        _ => None,
    }
}

/// What machine ints can do; `None` where the result may be big or an error.
fn small_binary(op: BinaryOp, x: i64, y: i64) -> Option<Value> {
    let result = match op {
        BinaryOp::Add => x.checked_add(y)?,
        BinaryOp::Sub => x.checked_sub(y)?,
        BinaryOp::Mul => x.checked_mul(y)?,
        BinaryOp::FloorDiv => floor_div(x, y)?,
        BinaryOp::Mod => floor_mod(x, y)?,
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        BinaryOp::RShift if y >= 0 => x >> y.min(63),
        BinaryOp::LShift if (0..63).contains(&y) => {
            let shifted = x << y;
            if shifted >> y != x {
                return None;
            }
            shifted
        }
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?)?,
        BinaryOp::TrueDiv if y != 0 && x.unsigned_abs() <= EXACT_FLOAT && y.unsigned_abs() <= EXACT_FLOAT => {
            return Some(Value::Float(x as f64 / y as f64));
        }
        _ => return None,
    };
    Some(Value::Int(result))
}

fn floor_div(x: i64, y: i64) -> Option<i64> {
    let quotient = x.checked_div(y)?;
    Some(if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient })
}

fn floor_mod(x: i64, y: i64) -> Option<i64> {
    let remainder = x.checked_rem(y)?;
    Some(if remainder != 0 && (remainder < 0) != (y < 0) { remainder + y } else { remainder })
}

fn big_binary(vm: &mut Vm, op: BinaryOp, x: Integer<'_>, y: Integer<'_>) -> PyResult<Option<Value>> {
    let (a, b) = (x.to_big(), y.to_big());
    let (a, b) = (&*a, &*b);
    let result = match op {
        BinaryOp::Add | BinaryOp::Sub => {
            check_bits(vm, a.bits().max(b.bits()) + 1)?;
            if op == BinaryOp::Add { a + b } else { a - b }
        }
        BinaryOp::Mul => big_mul(vm, a, b)?,
        BinaryOp::TrueDiv if b.is_zero() => return Err(PyErr::zero_division("division by zero")),
        BinaryOp::TrueDiv => return true_divide(a, b).map(|x| Some(Value::Float(x))),
        BinaryOp::FloorDiv if b.is_zero() => {
            return Err(PyErr::zero_division("integer division or modulo by zero"));
        }
        BinaryOp::FloorDiv => div_mod_floor(vm, a, b)?.0,
        BinaryOp::Mod if b.is_zero() => return Err(PyErr::zero_division("integer modulo by zero")),
        BinaryOp::Mod => div_mod_floor(vm, a, b)?.1,
        BinaryOp::Pow if b.is_negative() => return float_pow(x.to_f64()?, y.to_f64()?).map(Some),
        BinaryOp::Pow => big_pow(vm, a, b)?,
        BinaryOp::LShift | BinaryOp::RShift if b.is_negative() => {
            return Err(PyErr::value_error("negative shift count"));
        }
        BinaryOp::LShift => shift_left(vm, a, b)?,
        BinaryOp::RShift => shift_right(a, b),
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        BinaryOp::Xor => a ^ b,
        BinaryOp::MatMul => return Ok(None),
    };
    Ok(Some(Value::from_big(result)))
}

fn shift_left(vm: &mut Vm, a: &BigInt, count: &BigInt) -> PyResult<BigInt> {
    // Where CPython gives up counting an int's digits.
    const TOO_MANY_BITS: u64 = 65;
    if a.is_zero() {
        return Ok(BigInt::zero());
    }
    if count.bits() > TOO_MANY_BITS {
        return Err(PyErr::overflow("too many digits in integer"));
    }
    let count = count.to_u64().filter(|&count| count < 1 << 62).ok_or_else(too_large)?;
    check_bits(vm, a.bits() + count)?;
    Ok(a << count)
}

fn shift_right(a: &BigInt, count: &BigInt) -> BigInt {
    match count.to_u64() {
        Some(count) if count < a.bits() => a >> count,
        _ if a.is_negative() => BigInt::from(-1),
        _ => BigInt::zero(),
    }
}

/// `divmod(x, y)`.
pub(super) fn int_divmod(vm: &mut Vm, x: Integer<'_>, y: Integer<'_>) -> PyResult<Value> {
    if let (Integer::Small(x), Integer::Small(y)) = (x, y)
        && let (Some(quotient), Some(remainder)) = (floor_div(x, y), floor_mod(x, y))
    {
        return Ok(Value::tuple(vec![Value::Int(quotient), Value::Int(remainder)]));
    }
    let (a, b) = (x.to_big(), y.to_big());
    if b.is_zero() {
        return Err(PyErr::zero_division("integer division or modulo by zero"));
    }
    let (quotient, remainder) = div_mod_floor(vm, &a, &b)?;
    Ok(Value::tuple(vec![Value::from_big(quotient), Value::from_big(remainder)]))
}

/// `pow(base, exponent, modulus)`; `None` if one of them is no int.
///
/// # Errors
/// `ValueError` for a modulus of 0 or a base without an inverse.
pub fn pow_mod(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> PyResult<Option<Value>> {
    let (Some(a), Some(b), Some(m)) = (Integer::of(base), Integer::of(exponent), Integer::of(modulus)) else {
        return Ok(None);
    };
    let (a, b, m) = (a.to_big(), b.to_big(), m.to_big());
    if m.is_zero() {
        return Err(PyErr::value_error("pow() 3rd argument cannot be 0"));
    }
    let size = m.abs();
    let (a, b) = match b.is_negative() {
        true => (inverse(&a, &size)?, -&*b),
        false => (a.mod_floor(&size), b.into_owned()),
    };
    let power = power_mod(vm, &a, &b, &size)?;
    let shifted = if m.is_negative() && !power.is_zero() { power + &*m } else { power };
    Ok(Some(Value::from_big(shifted)))
}

/// Square and multiply, polling the interrupt between the bits of the exponent.
fn power_mod(vm: &mut Vm, base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> PyResult<BigInt> {
    if modulus.bits() <= 1 << 11 && exponent.bits() <= 1 << 11 {
        return Ok(base.modpow(exponent, modulus));
    }
    let mut power = BigInt::one().mod_floor(modulus);
    for bit in (0..exponent.bits()).rev() {
        vm.poll()?;
        power = big_mul(vm, &power, &power)?;
        power = div_mod_floor(vm, &power, modulus)?.1;
        if exponent.bit(bit) {
            power = big_mul(vm, &power, base)?;
            power = div_mod_floor(vm, &power, modulus)?.1;
        }
    }
    Ok(power)
}

fn inverse(a: &BigInt, modulus: &BigInt) -> PyResult<BigInt> {
    let result = a.mod_floor(modulus).extended_gcd(modulus);
    if !result.gcd.is_one() {
        return Err(PyErr::value_error("base is not invertible for the given modulus"));
    }
    Ok(result.x.mod_floor(modulus))
}
