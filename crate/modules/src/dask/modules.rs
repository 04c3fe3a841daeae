//! Which modules there are, and what stands in them.

use super::{
    array, bag, base, config, dataframe, delayed, distributed, graph, order, spec, token, visualize,
};
use crate::run::Scheduler;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};
use tb_stdlib::load;

pub fn register(vm: &mut Vm) {
    vm.register_module("dask", build);
    vm.register_module("dask.base", |vm| python(vm, "base", text!("python/dask/base.py"), base::natives));
    vm.register_module("dask.config", config::build);
    vm.register_module("dask.dataframe", dataframe::build);
    vm.register_module("dask.delayed", build_delayed);
    distributed::register(vm);
    bag::register(vm);
    array::register(vm);
    vm.register_module("dask.local", |_| Ok(with_getter("local", "get_sync", Scheduler::Synchronous)));
    vm.register_module("dask.threaded", |_| Ok(with_getter("threaded", "get", Scheduler::Threads)));
    vm.register_module("dask.multiprocessing", |_| {
        Ok(with_getter("multiprocessing", "get", Scheduler::Processes))
    });
    vm.register_module(spec::NAME, spec::build);
    vm.register_module("dask.core", |vm| python(vm, "core", text!("python/dask/core.py"), |_, _| Ok(())));
    vm.register_module("dask.optimization", |vm| {
        python(vm, "optimization", text!("python/dask/optimization.py"), |_, _| Ok(()))
    });
    vm.register_module("dask.order", |vm| python(vm, "order", text!("python/dask/order.py"), order::natives));
    vm.register_module("dask.tokenize", |vm| {
        python(vm, "tokenize", text!("python/dask/tokenize.py"), token::natives)
    });
    vm.register_module("dask.highlevelgraph", |vm| {
        let text = text!("python/dask/highlevelgraph.py");
        python(vm, "highlevelgraph", text, |_, module| {
            module.set("HighLevelGraph", graph::class());
            Ok(())
        })
    });
    vm.register_module("dask.callbacks", |vm| {
        python(vm, "callbacks", text!("python/dask/callbacks.py"), |_, _| Ok(()))
    });
    vm.register_module("dask.diagnostics", |vm| {
        python(vm, "diagnostics", text!("python/dask/diagnostics.py"), visualize::natives)
    });
    // Where Dask keeps them.
    for part in
        ["dask.diagnostics.progress", "dask.diagnostics.profile", "dask.diagnostics.profile_visualize"]
    {
        vm.register_module(part, |vm| vm.import("dask.diagnostics"));
    }
    vm.register_module("dask.system", |vm| {
        python(vm, "system", text!("python/dask/system.py"), |_, _| Ok(()))
    });
    vm.register_module("dask.typing", |vm| {
        python(vm, "typing", text!("python/dask/typing.py"), |_, _| Ok(()))
    });
    vm.register_module("dask.utils_test", |vm| {
        python(vm, "utils_test", text!("python/dask/utils_test.py"), |_, _| Ok(()))
    });
    vm.register_module("dask.graph_manipulation", |vm| {
        let text = text!("python/dask/graph_manipulation.py");
        python(vm, "graph_manipulation", text, |_, _| Ok(()))
    });
    vm.register_module("dask.utils", |vm| {
        python(vm, "utils", text!("python/dask/utils.py"), |_, module| {
            token::words(module);
            Ok(())
        })
    });
}

/// The part `NAME` of the package, from its text in Python and what is native in it.
fn python(
    vm: &mut Vm,
    name: &str,
    text: Text,
    natives: fn(&mut Vm, &Module) -> PyResult<()>,
) -> PyResult<Rc<Module>> {
    load(vm, &format!("dask.{name}"), text, natives)
}

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask");
    module.set("__version__", "2026.8.0");
    for name in ["config", "utils", "local", "threaded", "multiprocessing", "tokenize", "base"] {
        let part = vm.import(&format!("dask.{name}"))?;
        module.set(name, Value::Module(part));
    }
    let base = vm.import("dask.base")?;
    for name in
        ["annotate", "compute", "get_annotations", "is_dask_collection", "optimize", "persist", "visualize"]
    {
        module.set(name, base.namespace.get(Sym::new(name)).unwrap_or_default());
    }
    let lazy = vm.import("dask.delayed")?;
    module.set("delayed", lazy.namespace.get(Sym::new("delayed")).unwrap_or_default());
    let local = vm.import("dask.local")?;
    module.set("get", local.namespace.get(Sym::new("get_sync")).unwrap_or_default());
    module.set("datasets", Value::Module(datasets()));
    module.function("__getattr__", part);
    Ok(Rc::new(module))
}

/// Parts that CPython's `import dask` brings along, and that are made here when they are first asked for.
fn part(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name] = args.exact("__getattr__")?;
    let name = name.as_str().unwrap_or_default();
    match name {
        "_task_spec" | "callbacks" | "core" | "highlevelgraph" | "optimization" | "order" | "system"
        | "typing" => vm.import(&format!("dask.{name}")).map(Value::Module),
        _ => Err(PyErr::attribute_error(format!("module 'dask' has no attribute '{name}'"))),
    }
}

fn datasets() -> Rc<Module> {
    let module = Module::new("dask.datasets");
    for name in ["timeseries", "make_people"] {
        module.set(name, crate::pandas::missing("dask.datasets", name));
    }
    Rc::new(module)
}

fn build_delayed(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.delayed");
    module.function("delayed", delayed::delayed);
    let classes = delayed::classes();
    module.set("Delayed", Rc::clone(&classes.plain));
    module.set("DelayedLeaf", Rc::clone(&classes.leaf));
    module.set("DelayedAttr", Rc::clone(&classes.attribute));
    Ok(Rc::new(module))
}

/// The part of the package that has a scheduler as its function `get`.
fn with_getter(name: &str, get: &str, scheduler: Scheduler) -> Rc<Module> {
    let module = Module::new(Sym::new(&format!("dask.{name}")));
    module.set(get, base::getter(scheduler));
    Rc::new(module)
}
