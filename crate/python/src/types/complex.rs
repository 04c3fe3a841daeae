//! `complex`: its constructor, text and methods.

use super::args::{instance_of, receiver, wrong_receiver};
use super::float::{parse_float, real_number};
use super::number::complex_value;
use super::str::classify::is_space;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::ComplexNum;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    t.complex
        .method("__repr__", repr)
        .method("__str__", repr)
        .method("__complex__", |_, args| this(&args, "__complex__").map(|z| complex_value(z.re, z.im)))
        .method("__bool__", |_, args| {
            this(&args, "__bool__").map(|z| Value::Bool(z.re != 0.0 || z.im != 0.0))
        })
        .method("conjugate", |_, args| this(&args, "conjugate").map(|z| complex_value(z.re, -z.im)))
        .getter("real", |_, args| this(&args, "real").map(|z| Value::Float(z.re)))
        .getter("imag", |_, args| this(&args, "imag").map(|z| Value::Float(z.im)));
}

/// `complex(real=0, imag=0)` and `complex(text)`.
///
/// # Errors
/// `TypeError`, `ValueError` for text that is no complex number.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [real, imag] = args.bind_builtin("complex", ["real", "imag"], 0)?;
    if let Some(text) = real.and_then(Value::as_str) {
        if imag.is_some() {
            return Err(PyErr::type_error("complex() can't take second arg if first is a string"));
        }
        let z =
            parse_complex(text).ok_or_else(|| PyErr::value_error("complex() arg is a malformed string"))?;
        return Ok(instance_of(class, &types().complex, complex_value(z.re, z.im)));
    }
    if imag.is_some_and(|imag| imag.as_str().is_some()) {
        return Err(PyErr::type_error("complex() second arg can't be a string"));
    }
    let zero = ComplexNum { re: 0.0, im: 0.0 };
    let a = match real {
        None => zero,
        Some(real) => to_complex(vm, real)?.ok_or_else(|| {
            PyErr::type_error(format!(
                "complex() first argument must be a string or a number, not '{}'",
                real.type_name()
            ))
        })?,
    };
    let z = match imag {
        None => a,
        Some(imag) => {
            let b = to_complex(vm, imag)?.ok_or_else(|| {
                PyErr::type_error(format!(
                    "complex() second argument must be a number, not '{}'",
                    imag.type_name()
                ))
            })?;
            let is_complex = |value: &Value| matches!(value.unwrap_base(), Value::Complex(_));
            ComplexNum {
                re: if is_complex(imag) { a.re - b.im } else { a.re },
                im: if real.is_some_and(is_complex) { a.im + b.re } else { b.re },
            }
        }
    };
    Ok(instance_of(class, &types().complex, complex_value(z.re, z.im)))
}

/// Any number as a complex one, through `__complex__`, `__float__` or `__index__` for other objects.
///
/// # Errors
/// Whatever those methods raise.
pub fn to_complex(vm: &mut Vm, value: &Value) -> PyResult<Option<ComplexNum>> {
    if let Value::Complex(z) = value.unwrap_base() {
        return Ok(Some(**z));
    }
    if matches!(value, Value::Instance(_))
        && let Some(convert) = vm.special(value, Sym::new("__complex__"))
    {
        let result = vm.call(&convert, &[])?;
        return match result.unwrap_base() {
            Value::Complex(z) => Ok(Some(**z)),
            _ => Err(PyErr::type_error(format!(
                "{}.__complex__ returned non-complex (type {})",
                value.type_name(),
                result.type_name()
            ))),
        };
    }
    Ok(real_number(vm, value)?.map(|re| ComplexNum { re, im: 0.0 }))
}

/// `1+2j`, `(1-2.5j)`, `j`, `3`; spaces only around it and inside the brackets.
fn parse_complex(text: &str) -> Option<ComplexNum> {
    let text = text.trim_matches(is_space);
    let text = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim_matches(is_space),
        None => text,
    };
    if text.contains(is_space) {
        return None;
    }
    let Some(body) = text.strip_suffix(['j', 'J']) else {
        return parse_float(text).map(|re| ComplexNum { re, im: 0.0 });
    };
    // The sign between the parts is the last one that doesn't belong to an exponent.
    let bytes = body.as_bytes();
    let is_split = |&at: &usize| matches!(bytes[at], b'+' | b'-') && !matches!(bytes[at - 1], b'e' | b'E');
    let (re, im) = body.split_at((1..bytes.len()).rev().find(is_split).unwrap_or(0));
    let im = match im {
        "" | "+" => 1.0,
        "-" => -1.0,
        number => parse_float(number)?,
    };
    Some(ComplexNum { re: if re.is_empty() { 0.0 } else { parse_float(re)? }, im })
}

/// `repr(z)`.
pub fn complex_repr(z: ComplexNum) -> String {
    let part = super::float::part_repr;
    if z.re == 0.0 && z.re.is_sign_positive() {
        return format!("{}j", part(z.im));
    }
    let sign = if z.im.is_sign_negative() && !z.im.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(z.re), part(z.im))
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(complex_repr(this(&args, "__repr__")?)))
}

fn this(args: &Args<'_>, method: &str) -> PyResult<ComplexNum> {
    let (this, rest) = receiver(args, "complex", method)?;
    rest.exact::<0>(format_args!("complex.{method}"))?;
    match this {
        Value::Complex(z) => Ok(**z),
        other => Err(wrong_receiver("complex", method, other)),
    }
}
