//! Runs of the scheduler, told to the host.
//!
//! That a run begins and ends is told at once. Its tasks' names and the picture of its graph cost more than a small
//! run itself: they are told while this thread waits for a run that lasts, or behind the cell, outside its time.

use crate::event::{CellPlace, Event};
use crate::stream::Streams;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use tb_base::clock;
use tb_graph::{Graph, Origin, Stream};
use tb_plot::{GraphOptions, picture};
use tb_sched::{RunId, RunObserver, RunReport, RunStart, TaskInfo};

/// Above this many tasks none of them is spelled out: the picture's collapsed nodes stand for them.
const MAX_TASKS: usize = 20_000;
/// A run that is over sooner is not worth looking at while it goes on.
const LIVE_AFTER_US: u64 = 100_000;
/// Of a loop of many short runs, only the last ones are drawn.
const MAX_UNDRAWN: usize = 16;

pub struct Runs {
    streams: Rc<Streams>,
    undrawn: RefCell<VecDeque<Undrawn>>,
    /// The source of the cell that runs.
    running: Cell<u32>,
    /// The execution counts of the cells that have run, by their sources.
    counts: RefCell<HashMap<u32, u32>>,
    /// Who asks for the next run.
    asked_at: Cell<Option<Origin>>,
}

/// A run whose graph has not been told yet.
struct Undrawn {
    run: RunId,
    since_us: u64,
    graph: Arc<Graph>,
}

impl Runs {
    pub fn new(streams: Rc<Streams>) -> Self {
        Runs {
            streams,
            undrawn: RefCell::default(),
            running: Cell::new(0),
            counts: RefCell::default(),
            asked_at: Cell::new(None),
        }
    }

    /// A cell begins; one that the page itself runs has no count.
    pub fn cell_started(&self, source: u32, count: Option<u32>) {
        self.running.set(source);
        if let Some(count) = count {
            self.counts.borrow_mut().insert(source, count);
        }
    }

    fn place(&self, origin: Option<Origin>) -> Option<CellPlace> {
        let Origin { source, line } = origin?;
        let cell = if source == self.running.get() { 0 } else { *self.counts.borrow().get(&source)? };
        Some(CellPlace { cell, line })
    }

    fn draw_if_it_lasts(&self, now_us: u64) {
        let lasts = |undrawn: &Undrawn| now_us.saturating_sub(undrawn.since_us) > LIVE_AFTER_US;
        let the_last_one_does = self.undrawn.borrow().back().is_some_and(lasts);
        if the_last_one_does {
            self.draw();
        }
    }

    /// Tells the graphs that have not been told yet.
    pub fn draw(&self) {
        for Undrawn { run, graph, .. } in self.undrawn.take() {
            let few = graph.tasks.len() <= MAX_TASKS;
            let tasks = if few { TaskInfo::of_graph(&graph) } else { Vec::new() };
            let options = GraphOptions { data: false, ..GraphOptions::default() };
            let picture = picture(&graph, &options).ok();
            let places: Vec<_> = tasks.iter().map(|task| self.place(task.origin)).collect();
            let places = if places.iter().any(Option::is_some) { places } else { Vec::new() };
            self.streams.host().emit(Event::RunGraph { run, tasks, places, picture });
        }
    }
}

impl RunObserver for Runs {
    fn asked_at(&self, origin: Option<Origin>) {
        self.asked_at.set(origin);
    }

    fn run_started(&self, start: &RunStart<'_>) {
        self.streams.emit(Event::RunStart {
            run: start.run,
            kind: start.kind,
            title: start.title.to_owned(),
            workers: start.workers,
            start_us: start.start_us,
            place: self.place(self.asked_at.take()),
        });
        let Some(graph) = start.graph.filter(|_| self.streams.host().draws_graphs()) else { return };
        let mut undrawn = self.undrawn.borrow_mut();
        if undrawn.len() == MAX_UNDRAWN {
            undrawn.pop_front();
        }
        let (run, graph) = (start.run, Arc::clone(graph));
        undrawn.push_back(Undrawn { run, since_us: start.start_us, graph });
    }

    fn waiting(&self) {
        self.draw_if_it_lasts(clock::now_us());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Host;
    use tb_base::Result;
    use tb_sched::RunKind;

    #[derive(Default)]
    struct Kinds(RefCell<Vec<&'static str>>);

    impl Host for Kinds {
        fn emit(&self, event: Event) {
            self.0.borrow_mut().push(event.kind());
        }

        fn input(&self, _: &str) -> Result<String> {
            Ok(String::new())
        }
    }

    fn told_after(waited_us: u64) -> Vec<&'static str> {
        let host = Rc::new(Kinds::default());
        let runs = Runs::new(Streams::new(Rc::clone(&host) as Rc<dyn Host>));
        let graph = Arc::new(Graph::default());
        let (kind, title) = (RunKind::Graph, "");
        runs.run_started(&RunStart { run: 1, kind, title, workers: 2, start_us: 7, graph: Some(&graph) });
        runs.draw_if_it_lasts(7 + waited_us);
        runs.draw_if_it_lasts(7 + waited_us);
        host.0.take()
    }

    #[test]
    fn a_run_that_lasts_is_drawn_while_this_thread_waits_for_it() {
        assert_eq!(told_after(LIVE_AFTER_US / 2), ["runStart"]);
        assert_eq!(told_after(LIVE_AFTER_US * 2), ["runStart", "runGraph"]);
    }
}
