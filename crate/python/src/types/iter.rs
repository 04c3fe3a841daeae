//! Iterators: what every native iterator type has, and a type with nothing but items.

use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::value::Value;
use crate::vm::Vm;

/// Installs the methods of a native iterator's class.
pub fn install_iterator(class: &Class) {
    class.method("__iter__", iter).method("__next__", next).method("__length_hint__", length_hint);
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__iter__")?;
    Ok(this.clone())
}

fn next(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__next__")?;
    match vm.next_or_value(this.unwrap_base())? {
        Ok(item) => Ok(item),
        Err(result) => Err(PyErr::stop_iteration(result)),
    }
}

fn length_hint(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__length_hint__")?;
    match this.unwrap_base() {
        Value::Iter(iter) => Ok(iter.len_hint().map_or(Value::NotImplemented, Value::from_usize)),
        _ => Ok(Value::NotImplemented),
    }
}
