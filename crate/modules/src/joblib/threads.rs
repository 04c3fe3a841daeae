//! The threading backend: calls that share the kernel's memory (see `share`).

use super::parallel::{Settings, map_options, split_call};
use crate::engine::{Shared, engine};
use crate::error::from_run_error;
use crate::share::{Original, Reply, SharedCall, Sharer, run};
use crate::worker::with_interpreter;
use std::collections::VecDeque;
use std::sync::Arc;
use tb_graph::{TaskContext, TaskResult};
use tb_parallel::{BatchBody, Map, MapError};
use tb_python::{PyResult, Value, Vm};

/// Runs the calls; their results in order.
///
/// # Errors
/// The first error of a call, or of the iterable.
pub(super) fn shared(
    vm: &mut Vm,
    settings: &Settings,
    workers: usize,
    calls: &Value,
) -> PyResult<Vec<Value>> {
    let Some(first) = vm.next(calls)? else { return Ok(Vec::new()) };
    let engine = engine(vm);
    let result_bytes = |replies: &Vec<Reply>| replies.iter().map(Reply::nbytes).sum();
    let options = map_options(vm, settings, workers, &first, SharedCall::nbytes, result_bytes)?;
    let mut map = Map::start(&engine.shared.pool, options, engine.observer(vm), body(&engine.shared));
    let mut sharer = Sharer::default();
    let mut waiting: VecDeque<Original> = VecDeque::new();
    let mut results = Vec::new();
    let mut first = Some(first);
    loop {
        let mut pull = || {
            let next = match first.take() {
                Some(call) => Some(call),
                None => vm.next(calls)?,
            };
            let Some(call) = next else { return Ok(None) };
            let [function, args, kwargs] = split_call(&call)?;
            let (call, original) = sharer.ship(vm, function, args, kwargs);
            waiting.push_back(original);
            Ok(Some(call))
        };
        let batch = match map.next_batch(&mut pull) {
            Ok(Some(batch)) => batch,
            Ok(None) => return Ok(results),
            Err(MapError::Source(err)) => return Err(err),
            Err(MapError::Run(error)) => return Err(from_run_error(vm, &error)),
        };
        for reply in &batch.results {
            // Replies come in the order of the calls.
            let Some(original) = waiting.pop_front() else { break };
            results.push(sharer.settle(vm, &original, reply)?);
        }
    }
}

fn body(shared: &Arc<Shared>) -> Arc<BatchBody<SharedCall, Vec<Reply>>> {
    let shared = Arc::clone(shared);
    Arc::new(move |context: &dyn TaskContext, calls: Vec<SharedCall>| {
        with_interpreter(&shared, context, |vm| {
            calls.iter().map(|call| run(vm, call)).collect::<TaskResult<_>>()
        })
    })
}
