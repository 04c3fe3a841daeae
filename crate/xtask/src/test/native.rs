//! Rust natively: formatting, lints, tests. All in the dev profile, so that dependencies are built once.

use super::{Count, Suite};
use crate::shell::{self, Result};

pub fn fmt(suite: &Suite) -> Result<Count> {
    let mut cargo = shell::command("cargo", &suite.context.root);
    Ok(Count::check(shell::run(cargo.args(["fmt", "--all", "--check"])).is_ok()))
}

pub fn clippy(suite: &Suite) -> Result<Count> {
    let mut cargo = shell::command("cargo", &suite.context.root);
    cargo.args(["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"]);
    Ok(Count::check(shell::run(&mut cargo).is_ok()))
}

pub fn tests(suite: &Suite) -> Result<Count> {
    let mut cargo = shell::command("cargo", &suite.context.root);
    cargo.args(["test", "--no-fail-fast"]);
    if suite.full {
        cargo.args(["--", "--include-ignored"]);
    }
    let mut count = Count::default();
    let ended_well = shell::follow(&mut cargo, |line| count.read_cargo(line))?;
    Ok(count.of_run(ended_well))
}
