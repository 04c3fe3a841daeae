//! `int.to_bytes` and `int.from_bytes`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{receiver, wrong_receiver};
use crate::types::bytes::bytes_of;
use crate::types::number::Integer;
use crate::value::Value;
use crate::vm::{Vm, types};
use num_bigint::BigInt;
use num_traits::Signed;
use std::rc::Rc;

/// Whether `byteorder` says little end first.
fn is_little(order: Option<&Value>, function: &str) -> PyResult<bool> {
    let Some(order) = order else { return Ok(false) };
    match order.as_str() {
        Some("little") => Ok(true),
        Some("big") => Ok(false),
        Some(_) => Err(PyErr::value_error("byteorder must be either 'little' or 'big'")),
        None => Err(PyErr::type_error(format!(
            "{function}() argument 'byteorder' must be str, not {}",
            order.type_name()
        ))),
    }
}

/// `int.to_bytes(length=1, byteorder='big', *, signed=False)`.
pub(super) fn to_bytes(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = receiver(&args, "int", "to_bytes")?;
    let number = Integer::of(this).ok_or_else(|| wrong_receiver("int", "to_bytes", this))?;
    let [length, order, signed] = rest.bind_builtin("to_bytes", ["length", "byteorder", "*signed"], 0)?;
    let length = match length {
        None => 1,
        Some(length) => vm.index(length)?,
    };
    let little = is_little(order, "to_bytes")?;
    let signed = signed.map_or(Ok(false), |signed| vm.truthy(signed))?;
    let length =
        usize::try_from(length).map_err(|_| PyErr::value_error("length argument must be non-negative"))?;
    if length > 1 << 16 {
        vm.check_alloc(length)?;
    }
    let mut bytes = little_endian(&number.to_big(), length, signed)?;
    if !little {
        bytes.reverse();
    }
    Ok(Value::bytes(bytes))
}

fn little_endian(big: &BigInt, length: usize, signed: bool) -> PyResult<Vec<u8>> {
    if big.is_negative() && !signed {
        return Err(PyErr::overflow("can't convert negative int to unsigned"));
    }
    let filler = if big.is_negative() { 0xff } else { 0 };
    let mut bytes = if signed { big.to_signed_bytes_le() } else { big.magnitude().to_bytes_le() };
    // Zero takes no bytes at all.
    while bytes.len() > length && bytes.last() == Some(&0) && !signed {
        bytes.pop();
    }
    if signed && length == 0 && bytes == [0] {
        bytes.clear();
    }
    if bytes.len() > length {
        return Err(PyErr::overflow("int too big to convert"));
    }
    bytes.resize(length, filler);
    Ok(bytes)
}

/// `int.from_bytes(bytes, byteorder='big', *, signed=False)`.
pub(super) fn from_bytes(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (class, rest) = args.split_self();
    let [bytes, order, signed] = rest.bind_builtin("from_bytes", ["bytes", "byteorder", "*signed"], 1)?;
    let little = is_little(order, "from_bytes")?;
    let signed = signed.map_or(Ok(false), |signed| vm.truthy(signed))?;
    let Some(bytes) = bytes else {
        return Err(PyErr::type_error("from_bytes() missing required argument 'bytes'"));
    };
    let mut bytes = bytes_of(vm, bytes)?;
    if !little {
        bytes.reverse();
    }
    let big = if signed {
        BigInt::from_signed_bytes_le(&bytes)
    } else {
        BigInt::from_bytes_le(num_bigint::Sign::Plus, &bytes)
    };
    let value = Value::from_big(big);
    match class {
        Value::Class(class) if !Rc::ptr_eq(class, &types().int) => {
            vm.call(&Value::Class(class.clone()), &[value])
        }
        _ => Ok(value),
    }
}
