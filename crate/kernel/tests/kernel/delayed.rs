//! Delayed values in a session: what reaches the page, what is written, and what only shows with real
//! workers.

use crate::support::{Notebook, with_stack};
use tb_kernel::{Event, Output};
use tb_sched::{RunReport, RunStatus};

const SETUP: &str = "
import dask
from dask import delayed

def inc(x):
    return x + 1

def add(x, y):
    return x + y

total = delayed(add)(delayed(inc)(1), delayed(inc)(2))
";

fn notebook() -> Notebook {
    let mut notebook = Notebook::new();
    assert_eq!(notebook.text(SETUP), "");
    notebook
}

/// Runs a cell that computes one graph: its output, how many workers it was given, its account.
fn computed(notebook: &mut Notebook, source: &str) -> (String, usize, RunReport) {
    notebook.session.execute(source);
    let (mut text, mut workers, mut report) = (String::new(), usize::MAX, None);
    for event in notebook.recorder.events.take() {
        match event {
            Event::Output { output: Output::Stream { text: piece, .. }, .. } => text += &piece,
            Event::RunStart { workers: given, .. } => workers = given,
            Event::RunEnd(ended) => report = Some(ended),
            _ => {}
        }
    }
    (text, workers, report.expect("a run"))
}

#[test]
fn the_scheduler_decides_where_tasks_run() {
    with_stack(|| {
        let mut notebook = notebook();
        let (text, workers, report) = computed(&mut notebook, "print(total.compute())");
        assert_eq!((text.as_str(), workers, report.spans.len()), ("5\n", 2, 3));
        let (_, workers, _) = computed(&mut notebook, "total.compute(num_workers=1)");
        assert_eq!(workers, 1);
        let (text, workers, report) = computed(&mut notebook, "print(total.compute(scheduler='sync'))");
        assert_eq!((text.as_str(), workers, report.spans.len()), ("5\n", 0, 3));
    });
}

#[test]
fn visualize_shows_functions_and_data() {
    with_stack(|| {
        let mut notebook = notebook();
        let (_, outputs) = notebook.run("delayed(sum)([total, delayed(5)]).visualize(rankdir='LR')");
        let svg = outputs[0].data("image/svg+xml").expect("a picture").to_owned();
        assert_eq!(svg.matches("<ellipse").count(), 4);
        // A box for each of the four values, and one for the 5 itself.
        assert_eq!(svg.matches("<rect").count(), 5);
        for word in [">inc<", ">add<", ">sum<"] {
            assert!(svg.contains(word), "{word} in {svg}");
        }
        let ordered =
            notebook.text("print(dask.visualize(total, inc and total, color='order')._repr_svg_()[:4])");
        assert_eq!(ordered, "<svg\n");
        let (_, outputs) = notebook.run("total.dask");
        assert!(outputs[0].data("text/html").is_some_and(|html| html.contains("<table>")));
    });
}

#[test]
fn visualize_writes_svg_and_nothing_else() {
    with_stack(|| {
        let mut notebook = notebook();
        let written = "total.visualize(filename='graph.svg'); print(open('graph.svg').read()[:4])";
        assert_eq!(notebook.text(written), "<svg\n");
        assert_eq!(notebook.text("total.visualize('plain'); print(open('plain.svg').read()[:4])"), "<svg\n");
        let dot = "total.visualize('graph.dot', rankdir='LR'); print(open('graph.dot').read()[:29])";
        assert_eq!(notebook.text(dot), "digraph {\n\tgraph [rankdir=LR]\n");
        for bad in ["filename='graph.png'", "filename='graph.pdf'", "format='png'"] {
            let text = notebook.text(&format!("total.visualize({bad})"));
            assert!(
                text.contains("!! NotImplementedError: visualize() writes SVG or dot here, not p"),
                "{text}"
            );
        }
        assert!(notebook.text("total.visualize(rankdir='XX')").contains("!! ValueError: rankdir must be"));
        assert!(notebook.text("dask.visualize(1)").contains("!! TypeError"));
    });
}

