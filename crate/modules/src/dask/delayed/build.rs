//! Making lazy values and lazy calls.

use super::object::{Leaf, wrap_leaf, wrap_sized};
use super::uuid4;
use crate::dask::graph::{key_of, key_value};
use crate::dask::task::{Arg, Call, Handle, Node, Unpacker, is_collection};
use crate::dask::token::{function_name, tokenize};
use crate::engine::origin;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::Key;
use tb_python::native::Args;
use tb_python::{NativeFn, PyErr, PyResult, Sym, Value, Vm};

/// `delayed(obj, name=None, pure=None, nout=None, traverse=True)`; without `obj`, a decorator.
pub fn delayed(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["obj", "name", "pure", "nout", "traverse"];
    let [obj, name, pure, nout, traverse] = args.bind("delayed", names, 0)?;
    let Some(obj) = obj else {
        let kept: Vec<(Sym, Value)> = args.keywords().map(|(name, value)| (name, value.clone())).collect();
        let decorator = move |vm: &mut Vm, args: Args<'_>| {
            let mut items = args.pos().to_vec();
            let mut names: Vec<Sym> = Vec::new();
            for (name, value) in
                args.keywords().map(|(name, value)| (name, value.clone())).chain(kept.clone())
            {
                if !names.contains(&name) {
                    names.push(name);
                    items.push(value);
                }
            }
            delayed(vm, Args::new(&items, &names))
        };
        return Ok(Value::Native(Rc::new(NativeFn::closure("delayed", decorator))));
    };
    if super::node_of(obj).is_some() {
        return Ok(obj.clone());
    }
    let traverse = traverse.map_or(Ok(true), |traverse| vm.truthy(traverse))?;
    let mut unpacker = Unpacker::default();
    let arg =
        if traverse || is_collection(vm, obj) { unpacker.arg(vm, obj)? } else { Arg::Value(obj.clone()) };
    let nout = parse_nout(vm, nout)?;
    let pure = optional_flag(vm, pure)?;
    let name = name.filter(|name| !name.is_none());
    if let Arg::Value(value) = arg {
        let key = match name {
            Some(name) => key_of(vm, name)?,
            None => leaf_key(vm, obj, nout, pure)?,
        };
        return Ok(wrap_leaf(key, Leaf { obj: value, pure, nout }));
    }
    if let (Arg::Input(_), [node], None) = (&arg, &unpacker.deps[..], name) {
        // A whole collection: its one node is the value.
        return Ok(wrap_sized(Rc::clone(node), nout));
    }
    let key = match name {
        Some(name) => key_of(vm, name)?,
        None => {
            let token =
                if is_pure(vm, pure)? { tokenize(vm, std::slice::from_ref(obj), &[])? } else { uuid4(vm) };
            string_key(format!("{}-{token}", obj.type_name()))
        }
    };
    let call = Call::Build { label: obj.type_name().into(), arg };
    Ok(wrap_sized(single(vm, key, call, unpacker.deps), nout))
}

fn string_key(name: String) -> Key {
    Key { name: name.into(), index: None }
}

fn single(vm: &Vm, key: Key, call: Call, deps: Vec<Handle>) -> Handle {
    let layer = match &key.index {
        None => Arc::clone(&key.name),
        Some(_) => key.to_string().into(),
    };
    Node::asked_at(origin(vm), key, layer, call, deps)
}

fn optional_flag(vm: &mut Vm, value: Option<&Value>) -> PyResult<Option<bool>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => vm.truthy(value).map(Some),
    }
}

fn parse_nout(vm: &mut Vm, nout: Option<&Value>) -> PyResult<Option<i64>> {
    match nout {
        None | Some(Value::None) => Ok(None),
        Some(Value::Int(count)) if *count >= 0 => Ok(Some(*count)),
        Some(other) => {
            let shown = vm.str(other)?;
            Err(PyErr::value_error(format!(
                "nout must be None or a non-negative integer, got {}",
                shown.as_str()
            )))
        }
    }
}

/// Whether equal calls are one: said by the call, else by `dask.config`.
fn is_pure(vm: &mut Vm, pure: Option<bool>) -> PyResult<bool> {
    match pure {
        Some(pure) => Ok(pure),
        None => crate::dask::config::flag(vm, "delayed_pure"),
    }
}

