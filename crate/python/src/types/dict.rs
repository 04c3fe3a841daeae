//! `dict`: its methods and constructor. Views are in `dict_views`.

use super::args::{instance_of, wrong_receiver};
use super::dict_views;
use super::sequence::{self, POLL_STEPS};
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Dict, DictPart, Iter, IterKind};
use crate::value::Value;
use crate::vm::{CompareOp, Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    let class = &t.dict;
    class
        .method("__init__", init)
        .method("get", get)
        .method("setdefault", setdefault)
        .method("pop", pop)
        .method("popitem", popitem)
        .method("update", update)
        .method("clear", clear)
        .method("copy", copy)
        .method("keys", keys)
        .method("values", values)
        .method("items", items)
        .class_method("fromkeys", fromkeys)
        .method("__len__", len)
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("__delitem__", delitem)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__reversed__", reversed)
        .method("__or__", or)
        .method("__ror__", ror)
        .method("__ior__", ior)
        .method("__repr__", repr);
    class.set("__hash__", Value::None);
    sequence::install_comparisons(class, compare);
}

/// `dict(mapping_or_pairs=(), **items)`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let dict = crate::heap::new(Dict::default());
    if !Rc::ptr_eq(class, &types().dict) {
        return Ok(instance_of(class, &types().dict, Value::Dict(dict)));
    }
    fill(vm, &dict, "dict", args)?;
    Ok(Value::Dict(dict))
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "__init__")?;
    fill(vm, dict, "dict", args.split_self().1)?;
    Ok(Value::None)
}

/// The dict that a method was called on.
fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<Dict>> {
    match args.first().map(Value::unwrap_base) {
        Some(Value::Dict(dict)) => Ok(dict),
        Some(other) => Err(wrong_receiver("dict", method, other)),
        None => Err(PyErr::type_error(format!("unbound method dict.{method}() needs an argument"))),
    }
}

fn fill(vm: &mut Vm, dict: &Dict, function: &str, args: Args<'_>) -> PyResult<()> {
    match args.pos() {
        [] => {}
        [source] => merge(vm, dict, source)?,
        more => {
            let given = more.len();
            return Err(PyErr::type_error(format!("{function} expected at most 1 argument, got {given}")));
        }
    }
    for (name, value) in args.keywords() {
        vm.dict_set(dict, Value::from(name), value.clone())?;
    }
    Ok(())
}

/// Adds the items of a mapping, or of an iterable of pairs.
pub(crate) fn merge(vm: &mut Vm, dict: &Dict, source: &Value) -> PyResult<()> {
    match source {
        Value::Dict(other) => return merge_dict(vm, dict, other),
        Value::Instance(instance) if vm.getattr_opt(source, crate::names::KEYS)?.is_some() => {
            if let Some(Value::Dict(other)) = instance.base_value() {
                let other = Rc::clone(other);
                return merge_dict(vm, dict, &other);
            }
            return merge_mapping(vm, dict, source);
        }
        _ => {}
    }
    let iterator = vm.iter(source)?;
    let mut at = 0_usize;
    while let Some(pair) = vm.next(&iterator)? {
        let (key, value) = split_pair(vm, &pair, at)?;
        vm.dict_set(dict, key, value)?;
        at += 1;
        if at.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(())
}

fn split_pair(vm: &mut Vm, pair: &Value, at: usize) -> PyResult<(Value, Value)> {
    let items = match pair {
        Value::Tuple(tuple) => tuple.to_vec(),
        other => vm.collect(other).map_err(|err| {
            if !err.is(&types().type_error) {
                return err;
            }
            PyErr::type_error(format!(
                "cannot convert dictionary update sequence element #{at} to a sequence"
            ))
        })?,
    };
    match <[Value; 2]>::try_from(items) {
        Ok([key, value]) => Ok((key, value)),
        Err(items) => Err(PyErr::value_error(format!(
            "dictionary update sequence element #{at} has length {}; 2 is required",
            items.len()
        ))),
    }
}

/// Adds the entries of another dict.
pub(crate) fn merge_dict(vm: &mut Vm, dict: &Dict, other: &Dict) -> PyResult<()> {
    if std::ptr::eq(dict, other) {
        return Ok(());
    }
    check_entries(vm, dict.len() + other.len())?;
    if dict.is_empty() {
        dict.assign(other);
        return Ok(());
    }
    let mut from = 0;
    while let Some((at, entry)) = other.entry_from(from) {
        vm.dict_set(dict, entry.key, entry.value)?;
        from = at + 1;
        if from.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(())
}

fn check_entries(vm: &mut Vm, count: usize) -> PyResult<()> {
    sequence::check_items(vm, count.saturating_mul(3))
}

fn merge_mapping(vm: &mut Vm, dict: &Dict, source: &Value) -> PyResult<()> {
    let keys = vm.call_method(source, "keys", &[])?;
    let keys = vm.iter(&keys)?;
    while let Some(key) = vm.next(&keys)? {
        let value = vm.getitem(source, &key)?;
        vm.dict_set(dict, key, value)?;
    }
    Ok(())
}

fn get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "get")?;
    let rest = args.split_self().1.between("get", 1, 2)?;
    let found = vm.dict_get(dict, &rest[0])?;
    Ok(found.unwrap_or_else(|| rest.get(1).cloned().unwrap_or(Value::None)))
}

fn setdefault(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "setdefault")?;
    let rest = args.split_self().1.between("setdefault", 1, 2)?;
    if let Some(value) = vm.dict_get(dict, &rest[0])? {
        return Ok(value);
    }
    let value = rest.get(1).cloned().unwrap_or(Value::None);
    vm.dict_set(dict, rest[0].clone(), value.clone())?;
    Ok(value)
}

