//! Which modules there are, and what stands in them.

use super::{array, bag, base, callbacks, config, dataframe, delayed, distributed, graph, token, visualize};
use crate::run::Scheduler;
use std::rc::Rc;
use tb_library::text;
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};
use tb_stdlib::load;

pub fn register(vm: &mut Vm) {
    vm.register_module("dask", build);
    vm.register_module("dask.base", build_base);
    vm.register_module("dask.config", config::build);
    vm.register_module("dask.dataframe", dataframe::build);
    vm.register_module("dask.delayed", build_delayed);
    distributed::register(vm);
    bag::register(vm);
    array::register(vm);
    vm.register_module("dask.local", |vm| scheduler(vm, "local", "get_sync", Scheduler::Synchronous));
    vm.register_module("dask.threaded", |vm| scheduler(vm, "threaded", "get", Scheduler::Threads));
    vm.register_module("dask.multiprocessing", |vm| {
        scheduler(vm, "multiprocessing", "get", Scheduler::Processes)
    });
    vm.register_module("dask.highlevelgraph", |vm| {
        let module = Module::new("dask.highlevelgraph");
        module.set("HighLevelGraph", graph::class());
        within_dask(vm, "highlevelgraph", Rc::new(module))
    });
    vm.register_module("dask.callbacks", |vm| {
        let text = text!("python/dask/callbacks.py");
        let module = load(vm, "dask.callbacks", text, callbacks::natives)?;
        within_dask(vm, "callbacks", module)
    });
    vm.register_module("dask.diagnostics", |vm| {
        let text = text!("python/dask/diagnostics.py");
        let module = load(vm, "dask.diagnostics", text, visualize::natives)?;
        within_dask(vm, "diagnostics", module)
    });
    vm.register_module("dask.graph_manipulation", |vm| {
        let text = text!("python/dask/graph_manipulation.py");
        let module = load(vm, "dask.graph_manipulation", text, |_, _| Ok(()))?;
        within_dask(vm, "graph_manipulation", module)
    });
    vm.register_module("dask.utils", |vm| {
        load(vm, "dask.utils", text!("python/dask/utils.py"), |_, module| {
            token::functions(module);
            Ok(())
        })
    });
}

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask");
    module.set("__version__", "2026.8.0");
    base::functions(&module);
    module.function("visualize", visualize::of_many);
    let lazy = vm.import("dask.delayed")?;
    module.set("delayed", lazy.namespace.get(Sym::new("delayed")).unwrap_or_default());
    module.set("get", base::getter(Scheduler::Synchronous));
    for name in ["config", "base", "utils"] {
        let part = vm.import(&format!("dask.{name}"))?;
        module.set(name, Value::Module(part));
    }
    let utils = vm.import("dask.utils")?;
    module.set("annotate", utils.namespace.get(Sym::new("annotate")).unwrap_or_default());
    module.set("datasets", Value::Module(datasets()));
    module.set("local", Value::Module(with_getter("dask.local", "get_sync", Scheduler::Synchronous)));
    module.set("threaded", Value::Module(with_getter("dask.threaded", "get", Scheduler::Threads)));
    Ok(Rc::new(module))
}

fn datasets() -> Rc<Module> {
    let module = Module::new("dask.datasets");
    for name in ["timeseries", "make_people"] {
        module.set(name, crate::pandas::missing("dask.datasets", name));
    }
    Rc::new(module)
}

/// Imports `dask.NAME` as the attribute that CPython's import sets.
fn within_dask(vm: &mut Vm, name: &str, module: Rc<Module>) -> PyResult<Rc<Module>> {
    let dask = vm.import("dask")?;
    dask.set(name, Value::Module(Rc::clone(&module)));
    Ok(module)
}

fn build_base(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.base");
    base::functions(&module);
    module.function("visualize", visualize::of_many);
    Ok(Rc::new(module))
}

fn build_delayed(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.delayed");
    module.function("delayed", delayed::delayed);
    module.set("Delayed", Rc::clone(&delayed::classes().plain));
    Ok(Rc::new(module))
}

fn scheduler(vm: &mut Vm, name: &str, get: &str, scheduler: Scheduler) -> PyResult<Rc<Module>> {
    within_dask(vm, name, with_getter(&format!("dask.{name}"), get, scheduler))
}

fn with_getter(name: &str, get: &str, scheduler: Scheduler) -> Rc<Module> {
    let module = Module::new(Sym::new(name));
    module.set(get, base::getter(scheduler));
    Rc::new(module)
}
