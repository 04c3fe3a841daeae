//! Whole graphs: threads equal sync, and what happens to errors, panics, text and Stop.

use crate::common::{Recorder, call, ints, pool, random_graph};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tb_base::{Error, ErrorKind};
use tb_graph::{Datum, Graph, Stream};
use tb_sched::{Mode, Quiet, RunOptions, RunStatus, TaskState, on_worker, run_graph};

fn options(mode: Mode) -> RunOptions {
    RunOptions { mode, title: "test".into(), retries: 0 }
}

const THREADS: Mode = Mode::Threads { limit: 4 };

#[test]
fn threads_equal_sync() {
    let native = pool(4);
    for seed in 1..200 {
        let calls = Arc::new(AtomicUsize::new(0));
        let graph = random_graph(seed, 1 + seed as usize, &calls);
        let sync = run_graph(native.pool(), graph.clone(), &options(Mode::Sync), &Quiet).unwrap();
        let needed = calls.swap(0, Ordering::Relaxed);
        let threads = run_graph(native.pool(), graph, &options(THREADS), &Quiet).unwrap();
        assert_eq!(ints(&threads), ints(&sync), "seed {seed}");
        assert_eq!(calls.load(Ordering::Relaxed), needed, "seed {seed}");
    }
}

#[test]
fn reports_agree_on_bytes_and_tasks() {
    let native = pool(2);
    for mode in [Mode::Sync, THREADS] {
        let recorder = Recorder::default();
        let calls = Arc::new(AtomicUsize::new(0));
        let graph = random_graph(7, 100, &calls);
        run_graph(native.pool(), graph, &options(mode), &recorder).unwrap();
        let report = recorder.reports.borrow()[0].clone();
        assert_eq!(report.status, RunStatus::Ok);
        assert_eq!(report.spans.len(), calls.load(Ordering::Relaxed));
        assert_eq!(recorder.started.borrow()[0].2, report.spans.len());
        assert_eq!(report.bytes, 8 * report.spans.len() as u64);
        assert!(report.peak_bytes <= report.bytes);
        assert!(report.spans.iter().all(|span| span.end_us >= span.start_us && !span.erred));
    }
}

#[test]
fn values_that_nobody_needs_any_more_are_let_go() {
    let native = pool(1);
    for mode in [Mode::Sync, THREADS] {
        let recorder = Recorder::default();
        let mut graph = Graph::default();
        let mut last = call(&mut graph, vec![], |_| Ok(Datum::Str("x".repeat(1000).into())));
        for _ in 0..50 {
            last = call(&mut graph, vec![last], |_| Ok(Datum::Str("x".repeat(1000).into())));
        }
        graph.outputs.push(last);
        run_graph(native.pool(), graph, &options(mode), &recorder).unwrap();
        assert_eq!(recorder.reports.borrow()[0].peak_bytes, 2000);
        assert_eq!(recorder.reports.borrow()[0].bytes, 51_000);
    }
}

#[test]
fn a_limit_keeps_the_other_workers_out() {
    let native = pool(4);
    let recorder = Recorder::default();
    let mut graph = Graph::default();
    for _ in 0..200 {
        let id = call(&mut graph, vec![], |context| Ok(Datum::Int(context.worker() as i64)));
        graph.outputs.push(id);
    }
    let workers = run_graph(native.pool(), graph, &options(Mode::Threads { limit: 2 }), &recorder).unwrap();
    assert!(ints(&workers).iter().all(|worker| *worker < 2));
    assert_eq!(recorder.started.borrow()[0].1, 2);
}

