//! A lazy call on a worker: everything frozen, results frozen.

use super::call::{Arg, Call, call_built};
use super::compute::{datum_of, value_of};
use super::home::{AtHome, HomeOp};
use crate::engine::Shared;
use crate::error::{to_task_error, to_thread_error};
use crate::ship::FrozenValue;
use crate::worker::{self, with_interpreter};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::{Datum, Op, TaskContext, TaskResult};
use tb_python::freeze::{Frozen, Watched};
use tb_python::heap::{OnWrite, note_write, watch_task};
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// How many functions a worker keeps thawed.
const MAX_THAWED: usize = 256;

/// A value on its way to the workers.
pub(super) enum Sent {
    /// Thawed for each task: a task may change it.
    Value(Arc<Frozen>),
    /// A function or class: thawed once on each worker.
    Code(Arc<Frozen>),
}

/// A task's value that is there before anything runs.
pub(super) struct DataOp {
    pub datum: Datum,
}

pub(super) struct CallOp {
    pub label: Arc<str>,
    pub shared: Arc<Shared>,
    pub what: What,
    /// The step's place, if the call shares memory and may be made at home.
    pub home: Option<u32>,
    /// For each input, whether nobody else gets the value.
    pub own: Vec<bool>,
}

pub(super) enum What {
    Apply(Vec<Arg<Sent>>, Vec<Sym>),
    Build(Arg<Sent>),
}

/// Freezes the values of one plan, each object once.
pub(super) struct Freezer<'v> {
    vm: &'v mut Vm,
    shared: Arc<Shared>,
    /// By address; the plan keeps the objects alive.
    done: HashMap<usize, Arc<Frozen>>,
    /// Calls share memory, as threads do: what can't be shipped is done at home.
    threads: bool,
}

impl<'v> Freezer<'v> {
    pub fn new(vm: &'v mut Vm, shared: Arc<Shared>, threads: bool) -> Self {
        Freezer { vm, shared, done: HashMap::new(), threads }
    }

    /// The operation of the call at a place in its plan, `own` saying which inputs nobody else gets; `None`
    /// for an engine's graph, which brings its own.
    ///
    /// # Errors
    /// `TypeError` for what can't be shipped, unless it may be done at home.
    pub fn op(&mut self, call: &Call, place: u32, own: Vec<bool>) -> PyResult<Option<Arc<dyn Op>>> {
        match self.shipped(call, place, own) {
            Err(err) if self.threads && err.is(&types().type_error) => {
                Ok(Some(Arc::new(HomeOp { label: call.label().into(), place })))
            }
            op => op,
        }
    }

    fn shipped(&mut self, call: &Call, place: u32, own: Vec<bool>) -> PyResult<Option<Arc<dyn Op>>> {
        let (label, what) = match call {
            Call::Data(value) => return Ok(Some(Arc::new(DataOp { datum: self.datum(value)? }))),
            Call::Kept(datum) => return Ok(Some(Arc::new(DataOp { datum: datum.clone() }))),
            Call::Engine { .. } => return Ok(None),
            Call::Apply { label, items, names } => {
                let mut sent = Vec::with_capacity(items.len());
                for item in items {
                    sent.push(item.map(&mut |value| self.sent(value))?);
                }
                (label, What::Apply(sent, names.clone()))
            }
            Call::Build { label, arg } => (label, What::Build(arg.map(&mut |value| self.sent(value))?)),
        };
        let home = self.threads.then_some(place);
        let (label, shared) = (Arc::clone(label), Arc::clone(&self.shared));
        Ok(Some(Arc::new(CallOp { label, shared, what, home, own })))
    }

    fn datum(&mut self, value: &Value) -> PyResult<Datum> {
        datum_of(self.vm, value)
    }

    fn sent(&mut self, value: &Value) -> PyResult<Sent> {
        let frozen = self.frozen(value)?;
        let is_code = matches!(value, Value::Function(_) | Value::Native(_) | Value::Class(_));
        Ok(if is_code { Sent::Code(frozen) } else { Sent::Value(frozen) })
    }

    fn frozen(&mut self, value: &Value) -> PyResult<Arc<Frozen>> {
        let address = value.address();
        if let Some(frozen) = self.done.get(&address) {
            return Ok(Arc::clone(frozen));
        }
        let frozen = Arc::new(self.vm.freeze(value)?);
        if address != 0 {
            self.done.insert(address, Arc::clone(&frozen));
        }
        Ok(frozen)
    }
}

/// A function as this worker has thawed it.
struct Thawed {
    /// Kept alive: its address is how the function is found again.
    _payload: Arc<Frozen>,
    value: Value,
    objects: Rc<Watched>,
}

thread_local! {
    /// The functions that this worker has thawed, by the payload's address.
    static THAWED: RefCell<HashMap<usize, Thawed>> = RefCell::default();
}

/// What a call was given, to find out whether it has changed something of it.
#[derive(Default)]
struct Given(Vec<Rc<Watched>>);

impl Given {
    fn changed(&self) -> bool {
        self.0.iter().any(|objects| objects.changed())
    }

