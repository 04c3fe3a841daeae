//! Tracebacks as CPython 3.11 prints them.

use crate::error::{PyErr, TraceEntry};
use crate::names;
use crate::value::Value;
use crate::vm::Vm;
use std::collections::HashSet;

/// Repeated lines beyond this many are counted instead of shown.
const REPEATS_SHOWN: usize = 3;

/// The whole traceback of an exception, with its causes, ending in a newline.
pub fn format_exception(vm: &mut Vm, err: &PyErr) -> String {
    let mut text = String::new();
    append_exception(vm, err, &mut text, &mut HashSet::new());
    text
}

fn append_exception(vm: &mut Vm, err: &PyErr, text: &mut String, seen: &mut HashSet<usize>) {
    if !seen.insert(err.value().address()) {
        return;
    }
    let cause = PyErr::from_value(&err.data().cause.borrow());
    let context = PyErr::from_value(&err.data().context.borrow());
    if let Some(cause) = cause {
        append_exception(vm, &cause, text, seen);
        text.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
    } else if let Some(context) = context.filter(|_| !err.data().suppress_context.get()) {
        append_exception(vm, &context, text, seen);
        text.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    let is_syntax = err.is(&vm.types_ref().syntax_error);
    let entries = err.data().traceback.borrow().clone();
    if is_syntax && entries.len() <= 1 {
        append_syntax_place(&entries, text);
    } else if !entries.is_empty() {
        text.push_str("Traceback (most recent call last):\n");
        append_entries(&entries, text);
    }
    text.push_str(&describe(vm, err));
    text.push('\n');
    append_notes(vm, err, text);
    if let Some(hint) = &*err.data().hint.borrow() {
        text.push_str("Hint: ");
        text.push_str(hint);
        text.push('\n');
    }
}

fn append_notes(vm: &mut Vm, err: &PyErr, text: &mut String) {
    let notes = err.instance().get(names::DUNDER_NOTES);
    if let Some(Value::List(notes)) = notes {
        for note in notes.snapshot() {
            if let Ok(note) = vm.str(&note) {
                text.push_str(note.as_str());
                text.push('\n');
            }
        }
    }
}

/// `TypeError: message`, as the last line of a traceback has it.
pub fn describe(vm: &mut Vm, err: &PyErr) -> String {
    let class = err.class();
    let name = match class.module.get().as_str() {
        "builtins" | "__main__" => class.qualname.get().to_string(),
        module => format!("{module}.{}", class.qualname.get()),
    };
    let message = match vm.str(&err.value()) {
        Ok(message) => message.as_str().to_owned(),
        Err(_) => "<exception str() failed>".to_owned(),
    };
    if message.is_empty() { name } else { format!("{name}: {message}") }
}

fn append_entries(entries: &[TraceEntry], text: &mut String) {
    let mut last = String::new();
    let mut repeats = 0;
    for entry in entries.iter().rev() {
        let shown = format_entry(entry);
        if shown == last {
            repeats += 1;
            if repeats >= REPEATS_SHOWN {
                continue;
            }
        } else {
            append_repeats(repeats, text);
            repeats = 0;
        }
        text.push_str(&shown);
        last = shown;
    }
    append_repeats(repeats, text);
}

fn append_repeats(repeats: usize, text: &mut String) {
    if let Some(more) = repeats.checked_sub(REPEATS_SHOWN - 1).filter(|more| *more > 0) {
        let plural = if more == 1 { "" } else { "s" };
        text.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

fn format_entry(entry: &TraceEntry) -> String {
    let line = entry.source.line(entry.range.0);
    let mut text = format!("  File \"{}\", line {line}, in {}\n", entry.source.name, entry.function);
    let source = entry.source.line_text(line);
    let trimmed = source.trim();
    if trimmed.is_empty() {
        return text;
    }
    text.push_str(&format!("    {trimmed}\n"));
    if let Some(marks) = marks(entry, line, source) {
        text.push_str(&format!("    {marks}\n"));
    }
    text
}

/// The carets below a source line, unless they would cover all of it.
fn marks(entry: &TraceEntry, line: usize, source: &str) -> Option<String> {
    let indent = source.len() - source.trim_start().len();
    let start = (entry.range.0 - entry.source.line_start(line)) as usize;
    let end = (entry.range.1 - entry.source.line_start(line)) as usize;
    let end = end.min(source.trim_end().len());
    if start < indent || end <= start || !source.is_char_boundary(start) || !source.is_char_boundary(end) {
        return None;
    }
    if start == indent && end == source.trim_end().len() {
        return None;
    }
    let before = source[indent..start].chars().count();
    let width = source[start..end].chars().count();
    Some(format!("{}{}", " ".repeat(before), "^".repeat(width)))
}

fn append_syntax_place(entries: &[TraceEntry], text: &mut String) {
    let Some(entry) = entries.first() else { return };
    let line = entry.source.line(entry.range.0);
    text.push_str(&format!("  File \"{}\", line {line}\n", entry.source.name));
    let source = entry.source.line_text(line);
    let indent = source.len() - source.trim_start().len();
    let start = (entry.range.0 - entry.source.line_start(line)) as usize;
    let end = ((entry.range.1 - entry.source.line_start(line)) as usize).min(source.len());
    text.push_str(&format!("    {}\n", source.trim()));
    let start = start.max(indent);
    let width = end.saturating_sub(start).max(1);
    text.push_str(&format!("    {}{}\n", " ".repeat(start - indent), "^".repeat(width)));
}
