//! The collections inside a call's arguments, and the arguments again with results in their places.

use super::config::RunOptions;
use super::task::{Arg, Call, Handle, Node, is_collection};
use super::{delayed, graph, lazy};
use crate::run::Scheduler;
use std::collections::HashMap;
use tb_frame::lazy::Expr;
use tb_python::native::Args;
use tb_python::object::{Dict, Set};
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// How deep collections may sit in containers.
const MAX_DEPTH: usize = 400;

/// Whether collections are looked for inside lists, tuples, sets, dicts and records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traverse {
    Yes,
    No,
}

impl Traverse {
    /// `traverse=` of a call.
    ///
    /// # Errors
    /// What its truth value raises.
    pub fn of(vm: &mut Vm, args: &Args<'_>) -> PyResult<Self> {
        let traverse = args.keyword("traverse").map_or(Ok(true), |traverse| vm.truthy(traverse))?;
        Ok(if traverse { Traverse::Yes } else { Traverse::No })
    }
}

pub struct Collection {
    pub value: Value,
    pub kind: Kind,
    scheduler: Scheduler,
    /// Its own scheduler, as a function of graph and keys.
    function: Option<Value>,
}

pub enum Kind {
    /// Made by its own engine.
    Frame(Expr),
    /// Made of lazy calls. `finalize` is what `__dask_postcompute__` returns; without, the one node is the
    /// value.
    Nodes { nodes: Vec<Handle>, finalize: Option<Value> },
}

/// Arguments with the collections taken out.
enum Packed {
    Plain(Value),
    /// The n-th collection.
    Slot(usize),
    List(Vec<Packed>),
    Tuple(Vec<Packed>),
    Set(Value, Vec<Packed>),
    Dict(Vec<(Packed, Packed)>),
    /// A class and what it is called with.
    Record(Value, Vec<Packed>),
}

/// What was found.
pub struct Found {
    pub collections: Vec<Collection>,
    packed: Vec<Packed>,
}

impl Found {
    /// Looks through some values. One collection that is met twice is one.
    ///
    /// # Errors
    /// What a collection's protocol raises.
    pub fn in_values(vm: &mut Vm, values: &[Value], traverse: Traverse) -> PyResult<Self> {
        let mut search = Search { traverse, collections: Vec::new(), slots: HashMap::new(), depth: 0 };
        let packed = search.all(vm, values)?;
        Ok(Found { collections: search.collections, packed })
    }

    /// Lets the collections that have a way of their own to optimise their graphs do so. The values are not searched
    /// again: a generator among them has been drained.
    ///
    /// # Errors
    /// As `in_values`.
    pub fn optimize(&mut self, vm: &mut Vm) -> PyResult<()> {
        for collection in self.collections.iter_mut().filter(|collection| optimizes(collection)) {
            collection.kind = protocol(vm, &collection.value, true)?;
        }
        Ok(())
    }

    /// The lazy frames among them.
    pub fn frames(&self) -> impl Iterator<Item = &Expr> {
        self.collections.iter().filter_map(|collection| match &collection.kind {
            Kind::Frame(expr) => Some(expr),
            Kind::Nodes { .. } => None,
        })
    }

    /// Whether chains of calls run as one task: as in Dask, those of bags and arrays do, and those that the
    /// program wrote do not.
    pub fn fuses(&self) -> bool {
        let fuses = |collection: &Collection| {
            collection.scheduler == Scheduler::Processes
                || matches!(collection.kind, Kind::Frame(_))
                || collection.value.class().lookup(Sym::new("__dask_fuses__")).is_some()
        };
        self.collections.iter().all(fuses)
    }

    /// The nodes of all others.
    pub fn nodes(&self) -> Vec<Handle> {
        let nodes = |collection: &Collection| match &collection.kind {
            Kind::Frame(_) => Vec::new(),
            Kind::Nodes { nodes, .. } => nodes.clone(),
        };
        self.collections.iter().flat_map(nodes).collect()
    }

    /// What the lab writes above the run.
    pub fn title(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        for node in self.nodes() {
            let word = node.call.label().to_owned();
            if !words.contains(&word) {
                words.push(word);
            }
            if words.len() == 4 {
                words.push("…".to_owned());
                break;
            }
        }
        words.join(", ")
    }

    /// The scheduler that was asked for, or the one that all collections use by default.
    ///
    /// # Errors
    /// `ValueError` if they differ.
    pub fn scheduler(&self, options: &RunOptions) -> PyResult<Scheduler> {
        if let Some(scheduler) = options.run.scheduler {
            return Ok(scheduler);
        }
        let mut all = self.collections.iter().map(|collection| collection.scheduler);
        let first = all.next().unwrap_or_default();
        if options.function.is_none() && all.any(|other| other != first) {
            return Err(differing());
        }
        Ok(first)
    }