    /// A payload on this worker's heap, watched.
    fn thaw(&mut self, vm: &mut Vm, frozen: &Frozen) -> PyResult<Value> {
        let (value, objects) = vm.thaw_watched(frozen)?;
        self.0.push(Rc::new(objects));
        Ok(value)
    }

    /// An argument on this worker's heap.
    fn argument(&mut self, vm: &mut Vm, sent: &Sent) -> PyResult<Value> {
        let frozen = match sent {
            Sent::Value(frozen) if frozen.is_inline() => return vm.thaw(frozen),
            Sent::Value(frozen) => return self.thaw(vm, frozen),
            Sent::Code(frozen) => frozen,
        };
        let address = Arc::as_ptr(frozen) as usize;
        let known = THAWED.with_borrow(|known| {
            known.get(&address).map(|thawed| (thawed.value.clone(), Rc::clone(&thawed.objects)))
        });
        if let Some((value, objects)) = known {
            self.0.push(objects);
            return Ok(value);
        }
        let value = self.thaw(vm, frozen)?;
        let objects = self.0.last().map(Rc::clone).unwrap_or_default();
        let thawed = Thawed { _payload: Arc::clone(frozen), value: value.clone(), objects };
        let full = THAWED.with_borrow_mut(|known| {
            let full = if known.len() >= MAX_THAWED { std::mem::take(known) } else { HashMap::new() };
            known.insert(address, thawed);
            full
        });
        drop(full);
        Ok(value)
    }

    /// Another task's value on this worker's heap. One that nobody else gets is the call's own: it may be
    /// changed.
    fn input(&mut self, vm: &mut Vm, datum: &Datum, own: bool) -> PyResult<Value> {
        match datum.downcast::<FrozenValue>() {
            Some(value) if !own => self.thaw(vm, &value.frozen),
            _ => value_of(vm, datum),
        }
    }
}

/// Copies that were written to are not used again.
fn forget(vm: &mut Vm) {
    drop(THAWED.take());
    vm.reset_thawed_classes();
    vm.abandon();
}

impl CallOp {
    fn call(&self, vm: &mut Vm, inputs: &[Datum]) -> PyResult<Datum> {
        let mut given = Given::default();
        let mut values = Vec::with_capacity(inputs.len());
        for (place, input) in inputs.iter().enumerate() {
            let own = self.own.get(place).copied().unwrap_or_default();
            values.push(given.input(vm, input, own)?);
        }
        let mut thaw = |vm: &mut Vm, sent: &Sent| given.argument(vm, sent);
        let result = match &self.what {
            What::Apply(items, names) => call_built(items, names, vm, &mut thaw, &values),
            What::Build(arg) => arg.build(vm, &mut thaw, &values),
        };
        if given.changed() {
            note_write();
        }
        let result = result?;
        drop(values);
        match (datum_of(vm, &result), self.home) {
            (Err(err), Some(place)) if err.is(&types().type_error) => {
                // The call has had no effect yet, and its result can't leave this heap.
                note_write();
                Ok(AtHome::datum(place, inputs))
            }
            (Err(err), _) => Err(self.unshippable(err)),
            (datum, _) => datum,
        }
    }

    /// As threads do it: what the call was given is shared. One that writes to it is made at home instead,
    /// and what it has printed is forgotten.
    fn run_shared(&self, vm: &mut Vm, place: u32, inputs: &[Datum]) -> TaskResult<Datum> {
        let output = worker::hold_output();
        let (outcome, wrote) = watch_task(OnWrite::Abort, || self.call(vm, inputs));
        if wrote {
            drop(outcome);
            forget(vm);
            return Ok(AtHome::datum(place, inputs));
        }
        output.release();
        outcome.map_err(|err| {
            let error = to_thread_error(vm, &err);
            forget(vm);
            error
        })
    }

    /// A result that can't leave its heap: says whose it is.
    fn unshippable(&self, err: PyErr) -> PyErr {
        if err.data().hint.borrow().is_some() {
            return err;
        }
        err.with_hint(format!(
            "'{}' returned something that can't be handed from one worker to another. Return plain data, for \
             example a list instead of a generator.",
            self.label
        ))
    }
}

impl Op for CallOp {
    fn label(&self) -> &str {
        &self.label
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        if let Some(place) = self.home {
            if inputs.iter().any(AtHome::is) {
                return Ok(AtHome::datum(place, inputs));
            }
            return with_interpreter(&self.shared, context, |vm| self.run_shared(vm, place, inputs));
        }
        with_interpreter(&self.shared, context, |vm| {
            let (outcome, wrote) = watch_task(OnWrite::Note, || self.call(vm, inputs));
            let outcome = outcome.map_err(|err| to_task_error(vm, &err));
            if wrote || outcome.is_err() {
                forget(vm);
            }
            outcome
        })
    }
}

impl Op for DataOp {
    fn label(&self) -> &str {
        "data"
    }

    fn is_data(&self) -> bool {
        true
    }

    fn constant(&self) -> Option<Datum> {
        Some(self.datum.clone())
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Ok(self.datum.clone())
    }
}

impl fmt::Debug for CallOp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallOp({})", self.label)
    }
}

impl fmt::Debug for DataOp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataOp({})", self.datum.type_name())
    }
}
