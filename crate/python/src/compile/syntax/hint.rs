//! One line below CPython's message, for a student.

const HINTS: [(&str, &str); 9] = [
    ("expected ':'", "a line that opens a block ends with a colon."),
    ("Maybe you meant '==' or ':='", "`=` assigns; to compare, write `==`."),
    ("was never closed", "every opening bracket needs its closing one."),
    ("unterminated string literal", "the string needs the same quote at its end, on the same line."),
    ("unterminated triple-quoted", "the string needs its three closing quotes."),
    ("unexpected indent", "only the lines of a block are indented; this one belongs to none."),
    ("unindent does not match", "the line must stand exactly below the lines of the block it belongs to."),
    ("expected an indented block", "the lines of a block stand four spaces further right."),
    ("inconsistent use of tabs", "indent with spaces only."),
];

pub(super) fn hint(text: &str, message: &str) -> Option<String> {
    if message == "invalid syntax" {
        return other_language(text).map(str::to_owned);
    }
    HINTS.iter().find(|(part, _)| message.contains(part)).map(|(_, hint)| (*hint).to_owned())
}

/// Operators that other languages have.
fn other_language(text: &str) -> Option<&'static str> {
    let has = |operator: &str| text.contains(operator);
    if has("&&") || has("||") {
        return Some("Python writes `and` and `or`.");
    }
    if has("++") || has("--") {
        return Some("Python has no `++` and `--`: write `x += 1`.");
    }
    if has("===") {
        return Some("to compare, write `==`.");
    }
    has("else if").then_some("Python writes `elif`.")
}
