//! `HighLevelGraph`, what `.dask` gives: the tasks of a collection as a mapping, by layers.

use super::task::{Call, Handle, Node, Plan};
use super::{plain, spec};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::{LayerMap, Step};
use tb_graph::{Key, Place, order};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::{Dict, Set, SetKind};
use tb_python::vm::{CompareOp, types};
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

pub(super) const MODULE: &str = "dask.highlevelgraph";

struct Mapping {
    plan: Rc<Plan>,
    /// Places of the keys, made at the first look-up.
    places: OnceCell<HashMap<Key, u32>>,
    /// Keys and tasks as the program wrote them, where it did.
    written: Rc<HashMap<Key, (Value, Value)>>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

/// `HighLevelGraph`.
pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let mapping = Class::native("HighLevelGraph", &[&types().object], Some(new));
    mapping.module.set(MODULE.into());
    mapping
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.plan.steps.len())))
        .method("__iter__", |vm, args| {
            let keys = this(&args)?.keys();
            vm.iter(&Value::list(keys))
        })
        .method("__contains__", |vm, args| {
            let [_, key] = args.exact::<2>("__contains__")?;
            let key = key_of(vm, key)?;
            Ok(Value::Bool(this(&args)?.find(&key).is_some()))
        })
        .method("__getitem__", |vm, args| {
            let [_, wanted] = args.exact::<2>("__getitem__")?;
            let key = key_of(vm, wanted)?;
            let mapping = this(&args)?;
            let place = mapping.find(&key).ok_or_else(|| PyErr::key_error(wanted.clone()))?;
            mapping.node(vm, place)
        })
        .method("get", |vm, args| {
            let [_, wanted, default] = args.bind("get", ["self", "key", "default"], 2)?;
            let key = key_of(vm, wanted.unwrap_or(&Value::None))?;
            let mapping = this(&args)?;
            match mapping.find(&key) {
                Some(place) => mapping.node(vm, place),
                None => Ok(default.cloned().unwrap_or_default()),
            }
        })
        .method("__eq__", |vm, args| {
            let [own, other] = args.exact::<2>("__eq__")?;
            if own.is(other) {
                return Ok(Value::Bool(true));
            }
            let own = this(&args)?.dict(vm)?;
            let other = match mapping_of(other) {
                Some(mapping) => mapping.dict(vm)?,
                None => other.clone(),
            };
            vm.compare(CompareOp::Eq, &own, &other)
        })
        .method("keys", |vm, args| as_dict(vm, &args, "keys"))
        .method("values", |vm, args| as_dict(vm, &args, "values"))
        .method("items", |vm, args| as_dict(vm, &args, "items"))
        .method("to_dict", |vm, args| this(&args)?.dict(vm))
        .method("copy", |_, args| Ok(of_plan(&this(&args)?.plan)))
        .method("get_all_external_keys", |vm, args| {
            let set = Set::new(SetKind::Set);
            for key in this(&args)?.keys() {
                vm.set_add(&set, key)?;
            }
            Ok(Value::set(set))
        })
        .method("get_all_dependencies", all_dependencies)
        .method("__dask_graph__", |_, args| Ok(args.pos()[0].clone()))
        .method("cull_layers", cull_layers)
        .getter("key_dependencies", |_, _| Ok(Value::dict(Dict::default())))
        .method("cull", cull)
        .method("validate", |_, args| this(&args).map(|_| Value::None))
        .method("visualize", super::visualize::of_graph)
        .method("_layer_dicts", layers)
        .class_method("from_collections", |vm, args| written_in_python(vm, "_from_collections", &args))
        .class_method("merge", |vm, args| written_in_python(vm, "_merge", &args))
        .getter("layers", |vm, args| written_in_python(vm, "_layers", &args))
        .method("__repr__", repr)
        .method("_repr_html_", html)
        .getter("dependencies", |vm, args| related(vm, &args, |map| map.deps.clone()))
        .getter("dependents", |vm, args| related(vm, &args, dependents));
    mapping
}

