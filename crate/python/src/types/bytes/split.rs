//! `split`, `rsplit`, `splitlines`, `join`.

use super::affix::is_space;
use super::bytes_arg;
use super::find::{last_position, position};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::{as_bytes, check_repeat, self_bytes};
use crate::value::Value;
use crate::vm::{Types, Vm, types};

pub(super) fn install(t: &Types) {
    t.bytes
        .method("split", |vm, args| split(vm, &args, "split"))
        .method("rsplit", |vm, args| split(vm, &args, "rsplit"))
        .method("splitlines", splitlines)
        .method("join", join);
}

fn split(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(args, method)?;
    let [separator, limit] = rest.bind_builtin(method, ["sep", "maxsplit"], 0)?;
    let limit = match limit {
        None => usize::MAX,
        Some(limit) => usize::try_from(vm.index(limit)?).unwrap_or(usize::MAX),
    };
    let from_end = method == "rsplit";
    let separator = match separator {
        None | Some(Value::None) => None,
        Some(separator) => Some(bytes_arg(separator)?),
    };
    let parts = match &separator {
        Some(separator) if separator.is_empty() => return Err(PyErr::value_error("empty separator")),
        Some(separator) if from_end => rsplit_at(bytes, separator, limit),
        Some(separator) => split_at(bytes, separator, limit),
        None if from_end => rsplit_space(bytes, limit),
        None => split_space(bytes, limit),
    };
    Ok(Value::list(parts.into_iter().map(|part| Value::bytes(part.to_vec())).collect()))
}

fn split_at<'b>(bytes: &'b [u8], separator: &[u8], limit: usize) -> Vec<&'b [u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while parts.len() < limit
        && let Some(at) = position(rest, separator)
    {
        parts.push(&rest[..at]);
        rest = &rest[at + separator.len()..];
    }
    parts.push(rest);
    parts
}

fn rsplit_at<'b>(bytes: &'b [u8], separator: &[u8], limit: usize) -> Vec<&'b [u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while parts.len() < limit
        && let Some(at) = last_position(rest, separator)
    {
        parts.push(&rest[at + separator.len()..]);
        rest = &rest[..at];
    }
    parts.push(rest);
    parts.reverse();
    parts
}

fn split_space(bytes: &[u8], limit: usize) -> Vec<&[u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while let Some(start) = rest.iter().position(|&byte| !is_space(byte)) {
        rest = &rest[start..];
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let end = rest.iter().position(|&byte| is_space(byte)).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = &rest[end..];
    }
    parts
}

fn rsplit_space(bytes: &[u8], limit: usize) -> Vec<&[u8]> {
    let (mut parts, mut rest) = (Vec::new(), bytes);
    while let Some(last) = rest.iter().rposition(|&byte| !is_space(byte)) {
        rest = &rest[..=last];
        if parts.len() == limit {
            parts.push(rest);
            break;
        }
        let start = rest.iter().rposition(|&byte| is_space(byte)).map_or(0, |at| at + 1);
        parts.push(&rest[start..]);
        rest = &rest[..start];
    }
    parts.reverse();
    parts
}

fn splitlines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (bytes, rest) = self_bytes(&args, "splitlines")?;
    let [keep] = rest.bind_builtin("splitlines", ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |keep| vm.truthy(keep))?;
    let (mut lines, mut rest) = (Vec::new(), &bytes[..]);
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let tail = &rest[end..];
        let break_size = if tail.starts_with(b"\r\n") { 2 } else { tail.len().min(1) };
        lines.push(Value::bytes(rest[..if keep { end + break_size } else { end }].to_vec()));
        rest = &tail[break_size..];
    }
    Ok(Value::list(lines))
}

fn join(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (separator, rest) = self_bytes(&args, "join")?;
    let [items] = rest.exact::<1>("bytes.join")?;
    let iter = vm.iter(items).map_err(|err| match err.is(&types().type_error) {
        true => PyErr::type_error("can only join an iterable"),
        false => err,
    })?;
    let items = vm.collect(&iter)?;
    let mut parts = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        parts.push(as_bytes(item).ok_or_else(|| {
            let name = item.type_name();
            PyErr::type_error(format!("sequence item {at}: expected a bytes-like object, {name} found"))
        })?);
    }
    let total =
        parts.iter().map(|part| part.len()).sum::<usize>() + separator.len().saturating_mul(parts.len());
    check_repeat(vm, 1, total)?;
    let parts: Vec<&[u8]> = parts.iter().map(|part| &part[..]).collect();
    Ok(Value::bytes(parts.join(&separator[..])))
}
