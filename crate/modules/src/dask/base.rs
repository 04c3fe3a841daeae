//! What works on collections of any kind: `compute`, `persist`, `optimize`, `tokenize`, `is_dask_collection`.

use super::collect::{Found, Kind, Traverse, bad_finalize};
use super::task::{Node, Options, Outcome, Plan, compute as run_plan, is_collection};
use super::{config, delayed, graph, lazy, plain};
use crate::run::Scheduler;
use std::rc::Rc;
use std::sync::Arc;
use tb_python::native::Args;
use tb_python::object::{Dict, Module};
use tb_python::{NativeFn, PyErr, PyResult, Sym, Value, Vm};

/// What `dask.base` is built on.
pub(super) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("compute", compute);
    module.function("persist", persist);
    module.function("optimize", optimize);
    module.function("is_dask_collection", |vm, args| {
        let [value] = args.exact("is_dask_collection")?;
        Ok(Value::Bool(is_collection(vm, value)))
    });
    module.function("tokenize", super::token::tokenize_call);
    module.function("visualize", super::visualize::of_many);
    module.function("_compute", compute_one);
    module.function("_persist", persist_one);
    module.function("_visualize", super::visualize::of_one);
    module.function("_unpacked", unpacked);
    Ok(())
}

/// `_unpacked(values, traverse)`: the collections in them, and what puts others in their places.
fn unpacked(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [values, traverse] = args.exact("unpack_collections")?;
    let traverse = if vm.truthy(traverse)? { Traverse::Yes } else { Traverse::No };
    let values = vm.collect(values)?;
    let found = Found::in_values(vm, &values, traverse)?;
    let collections = found.collections.iter().map(|collection| collection.value.clone()).collect();
    let repack = move |vm: &mut Vm, args: Args<'_>| {
        let [results] = args.exact("repack")?;
        let results = vm.collect(results)?;
        found.repack(vm, &results)
    };
    let repack = Value::Native(Rc::new(NativeFn::closure("repack", repack)));
    Ok(Value::tuple(vec![Value::list(collections), repack]))
}

/// `dask.get`, `dask.threaded.get`, `dask.multiprocessing.get`: a scheduler as a function.
pub(super) fn getter(scheduler: Scheduler) -> Value {
    let get = move |vm: &mut Vm, args: Args<'_>| plain::get(vm, args, scheduler);
    Value::Native(Rc::new(NativeFn::closure("get", get)))
}

/// `dask.compute(*args)`: a tuple; what is no collection passes through.
fn compute(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let traverse = Traverse::of(vm, &args)?;
    let found = found(vm, args.pos(), traverse, &options)?;
    if found.collections.is_empty() {
        return Ok(Value::tuple(args.pos().to_vec()));
    }
    let results = compute_all(vm, &found, options)?;
    found.repack(vm, &results)
}

/// `x.compute()`.
pub(super) fn compute_one(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let found = found(vm, &args.pos()[..1], Traverse::No, &options)?;
    Ok(compute_all(vm, &found, options)?.pop().unwrap_or_default())
}

/// The collections in some values, their graphs optimised unless that was not wanted.
fn found(vm: &mut Vm, values: &[Value], traverse: Traverse, options: &config::RunOptions) -> PyResult<Found> {
    let mut found = Found::in_values(vm, values, traverse)?;
    found.function(options)?;
    found.scheduler(options)?;
    if !options.unfused {
        found.optimize(vm)?;
    }
    Ok(found)
}

/// The results of collections, in their order.
fn compute_all(vm: &mut Vm, found: &Found, mut options: config::RunOptions) -> PyResult<Vec<Value>> {
    options.function = found.function(&options)?;
    options.run.scheduler = Some(found.scheduler(&options)?);
    let frames: Vec<lazy::Collection> = found.frames().cloned().collect();
    let mut whole = lazy::compute(vm, &frames, options.run.clone())?.into_iter();
    let nodes = found.nodes();
    let mut outcomes = run_nodes(vm, &nodes, found, &found.title(), &options)?.into_iter();
    let mut results = Vec::with_capacity(found.collections.len());
    for collection in &found.collections {
        results.push(match &collection.kind {
            Kind::Frame(_) => whole.next().unwrap_or_default(),
            Kind::Nodes { nodes, finalize } => {
                let mut values = Vec::with_capacity(nodes.len());
                for outcome in outcomes.by_ref().take(nodes.len()) {
                    values.push(outcome.value(vm)?);
                }
                finish(vm, finalize.as_ref(), values)?
            }
        });
    }
    Ok(results)
}

/// What a collection makes of its parts' values; `None`: it has one, and that is it.
fn finish(vm: &mut Vm, finalize: Option<&Value>, values: Vec<Value>) -> PyResult<Value> {
    let Some(finalize) = finalize else {
        return Ok(values.into_iter().next().unwrap_or_default());
    };
    let Value::Tuple(parts) = finalize else {
        return Err(bad_finalize());
    };
    let [function, rest] = &parts[..] else {
        return Err(bad_finalize());
    };
    let mut items = vec![Value::list(values)];
    items.extend(vm.collect(rest)?);
    vm.call(function, &items)
}

