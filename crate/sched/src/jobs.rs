//! `Jobs`: a run whose tasks are handed in while it goes on.

use crate::core::RunCore;
use crate::guard::lock;
use crate::observe::Account;
use crate::pool::Work;
use crate::seat::Ran;
use crate::threads::POLL;
use crate::wind_down::WindDown;
use crate::{
    Mode, Pool, RunError, RunId, RunKind, RunObserver, RunReport, RunStart, RunStatus, TaskInfo, TaskState,
};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use tb_base::clock;
use tb_graph::{TaskContext, TaskId, TaskResult};

/// What a worker is to do.
pub type Job<R> = Box<dyn FnOnce(&dyn TaskContext) -> TaskResult<R> + Send>;

#[derive(Debug, Clone)]
pub struct JobOptions<R> {
    pub mode: Mode,
    /// What the lab writes above the run.
    pub title: String,
    /// Bytes of a result, for the account. Called on the worker.
    pub weigh: fn(&R) -> usize,
}

/// A job that ended.
#[derive(Debug)]
pub struct Completion<R> {
    pub task: TaskId,
    pub worker: usize,
    /// Microseconds that it ran.
    pub elapsed_us: u64,
    pub result: TaskResult<R>,
}

/// Jobs on the pool. Dropping it cancels what has not ended; `finish` closes the run as a success.
pub struct Jobs<R: Send + 'static> {
    run: Arc<JobRun<R>>,
    observer: Rc<dyn RunObserver>,
    inline: bool,
    submitted: TaskId,
    /// Submitted and not yet returned by `wait`.
    outstanding: usize,
    /// Tasks that the observer has not heard of yet.
    unannounced: Vec<TaskInfo>,
    status: RunStatus,
    /// Set by `end`, which happens once.
    report: Option<RunReport>,
}

struct JobRun<R> {
    core: RunCore,
    weigh: fn(&R) -> usize,
    state: Mutex<State<R>>,
    /// `state.queue.len()`, for workers that look for something to do.
    ready: AtomicUsize,
    /// Told when a job has ended, if somebody waits for it.
    settled: Condvar,
}

struct State<R> {
    queue: VecDeque<(TaskId, Job<R>)>,
    finished: VecDeque<(TaskId, Ran<R>)>,
    running: usize,
    /// Somebody waits for `settled`.
    waiting: bool,
    /// The run is over: results come too late.
    closed: bool,
    account: Account,
}

impl<R: Send + 'static> Jobs<R> {
    pub fn start(pool: &Arc<Pool>, options: &JobOptions<R>, observer: Rc<dyn RunObserver>) -> Self {
        let (inline, limit) = match options.mode {
            Mode::Threads { limit } if pool.can_wait() => (false, limit),
            _ => (true, 1),
        };
        let run = Arc::new(JobRun {
            core: RunCore::new(pool, limit),
            weigh: options.weigh,
            state: Mutex::default(),
            ready: AtomicUsize::new(0),
            settled: Condvar::new(),
        });
        let core = &run.core;
        observer.run_started(&RunStart {
            run: core.run,
            kind: RunKind::Map,
            title: &options.title,
            workers: if inline { 0 } else { core.workers() },
            start_us: core.start_us,
            graph: None,
        });
        if !inline {
            pool.enter(core.run, core.mask, Arc::clone(&run) as Arc<dyn Work>);
        }
        Jobs {
            run,
            observer,
            inline,
            submitted: 0,
            outstanding: 0,
            unannounced: Vec::new(),
            status: RunStatus::Error,
            report: None,
        }
    }

    pub fn run_id(&self) -> RunId {
        self.run.core.run
    }

    /// How many workers it may use; 0 if jobs run in `wait`.
    pub fn workers(&self) -> usize {
        if self.inline { 0 } else { self.run.core.workers() }
    }

    /// Jobs submitted whose completion `wait` has not returned.
    pub fn outstanding(&self) -> usize {
        self.outstanding
    }

    /// Puts a job at the end of the queue. `input_bytes` is what it carries to the worker, for the account.
    pub fn submit(&mut self, label: &Arc<str>, input_bytes: usize, job: Job<R>) -> TaskId {
        let task = self.submitted;
        self.submitted += 1;
        self.outstanding += 1;
        let key = format!("('{label}', {task})");
        self.unannounced.push(TaskInfo {
            id: task,
            key,
            label: Arc::clone(label),
            deps: Vec::new(),
            origin: None,
        });
        let core = &self.run.core;
        let ignore = |_, _: &str| {};
        let seat = core.own_seat(&ignore);
        seat.event(task, TaskState::Ready, seat.now(), 0, 0);
        {
            let mut state = lock(&self.run.state);
            state.account.shipped(input_bytes as u64);
            state.queue.push_back((task, job));
            self.run.ready.store(state.queue.len(), Ordering::SeqCst);
        }
        core.pool.wake(core.mask, usize::from(!self.inline));
        task
    }

    /// A job that has ended, if there is one now. Jobs that run on this thread run in `wait` alone.
    pub fn try_next(&mut self) -> Option<Completion<R>> {
        self.announce();
        self.run.core.text.drain(&*self.observer);
        let mut state = lock(&self.run.state);
        let (task, ran) = state.finished.pop_front()?;
        state.account.released(ran.span.bytes);
        drop(state);
        self.outstanding -= 1;
        let elapsed_us = u64::from(ran.span.end_us - ran.span.start_us);
        Some(Completion { task, worker: ran.span.worker as usize, elapsed_us, result: ran.result })
    }

    /// The next job that ends, in any order; `None` if none is outstanding.
    ///
    /// # Errors
    /// `Interrupted`, if the run is stopped meanwhile. An error of a job stands in its completion.
    pub fn wait(&mut self) -> Result<Option<Completion<R>>, RunError> {
        self.wait_until(None)
    }

    /// The same, but gives up when the clock has passed `deadline_us`: then `None` says nothing of what is outstanding.
    ///
    /// # Errors
    /// As `wait`.
    pub fn wait_until(&mut self, deadline_us: Option<u64>) -> Result<Option<Completion<R>>, RunError> {
        loop {
            if self.run.core.pool.control().interrupt.is_set() {
                self.status = RunStatus::Interrupted;
                return Err(RunError::interrupted());
            }
            if let Some(completion) = self.try_next() {
                return Ok(Some(completion));
            }
            if self.outstanding == 0 || deadline_us.is_some_and(|deadline| clock::now_us() >= deadline) {
                return Ok(None);
            }
            if self.inline {
                self.run.run_one_here(&*self.observer);
            } else {
                self.run.wait_for_one();
            }
        }
    }

    /// Ends the run as a success; what is still outstanding is cancelled.
    pub fn finish(mut self) -> RunReport {
        self.status = RunStatus::Ok;
        self.end()
    }

    fn announce(&mut self) {
        if !self.unannounced.is_empty() {
            self.observer.tasks_added(self.run.core.run, &self.unannounced);
            self.unannounced.clear();
        }
    }

    fn end(&mut self) -> RunReport {
        if let Some(report) = &self.report {
            return report.clone();
        }
        self.announce();
        let core = &self.run.core;
        self.run.cancel(&*self.observer);
        core.pool.leave(core.run, lock(&self.run.state).running > 0);
        core.text.close(&*self.observer);
        let account = self.run.close();
        let report = account.report(core.run, RunKind::Map, self.status, core.start_us);
        self.observer.run_ended(&report);
        self.report.insert(report).clone()
    }
}

