//! Dynamic work: completions in any order, cancelling, running without workers.

use crate::common::{Recorder, pool};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tb_base::Error;
use tb_sched::{Ceiling, JobOptions, Jobs, Mode, Pool, Quiet, RunStatus, ceiling};

fn options(mode: Mode) -> JobOptions<usize> {
    JobOptions { mode, title: "squares".into(), weigh: |_| 8 }
}

fn squares(pool: &Arc<Pool>, mode: Mode, observer: Rc<Recorder>) -> usize {
    let mut jobs = Jobs::start(pool, &options(mode), observer);
    for i in 0..1000 {
        jobs.submit(&"square".into(), 0, Box::new(move |_| Ok(i * i)));
    }
    let mut sum = 0;
    let mut seen = vec![false; 1000];
    while let Some(done) = jobs.wait().unwrap() {
        assert!(!std::mem::replace(&mut seen[done.task as usize], true));
        sum += done.result.unwrap();
    }
    jobs.finish();
    sum
}

#[test]
fn every_job_completes_once() {
    let native = pool(3);
    let serial = Pool::new(Arc::default(), 0);
    let expected: usize = (0..1000).map(|i| i * i).sum();
    for (pool, mode) in [
        (native.pool(), Mode::Threads { limit: 3 }),
        (native.pool(), Mode::Sync),
        (&serial, Mode::Threads { limit: 2 }),
    ] {
        let recorder = Rc::new(Recorder::default());
        assert_eq!(squares(pool, mode, Rc::clone(&recorder)), expected);
        assert_eq!(recorder.added.borrow().len(), 1000);
        assert_eq!(recorder.added.borrow()[7].key, "('square', 7)");
        let reports = recorder.reports.borrow();
        assert_eq!((reports.len(), reports[0].status, reports[0].bytes), (1, RunStatus::Ok, 8000));
    }
}

#[test]
fn dropping_cancels_what_waits_and_what_runs() {
    let native = pool(2);
    let recorder = Rc::new(Recorder::default());
    let ran = Arc::new(AtomicUsize::new(0));
    let mut jobs =
        Jobs::start(native.pool(), &options(Mode::Threads { limit: 2 }), Rc::clone(&recorder) as Rc<_>);
    jobs.submit(&"fails".into(), 0, Box::new(|_| Err(Error::value("first").into())));
    for _ in 0..100 {
        let ran = Arc::clone(&ran);
        let endless = move |context: &dyn tb_graph::TaskContext| {
            ran.fetch_add(1, Ordering::Relaxed);
            loop {
                context.control().interrupt.check()?;
            }
        };
        jobs.submit(&"endless".into(), 0, Box::new(endless));
    }
    let done = jobs.wait().unwrap().unwrap();
    assert_eq!(done.result.unwrap_err().error.message, "first");
    drop(jobs);
    assert!(ran.load(Ordering::Relaxed) <= 3);
    assert_eq!(recorder.reports.borrow()[0].status, RunStatus::Error);
    assert!(!native.pool().control().interrupt.is_set());
    squares(native.pool(), Mode::Threads { limit: 2 }, Rc::default());
}

#[test]
fn stop_is_an_error_of_wait() {
    let native = pool(1);
    let recorder = Rc::new(Recorder::default());
    let mut jobs =
        Jobs::start(native.pool(), &options(Mode::Threads { limit: 1 }), Rc::clone(&recorder) as Rc<_>);
    let control = Arc::clone(native.pool().control());
    let endless = move |context: &dyn tb_graph::TaskContext| {
        control.interrupt.request_current();
        loop {
            context.control().interrupt.check()?;
        }
    };
    jobs.submit(&"endless".into(), 0, Box::new(endless));
    assert!(jobs.wait().unwrap_err().error.is_interrupted());
    drop(jobs);
    assert_eq!(recorder.reports.borrow()[0].status, RunStatus::Interrupted);
}

#[test]
fn panics_in_jobs_are_completions() {
    let native = pool(1);
    let mut jobs = Jobs::start(native.pool(), &options(Mode::Threads { limit: 1 }), Rc::new(Quiet));
    jobs.submit(&"p".into(), 0, Box::new(|_| panic!("here")));
    jobs.submit(&"q".into(), 0, Box::new(|_| Ok(3)));
    let first = jobs.wait().unwrap().unwrap();
    assert!(first.result.unwrap_err().error.message.contains("here"));
    assert_eq!(jobs.wait().unwrap().unwrap().result.unwrap(), 3);
    assert!(jobs.wait().unwrap().is_none());
}

#[test]
fn the_ceiling_counts_each_repeat_and_refuses_more_workers_than_there_are() {
    let native = pool(2);
    let work = Arc::new(|| Ok(()));
    let measured = ceiling(native.pool(), work.clone(), 2, 3).unwrap();
    assert_eq!((measured.one_us.len(), measured.all_us.len()), (3, 3));
    assert!(ceiling(native.pool(), work, 5, 3).is_err());
    let known = Ceiling { workers: 2, one_us: vec![90, 100, 500], all_us: vec![110, 100, 90] };
    assert!((known.factor() - 2.0).abs() < 1e-9);
}

/// A worker that misses its wake-up sleeps for ever: hand over jobs one by one, at every moment of its
/// falling asleep.
#[test]
fn no_wake_up_is_lost() {
    let native = pool(2);
    let mut jobs = Jobs::start(native.pool(), &options(Mode::Threads { limit: 2 }), Rc::new(Quiet));
    for i in 0..20_000 {
        jobs.submit(&"one".into(), 0, Box::new(move |_| Ok(i)));
        if i % 3 == 0 {
            jobs.submit(&"two".into(), 0, Box::new(move |_| Ok(i)));
        }
        for _ in 0..i % 200 {
            std::hint::spin_loop();
        }
        while jobs.wait().unwrap().is_some() {}
    }
    assert_eq!(jobs.finish().spans.len(), 20_000 + 6_667);
}

#[test]
fn runs_follow_each_other_closely() {
    let native = pool(4);
    for limit in (1..=4).cycle().take(2000) {
        let mut jobs = Jobs::start(native.pool(), &options(Mode::Threads { limit }), Rc::new(Quiet));
        assert_eq!(jobs.workers(), limit);
        for i in 0..limit {
            jobs.submit(&"one".into(), 0, Box::new(move |_| Ok(i)));
        }
        while jobs.wait().unwrap().is_some() {}
    }
}
