//! A plan as a graph that the scheduler runs.

use crate::{LayerMap, Plan, Step};
use std::sync::Arc;
use tb_graph::{Graph, Op, Task, TaskId};

/// What one step becomes.
pub enum Lowered<'g> {
    /// One task.
    Task(Arc<dyn Op>),
    /// The tasks of an engine's own graph; the step's value is that of its first output.
    Graph(&'g Graph),
}

/// A graph, and which step each of its tasks is.
pub struct LoweredPlan {
    pub graph: Graph,
    /// For each task its step; `None` for the tasks of an engine's graph.
    pub step_of: Vec<Option<u32>>,
}

impl<C> Plan<C> {
    /// Makes the graph, step by step in the plan's order.
    ///
    /// # Errors
    /// What `lower` says.
    pub fn lower<'g, E>(
        &'g self,
        mut lower: impl FnMut(&'g Step<C>) -> Result<Lowered<'g>, E>,
    ) -> Result<LoweredPlan, E> {
        let layers = LayerMap::of(self);
        let mut graph = Graph::default();
        for name in &layers.names {
            graph.layer(Arc::clone(name));
        }
        let mut step_of = Vec::with_capacity(self.steps.len());
        let mut ids: Vec<TaskId> = Vec::with_capacity(self.steps.len());
        for (place, step) in self.steps.iter().enumerate() {
            match lower(step)? {
                Lowered::Task(op) => {
                    ids.push(graph.task(layers.of_step[place], step.key.clone(), op, Vec::new()));
                    graph.tasks[ids[place] as usize].origin = step.origin;
                    step_of.push(Some(place as u32));
                }
                Lowered::Graph(inner) => {
                    ids.push(append(&mut graph, inner));
                    step_of.resize(graph.tasks.len(), None);
                }
            }
        }
        // Now that every step has its number: a step may stand before what it needs.
        for (task, step) in graph.tasks.iter_mut().zip(&step_of) {
            if let Some(place) = step {
                let deps = &self.steps[*place as usize].deps;
                task.deps = deps.iter().map(|dep| ids[*dep as usize]).collect();
            }
        }
        graph.outputs = self.outputs.iter().map(|place| ids[*place as usize]).collect();
        Ok(LoweredPlan { graph, step_of })
    }
}

/// Adds all of `inner` and returns the new number of its first output.
fn append(graph: &mut Graph, inner: &Graph) -> TaskId {
    let (tasks, layers) = (graph.tasks.len() as TaskId, graph.layers.len() as u32);
    graph.layers.extend(inner.layers.iter().cloned());
    graph.tasks.extend(inner.tasks.iter().map(|task| Task {
        layer: task.layer + layers,
        deps: task.deps.iter().map(|dep| dep + tasks).collect(),
        ..task.clone()
    }));
    inner.outputs.first().map_or(tasks, |output| output + tasks)
}
