//! `collections`: namedtuple, Counter, defaultdict, OrderedDict, deque natively; the others are in
//! python/collections.py.

mod counter;
mod defaultdict;
mod deque;
mod deque_ops;
mod namedtuple;
mod ordered;

pub(crate) use namedtuple::named_tuple;

use std::rc::Rc;
use tb_python::class::{Instance, Payload};
use tb_python::object::{Dict, Module};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.set("Counter", Value::Class(counter::class()));
    module.set("OrderedDict", Value::Class(ordered::class()));
    module.set("defaultdict", Value::Class(defaultdict::class()));
    module.set("deque", Value::Class(deque::class()));
    module.function("namedtuple", namedtuple::namedtuple);
    Ok(())
}

/// A native subclass of `dict`.
fn dict_class(name: &str, new: tb_python::class::NativeNew) -> Rc<Class> {
    let class = Class::native(name, &[&types().dict], Some(new));
    class.module.set("collections".into());
    class
}

/// An instance of a subclass of `dict`.
fn dict_instance(class: &Rc<Class>, dict: Dict) -> Rc<Instance> {
    tb_python::heap::new(Instance::new(Rc::clone(class), Payload::Base(Value::dict(dict))))
}

/// The dict inside an instance of a subclass.
fn inner_dict(value: &Value) -> PyResult<&Rc<Dict>> {
    match value.unwrap_base() {
        Value::Dict(dict) => Ok(dict),
        other => Err(PyErr::type_error(format!("expected a dict, got '{}'", other.type_name()))),
    }
}
