//! `traceback`: the text of exceptions natively; the functions around it are in python/traceback.py.

use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_current", |vm, _| Ok(current(vm)));
    module.function("_format", |vm, args| {
        let error = exception(args, "_format")?;
        Ok(Value::from(tb_python::traceback::format_exception(vm, &error)))
    });
    module.function("_describe", |vm, args| {
        let error = exception(args, "_describe")?;
        Ok(Value::from(tb_python::traceback::describe(vm, &error)))
    });
    Ok(())
}

/// What the module `types` can't get from a value at hand.
pub(crate) fn types_natives(vm: &mut Vm, module: &Module) -> PyResult<()> {
    let class = vm.traceback_class();
    module.set("TracebackType", Value::Class(class));
    Ok(())
}

fn exception(args: Args<'_>, function: &str) -> PyResult<PyErr> {
    let [value] = args.exact(function)?;
    PyErr::from_value(value).ok_or_else(|| {
        PyErr::type_error(format!("Exception expected for value, {} found", value.type_name()))
    })
}

/// The exception that is being handled, or None.
pub(crate) fn current(vm: &Vm) -> Value {
    vm.handled_exception().map_or(Value::None, |error| error.value())
}
