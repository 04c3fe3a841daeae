//! `OrderedDict`: a dict that can move its items to either end.

use super::{dict_class, dict_instance, inner_dict};
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = dict_class("OrderedDict", new);
            class.show_full_name();
            class
                .method("move_to_end", move_to_end)
                .method("popitem", popitem)
                .method("copy", copy)
                .method("__eq__", |vm, args| equal(vm, args).map(Value::Bool))
                .method("__ne__", |vm, args| equal(vm, args).map(|equal| Value::Bool(!equal)))
                .method("__repr__", repr)
                .method("pop", pop)
                .method("setdefault", setdefault)
                .method("__or__", |vm, args| union(vm, args, false))
                .method("__ror__", |vm, args| union(vm, args, true))
                .method("__ior__", ior)
                .method("__reduce__", reduce)
                .class_method("fromkeys", fromkeys);
            class
        }))
    })
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = Value::Instance(dict_instance(class, Dict::default()));
    if class.flags.native {
        let update = vm.getattr(value.unwrap_base(), Sym::new("update"))?;
        vm.call_args(&update, args)?;
    }
    Ok(value)
}

fn move_to_end(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key, last] = args.bind("move_to_end", ["self", "key", "last"], 2)?;
    let dict = inner_dict(this.unwrap_or(&Value::None))?;
    let key = key.unwrap_or(&Value::None);
    let last = last.map_or(Ok(true), |last| vm.truthy(last))?;
    let Some(value) = vm.dict_remove(dict, key)? else { return Err(PyErr::key_error(key.clone())) };
    let rest = if last { Vec::new() } else { dict.entries() };
    if !last {
        dict.clear();
    }
    vm.dict_set(dict, key.clone(), value)?;
    for entry in rest {
        dict.push(entry.hash, entry.key, entry.value);
    }
    Ok(Value::None)
}

fn popitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, last] = args.bind("popitem", ["self", "last"], 1)?;
    let dict = inner_dict(this.unwrap_or(&Value::None))?;
    let last = last.map_or(Ok(true), |last| vm.truthy(last))?;
    let found = if last { dict.entry_before(dict.places()) } else { dict.entry_from(0) };
    match found.and_then(|(at, _)| dict.remove_at(at)) {
        Some(entry) => Ok(Value::tuple([entry.key, entry.value])),
        None => Err(PyErr::key_error(Value::from("dictionary is empty"))),
    }
}

fn pop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key, default] = args.bind_builtin("pop", ["/self", "key", "default"], 2)?;
    let (this, key) = (this.unwrap_or(&Value::None), key.unwrap_or(&Value::None));
    match (vm.dict_remove(inner_dict(this)?, key)?, default) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(PyErr::key_error(key.clone())),
    }
}

fn setdefault(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key, default] = args.bind_builtin("setdefault", ["/self", "key", "default"], 2)?;
    let (this, key) = (this.unwrap_or(&Value::None), key.unwrap_or(&Value::None));
    if vm.contains(this, key)? {
        return vm.getitem(this, key);
    }
    let default = default.cloned().unwrap_or(Value::None);
    vm.setitem(this, key, default.clone())?;
    Ok(default)
}

fn fromkeys(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [class, keys, value] = args.bind_builtin("fromkeys", ["/class", "iterable", "value"], 2)?;
    let (class, keys) = (class.unwrap_or(&Value::None), keys.unwrap_or(&Value::None));
    let value = value.cloned().unwrap_or(Value::None);
    let made = vm.call(class, &[])?;
    let keys = vm.iter(keys)?;
    while let Some(key) = vm.next(&keys)? {
        vm.setitem(&made, &key, value.clone())?;
    }
    Ok(made)
}

/// `a | b`: of the class of the ordered side.
fn union(vm: &mut Vm, args: Args<'_>, reflected: bool) -> PyResult<Value> {
    let [this, other] = args.exact("__or__")?;
    if !matches!(other.unwrap_base(), Value::Dict(_)) {
        return Ok(Value::NotImplemented);
    }
    let (first, second) = if reflected { (other, this) } else { (this, other) };
    let made = vm.call(&Value::Class(this.class()), std::slice::from_ref(first))?;
    vm.call_method(&made, "update", std::slice::from_ref(second))?;
    Ok(made)
}

fn ior(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, other] = args.exact("__ior__")?;
    vm.call_method(this, "update", std::slice::from_ref(other))?;
    Ok(this.clone())
}

/// How it is made again elsewhere.
fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__reduce__")?;
    let state = match this {
        Value::Instance(instance) if !instance.dict_attributes().is_empty() => {
            let attributes = vm.getattr(this, Sym::new("__dict__"))?;
            vm.call_method(&attributes, "copy", &[])?
        }
        _ => Value::None,
    };
    let items = vm.call_method(this, "items", &[])?;
    let items = vm.iter(&items)?;
    Ok(Value::tuple([Value::Class(this.class()), Value::tuple([]), state, Value::None, items]))
}

fn copy(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("copy")?;
    Ok(Value::Instance(dict_instance(&this.class(), inner_dict(this)?.copy())))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let entries = inner_dict(this)?.entries();
    let name = this.class().name();
    if entries.is_empty() {
        return Ok(Value::from(format!("{name}()")));
    }
    let text = vm.repr_guarded(this, "...", |vm| {
        let pairs = entries.into_iter().map(|entry| Value::tuple([entry.key, entry.value])).collect();
        vm.repr(&Value::list(pairs))
    })?;
    Ok(Value::from(if text == "..." { text } else { format!("{name}({text})") }))
}

/// Two of them are equal if their items come in the same order; beside another dict the order does not count.
fn equal(vm: &mut Vm, args: Args<'_>) -> PyResult<bool> {
    let [a, b] = args.exact("__eq__")?;
    if !vm.eq(&a.unwrap_base().clone(), &b.unwrap_base().clone())? {
        return Ok(false);
    }
    if !b.class().is_subclass(&class()) {
        return Ok(true);
    }
    let keys = |value: &Value| inner_dict(value).map(|dict| Value::list(dict.keys()));
    let (left, right) = (keys(a)?, keys(b)?);
    vm.eq(&left, &right)
}
