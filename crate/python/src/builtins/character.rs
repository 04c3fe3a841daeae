//! `chr`, `ord`, `ascii`, `format`, `bin`, `oct`, `hex`.

use super::Functions;
use super::number::to_big;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Vm, types};
use num_bigint::Sign;

pub(super) const FUNCTIONS: Functions = &[
    ("chr", chr),
    ("ord", ord),
    ("ascii", ascii),
    ("repr", repr),
    ("format", format_value),
    ("bin", bin),
    ("oct", oct),
    ("hex", hex),
];

fn chr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [code] = args.exact("chr")?;
    let code = vm.index(code)?;
    let code = u32::try_from(code).ok().filter(|code| *code < 0x11_0000);
    let Some(code) = code else { return Err(PyErr::value_error("chr() arg not in range(0x110000)")) };
    match char::from_u32(code) {
        Some(c) => Ok(types().character(c)),
        None => Err(PyErr::not_implemented(format!("chr({code:#x}): strings with surrogates"))),
    }
}

fn ord(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("ord")?;
    let wrong_length =
        |n: usize| PyErr::type_error(format!("ord() expected a character, but string of length {n} found"));
    if let Some(text) = value.as_str() {
        let mut chars = text.chars();
        return match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(Value::Int(i64::from(u32::from(c)))),
            _ => Err(wrong_length(text.chars().count())),
        };
    }
    if let (Value::Instance(_), Some(bytes)) = (value, crate::types::as_bytes(value))
        && let [byte] = bytes[..]
    {
        return Ok(Value::Int(i64::from(byte)));
    }
    match value.unwrap_base() {
        Value::Bytes(bytes) => match &bytes[..] {
            [byte] => Ok(Value::Int(i64::from(*byte))),
            other => Err(wrong_length(other.len())),
        },
        other => {
            let given = other.type_name();
            Err(PyErr::type_error(format!("ord() expected string of length 1, but {given} found")))
        }
    }
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("repr")?;
    Ok(Value::from(vm.repr(value)?))
}

fn ascii(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("ascii")?;
    Ok(Value::from(escape_non_ascii(&vm.repr(value)?)))
}

/// Text with everything outside ASCII as `\x`, `\u` and `\U` escapes.
pub(crate) fn escape_non_ascii(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match u32::from(c) {
            0..0x80 => result.push(c),
            code @ 0x80..0x100 => result.push_str(&format!("\\x{code:02x}")),
            code @ 0x100..0x1_0000 => result.push_str(&format!("\\u{code:04x}")),
            code => result.push_str(&format!("\\U{code:08x}")),
        }
    }
    result
}

fn format_value(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, spec) = match args.between("format", 1, 2)? {
        [value] => (value, ""),
        [value, spec, ..] => match spec.as_str() {
            Some(text) => (value, text),
            None => {
                let given = spec.type_name();
                return Err(PyErr::type_error(format!("format() argument 2 must be str, not {given}")));
            }
        },
        [] => (&Value::None, ""),
    };
    vm.format(value, spec)
}

fn in_base(vm: &mut Vm, value: &Value, radix: u32, prefix: &str) -> PyResult<Value> {
    let number = to_big(vm, value)?;
    let sign = if number.sign() == Sign::Minus { "-" } else { "" };
    Ok(Value::from(format!("{sign}{prefix}{}", number.magnitude().to_str_radix(radix))))
}

fn bin(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("bin")?;
    in_base(vm, value, 2, "0b")
}

fn oct(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("oct")?;
    in_base(vm, value, 8, "0o")
}

fn hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("hex")?;
    in_base(vm, value, 16, "0x")
}
