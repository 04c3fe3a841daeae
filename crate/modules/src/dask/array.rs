//! `dask.array`: the face of `../../python/dask/array`, over the natives that bags are built on too.

use super::bag::natives;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::object::Module;
use tb_python::{PyResult, Value, Vm};
use tb_stdlib::load;

/// `register_parts`, which makes each of the package's modules importable.
macro_rules! parts {
    ($($part:literal),* $(,)?) => {
        fn register_parts(vm: &mut Vm) {
            $(vm.register_module(concat!("dask.array.", $part), |vm| {
                let text = text!("python/dask/array/", $part, ".py");
                part(vm, concat!("dask.array.", $part), text)
            });)*
        }
    };
}

parts![
    "chunk",
    "chunks",
    "core",
    "elementwise",
    "rechunking",
    "slicing",
    "setitem",
    "creation",
    "ufunc",
    "reductions",
    "shapes",
    "joins",
    "products",
    "counting",
    "routines",
    "overlap",
    "random",
    "gufunc",
    "decompositions",
    "linalg",
    "fft",
    "html",
];

/// Makes the package's modules importable.
pub(super) fn register(vm: &mut Vm) {
    vm.register_module("dask.array", build);
    register_parts(vm);
    vm.register_module("dask.array.lib", |_| Ok(Rc::new(Module::new("dask.array.lib"))));
    vm.register_module("dask.array.lib.stride_tricks", |vm| {
        let overlap = vm.import("dask.array.overlap")?;
        let module = Module::new("dask.array.lib.stride_tricks");
        let found = overlap.namespace.get("sliding_window_view".into());
        module.set("sliding_window_view", found.unwrap_or_default());
        Ok(Rc::new(module))
    });
}

/// One of the modules; `chunk` is what all others do with one chunk.
fn part(vm: &mut Vm, name: &'static str, text: Text) -> PyResult<Rc<Module>> {
    if name == "dask.array.chunk" {
        return load(vm, name, text, natives);
    }
    load(vm, name, text, |vm, module| {
        natives(vm, module)?;
        module.set("chunk", Value::Module(vm.import("dask.array.chunk")?));
        Ok(())
    })
}

/// The package itself: the names that `package.py` gathers, and the modules that it needs for that. The others come
/// when they are asked for.
fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = load(vm, "dask.array", text!("python/dask/array/package.py"), natives)?;
    for (name, own) in vm.imported() {
        if let Some(part) = name.as_str().strip_prefix("dask.array.")
            && module.namespace.get(part.into()).is_none()
        {
            module.set(part, Value::Module(own));
        }
    }
    vm.import("dask")?.set("array", Value::Module(Rc::clone(&module)));
    Ok(module)
}
