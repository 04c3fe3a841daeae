//! How many tests passed and failed, read from what the runners print.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    pub fn failure() -> Count {
        Count { passed: 0, failed: 1 }
    }

    /// A check without tests of its own: a linter.
    pub fn check(good: bool) -> Count {
        if good { Count { passed: 1, failed: 0 } } else { Count::failure() }
    }

    /// A run that ended badly without naming a failed test (it did not compile, a process died) still failed.
    pub fn of_run(self, ended_well: bool) -> Count {
        if ended_well || self.failed > 0 { self } else { Count { failed: 1, ..self } }
    }

    /// cargo and wasm-bindgen-test: "test result: ok. 3 passed; 0 failed; …".
    pub fn read_cargo(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for part in counts.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// `node --test`: "# pass 3" or "ℹ pass 3", by Node's version.
    pub fn read_node(&mut self, line: &str) {
        let Some(rest) = line.strip_prefix("# ").or(line.strip_prefix("ℹ ")) else { return };
        match rest.trim().split_once(' ') {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(&format!("{} passed, {} failed", self.passed, self.failed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_lines_add_up() {
        let mut count = Count::default();
        count.read_cargo("running 3 tests");
        count.read_cargo("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        count.read_cargo("test result: FAILED. 5 passed; 2 failed; 0 ignored; finished in 0.00s");
        assert_eq!(count, Count { passed: 8, failed: 2 });
    }

    #[test]
    fn node_lines_add_up_in_both_reporters() {
        let mut count = Count::default();
        for line in ["# pass 3", "# fail 1", "ℹ pass 4", "ℹ cancelled 1", "# passing by", "ok 1 - pass 7"]
        {
            count.read_node(line);
        }
        assert_eq!(count, Count { passed: 7, failed: 2 });
    }

    #[test]
    fn a_run_that_died_counts_as_a_failure() {
        assert_eq!(Count { passed: 2, failed: 0 }.of_run(false), Count { passed: 2, failed: 1 });
        assert_eq!(Count { passed: 2, failed: 3 }.of_run(false), Count { passed: 2, failed: 3 });
        assert_eq!(Count { passed: 2, failed: 0 }.of_run(true), Count { passed: 2, failed: 0 });
    }
}
