//! The steps of graphs as the program sees them: nodes of `dask._task_spec`, which is written in Python.

use super::graph::key_value;
use super::task::{Arg, Call, value_of};
use std::rc::Rc;
use std::sync::Arc;
use tb_delayed::Step;
use tb_graph::{Graph, Key};
use tb_library::text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};
use tb_stdlib::load;

pub(super) const NAME: &str = "dask._task_spec";

pub(super) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    load(vm, NAME, text!("python/dask/task_spec.py"), |_, _| Ok(()))
}

/// What a node of the program is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NodeKind {
    Ref,
    Alias,
    Data,
    List,
    Tuple,
    Set,
    Dict,
    Task,
}

impl NodeKind {
    /// The kind of a value, if it is a node.
    pub fn of(value: &Value) -> Option<Self> {
        let Value::Instance(_) = value else { return None };
        let kind = |class: &Rc<Class>| {
            if class.module.get().as_str() != NAME {
                return None;
            }
            Some(match class.qualname.get().as_str() {
                "TaskRef" => NodeKind::Ref,
                "Alias" => NodeKind::Alias,
                "DataNode" => NodeKind::Data,
                "List" => NodeKind::List,
                "Tuple" => NodeKind::Tuple,
                "Set" => NodeKind::Set,
                "Dict" => NodeKind::Dict,
                "Task" => NodeKind::Task,
                _ => return None,
            })
        };
        let class = value.class();
        kind(&class).or_else(|| class.mro().iter().find_map(kind))
    }
}

/// A lazy frame's own tasks, as the function of a `Task`.
struct Engine {
    label: Arc<str>,
    graph: Rc<Graph>,
}

thread_local! {
    static ENGINE: Rc<Class> = {
        let class = Class::native("Engine", &[&types().object], None);
        class.module.set(NAME.into());
        class
            .getter("__name__", |_, args| {
                let engine: &Engine = tb_python::class::native_data(&args.pos()[0], "an engine's task")?;
                Ok(Value::str(&*engine.label))
            })
            .method("__call__", |_, _| {
                let text = "a lazy frame's own tasks run as part of their graph alone";
                Err(PyErr::not_implemented(text))
            });
        class
    };
}

/// The call of an engine's tasks, if that is what a `Task`'s function is.
pub(super) fn engine_call(function: &Value) -> Option<Call> {
    let Value::Instance(instance) = function else { return None };
    let engine = instance.native::<Engine>()?;
    Some(Call::Engine { label: Arc::clone(&engine.label), graph: Rc::clone(&engine.graph) })
}

/// A step as a node. `deps` are the keys of what it needs.
///
/// # Errors
/// What thawing a kept value raises.
pub(super) fn node(vm: &mut Vm, step: &Step<Call>, deps: &[Key]) -> PyResult<Value> {
    let module = vm.import(NAME)?;
    let mut writer = Writer { vm, module, deps };
    let key = key_value(&step.key);
    match &*step.call {
        Call::Data(value) => writer.make("DataNode", &[key, value.clone()]),
        Call::Kept(datum) => {
            let value = value_of(writer.vm, datum)?;
            writer.make("DataNode", &[key, value])
        }
        Call::Build { arg: Arg::Input(place), .. } => {
            let target = writer.key(*place);
            writer.make("Alias", &[key, target])
        }
        Call::Build { arg, .. } => {
            let node = writer.arg(arg)?;
            writer.vm.setattr(&node, Sym::new("key"), key)?;
            Ok(node)
        }
        Call::Apply { items, names, .. } => writer.task(key, items, names),
        Call::Engine { label, graph } => {
            let engine = Engine { label: Arc::clone(label), graph: Rc::clone(graph) };
            let function = ENGINE.with(|class| class.instance(engine));
            writer.make("Task", &[key, function])
        }
    }
}

/// A value under a key.
///
/// # Errors
/// What importing the nodes raises.
pub(super) fn data_node(vm: &mut Vm, key: &Value, value: &Value) -> PyResult<Value> {
    let module = vm.import(NAME)?;
    Writer { vm, module, deps: &[] }.make("DataNode", &[key.clone(), value.clone()])
}

struct Writer<'v> {
    vm: &'v mut Vm,
    module: Rc<Module>,
    deps: &'v [Key],
}

impl Writer<'_> {
    fn named(&self, name: &str) -> Value {
        self.module.namespace.get(Sym::new(name)).unwrap_or_default()
    }

    fn make(&mut self, class: &str, items: &[Value]) -> PyResult<Value> {
        let class = self.named(class);
        self.vm.call(&class, items)
    }

    fn key(&self, place: u32) -> Value {
        self.deps.get(place as usize).map_or(Value::None, key_value)
    }

    fn task(&mut self, key: Value, items: &[Arg<Value>], names: &[Sym]) -> PyResult<Value> {
        let mut given = vec![key];
        if !matches!(items.first(), Some(Arg::Value(_))) {
            given.push(self.named("_call"));
        }
        given.extend(self.args(items)?);
        let class = self.named("Task");
        self.vm.call_args(&class, Args::new(&given, names))
    }

    fn args(&mut self, items: &[Arg<Value>]) -> PyResult<Vec<Value>> {
        items.iter().map(|item| self.arg(item)).collect()
    }

    fn arg(&mut self, arg: &Arg<Value>) -> PyResult<Value> {
        match arg {
            Arg::Value(value) => Ok(value.clone()),
            Arg::Input(place) => {
                let key = self.key(*place);
                self.make("TaskRef", &[key])
            }
            Arg::List(items) => {
                let items = self.args(items)?;
                self.make("List", &[Value::list(items)])
            }
            Arg::Tuple(items) => {
                let items = self.args(items)?;
                self.make("Tuple", &[Value::tuple(items)])
            }
            Arg::Set(items) => {
                let items = self.args(items)?;
                self.make("Set", &items)
            }
            Arg::Dict(pairs) => {
                let mut items = Vec::with_capacity(2 * pairs.len());
                for (key, value) in pairs {
                    items.extend([self.arg(key)?, self.arg(value)?]);
                }
                self.make("Dict", &items)
            }
            Arg::Slice(parts) => {
                let mut given = vec![Value::None, Value::Class(Rc::clone(&types().slice))];
                given.extend(self.args(&parts[..])?);
                self.make("Task", &given)
            }
            Arg::Call(items) => self.task(Value::None, items, &[]),
            Arg::Keywords(callee, named) => {
                let mut given = vec![Value::None, self.arg(callee)?];
                for (_, item) in named {
                    given.push(self.arg(item)?);
                }
                let names: Vec<Sym> = named.iter().map(|(name, _)| *name).collect();
                let class = self.named("Task");
                self.vm.call_args(&class, Args::new(&given, &names))
            }
        }
    }
}
