//! `dask`: lazy collections, computed on the pool. So far `dask.dataframe`; `compute`, `persist` and `visualize` take its
//! collections, and `config.set` chooses the scheduler.

mod config;
mod dataframe;
mod groupby;
mod lazy;
mod svg;

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub fn register(vm: &mut Vm) {
    vm.register_module("dask", build);
    vm.register_module("dask.config", config::build);
    vm.register_module("dask.dataframe", dataframe::build);
}

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask");
    module.set("__version__", "2026.8.0");
    module.function("compute", compute);
    module.function("persist", persist);
    module.function("visualize", visualize);
    let config = vm.import("dask.config")?;
    module.set("config", Value::Module(config));
    for name in ["delayed", "optimize", "annotate"] {
        module.set(name, crate::pandas::missing("dask", name));
    }
    Ok(Rc::new(module))
}

/// `dask.compute(a, b)`: a tuple; what is no collection passes through.
fn compute(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let collections: Vec<lazy::Collection> = args.pos().iter().filter_map(lazy::of).collect();
    let mut results = lazy::compute(vm, &collections, options)?.into_iter();
    let result = |value: &Value| match lazy::of(value) {
        Some(_) => results.next().unwrap_or_default(),
        None => value.clone(),
    };
    Ok(Value::tuple(args.pos().iter().map(result).collect::<Vec<_>>()))
}

fn persist(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let mut results = Vec::new();
    for value in args.pos() {
        results.push(match lazy::of(value) {
            Some(collection) => lazy::persist(vm, &collection, options.clone())?,
            None => value.clone(),
        });
    }
    Ok(Value::tuple(results))
}

fn visualize(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos() {
        [collection] => {
            let found = lazy::of(collection);
            let collection = found.ok_or_else(|| PyErr::type_error("visualize() takes a lazy collection"))?;
            lazy::visualize(vm, &collection, args)
        }
        _ => Err(PyErr::not_implemented(
            "visualize() of several collections is not available in this notebook yet",
        )),
    }
}
