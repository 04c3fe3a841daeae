//! `getattr` and its kin; the names of an object's attributes.

use super::Functions;
use super::print::attribute_name;
use crate::class::Class;
use crate::error::PyResult;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::collections::BTreeSet;

pub(super) const FUNCTIONS: Functions =
    &[("getattr", getattr), ("setattr", setattr), ("hasattr", hasattr), ("delattr", delattr)];

fn getattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.between("getattr", 2, 3)? {
        [object, name] => vm.getattr(object, attribute_name(name)?),
        [object, name, default, ..] => {
            let name = attribute_name(name)?;
            Ok(attribute(vm, object, name)?.unwrap_or_else(|| default.clone()))
        }
        _ => Ok(Value::None),
    }
}

fn setattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, name, value] = args.exact("setattr")?;
    vm.setattr(object, attribute_name(name)?, value.clone())?;
    Ok(Value::None)
}

fn hasattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, name] = args.exact("hasattr")?;
    let name = attribute_name(name)?;
    Ok(Value::Bool(attribute(vm, object, name)?.is_some()))
}

/// An attribute; `None` also if a property or `__getattr__` raises `AttributeError`.
fn attribute(vm: &mut Vm, object: &Value, name: Sym) -> PyResult<Option<Value>> {
    match vm.getattr_opt(object, name) {
        Err(err) if err.is(&types().attribute_error) => Ok(None),
        found => found,
    }
}

fn delattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, name] = args.exact("delattr")?;
    vm.delattr(object, attribute_name(name)?)?;
    Ok(Value::None)
}

/// The names that `dir` shows, sorted.
pub(crate) fn attribute_names(object: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match object {
        Value::Module(module) => {
            found.extend(module.namespace.entries().iter().map(|(name, _)| name.to_string()));
            return found;
        }
        Value::Class(class) => {
            class_names(class, &mut found);
            return found;
        }
        Value::Instance(instance) => {
            found.extend(instance.attributes().iter().map(|(name, _)| name.to_string()));
        }
        Value::Function(function) => {
            found.extend(function.attributes.borrow().entries().iter().map(|(name, _)| name.to_string()));
        }
        _ => {}
    }
    class_names(&object.class(), &mut found);
    found
}

fn class_names(class: &Class, found: &mut BTreeSet<String>) {
    let own = |class: &Class| -> Vec<String> {
        class.attributes.borrow().entries().iter().map(|(name, _)| name.to_string()).collect()
    };
    found.extend(own(class));
    for base in class.mro() {
        found.extend(own(base));
    }
}
