//! Functions of ints of any size.

use super::Functions;
use crate::number::to_int;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions =
    &[("factorial", factorial), ("comb", comb), ("perm", perm), ("gcd", gcd), ("lcm", lcm), ("isqrt", isqrt)];

/// The product of `from..=to`, halves first: products of like size are fastest.
fn product(vm: &mut Vm, from: u64, to: u64) -> PyResult<BigInt> {
    if to < from {
        return Ok(BigInt::one());
    }
    if to - from < 16 {
        return Ok((from..=to).map(BigInt::from).product());
    }
    let middle = from + (to - from) / 2;
    let low = product(vm, from, middle)?;
    let high = product(vm, middle + 1, to)?;
    vm.poll()?;
    Ok(low * high)
}

fn factorial(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [n] = args.exact("math.factorial")?;
    let n = to_int(vm, n)?;
    if n.is_negative() {
        return Err(PyErr::value_error("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_u64().filter(|n| i64::try_from(*n).is_ok()) else {
        return Err(PyErr::overflow(format!("factorial() argument should not exceed {}", i64::MAX)));
    };
    // Stirling's estimate of the size, before the work starts.
    if n > 100_000 {
        vm.check_alloc((n as f64 * ((n as f64).log2() - 1.44) / 8.0) as usize)?;
    }
    product(vm, 2, n).map(Value::from_big)
}

fn counts(vm: &mut Vm, n: &Value, k: &Value) -> PyResult<(BigInt, BigInt)> {
    let (n, k) = (to_int(vm, n)?, to_int(vm, k)?);
    if n.is_negative() {
        return Err(PyErr::value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(PyErr::value_error("k must be a non-negative integer"));
    }
    Ok((n, k))
}

/// `n * (n-1) * … * (n-k+1)`.
fn falling(vm: &mut Vm, n: &BigInt, k: u64) -> PyResult<BigInt> {
    if let Some(small) = n.to_u64() {
        return product(vm, small - k + 1, small);
    }
    let mut result = BigInt::one();
    for i in 0..k {
        result *= n - i;
        vm.poll()?;
    }
    Ok(result)
}

fn comb(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [n, k] = args.exact("comb")?;
    let (n, k) = counts(vm, n, k)?;
    if k > n {
        return Ok(Value::Int(0));
    }
    let k = k.clone().min(&n - k);
    let Some(k) = k.to_u64() else {
        return Err(PyErr::overflow("min(n - k, k) must not exceed 18446744073709551615"));
    };
    let top = falling(vm, &n, k)?;
    Ok(Value::from_big(top / product(vm, 2, k)?))
}

fn perm(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (n, k) = match args.between("perm", 1, 2)? {
        [n, k] if !k.is_none() => counts(vm, n, k)?,
        [n, ..] => return factorial(vm, Args::positional(std::slice::from_ref(n))),
        [] => return Ok(Value::None),
    };
    if k > n {
        return Ok(Value::Int(0));
    }
    let Some(k) = k.to_u64() else {
        return Err(PyErr::overflow("k must not exceed 18446744073709551615"));
    };
    if k == 0 {
        return Ok(Value::Int(1));
    }
    falling(vm, &n, k).map(Value::from_big)
}

fn gcd(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut result = BigInt::zero();
    for value in args.between("gcd", 0, usize::MAX)? {
        result = result.gcd(&to_int(vm, value)?);
    }
    Ok(Value::from_big(result))
}

fn lcm(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut result = BigInt::one();
    for value in args.between("lcm", 0, usize::MAX)? {
        result = result.lcm(&to_int(vm, value)?);
    }
    Ok(Value::from_big(result))
}

fn isqrt(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [n] = args.exact("math.isqrt")?;
    let n = to_int(vm, n)?;
    if n.is_negative() {
        return Err(PyErr::value_error("isqrt() argument must be nonnegative"));
    }
    Ok(Value::from_big(n.sqrt()))
}
