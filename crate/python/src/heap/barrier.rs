//! The write barrier: tasks on a worker run on copies, and writing to one is noticed. A thread-like task ends at that, and
//! the kernel runs it again on the objects themselves; after a process-like one the worker does not use the copies again.
//! Other heaps pay one test a write.

use super::registry::{ABORT, Heap, heap};
use std::cell::Cell;

/// What happens when a task writes to a watched object.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum OnWrite {
    #[default]
    Nothing,
    /// The write is remembered: process-like tasks.
    Note,
    /// The task ends: thread-like ones.
    Abort,
}

#[derive(Default)]
pub(super) struct Barrier {
    on_write: Cell<OnWrite>,
    wrote: Cell<bool>,
    aborting: Cell<bool>,
}

impl Barrier {
    /// Switches the barrier off; what to give to `resume`.
    pub fn pause(&self) -> OnWrite {
        self.on_write.replace(OnWrite::Nothing)
    }

    pub fn resume(&self, on_write: OnWrite) {
        self.on_write.set(on_write);
    }
}

/// The running task is about to change something that it was given: a watched object, a file, or state that natives keep.
/// Does nothing outside of tasks.
#[cold]
pub fn note_write() {
    let heap = heap();
    match heap.barrier.on_write.get() {
        OnWrite::Nothing => {}
        OnWrite::Note => heap.barrier.wrote.set(true),
        OnWrite::Abort => {
            heap.barrier.wrote.set(true);
            heap.barrier.aborting.set(true);
            heap.attend(ABORT);
        }
    }
}

/// Whether a thread-like task runs on this heap: what can't be undone must not be done here.
pub fn in_shared_task() -> bool {
    heap().barrier.on_write.get() == OnWrite::Abort
}

/// Runs a task; whether it wrote to what it was given. If that aborts it, its result means nothing.
pub fn watch_task<R>(on_write: OnWrite, task: impl FnOnce() -> R) -> (R, bool) {
    let barrier = &heap().barrier;
    let outer = barrier.on_write.replace(on_write);
    let outer_wrote = barrier.wrote.replace(false);
    let result = task();
    barrier.on_write.set(outer);
    heap().forget(ABORT);
    barrier.aborting.set(false);
    (result, barrier.wrote.replace(outer_wrote))
}

impl Heap {
    /// The running task must end: no handler of its own may stop that.
    #[inline]
    pub(crate) fn is_aborting(&self) -> bool {
        self.barrier.aborting.get()
    }
}
