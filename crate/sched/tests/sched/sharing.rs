//! Several runs at once: none waits for another to end, and a limited one goes where there is room.

use crate::common::{Recorder, call, ints, pool};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tb_graph::{Datum, Graph};
use tb_sched::{JobOptions, Jobs, Mode, Quiet, RunOptions, run_graph};

fn jobs(pool: &Arc<tb_sched::Pool>, limit: usize) -> Jobs<usize> {
    let options = JobOptions { mode: Mode::Threads { limit }, title: "jobs".into(), weigh: |_| 0 };
    Jobs::start(pool, &options, Rc::new(Recorder::default()))
}

/// The workers that ran each of some tasks.
fn graph(tasks: usize) -> Graph {
    let mut graph = Graph::default();
    for _ in 0..tasks {
        let id = call(&mut graph, vec![], |context| Ok(Datum::Int(context.worker() as i64)));
        graph.outputs.push(id);
    }
    graph
}

#[test]
fn a_graph_does_not_wait_for_all_jobs_that_were_there_first() {
    for workers in 1..=3 {
        let native = pool(workers);
        let stop = Arc::new(AtomicBool::new(false));
        let mut jobs = jobs(native.pool(), workers);
        // Each job hands the worker over soon, but the jobs have no end before the graph does.
        let label: Arc<str> = "job".into();
        for _ in 0..20_000 {
            let stop = Arc::clone(&stop);
            let job = move |_: &dyn tb_graph::TaskContext| {
                if !stop.load(Ordering::SeqCst) {
                    std::thread::sleep(Duration::from_millis(1));
                }
                Ok(1)
            };
            jobs.submit(&label, 0, Box::new(job));
        }
        let options =
            RunOptions { mode: Mode::Threads { limit: workers }, title: "graph".into(), retries: 0 };
        run_graph(native.pool(), graph(20), &options, &Quiet).unwrap();
        let mut done = 0;
        while jobs.try_next().is_some() {
            done += 1;
        }
        assert!(done < 20_000, "the graph ran only after all jobs");
        stop.store(true, Ordering::SeqCst);
        while let Some(completion) = jobs.wait().unwrap() {
            done += completion.result.unwrap();
        }
        assert_eq!(done, 20_000);
        jobs.finish();
    }
}

#[test]
fn a_limited_run_goes_where_no_other_is() {
    let native = pool(4);
    let go = Arc::new(AtomicBool::new(false));
    let mut jobs = jobs(native.pool(), 2);
    let label: Arc<str> = "job".into();
    for _ in 0..2 {
        let go = Arc::clone(&go);
        let job = move |context: &dyn tb_graph::TaskContext| {
            while !go.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            Ok(context.worker())
        };
        jobs.submit(&label, 0, Box::new(job));
    }
    let options = RunOptions { mode: Mode::Threads { limit: 2 }, title: "graph".into(), retries: 0 };
    let workers = ints(&run_graph(native.pool(), graph(50), &options, &Quiet).unwrap());
    assert!(workers.iter().all(|worker| *worker >= 2), "{workers:?}");
    go.store(true, Ordering::SeqCst);
    while let Some(completion) = jobs.wait().unwrap() {
        assert!(completion.result.unwrap() < 2);
    }
    jobs.finish();
}
