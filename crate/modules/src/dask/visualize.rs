//! `visualize`: a graph's picture, in Dask's manner.

use super::collect::{Found, Traverse};
use super::task::{Plan, drawn};
use super::{graph, lazy, svg};
use crate::engine::engine;
use crate::pandas::lift;
use tb_graph::{Graph, cull, fuse};
use tb_plot::{
    Bar, GraphColor, GraphOptions, LayoutOptions, RankDir, StreamOptions, task_graph_dot, task_graph_svg,
    task_stream_svg,
};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

/// What the keywords ask for.
struct Wish {
    options: GraphOptions,
    optimize: bool,
    filename: Option<String>,
    /// The file is to be Graphviz's source.
    dot: bool,
}

/// `dask.visualize(*args)`.
///
/// # Errors
/// `TypeError` without a collection; what writing the file raises.
pub(super) fn of_many(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let wish = wish(vm, &args)?;
    let traverse = Traverse::of(vm, &args)?;
    let found = Found::in_values(vm, args.pos(), traverse)?;
    picture(vm, &found, &wish)
}

/// `x.visualize()`.
///
/// # Errors
/// As `of_many`.
pub(super) fn of_one(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let wish = wish(vm, &args)?;
    let mut positional = args.pos().iter();
    let collection = positional.next().cloned().unwrap_or_default();
    let wish = match positional.next().and_then(Value::as_str) {
        Some(name) => {
            let (name, dot) = file_path(name, None)?;
            Wish { filename: Some(name), dot, ..wish }
        }
        None => wish,
    };
    let found = Found::in_values(vm, &[collection], Traverse::No)?;
    picture(vm, &found, &wish)
}

/// `x.dask.visualize()`.
///
/// # Errors
/// As `of_many`.
pub(super) fn of_graph(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let wish = wish(vm, &args)?;
    let plan = args.pos().first().and_then(graph::plan_of);
    let plan = plan.ok_or_else(|| PyErr::type_error("expected a HighLevelGraph"))?;
    let mut graph = drawn(&plan);
    graph.outputs = (0..graph.tasks.len() as u32).collect();
    shown(vm, &graph, &wish)
}

fn wish(vm: &mut Vm, args: &Args<'_>) -> PyResult<Wish> {
    let mut wish = Wish { options: GraphOptions::default(), optimize: false, filename: None, dot: false };
    let mut format = None;
    for (name, value) in args.keywords() {
        match (name.as_str(), value.as_str()) {
            ("optimize_graph", _) => wish.optimize = vm.truthy(value)?,
            ("rankdir", Some(direction)) => {
                let rank_dir = RankDir::from_name(direction).ok_or_else(|| {
                    PyErr::value_error(format!("rankdir must be 'TB', 'BT', 'LR' or 'RL', got '{direction}'"))
                })?;
                wish.options.layout = LayoutOptions { rank_dir, ..wish.options.layout };
            }
            ("color", Some("order")) => wish.options.color = GraphColor::Order,
            ("color", None) => {}
            ("color", Some(color)) => {
                return Err(PyErr::not_implemented(format!("Unknown value color={color}")).with_hint(
                    "color=\"order\" numbers and colours the tasks in the order in which they start.",
                ));
            }
            ("collapse_outputs", _) => wish.options.data = !vm.truthy(value)?,
            ("verbose", _) => wish.options.verbose = vm.truthy(value)?,
            ("filename", Some(path)) => wish.filename = Some(path.to_owned()),
            ("format", Some(name)) => format = Some(name.to_owned()),
            // How graphviz would draw it; there is one way here.
            (
                "rankdir" | "filename" | "format" | "engine" | "tasks" | "cmap" | "maxval" | "traverse"
                | "node_attr" | "edge_attr" | "graph_attr",
                _,
            ) => {}
            (name, _) => {
                return Err(PyErr::type_error(format!(
                    "visualize() got an unexpected keyword argument '{name}'"
                )));
            }
        }
    }
    let file = wish.filename.take().map(|path| file_path(&path, format.as_deref())).transpose()?;
    match (file, format) {
        (Some((path, dot)), _) => (wish.filename, wish.dot) = (Some(path), dot),
        (None, Some(format)) if format != "svg" => return Err(no_format(&format)),
        _ => {}
    }
    Ok(wish)
}

