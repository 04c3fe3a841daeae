//! `numpy`: eager arrays on one thread. The work is done in `tb_array`; here Python's arguments become its operations
//! and its errors NumPy's exceptions.
//!
//! What NumPy itself writes in Python on top of its core is Python here too: the files in `../../python/numpy`, run in the module's
//! namespace at its first import.

mod convert;
mod create;
mod dispatch;
mod dtype;
mod exceptions;
mod fft;
mod flags;
mod flat;
mod index;
mod io;
mod linalg;
mod matmul;
pub mod ndarray;
mod operators;
mod packages;
mod pickling;
mod print;
mod random;
mod reduction;
mod reuse;
mod scalar;
mod select;
mod shape;
mod sorting;
mod storage;
mod time;
mod ufunc;
mod warn;

use std::rc::Rc;
use tb_array::DType;
use tb_base::ErrorKind;
use tb_library::{Text, text};
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};
use tb_stdlib::run_text;

/// The Python side, in order of dependence.
const LIBRARY: [(&str, Text); 11] = [
    ("numpy/lib/core.py", text!("python/numpy/core.py")),
    ("numpy/lib/shapes.py", text!("python/numpy/shapes.py")),
    ("numpy/lib/edit.py", text!("python/numpy/edit.py")),
    ("numpy/lib/statistics.py", text!("python/numpy/statistics.py")),
    ("numpy/lib/nans.py", text!("python/numpy/nans.py")),
    ("numpy/lib/sets.py", text!("python/numpy/sets.py")),
    ("numpy/lib/calculus.py", text!("python/numpy/calculus.py")),
    ("numpy/lib/polynomial.py", text!("python/numpy/polynomial.py")),
    ("numpy/lib/apply.py", text!("python/numpy/apply.py")),
    ("numpy/lib/text.py", text!("python/numpy/text.py")),
    ("numpy/lib/archive.py", text!("python/numpy/archive.py")),
];

pub fn register(vm: &mut Vm) {
    vm.register_module("numpy", build);
    vm.register_module("numpy.exceptions", exceptions::build);
    vm.register_module("numpy.testing", |vm| {
        library_module(vm, "numpy.testing", "numpy/lib/testing.py", TESTING)
    });
    vm.register_module("numpy.fft", fft::build);
    vm.register_module("numpy._powers", |vm| {
        library_module(vm, "numpy.polynomial.polynomial", "numpy/lib/powers.py", POWERS)
    });
    vm.register_module("numpy.polynomial", |vm| {
        let module = Rc::new(Module::new("numpy.polynomial"));
        module.set("polynomial", Value::Module(vm.import("numpy._powers")?));
        run_text(vm, "numpy/lib/series.py", SERIES, &module)?;
        Ok(module)
    });
    vm.register_module("numpy.polynomial.polynomial", |vm| vm.import("numpy._powers"));
    vm.register_module("numpy.lib.stride_tricks", stride_tricks);
    vm.register_module("numpy.typing", typing);
    vm.register_module("numpy.random", random::build);
    vm.register_module("numpy.linalg", linalg::build);
    packages::register(vm);
}

const TESTING: Text = text!("python/numpy/testing.py");
const SERIES: Text = text!("python/numpy/series.py");
const POWERS: Text = text!("python/numpy/powers.py");

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy");
    module.set("__version__", "2.4.6");
    classes(&module);
    constants(&module);
    for &ufunc in ufunc::UFUNCS {
        module.set(ufunc.name, ufunc::wrap(ufunc));
    }
    for (alias, name) in ufunc::ALIASES {
        if let Some(ufunc) = module.namespace.get((*name).into()) {
            module.set(alias, ufunc);
        }
    }
    create::functions(&module);
    shape::functions(&module);
    sorting::functions(&module);
    select::functions(&module);
    reduction::functions(&module);
    matmul::functions(&module);
    print::functions(&module);
    io::functions(&module);
    time::functions(&module);
    module.function("_load_part", packages::load_part);
    module.function("_package", |vm, args| {
        let [name] = args.exact::<1>("_package")?;
        Ok(Value::Module(vm.import(&format!("numpy.{}", name.as_str().unwrap_or_default()))?))
    });
    let array = ndarray::class();
    shape::methods(&array);
    sorting::methods(&array);
    // The module's own `max` and its like hide Python's from the files.
    for name in ["max", "min", "any", "all", "sum", "abs", "bool", "round"] {
        let builtin = vm.builtins.get(name.into()).unwrap_or(Value::None);
        module.set(&format!("_{name}"), builtin);
    }
    for (file, text) in LIBRARY {
        run_text(vm, file, text, &module)?;
    }
    install_methods(&module)?;
    dispatch::install(&module);
    if let Some(reduceat) = module.namespace.get("_reduceat".into()) {
        ufunc::class().set("reduceat", reduceat);
    }
    let exceptions = vm.import("numpy.exceptions")?;
    module.set("exceptions", Value::Module(exceptions));
    Ok(Rc::new(module))
}

