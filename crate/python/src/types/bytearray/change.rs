//! What changes a `bytearray`: items, slices, `append`, `extend`, `insert`, `pop`, `remove`, `reverse`, `clear`.

use super::{index, make, this};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, check_repeat, item_index, repeat_count};
use crate::types::bytes::bytes_of;
use crate::value::Value;
use crate::vm::{Types, Vm, types};

pub(super) fn install(t: &Types) {
    t.bytearray
        .method("__init__", init)
        .method("__setitem__", setitem)
        .method("__delitem__", delitem)
        .method("__iadd__", iadd)
        .method("__imul__", imul)
        .method("append", append)
        .method("extend", extend)
        .method("insert", insert)
        .method("pop", pop)
        .method("remove", remove)
        .method("reverse", reverse)
        .method("clear", clear)
        .method("copy", copy);
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "__init__")?;
    let bytes = crate::types::bytes::from_arguments(vm, args.split_self().1, "bytearray")?;
    array.resize(|place| *place = bytes)?;
    Ok(Value::None)
}

/// A byte from an int.
pub(super) fn byte(vm: &mut Vm, value: &Value) -> PyResult<u8> {
    let byte = vm.index_value(value)?.as_i64().and_then(|byte| u8::try_from(byte).ok());
    byte.ok_or_else(|| PyErr::value_error("byte must be in range(0, 256)"))
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key, value] = args.exact("__setitem__")?;
    let array = this(&args, "__setitem__")?;
    if let Value::Slice(slice) = key {
        let bytes = slice_bytes(vm, value)?;
        let (start, stop, step, count) = vm.slice_indices(slice, array.borrow().len())?;
        if step == 1 {
            let stop = stop.max(start);
            check_repeat(vm, 1, array.borrow().len() + bytes.len())?;
            let range = start as usize..stop as usize;
            if range.len() == bytes.len() {
                array.bytes.borrow_mut()[range].copy_from_slice(&bytes);
                return Ok(Value::None);
            }
            array.resize(|place| drop(place.splice(range, bytes)))?;
            return Ok(Value::None);
        }
        if bytes.len() != count {
            let text =
                format!("attempt to assign bytes of size {} to extended slice of size {count}", bytes.len());
            return Err(PyErr::value_error(text));
        }
        for (n, byte) in bytes.into_iter().enumerate() {
            array.set((start + n as i64 * step) as usize, byte);
        }
        return Ok(Value::None);
    }
    let at = index(vm, key)?;
    let byte = byte(vm, value)?;
    let len = array.borrow().len();
    let at = item_index(at, len).ok_or_else(|| PyErr::index_error("bytearray index out of range"))?;
    array.set(at, byte);
    Ok(Value::None)
}

/// The bytes to put in a slice's place.
fn slice_bytes(vm: &mut Vm, value: &Value) -> PyResult<Vec<u8>> {
    if matches!(value.unwrap_base(), Value::Int(_) | Value::Bool(_) | Value::Big(_) | Value::Str(_)) {
        let text = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
        return Err(PyErr::type_error(text));
    }
    bytes_of(vm, value)
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__delitem__")?;
    let array = this(&args, "__delitem__")?;
    let len = array.borrow().len();
    if let Value::Slice(slice) = key {
        let (start, _, step, count) = vm.slice_indices(slice, len)?;
        let (first, stride) =
            if step > 0 { (start, step) } else { (start + (count as i64 - 1) * step, -step) };
        array.resize(|bytes| {
            let mut at = -1;
            bytes.retain(|_| {
                at += 1;
                let offset = at - first;
                offset < 0 || offset % stride != 0 || offset / stride >= count as i64
            });
        })?;
        return Ok(Value::None);
    }
    let at = index(vm, key)?;
    let at = item_index(at, len).ok_or_else(|| PyErr::index_error("bytearray index out of range"))?;
    array.resize(|bytes| bytes.remove(at))?;
    Ok(Value::None)
}