/// The file's name, which says the format unless `format` does, and whether that is Graphviz's.
fn file_path(path: &str, format: Option<&str>) -> PyResult<(String, bool)> {
    let known = ["svg", "dot", "png", "pdf", "jpeg", "jpg"];
    let lower = path.to_lowercase();
    let named = known.into_iter().find(|end| lower.ends_with(&format!(".{end}")));
    match format.or(named).unwrap_or("svg") {
        format @ ("svg" | "dot") if named.is_none_or(|named| named == format) => {
            let path = if named.is_some() { path.to_owned() } else { format!("{path}.{format}") };
            Ok((path, format == "dot"))
        }
        "svg" | "dot" => Err(no_format(named.unwrap_or_default())),
        format => Err(no_format(format)),
    }
}

fn no_format(format: &str) -> PyErr {
    PyErr::not_implemented(format!("visualize() writes SVG or dot here, not {format}"))
        .with_hint("Name the file .svg: browsers, word processors and LaTeX (through PDF) take it.")
}

fn picture(vm: &mut Vm, found: &Found, wish: &Wish) -> PyResult<Value> {
    let frames: Vec<lazy::Collection> = found.frames().cloned().collect();
    let mut graph = Graph::default();
    if !frames.is_empty() {
        graph = lazy::drawn(vm, &frames, wish.optimize)?;
    }
    let nodes = found.nodes();
    if !nodes.is_empty() {
        let mut calls = drawn(&Plan::of(&nodes));
        if wish.optimize {
            let smaller = if found.fuses() { fuse(&calls) } else { cull(calls) };
            calls = lift(vm, smaller)?;
        }
        graph = graph.joined(calls);
    }
    if graph.tasks.is_empty() {
        return Err(PyErr::type_error("visualize() takes at least one lazy collection"));
    }
    shown(vm, &graph, wish)
}

/// What the pictures of `dask.diagnostics` are made with.
pub(super) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_stream", stream);
    module.function("_shown", |_, args| {
        let [picture] = args.exact("_shown")?;
        Ok(svg::wrap(picture.as_str().unwrap_or_default().to_owned()))
    });
    Ok(())
}

/// `_stream(rows)`: the task stream of `(label, start, end, worker)`, in seconds.
fn stream(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [rows] = args.exact("_stream")?;
    let mut bars = Vec::new();
    for row in vm.collect(rows)? {
        let row = vm.collect(&row)?;
        let [label, start, end, worker] = &row[..] else {
            return Err(PyErr::type_error("a row is a label, two times and a worker"));
        };
        // A float becomes the nearest number there is.
        let us = |time: &Value| if let Value::Float(time) = time { (time * 1e6) as u32 } else { 0 };
        bars.push(Bar {
            worker: worker.as_i64().and_then(|worker| u32::try_from(worker).ok()).unwrap_or_default(),
            start_us: us(start),
            end_us: us(end),
            label: label.as_str().unwrap_or_default().to_owned(),
            erred: false,
        });
    }
    Ok(Value::from(task_stream_svg(&bars, &StreamOptions::default())))
}

fn shown(vm: &mut Vm, graph: &Graph, wish: &Wish) -> PyResult<Value> {
    let picture = task_graph_svg(graph, &wish.options);
    let picture = lift(vm, picture)?;
    if let Some(path) = &wish.filename {
        let dot = if wish.dot { Some(lift(vm, task_graph_dot(graph, &wish.options))?) } else { None };
        let text = dot.as_ref().unwrap_or(&picture);
        let written = engine(vm).platform().write(path, text.as_bytes(), false);
        lift(vm, written)?;
    }
    Ok(svg::wrap(picture))
}
