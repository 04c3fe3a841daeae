//! `./x bless`: runs the Python cases on CPython with the real libraries and rewrites their expected outputs.
//!
//! A case is crate/kernel/tests/cases/**/NAME.py; NAME.out beside it has what CPython wrote to stdout and, if the
//! case raised, a last line `!! Type: message @ line N`. A case whose first line is `# bless: no` keeps its .out:
//! it shows what CPython alone cannot (a `%time` line, say). A case in a folder `tracebacks` has its whole traceback.
//! A case in a folder `notebook` is a notebook in percent format, which IPython answers.
//! Intended differences from CPython make a page of the book, which is written anew too.

use crate::context::Context;
use crate::setup;
use crate::shell::{self, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn command(context: &Context, names: &[String]) -> Result<()> {
    let cases = cases(&context.root.join("crate/kernel/tests/cases"), names)?;
    let python = setup::oracle(context)?;
    let notebooks = if cases.iter().any(|case| is_notebook(case)) {
        Some(setup::notebook_oracle(context)?)
    } else {
        None
    };
    let mut changed = 0;
    for case in &cases {
        let expected = match notebooks.as_ref().filter(|_| is_notebook(case)) {
            Some(python) => run(context, python, "run_notebook.py", case)?,
            None => run(context, &python, "run_case.py", case)?,
        };
        let out = case.with_extension("out");
        if fs::read(&out).is_ok_and(|old| old == expected) {
            continue;
        }
        fs::write(&out, expected).map_err(|e| format!("{}: {e}", out.display()))?;
        println!("{}", context.relative(&out).display());
        changed += 1;
    }
    if crate::reference::write(context)? {
        println!("book/src/reference/differences.md");
    }
    println!("{} cases, {changed} changed: read the diff before committing it.", cases.len());
    Ok(())
}

/// Those whose path contains one of `names`; all without names.
fn cases(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>> {
    let wanted =
        |path: &Path| names.is_empty() || names.iter().any(|name| path.to_string_lossy().contains(name));
    let mut found = Vec::new();
    for path in crate::test::files_below(folder, ".py") {
        let source = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        if wanted(&path) && !source.starts_with("# bless: no") {
            found.push(path);
        }
    }
    if found.is_empty() && !names.is_empty() {
        return Err(format!("no case matches {}", names.join(", ")));
    }
    Ok(found)
}

fn is_notebook(case: &Path) -> bool {
    case.parent().is_some_and(|folder| folder.ends_with("notebook"))
}

/// Starts in the case's folder, so that its relative paths name data beside it.
fn run(context: &Context, python: &Path, script: &str, case: &Path) -> Result<Vec<u8>> {
    let mut command = Command::new(python);
    command.arg(context.root.join("crate/xtask/oracle").join(script)).arg(case);
    command.current_dir(case.parent().unwrap_or(&context.root)).env("PYTHONHASHSEED", "0");
    shell::output_bytes(&mut command)
}
