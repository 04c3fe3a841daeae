//! `weakref`: `ref`, `proxy` and the counts natively; the weak collections and `finalize` in Python on top of them.

mod proxy;

use crate::run_text;
use std::cell::OnceCell;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::class::native_data;
use tb_python::heap::{WeakRef, register_weak, weak_references};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

const COLLECTIONS: Text = text!("python/weakref_collections.py");

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("weakref");
    module.set("ref", class());
    module.set("ReferenceType", class());
    module.set("ProxyType", proxy::class());
    module.function("proxy", proxy::make);
    module.function("getweakrefcount", count);
    module.function("getweakrefs", list);
    run_text(vm, "weakref.py", COLLECTIONS, &module)?;
    for (_, value) in module.namespace.entries() {
        if let Value::Class(class) = value
            && !class.flags.native
        {
            class.module.set(Sym::new("weakref"));
        }
    }
    Ok(Rc::new(module))
}

pub(crate) fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("ReferenceType", &[&types().object], Some(new));
            class.module.set(Sym::new("weakref"));
            class
                .method("__init__", |_, _| Ok(Value::None))
                .method("__call__", call)
                .method("__eq__", equal)
                .method("__hash__", hash)
                .method("__repr__", repr)
                .getter("__callback__", |_, args| Ok(this(&args)?.callback().unwrap_or(Value::None)));
            class
        }))
    })
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a WeakRef> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a weak reference")
}

/// A weak reference to `target`, or the error that its type has none.
fn reference(target: &Value, callback: Option<&Value>) -> PyResult<WeakRef> {
    WeakRef::new(target, callback.cloned()).ok_or_else(|| {
        PyErr::type_error(format!("cannot create weak reference to '{}' object", target.type_name()))
    })
}

fn new(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("__new__", 1, 2)?;
    let (target, callback) = (&args[0], args.get(1).filter(|callback| !callback.is_none()));
    if callback.is_none() {
        // References without a callback are all the same: there is only one.
        let known = weak_references(target).into_iter().find(|known| {
            known.class_is(Rc::as_ptr(class))
                && known.native::<WeakRef>().is_some_and(|known| known.callback().is_none())
        });
        if let Some(known) = known {
            return Ok(Value::Instance(known));
        }
    }
    let made = class.instance(reference(target, callback)?);
    if let Value::Instance(instance) = &made {
        register_weak(target, instance);
    }
    Ok(made)
}

fn call(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(this(&args)?.get().unwrap_or(Value::None))
}

fn equal(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__eq__")?;
    let (Ok(x), Ok(y)) = (native_data::<WeakRef>(a, ""), native_data::<WeakRef>(b, "")) else {
        return Ok(Value::NotImplemented);
    };
    match (x.get(), y.get()) {
        (Some(x), Some(y)) => Ok(Value::Bool(vm.eq(&x, &y)?)),
        // The dead are only equal to themselves.
        _ => Ok(Value::Bool(a.is(b))),
    }
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let this = this(&args)?;
    if this.hash.get().is_none() {
        let Some(target) = this.get() else { return Err(PyErr::type_error("weak object has gone away")) };
        this.hash.set(Some(vm.hash(&target)? as i64));
    }
    Ok(Value::Int(this.hash.get().unwrap_or_default()))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let address = args.pos().first().map_or(0, Value::address);
    Ok(Value::from(match this(&args)?.get() {
        None => format!("<weakref at {address:#x}; dead>"),
        Some(target) => {
            let name = vm.getattr_opt(&target, tb_python::names::DUNDER_NAME)?;
            let name = name.as_ref().and_then(Value::as_str).map(|name| format!(" ({name})"));
            format!(
                "<weakref at {address:#x}; to '{}' at {:#x}{}>",
                target.type_name(),
                target.address(),
                name.unwrap_or_default()
            )
        }
    }))
}

fn count(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [target] = args.exact("getweakrefcount")?;
    Ok(Value::from_usize(weak_references(target).len()))
}

fn list(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [target] = args.exact("getweakrefs")?;
    Ok(Value::list(weak_references(target).into_iter().map(Value::Instance).collect()))
}
