//! `slice`: its constructor, attributes and `indices`.

use super::args::wrong_receiver;
use super::sequence;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::Slice;
use crate::value::Value;
use crate::vm::{CompareOp, Types, Vm};
use std::rc::Rc;

pub fn install(t: &Types) {
    let class = &t.slice;
    class
        .method("indices", indices)
        .method("__repr__", repr)
        .getter("start", start)
        .getter("stop", stop)
        .getter("step", step);
    class.set("__hash__", Value::None);
    sequence::install_comparisons(class, compare);
}

/// `slice(stop)`, `slice(start, stop[, step])`.
pub fn new(_: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let slice = match args.between("slice", 1, 3)? {
        [stop] => Slice { start: Value::None, stop: stop.clone(), step: Value::None },
        [start, stop] => Slice { start: start.clone(), stop: stop.clone(), step: Value::None },
        [start, stop, step, ..] => Slice { start: start.clone(), stop: stop.clone(), step: step.clone() },
        [] => return Err(PyErr::type_error("slice expected at least 1 argument, got 0")),
    };
    Ok(Value::Slice(Rc::new(slice)))
}

fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<Slice>> {
    match args.first() {
        Some(Value::Slice(slice)) => Ok(slice),
        other => Err(wrong_receiver("slice", method, other.unwrap_or(&Value::None))),
    }
}

fn indices(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let slice = this(args.pos(), "indices")?;
    let (_, rest) = args.split_self();
    let [length] = rest.exact("slice.indices")?;
    let Ok(length) = usize::try_from(vm.index(length)?) else {
        return Err(PyErr::value_error("length should not be negative"));
    };
    let (start, stop, step, _) = vm.slice_indices(slice, length)?;
    Ok(Value::tuple([start, stop, step].map(Value::Int)))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(text(vm, this(args.pos(), "__repr__")?)?))
}

/// `slice(1, 2, None)`.
pub(crate) fn text(vm: &mut Vm, slice: &Slice) -> PyResult<String> {
    Ok(format!("slice({}, {}, {})", vm.repr(&slice.start)?, vm.repr(&slice.stop)?, vm.repr(&slice.step)?))
}

fn start(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(this(args.pos(), "start")?.start.clone())
}

fn stop(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(this(args.pos(), "stop")?.stop.clone())
}

fn step(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(this(args.pos(), "step")?.step.clone())
}

/// Compares slices like tuples of their parts.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    let (Value::Slice(a), Value::Slice(b)) = (a, b) else { return Ok(Value::NotImplemented) };
    let parts = |s: &Slice| Value::tuple([s.start.clone(), s.stop.clone(), s.step.clone()]);
    vm.compare(op, &parts(a), &parts(b))
}
