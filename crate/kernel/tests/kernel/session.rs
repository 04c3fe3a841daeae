//! What a session does with cells: results, outputs, magics, errors, Stop, memory, workers.

use crate::support::{Notebook, with_stack};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tb_kernel::{Event, Output, Status};

/// Presses Stop again and again until the cell has ended.
fn stopped(notebook: &mut Notebook, source: &str) -> String {
    let control = Arc::clone(&notebook.control);
    let ended = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&ended);
    let presser = std::thread::spawn(move || {
        while !seen.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(50));
            control.interrupt.request_current();
        }
    });
    let text = notebook.text(source);
    ended.store(true, Ordering::Relaxed);
    presser.join().unwrap();
    text
}

#[test]
fn cells_share_variables_and_show_their_last_value() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        assert_eq!(notebook.text("x = 40\nprint('set')"), "set\n");
        let (result, outputs) = notebook.run("x + 2");
        assert_eq!((result.status, result.execution_count), (Status::Ok, 2));
        assert!(matches!(&outputs[..], [Output::ExecuteResult { execution_count: 2, .. }]));
        assert_eq!(outputs[0].data("text/plain"), Some("42"));
        assert_eq!(notebook.text("x;"), "");
        assert_eq!(notebook.text("None"), "");
        assert_eq!(notebook.text("input('who? ')"), "'answer to who? '");
    });
}

#[test]
fn an_error_names_cell_and_line_and_the_session_goes_on() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let (result, outputs) = notebook.run("def f(x):\n    return 1 / x\n\nf(0)");
        assert_eq!(result.status, Status::Error);
        let Some(Output::Error { name, value, traceback }) = outputs.last() else { panic!("no error") };
        assert_eq!((name.as_str(), value.as_str()), ("ZeroDivisionError", "division by zero"));
        let text = traceback.join("\n");
        assert!(text.contains("File \"Cell In[1]\", line 4, in <module>"), "{text}");
        assert!(text.contains("File \"Cell In[1]\", line 2, in f"), "{text}");
        assert_eq!(notebook.text("f(2)"), "0.5");
        assert!(notebook.text("pritn(1)").contains("name 'pritn' is not defined"));
        assert!(
            notebook.text("import sklearn").starts_with("!! ModuleNotFoundError: No module named 'sklearn'")
        );
        assert!(notebook.text("if x = 1:\n    pass").starts_with("!! SyntaxError: invalid syntax"));
    });
}

#[test]
fn a_worker_that_raises_shows_its_own_traceback() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let (_, outputs) = notebook.run(
            "from joblib import Parallel, delayed\ndef g(x):\n    print('work', x)\n    return 1 / x\n\
             Parallel(n_jobs=2)(delayed(g)(x) for x in [1, 0])",
        );
        let Some(Output::Error { name, traceback, .. }) = outputs.last() else { panic!("no error") };
        assert_eq!(name, "ZeroDivisionError");
        assert!(traceback.join("\n").contains("line 4, in g"));
        let printed: String = outputs
            .iter()
            .map(|output| match output {
                Output::Stream { text, .. } => text.as_str(),
                _ => "",
            })
            .collect();
        assert!(printed.contains("work 0"), "{printed}");
    });
}

#[test]
fn a_map_reports_its_run() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.session.execute(
            "from joblib import Parallel, delayed\nr = Parallel(n_jobs=2)(delayed(abs)(i) for i in range(-5, 0))",
        );
        let events = notebook.recorder.events.take();
        let started = events.iter().any(|event| matches!(event, Event::RunStart { workers: 2, .. }));
        let spans = events.iter().find_map(|event| match event {
            Event::RunEnd(report) => Some(report.spans.len()),
            _ => None,
        });
        assert!(started);
        assert!(spans.is_some_and(|spans| spans >= 1));
        assert!(events.iter().all(|event| event.to_json().starts_with('{')));
    });
}

#[test]
fn variables_become_what_they_were_at_the_checkpoint() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text(
            "class Count:\n    def __init__(self): self.n = 0\ndef counter():\n    n = [0]\n    def up():\n        n[0] += 1\n        \
             return n[0]\n    return up\nx = 1\nitems = [1, [2]]\nalias = items\nd = {'a': {1}}\nc = Count()\nup = counter()",
        );
        notebook.session.checkpoint();
        for _ in 0..2 {
            notebook.text(
                "x += 1\nitems.append(3)\nitems[1].append(4)\nd['a'].add(2)\nd['b'] = 1\nc.n += 1\nc.extra = 1\n\
                 new = 5\nup()\ndel alias",
            );
            assert_eq!(notebook.text("(x, items, c.n, up(), new)"), "(2, [1, [2, 4], 3], 1, 2, 5)");
            notebook.session.restore();
            assert_eq!(notebook.text("(x, items, d, c.n)"), "(1, [1, [2]], {'a': {1}}, 0)");
            assert_eq!(
                notebook.text("(alias is items, hasattr(c, 'extra'), 'new' in globals())"),
                "(True, False, False)"
            );
            assert_eq!(notebook.text("up()"), "1");
            notebook.session.restore();
        }
        notebook.session.forget_checkpoint();
        notebook.text("x = 7");
        notebook.session.restore();
        assert_eq!(notebook.text("x"), "7");
    });
}

