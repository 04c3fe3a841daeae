//! Chunked arrays beside Dask on CPython, on the same machine's cores: the programs of `bench/dask`.

use super::Bench;
use super::language::{compare, python_name};
use super::table::Row;
use crate::setup;
use crate::shell::Result;

/// What each program's time may be, of Dask's.
fn promise(program: &str) -> &'static str {
    match program {
        "mean_of_a_million" => "≤ 0.2",
        "sqrt_and_sin" => "≤ 0.7",
        _ => "≤ 1",
    }
}

pub fn measure(bench: &Bench) -> Result<Vec<Row>> {
    let python = setup::oracle(bench.context)?;
    let other = format!("{} with Dask", python_name(&python)?);
    let programs = crate::test::files_below(&bench.context.root.join("crate/xtask/bench/dask"), ".py");
    let row = |program: &std::path::PathBuf| {
        let name = program.file_stem().unwrap_or_default().to_string_lossy();
        compare(&bench.threadbook, &python, &other, program, promise(&name), 3)
    };
    programs.iter().map(row).collect()
}
