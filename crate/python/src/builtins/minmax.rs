//! `min`, `max`.

use super::Functions;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::sequence::POLL_STEPS;
use crate::value::Value;
use crate::vm::{CompareOp, Vm};

pub(super) const FUNCTIONS: Functions = &[("min", min), ("max", max)];

fn min(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    extreme(vm, args, "min", CompareOp::Lt)
}

fn max(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    extreme(vm, args, "max", CompareOp::Gt)
}

fn extreme(vm: &mut Vm, args: Args<'_>, name: &'static str, op: CompareOp) -> PyResult<Value> {
    let (mut key, mut default) = (None, None);
    for (keyword, value) in args.keywords() {
        match keyword.as_str() {
            "key" => key = Some(value).filter(|key| !key.is_none()),
            "default" => default = Some(value),
            other => {
                return Err(PyErr::type_error(format!(
                    "'{other}' is an invalid keyword argument for {name}()"
                )));
            }
        }
    }
    let best = match args.pos() {
        [] => return Err(PyErr::type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => {
            let iterator = vm.iter(iterable)?;
            best_of(vm, op, key, |vm| vm.next(&iterator))?
        }
        _ if default.is_some() => {
            let text = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(PyErr::type_error(text));
        }
        items => {
            let mut items = items.iter();
            best_of(vm, op, key, |_| Ok(items.next().cloned()))?
        }
    };
    match best.or_else(|| default.cloned()) {
        Some(best) => Ok(best),
        None => Err(PyErr::value_error(format!("{name}() arg is an empty sequence"))),
    }
}

fn best_of(
    vm: &mut Vm,
    op: CompareOp,
    key: Option<&Value>,
    mut next: impl FnMut(&mut Vm) -> PyResult<Option<Value>>,
) -> PyResult<Option<Value>> {
    let mut best: Option<(Value, Value)> = None;
    let mut steps = 0_usize;
    while let Some(item) = next(vm)? {
        let rank = match key {
            Some(key) => vm.call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let better = match &best {
            None => true,
            Some((_, top)) => beats(vm, op, &rank, top)?,
        };
        if better {
            best = Some((item, rank));
        }
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(best.map(|(item, _)| item))
}

fn beats(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(if op == CompareOp::Lt { a < b } else { a > b }),
        (Value::Float(a), Value::Float(b)) => Ok(if op == CompareOp::Lt { a < b } else { a > b }),
        _ => {
            let answer = vm.compare(op, a, b)?;
            vm.truthy(&answer)
        }
    }
}