/// Computes nodes, by a scheduler of ours or by a function that the program brought.
fn run_nodes(
    vm: &mut Vm,
    nodes: &[super::task::Handle],
    found: &Found,
    title: &str,
    options: &config::RunOptions,
) -> PyResult<Vec<Outcome>> {
    if nodes.is_empty() {
        return Ok(Vec::new());
    }
    let plan = Plan::of(nodes);
    if let Some(function) = &options.function {
        let keys =
            plan.outputs.iter().map(|place| graph::key_value(&plan.steps[*place as usize].key)).collect();
        let mut items = vec![graph::of_plan(&plan), Value::list(keys)];
        items.extend(options.rest.iter().map(|(_, value)| value.clone()));
        let names: Vec<Sym> = options.rest.iter().map(|(name, _)| *name).collect();
        let results = vm.call_args(function, Args::new(&items, &names))?;
        return Ok(vm.collect(&results)?.into_iter().map(Outcome::Here).collect());
    }
    let mut run = options.run.clone();
    title.clone_into(&mut run.title);
    let fuse = found.fuses() && !options.unfused;
    let kept = if let Some(Value::Dict(kept)) = &options.kept { Some(Rc::clone(kept)) } else { None };
    run_plan(vm, &plan, &Options { run, fuse, kept })
}

fn persist(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let traverse = Traverse::of(vm, &args)?;
    let found = found(vm, args.pos(), traverse, &options)?;
    if found.collections.is_empty() {
        return Ok(Value::tuple(args.pos().to_vec()));
    }
    let kept = persist_all(vm, &found, options)?;
    found.repack(vm, &kept)
}

/// `x.persist()`.
pub(super) fn persist_one(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let options = config::options(vm, args.keywords())?;
    let found = found(vm, &args.pos()[..1], Traverse::No, &options)?;
    Ok(persist_all(vm, &found, options)?.pop().unwrap_or_default())
}

fn persist_all(vm: &mut Vm, found: &Found, mut options: config::RunOptions) -> PyResult<Vec<Value>> {
    options.function = found.function(&options)?;
    options.run.scheduler = Some(found.scheduler(&options)?);
    let nodes = found.nodes();
    let title = format!("persist {}", found.title());
    let mut outcomes = run_nodes(vm, &nodes, found, &title, &options)?.into_iter();
    let mut kept = Vec::with_capacity(found.collections.len());
    for collection in &found.collections {
        kept.push(match &collection.kind {
            Kind::Frame(expr) => lazy::persist(vm, expr, options.run.clone())?,
            Kind::Nodes { nodes, .. } => {
                let mut done = Vec::with_capacity(nodes.len());
                for (node, outcome) in nodes.iter().zip(outcomes.by_ref()) {
                    done.push(Node::new(
                        node.key.clone(),
                        Arc::clone(&node.layer),
                        outcome.into_call(),
                        Vec::new(),
                    ));
                }
                rebuilt(vm, &collection.value, done)?
            }
        });
    }
    Ok(kept)
}

/// The same collection over other nodes of the same keys.
fn rebuilt(vm: &mut Vm, value: &Value, nodes: Vec<super::task::Handle>) -> PyResult<Value> {
    if delayed::node_of(value).is_some() {
        let length = delayed::length_of(value);
        let node = nodes.into_iter().next();
        return Ok(node.map_or(Value::None, |node| delayed::wrap_sized(node, length)));
    }
    if value.class().lookup(Sym::new("_rebuild_parts")).is_some() {
        let parts = nodes.into_iter().map(delayed::wrap).collect();
        return vm.call_method(value, "_rebuild_parts", &[Value::list(parts)]);
    }
    let rebuild = vm.call_method(value, "__dask_postpersist__", &[])?;
    let Value::Tuple(rebuild) = rebuild else { return Err(bad_rebuild()) };
    let [function, rest] = &rebuild[..] else { return Err(bad_rebuild()) };
    let mut items = vec![rebuilt_graph(vm, &nodes)?];
    items.extend(vm.collect(rest)?);
    vm.call(function, &items)
}

/// What `__dask_postpersist__` must give.
fn bad_rebuild() -> PyErr {
    PyErr::type_error("__dask_postpersist__ must return a function and its arguments")
}

/// A dict of the values, if all nodes have theirs, as Dask hands them over; else the graph.
fn rebuilt_graph(vm: &mut Vm, nodes: &[super::task::Handle]) -> PyResult<Value> {
    if !nodes.iter().all(|node| node.call.is_data()) {
        return Ok(graph::of_nodes(nodes));
    }
    let dict = Dict::with_capacity(nodes.len());
    for node in nodes {
        let value = match &*node.call {
            super::task::Call::Kept(datum) => super::task::value_of(vm, datum)?,
            super::task::Call::Data(value) => value.clone(),
            _ => Value::None,
        };
        vm.dict_set(&dict, graph::key_value(&node.key), value)?;
    }
    Ok(Value::dict(dict))
}

/// `dask.optimize(*args)`: the same collections over graphs without what they do not need. A graph made of
/// lazy values never holds more, so they are what they were.
fn optimize(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let traverse = Traverse::of(vm, &args)?;
    let mut found = Found::in_values(vm, args.pos(), traverse)?;
    found.optimize(vm)?;
    let mut same = Vec::with_capacity(found.collections.len());
    for collection in &found.collections {
        same.push(match &collection.kind {
            Kind::Frame(_) => collection.value.clone(),
            Kind::Nodes { nodes, .. } => rebuilt(vm, &collection.value, nodes.clone())?,
        });
    }
    found.repack(vm, &same)
}
