//! `upper`, `lower`, `casefold`, `swapcase`, `capitalize`, `title`.

use super::classify::is_title;
use crate::error::PyResult;
use crate::native::Args;
use crate::object::Str;
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::Types;
use compact_str::CompactString;

pub(super) fn install(t: &Types) {
    t.str_
        .method("upper", |_, args| convert(&args, "upper", upper))
        .method("lower", |_, args| convert(&args, "lower", lower))
        .method("casefold", |_, args| convert(&args, "casefold", casefold))
        .method("swapcase", |_, args| convert(&args, "swapcase", swapcase))
        .method("capitalize", |_, args| convert(&args, "capitalize", capitalize))
        .method("title", |_, args| convert(&args, "title", title));
}

fn convert<T: Into<Str>>(args: &Args<'_>, method: &str, to: impl Fn(&str) -> T) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    rest.exact::<0>(format_args!("str.{method}"))?;
    Ok(Value::str(to(text.as_str())))
}

fn upper(text: &str) -> CompactString {
    ascii(text, str::make_ascii_uppercase).unwrap_or_else(|| text.to_uppercase().into())
}

fn lower(text: &str) -> CompactString {
    ascii(text, str::make_ascii_lowercase).unwrap_or_else(|| text.to_lowercase().into())
}

/// ASCII text, changed in one copy.
fn ascii(text: &str, change: fn(&mut str)) -> Option<CompactString> {
    let mut copy = text.is_ascii().then(|| CompactString::from(text))?;
    change(&mut copy);
    Some(copy)
}

/// Full case folding: the lower case of the upper case, but for a few letters.
fn casefold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{1e9e}' => folded.push_str("ss"),
            '\u{131}' => folded.push(c),
            // Cherokee folds to its older, upper case.
            '\u{13a0}'..='\u{13fd}' | '\u{ab70}'..='\u{abbf}' => folded.extend(c.to_uppercase()),
            _ => folded.extend(c.to_uppercase().flat_map(char::to_lowercase)),
        }
    }
    folded
}

fn swapcase(text: &str) -> String {
    let mut swapped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c.is_uppercase() {
            push_lower(&mut swapped, text, at, c);
        } else if c.is_lowercase() {
            swapped.extend(c.to_uppercase());
        } else {
            swapped.push(c);
        }
    }
    swapped
}

/// The lower case of the character at byte `at`: a capital sigma depends on what stands around it.
fn push_lower(out: &mut String, text: &str, at: usize, c: char) {
    if c != 'Σ' {
        out.extend(c.to_lowercase());
        return;
    }
    // The standard library knows the rule, for whole texts.
    let before = text[..at].to_lowercase().len();
    out.extend(text.to_lowercase()[before..].chars().next());
}

fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let mut out = String::with_capacity(text.len());
    push_title(&mut out, first);
    for (at, c) in text.char_indices().skip(1) {
        push_lower(&mut out, text, at, c);
    }
    out
}

fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        if in_word {
            push_lower(&mut out, text, at, c);
        } else {
            push_title(&mut out, c);
        }
        in_word = c.is_uppercase() || c.is_lowercase() || is_title(c);
    }
    out
}

/// The title case of a letter: mostly its upper case; of a ligature, only its first letter is a capital.
fn push_title(out: &mut String, c: char) {
    match c {
        '\u{1c4}'..='\u{1c6}' => out.push('\u{1c5}'),
        '\u{1c7}'..='\u{1c9}' => out.push('\u{1c8}'),
        '\u{1ca}'..='\u{1cc}' => out.push('\u{1cb}'),
        '\u{1f1}'..='\u{1f3}' => out.push('\u{1f2}'),
        '\u{10d0}'..='\u{10fa}' | '\u{10fd}'..='\u{10ff}' => out.push(c),
        '\u{149}' => out.push_str("\u{2bc}N"),
        // Greek vowels with a iota below keep it in title case, as one character.
        '\u{1f80}'..='\u{1faf}' => out.extend(char::from_u32(u32::from(c) | 8)),
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => out.extend(char::from_u32(u32::from(c) + 9)),
        _ if is_title(c) => out.push(c),
        _ => {
            let mut upper = c.to_uppercase();
            out.extend(upper.next());
            out.extend(upper.flat_map(char::to_lowercase));
        }
    }
}
