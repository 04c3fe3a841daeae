//! `format(int, spec)`.

use super::layout::{Parts, number as lay_out, pad};
use super::{Spec, unknown_kind};
use crate::error::{PyErr, PyResult};
use crate::types::int::int_repr;
use crate::types::number::Integer;
use crate::vm::Vm;
use num_bigint::BigInt;
use num_traits::Signed;
use std::borrow::Cow;

pub(super) fn format_integer(
    vm: &mut Vm,
    spec: &Spec,
    number: Integer<'_>,
    type_name: &str,
) -> PyResult<String> {
    let kind = spec.kind.unwrap_or('d');
    if !matches!(kind, 'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') {
        return Err(unknown_kind(kind, type_name));
    }
    if spec.precision.is_some() {
        return Err(PyErr::value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(PyErr::value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if kind == 'c' {
        return format_char(spec, number);
    }
    let (negative, size): (bool, Cow<'_, BigInt>) = match number {
        Integer::Small(i) => (i < 0, Cow::Owned(BigInt::from(i.unsigned_abs()))),
        Integer::Big(big) => (big.is_negative(), Cow::Owned(big.abs())),
    };
    let (digits, prefix) = match kind {
        'b' => (size.to_str_radix(2), "0b"),
        'o' => (size.to_str_radix(8), "0o"),
        'x' => (size.to_str_radix(16), "0x"),
        'X' => (size.to_str_radix(16).to_uppercase(), "0X"),
        _ => (int_repr(vm, Integer::Big(&size))?, ""),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(lay_out(spec, &Parts { negative, prefix, digits: &digits, rest: "" }))
}

fn format_char(spec: &Spec, number: Integer<'_>) -> PyResult<String> {
    if spec.sign.is_some() {
        return Err(PyErr::value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(PyErr::value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let code = match number {
        Integer::Small(code) => u32::try_from(code).ok(),
        Integer::Big(_) => None,
    };
    let c = code.and_then(char::from_u32).ok_or_else(|| PyErr::overflow("%c arg not in range(0x110000)"))?;
    Ok(pad(spec, &String::from(c), spec.align))
}
