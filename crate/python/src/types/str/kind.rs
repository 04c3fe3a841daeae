//! `isalpha`, `isdigit`, `isupper` and the other questions.

use super::classify::{
    decimal_value, is_alpha, is_digit, is_identifier, is_numeric, is_printable, is_space, is_title,
};
use crate::error::PyResult;
use crate::native::Args;
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::Types;

pub(super) fn install(t: &Types) {
    t.str_
        .method("isalpha", |_, args| ask(&args, "isalpha", |text| all(text, is_alpha)))
        .method("isdecimal", |_, args| {
            ask(&args, "isdecimal", |text| all(text, |c| decimal_value(c).is_some()))
        })
        .method("isdigit", |_, args| ask(&args, "isdigit", |text| all(text, is_digit)))
        .method("isnumeric", |_, args| ask(&args, "isnumeric", |text| all(text, is_numeric)))
        .method("isalnum", |_, args| {
            ask(&args, "isalnum", |text| all(text, |c| is_alpha(c) || is_numeric(c)))
        })
        .method("isspace", |_, args| ask(&args, "isspace", |text| all(text, is_space)))
        .method("isascii", |_, args| ask(&args, "isascii", str::is_ascii))
        .method("isprintable", |_, args| ask(&args, "isprintable", |text| text.chars().all(is_printable)))
        .method("isidentifier", |_, args| ask(&args, "isidentifier", is_identifier))
        .method("islower", |_, args| ask(&args, "islower", is_lower))
        .method("isupper", |_, args| ask(&args, "isupper", is_upper))
        .method("istitle", |_, args| ask(&args, "istitle", is_titled));
}

fn ask(args: &Args<'_>, method: &str, question: impl Fn(&str) -> bool) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    rest.exact::<0>(format_args!("str.{method}"))?;
    Ok(Value::Bool(question(text.as_str())))
}

fn all(text: &str, is: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(is)
}

fn is_lower(text: &str) -> bool {
    text.chars().any(char::is_lowercase) && !text.chars().any(|c| c.is_uppercase() || is_title(c))
}

fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(|c| c.is_lowercase() || is_title(c))
}

/// Capitals only at the start of words, small letters only inside them, and at least one word.
fn is_titled(text: &str) -> bool {
    let (mut in_word, mut any) = (false, false);
    for c in text.chars() {
        let capital = c.is_uppercase() || is_title(c);
        if capital == in_word && (capital || c.is_lowercase()) {
            return false;
        }
        in_word = capital || c.is_lowercase();
        any |= in_word;
    }
    any
}
