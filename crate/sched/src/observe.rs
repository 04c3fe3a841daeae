//! What the kernel's thread hears of a run, and the account that is kept of it.

use std::sync::Arc;
use tb_graph::{Graph, Origin, Stream, TaskError, TaskId};

/// Names a run in events and reports; never 0. Not the interrupt's run id, which names a cell's execution.
pub type RunId = u32;

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// One graph.
    Graph,
    /// A parallel map, whose tasks are batches that appear while it runs.
    Map,
}

/// One task, as the lab shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskInfo {
    pub id: TaskId,
    pub key: String,
    pub label: Arc<str>,
    pub deps: Vec<TaskId>,
    /// The line that asked for it; `None`: the line that asked for the run.
    pub origin: Option<Origin>,
}

/// A run that begins.
#[derive(Debug)]
pub struct RunStart<'g> {
    pub run: RunId,
    pub kind: RunKind,
    pub title: &'g str,
    /// How many workers it may use; 0 if it runs on the calling thread.
    pub workers: usize,
    /// `tb_base::clock` at time 0 of the run's events.
    pub start_us: u64,
    /// The graph; a map has none. An observer may keep it for later.
    pub graph: Option<&'g Arc<Graph>>,
}

impl TaskInfo {
    /// A graph's tasks, spelled out. Large graphs are better collapsed by layer first.
    pub fn of_graph(graph: &Graph) -> Vec<TaskInfo> {
        let info = |(id, task): (usize, &tb_graph::Task)| TaskInfo {
            id: id as TaskId,
            key: task.key.to_string(),
            label: task.op.label().into(),
            deps: task.deps.clone(),
            origin: task.origin,
        };
        graph.tasks.iter().enumerate().map(info).collect()
    }
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunStatus {
    Ok,
    Error,
    Interrupted,
}

/// When and where a task ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskSpan {
    pub task: TaskId,
    pub worker: u32,
    /// Microseconds since the run's start.
    pub start_us: u32,
    pub end_us: u32,
    /// Bytes of its value.
    pub bytes: u64,
    /// Microseconds of it that interpreted Python.
    pub python_us: u32,
    pub erred: bool,
}

/// The account of a run that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunReport {
    pub run: RunId,
    pub kind: RunKind,
    pub status: RunStatus,
    pub start_us: u64,
    pub end_us: u64,
    /// Every task that ran, in the order in which they ended.
    pub spans: Vec<TaskSpan>,
    /// Bytes of all values that tasks handed over, and of what jobs carried to the workers.
    pub bytes: u64,
    /// The most bytes that were held at once between tasks.
    pub peak_bytes: u64,
    pub failure: Option<Failure>,
}

/// The first task of a run that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub task: TaskId,
    /// The exception in one line.
    pub message: String,
}

/// How far a run of a graph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub total: usize,
    pub running: usize,
    /// Bytes of the values that are held now.
    pub held_bytes: u64,
}

/// Hears of runs. Always called on the thread that started the run; it keeps its state in cells.
pub trait RunObserver {
    /// The line that asks for the next run.
    fn asked_at(&self, _: Option<Origin>) {}
    fn run_started(&self, start: &RunStart<'_>);
    /// The run goes on, and this thread has nothing to do but wait; called every 10 ms or so.
    fn waiting(&self) {}
    /// A map's further tasks.
    fn tasks_added(&self, run: RunId, tasks: &[TaskInfo]);
    /// Text that a task printed.
    fn written(&self, stream: Stream, text: &str);
    /// Called every few milliseconds while a graph runs on workers, and after each task of a run on the
    /// calling thread.
    fn progress(&self, _: &Progress) {}
    fn run_ended(&self, report: &RunReport);
}

/// An observer that is not interested, for benchmarks and calibration. Printed text is lost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl RunObserver for Quiet {
    fn run_started(&self, _: &RunStart<'_>) {}
    fn tasks_added(&self, _: RunId, _: &[TaskInfo]) {}
    fn written(&self, _: Stream, _: &str) {}
    fn run_ended(&self, _: &RunReport) {}
}

/// The account while the run goes on.
#[derive(Debug, Default)]
pub(crate) struct Account {
    pub spans: Vec<TaskSpan>,
    bytes: u64,
    held: u64,
    peak: u64,
    failure: Option<Failure>,
}

impl Account {
    /// A task ended; its value, if it has one, is held from now on.
    pub fn ended(&mut self, span: TaskSpan) {
        self.spans.push(span);
        self.bytes += span.bytes;
        self.held += span.bytes;
        self.peak = self.peak.max(self.held);
    }

    /// A task raised; being stopped is no failure.
    pub fn failed(&mut self, task: TaskId, error: &TaskError) {
        if !error.is_interrupted() {
            self.failure.get_or_insert_with(|| Failure { task, message: error.error.message.clone() });
        }
    }

    /// So many bytes went to a worker from outside the run.
    pub fn shipped(&mut self, bytes: u64) {
        self.bytes += bytes;
    }

    /// Bytes of the values that are held now.
    pub fn held(&self) -> u64 {
        self.held
    }

    /// A value of that size was let go.
    pub fn released(&mut self, bytes: u64) {
        self.held -= bytes;
    }

    pub fn report(self, run: RunId, kind: RunKind, status: RunStatus, start_us: u64) -> RunReport {
        RunReport {
            run,
            kind,
            status,
            start_us,
            end_us: tb_base::clock::now_us(),
            spans: self.spans,
            bytes: self.bytes,
            peak_bytes: self.peak,
            failure: self.failure,
        }
    }
}
