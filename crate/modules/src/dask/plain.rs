//! Plain graphs: dicts from keys to tasks, where a task is a tuple of a function and its arguments.

use super::graph::{key_of, key_value, plan_of};
use super::spec::{NodeKind, engine_call};
use super::task::{Arg, Call, Options, Plan, compute};
use super::token::function_name;
use crate::run::Scheduler;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::Step;
use tb_graph::Key;
use tb_python::native::Args;
use tb_python::object::{Dict, SetKind};
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// How deep tasks may nest in tasks.
const MAX_DEPTH: usize = 400;

/// `get(dsk, keys)` of a scheduler.
pub fn get(vm: &mut Vm, args: Args<'_>, scheduler: Scheduler) -> PyResult<Value> {
    let [dsk, keys] = match args.pos() {
        [dsk, keys, ..] => [dsk.clone(), keys.clone()],
        [dsk] => {
            let keys = args.keyword("keys").or(args.keyword("result"));
            let missing = || PyErr::type_error("get() missing 1 required positional argument: 'keys'");
            [dsk.clone(), keys.cloned().ok_or_else(missing)?]
        }
        [] => {
            return Err(PyErr::type_error("get() missing 2 required positional arguments: 'dsk' and 'keys'"));
        }
    };
    let cache = match args.keyword("cache").or(args.pos().get(2)) {
        None | Some(Value::None) => super::config::cache(vm)?,
        Some(Value::Dict(cache)) => Some(Rc::clone(cache)),
        Some(other) => {
            return Err(PyErr::type_error(format!("cache must be a dict, not '{}'", other.type_name())));
        }
    };
    let mut plan = match &cache {
        Some(cache) if !cache.is_empty() && plan_of(&dsk).is_none() => {
            let whole = vm.call_method(&dsk, "copy", &[])?;
            for entry in cache.entries() {
                let node = super::spec::data_node(vm, &entry.key, &entry.value)?;
                vm.setitem(&whole, &entry.key, node)?;
            }
            plan(vm, &whole)?
        }
        _ => plan(vm, &dsk)?,
    };
    let places = plan.places();
    let shape = shape(vm, &keys, &places, &mut plan.outputs)?;
    let mut options = Options::default();
    options.run.scheduler = Some(scheduler);
    options.run.workers = super::config::workers(vm, args.keyword("num_workers"))?;
    options.kept = cache;
    let outcomes = compute(vm, &plan, &options)?;
    let mut values = Vec::with_capacity(outcomes.len());
    for (outcome, place) in outcomes.iter().zip(&plan.outputs) {
        let value = outcome.value(vm)?;
        if let Some(kept) = &options.kept {
            vm.dict_set(kept, key_value(&plan.steps[*place as usize].key), value.clone())?;
        }
        values.push(value);
    }
    Ok(filled(&shape, &mut values.into_iter()))
}

/// What was asked for: one key, or lists of them.
enum Shape {
    One,
    Many(Vec<Shape>),
}

fn shape(vm: &mut Vm, keys: &Value, places: &HashMap<Key, u32>, outputs: &mut Vec<u32>) -> PyResult<Shape> {
    if let Value::List(list) = keys {
        let shapes =
            list.snapshot().iter().map(|key| shape(vm, key, places, outputs)).collect::<PyResult<_>>()?;
        return Ok(Shape::Many(shapes));
    }
    let key = key_of(vm, keys)?;
    let place = places.get(&key).ok_or_else(|| PyErr::key_error(keys.clone()))?;
    outputs.push(*place);
    Ok(Shape::One)
}

fn filled(shape: &Shape, values: &mut dyn Iterator<Item = Value>) -> Value {
    match shape {
        Shape::One => values.next().unwrap_or_default(),
        Shape::Many(shapes) => {
            Value::tuple(shapes.iter().map(|shape| filled(shape, values)).collect::<Vec<_>>())
        }
    }
}

