//! The interrupt: a run id, not a boolean, so that a late Stop never hits the next run.

use crate::{Error, Result};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// Two words in shared memory. The kernel writes `run` when a cell starts; whoever wants it stopped writes the same id
/// into `requested`. The layout is fixed (`run` at 0, `requested` at 4), because the page writes it from outside.
#[repr(C)]
#[derive(Debug, Default)]
pub struct Interrupt {
    run: AtomicU32,
    requested: AtomicU32,
}

impl Interrupt {
    /// In `requested`: no run is to stop, but memory runs short. No run has this id.
    pub const MEMORY: u32 = u32::MAX;

    /// Starts the next run and returns its id, which is never 0.
    pub fn begin(&self) -> u32 {
        let next = self.run.load(Relaxed).wrapping_add(1);
        let next = if next == Self::MEMORY { 1 } else { next.max(1) };
        self.run.store(next, Relaxed);
        next
    }

    /// The id of the current run; 0 before the first.
    pub fn current(&self) -> u32 {
        self.run.load(Relaxed)
    }

    /// Asks run `id` to stop. Asking for a run that is over does nothing.
    pub fn request(&self, id: u32) {
        self.requested.store(id, Relaxed);
    }

    /// Asks the current run to stop.
    pub fn request_current(&self) {
        self.request(self.current());
    }

    /// Forgets a request, once it has been turned into an exception: a handler may go on.
    pub fn acknowledge(&self) {
        self.requested.store(0, Relaxed);
    }

    /// Whether anything was asked for: a Stop, one that comes too late, or to look at the memory. One load.
    #[inline(always)]
    pub fn is_raised(&self) -> bool {
        self.requested.load(Relaxed) != 0
    }

    /// Asks whoever runs to look at the memory. A Stop comes first.
    pub fn press(&self) {
        let _ = self.requested.compare_exchange(0, Self::MEMORY, Relaxed, Relaxed);
    }

    /// The word that `press` writes `MEMORY` to if it is 0, for who can't call it: an allocator.
    pub fn word(&self) -> &AtomicU32 {
        &self.requested
    }

    /// Whether somebody is asked to look at the memory; nobody is any more.
    pub fn take_memory(&self) -> bool {
        self.requested.compare_exchange(Self::MEMORY, 0, Relaxed, Relaxed).is_ok()
    }

    /// Forgets a Stop that came too late for its run.
    pub fn forget_stale(&self) {
        let requested = self.requested.load(Relaxed);
        if requested != Self::MEMORY && requested != self.run.load(Relaxed) {
            let _ = self.requested.compare_exchange(requested, 0, Relaxed, Relaxed);
        }
    }

    #[inline(always)]
    pub fn is_set(&self) -> bool {
        let requested = self.requested.load(Relaxed);
        requested != 0 && requested == self.run.load(Relaxed)
    }

    /// `Err(Interrupted)` if this run is to stop. Cheap enough for every few microseconds of work.
    #[inline]
    pub fn check(&self) -> Result<()> {
        if self.is_set() { Err(Error::interrupted()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_request_does_not_hit_the_next_run() {
        let interrupt = Interrupt::default();
        let first = interrupt.begin();
        interrupt.begin();
        interrupt.request(first);
        assert!(!interrupt.is_set());
        interrupt.request_current();
        assert!(interrupt.is_set());
        assert!(interrupt.check().is_err());
    }

    #[test]
    fn a_stop_comes_before_a_look_at_the_memory() {
        let interrupt = Interrupt::default();
        interrupt.begin();
        interrupt.press();
        assert!(interrupt.is_raised() && !interrupt.is_set());
        interrupt.request_current();
        interrupt.press();
        assert!(interrupt.is_set() && !interrupt.take_memory());
        interrupt.begin();
        interrupt.forget_stale();
        assert!(!interrupt.is_raised());
        interrupt.press();
        assert!(interrupt.take_memory() && !interrupt.is_raised());
    }
}
