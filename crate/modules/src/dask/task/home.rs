//! Calls that threads on CPython could make and workers with heaps of their own can't: what they take or give
//! can't be shipped (a generator, a lock, an open file), or they write to what they share. On a worker such a
//! call gives `AtHome` instead of a value, and so does everything that needs it; when the workers are done,
//! these calls are made on this heap, one after the other, with the objects themselves.

use super::compute::{Outcome, value_of};
use super::local::apply;
use super::{Call, Plan};
use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;
use tb_graph::{Datum, Op, Payload, TaskContext, TaskResult};
use tb_python::{PyResult, Value, Vm};

/// A call that is still to be made, with its inputs: some of them may be the same.
#[derive(Debug)]
pub(super) struct AtHome {
    place: u32,
    inputs: Vec<Datum>,
}

impl AtHome {
    /// The value of step `place` for now.
    pub fn datum(place: u32, inputs: &[Datum]) -> Datum {
        Datum::object(AtHome { place, inputs: inputs.to_vec() })
    }

    /// Whether a value is still to be made.
    pub fn is(datum: &Datum) -> bool {
        datum.downcast::<AtHome>().is_some()
    }
}

impl Payload for AtHome {
    fn nbytes(&self) -> usize {
        size_of::<Datum>() * self.inputs.len()
    }

    fn type_name(&self) -> &str {
        "call"
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A call whose arguments can't be shipped.
#[derive(Debug)]
pub(super) struct HomeOp {
    pub label: Arc<str>,
    pub place: u32,
}

impl Op for HomeOp {
    fn label(&self) -> &str {
        &self.label
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        Ok(AtHome::datum(self.place, inputs))
    }
}

/// The results of a run, with the calls made that are left.
///
/// # Errors
/// What a call raises.
pub(super) fn finish(vm: &mut Vm, plan: &Plan, data: Vec<Datum>) -> PyResult<Vec<Outcome>> {
    let mut made = Made::default();
    let mut outcomes = Vec::with_capacity(data.len());
    for (datum, output) in data.into_iter().zip(&plan.outputs) {
        outcomes.push(match (datum.downcast::<AtHome>(), &*plan.steps[*output as usize].call) {
            (Some(call), _) => {
                make(vm, plan, call, &mut made)?;
                Outcome::Here(made.calls[&call.place].clone())
            }
            // What was there before the run is the program's own object.
            (None, Call::Data(value)) => Outcome::Here(value.clone()),
            (None, _) => Outcome::Sent(datum),
        });
    }
    Ok(outcomes)
}

/// The values that calls at home have made or been given.
#[derive(Default)]
struct Made {
    calls: HashMap<u32, Value>,
    /// Tasks' values by their payloads' addresses: calls that share one get one object.
    data: HashMap<usize, Value>,
}

impl Made {
    fn input(&mut self, vm: &mut Vm, datum: &Datum) -> PyResult<Value> {
        if let Some(call) = datum.downcast::<AtHome>() {
            return Ok(self.calls[&call.place].clone());
        }
        let Datum::Object(payload) = datum else { return value_of(vm, datum) };
        let address = Arc::as_ptr(payload).cast::<u8>() as usize;
        if let Some(value) = self.data.get(&address) {
            return Ok(value.clone());
        }
        let value = value_of(vm, datum)?;
        self.data.insert(address, value.clone());
        Ok(value)
    }
}

/// Makes a call after those that it needs, without recursion.
fn make(vm: &mut Vm, plan: &Plan, call: &AtHome, made: &mut Made) -> PyResult<()> {
    let mut path = vec![call];
    while let Some(&call) = path.last() {
        let missing = call.inputs.iter().filter_map(|input| input.downcast::<AtHome>());
        let missing: Vec<&AtHome> = missing.filter(|input| !made.calls.contains_key(&input.place)).collect();
        if made.calls.contains_key(&call.place) {
            path.pop();
        } else if missing.is_empty() {
            vm.poll()?;
            let mut arguments = Vec::with_capacity(call.inputs.len());
            let step = &plan.steps[call.place as usize];
            for (input, dep) in call.inputs.iter().zip(&step.deps) {
                // What was there before the run is the program's own object.
                arguments.push(match &*plan.steps[*dep as usize].call {
                    Call::Data(value) => value.clone(),
                    _ => made.input(vm, input)?,
                });
            }
            let value = apply(vm, &step.call, &arguments)?;
            made.calls.insert(call.place, value);
            path.pop();
        } else {
            path.extend(missing);
        }
    }
    Ok(())
}
