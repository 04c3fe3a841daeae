//! `range`: its methods and constructor.

use super::args::wrong_receiver;
use super::sequence;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, Range};
use crate::value::Value;
use crate::vm::{CompareOp, Types, Vm};
use std::rc::Rc;

pub fn install(t: &Types) {
    let class = &t.range;
    class
        .method("index", index)
        .method("count", count)
        .method("__len__", len)
        .method("__bool__", truth)
        .method("__getitem__", getitem)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__reversed__", reversed)
        .method("__hash__", hash)
        .method("__repr__", repr)
        .getter("start", start)
        .getter("stop", stop)
        .getter("step", step);
    sequence::install_comparisons(class, compare);
}

/// `range(stop)`, `range(start, stop[, step])`.
pub fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let (start, stop, step) = match args.between("range", 1, 3)? {
        [stop] => (0, vm.index(stop)?, 1),
        [start, stop] => (vm.index(start)?, vm.index(stop)?, 1),
        [start, stop, step, ..] => (vm.index(start)?, vm.index(stop)?, vm.index(step)?),
        [] => return Err(PyErr::type_error("range expected at least 1 argument, got 0")),
    };
    if step == 0 {
        return Err(PyErr::value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })))
}

fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<Range>> {
    match args.first() {
        Some(Value::Range(range)) => Ok(range),
        other => Err(wrong_receiver("range", method, other.unwrap_or(&Value::None))),
    }
}

/// Where an item equal to `value` is.
pub(crate) fn find(vm: &mut Vm, range: &Range, value: &Value) -> PyResult<Option<usize>> {
    match value {
        Value::Int(i) => Ok(range.index_of(*i)),
        Value::Bool(b) => Ok(range.index_of(i64::from(*b))),
        Value::Float(x) if x.fract() == 0.0 && x.abs() < 9e18 => Ok(range.index_of(*x as i64)),
        Value::Float(_) | Value::Big(_) | Value::Str(_) | Value::None => Ok(None),
        other => {
            for at in 0..range.len() {
                if vm.eq(&Value::Int(range.get(at)), other)? {
                    return Ok(Some(at));
                }
                if at.is_multiple_of(sequence::POLL_STEPS) {
                    vm.poll()?;
                }
            }
            Ok(None)
        }
    }
}

fn index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let range = this(args.pos(), "index")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("range.index")?;
    match find(vm, range, item)? {
        Some(at) => Ok(Value::from_usize(at)),
        None if matches!(item, Value::Int(_) | Value::Bool(_) | Value::Big(_)) => {
            Err(PyErr::value_error(format!("{} is not in range", vm.repr(item)?)))
        }
        None => Err(PyErr::value_error("sequence.index(x): x not in sequence")),
    }
}

fn count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let range = this(args.pos(), "count")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("range.count")?;
    Ok(Value::Int(i64::from(find(vm, range, item)?.is_some())))
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos(), "__len__")?.len()))
}

fn truth(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(!this(args.pos(), "__bool__")?.is_empty()))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [range, key] = args.exact("__getitem__")?;
    this(args.pos(), "__getitem__")?;
    vm.getitem(range, key)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, item] = args.exact("__contains__")?;
    Ok(Value::Bool(find(vm, this(args.pos(), "__contains__")?, item)?.is_some()))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::iter(Iter::range(this(args.pos(), "__iter__")?)))
}

fn reversed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(reverse_iter(this(args.pos(), "__reversed__")?))
}

/// `reversed(range)`.
pub(crate) fn reverse_iter(range: &Range) -> Value {
    let count = range.len();
    if count == 0 {
        return Value::iter(Iter::range(&Range { start: 0, stop: 0, step: 1 }));
    }
    let (first, last) = (range.start, range.get(count - 1));
    let stop = first.saturating_sub(range.step.signum());
    Value::iter(Iter::range(&Range { start: last, stop, step: -range.step }))
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let range = identity(this(args.pos(), "__hash__")?);
    Ok(Value::Int(vm.hash(&range)? as i64))
}

/// What equal ranges have in common: length, start and step.
pub(crate) fn identity(range: &Range) -> Value {
    let count = range.len();
    let part = |there: bool, value: i64| if there { Value::Int(value) } else { Value::None };
    Value::tuple([Value::from_usize(count), part(count > 0, range.start), part(count > 1, range.step)])
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(text(this(args.pos(), "__repr__")?)))
}

/// `range(0, 10)`; the step is left out if it is 1.
pub(crate) fn text(range: &Range) -> String {
    match range.step {
        1 => format!("range({}, {})", range.start, range.stop),
        step => format!("range({}, {}, {step})", range.start, range.stop),
    }
}

fn start(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Int(this(args.pos(), "start")?.start))
}

fn stop(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Int(this(args.pos(), "stop")?.stop))
}

fn step(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Int(this(args.pos(), "step")?.step))
}

/// Ranges are equal if they have the same items.
pub(crate) fn equal(a: &Range, b: &Range) -> bool {
    let count = a.len();
    count == b.len() && (count == 0 || a.start == b.start && (count == 1 || a.step == b.step))
}

fn compare(_: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    match (op, a, b) {
        (CompareOp::Eq, Value::Range(a), Value::Range(b)) => Ok(Value::Bool(equal(a, b))),
        (CompareOp::Ne, Value::Range(a), Value::Range(b)) => Ok(Value::Bool(!equal(a, b))),
        _ => Ok(Value::NotImplemented),
    }
}

/// `range[start:stop:step]`, with the slice already resolved by `Vm::slice_indices`.
pub(crate) fn get_slice(range: &Range, (start, stop, step): (i64, i64, i64)) -> Value {
    // An end may lie one step beyond what an int of 64 bits holds, and a step with it: no item does.
    let fit = |value: i128| value.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64;
    let at = |index: i64| fit(i128::from(range.start) + i128::from(index) * i128::from(range.step));
    let step = fit(i128::from(range.step) * i128::from(step));
    Value::Range(Rc::new(Range { start: at(start), stop: at(stop), step }))
}
