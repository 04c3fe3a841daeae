//! `len`, `id`, `hash`, `callable`, `isinstance`, `issubclass`.

use super::Functions;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::rc::Rc;

pub(super) const FUNCTIONS: Functions = &[
    ("len", len),
    ("id", id),
    ("hash", hash),
    ("callable", callable),
    ("isinstance", isinstance),
    ("issubclass", issubclass),
    ("exit", exit),
    ("quit", exit),
];

fn len(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("len")?;
    Ok(Value::from_usize(vm.length(value)?))
}

fn id(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("id")?;
    Ok(Value::Int(value.id()))
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("hash")?;
    Ok(Value::Int(vm.hash(value)? as i64))
}

fn callable(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("callable")?;
    Ok(Value::Bool(is_callable(vm, value)))
}

/// Whether `value(…)` is possible at all.
pub(crate) fn is_callable(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) => true,
        Value::Wrapper(wrapper) => !wrapper.is_class,
        Value::Instance(_) => vm.special(value, names::DUNDER_CALL).is_some(),
        _ => false,
    }
}

fn isinstance(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, class] = args.exact("isinstance")?;
    Ok(Value::Bool(vm.isinstance(value, class)?))
}

fn issubclass(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [class, of] = args.exact("issubclass")?;
    Ok(Value::Bool(is_subclass_of(vm, class, of)?))
}

/// `issubclass(class, of)`.
///
/// # Errors
/// `TypeError` for what is no class.
pub(crate) fn is_subclass_of(vm: &mut Vm, class: &Value, of: &Value) -> PyResult<bool> {
    match class {
        Value::Class(class) => is_subclass(vm, class, of),
        _ => Err(PyErr::type_error("issubclass() arg 1 must be a class")),
    }
}

fn is_subclass(vm: &mut Vm, class: &Rc<Class>, of: &Value) -> PyResult<bool> {
    match of {
        Value::Class(of) => match of.metaclass().lookup(names::DUNDER_SUBCLASSCHECK) {
            Some(check) => {
                let answer =
                    vm.call(&check, &[Value::Class(Rc::clone(of)), Value::Class(Rc::clone(class))])?;
                vm.truthy(&answer)
            }
            None => Ok(class.is_subclass(of)),
        },
        Value::Tuple(options) => {
            vm.enter_native()?;
            let found =
                options.iter().try_fold(false, |found, option| Ok(found || is_subclass(vm, class, option)?));
            vm.native_depth -= 1;
            found
        }
        other => match vm.special(other, names::DUNDER_SUBCLASSCHECK) {
            Some(check) => {
                let answer = vm.call(&check, &[Value::Class(Rc::clone(class))])?;
                vm.truthy(&answer)
            }
            None => {
                let text = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
                Err(PyErr::new(&types().type_error, text))
            }
        },
    }
}

fn exit(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let code = args.between("exit", 0, 1)?.first().cloned().unwrap_or(Value::None);
    Err(PyErr::system_exit(code))
}
