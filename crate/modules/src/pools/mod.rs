//! `concurrent.futures`, `multiprocessing`, `threading`: pools of the standard library, on the notebook's workers.
//!
//! The modules are written in Python (`../../python/pools`) over one native class, `_workers.Group`.

mod group;

use crate::worker;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};
use tb_stdlib::load;

const WORKERS: Text = text!("python/pools/workers.py");
const FUTURES: Text = text!("python/pools/futures.py");
const MULTIPROCESSING: Text = text!("python/pools/multiprocessing.py");
const THREADING: Text = text!("python/pools/threading.py");

pub fn register(vm: &mut Vm) {
    vm.register_module("_workers", |vm| {
        load(vm, "_workers", WORKERS, |vm, module| {
            module.set("Group", group::class(vm));
            module.function("role", role);
            Ok(())
        })
    });
    vm.register_module("concurrent", |_| Ok(Rc::new(Module::new("concurrent"))));
    vm.register_module("concurrent.futures", |vm| load(vm, "concurrent.futures", FUTURES, |_, _| Ok(())));
    vm.register_module("multiprocessing", |vm| load(vm, "multiprocessing", MULTIPROCESSING, |_, _| Ok(())));
    vm.register_module("multiprocessing.pool", |vm| {
        part(vm, "multiprocessing.pool", &["Pool", "ThreadPool"])
    });
    vm.register_module("multiprocessing.dummy", dummy);
    vm.register_module("threading", |vm| load(vm, "threading", THREADING, |_, _| Ok(())));
}

/// `_workers.role()`: `(worker, name, shares)` of the task that runs this, `None` outside of any.
fn role(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("role")?;
    Ok(worker::role().map_or(Value::None, |role| {
        Value::tuple([Value::from_usize(role.worker), Value::from(&*role.name), Value::Bool(role.shares)])
    }))
}

/// A module with some names of `multiprocessing`.
fn part(vm: &mut Vm, name: &'static str, names: &[&str]) -> PyResult<Rc<Module>> {
    let whole = vm.import("multiprocessing")?;
    let module = Module::new(name);
    for name in names {
        if let Some(value) = whole.namespace.get(Sym::new(name)) {
            module.set(name, value);
        }
    }
    Ok(Rc::new(module))
}

/// `multiprocessing.dummy`: its `Pool` is one of threads.
fn dummy(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = part(vm, "multiprocessing.dummy", &["ThreadPool"])?;
    if let Some(pool) = module.namespace.get(Sym::new("ThreadPool")) {
        module.set("Pool", pool);
    }
    Ok(module)
}

/// Waits for the threads and processes that a cell has started and not joined.
///
/// # Errors
/// `KeyboardInterrupt`.
pub fn finish(vm: &mut Vm) -> PyResult<()> {
    for name in ["threading", "multiprocessing"] {
        let Some(module) = vm.loaded(Sym::new(name)) else { continue };
        if let Some(finish) = module.namespace.get(Sym::new("finish")) {
            vm.call(&finish, &[] as &[Value])?;
        }
    }
    Ok(())
}
