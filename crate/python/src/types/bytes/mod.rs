//! `bytes`: its constructor, special methods and the others, one file a group.

mod affix;
mod find;
mod hex;
mod kind;
mod pad;
mod split;

use super::args::{as_bytes, as_str, check_repeat, instance_of, item_index, repeat_count, self_bytes};
use super::codec;
pub use super::str::bytes_repr;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Iter, PyBytes, Slice};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::cmp::Ordering;
use std::rc::Rc;

pub fn install(t: &Types) {
    t.bytes
        .method("__repr__", |_, args| {
            self_bytes(&args, "__repr__").map(|(bytes, _)| Value::from(bytes_repr(bytes)))
        })
        .method("__str__", |_, args| {
            self_bytes(&args, "__str__").map(|(bytes, _)| Value::from(bytes_repr(bytes)))
        })
        .method("__len__", |_, args| {
            self_bytes(&args, "__len__").map(|(bytes, _)| Value::from_usize(bytes.len()))
        })
        .method("__hash__", |_, args| {
            self_bytes(&args, "__hash__").map(|(bytes, _)| Value::Int(crate::vm::hash_bytes(bytes) as i64))
        })
        .method("__iter__", |_, args| self_bytes(&args, "__iter__").map(|(bytes, _)| bytes_iter(bytes)))
        .method("__bytes__", |_, args| {
            self_bytes(&args, "__bytes__").map(|(bytes, _)| Value::Bytes(Rc::clone(bytes)))
        })
        .method("__contains__", |vm, args| {
            let (bytes, rest) = self_bytes(&args, "__contains__")?;
            let [item] = rest.exact::<1>("__contains__")?;
            bytes_contains(vm, bytes, item).map(Value::Bool)
        })
        .method("__getitem__", |vm, args| {
            let (bytes, rest) = self_bytes(&args, "__getitem__")?;
            let [key] = rest.exact::<1>("__getitem__")?;
            bytes_getitem(vm, bytes, key)
        })
        .method("__add__", add)
        .method("__mul__", |vm, args| multiply(vm, &args, "__mul__"))
        .method("__rmul__", |vm, args| multiply(vm, &args, "__rmul__"))
        .method("__mod__", |vm, args| {
            let (bytes, rest) = self_bytes(&args, "__mod__")?;
            let [values] = rest.exact::<1>("__mod__")?;
            super::str::bytes_percent_format(vm, bytes, values)
        })
        .method("__rmod__", |_, _| Ok(Value::NotImplemented))
        .method("__eq__", |_, args| compare(&args, "__eq__", Ordering::is_eq))
        .method("__ne__", |_, args| compare(&args, "__ne__", Ordering::is_ne))
        .method("__lt__", |_, args| compare(&args, "__lt__", Ordering::is_lt))
        .method("__le__", |_, args| compare(&args, "__le__", Ordering::is_le))
        .method("__gt__", |_, args| compare(&args, "__gt__", Ordering::is_gt))
        .method("__ge__", |_, args| compare(&args, "__ge__", Ordering::is_ge))
        .method("decode", decode);
    for install in [affix::install, find::install, hex::install, kind::install, pad::install, split::install]
    {
        install(t);
    }
}

/// `bytes()`, `bytes(count)`, `bytes(iterable)`, `bytes(text, encoding)`.
///
/// # Errors
/// `TypeError`, `ValueError`, `UnicodeEncodeError`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let bytes = from_arguments(vm, args, "bytes")?;
    Ok(instance_of(class, &types().bytes, Value::bytes(bytes)))
}

/// What `bytes(…)` and `bytearray(…)` hold.
pub(super) fn from_arguments(vm: &mut Vm, args: Args<'_>, name: &str) -> PyResult<Vec<u8>> {
    let given = args.pos().len() + args.keywords().count();
    if given > 3 {
        return Err(PyErr::type_error(format!("{name}() takes at most 3 arguments ({given} given)")));
    }
    let [source, encoding, errors] = args.bind_builtin(name, ["source", "encoding", "errors"], 0)?;
    Ok(match source {
        None => Vec::new(),
        Some(source) => match as_str(source) {
            Some(text) => {
                let encoding = codec::name_arg(encoding, name, "encoding")?
                    .ok_or_else(|| PyErr::type_error("string argument without an encoding"))?;
                let errors = codec::name_arg(errors, name, "errors")?.unwrap_or("strict");
                codec::encode(text, encoding, errors)?
            }
            None if encoding.is_some() => {
                return Err(PyErr::type_error("encoding without a string argument"));
            }
            None if errors.is_some() => return Err(PyErr::type_error("errors without a string argument")),
            None => from_object(vm, source)?,
        },
    })
}

fn from_object(vm: &mut Vm, source: &Value) -> PyResult<Vec<u8>> {
    let is_index = matches!(source, Value::Instance(_))
        && vm.special(source, names::DUNDER_BYTES).is_none()
        && vm.special(source, names::DUNDER_INDEX).is_some();
    if is_index || matches!(source.unwrap_base(), Value::Int(_) | Value::Bool(_) | Value::Big(_)) {
        let Value::Int(count) = vm.index_value(source)? else {
            return Err(PyErr::overflow("cannot fit 'int' into an index-sized integer"));
        };
        let count = usize::try_from(count).map_err(|_| PyErr::value_error("negative count"))?;
        check_repeat(vm, 1, count)?;
        return Ok(vec![0; count]);
    }
    bytes_of(vm, source)
}

