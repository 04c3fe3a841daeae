//! What the VM does when the control asks for its attention: a Stop, or memory that runs short.

use super::Vm;
use crate::error::{PyErr, PyResult};
use tb_base::human_bytes;

impl Vm {
    /// Call where nothing is borrowed, once the interrupt is raised.
    ///
    /// # Errors
    /// `KeyboardInterrupt`, `MemoryError`.
    #[cold]
    pub(crate) fn interruption(&mut self) -> PyResult<()> {
        if self.control.interrupt.is_set() {
            return Err(self.interrupted());
        }
        if self.control.interrupt.take_memory() && self.control.budget.overdrawn().is_some() {
            self.collect_garbage(true);
            return self.short_of_memory();
        }
        self.control.interrupt.forget_stale();
        Ok(())
    }

    /// The same inside a native's loop, where nothing can be collected.
    #[cold]
    pub(crate) fn interruption_inside(&mut self) -> PyResult<()> {
        if self.control.interrupt.is_set() {
            return Err(self.interrupted());
        }
        if self.control.interrupt.take_memory() { self.short_of_memory() } else { Ok(()) }
    }

    fn short_of_memory(&mut self) -> PyResult<()> {
        let budget = &self.control.budget;
        let Some(in_use) = budget.overdrawn() else { return Ok(()) };
        budget.extend();
        let (in_use, limit) = (human_bytes(in_use), human_bytes(budget.limit()));
        let text = format!("the memory budget of {limit} is used up: {in_use} are in use");
        Err(PyErr::memory(text).with_hint("Work on smaller pieces, or `del` what is not needed any more."))
    }
}
