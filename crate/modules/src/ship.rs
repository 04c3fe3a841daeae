//! Python values as the graph's payloads.

use std::any::Any;
use tb_graph::{Datum, Payload};
use tb_python::freeze::Frozen;
use tb_python::{PyResult, Value, Vm};

/// A frozen Python value as a task's value.
#[derive(Debug)]
pub struct FrozenValue {
    pub frozen: Frozen,
    type_name: &'static str,
}

impl Payload for FrozenValue {
    fn nbytes(&self) -> usize {
        self.frozen.nbytes()
    }

    fn type_name(&self) -> &str {
        self.type_name
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Freezes a value as a payload.
///
/// # Errors
/// `TypeError` if it can't be shipped.
pub fn freeze(vm: &mut Vm, value: &Value) -> PyResult<FrozenValue> {
    let type_name = value.type_name();
    Ok(FrozenValue { frozen: vm.freeze(value)?, type_name })
}

/// A value as a task's value.
///
/// # Errors
/// `TypeError` if it can't be shipped.
pub fn to_datum(vm: &mut Vm, value: &Value) -> PyResult<Datum> {
    Ok(match value {
        Value::None => Datum::None,
        Value::Bool(b) => Datum::Bool(*b),
        Value::Int(i) => Datum::Int(*i),
        Value::Float(x) => Datum::Float(*x),
        Value::Str(text) => Datum::Str(text.as_str().into()),
        other => Datum::object(freeze(vm, other)?),
    })
}

/// A task's value as a Python value; `None` if it is engine data, which its own package turns into an object.
///
/// # Errors
/// What thawing raises.
pub fn from_datum(vm: &mut Vm, datum: &Datum) -> PyResult<Option<Value>> {
    Ok(Some(match datum {
        Datum::None => Value::None,
        Datum::Bool(b) => Value::Bool(*b),
        Datum::Int(i) => Value::Int(*i),
        Datum::Float(x) => Value::Float(*x),
        Datum::Str(text) => Value::str(&**text),
        Datum::Object(_) => match datum.downcast::<FrozenValue>() {
            Some(value) => vm.thaw(&value.frozen)?,
            None => return Ok(None),
        },
    }))
}
