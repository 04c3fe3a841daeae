//! `count`, `cycle`, `repeat`.

use super::{Functions, native, required};
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::vm::BinaryOp;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("count", count), ("cycle", cycle), ("repeat", repeat)];

fn count(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [start, step] = args.bind("count", ["start", "step"], 0)?;
    let next = start.cloned().unwrap_or(Value::Int(0));
    let step = step.cloned().unwrap_or(Value::Int(1));
    let is_number =
        |value: &Value| !matches!(value, Value::Str(_) | Value::None | Value::List(_) | Value::Tuple(_));
    if !is_number(&next) || !is_number(&step) {
        return Err(PyErr::type_error("a number is required"));
    }
    native(Count { next, step })
}

struct Count {
    next: Value,
    step: Value,
}

impl NativeIter for Count {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let after = vm.binary(BinaryOp::Add, &self.next, &self.step)?;
        Ok(Some(std::mem::replace(&mut self.next, after)))
    }

    fn type_name(&self) -> &'static str {
        "itertools.count"
    }

    fn shown_args(&self) -> Option<Vec<Value>> {
        let by_one = matches!(self.step, Value::Int(1));
        Some(if by_one { vec![self.next.clone()] } else { vec![self.next.clone(), self.step.clone()] })
    }
}

fn cycle(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.exact("cycle")?;
    let source = Some(vm.iter(iterable)?);
    native(Cycle { source, saved: Vec::new(), at: 0 })
}

struct Cycle {
    source: Option<Value>,
    saved: Vec<Value>,
    at: usize,
}

impl NativeIter for Cycle {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if let Some(source) = &self.source {
            if let Some(item) = vm.next(source)? {
                self.saved.push(item.clone());
                return Ok(Some(item));
            }
            self.source = None;
        }
        if self.saved.is_empty() {
            return Ok(None);
        }
        let item = self.saved[self.at].clone();
        self.at = (self.at + 1) % self.saved.len();
        Ok(Some(item))
    }

    fn type_name(&self) -> &'static str {
        "itertools.cycle"
    }
}

fn repeat(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, times] = args.bind("repeat", ["object", "times"], 1)?;
    let left = match times {
        Some(times) => Some(vm.index(times)?.max(0) as usize),
        None => None,
    };
    native(Repeat { object: required(object, "repeat")?.clone(), left })
}

struct Repeat {
    object: Value,
    left: Option<usize>,
}

impl NativeIter for Repeat {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        match &mut self.left {
            None => {}
            Some(0) => return Ok(None),
            Some(left) => *left -= 1,
        }
        Ok(Some(self.object.clone()))
    }

    fn type_name(&self) -> &'static str {
        "itertools.repeat"
    }

    fn shown_args(&self) -> Option<Vec<Value>> {
        let left = self.left.map(Value::from_usize);
        Some(std::iter::once(self.object.clone()).chain(left).collect())
    }

    fn len_hint(&self) -> Option<usize> {
        self.left
    }
}