/// The plan of a plain graph: every key a step, in the dict's order, nothing wanted yet.
///
/// # Errors
/// `TypeError` if it is no mapping; `RecursionError` for tasks nested too deeply.
pub fn plan(vm: &mut Vm, dsk: &Value) -> PyResult<Plan> {
    if let Some(plan) = plan_of(dsk) {
        return Ok(Plan { steps: plan.steps.clone(), outputs: Vec::new() });
    }
    let Value::Dict(tasks) = dsk else {
        return Err(PyErr::type_error(format!("a graph is a dict of tasks, not '{}'", dsk.type_name())));
    };
    let entries = tasks.entries();
    let known = Known { keys: Dict::with_capacity(entries.len()) };
    for (entry, place) in entries.iter().zip(0..) {
        vm.dict_set(&known.keys, entry.key.clone(), Value::Int(i64::from(place)))?;
    }
    let mut plan = Plan::default();
    for entry in &entries {
        let key = key_of(vm, &entry.key)?;
        plan.steps.push(known.step(vm, key, &entry.value)?);
    }
    Ok(plan)
}

/// The keys of a plain graph.
struct Known {
    keys: Dict,
}

impl Known {
    fn step(&self, vm: &mut Vm, key: Key, value: &Value) -> PyResult<Step<Call>> {
        let layer: Arc<str> = key.to_string().into();
        let mut task = Task { known: self, deps: Vec::new(), places: HashMap::new(), depth: 0 };
        let call = match (NodeKind::of(value), value) {
            (Some(kind), node) => task.node_call(vm, &key, kind, node)?,
            (None, Value::Tuple(parts)) if is_task(value) => {
                let label = function_name(vm, &parts[0])?.into();
                Call::Apply { label, items: task.args(vm, parts)?, names: Vec::new() }
            }
            (None, other) => match task.arg(vm, other)? {
                Arg::Value(value) => Call::Data(value),
                arg => Call::Build { label: key.name.clone(), arg },
            },
        };
        Ok(Step { key, layer, call: Rc::new(call), deps: task.deps, origin: None })
    }
}

/// Arguments by keyword.
type Named = Vec<(Sym, Arg<Value>)>;

/// One task while it is read.
struct Task<'k> {
    known: &'k Known,
    deps: Vec<u32>,
    /// Where in `deps` each of them stands.
    places: HashMap<u32, u32>,
    depth: usize,
}

