//! Parts of NumPy that few programs need: packages of their own, files that are run in the module's namespace when
//! one of their names is asked for, and the private places that programs import from.

use super::library_module;
use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};
use tb_stdlib::run_text;

const EMATH: Text = text!("python/numpy/emath.py");
const STRINGS: Text = text!("python/numpy/strings.py");
const ARRAY_UTILS: Text = text!("python/numpy/array_utils.py");
const MULTIARRAY: Text = text!("python/numpy/multiarray.py");

/// A part's name, the mark that it was run, its file.
const PARTS: [(&str, &str, Text); 5] = [
    ("times", "_has_times", text!("python/numpy/times.py")),
    ("nditer", "_has_nditer", text!("python/numpy/nditer.py")),
    ("rare", "_has_rare", text!("python/numpy/rare.py")),
    ("gone", "_has_gone", text!("python/numpy/gone.py")),
    ("complexes", "_has_complexes", text!("python/numpy/complexes.py")),
];

/// Modules inside NumPy, all one: what they have is what the package has.
const PRIVATE: [&str; 34] = [
    "numpy._core.numeric",
    "numpy._core.umath",
    "numpy._core.fromnumeric",
    "numpy._core.shape_base",
    "numpy._core.function_base",
    "numpy._core.numerictypes",
    "numpy._core.arrayprint",
    "numpy._core._exceptions",
    "numpy._core.einsumfunc",
    "numpy._core._multiarray_umath",
    "numpy.core.multiarray",
    "numpy.core.numeric",
    "numpy.core.umath",
    "numpy.core.fromnumeric",
    "numpy.core.shape_base",
    "numpy.core.numerictypes",
    "numpy.lib._function_base_impl",
    "numpy.lib._shape_base_impl",
    "numpy.lib._index_tricks_impl",
    "numpy.lib._arraypad_impl",
    "numpy.lib._arraysetops_impl",
    "numpy.lib._nanfunctions_impl",
    "numpy.lib._histograms_impl",
    "numpy.lib._twodim_base_impl",
    "numpy.lib._type_check_impl",
    "numpy.lib._npyio_impl",
    "numpy.lib._polynomial_impl",
    "numpy.lib._ufunclike_impl",
    "numpy.lib.npyio",
    "numpy.lib.function_base",
    "numpy.lib.index_tricks",
    "numpy.lib.shape_base",
    "numpy.lib.arraysetops",
    "numpy.lib.twodim_base",
];

pub fn register(vm: &mut Vm) {
    vm.register_module("numpy.emath", |vm| library_module(vm, "numpy.emath", "numpy/lib/emath.py", EMATH));
    vm.register_module("numpy.lib.scimath", |vm| vm.import("numpy.emath"));
    vm.register_module("numpy.strings", |vm| {
        library_module(vm, "numpy.strings", "numpy/lib/strings.py", STRINGS)
    });
    vm.register_module("numpy.char", |vm| vm.import("numpy.strings"));
    vm.register_module("numpy.lib.array_utils", |vm| {
        library_module(vm, "numpy.lib.array_utils", "numpy/lib/array_utils.py", ARRAY_UTILS)
    });
    vm.register_module("numpy.lib", |vm| {
        let module = Module::new("numpy.lib");
        for name in ["stride_tricks", "array_utils", "scimath"] {
            module.set(name, Value::Module(vm.import(&format!("numpy.lib.{name}"))?));
        }
        Ok(Rc::new(module))
    });
    // Where CPython's NumPy keeps what its pickles name, before and since 2.0.
    vm.register_module("numpy._core.multiarray", |vm| {
        library_module(vm, "numpy._core.multiarray", "numpy/lib/multiarray.py", MULTIARRAY)
    });
    for name in ["numpy._core", "numpy.core"] {
        vm.register_module(name, |vm| {
            let module = Module::new("numpy._core");
            let inner = vm.import("numpy._core.multiarray")?;
            for name in
                ["multiarray", "numeric", "umath", "fromnumeric", "shape_base", "numerictypes", "arrayprint"]
            {
                module.set(name, Value::Module(Rc::clone(&inner)));
            }
            Ok(Rc::new(module))
        });
    }
    for name in PRIVATE {
        vm.register_module(name, |vm| vm.import("numpy._core.multiarray"));
    }
}

/// `_load_part(name)`: runs one of the files, once.
///
/// # Errors
/// What it raises.
pub fn load_part(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name] = args.exact::<1>("_load_part")?;
    load(vm, name.as_str().unwrap_or_default())?;
    Ok(Value::None)
}

/// As `_load_part`: the package, with the part's names in it.
///
/// # Errors
/// What the file raises.
pub fn load(vm: &mut Vm, name: &str) -> PyResult<Rc<Module>> {
    let numpy = vm.import("numpy")?;
    let Some((name, mark, text)) = PARTS.iter().find(|(part, ..)| *part == name) else {
        return Err(PyErr::runtime_error(format!("numpy has no part '{name}'")));
    };
    if numpy.namespace.get((*mark).into()).is_none() {
        run_text(vm, &format!("numpy/lib/{name}.py"), *text, &numpy)?;
        numpy.set(mark, Value::Bool(true));
    }
    Ok(numpy)
}
