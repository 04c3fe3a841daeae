//! `startswith`, `endswith`, `removeprefix`, `removesuffix`, `strip` and its sisters, `partition`.

use super::find::last_position;
use super::{bytes_arg, find};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, search_range, self_bytes};
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.bytes
        .method("startswith", |vm, args| {
            affix(vm, &args, "startswith", |bytes, part| bytes.starts_with(part))
        })
        .method("endswith", |vm, args| affix(vm, &args, "endswith", |bytes, part| bytes.ends_with(part)))
        .method("removeprefix", |_, args| {
            remove(&args, "removeprefix", |bytes, part| bytes.strip_prefix(part))
        })
        .method("removesuffix", |_, args| {
            remove(&args, "removesuffix", |bytes, part| bytes.strip_suffix(part))
        })
        .method("strip", |_, args| strip(&args, "strip", true, true))
        .method("lstrip", |_, args| strip(&args, "lstrip", true, false))
        .method("rstrip", |_, args| strip(&args, "rstrip", false, true))
        .method("partition", |_, args| partition(&args, "partition", find::position))
        .method("rpartition", |_, args| partition(&args, "rpartition", last_position));
}

/// What `strip` and `split` take as white space.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

fn affix(vm: &mut Vm, args: &Args<'_>, method: &str, has: fn(&[u8], &[u8]) -> bool) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let items = rest.between(method, 1, 3)?;
    let (start, stop) = search_range(vm, items.get(1), items.get(2), bytes.len())?;
    let part = (start <= stop).then(|| &bytes[start..stop]);
    let test = |affix: &[u8]| part.is_some_and(|part| has(part, affix));
    if let Value::Tuple(affixes) = items[0].unwrap_base() {
        for affix in affixes.iter() {
            if test(&bytes_arg(affix)?) {
                return Ok(Value::Bool(true));
            }
        }
        return Ok(Value::Bool(false));
    }
    let affix = as_bytes(&items[0]).ok_or_else(|| {
        let name = items[0].type_name();
        PyErr::type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {name}"))
    })?;
    Ok(Value::Bool(test(&affix)))
}

fn remove(
    args: &Args<'_>,
    method: &str,
    strip: impl for<'b> Fn(&'b [u8], &[u8]) -> Option<&'b [u8]>,
) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let [affix] = rest.exact::<1>(format_args!("bytes.{method}"))?;
    Ok(match strip(bytes, &bytes_arg(affix)?) {
        Some(rest) => Value::bytes(rest.to_vec()),
        None => Value::Bytes(Rc::clone(bytes)),
    })
}

fn strip(args: &Args<'_>, method: &str, left: bool, right: bool) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let set = match rest.between(method, 0, 1)?.first() {
        None | Some(Value::None) => None,
        Some(set) => Some(bytes_arg(set)?),
    };
    let strips = |byte: &u8| set.as_ref().map_or_else(|| is_space(*byte), |set| set.contains(byte));
    let start = if left { bytes.iter().position(|byte| !strips(byte)).unwrap_or(bytes.len()) } else { 0 };
    let kept = bytes[start..].iter().rposition(|byte| !strips(byte)).map_or(start, |at| start + at + 1);
    let stop = if right { kept } else { bytes.len() };
    Ok(Value::bytes(bytes[start..stop].to_vec()))
}

fn partition(args: &Args<'_>, method: &str, search: fn(&[u8], &[u8]) -> Option<usize>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let [separator] = rest.exact::<1>(format_args!("bytes.{method}"))?;
    let separator = bytes_arg(separator)?;
    if separator.is_empty() {
        return Err(PyErr::value_error("empty separator"));
    }
    let part = |bytes: &[u8]| Value::bytes(bytes.to_vec());
    Ok(Value::tuple(match search(bytes, &separator) {
        Some(at) => [part(&bytes[..at]), part(&separator), part(&bytes[at + separator.len()..])],
        None if method == "rpartition" => [part(b""), part(b""), part(bytes)],
        None => [part(bytes), part(b""), part(b"")],
    }))
}
