//! The examples in NumPy's own docstrings, which nobody here chose: how many print what they say.

use super::{Count, Suite};
use crate::setup;
use crate::shell::{self, Result};
use std::process::Command;

/// The share that must pass: of the examples that CPython itself reproduces, for the functions in scope.
const LEAST: &str = "0.9";

/// With `--full` only: it needs CPython with NumPy.
pub fn numpy(suite: &Suite) -> Result<Count> {
    if !suite.full {
        return Ok(Count::default());
    }
    let context = suite.context;
    let python = setup::oracle(context)?;
    let mut cargo = shell::command("cargo", &context.root);
    shell::run(cargo.args(["build", "--quiet", "--package", "tb-cli"]))?;
    let mut examples = Command::new(python);
    examples.arg(context.root.join("crate/xtask/oracle/numpy_docs.py"));
    examples.arg(context.target.join("debug/threadbook")).args(["--least", LEAST]);
    Ok(Count::check(shell::run(&mut examples).is_ok()))
}
