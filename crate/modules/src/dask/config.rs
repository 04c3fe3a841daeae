//! How a run is to go: the keywords of a call, and what `dask.config` holds. The settings themselves are kept by the
//! Python side, `config.py`.

use crate::run::{ComputeOptions, Scheduler};
use std::rc::Rc;
use tb_library::text;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};
use tb_stdlib::load;

/// What `get=` is answered with, as in Dask.
const GET_REMOVED: &str = "The get= keyword has been removed.\n\nPlease use the scheduler= keyword instead with the name \
     of\nthe desired scheduler like 'threads' or 'processes'\n\n    x.compute(scheduler='single-threaded')\n    \
     x.compute(scheduler='threads')\n    x.compute(scheduler='processes')\n\nor with a function that takes the graph and \
     keys\n\n    x.compute(scheduler=my_scheduler_function)\n\nor with a Dask client\n\n    x.compute(scheduler=client)";

/// How a call's collections are to be computed.
#[derive(Debug, Clone, Default)]
pub struct RunOptions {
    pub run: ComputeOptions,
    /// `scheduler=` as a function of graph and keys.
    pub function: Option<Value>,
    /// See `task::Options::kept`.
    pub kept: Option<Value>,
    /// `retries=`, which only a client's scheduler looks at.
    pub retries: u32,
    /// Keywords that such a function gets.
    pub rest: Vec<(Sym, Value)>,
    /// `optimize_graph=False`: each step is a task of its own.
    pub unfused: bool,
}

pub(super) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    load(vm, "dask.config", text!("python/dask/config.py"), |_, _| Ok(()))
}

/// A setting, if it has been made; one in a group has the group's name before a dot.
fn setting(vm: &mut Vm, name: &str) -> PyResult<Option<Value>> {
    let module = vm.import("dask.config")?;
    let mut found = module.namespace.get(Sym::new("config"));
    for word in name.split('.') {
        found = match found {
            Some(Value::Dict(settings)) => settings.get_str(word),
            _ => None,
        };
    }
    Ok(found.filter(|value| !value.is_none()))
}

/// The dict that `get` takes values from and puts values into, if one was set.
///
/// # Errors
/// What importing the settings raises.
pub(super) fn cache(vm: &mut Vm) -> PyResult<Option<Rc<tb_python::object::Dict>>> {
    Ok(match setting(vm, "cache")? {
        Some(Value::Dict(cache)) => Some(cache),
        _ => None,
    })
}

/// A setting that is on or off.
///
/// # Errors
/// What its truth value raises.
pub(super) fn flag(vm: &mut Vm, name: &str) -> PyResult<bool> {
    match setting(vm, name)? {
        Some(value) => vm.truthy(&value),
        None => Ok(false),
    }
}

/// The options of one call.
///
/// # Errors
/// `ValueError` for an unknown scheduler, `RuntimeError` for one that is not here, `TypeError` for `get=`.
pub(super) fn options<'a>(
    vm: &mut Vm,
    keywords: impl Iterator<Item = (Sym, &'a Value)>,
) -> PyResult<RunOptions> {
    let mut options = RunOptions::default();
    let mut scheduler = None;
    for (name, value) in keywords {
        match name.as_str() {
            "scheduler" => scheduler = Some(value.clone()),
            "num_workers" => options.run.workers = workers(vm, Some(value))?,
            "get" if vm.truthy(value)? => return Err(PyErr::type_error(GET_REMOVED)),
            "optimize_graph" => {
                options.unfused = !vm.truthy(value)?;
                continue;
            }
            "retries" => {
                options.retries = value.as_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or_default()
            }
            "_kept" => {
                options.kept = Some(value.clone());
                continue;
            }
            // What is done anyway, or has no meaning here.
            "get" | "traverse" => continue,
            _ => {}
        }
        if name.as_str() != "scheduler" {
            options.rest.push((name, value.clone()));
        }
    }
    if options.run.workers.is_none() {
        let chosen = setting(vm, "num_workers")?;
        options.run.workers = workers(vm, chosen.as_ref())?;
    }
    let chosen = match scheduler.filter(|scheduler| !scheduler.is_none()) {
        Some(scheduler) => Some(scheduler),
        None => setting(vm, "scheduler")?,
    };
    if let Some(chosen) = chosen {
        choose(vm, &chosen, &mut options)?;
    }
    Ok(options)
}

fn choose(vm: &mut Vm, scheduler: &Value, options: &mut RunOptions) -> PyResult<()> {
    if super::distributed::is_client(vm, scheduler) {
        return super::distributed::choose(vm, scheduler, options);
    }
    let callable =
        matches!(scheduler, Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))
            || (matches!(scheduler, Value::Instance(_))
                && scheduler.class().lookup(Sym::new("__call__")).is_some());
    if callable {
        options.function = Some(scheduler.clone());
        return Ok(());
    }
    let Some(name) = scheduler.as_str() else {
        let shown = vm.repr(scheduler)?;
        return Err(PyErr::value_error(format!("Unexpected scheduler: {shown}")));
    };
    options.run.scheduler = Some(match &*name.to_lowercase() {
        "threads" | "threading" => Scheduler::Threads,
        "processes" | "multiprocessing" => Scheduler::Processes,
        "sync" | "synchronous" | "single-threaded" => Scheduler::Synchronous,
        name @ ("distributed" | "dask.distributed") => {
            return match super::distributed::active(vm)? {
                Some(client) => super::distributed::choose(vm, &client, options),
                None => {
                    let text = format!("Requested {name} scheduler but no Client active.");
                    Err(PyErr::runtime_error(text).with_hint(
                        "Make one with Client() of dask.distributed, or leave scheduler= away: the workers of this \
                         tab do the work either way.",
                    ))
                }
            };
        }
        name => {
            if let Some(own) = named(vm, name)? {
                options.function = Some(own);
                return Ok(());
            }
            return Err(PyErr::value_error(
                "Expected one of [distributed, multiprocessing, processes, single-threaded, sync, synchronous, \
                 threading, threads]",
            ));
        }
    });
    Ok(())
}

/// A scheduler that the program has put among `dask.base.named_schedulers`.
fn named(vm: &mut Vm, name: &str) -> PyResult<Option<Value>> {
    Ok(match vm.import("dask.base")?.namespace.get(Sym::new("named_schedulers")) {
        Some(Value::Dict(named)) => named.get_str(name),
        _ => None,
    })
}

/// `num_workers=`; 0 is as good as none, as in Dask.
///
/// # Errors
/// `ValueError` for a negative number, `TypeError` for what is no number.
pub(super) fn workers(vm: &mut Vm, value: Option<&Value>) -> PyResult<Option<usize>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(None) };
    match usize::try_from(vm.index(value)?) {
        Ok(count) => Ok(Some(count).filter(|count| *count > 0)),
        Err(_) => Err(PyErr::value_error("max_workers must be greater than 0")),
    }
}
