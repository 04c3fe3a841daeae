//! The interpreter beside CPython: the programs of `bench/language`, each of which times its own kernel and prints
//! seconds. The same file runs on both sides; it opens nothing, so that it runs in a page as well.

use super::Bench;
use super::stats::{REPEATS, Side, geometric_mean, interleaved};
use super::table::Row;
use crate::setup;
use crate::shell::{self, Result};
use std::path::Path;
use std::process::Command;

pub fn measure(bench: &Bench) -> Result<Vec<Row>> {
    let python = setup::oracle(bench.context)?;
    let other = python_name(&python)?;
    let mut rows = Vec::new();
    for program in crate::test::files_below(&bench.context.root.join("crate/xtask/bench/language"), ".py") {
        rows.push(compare(&bench.threadbook, &python, &other, &program, "≤ 3", REPEATS)?);
    }
    rows.push(mean(&rows, &other));
    Ok(rows)
}

/// The standard library on a million items: the programs of `bench/stdlib`.
pub fn measure_stdlib(bench: &Bench) -> Result<Vec<Row>> {
    let python = setup::oracle(bench.context)?;
    let other = python_name(&python)?;
    let programs = crate::test::files_below(&bench.context.root.join("crate/xtask/bench/stdlib"), ".py");
    programs
        .iter()
        .map(|program| compare(&bench.threadbook, &python, &other, program, "≤ 2", REPEATS))
        .collect()
}

/// NumPy, joblib and Dask on arrays: the programs of `bench/arrays`, which are long; www-tests/bench/arrays.bench.mjs runs
/// the same in the tab.
pub fn measure_arrays(bench: &Bench) -> Result<Vec<Row>> {
    let python = setup::oracle(bench.context)?;
    let other = python_name(&python)?;
    let programs = crate::test::files_below(&bench.context.root.join("crate/xtask/bench/arrays"), ".py");
    programs.iter().map(|program| compare(&bench.threadbook, &python, &other, program, "", 3)).collect()
}

fn compare(
    threadbook: &Path,
    python: &Path,
    other: &str,
    program: &Path,
    promise: &str,
    repeats: usize,
) -> Result<Row> {
    let name = program.file_stem().unwrap_or_default().to_string_lossy().replace('_', " ");
    eprintln!("x:   {name}");
    let mut sides: [Side; 2] = [
        Box::new(|| printed_seconds(Command::new(threadbook).arg("run").arg(program))),
        Box::new(|| printed_seconds(Command::new(python).arg(program))),
    ];
    let times = interleaved(&mut sides, repeats)?;
    Ok(row(&name, times[0], other, times[1], promise))
}

/// The quotient of two geometric means is the geometric mean of the quotients.
fn mean(rows: &[Row], other: &str) -> Row {
    let ours: Vec<f64> = rows.iter().map(|row| row.ours.1).collect();
    let theirs: Vec<f64> = rows.iter().filter_map(|row| row.other.as_ref()).map(|(_, time)| *time).collect();
    let name = format!("geometric mean of {} programs", rows.len());
    row(&name, geometric_mean(&ours), other, geometric_mean(&theirs), "≤ 1.3")
}

fn row(work: &str, ours: f64, other: &str, theirs: f64, promise: &str) -> Row {
    Row {
        work: format!("{work}, native"),
        ours: ("Threadbook".into(), ours),
        other: Some((other.into(), theirs)),
        promise: promise.into(),
    }
}

fn printed_seconds(command: &mut Command) -> Result<f64> {
    let text = shell::output(command)?;
    text.parse().map_err(|_| format!("expected seconds, got {text:?}"))
}

fn python_name(python: &Path) -> Result<String> {
    let version = shell::output(Command::new(python).arg("--version"))?;
    Ok(version.replace("Python", "CPython"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_that_of_the_quotients() {
        let rows = [row("a", 1.0, "CPython", 2.0, ""), row("b", 8.0, "CPython", 2.0, "")];
        let mean = mean(&rows, "CPython");
        let quotient = mean.ours.1 / mean.other.unwrap().1;
        assert!((quotient - 2.0_f64.sqrt()).abs() < 1e-12);
    }
}