#[test]
fn a_short_runs_graph_is_told_behind_the_cell() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.session.vm().world.write_file("a.csv", b"x\n1\n2\n", false).unwrap();
        notebook.session.execute("import dask.dataframe as dd\ndd.read_csv('a.csv').x.sum().compute()");
        let kinds: Vec<&str> = notebook.recorder.events.take().iter().map(Event::kind).collect();
        assert_eq!(kinds, ["runStart", "runEnd", "output", "runGraph"]);
    });
}

#[test]
fn stop_ends_whatever_runs_and_keeps_the_variables() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("import time\nfrom joblib import Parallel, delayed\nkept = 7");
        let endless = "!! KeyboardInterrupt: ";
        for source in [
            "while True: pass",
            "def f():\n    return f2()\ndef f2():\n    try:\n        return f()\n    except RecursionError:\n        while True: kept\nf()",
            "sum(range(10**12))",
            "time.sleep(3600)",
            "def spin(x):\n    while True: pass\nParallel(n_jobs=2)(delayed(spin)(i) for i in range(4))",
            "sorted(iter(lambda: 1, 2))",
            "[i for i in iter(int, 1)]",
        ] {
            assert_eq!(stopped(&mut notebook, source), endless, "{source}");
            assert_eq!(notebook.text("kept"), "7", "{source}");
        }
    });
}

#[test]
fn what_does_not_fit_is_a_memory_error() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("kept = [1]");
        for source in ["[0] * 10**12", "'x' * 10**12", "s = 'ab'\nwhile True: s += s", "list(range(10**11))"]
        {
            let text = notebook.text(source);
            assert!(text.starts_with("!! MemoryError"), "{source}: {text}");
            assert_eq!(notebook.text("kept"), "[1]");
        }
        assert!(notebook.text("def r(n):\n    return r(n)\nr(1)").starts_with("!! RecursionError"));
    });
}

#[test]
fn magics_time_in_ipython_s_words() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        assert!(notebook.text("%time x = sum(range(100))").starts_with("Wall time: "));
        assert_eq!(notebook.text("x"), "4950");
        let line = notebook.text("%timeit -n 2 -r 3 x + 1");
        assert!(line.contains(" per loop (mean ± std. dev. of 3 runs, 2 loops each)\n"), "{line}");
        let cell = notebook.text("%%timeit -n 1 -r 1\ny = 1\ny + 1");
        assert!(cell.contains("of 1 run, 1 loop each"), "{cell}");
        assert!(notebook.text("%%time\nprint('in')").starts_with("in\nWall time: "));
        assert!(notebook.text("%timeit 1 +").starts_with("!! SyntaxError"));
        assert!(notebook.text("%nonsense").contains("Line magic function `%nonsense` not found."));
        assert!(notebook.text("!pip install pandas").contains("nothing needs installing"));
    });
}

#[test]
fn csv_files_are_read_eagerly_and_lazily() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        for part in 0..3 {
            let rows: String = (0..50).map(|i| format!("n{},{}\n", i % 3, i + part)).collect();
            let text = format!("name,x\n{rows}");
            notebook
                .session
                .vm()
                .world
                .write_file(&format!("data/{part}.csv"), text.as_bytes(), false)
                .unwrap();
        }
        notebook.text("import pandas as pd, dask.dataframe as dd");
        let eager = notebook.text("pd.read_csv('data/0.csv').groupby('name').x.mean()");
        assert!(eager.contains("n0") && eager.contains("Name: x"), "{eager}");
        let lazy = notebook.text(
            "df = dd.read_csv('data/*.csv')\nprint(df.npartitions)\ndf.groupby('name').x.sum().compute()",
        );
        assert!(lazy.starts_with("3\n") && lazy.contains("Name: x"), "{lazy}");
        let missing = notebook.text("df.nothing");
        assert!(missing.starts_with("!! AttributeError"), "{missing}");
        let absent = notebook.text("pd.read_csv('nowhere.csv')");
        assert!(absent.starts_with("!! FileNotFoundError") && absent.contains("nowhere.csv"), "{absent}");
        let (_, outputs) = notebook.run("df.groupby('name').x.mean().visualize()");
        assert!(outputs[0].data("image/svg+xml").is_some_and(|svg| svg.starts_with("<svg")));
    });
}

#[test]
fn a_cell_can_run_in_slices() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let mut step = notebook.session.start("n = 0\nfor i in range(300_000):\n    n += i\nn", 1);
        let mut slices = 0;
        let result = loop {
            match step {
                tb_kernel::Step::Done(result) => break result,
                tb_kernel::Step::Suspended => {
                    slices += 1;
                    step = notebook.session.resume(1);
                }
            }
        };
        assert_eq!(result.status, Status::Ok);
        assert!(slices > 10, "{slices}");
        notebook.recorder.events.take();
        assert_eq!(notebook.text("n"), "44999850000");
    });
}
