//! The modules that are written in Python, and the builtins of a notebook.

use super::{KEY, Notebook, natives};
use std::rc::Rc;
use tb_library::text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{NativeFn, PyResult, Sym, Value, Vm};
use tb_stdlib::{load, load_source};

/// Needed before the first cell, where nothing waits: no text of the library, which comes behind it.
const INPUT: &str = include_str!("input.py");

macro_rules! python {
    ($vm:ident, $name:literal, $file:literal) => {
        $vm.register_module($name, |vm| load(vm, $name, text!("python/", $file), |_, _| Ok(())));
    };
}

/// Gives an interpreter `get_ipython`, through which rewritten magics run, `display`, and the package `IPython`.
pub fn install(vm: &mut Vm, notebook: &Rc<Notebook>) {
    vm.extensions.insert(KEY, Rc::clone(notebook) as Rc<dyn std::any::Any>);
    vm.register_module("_notebook", natives::build);
    python!(vm, "_notebook_commands", "commands.py");
    python!(vm, "_notebook_complete", "complete.py");
    vm.register_module("_notebook_input", |vm| load_source(vm, "_notebook_input", INPUT, |_, _| Ok(())));
    python!(vm, "IPython", "ipython.py");
    python!(vm, "IPython.core.display", "display.py");
    python!(vm, "IPython.core.interactiveshell", "shell.py");
    python!(vm, "IPython.core.magic", "magic.py");
    python!(vm, "IPython.core.magics", "magics.py");
    python!(vm, "IPython.core.oinspect", "look.py");
    python!(vm, "IPython.lib.pretty", "pretty.py");
    python!(vm, "IPython.utils.capture", "capture.py");
    vm.register_module("IPython.core", |_| Ok(Rc::new(Module::new("IPython.core"))));
    vm.register_module("IPython.lib", |_| Ok(Rc::new(Module::new("IPython.lib"))));
    vm.register_module("IPython.utils", |_| Ok(Rc::new(Module::new("IPython.utils"))));
    vm.register_module("IPython.core.error", error);
    vm.register_module("IPython.core.getipython", |vm| same(vm, "IPython", "IPython.core.getipython"));
    vm.register_module("IPython.display", public_display);
    let get = NativeFn::closure("get_ipython", |vm: &mut Vm, _: Args<'_>| {
        let shell = vm.import("IPython.core.interactiveshell")?;
        Ok(shell.namespace.get(Sym::new("_the_shell")).unwrap_or(Value::None))
    });
    vm.builtins.set(Sym::new("get_ipython"), Value::Native(Rc::new(get)));
    vm.builtins.set(Sym::new("display"), Value::native("display", display));
    if !notebook.streams.host().waits() {
        // Python's own function, and no native that calls it: a cell can be suspended inside.
        let module = vm.import("_notebook_input").ok();
        if let Some(ask) = module.and_then(|module| module.namespace.get(Sym::new("input"))) {
            vm.builtins.set(Sym::new("input"), ask);
        }
    }
}

/// `display(…)`: the plain case natively, so that a first table need not wait for a module.
fn display(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    if !args.has_keywords()
        && let Some(notebook) = super::notebook(vm)
    {
        for value in args.pos() {
            notebook.display(vm, value, None)?;
        }
        return Ok(Value::None);
    }
    let module = vm.import("IPython.core.display")?;
    let display = module.namespace.get(Sym::new("display")).unwrap_or(Value::None);
    vm.call_args(&display, args)
}

fn error(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let shell = vm.import("IPython.core.interactiveshell")?;
    let module = Module::new("IPython.core.error");
    if let Some(class) = shell.namespace.get(Sym::new("UsageError")) {
        module.set("UsageError", class);
    }
    Ok(Rc::new(module))
}

fn public_display(vm: &mut Vm) -> PyResult<Rc<Module>> {
    same(vm, "IPython.core.display", "IPython.display")
}

/// The same names in another module.
fn same(vm: &mut Vm, of: &str, name: &'static str) -> PyResult<Rc<Module>> {
    let whole = vm.import(of)?;
    let module = Module::new(name);
    for (name, value) in whole.namespace.entries() {
        if !name.as_str().starts_with('_') || name.as_str() == "__all__" {
            module.namespace.set(name, value);
        }
    }
    Ok(Rc::new(module))
}
