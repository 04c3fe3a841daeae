//! `bytes.hex` and `bytes.fromhex`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, check_repeat, self_bytes};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::fmt::Write as _;
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.bytes.method("hex", hex).class_method("fromhex", from_hex);
}

/// `hex([sep[, bytes_per_sep]])`: groups count from the right, or from the left if their size is negative.
fn hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "hex")?;
    let [separator, group] = rest.bind_builtin("hex", ["sep", "bytes_per_sep"], 0)?;
    let separator = separator.map(separator_char).transpose()?;
    let group = match group {
        None => 1,
        Some(group) => vm.index(group)?,
    };
    check_repeat(vm, bytes.len(), 3)?;
    let size = group.unsigned_abs() as usize;
    let mut out = String::with_capacity(2 * bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        let place = if group > 0 { bytes.len() - at } else { at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && place.is_multiple_of(size)
        {
            out.push(separator);
        }
        write!(out, "{byte:02x}").expect("writing to a string can't fail");
    }
    Ok(Value::from(out))
}

fn separator_char(value: &Value) -> PyResult<char> {
    let text = match as_bytes(value) {
        Some(bytes) => std::str::from_utf8(&bytes).unwrap_or("").to_owned(),
        None => value.as_str().ok_or_else(|| PyErr::type_error("sep must be str or bytes."))?.to_owned(),
    };
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii() => Ok(c),
        (Some(_), None) => Err(PyErr::value_error("sep must be ASCII.")),
        _ => Err(PyErr::value_error("sep must be length 1.")),
    }
}

fn from_hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (class, rest) = args.split_self();
    let [text] = rest.exact::<1>("bytes.fromhex")?;
    let text = text.as_str().ok_or_else(|| {
        PyErr::type_error(format!("fromhex() argument must be str, not {}", text.type_name()))
    })?;
    let bytes = Value::bytes(parse_hex(text)?);
    match class {
        Value::Class(class) if !Rc::ptr_eq(class, &types().bytes) => {
            vm.call(&Value::Class(class.clone()), &[bytes])
        }
        _ => Ok(bytes),
    }
}

/// Pairs of digits, with spaces between pairs only.
fn parse_hex(text: &str) -> PyResult<Vec<u8>> {
    let bad = |at: usize| {
        PyErr::value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"))
    };
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    for (at, c) in text.chars().enumerate() {
        let digit = c.to_digit(16);
        match (high, digit) {
            (None, None) if c.is_ascii_whitespace() || c == '\x0b' => {}
            (_, None) => return Err(bad(at)),
            (None, Some(digit)) => high = Some(digit),
            (Some(first), Some(second)) => {
                bytes.push((first << 4 | second) as u8);
                high = None;
            }
        }
    }
    if high.is_some() {
        return Err(bad(text.chars().count()));
    }
    Ok(bytes)
}
