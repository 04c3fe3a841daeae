//! `dask.bag`: the natives that `../../python/dask/bag` is built on, and the package's face.

use super::task::{Arg, Call, Node, Unpacker};
use super::{base, delayed, token};
use super::{graph, grid};
use crate::engine::origin;
use crate::numpy::ndarray;
use crate::platform::matches_text;
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::{Key, Place};
use tb_library::{Text, text};
use tb_python::code::Params;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};
use tb_stdlib::load;

/// Makes the package's modules importable.
pub(super) fn register(vm: &mut Vm) {
    vm.register_module("dask.bag", build);
    vm.register_module("dask.collection", |vm| part(vm, "dask.collection", COLLECTION));
    vm.register_module("dask.bag.chunk", |vm| part(vm, "dask.bag.chunk", CHUNK));
    vm.register_module("dask.bag.core", |vm| part(vm, "dask.bag.core", CORE));
    vm.register_module("dask.bag.shuffle", |vm| part(vm, "dask.bag.shuffle", SHUFFLE));
    vm.register_module("dask.bag.text", |vm| part(vm, "dask.bag.text", TEXT));
    vm.register_module("dask.bag.frame", |vm| part(vm, "dask.bag.frame", FRAME));
    vm.register_module("dask.bag.random", |vm| part(vm, "dask.bag.random", RANDOM));
    vm.register_module("dask.bag.utils", |vm| part(vm, "dask.bag.utils", UTILS));
}

const COLLECTION: Text = text!("python/dask/collection.py");
const CHUNK: Text = text!("python/dask/bag/chunk.py");
const CORE: Text = text!("python/dask/bag/core.py");
const FRAME: Text = text!("python/dask/bag/frame.py");
const UTILS: Text = text!("python/dask/bag/utils.py");
const RANDOM: Text = text!("python/dask/bag/random.py");
const SHUFFLE: Text = text!("python/dask/bag/shuffle.py");
const TEXT: Text = text!("python/dask/bag/text.py");

fn part(vm: &mut Vm, name: &'static str, text: Text) -> PyResult<Rc<Module>> {
    load(vm, name, text, natives)
}

/// The names that `dask.bag` has, and theirs in `dask.bag.core`.
const NAMES: [(&str, &str); 11] = [
    ("Bag", "Bag"),
    ("Item", "Item"),
    ("from_sequence", "from_sequence"),
    ("from_delayed", "from_delayed"),
    ("from_url", "from_url"),
    ("range", "bag_range"),
    ("zip", "bag_zip"),
    ("map", "bag_map"),
    ("map_partitions", "map_partitions"),
    ("concat", "concat"),
    ("read_avro", "read_avro"),
];

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let core = vm.import("dask.bag.core")?;
    let text = vm.import("dask.bag.text")?;
    let module = Module::new("dask.bag");
    for (name, own) in NAMES {
        module.set(name, core.namespace.get(Sym::new(own)).unwrap_or_default());
    }
    for name in ["read_text", "to_textfiles"] {
        module.set(name, text.namespace.get(Sym::new(name)).unwrap_or_default());
    }
    let compute = vm.import("dask.base")?.namespace.get(Sym::new("compute"));
    module.set("compute", compute.unwrap_or_default());
    module.set("core", Value::Module(core));
    let module = Rc::new(module);
    vm.import("dask")?.set("bag", Value::Module(Rc::clone(&module)));
    Ok(module)
}

/// What the collections that are written in Python are built on.
pub(super) fn natives(vm: &mut Vm, module: &Module) -> PyResult<()> {
    token::words(module);
    base::natives(vm, module)?;
    module.function("_call", call);
    module.function("_call_in", call_in);
    module.function("_grid", grid::grid);
    module.function("_snapshot", snapshot);
    module.function("_data", data);
    module.function("_alias", alias);
    module.function("_graph", |vm, args| {
        let [parts] = args.exact("_graph")?;
        let nodes = vm.collect(parts)?;
        Ok(graph::of_nodes(&nodes.iter().filter_map(delayed::node_of).collect::<Vec<_>>()))
    });
    module.function("_nodes_of", |vm, args| {
        let [dsk, keys] = args.exact("_nodes_of")?;
        let keys = vm.collect(keys)?;
        Ok(Value::list(graph::nodes_of(vm, dsk, &keys)?.into_iter().map(delayed::wrap).collect()))
    });
    module.function("_arity", |_, args| {
        let [function] = args.exact("_arity")?;
        Ok(Value::from_usize(arity(function)))
    });
    module.function("_matches", |_, args| {
        let [text, pattern] = args.exact("_matches")?;
        let (text, pattern) = (text.as_str().unwrap_or_default(), pattern.as_str().unwrap_or_default());
        Ok(Value::Bool(matches_text(pattern, text)))
    });
    Ok(())
}

