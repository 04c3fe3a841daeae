//! Computing a plan: which scheduler, what is watched, and what the results are.

use super::op::Freezer;
use super::{Call, Plan, home, local};
use crate::dask::callbacks::{self, Watch};
use crate::dask::graph::key_value;
use crate::dask::lazy;
use crate::engine::engine;
use crate::error::from_run_error;
use crate::pandas;
use crate::run::{ComputeOptions, Scheduler};
use crate::ship;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::Lowered;
use tb_frame::lazy::Value as Whole;
use tb_graph::{Datum, Graph, Key, fuse, inline};
use tb_python::object::Dict;
use tb_python::{PyErr, PyResult, Value, Vm};
use tb_sched::{RunError, RunOptions, on_worker, run_graph};

/// How a plan is to run.
#[derive(Clone, Default)]
pub struct Options {
    pub run: ComputeOptions,
    /// Run chains of calls as one task each, as Dask does for bags.
    pub fuse: bool,
    /// Values by their keys, which need not be made: a run that fails leaves here what it still held.
    pub kept: Option<Rc<Dict>>,
}

/// A step's result.
pub enum Outcome {
    /// On this heap.
    Here(Value),
    /// As a task handed it over.
    Sent(Datum),
}

impl Outcome {
    /// The value, made on this heap if need be.
    ///
    /// # Errors
    /// What thawing raises.
    pub fn value(&self, vm: &mut Vm) -> PyResult<Value> {
        match self {
            Outcome::Here(value) => Ok(value.clone()),
            Outcome::Sent(datum) => value_of(vm, datum),
        }
    }

    /// The result as a step that need not run again.
    pub fn into_call(self) -> Call {
        match self {
            Outcome::Here(value) => Call::Data(value),
            Outcome::Sent(datum) => Call::Kept(datum),
        }
    }
}

/// A task's value on this heap, engine data as its package's object.
///
/// # Errors
/// What thawing raises.
pub fn value_of(vm: &mut Vm, datum: &Datum) -> PyResult<Value> {
    match ship::from_datum(vm, datum)? {
        Some(value) => Ok(value),
        None => lazy::whole(vm, datum),
    }
}

/// A value as a task's: tables and columns as engine data, which crosses without a copy.
///
/// # Errors
/// `TypeError` if it can't be shipped.
pub fn datum_of(vm: &mut Vm, value: &Value) -> PyResult<Datum> {
    if let Some(table) = pandas::frame::of(value) {
        return Ok(Whole::Table((*table).clone()).into_datum());
    }
    match pandas::series::of(value) {
        Some(series) => Ok(Whole::Series(series.clone()).into_datum()),
        None => ship::to_datum(vm, value),
    }
}

/// Computes the outputs of a plan, in their order.
///
/// # Errors
/// What a call raises; `TypeError` for what can't be shipped; `RuntimeError` for a cycle.
pub fn compute(vm: &mut Vm, plan: &Plan, options: &Options) -> PyResult<Vec<Outcome>> {
    let rest = match &options.kept {
        Some(kept) => Some(without_kept(vm, plan, kept)?),
        None => None,
    };
    let plan = rest.as_ref().unwrap_or(plan);
    let watch = callbacks::watch(vm, plan)?;
    let mut held = Vec::new();
    let result = run(vm, plan, options, watch.as_ref(), &mut held);
    let result = match watch {
        Some(watch) => watch.finish(vm, result),
        None => result,
    };
    if let Some(kept) = &options.kept {
        for (key, outcome) in held {
            let value = outcome.value(vm)?;
            vm.dict_set(kept, key_value(&key), value)?;
        }
    }
    result
}

/// The plan with the values that are kept in the places of their calls.
fn without_kept(vm: &mut Vm, plan: &Plan, kept: &Dict) -> PyResult<Plan> {
    let mut rest = Plan { steps: plan.steps.clone(), outputs: plan.outputs.clone() };
    for step in &mut rest.steps {
        if let Some(value) = vm.dict_get(kept, &key_value(&step.key))? {
            step.call = Rc::new(Call::Data(value));
            step.deps.clear();
        }
    }
    Ok(rest)
}

