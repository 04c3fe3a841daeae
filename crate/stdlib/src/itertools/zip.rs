//! `zip_longest`, `pairwise`, `tee`.

use super::{Functions, native};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[("zip_longest", zip_longest), ("pairwise", pairwise), ("tee", tee)];

fn zip_longest(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut fill = Value::None;
    for (name, value) in args.keywords() {
        if name.as_str() != "fillvalue" {
            return Err(PyErr::type_error("zip_longest() got an unexpected keyword argument"));
        }
        fill = value.clone();
    }
    let mut sources = Vec::new();
    for iterable in args.pos() {
        sources.push(Some(vm.iter(iterable)?));
    }
    native(ZipLongest { sources, fill })
}

struct ZipLongest {
    sources: Vec<Option<Value>>,
    fill: Value,
}

impl NativeIter for ZipLongest {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let mut items = Vec::with_capacity(self.sources.len());
        for place in &mut self.sources {
            let item = match place {
                Some(source) => vm.next(source)?,
                None => None,
            };
            if item.is_none() {
                *place = None;
            }
            items.push(item.unwrap_or_else(|| self.fill.clone()));
        }
        let ended = self.sources.iter().all(Option::is_none);
        Ok((!ended).then(|| Value::tuple(items)))
    }

    fn type_name(&self) -> &'static str {
        "itertools.zip_longest"
    }
}

fn pairwise(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable] = args.exact("pairwise")?;
    let source = vm.iter(iterable)?;
    native(Pairwise { source, last: None })
}

struct Pairwise {
    source: Value,
    last: Option<Value>,
}

impl NativeIter for Pairwise {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.last.is_none() {
            self.last = vm.next(&self.source)?;
        }
        let Some(last) = self.last.take() else { return Ok(None) };
        let Some(item) = vm.next(&self.source)? else { return Ok(None) };
        self.last = Some(item.clone());
        Ok(Some(Value::tuple([last, item])))
    }

    fn type_name(&self) -> &'static str {
        "itertools.pairwise"
    }
}

fn tee(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("tee", 1, 2)?;
    let count = match args.get(1) {
        Some(count) => vm.index(count)?,
        None => 2,
    };
    let Ok(count) = usize::try_from(count) else { return Err(PyErr::value_error("n must be >= 0")) };
    let shared =
        Rc::new(Shared { source: vm.iter(&args[0])?, queues: RefCell::new(vec![VecDeque::new(); count]) });
    let branches = (0..count).map(|at| native(Tee { shared: Rc::clone(&shared), at }));
    branches.collect::<PyResult<Vec<_>>>().map(Value::tuple)
}

/// What the branches of a `tee` have in common: each has a queue of what others have taken before it.
struct Shared {
    source: Value,
    queues: RefCell<Vec<VecDeque<Value>>>,
}

struct Tee {
    shared: Rc<Shared>,
    at: usize,
}

impl NativeIter for Tee {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let waiting = self.shared.queues.borrow_mut()[self.at].pop_front();
        if waiting.is_some() {
            return Ok(waiting);
        }
        let Some(item) = vm.next(&self.shared.source)? else { return Ok(None) };
        for (at, queue) in self.shared.queues.borrow_mut().iter_mut().enumerate() {
            if at != self.at {
                queue.push_back(item.clone());
            }
        }
        Ok(Some(item))
    }

    fn type_name(&self) -> &'static str {
        "itertools._tee"
    }
}
