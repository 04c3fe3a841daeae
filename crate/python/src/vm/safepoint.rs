//! Safe points: between two instructions, where nothing is borrowed, the VM does what the heap has asked for.

use super::{NATIVE_LIMIT, Vm};
use crate::error::{PyErr, PyResult};
use crate::heap::{ABORT, COLLECT, FINALIZE, SLICE};

/// Finalizers and callbacks need some native stack: with less than this left they wait.
const ROOM: usize = 20;

impl Vm {
    /// Looks whether anything waits for a safe point.
    #[inline(always)]
    pub(super) fn safe_point(&mut self) -> PyResult<()> {
        if self.heap.attention() & !SLICE == 0 { Ok(()) } else { self.attend() }
    }

    #[cold]
    fn attend(&mut self) -> PyResult<()> {
        let waiting = self.heap.attention();
        if waiting & ABORT != 0 {
            // Never shown: the task is run again elsewhere.
            return Err(PyErr::runtime_error("a task that shares its data has written to them"));
        }
        if self.native_depth + ROOM > NATIVE_LIMIT {
            return Ok(());
        }
        if waiting & COLLECT != 0 {
            self.heap.forget(COLLECT);
            self.collect_automatically();
        }
        if waiting & FINALIZE != 0 {
            self.run_finalizers();
        }
        Ok(())
    }
}
