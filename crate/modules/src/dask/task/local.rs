//! A plan on this heap, one call after the other: the synchronous scheduler. Nothing is frozen, so every
//! object is the program's own.

use super::Plan;
use super::call::{Call, call_built};
use super::compute::{Outcome, value_of};
use crate::dask::callbacks::Watch;
use crate::engine::engine;
use std::cell::RefCell;
use std::sync::Arc;
use tb_base::{Error, ErrorKind};
use tb_delayed::{Lowered, LoweredPlan};
use tb_graph::{Datum, Key, Op, TaskContext, TaskId, TaskResult};
use tb_python::{PyErr, PyResult, Value, Vm};
use tb_sched::run_here;

/// A call for pictures and for runs on this heap: it has a label and no work of its own.
#[derive(Debug)]
struct Placeholder {
    label: Arc<str>,
    data: bool,
}

impl Op for Placeholder {
    fn label(&self) -> &str {
        &self.label
    }

    fn is_data(&self) -> bool {
        self.data
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Err(Error::new(ErrorKind::Runtime, "this call runs on the heap that made it").into())
    }
}

/// The plan's graph without the values: to draw it, or to run it here.
pub(super) fn outline(plan: &Plan) -> LoweredPlan {
    let lowered = plan.lower(|step| {
        Ok::<_, std::convert::Infallible>(match &*step.call {
            Call::Engine { graph, .. } => Lowered::Graph(graph),
            call => Lowered::Task(Arc::new(Placeholder { label: call.label().into(), data: call.is_data() })),
        })
    });
    match lowered {
        Ok(lowered) => lowered,
        Err(never) => match never {},
    }
}

/// Runs the plan here. `held` gets the values that it held when it failed.
///
/// # Errors
/// What a call raises.
pub(super) fn run(
    vm: &mut Vm,
    plan: &Plan,
    title: &str,
    watch: Option<&Watch>,
    held: &mut Vec<(Key, Outcome)>,
) -> PyResult<Vec<Outcome>> {
    let LoweredPlan { graph, step_of } = outline(plan);
    let graph = Arc::new(graph);
    let engine = engine(vm);
    let observer = engine.observer(vm);
    let mut heap =
        Heap { plan, values: vec![Value::Unbound; plan.steps.len()], uses: plan.uses(), failed: None };
    let shared = RefCell::new(vm);
    let live = watch.map(|watch| watch.live(&shared, &*observer));
    let observer: &dyn tb_sched::RunObserver = match &live {
        Some(live) => live,
        None => &*observer,
    };
    let mut body = |context: &dyn TaskContext, id: TaskId, inputs: &[Datum]| match step_of[id as usize] {
        Some(place) => heap.step(&mut shared.borrow_mut(), context, place, inputs, watch),
        None => graph.get(id).op.run(context, inputs),
    };
    let result = run_here(&engine.shared.pool, &graph, title, observer, &mut body);
    let raised = live.and_then(|live| live.into_error());
    let vm = shared.into_inner();
    let failed = heap.failed.take().or(raised);
    let data = match (result, failed) {
        (Ok(data), None) => data,
        (result, failed) => {
            held.extend(heap.held());
            return Err(match (failed, result) {
                (Some(err), _) => err,
                (None, Err(error)) => crate::error::from_run_error(vm, &error),
                (None, Ok(_)) => PyErr::runtime_error("a run that failed without an error"),
            });
        }
    };
    let outcome = |(place, datum): (&u32, Datum)| match &heap.values[*place as usize] {
        Value::Unbound => Outcome::Sent(datum),
        value => Outcome::Here(value.clone()),
    };
    Ok(plan.outputs.iter().zip(data).map(outcome).collect())
}

/// Makes a call on this heap. An engine's graph gives no value here.
///
/// # Errors
/// What the call raises.
pub(super) fn apply(vm: &mut Vm, call: &Call, arguments: &[Value]) -> PyResult<Value> {
    let mut same = |_: &mut Vm, value: &Value| Ok(value.clone());
    match call {
        Call::Data(value) => Ok(value.clone()),
        Call::Kept(datum) => value_of(vm, datum),
        Call::Apply { items, names, .. } => call_built(items, names, vm, &mut same, arguments),
        Call::Build { arg, .. } => arg.build(vm, &mut same, arguments),
        Call::Engine { .. } => Ok(Value::Unbound),
    }
}

/// The values so far.
struct Heap<'p> {
    plan: &'p Plan,
    values: Vec<Value>,
    uses: Vec<u32>,
    failed: Option<PyErr>,
}

impl Heap<'_> {
    fn step(
        &mut self,
        vm: &mut Vm,
        context: &dyn TaskContext,
        place: u32,
        inputs: &[Datum],
        watch: Option<&Watch>,
    ) -> TaskResult<Datum> {
        let before = tb_base::clock::now_us();
        let made = self.make(vm, place, inputs, watch);
        context.add_python_us(tb_base::clock::now_us().saturating_sub(before));
        match made {
            Ok(value) => {
                self.values[place as usize] = value;
                Ok(Datum::None)
            }
            Err(err) => {
                let message = tb_python::traceback::describe(vm, &err);
                self.failed = Some(err);
                Err(Error::new(ErrorKind::Runtime, message).into())
            }
        }
    }

    fn make(&mut self, vm: &mut Vm, place: u32, inputs: &[Datum], watch: Option<&Watch>) -> PyResult<Value> {
        vm.poll()?;
        let step = &self.plan.steps[place as usize];
        let mut arguments = Vec::with_capacity(step.deps.len());
        for (dep, datum) in step.deps.iter().zip(inputs) {
            let here = self.take(*dep);
            arguments.push(if here.is_unbound() { value_of(vm, datum)? } else { here });
        }
        // A value that is there is no task.
        let watch = watch.filter(|watch| watch.is_generic() && !step.call.is_data());
        if let Some(watch) = watch {
            watch.before(vm, &step.key)?;
        }
        let value = match apply(vm, &step.call, &arguments) {
            Ok(value) => value,
            Err(err) => {
                // What it was given is still there for another try.
                for (dep, argument) in step.deps.iter().zip(arguments) {
                    self.values[*dep as usize] = argument;
                }
                return Err(err);
            }
        };
        if let Some(watch) = watch {
            watch.after(vm, &step.key, &value)?;
        }
        Ok(value)
    }

    /// The values that are there, with their keys.
    fn held(&mut self) -> Vec<(Key, Outcome)> {
        let steps = self.plan.steps.iter().zip(std::mem::take(&mut self.values));
        let held = steps.filter(|(step, value)| !value.is_unbound() && !step.call.is_data());
        held.map(|(step, value)| (step.key.clone(), Outcome::Here(value))).collect()
    }

    /// A dependency's value; the last to ask takes it.
    fn take(&mut self, place: u32) -> Value {
        let place = place as usize;
        self.uses[place] -= 1;
        if self.uses[place] == 0 {
            std::mem::take(&mut self.values[place])
        } else {
            self.values[place].clone()
        }
    }
}
