//! `dask.order`: written in Python (`../../python/dask/order.py`) over the order in which graphs run here.

use std::sync::Arc;
use tb_base::{Error, ErrorKind};
use tb_graph::{Datum, Graph, Key, Op, TaskContext, TaskId, TaskResult, order};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

/// A task that is only there to be put in order.
#[derive(Debug)]
struct Placed;

impl Op for Placed {
    fn label(&self) -> &str {
        "task"
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Err(Error::new(ErrorKind::Runtime, "a task that is only put in order").into())
    }
}

pub(super) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_order", ordered);
    Ok(())
}

/// `_order(needed)`: for tasks that need the tasks of these numbers, the numbers in the order in which they
/// start; `None` if there is a cycle.
fn ordered(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [needed] = args.exact("_order")?;
    let mut graph = Graph::default();
    let (layer, op): (u32, Arc<dyn Op>) = (graph.layer("graph"), Arc::new(Placed));
    let name: Arc<str> = "graph".into();
    let mut used = Vec::new();
    for (number, deps) in vm.collect(needed)?.iter().enumerate() {
        let deps = vm.collect(deps)?;
        let number_of = |dep: &Value| dep.as_i64().and_then(|dep| TaskId::try_from(dep).ok());
        let deps: Option<Vec<TaskId>> = deps.iter().map(number_of).collect();
        let deps = deps.ok_or_else(|| PyErr::type_error("tasks are numbered from 0"))?;
        used.extend_from_slice(&deps);
        let key = Key { name: Arc::clone(&name), index: Some((number as u32).into()) };
        graph.task(layer, key, Arc::clone(&op), deps);
    }
    let mut wanted = vec![true; graph.tasks.len()];
    for dep in used {
        if let Some(wanted) = wanted.get_mut(dep as usize) {
            *wanted = false;
        }
    }
    graph.outputs = (0..graph.tasks.len() as TaskId).filter(|id| wanted[*id as usize]).collect();
    let places = order(&graph).ok().filter(|order| order.len() == graph.tasks.len());
    Ok(match places {
        Some(places) => Value::list(places.into_iter().map(|id| Value::Int(i64::from(id))).collect()),
        None => Value::None,
    })
}
