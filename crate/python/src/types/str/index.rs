//! Text as a sequence of characters: items, slices, `+`, `*`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Slice, Str};
use crate::types::args::{as_str, check_repeat, item_index, repeat_count, self_str};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("__getitem__", |vm, args| {
            let (text, rest) = self_str(&args, "__getitem__")?;
            let [key] = rest.exact::<1>("str.__getitem__")?;
            str_getitem(vm, text, key)
        })
        .method("__add__", |vm, args| {
            let (text, rest) = self_str(&args, "__add__")?;
            let [other] = rest.exact::<1>("str.__add__")?;
            match as_str(other) {
                Some(other) => str_concat(vm, text, other),
                None => Err(PyErr::type_error(format!(
                    "can only concatenate str (not \"{}\") to str",
                    other.type_name()
                ))),
            }
        })
        .method("__mul__", |vm, args| multiply(vm, args, "__mul__"))
        .method("__rmul__", |vm, args| multiply(vm, args, "__rmul__"));
}

fn multiply(vm: &mut Vm, args: Args<'_>, method: &str) -> PyResult<Value> {
    let (text, rest) = self_str(&args, method)?;
    let [count] = rest.exact::<1>(method)?;
    if crate::types::sequence::times(vm, count)?.is_none() {
        return Ok(Value::NotImplemented);
    }
    str_repeat(vm, text, count)
}

/// `text[key]` for an index or a slice.
///
/// # Errors
/// `IndexError`, `TypeError` for other keys.
pub fn str_getitem(vm: &mut Vm, text: &Rc<Str>, key: &Value) -> PyResult<Value> {
    let index = match key.unwrap_base() {
        Value::Int(index) => *index,
        Value::Slice(slice) => return str_slice(vm, text, slice),
        Value::Big(_) => return Err(PyErr::index_error("cannot fit 'int' into an index-sized integer")),
        Value::Bool(_) | Value::Instance(_) => vm.index(key)?,
        _ => {
            let name = key.type_name();
            return Err(PyErr::type_error(format!("string indices must be integers, not '{name}'")));
        }
    };
    match item_index(index, text.len()) {
        Some(at) => Ok(types().character(text.char_at(at))),
        None => Err(PyErr::index_error("string index out of range")),
    }
}

fn str_slice(vm: &mut Vm, text: &Rc<Str>, slice: &Slice) -> PyResult<Value> {
    let (start, _, step, count) = vm.slice_indices(slice, text.len())?;
    Ok(get_slice(text, start, step, count))
}

/// `count` characters from `start` on, every `step`th; all of them are in range.
pub fn get_slice(text: &Rc<Str>, start: i64, step: i64, count: usize) -> Value {
    if step == 1 {
        if count == text.len() {
            return Value::Str(Rc::clone(text));
        }
        return Value::str(text.substring(start as usize, start as usize + count));
    }
    let places = (0..count as i64).map(|n| (start + n * step) as usize);
    if text.is_ascii() {
        let bytes = text.as_str().as_bytes();
        return Value::from(places.map(|at| char::from(bytes[at])).collect::<String>());
    }
    let chars: Vec<char> = text.as_str().chars().collect();
    Value::from(places.map(|at| chars[at]).collect::<String>())
}

/// `a + b`.
///
/// # Errors
/// `MemoryError`.
pub fn str_concat(vm: &mut Vm, a: &Rc<Str>, b: &Rc<Str>) -> PyResult<Value> {
    if a.is_empty() {
        return Ok(Value::Str(Rc::clone(b)));
    }
    if b.is_empty() {
        return Ok(Value::Str(Rc::clone(a)));
    }
    let total = a.len_bytes() + b.len_bytes();
    if total > 1 << 16 {
        vm.check_alloc(total)?;
    }
    let mut text = compact_str::CompactString::with_capacity(total);
    text.push_str(a.as_str());
    text.push_str(b.as_str());
    Ok(Value::str(text))
}

/// `text * count`.
///
/// # Errors
/// `TypeError` unless `count` is an int, `MemoryError`, `OverflowError`.
pub fn str_repeat(vm: &mut Vm, text: &Rc<Str>, count: &Value) -> PyResult<Value> {
    let count = repeat_count(vm, count)?;
    if count == 1 {
        return Ok(Value::Str(Rc::clone(text)));
    }
    check_repeat(vm, text.len_bytes(), count)?;
    Ok(Value::from(text.as_str().repeat(count)))
}
