//! `dask.distributed`: written in Python (`../../python/dask/distributed`); here is how a run finds its client.

use super::config::{RunOptions, workers};
use crate::run::Scheduler;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};
use tb_stdlib::load;

const NAME: &str = "dask.distributed";
/// The module that knows which clients are open, and the one that has their class.
const FUTURE: &str = "dask.distributed.future";
const CLIENT: &str = "dask.distributed.client";

pub(super) fn register(vm: &mut Vm) {
    vm.register_module(NAME, |vm| {
        let module = part(vm, NAME, text!("python/dask/distributed/face.py"))?;
        vm.import("dask")?.set("distributed", Value::Module(Rc::clone(&module)));
        Ok(module)
    });
    vm.register_module("distributed", |vm| vm.import(NAME));
    vm.register_module(CLIENT, |vm| part(vm, CLIENT, text!("python/dask/distributed/client.py")));
    vm.register_module(FUTURE, |vm| part(vm, FUTURE, text!("python/dask/distributed/future.py")));
    vm.register_module("dask.distributed.cluster", |vm| {
        part(vm, "dask.distributed.cluster", text!("python/dask/distributed/cluster.py"))
    });
    vm.register_module("dask.distributed.waiting", |vm| {
        part(vm, "dask.distributed.waiting", text!("python/dask/distributed/waiting.py"))
    });
}

fn part(vm: &mut Vm, name: &'static str, text: Text) -> PyResult<Rc<Module>> {
    load(vm, name, text, |_, _| Ok(()))
}

fn loaded(vm: &Vm, module: &str, name: &str) -> Option<Value> {
    vm.loaded(Sym::new(module))?.namespace.get(Sym::new(name))
}

/// The client that collections are computed by, if there is one.
///
/// # Errors
/// None of its own.
pub(super) fn active(vm: &mut Vm) -> PyResult<Option<Value>> {
    match loaded(vm, FUTURE, "_active") {
        Some(clients) => Ok(vm.collect(&clients)?.pop()),
        None => Ok(None),
    }
}

pub(super) fn is_client(vm: &Vm, value: &Value) -> bool {
    matches!(value, Value::Instance(_))
        && loaded(vm, CLIENT, "Client").is_some_and(|client| client.is(&Value::Class(value.class())))
}

/// What a client says of how to compute: with copies, on so many workers, and what fails again.
///
/// # Errors
/// What its cluster's numbers raise.
pub(super) fn choose(vm: &mut Vm, client: &Value, options: &mut RunOptions) -> PyResult<()> {
    let cluster = vm.getattr(client, Sym::new("cluster"))?;
    options.run.scheduler = Some(Scheduler::Processes);
    options.run.retries = options.retries;
    if options.run.workers.is_none() {
        let limit = vm.getattr(&cluster, Sym::new("_limit"))?;
        options.run.workers = workers(vm, Some(&limit))?;
    }
    Ok(())
}
