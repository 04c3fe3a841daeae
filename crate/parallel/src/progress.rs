//! What `Parallel(verbose=…)` prints: joblib's lines, as a function of counts and time.

/// Where a map stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    pub verbose: u32,
    pub completed: usize,
    /// Items and batches handed out so far.
    pub dispatched: usize,
    pub batches: usize,
    /// No more items will come.
    pub exhausted: bool,
    pub pre_dispatch: usize,
    pub elapsed_s: f64,
}

/// The line to print after a batch has ended, if this is one of the moments for it; without the `[Parallel…]:
/// ` before.
pub fn progress_line(progress: &Progress) -> Option<String> {
    let Progress { verbose, completed, dispatched, batches, exhausted, elapsed_s, .. } = *progress;
    if verbose == 0 {
        return None;
    }
    let elapsed = short_time(elapsed_s);
    if exhausted && completed == dispatched {
        return Some(format!("Done {completed:3} out of {completed:3} | elapsed: {elapsed} finished"));
    }
    if !exhausted {
        let silent = skipped(batches, verbose);
        return (!silent).then(|| format!("Done {completed:3} tasks      | elapsed: {elapsed}"));
    }
    if completed != 0 && is_between(progress) {
        return None;
    }
    let remaining = short_time(elapsed_s / completed.max(1) as f64 * (dispatched - completed) as f64);
    Some(format!("Done {completed:3} out of {dispatched:3} | elapsed: {elapsed} remaining: {remaining}"))
}

/// Before the end is known: lines come further and further apart.
fn skipped(batches: usize, verbose: u32) -> bool {
    if verbose > 10 || batches == 0 {
        return false;
    }
    let lag = 0.5 * f64::from(11 - verbose).powi(2);
    let scale = |index: usize| (index as f64 / lag).sqrt() as usize;
    scale(batches + 1) == scale(batches)
}

/// Once the end is known: about `verbose` lines in all.
fn is_between(progress: &Progress) -> bool {
    let total = progress.dispatched as i64;
    let cursor = total - progress.completed as i64 + 1 - progress.pre_dispatch as i64;
    let frequency = total / i64::from(progress.verbose) + 1;
    progress.completed + 1 == progress.dispatched || cursor % frequency != 0
}

/// joblib's `short_format_time`.
fn short_time(seconds: f64) -> String {
    if seconds > 60.0 { format!("{:4.1}min", seconds / 60.0) } else { format!(" {seconds:5.1}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Progress = Progress {
        verbose: 10,
        completed: 0,
        dispatched: 8,
        batches: 8,
        exhausted: false,
        pre_dispatch: 4,
        elapsed_s: 0.04,
    };

    fn line(progress: Progress) -> Option<String> {
        progress_line(&progress)
    }

    #[test]
    fn the_words_are_joblibs() {
        assert_eq!(
            line(Progress { completed: 4, verbose: 11, ..START }).unwrap(),
            "Done   4 tasks      | elapsed:    0.0s"
        );
        let end = Progress { completed: 10, dispatched: 10, exhausted: true, elapsed_s: 1.04, ..START };
        assert_eq!(line(end).unwrap(), "Done  10 out of  10 | elapsed:    1.0s finished");
        let last = Progress { completed: 5, dispatched: 10, exhausted: true, elapsed_s: 90.0, ..START };
        assert_eq!(line(last).unwrap(), "Done   5 out of  10 | elapsed:  1.5min remaining:  1.5min");
        assert_eq!(line(Progress { verbose: 0, ..end }), None);
    }

    #[test]
    fn little_verbosity_prints_less_and_less() {
        let printed = |verbose| {
            (1..1000)
                .filter(|batches| line(Progress { verbose, batches: *batches, ..START }).is_some())
                .count()
        };
        // The same counts come out of joblib 1.6's `_verbosity_filter`.
        assert_eq!([printed(1), printed(5), printed(10), printed(11)], [4, 7, 43, 999]);
    }
}
