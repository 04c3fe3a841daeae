//! `dask.array`: the face of `../../python/dask/array`, over the natives that bags are built on too.

use super::bag::natives;
use std::rc::Rc;
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};
use tb_stdlib::load;

/// Makes the package's modules importable.
pub(super) fn register(vm: &mut Vm) {
    vm.register_module("dask.array", build);
    vm.register_module("dask.array.chunk", |vm| load(vm, "dask.array.chunk", CHUNK, natives));
    vm.register_module("dask.array.chunks", |vm| part(vm, "dask.array.chunks", CHUNKS));
    vm.register_module("dask.array.core", |vm| part(vm, "dask.array.core", CORE));
    vm.register_module("dask.array.creation", |vm| part(vm, "dask.array.creation", CREATION));
    vm.register_module("dask.array.html", |vm| part(vm, "dask.array.html", HTML));
    vm.register_module("dask.array.random", |vm| part(vm, "dask.array.random", RANDOM));
    vm.register_module("dask.array.reductions", |vm| part(vm, "dask.array.reductions", REDUCTIONS));
    vm.register_module("dask.array.routines", |vm| part(vm, "dask.array.routines", ROUTINES));
    vm.register_module("dask.array.slicing", |vm| part(vm, "dask.array.slicing", SLICING));
}

const CHUNK: &str = include_str!("../../python/dask/array/chunk.py");
const CHUNKS: &str = include_str!("../../python/dask/array/chunks.py");
const CORE: &str = include_str!("../../python/dask/array/core.py");
const CREATION: &str = include_str!("../../python/dask/array/creation.py");
const HTML: &str = include_str!("../../python/dask/array/html.py");
const RANDOM: &str = include_str!("../../python/dask/array/random.py");
const REDUCTIONS: &str = include_str!("../../python/dask/array/reductions.py");
const ROUTINES: &str = include_str!("../../python/dask/array/routines.py");
const SLICING: &str = include_str!("../../python/dask/array/slicing.py");

fn part(vm: &mut Vm, name: &'static str, text: &str) -> PyResult<Rc<Module>> {
    load(vm, name, text, |vm, module| {
        natives(vm, module)?;
        module.set("chunk", Value::Module(vm.import("dask.array.chunk")?));
        Ok(())
    })
}

/// What `dask.array` has from each of its modules.
const NAMES: [(&str, &[&str]); 4] = [
    (
        "core",
        &[
            "Array",
            "from_array",
            "asarray",
            "asanyarray",
            "array",
            "from_delayed",
            "map_blocks",
            "rechunk",
            "normalize_chunks",
        ],
    ),
    (
        "creation",
        &[
            "ones",
            "zeros",
            "empty",
            "full",
            "ones_like",
            "zeros_like",
            "full_like",
            "arange",
            "linspace",
            "eye",
        ],
    ),
    (
        "reductions",
        &[
            "sum", "prod", "mean", "std", "var", "min", "max", "any", "all", "argmin", "argmax", "cumsum",
            "cumprod",
        ],
    ),
    (
        "routines",
        &[
            "transpose",
            "reshape",
            "ravel",
            "squeeze",
            "concatenate",
            "stack",
            "vstack",
            "hstack",
            "dot",
            "matmul",
            "where",
            "clip",
            "round",
            "broadcast_to",
            "compute",
        ],
    ),
];

/// NumPy's own constants and types, which stand in `dask.array` too.
const OF_NUMPY: [&str; 13] = [
    "pi",
    "e",
    "inf",
    "nan",
    "newaxis",
    "float32",
    "float64",
    "int32",
    "int64",
    "uint8",
    "bool_",
    "complex128",
    "dtype",
];

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.array");
    let numpy = vm.import("numpy")?;
    for name in OF_NUMPY {
        module.set(name, numpy.namespace.get(Sym::new(name)).unwrap_or_default());
    }
    for (part, names) in NAMES {
        let own = vm.import(&format!("dask.array.{part}"))?;
        for name in names {
            module.set(name, own.namespace.get(Sym::new(name)).unwrap_or_default());
        }
        module.set(part, Value::Module(own));
    }
    let routines = vm.import("dask.array.routines")?;
    if let Some(Value::Dict(ufuncs)) = routines.namespace.get(Sym::new("ufuncs")) {
        for entry in ufuncs.entries() {
            module.set(entry.key.as_str().unwrap_or_default(), entry.value);
        }
    }
    module.set("random", Value::Module(vm.import("dask.array.random")?));
    let module = Rc::new(module);
    vm.import("dask")?.set("array", Value::Module(Rc::clone(&module)));
    Ok(module)
}