#[test]
fn bags_run_their_chains_as_one() {
    with_stack(|| {
        let mut notebook = notebook();
        notebook.text("import dask.bag as db\nbag = db.range(40, 4).map(inc).filter(lambda x: x % 2)");
        let (text, workers, report) = computed(&mut notebook, "print(sum(bag.compute()))");
        assert_eq!((text.as_str(), workers, report.spans.len()), ("400\n", 2, 4));
        let (text, _, report) = computed(&mut notebook, "print(bag.sum().compute())");
        assert_eq!((text.as_str(), report.spans.len()), ("400\n", 5));
    });
}

#[test]
fn a_failing_task_ends_the_run_and_the_notebook_lives_on() {
    with_stack(|| {
        let mut notebook = notebook();
        let text = notebook.text("delayed(inc)(delayed(lambda: 1 // 0)()).compute()");
        assert!(text.contains("!! ZeroDivisionError: integer division or modulo by zero"), "{text}");
        let (_, _, report) = computed(&mut notebook, "delayed(inc)(delayed(lambda: 1 // 0)()).compute()");
        assert_eq!(report.status, RunStatus::Error);
        assert_eq!(report.spans.iter().filter(|span| span.erred).count(), 1);
        assert_eq!(notebook.text("total.compute()"), "5");
    });
}

#[test]
fn what_cannot_be_shipped_is_done_at_home() {
    with_stack(|| {
        let mut notebook = notebook();
        let source = "
def squares(n):
    for i in range(n):
        yield i * i

part = delayed(squares)(4)
print(delayed(sum)(part).compute(), dask.compute(delayed(list)(part), total))
gen = squares(3)
print(delayed(list, traverse=False)(gen).compute())
try:
    delayed(squares)(4).compute(scheduler='processes')
except TypeError as e:
    print(e)
";
        assert_eq!(
            notebook.text(source),
            "14 ([0, 1, 4, 9], 5)\n[0, 1, 4]\ncannot pickle 'generator' object\n"
        );
    });
}

#[test]
fn many_tasks_are_no_recursion() {
    with_stack(|| {
        let mut notebook = notebook();
        let chain = "
d = delayed(0)
for _ in range(20000):
    d = delayed(inc)(d)
print(d.compute(), d.compute(scheduler='sync'), len(d.dask))
del d
";
        assert_eq!(notebook.text(chain), "20000 20000 20001\n");
        let wide = "print(delayed(sum)([delayed(inc)(i) for i in range(20000)]).compute())";
        assert_eq!(notebook.text(wide), "200010000\n");
    });
}

#[test]
fn stop_ends_a_run_of_delayed_calls() {
    with_stack(|| {
        let mut notebook = notebook();
        let control = std::sync::Arc::clone(&notebook.control);
        let stopper = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(200));
            control.interrupt.request_current();
        });
        let source = "
def forever(x):
    while True:
        x += 1

dask.compute(*[delayed(forever)(i) for i in range(4)])
";
        let text = notebook.text(source);
        stopper.join().unwrap();
        assert!(text.contains("!! KeyboardInterrupt"), "{text}");
        assert_eq!(notebook.text("total.compute()"), "5");
    });
}

#[test]
fn a_progress_bar_draws_while_workers_work() {
    with_stack(|| {
        let mut notebook = notebook();
        let source = "
import time
from dask.diagnostics import ProgressBar, Profiler, ResourceProfiler

def work(x):
    time.sleep(0.05)
    return x

with ProgressBar(dt=0.01), Profiler() as prof, ResourceProfiler(dt=0.01) as rprof:
    dask.compute(*[delayed(work)(i) for i in range(8)])
";
        let text = notebook.text(source);
        let (first, last) = (text.split('\r').nth(1).unwrap(), text.split('\r').next_back().unwrap());
        assert!(first.starts_with("[        "), "{text:?}");
        assert!(
            last.starts_with("[########################################] | 100% Completed | "),
            "{text:?}"
        );
        assert!(text.matches('\r').count() > 2, "{text:?}");
        let told = "print(len(prof.results), len({r.worker_id for r in prof.results}) <= 2, \
                    all(r.end_time - r.start_time >= 0.05 for r in prof.results), len(rprof.results) > 2)";
        assert_eq!(notebook.text(told), "8 True True True\n");
    });
}
