//! Lazy values on their way to other heaps: a class may hold some, and a task may return some.

use super::object::{Kind, Lazy, Leaf, Shell};
use crate::dask::graph::{key_of, key_value};
use crate::dask::task::{Arg, Call, Handle, Node, Plan, value_of};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// What a lazy value is made of: its length, its kind's own parts, and every step that it needs, the last its
/// own.
pub(super) fn parts(vm: &mut Vm, value: &Value) -> PyResult<Vec<Value>> {
    let shell: &Shell = native_data(value, "a Delayed")?;
    let lazy = shell.get()?;
    let optional = |number: Option<i64>| number.map_or(Value::None, Value::Int);
    let kind = match &lazy.kind {
        Kind::Plain => Value::None,
        Kind::Leaf(leaf) => {
            let pure = leaf.pure.map_or(Value::None, Value::Bool);
            Value::tuple(vec![leaf.obj.clone(), pure, optional(leaf.nout)])
        }
        Kind::Attribute { obj, name } => Value::tuple(vec![obj.clone(), Value::from(*name)]),
    };
    let mut parts = vec![optional(lazy.length), kind];
    for step in &Plan::of(std::slice::from_ref(&lazy.node)).steps {
        let deps = step.deps.iter().map(|dep| Value::Int(i64::from(*dep))).collect::<Vec<_>>();
        parts.push(Value::tuple(vec![
            key_value(&step.key),
            Value::str(&*step.layer),
            encoded(vm, &step.call)?,
            Value::tuple(deps),
        ]));
    }
    Ok(parts)
}

pub(super) fn fill(vm: &mut Vm, value: &Value, parts: Vec<Value>) -> PyResult<()> {
    let broken = || PyErr::runtime_error("a lazy value that was not shipped whole");
    let [length, kind, steps @ ..] = &parts[..] else { return Err(broken()) };
    let kind = match kind {
        Value::Tuple(parts) => match &parts[..] {
            [obj, pure, nout] => Kind::Leaf(Leaf {
                obj: obj.clone(),
                pure: if pure.is_none() { None } else { Some(vm.truthy(pure)?) },
                nout: nout.as_i64(),
            }),
            [obj, name] => {
                Kind::Attribute { obj: obj.clone(), name: Sym::new(name.as_str().unwrap_or_default()) }
            }
            _ => return Err(broken()),
        },
        _ => Kind::Plain,
    };
    let mut nodes: Vec<Handle> = Vec::with_capacity(steps.len());
    for step in steps {
        let [key, layer, call, deps] = tuple(step).unwrap_or_default() else { return Err(broken()) };
        let dep = |dep: &Value| nodes.get(usize::try_from(dep.as_i64()?).ok()?).map(Rc::clone);
        let deps = tuple(deps).unwrap_or_default().iter().filter_map(dep).collect();
        let call = decoded(call).ok_or_else(broken)?;
        nodes.push(Node::new(key_of(vm, key)?, layer.as_str().unwrap_or_default().into(), call, deps));
    }
    let node = nodes.pop().ok_or_else(broken)?;
    let shell: &Shell = native_data(value, "a Delayed")?;
    shell.fill(Lazy { node, length: length.as_i64(), kind })
}

/// A call as plain values.
fn encoded(vm: &mut Vm, call: &Call) -> PyResult<Value> {
    let parts = match call {
        Call::Data(value) => vec![Value::from("data"), value.clone()],
        Call::Kept(datum) => vec![Value::from("data"), value_of(vm, datum)?],
        Call::Apply { label, items, names } => vec![
            Value::from("apply"),
            Value::str(&**label),
            encoded_all(items),
            Value::tuple(names.iter().map(|name| Value::from(*name)).collect::<Vec<_>>()),
        ],
        Call::Build { label, arg } => vec![Value::from("build"), Value::str(&**label), encoded_arg(arg)],
        Call::Engine { label, .. } => {
            return Err(PyErr::type_error(format!("cannot pickle the lazy frame behind '{label}'"))
                .with_hint("Compute it first, or do the work outside the task."));
        }
    };
    Ok(Value::tuple(parts))
}

fn encoded_all(items: &[Arg<Value>]) -> Value {
    Value::tuple(items.iter().map(encoded_arg).collect::<Vec<_>>())
}

fn encoded_arg(arg: &Arg<Value>) -> Value {
    let (tag, content) = match arg {
        Arg::Value(value) => ("value", value.clone()),
        Arg::Input(place) => ("input", Value::Int(i64::from(*place))),
        Arg::List(items) => ("list", encoded_all(items)),
        Arg::Tuple(items) => ("tuple", encoded_all(items)),
        Arg::Set(items) => ("set", encoded_all(items)),
        Arg::Call(items) => ("call", encoded_all(items)),
        Arg::Dict(pairs) => {
            let pair = |(key, value): &(Arg<Value>, Arg<Value>)| [encoded_arg(key), encoded_arg(value)];
            ("dict", Value::tuple(pairs.iter().flat_map(pair).collect::<Vec<_>>()))
        }
        Arg::Slice(parts) => ("slice", encoded_all(&parts[..])),
        Arg::Keywords(callee, items) => {
            let mut parts = vec![encoded_arg(callee)];
            parts.extend(items.iter().flat_map(|(name, item)| [Value::from(*name), encoded_arg(item)]));
            ("keywords", Value::tuple(parts))
        }
    };
    Value::tuple(vec![Value::from(tag), content])
}

fn decoded(call: &Value) -> Option<Call> {
    let Value::Tuple(parts) = call else { return None };
    Some(match &parts[..] {
        [_, value] => Call::Data(value.clone()),
        [_, label, arg] => Call::Build { label: label.as_str()?.into(), arg: decoded_arg(arg)? },
        [_, label, items, names] => Call::Apply {
            label: label.as_str()?.into(),
            items: decoded_all(items)?,
            names: tuple(names)?.iter().map(|name| name.as_str().map(Sym::new)).collect::<Option<_>>()?,
        },
        _ => return None,
    })
}

fn tuple(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Tuple(items) => Some(&items[..]),
        _ => None,
    }
}

fn decoded_all(items: &Value) -> Option<Vec<Arg<Value>>> {
    tuple(items)?.iter().map(decoded_arg).collect()
}

fn decoded_arg(arg: &Value) -> Option<Arg<Value>> {
    let [tag, content] = tuple(arg)? else { return None };
    Some(match tag.as_str()? {
        "value" => Arg::Value(content.clone()),
        "input" => Arg::Input(u32::try_from(content.as_i64()?).ok()?),
        "list" => Arg::List(decoded_all(content)?),
        "tuple" => Arg::Tuple(decoded_all(content)?),
        "set" => Arg::Set(decoded_all(content)?),
        "call" => Arg::Call(decoded_all(content)?),
        "dict" => {
            let mut items = decoded_all(content)?.into_iter();
            let mut pairs = Vec::new();
            while let (Some(key), Some(value)) = (items.next(), items.next()) {
                pairs.push((key, value));
            }
            Arg::Dict(pairs)
        }
        "slice" => Arg::Slice(Box::new(decoded_all(content)?.try_into().ok()?)),
        "keywords" => {
            let [callee, rest @ ..] = tuple(content)? else { return None };
            let pair = |pair: &[Value]| Some((Sym::new(pair.first()?.as_str()?), decoded_arg(pair.get(1)?)?));
            Arg::Keywords(Box::new(decoded_arg(callee)?), rest.chunks(2).map(pair).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}
