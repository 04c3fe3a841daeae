//! `joblib`: `Parallel`, `delayed`, `cpu_count`, `effective_n_jobs`.
//!
//! Processes copy and threads share, as on CPython: with the process-like backends (the default) every call's function
//! and arguments are frozen, run on a worker's heap, and the results come back by value. With `backend='threading'`
//! calls that only read what they share run on workers too; those that write to it run on the kernel's heap, one at a time.
//!
//! The state of the `random` module never travels: each worker draws from a stream of its own, and `random.seed` seeds the
//! stream of the heap where it is called. A `random.Random` object is data, and is copied or shared like other objects.

mod config;
mod delayed;
pub(crate) mod parallel;
mod threads;

use crate::engine::engine;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};
use tb_stdlib::load;

/// `Memory`, `dump`, `load`, in Python.
const STORE: Text = text!("python/joblib_store.py");

pub fn register(vm: &mut Vm) {
    vm.register_module("joblib", build);
    vm.register_module("joblib.memory", |vm| load(vm, "joblib.memory", STORE, |_, _| Ok(())));
}

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("joblib");
    module.set("__version__", "1.6.0");
    module.set("Parallel", parallel::class(vm));
    module.function("delayed", delayed::delayed);
    module.function("cpu_count", cpu_count);
    module.function("effective_n_jobs", effective_n_jobs);
    for (name, class) in config::classes() {
        module.set(name, class);
    }
    for name in ["Memory", "dump", "load"] {
        module.namespace.set(Sym::new(name), stored(name));
    }
    module.set("wrap_non_picklable_objects", missing("wrap_non_picklable_objects"));
    Ok(Rc::new(module))
}

/// What `joblib.memory` has, which is read when it is first called.
fn stored(name: &'static str) -> Value {
    let call = move |vm: &mut Vm, args: Args<'_>| {
        let module = vm.import("joblib.memory")?;
        let made = module.namespace.get(Sym::new(name)).unwrap_or_default();
        vm.call_args(&made, args)
    };
    Value::Native(Rc::new(tb_python::NativeFn::closure(name, call)))
}

/// What is not here says so when it is called, not when it is imported.
fn missing(name: &'static str) -> Value {
    let call = move |_: &mut Vm, _: Args<'_>| {
        Err(PyErr::not_implemented(format!("joblib.{name} is not available in this notebook yet")))
    };
    Value::Native(Rc::new(tb_python::NativeFn::closure(name, call)))
}

fn cpu_count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_only_physical] = args.bind("cpu_count", ["only_physical_cores"], 0)?;
    Ok(Value::from_usize(engine(vm).platform().cpu_count()))
}

fn effective_n_jobs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [n_jobs] = args.bind("effective_n_jobs", ["n_jobs"], 0)?;
    let n_jobs = n_jobs.cloned().unwrap_or(Value::Int(-1));
    Ok(Value::from_usize(resolve_n_jobs(vm, &n_jobs)?))
}

/// What `n_jobs` means here.
fn resolve_n_jobs(vm: &mut Vm, n_jobs: &Value) -> PyResult<usize> {
    let wanted = match n_jobs {
        Value::None => None,
        other => Some(vm.index(other)?),
    };
    let cpus = engine(vm).platform().cpu_count();
    Ok(tb_parallel::effective_n_jobs(wanted, cpus)?)
}
