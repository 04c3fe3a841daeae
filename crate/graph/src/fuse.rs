//! `fuse`: fewer, larger tasks, with the same results.
//!
//! Two rules, and neither makes two tasks run one after the other that could have gained from running at
//! once:
//! - *chain*: a task whose only dependency is needed by nobody else runs together with it;
//! - *blockwise*: in layers that work partition by partition, a task also swallows several dependencies, as
//!   long as each comes from another layer and nothing outside the fused task needs it: `df.x + df.y` becomes
//!   one task for each partition, while the ten chunks under a sum stay ten tasks.
//!
//! An output never disappears into another task. A fused task keeps the key and the layer of its last part.

use crate::fused::{FusedOp, Part, Source};
use crate::order::order;
use crate::{Dependents, Graph, Task, TaskId};
use std::sync::Arc;
use tb_base::Result;

/// Fuses what may be fused; tasks that the outputs do not need are left out.
///
/// # Errors
/// Those of `order`.
pub fn fuse(graph: &Graph) -> Result<Graph> {
    let order = order(graph)?;
    let roots = roots(graph, &order);
    Ok(rebuild(graph, &order, &roots))
}

/// For each task, the task it becomes part of (itself, if it stays one).
fn roots(graph: &Graph, order: &[TaskId]) -> Vec<TaskId> {
    let needed = mark(graph, order);
    let outputs = mark(graph, &graph.outputs);
    let dependents = Dependents::of(graph);
    let widths = Widths::new(graph);
    let mut roots: Vec<TaskId> = (0..graph.tasks.len() as TaskId).collect();
    for id in order.iter().rev() {
        if outputs[*id as usize] {
            continue;
        }
        let mut users = dependents.of_task(*id).iter().filter(|user| needed[**user as usize]);
        let Some(first) = users.next() else { continue };
        let root = roots[*first as usize];
        let mut chain = widths.single(*first);
        let mut blockwise = widths.blockwise(*id, *first);
        let mut together = true;
        for user in users {
            together &= roots[*user as usize] == root;
            chain &= user == first;
            blockwise &= widths.blockwise(*id, *user);
        }
        if together && (chain || blockwise) {
            roots[*id as usize] = root;
        }
    }
    roots
}

fn mark(graph: &Graph, ids: &[TaskId]) -> Vec<bool> {
    let mut marks = vec![false; graph.tasks.len()];
    for id in ids {
        marks[*id as usize] = true;
    }
    marks
}

/// How wide each task's dependencies are.
struct Widths<'g> {
    graph: &'g Graph,
    /// All dependencies are one and the same task.
    single: Vec<bool>,
    /// The different dependencies come from different layers.
    narrow: Vec<bool>,
}

impl<'g> Widths<'g> {
    fn new(graph: &'g Graph) -> Self {
        let single =
            graph.tasks.iter().map(|task| task.deps.windows(2).all(|pair| pair[0] == pair[1])).collect();
        // For each layer, who was the last to depend on it, and on which of its tasks.
        let mut last = vec![(TaskId::MAX, TaskId::MAX); graph.layers.len()];
        let mut narrow = Vec::with_capacity(graph.tasks.len());
        for (id, task) in graph.tasks.iter().enumerate() {
            let mut distinct = true;
            for dep in &task.deps {
                let slot = &mut last[graph.get(*dep).layer as usize];
                distinct &= slot.0 != id as TaskId || slot.1 == *dep;
                *slot = (id as TaskId, *dep);
            }
            narrow.push(distinct);
        }
        Widths { graph, single, narrow }
    }

    fn single(&self, id: TaskId) -> bool {
        self.single[id as usize]
    }

    fn blockwise(&self, id: TaskId, user: TaskId) -> bool {
        let blockwise = |id: TaskId| self.graph.layers[self.graph.get(id).layer as usize].blockwise;
        self.narrow[user as usize] && blockwise(id) && blockwise(user)
    }
}

fn rebuild(graph: &Graph, order: &[TaskId], roots: &[TaskId]) -> Graph {
    let mut members: Vec<Vec<TaskId>> = vec![Vec::new(); graph.tasks.len()];
    for id in order {
        members[roots[*id as usize] as usize].push(*id);
    }
    // Survivors keep their old order among each other.
    let mut numbers = vec![TaskId::MAX; graph.tasks.len()];
    let survivors = (0..graph.tasks.len()).filter(|id| !members[*id].is_empty());
    for (number, id) in survivors.enumerate() {
        numbers[id] = number as TaskId;
    }
    let mut places = vec![0u32; graph.tasks.len()];
    let tasks = members
        .iter()
        .enumerate()
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(root, parts)| fused_task(graph, root as TaskId, parts, roots, &numbers, &mut places))
        .collect();
    let outputs = graph.outputs.iter().map(|id| numbers[*id as usize]).collect();
    Graph { layers: graph.layers.clone(), tasks, outputs }
}

/// One task out of `parts`, which stand in the order in which they run. `places` is scratch space.
fn fused_task(
    graph: &Graph,
    root: TaskId,
    parts: &[TaskId],
    roots: &[TaskId],
    numbers: &[TaskId],
    places: &mut [u32],
) -> Task {
    let task = graph.get(root);
    if parts.len() == 1 {
        let deps = task.deps.iter().map(|dep| numbers[*dep as usize]).collect();
        return Task { deps, ..task.clone() };
    }
    for (place, id) in parts.iter().enumerate() {
        places[*id as usize] = place as u32;
    }
    let mut inputs = Vec::new();
    let part = |id: &TaskId| {
        let part = graph.get(*id);
        let source = |dep: &TaskId| {
            if roots[*dep as usize] == root {
                return Source::Part(places[*dep as usize]);
            }
            inputs.push(numbers[*dep as usize]);
            Source::Input(inputs.len() as u32 - 1)
        };
        Part { op: Arc::clone(&part.op), inputs: part.deps.iter().map(source).collect() }
    };
    let parts = parts.iter().map(part).collect();
    Task {
        key: task.key.clone(),
        layer: task.layer,
        op: Arc::new(FusedOp::new(parts)),
        deps: inputs,
        origin: task.origin,
    }
}
