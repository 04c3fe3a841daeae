//! Pools, ops and observers for the scheduler's tests.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tb_base::{Control, Error};
use tb_graph::{Datum, Graph, Key, Op, Stream, TaskContext, TaskId, TaskResult};
use tb_sched::{NativePool, RunId, RunObserver, RunReport, RunStart, TaskInfo};

pub fn pool(workers: usize) -> NativePool {
    let control = Arc::new(Control::default());
    control.interrupt.begin();
    NativePool::spawn(control, workers, 1 << 20).unwrap()
}

/// Sums its inputs, adds `add`, and counts its calls.
#[derive(Debug)]
pub struct Sum {
    pub add: i64,
    pub calls: Arc<AtomicUsize>,
}

impl Op for Sum {
    fn label(&self) -> &str {
        "sum"
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let value = |datum: &Datum| match datum {
            Datum::Int(value) => Ok(*value),
            other => Err(Error::type_error(format!("{} is not an int", other.type_name()))),
        };
        let values = inputs.iter().map(value).collect::<Result<Vec<_>, _>>()?;
        Ok(Datum::Int(values.iter().fold(self.add, |sum, value| sum.wrapping_add(*value))))
    }
}

type Body = Box<dyn Fn(&dyn TaskContext) -> TaskResult<Datum> + Send + Sync>;

/// An op without inputs, made of a closure.
pub struct Call(pub Body);

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Call")
    }
}

impl Op for Call {
    fn label(&self) -> &str {
        "call"
    }

    fn run(&self, context: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        (self.0)(context)
    }
}

pub fn key(index: usize) -> Key {
    Key { name: "t".into(), index: Some((index as u32).into()) }
}

pub fn call(
    graph: &mut Graph,
    deps: Vec<TaskId>,
    body: impl Fn(&dyn TaskContext) -> TaskResult<Datum> + Send + Sync + 'static,
) -> TaskId {
    if graph.layers.is_empty() {
        graph.layer("t");
    }
    let index = graph.tasks.len();
    graph.task(0, key(index), Arc::new(Call(Box::new(body))), deps)
}

/// A graph in which task i depends on some of those before it.
pub fn random_graph(seed: u64, tasks: usize, calls: &Arc<AtomicUsize>) -> Graph {
    let mut random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random as usize
    };
    let mut graph = Graph::default();
    graph.layer("t");
    for index in 0..tasks {
        let count = if index == 0 { 0 } else { next() % 4 };
        let deps = (0..count).map(|_| (next() % index) as TaskId).collect();
        let op = Sum { add: index as i64, calls: Arc::clone(calls) };
        graph.task(0, key(index), Arc::new(op), deps);
    }
    graph.outputs = (0..3).map(|_| (next() % tasks) as TaskId).collect();
    graph
}

/// Keeps what it hears.
#[derive(Debug, Default)]
pub struct Recorder {
    pub started: RefCell<Vec<(RunId, usize, usize)>>,
    pub added: RefCell<Vec<TaskInfo>>,
    pub text: RefCell<Vec<(Stream, String)>>,
    pub reports: RefCell<Vec<RunReport>>,
    /// Set once it was told that the run goes on.
    pub waited: Arc<AtomicBool>,
}

impl RunObserver for Recorder {
    fn run_started(&self, start: &RunStart<'_>) {
        self.started.borrow_mut().push((
            start.run,
            start.workers,
            start.graph.map_or(0, |graph| graph.tasks.len()),
        ));
    }

    fn waiting(&self) {
        self.waited.store(true, Ordering::Relaxed);
    }

    fn tasks_added(&self, _: RunId, tasks: &[TaskInfo]) {
        self.added.borrow_mut().extend_from_slice(tasks);
    }

    fn written(&self, stream: Stream, text: &str) {
        self.text.borrow_mut().push((stream, text.to_owned()));
    }

    fn run_ended(&self, report: &RunReport) {
        self.reports.borrow_mut().push(report.clone());
    }
}

pub fn ints(values: &[Datum]) -> Vec<i64> {
    let int = |value: &Datum| match value {
        Datum::Int(value) => *value,
        other => panic!("{other:?}"),
    };
    values.iter().map(int).collect()
}
