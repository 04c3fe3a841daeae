//! `dd.from_delayed`: lazy values that are frames, as the partitions of one lazy frame.

use super::task::{Handle, Options, Plan, compute, datum_of, shipped_graph};
use super::{delayed, lazy};
use crate::pandas::lift;
use std::sync::Arc;
use tb_frame::lazy::{Expr, Value as Whole};
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

/// `from_delayed(dfs, meta=None, divisions=None, prefix='from-delayed', verify_meta=True)`. Without `meta`,
/// the first partition is computed to see its columns, as in Dask.
///
/// # Errors
/// `TypeError` for what is not lazy or no frame; what computing the first partition raises.
pub(super) fn from_delayed(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["dfs", "meta", "divisions", "prefix", "verify_meta"];
    let [dfs, meta, divisions, _, _] = args.bind("from_delayed", names, 1)?;
    if divisions.is_some_and(|divisions| !divisions.is_none()) {
        let text = "from_delayed(divisions=…) is not available in this notebook yet";
        return Err(PyErr::not_implemented(text));
    }
    let dfs = dfs.cloned().unwrap_or_default();
    let parts = match delayed::node_of(&dfs) {
        Some(_) => vec![dfs],
        None => vm.collect(&dfs)?,
    };
    let nodes = parts.iter().map(node).collect::<PyResult<Vec<Handle>>>()?;
    let Some(first) = nodes.first() else {
        return Err(PyErr::type_error("Must supply at least one delayed object"));
    };
    let meta = match meta.filter(|meta| !meta.is_none()) {
        Some(meta) => meta.clone(),
        None => {
            let outcomes = compute(vm, &Plan::of(std::slice::from_ref(first)), &Options::default())?;
            outcomes[0].value(vm)?
        }
    };
    let kind = meta.type_name();
    let no_frame = || PyErr::type_error(format!("from_delayed takes lazy frames and series, not '{kind}'"));
    let meta = match Whole::from_datum(&datum_of(vm, &meta)?) {
        Ok(meta @ (Whole::Table(_) | Whole::Series(_))) => meta,
        _ => return Err(no_frame()),
    };
    let graph = shipped_graph(vm, &Plan::of(&nodes))?;
    let control = Arc::clone(&vm.control);
    let expr = Expr::from_tasks(graph, &meta, &control);
    Ok(lazy::wrap(lift(vm, expr)?))
}

fn node(value: &Value) -> PyResult<Handle> {
    delayed::node_of(value)
        .ok_or_else(|| PyErr::type_error(format!("Expected Delayed object, got {}", value.type_name())))
}
