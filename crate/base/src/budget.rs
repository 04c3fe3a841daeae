//! The memory budget: bytes are reserved before they are allocated, since a failed allocation in wasm ends the engine.

use crate::{Error, Result};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

/// Bytes in use against a limit, with the peak since the last `reset_peak`.
#[derive(Debug)]
pub struct Budget {
    used: AtomicUsize,
    peak: AtomicUsize,
    limit: AtomicUsize,
    /// How much the whole process has in use, small objects included, if the host can tell.
    meter: OnceLock<fn() -> usize>,
    /// From here on memory runs short: the limit, or a little more once a program was told and goes on.
    edge: AtomicUsize,
}

/// Requests from here on are worth a look at the meter.
const LARGE: usize = 1 << 20;

impl Default for Budget {
    fn default() -> Self {
        Budget {
            used: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
            limit: AtomicUsize::new(usize::MAX),
            meter: OnceLock::new(),
            edge: AtomicUsize::new(usize::MAX),
        }
    }
}

impl Budget {
    pub fn set_limit(&self, bytes: usize) {
        self.limit.store(bytes, Relaxed);
        self.edge.store(bytes, Relaxed);
    }

    /// Tells how to find out how many bytes are in use in all.
    pub fn set_meter(&self, meter: fn() -> usize) {
        let _ = self.meter.set(meter);
    }

    /// Bytes in use in all, if that is more than the limit or, after an `extend`, than was allowed then.
    pub fn overdrawn(&self) -> Option<usize> {
        let in_use = self.meter.get()?();
        if in_use <= self.limit() {
            self.edge.store(self.limit(), Relaxed);
        }
        (in_use > self.edge.load(Relaxed)).then_some(in_use)
    }

    /// Allows half of what is left between what is in use and a quarter above the limit: a program that was told that
    /// memory runs short needs some to go on.
    pub fn extend(&self) {
        let end = self.limit().saturating_add(self.limit() / 4);
        let in_use = self.meter.get().map_or(0, |meter| meter());
        self.edge.store(in_use.saturating_add(end.saturating_sub(in_use) / 2), Relaxed);
    }

    pub fn limit(&self) -> usize {
        self.limit.load(Relaxed)
    }

    pub fn used(&self) -> usize {
        self.used.load(Relaxed)
    }

    pub fn peak(&self) -> usize {
        self.peak.load(Relaxed)
    }

    pub fn reset_peak(&self) {
        self.peak.store(self.used(), Relaxed);
    }

    /// Whether `bytes` more would fit now; reserves nothing.
    pub fn would_fit(&self, bytes: usize) -> bool {
        let in_use = self.meter.get().filter(|_| bytes >= LARGE).map_or(0, |meter| meter());
        self.used().max(in_use).checked_add(bytes).is_some_and(|total| total <= self.limit())
    }

    /// Takes `bytes` out of the budget.
    ///
    /// # Errors
    /// `Memory` with the size, if they do not fit; nothing is taken then.
    pub fn take(&self, bytes: usize) -> Result<()> {
        let limit = self.limit();
        let total = self
            .used
            .fetch_update(Relaxed, Relaxed, |used| used.checked_add(bytes).filter(|total| *total <= limit))
            .map_err(|used| Self::refusal(bytes, used, limit))?
            + bytes;
        self.peak.fetch_max(total, Relaxed);
        Ok(())
    }

    /// Gives back what `take` took.
    pub fn give_back(&self, bytes: usize) {
        self.used.fetch_sub(bytes, Relaxed);
    }

    /// Like `take`, but given back when the reservation is dropped.
    pub fn reserve(self: &Arc<Self>, bytes: usize) -> Result<Reservation> {
        self.take(bytes)?;
        Ok(Reservation { budget: Arc::clone(self), bytes })
    }

    fn refusal(bytes: usize, used: usize, limit: usize) -> Error {
        Error::memory(format!(
            "Unable to allocate {}: {} of {} are in use",
            human_bytes(bytes),
            human_bytes(used),
            human_bytes(limit)
        ))
    }
}

/// Bytes taken from a budget for as long as this lives.
#[derive(Debug)]
pub struct Reservation {
    budget: Arc<Budget>,
    bytes: usize,
}

impl Reservation {
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.budget.give_back(self.bytes);
    }
}

/// `1536` → `1.50 KiB`, as NumPy and Dask print sizes.
pub fn human_bytes(bytes: usize) -> String {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    let mut value = bytes as f64 / 1024.0;
    let mut unit = 0;
    while value >= 1024.0 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    format!("{value:.2} {}", UNITS[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_takes_nothing_and_names_the_size() {
        let budget = Arc::new(Budget::default());
        budget.set_limit(1000);
        let held = budget.reserve(600).unwrap();
        let error = budget.reserve(1 << 40).unwrap_err();
        assert!(error.message.contains("1.00 TiB"), "{}", error.message);
        assert_eq!(budget.used(), 600);
        drop(held);
        assert_eq!((budget.used(), budget.peak()), (0, 600));
    }

    #[test]
    fn who_was_told_that_memory_runs_short_gets_a_little_more() {
        static IN_USE: AtomicUsize = AtomicUsize::new(0);
        let budget = Budget::default();
        budget.set_limit(100 << 20);
        budget.set_meter(|| IN_USE.load(Relaxed));
        IN_USE.store(90 << 20, Relaxed);
        assert!(budget.would_fit(5 << 20) && !budget.would_fit(11 << 20));
        assert_eq!(budget.overdrawn(), None);
        IN_USE.store(105 << 20, Relaxed);
        assert_eq!(budget.overdrawn(), Some(105 << 20));
        budget.extend();
        assert_eq!(budget.overdrawn(), None);
        IN_USE.store(116 << 20, Relaxed);
        assert!(budget.overdrawn().is_some());
        IN_USE.store(50 << 20, Relaxed);
        assert_eq!(budget.overdrawn(), None);
        IN_USE.store(101 << 20, Relaxed);
        assert!(budget.overdrawn().is_some(), "after that the limit counts again");
    }
}
