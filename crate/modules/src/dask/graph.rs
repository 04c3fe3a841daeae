//! `HighLevelGraph`, what `.dask` gives: the tasks of a collection as a mapping, by layers.

use super::plain;
use super::task::{Arg, Call, Handle, Node, Plan};
use super::token::function_name;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::{LayerMap, Step};
use tb_graph::{Key, Place, order};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::{Dict, Set, SetKind};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

struct Mapping {
    plan: Rc<Plan>,
    /// Places of the keys, made at the first look-up.
    places: OnceCell<HashMap<Key, u32>>,
}

/// One task of the mapping: `Task`, `DataNode` or `Alias`.
struct TaskNode {
    step: Step<Call>,
    deps: Vec<Key>,
}

struct Classes {
    mapping: Rc<Class>,
    task: Rc<Class>,
    data: Rc<Class>,
    alias: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
}

fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| Rc::clone(classes.get_or_init(|| Rc::new(make_classes()))))
}

fn make_classes() -> Classes {
    let mapping = Class::native("HighLevelGraph", &[&types().object], None);
    mapping.module.set("dask.highlevelgraph".into());
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
            Ok(mapping.node(place))
        })
        .method("keys", |vm, args| as_dict(vm, &args, "keys"))
        .method("values", |vm, args| as_dict(vm, &args, "values"))
        .method("items", |vm, args| as_dict(vm, &args, "items"))
        .method("to_dict", |vm, args| this(&args)?.dict(vm))
        .method("copy", |_, args| Ok(args.pos()[0].clone()))
        .method("get_all_dependencies", all_dependencies)
        .method("cull", cull)
        .method("visualize", super::visualize::of_graph)
        .method("__repr__", repr)
        .method("_repr_html_", html)
        .getter("layers", layers)
        .getter("dependencies", |vm, args| related(vm, &args, |map| map.deps.clone()))
        .getter("dependents", |vm, args| related(vm, &args, dependents));
    let node = |name: &str| {
        let class = Class::native(name, &[&types().object], None);
        class.module.set("dask._task_spec".into());
        class
            .method("__repr__", task_repr)
            .getter("key", |_, args| Ok(key_value(&task(&args)?.step.key)))
            .getter("dependencies", |vm, args| {
                let set = Set::new(SetKind::Frozen);
                for key in &task(&args)?.deps {
                    vm.set_add(&set, key_value(key))?;
                }
                Ok(Value::set(set))
            });
        class
    };
    let (task_class, data, alias) = (node("Task"), node("DataNode"), node("Alias"));
    data.getter("value", |vm, args| match &*task(&args)?.step.call {
        Call::Kept(datum) => super::task::value_of(vm, datum),
        Call::Data(value) => Ok(value.clone()),
        _ => Ok(Value::None),
    });
    Classes { mapping, task: task_class, data, alias }
}

/// `HighLevelGraph`.
pub fn class() -> Rc<Class> {
    Rc::clone(&classes().mapping)
}

/// The mapping of everything that some nodes need.
pub fn of_nodes(nodes: &[Handle]) -> Value {
    of_plan(&Plan::of(nodes))
}

/// The mapping of a plan.
pub fn of_plan(plan: &Plan) -> Value {
    let plan = Plan { steps: plan.steps.clone(), outputs: plan.outputs.clone() };
    classes().mapping.instance(Mapping { plan: Rc::new(plan), places: OnceCell::new() })
}

/// The plan of a mapping.
pub fn plan_of(value: &Value) -> Option<Rc<Plan>> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Mapping>().map(|mapping| Rc::clone(&mapping.plan))
}

/// The step of a mapping's value, with the keys of what it needs.
pub fn step_of(value: &Value) -> Option<(Step<Call>, Vec<Key>)> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<TaskNode>().map(|node| (node.step.clone(), node.deps.clone()))
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