#[test]
fn the_first_error_names_its_task_and_cancels_the_rest() {
    let native = pool(2);
    for mode in [Mode::Sync, THREADS] {
        let ran = Arc::new(AtomicUsize::new(0));
        let mut graph = Graph::default();
        let first = call(&mut graph, vec![], |_| Err(Error::value("no good").into()));
        graph.outputs.push(first);
        for _ in 0..10_000 {
            let ran = Arc::clone(&ran);
            let id = call(&mut graph, vec![first], move |_| {
                ran.fetch_add(1, Ordering::Relaxed);
                Ok(Datum::None)
            });
            graph.outputs.push(id);
        }
        let recorder = Recorder::default();
        let error = run_graph(native.pool(), graph, &options(mode), &recorder).unwrap_err();
        assert_eq!(error.key.as_deref(), Some("('t', 0)"));
        assert_eq!(error.error.error.message, "no good");
        assert_eq!(ran.load(Ordering::Relaxed), 0);
        assert_eq!(recorder.reports.borrow()[0].status, RunStatus::Error);
    }
}

#[test]
fn an_error_ends_the_tasks_beside_it() {
    let native = pool(2);
    let mut graph = Graph::default();
    let endless = call(&mut graph, vec![], |context| {
        loop {
            context.control().interrupt.check()?;
        }
    });
    let failing = call(&mut graph, vec![], |_| Err(Error::value("beside").into()));
    graph.outputs = vec![endless, failing];
    let error = run_graph(native.pool(), graph, &options(THREADS), &Quiet).unwrap_err();
    assert_eq!(error.error.error.message, "beside");
    assert!(!native.pool().control().interrupt.is_set(), "the next task may run");
}

#[test]
fn a_panic_is_an_error_and_the_pool_lives_on() {
    let native = pool(2);
    let rebuilt = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&rebuilt);
    native.pool().set_panic_hook(move |_| {
        assert!(on_worker());
        counter.fetch_add(1, Ordering::Relaxed);
    });
    for _ in 0..3 {
        let mut graph = Graph::default();
        let id = call(&mut graph, vec![], |_| panic!("on purpose"));
        graph.outputs.push(id);
        let error = run_graph(native.pool(), graph, &options(THREADS), &Quiet).unwrap_err();
        assert_eq!(error.error.error.kind, ErrorKind::Panic);
        assert!(error.error.error.message.contains("on purpose"));
    }
    assert_eq!(rebuilt.load(Ordering::Relaxed), 3);
    let graph = random_graph(3, 50, &Arc::default());
    run_graph(native.pool(), graph, &options(THREADS), &Quiet).unwrap();
}

#[test]
fn stop_ends_an_endless_task_and_one_that_does_not_listen() {
    let native = pool(2);
    let release = Arc::new(AtomicBool::new(false));
    let deaf = Arc::clone(&release);
    let mut graph = Graph::default();
    let control = Arc::clone(native.pool().control());
    let endless = call(&mut graph, vec![], move |context| {
        control.interrupt.request_current();
        loop {
            context.control().interrupt.check()?;
        }
    });
    let deaf = call(&mut graph, vec![], move |_| {
        while !deaf.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(Datum::None)
    });
    let later = call(&mut graph, vec![endless, deaf], |_| panic!("must not run"));
    graph.outputs.push(later);
    let recorder = Recorder::default();
    let error = run_graph(native.pool(), graph, &options(THREADS), &recorder).unwrap_err();
    assert!(error.error.is_interrupted());
    assert_eq!(recorder.reports.borrow()[0].status, RunStatus::Interrupted);

    // One worker still sits in the deaf task; the next run of one worker must get the other.
    native.pool().control().interrupt.begin();
    let graph = random_graph(5, 50, &Arc::default());
    run_graph(native.pool(), graph, &options(Mode::Threads { limit: 1 }), &Quiet).unwrap();
    release.store(true, Ordering::Relaxed);
}

#[test]
fn a_run_on_a_worker_runs_right_there() {
    let native = pool(1);
    let inner_pool = Arc::clone(native.pool());
    let mut graph = Graph::default();
    let outer = call(&mut graph, vec![], move |context| {
        let mut inner = Graph::default();
        for _ in 0..10 {
            let id = call(&mut inner, vec![], |context| Ok(Datum::Int(context.worker() as i64)));
            inner.outputs.push(id);
        }
        let workers =
            run_graph(&inner_pool, inner, &options(THREADS), &Quiet).map_err(|error| error.error)?;
        assert!(ints(&workers).iter().all(|worker| *worker as usize == context.worker()));
        Ok(Datum::Bool(true))
    });
    graph.outputs.push(outer);
    run_graph(native.pool(), graph, &options(THREADS), &Quiet).unwrap();
}

