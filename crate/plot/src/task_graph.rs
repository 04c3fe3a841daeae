//! A task graph as nodes to draw: each task a function and the value it makes, or one node for each layer.

use std::collections::{HashMap, HashSet};
use tb_graph::{Graph, Task, TaskId};

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

/// Nodes, and edges from node to node.
pub(crate) type Drawn = (Vec<Node>, Vec<(usize, usize)>);

/// One node for each function and, if asked for, one for each value. A task that is data is its value's box
/// alone; with `verbose` it bears its key.
pub(crate) fn expanded(graph: &Graph, data: bool, verbose: bool) -> Drawn {
    let mut nodes: Vec<Node> = Vec::with_capacity(graph.tasks.len() * (1 + usize::from(data)));
    let mut edges = Vec::new();
    // The node that each task's value comes from.
    let mut values = Vec::with_capacity(graph.tasks.len());
    let mut functions = Vec::with_capacity(graph.tasks.len());
    for (id, task) in graph.tasks.iter().enumerate() {
        let (group, tasks) = (task.op.label().to_owned(), vec![id as TaskId]);
        let shape = if task.op.is_data() { Shape::Data } else { Shape::Op };
        let label = if task.op.is_data() && data { value_label(task, verbose) } else { group.clone() };
        functions.push(nodes.len());
        values.push(nodes.len());
        nodes.push(Node { label, group, shape, tasks });
    }
    if data {
        for (id, task) in graph.tasks.iter().enumerate().filter(|(_, task)| !task.op.is_data()) {
            let (group, tasks) = (task.op.label().to_owned(), vec![id as TaskId]);
            values[id] = nodes.len();
            edges.push((functions[id], nodes.len()));
            nodes.push(Node { label: value_label(task, verbose), group, shape: Shape::Data, tasks });
        }
    }
    let mut seen = HashSet::new();
    for (id, task) in graph.tasks.iter().enumerate() {
        let ends = task.deps.iter().map(|dep| (values[*dep as usize], functions[id]));
        edges.extend(ends.filter(|edge| seen.insert(*edge)));
    }
    (nodes, edges)
}

fn value_label(task: &Task, verbose: bool) -> String {
    if verbose { task.key.to_string() } else { place_label(task) }
}

/// As in Dask: the place in its collection.
fn place_label(task: &Task) -> String {
    task.key.index.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// One node for each layer, with its number of tasks; if that still is more than `limit`, one for each label.
pub(crate) fn collapsed(graph: &Graph, limit: usize) -> Drawn {
    let by_layer = grouped(graph, |task| (task.layer, ""));
    if by_layer.0.len() <= limit { by_layer } else { grouped(graph, |task| (0, task.op.label())) }
}

fn grouped<'g>(graph: &'g Graph, group: impl Fn(&'g Task) -> (u32, &'g str)) -> Drawn {
    let mut numbers = HashMap::new();
    let mut nodes: Vec<Node> = Vec::new();
    let mut node_of = Vec::with_capacity(graph.tasks.len());
    for (id, task) in graph.tasks.iter().enumerate() {
        let number = *numbers.entry(group(task)).or_insert_with(|| {
            let group = task.op.label().to_owned();
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
    for (id, task) in graph.tasks.iter().enumerate() {
        let to = node_of[id];
        let ends = task.deps.iter().map(|dep| (node_of[*dep as usize], to));
        edges.extend(ends.filter(|(from, to)| from != to).filter(|edge| seen.insert(*edge)));
    }
    (nodes, edges)
}
