//! Values as arguments of lazy calls: lazy values inside containers become places for results.

use super::call::{Arg, Call};
use super::{Handle, Node};
use crate::dask::{collect, delayed, lazy};
use std::collections::HashMap;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// How deep containers may nest in an argument.
const MAX_DEPTH: usize = 400;

/// Finds the lazy values in arguments. Equal ones are one dependency.
#[derive(Default)]
pub struct Unpacker {
    pub deps: Vec<Handle>,
    places: HashMap<*const Node, u32>,
    depth: usize,
}

impl Unpacker {
    /// The argument for a lazy value.
    pub fn input(&mut self, node: Handle) -> Arg<Value> {
        let place = *self.places.entry(Rc::as_ptr(&node)).or_insert_with(|| {
            self.deps.push(node);
            self.deps.len() as u32 - 1
        });
        Arg::Input(place)
    }

    /// A value as an argument. Without a lazy value inside it is passed as it is, by reference.
    ///
    /// # Errors
    /// `RecursionError` for containers nested too deeply; what a collection raises.
    pub fn arg(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Arg<Value>> {
        if let Some(node) = node_of(vm, value)? {
            return Ok(self.input(node));
        }
        if self.depth >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while looking for lazy values";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        self.depth += 1;
        let arg = self.container(vm, value);
        self.depth -= 1;
        Ok(match arg? {
            Some(arg) if arg.is_lazy() || matches!(arg, Arg::Value(_)) => arg,
            _ => Arg::Value(value.clone()),
        })
    }

    fn args(&mut self, vm: &mut Vm, values: &[Value]) -> PyResult<Vec<Arg<Value>>> {
        values.iter().map(|value| self.arg(vm, value)).collect()
    }

    /// A container with its items unpacked; `None` for everything else.
    fn container(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Arg<Value>>> {
        Ok(Some(match value {
            Value::List(list) => Arg::List(self.args(vm, &list.snapshot())?),
            Value::Tuple(items) => Arg::Tuple(self.args(vm, items)?),
            Value::Set(set) => Arg::Set(self.args(vm, &set.keys().keys())?),
            Value::Dict(dict) => {
                let mut pairs = Vec::with_capacity(dict.len());
                for entry in dict.entries() {
                    pairs.push((self.arg(vm, &entry.key)?, self.arg(vm, &entry.value)?));
                }
                Arg::Dict(pairs)
            }
            Value::Slice(slice) => Arg::Slice(Box::new([
                self.arg(vm, &slice.start)?,
                self.arg(vm, &slice.stop)?,
                self.arg(vm, &slice.step)?,
            ])),
            // A list's iterator is what it has left.
            Value::Iter(iter) => {
                let of = iter.type_name();
                if !matches!(of, "list_iterator" | "tuple_iterator" | "set_iterator") {
                    return Ok(None);
                }
                let items = vm.collect(value)?;
                let list = Value::list(items.clone());
                let args = self.args(vm, &items)?;
                return Ok(Some(match (of, args.iter().any(Arg::is_lazy)) {
                    (_, false) => Arg::Value(list),
                    ("tuple_iterator", _) => Arg::Tuple(args),
                    ("set_iterator", _) => Arg::Set(args),
                    _ => Arg::List(args),
                }));
            }
            Value::Instance(_) => return self.record(vm, value),
            _ => return Ok(None),
        }))
    }

    /// Named tuples and data classes.
    fn record(&mut self, vm: &mut Vm, value: &Value) -> PyResult<Option<Arg<Value>>> {
        let class = value.class();
        if let (Value::Tuple(items), true) =
            (value.unwrap_base(), class.lookup(Sym::new("_fields")).is_some())
        {
            let mut parts = vec![Arg::Value(Value::Class(class))];
            parts.extend(self.args(vm, items)?);
            return Ok(Some(Arg::Call(parts)));
        }
        if class.lookup(Sym::new("__dataclass_fields__")).is_none() {
            return Ok(None);
        }
        let fields = vm.getattr(value, Sym::new("__dataclass_fields__"))?;
        let mut items = Vec::new();
        for name in vm.collect(&fields)? {
            let name = Sym::new(name.as_str().unwrap_or_default());
            if let Some(item) = vm.getattr_opt(value, name)? {
                items.push((name, self.arg(vm, &item)?));
            }
        }
        if items.iter().any(|(_, item)| item.is_lazy()) {
            can_be_made_again(vm, value, &items)?;
        }
        Ok(Some(Arg::Keywords(Box::new(Arg::Value(Value::Class(class))), items)))
    }
}

/// Whether a data class takes its fields as arguments, which a task will give it.
fn can_be_made_again(vm: &mut Vm, value: &Value, items: &[(Sym, Arg<Value>)]) -> PyResult<()> {
    let mut given = vec![value.clone()];
    let names: Vec<Sym> = items.iter().map(|(name, _)| *name).collect();
    for name in &names {
        given.push(vm.getattr(value, *name)?);
    }
    let replace = vm.import("dataclasses")?.namespace.get(Sym::new("replace")).unwrap_or_default();
    let Err(err) = vm.call_args(&replace, Args::new(&given, &names)) else { return Ok(()) };
    let class = vm.repr(&Value::Class(value.class()))?;
    let message = tb_python::traceback::describe(vm, &err);
    if err.is(&types().value_error) || message.contains("is declared with init=False") {
        let text = "Note that using fields with `init=False` are not supported.";
        return Err(PyErr::value_error(format!("Failed to unpack {class} instance. {text}")));
    }
    let text = "Note that using a custom __init__ is not supported.";
    Err(PyErr::type_error(format!("Failed to unpack {class} instance. {text}")))
}

/// The one node that stands for a lazy collection.
fn node_of(vm: &mut Vm, value: &Value) -> PyResult<Option<Handle>> {
    let Value::Instance(instance) = value else { return Ok(None) };
    if let Some(node) = delayed::node_of(value) {
        return Ok(Some(node));
    }
    if let Some(expr) = lazy::of(value) {
        let graph = Rc::new(lazy::whole_graph(vm, &expr)?);
        let call = Call::Engine { label: expr.word().into(), graph };
        return Ok(Some(Node::single(format!("finalize-{}", expr.name()).into(), call, Vec::new())));
    }
    if instance.class().lookup(Sym::new("__dask_delayed__")).is_none() {
        let has = |name: &str| instance.class().lookup(Sym::new(name)).is_some();
        let lazy = has("__dask_graph__") && has("__dask_keys__") && is_collection(vm, value);
        return if lazy { collect::single(vm, value).map(Some) } else { Ok(None) };
    }
    let single = vm.call_method(value, "__dask_delayed__", &[])?;
    Ok(delayed::node_of(&single))
}

/// Whether a value is a lazy collection.
pub fn is_collection(vm: &mut Vm, value: &Value) -> bool {
    let Value::Instance(instance) = value else { return false };
    if delayed::node_of(value).is_some() || lazy::of(value).is_some() {
        return true;
    }
    instance.class().lookup(Sym::new("__dask_graph__")).is_some()
        && vm.call_method(value, "__dask_graph__", &[]).is_ok_and(|graph| !graph.is_none())
}