/// `HighLevelGraph(layers, dependencies)`: what the layers need is seen from their tasks.
fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let names = ["layers", "dependencies", "key_dependencies"];
    let [layers, ..] = args.bind("HighLevelGraph", names, 1)?;
    let items = vm.call_method(layers.unwrap_or(&Value::None), "items", &[])?;
    let whole = Dict::default();
    let mut layer_of: HashMap<Key, Arc<str>> = HashMap::new();
    let mut written = HashMap::new();
    for item in vm.collect(&items)? {
        let pair = vm.collect(&item)?;
        let [name, layer] = &pair[..] else {
            return Err(PyErr::type_error("a layer is a name and its tasks"));
        };
        let name: Arc<str> = match name.as_str() {
            Some(name) => name.into(),
            None => key_of(vm, name)?.to_string().into(),
        };
        let tasks = vm.call_method(layer, "items", &[])?;
        for task in vm.collect(&tasks)? {
            let pair = vm.collect(&task)?;
            let [key, task] = &pair[..] else { return Err(PyErr::type_error("a task has a key")) };
            let own = key_of(vm, key)?;
            layer_of.insert(own.clone(), Arc::clone(&name));
            written.insert(own, (key.clone(), task.clone()));
            vm.dict_set(&whole, key.clone(), task.clone())?;
        }
    }
    let mut plan = plain::plan(vm, &Value::dict(whole))?;
    for step in &mut plan.steps {
        if let Some(layer) = layer_of.remove(&step.key) {
            step.layer = layer;
        }
    }
    let written = Rc::new(written);
    Ok(class.instance(Mapping { plan: Rc::new(plan), places: OnceCell::new(), written }))
}

/// A function of `dask.highlevelgraph`, which is written in Python, on what a method was given.
fn written_in_python(vm: &mut Vm, name: &str, args: &Args<'_>) -> PyResult<Value> {
    let function = vm.import(MODULE)?.namespace.get(Sym::new(name)).unwrap_or_default();
    let mut items = args.pos().to_vec();
    let mut names = Vec::new();
    for (name, value) in args.keywords() {
        names.push(name);
        items.push(value.clone());
    }
    vm.call_args(&function, Args::new(&items, &names))
}

/// The mapping of everything that some nodes need.
pub fn of_nodes(nodes: &[Handle]) -> Value {
    of_plan(&Plan::of(nodes))
}

/// The mapping of a plan.
pub fn of_plan(plan: &Plan) -> Value {
    let plan = Plan { steps: plan.steps.clone(), outputs: plan.outputs.clone() };
    class().instance(Mapping { plan: Rc::new(plan), places: OnceCell::new(), written: Rc::default() })
}

fn mapping_of(value: &Value) -> Option<&Mapping> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Mapping>()
}

/// The plan of a mapping.
pub fn plan_of(value: &Value) -> Option<Rc<Plan>> {
    mapping_of(value).map(|mapping| Rc::clone(&mapping.plan))
}

/// A key as the program sees it: a string, or a tuple of a name and a place.
pub fn key_value(key: &Key) -> Value {
    let name = Value::str(&*key.name);
    match &key.index {
        None => name,
        Some(Place::At(index)) => Value::tuple(vec![name, Value::Int(i64::from(*index))]),
        Some(Place::Grid(place)) => {
            let numbers = place.iter().map(|at| Value::Int(i64::from(*at)));
            Value::tuple(std::iter::once(name).chain(numbers).collect::<Vec<_>>())
        }
    }
}

/// A program's key. One that is neither a string nor a name with numbers is known by its repr.
///
/// # Errors
/// What its `__repr__` raises.
pub fn key_of(vm: &mut Vm, value: &Value) -> PyResult<Key> {
    if let Value::Str(name) = value {
        return Ok(Key { name: name.as_str().into(), index: None });
    }
    if let Value::Tuple(parts) = value
        && let [Value::Str(name), place @ ..] = &parts[..]
        && let Some(place) = place_of(place)
    {
        return Ok(Key { name: name.as_str().into(), index: Some(place) });
    }
    Ok(Key { name: vm.repr(value)?.into(), index: None })
}

/// The place that numbers from 0 name, if that is what they are.
pub fn place_of(numbers: &[Value]) -> Option<Place> {
    let number = |value: &Value| match value {
        Value::Int(number) => u32::try_from(*number).ok(),
        _ => None,
    };
    match numbers {
        [only] => number(only).map(Place::At),
        numbers => numbers.iter().map(number).collect::<Option<Arc<[u32]>>>().map(Place::Grid),
    }
}

/// Whether a mapping has a layer of that name.
///
/// # Errors
/// `ValueError` if not.
pub fn check_layer(vm: &mut Vm, mapping: &Value, layer: &Value) -> PyResult<()> {
    let Some(plan) = plan_of(mapping) else { return Ok(()) };
    let wanted = key_of(vm, layer)?.to_string();
    if plan.steps.iter().any(|step| *step.layer == *wanted) {
        return Ok(());
    }
    let names: Vec<Value> = LayerMap::of(&plan).names.iter().map(|name| Value::str(&**name)).collect();
    let (layer, names) = (vm.str(layer)?, vm.repr(&Value::list(names))?);
    let text = format!("Layer {} not in the HighLevelGraph's layers: {names}", layer.as_str());
    Err(PyErr::value_error(text))
}

