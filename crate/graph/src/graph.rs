//! `Graph`: tasks in layers, with their dependencies as indices.

use crate::{Op, Origin};
use std::fmt;
use std::sync::Arc;

/// Position of a task in its graph.
pub type TaskId = u32;

/// Where in its layer a task stands: a number, or one for each axis of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    At(u32),
    Grid(Arc<[u32]>),
}

impl From<u32> for Place {
    fn from(at: u32) -> Self {
        Place::At(at)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::At(at) => write!(f, "{at}"),
            Place::Grid(place) => {
                let numbers: Vec<String> = place.iter().map(u32::to_string).collect();
                write!(f, "({})", numbers.join(", "))
            }
        }
    }
}

/// A task's name: the layer's name and the place in it, printed as Dask does: `('read-csv-1a2b', 0)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub name: Arc<str>,
    pub index: Option<Place>,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.index {
            Some(Place::At(index)) => write!(f, "('{}', {index})", self.name),
            Some(Place::Grid(place)) => {
                let rest: String = place.iter().map(|at| format!(", {at}")).collect();
                write!(f, "('{}'{})", self.name, if rest.is_empty() { "," } else { &rest })
            }
            None => f.write_str(&self.name),
        }
    }
}

/// One node: an operation on the values of other tasks.
#[derive(Debug, Clone)]
pub struct Task {
    pub key: Key,
    pub layer: u32,
    pub op: Arc<dyn Op>,
    pub deps: Vec<TaskId>,
    /// The line that asked for it, if that is known.
    pub origin: Option<Origin>,
}

/// A group of tasks that one collection operation made.
#[derive(Debug, Clone)]
pub struct Layer {
    pub name: Arc<str>,
    /// Task i works on partition i alone, so that `fuse` may run it together with what feeds it.
    pub blockwise: bool,
}

/// Tasks, their layers, and the tasks whose values are wanted. Dependencies may stand in any order; a cycle
/// is refused when the graph is ordered.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    pub layers: Vec<Layer>,
    pub tasks: Vec<Task>,
    pub outputs: Vec<TaskId>,
}

impl Graph {
    /// Adds a layer and returns its index.
    pub fn layer(&mut self, name: impl Into<Arc<str>>) -> u32 {
        self.push_layer(name.into(), false)
    }

    /// Adds a layer whose task i works on partition i alone, and returns its index.
    pub fn blockwise_layer(&mut self, name: impl Into<Arc<str>>) -> u32 {
        self.push_layer(name.into(), true)
    }

    fn push_layer(&mut self, name: Arc<str>, blockwise: bool) -> u32 {
        self.layers.push(Layer { name, blockwise });
        self.layers.len() as u32 - 1
    }

    /// Adds a task and returns its id.
    pub fn task(&mut self, layer: u32, key: Key, op: Arc<dyn Op>, deps: Vec<TaskId>) -> TaskId {
        self.tasks.push(Task { key, layer, op, deps, origin: None });
        self.tasks.len() as TaskId - 1
    }

    /// Both graphs in one, the other's tasks and outputs after its own.
    #[must_use]
    pub fn joined(mut self, other: Graph) -> Self {
        let (tasks, layers) = (self.tasks.len() as TaskId, self.layers.len() as u32);
        self.layers.extend(other.layers);
        self.tasks.extend(other.tasks.into_iter().map(|task| Task {
            layer: task.layer + layers,
            deps: task.deps.iter().map(|dep| dep + tasks).collect(),
            ..task
        }));
        self.outputs.extend(other.outputs.iter().map(|output| output + tasks));
        self
    }

    pub fn get(&self, id: TaskId) -> &Task {
        &self.tasks[id as usize]
    }
}