/// The node for `key` in a graph: a mapping of ours, or a plain dict of tasks.
///
/// # Errors
/// `KeyError`; `RuntimeError` for a cycle.
pub fn node(vm: &mut Vm, graph: &Value, key: &Value) -> PyResult<Handle> {
    let plan = match plan_of(graph) {
        Some(plan) => plan,
        None => Rc::new(plain::plan(vm, graph)?),
    };
    let wanted = key_of(vm, key)?;
    let place = plan.find(&wanted).ok_or_else(|| PyErr::key_error(key.clone()))?;
    Ok(Rc::clone(&nodes(&plan, &[place])?[0]))
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
        self.plan.steps.iter().map(|step| key_value(&step.key)).collect()
    }

    fn find(&self, key: &Key) -> Option<u32> {
        let places = self.places.get_or_init(|| {
            self.plan.steps.iter().zip(0..).map(|(step, place)| (step.key.clone(), place)).collect()
        });
        places.get(key).copied()
    }

    fn node(&self, place: u32) -> Value {
        let step = self.plan.steps[place as usize].clone();
        let deps = step.deps.iter().map(|dep| self.plan.steps[*dep as usize].key.clone()).collect();
        let classes = classes();
        let class = match &*step.call {
            Call::Data(_) | Call::Kept(_) => &classes.data,
            Call::Build { arg: Arg::Input(_), .. } => &classes.alias,
            _ => &classes.task,
        };
        class.instance(TaskNode { step, deps })
    }

    fn dict(&self, vm: &mut Vm) -> PyResult<Value> {
        let dict = Dict::with_capacity(self.plan.steps.len());
        for (step, place) in self.plan.steps.iter().zip(0..) {
            vm.dict_set(&dict, key_value(&step.key), self.node(place))?;
        }
        Ok(Value::dict(dict))
    }
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Mapping> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a HighLevelGraph")
}

fn task<'a>(args: &Args<'a>) -> PyResult<&'a TaskNode> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a task")
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
            let key = key_value(&mapping.plan.steps[*place as usize].key);
            vm.dict_set(&layer, key, mapping.node(*place))?;
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
    let plan = &this(&args)?.plan;
    let dict = Dict::with_capacity(plan.steps.len());
    for step in &plan.steps {
        let set = Set::new(SetKind::Set);
        for dep in &step.deps {
            vm.set_add(&set, key_value(&plan.steps[*dep as usize].key))?;
        }
        vm.dict_set(&dict, key_value(&step.key), Value::set(set))?;
    }
    Ok(Value::dict(dict))
}

/// `cull(keys)`: the mapping of what those keys need.
fn cull(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, keys] = args.exact::<2>("cull")?;
    let mapping = this(&args)?;
    let mut places = Vec::new();
    for key in vm.collect(keys)? {
        let wanted = key_of(vm, &key)?;
        places.push(mapping.find(&wanted).ok_or_else(|| PyErr::key_error(key))?);
    }
    Ok(of_nodes(&nodes(&mapping.plan, &places)?))
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

/// A call's arguments, if there is room for them beside what the rest of the line takes.
fn arguments(
    vm: &mut Vm,
    node: &TaskNode,
    items: &[Arg<Value>],
    names: &[Sym],
    rest: usize,
) -> PyResult<String> {
    let items = items.get(1..).unwrap_or_default();
    let simple = |item: &Arg<Value>| matches!(item, Arg::Value(_) | Arg::Input(_));
    let room = 39_usize.saturating_sub(rest) / items.len().max(1);
    if items.is_empty() {
        return Ok(String::new());
    }
    if room <= 5 || !items.iter().all(simple) {
        let both = items.len() > names.len() && !names.is_empty();
        return Ok(if both { "..., ..." } else { "..." }.to_owned());
    }
    let mut shown = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        let text = match item {
            Arg::Input(input) => {
                let key = node.deps.get(*input as usize).map_or(Value::None, key_value);
                format!("TaskRef({})", vm.repr(&key)?)
            }
            Arg::Value(value) => vm.repr(value)?,
            _ => String::new(),
        };
        let positional = items.len() - names.len();
        shown.push(match place.checked_sub(positional).and_then(|at| names.get(at)) {
            Some(name) => format!("{name}={text}"),
            None => text,
        });
    }
    Ok(shown.join(", "))
}

fn task_repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let node = task(&args)?;
    let key = key_value(&node.step.key);
    let key = vm.repr(&key)?;
    Ok(Value::from(match &*node.step.call {
        Call::Data(value) => format!("DataNode({})", vm.repr(value)?),
        Call::Kept(datum) => {
            let value = super::task::value_of(vm, datum)?;
            format!("DataNode({})", vm.repr(&value)?)
        }
        Call::Build { arg: Arg::Input(_), .. } => {
            let target = node.deps.first().map_or(Value::None, key_value);
            format!("Alias({key}->{})", vm.repr(&target)?)
        }
        Call::Apply { items, names, .. } => {
            let name = match items.first() {
                Some(Arg::Value(function)) => function_name(vm, function)?,
                _ => node.step.call.label().to_owned(),
            };
            let shown = key_value(&node.step.key);
            let shown = vm.str(&shown)?.as_str().chars().count();
            format!(
                "<Task {key} {name}({})>",
                arguments(vm, node, items, names, name.chars().count() + shown)?
            )
        }
        call => format!("<Task {key} {}(...)>", call.label()),
    }))
}
