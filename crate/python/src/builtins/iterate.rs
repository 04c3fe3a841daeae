//! `iter`, `next`, `reversed`, `enumerate`.

use super::inspect::is_callable;
use super::{Classes, Functions};
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{DictPart, Iter, NativeIter, Pair};
use crate::types::{dict_views, list, range};
use crate::value::Value;
use crate::vm::{BinaryOp, Vm, types};
use std::rc::Rc;

pub(super) const FUNCTIONS: Functions = &[("iter", iter), ("next", next)];

pub(super) const CLASSES: Classes = &[("reversed", reversed), ("enumerate", enumerate)];

fn iter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.between("iter", 1, 2)? {
        [iterable] => vm.iter(iterable),
        [function, sentinel, ..] => {
            if !is_callable(vm, function) {
                return Err(PyErr::type_error("iter(v, w): v must be callable"));
            }
            let calls = CallUntil { function: Some(function.clone()), sentinel: sentinel.clone() };
            Ok(Value::iter(Iter::native(calls)))
        }
        [] => Ok(Value::None),
    }
}

/// `iter(function, sentinel)`.
struct CallUntil {
    function: Option<Value>,
    sentinel: Value,
}

impl NativeIter for CallUntil {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let Some(function) = &self.function else { return Ok(None) };
        let result = match vm.call(function, &[]) {
            Ok(result) => result,
            Err(err) if err.is(&types().stop_iteration) => {
                self.function = None;
                return Ok(None);
            }
            Err(err) => return Err(err),
        };
        if vm.eq(&result, &self.sentinel)? {
            self.function = None;
            return Ok(None);
        }
        Ok(Some(result))
    }

    fn type_name(&self) -> &'static str {
        "callable_iterator"
    }
}

fn next(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("next", 1, 2)?;
    let iterator = &args[0];
    let is_iterator = match iterator {
        Value::Iter(_) | Value::Generator(_) => true,
        Value::Instance(_) => vm.special(iterator, names::DUNDER_NEXT).is_some(),
        _ => false,
    };
    if !is_iterator {
        return Err(PyErr::type_error(format!("'{}' object is not an iterator", iterator.type_name())));
    }
    // The end carries a value: what a generator returned, what `__next__` gave to `StopIteration`.
    match (vm.next_or_value(iterator)?, args.get(1)) {
        (Ok(item), _) => Ok(item),
        (Err(_), Some(default)) => Ok(default.clone()),
        (Err(result), None) => Err(PyErr::stop_iteration(result)),
    }
}

fn reversed(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("reversed")?;
    match value {
        Value::List(items) => return Ok(list::reverse_iter(items)),
        Value::Range(items) => return Ok(range::reverse_iter(items)),
        Value::Dict(dict) => return Ok(dict_views::reverse_iter(dict, DictPart::Keys)),
        Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) => {}
        other => {
            if let Some(method) = vm.special(other, names::DUNDER_REVERSED)
                && !method.is_none()
            {
                return vm.call(&method, &[]);
            }
            let sequence = matches!(other, Value::Instance(_))
                && vm.special(other, names::DUNDER_LEN).is_some()
                && vm.special(other, names::DUNDER_GETITEM).is_some();
            if !sequence {
                return Err(PyErr::type_error(format!("'{}' object is not reversible", other.type_name())));
            }
        }
    }
    let left = vm.length(value)?;
    Ok(Value::iter(Iter::native(Backwards { sequence: value.clone(), left })))
}

/// `reversed(sequence)` by index.
struct Backwards {
    sequence: Value,
    left: usize,
}

impl NativeIter for Backwards {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        vm.getitem(&self.sequence, &Value::from_usize(self.left)).map(Some)
    }

    fn type_name(&self) -> &'static str {
        "reversed"
    }

    fn len_hint(&self) -> Option<usize> {
        Some(self.left)
    }

    fn trace(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.sequence);
    }
}

fn enumerate(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [iterable, start] = args.bind_builtin("enumerate", ["iterable", "start"], 1)?;
    let at = match start {
        Some(start) => vm.index_value(start)?,
        None => Value::Int(0),
    };
    let items = vm.iter(iterable.unwrap_or(&Value::None))?;
    Ok(Value::iter(Iter::native(Enumerate { items, at })))
}

struct Enumerate {
    items: Value,
    at: Value,
}

impl Enumerate {
    /// The number of the next item; the one after it may need more than 64 bits.
    fn number(&mut self, vm: &mut Vm) -> PyResult<Value> {
        let after = match &self.at {
            Value::Int(at) if *at < i64::MAX => Value::Int(at + 1),
            at => vm.binary(BinaryOp::Add, at, &Value::Int(1))?,
        };
        Ok(std::mem::replace(&mut self.at, after))
    }
}

impl NativeIter for Enumerate {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let Some(item) = vm.next_through(&self.items)? else { return Ok(None) };
        Ok(Some(Value::tuple([self.number(vm)?, item])))
    }

    fn next_pair(&mut self, vm: &mut Vm, pair: &mut [Value; 2]) -> PyResult<Pair> {
        let Some(item) = vm.next_through(&self.items)? else { return Ok(Pair::End) };
        *pair = [self.number(vm)?, item];
        Ok(Pair::Both)
    }

    fn type_name(&self) -> &'static str {
        "enumerate"
    }

    fn trace(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.items);
    }
}