/// How many arguments a function must be given; one that takes any number counts as two.
fn arity(function: &Value) -> usize {
    let Value::Function(function) = function else { return 1 };
    let Params { positional, star, .. } = &function.code.code.params;
    if *star { 2 } else { usize::from(*positional).saturating_sub(function.defaults.borrow().len()) }
}

/// `(name, index)`, `(name, *place)` or `name`, and the layer that the key belongs to.
pub(super) fn key(name: &Value, index: &Value) -> PyResult<(Key, Arc<str>)> {
    let wrong = || PyErr::type_error("a key is a name and a number");
    let name: Arc<str> = name.as_str().ok_or_else(wrong)?.into();
    let index = match index {
        Value::Tuple(place) => Some(graph::place_of(place).ok_or_else(wrong)?),
        index => index.as_i64().map(u32::try_from).transpose().map_err(|_| wrong())?.map(Place::At),
    };
    Ok((Key { name: Arc::clone(&name), index }, name))
}

/// `_call(name, index, function, *args, **kwargs)`: a lazy call under a key of its own.
fn call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, index, items @ ..] = args.pos() else {
        return Err(PyErr::type_error("_call() takes a key and a function"));
    };
    let (key, layer) = key(name, index)?;
    apply(vm, key, layer, items, &args)
}

/// `_call_in(layer, name, index, function, *args, **kwargs)`: a lazy call that belongs to another call's layer.
fn call_in(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [layer, name, index, items @ ..] = args.pos() else {
        return Err(PyErr::type_error("_call_in() takes a layer, a key and a function"));
    };
    let (key, _) = key(name, index)?;
    let layer = layer.as_str().unwrap_or_default().into();
    apply(vm, key, layer, items, &args)
}

/// The call of `items[0]` with the others, and with the keyword arguments of `args`.
fn apply(vm: &mut Vm, key: Key, layer: Arc<str>, items: &[Value], args: &Args<'_>) -> PyResult<Value> {
    let mut unpacker = Unpacker::default();
    let mut unpacked = Vec::with_capacity(items.len());
    for item in items {
        unpacked.push(unpacker.arg(vm, item)?);
    }
    let mut names = Vec::new();
    for (name, value) in args.keywords() {
        names.push(name);
        unpacked.push(unpacker.arg(vm, value)?);
    }
    let call = Call::Apply { label: token::key_split(&layer).into(), items: unpacked, names };
    Ok(delayed::wrap(Node::asked_at(origin(vm), key, layer, call, unpacker.deps)))
}

/// `_snapshot(array)`: an array as it is now; a later write to the other copies it first.
fn snapshot(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [array] = args.exact("_snapshot")?;
    let own = ndarray::of(array).ok_or_else(|| PyErr::type_error("_snapshot() takes an ndarray"))?;
    Ok(ndarray::wrap(own.array()))
}

/// `_data(name, index, value)`: a partition that is there.
fn data(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, index, value] = args.exact("_data")?;
    let (key, layer) = key(name, index)?;
    Ok(delayed::wrap(Node::new(key, layer, Call::Data(value.clone()), Vec::new())))
}

/// `_alias(name, index, part)`: another step's value under a key of its own.
fn alias(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, index, part] = args.exact("_alias")?;
    let (key, layer) = key(name, index)?;
    let node = delayed::node_of(part).ok_or_else(|| PyErr::type_error("_alias() takes a lazy value"))?;
    let call = Call::Build { label: token::key_split(&layer).into(), arg: Arg::Input(0) };
    Ok(delayed::wrap(Node::new(key, layer, call, vec![node])))
}