impl<R: Send + 'static> Drop for Jobs<R> {
    fn drop(&mut self) {
        self.end();
    }
}

impl<R> State<R> {
    fn note_failure(&mut self, task: TaskId, ran: &Ran<R>) {
        if let Err(error) = &ran.result {
            self.account.failed(task, error);
        }
    }
}

impl<R> Default for State<R> {
    fn default() -> Self {
        State {
            queue: VecDeque::new(),
            finished: VecDeque::new(),
            running: 0,
            waiting: false,
            closed: false,
            account: Account::default(),
        }
    }
}

impl<R: Send> JobRun<R> {
    /// Records the job that ended, and takes the next.
    fn turn(&self, worker: usize, ended: Option<(TaskId, Ran<R>)>) -> Option<(TaskId, Job<R>)> {
        let moves_on = ended.is_some() && self.core.pool.moves_on(self.core.run, worker);
        let mut too_late = None;
        let mut state = lock(&self.state);
        if let Some((task, ran)) = ended {
            state.running -= 1;
            if state.closed {
                too_late = Some(ran);
            } else {
                state.account.ended(ran.span);
                state.note_failure(task, &ran);
                state.finished.push_back((task, ran));
            }
        }
        let next = if moves_on { None } else { state.queue.pop_front() };
        state.running += usize::from(next.is_some());
        self.ready.store(state.queue.len(), Ordering::SeqCst);
        let tell = state.waiting && (!state.finished.is_empty() || state.running == 0);
        state.waiting &= !tell;
        drop(state);
        if tell {
            self.settled.notify_one();
        }
        drop(too_late);
        next
    }

    fn run_one_here(&self, observer: &dyn RunObserver) {
        let write = |stream, text: &str| observer.written(stream, text);
        let seat = self.core.own_seat(&write);
        let job = {
            let mut state = lock(&self.state);
            let job = state.queue.pop_front();
            state.running += usize::from(job.is_some());
            job
        };
        if let Some((task, job)) = job {
            let ran = seat.run(task, self.weigh, job);
            let mut state = lock(&self.state);
            state.running -= 1;
            state.account.ended(ran.span);
            state.note_failure(task, &ran);
            state.finished.push_back((task, ran));
        }
    }

    /// Waits for a job to end, a poll's time at most.
    fn wait_for_one(&self) {
        let mut state = lock(&self.state);
        if state.finished.is_empty() {
            state.waiting = true;
            drop(self.settled.wait_timeout(state, POLL));
        }
    }

    /// Forgets the queue and asks the running jobs to end.
    fn cancel(&self, observer: &dyn RunObserver) {
        let queue = {
            let mut state = lock(&self.state);
            self.ready.store(0, Ordering::SeqCst);
            std::mem::take(&mut state.queue)
        };
        drop(queue);
        if lock(&self.state).running == 0 {
            return;
        }
        let wind_down = WindDown::begin(self.core.pool.control());
        while !wind_down.is_over() {
            let mut state = lock(&self.state);
            if state.running == 0 {
                return;
            }
            state.waiting = true;
            drop(self.settled.wait_timeout(state, POLL));
            self.core.text.drain(observer);
        }
    }

    fn close(&self) -> Account {
        let (account, finished) = {
            let mut state = lock(&self.state);
            state.closed = true;
            (std::mem::take(&mut state.account), std::mem::take(&mut state.finished))
        };
        drop(finished);
        account
    }
}

impl<R: Send + 'static> Work for JobRun<R> {
    fn ready(&self) -> usize {
        self.ready.load(Ordering::SeqCst)
    }

    fn participate(&self, worker: usize) {
        let control = self.core.pool.control();
        let write = |stream, text: &str| self.core.text.push(control, stream, text);
        let seat = self.core.seat(worker, &write);
        let mut ended = None;
        while let Some((task, job)) = self.turn(worker, ended.take()) {
            let ran = seat.run(task, self.weigh, job);
            if ran.panicked {
                self.core.pool.after_panic(worker);
            }
            ended = Some((task, ran));
        }
    }
}
