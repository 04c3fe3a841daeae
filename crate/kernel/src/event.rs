//! What a session tells its host while a cell runs, and its form as JSON for the page (`web/shared/protocol.ts`).

use crate::Output;
use crate::json::Json;
use std::collections::HashMap;
use tb_plot::Picture;
use tb_sched::{RunKind, RunReport, RunStatus, TaskInfo, TaskSpan};

/// A line of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// The cell's execution count; 0: the cell that runs.
    pub cell: u32,
    /// From 1.
    pub line: u32,
}

/// Something of the running cell.
pub enum Event {
    Output {
        output: Output,
        display_id: Option<String>,
    },
    Update {
        output: Output,
        display_id: String,
    },
    Clear {
        wait: bool,
    },
    Progress(String),
    RunStart {
        run: u32,
        kind: RunKind,
        title: String,
        workers: usize,
        start_us: u64,
        /// The line that asked for it.
        place: Option<CellPlace>,
    },
    /// What a run's tasks are called, and how its graph is drawn.
    RunGraph {
        run: u32,
        tasks: Vec<TaskInfo>,
        /// The lines that asked for `tasks`, where they are known; empty if none is.
        places: Vec<Option<CellPlace>>,
        picture: Option<Picture>,
    },
    /// A map's further tasks.
    RunTasks {
        run: u32,
        tasks: Vec<TaskInfo>,
    },
    RunEnd(RunReport),
}

impl Event {
    /// The message's type.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Output { .. } => "output",
            Event::Update { .. } => "update",
            Event::Clear { .. } => "clear",
            Event::Progress(_) => "progress",
            Event::RunStart { .. } => "runStart",
            Event::RunGraph { .. } => "runGraph",
            Event::RunTasks { .. } => "runTasks",
            Event::RunEnd(_) => "runEnd",
        }
    }

    /// The message's other members, as a JSON object.
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.object(|json| match self {
            Event::Output { output, display_id } => {
                json.key("output");
                output.write(json);
                if let Some(id) = display_id {
                    json.text("displayId", id);
                }
            }
            Event::Update { output, display_id } => {
                json.key("output");
                output.write(json);
                json.text("displayId", display_id);
            }
            Event::Clear { wait } => json.bool("wait", *wait),
            Event::Progress(text) => json.text("text", text),
            Event::RunStart { run, kind, title, workers, start_us, place } => {
                json.key("run");
                json.object(|json| {
                    json.number("run", f64::from(*run));
                    json.text("kind", if *kind == RunKind::Map { "map" } else { "graph" });
                    json.text("title", title);
                    json.number("workers", *workers as f64);
                    json.number("startUs", *start_us as f64);
                    if let Some(place) = place {
                        json.number("cell", f64::from(place.cell));
                        json.number("line", f64::from(place.line));
                    }
                });
            }
            Event::RunGraph { run, tasks, places, picture } => {
                json.number("run", f64::from(*run));
                json.key("tasks");
                write_tasks(json, tasks, places);
                json.key("layout");
                match picture {
                    Some(picture) => write_picture(json, picture),
                    None => json.raw("null"),
                }
            }
            Event::RunTasks { run, tasks } => {
                json.number("run", f64::from(*run));
                json.key("tasks");
                write_tasks(json, tasks, &[]);
            }
            Event::RunEnd(report) => {
                json.key("run");
                write_report(json, report);
            }
        });
        json.finish()
    }
}

/// Tasks as columns: a page takes a thousand of them in a frame.
fn write_tasks(json: &mut Json, tasks: &[TaskInfo], places: &[Option<CellPlace>]) {
    let mut names: Vec<&str> = Vec::new();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut labels = Vec::with_capacity(tasks.len());
    for task in tasks {
        labels.push(*numbers.entry(&task.label).or_insert_with(|| {
            names.push(&task.label);
            names.len() - 1
        }));
    }
    json.object(|json| {
        json.integers("ids", tasks.iter().map(|task| u64::from(task.id)));
        json.texts("keys", tasks.iter().map(|task| &*task.key));
        json.texts("names", names.iter().copied());
        json.integers("labels", labels.iter().map(|label| *label as u64));
        json.integers("depCounts", tasks.iter().map(|task| task.deps.len() as u64));
        json.integers("deps", tasks.iter().flat_map(|task| &task.deps).map(|dep| u64::from(*dep)));
        let place = |of: fn(&CellPlace) -> u32| {
            places.iter().map(move |place| u64::from(place.as_ref().map_or(0, of)))
        };
        json.integers("cells", place(|place| place.cell));
        json.integers("lines", place(|place| place.line));
    });
}

fn write_picture(json: &mut Json, picture: &Picture) {
    let layout = &picture.layout;
    json.object(|json| {
        json.number("width", layout.width);
        json.number("height", layout.height);
        json.key("nodes");
        json.array(|json| {
            for (id, (node, place)) in picture.nodes.iter().zip(&layout.places).enumerate() {
                json.item(|json| {
                    json.object(|json| {
                        json.number("id", id as f64);
                        json.number("x", place.x);
                        json.number("y", place.y);
                        json.number("w", place.width);
                        json.number("h", place.height);
                        json.text("label", &node.label);
                        json.text("shape", if node.shape == tb_plot::Shape::Op { "op" } else { "data" });
                        json.numbers("tasks", node.tasks.iter().map(|task| f64::from(*task)));
                    });
                });
            }
        });
        json.key("edges");
        json.array(|json| {
            for ((from, to), route) in picture.edges.iter().zip(&layout.edges) {
                json.item(|json| {
                    json.object(|json| {
                        json.number("from", *from as f64);
                        json.number("to", *to as f64);
                        json.key("points");
                        json.array(|json| {
                            for [x, y] in route {
                                json.item(|json| json.raw(&format!("[{x},{y}]")));
                            }
                        });
                    });
                });
            }
        });
    });
}

fn write_report(json: &mut Json, report: &RunReport) {
    json.object(|json| {
        json.number("run", f64::from(report.run));
        json.text(
            "status",
            match report.status {
                RunStatus::Ok => "ok",
                RunStatus::Error => "error",
                RunStatus::Interrupted => "interrupted",
            },
        );
        json.number("endUs", report.end_us as f64);
        json.number("bytesShipped", report.bytes as f64);
        json.number("peakBytes", report.peak_bytes as f64);
        if let Some(failure) = &report.failure {
            json.key("failure");
            json.object(|json| {
                json.number("task", f64::from(failure.task));
                json.text("message", &failure.message);
            });
        }
        write_spans(json, &report.spans);
    });
}

/// Spans as columns.
fn write_spans(json: &mut Json, spans: &[TaskSpan]) {
    let column = |of: fn(&TaskSpan) -> u64| spans.iter().map(of);
    json.key("spans");
    json.object(|json| {
        json.integers("task", column(|span| span.task.into()));
        json.integers("worker", column(|span| span.worker.into()));
        json.integers("startUs", column(|span| span.start_us.into()));
        json.integers("endUs", column(|span| span.end_us.into()));
        json.integers("bytes", column(|span| span.bytes));
        json.integers("pythonUs", column(|span| span.python_us.into()));
        json.integers("erred", column(|span| span.erred.into()));
    });
}
