//! `int`: its constructor and methods. Arithmetic is in `number`.

mod bytes;
mod round;
mod text;

pub use round::round_int;
pub use text::{int_repr, max_str_digits, parse_int, set_max_str_digits};

use super::args::{as_bytes, as_str, instance_of, receiver, wrong_receiver};
use super::float::float_to_int;
use super::number::Integer;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use num_bigint::BigInt;
use num_traits::Signed;
use std::rc::Rc;

pub fn install(t: &Types) {
    t.int
        .method("__repr__", repr)
        .method("__str__", repr)
        .method("__int__", |_, args| whole(&args, "__int__"))
        .method("__index__", |_, args| whole(&args, "__index__"))
        .method("__trunc__", |_, args| whole(&args, "__trunc__"))
        .method("__floor__", |_, args| whole(&args, "__floor__"))
        .method("__ceil__", |_, args| whole(&args, "__ceil__"))
        .method("__float__", |_, args| this(&args, "__float__")?.to_f64().map(Value::Float))
        .method("__bool__", |_, args| Ok(Value::Bool(!matches!(this(&args, "__bool__")?, Integer::Small(0)))))
        .method("__round__", round::dunder_round)
        .method("__getnewargs__", |_, args| Ok(Value::tuple(vec![whole(&args, "__getnewargs__")?])))
        .method("conjugate", |_, args| whole(&args, "conjugate"))
        .method("bit_length", bit_length)
        .method("bit_count", bit_count)
        .method("as_integer_ratio", |_, args| {
            Ok(Value::tuple(vec![whole(&args, "as_integer_ratio")?, Value::Int(1)]))
        })
        .method("to_bytes", bytes::to_bytes)
        .class_method("from_bytes", bytes::from_bytes)
        .getter("real", |_, args| whole(&args, "real"))
        .getter("imag", |_, args| this(&args, "imag").map(|_| Value::Int(0)))
        .getter("numerator", |_, args| whole(&args, "numerator"))
        .getter("denominator", |_, args| this(&args, "denominator").map(|_| Value::Int(1)));
}

/// `int(x=0)` and `int(text, base=10)`.
///
/// # Errors
/// `TypeError`, `ValueError` for text that is no int in that base.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let given = args.pos().len() + args.keywords().count();
    if given > 2 {
        return Err(PyErr::type_error(format!("int() takes at most 2 arguments ({given} given)")));
    }
    let [value, base] = args.bind_builtin("int", ["/x", "base"], 0)?;
    let number = match (value, base) {
        (None, None) => Value::Int(0),
        (None, Some(_)) => return Err(PyErr::type_error("int() missing string argument")),
        (Some(value), None) => to_int(vm, value)?,
        (Some(value), Some(base)) => from_text_in_base(vm, value, base)?,
    };
    Ok(instance_of(class, &types().int, number))
}

fn from_text_in_base(vm: &mut Vm, value: &Value, base: &Value) -> PyResult<Value> {
    let base = match base.unwrap_base() {
        Value::Big(_) => -1,
        _ => vm.index(base)?,
    };
    if base != 0 && !(2..=36).contains(&base) {
        return Err(PyErr::value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    from_text(vm, value, base as u32)?
        .ok_or_else(|| PyErr::type_error("int() can't convert non-string with explicit base"))
}

/// The int that `str` or `bytes` spell; `None` for other values.
fn from_text(vm: &mut Vm, value: &Value, base: u32) -> PyResult<Option<Value>> {
    let parsed = if let Some(text) = as_str(value) {
        parse_int(vm, text.as_str(), base)?
    } else if let Some(bytes) = as_bytes(value) {
        match std::str::from_utf8(&bytes) {
            Ok(text) => parse_int(vm, text, base)?,
            Err(_) => None,
        }
    } else {
        return Ok(None);
    };
    match parsed {
        Some(number) => Ok(Some(number)),
        None => {
            let repr = vm.repr(value.unwrap_base())?;
            Err(PyErr::value_error(format!("invalid literal for int() with base {base}: {repr}")))
        }
    }
}

/// `int(value)`.
///
/// # Errors
/// `TypeError`, `ValueError`, `OverflowError`.
pub fn to_int(vm: &mut Vm, value: &Value) -> PyResult<Value> {
    match value {
        Value::Int(_) | Value::Big(_) => return Ok(value.clone()),
        Value::Bool(b) => return Ok(Value::Int(i64::from(*b))),
        Value::Float(x) => return float_to_int(x.trunc()),
        _ => {}
    }
    for name in [names::DUNDER_INT, names::DUNDER_INDEX, names::DUNDER_TRUNC] {
        // The number types' own methods are in their classes; an instance of a subclass finds them here.
        let Some(convert) = vm.special(value, name) else { continue };
        let result = vm.call(&convert, &[])?;
        return match result.unwrap_base() {
            Value::Int(_) | Value::Big(_) => Ok(result.unwrap_base().clone()),
            Value::Bool(b) => Ok(Value::Int(i64::from(*b))),
            _ if name == names::DUNDER_TRUNC => to_int(vm, &result),
            _ => Err(PyErr::type_error(format!("{name} returned non-int (type {})", result.type_name()))),
        };
    }
    from_text(vm, value, 10)?.ok_or_else(|| {
        PyErr::type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            value.type_name()
        ))
    })
}

fn this<'a>(args: &Args<'a>, method: &str) -> PyResult<Integer<'a>> {
    let (this, rest) = receiver(args, "int", method)?;
    rest.exact::<0>(format_args!("int.{method}"))?;
    Integer::of(this).ok_or_else(|| wrong_receiver("int", method, this))
}

/// The instance as an `int` proper.
fn whole(args: &Args<'_>, method: &str) -> PyResult<Value> {
    Ok(match this(args, method)? {
        Integer::Small(i) => Value::Int(i),
        Integer::Big(big) => Value::from_big(big.clone()),
    })
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = receiver(&args, "int", "__repr__")?;
    rest.exact::<0>("int.__repr__")?;
    let number = Integer::of(this).ok_or_else(|| wrong_receiver("int", "__repr__", this))?;
    int_repr(vm, number).map(Value::from)
}

fn bit_length(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(match this(&args, "bit_length")? {
        Integer::Small(i) => Value::Int(i64::from(64 - i.unsigned_abs().leading_zeros())),
        Integer::Big(big) => Value::Int(big.bits() as i64),
    })
}

fn bit_count(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let ones = |big: &BigInt| big.abs().iter_u64_digits().map(u64::count_ones).sum::<u32>();
    Ok(match this(&args, "bit_count")? {
        Integer::Small(i) => Value::Int(i64::from(i.unsigned_abs().count_ones())),
        Integer::Big(big) => Value::Int(i64::from(ones(big))),
    })
}
