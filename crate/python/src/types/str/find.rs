//! `find`, `rfind`, `index`, `rindex`, `count`, `replace`.

use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::Str;
use crate::types::args::{as_str, search_range, self_str, str_arg};
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("find", |vm, args| Ok(position(search(vm, &args, "find", false)?)))
        .method("rfind", |vm, args| Ok(position(search(vm, &args, "rfind", true)?)))
        .method("index", |vm, args| found(search(vm, &args, "index", false)?))
        .method("rindex", |vm, args| found(search(vm, &args, "rindex", true)?))
        .method("count", count)
        .method("replace", replace);
}

fn position(found: Option<usize>) -> Value {
    found.map_or(Value::Int(-1), Value::from_usize)
}

fn found(found: Option<usize>) -> PyResult<Value> {
    found.map(Value::from_usize).ok_or_else(|| PyErr::value_error("substring not found"))
}

/// The text, what is searched in it, and the part to search: its first byte and itself, if it is no empty
/// range.
struct Search<'a> {
    text: &'a Rc<Str>,
    needle: &'a str,
    window: Option<(usize, &'a str)>,
}

fn arguments<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Search<'a>> {
    let (text, rest) = self_str(args, method)?;
    let given = rest.pos().len();
    if rest.has_keywords() {
        return Err(PyErr::type_error(format!("{method}() takes no keyword arguments")));
    }
    if given == 0 {
        return Err(PyErr::type_error(format!("{method}() takes at least 1 argument (0 given)")));
    }
    if given > 3 {
        return Err(PyErr::type_error(format!("{method}() takes at most 3 arguments ({given} given)")));
    }
    let items = rest.pos();
    let needle = as_str(&items[0])
        .ok_or_else(|| PyErr::type_error(format!("must be str, not {}", items[0].type_name())))?
        .as_str();
    Ok(Search { text, needle, window: window(vm, text, items.get(1), items.get(2))? })
}

/// The part of `text` between two character indices: its first byte and itself; `None` if they are the wrong
/// way round.
pub(super) fn window<'a>(
    vm: &mut Vm,
    text: &'a Str,
    start: Option<&Value>,
    stop: Option<&Value>,
) -> PyResult<Option<(usize, &'a str)>> {
    if start.is_none() && stop.is_none() {
        return Ok(Some((0, text.as_str())));
    }
    let (start, stop) = search_range(vm, start, stop, text.len())?;
    if start > stop {
        return Ok(None);
    }
    let (from, to) = (text.byte_index(start), text.byte_index(stop));
    Ok(Some((from, &text.as_str()[from..to])))
}

fn search(vm: &mut Vm, args: &Args<'_>, method: &str, from_end: bool) -> PyResult<Option<usize>> {
    let Search { text, needle, window } = arguments(vm, args, method)?;
    let Some((first, part)) = window else { return Ok(None) };
    let byte = if from_end { part.rfind(needle) } else { part.find(needle) };
    Ok(byte.map(|byte| text.char_index(first + byte)))
}

fn count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Search { needle, window, .. } = arguments(vm, &args, "count")?;
    let Some((_, part)) = window else { return Ok(Value::Int(0)) };
    Ok(Value::from_usize(part.matches(needle).count()))
}

fn replace(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, rest) = self_str(&args, "replace")?;
    let items = rest.between("replace", 2, 3)?;
    let old = str_arg(&items[0], "replace", "1")?.as_str();
    let new = str_arg(&items[1], "replace", "2")?.as_str();
    let limit = match items.get(2) {
        None => -1,
        Some(limit) => vm.index(limit)?,
    };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let source = text.as_str();
    if new.len() > old.len() {
        let places = source.matches(old).take(limit).count();
        let grown = (new.len() - old.len()).saturating_mul(places);
        vm.check_alloc(source.len().saturating_add(grown))?;
    }
    if limit == 0 || !source.contains(old) {
        return Ok(Value::Str(Rc::clone(text)));
    }
    Ok(Value::from(if limit == usize::MAX {
        source.replace(old, new)
    } else {
        source.replacen(old, new, limit)
    }))
}
