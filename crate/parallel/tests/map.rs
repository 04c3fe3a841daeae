//! The map as its callers see it: order, laziness, errors, text, and that batching changes no result.

use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tb_base::{Control, Error};
use tb_graph::{Stream, TaskContext, TaskResult};
use tb_parallel::{BatchBody, BatchSize, Map, MapError, MapOptions};
use tb_sched::{Mode, NativePool, Pool, Quiet, RunId, RunObserver, RunReport, RunStart, TaskInfo};

type Body = BatchBody<u64, Vec<u64>>;

fn native(workers: usize) -> NativePool {
    let control = Arc::new(Control::default());
    control.interrupt.begin();
    NativePool::spawn(control, workers, 1 << 20).unwrap()
}

fn options(n_jobs: usize) -> MapOptions<u64, Vec<u64>> {
    MapOptions {
        mode: Mode::Threads { limit: n_jobs },
        n_jobs: n_jobs.to_string(),
        effective_n_jobs: n_jobs,
        batch_size: BatchSize::Auto,
        pre_dispatch: Some(2 * n_jobs),
        verbose: 0,
        backend: "LokyBackend".into(),
        label: "square".into(),
        title: "Parallel(square)".into(),
        item_bytes: |_| 8,
        result_bytes: |results| 8 * results.len(),
    }
}

fn squares(_: &dyn TaskContext, items: Vec<u64>) -> TaskResult<Vec<u64>> {
    Ok(items.into_iter().map(|x| x * x).collect())
}

/// Runs the map over 0..count and returns all results, checking that batches arrive in order and without
/// gaps.
fn run(
    pool: &Arc<Pool>,
    options: MapOptions<u64, Vec<u64>>,
    observer: Rc<dyn RunObserver>,
    body: Arc<Body>,
    count: u64,
) -> Result<(Vec<u64>, RunReport), MapError<Infallible>> {
    let mut map = Map::start(pool, options, observer, body);
    let mut items = 0..count;
    let mut pull = || Ok(items.next());
    let mut all = Vec::new();
    while let Some(batch) = map.next_batch(&mut pull)? {
        assert_eq!((batch.first, batch.len), (all.len(), batch.results.len()));
        all.extend(batch.results);
    }
    let report = map.report().unwrap().clone();
    assert!(map.next_batch(&mut pull)?.is_none());
    Ok((all, report))
}

#[test]
fn results_come_in_order_whatever_the_batches() {
    let native = native(3);
    let serial = Pool::new(Arc::default(), 0);
    for count in [0, 1, 2, 7, 100, 5000] {
        let expected: Vec<u64> = (0..count).map(|x| x * x).collect();
        for size in [BatchSize::Auto, BatchSize::Fixed(1), BatchSize::Fixed(7), BatchSize::Fixed(10_000)] {
            for pre_dispatch in [None, Some(1), Some(6)] {
                for pool in [native.pool(), &serial] {
                    let options = MapOptions { batch_size: size, pre_dispatch, ..options(3) };
                    let (all, report) = run(pool, options, Rc::new(Quiet), Arc::new(squares), count).unwrap();
                    assert_eq!(all, expected, "{count} {size:?} {pre_dispatch:?}");
                    assert_eq!(report.bytes, 16 * count);
                }
            }
        }
    }
}

#[test]
fn tiny_items_travel_in_few_batches() {
    let native = native(2);
    let (all, report) = run(native.pool(), options(2), Rc::new(Quiet), Arc::new(squares), 1_000_000).unwrap();
    assert_eq!(all.len(), 1_000_000);
    assert!(report.spans.len() < 2000, "{} batches", report.spans.len());
}

#[test]
fn items_are_pulled_only_as_they_are_needed() {
    let native = native(2);
    let options = MapOptions {
        mode: Mode::Threads { limit: 1 },
        batch_size: BatchSize::Fixed(1),
        pre_dispatch: Some(4),
        ..options(2)
    };
    let mut map = Map::start(native.pool(), options, Rc::new(Quiet), Arc::new(squares) as Arc<Body>);
    let pulled = Cell::new(0u64);
    let mut pull = || -> Result<Option<u64>, Infallible> {
        pulled.set(pulled.get() + 1);
        Ok(Some(pulled.get()))
    };
    for returned in 1..=50 {
        let batch = map.next_batch(&mut pull).unwrap().unwrap();
        assert_eq!(batch.results, [returned * returned]);
    }
    // What pre_dispatch allows, and an item for each job to look ahead.
    assert!(pulled.get() <= 50 + 4 + 2, "{}", pulled.get());
}

#[test]
fn the_first_error_cancels_the_rest() {
    let native = native(2);
    let ran = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&ran);
    let body: Arc<Body> = Arc::new(move |_, items| {
        counter.fetch_add(1, Ordering::Relaxed);
        if items.contains(&3) { Err(Error::value("three").into()) } else { Ok(items) }
    });
    let options = MapOptions { batch_size: BatchSize::Fixed(1), ..options(2) };
    let error = run(native.pool(), options, Rc::new(Quiet), body, 1_000_000).unwrap_err();
    let MapError::Run(error) = error;
    assert_eq!((error.key.as_deref(), error.error.error.message.as_str()), (Some("('square', 3)"), "three"));
    assert!(ran.load(Ordering::Relaxed) < 100);
}

#[test]
fn a_failing_source_is_told_apart_and_ends_the_map() {
    let native = native(2);
    let mut map = Map::start(native.pool(), options(2), Rc::new(Quiet), Arc::new(squares) as Arc<Body>);
    let mut left = 10;
    let mut pull = || {
        left -= 1;
        if left == 0 { Err("the generator raised") } else { Ok(Some(1)) }
    };
    let error = loop {
        match map.next_batch(&mut pull) {
            Ok(batch) => assert!(batch.is_some()),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, MapError::Source("the generator raised")));
    assert!(map.next_batch(&mut pull).unwrap().is_none());
}

#[test]
fn stop_ends_the_map_while_a_worker_loops() {
    let native = native(2);
    let body: Arc<Body> = Arc::new(|context, _| {
        context.control().interrupt.request_current();
        loop {
            context.control().interrupt.check()?;
        }
    });
    let MapError::Run(error) = run(native.pool(), options(2), Rc::new(Quiet), body, 10).unwrap_err();
    assert!(error.error.is_interrupted());
}

#[derive(Default)]
struct Text(RefCell<String>);

impl RunObserver for Text {
    fn run_started(&self, _: &RunStart<'_>) {}
    fn tasks_added(&self, _: RunId, _: &[TaskInfo]) {}
    fn run_ended(&self, _: &RunReport) {}
    fn written(&self, stream: Stream, text: &str) {
        assert_eq!(stream, Stream::Stderr);
        self.0.borrow_mut().push_str(text);
    }
}

#[test]
fn verbose_prints_joblibs_first_and_last_line() {
    let native = native(2);
    let text = Rc::new(Text::default());
    let options = MapOptions { verbose: 1, n_jobs: "-1".into(), ..options(2) };
    run(native.pool(), options, Rc::clone(&text) as Rc<_>, Arc::new(squares), 10).unwrap();
    let text = text.0.borrow();
    assert!(
        text.starts_with("[Parallel(n_jobs=-1)]: Using backend LokyBackend with 2 concurrent workers.\n"),
        "{text}"
    );
    let last = text.lines().last().unwrap();
    assert!(last.starts_with("[Parallel(n_jobs=-1)]: Done  10 out of  10 | elapsed: "), "{text}");
    assert!(last.ends_with("s finished"), "{text}");
}
