//! Notebooks in percent format that IPython has answered: results, displays, history, magics, `!` lines.
//!
//! `NAME.out` holds what each cell of `NAME.py` shows; crate/xtask/oracle/run_notebook.py says how it is written.

use crate::support::{Notebook, with_stack};
use std::path::Path;
use tb_kernel::{Event, MimeBundle, Output};

fn cells(text: &str) -> Vec<String> {
    let mut cells: Vec<Vec<&str>> = Vec::new();
    for line in text.lines() {
        match cells.last_mut() {
            _ if line == "# %%" => cells.push(Vec::new()),
            Some(cell) => cell.push(line),
            None => {}
        }
    }
    cells.iter().map(|lines| lines.join("\n").trim_end_matches('\n').to_owned()).collect()
}

/// The forms beside the text, as Python would print them.
fn forms(data: &MimeBundle, metadata: &MimeBundle) -> String {
    let mut sorted: Vec<_> = data.iter().filter(|(mime, _)| mime != "text/plain").collect();
    sorted.sort();
    let lines = sorted.into_iter().map(|(mime, form)| {
        let about = metadata.iter().find(|(key, value)| key == mime && value != "{}");
        let about = about.map(|(_, value)| format!(" {value}")).unwrap_or_default();
        let quote = if form.contains('\'') && !form.contains('"') { '"' } else { '\'' };
        format!("  {mime}: {quote}{}{quote}{about}\n", form.replace('\\', "\\\\").replace('\n', "\\n"))
    });
    lines.collect()
}

fn plain(data: &MimeBundle) -> &str {
    data.iter().find(|(mime, _)| mime == "text/plain").map_or("", |(_, text)| text)
}

fn named(display_id: Option<&String>) -> String {
    match display_id {
        Some(id) if id.len() < 14 => format!(" {id}"),
        _ => String::new(),
    }
}

fn shown(event: &Event) -> String {
    match event {
        Event::Output { output: Output::ExecuteResult { execution_count, data, metadata }, .. } => {
            format!("Out[{execution_count}]: {}\n{}", plain(data), forms(data, metadata))
        }
        Event::Output { output: Output::DisplayData { data, metadata }, display_id } => {
            format!("display{}: {}\n{}", named(display_id.as_ref()), plain(data), forms(data, metadata))
        }
        Event::Update { output: Output::DisplayData { data, metadata }, display_id } => {
            format!("update{}: {}\n{}", named(Some(display_id)), plain(data), forms(data, metadata))
        }
        Event::Output { output: Output::Error { name, value, .. }, .. } => {
            // Of a mistake in the syntax the oracle has the message alone.
            let message = value.split(" (Cell In[").next().unwrap_or_default();
            format!("!! {name}: {message}\n")
        }
        Event::Clear { wait } => format!("clear {}\n", if *wait { "True" } else { "False" }),
        _ => String::new(),
    }
}

/// What the cells show, in the oracle's form.
fn answer(path: &Path) -> String {
    let source = std::fs::read_to_string(path).unwrap();
    let mut notebook = Notebook::new();
    notebook.recorder.answers.borrow_mut().extend(["y", "n", ""].map(str::to_owned));
    let mut text = String::new();
    for (at, cell) in cells(&source).iter().enumerate() {
        notebook.session.execute(cell);
        text.push_str(&format!("--- {}\n", at + 1));
        let start = text.len();
        let mut on_stderr = false;
        for event in notebook.recorder.events.take() {
            if let Event::Output { output: Output::Stream { stderr, text: piece }, .. } = &event {
                if *stderr && !on_stderr {
                    text.push_str("[stderr]");
                }
                on_stderr = *stderr;
                text.push_str(piece);
            } else {
                on_stderr = false;
                text.push_str(&shown(&event));
            }
        }
        if text.len() > start && !text.ends_with('\n') {
            text.push('\n');
        }
    }
    text
}

/// Addresses differ from run to run.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("0x");
        out.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    out
}

fn problem(path: &Path) -> Option<String> {
    let read = |extension| std::fs::read_to_string(path.with_extension(extension));
    let ipython = read("out").unwrap();
    let here = read("here").ok();
    let got =
        std::panic::catch_unwind(|| answer(path)).unwrap_or_else(|_| "the interpreter panicked\n".into());
    let (got, wanted) = (without_addresses(&got), without_addresses(here.as_ref().unwrap_or(&ipython)));
    if got != wanted {
        return Some(format!("{}\n{}", path.display(), difference(&wanted, &got)));
    }
    (here.as_ref() == Some(&ipython)).then(|| format!("{}: no difference any more", path.display()))
}

/// The lines that differ, with their cell.
fn difference(wanted: &str, got: &str) -> String {
    let by_cell = |text: &str| -> Vec<String> { text.split("--- ").skip(1).map(str::to_owned).collect() };
    let (wanted, got) = (by_cell(wanted), by_cell(got));
    let mut text = String::new();
    for at in 0..wanted.len().max(got.len()) {
        let (wanted, got) = (wanted.get(at), got.get(at));
        if wanted != got {
            let show = |text: Option<&String>| text.map_or("(none)", String::as_str).to_owned();
            text.push_str(&format!("  expected {}  got      {}", show(wanted), show(got)));
        }
    }
    text
}

#[test]
fn notebooks() {
    with_stack(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/notebook");
        let mut paths: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
        paths.sort();
        assert!(paths.len() > 80);
        let failed: Vec<String> = paths.iter().filter_map(|path| problem(path)).collect();
        assert!(failed.is_empty(), "{} notebooks failed:\n{}", failed.len(), failed.join("\n"));
    });
}
