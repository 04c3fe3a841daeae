//! What is measured in the tab: www-tests/bench/*.bench.mjs, which drive the page and print rows.

use super::Bench;
use super::table::Row;
use crate::page;
use crate::setup;
use crate::shell::{self, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every script in turn, on a fresh build.
pub fn measure(bench: &Bench) -> Result<Vec<Row>> {
    let browsers = setup::browsers(bench.context)?;
    page::site(bench.context, bench.page)?;
    let xtask = std::env::current_exe().map_err(|e| e.to_string())?;
    let python = setup::oracle(bench.context)?;
    let timeseries = bench.context.root.join("crate/xtask/oracle/timeseries.py");
    let data = data(bench, &python, &timeseries)?;
    let mut rows = Vec::new();
    for script in crate::test::files_below(&bench.context.root.join("www-tests/bench"), ".bench.mjs") {
        let mut node = shell::command("node", &bench.context.root);
        node.arg(&script).env("THREADBOOK_CHROMIUM", &browsers.chromium).env("THREADBOOK_XTASK", &xtask);
        node.env("THREADBOOK_ORACLE", &python)
            .env("THREADBOOK_DATA", &data)
            .env("THREADBOOK_TIMESERIES", &timeseries);
        let printed = shell::output(&mut node)?;
        rows.extend(printed.lines().filter_map(read_row));
    }
    Ok(rows)
}

/// The CSV files of the bench, made once.
fn data(bench: &Bench, python: &Path, script: &Path) -> Result<PathBuf> {
    let folder = bench.context.target.join("bench-data");
    if !folder.join("part-29.csv").exists() {
        fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        shell::step("182 MB of CSV files into target/bench-data", || {
            shell::run(Command::new(python).arg(script).arg("make").arg(&folder))
        })?;
    }
    Ok(folder)
}

/// "row", the work, our name and seconds, the other's name and seconds or nothing, the promise; with tabs between.
fn read_row(line: &str) -> Option<Row> {
    let parts: Vec<&str> = line.split('\t').collect();
    let ["row", work, name, seconds, other, other_seconds, promise] = parts[..] else { return None };
    Some(Row {
        work: work.to_string(),
        ours: (name.to_string(), seconds.parse().ok()?),
        other: other_seconds.parse().ok().map(|seconds| (other.to_string(), seconds)),
        promise: promise.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_and_other_lines_passed_over() {
        let row = read_row("row\tloop\tThreadbook\t0.5\tPyodide\t0.7\tno slower").unwrap();
        assert_eq!(row.other, Some(("Pyodide".to_string(), 0.7)));
        assert_eq!(read_row("row\tload\tThreadbook\t1.5\t\t\t≤ 2 s").unwrap().other, None);
        assert!(read_row("loading").is_none());
    }
}
