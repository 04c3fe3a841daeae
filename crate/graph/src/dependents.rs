//! Who needs whom: the dependencies of a graph, turned around.

use crate::{Graph, TaskId};

/// For each task, the tasks that need its value; one that needs it twice is listed twice.
#[derive(Debug, Clone)]
pub struct Dependents {
    /// Where the list of task i begins in `ids`; one entry more than there are tasks.
    starts: Vec<u32>,
    ids: Vec<TaskId>,
}

impl Dependents {
    /// The graph must be valid: see `validate`.
    pub fn of(graph: &Graph) -> Self {
        let mut starts = vec![0u32; graph.tasks.len() + 1];
        for dep in graph.tasks.iter().flat_map(|task| &task.deps) {
            starts[*dep as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut ids = vec![0; starts.last().map_or(0, |total| *total as usize)];
        for (id, task) in graph.tasks.iter().enumerate() {
            for dep in &task.deps {
                let slot = &mut next[*dep as usize];
                ids[*slot as usize] = id as TaskId;
                *slot += 1;
            }
        }
        Dependents { starts, ids }
    }

    pub fn of_task(&self, id: TaskId) -> &[TaskId] {
        let id = id as usize;
        &self.ids[self.starts[id] as usize..self.starts[id + 1] as usize]
    }
}
