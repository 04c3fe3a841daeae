//! `cull`: leave out what the outputs do not need.

use crate::validate::check_ids;
use crate::{Graph, Task, TaskId};
use tb_base::Result;

/// The same graph with only the tasks its outputs need, in their old order. Layers keep their numbers.
///
/// # Errors
/// `Runtime` for ids that do not exist.
pub fn cull(graph: Graph) -> Result<Graph> {
    check_ids(&graph)?;
    let needed = needed(&graph);
    if needed.iter().all(|yes| *yes) {
        return Ok(graph);
    }
    let numbers = new_numbers(&needed);
    let renumber = |ids: Vec<TaskId>| ids.into_iter().map(|id| numbers[id as usize]).collect::<Vec<_>>();
    let tasks = graph
        .tasks
        .into_iter()
        .zip(&needed)
        .filter(|(_, yes)| **yes)
        .map(|(task, _)| Task { deps: renumber(task.deps), ..task })
        .collect();
    Ok(Graph { layers: graph.layers, tasks, outputs: renumber(graph.outputs) })
}

fn needed(graph: &Graph) -> Vec<bool> {
    let mut needed = vec![false; graph.tasks.len()];
    let mut todo = graph.outputs.clone();
    while let Some(id) = todo.pop() {
        if !std::mem::replace(&mut needed[id as usize], true) {
            todo.extend(graph.get(id).deps.iter().filter(|dep| !needed[**dep as usize]));
        }
    }
    needed
}

fn new_numbers(needed: &[bool]) -> Vec<TaskId> {
    let mut next = 0;
    let number = |yes: &bool| {
        let number = next;
        next += u32::from(*yes);
        number
    };
    needed.iter().map(number).collect()
}
