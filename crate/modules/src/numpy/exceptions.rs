//! `numpy.exceptions` and the casting errors of ufuncs.

use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyResult, Vm};

struct Classes {
    axis: Rc<Class>,
    ufunc_type: Rc<Class>,
    no_loop: Rc<Class>,
    output_casting: Rc<Class>,
    input_casting: Rc<Class>,
    memory: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
}

fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| {
        Rc::clone(classes.get_or_init(|| {
            let t = types();
            let make = |name: &str, module: &str, bases: &[&Rc<Class>]| {
                let class = Class::native(name, bases, None);
                class.module.set(module.into());
                class
            };
            let core = "numpy._core._exceptions";
            let ufunc_type = make("UFuncTypeError", core, &[&t.type_error]);
            // Shown under their base's name, found under their own.
            let casting = |own: &str, base: &Rc<Class>| {
                let class = make("UFuncTypeError", core, &[base]);
                class.qualname.set(own.into());
                class
            };
            Rc::new(Classes {
                memory: {
                    let class = make("MemoryError", core, &[&t.memory_error]);
                    class.qualname.set("_ArrayMemoryError".into());
                    class
                },
                axis: make("AxisError", "numpy.exceptions", &[&t.value_error, &t.index_error]),
                no_loop: casting("_UFuncNoLoopError", &ufunc_type),
                output_casting: casting("_UFuncOutputCastingError", &ufunc_type),
                input_casting: casting("_UFuncInputCastingError", &ufunc_type),
                ufunc_type,
            })
        }))
    })
}

pub fn axis_error() -> Rc<Class> {
    Rc::clone(&classes().axis)
}

pub fn ufunc_type_error() -> Rc<Class> {
    Rc::clone(&classes().ufunc_type)
}

pub fn no_loop() -> Rc<Class> {
    Rc::clone(&classes().no_loop)
}

pub fn output_casting() -> Rc<Class> {
    Rc::clone(&classes().output_casting)
}

pub fn input_casting() -> Rc<Class> {
    Rc::clone(&classes().input_casting)
}

/// For arrays that do not fit.
pub fn memory_error() -> Rc<Class> {
    Rc::clone(&classes().memory)
}

pub fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy.exceptions");
    module.set("AxisError", axis_error());
    tb_stdlib::run_text(vm, "numpy/exceptions.py", tb_library::text!("python/numpy/exceptions.py"), &module)?;
    Ok(Rc::new(module))
}
