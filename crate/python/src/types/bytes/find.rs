//! `find`, `rfind`, `index`, `rindex`, `count`, `replace`.

use super::bytes_arg;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, search_range, self_bytes};
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.bytes
        .method("find", |vm, args| Ok(number(search(vm, &args, "find", position)?)))
        .method("rfind", |vm, args| Ok(number(search(vm, &args, "rfind", last_position)?)))
        .method("index", |vm, args| found(search(vm, &args, "index", position)?))
        .method("rindex", |vm, args| found(search(vm, &args, "rindex", last_position)?))
        .method("count", |vm, args| {
            let (bytes, needle, range) = arguments(vm, &args, "count")?;
            Ok(Value::from_usize(range.map_or(0, |(start, stop)| count(&bytes[start..stop], &needle))))
        })
        .method("replace", replace);
}

/// Where `needle` first stands in `bytes`.
pub(super) fn position(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.is_empty() {
        return Some(0);
    }
    bytes.windows(needle.len()).position(|part| part == needle)
}

/// Where `needle` last stands in `bytes`.
pub(super) fn last_position(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.is_empty() {
        return Some(bytes.len());
    }
    bytes.windows(needle.len()).rposition(|part| part == needle)
}

fn count(bytes: &[u8], needle: &[u8]) -> usize {
    if needle.is_empty() {
        return bytes.len() + 1;
    }
    let (mut count, mut rest) = (0, bytes);
    while let Some(at) = position(rest, needle) {
        count += 1;
        rest = &rest[at + needle.len()..];
    }
    count
}

fn number(found: Option<usize>) -> Value {
    found.map_or(Value::Int(-1), Value::from_usize)
}

fn found(found: Option<usize>) -> PyResult<Value> {
    found.map(Value::from_usize).ok_or_else(|| PyErr::value_error("subsection not found"))
}

type Arguments<'a> = (&'a [u8], Vec<u8>, Option<(usize, usize)>);

fn arguments<'a>(vm: &mut Vm, args: &Args<'a>, method: &str) -> PyResult<Arguments<'a>> {
    let (bytes, rest) = self_bytes(args, method)?;
    let items = rest.between(method, 1, 3)?;
    let needle = match items[0].unwrap_base() {
        Value::Int(byte) => {
            vec![u8::try_from(*byte).map_err(|_| PyErr::value_error("byte must be in range(0, 256)"))?]
        }
        other => as_bytes(other)
            .ok_or_else(|| {
                let name = items[0].type_name();
                PyErr::type_error(format!("argument should be integer or bytes-like object, not '{name}'"))
            })?
            .to_vec(),
    };
    let (start, stop) = search_range(vm, items.get(1), items.get(2), bytes.len())?;
    Ok((bytes, needle, (start <= stop).then_some((start, stop))))
}

type Find = fn(&[u8], &[u8]) -> Option<usize>;

fn search(vm: &mut Vm, args: &Args<'_>, method: &str, find: Find) -> PyResult<Option<usize>> {
    let (bytes, needle, range) = arguments(vm, args, method)?;
    Ok(range.and_then(|(start, stop)| find(&bytes[start..stop], &needle).map(|at| start + at)))
}

fn replace(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "replace")?;
    let items = rest.between("replace", 2, 3)?;
    let (old, new) = (bytes_arg(&items[0])?, bytes_arg(&items[1])?);
    let limit = match items.get(2) {
        None => usize::MAX,
        Some(limit) => usize::try_from(vm.index(limit)?).unwrap_or(usize::MAX),
    };
    let places = count(bytes, &old).min(limit);
    if places == 0 {
        return Ok(Value::Bytes(Rc::clone(bytes)));
    }
    vm.check_alloc(bytes.len().saturating_add(new.len().saturating_mul(places)))?;
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = &bytes[..];
    for _ in 0..places {
        let at = position(rest, &old).unwrap_or(0);
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(&new);
        rest = &rest[at + old.len()..];
        if let (true, Some((first, tail))) = (old.is_empty(), rest.split_first()) {
            out.push(*first);
            rest = tail;
        }
    }
    out.extend_from_slice(rest);
    Ok(Value::bytes(out))
}
