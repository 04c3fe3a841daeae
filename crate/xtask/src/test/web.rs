//! TypeScript: types, lints and formatting, units in Node.

use super::{Count, Suite};
use crate::context::Context;
use crate::shell::{self, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn tsc(suite: &Suite) -> Result<Count> {
    let mut tsc = shell::command(suite.context.node_bin("tsc"), &suite.context.root);
    Ok(Count::check(shell::run(tsc.arg("--noEmit")).is_ok()))
}

pub fn biome(suite: &Suite) -> Result<Count> {
    let mut biome = shell::command(suite.context.node_bin("biome"), &suite.context.root);
    Ok(Count::check(shell::run(biome.args(["check", "--error-on-warnings"])).is_ok()))
}

/// Every web/**/*.test.ts, bundled so that any Node runs it.
pub fn units(suite: &Suite) -> Result<Count> {
    let out = suite.context.target.join("web-tests");
    let mut build = shell::command("node", &suite.context.root);
    shell::run(build.args(["web/build.mjs", "tests"]).arg(&out))?;
    let mut node = shell::command("node", &suite.context.root);
    node_test(&mut node, &files_below(&out, ".test.mjs"))
}

/// `node --test` on these files: every Node from 18 on takes a list, not every one takes a pattern.
pub fn node_test(node: &mut Command, files: &[PathBuf]) -> Result<Count> {
    if files.is_empty() {
        println!("no test files");
        return Ok(Count::default());
    }
    node.args(["--test", "--test-reporter=spec"]).args(files);
    let mut count = Count::default();
    let ended_well = shell::follow(node, |line| count.read_node(line))?;
    Ok(count.of_run(ended_well))
}

pub fn files_below(folder: &Path, suffix: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_below(&path, suffix));
        } else if path.to_string_lossy().ends_with(suffix) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The workspace's test files for the browser.
pub fn browser_tests(context: &Context) -> Vec<PathBuf> {
    files_below(&context.root.join("www-tests"), ".test.mjs")
}