/// The bytes of a bytes-like object or an iterable of ints.
///
/// # Errors
/// `TypeError`, `ValueError` for ints outside `range(256)`.
pub fn bytes_of(vm: &mut Vm, source: &Value) -> PyResult<Vec<u8>> {
    if let Some(bytes) = as_bytes(source) {
        return Ok(bytes.to_vec());
    }
    let no_bytes = || PyErr::type_error(format!("cannot convert '{}' object to bytes", source.type_name()));
    if as_str(source).is_some() {
        return Err(no_bytes());
    }
    if let (Value::Instance(_), Some(convert)) = (source, vm.special(source, names::DUNDER_BYTES)) {
        let result = vm.call(&convert, &[])?;
        return match as_bytes(&result) {
            Some(bytes) => Ok(bytes.to_vec()),
            None => {
                let name = result.type_name();
                Err(PyErr::type_error(format!("__bytes__ returned non-bytes (type {name})")))
            }
        };
    }
    let iter = vm.iter(source).map_err(|err| if err.is(&types().type_error) { no_bytes() } else { err })?;
    let items = vm.collect(&iter)?;
    let mut bytes = Vec::with_capacity(items.len());
    for item in &items {
        let byte = vm.index_value(item)?;
        let byte = byte.as_i64().and_then(|byte| u8::try_from(byte).ok());
        bytes.push(byte.ok_or_else(|| PyErr::value_error("bytes must be in range(0, 256)"))?);
    }
    Ok(bytes)
}

/// The bytes-like argument of a method.
fn bytes_arg(value: &Value) -> PyResult<Rc<PyBytes>> {
    as_bytes(value).ok_or_else(|| {
        PyErr::type_error(format!("a bytes-like object is required, not '{}'", value.type_name()))
    })
}

/// The iterator over a bytes object.
pub fn bytes_iter(bytes: &PyBytes) -> Value {
    let items = bytes.iter().map(|&byte| Value::Int(i64::from(byte))).collect();
    Value::iter(Iter::vec(items, "bytes_iterator"))
}

/// `bytes[key]`.
///
/// # Errors
/// `IndexError`, `TypeError` for other keys.
pub fn bytes_getitem(vm: &mut Vm, bytes: &Rc<PyBytes>, key: &Value) -> PyResult<Value> {
    let index = match key.unwrap_base() {
        Value::Int(index) => *index,
        Value::Slice(slice) => return bytes_slice(vm, bytes, slice),
        Value::Big(_) => return Err(PyErr::index_error("cannot fit 'int' into an index-sized integer")),
        Value::Bool(_) | Value::Instance(_) => vm.index(key)?,
        _ => {
            let name = key.type_name();
            return Err(PyErr::type_error(format!("byte indices must be integers or slices, not {name}")));
        }
    };
    match item_index(index, bytes.len()) {
        Some(at) => Ok(Value::Int(i64::from(bytes[at]))),
        None => Err(PyErr::index_error("index out of range")),
    }
}

fn bytes_slice(vm: &mut Vm, bytes: &Rc<PyBytes>, slice: &Slice) -> PyResult<Value> {
    let (start, _, step, count) = vm.slice_indices(slice, bytes.len())?;
    if step == 1 && count == bytes.len() {
        return Ok(Value::Bytes(Rc::clone(bytes)));
    }
    Ok(Value::bytes((0..count as i64).map(|n| bytes[(start + n * step) as usize]).collect()))
}

/// `item in bytes`: a byte or a part.
///
/// # Errors
/// `TypeError`, `ValueError` for an int that is no byte.
pub fn bytes_contains(vm: &mut Vm, bytes: &PyBytes, item: &Value) -> PyResult<bool> {
    if let Some(part) = as_bytes(item) {
        return Ok(find::position(bytes, &part).is_some());
    }
    match item.unwrap_base() {
        Value::Int(_) | Value::Bool(_) | Value::Big(_) => {
            let byte = vm.index_value(item)?.as_i64().and_then(|byte| u8::try_from(byte).ok());
            let byte = byte.ok_or_else(|| PyErr::value_error("byte must be in range(0, 256)"))?;
            Ok(bytes.contains(&byte))
        }
        _ => bytes_arg(item).map(|_| false),
    }
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "__add__")?;
    let [other] = rest.exact::<1>("__add__")?;
    let other = as_bytes(other)
        .ok_or_else(|| PyErr::type_error(format!("can't concat {} to bytes", other.type_name())))?;
    check_repeat(vm, 1, bytes.len() + other.len())?;
    Ok(Value::bytes([&bytes[..], &other[..]].concat()))
}

fn multiply(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let [count] = rest.exact::<1>(method)?;
    if super::sequence::times(vm, count)?.is_none() {
        return Ok(Value::NotImplemented);
    }
    bytes_repeat(vm, bytes, count)
}

/// `bytes * count`.
///
/// # Errors
/// `TypeError` unless `count` is an int, `MemoryError`, `OverflowError`.
pub fn bytes_repeat(vm: &mut Vm, bytes: &PyBytes, count: &Value) -> PyResult<Value> {
    let count = repeat_count(vm, count)?;
    check_repeat(vm, bytes.len(), count)?;
    Ok(Value::bytes(bytes.repeat(count)))
}

fn compare(args: &Args<'_>, method: &str, test: fn(Ordering) -> bool) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let [other] = rest.exact::<1>(method)?;
    Ok(as_bytes(other).map_or(Value::NotImplemented, |other| Value::Bool(test(bytes[..].cmp(&other[..])))))
}

fn decode(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "decode")?;
    let [encoding, errors] = rest.bind_builtin("decode", ["encoding", "errors"], 0)?;
    let encoding = codec::name_arg(encoding, "decode", "encoding")?.unwrap_or("utf-8");
    let errors = codec::name_arg(errors, "decode", "errors")?.unwrap_or("strict");
    codec::decode(bytes, encoding, errors).map(Value::from)
}
