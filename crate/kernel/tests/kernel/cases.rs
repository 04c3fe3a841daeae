//! The cases of the language, joblib, NumPy and pandas, which CPython with the real libraries has answered.
//!
//! `name.out` holds what `name.py` prints and, if it raises, a last line `!! Type: message @ line N`.

use crate::support::{Notebook, with_stack};
use std::path::{Path, PathBuf};
use tb_kernel::Output;
use tb_python::vm::types;
use tb_python::{PyErr, traceback};

const FOLDERS: [&str; 5] = ["language", "joblib", "numpy", "pandas", "types"];

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    paths
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
        text.push_str(&describe(&mut notebook, &name, &err));
    }
    text
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

/// A syntax error's wording and place are the parser's own: only its kind is compared.
fn same(path: &Path, expected: &str, got: &str) -> bool {
    let is_syntax = |text: &str| text.lines().last().is_some_and(|line| line.starts_with("!! SyntaxError"));
    expected == got
        || (path.file_stem().is_some_and(|stem| stem == "syntax_error")
            && is_syntax(expected)
            && is_syntax(got))
}

fn check(folder: &'static str) {
    with_stack(move || {
        assert!(types().object.name().as_str() == "object");
        let mut failed = Vec::new();
        for path in cases(folder) {
            let expected = std::fs::read_to_string(path.with_extension("out")).unwrap();
            let got = answer(&path);
            if !same(&path, &expected, &got) {
                failed.push(format!("{}\n--- expected\n{expected}\n--- got\n{got}", path.display()));
            }
        }
        assert!(failed.is_empty(), "{} cases of {folder} failed:\n{}", failed.len(), failed.join("\n"));
    });
}

#[test]
fn every_folder_has_cases() {
    assert!(FOLDERS.iter().all(|folder| !cases(folder).is_empty()));
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
