//! The reference: a graph's tasks on the calling thread, one after the other.

use crate::core::RunCore;
use crate::observe::Account;
use crate::seat::Seat;
use crate::{Pool, Progress, RunError, RunKind, RunObserver, RunStart, RunStatus, TaskState};
use std::sync::Arc;
use tb_graph::{Datum, Graph, TaskContext, TaskId, TaskResult};

/// What a task does, given its number and its inputs.
pub type Body<'b> = dyn FnMut(&dyn TaskContext, TaskId, &[Datum]) -> TaskResult<Datum> + 'b;

pub(crate) fn run(
    pool: &Arc<Pool>,
    graph: &Arc<Graph>,
    order: &[TaskId],
    title: &str,
    observer: &dyn RunObserver,
    body: &mut Body<'_>,
) -> Result<Vec<Datum>, RunError> {
    let core = RunCore::new(pool, 1);
    let (run, start_us) = (core.run, core.start_us);
    observer.run_started(&RunStart {
        run,
        kind: RunKind::Graph,
        title,
        workers: 0,
        start_us,
        graph: Some(graph),
    });
    let write = |stream, text: &str| observer.written(stream, text);
    let mut account = Account::default();
    let seat = core.own_seat(&write);
    let result = run_tasks(&seat, graph, order, observer, &mut account, body);
    let status = result.as_ref().err().map_or(RunStatus::Ok, RunError::status);
    observer.run_ended(&account.report(run, RunKind::Graph, status, start_us));
    result
}

fn run_tasks(
    seat: &Seat<'_>,
    graph: &Graph,
    order: &[TaskId],
    observer: &dyn RunObserver,
    account: &mut Account,
    body: &mut Body<'_>,
) -> Result<Vec<Datum>, RunError> {
    let mut uses = uses(graph);
    let mut values = vec![Datum::None; graph.tasks.len()];
    let mut sizes = vec![0; graph.tasks.len()];
    for (done, id) in order.iter().enumerate() {
        seat.control.interrupt.check()?;
        let task = graph.get(*id);
        let inputs: Vec<Datum> = task.deps.iter().map(|dep| values[*dep as usize].clone()).collect();
        let ran = seat.run(*id, Datum::nbytes, |context| body(context, *id, &inputs));
        account.ended(ran.span);
        sizes[*id as usize] = ran.span.bytes;
        values[*id as usize] = ran.result.map_err(|error| {
            account.failed(*id, &error);
            RunError::of_task(&task.key, error)
        })?;
        for dep in &task.deps {
            uses[*dep as usize] -= 1;
            if uses[*dep as usize] == 0 {
                values[*dep as usize] = Datum::None;
                account.released(sizes[*dep as usize]);
                seat.event(*dep, TaskState::Released, ran.span.end_us, 0, 0);
            }
        }
        let total = order.len();
        observer.progress(&Progress { done: done + 1, total, running: 0, held_bytes: account.held() });
    }
    Ok(graph.outputs.iter().map(|id| values[*id as usize].clone()).collect())
}

/// How often each task's value is asked for: by tasks, and by the caller.
pub(crate) fn uses(graph: &Graph) -> Vec<u32> {
    let mut uses = vec![0; graph.tasks.len()];
    for id in graph.tasks.iter().flat_map(|task| &task.deps).chain(&graph.outputs) {
        uses[*id as usize] += 1;
    }
    uses
}
