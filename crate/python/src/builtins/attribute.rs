//! `getattr` and its kin, `dir`, `vars`.

use super::Functions;
use super::print::attribute_name;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::collections::BTreeSet;

pub(super) const FUNCTIONS: Functions = &[
    ("getattr", getattr),
    ("setattr", setattr),
    ("hasattr", hasattr),
    ("delattr", delattr),
    ("dir", dir),
    ("vars", vars),
];

fn getattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.between("getattr", 2, 3)? {
        [object, name] => vm.getattr(object, attribute_name(name)?),
        [object, name, default, ..] => {
            let found = vm.getattr_opt(object, attribute_name(name)?)?;
            Ok(found.unwrap_or_else(|| default.clone()))
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
    Ok(Value::Bool(vm.getattr_opt(object, attribute_name(name)?)?.is_some()))
}

fn delattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, name] = args.exact("delattr")?;
    vm.delattr(object, attribute_name(name)?)?;
    Ok(Value::None)
}

/// `dir(object)`; without an argument, the names that are known here.
fn dir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.between("dir", 0, 1)? else {
        let locals = vm.call_builtin("locals")?;
        let names = Value::list(vm.collect(&locals)?);
        vm.call_method(&names, "sort", &[])?;
        return Ok(names);
    };
    if matches!(object, Value::Instance(_))
        && let Some(own) = vm.special(object, names::DUNDER_DIR)
    {
        let found = vm.call(&own, &[])?;
        let list = Value::list(vm.collect(&found)?);
        vm.call_method(&list, "sort", &[])?;
        return Ok(list);
    }
    Ok(Value::list(attribute_names(object).into_iter().map(Value::from).collect()))
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

fn vars(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.between("vars", 0, 1)? else {
        return vm.call_builtin("locals");
    };
    match vm.getattr_opt(object, names::DUNDER_DICT)? {
        Some(found) => Ok(found),
        None => Err(PyErr::new(&types().type_error, "vars() argument must have __dict__ attribute")),
    }
}
