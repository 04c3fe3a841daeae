//! Errors on their way between Python and the engines.

use crate::ship::{self, FrozenValue};
use std::sync::Arc;
use tb_base::{Error, ErrorKind};
use tb_graph::TaskError;
use tb_python::vm::types;
use tb_python::{PyErr, Vm, traceback};
use tb_sched::RunError;

/// What a student's function raised on a worker, as a task's error. The worker's frames stand apart in its
/// traceback.
pub fn to_task_error(vm: &mut Vm, err: &PyErr) -> TaskError {
    for entry in err.data().traceback.borrow_mut().iter_mut() {
        entry.remote = true;
    }
    to_thread_error(vm, err)
}

/// The same for a thread-like task: its frames are the cell's own, as on CPython.
pub fn to_thread_error(vm: &mut Vm, err: &PyErr) -> TaskError {
    if err.is(&types().keyboard_interrupt) {
        return Error::interrupted().into();
    }
    let message = traceback::describe(vm, err);
    let error = TaskError::from(Error::new(ErrorKind::Runtime, message));
    match ship::freeze(vm, &err.value()) {
        Ok(frozen) => error.with_exception(Arc::new(frozen)),
        Err(_) => error,
    }
}

/// A failed task as an exception on this heap. A Stop is acknowledged here.
pub fn from_task_error(vm: &mut Vm, error: &TaskError) -> PyErr {
    if error.is_interrupted() {
        vm.control.interrupt.acknowledge();
        return PyErr::keyboard_interrupt();
    }
    let frozen = error.exception.as_ref().and_then(|payload| payload.as_any().downcast_ref::<FrozenValue>());
    if let Some(frozen) = frozen
        && let Ok(value) = vm.thaw(&frozen.frozen)
        && let Some(err) = PyErr::from_value(&value)
    {
        return err;
    }
    if error.error.kind == ErrorKind::Panic {
        let text = format!("the engine failed inside a task: {}", error.error.message);
        return PyErr::runtime_error(text)
            .with_hint("Your variables and files are still there. Please report this.");
    }
    PyErr::from(error.error.clone())
}

/// A failed run as an exception.
pub fn from_run_error(vm: &mut Vm, error: &RunError) -> PyErr {
    from_task_error(vm, &error.error)
}
