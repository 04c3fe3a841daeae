//! A graph on the pool's workers.
//!
//! The workers do the bookkeeping themselves: whoever ends a task marks what became ready and takes the next,
//! under one short lock. The thread that asked only waits, prints and watches the interrupt, so that a run of
//! many small tasks does not wait for it to wake up.

use crate::ahead::Ahead;
use crate::core::RunCore;
use crate::guard::lock;
use crate::held::Held;
use crate::observe::Account;
use crate::pool::Work;
use crate::seat::{Ran, Seat};
use crate::wind_down::WindDown;
use crate::{Pool, Progress, RunError, RunKind, RunObserver, RunOptions, RunStart, RunStatus, TaskState};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use tb_graph::{Datum, Dependents, Graph, Soon, TaskError, TaskId};

/// How often the waiting thread looks at the interrupt and at printed text.
pub(crate) const POLL: Duration = Duration::from_millis(10);

struct GraphRun {
    core: RunCore,
    graph: Arc<Graph>,
    dependents: Dependents,
    /// Tasks by priority, and each task's place among them.
    order: Vec<TaskId>,
    ranks: Vec<u32>,
    /// How often each task may fail and run again.
    retries: u32,
    state: Mutex<State>,
    /// `state.ready.len()`, for workers that look for something to do.
    ready: AtomicUsize,
    /// Told when the run is over and when it has failed.
    settled: Condvar,
}

struct State {
    held: Held,
    /// Dependencies without a value yet.
    missing: Vec<u32>,
    /// How often tasks have failed and are to run again.
    failed: HashMap<TaskId, u32>,
    ready: BinaryHeap<Reverse<u32>>,
    ahead: Ahead,
    running: usize,
    left: usize,
    failure: Option<RunError>,
    account: Account,
}

impl State {
    fn is_over(&self) -> bool {
        self.running == 0 && (self.left == 0 || self.failure.is_some())
    }
}

/// A task that ended.
struct Ended {
    task: TaskId,
    ran: Ran<Datum>,
}

/// A task to run, with its inputs.
struct Next {
    task: TaskId,
    inputs: Vec<Datum>,
    /// What was asked for it in advance; let go when it has run.
    soon: Option<Soon>,
    /// The rank of a later task that may ask now.
    tell: Option<u32>,
}

pub(crate) fn run(
    pool: &Arc<Pool>,
    graph: Arc<Graph>,
    order: Vec<TaskId>,
    limit: usize,
    options: &RunOptions,
    observer: &dyn RunObserver,
) -> Result<Vec<Datum>, RunError> {
    let run = Arc::new(GraphRun::new(pool, graph, order, limit, options.retries));
    let core = &run.core;
    observer.run_started(&RunStart {
        run: core.run,
        kind: RunKind::Graph,
        title: &options.title,
        workers: core.workers(),
        start_us: core.start_us,
        graph: Some(&run.graph),
    });
    run.announce_ready();
    pool.enter(core.run, core.mask, Arc::clone(&run) as Arc<dyn Work>);
    pool.wake(core.mask, run.ready());
    run.wait(observer);
    pool.leave(core.run, lock(&run.state).running > 0);
    core.text.close(observer);
    run.finish(observer)
}

impl GraphRun {
    fn new(pool: &Arc<Pool>, graph: Arc<Graph>, order: Vec<TaskId>, limit: usize, retries: u32) -> Self {
        let mut ranks = vec![0; graph.tasks.len()];
        for (rank, id) in order.iter().enumerate() {
            ranks[*id as usize] = rank as u32;
        }
        let sources = order.iter().filter(|id| graph.get(**id).deps.is_empty());
        let sources: Vec<u32> = sources.map(|id| ranks[*id as usize]).collect();
        let ready: BinaryHeap<Reverse<u32>> = sources.iter().copied().map(Reverse).collect();
        let core = RunCore::new(pool, limit);
        let ahead = Ahead::new(sources, core.workers());
        GraphRun {
            core,
            dependents: Dependents::of(&graph),
            ranks,
            retries,
            ready: AtomicUsize::new(ready.len()),
            settled: Condvar::new(),
            state: Mutex::new(State {
                held: Held::of(&graph),
                failed: HashMap::new(),
                missing: graph.tasks.iter().map(|task| task.deps.len() as u32).collect(),
                ready,
                ahead,
                running: 0,
                left: order.len(),
                failure: None,
                account: Account::default(),
            }),
            order,
            graph,
        }
    }

    fn announce_ready(&self) {
        let ignore = |_, _: &str| {};
        let seat = self.core.own_seat(&ignore);
        let now = seat.now();
        for Reverse(rank) in lock(&self.state).ready.iter() {
            seat.event(self.order[*rank as usize], TaskState::Ready, now, 0, 0);
        }
    }

    /// Waits until the run is over, or until nothing more is to be hoped from the tasks of a failed one.
    fn wait(&self, observer: &dyn RunObserver) {
        let control = self.core.pool.control();
        let mut wind_down: Option<WindDown<'_>> = None;
        loop {
            let failed = {
                let mut state = lock(&self.state);
                if !state.is_over() && (state.failure.is_none() || wind_down.is_some()) {
                    state = match self.settled.wait_timeout(state, POLL) {
                        Ok((state, _)) => state,
                        Err(poisoned) => poisoned.into_inner().0,
                    };
                }
                if state.is_over() {
                    return;
                }
                if state.failure.is_none() && control.interrupt.is_set() {
                    self.fail(&mut state, RunError::interrupted());
                }
                state.failure.is_some()
            };
            self.core.text.drain(observer);
            observer.waiting();
            self.report_progress(observer);
            if failed && wind_down.get_or_insert_with(|| WindDown::begin(control)).is_over() {
                return;
            }
        }
    }

