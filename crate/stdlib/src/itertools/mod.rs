//! `itertools`, one file a group: endless, filtering, joining, grouping, combinatoric.

mod chain;
mod combine;
mod endless;
mod filter;
mod group;
mod zip;

use std::rc::Rc;
use tb_python::native::NativeCall;
use tb_python::object::{Iter, Module, NativeIter};
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

type Functions = &'static [(&'static str, NativeCall)];

/// How many steps without a result go by between two looks at the interrupt.
const POLL_STEPS: usize = 1 << 14;

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("itertools");
    let groups =
        [combine::FUNCTIONS, endless::FUNCTIONS, filter::FUNCTIONS, group::FUNCTIONS, zip::FUNCTIONS];
    for (name, call) in groups.into_iter().flatten() {
        if *name == "tee" {
            module.function(name, *call);
            continue;
        }
        // Interned: the name of a class is there for good.
        let full = Sym::new(&format!("itertools.{name}")).as_str();
        module.set(name, Value::Class(types().iterator_made_by(full, *call)));
    }
    module.set("chain", Value::Class(chain::class()));
    Ok(Rc::new(module))
}

fn native(iter: impl NativeIter + 'static) -> PyResult<Value> {
    Ok(Value::iter(Iter::native(iter)))
}

/// An optional argument that `None` stands for too.
fn given(value: Option<&Value>) -> Option<&Value> {
    value.filter(|value| !value.is_none())
}

fn required<'a>(value: Option<&'a Value>, function: &str) -> PyResult<&'a Value> {
    value.ok_or_else(|| PyErr::type_error(format!("{function}() is missing an argument")))
}
