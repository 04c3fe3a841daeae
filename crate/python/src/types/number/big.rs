//! Large ints: operations that would take long are cut in pieces, so that Stop works between them.

use crate::error::{PyErr, PyResult};
use crate::vm::Vm;
use num_bigint::{BigInt, Sign};
use num_integer::Integer as _;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// Factors up to this many bits are multiplied in one go: some ten milliseconds.
const PIECE_BITS: u64 = 1 << 19;

/// Sizes from which an allocation is checked against the budget first.
const CHECKED_BITS: u64 = 1 << 20;

/// For sizes that no memory holds.
pub(super) fn too_large() -> PyErr {
    PyErr::memory("Unable to allocate an int of that size")
}

/// Checks that an int of `bits` bits may be allocated.
pub(super) fn check_bits(vm: &mut Vm, bits: u64) -> PyResult<()> {
    if bits < CHECKED_BITS {
        return Ok(());
    }
    let bytes = usize::try_from(bits / 8).map_err(|_| too_large())?;
    vm.check_alloc(bytes)
}

/// `a * b`, polling the interrupt.
///
/// # Errors
/// `MemoryError`, `KeyboardInterrupt`.
pub fn big_mul(vm: &mut Vm, a: &BigInt, b: &BigInt) -> PyResult<BigInt> {
    let (long, short) = if a.bits() >= b.bits() { (a, b) } else { (b, a) };
    if long.bits() <= PIECE_BITS {
        return Ok(a * b);
    }
    vm.poll()?;
    check_bits(vm, a.bits() + b.bits())?;
    let (sign, size) = (long.sign() * short.sign(), short.bits());
    let (long, short) = (long.abs(), short.abs());
    let product =
        if size <= PIECE_BITS { mul_rows(vm, &long, &short)? } else { mul_halves(vm, &long, &short)? };
    Ok(if sign == Sign::Minus { -product } else { product })
}

/// A long factor times a short one: piece by piece from the top.
fn mul_rows(vm: &mut Vm, long: &BigInt, short: &BigInt) -> PyResult<BigInt> {
    let mut product = BigInt::zero();
    for at in (0..long.bits().div_ceil(PIECE_BITS)).rev() {
        vm.poll()?;
        product = (product << PIECE_BITS) + piece(long, at * PIECE_BITS, PIECE_BITS) * short;
    }
    Ok(product)
}

/// Karatsuba's three products of halves.
fn mul_halves(vm: &mut Vm, a: &BigInt, b: &BigInt) -> PyResult<BigInt> {
    let half = a.bits().div_ceil(2);
    let (a_high, b_high) = (a >> half, b >> half);
    let (a_low, b_low) = (piece(a, 0, half), piece(b, 0, half));
    let high = big_mul(vm, &a_high, &b_high)?;
    let low = big_mul(vm, &a_low, &b_low)?;
    let middle = big_mul(vm, &(a_high + a_low), &(b_high + b_low))? - &high - &low;
    Ok((high << (2 * half)) + (middle << half) + low)
}

/// Bits `from..from + count` of a number that is not negative.
fn piece(number: &BigInt, from: u64, count: u64) -> BigInt {
    let mask = (BigInt::one() << count) - 1;
    (number >> from) & mask
}

/// Quotient and remainder with the quotient rounded down, polling the interrupt. The divisor isn't 0.
///
/// # Errors
/// `KeyboardInterrupt`.
pub fn div_mod_floor(vm: &mut Vm, a: &BigInt, b: &BigInt) -> PyResult<(BigInt, BigInt)> {
    let extra = a.bits().saturating_sub(b.bits());
    if extra.min(b.bits()) <= PIECE_BITS / 4 {
        return Ok(a.div_mod_floor(b));
    }
    let (quotient, remainder) = long_division(vm, &a.abs(), &b.abs())?;
    let quotient = if a.sign() == b.sign() { quotient } else { -quotient };
    let remainder = if a.is_negative() { -remainder } else { remainder };
    if !remainder.is_zero() && remainder.sign() != b.sign() {
        return Ok((quotient - 1, remainder + b));
    }
    Ok((quotient, remainder))
}

