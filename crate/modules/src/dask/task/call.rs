//! What a lazy call is.

use std::rc::Rc;
use std::sync::Arc;
use tb_graph::{Datum, Graph};
use tb_python::native::Args;
use tb_python::object::{Dict, Set, SetKind, Slice};
use tb_python::{PyResult, Sym, Value, Vm};

/// A step that makes a value.
pub enum Call {
    /// A value that is there.
    Data(Value),
    /// A result that was kept.
    Kept(Datum),
    /// `items[0](*items[1..])`, the last of them by the names.
    Apply { label: Arc<str>, items: Vec<Arg<Value>>, names: Vec<Sym> },
    /// A container with lazy values in it, or another step's value under a second name.
    Build { label: Arc<str>, arg: Arg<Value> },
    /// A lazy frame's own tasks.
    Engine { label: Arc<str>, graph: Rc<Graph> },
}

/// An argument, with the places where other steps' values go. `V` is a value on this heap, or a frozen one.
pub enum Arg<V> {
    Value(V),
    /// The value of the n-th dependency.
    Input(u32),
    List(Vec<Arg<V>>),
    Tuple(Vec<Arg<V>>),
    Set(Vec<Arg<V>>),
    Dict(Vec<(Arg<V>, Arg<V>)>),
    Slice(Box<[Arg<V>; 3]>),
    /// A call inside an argument: a named tuple, a nested task of a plain graph.
    Call(Vec<Arg<V>>),
    /// A call with all arguments by keyword: a dataclass.
    Keywords(Box<Arg<V>>, Vec<(Sym, Arg<V>)>),
}

impl Call {
    /// The word in pictures.
    pub fn label(&self) -> &str {
        match self {
            Call::Data(_) | Call::Kept(_) => "data",
            Call::Apply { label, .. } | Call::Build { label, .. } | Call::Engine { label, .. } => label,
        }
    }

    /// Whether it is data rather than work.
    pub fn is_data(&self) -> bool {
        matches!(self, Call::Data(_) | Call::Kept(_))
    }
}

impl<V> Arg<V> {
    /// Whether other steps' values go in.
    pub fn is_lazy(&self) -> bool {
        match self {
            Arg::Value(_) => false,
            Arg::Input(_) => true,
            Arg::List(items) | Arg::Tuple(items) | Arg::Set(items) | Arg::Call(items) => {
                items.iter().any(Arg::is_lazy)
            }
            Arg::Dict(pairs) => pairs.iter().any(|(key, value)| key.is_lazy() || value.is_lazy()),
            Arg::Slice(parts) => parts.iter().any(Arg::is_lazy),
            Arg::Keywords(callee, items) => callee.is_lazy() || items.iter().any(|(_, item)| item.is_lazy()),
        }
    }

    /// The same with every value made into something else.
    ///
    /// # Errors
    /// What `change` raises.
    pub fn map<W>(&self, change: &mut dyn FnMut(&V) -> PyResult<W>) -> PyResult<Arg<W>> {
        let mut all =
            |items: &[Arg<V>]| items.iter().map(|item| item.map(change)).collect::<PyResult<Vec<_>>>();
        Ok(match self {
            Arg::List(items) => Arg::List(all(items)?),
            Arg::Tuple(items) => Arg::Tuple(all(items)?),
            Arg::Set(items) => Arg::Set(all(items)?),
            Arg::Call(items) => Arg::Call(all(items)?),
            Arg::Value(value) => Arg::Value(change(value)?),
            Arg::Input(place) => Arg::Input(*place),
            Arg::Dict(pairs) => Arg::Dict(
                pairs
                    .iter()
                    .map(|(key, value)| Ok((key.map(change)?, value.map(change)?)))
                    .collect::<PyResult<_>>()?,
            ),
            Arg::Slice(parts) => {
                let [start, stop, step] = &**parts;
                Arg::Slice(Box::new([start.map(change)?, stop.map(change)?, step.map(change)?]))
            }
            Arg::Keywords(callee, items) => Arg::Keywords(
                Box::new(callee.map(change)?),
                items.iter().map(|(name, item)| Ok((*name, item.map(change)?))).collect::<PyResult<_>>()?,
            ),
        })
    }

    /// The argument as a value on this heap. `value` makes one of `V`; `inputs` are the dependencies' values.
    ///
    /// # Errors
    /// What making a value, hashing a key or a nested call raises.
    pub fn build(
        &self,
        vm: &mut Vm,
        value: &mut dyn FnMut(&mut Vm, &V) -> PyResult<Value>,
        inputs: &[Value],
    ) -> PyResult<Value> {
        Ok(match self {
            Arg::Value(own) => value(vm, own)?,
            Arg::Input(place) => inputs.get(*place as usize).cloned().unwrap_or_default(),
            Arg::List(items) => Value::list(build_all(items, vm, value, inputs)?),
            Arg::Tuple(items) => Value::tuple(build_all(items, vm, value, inputs)?),
            Arg::Set(items) => {
                let set = Set::new(SetKind::Set);
                for item in build_all(items, vm, value, inputs)? {
                    vm.set_add(&set, item)?;
                }
                Value::set(set)
            }
            Arg::Dict(pairs) => {
                let dict = Dict::with_capacity(pairs.len());
                for (key, item) in pairs {
                    let key = key.build(vm, value, inputs)?;
                    let item = item.build(vm, value, inputs)?;
                    vm.dict_set(&dict, key, item)?;
                }
                Value::dict(dict)
            }
            Arg::Slice(parts) => {
                let [start, stop, step] = &**parts;
                let slice = Slice {
                    start: start.build(vm, value, inputs)?,
                    stop: stop.build(vm, value, inputs)?,
                    step: step.build(vm, value, inputs)?,
                };
                Value::Slice(Rc::new(slice))
            }
            Arg::Call(items) => call_built(items, &[], vm, value, inputs)?,
            Arg::Keywords(callee, items) => {
                let callee = callee.build(vm, value, inputs)?;
                let mut values = Vec::with_capacity(items.len());
                for (_, item) in items {
                    values.push(item.build(vm, value, inputs)?);
                }
                let names: Vec<Sym> = items.iter().map(|(name, _)| *name).collect();
                vm.call_args(&callee, Args::new(&values, &names))?
            }
        })
    }
}

fn build_all<V>(
    items: &[Arg<V>],
    vm: &mut Vm,
    value: &mut dyn FnMut(&mut Vm, &V) -> PyResult<Value>,
    inputs: &[Value],
) -> PyResult<Vec<Value>> {
    items.iter().map(|item| item.build(vm, value, inputs)).collect()
}

/// `items[0](*items[1..])`, the last of them by the names.
///
/// # Errors
/// What making the arguments or the call raises.
pub(super) fn call_built<V>(
    items: &[Arg<V>],
    names: &[Sym],
    vm: &mut Vm,
    value: &mut dyn FnMut(&mut Vm, &V) -> PyResult<Value>,
    inputs: &[Value],
) -> PyResult<Value> {
    let values = build_all(items, vm, value, inputs)?;
    match values.split_first() {
        Some((callee, rest)) => vm.call_args(callee, Args::new(rest, names)),
        None => Ok(Value::None),
    }
}
