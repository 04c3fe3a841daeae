//! The pool: a fixed number of workers, and the runs that they may take part in.

use crate::RunId;
use crate::event::EventRings;
use crate::guard::lock;
use std::cell::Cell;
use std::fmt;
use std::sync::atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use tb_base::Control;

/// A pool never has more workers than this.
pub const MAX_WORKERS: usize = 64;

thread_local! {
    static WORKER: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Whether the calling thread is a pool's worker. A run started there runs right there.
pub fn on_worker() -> bool {
    WORKER.get().is_some()
}

/// A run, as the workers see it.
pub(crate) trait Work: Send + Sync {
    /// Tasks that a worker could take now. Read with sequential consistency: see `Pool::wake`.
    fn ready(&self) -> usize;
    /// Takes and runs tasks until there is none to take.
    fn participate(&self, worker: usize);
}

type PanicHook = Box<dyn Fn(usize) + Send + Sync>;

/// Workers that share the runs of one engine.
pub struct Pool {
    control: Arc<Control>,
    rings: EventRings,
    workers: usize,
    state: Mutex<State>,
    /// One for each worker, all with `state`'s lock, so that a certain worker can be woken.
    seats: Vec<Condvar>,
    /// Bit i: worker i has found nothing to do and sleeps, or is about to.
    idle: AtomicU64,
    /// `state.runs.len()`, for workers that wonder whether they are alone with a run.
    runs: AtomicUsize,
    started: AtomicU32,
    last_run: AtomicU32,
    panic_hook: OnceLock<PanicHook>,
}

struct State {
    runs: Vec<Entry>,
    /// The run that each worker takes part in; 0 for none.
    at: Vec<RunId>,
    /// Bit i: worker i still sits in a task of a run that went on without it.
    stuck: u64,
    shutdown: bool,
}

struct Entry {
    run: RunId,
    /// Bit i: worker i may take part.
    mask: u64,
    work: Arc<dyn Work>,
}

impl Pool {
    /// A pool for `workers` threads (at most `MAX_WORKERS`), none of which runs yet. With 0 it is the serial
    /// build's.
    pub fn new(control: Arc<Control>, workers: usize) -> Arc<Self> {
        let workers = workers.min(MAX_WORKERS);
        Arc::new(Pool {
            control,
            rings: EventRings::new(workers),
            workers,
            state: Mutex::new(State { runs: Vec::new(), at: vec![0; workers], stuck: 0, shutdown: false }),
            seats: (0..workers).map(|_| Condvar::new()).collect(),
            idle: AtomicU64::new(0),
            runs: AtomicUsize::new(0),
            started: AtomicU32::new(0),
            last_run: AtomicU32::new(0),
            panic_hook: OnceLock::new(),
        })
    }

    pub fn control(&self) -> &Arc<Control> {
        &self.control
    }

    /// How many workers it was made for.
    pub fn workers(&self) -> usize {
        self.workers
    }

    /// How many have arrived in `worker_main`.
    pub fn started(&self) -> usize {
        self.started.load(Ordering::Acquire) as usize
    }

    pub fn rings(&self) -> &EventRings {
        &self.rings
    }

    /// Called on a worker's thread, with its index, after a task there panicked: whatever the task shared
    /// with later tasks (an interpreter) is to be made anew. Only the first call counts.
    pub fn set_panic_hook(&self, hook: impl Fn(usize) + Send + Sync + 'static) {
        let _ = self.panic_hook.set(Box::new(hook));
    }

    pub(crate) fn after_panic(&self, worker: usize) {
        if let Some(hook) = self.panic_hook.get() {
            hook(worker);
        }
    }

    /// A worker's life: the host's thread number `index` calls it and stays until `shutdown`.
    pub fn worker_main(&self, index: usize) {
        assert!(index < self.workers, "worker {index} of {}", self.workers);
        WORKER.set(Some(index));
        self.started.fetch_add(1, Ordering::Release);
        let bit = 1 << index;
        let mut state = lock(&self.state);
        let mut last = 0;
        while !state.shutdown {
            if let Some((run, work)) = state.work_for(bit, last) {
                (state.at[index], last) = (run, run);
                drop(state);
                work.participate(index);
                drop(work);
                state = lock(&self.state);
                state.at[index] = 0;
                state.stuck &= !bit;
                continue;
            }
            // Announce first, look again, sleep then: see `wake`.
            self.idle.fetch_or(bit, Ordering::SeqCst);
            if state.work_for(bit, last).is_none() {
                state = self.seats[index].wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            self.idle.fetch_and(!bit, Ordering::SeqCst);
        }
        drop(state);
        WORKER.set(None);
    }

    /// Sends every worker home once it has nothing to do. Only natively: a browser's threads have no way out.
    pub fn shutdown(&self) {
        lock(&self.state).shutdown = true;
        self.seats.iter().for_each(Condvar::notify_all);
    }

    /// Chooses `limit` workers for a run: those that the fewest other runs keep busy, of these the lowest, and
    /// last those that are stuck.
    pub(crate) fn choose(&self, limit: usize) -> u64 {
        let mut workers: Vec<usize> = (0..self.workers).collect();
        {
            let state = lock(&self.state);
            let busy: Vec<u64> =
                state.runs.iter().filter(|run| state.is_busy(run)).map(|run| run.mask).collect();
            let runs_at = |index: usize| busy.iter().filter(|mask| *mask >> index & 1 == 1).count();
            workers.sort_by_key(|index| (state.stuck >> index & 1, runs_at(*index)));
        }
        workers.iter().take(limit.max(1)).fold(0, |mask, index| mask | 1 << index)
    }

    pub(crate) fn enter(&self, run: RunId, mask: u64, work: Arc<dyn Work>) {
        let mut state = lock(&self.state);
        state.runs.push(Entry { run, mask, work });
        self.runs.store(state.runs.len(), Ordering::Relaxed);
    }

    /// Whether a worker that has just ended a task of `run` should look for another run: one that has fewer
    /// workers than this one would have left.
    pub(crate) fn moves_on(&self, run: RunId, worker: usize) -> bool {
        if self.runs.load(Ordering::Relaxed) < 2 {
            return false;
        }
        let state = lock(&self.state);
        let left = state.crowd(run).saturating_sub(1);
        let others = state.runs.iter().filter(|entry| entry.run != run && entry.mask >> worker & 1 == 1);
        let mut waiting = others.filter(|entry| entry.work.ready() > 0).map(|entry| state.crowd(entry.run));
        waiting.any(|crowd| crowd == 0 || crowd < left)
    }

    /// The run is over. `left_behind`: some of its tasks are not.
    pub(crate) fn leave(&self, run: RunId, left_behind: bool) {
        let mut state = lock(&self.state);
        state.runs.retain(|entry| entry.run != run);
        self.runs.store(state.runs.len(), Ordering::Relaxed);
        if left_behind {
            let sitting = (0..self.workers).filter(|index| state.at[*index] == run);
            state.stuck |= sitting.fold(0, |mask, index| mask | 1 << index);
        }
    }

    /// Wakes up to `count` sleeping workers of `mask`, the lowest first. Call it after `Work::ready` has
    /// grown: either this sees the worker's bit, or the worker, which sets its bit first and looks at `ready`
    /// then, sees the work.
    pub(crate) fn wake(&self, mask: u64, count: usize) {
        if count == 0 || self.idle.load(Ordering::SeqCst) & mask == 0 {
            return;
        }
        // With the lock, a worker whose bit is set is asleep and not merely about to be.
        let _state = lock(&self.state);
        for _ in 0..count {
            let idle = self.idle.load(Ordering::SeqCst) & mask;
            if idle == 0 {
                return;
            }
            let index = idle.trailing_zeros() as usize;
            self.idle.fetch_and(!(1 << index), Ordering::SeqCst);
            self.seats[index].notify_one();
        }
    }

    pub(crate) fn next_run(&self) -> RunId {
        self.last_run.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1)
    }

    /// The ring and the worker's number for tasks that run on the calling thread itself.
    pub(crate) fn this_thread(&self) -> (usize, usize) {
        match WORKER.get() {
            Some(index) if index < self.workers => (index, index),
            _ => (self.workers, 0),
        }
    }

    /// Whether a run started here can use workers at all.
    pub(crate) fn can_wait(&self) -> bool {
        self.workers > 0 && !on_worker()
    }
}

impl State {
    /// The run with the fewest workers among those that have something to do for this one, rather not `last`.
    fn work_for(&self, bit: u64, last: RunId) -> Option<(RunId, Arc<dyn Work>)> {
        let ready = self.runs.iter().filter(|entry| entry.mask & bit != 0 && entry.work.ready() > 0);
        let entry = ready.min_by_key(|entry| (self.crowd(entry.run), entry.run == last))?;
        Some((entry.run, Arc::clone(&entry.work)))
    }

    /// How many workers take part in a run.
    fn crowd(&self, run: RunId) -> usize {
        self.at.iter().filter(|at| **at == run).count()
    }

    fn is_busy(&self, entry: &Entry) -> bool {
        entry.work.ready() > 0 || self.crowd(entry.run) > 0
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool")
            .field("workers", &self.workers)
            .field("started", &self.started())
            .finish_non_exhaustive()
    }
}
