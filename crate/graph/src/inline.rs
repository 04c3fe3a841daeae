//! `inline`: values that are there already become part of the tasks that use them, so that nobody schedules
//! them.

use crate::validate::check_ids;
use crate::{Datum, Graph, Op, Soon, Task, TaskContext, TaskId, TaskResult};
use std::sync::Arc;
use tb_base::Result;

/// The same graph without its data tasks (`Op::constant`), except those that are outputs. Layers keep their
/// numbers.
///
/// # Errors
/// `Runtime` for ids that do not exist.
pub fn inline(graph: Graph) -> Result<Graph> {
    check_ids(&graph)?;
    let mut constants: Vec<Option<Datum>> = graph.tasks.iter().map(|task| task.op.constant()).collect();
    for output in &graph.outputs {
        constants[*output as usize] = None;
    }
    if constants.iter().all(Option::is_none) {
        return Ok(graph);
    }
    let mut numbers = vec![TaskId::MAX; graph.tasks.len()];
    let kept = (0..graph.tasks.len()).filter(|id| constants[*id].is_none());
    for (number, id) in kept.enumerate() {
        numbers[id] = number as TaskId;
    }
    let tasks = graph.tasks.into_iter().enumerate().filter(|(id, _)| numbers[*id] != TaskId::MAX);
    let tasks = tasks.map(|(_, task)| with_constants(task, &constants, &numbers)).collect();
    let outputs = graph.outputs.iter().map(|id| numbers[*id as usize]).collect();
    Ok(Graph { layers: graph.layers, tasks, outputs })
}

fn with_constants(task: Task, constants: &[Option<Datum>], numbers: &[TaskId]) -> Task {
    let inputs: Vec<Option<Datum>> = task.deps.iter().map(|dep| constants[*dep as usize].clone()).collect();
    let deps = task.deps.iter().map(|dep| numbers[*dep as usize]).filter(|id| *id != TaskId::MAX).collect();
    let op: Arc<dyn Op> = match inputs.iter().all(Option::is_none) {
        true => task.op,
        false => Arc::new(InlinedOp { op: task.op, inputs }),
    };
    Task { op, deps, ..task }
}

/// An operation some of whose inputs are known.
#[derive(Debug)]
struct InlinedOp {
    op: Arc<dyn Op>,
    /// All inputs, in their order; `None` for those that come from tasks.
    inputs: Vec<Option<Datum>>,
}

impl Op for InlinedOp {
    fn label(&self) -> &str {
        self.op.label()
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let mut given = inputs.iter();
        let input = |known: &Option<Datum>| known.as_ref().or_else(|| given.next()).cloned();
        let inputs: Vec<Datum> = self.inputs.iter().map(input).map(Option::unwrap_or_default).collect();
        self.op.run(context, &inputs)
    }

    fn soon(&self) -> Option<Soon> {
        self.op.soon()
    }
}
