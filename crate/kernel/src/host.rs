//! `Host`: what the kernel's own thread asks of the world around it.

use crate::Event;
use tb_base::Result;

/// Called on the kernel's thread only.
pub trait Host {
    /// Something of the running cell: an output, a run that begins. Must not block.
    fn emit(&self, event: Event);

    /// Answers `input(prompt)`.
    ///
    /// # Errors
    /// `NotImplemented` where nobody can answer; `Interrupted`.
    fn input(&self, prompt: &str) -> Result<String>;

    /// Whether `input` may wait for its answer. Where it may not, `ask` and `answer` take its place.
    fn waits(&self) -> bool {
        true
    }

    /// Asks for a line and does not wait.
    fn ask(&self, _prompt: &str) {}

    /// The line that was asked for, once it is there.
    ///
    /// # Errors
    /// As `input`.
    fn answer(&self) -> Option<Result<String>> {
        None
    }

    /// Whether anybody would look at the graphs of runs.
    fn draws_graphs(&self) -> bool {
        true
    }

    /// `sys.argv`.
    fn argv(&self) -> Vec<String> {
        vec![String::new()]
    }
}
