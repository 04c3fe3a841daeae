//! What a task does, as seen from the graph, and how it fails.

use crate::{Datum, Payload};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt::{self, Debug, Display};
use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind};

/// Where printed text belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stream {
    Stdout,
    Stderr,
}

/// What an operation may ask of the worker that runs it.
pub trait TaskContext {
    fn control(&self) -> &Control;
    /// 0-based index of the worker.
    fn worker(&self) -> usize;
    /// Microseconds of this task that were spent interpreting Python, as far as known so far; added up by the
    /// callee.
    fn add_python_us(&self, us: u64);
    /// Text printed by the task; it reaches the cell while the run goes on, in this task's order.
    fn write(&self, stream: Stream, text: &str);
}

/// A failed task: the engine's error and, if a student's function raised, the frozen Python exception beside
/// it. The layers below `modules` carry the exception without knowing what it is.
#[derive(Debug, Clone)]
pub struct TaskError {
    pub error: Error,
    pub exception: Option<Arc<dyn Payload>>,
}

pub type TaskResult<T> = std::result::Result<T, TaskError>;

impl TaskError {
    #[must_use]
    pub fn with_exception(mut self, exception: Arc<dyn Payload>) -> Self {
        self.exception = Some(exception);
        self
    }

    /// Whether the task ended because the run was stopped.
    pub fn is_interrupted(&self) -> bool {
        self.error.kind == ErrorKind::Interrupted
    }
}

impl From<Error> for TaskError {
    fn from(error: Error) -> Self {
        TaskError { error, exception: None }
    }
}

impl fmt::Display for TaskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}

impl std::error::Error for TaskError {}

/// One operation of the engines, or a student's function behind the same face.
pub trait Op: Debug + Send + Sync {
    /// The word shown in pictures and used for colours: `read-csv`, `groupby-chunk`, `square`.
    fn label(&self) -> &str;

    /// Whether it hands over a value that is there already: drawn as data, not as a function.
    fn is_data(&self) -> bool {
        false
    }

    /// The value, if it is there before anything runs.
    fn constant(&self) -> Option<Datum> {
        None
    }

    /// Runs on a worker. `inputs` are the values of the task's dependencies, in their order. An engine's op
    /// uses `?` on `tb_base::Result`s; only a student's function has an exception to attach.
    ///
    /// # Errors
    /// Any error becomes the Python exception of the cell that asked, and the rest of the run is cancelled.
    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum>;

    /// It will run soon, on some worker: whoever reads a file may ask for its bytes now, without waiting for them. The
    /// scheduler keeps what is returned until the task has run or will not run; dropped, it takes the request back.
    fn soon(&self) -> Option<Soon> {
        None
    }
}

/// What an operation has asked for in advance.
pub type Soon = Box<dyn Any + Send>;

/// A context for running an operation right here, outside any pool: tests, and steps that are not tasks. What
/// it is asked to print it keeps.
#[derive(Debug, Default)]
pub struct LocalContext {
    control: Arc<Control>,
    python_us: Cell<u64>,
    written: RefCell<Vec<(Stream, String)>>,
}

impl LocalContext {
    pub fn new(control: Arc<Control>) -> Self {
        LocalContext { control, ..Self::default() }
    }

    pub fn python_us(&self) -> u64 {
        self.python_us.get()
    }

    /// What was printed since the last call.
    pub fn take_written(&self) -> Vec<(Stream, String)> {
        self.written.take()
    }
}

impl TaskContext for LocalContext {
    fn control(&self) -> &Control {
        &self.control
    }

    fn worker(&self) -> usize {
        0
    }

    fn add_python_us(&self, us: u64) {
        self.python_us.set(self.python_us.get() + us);
    }

    fn write(&self, stream: Stream, text: &str) {
        self.written.borrow_mut().push((stream, text.to_owned()));
    }
}
