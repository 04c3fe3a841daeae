//! `json`: encoding and decoding natively; the classes and functions around them are in python/json.py.

mod decode;
mod encode;
mod text;

use tb_python::object::Module;
use tb_python::{PyResult, Value, Vm};

/// How many values go by between two looks at the interrupt and the budget.
const POLL_STEPS: usize = 1 << 12;
/// How deep values may nest.
const MAX_DEPTH: usize = 990;

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_encode", encode::encode);
    module.function("_decode", decode::decode);
    module.function("_quote", text::quote_function);
    Ok(())
}

/// `json.decoder` and `json.encoder`: where the classes say that they are from.
pub(crate) fn build_part(name: &'static str, vm: &mut Vm) -> PyResult<std::rc::Rc<Module>> {
    let json = vm.import("json")?;
    let module = Module::new(name);
    for class in ["JSONDecodeError", "JSONDecoder", "JSONEncoder"] {
        let found = json.namespace.get(tb_python::Sym::new(class));
        module.set(class, found.unwrap_or(Value::None));
    }
    Ok(std::rc::Rc::new(module))
}
