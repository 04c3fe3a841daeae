//! The frames of a traceback: file, line, function, source text and marks.

use super::marks::marks;
use crate::error::TraceEntry;

/// Of lines that repeat, as in a recursion, this many are shown; the others are counted.
const REPEATS_SHOWN: usize = 3;

pub(super) fn append(entries: &[TraceEntry], text: &mut String) {
    let mut last = None;
    let mut repeats = 0;
    for entry in entries.iter().rev() {
        let place = (entry.source.name.as_str(), entry.source.line(entry.range.0), entry.function);
        if last == Some(place) {
            repeats += 1;
            if repeats >= REPEATS_SHOWN {
                continue;
            }
        } else {
            append_repeats(repeats, text);
            repeats = 0;
        }
        text.push_str(&entry_text(entry));
        last = Some(place);
    }
    append_repeats(repeats, text);
}

fn append_repeats(repeats: usize, text: &mut String) {
    if let Some(more) = repeats.checked_sub(REPEATS_SHOWN - 1).filter(|more| *more > 0) {
        let plural = if more == 1 { "" } else { "s" };
        text.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

pub(crate) fn entry_text(entry: &TraceEntry) -> String {
    let line = entry.source.line(entry.range.0);
    let mut text = format!("  File \"{}\", line {line}, in {}\n", entry.source.name, entry.function);
    // The text of what `exec` and `eval` run is nowhere to be read, for CPython.
    let source = if entry.source.is_string() { "" } else { entry.source.line_text(line) };
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
