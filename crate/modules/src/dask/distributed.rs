//! `dask.distributed`: written in Python (`../../python/dask/distributed.py`); here is how a run finds its client.

use super::config::{RunOptions, workers};
use crate::run::Scheduler;
use std::rc::Rc;
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};
use tb_stdlib::load;

const SOURCE: &str = include_str!("../../python/dask/distributed.py");
const NAME: &str = "dask.distributed";

pub(super) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    load(vm, NAME, SOURCE, |_, _| Ok(()))
}

fn loaded(vm: &Vm, name: &str) -> Option<Value> {
    vm.loaded(Sym::new(NAME))?.namespace.get(Sym::new(name))
}

/// The client that collections are computed by, if there is one.
///
/// # Errors
/// None of its own.
pub(super) fn active(vm: &mut Vm) -> PyResult<Option<Value>> {
    match loaded(vm, "_active") {
        Some(clients) => Ok(vm.collect(&clients)?.pop()),
        None => Ok(None),
    }
}

pub(super) fn is_client(vm: &Vm, value: &Value) -> bool {
    matches!(value, Value::Instance(_))
        && loaded(vm, "Client").is_some_and(|client| client.is(&Value::Class(value.class())))
}

/// What a client says of how to compute: with copies, on so many workers.
///
/// # Errors
/// What its cluster's numbers raise.
pub(super) fn choose(vm: &mut Vm, client: &Value, options: &mut RunOptions) -> PyResult<()> {
    let cluster = vm.getattr(client, Sym::new("cluster"))?;
    options.run.scheduler = Some(Scheduler::Processes);
    if options.run.workers.is_none() {
        let limit = vm.getattr(&cluster, Sym::new("_limit"))?;
        options.run.workers = workers(vm, Some(&limit))?;
    }
    Ok(())
}
