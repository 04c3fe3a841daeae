//! The interpreter beside CPython: the same file, which times itself and prints seconds.

use super::Bench;
use super::stats::{Side, interleaved};
use super::table::Row;
use crate::setup;
use crate::shell::{self, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

const LOOP: &str = "\
import time
def work(n):
    s = 0
    for x in range(n):
        s += x * 3 % 7
    return s
start = time.perf_counter()
work(2_000_000)
print(time.perf_counter() - start)
";

pub fn measure(bench: &Bench) -> Result<Vec<Row>> {
    let python = setup::oracle(bench.context)?;
    let file = bench.context.target.join("bench-loop.py");
    fs::write(&file, LOOP).map_err(|e| e.to_string())?;
    let mut sides: [Side; 2] = [
        Box::new(|| printed_seconds(Command::new(&bench.threadbook).arg("run").arg(&file))),
        Box::new(|| printed_seconds(Command::new(&python).arg(&file))),
    ];
    let times = interleaved(&mut sides)?;
    Ok(vec![Row {
        work: "2-million-iteration Python loop, native".into(),
        ours: ("Threadbook".into(), times[0]),
        other: Some((python_name(&python)?, times[1])),
        promise: "≤ 1.5".into(),
    }])
}

fn printed_seconds(command: &mut Command) -> Result<f64> {
    let text = shell::output(command)?;
    text.parse().map_err(|_| format!("expected seconds, got {text:?}"))
}

fn python_name(python: &Path) -> Result<String> {
    let version = shell::output(Command::new(python).arg("--version"))?;
    Ok(version.replace("Python", "CPython"))
}
