//! `warnings`: where the program is, and what a new cell forgets; the rest is in python/warnings.py.

use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyResult, Sym, Value, Vm};

const REGISTRIES: &str = "_registries";

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_place", place);
    Ok(())
}

/// `(file, line, module, text of the file)` of the line to warn of, for a caller of `warn`; None beyond the outermost.
fn place(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [level] = args.exact("_place")?;
    let level = usize::try_from(vm.index(level)?).unwrap_or(0);
    let Some(found) = vm.calling_place(level.max(1)) else { return Ok(Value::None) };
    let module = found.module.unwrap_or_else(|| Value::from("<string>"));
    let (name, text) = (found.source.name.as_str(), found.source.text.as_str());
    Ok(Value::tuple([Value::from(name), Value::from_usize(found.line), module, Value::from(text)]))
}

/// A cell begins: what it warns of is shown, even if an earlier one has shown the like.
pub fn begin_cell(vm: &Vm) {
    let Some(module) = vm.loaded(Sym::new("warnings")) else { return };
    if let Some(Value::Dict(registries)) = module.namespace.get(Sym::new(REGISTRIES)) {
        registries.remove_str("__main__");
    }
}