#[test]
fn text_arrives_whole_and_in_each_tasks_order() {
    let native = pool(2);
    for mode in [Mode::Sync, THREADS] {
        let recorder = Recorder::default();
        let mut graph = Graph::default();
        let first = call(&mut graph, vec![], |context| {
            context.write(Stream::Stdout, "a");
            context.write(Stream::Stdout, "b\n");
            context.write(Stream::Stderr, "careful\n");
            Ok(Datum::None)
        });
        let second = call(&mut graph, vec![first], |context| {
            context.write(Stream::Stdout, &"c".repeat(10 << 20));
            context.write(Stream::Stdout, "d");
            Ok(Datum::None)
        });
        graph.outputs.push(second);
        run_graph(native.pool(), graph, &options(mode), &recorder).unwrap();
        let text = recorder.text.borrow();
        let of = |stream| -> String {
            text.iter().filter(|(which, _)| *which == stream).map(|(_, text)| text.as_str()).collect()
        };
        assert_eq!(of(Stream::Stderr), "careful\n");
        assert_eq!(of(Stream::Stdout), format!("ab\n{}d", "c".repeat(10 << 20)));
    }
}

#[test]
fn the_waiting_thread_says_that_the_run_goes_on() {
    let native = pool(1);
    let recorder = Recorder::default();
    let waited = Arc::clone(&recorder.waited);
    let mut graph = Graph::default();
    let until_told = move |_: &dyn tb_graph::TaskContext| {
        while !waited.load(Ordering::Relaxed) {
            std::thread::yield_now();
        }
        Ok(Datum::None)
    };
    graph.outputs = vec![call(&mut graph, vec![], until_told)];
    run_graph(native.pool(), graph, &options(THREADS), &recorder).unwrap();
}

#[test]
fn the_rings_tell_each_tasks_story() {
    let native = pool(2);
    let recorder = Recorder::default();
    let mut graph = Graph::default();
    let first = call(&mut graph, vec![], |context| {
        context.add_python_us(5);
        Ok(Datum::Int(1))
    });
    let second = call(&mut graph, vec![first], |_| Ok(Datum::Int(2)));
    graph.outputs.push(second);
    run_graph(native.pool(), graph, &options(THREADS), &recorder).unwrap();
    let run = recorder.started.borrow()[0].0;
    let rings = native.pool().rings();
    let mut events: Vec<_> = (0..rings.rings())
        .flat_map(|ring| (1..=rings.written(ring)).filter_map(move |seq| rings.read(ring, seq)))
        .filter(|event| event.run == run)
        .collect();
    events.sort_by_key(|event| (event.task, event.time_us, event.state as u32));
    let states =
        |task| events.iter().filter(|event| event.task == task).map(|event| event.state).collect::<Vec<_>>();
    use TaskState::{Done, Ready, Released, Running};
    assert_eq!(states(0), [Ready, Running, Done, Released]);
    assert_eq!(states(1), [Ready, Running, Done]);
    let done = events.iter().find(|event| event.state == Done && event.task == 0).unwrap();
    assert_eq!((done.bytes, done.python_us), (8, 5));
}

#[test]
fn without_workers_everything_runs_here() {
    let pool = tb_sched::Pool::new(Arc::default(), 0);
    let graph = random_graph(5, 50, &Arc::default());
    run_graph(&pool, graph, &options(THREADS), &Quiet).unwrap();
    assert!(!on_worker());
}

#[test]
fn an_empty_graph_is_done_at_once() {
    let native = pool(1);
    for mode in [Mode::Sync, THREADS] {
        assert!(run_graph(native.pool(), Graph::default(), &options(mode), &Quiet).unwrap().is_empty());
    }
}
