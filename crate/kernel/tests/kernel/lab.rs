//! What the page's lab hears of a run: which line asked for each task, and what failed.

use crate::support::{Notebook, with_stack};
use tb_kernel::{CellPlace, Event};

/// Every message of a cell, in order.
fn events(notebook: &mut Notebook, source: &str) -> Vec<Event> {
    notebook.session.execute(source);
    notebook.recorder.events.take()
}

fn place(cell: u32, line: u32) -> Option<CellPlace> {
    Some(CellPlace { cell, line })
}

/// The labels of the last graph's tasks, and the lines that asked for them.
fn lines(events: &[Event]) -> Vec<(String, Option<CellPlace>)> {
    let graph = events.iter().rev().find_map(|event| match event {
        Event::RunGraph { tasks, places, .. } => Some((tasks, places)),
        _ => None,
    });
    let (tasks, places) = graph.expect("a graph");
    let place = |at: usize| places.get(at).copied().flatten();
    let mut lines: Vec<_> =
        tasks.iter().enumerate().map(|(at, task)| (task.label.to_string(), place(at))).collect();
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    lines
}

fn run_line(events: &[Event]) -> Option<CellPlace> {
    events.iter().find_map(|event| match event {
        Event::RunStart { place, .. } => *place,
        _ => None,
    })
}

#[test]
fn a_task_knows_the_line_that_asked_for_it() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("from dask import delayed\ndef inc(x): return x + 1\n\n\na = delayed(inc)(1)");
        let heard = events(&mut notebook, "def twice(x):\n    return delayed(abs)(x)\n\ntwice(a).compute()");
        assert_eq!(lines(&heard), [("abs".to_owned(), place(0, 2)), ("inc".to_owned(), place(1, 5))]);
        assert_eq!(run_line(&heard), place(0, 4));
        let heard =
            events(&mut notebook, "import dask.bag as db\nb = db.range(8, 2)\nb.map(abs).sum().compute()");
        assert_eq!(run_line(&heard), place(0, 3));
        let lines = lines(&heard);
        assert!(
            lines.iter().all(|(_, line)| matches!(line, Some(CellPlace { cell: 0, line: 2 | 3 }))),
            "{lines:?}"
        );
    });
}

#[test]
fn a_map_knows_the_line_that_asked_for_it() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let heard = events(
            &mut notebook,
            "from joblib import Parallel, delayed\nr = Parallel(n_jobs=2)(\n    delayed(abs)(i) for i in range(3))",
        );
        assert_eq!(run_line(&heard), place(0, 2));
    });
}

#[test]
fn a_silent_cell_has_no_count_to_be_found_by() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("from dask import delayed");
        notebook.session.set_silent(true);
        notebook.text("a = delayed(abs)(1)");
        notebook.session.set_silent(false);
        let heard = events(&mut notebook, "a.compute()");
        assert_eq!(lines(&heard), [("abs".to_owned(), None)]);
    });
}

#[test]
fn the_first_task_that_failed_is_named_with_its_exception() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("from dask import delayed\ndef half(x): return 1 / x");
        for scheduler in ["threads", "sync"] {
            let source = format!("delayed(half)(delayed(abs)(0)).compute(scheduler='{scheduler}')");
            let heard = events(&mut notebook, &source);
            let report = heard.iter().find_map(|event| match event {
                Event::RunEnd(report) => Some(report),
                _ => None,
            });
            let failure = report.and_then(|report| report.failure.clone()).expect("a failure");
            assert_eq!(failure.message, "ZeroDivisionError: division by zero", "{scheduler}");
            let json = heard.iter().map(Event::to_json).find(|json| json.contains("\"failure\""));
            assert!(json.is_some_and(|json| json.contains(r#""erred":[0,1]"#)), "{scheduler}");
        }
        let heard = events(
            &mut notebook,
            "from joblib import Parallel, delayed as d\nParallel(2)(d(half)(i) for i in [0])",
        );
        let named = heard.iter().any(|event| match event {
            Event::RunEnd(report) => report.failure.is_some(),
            _ => false,
        });
        assert!(named);
    });
}
