//! What a failure leaves to do: only what is missing runs again.

use crate::common::{Recorder, call, ints, key, pool};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tb_base::Error;
use tb_graph::{Datum, Graph, Op, TaskContext, TaskId, TaskResult};
use tb_sched::{Mode, Quiet, RunOptions, RunStatus, run_graph};

const MODES: [Mode; 2] = [Mode::Sync, Mode::Threads { limit: 3 }];

fn options(mode: Mode, retries: u32) -> RunOptions {
    RunOptions { mode, title: "test".into(), retries }
}

/// Adds its inputs, after it has failed so many times.
#[derive(Debug)]
struct Flaky {
    failures: usize,
    panics: bool,
    calls: AtomicUsize,
}

impl Op for Flaky {
    fn label(&self) -> &str {
        "flaky"
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        if self.calls.fetch_add(1, Ordering::SeqCst) < self.failures {
            assert!(!self.panics, "lost");
            return Err(Error::type_error("not yet").into());
        }
        Ok(Datum::Int(ints(inputs).iter().sum()))
    }
}

fn flaky(failures: usize, panics: bool) -> Arc<Flaky> {
    Arc::new(Flaky { failures, panics, calls: AtomicUsize::new(0) })
}

/// Ten counted tasks, and one that needs them and fails so many times.
fn graph(last: &Arc<Flaky>, calls: &Arc<AtomicUsize>) -> Graph {
    let mut graph = Graph::default();
    let deps: Vec<TaskId> = (0..10)
        .map(|value| {
            let calls = Arc::clone(calls);
            call(&mut graph, vec![], move |_| {
                calls.fetch_add(1, Ordering::SeqCst);
                Ok(Datum::Int(value))
            })
        })
        .collect();
    let last = graph.task(0, key(10), Arc::clone(last) as Arc<dyn Op>, deps);
    graph.outputs.push(last);
    graph
}

#[test]
fn a_task_that_fails_runs_again_alone() {
    let native = pool(3);
    for mode in MODES {
        for panics in [false, true] {
            let (last, calls) = (flaky(2, panics), Arc::default());
            let recorder = Recorder::default();
            let values =
                run_graph(native.pool(), graph(&last, &calls), &options(mode, 2), &recorder).unwrap();
            assert_eq!(ints(&values), [45]);
            assert_eq!((last.calls.load(Ordering::SeqCst), calls.load(Ordering::SeqCst)), (3, 10));
            let report = recorder.reports.borrow()[0].clone();
            assert_eq!((report.status, report.failure), (RunStatus::Ok, None));
            assert_eq!(report.spans.iter().filter(|span| span.erred).count(), 2);
        }
    }
}

#[test]
fn a_task_that_fails_too_often_ends_the_run_and_the_rest_is_kept() {
    let native = pool(3);
    for mode in MODES {
        let (last, calls) = (flaky(3, false), Arc::default());
        let failed = run_graph(native.pool(), graph(&last, &calls), &options(mode, 1), &Quiet).unwrap_err();
        assert_eq!(failed.error.error.message, "not yet");
        assert_eq!(last.calls.load(Ordering::SeqCst), 2);
        assert_eq!(failed.kept.len(), 10);
        // What was kept in the places of its tasks: only the last runs.
        let mut rest = graph(&last, &calls);
        for (key, value) in failed.kept {
            let task = rest.tasks.iter_mut().find(|task| task.key == key).unwrap();
            task.op = Arc::new(crate::common::Call(Box::new(move |_| Ok(value.clone()))));
        }
        let values = run_graph(native.pool(), rest, &options(mode, 1), &Quiet).unwrap();
        assert_eq!(ints(&values), [45]);
        assert_eq!((last.calls.load(Ordering::SeqCst), calls.load(Ordering::SeqCst)), (4, 10));
    }
}

#[test]
fn each_task_has_its_own_retries() {
    let native = pool(3);
    for mode in MODES {
        let mut graph = Graph::default();
        graph.layer("t");
        let ops: Vec<Arc<Flaky>> = (0..50).map(|number| flaky(number % 3, false)).collect();
        for (number, op) in ops.iter().enumerate() {
            let id = graph.task(0, key(number), Arc::clone(op) as Arc<dyn Op>, Vec::new());
            graph.outputs.push(id);
        }
        run_graph(native.pool(), graph, &options(mode, 2), &Quiet).unwrap();
        let calls: Vec<usize> = ops.iter().map(|op| op.calls.load(Ordering::SeqCst)).collect();
        assert_eq!(calls, (0..50).map(|number| number % 3 + 1).collect::<Vec<_>>());
    }
}