    fn report_progress(&self, observer: &dyn RunObserver) {
        let progress = {
            let state = lock(&self.state);
            let total = self.order.len();
            let done = total - state.left;
            Progress { done, total, running: state.running, held_bytes: state.account.held() }
        };
        observer.progress(&progress);
    }

    fn fail(&self, state: &mut State, error: RunError) {
        state.failure.get_or_insert(error);
        state.ready.clear();
        state.ahead.forget();
        self.ready.store(0, Ordering::SeqCst);
    }

    fn finish(&self, observer: &dyn RunObserver) -> Result<Vec<Datum>, RunError> {
        let mut state = lock(&self.state);
        let held = std::mem::take(&mut state.held);
        let account = std::mem::take(&mut state.account);
        let failure = state.failure.take();
        drop(state);
        let status = failure.as_ref().map_or(RunStatus::Ok, RunError::status);
        observer.run_ended(&account.report(self.core.run, RunKind::Graph, status, self.core.start_us));
        match failure {
            Some(error) => Err(RunError { kept: held.into_kept(&self.graph), ..error }),
            None => Ok(self.graph.outputs.iter().map(|id| held.value(*id)).collect()),
        }
    }

    /// Settles the task that `seat` has ended, and takes the next.
    fn turn(&self, seat: &Seat<'_>, ended: Option<Ended>) -> Option<Next> {
        let mut released = Vec::new();
        let moves_on = ended.is_some() && self.core.pool.moves_on(self.core.run, seat.worker);
        let mut state = lock(&self.state);
        if let Some(ended) = ended {
            self.settle(&mut state, seat, ended, &mut released);
        }
        let next = if moves_on { None } else { self.take(&mut state, seat) };
        self.ready.store(state.ready.len(), Ordering::SeqCst);
        let (spare, tell) = (state.ready.len(), state.is_over() || state.failure.is_some());
        drop(state);
        self.core.pool.wake(self.core.mask, spare);
        if tell {
            self.settled.notify_one();
        }
        next
    }

    fn settle(&self, state: &mut State, seat: &Seat<'_>, ended: Ended, released: &mut Vec<Datum>) {
        let Ended { task, ran } = ended;
        state.running -= 1;
        if state.held.is_gone() {
            // The run went on without this task: nobody wants its value.
            return;
        }
        state.account.ended(ran.span);
        let now = ran.span.end_us;
        let value = match ran.result {
            Ok(value) => value,
            Err(error) if self.may_retry(state, task, &error) => {
                state.ready.push(Reverse(self.ranks[task as usize]));
                return seat.event(task, TaskState::Ready, now, 0, 0);
            }
            Err(error) => {
                state.account.failed(task, &error);
                return self.fail(state, RunError::of_task(&self.graph.get(task).key, error));
            }
        };
        state.left -= 1;
        state.held.put(task, value, ran.span.bytes);
        for dep in &self.graph.get(task).deps {
            if let Some((value, bytes)) = state.held.used(*dep) {
                released.push(value);
                state.account.released(bytes);
                seat.event(*dep, TaskState::Released, now, 0, 0);
            }
        }
        for user in self.dependents.of_task(task) {
            state.missing[*user as usize] -= 1;
            if state.missing[*user as usize] == 0 && state.failure.is_none() {
                state.ready.push(Reverse(self.ranks[*user as usize]));
                seat.event(*user, TaskState::Ready, now, 0, 0);
            }
        }
    }

    /// Whether a failed task may run again; counts that it does.
    fn may_retry(&self, state: &mut State, task: TaskId, error: &TaskError) -> bool {
        if self.retries == 0 || state.failure.is_some() || error.is_interrupted() {
            return false;
        }
        let failed = state.failed.entry(task).or_default();
        *failed += 1;
        *failed <= self.retries
    }

    fn take(&self, state: &mut State, seat: &Seat<'_>) -> Option<Next> {
        if seat.control.interrupt.is_set() && !state.ready.is_empty() {
            self.fail(state, RunError::interrupted());
        }
        let Reverse(rank) = state.ready.pop()?;
        let task = self.order[rank as usize];
        state.running += 1;
        let inputs = self.graph.get(task).deps.iter().map(|dep| state.held.value(*dep)).collect();
        let soon = state.ahead.started(rank);
        Some(Next { task, inputs, soon, tell: state.ahead.tell() })
    }

    /// Lets a task ask for what it reads, and after it some of those that come next.
    fn ask_ahead(&self, next: &mut Next) {
        let task = self.graph.get(next.task);
        if next.soon.is_none() && task.deps.is_empty() && next.tell.is_some() {
            next.soon = task.op.soon();
        }
        while let Some(rank) = next.tell {
            let soon = self.graph.get(self.order[rank as usize]).op.soon();
            let mut state = lock(&self.state);
            state.ahead.keep(rank, soon);
            next.tell = state.ahead.tell();
        }
    }
}

impl Work for GraphRun {
    fn ready(&self) -> usize {
        self.ready.load(Ordering::SeqCst)
    }

    fn participate(&self, worker: usize) {
        let control = self.core.pool.control();
        let write = |stream, text: &str| self.core.text.push(control, stream, text);
        let seat = self.core.seat(worker, &write);
        let mut ended = None;
        while let Some(mut next) = self.turn(&seat, ended.take()) {
            self.ask_ahead(&mut next);
            let Next { task, inputs, soon, .. } = next;
            let op = &self.graph.get(task).op;
            let ran = seat.run(task, Datum::nbytes, |context| op.run(context, &inputs));
            drop(soon);
            if ran.panicked {
                self.core.pool.after_panic(worker);
            }
            ended = Some(Ended { task, ran });
        }
    }
}
