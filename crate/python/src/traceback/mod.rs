//! Tracebacks as CPython 3.11 prints them.

mod chain;
mod entries;
mod marks;
mod suggest;
mod syntax;
mod teach;

use crate::error::PyErr;
use crate::names;
use crate::value::Value;
use crate::vm::Vm;

pub(crate) use entries::entry_text;
pub(crate) use suggest::closest;

/// The whole traceback of an exception, with its causes, ending in a newline.
pub fn format_exception(vm: &mut Vm, err: &PyErr) -> String {
    chain::format(vm, err)
}

/// `TypeError: message`, as the last line of a traceback has it, without suggestions and notes.
pub fn describe(vm: &mut Vm, err: &PyErr) -> String {
    let class = err.class();
    let name = match class.module.get().as_str() {
        "builtins" | "__main__" => class.qualname.get().to_string(),
        module => format!("{module}.{}", class.qualname.get()),
    };
    // Where a syntax error is, the traceback has said.
    let shown = crate::vm::syntax_message(err).unwrap_or_else(|| err.value());
    let message = match vm.str(&shown) {
        Ok(message) => message.as_str().to_owned(),
        Err(_) => "<exception str() failed>".to_owned(),
    };
    if message.is_empty() { name } else { format!("{name}: {message}") }
}

/// The lines below an exception's frames: its message, its notes, a hint.
fn append_message(vm: &mut Vm, err: &PyErr, text: &mut String) {
    text.push_str(&describe(vm, err));
    let hint = err.data().hint.borrow().clone();
    let suggestion = match hint.as_deref() {
        Some(hint) if hint.starts_with("Did you mean: ") => hint.to_owned(),
        _ => suggest::for_attribute(vm, err).unwrap_or_default(),
    };
    if !suggestion.is_empty() {
        text.push_str(". ");
        text.push_str(&suggestion);
    }
    text.push('\n');
    append_notes(vm, err, text);
    let hint = match hint {
        None if suggestion.is_empty() => teach::hint(vm, err),
        hint => hint.filter(|hint| !hint.starts_with("Did you mean: ")),
    };
    if let Some(hint) = hint {
        text.push_str("Hint: ");
        text.push_str(&hint);
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
