//! The wall around a task: a Rust panic becomes an error.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tb_base::{Error, ErrorKind};
use tb_graph::TaskResult;

/// A task's outcome, and whether it panicked.
pub(crate) fn guarded<R>(task: impl FnOnce() -> TaskResult<R>) -> (TaskResult<R>, bool) {
    // What the task touched may be inconsistent; whoever owns it is told through the pool's panic hook.
    match catch_unwind(AssertUnwindSafe(task)) {
        Ok(result) => (result, false),
        Err(panic) => (Err(panic_error(&*panic).into()), true),
    }
}

fn panic_error(panic: &(dyn Any + Send)) -> Error {
    let message =
        panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    Error::new(ErrorKind::Panic, format!("a task panicked: {}", message.unwrap_or("no message"))).with_hint(
        "This is a mistake in the engine, not in your code. The other workers and your variables live on.",
    )
}

/// Locks even after a panic elsewhere: what these locks protect is only changed in steps that do not panic.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