fn library_module(vm: &mut Vm, name: &str, file: &str, text: Text) -> PyResult<Rc<Module>> {
    let module = Module::new(name);
    run_text(vm, file, text, &module)?;
    Ok(Rc::new(module))
}

/// Functions of those files that are methods of arrays too: `_METHODS` maps the method's name to the function.
fn install_methods(module: &Module) -> PyResult<()> {
    let Some(Value::Dict(methods)) = module.namespace.get("_METHODS".into()) else {
        return Err(PyErr::runtime_error("numpy's methods are missing"));
    };
    let class = ndarray::class();
    for entry in methods.entries() {
        if let Some(name) = entry.key.as_str() {
            class.set(name, entry.value);
        }
    }
    Ok(())
}

fn classes(module: &Module) {
    module.set("ndarray", ndarray::class());
    module.set("dtype", dtype::class());
    module.set("ufunc", ufunc::class());
    let scalars = scalar::classes();
    for (name, class) in &scalars.abstracts {
        module.set(name, Rc::clone(class));
    }
    for dtype in tb_array::NUMERIC {
        module.set(&dtype.to_string(), scalar::class_of(dtype));
    }
    for (name, dtype) in [
        ("bool_", DType::Bool),
        ("intp", DType::Int64),
        ("int_", DType::Int64),
        ("longlong", DType::Int64),
        ("long", DType::Int64),
        ("ulong", DType::UInt64),
        ("ulonglong", DType::UInt64),
        ("intc", DType::Int32),
        ("short", DType::Int16),
        ("byte", DType::Int8),
        ("uint", DType::UInt64),
        ("uintp", DType::UInt64),
        ("uintc", DType::UInt32),
        ("ushort", DType::UInt16),
        ("ubyte", DType::UInt8),
        ("single", DType::Float32),
        ("double", DType::Float64),
        ("cdouble", DType::Complex128),
        ("datetime64", DType::DateTime(tb_array::time::Unit::Generic)),
        ("timedelta64", DType::TimeDelta(tb_array::time::Unit::Generic)),
        ("str_", DType::Str(0)),
    ] {
        module.set(name, scalar::class_of(dtype));
    }
}

fn constants(module: &Module) {
    module.set("pi", Value::Float(std::f64::consts::PI));
    module.set("e", Value::Float(std::f64::consts::E));
    module.set("euler_gamma", Value::Float(0.577_215_664_901_532_9));
    module.set("inf", Value::Float(f64::INFINITY));
    module.set("nan", Value::Float(f64::NAN));
    module.set("newaxis", Value::None);
    module.set("little_endian", Value::Bool(true));
    module.set("True_", scalar::wrap(DType::Bool, tb_array::Item::Bool(true)));
    module.set("False_", scalar::wrap(DType::Bool, tb_array::Item::Bool(false)));
}

fn stride_tricks(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let numpy = vm.import("numpy")?;
    let module = Module::new("numpy.lib.stride_tricks");
    for name in ["sliding_window_view", "as_strided"] {
        let found = numpy.namespace.get(format!("_{name}").as_str().into());
        module.set(name, found.unwrap_or(Value::None));
    }
    Ok(Rc::new(module))
}

/// Names for annotations.
fn typing(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy.typing");
    module.set("ArrayLike", Value::Class(Rc::clone(&tb_python::vm::types().object)));
    module.set("DTypeLike", Value::Class(Rc::clone(&tb_python::vm::types().object)));
    module.set("NDArray", Value::Class(Rc::clone(&tb_python::vm::types().list)));
    Ok(Rc::new(module))
}

/// An engine's result as Python's; a Stop is acknowledged.
pub(crate) fn lift<T>(vm: &mut Vm, result: tb_base::Result<T>) -> PyResult<T> {
    result.map_err(|error| match error.kind {
        ErrorKind::Interrupted => vm.poll().err().unwrap_or_else(PyErr::keyboard_interrupt),
        ErrorKind::Axis => warn::axis_error(error.message),
        ErrorKind::Memory => {
            let err = PyErr::new(&exceptions::memory_error(), error.message);
            error.hint.map_or(err.clone(), |hint| err.with_hint(hint))
        }
        _ => error.into(),
    })
}
