//! `groupby`: runs of equal keys; a group is read from the same source and ends when the next one is asked for.

use super::{Functions, given, native, required};
use std::cell::RefCell;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::{PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("groupby", groupby)];

fn groupby(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, key] = args.bind("groupby", ["iterable", "key"], 1)?;
    let source = vm.iter(required(iterable, "groupby")?)?;
    let shared = Shared { source, key: given(key).cloned(), state: RefCell::default() };
    native(GroupBy(Rc::new(shared)))
}

struct Shared {
    source: Value,
    key: Option<Value>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// The item read last and its key, not yet handed out.
    ahead: Option<(Value, Value)>,
    /// The key of the current group.
    key: Option<Value>,
    /// Counts the groups, so that an old one knows that it is over.
    group: usize,
}

impl Shared {
    fn read(&self, vm: &mut Vm) -> PyResult<bool> {
        let Some(item) = vm.next(&self.source)? else { return Ok(false) };
        let key = match &self.key {
            Some(key) => vm.call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        self.state.borrow_mut().ahead = Some((item, key));
        Ok(true)
    }

    /// Whether the item ahead, read if need be, belongs to the current group; `None` at the end.
    fn ahead_in_group(&self, vm: &mut Vm) -> PyResult<Option<bool>> {
        let empty = self.state.borrow().ahead.is_none();
        if empty && !self.read(vm)? {
            return Ok(None);
        }
        let (ahead, current) = {
            let state = self.state.borrow();
            (state.ahead.as_ref().map(|(_, key)| key.clone()).unwrap_or_default(), state.key.clone())
        };
        match current {
            Some(current) => vm.eq(&ahead, &current).map(Some),
            None => Ok(Some(false)),
        }
    }
}

struct GroupBy(Rc<Shared>);

impl NativeIter for GroupBy {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let shared = &self.0;
        shared.state.borrow_mut().group += 1;
        let mut skipped = 0_usize;
        loop {
            match shared.ahead_in_group(vm)? {
                None => return Ok(None),
                Some(false) => break,
                Some(true) => shared.state.borrow_mut().ahead = None,
            }
            skipped += 1;
            if skipped.is_multiple_of(super::POLL_STEPS) {
                vm.poll()?;
            }
        }
        let (key, number) = {
            let mut state = shared.state.borrow_mut();
            let key = state.ahead.as_ref().map(|(_, key)| key.clone()).unwrap_or_default();
            state.key = Some(key.clone());
            (key, state.group)
        };
        let group = native(Group { shared: Rc::clone(shared), number })?;
        Ok(Some(Value::tuple([key, group])))
    }

    fn type_name(&self) -> &'static str {
        "itertools.groupby"
    }
}

struct Group {
    shared: Rc<Shared>,
    number: usize,
}

impl NativeIter for Group {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.shared.state.borrow().group != self.number {
            return Ok(None);
        }
        match self.shared.ahead_in_group(vm)? {
            Some(true) => Ok(self.shared.state.borrow_mut().ahead.take().map(|(item, _)| item)),
            _ => Ok(None),
        }
    }

    fn type_name(&self) -> &'static str {
        "itertools._grouper"
    }
}
