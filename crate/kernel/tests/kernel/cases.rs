//! The cases of the language, joblib, NumPy and pandas, which CPython with the real libraries has answered.
//!
//! `name.out` holds what `name.py` prints and, if it raises, a last line `!! Type: message @ line N`; in a folder
//! `tracebacks` the whole traceback instead.

use crate::support::{Notebook, with_stack};
use std::path::{Path, PathBuf};
use tb_kernel::Output;
use tb_python::vm::types;
use tb_python::{PyErr, traceback};

const FOLDERS: [&str; 9] =
    ["pools", "heap", "language", "joblib", "numpy", "pandas", "types", "dask", "export"];

/// The cases of a folder and of those in it, in order.
fn cases(folder: &str) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    paths
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            paths.push(path);
        }
    }
}

fn answer(path: &Path) -> String {
    let source = std::fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut notebook = Notebook::new();
    let outcome = notebook.session.run_program(&name, &source);
    let mut text = String::new();
    for event in notebook.recorder.events.take() {
        if let tb_kernel::Event::Output { output: Output::Stream { stderr: false, text: piece }, .. } = event
        {
            text.push_str(&piece);
        }
    }
    if let Err(err) = outcome {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        if path.parent().is_some_and(|folder| folder.ends_with("tracebacks")) {
            text.push_str(&without_hints(&notebook.session.traceback(&err)));
        } else {
            text.push_str(&describe(&mut notebook, &name, &err));
        }
    }
    text
}

/// CPython gives no hints of our kind; they have tests of their own.
fn without_hints(traceback: &str) -> String {
    traceback.split_inclusive('\n').filter(|line| !line.starts_with("Hint: ")).collect()
}

/// As the oracle does it, what happened on a worker is not looked into.
fn describe(notebook: &mut Notebook, name: &str, err: &PyErr) -> String {
    let traceback = err.data().traceback.borrow().clone();
    let line = traceback
        .iter()
        .find(|entry| entry.source.name == name && !entry.remote)
        .map_or(0, |entry| entry.source.line(entry.range.0));
    let message = traceback::describe(notebook.session.vm(), err);
    let message = message.replace('\n', "\\n");
    format!("!! {message} @ line {line}\n")
}

/// What a case gives, also if the interpreter panics.
fn caught(path: &Path) -> String {
    std::panic::catch_unwind(|| answer(path)).unwrap_or_else(|_| "the interpreter panicked\n".into())
}

/// What is wrong with a case, if anything. A case with an intended difference has what is printed here beside what
/// CPython printed, in `NAME.here`; it must go once both are the same.
fn problem(path: &Path) -> Option<String> {
    let read = |extension| std::fs::read_to_string(path.with_extension(extension));
    let cpython = read("out").unwrap();
    let here = read("here").ok();
    let got = caught(path);
    let wanted = here.as_ref().unwrap_or(&cpython);
    if got != *wanted {
        return Some(format!("{}\n--- expected\n{wanted}\n--- got\n{got}", path.display()));
    }
    (here.as_ref() == Some(&cpython)).then(|| format!("{}: no difference any more", path.display()))
}

fn check(folder: &'static str) {
    with_stack(move || {
        assert!(types().object.name().as_str() == "object");
        let failed: Vec<String> = cases(folder).iter().filter_map(|path| problem(path)).collect();
        assert!(failed.is_empty(), "{} cases of {folder} failed:\n{}", failed.len(), failed.join("\n"));
    });
}

/// Every intended difference is explained in the list that the book's reference is made from, and nothing else is.
#[test]
fn differences_are_listed() {
    let list = std::fs::read_to_string(root().join("differences.toml")).unwrap();
    let mut listed: Vec<&str> = list
        .lines()
        .filter_map(|line| line.strip_prefix("case = \""))
        .map(|rest| rest.trim_end_matches('"'))
        .collect();
    listed.sort_unstable();
    let mut paths = Vec::new();
    collect(&root(), &mut paths);
    paths.retain(|path| path.with_extension("here").exists());
    let mut found: Vec<String> = paths
        .iter()
        .map(|path| path.with_extension("").strip_prefix(root()).unwrap().to_string_lossy().into_owned())
        .collect();
    found.sort_unstable();
    assert_eq!(listed, found);
}

#[test]
fn every_folder_has_cases() {
    assert!(FOLDERS.iter().all(|folder| !cases(folder).is_empty()));
}

#[test]
fn heap() {
    check("heap");
}

#[test]
fn language() {
    check("language");
}

#[test]
fn joblib() {
    check("joblib");
}

#[test]
fn numpy() {
    check("numpy");
}

#[test]
fn pandas() {
    check("pandas");
}

#[test]
fn types_() {
    check("types");
}

#[test]
fn dask() {
    check("dask");
}

#[test]
fn pools() {
    check("pools");
}

/// The scripts that the page writes of notebooks; web/notebook/script.test.ts compares them.
#[test]
fn export() {
    check("export");
}
