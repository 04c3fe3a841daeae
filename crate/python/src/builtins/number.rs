//! `abs`, `round`, `divmod`, `pow`.

use super::Functions;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::sym::Sym;
use crate::types::number::number_pow_mod;
use crate::value::Value;
use crate::vm::{BinaryOp, Vm};
use num_bigint::BigInt;
use num_traits::Signed;

pub(super) const FUNCTIONS: Functions = &[("abs", abs), ("round", round), ("divmod", divmod), ("pow", pow)];

/// The int of any size behind `value`, through `__index__` if it has one.
pub fn to_big(vm: &mut Vm, value: &Value) -> PyResult<BigInt> {
    match value.unwrap_base() {
        Value::Int(i) => Ok(BigInt::from(*i)),
        Value::Bool(b) => Ok(BigInt::from(i64::from(*b))),
        Value::Big(big) => Ok((**big).clone()),
        Value::Instance(_) if vm.special(value, names::DUNDER_INDEX).is_some() => {
            let index = vm.special(value, names::DUNDER_INDEX).unwrap_or_default();
            match vm.call(&index, &[])?.unwrap_base() {
                Value::Big(big) => Ok((**big).clone()),
                other => Ok(BigInt::from(vm.index(other)?)),
            }
        }
        other => Ok(BigInt::from(vm.index(other)?)),
    }
}

fn abs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("abs")?;
    match value {
        Value::Int(i) => {
            Ok(i.checked_abs().map_or_else(|| Value::from_big(BigInt::from(*i).abs()), Value::Int))
        }
        Value::Float(x) => Ok(Value::Float(x.abs())),
        other => match vm.special(other, names::DUNDER_ABS) {
            Some(method) => vm.call(&method, &[]),
            None => Err(PyErr::type_error(format!("bad operand type for abs(): '{}'", other.type_name()))),
        },
    }
}

fn round(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [number, digits] = args.bind_builtin("round", ["number", "ndigits"], 1)?;
    let number = number.unwrap_or(&Value::None);
    let Some(method) = vm.special(number, names::DUNDER_ROUND) else {
        return Err(PyErr::type_error(format!(
            "type {} doesn't define __round__ method",
            number.type_name()
        )));
    };
    match digits {
        Some(digits) if !digits.is_none() => vm.call(&method, std::slice::from_ref(digits)),
        _ => vm.call(&method, &[]),
    }
}

fn divmod(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("divmod")?;
    for (left, right, method) in [(a, b, names::DUNDER_DIVMOD), (b, a, names::DUNDER_RDIVMOD)] {
        if let Some(result) = try_method(vm, left, right, method)? {
            return Ok(result);
        }
    }
    let (a, b) = (a.type_name(), b.type_name());
    Err(PyErr::type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")))
}

fn try_method(vm: &mut Vm, a: &Value, b: &Value, method: Sym) -> PyResult<Option<Value>> {
    let Some(method) = vm.special(a, method) else { return Ok(None) };
    let result = vm.call(&method, std::slice::from_ref(b))?;
    Ok((!matches!(result, Value::NotImplemented)).then_some(result))
}

fn pow(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [base, exp, modulus] = args.bind_builtin("pow", ["base", "exp", "mod"], 2)?;
    let (base, exp) = (base.unwrap_or(&Value::None), exp.unwrap_or(&Value::None));
    let Some(modulus) = modulus.filter(|modulus| !modulus.is_none()) else {
        return vm.binary(BinaryOp::Pow, base, exp);
    };
    if let Value::Instance(instance) = base
        && (instance.base_value().is_none()
            || instance.class().definer(names::DUNDER_POW).is_some_and(|definer| !definer.flags.native))
        && let Some(method) = vm.special(base, names::DUNDER_POW)
    {
        return vm.call(&method, &[exp.clone(), modulus.clone()]);
    }
    let plain = [base, exp, modulus].map(Value::unwrap_base);
    match number_pow_mod(vm, plain[0], plain[1], plain[2])? {
        Value::NotImplemented => Err(PyErr::type_error(format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            base.type_name(),
            exp.type_name(),
            modulus.type_name()
        ))),
        result => Ok(result),
    }
}
