//! `bool`: an `int` with two values and names for them.

use super::args::{receiver, wrong_receiver};
use crate::class::Class;
use crate::error::PyResult;
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub fn install(t: &Types) {
    t.bool_.method("__repr__", repr).method("__str__", repr);
}

/// `bool(x=False)`.
///
/// # Errors
/// Whatever `__bool__` raises.
pub fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    match args.between("bool", 0, 1)?.first() {
        None => Ok(Value::Bool(false)),
        Some(value) => vm.truthy(value).map(Value::Bool),
    }
}

/// `repr` of a bool.
pub fn bool_repr(b: bool) -> &'static str {
    if b { "True" } else { "False" }
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match receiver(&args, "bool", "__repr__")? {
        (Value::Bool(b), _) => Ok(Value::from(bool_repr(*b))),
        (other, _) => Err(wrong_receiver("bool", "__repr__", other)),
    }
}
