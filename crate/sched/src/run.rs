//! `run_graph`: a whole graph, from its tasks to its outputs' values.

use crate::sync::Body;
use crate::{Pool, RunObserver, RunStatus, sync, threads};
use std::fmt;
use std::sync::Arc;
use tb_base::{Error, ErrorKind};
use tb_graph::{Datum, Graph, Key, TaskContext, TaskError, TaskId, cull, order};

/// Where a run's tasks run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// On the calling thread, one after the other: the reference, and the serial build's way.
    Sync,
    /// On at most `limit` of the pool's workers. Without workers, and on a worker, this is `Sync`.
    Threads { limit: usize },
}

#[derive(Debug, Clone)]
pub struct RunOptions {
    pub mode: Mode,
    /// What the lab writes above the run.
    pub title: String,
    /// How often each task may fail and be run again, on the inputs that it had. Nothing else runs again.
    pub retries: u32,
}

/// A run that ended without a result, and which task was to blame.
#[derive(Debug, Clone)]
pub struct RunError {
    /// The key of the task that failed, as Dask prints it.
    pub key: Option<String>,
    pub error: TaskError,
    /// The values that were there and still needed: who puts them in the places of their tasks runs only what
    /// is missing.
    pub kept: Vec<(Key, Datum)>,
}

/// Runs what the outputs need and returns their values, in the graph's order of outputs. Fusing is the
/// caller's choice.
///
/// # Errors
/// The first task error, after the rest was cancelled; `Interrupted` if the run was stopped (the request
/// stands until the caller has turned it into an exception and acknowledges it); `Runtime` for a graph with a
/// cycle.
pub fn run_graph(
    pool: &Arc<Pool>,
    graph: Graph,
    options: &RunOptions,
    observer: &dyn RunObserver,
) -> Result<Vec<Datum>, RunError> {
    let graph = Arc::new(cull(graph)?);
    let order = order(&graph)?;
    match options.mode {
        Mode::Threads { limit } if pool.can_wait() => {
            threads::run(pool, graph, order, limit, options, observer)
        }
        _ => {
            let mut body = |context: &dyn TaskContext, id: TaskId, inputs: &[Datum]| {
                graph.get(id).op.run(context, inputs)
            };
            sync::run(pool, &graph, &order, options, observer, &mut body)
        }
    }
}

/// Runs what the outputs need on the calling thread, each task by `body` instead of its own operation: for
/// tasks that may only run here. Otherwise as `run_graph` in `Mode::Sync`; no task is renumbered or retried.
///
/// # Errors
/// As `run_graph`.
pub fn run_here(
    pool: &Arc<Pool>,
    graph: &Arc<Graph>,
    title: &str,
    observer: &dyn RunObserver,
    body: &mut Body<'_>,
) -> Result<Vec<Datum>, RunError> {
    let order = order(graph)?;
    let options = RunOptions { mode: Mode::Sync, title: title.to_owned(), retries: 0 };
    sync::run(pool, graph, &order, &options, observer, body)
}

impl RunError {
    pub(crate) fn of_task(key: &Key, error: TaskError) -> Self {
        RunError { key: Some(key.to_string()), error, kept: Vec::new() }
    }

    pub(crate) fn interrupted() -> Self {
        Error::interrupted().into()
    }

    pub(crate) fn status(&self) -> RunStatus {
        match self.error.error.kind {
            ErrorKind::Interrupted => RunStatus::Interrupted,
            _ => RunStatus::Error,
        }
    }
}

impl From<Error> for RunError {
    fn from(error: Error) -> Self {
        RunError { key: None, error: error.into(), kept: Vec::new() }
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.key {
            Some(key) => write!(f, "{} (in task {key})", self.error),
            None => fmt::Display::fmt(&self.error, f),
        }
    }
}

impl std::error::Error for RunError {}
