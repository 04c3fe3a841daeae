//! `zip`.

use super::Classes;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, NativeIter, Pair};
use crate::value::Value;
use crate::vm::Vm;
use std::rc::Rc;

pub(super) const CLASSES: Classes = &[("zip", zip)];

fn zip(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let mut strict = false;
    for (name, value) in args.keywords() {
        if name.as_str() != "strict" {
            return Err(PyErr::type_error(format!("'{name}' is an invalid keyword argument for zip()")));
        }
        strict = vm.truthy(value)?;
    }
    let mut sources = Vec::with_capacity(args.pos().len());
    for iterable in args.pos() {
        sources.push(vm.iter(iterable)?);
    }
    Ok(Value::iter(Iter::native(Zip { sources, strict })))
}

struct Zip {
    sources: Vec<Value>,
    strict: bool,
}

impl NativeIter for Zip {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.sources.is_empty() {
            return Ok(None);
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for (i, source) in self.sources.iter().enumerate() {
            match vm.next_through(source)? {
                Some(item) => items.push(item),
                None if self.strict => return self.ended(vm, i),
                None => return Ok(None),
            }
        }
        Ok(Some(Value::tuple(items)))
    }

    fn next_pair(&mut self, vm: &mut Vm, pair: &mut [Value; 2]) -> PyResult<Pair> {
        let ([first, second], false) = (&self.sources[..], self.strict) else { return Ok(Pair::Unknown) };
        let Some(a) = vm.next_through(first)? else { return Ok(Pair::End) };
        let Some(b) = vm.next_through(second)? else { return Ok(Pair::End) };
        *pair = [a, b];
        Ok(Pair::Both)
    }

    fn type_name(&self) -> &'static str {
        "zip"
    }

    fn trace(&self, show: &mut dyn FnMut(&Value)) {
        self.sources.iter().for_each(show);
    }
}

impl Zip {
    /// With `strict`, all must end together.
    fn ended(&self, vm: &mut Vm, at: usize) -> PyResult<Option<Value>> {
        let mismatch = |i: usize, what: &str| {
            let others = if i == 1 { " 1".to_owned() } else { format!("s 1-{i}") };
            Err(PyErr::value_error(format!("zip() argument {} is {what} than argument{others}", i + 1)))
        };
        if at > 0 {
            return mismatch(at, "shorter");
        }
        for (i, source) in self.sources.iter().enumerate().skip(1) {
            if vm.next(source)?.is_some() {
                return mismatch(i, "longer");
            }
        }
        Ok(None)
    }
}
