//! The reference: a graph's tasks on the calling thread, one after the other.

use crate::core::RunCore;
use crate::held::Held;
use crate::observe::Account;
use crate::seat::Seat;
use crate::{Pool, Progress, RunError, RunKind, RunObserver, RunOptions, RunStart, RunStatus, TaskState};
use std::sync::Arc;
use tb_graph::{Datum, Graph, TaskContext, TaskId, TaskResult};

/// What a task does, given its number and its inputs.
pub type Body<'b> = dyn FnMut(&dyn TaskContext, TaskId, &[Datum]) -> TaskResult<Datum> + 'b;

pub(crate) fn run(
    pool: &Arc<Pool>,
    graph: &Arc<Graph>,
    order: &[TaskId],
    options: &RunOptions,
    observer: &dyn RunObserver,
    body: &mut Body<'_>,
) -> Result<Vec<Datum>, RunError> {
    let core = RunCore::new(pool, 1);
    let (run, start_us) = (core.run, core.start_us);
    observer.run_started(&RunStart {
        run,
        kind: RunKind::Graph,
        title: &options.title,
        workers: 0,
        start_us,
        graph: Some(graph),
    });
    let write = |stream, text: &str| observer.written(stream, text);
    let mut account = Account::default();
    let seat = core.own_seat(&write);
    let mut held = Held::of(graph);
    let tasks = Tasks { seat: &seat, graph, order, retries: options.retries, observer };
    let mut result = tasks.run(&mut account, &mut held, body);
    if let Err(error) = &mut result {
        error.kept = held.into_kept(graph);
    }
    let status = result.as_ref().err().map_or(RunStatus::Ok, RunError::status);
    observer.run_ended(&account.report(run, RunKind::Graph, status, start_us));
    result
}

struct Tasks<'a> {
    seat: &'a Seat<'a>,
    graph: &'a Graph,
    order: &'a [TaskId],
    retries: u32,
    observer: &'a dyn RunObserver,
}

impl Tasks<'_> {
    fn run(
        &self,
        account: &mut Account,
        held: &mut Held,
        body: &mut Body<'_>,
    ) -> Result<Vec<Datum>, RunError> {
        let Tasks { seat, graph, order, retries, observer } = *self;
        for (done, id) in order.iter().enumerate() {
            seat.control.interrupt.check()?;
            let task = graph.get(*id);
            let inputs: Vec<Datum> = task.deps.iter().map(|dep| held.value(*dep)).collect();
            let mut left = retries;
            let ran = loop {
                let ran = seat.run(*id, Datum::nbytes, |context| body(context, *id, &inputs));
                account.ended(ran.span);
                match &ran.result {
                    Err(error) if left > 0 && !error.is_interrupted() => left -= 1,
                    _ => break ran,
                }
            };
            let value = ran.result.map_err(|error| {
                account.failed(*id, &error);
                RunError::of_task(&task.key, error)
            })?;
            held.put(*id, value, ran.span.bytes);
            for dep in &task.deps {
                if let Some((_, bytes)) = held.used(*dep) {
                    account.released(bytes);
                    seat.event(*dep, TaskState::Released, ran.span.end_us, 0, 0);
                }
            }
            let total = order.len();
            observer.progress(&Progress { done: done + 1, total, running: 0, held_bytes: account.held() });
        }
        Ok(graph.outputs.iter().map(|id| held.value(*id)).collect())
    }
}
