//! What the builtin types' methods share: the instance they are called on, and arguments in CPython's words.

use crate::class::{Class, Instance, Payload};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{PyBytes, Str};
use crate::value::Value;
use crate::vm::Vm;
use num_bigint::Sign;
use std::rc::Rc;

/// `value` itself for the builtin class; an instance around it for a subclass.
pub(crate) fn instance_of(class: &Rc<Class>, builtin: &Rc<Class>, value: Value) -> Value {
    if Rc::ptr_eq(class, builtin) {
        return value;
    }
    Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::Base(value))))
}

/// The instance of a method call, unwrapped to its builtin value, and the other arguments.
#[inline]
pub(crate) fn receiver<'a>(args: &Args<'a>, class: &str, method: &str) -> PyResult<(&'a Value, Args<'a>)> {
    if args.pos().is_empty() {
        return Err(PyErr::type_error(format!("unbound method {class}.{method}() needs an argument")));
    }
    let (this, rest) = args.split_self();
    Ok((this.unwrap_base(), rest))
}

/// The error for a method that was called on a foreign value: `str.upper(1)`.
pub(crate) fn wrong_receiver(class: &str, method: &str, this: &Value) -> PyErr {
    let name = this.type_name();
    PyErr::type_error(format!(
        "descriptor '{method}' for '{class}' objects doesn't apply to a '{name}' object"
    ))
}

/// The `str` that a method was called on, and the other arguments.
#[inline]
pub(crate) fn self_str<'a>(args: &Args<'a>, method: &str) -> PyResult<(&'a Rc<Str>, Args<'a>)> {
    match receiver(args, "str", method)? {
        (Value::Str(text), rest) => Ok((text, rest)),
        (other, _) => Err(wrong_receiver("str", method, other)),
    }
}

/// The `bytes` that a method was called on, and the other arguments.
pub(crate) fn self_bytes<'a>(args: &Args<'a>, method: &str) -> PyResult<(&'a Rc<PyBytes>, Args<'a>)> {
    match receiver(args, "bytes", method)? {
        (Value::Bytes(bytes), rest) => Ok((bytes, rest)),
        (other, _) => Err(wrong_receiver("bytes", method, other)),
    }
}

/// The text of `value`, if it is a `str` or an instance of a subclass.
#[inline]
pub(crate) fn as_str(value: &Value) -> Option<&Rc<Str>> {
    match value.unwrap_base() {
        Value::Str(text) => Some(text),
        _ => None,
    }
}

/// The bytes of `value`, if it is a bytes-like object: `bytes` itself, a copy of what others hold now.
pub fn as_bytes(value: &Value) -> Option<Rc<PyBytes>> {
    match value.unwrap_base() {
        Value::Bytes(bytes) => Some(Rc::clone(bytes)),
        Value::Instance(_) => super::bytearray::contents(value)
            .or_else(|| super::memoryview::contents(value))
            .map(PyBytes::new)
            .map(Rc::new),
        _ => None,
    }
}

/// Argument `place` of `function`, which must be a `str`.
pub(crate) fn str_arg<'a>(value: &'a Value, function: &str, place: &str) -> PyResult<&'a Rc<Str>> {
    as_str(value).ok_or_else(|| {
        PyErr::type_error(format!("{function}() argument {place} must be str, not {}", value.type_name()))
    })
}

/// An index as `slice` and `str.find` take it: ints of any size are clamped, `None` and a missing one are
/// `default`.
pub(crate) fn clamped_index(vm: &mut Vm, value: Option<&Value>, default: i64) -> PyResult<i64> {
    let Some(value) = value else { return Ok(default) };
    match value.unwrap_base() {
        Value::None => Ok(default),
        Value::Big(big) => Ok(if big.sign() == Sign::Minus { i64::MIN } else { i64::MAX }),
        Value::Int(_) | Value::Bool(_) | Value::Instance(_) => vm.index(value),
        _ => Err(PyErr::type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// `start` and `stop` of a search in something of `len` items, counted from the end if negative and clamped.
pub(crate) fn search_range(
    vm: &mut Vm,
    start: Option<&Value>,
    stop: Option<&Value>,
    len: usize,
) -> PyResult<(usize, usize)> {
    let len = len as i64;
    let clamp = |index: i64| if index < 0 { (index.saturating_add(len)).max(0) } else { index };
    let start = clamp(clamped_index(vm, start, 0)?);
    let stop = clamp(clamped_index(vm, stop, i64::MAX)?).min(len);
    Ok((start as usize, stop as usize))
}

/// An index into a sequence of `len` items, with negative ones counted from the end; `None` if it is out of
/// range.
pub(crate) fn item_index(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.checked_add(len as i64)? } else { index };
    usize::try_from(at).ok().filter(|&at| at < len)
}

/// The number of repetitions for `sequence * count`: negative counts are 0.
pub(crate) fn repeat_count(vm: &mut Vm, count: &Value) -> PyResult<usize> {
    match count.unwrap_base() {
        Value::Big(_) => Err(PyErr::overflow("cannot fit 'int' into an index-sized integer")),
        Value::Int(_) | Value::Bool(_) | Value::Instance(_) => Ok(vm.index(count)?.max(0) as usize),
        _ => {
            let name = count.type_name();
            Err(PyErr::type_error(format!("can't multiply sequence by non-int of type '{name}'")))
        }
    }
}

/// Checks that `count` repetitions of `bytes` bytes may be allocated.
pub(crate) fn check_repeat(vm: &mut Vm, bytes: usize, count: usize) -> PyResult<usize> {
    let total = bytes.checked_mul(count).filter(|&total| isize::try_from(total).is_ok());
    let total = total.ok_or_else(|| PyErr::overflow("repeated sequence is too long"))?;
    if total > 1 << 16 {
        vm.check_alloc(total)?;
    }
    Ok(total)
}

/// The digits of `round(x, ndigits)`: ints of any size are clamped.
pub(crate) fn clamped_digits(vm: &mut Vm, value: &Value) -> PyResult<i64> {
    match value.unwrap_base() {
        Value::Big(big) => Ok(if big.sign() == Sign::Minus { i64::MIN } else { i64::MAX }),
        _ => vm.index(value),
    }
}