    /// The scheduler that the collections bring themselves, unless another was asked for.
    ///
    /// # Errors
    /// `ValueError` if they differ.
    pub fn function(&self, options: &RunOptions) -> PyResult<Option<Value>> {
        if options.run.scheduler.is_some() || options.function.is_some() {
            return Ok(options.function.clone());
        }
        let mut all = self.collections.iter().map(|collection| &collection.function);
        let Some(Some(first)) = all.next() else {
            return if all.any(Option::is_some) { Err(differing()) } else { Ok(None) };
        };
        let same = all.all(|other| other.as_ref().is_some_and(|other| other.is(first)));
        if same { Ok(Some(first.clone())) } else { Err(differing()) }
    }

    /// The values again, with `results` where the collections were.
    ///
    /// # Errors
    /// What hashing or a record's class raises.
    pub fn repack(&self, vm: &mut Vm, results: &[Value]) -> PyResult<Value> {
        Ok(Value::tuple(unpacked_all(vm, &self.packed, results)?))
    }
}

/// Whether a collection has a way of its own to optimise its graph.
fn optimizes(collection: &Collection) -> bool {
    let class = collection.value.class();
    class.lookup(Sym::new("__dask_optimize__")).is_some()
        && class.lookup(Sym::new("__dask_parts__")).is_none()
}

fn differing() -> PyErr {
    PyErr::value_error(
        "Compute called on multiple collections with differing default schedulers. Please specify a \
         scheduler=` parameter explicitly in compute or globally with `dask.config.set`.",
    )
}

struct Search {
    traverse: Traverse,
    collections: Vec<Collection>,
    slots: HashMap<usize, usize>,
    depth: usize,
}

impl Search {
    fn all(&mut self, vm: &mut Vm, values: &[Value]) -> PyResult<Vec<Packed>> {
        values.iter().map(|value| self.one(vm, value)).collect()
    }

