//! The ceiling: what this machine's workers can gain at best.

use crate::{JobOptions, Jobs, Mode, Pool, Quiet, RunError};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tb_base::{Error, clock};
use tb_graph::{TaskContext, TaskResult};

/// The same serial work, done once by one worker and `workers` times by as many, independently.
#[derive(Debug, Clone, PartialEq)]
pub struct Ceiling {
    pub workers: usize,
    /// Microseconds for one worker's work alone, each repeat.
    pub one_us: Vec<u64>,
    /// Microseconds until all workers had done the same, each repeat.
    pub all_us: Vec<u64>,
}

impl Ceiling {
    /// How many times as much work was done in the same time: between 1 and `workers` on a quiet machine.
    pub fn factor(&self) -> f64 {
        self.workers as f64 * median(&self.one_us) / median(&self.all_us).max(1.0)
    }
}

/// Measures `repeats` times, one worker and all in turn, after one round that is thrown away.
///
/// # Errors
/// `Interrupted`; `Runtime` if the pool has fewer than `workers` workers; and whatever `work` returns.
pub fn ceiling(
    pool: &Arc<Pool>,
    work: Arc<dyn Fn() -> TaskResult<()> + Send + Sync>,
    workers: usize,
    repeats: usize,
) -> Result<Ceiling, RunError> {
    if pool.workers() < workers {
        let message = format!("{workers} workers were asked for, the pool has {}", pool.workers());
        return Err(Error::new(tb_base::ErrorKind::Runtime, message).into());
    }
    let mut measured = Ceiling { workers, one_us: Vec::new(), all_us: Vec::new() };
    for repeat in 0..=repeats {
        let one = together(pool, &work, 1)?;
        let all = together(pool, &work, workers)?;
        if repeat > 0 {
            measured.one_us.push(one);
            measured.all_us.push(all);
        }
    }
    Ok(measured)
}

/// Microseconds from the moment when `workers` workers are at the start line to the last one's end.
fn together(
    pool: &Arc<Pool>,
    work: &Arc<dyn Fn() -> TaskResult<()> + Send + Sync>,
    workers: usize,
) -> Result<u64, RunError> {
    let options =
        JobOptions { mode: Mode::Threads { limit: workers }, title: "ceiling".into(), weigh: |_| 0 };
    let mut jobs: Jobs<(u64, u64)> = Jobs::start(pool, &options, Rc::new(Quiet));
    let arrived = Arc::new(AtomicUsize::new(0));
    for _ in 0..workers {
        let (work, arrived) = (Arc::clone(work), Arc::clone(&arrived));
        jobs.submit(
            &"ceiling".into(),
            0,
            Box::new(move |context| at_start_line(context, &*work, &arrived, workers)),
        );
    }
    let (mut first, mut last) = (u64::MAX, 0);
    while let Some(completion) = jobs.wait()? {
        let (start, end) =
            completion.result.map_err(|error| RunError { key: None, error, kept: Vec::new() })?;
        (first, last) = (first.min(start), last.max(end));
    }
    jobs.finish();
    Ok(last - first)
}

/// Works once all have arrived; so no worker does two shares.
fn at_start_line(
    context: &dyn TaskContext,
    work: &dyn Fn() -> TaskResult<()>,
    arrived: &AtomicUsize,
    workers: usize,
) -> TaskResult<(u64, u64)> {
    arrived.fetch_add(1, Ordering::AcqRel);
    while arrived.load(Ordering::Acquire) < workers {
        context.control().interrupt.check()?;
        std::hint::spin_loop();
    }
    let start = clock::now_us();
    work()?;
    Ok((start, clock::now_us()))
}

fn median(values: &[u64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).map_or(0.0, |value| *value as f64)
}
