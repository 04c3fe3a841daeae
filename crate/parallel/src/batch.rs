//! `batch_size='auto'`: joblib's rule, with aims of our own.
//!
//! joblib aims at batches of 0.2 to 2 s, since handing one to a process costs it about a millisecond. Handing
//! one to a worker costs us a few microseconds, so 5 ms already hide it a thousand times over; and short
//! batches mean that the last ones end together, that Stop and progress are prompt, and that the timeline
//! shows something. So: grow below 5 ms, shrink above 20 ms.

const MIN_IDEAL_US: f64 = 5_000.0;
const MAX_IDEAL_US: f64 = 20_000.0;

/// Share of the newest batch in the smoothed duration.
const NEWEST: f64 = 0.2;

/// Whether results of a batch fit in memory is the caller's matter; this only keeps arithmetic and stops
/// sane.
const LARGEST: usize = 1 << 20;

/// joblib's argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchSize {
    Auto,
    Fixed(usize),
}

/// Chooses the size of the next batch from how long the last ones took.
#[derive(Debug, Clone)]
pub struct Batcher {
    auto: bool,
    size: usize,
    /// 0 until a batch of this size has ended.
    smoothed_us: f64,
}

impl Batcher {
    pub fn new(size: BatchSize) -> Self {
        match size {
            BatchSize::Auto => Batcher { auto: true, size: 1, smoothed_us: 0.0 },
            BatchSize::Fixed(size) => Batcher { auto: false, size: size.max(1), smoothed_us: 0.0 },
        }
    }

    /// A batch of `size` items ran for `us` microseconds.
    pub fn completed(&mut self, size: usize, us: u64) {
        if size != self.size {
            return;
        }
        // A batch too short for the clock still is a batch.
        let us = (us as f64).max(1.0);
        self.smoothed_us =
            if self.smoothed_us == 0.0 { us } else { (1.0 - NEWEST) * self.smoothed_us + NEWEST * us };
    }

    /// The size of the next batch, and, if it was just changed, the duration that was the reason.
    pub fn next_size(&mut self) -> (usize, Option<f64>) {
        let smoothed = self.smoothed_us;
        if !self.auto || smoothed == 0.0 {
            return (self.size, None);
        }
        let ideal = 2 * (self.size as f64 * MIN_IDEAL_US / smoothed) as usize;
        let size = if smoothed < MIN_IDEAL_US {
            ideal.min(2 * self.size).clamp(1, LARGEST)
        } else if smoothed > MAX_IDEAL_US && self.size >= 2 {
            ideal.max(1)
        } else {
            self.size
        };
        if size == self.size {
            return (size, None);
        }
        self.size = size;
        self.smoothed_us = 0.0;
        (size, Some(smoothed))
    }
}

/// joblib's words about a changed batch size.
pub(crate) fn change_line(n_jobs: &str, us: f64, size: usize) -> String {
    let how = if us < MIN_IDEAL_US { "fast" } else { "slow" };
    format!(
        "[Parallel(n_jobs={n_jobs})]: Batch computation too {how} ({}s.) Setting batch_size={size}.",
        us / 1e6
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds batches whose items take `item_us` each, and returns the sizes chosen.
    fn sizes(batcher: &mut Batcher, item_us: f64, rounds: usize) -> Vec<usize> {
        let round = |_| {
            let (size, _) = batcher.next_size();
            batcher.completed(size, (size as f64 * item_us) as u64);
            size
        };
        (0..rounds).map(round).collect()
    }

    #[test]
    fn short_items_are_gathered_up_to_the_aim() {
        let mut batcher = Batcher::new(BatchSize::Auto);
        let sizes = sizes(&mut batcher, 100.0, 12);
        assert_eq!(sizes[..7], [1, 2, 4, 8, 16, 32, 64]);
        assert_eq!(sizes[7..], [64; 5]);
    }

    #[test]
    fn long_items_stay_alone_and_sudden_slowness_shrinks() {
        let mut batcher = Batcher::new(BatchSize::Auto);
        assert_eq!(sizes(&mut batcher, 50_000.0, 5), [1; 5]);
        let mut batcher = Batcher::new(BatchSize::Auto);
        sizes(&mut batcher, 100.0, 10);
        assert_eq!(sizes(&mut batcher, 10_000.0, 8).last(), Some(&1));
    }

    #[test]
    fn tiny_items_stop_at_the_largest_batch() {
        let mut batcher = Batcher::new(BatchSize::Auto);
        assert_eq!(sizes(&mut batcher, 0.0, 40).last(), Some(&LARGEST));
    }

    #[test]
    fn a_fixed_size_stays() {
        let mut batcher = Batcher::new(BatchSize::Fixed(3));
        assert_eq!(sizes(&mut batcher, 1.0, 4), [3; 4]);
    }
}