fn iadd(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [array, other] = args.exact("__iadd__")?;
    let other = as_bytes(other)
        .ok_or_else(|| PyErr::type_error(format!("can't concat {} to bytearray", other.type_name())))?;
    grow(vm, &args, "__iadd__", &other)?;
    Ok(array.clone())
}

fn grow(vm: &mut Vm, args: &Args<'_>, method: &str, more: &[u8]) -> PyResult<()> {
    let array = this(args, method)?;
    check_repeat(vm, 1, array.borrow().len() + more.len())?;
    array.resize(|bytes| bytes.extend_from_slice(more))
}

fn imul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, count] = args.exact("__imul__")?;
    let array = this(&args, "__imul__")?;
    if crate::types::sequence::times(vm, count)?.is_none() {
        return Ok(Value::NotImplemented);
    }
    let count = repeat_count(vm, count)?;
    check_repeat(vm, array.borrow().len(), count)?;
    array.resize(|bytes| *bytes = bytes.repeat(count))?;
    Ok(value.clone())
}

fn append(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "append")?;
    let [item] = args.split_self().1.exact("bytearray.append")?;
    let byte = byte(vm, item)?;
    let (len, capacity) = (array.borrow().len(), array.borrow().capacity());
    if len == capacity {
        check_repeat(vm, 2, len)?;
    }
    array.resize(|bytes| bytes.push(byte))?;
    Ok(Value::None)
}

fn extend(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [items] = args.split_self().1.exact("bytearray.extend")?;
    let not_iterable = || {
        let name = items.type_name();
        PyErr::type_error(format!("can't extend bytearray with {name}"))
    };
    let more = match as_bytes(items) {
        Some(bytes) => bytes.to_vec(),
        None => {
            let iter = vm
                .iter(items)
                .map_err(|err| if err.is(&types().type_error) { not_iterable() } else { err })?;
            let items = vm.collect(&iter)?;
            items.iter().map(|item| byte(vm, item)).collect::<PyResult<_>>()?
        }
    };
    grow(vm, &args, "extend", &more)?;
    Ok(Value::None)
}

fn insert(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "insert")?;
    let [at, item] = args.split_self().1.exact("insert")?;
    let at = vm.index(at)?;
    let byte = byte(vm, item)?;
    let len = array.borrow().len() as i64;
    check_repeat(vm, 1, len as usize + 1)?;
    let at = if at < 0 { (at + len).max(0) } else { at.min(len) };
    array.resize(|bytes| bytes.insert(at as usize, byte))?;
    Ok(Value::None)
}

fn pop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "pop")?;
    let at = match args.split_self().1.between("pop", 0, 1)? {
        [at] => vm.index(at)?,
        _ => -1,
    };
    let len = array.borrow().len();
    if len == 0 {
        return Err(PyErr::index_error("pop from empty bytearray"));
    }
    let at = item_index(at, len).ok_or_else(|| PyErr::index_error("pop index out of range"))?;
    let byte = array.resize(|bytes| bytes.remove(at))?;
    Ok(Value::Int(i64::from(byte)))
}

fn remove(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "remove")?;
    let [item] = args.split_self().1.exact("bytearray.remove")?;
    let byte = byte(vm, item)?;
    let at = array.borrow().iter().position(|other| *other == byte);
    let at = at.ok_or_else(|| PyErr::value_error("value not found in bytearray"))?;
    array.resize(|bytes| bytes.remove(at))?;
    Ok(Value::None)
}

fn reverse(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "reverse")?;
    args.split_self().1.exact::<0>("bytearray.reverse")?;
    array.bytes.borrow_mut().reverse();
    Ok(Value::None)
}

fn clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "clear")?;
    args.split_self().1.exact::<0>("bytearray.clear")?;
    array.resize(Vec::clear)?;
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args, "copy")?;
    args.split_self().1.exact::<0>("bytearray.copy")?;
    check_repeat(vm, 1, array.borrow().len())?;
    let bytes = array.borrow().clone();
    Ok(make(bytes))
}
