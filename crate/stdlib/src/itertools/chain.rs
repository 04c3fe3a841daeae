//! `chain`, a class for the sake of `chain.from_iterable`.

use super::native;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::vm::types;
use tb_python::{Class, PyResult, Value, Vm};

pub(super) fn class() -> Rc<Class> {
    let class = types().iterator_made_by("itertools.chain", new);
    class.class_method("from_iterable", from_iterable);
    class
}

fn new(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let sources = Value::tuple(args.between("chain", 0, usize::MAX)?.to_vec());
    let sources = vm.iter(&sources)?;
    native(Chain { sources, current: None })
}

fn from_iterable(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, sources] = args.exact("chain.from_iterable")?;
    let sources = vm.iter(sources)?;
    native(Chain { sources, current: None })
}

struct Chain {
    sources: Value,
    current: Option<Value>,
}

impl NativeIter for Chain {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        loop {
            if let Some(current) = &self.current
                && let Some(item) = vm.next(current)?
            {
                return Ok(Some(item));
            }
            self.current = None;
            let Some(source) = vm.next(&self.sources)? else { return Ok(None) };
            self.current = Some(vm.iter(&source)?);
            vm.poll()?;
        }
    }

    fn type_name(&self) -> &'static str {
        "itertools.chain"
    }
}
