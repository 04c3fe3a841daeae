//! `n_jobs`, as joblib reads it.

use tb_base::{Error, Result};

/// How many jobs run at once: `None` is 1, -1 is one for each CPU, -2 one fewer, and so on down to 1.
///
/// # Errors
/// `Value` for 0.
pub fn effective_n_jobs(n_jobs: Option<i64>, cpus: usize) -> Result<usize> {
    match n_jobs {
        Some(0) => Err(Error::value("n_jobs == 0 in Parallel has no meaning")),
        None => Ok(1),
        Some(n) if n > 0 => Ok(usize::try_from(n).unwrap_or(usize::MAX)),
        Some(n) => {
            let left_free = usize::try_from(n.unsigned_abs() - 1).unwrap_or(usize::MAX);
            Ok(cpus.saturating_sub(left_free).max(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::effective_n_jobs;

    #[test]
    fn negative_counts_leave_some_free() {
        let four = |n| effective_n_jobs(n, 4).unwrap();
        assert_eq!([four(None), four(Some(1)), four(Some(9))], [1, 1, 9]);
        assert_eq!([four(Some(-1)), four(Some(-2)), four(Some(-4)), four(Some(-50))], [4, 3, 1, 1]);
        assert_eq!([four(Some(i64::MAX)), four(Some(i64::MIN))], [i64::MAX as usize, 1]);
        assert_eq!(
            effective_n_jobs(Some(0), 4).unwrap_err().message,
            "n_jobs == 0 in Parallel has no meaning"
        );
    }
}