    fn one(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Packed> {
        if let Some(slot) = self.collection(vm, value)? {
            return Ok(Packed::Slot(slot));
        }
        if self.traverse == Traverse::No {
            return Ok(Packed::Plain(value.clone()));
        }
        if self.depth >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while looking for collections";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        self.depth += 1;
        let packed = self.container(vm, value);
        self.depth -= 1;
        packed
    }

    fn collection(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<usize>> {
        if let Some(slot) = self.slots.get(&value.address()) {
            return Ok(Some(*slot));
        }
        let (kind, scheduler, function) = if let Some(node) = delayed::node_of(value) {
            (Kind::Nodes { nodes: vec![node], finalize: None }, Scheduler::Threads, None)
        } else if let Some(expr) = lazy::of(value) {
            (Kind::Frame(expr), Scheduler::Threads, None)
        } else if is_collection(vm, value) {
            let kind = protocol(vm, value, false)?;
            let (scheduler, function) = own_scheduler(vm, value)?;
            (kind, scheduler, function)
        } else {
            return Ok(None);
        };
        self.slots.insert(value.address(), self.collections.len());
        self.collections.push(Collection { value: value.clone(), kind, scheduler, function });
        Ok(Some(self.collections.len() - 1))
    }

    fn container(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Packed> {
        Ok(match value {
            Value::List(list) => Packed::List(self.all(vm, &list.snapshot())?),
            Value::Tuple(items) => Packed::Tuple(self.all(vm, items)?),
            Value::Set(set) => {
                let keys = set.keys().keys();
                let packed = self.all(vm, &keys)?;
                let plain = packed.iter().all(|item| matches!(item, Packed::Plain(_)));
                if plain { Packed::Plain(value.clone()) } else { Packed::Set(value.clone(), packed) }
            }
            Value::Dict(dict) => {
                let mut pairs = Vec::with_capacity(dict.len());
                for entry in dict.entries() {
                    pairs.push((self.one(vm, &entry.key)?, self.one(vm, &entry.value)?));
                }
                Packed::Dict(pairs)
            }
            Value::Generator(_) | Value::Iter(_) => Packed::List({
                let items = vm.collect(value)?;
                self.all(vm, &items)?
            }),
            Value::Instance(_) if value.class().lookup(Sym::new("_fields")).is_some() => {
                match value.unwrap_base() {
                    Value::Tuple(items) => Packed::Record(Value::Class(value.class()), self.all(vm, items)?),
                    _ => Packed::Plain(value.clone()),
                }
            }
            other => Packed::Plain(other.clone()),
        })
    }
}

/// A collection that speaks Dask's protocol: bags, items, and classes of the program.
fn protocol(vm: &mut Vm, value: &Value, optimize: bool) -> PyResult<Kind> {
    if value.class().lookup(Sym::new("__dask_parts__")).is_some() {
        let parts = vm.call_method(value, "__dask_parts__", &[])?;
        let nodes = vm.collect(&parts)?.iter().filter_map(delayed::node_of).collect();
        let finalize = vm.call_method(value, "__dask_postcompute__", &[])?;
        return Ok(Kind::Nodes { nodes, finalize: Some(finalize) });
    }
    let mut dsk = vm.call_method(value, "__dask_graph__", &[])?;
    let keys = vm.call_method(value, "__dask_keys__", &[])?;
    if optimize && value.class().lookup(Sym::new("__dask_optimize__")).is_some() {
        dsk = vm.call_method(value, "__dask_optimize__", &[dsk, keys.clone()])?;
    }
    let mut flat = Vec::new();
    flatten(&keys, &mut flat);
    let nodes = graph::nodes_of(vm, &dsk, &flat)?;
    let finalize = vm.call_method(value, "__dask_postcompute__", &[])?;
    Ok(Kind::Nodes { nodes, finalize: Some(finalize) })
}

/// One node with the value of a collection that speaks the protocol.
///
/// # Errors
/// What its methods raise.
pub(super) fn single(vm: &mut Vm, value: &Value) -> PyResult<Handle> {
    let Kind::Nodes { nodes, finalize } = protocol(vm, value, true)? else {
        return Err(PyErr::type_error("a collection without tasks of its own"));
    };
    let Some(Value::Tuple(parts)) = &finalize else { return Err(bad_finalize()) };
    let [function, rest] = &parts[..] else { return Err(bad_finalize()) };
    let inputs = (0..nodes.len() as u32).map(Arg::Input).collect();
    let mut items = vec![Arg::Value(function.clone()), Arg::List(inputs)];
    items.extend(vm.collect(rest)?.into_iter().map(Arg::Value));
    let token = super::token::tokenize(vm, std::slice::from_ref(value), &[])?;
    let call = Call::Apply { label: "finalize".into(), items, names: Vec::new() };
    Ok(Node::single(format!("finalize-{token}").into(), call, nodes))
}

/// What `__dask_postcompute__` must give.
pub(super) fn bad_finalize() -> PyErr {
    PyErr::type_error("__dask_postcompute__ must return a function and its arguments")
}

/// The scheduler that a collection uses unless another is asked for: one of ours, or a function of its own.
fn own_scheduler(vm: &mut Vm, value: &Value) -> PyResult<(Scheduler, Option<Value>)> {
    if value.class().lookup(Sym::new("__dask_processes__")).is_some() {
        return Ok((Scheduler::Processes, None));
    }
    let Some(own) = vm.getattr_opt(value, Sym::new("__dask_scheduler__"))?.filter(|own| !own.is_none())
    else {
        return Ok((Scheduler::Threads, None));
    };
    for (module, name, scheduler) in [
        ("dask.local", "get_sync", Scheduler::Synchronous),
        ("dask.threaded", "get", Scheduler::Threads),
        ("dask.multiprocessing", "get", Scheduler::Processes),
    ] {
        let ours = vm.loaded(Sym::new(module)).and_then(|module| module.namespace.get(Sym::new(name)));
        if ours.is_some_and(|ours| ours.is(&own)) {
            return Ok((scheduler, None));
        }
    }
    Ok((Scheduler::Threads, Some(own)))
}

fn flatten(keys: &Value, into: &mut Vec<Value>) {
    match keys {
        Value::List(list) => list.snapshot().iter().for_each(|key| flatten(key, into)),
        key => into.push(key.clone()),
    }
}

fn unpacked_all(vm: &mut Vm, packed: &[Packed], results: &[Value]) -> PyResult<Vec<Value>> {
    packed.iter().map(|packed| unpacked(vm, packed, results)).collect()
}

fn unpacked(vm: &mut Vm, packed: &Packed, results: &[Value]) -> PyResult<Value> {
    Ok(match packed {
        Packed::Plain(value) => value.clone(),
        Packed::Slot(slot) => results.get(*slot).cloned().unwrap_or_default(),
        Packed::List(items) => Value::list(unpacked_all(vm, items, results)?),
        Packed::Tuple(items) => Value::tuple(unpacked_all(vm, items, results)?),
        Packed::Set(like, items) => {
            let kind = if let Value::Set(set) = like { set.kind() } else { tb_python::object::SetKind::Set };
            let set = Set::new(kind);
            for item in unpacked_all(vm, items, results)? {
                vm.set_add(&set, item)?;
            }
            Value::set(set)
        }
        Packed::Dict(pairs) => {
            let dict = Dict::with_capacity(pairs.len());
            for (key, value) in pairs {
                let (key, value) = (unpacked(vm, key, results)?, unpacked(vm, value, results)?);
                vm.dict_set(&dict, key, value)?;
            }
            Value::dict(dict)
        }
        Packed::Record(class, items) => {
            let items = unpacked_all(vm, items, results)?;
            vm.call(class, &items)?
        }
    })
}
