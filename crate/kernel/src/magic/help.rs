//! `?name`.

use std::sync::Arc;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{PyResult, Sym, Value, Vm};

/// Prints signature, type and documentation of what `name` stands for.
pub fn show(vm: &mut Vm, name: &str) -> PyResult<Value> {
    let source = Arc::new(Source::new("<help>", name));
    let code = vm.compile(&source, Mode::Eval)?;
    let Ok(value) = vm.run_code(code) else {
        vm.print_out(&format!("Object `{name}` not found.\n"));
        return Ok(Value::None);
    };
    let text = vm.repr(&value)?;
    let shown: String = text.chars().take(500).collect();
    let mut lines = format!("Type:        {}\nString form: {shown}\n", value.type_name());
    if let Some(signature) = signature(&value) {
        lines = format!("Signature:   {name}{signature}\n{lines}");
    }
    if let Some(doc) = vm.getattr_opt(&value, Sym::new("__doc__"))?.as_ref().and_then(Value::as_str) {
        lines.push_str(&format!("Docstring:   {}\n", doc.trim()));
    }
    vm.print_out(&lines);
    Ok(Value::None)
}

fn signature(value: &Value) -> Option<String> {
    let Value::Function(function) = value else { return None };
    let params = &function.code.code.params;
    let defaults = function.defaults.borrow().len();
    let positional = usize::from(params.positional);
    let mut parts = Vec::new();
    for (at, name) in params.names.iter().enumerate() {
        let is_default = at < positional && at + defaults >= positional;
        parts.push(if is_default { format!("{name}=…") } else { name.to_string() });
    }
    Some(format!("({})", parts.join(", ")))
}
