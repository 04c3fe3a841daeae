//! Plain graphs: dicts from keys to tasks, where a task is a tuple of a function and its arguments.

use super::graph::{key_of, plan_of, step_of};
use super::task::{Arg, Call, Options, Plan, compute};
use super::token::function_name;
use crate::run::Scheduler;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::Step;
use tb_graph::Key;
use tb_python::native::Args;
use tb_python::object::Dict;
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
    let mut plan = match plan_of(&dsk) {
        Some(plan) => Plan { steps: plan.steps.clone(), outputs: Vec::new() },
        None => plan(vm, &dsk)?,
    };
    let places: HashMap<Key, u32> =
        plan.steps.iter().zip(0..).map(|(step, at)| (step.key.clone(), at)).collect();
    let shape = shape(vm, &keys, &places, &mut plan.outputs)?;
    let mut options = Options::default();
    options.run.scheduler = Some(scheduler);
    options.run.workers = super::config::workers(vm, args.keyword("num_workers"))?;
    let outcomes = compute(vm, &plan, &options)?;
    let mut values = Vec::with_capacity(outcomes.len());
    for outcome in &outcomes {
        values.push(outcome.value(vm)?);
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
    let mut known = Known { places: HashMap::new(), keys: Dict::with_capacity(entries.len()) };
    for (entry, place) in entries.iter().zip(0..) {
        known.places.insert(key_of(vm, &entry.key)?, place);
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
    places: HashMap<Key, u32>,
    keys: Dict,
}

impl Known {
    fn step(&self, vm: &mut Vm, key: Key, value: &Value) -> PyResult<Step<Call>> {
        let layer: Arc<str> = key.to_string().into();
        if let Some((step, deps)) = step_of(value) {
            let missing = |key: &Key| PyErr::key_error(super::graph::key_value(key));
            let deps = deps.iter().map(|key| self.places.get(key).copied().ok_or_else(|| missing(key)));
            return Ok(Step { key, deps: deps.collect::<PyResult<_>>()?, ..step });
        }
        let mut task = Task { known: self, deps: Vec::new(), depth: 0 };
        let call = match value {
            Value::Tuple(parts) if is_task(value) => {
                let label = function_name(vm, &parts[0])?.into();
                Call::Apply { label, items: task.args(vm, parts)?, names: Vec::new() }
            }
            other => match task.arg(vm, other)? {
                Arg::Value(value) => Call::Data(value),
                arg => Call::Build { label: key.name.clone(), arg },
            },
        };
        Ok(Step { key, layer, call: Rc::new(call), deps: task.deps, origin: None })
    }
}

/// One task while it is read.
struct Task<'k> {
    known: &'k Known,
    deps: Vec<u32>,
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
        // What can't be hashed is no key.
        let found = match value {
            Value::Dict(_) | Value::Set(_) => None,
            value => vm.dict_get(&self.known.keys, value).unwrap_or(None),
        };
        Ok(match found.and_then(|place| place.as_i64()) {
            Some(place) => {
                let place = place as u32;
                let at = self.deps.iter().position(|dep| *dep == place).unwrap_or_else(|| {
                    self.deps.push(place);
                    self.deps.len() - 1
                });
                Arg::Input(at as u32)
            }
            None => Arg::Value(value.clone()),
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
