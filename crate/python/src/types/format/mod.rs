//! The format mini-language: `format(value, spec)` for text and numbers, and the fields of `str.format`.

mod complex;
pub mod fields;
mod float;
mod integer;
mod layout;
mod spec;
mod text;

pub use float::{float_digits, format_float};
pub use spec::Spec;

use super::number::{Integer, Number};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm};

pub fn install(t: &Types) {
    t.int.method("__format__", dunder_format);
    t.float.method("__format__", dunder_format);
    t.complex.method("__format__", dunder_format);
}

fn dunder_format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = super::args::receiver(&args, "object", "__format__")?;
    let [spec] = rest.exact::<1>(format_args!("{}.__format__", this.type_name()))?;
    let text = spec.as_str().ok_or_else(|| {
        PyErr::type_error(format!("__format__() argument must be str, not {}", spec.type_name()))
    })?;
    format_value(vm, this, text)
}

/// `format(value, spec)` of a builtin value: the mini-language for text and numbers.
///
/// # Errors
/// `ValueError` in CPython's words, `OverflowError`, `MemoryError`; `TypeError` for a spec that the type
/// doesn't take.
pub fn format_value(vm: &mut Vm, value: &Value, spec: &str) -> PyResult<Value> {
    if spec.is_empty() {
        return vm.str(value).map(Value::Str);
    }
    let type_name = value.type_name();
    let parse = |vm: &mut Vm, default_kind, default_align| {
        let spec = Spec::parse(spec, type_name, default_kind, default_align)?;
        spec.check_size(vm)?;
        PyResult::Ok(spec)
    };
    if let Value::Str(text) = value {
        let spec = parse(vm, Some('s'), '<')?;
        return text::format_text(&spec, text.as_str()).map(Value::from);
    }
    let formatted = match Number::of(value) {
        Some(Number::Int(number)) => {
            let spec = parse(vm, Some('d'), '>')?;
            format_int(vm, &spec, number, type_name)?
        }
        Some(Number::Float(x)) => format_float(&parse(vm, None, '>')?, x, type_name)?,
        Some(Number::Complex(z)) => complex::format_complex(&parse(vm, None, '>')?, z)?,
        None => {
            return Err(PyErr::type_error(format!(
                "unsupported format string passed to {type_name}.__format__"
            )));
        }
    };
    Ok(Value::from(formatted))
}

/// An int, as an int or for `e`, `f`, `g` and `%` as a float.
fn format_int(vm: &mut Vm, spec: &Spec, number: Integer<'_>, type_name: &str) -> PyResult<String> {
    match spec.kind {
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => format_float(spec, number.to_f64()?, type_name),
        _ => integer::format_integer(vm, spec, number, type_name),
    }
}

/// `ValueError` for a type letter that this type doesn't have.
fn unknown_kind(kind: char, type_name: &str) -> PyErr {
    let shown = shown_kind(kind);
    PyErr::value_error(format!("Unknown format code '{shown}' for object of type '{type_name}'"))
}

/// A letter as errors show it.
fn shown_kind(kind: char) -> String {
    if kind > ' ' && kind.is_ascii() && kind != '\x7f' {
        String::from(kind)
    } else {
        format!("\\x{:x}", u32::from(kind))
    }
}