fn leaf_key(vm: &mut Vm, obj: &Value, nout: Option<i64>, pure: Option<bool>) -> PyResult<Key> {
    let prefix = match vm.getattr_opt(obj, Sym::new("__name__"))? {
        Some(name) => vm.str(&name)?.as_str().to_owned(),
        None => obj.type_name().to_owned(),
    };
    let token = if is_pure(vm, pure)? {
        tokenize(vm, &[obj.clone(), nout.map_or(Value::None, Value::Int)], &[])?
    } else {
        uuid4(vm)
    };
    Ok(string_key(format!("{prefix}-{token}")))
}

/// A lazy call. `token` stands for the function among equal calls; `dask_key_name` and `pure` among the
/// keywords are the call's own.
pub fn call_function(
    vm: &mut Vm,
    head: Vec<Arg<Value>>,
    name: &str,
    token: Value,
    args: Args<'_>,
    pure: Option<bool>,
    nout: Option<i64>,
) -> PyResult<Value> {
    let mut pure = pure;
    let mut key = None;
    let mut keywords = Vec::new();
    for (name, value) in args.keywords() {
        match name.as_str() {
            "dask_key_name" if value.is_none() => {}
            "dask_key_name" => key = Some(key_of(vm, value)?),
            "pure" => pure = optional_flag(vm, Some(value))?,
            _ => keywords.push((name, value.clone())),
        }
    }
    let key = match key {
        Some(key) => key,
        None if is_pure(vm, pure)? => {
            let mut parts = vec![token];
            parts.extend_from_slice(args.pos());
            string_key(format!("{name}-{}", tokenize(vm, &parts, &keywords)?))
        }
        None => string_key(format!("{name}-{}", uuid4(vm))),
    };
    let mut unpacker = Unpacker::default();
    let mut items = head;
    for item in &mut items {
        if let Arg::Value(value) = item
            && let Some(node) = super::node_of(value)
        {
            *item = unpacker.input(node);
        }
    }
    for value in args.pos() {
        items.push(unpacker.arg(vm, value)?);
    }
    let mut names = Vec::with_capacity(keywords.len());
    for (name, value) in &keywords {
        names.push(*name);
        items.push(unpacker.arg(vm, value)?);
    }
    let call = Call::Apply { label: name.into(), items, names };
    Ok(wrap_sized(single(vm, key, call, unpacker.deps), nout))
}

/// The call of a lazy value that is no leaf: whatever it turns out to be is called.
pub(super) fn call_value(vm: &mut Vm, callee: &Value, args: Args<'_>) -> PyResult<Value> {
    let token = callee.clone();
    call_function(vm, vec![Arg::Value(callee.clone())], "apply", token, args, None, None)
}

/// `delayed(f)(…)`.
pub(super) fn call_leaf(vm: &mut Vm, key: &Key, leaf: &Leaf, args: Args<'_>) -> PyResult<Value> {
    let name = function_name(vm, &leaf.obj)?;
    let head = vec![Arg::Value(leaf.obj.clone())];
    call_function(vm, head, &name, key_value(key), args, leaf.pure, leaf.nout)
}

/// `x.method(…)`.
pub(super) fn call_attribute(vm: &mut Vm, obj: &Value, name: Sym, args: Args<'_>) -> PyResult<Value> {
    let method = vm.import("dask.utils")?.namespace.get(Sym::new("_method")).unwrap_or_default();
    let head = vec![Arg::Value(method), Arg::Value(Value::from(name)), Arg::Value(obj.clone())];
    let word: String = name.as_str().chars().take(50).collect();
    let token = Value::tuple(vec![Value::from(name), obj.clone()]);
    call_function(vm, head, &word, token, args, None, None)
}

/// `x.name`.
pub(super) fn attribute(vm: &mut Vm, obj: &Value, name: Sym) -> PyResult<Handle> {
    let token = tokenize(vm, &[obj.clone(), Value::from(name)], &[])?;
    let get = vm.builtins.get(Sym::new("getattr")).unwrap_or_default();
    let mut unpacker = Unpacker::default();
    let items = vec![Arg::Value(get), unpacker.arg(vm, obj)?, Arg::Value(Value::from(name))];
    let call = Call::Apply { label: "getattr".into(), items, names: Vec::new() };
    Ok(single(vm, string_key(format!("getattr-{token}")), call, unpacker.deps))
}
