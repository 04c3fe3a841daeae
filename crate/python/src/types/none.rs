//! `None`, `NotImplemented` and `Ellipsis`.

use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    t.none_type
        .method("__repr__", |_, _| Ok(Value::from("None")))
        .method("__bool__", |_, _| Ok(Value::Bool(false)));
    t.not_implemented.method("__repr__", |_, _| Ok(Value::from("NotImplemented")));
    t.ellipsis.method("__repr__", |_, _| Ok(Value::from("Ellipsis")));
}

/// `type(None)()`, `type(NotImplemented)()`, `type(...)()`: the one instance.
///
/// # Errors
/// `TypeError` for any argument.
pub fn new(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    if !args.pos().is_empty() || args.has_keywords() {
        return Err(PyErr::type_error(format!("{} takes no arguments", class.name())));
    }
    let t = types();
    Ok(if Rc::ptr_eq(class, &t.none_type) {
        Value::None
    } else if Rc::ptr_eq(class, &t.ellipsis) {
        Value::Ellipsis
    } else {
        Value::NotImplemented
    })
}