impl Task<'_> {
    fn args(&mut self, vm: &mut Vm, values: &[Value]) -> PyResult<Vec<Arg<Value>>> {
        values.iter().map(|value| self.arg(vm, value)).collect()
    }

    /// An argument: a task, a list of arguments, a key, or what it is.
    fn arg(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Arg<Value>> {
        if self.depth >= MAX_DEPTH {
            return Err(PyErr::new(&types().recursion_error, "maximum recursion depth exceeded"));
        }
        self.depth += 1;
        let arg = self.arg_inside(vm, value);
        self.depth -= 1;
        arg
    }

    fn arg_inside(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Arg<Value>> {
        if let Some(kind) = NodeKind::of(value) {
            return self.node_arg(vm, kind, value);
        }
        if let Value::Tuple(parts) = value
            && is_task(value)
        {
            return Ok(Arg::Call(self.args(vm, parts)?));
        }
        if let Value::List(list) = value {
            let arg = Arg::List(self.args(vm, &list.snapshot())?);
            let calls =
                matches!(&arg, Arg::List(items) if items.iter().any(|item| !matches!(item, Arg::Value(_))));
            return Ok(if calls { arg } else { Arg::Value(value.clone()) });
        }
        if let Some(input) = self.input(vm, value) {
            return Ok(input);
        }
        let arg = match value {
            Value::Tuple(items) => Arg::Tuple(self.args(vm, items)?),
            Value::Set(set) if set.kind() == SetKind::Set => Arg::Set(self.args(vm, &set.keys().keys())?),
            _ => return Ok(Arg::Value(value.clone())),
        };
        Ok(if arg.is_lazy() { arg } else { Arg::Value(value.clone()) })
    }

    /// The place of a key's value, if it is a key.
    fn input(&mut self, vm: &mut Vm, key: &Value) -> Option<Arg<Value>> {
        // What can't be hashed is no key.
        let found = match key {
            Value::Dict(_) | Value::Set(_) => None,
            key => vm.dict_get(&self.known.keys, key).unwrap_or(None),
        };
        let place = found?.as_i64()? as u32;
        let at = match self.places.get(&place) {
            Some(at) => *at,
            None => {
                self.deps.push(place);
                let at = self.deps.len() as u32 - 1;
                self.places.insert(place, at);
                at
            }
        };
        Some(Arg::Input(at))
    }

    /// A node of the program as a step's call.
    fn node_call(&mut self, vm: &mut Vm, key: &Key, kind: NodeKind, node: &Value) -> PyResult<Call> {
        match kind {
            NodeKind::Data => Ok(Call::Data(vm.getattr(node, Sym::new("value"))?)),
            NodeKind::Task => {
                let function = vm.getattr(node, Sym::new("func"))?;
                if let Some(call) = engine_call(&function) {
                    return Ok(call);
                }
                let label = function_name(vm, &function)?.into();
                let (mut items, named) = self.task_args(vm, node)?;
                let mut names = Vec::with_capacity(named.len());
                for (name, item) in named {
                    names.push(name);
                    items.push(item);
                }
                Ok(Call::Apply { label, items, names })
            }
            kind => Ok(Call::Build { label: Arc::clone(&key.name), arg: self.node_arg(vm, kind, node)? }),
        }
    }

    /// A `Task`'s function and arguments, and its arguments by keyword.
    fn task_args(&mut self, vm: &mut Vm, node: &Value) -> PyResult<(Vec<Arg<Value>>, Named)> {
        let mut items = vec![Arg::Value(vm.getattr(node, Sym::new("func"))?)];
        let args = vm.getattr(node, Sym::new("args"))?;
        for item in vm.collect(&args)? {
            items.push(self.node_item(vm, &item)?);
        }
        let mut named = Vec::new();
        if let Value::Dict(keywords) = vm.getattr(node, Sym::new("kwargs"))? {
            for entry in keywords.entries() {
                let name = Sym::new(entry.key.as_str().unwrap_or_default());
                named.push((name, self.node_item(vm, &entry.value)?));
            }
        }
        Ok((items, named))
    }

    /// An argument of a node: only other nodes stand for values.
    fn node_item(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Arg<Value>> {
        match NodeKind::of(value) {
            Some(_) => self.arg(vm, value),
            None => Ok(Arg::Value(value.clone())),
        }
    }

    fn node_arg(&mut self, vm: &mut Vm, kind: NodeKind, node: &Value) -> PyResult<Arg<Value>> {
        let named = match kind {
            NodeKind::Ref => Some("key"),
            NodeKind::Alias => Some("target"),
            _ => None,
        };
        if let Some(name) = named {
            let key = vm.getattr(node, Sym::new(name))?;
            if let Some(input) = self.input(vm, &key) {
                return Ok(input);
            }
            let key = vm.str(&key)?;
            return Err(PyErr::value_error(format!("Missing dependency {}", key.as_str())));
        }
        if kind == NodeKind::Data {
            return Ok(Arg::Value(vm.getattr(node, Sym::new("value"))?));
        }
        let (mut items, named) = self.task_args(vm, node)?;
        if kind == NodeKind::Task {
            return Ok(match named.is_empty() {
                true => Arg::Call(items),
                false if items.len() == 1 => {
                    Arg::Keywords(Box::new(items.pop().unwrap_or(Arg::Value(Value::None))), named)
                }
                false => {
                    let spread = vm.import(super::spec::NAME)?.namespace.get(Sym::new("_spread"));
                    let function = items.remove(0);
                    let pair = |(name, item): (Sym, Arg<Value>)| (Arg::Value(Value::from(name)), item);
                    let named = named.into_iter().map(pair).collect();
                    let spread = Arg::Value(spread.unwrap_or_default());
                    Arg::Call(vec![spread, function, Arg::Tuple(items), Arg::Dict(named)])
                }
            });
        }
        items.remove(0);
        Ok(match kind {
            NodeKind::Tuple => Arg::Tuple(items),
            NodeKind::Set => Arg::Set(items),
            NodeKind::Dict => {
                let mut items = items.into_iter();
                let mut pairs = Vec::new();
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    pairs.push((key, value));
                }
                Arg::Dict(pairs)
            }
            _ => Arg::List(items),
        })
    }
}

/// A tuple whose first item can be called.
fn is_task(value: &Value) -> bool {
    let Value::Tuple(parts) = value else { return false };
    match parts.first() {
        Some(Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_)) => true,
        Some(first @ Value::Instance(_)) => first.class().lookup(Sym::new("__call__")).is_some(),
        _ => false,
    }
}
