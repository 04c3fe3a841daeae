//! The values that are held between a graph's tasks, each until the last who needs it has had it.

use tb_graph::{Datum, Graph, Key, TaskId};

/// The default is what stays when the values are taken away.
#[derive(Default)]
pub(crate) struct Held {
    /// `None` for a task that has not ended, or whose value was let go.
    values: Vec<Option<Datum>>,
    sizes: Vec<u64>,
    /// How often each value will be asked for: by tasks, and by the caller.
    uses: Vec<u32>,
}

impl Held {
    pub fn of(graph: &Graph) -> Self {
        let mut uses = vec![0; graph.tasks.len()];
        for id in graph.tasks.iter().flat_map(|task| &task.deps).chain(&graph.outputs) {
            uses[*id as usize] += 1;
        }
        Held { values: vec![None; uses.len()], sizes: vec![0; uses.len()], uses }
    }

    /// Whether the values were taken away, from a graph that has tasks: the run is over.
    pub fn is_gone(&self) -> bool {
        self.values.is_empty()
    }

    pub fn value(&self, task: TaskId) -> Datum {
        self.values[task as usize].clone().unwrap_or_default()
    }

    pub fn put(&mut self, task: TaskId, value: Datum, bytes: u64) {
        self.values[task as usize] = Some(value);
        self.sizes[task as usize] = bytes;
    }

    /// A value was used once more: the value and its bytes if that was the last time.
    pub fn used(&mut self, task: TaskId) -> Option<(Datum, u64)> {
        let task = task as usize;
        self.uses[task] -= 1;
        let last = self.uses[task] == 0;
        last.then(|| (self.values[task].take().unwrap_or_default(), self.sizes[task]))
    }

    /// The values that are there, with their keys.
    pub fn into_kept(self, graph: &Graph) -> Vec<(Key, Datum)> {
        let tasks = graph.tasks.iter().zip(self.values);
        tasks.filter_map(|(task, value)| Some((task.key.clone(), value?))).collect()
    }
}
