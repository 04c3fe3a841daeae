//! Modules that are written in Python: their sources are part of the program, compiled at their first import.
//!
//! Their code is named `<frozen NAME>`, as CPython names its own built-in sources; tracebacks leave it out.

use std::rc::Rc;
use std::sync::Arc;
use tb_library::{Text, text};
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

/// A builder for the module whose source is `python/NAME.py`; natives that it needs come from `natives`.
macro_rules! library {
    ($name:literal) => {
        library!($name, |_, _| Ok(()))
    };
    ($name:literal, $natives:expr) => {{
        fn build(vm: &mut tb_python::Vm) -> tb_python::PyResult<std::rc::Rc<tb_python::object::Module>> {
            let source = tb_library::text!("python/", $name, ".py");
            crate::library::load(vm, $name, source, $natives)
        }
        build
    }};
}
pub(crate) use library;

/// `os.path`, whose file can't have its name.
pub(crate) fn os_path(vm: &mut Vm) -> PyResult<Rc<Module>> {
    load(vm, "os.path", text!("python/os_path.py"), crate::os::path_natives)
}

/// `collections.abc`, whose file can't have its name.
pub(crate) fn collections_abc(vm: &mut Vm) -> PyResult<Rc<Module>> {
    load(vm, "collections.abc", text!("python/collections_abc.py"), |_, _| Ok(()))
}

/// `_is_native(cls)`, for sources that need to know.
pub(crate) fn class_natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    class_natives_into(module);
    Ok(())
}

pub(crate) fn class_natives_into(module: &Module) {
    module.function("_is_native", |_, args| {
        let [class] = args.exact("_is_native")?;
        Ok(Value::Bool(matches!(class, Value::Class(class) if class.flags.native)))
    });
}

/// `_show_full_name(cls)`: messages name the class with its module, as those of CPython's own extension types.
pub(crate) fn name_natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_show_full_name", |_, args| {
        let [class] = args.exact("_show_full_name")?;
        if let Value::Class(class) = class {
            class.show_full_name();
        }
        Ok(Value::None)
    });
    Ok(())
}

/// `_module(name)`: a module that has been imported.
pub(crate) fn module_natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_module", |vm, args| {
        let [name] = args.exact("_module")?;
        let found = vm.import(name.as_str().unwrap_or_default())?;
        Ok(Value::Module(found))
    });
    Ok(())
}

/// What is set in a module's namespace before its source runs.
pub type Natives = fn(&mut Vm, &Module) -> PyResult<()>;

/// Runs the source of a module in a namespace of its own, for other packages as well.
///
/// # Errors
/// What the source raises; `ImportError` if it can't be had.
pub fn load(vm: &mut Vm, name: &str, text: Text, natives: Natives) -> PyResult<Rc<Module>> {
    load_source(vm, name, found(name, text)?, natives)
}

/// The same for a few lines that are no text of the library.
///
/// # Errors
/// What the source raises.
pub fn load_source(vm: &mut Vm, name: &str, text: &str, natives: Natives) -> PyResult<Rc<Module>> {
    let module = Rc::new(Module::new(name));
    natives(vm, &module)?;
    run_source(vm, &format!("<frozen {name}>"), text, &module)?;
    Ok(module)
}

/// Runs a text in a module's namespace; `file` is what its code is named by.
///
/// # Errors
/// What the source raises; `ImportError` if it can't be had.
pub fn run_text(vm: &mut Vm, file: &str, text: Text, module: &Module) -> PyResult<()> {
    run_source(vm, file, found(module.name.as_str(), text)?, module)
}

fn found(module: &str, text: Text) -> PyResult<&'static str> {
    let unavailable = |reason| format!("the source of '{module}' cannot be loaded: {reason}");
    text.get().map_err(|reason| PyErr::import_error(unavailable(reason)))
}

fn run_source(vm: &mut Vm, file: &str, text: &str, module: &Module) -> PyResult<()> {
    let source = Arc::new(Source::new(file, text));
    let code = vm.compile(&source, Mode::Exec)?;
    let namespace = Rc::clone(&module.namespace);
    vm.run_in(code, &namespace)?;
    Ok(())
}
