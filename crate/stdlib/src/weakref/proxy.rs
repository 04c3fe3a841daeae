//! `weakref.proxy`: stands for its object as long as that lives.

use super::reference;
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::heap::{WeakRef, register_weak};
use tb_python::native::{Args, NativeFn};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// Operations that are handed on to the object: the method of the same name is called.
const FORWARDED: [&str; 39] = [
    "__call__",
    "__len__",
    "__iter__",
    "__next__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__contains__",
    "__bool__",
    "__str__",
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__add__",
    "__sub__",
    "__mul__",
    "__truediv__",
    "__floordiv__",
    "__mod__",
    "__pow__",
    "__and__",
    "__or__",
    "__xor__",
    "__lshift__",
    "__rshift__",
    "__matmul__",
    "__radd__",
    "__rsub__",
    "__rmul__",
    "__neg__",
    "__abs__",
    "__int__",
    "__float__",
    "__index__",
    "__enter__",
    "__exit__",
];

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("ProxyType", &[&types().object], None);
            class.module.set(Sym::new("weakref"));
            class
                .method("__getattr__", get)
                .method("__setattr__", set)
                .method("__delattr__", delete)
                .method("__repr__", repr);
            for name in FORWARDED {
                let forward = move |vm: &mut Vm, args: Args<'_>| forward(vm, name, &args);
                class.set(name, Value::Native(Rc::new(NativeFn::method_closure(name, forward))));
            }
            class.set("__hash__", Value::None);
            class
        }))
    })
}

pub(super) fn make(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("proxy", 1, 2)?;
    let made = class().instance(reference(&args[0], args.get(1))?);
    if let Value::Instance(instance) = &made {
        register_weak(&args[0], instance);
    }
    Ok(made)
}

/// What the proxy stands for.
fn target(proxy: Option<&Value>) -> PyResult<Value> {
    let data: &WeakRef = native_data(proxy.unwrap_or(&Value::None), "a weak proxy")?;
    data.get()
        .ok_or_else(|| PyErr::new(&types().reference_error, "weakly-referenced object no longer exists"))
}

fn forward(vm: &mut Vm, name: &'static str, args: &Args<'_>) -> PyResult<Value> {
    let (first, rest) = args.split_self();
    let object = target(Some(first))?;
    match name {
        "__bool__" => return Ok(Value::Bool(vm.truthy(&object)?)),
        "__str__" => return Ok(Value::Str(vm.str(&object)?)),
        "__iter__" => return vm.iter(&object),
        "__call__" => return vm.call_args(&object, rest),
        _ => {}
    }
    // The other side of an operation may be a proxy too.
    let others: Vec<Value> =
        rest.pos().iter().map(|other| target(Some(other)).unwrap_or_else(|_| other.clone())).collect();
    match vm.getattr_opt(&object, Sym::new(name))? {
        Some(method) => vm.call(&method, &others),
        None if others.len() == 1 => Ok(Value::NotImplemented),
        None => Err(PyErr::type_error(format!("'{}' object has no {name}", object.type_name()))),
    }
}

fn name_of(value: &Value) -> Sym {
    Sym::new(value.as_str().unwrap_or_default())
}

fn get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, name] = args.exact("__getattr__")?;
    vm.getattr(&target(Some(this))?, name_of(name))
}

fn set(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, name, value] = args.exact("__setattr__")?;
    vm.setattr(&target(Some(this))?, name_of(name), value.clone())?;
    Ok(Value::None)
}

fn delete(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, name] = args.exact("__delattr__")?;
    vm.delattr(&target(Some(this))?, name_of(name))?;
    Ok(Value::None)
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let address = args.pos().first().map_or(0, Value::address);
    let object = target(args.pos().first())?;
    Ok(Value::from(format!(
        "<weakproxy at {address:#x} to {} at {:#x}>",
        object.type_name(),
        object.address()
    )))
}