fn pop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "pop")?;
    let rest = args.split_self().1.between("pop", 1, 2)?;
    match (vm.dict_remove(dict, &rest[0])?, rest.get(1)) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(PyErr::key_error(rest[0].clone())),
    }
}

fn popitem(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "popitem")?;
    args.split_self().1.exact::<0>("dict.popitem")?;
    let Some((at, _)) = dict.entry_before(dict.places()) else {
        return Err(PyErr::key_error(Value::from("popitem(): dictionary is empty")));
    };
    let entry =
        dict.remove_at(at).ok_or_else(|| PyErr::runtime_error("dictionary changed size during popitem"))?;
    Ok(Value::tuple([entry.key, entry.value]))
}

fn update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "update")?;
    fill(vm, dict, "update", args.split_self().1)?;
    Ok(Value::None)
}

fn clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "clear")?;
    args.split_self().1.exact::<0>("dict.clear")?;
    dict.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = this(args.pos(), "copy")?;
    args.split_self().1.exact::<0>("dict.copy")?;
    check_entries(vm, dict.len())?;
    Ok(Value::dict(dict.copy()))
}

fn keys(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    view(args, "keys", DictPart::Keys)
}

fn values(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    view(args, "values", DictPart::Values)
}

fn items(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    view(args, "items", DictPart::Items)
}

fn view(args: Args<'_>, name: &str, what: DictPart) -> PyResult<Value> {
    let dict = this(args.pos(), name)?;
    if args.pos().len() > 1 || args.has_keywords() {
        let given = args.pos().len() - 1;
        return Err(PyErr::type_error(format!("dict.{name}() takes no arguments ({given} given)")));
    }
    Ok(dict_views::new(dict, what))
}

fn fromkeys(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (class, rest) = args.split_self();
    let rest = rest.between("fromkeys", 1, 2)?;
    let value = rest.get(1).cloned().unwrap_or(Value::None);
    let result = vm.call(class, &[])?;
    let iterator = vm.iter(&rest[0])?;
    let mut steps = 0_usize;
    while let Some(key) = vm.next(&iterator)? {
        match &result {
            Value::Dict(dict) => vm.dict_set(dict, key, value.clone())?,
            other => vm.setitem(other, &key, value.clone())?,
        }
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(result)
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos(), "__len__")?.len()))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this_value, key] = args.exact("__getitem__")?;
    let dict = this(args.pos(), "__getitem__")?;
    if let Some(value) = vm.dict_get(dict, key)? {
        return Ok(value);
    }
    if matches!(this_value, Value::Instance(_))
        && let Some(missing) = vm.special(this_value, crate::names::DUNDER_MISSING)
    {
        return vm.call(&missing, std::slice::from_ref(key));
    }
    Err(PyErr::key_error(key.clone()))
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key, value] = args.exact("__setitem__")?;
    vm.dict_set(this(args.pos(), "__setitem__")?, key.clone(), value.clone())?;
    Ok(Value::None)
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__delitem__")?;
    match vm.dict_remove(this(args.pos(), "__delitem__")?, key)? {
        Some(_) => Ok(Value::None),
        None => Err(PyErr::key_error(key.clone())),
    }
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__contains__")?;
    Ok(Value::Bool(vm.dict_get(this(args.pos(), "__contains__")?, key)?.is_some()))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(iter_part(this(args.pos(), "__iter__")?, DictPart::Keys))
}

/// An iterator over keys, values or items.
pub(crate) fn iter_part(dict: &Rc<Dict>, what: DictPart) -> Value {
    let len = dict.len();
    Value::iter(Iter::new(IterKind::Dict { dict: Rc::clone(dict), at: 0, len, left: len, what }))
}

fn reversed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(dict_views::reverse_iter(this(args.pos(), "__reversed__")?, DictPart::Keys))
}

fn or(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__or__")?;
    union(vm, a, b)
}

fn ror(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [b, a] = args.exact("__ror__")?;
    union(vm, a, b)
}

/// `a | b`; `NotImplemented` unless both are dicts.
pub(crate) fn union(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Value> {
    let (Value::Dict(a), Value::Dict(b)) = (a.unwrap_base(), b.unwrap_base()) else {
        return Ok(Value::NotImplemented);
    };
    check_entries(vm, a.len() + b.len())?;
    let result = a.copy();
    merge_dict(vm, &result, b)?;
    Ok(Value::dict(result))
}

fn ior(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this_value, other] = args.exact("__ior__")?;
    merge(vm, this(args.pos(), "__ior__")?, other)?;
    Ok(this_value.clone())
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [dict] = args.exact("__repr__")?;
    this(args.pos(), "__repr__")?;
    Ok(Value::from(vm.repr(dict.unwrap_base())?))
}

/// Whether two dicts have equal keys with equal values.
pub(crate) fn equal(vm: &mut Vm, a: &Dict, b: &Dict) -> PyResult<bool> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let mut from = 0;
    while let Some((at, entry)) = a.entry_from(from) {
        let Some(other) = vm.dict_get(b, &entry.key)? else { return Ok(false) };
        if !vm.eq(&entry.value, &other)? {
            return Ok(false);
        }
        from = at + 1;
    }
    Ok(true)
}

/// `==` and `!=`; `NotImplemented` for anything else.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    match (op, a, b) {
        (CompareOp::Eq, Value::Dict(a), Value::Dict(b)) => Ok(Value::Bool(equal(vm, a, b)?)),
        (CompareOp::Ne, Value::Dict(a), Value::Dict(b)) => Ok(Value::Bool(!equal(vm, a, b)?)),
        _ => Ok(Value::NotImplemented),
    }
}
