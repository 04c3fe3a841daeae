//! What every pass relies on: ids that exist, and keys that name one task each.

use crate::Graph;
use std::collections::HashSet;
use tb_base::{Error, ErrorKind, Result};

/// Checks a graph that was just built. Cycles are found by `order`.
///
/// # Errors
/// `Runtime`, naming the task whose dependency, layer or key is wrong.
pub fn validate(graph: &Graph) -> Result<()> {
    check_ids(graph)?;
    let mut seen = HashSet::with_capacity(graph.tasks.len());
    match graph.tasks.iter().find(|task| !seen.insert(&task.key)) {
        Some(task) => Err(refusal(format!("Two tasks of the graph are called {}", task.key))),
        None => Ok(()),
    }
}

/// The part of `validate` without which a pass would index out of bounds.
pub(crate) fn check_ids(graph: &Graph) -> Result<()> {
    let count = graph.tasks.len();
    if u32::try_from(count).is_err() {
        return Err(refusal(format!("A graph of {count} tasks is too large")));
    }
    for task in &graph.tasks {
        if let Some(dep) = task.deps.iter().find(|dep| **dep as usize >= count) {
            return Err(refusal(format!("Task {} depends on task number {dep} of {count}", task.key)));
        }
        if task.layer as usize >= graph.layers.len() {
            return Err(refusal(format!(
                "Task {} stands in layer {}, which does not exist",
                task.key, task.layer
            )));
        }
    }
    match graph.outputs.iter().find(|id| **id as usize >= count) {
        Some(id) => Err(refusal(format!("The graph's output number {id} is not one of its {count} tasks"))),
        None => Ok(()),
    }
}

fn refusal(message: String) -> Error {
    Error::new(ErrorKind::Runtime, message)
}
