//! `order`: in which order tasks should start so that few results are alive at once.
//!
//! Depth first from the outputs: a result is used soon after it is made. Where a task has several
//! dependencies, the one that needs most room while it is made comes first (Sethi and Ullman's rule for
//! registers), so that the others' results do not wait beside it.

use crate::validate::check_ids;
use crate::{Graph, TaskId};
use tb_base::{Error, ErrorKind, Result};

/// A cycle's message names at most this many keys.
const NAMED: usize = 20;

/// The tasks that the outputs need, each after its dependencies; the first should start first.
///
/// # Errors
/// `Runtime` for a cycle, naming its keys, and for ids that do not exist.
pub fn order(graph: &Graph) -> Result<Vec<TaskId>> {
    check_ids(graph)?;
    let any = walk(graph, |id| graph.get(id).deps.clone())?;
    let room = room_needed(graph, &any);
    walk(graph, |id| {
        let mut deps = graph.get(id).deps.clone();
        deps.sort_by_key(|dep| std::cmp::Reverse(room[*dep as usize]));
        deps
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Post-order from the outputs, without recursion; `deps` says in which order a task's dependencies are
/// visited.
fn walk(graph: &Graph, deps: impl Fn(TaskId) -> Vec<TaskId>) -> Result<Vec<TaskId>> {
    let mut marks = vec![Mark::New; graph.tasks.len()];
    let mut order = Vec::new();
    let mut path: Vec<(TaskId, std::vec::IntoIter<TaskId>)> = Vec::new();
    for output in &graph.outputs {
        if marks[*output as usize] == Mark::New {
            marks[*output as usize] = Mark::Open;
            path.push((*output, deps(*output).into_iter()));
        }
        while let Some((id, rest)) = path.last_mut() {
            let Some(dep) = rest.next() else {
                marks[*id as usize] = Mark::Done;
                order.push(*id);
                path.pop();
                continue;
            };
            match marks[dep as usize] {
                Mark::New => {
                    marks[dep as usize] = Mark::Open;
                    path.push((dep, deps(dep).into_iter()));
                }
                Mark::Open => return Err(cycle(graph, path.iter().map(|(id, _)| *id), dep)),
                Mark::Done => {}
            }
        }
    }
    Ok(order)
}

/// How many results must be alive while each task's value is made, if nothing is shared.
fn room_needed(graph: &Graph, order: &[TaskId]) -> Vec<u32> {
    let mut room = vec![1u32; graph.tasks.len()];
    let mut rooms = Vec::new();
    for id in order {
        rooms.clear();
        rooms.extend(graph.get(*id).deps.iter().map(|dep| room[*dep as usize]));
        rooms.sort_unstable_by_key(|room| std::cmp::Reverse(*room));
        let most = rooms.iter().zip(0u32..).map(|(room, held)| room + held).max();
        room[*id as usize] = most.unwrap_or(1);
    }
    room
}

fn cycle(graph: &Graph, path: impl Iterator<Item = TaskId>, again: TaskId) -> Error {
    let mut keys: Vec<String> =
        path.skip_while(|id| *id != again).map(|id| graph.get(id).key.to_string()).collect();
    if keys.len() > NAMED {
        let left = keys.len() - NAMED;
        keys.truncate(NAMED);
        keys.push(format!("({left} more)"));
    }
    keys.push(graph.get(again).key.to_string());
    Error::new(
        ErrorKind::Runtime,
        format!("Cycle detected between the following keys:\n  -> {}", keys.join("\n  -> ")),
    )
}
