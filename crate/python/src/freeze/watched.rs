//! Thread-like tasks: values thawed on a worker as if the worker shared the kernel's memory.
//!
//! The kernel keeps the objects that it freezes (`freeze_keeping`). The worker watches the copies, so that a write to one
//! is noticed (`heap::watch_task`), and a result that holds one of them says which (`freeze_result`), so that the kernel
//! puts its own object there (`thaw_result`).

use super::{Freezer, Frozen, Node};
use crate::class::Payload;
use crate::error::PyResult;
use crate::value::Value;
use crate::vm::Vm;
use std::collections::HashMap;

/// The objects of one payload on a worker, by node number.
#[derive(Default)]
pub struct Watched {
    objects: Vec<Value>,
    /// Natives that keep their own data, with their stamp.
    stamps: Vec<(usize, u64)>,
}

impl Watched {
    /// Whether a native's own data have changed since the thaw. (Other writes are noticed when they happen.)
    pub fn changed(&self) -> bool {
        self.stamps.iter().any(|(at, before)| stamp(&self.objects[*at]) != Some(*before))
    }

    fn new(objects: Vec<Value>) -> Self {
        objects.iter().for_each(watch);
        let stamps = objects.iter().enumerate().filter_map(|(at, value)| Some((at, stamp(value)?))).collect();
        Watched { objects, stamps }
    }
}

fn stamp(value: &Value) -> Option<u64> {
    match value {
        Value::Instance(instance) if matches!(instance.payload, Payload::Native(_)) => {
            instance.class().stamp_hook().map(|hook| hook(value))
        }
        _ => None,
    }
}

/// From now on a write to the object is noticed.
fn watch(value: &Value) {
    match value {
        Value::List(list) => list.head().watch(),
        Value::Tuple(items) => items.head().watch(),
        Value::Dict(dict) => dict.head().watch(),
        Value::Set(set) => {
            set.head().watch();
            set.keys().head().watch();
        }
        Value::Cell(cell) => cell.head().watch(),
        Value::Function(function) => {
            function.head.watch();
            function.code.namespace.head().watch();
        }
        Value::Class(class) if !class.flags.native => class.head().watch(),
        Value::Instance(instance) => instance.head().watch(),
        Value::Module(module) => module.namespace.head().watch(),
        _ => {}
    }
}

/// The objects behind the numbers of a result: by payload, then by node.
pub type Originals<'a> = &'a [&'a [Value]];

impl Vm {
    /// Freezes a value, and keeps its objects by node number: what a result may refer to.
    ///
    /// # Errors
    /// As `freeze`.
    pub fn freeze_keeping(&mut self, value: &Value) -> PyResult<(Frozen, Vec<Value>)> {
        let mut freezer = Freezer::new(self);
        freezer.kept = Some(Vec::new());
        let root = freezer.item(value)?;
        let kept = freezer.kept.take().unwrap_or_default();
        Ok((freezer.finish(root), kept))
    }

    /// Makes the value again, with all its objects watched.
    ///
    /// # Errors
    /// As `thaw`.
    pub fn thaw_watched(&mut self, frozen: &Frozen) -> PyResult<(Value, Watched)> {
        let (value, made) = self.thaw_all(frozen, &[])?;
        Ok((value, Watched::new(made)))
    }

    /// Freezes a task's result. Objects that the task was given are not copied but named.
    ///
    /// # Errors
    /// As `freeze`.
    pub fn freeze_result(&mut self, value: &Value, given: &[&Watched]) -> PyResult<Frozen> {
        let mut freezer = Freezer::new(self);
        freezer.given = Some(Given { watched: given, places: HashMap::new() });
        let root = freezer.item(value)?;
        Ok(freezer.finish(root))
    }

    /// Makes a task's result, with the kernel's own objects in it.
    ///
    /// # Errors
    /// As `thaw`.
    pub fn thaw_result(&mut self, frozen: &Frozen, originals: Originals<'_>) -> PyResult<Value> {
        Ok(self.thaw_all(frozen, originals)?.0)
    }
}

/// What a task was given, for `freeze_result`.
pub(super) struct Given<'a> {
    watched: &'a [&'a Watched],
    /// Address → payload and node; filled when the first watched object is met.
    places: HashMap<usize, (u32, u32)>,
}

impl Given<'_> {
    /// The node that stands for an object that the task was given.
    pub(super) fn node_of(&mut self, value: &Value) -> Option<Node> {
        let watched = match value {
            Value::List(list) => list.head().is_watched(),
            Value::Tuple(items) => items.head().is_watched(),
            Value::Dict(dict) => dict.head().is_watched(),
            Value::Set(set) => set.head().is_watched(),
            Value::Cell(cell) => cell.head().is_watched(),
            Value::Function(function) => function.head.is_watched(),
            Value::Instance(instance) => instance.head().is_watched(),
            _ => false,
        };
        if !watched {
            return None;
        }
        if self.places.is_empty() {
            for (payload, watched) in self.watched.iter().enumerate() {
                for (node, object) in watched.objects.iter().enumerate() {
                    self.places.entry(object.address()).or_insert((payload as u32, node as u32));
                }
            }
        }
        self.places.get(&value.address()).map(|(payload, node)| Node::Original(*payload, *node))
    }
}

/// The kernel's object that a result names.
pub(super) fn original(originals: Originals<'_>, payload: u32, node: u32) -> Option<Value> {
    originals.get(payload as usize)?.get(node as usize).cloned()
}
