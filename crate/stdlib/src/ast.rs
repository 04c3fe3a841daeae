//! `ast`: what its Python needs from the compiler.

use tb_python::compile::first_that_is_none;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

/// `_odd_part(text)`: line and kind of the first part that is no literal, or `None`.
pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_odd_part", |_, args| {
        let [text] = args.exact("_odd_part")?;
        let text = text.as_str().ok_or_else(|| PyErr::type_error("_odd_part() takes a str"))?;
        Ok(first_that_is_none(text).map_or(Value::None, |(at, kind)| {
            let line = 1 + text[..at].matches('\n').count();
            Value::tuple([Value::from_usize(line), Value::from(kind)])
        }))
    });
    Ok(())
}
