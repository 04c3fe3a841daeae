//! Runs of the scheduler, told to the host.

use crate::Event;
use crate::stream::Streams;
use std::rc::Rc;
use tb_graph::Stream;
use tb_plot::{GraphOptions, picture};
use tb_sched::{RunId, RunObserver, RunReport, RunStart, TaskInfo};

/// Above this many tasks a run's start spells none of them out: the picture's collapsed nodes stand for them.
const MAX_TASKS: usize = 20_000;

pub struct Runs {
    pub streams: Rc<Streams>,
}

impl RunObserver for Runs {
    fn run_started(&self, start: &RunStart<'_>) {
        let few = start.graph.is_none_or(|graph| graph.tasks.len() <= MAX_TASKS);
        let tasks = if few { start.tasks() } else { Vec::new() };
        let options = GraphOptions { data: false, ..GraphOptions::default() };
        let drawn = start.graph.and_then(|graph| picture(graph, &options).ok());
        self.streams.emit(Event::RunStart {
            run: start.run,
            kind: start.kind,
            title: start.title.to_owned(),
            workers: start.workers,
            start_us: start.start_us,
            tasks,
            picture: drawn,
        });
    }

    fn tasks_added(&self, run: RunId, tasks: &[TaskInfo]) {
        self.streams.host().emit(Event::RunTasks { run, tasks: tasks.to_vec() });
    }

    fn written(&self, stream: Stream, text: &str) {
        self.streams.write(stream == Stream::Stderr, text);
    }

    fn run_ended(&self, report: &RunReport) {
        self.streams.emit(Event::RunEnd(report.clone()));
    }
}
