//! Which scheduler runs a graph: `scheduler=` and `num_workers=` of a call, or of `dask.config.set`.

use crate::run::{ComputeOptions, Scheduler};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// What `dask.config.set` has set in this interpreter.
#[derive(Default)]
struct Config {
    choice: Cell<Choice>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Choice {
    scheduler: Option<Scheduler>,
    workers: Option<usize>,
}

/// What `dask.config.set(…)` returns: leaving the `with` block restores what was there.
struct Restore {
    before: Choice,
}

const KEY: &str = "dask.config";

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.config");
    module.function("set", set);
    Ok(Rc::new(module))
}

fn class() -> Rc<Class> {
    let make = || {
        let class = Class::native("set", &[&types().object], None);
        class.module.set("dask.config".into());
        class.method("__enter__", |_, args| Ok(args.pos()[0].clone())).method("__exit__", |vm, args| {
            let restore: &Restore = native_data(&args.pos()[0], "a dask.config.set")?;
            vm.extension::<Config>(KEY).choice.set(restore.before);
            Ok(Value::Bool(false))
        });
        class
    };
    CLASS.with(|class| Rc::clone(class.get_or_init(make)))
}

/// `dask.config.set(scheduler='threads', num_workers=2)`, also as a dict.
fn set(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let config = vm.extension::<Config>(KEY);
    let before = config.choice.get();
    let mut choice = before;
    let mut pairs: Vec<(Sym, Value)> = args.keywords().map(|(name, value)| (name, value.clone())).collect();
    if let [Value::Dict(dict)] = args.pos() {
        let name = |key: &Value| key.as_str().map(Sym::new);
        pairs.extend(dict.entries().into_iter().filter_map(|entry| Some((name(&entry.key)?, entry.value))));
    }
    for (name, value) in pairs {
        if !apply(vm, &mut choice, name.as_str(), &value)? {
            let text = format!("dask.config.set({name}=…) is not available in this notebook yet");
            return Err(PyErr::not_implemented(text));
        }
    }
    config.choice.set(choice);
    Ok(class().instance(Restore { before }))
}

fn apply(vm: &mut Vm, choice: &mut Choice, name: &str, value: &Value) -> PyResult<bool> {
    match name {
        "scheduler" => choice.scheduler = scheduler(value)?,
        "num_workers" => choice.workers = workers(vm, value)?,
        // Results do not depend on these.
        "optimize_graph" | "traverse" => {}
        _ => return Ok(false),
    }
    Ok(true)
}

fn scheduler(value: &Value) -> PyResult<Option<Scheduler>> {
    match value.as_str() {
        None if value.is_none() => Ok(None),
        // Partitions are shared, never changed: a pool of processes would give the same.
        Some("threads" | "threading" | "processes" | "multiprocessing" | "distributed") => {
            Ok(Some(Scheduler::Threads))
        }
        Some("sync" | "synchronous" | "single-threaded") => Ok(Some(Scheduler::Synchronous)),
        _ => Err(PyErr::value_error(
            "Expected one of [distributed, multiprocessing, processes, single-threaded, sync, synchronous, threading, threads]",
        )),
    }
}

fn workers(vm: &mut Vm, value: &Value) -> PyResult<Option<usize>> {
    if value.is_none() {
        return Ok(None);
    }
    let count = vm.index(value)?;
    let count = usize::try_from(count).ok().filter(|count| *count > 0);
    count.map(Some).ok_or_else(|| PyErr::value_error("num_workers must be positive"))
}

/// The options of one call.
///
/// # Errors
/// `TypeError` for an unknown argument.
pub(super) fn options<'a>(
    vm: &mut Vm,
    keywords: impl Iterator<Item = (Sym, &'a Value)>,
) -> PyResult<ComputeOptions> {
    let mut choice = vm.extension::<Config>(KEY).choice.get();
    for (name, value) in keywords {
        if !apply(vm, &mut choice, name.as_str(), value)? {
            return Err(PyErr::type_error(format!("compute() got an unexpected keyword argument '{name}'")));
        }
    }
    let scheduler = choice.scheduler.unwrap_or_default();
    Ok(ComputeOptions { scheduler, workers: choice.workers, title: String::new() })
}