/// The node for `key` in a graph: a mapping of ours, or a plain dict of tasks.
///
/// # Errors
/// As `nodes_of`.
pub fn node(vm: &mut Vm, graph: &Value, key: &Value) -> PyResult<Handle> {
    Ok(nodes_of(vm, graph, std::slice::from_ref(key))?.swap_remove(0))
}

/// The nodes for some keys of a graph, in their order: a mapping of ours, or a plain dict of tasks.
///
/// # Errors
/// `KeyError`; `RuntimeError` for a cycle.
pub fn nodes_of(vm: &mut Vm, graph: &Value, keys: &[Value]) -> PyResult<Vec<Handle>> {
    if let Some(mapping) = mapping_of(graph) {
        let wanted = found(vm, keys, |key| mapping.find(key))?;
        return nodes(&mapping.plan, &wanted);
    }
    let plan = plain::plan(vm, graph)?;
    let places = plan.places();
    let wanted = found(vm, keys, |key| places.get(key).copied())?;
    nodes(&plan, &wanted)
}

/// The places of some keys.
fn found(vm: &mut Vm, keys: &[Value], find: impl Fn(&Key) -> Option<u32>) -> PyResult<Vec<u32>> {
    let place = |key: &Value| {
        let known = key_of(vm, key)?;
        find(&known).ok_or_else(|| PyErr::key_error(key.clone()))
    };
    keys.iter().map(place).collect()
}

/// The nodes for some places of a plan.
///
/// # Errors
/// `RuntimeError` for a cycle.
pub fn nodes(plan: &Plan, places: &[u32]) -> PyResult<Vec<Handle>> {
    let wanted = Plan { steps: plan.steps.clone(), outputs: places.to_vec() };
    let graph = super::task::drawn(&wanted);
    let mut made: Vec<Option<Handle>> = vec![None; plan.steps.len()];
    // Without an engine's own tasks, a task's number is its step's; those have no dependencies here.
    let order = if graph.tasks.len() == plan.steps.len() {
        order(&graph)?
    } else {
        (0..plan.steps.len() as u32).collect()
    };
    for place in order {
        let step = &plan.steps[place as usize];
        let deps = step.deps.iter().filter_map(|dep| made[*dep as usize].clone()).collect();
        let node = Node::with(step.key.clone(), Arc::clone(&step.layer), Rc::clone(&step.call), deps);
        made[place as usize] = Some(node);
    }
    Ok(places.iter().filter_map(|place| made[*place as usize].clone()).collect())
}

impl Mapping {
    fn keys(&self) -> Vec<Value> {
        self.plan.steps.iter().map(|step| self.key(step)).collect()
    }

    /// The mapping of some places and all that they need.
    fn only(&self, places: &[u32]) -> PyResult<Value> {
        let plan = Rc::new(Plan::of(&nodes(&self.plan, places)?));
        Ok(class().instance(Mapping { plan, places: OnceCell::new(), written: Rc::clone(&self.written) }))
    }

    /// A step's key as the program knows it.
    fn key(&self, step: &Step<Call>) -> Value {
        self.written.get(&step.key).map_or_else(|| key_value(&step.key), |(key, _)| key.clone())
    }

    fn find(&self, key: &Key) -> Option<u32> {
        self.places.get_or_init(|| self.plan.places()).get(key).copied()
    }

    fn node(&self, vm: &mut Vm, place: u32) -> PyResult<Value> {
        let step = &self.plan.steps[place as usize];
        if let Some((_, task)) = self.written.get(&step.key) {
            return Ok(task.clone());
        }
        let deps: Vec<Key> = step.deps.iter().map(|dep| self.plan.steps[*dep as usize].key.clone()).collect();
        spec::node(vm, step, &deps)
    }

    fn dict(&self, vm: &mut Vm) -> PyResult<Value> {
        let dict = Dict::with_capacity(self.plan.steps.len());
        for (step, place) in self.plan.steps.iter().zip(0..) {
            let node = self.node(vm, place)?;
            vm.dict_set(&dict, self.key(step), node)?;
        }
        Ok(Value::dict(dict))
    }
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Mapping> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a HighLevelGraph")
}

fn as_dict(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let dict = this(args)?.dict(vm)?;
    vm.call_method(&dict, method, &[])
}

