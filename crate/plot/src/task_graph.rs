//! A task graph as nodes to draw: each task a function and the value it makes, or one node for each layer.

use std::collections::{HashMap, HashSet};
use tb_base::Result;
use tb_graph::{Graph, TaskId, order};

/// One task, without what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskNode {
    pub key: String,
    pub label: String,
    /// The place in its collection: what Dask writes into the box.
    pub index: Option<u32>,
    pub layer: u32,
    pub deps: Vec<TaskId>,
}

/// A graph's tasks and the order in which they start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskGraph {
    pub tasks: Vec<TaskNode>,
    /// For each task, its place in that order; `None` for one that no output needs.
    pub order: Vec<Option<u32>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A function: a circle.
    Op,
    /// A value: a box.
    Data,
}

/// One node of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub label: String,
    /// The function's label without counts: what decides the colour.
    pub group: String,
    pub shape: Shape,
    /// The tasks that it stands for.
    pub tasks: Vec<TaskId>,
}

impl TaskGraph {
    /// # Errors
    /// Those of `order`: a cycle is refused.
    pub fn from_graph(graph: &Graph) -> Result<Self> {
        let mut places = vec![None; graph.tasks.len()];
        for (place, id) in order(graph)?.into_iter().enumerate() {
            places[id as usize] = Some(place as u32);
        }
        let node = |task: &tb_graph::Task| TaskNode {
            key: task.key.to_string(),
            label: task.op.label().to_owned(),
            index: task.key.index,
            layer: task.layer,
            deps: task.deps.clone(),
        };
        Ok(TaskGraph { tasks: graph.tasks.iter().map(node).collect(), order: places })
    }

    /// One node for each function and, if asked for, one for each value, with the edges between them.
    pub(crate) fn expanded(&self, data: bool) -> (Vec<Node>, Vec<(usize, usize)>) {
        let mut nodes: Vec<Node> = Vec::with_capacity(self.tasks.len() * (1 + usize::from(data)));
        for (id, task) in self.tasks.iter().enumerate() {
            let (group, tasks) = (task.label.clone(), vec![id as TaskId]);
            nodes.push(Node { label: group.clone(), group, shape: Shape::Op, tasks });
        }
        let ops = self.tasks.len();
        let mut edges = Vec::new();
        if data {
            for (id, task) in self.tasks.iter().enumerate() {
                let label = task.index.map(|index| index.to_string()).unwrap_or_default();
                let tasks = vec![id as TaskId];
                nodes.push(Node { label, group: task.label.clone(), shape: Shape::Data, tasks });
                edges.push((id, ops + id));
            }
        }
        let value = |dep: TaskId| if data { ops + dep as usize } else { dep as usize };
        let mut seen = HashSet::new();
        for (id, task) in self.tasks.iter().enumerate() {
            edges.extend(task.deps.iter().map(|dep| (value(*dep), id)).filter(|edge| seen.insert(*edge)));
        }
        (nodes, edges)
    }

    /// One node for each layer, with its number of tasks; if that still is more than `limit`, one for each label.
    pub(crate) fn collapsed(&self, limit: usize) -> (Vec<Node>, Vec<(usize, usize)>) {
        let by_layer = self.grouped(|task| (task.layer, ""));
        if by_layer.0.len() <= limit { by_layer } else { self.grouped(|task| (0, &task.label)) }
    }

    fn grouped<'t>(
        &'t self,
        group: impl Fn(&'t TaskNode) -> (u32, &'t str),
    ) -> (Vec<Node>, Vec<(usize, usize)>) {
        let mut numbers = HashMap::new();
        let mut nodes: Vec<Node> = Vec::new();
        let mut node_of = Vec::with_capacity(self.tasks.len());
        for (id, task) in self.tasks.iter().enumerate() {
            let number = *numbers.entry(group(task)).or_insert_with(|| {
                let group = task.label.clone();
                nodes.push(Node { label: String::new(), group, shape: Shape::Op, tasks: Vec::new() });
                nodes.len() - 1
            });
            nodes[number].tasks.push(id as TaskId);
            node_of.push(number);
        }
        for node in &mut nodes {
            let count = node.tasks.len();
            node.label = if count > 1 { format!("{} ×{count}", node.group) } else { node.group.clone() };
        }
        let mut seen = HashSet::new();
        let mut edges = Vec::new();
        for (id, task) in self.tasks.iter().enumerate() {
            let to = node_of[id];
            let ends = task.deps.iter().map(|dep| (node_of[*dep as usize], to));
            edges.extend(ends.filter(|(from, to)| from != to).filter(|edge| seen.insert(*edge)));
        }
        (nodes, edges)
    }
}
