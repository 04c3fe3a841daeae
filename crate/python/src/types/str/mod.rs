//! `str`: its constructor, special methods and the many others, one file a group.

mod affix;
mod case;
pub mod classify;
mod encode;
mod find;
mod index;
mod kind;
mod pad;
mod percent;
mod repr;
mod split;
mod strip;
mod translate;

pub use index::{get_slice, str_concat, str_getitem, str_repeat};
pub use percent::{bytes_percent_format, percent_format};
pub(crate) use repr::escape as escape_char;
pub use repr::{bytes_repr, str_ascii, str_repr};
pub use split::str_join;

use super::args::{instance_of, self_str};
use super::format::{fields, format_value};
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, IterKind};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::cmp::Ordering;
use std::rc::Rc;

pub fn install(t: &Types) {
    t.str_
        .method("__repr__", |_, args| {
            self_str(&args, "__repr__").map(|(text, _)| Value::from(str_repr(text.as_str())))
        })
        .method("__str__", |_, args| self_str(&args, "__str__").map(|(text, _)| Value::Str(Rc::clone(text))))
        .method("__len__", |_, args| {
            self_str(&args, "__len__").map(|(text, _)| Value::from_usize(text.len()))
        })
        .method("__hash__", |_, args| {
            self_str(&args, "__hash__").map(|(text, _)| Value::Int(text.hash_value() as i64))
        })
        .method("__iter__", iter)
        .method("__contains__", contains)
        .method("__format__", dunder_format)
        .method("__getnewargs__", |_, args| {
            self_str(&args, "__getnewargs__").map(|(text, _)| Value::tuple(vec![Value::Str(Rc::clone(text))]))
        })
        .method("format", format)
        .method("format_map", format_map)
        .method("__mod__", percent::dunder_mod)
        .method("__rmod__", percent::dunder_rmod)
        .method("__eq__", |_, args| compare(&args, "__eq__", Ordering::is_eq))
        .method("__ne__", |_, args| compare(&args, "__ne__", Ordering::is_ne))
        .method("__lt__", |_, args| compare(&args, "__lt__", Ordering::is_lt))
        .method("__le__", |_, args| compare(&args, "__le__", Ordering::is_le))
        .method("__gt__", |_, args| compare(&args, "__gt__", Ordering::is_gt))
        .method("__ge__", |_, args| compare(&args, "__ge__", Ordering::is_ge));
    let groups = [
        affix::install,
        case::install,
        encode::install,
        find::install,
        index::install,
        kind::install,
        pad::install,
    ];
    for install in groups {
        install(t);
    }
    split::install(t);
    strip::install(t);
    translate::install(t);
}

/// `str(object='')` and `str(bytes, encoding='utf-8', errors='strict')`.
///
/// # Errors
/// `TypeError`, `UnicodeDecodeError`, whatever `__str__` raises.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let given = args.pos().len() + args.keywords().count();
    if given > 3 {
        return Err(PyErr::type_error(format!("str() takes at most 3 arguments ({given} given)")));
    }
    let [object, encoding, errors] = args.bind_builtin("str", ["object", "encoding", "errors"], 0)?;
    let text = match (object, encoding, errors) {
        (None, _, _) => Value::from(""),
        (Some(object), None, None) => Value::Str(vm.str(object)?),
        (Some(object), encoding, errors) => encode::decode_object(vm, object, encoding, errors)?,
    };
    Ok(instance_of(class, &types().str_, text))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "__iter__")?;
    rest.exact::<0>("str.__iter__")?;
    Ok(Value::iter(Iter::new(IterKind::Str { text: Rc::clone(text), byte: 0 })))
}

fn contains(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "__contains__")?;
    let [item] = rest.exact::<1>("str.__contains__")?;
    str_contains(text.as_str(), item).map(Value::Bool)
}

/// `item in text`.
///
/// # Errors
/// `TypeError` unless `item` is a string.
pub fn str_contains(text: &str, item: &Value) -> PyResult<bool> {
    item.as_str().map(|item| text.contains(item)).ok_or_else(|| {
        PyErr::type_error(format!("'in <string>' requires string as left operand, not {}", item.type_name()))
    })
}

fn compare(args: &Args<'_>, method: &str, test: fn(Ordering) -> bool) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let [other] = rest.exact::<1>(method)?;
    // UTF-8 orders like the code points it encodes.
    Ok(other.as_str().map_or(Value::NotImplemented, |other| Value::Bool(test(text.as_str().cmp(other)))))
}

fn dunder_format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "__format__")?;
    let [spec] = rest.exact::<1>("str.__format__")?;
    let spec = spec.as_str().ok_or_else(|| {
        PyErr::type_error(format!("__format__() argument must be str, not {}", spec.type_name()))
    })?;
    format_value(vm, &Value::Str(Rc::clone(text)), spec)
}

fn format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "format")?;
    fields::format_fields(vm, text.as_str(), &fields::Source::Arguments(rest)).map(Value::from)
}

fn format_map(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "format_map")?;
    let [mapping] = rest.exact::<1>("str.format_map")?;
    fields::format_fields(vm, text.as_str(), &fields::Source::Mapping(mapping)).map(Value::from)
}
