//! What a session tells its host while a cell runs, and its form as JSON for the page (`web/shared/protocol.ts`).

use crate::Output;
use crate::json::Json;
use tb_plot::Picture;
use tb_sched::{RunKind, RunReport, RunStatus, TaskInfo};

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
    },
    /// What a run's tasks are called, and how its graph is drawn.
    RunGraph {
        run: u32,
        tasks: Vec<TaskInfo>,
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
            Event::RunStart { run, kind, title, workers, start_us } => {
                json.key("run");
                json.object(|json| {
                    json.number("run", f64::from(*run));
                    json.text("kind", if *kind == RunKind::Map { "map" } else { "graph" });
                    json.text("title", title);
                    json.number("workers", *workers as f64);
                    json.number("startUs", *start_us as f64);
                });
            }
            Event::RunGraph { run, tasks, picture } => {
                json.number("run", f64::from(*run));
                json.key("tasks");
                write_tasks(json, tasks);
                json.key("layout");
                match picture {
                    Some(picture) => write_picture(json, picture),
                    None => json.raw("null"),
                }
            }
            Event::RunTasks { run, tasks } => {
                json.number("run", f64::from(*run));
                json.key("tasks");
                write_tasks(json, tasks);
            }
            Event::RunEnd(report) => {
                json.key("run");
                write_report(json, report);
            }
        });
        json.finish()
    }
}

fn write_tasks(json: &mut Json, tasks: &[TaskInfo]) {
    json.array(|json| {
        for task in tasks {
            json.item(|json| {
                json.object(|json| {
                    json.number("id", f64::from(task.id));
                    json.text("key", &task.key);
                    json.text("label", &task.label);
                    json.numbers("deps", task.deps.iter().map(|dep| f64::from(*dep)));
                });
            });
        }
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
        json.key("spans");
        json.array(|json| {
            for span in &report.spans {
                json.item(|json| {
                    json.object(|json| {
                        json.number("task", f64::from(span.task));
                        json.number("worker", f64::from(span.worker));
                        json.number("startUs", f64::from(span.start_us));
                        json.number("endUs", f64::from(span.end_us));
                        json.number("bytes", span.bytes as f64);
                        json.number("pythonUs", f64::from(span.python_us));
                        json.text("state", if span.erred { "erred" } else { "done" });
                    });
                });
            }
        });
    });
}