/// Each layer as a dict of its tasks.
fn layers(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mapping = this(&args)?;
    let map = LayerMap::of(&mapping.plan);
    let dict = Dict::with_capacity(map.names.len());
    for (name, places) in map.names.iter().zip(&map.steps) {
        let layer = Dict::with_capacity(places.len());
        for place in places {
            let key = mapping.key(&mapping.plan.steps[*place as usize]);
            let node = mapping.node(vm, *place)?;
            vm.dict_set(&layer, key, node)?;
        }
        vm.dict_set(&dict, Value::str(&**name), Value::dict(layer))?;
    }
    Ok(Value::dict(dict))
}

fn related(vm: &mut Vm, args: &Args<'_>, of: fn(&LayerMap) -> Vec<Vec<u32>>) -> PyResult<Value> {
    let map = LayerMap::of(&this(args)?.plan);
    let dict = Dict::with_capacity(map.names.len());
    for (name, others) in map.names.iter().zip(of(&map)) {
        let set = Set::new(SetKind::Set);
        for other in others {
            vm.set_add(&set, Value::str(&*map.names[other as usize]))?;
        }
        vm.dict_set(&dict, Value::str(&**name), Value::set(set))?;
    }
    Ok(Value::dict(dict))
}

fn dependents(map: &LayerMap) -> Vec<Vec<u32>> {
    let mut dependents = vec![Vec::new(); map.names.len()];
    for (layer, deps) in map.deps.iter().enumerate() {
        for dep in deps {
            dependents[*dep as usize].push(layer as u32);
        }
    }
    dependents
}

fn all_dependencies(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mapping = this(&args)?;
    let plan = &mapping.plan;
    let dict = Dict::with_capacity(plan.steps.len());
    for step in &plan.steps {
        let set = Set::new(SetKind::Set);
        for dep in &step.deps {
            vm.set_add(&set, mapping.key(&plan.steps[*dep as usize]))?;
        }
        vm.dict_set(&dict, mapping.key(step), Value::set(set))?;
    }
    Ok(Value::dict(dict))
}

/// `cull(keys)`: the mapping of what those keys need.
fn cull(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, keys] = args.exact::<2>("cull")?;
    let mapping = this(&args)?;
    let mut places = Vec::new();
    let mut todo = vec![keys.clone()];
    while let Some(key) = todo.pop() {
        if matches!(key, Value::List(_) | Value::Set(_)) {
            todo.extend(vm.collect(&key)?);
            continue;
        }
        let wanted = key_of(vm, &key)?;
        places.push(mapping.find(&wanted).ok_or_else(|| PyErr::key_error(key))?);
    }
    places.sort_unstable();
    places.dedup();
    mapping.only(&places)
}

/// `cull_layers(names)`: the mapping of those layers and all that they need, whole.
fn cull_layers(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, names] = args.exact::<2>("cull_layers")?;
    let mapping = this(&args)?;
    let map = LayerMap::of(&mapping.plan);
    let mut wanted = vec![false; map.names.len()];
    let mut todo = Vec::new();
    for name in vm.collect(names)? {
        let place = map.names.iter().position(|own| name.as_str() == Some(own));
        todo.push(place.ok_or_else(|| PyErr::key_error(name))?);
    }
    while let Some(layer) = todo.pop() {
        if !std::mem::replace(&mut wanted[layer], true) {
            todo.extend(map.deps[layer].iter().map(|dep| *dep as usize));
        }
    }
    let steps = map.of_step.iter().zip(0..);
    let places: Vec<u32> =
        steps.filter(|(layer, _)| wanted[**layer as usize]).map(|(_, place)| place).collect();
    mapping.only(&places)
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let map = LayerMap::of(&this(&args)?.plan);
    let mut text = format!(
        "HighLevelGraph with {} layers.\n<dask.highlevelgraph.HighLevelGraph object at {:#x}>\n",
        map.names.len(),
        args.pos()[0].id()
    );
    for (place, name) in map.names.iter().enumerate() {
        text += &format!(" {place}. {name}\n");
    }
    Ok(Value::from(text))
}

/// A table: each layer with its number of tasks and what it needs.
fn html(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let map = LayerMap::of(&this(&args)?.plan);
    let mut text = format!(
        "<table><caption>HighLevelGraph with {} layers</caption><thead><tr><th>Layer</th><th>Tasks</th>\
         <th>Depends on</th></tr></thead><tbody>",
        map.names.len()
    );
    for ((name, steps), deps) in map.names.iter().zip(&map.steps).zip(&map.deps) {
        let deps: Vec<String> = deps.iter().map(|dep| escaped(&map.names[*dep as usize])).collect();
        text += &format!(
            "<tr><th>{}</th><td>{}</td><td>{}</td></tr>",
            escaped(name),
            steps.len(),
            deps.join(", ")
        );
    }
    Ok(Value::from(text + "</tbody></table>"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
