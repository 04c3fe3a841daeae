//! Modules of `dask` that are written in Python: their sources are part of the program, compiled at their
//! first import.

use std::rc::Rc;
use std::sync::Arc;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::object::Module;
use tb_python::{PyResult, Vm};

/// Runs the source of a module in a namespace of its own, after `natives` has put in what it builds on.
///
/// # Errors
/// What the source raises.
pub(super) fn load(
    vm: &mut Vm,
    name: &'static str,
    text: &str,
    natives: fn(&mut Vm, &Module) -> PyResult<()>,
) -> PyResult<Rc<Module>> {
    let module = Rc::new(Module::new(name));
    natives(vm, &module)?;
    let source = Arc::new(Source::new(format!("<frozen {name}>"), text));
    let code = vm.compile(&source, Mode::Exec)?;
    let namespace = Rc::clone(&module.namespace);
    vm.run_in(code, &namespace)?;
    Ok(module)
}
