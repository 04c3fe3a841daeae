//! `split`, `rsplit`, `splitlines`, `join`.

use super::classify::{is_line_break, is_space};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::Str;
use crate::types::args::{as_str, self_str};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("split", |vm, args| split(vm, args, "split"))
        .method("rsplit", |vm, args| split(vm, args, "rsplit"))
        .method("splitlines", splitlines)
        .method("join", |vm, args| {
            let (separator, rest) = self_str(&args, "join")?;
            let [items] = rest.exact::<1>("str.join")?;
            str_join(vm, separator, items)
        });
}

fn split(vm: &mut Vm, args: Args<'_>, method: &str) -> PyResult<Value> {
    let (text, rest) = self_str(&args, method)?;
    let [separator, limit] = rest.bind_builtin(method, ["sep", "maxsplit"], 0)?;
    let limit = match limit {
        None => usize::MAX,
        Some(limit) => usize::try_from(vm.index(limit)?).unwrap_or(usize::MAX),
    };
    let text = text.as_str();
    let from_end = method == "rsplit";
    let parts = match separator {
        None | Some(Value::None) if from_end => rsplit_space(text, limit),
        None | Some(Value::None) => split_space(text, limit),
        Some(separator) => {
            let separator = separator.as_str().ok_or_else(|| {
                PyErr::type_error(format!("must be str or None, not {}", separator.type_name()))
            })?;
            if separator.is_empty() {
                return Err(PyErr::value_error("empty separator"));
            }
            let most = limit.saturating_add(1);
            if from_end {
                let mut parts: Vec<Value> = text.rsplitn(most, separator).map(Value::from).collect();
                parts.reverse();
                parts
            } else if let Ok(letter) = separator.parse::<char>() {
                // The standard library looks for one character with vector instructions.
                text.splitn(most, letter).map(Value::from).collect()
            } else {
                text.splitn(most, separator).map(Value::from).collect()
            }
        }
    };
    Ok(Value::list(parts))
}

fn split_space(text: &str, limit: usize) -> Vec<Value> {
    if limit == usize::MAX && text.is_ascii() {
        return ascii_words(text);
    }
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(Value::from(rest));
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(Value::from(&rest[..end]));
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

/// The words of a text whose characters are bytes.
fn ascii_words(text: &str) -> Vec<Value> {
    let (mut words, mut start) = (Vec::new(), 0);
    for (at, byte) in text.bytes().enumerate() {
        if is_space(char::from(byte)) {
            if start < at {
                words.push(Value::from(&text[start..at]));
            }
            start = at + 1;
        }
    }
    if start < text.len() {
        words.push(Value::from(&text[start..]));
    }
    words
}

fn rsplit_space(text: &str, limit: usize) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == limit {
            parts.push(Value::from(rest));
            break;
        }
        let start =
            rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        parts.push(Value::from(&rest[start..]));
        rest = rest[..start].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

fn splitlines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "splitlines")?;
    let [keep] = rest.bind_builtin("splitlines", ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |keep| vm.truthy(keep))?;
    let mut lines = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.find(is_line_break).unwrap_or(rest.len());
        let tail = &rest[end..];
        let break_size =
            if tail.starts_with("\r\n") { 2 } else { tail.chars().next().map_or(0, char::len_utf8) };
        lines.push(Value::from(&rest[..if keep { end + break_size } else { end }]));
        rest = &tail[break_size..];
    }
    Ok(Value::list(lines))
}

/// `separator.join(items)`.
///
/// # Errors
/// `TypeError` for items that are no strings, `MemoryError`.
pub fn str_join(vm: &mut Vm, separator: &Str, items: &Value) -> PyResult<Value> {
    match items {
        Value::List(list) => return join_texts(vm, separator, &list.borrow()),
        Value::Tuple(tuple) => return join_texts(vm, separator, tuple),
        _ => {}
    }
    let items = {
        let iter = vm.iter(items).map_err(|err| match err.is(&types().type_error) {
            true => PyErr::type_error("can only join an iterable"),
            false => err,
        })?;
        vm.collect(&iter)?
    };
    join_texts(vm, separator, &items)
}

/// Nothing here calls back into Python, so the items may be borrowed.
fn join_texts(vm: &mut Vm, separator: &Str, items: &[Value]) -> PyResult<Value> {
    let mut total = separator.len_bytes().saturating_mul(items.len().saturating_sub(1));
    for (at, item) in items.iter().enumerate() {
        let Some(text) = as_str(item) else {
            let name = item.type_name();
            return Err(PyErr::type_error(format!(
                "sequence item {at}: expected str instance, {name} found"
            )));
        };
        total += text.len_bytes();
    }
    if let [only] = items
        && let Some(only) = as_str(only)
    {
        return Ok(Value::Str(Rc::clone(only)));
    }
    if total > 1 << 16 {
        vm.check_alloc(total)?;
    }
    let mut joined = String::with_capacity(total);
    for (at, text) in items.iter().filter_map(as_str).enumerate() {
        if at > 0 {
            joined.push_str(separator.as_str());
        }
        joined.push_str(text.as_str());
    }
    Ok(Value::str(joined))
}
