//! Expressions to tasks.

use super::expr::{Expr, Kind};
use super::tree::{Concat, Head, Length, SPLIT_EVERY, Stage, Tree};
use super::value::{Finish, Value};
use crate::Grouping;
use std::collections::HashMap;
use std::sync::Arc;
use tb_graph::{Datum, Graph, Key, Op, TaskContext, TaskId, TaskResult};

impl Expr {
    /// The graph whose one output is the whole result.
    pub fn compute_graph(&self) -> Graph {
        compute_graph(std::slice::from_ref(self))
    }

    /// The graph whose outputs are the partitions, for `persist` and for pictures.
    pub fn partition_graph(&self) -> Graph {
        let mut lowering = Lowering::default();
        lowering.graph.outputs = lowering.lower(self);
        lowering.graph
    }
}

/// The graph with one output for each expression; what they share is computed once.
pub fn compute_graph(exprs: &[Expr]) -> Graph {
    let mut lowering = Lowering::default();
    lowering.graph.outputs = exprs.iter().map(|expr| lowering.whole(expr)).collect();
    lowering.graph
}

#[derive(Default)]
struct Lowering {
    graph: Graph,
    done: HashMap<Arc<str>, Vec<TaskId>>,
}

impl Lowering {
    /// The task that makes all of `expr`.
    fn whole(&mut self, expr: &Expr) -> TaskId {
        let parts = self.lower(expr);
        match parts[..] {
            [only] => only,
            _ => self.single("concat", expr.name(), Arc::new(Concat), parts),
        }
    }

    /// The tasks that make the partitions of `expr`; common parts become tasks once.
    fn lower(&mut self, expr: &Expr) -> Vec<TaskId> {
        if let Some(tasks) = self.done.get(expr.name()) {
            return tasks.clone();
        }
        let inputs: Vec<Vec<TaskId>> = expr.inputs().into_iter().map(|input| self.lower(input)).collect();
        let tasks = match expr.kind() {
            Kind::Read(reader) => {
                self.each(expr.name(), reader.partitions(), |at| (reader.task(at), Vec::new()))
            }
            Kind::Tasks(graph, _) => {
                let before = self.graph.tasks.len() as TaskId;
                let own = std::mem::take(&mut self.graph).joined((**graph).clone());
                self.graph = Graph { outputs: Vec::new(), ..own };
                graph.outputs.iter().map(|output| output + before).collect()
            }
            Kind::Persisted(parts) => self.each(expr.name(), parts.len(), |at| {
                (Arc::new(Ready(parts[at].clone())) as Arc<dyn Op>, Vec::new())
            }),
            Kind::Blockwise(step, sources) => {
                let op: Arc<dyn Op> = Arc::new(step.clone());
                let is_scalar: Vec<bool> =
                    sources.iter().map(|source| matches!(source.meta(), Value::Scalar(_))).collect();
                self.each(expr.name(), expr.partitions(), |at| {
                    let dep = |(tasks, scalar): (&Vec<TaskId>, &bool)| tasks[if *scalar { 0 } else { at }];
                    (Arc::clone(&op), inputs.iter().zip(&is_scalar).map(dep).collect())
                })
            }
            Kind::Head(_, count) => {
                vec![self.single("", expr.name(), Arc::new(Head(*count)), vec![inputs[0][0]])]
            }
            Kind::Length(_) => self.length(expr.name(), &inputs[0]),
            Kind::Aggregate(_, grouping, finish) => {
                self.aggregate(expr.name(), grouping, *finish, &inputs[0])
            }
        };
        self.done.insert(Arc::clone(expr.name()), tasks.clone());
        tasks
    }

    /// A layer of one task for each partition.
    fn each(
        &mut self,
        name: &Arc<str>,
        count: usize,
        task: impl Fn(usize) -> (Arc<dyn Op>, Vec<TaskId>),
    ) -> Vec<TaskId> {
        let layer = self.graph.blockwise_layer(Arc::clone(name));
        (0..count)
            .map(|at| {
                let (op, deps) = task(at);
                let key = Key { name: Arc::clone(name), index: Some((at as u32).into()) };
                self.graph.task(layer, key, op, deps)
            })
            .collect()
    }

    fn single(&mut self, prefix: &str, name: &Arc<str>, op: Arc<dyn Op>, deps: Vec<TaskId>) -> TaskId {
        let name = renamed(prefix, name);
        let layer = self.graph.layer(Arc::clone(&name));
        self.graph.task(layer, Key { name, index: Some(0.into()) }, op, deps)
    }

    fn length(&mut self, name: &Arc<str>, inputs: &[TaskId]) -> Vec<TaskId> {
        let op: Arc<dyn Op> = Arc::new(Length::Chunk);
        let chunks =
            self.each(&renamed("len-chunk", name), inputs.len(), |at| (Arc::clone(&op), vec![inputs[at]]));
        vec![self.single("", name, Arc::new(Length::Sum), chunks)]
    }

    fn aggregate(
        &mut self,
        name: &Arc<str>,
        grouping: &Grouping,
        finish: Finish,
        inputs: &[TaskId],
    ) -> Vec<TaskId> {
        let op = |stage: Stage| Arc::new(Tree::new(grouping, finish, stage)) as Arc<dyn Op>;
        let chunk = op(Stage::Chunk);
        let chunk_name = renamed(chunk.label(), name);
        let mut states = self.each(&chunk_name, inputs.len(), |at| (Arc::clone(&chunk), vec![inputs[at]]));
        let combine = op(Stage::Combine);
        let mut depth = 0;
        while states.len() > SPLIT_EVERY {
            let layer_name = renamed(&format!("{}-{depth}", combine.label()), name);
            let layer = self.graph.layer(Arc::clone(&layer_name));
            let groups: Vec<Vec<TaskId>> = states.chunks(SPLIT_EVERY).map(<[TaskId]>::to_vec).collect();
            states = groups
                .into_iter()
                .enumerate()
                .map(|(at, deps)| {
                    let key = Key { name: Arc::clone(&layer_name), index: Some((at as u32).into()) };
                    self.graph.task(layer, key, Arc::clone(&combine), deps)
                })
                .collect();
            depth += 1;
        }
        vec![self.single("", name, op(Stage::Aggregate(finish)), states)]
    }
}

/// `prefix` in front of the hash of `name`.
fn renamed(prefix: &str, name: &Arc<str>) -> Arc<str> {
    match (prefix, name.rsplit_once('-')) {
        ("", _) | (_, None) => Arc::clone(name),
        (prefix, Some((_, hash))) => Arc::from(format!("{prefix}-{hash}")),
    }
}

/// A partition that has been computed.
#[derive(Debug)]
struct Ready(Datum);

impl Op for Ready {
    fn label(&self) -> &str {
        "persisted"
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Ok(self.0.clone())
    }
}