/// School division in digits of many bits each.
fn long_division(vm: &mut Vm, a: &BigInt, b: &BigInt) -> PyResult<(BigInt, BigInt)> {
    const DIGIT_BITS: u64 = 1 << 14;
    let (mut quotient, mut remainder) = (BigInt::zero(), BigInt::zero());
    for at in (0..a.bits().div_ceil(DIGIT_BITS)).rev() {
        vm.poll()?;
        let rest = (remainder << DIGIT_BITS) + piece(a, at * DIGIT_BITS, DIGIT_BITS);
        let (digit, left) = rest.div_rem(b);
        quotient = (quotient << DIGIT_BITS) + digit;
        remainder = left;
    }
    Ok((quotient, remainder))
}

/// `base ** exponent`; refuses before it allocates.
///
/// # Errors
/// `MemoryError`, `KeyboardInterrupt`.
pub fn big_pow(vm: &mut Vm, base: &BigInt, exponent: &BigInt) -> PyResult<BigInt> {
    if exponent.is_zero() || base.is_one() {
        return Ok(BigInt::one());
    }
    if base.is_zero() {
        return Ok(BigInt::zero());
    }
    if *base == BigInt::from(-1) {
        return Ok(if exponent.is_even() { BigInt::one() } else { base.clone() });
    }
    let exponent = exponent.to_u64().ok_or_else(too_large)?;
    let least_bits = (base.bits() - 1).checked_mul(exponent).ok_or_else(too_large)?;
    check_bits(vm, least_bits)?;
    if least_bits <= PIECE_BITS
        && let Ok(exponent) = u32::try_from(exponent)
    {
        return Ok(base.pow(exponent));
    }
    let mut power = base.clone();
    for bit in (0..exponent.ilog2()).rev() {
        vm.poll()?;
        power = big_mul(vm, &power, &power)?;
        if exponent >> bit & 1 == 1 {
            power = big_mul(vm, &power, base)?;
        }
    }
    Ok(power)
}

/// The nearest float.
///
/// # Errors
/// `OverflowError` if there is none.
pub fn big_to_f64(big: &BigInt) -> PyResult<f64> {
    match big.to_f64() {
        Some(x) if x.is_finite() => Ok(x),
        _ => Err(PyErr::overflow("int too large to convert to float")),
    }
}

/// `a / b`, correctly rounded; `b` isn't 0.
///
/// # Errors
/// `OverflowError` if the result is too large.
pub(super) fn true_divide(a: &BigInt, b: &BigInt) -> PyResult<f64> {
    if a.is_zero() {
        return Ok(if b.is_negative() { -0.0 } else { 0.0 });
    }
    let too_large = || PyErr::overflow("integer division result too large for a float");
    let magnitude = a.bits() as i64 - b.bits() as i64;
    if magnitude > 1025 {
        return Err(too_large());
    }
    if magnitude < -1080 {
        return Ok(if a.sign() == b.sign() { 0.0 } else { -0.0 });
    }
    // Sixty bits of quotient and a sticky bit round like the exact one. A subnormal result has fewer bits:
    // then the quotient ends two bits below the smallest float, and the last scaling rounds it, once.
    let shift = (60 - magnitude).min(1076);
    let (dividend, divisor) =
        if shift >= 0 { (a.abs() << shift, b.abs()) } else { (a.abs(), b.abs() << -shift) };
    let (quotient, remainder) = dividend.div_rem(&divisor);
    let bits = quotient.to_u64().unwrap_or(u64::MAX) | u64::from(!remainder.is_zero());
    let result = scale(bits as f64, -shift as i32);
    if result.is_infinite() {
        return Err(too_large());
    }
    Ok(if a.sign() == b.sign() { result } else { -result })
}

/// `x * 2**exponent` with one rounding, for exponents that `powi` alone can't reach.
fn scale(x: f64, exponent: i32) -> f64 {
    let half = exponent / 2;
    x * 2f64.powi(half) * 2f64.powi(exponent - half)
}