/// `held` gets the values that a run held when it failed.
fn run(
    vm: &mut Vm,
    plan: &Plan,
    options: &Options,
    watch: Option<&Watch>,
    held: &mut Vec<(Key, Outcome)>,
) -> PyResult<Vec<Outcome>> {
    if runs_here(vm, options, watch) {
        return local::run(vm, plan, &options.run.title, watch, held);
    }
    let threads = options.run.scheduler() == Scheduler::Threads;
    let graph = inline(shipped(vm, plan, threads)?)?;
    let graph = if options.fuse { fuse(&graph)? } else { graph };
    let engine = engine(vm);
    let mode = engine.mode(options.run.workers.unwrap_or(usize::MAX));
    let run = RunOptions { mode, title: options.run.title.clone(), retries: options.run.retries };
    let observer = engine.observer(vm);
    let pool = &engine.shared.pool;
    let Some(watch) = watch else {
        return match run_graph(pool, graph, &run, &*observer) {
            Ok(data) => home::finish(vm, plan, data),
            Err(error) => Err(failed(vm, error, held)),
        };
    };
    let shared = RefCell::new(vm);
    let live = watch.live(&shared, &*observer);
    let result = run_graph(pool, graph, &run, &live);
    let raised = live.into_error();
    let vm = shared.into_inner();
    match (result, raised) {
        (Ok(_), Some(err)) => Err(err),
        (Ok(data), None) => home::finish(vm, plan, data),
        (Err(error), _) => Err(failed(vm, error, held)),
    }
}

/// A failed run as an exception. What is still to be made at home is no value to keep.
fn failed(vm: &mut Vm, error: RunError, held: &mut Vec<(Key, Outcome)>) -> PyErr {
    let err = from_run_error(vm, &error);
    let values = error.kept.into_iter().filter(|(_, datum)| !home::AtHome::is(datum));
    held.extend(values.map(|(key, datum)| (key, Outcome::Sent(datum))));
    err
}

/// The synchronous scheduler, a compute inside a task, and callbacks that want to see every value run on this
/// heap.
fn runs_here(vm: &Vm, options: &Options, watch: Option<&Watch>) -> bool {
    let threads_without_workers =
        options.run.scheduler() == Scheduler::Threads && engine(vm).shared.pool.workers() == 0;
    options.run.scheduler() == Scheduler::Synchronous
        || on_worker()
        || threads_without_workers
        || watch.is_some_and(Watch::is_generic)
}

/// The plan's graph with everything frozen.
fn shipped(vm: &mut Vm, plan: &Plan, threads: bool) -> PyResult<Graph> {
    let shared = Arc::clone(&engine(vm).shared);
    let mut freezer = Freezer::new(vm, shared, threads);
    let (uses, mut places) = (plan.uses(), 0..);
    // A value that was there before the run is the program's, whoever uses it.
    let own = |dep: &u32| uses[*dep as usize] == 1 && !plan.steps[*dep as usize].call.is_data();
    let lowered = plan.lower(|step| {
        let own = step.deps.iter().map(own).collect();
        let op = freezer.op(&step.call, places.next().unwrap_or_default(), own)?;
        Ok::<_, PyErr>(match (op, &*step.call) {
            (Some(op), _) => Lowered::Task(op),
            (None, Call::Engine { graph, .. }) => Lowered::Graph(graph),
            (None, _) => return Err(PyErr::runtime_error("a step without an operation")),
        })
    })?;
    Ok(lowered.graph)
}

/// The plan's graph with everything frozen, for those that build on it.
///
/// # Errors
/// `TypeError` for what can't be shipped.
pub fn shipped_graph(vm: &mut Vm, plan: &Plan) -> PyResult<Graph> {
    shipped(vm, plan, false)
}

/// The plan's graph to draw.
pub fn drawn(plan: &Plan) -> Graph {
    local::outline(plan).graph
}
