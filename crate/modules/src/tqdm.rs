//! `tqdm`: progress bars, in Python (`../python/tqdm.py`), under all the names that notebooks import them by.

use std::rc::Rc;
use tb_library::{Text, text};
use tb_python::object::Module;
use tb_python::{PyResult, Vm};
use tb_stdlib::load;

const SOURCE: Text = text!("python/tqdm.py");

pub fn register(vm: &mut Vm) {
    vm.register_module("tqdm", |vm| load(vm, "tqdm", SOURCE, |_, _| Ok(())));
    vm.register_module("tqdm.auto", |vm| same(vm, "tqdm.auto"));
    vm.register_module("tqdm.notebook", |vm| same(vm, "tqdm.notebook"));
    vm.register_module("tqdm.std", |vm| same(vm, "tqdm.std"));
}

/// The same bar under another module's name.
fn same(vm: &mut Vm, name: &'static str) -> PyResult<Rc<Module>> {
    let whole = vm.import("tqdm")?;
    let module = Module::new(name);
    for (name, value) in whole.namespace.entries() {
        if !name.as_str().starts_with("__") {
            module.namespace.set(name, value);
        }
    }
    Ok(Rc::new(module))
}
