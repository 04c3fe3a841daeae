//! `Map`: one parallel map, driven by its caller.

use crate::batch::{Batcher, change_line};
use crate::{BatchSize, Progress, progress_line};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::clock;
use tb_graph::{Stream, TaskContext, TaskResult};
use tb_sched::{Completion, JobOptions, Jobs, Mode, Pool, RunError, RunId, RunObserver, RunReport};

/// joblib prints to stdout from here on, and to stderr below.
const VERBOSE_STDOUT: u32 = 50;

#[derive(Debug, Clone)]
pub struct MapOptions<I, B> {
    pub mode: Mode,
    /// As the student wrote it, for what is printed.
    pub n_jobs: String,
    /// What it means: see `effective_n_jobs`. More than the pool has workers is fine.
    pub effective_n_jobs: usize,
    pub batch_size: BatchSize,
    /// Batches handed out and not yet done, at most: see `pre_dispatch_amount`. `None`: all at once.
    pub pre_dispatch: Option<usize>,
    pub verbose: u32,
    /// The name to print: `LokyBackend`.
    pub backend: String,
    /// The function's name: the tasks' label.
    pub label: Arc<str>,
    pub title: String,
    /// For the account of bytes shipped.
    pub item_bytes: fn(&I) -> usize,
    pub result_bytes: fn(&B) -> usize,
}

/// Runs one batch on a worker: `B` is whatever holds the results of all its items.
pub type BatchBody<I, B> = dyn Fn(&dyn TaskContext, Vec<I>) -> TaskResult<B> + Send + Sync;

/// Where a map's items come from.
pub trait Source<I, E> {
    /// Appends items until there are `wanted`; false if there are no more.
    ///
    /// # Errors
    /// Whatever keeps it from going on.
    fn pull(&mut self, items: &mut Vec<I>, wanted: usize) -> Result<bool, E>;
}

/// One item at a time, `None` after the last.
impl<I, E, F: FnMut() -> Result<Option<I>, E>> Source<I, E> for F {
    fn pull(&mut self, items: &mut Vec<I>, wanted: usize) -> Result<bool, E> {
        while items.len() < wanted {
            match self()? {
                Some(item) => items.push(item),
                None => return Ok(false),
            }
        }
        Ok(true)
    }
}

/// The results of some consecutive items.
#[derive(Debug)]
pub struct Batch<B> {
    /// Number of the first item.
    pub first: usize,
    /// How many items.
    pub len: usize,
    pub results: B,
}

/// Why a map ended early.
#[derive(Debug)]
pub enum MapError<E> {
    /// The items' source failed.
    Source(E),
    /// A batch failed, or the run was stopped.
    Run(RunError),
}

/// A map under way. Dropping it cancels it.
pub struct Map<I: Send + 'static, B: Send + 'static> {
    jobs: Option<Jobs<B>>,
    observer: Rc<dyn RunObserver>,
    body: Arc<BatchBody<I, B>>,
    options: MapOptions<I, B>,
    batcher: Batcher,
    /// Batches that were pulled ahead, for an even distribution, and not yet handed out.
    pulled: VecDeque<Vec<I>>,
    /// Handed out and not yet returned, in order; the front is number `returned`.
    slots: VecDeque<Slot<B>>,
    returned: usize,
    progress: Progress,
    start_us: u64,
    report: Option<RunReport>,
}

struct Slot<B> {
    first: usize,
    len: usize,
    results: Option<B>,
}

impl<I: Send + 'static, B: Send + 'static> Map<I, B> {
    pub fn start(
        pool: &Arc<Pool>,
        options: MapOptions<I, B>,
        observer: Rc<dyn RunObserver>,
        body: Arc<BatchBody<I, B>>,
    ) -> Self {
        let job_options =
            JobOptions { mode: options.mode, title: options.title.clone(), weigh: options.result_bytes };
        let jobs = Jobs::start(pool, &job_options, Rc::clone(&observer));
        let map = Map {
            batcher: Batcher::new(options.batch_size),
            progress: Progress {
                verbose: options.verbose,
                completed: 0,
                dispatched: 0,
                batches: 0,
                exhausted: false,
                pre_dispatch: options.pre_dispatch.unwrap_or(0),
                elapsed_s: 0.0,
            },
            jobs: Some(jobs),
            observer,
            body,
            options,
            pulled: VecDeque::new(),
            slots: VecDeque::new(),
            returned: 0,
            start_us: clock::now_us(),
            report: None,
        };
        let Map { options: MapOptions { backend, effective_n_jobs, .. }, .. } = &map;
        map.print(&format!("Using backend {backend} with {effective_n_jobs} concurrent workers."));
        map
    }

    pub fn run_id(&self) -> Option<RunId> {
        self.jobs.as_ref().map(Jobs::run_id)
    }

    /// The account, once `next_batch` has returned `None`.
    pub fn report(&self) -> Option<&RunReport> {
        self.report.as_ref()
    }

