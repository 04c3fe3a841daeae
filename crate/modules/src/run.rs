//! Running a graph for a lazy collection's `compute`, `persist` and `len`.

use crate::engine::engine;
use crate::error::from_run_error;
use tb_graph::{Datum, Graph, fuse};
use tb_python::{PyResult, Vm};
use tb_sched::{Mode, RunOptions, run_graph};

/// Which of Dask's schedulers runs a graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheduler {
    #[default]
    Threads,
    /// Workers that share nothing: what a task changes stays there.
    Processes,
    Synchronous,
}

/// How a graph is to run.
#[derive(Debug, Clone, Default)]
pub struct ComputeOptions {
    /// `None`: what the collection uses by default.
    pub scheduler: Option<Scheduler>,
    /// `num_workers=`; all if `None`.
    pub workers: Option<usize>,
    /// How often each task may fail and be run again.
    pub retries: u32,
    pub title: String,
}

impl ComputeOptions {
    pub fn scheduler(&self) -> Scheduler {
        self.scheduler.unwrap_or_default()
    }
}

/// Culls, fuses and runs a graph; the values of its outputs, in their order.
///
/// # Errors
/// What a task raised, or `KeyboardInterrupt`.
pub fn compute(vm: &mut Vm, graph: &Graph, options: &ComputeOptions) -> PyResult<Vec<Datum>> {
    let graph = fuse(graph)?;
    let engine = engine(vm);
    let mode = match options.scheduler() {
        Scheduler::Synchronous => Mode::Sync,
        // Partitions of tables are shared and never changed: threads and processes give the same.
        Scheduler::Threads | Scheduler::Processes => engine.mode(options.workers.unwrap_or(usize::MAX)),
    };
    let run = RunOptions { mode, title: options.title.clone(), retries: options.retries };
    let observer = engine.observer(vm);
    run_graph(&engine.shared.pool, graph, &run, &*observer).map_err(|error| from_run_error(vm, &error))
}
