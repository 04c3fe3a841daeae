//! `sys.getsizeof`: what CPython 3.11 needs for an object on a 64-bit machine. Ours are smaller or larger; a program
//! that asks wants to know what Python's objects cost.

use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

pub(crate) fn getsizeof(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, default] = args.bind("getsizeof", ["object", "default"], 1)?;
    let object = object.unwrap_or(&Value::None);
    if let Value::Instance(_) = object
        && let Some(own) = vm.special(object, Sym::new("__sizeof__"))
    {
        let size = vm.call(&own, &[])?;
        return Ok(Value::Int(vm.index(&size)?));
    }
    match (size(object), default) {
        (Some(size), _) => Ok(Value::from_usize(size)),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => {
            let name = object.type_name();
            Err(PyErr::type_error(format!("Type {name} doesn't define __sizeof__")))
        }
    }
}

fn size(object: &Value) -> Option<usize> {
    Some(match object {
        Value::None | Value::NotImplemented | Value::Ellipsis => 16,
        Value::Bool(_) => 28,
        Value::Int(i) => int_size(64 - i.unsigned_abs().leading_zeros() as usize),
        Value::Big(big) => int_size(big.bits() as usize),
        Value::Float(_) => 24,
        Value::Complex(_) => 32,
        Value::Str(text) => text_size(text.as_str()),
        Value::Bytes(bytes) => 33 + bytes.len(),
        Value::Tuple(items) => 40 + 8 * items.len(),
        Value::List(list) => 56 + 8 * list.len().next_multiple_of(2),
        Value::Dict(dict) => {
            let names = dict.keys().iter().all(|key| matches!(key, Value::Str(_)));
            dict_size(dict.len(), names)
        }
        Value::Set(set) => set_size(set.len()),
        Value::Range(_) => 48,
        Value::Slice(_) => 56,
        Value::Function(_) => 152,
        Value::Native(_) => 72,
        Value::Method(_) => 64,
        Value::Class(_) => 1688,
        Value::Module(_) | Value::Property(_) => 72,
        Value::Wrapper(_) | Value::Iter(_) => 56,
        Value::Generator(_) => 200,
        Value::Instance(instance) => match instance.base_value() {
            Some(base) => size(base)? + 16,
            None => 56,
        },
        Value::Unbound | Value::Cell(_) => return None,
    })
}

/// Digits of 30 bits behind a header.
fn int_size(bits: usize) -> usize {
    24 + 4 * bits.div_ceil(30).max(1)
}

/// A header, and one, two or four bytes a character.
fn text_size(text: &str) -> usize {
    let count = text.chars().count();
    match text.chars().max().map_or(0, u32::from) {
        0..0x80 => 49 + count,
        0x80..0x100 => 73 + count,
        0x100..0x1_0000 => 74 + 2 * count,
        _ => 76 + 4 * count,
    }
}

/// A table of indices, two thirds of which may be used, and the entries.
fn dict_size(count: usize, names: bool) -> usize {
    if count == 0 {
        return 64;
    }
    let mut places = 8_usize;
    while places * 2 / 3 < count {
        places *= 2;
    }
    let index = match places {
        0..256 => 1,
        256..65_536 => 2,
        _ => 4,
    };
    64 + 32 + places * index + places * 2 / 3 * if names { 16 } else { 24 }
}

/// A table that grows fourfold when it is three fifths full.
fn set_size(count: usize) -> usize {
    let mut places = 8_usize;
    loop {
        let full = ((places - 1) * 3).div_ceil(5);
        if count < full {
            break;
        }
        let wanted = if full > 50_000 { full * 2 } else { full * 4 };
        while places <= wanted {
            places *= 2;
        }
    }
    if places == 8 { 216 } else { 216 + places * 16 }
}
