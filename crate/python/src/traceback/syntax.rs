//! The place of a syntax error: file and line, the text, carets.

use crate::error::TraceEntry;

pub(super) fn append_place(place: &TraceEntry, text: &mut String) {
    let source = &place.source;
    let line = source.line(place.range.0);
    text.push_str(&format!("  File \"{}\", line {line}\n", source.name));
    let shown = source.line_text(line);
    let trimmed = shown.trim_start();
    text.push_str(&format!("    {trimmed}\n"));
    let indent = shown.len() - trimmed.len();
    let line_start = source.line_start(line);
    let start = (place.range.0 - line_start) as usize;
    let end = ((place.range.1 - line_start) as usize).min(shown.len());
    // A place before the text has no caret; neither has the end of a text without a line end.
    let at_end_of_text = start >= shown.len() && line_start as usize + shown.len() >= source.text.len();
    if start < indent || at_end_of_text || trimmed.is_empty() {
        return;
    }
    let count = |from: usize, to: usize| shown.get(from..to).map_or(1, |text| text.chars().count());
    let carets = if end > start { count(start, end) } else { 1 };
    text.push_str(&format!(
        "    {}{}\n",
        " ".repeat(count(indent, start.min(shown.len()))),
        "^".repeat(carets)
    ));
}
