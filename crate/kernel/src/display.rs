//! What a value looks like as an output: plain text, and the richer forms that it offers.

use crate::MimeBundle;
use tb_python::{PyResult, Sym, Value, Vm};

/// Methods that give richer forms, with their MIME types.
const RICH: [(&str, &str); 4] = [
    ("_repr_html_", "text/html"),
    ("_repr_svg_", "image/svg+xml"),
    ("_repr_markdown_", "text/markdown"),
    ("_repr_latex_", "text/latex"),
];

/// A value's representations.
///
/// # Errors
/// What `__repr__` raises. A failing rich form is left out.
pub fn bundle(vm: &mut Vm, value: &Value) -> PyResult<MimeBundle> {
    let mut data = Vec::new();
    let is_object = matches!(value, Value::Instance(_));
    for (method, mime) in RICH.iter().filter(|_| is_object) {
        let found = match vm.getattr_opt(value, Sym::new(method)) {
            // A `__getattr__` says so by raising.
            Err(err) if err.is(&vm.types_ref().attribute_error) => None,
            found => found?,
        };
        let Some(method) = found else { continue };
        let rich = vm.call(&method, &[])?;
        if let Some(text) = rich.as_str() {
            data.push(((*mime).to_owned(), text.to_owned()));
        }
    }
    data.push(("text/plain".to_owned(), vm.repr(value)?));
    Ok(data)
}
