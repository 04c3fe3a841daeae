//! Where a task sits while it runs: its context, its events, its measured span.

use crate::event::{Event, EventRings};
use crate::guard::guarded;
use crate::{RunId, TaskSpan, TaskState};
use std::cell::Cell;
use tb_base::{Control, clock};
use tb_graph::{Stream, TaskContext, TaskId, TaskResult};

/// A thread that takes part in a run.
pub(crate) struct Seat<'a> {
    pub control: &'a Control,
    pub rings: &'a EventRings,
    /// The ring of this thread.
    pub ring: usize,
    pub worker: usize,
    pub run: RunId,
    pub start_us: u64,
    /// Where printed text goes.
    pub write: &'a dyn Fn(Stream, &str),
}

/// A task that ran.
pub(crate) struct Ran<R> {
    pub result: TaskResult<R>,
    pub span: TaskSpan,
    pub panicked: bool,
}

impl Seat<'_> {
    /// Runs a task with its events around it. A task that no longer should start because of the interrupt
    /// does not.
    pub fn run<R>(
        &self,
        task: TaskId,
        weigh: impl FnOnce(&R) -> usize,
        body: impl FnOnce(&dyn TaskContext) -> TaskResult<R>,
    ) -> Ran<R> {
        let start_us = self.now();
        self.event(task, TaskState::Running, start_us, 0, 0);
        let context = Context { seat: self, python_us: Cell::new(0) };
        let (result, panicked) = guarded(|| {
            self.control.interrupt.check()?;
            let value = body(&context)?;
            let bytes = weigh(&value) as u64;
            Ok((value, bytes))
        });
        let (result, bytes) = match result {
            Ok((value, bytes)) => (Ok(value), bytes),
            Err(error) => (Err(error), 0),
        };
        let end_us = self.now();
        let python_us = saturate(context.python_us.get());
        let state = if result.is_ok() { TaskState::Done } else { TaskState::Erred };
        self.event(task, state, end_us, bytes, python_us);
        let erred = result.is_err();
        let span = TaskSpan { task, worker: self.worker as u32, start_us, end_us, bytes, python_us, erred };
        Ran { result, span, panicked }
    }

    /// Microseconds since the run's start.
    pub fn now(&self) -> u32 {
        saturate(clock::now_us().saturating_sub(self.start_us))
    }

    pub fn event(&self, task: TaskId, state: TaskState, time_us: u32, bytes: u64, python_us: u32) {
        let (run, worker) = (self.run, self.worker as u32);
        let event = Event { run, task, state, time_us, bytes: saturate(bytes), python_us, worker };
        self.rings.write(self.ring, &event);
    }
}

fn saturate(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

struct Context<'a> {
    seat: &'a Seat<'a>,
    python_us: Cell<u64>,
}

impl TaskContext for Context<'_> {
    fn control(&self) -> &Control {
        self.seat.control
    }

    fn worker(&self) -> usize {
        self.seat.worker
    }

    fn add_python_us(&self, us: u64) {
        self.python_us.set(self.python_us.get() + us);
    }

    fn write(&self, stream: Stream, text: &str) {
        (self.seat.write)(stream, text);
    }
}
