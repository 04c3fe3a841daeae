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
            class
                .method("move_to_end", move_to_end)
                .method("popitem", popitem)
                .method("copy", copy)
                .method("__eq__", |vm, args| equal(vm, args).map(Value::Bool))
                .method("__ne__", |vm, args| equal(vm, args).map(|equal| Value::Bool(!equal)))
                .method("__repr__", repr);
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

fn copy(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("copy")?;
    Ok(Value::Instance(dict_instance(&this.class(), inner_dict(this)?.copy())))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let entries = inner_dict(this)?.entries();
    let name = this.type_name();
    if entries.is_empty() {
        return Ok(Value::from(format!("{name}()")));
    }
    let pairs = entries.into_iter().map(|entry| Value::tuple([entry.key, entry.value])).collect();
    Ok(Value::from(format!("{name}({})", vm.repr(&Value::list(pairs))?)))
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