    /// The next batch's results, in the items' order; `None` after the last. The source is asked on this thread,
    /// here only, and for no more items than are to be handed out.
    ///
    /// # Errors
    /// The source's error or the first of a batch (in time, not in order), or `Interrupted`; the rest is
    /// cancelled.
    pub fn next_batch<E>(&mut self, pull: &mut dyn Source<I, E>) -> Result<Option<Batch<B>>, MapError<E>> {
        let result = self.advance(pull);
        if result.is_err() {
            self.jobs = None;
            self.slots.clear();
            self.pulled.clear();
        }
        result
    }

    fn advance<E>(&mut self, pull: &mut dyn Source<I, E>) -> Result<Option<Batch<B>>, MapError<E>> {
        loop {
            self.fill(pull)?;
            if let Some(batch) = self.take_front() {
                return Ok(Some(batch));
            }
            let Some(jobs) = &mut self.jobs else { return Ok(None) };
            match jobs.wait().map_err(MapError::Run)? {
                Some(completion) => self.completed(completion).map_err(MapError::Run)?,
                None => self.report = self.jobs.take().map(Jobs::finish),
            }
        }
    }

    /// Hands out batches until enough are under way.
    fn fill<E>(&mut self, pull: &mut dyn Source<I, E>) -> Result<(), MapError<E>> {
        let ahead = self.options.pre_dispatch.map_or(usize::MAX, |amount| amount.max(1));
        while self.jobs.as_ref().is_some_and(|jobs| jobs.outstanding() < ahead) {
            if self.pulled.is_empty() {
                self.pull_some(pull).map_err(MapError::Source)?;
            }
            let Some(items) = self.pulled.pop_front() else { break };
            self.dispatch(items);
        }
        Ok(())
    }

    /// Pulls a batch for each job. Where the items run out, they are spread over more and smaller batches, so
    /// that the last ones end together: joblib's rule.
    fn pull_some<E>(&mut self, pull: &mut dyn Source<I, E>) -> Result<(), E> {
        if self.progress.exhausted {
            return Ok(());
        }
        let (size, reason) = self.batcher.next_size();
        if let Some(us) = reason.filter(|_| self.options.verbose >= 10) {
            self.write_line(&change_line(&self.options.n_jobs, us, size));
        }
        let jobs = self.options.effective_n_jobs.max(1);
        let mut batches: Vec<Vec<I>> = Vec::new();
        while batches.len() < jobs && !self.progress.exhausted {
            let mut items = Vec::new();
            self.progress.exhausted = !pull.pull(&mut items, size)?;
            batches.push(items);
        }
        if !self.progress.exhausted {
            self.pulled.extend(batches);
            return Ok(());
        }
        let left: usize = batches.iter().map(Vec::len).sum();
        let size = (left / jobs.saturating_mul(10)).max(1);
        let mut items = batches.into_iter().flatten().peekable();
        while items.peek().is_some() {
            self.pulled.push_back(items.by_ref().take(size).collect());
        }
        Ok(())
    }

    fn dispatch(&mut self, items: Vec<I>) {
        let Some(jobs) = &mut self.jobs else { return };
        let len = items.len();
        let bytes = items.iter().map(self.options.item_bytes).sum();
        self.slots.push_back(Slot { first: self.progress.dispatched, len, results: None });
        self.progress.dispatched += len;
        self.progress.batches += 1;
        let body = Arc::clone(&self.body);
        jobs.submit(&self.options.label, bytes, Box::new(move |context| body(context, items)));
    }

    fn completed(&mut self, completion: Completion<B>) -> Result<(), RunError> {
        let results = completion.result.map_err(|error| {
            let key = Some(format!("('{}', {})", self.options.label, completion.task));
            RunError { key, error, kept: Vec::new() }
        })?;
        // Jobs are numbered as they are handed out, and so are slots.
        let slot = &mut self.slots[completion.task as usize - self.returned];
        slot.results = Some(results);
        let len = slot.len;
        self.batcher.completed(len, completion.elapsed_us);
        self.progress.completed += len;
        self.progress.elapsed_s = (clock::now_us() - self.start_us) as f64 / 1e6;
        if let Some(line) = progress_line(&self.progress) {
            self.print(&line);
        }
        Ok(())
    }

    fn take_front(&mut self) -> Option<Batch<B>> {
        let results = self.slots.front_mut()?.results.take()?;
        let slot = self.slots.pop_front()?;
        self.returned += 1;
        Some(Batch { first: slot.first, len: slot.len, results })
    }

    fn print(&self, line: &str) {
        if self.options.verbose > 0 {
            self.write_line(&format!("[Parallel(n_jobs={})]: {line}", self.options.n_jobs));
        }
    }

    fn write_line(&self, line: &str) {
        let stream = if self.options.verbose < VERBOSE_STDOUT { Stream::Stderr } else { Stream::Stdout };
        self.observer.written(stream, &format!("{line}\n"));
    }
}
