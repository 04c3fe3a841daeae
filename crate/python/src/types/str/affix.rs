//! `startswith`, `endswith`, `removeprefix`, `removesuffix`, `partition`, `rpartition`.

use super::find::window;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::self_str;
use crate::value::Value;
use crate::vm::{Types, Vm};
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.str_
        .method("startswith", |vm, args| {
            affix(vm, &args, "startswith", |text, prefix| text.starts_with(prefix))
        })
        .method("endswith", |vm, args| affix(vm, &args, "endswith", |text, suffix| text.ends_with(suffix)))
        .method("removeprefix", |_, args| {
            remove(&args, "removeprefix", |text, prefix| text.strip_prefix(prefix))
        })
        .method("removesuffix", |_, args| {
            remove(&args, "removesuffix", |text, suffix| text.strip_suffix(suffix))
        })
        .method("partition", |_, args| partition(&args, "partition"))
        .method("rpartition", |_, args| partition(&args, "rpartition"));
}

fn affix(vm: &mut Vm, args: &Args<'_>, method: &str, has: fn(&str, &str) -> bool) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let given = rest.pos().len();
    if given == 0 {
        return Err(PyErr::type_error(format!("{method}() takes at least 1 argument (0 given)")));
    }
    if given > 3 {
        return Err(PyErr::type_error(format!("{method}() takes at most 3 arguments ({given} given)")));
    }
    let items = rest.between(method, 1, 3)?;
    let part = window(vm, text, items.get(1), items.get(2))?;
    if let Value::Tuple(affixes) = items[0].unwrap_base() {
        for affix in affixes.iter() {
            let affix = affix.as_str().ok_or_else(|| {
                let name = affix.type_name();
                PyErr::type_error(format!("tuple for {method} must only contain str, not {name}"))
            })?;
            if part.is_some_and(|(_, part)| has(part, affix)) {
                return Ok(Value::Bool(true));
            }
        }
        return Ok(Value::Bool(false));
    }
    let affix = items[0].as_str().ok_or_else(|| {
        let name = items[0].type_name();
        PyErr::type_error(format!("{method} first arg must be str or a tuple of str, not {name}"))
    })?;
    Ok(Value::Bool(part.is_some_and(|(_, part)| has(part, affix))))
}

fn remove(
    args: &Args<'_>,
    method: &str,
    strip: impl for<'t> Fn(&'t str, &str) -> Option<&'t str>,
) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let [affix] = rest.exact::<1>(format_args!("str.{method}"))?;
    let affix = affix.as_str().ok_or_else(|| {
        PyErr::type_error(format!("{method}() argument must be str, not {}", affix.type_name()))
    })?;
    Ok(strip(text.as_str(), affix).map_or_else(|| Value::Str(Rc::clone(text)), Value::from))
}

fn partition(args: &Args<'_>, method: &str) -> PyResult<Value> {
    let (text, rest) = self_str(args, method)?;
    let [separator] = rest.exact::<1>(format_args!("str.{method}"))?;
    let separator = separator
        .as_str()
        .ok_or_else(|| PyErr::type_error(format!("must be str, not {}", separator.type_name())))?;
    if separator.is_empty() {
        return Err(PyErr::value_error("empty separator"));
    }
    let from_end = method == "rpartition";
    let source = text.as_str();
    let parts = match if from_end { source.rsplit_once(separator) } else { source.split_once(separator) } {
        Some((before, after)) => [Value::from(before), Value::from(separator), Value::from(after)],
        None if from_end => [Value::from(""), Value::from(""), Value::Str(Rc::clone(text))],
        None => [Value::Str(Rc::clone(text)), Value::from(""), Value::from("")],
    };
    Ok(Value::tuple(parts))
}
