//! The pool in a browser: it starts, runs jobs, survives a panic, and follows the interrupt.
#![cfg(all(target_arch = "wasm32", feature = "threads"))]

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, ErrorKind, clock};
use tb_graph::{TaskContext, TaskResult};
use tb_sched::{Completion, JobOptions, Jobs, Mode, Pool, Quiet};
use tb_wasm::host::{JsHost, attach};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const WORKERS: usize = 2;

thread_local! {
    static POOL: RefCell<Option<Arc<Pool>>> = const { RefCell::new(None) };
}

/// The one pool of this file's engine.
async fn pool() -> Arc<Pool> {
    if let Some(pool) = POOL.with_borrow(Clone::clone) {
        return pool;
    }
    attach(js_sys::Object::new().unchecked_into::<JsHost>());
    JsFuture::from(tb_wasm::pool::init_thread_pool(WORKERS)).await.expect("the pool starts");
    let pool = Pool::new(Arc::new(Control::default()), WORKERS);
    tb_wasm::pool::enter(&pool);
    POOL.set(Some(Arc::clone(&pool)));
    pool
}

fn run<R: Send + 'static>(
    pool: &Arc<Pool>,
    count: usize,
    job: impl Fn(usize, &dyn TaskContext) -> TaskResult<R> + Send + Sync + 'static,
) -> Vec<Completion<R>> {
    let options =
        JobOptions { mode: Mode::Threads { limit: WORKERS }, title: "test".into(), weigh: |_: &R| 0 };
    let mut jobs = Jobs::start(pool, &options, Rc::new(Quiet));
    let job = Arc::new(job);
    for index in 0..count {
        let job = Arc::clone(&job);
        jobs.submit(&"test".into(), 0, Box::new(move |context| job(index, context)));
    }
    let mut completions: Vec<_> = std::iter::from_fn(|| jobs.wait().ok().flatten()).collect();
    completions.sort_by_key(|completion| completion.task);
    completions
}

#[wasm_bindgen_test]
async fn jobs_run_on_all_workers() {
    let pool = pool().await;
    pool.control().interrupt.begin();
    // A job ends when both workers have begun one.
    let barrier = Arc::new(std::sync::Barrier::new(WORKERS));
    let completions = run(&pool, WORKERS, move |index, context| {
        barrier.wait();
        Ok((index, context.worker()))
    });
    let mut workers: Vec<usize> = completions.iter().map(|done| done.worker).collect();
    workers.sort_unstable();
    assert_eq!(workers, [0, 1]);
    assert!(completions.iter().all(|done| done.result.as_ref().unwrap().1 == done.worker));
}

#[wasm_bindgen_test]
async fn a_panic_is_an_error_and_the_pool_lives_on() {
    let pool = pool().await;
    pool.control().interrupt.begin();
    let bad = run(&pool, 1, |_, _| -> TaskResult<()> { panic!("on purpose") });
    let error = bad[0].result.as_ref().unwrap_err();
    assert_eq!(error.error.kind, ErrorKind::Panic);
    assert!(error.error.message.contains("on purpose"), "{}", error.error.message);
    let good = run(&pool, 8, |index, _| Ok(index * index));
    let squares: Vec<usize> = good.into_iter().map(|done| done.result.unwrap()).collect();
    assert_eq!(squares, [0, 1, 4, 9, 16, 25, 36, 49]);
}

#[wasm_bindgen_test]
async fn an_interrupt_reaches_a_running_job() {
    let pool = pool().await;
    let id = pool.control().interrupt.begin();
    let control = Arc::clone(pool.control());
    // One job waits for the interrupt, the other asks for it: nobody else could, with this thread waiting.
    let jobs = move |index: usize, context: &dyn TaskContext| {
        if index == 1 {
            control.interrupt.request(id);
        }
        loop {
            context.control().interrupt.check()?;
        }
        #[expect(unreachable_code, reason = "the loop ends with the error")]
        Ok(())
    };
    let completions = run(&pool, WORKERS, jobs);
    assert!(completions.iter().all(|done| done.result.is_err()));
    pool.control().interrupt.acknowledge();
    pool.control().interrupt.begin();
    assert_eq!(run(&pool, 3, |index, _| Ok(index)).len(), 3);
}

#[wasm_bindgen_test]
async fn threads_trade_blocks_without_harm() {
    let pool = pool().await;
    pool.control().interrupt.begin();
    let filled = run(&pool, 64, |index, _| {
        Ok((1..400).map(|size| vec![index as u8; size * (size % 7 + 1)]).collect::<Vec<_>>())
    });
    let filled: Vec<Vec<Vec<u8>>> = filled.into_iter().map(|done| done.result.unwrap()).collect();
    let shared = Arc::new(filled);
    let again = Arc::clone(&shared);
    let sums = run(&pool, 64, move |index, _| {
        assert!(again[index].iter().flatten().all(|byte| usize::from(*byte) == index));
        Ok(again[63 - index].clone())
    });
    for done in sums {
        let expected = 63 - done.task as u8;
        assert!(done.result.unwrap().iter().flatten().all(|byte| *byte == expected));
    }
}

/// No bound: what two workers gain is for the eye, since the machine may be busy with something else.
#[wasm_bindgen_test]
async fn what_two_workers_gain() {
    let pool = pool().await;
    pool.control().interrupt.begin();
    for (name, work) in
        [("arithmetic", arithmetic as fn() -> u64), ("small blocks", small), ("buffers", buffers)]
    {
        let (mut one, mut two) = (f64::MAX, f64::MAX);
        for _ in 0..11 {
            one = one.min(elapsed(&pool, 1, work));
            two = two.min(elapsed(&pool, 2, work));
        }
        console_log!("{name}: one {one:.1} ms, two {two:.1} ms, gain {:.2}", 2.0 * one / two);
    }
}

fn elapsed(pool: &Arc<Pool>, jobs: usize, work: fn() -> u64) -> f64 {
    let start = clock::now_us();
    assert_eq!(run(pool, jobs, move |_, _| Ok(std::hint::black_box(work()))).len(), jobs);
    (clock::now_us() - start) as f64 / 1000.0
}

fn arithmetic() -> u64 {
    (0..5_000_000u64)
        .fold(1, |sum, i| sum.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(i ^ (sum >> 7)))
}

fn small() -> u64 {
    let mut sum = 0;
    for i in 0..60_000u64 {
        let boxes: Vec<Box<u64>> = (0..i % 20).map(Box::new).collect();
        sum += boxes.iter().map(|value| **value).sum::<u64>() + format!("{i} {}", boxes.len()).len() as u64;
    }
    sum
}

fn buffers() -> u64 {
    (0..2000u64).map(|i| std::hint::black_box(vec![i; 20_000])[7]).sum()
}
