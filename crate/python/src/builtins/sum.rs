//! `sum`, `all`, `any`, `sorted`.

use super::Functions;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::List;
use crate::types::list::{sort_in_place, sort_options};
use crate::types::sequence::POLL_STEPS;
use crate::value::Value;
use crate::vm::{BinaryOp, Sink, Vm};

pub(super) const FUNCTIONS: Functions = &[("sum", sum), ("all", all), ("any", any), ("sorted", sorted)];

fn sum(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, start] = args.bind_builtin("sum", ["/iterable", "start"], 1)?;
    let mut total = start.cloned().unwrap_or(Value::Int(0));
    let refused = match total.unwrap_base() {
        Value::Str(_) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
        Value::Bytes(_) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
        _ => None,
    };
    if let Some(text) = refused {
        return Err(PyErr::type_error(text));
    }
    let iterator = vm.iter(iterable.unwrap_or(&Value::None))?;
    if let Value::Generator(generator) = &iterator {
        let mut sum = Total(total);
        while let Some(item) = vm.drain(generator, &mut sum)? {
            sum.0 = add(vm, &sum.0, &item)?;
        }
        return Ok(sum.0);
    }
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&iterator)? {
        total = add(vm, &total, &item)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(total)
}

/// A sum so far.
struct Total(Value);

impl Sink for Total {
    fn take(&mut self, item: &Value) -> bool {
        match add_numbers(&self.0, item) {
            Some(sum) => {
                self.0 = sum;
                true
            }
            None => false,
        }
    }
}

/// One step, without a call for ints and floats.
fn add(vm: &mut Vm, total: &Value, item: &Value) -> PyResult<Value> {
    match add_numbers(total, item) {
        Some(sum) => Ok(sum),
        None => vm.binary(BinaryOp::Add, total, item),
    }
}

/// Floats are added one by one, as CPython 3.11 does.
fn add_numbers(total: &Value, item: &Value) -> Option<Value> {
    match (total, item) {
        (Value::Int(a), Value::Int(b)) => a.checked_add(*b).map(Value::Int),
        (Value::Float(a), Value::Float(b)) => Some(Value::Float(a + b)),
        (Value::Float(a), Value::Int(b)) => Some(Value::Float(a + *b as f64)),
        _ => None,
    }
}

fn all(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.exact("all")?;
    Ok(Value::Bool(!find(vm, iterable, false)?))
}

fn any(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.exact("any")?;
    Ok(Value::Bool(find(vm, iterable, true)?))
}

/// Passes over bools of the other truth.
struct Unlike(bool);

impl Sink for Unlike {
    fn take(&mut self, item: &Value) -> bool {
        matches!(item, Value::Bool(truth) if *truth != self.0)
    }
}

/// Whether an item's truth is `wanted`.
fn find(vm: &mut Vm, iterable: &Value, wanted: bool) -> PyResult<bool> {
    let iterator = vm.iter(iterable)?;
    if let Value::Generator(generator) = &iterator {
        while let Some(item) = vm.drain(generator, &mut Unlike(wanted))? {
            if vm.truthy(&item)? == wanted {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&iterator)? {
        if vm.truthy(&item)? == wanted {
            return Ok(true);
        }
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(false)
}

fn sorted(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.pos() else {
        return Err(PyErr::type_error(format!("sorted expected 1 argument, got {}", args.pos().len())));
    };
    let (key, reverse) = sort_options(args)?;
    let list = crate::heap::new(List::new(vm.collect(iterable)?));
    sort_in_place(vm, &list, key, reverse)?;
    Ok(Value::List(list))
}
