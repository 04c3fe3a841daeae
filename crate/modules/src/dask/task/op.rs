//! A lazy call on a worker: everything frozen, results frozen.

use super::call::{Arg, Call, call_built};
use super::compute::{datum_of, value_of};
use super::home::{AtHome, HomeOp};
use crate::engine::Shared;
use crate::error::{to_task_error, to_thread_error};
use crate::worker::with_interpreter;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use tb_graph::{Datum, Op, TaskContext, TaskResult};
use tb_python::freeze::Frozen;
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
    /// The step's place, if the call may be made at home when it can't be made here.
    pub home: Option<u32>,
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

    /// The operation of the call at a place in its plan; `None` for an engine's graph, which brings its own.
    ///
    /// # Errors
    /// `TypeError` for what can't be shipped, unless it may be done at home.
    pub fn op(&mut self, call: &Call, place: u32) -> PyResult<Option<Arc<dyn Op>>> {
        match self.shipped(call, place) {
            Err(err) if self.threads && err.is(&types().type_error) => {
                Ok(Some(Arc::new(HomeOp { label: call.label().into(), place })))
            }
            op => op,
        }
    }

    fn shipped(&mut self, call: &Call, place: u32) -> PyResult<Option<Arc<dyn Op>>> {
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
        Ok(Some(Arc::new(CallOp { label, shared, what, home })))
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

thread_local! {
    /// The functions that this worker has thawed, by the payload's address; the payload is kept alive beside
    /// it.
    static THAWED: RefCell<HashMap<usize, (Arc<Frozen>, Value)>> = RefCell::default();
}

/// A value on this worker's heap.
fn thaw(vm: &mut Vm, sent: &Sent) -> PyResult<Value> {
    let frozen = match sent {
        Sent::Value(frozen) => return vm.thaw(frozen),
        Sent::Code(frozen) => frozen,
    };
    let address = Arc::as_ptr(frozen) as usize;
    if let Some(known) = THAWED.with_borrow(|known| known.get(&address).map(|(_, value)| value.clone())) {
        return Ok(known);
    }
    let value = vm.thaw(frozen)?;
    THAWED.with_borrow_mut(|known| {
        if known.len() >= MAX_THAWED {
            known.clear();
        }
        known.insert(address, (Arc::clone(frozen), value.clone()));
    });
    Ok(value)
}

impl CallOp {
    fn call(&self, vm: &mut Vm, inputs: &[Datum]) -> PyResult<Datum> {
        let mut values = Vec::with_capacity(inputs.len());
        for input in inputs {
            values.push(value_of(vm, input)?);
        }
        let result = match &self.what {
            What::Apply(items, names) => call_built(items, names, vm, &mut thaw, &values)?,
            What::Build(arg) => arg.build(vm, &mut thaw, &values)?,
        };
        drop(values);
        match (datum_of(vm, &result), self.home) {
            (Err(err), Some(place)) if err.is(&types().type_error) => Ok(AtHome::datum(place, inputs)),
            (Err(err), _) => Err(self.unshippable(err)),
            (datum, _) => datum,
        }
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
        if let Some(place) = self.home
            && inputs.iter().any(AtHome::is)
        {
            return Ok(AtHome::datum(place, inputs));
        }
        with_interpreter(&self.shared, context, |vm| {
            self.call(vm, inputs).map_err(|err| {
                let threads = self.home.is_some();
                let error = if threads { to_thread_error(vm, &err) } else { to_task_error(vm, &err) };
                vm.abandon();
                THAWED.take();
                error
            })
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
