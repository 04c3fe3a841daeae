//! `map`, `filter`.

use super::Classes;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, NativeIter};
use crate::types::sequence::POLL_STEPS;
use crate::value::Value;
use crate::vm::Vm;
use std::rc::Rc;

pub(super) const CLASSES: Classes = &[("map", map), ("filter", filter)];

fn map(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function, iterables @ ..] = args.between("map", 0, usize::MAX)? else {
        return Err(PyErr::type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(PyErr::type_error("map() must have at least two arguments."));
    }
    let mut sources = Vec::with_capacity(iterables.len());
    for iterable in iterables {
        sources.push(vm.iter(iterable)?);
    }
    Ok(Value::iter(Iter::native(Map { function: function.clone(), sources })))
}

struct Map {
    function: Value,
    sources: Vec<Value>,
}

impl NativeIter for Map {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if let [source] = &self.sources[..] {
            let Some(item) = vm.next_through(source)? else { return Ok(None) };
            return vm.call(&self.function, &[item]).map(Some);
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            let Some(item) = vm.next_through(source)? else { return Ok(None) };
            items.push(item);
        }
        vm.call(&self.function, &items).map(Some)
    }

    fn type_name(&self) -> &'static str {
        "map"
    }

    fn trace(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.function);
        self.sources.iter().for_each(show);
    }
}

fn filter(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function, iterable] = args.exact("filter")?;
    let source = vm.iter(iterable)?;
    Ok(Value::iter(Iter::native(Filter { function: function.clone(), source })))
}

struct Filter {
    function: Value,
    source: Value,
}

impl NativeIter for Filter {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let mut steps = 0_usize;
        while let Some(item) = vm.next_through(&self.source)? {
            let keep = match &self.function {
                Value::None => vm.truthy(&item)?,
                function => {
                    let answer = vm.call(function, std::slice::from_ref(&item))?;
                    vm.truthy(&answer)?
                }
            };
            if keep {
                return Ok(Some(item));
            }
            steps += 1;
            if steps.is_multiple_of(POLL_STEPS) {
                vm.poll()?;
            }
        }
        Ok(None)
    }

    fn type_name(&self) -> &'static str {
        "filter"
    }

    fn trace(&self, show: &mut dyn FnMut(&Value)) {
        show(&self.function);
        show(&self.source);
    }
}
