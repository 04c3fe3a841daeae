//! What a task does, as seen from the graph.

use crate::Datum;
use std::fmt::Debug;
use tb_base::{Control, Result};

/// What an operation may ask of the worker that runs it.
pub trait TaskContext {
    fn control(&self) -> &Control;
    /// 0-based index of the worker.
    fn worker(&self) -> usize;
    /// Microseconds of this task that were spent interpreting Python, as far as known so far; added up by the callee.
    fn add_python_us(&self, us: u64);
}

/// One operation of the engines, or a student's function behind the same face.
pub trait Op: Debug + Send + Sync {
    /// The word shown in pictures and used for colours: `read-csv`, `groupby-chunk`, `square`.
    fn label(&self) -> &str;

    /// Runs on a worker. `inputs` are the values of the task's dependencies, in their order.
    ///
    /// # Errors
    /// Any error becomes the Python exception of the cell that asked, and the rest of the run is cancelled.
    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> Result<Datum>;
}
