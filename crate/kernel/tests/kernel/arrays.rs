//! Lazy arrays: random expressions in random chunks, how many tasks a chain of steps is, and how much memory a
//! reduction takes.

use crate::support::{Notebook, with_stack};
use tb_kernel::Event;

const PROGRAM: &str = include_str!("../programs/whole_arrays.py");

/// Runs the program of random expressions.
fn compared(seed: u64, count: usize) -> String {
    let program = PROGRAM.replace("SEED", &seed.to_string()).replace("COUNT", &count.to_string());
    Notebook::new().text(&program)
}

#[test]
fn chunks_give_what_the_whole_gives() {
    with_stack(|| {
        for seed in 0..6 {
            assert_eq!(compared(seed, 60), "60\n", "seed {seed}");
        }
    });
}

#[test]
fn chunked_matrices_are_solved_as_whole_ones() {
    let program = include_str!("../programs/solved_matrices.py");
    with_stack(|| {
        for seed in 0..2 {
            let program = program.replace("SEED", &seed.to_string());
            assert_eq!(Notebook::new().text(&program), "76\n", "seed {seed}");
        }
    });
}

/// How many tasks the last run of a cell had.
fn tasks(notebook: &mut Notebook, source: &str) -> usize {
    notebook.session.execute(source);
    let ended = notebook.recorder.events.take().into_iter().filter_map(|event| match event {
        Event::RunEnd(report) => Some(report.spans.len()),
        _ => None,
    });
    ended.last().expect("a run")
}

#[test]
fn a_chain_of_steps_is_one_task_a_chunk() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text("import dask.array as da\nx = da.ones(100, chunks=10)\ny = da.sqrt(x + 1) * 2 - 3");
        assert_eq!(tasks(&mut notebook, "y.compute()"), 10);
        assert_eq!(tasks(&mut notebook, "y.compute(optimize_graph=False)"), 50);
        // Ten parts, three groups of them, and the end.
        assert_eq!(tasks(&mut notebook, "y.sum().compute()"), 14);
        assert_eq!(tasks(&mut notebook, "y.sum(split_every=100).compute()"), 11);
        assert_eq!(tasks(&mut notebook, "y[:10].sum().compute()"), 1);
    });
}

#[test]
fn a_reduction_keeps_to_a_few_chunks() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let source = "import dask.array as da\nx = da.random.default_rng(0).random(4_000_000, chunks=50_000)\n\
                      y = (da.sqrt(x) + da.sin(x)).mean()";
        assert_eq!(notebook.text(source), "");
        let budget = &notebook.control.budget;
        budget.reset_peak();
        let before = budget.used();
        let peak_of = |notebook: &mut Notebook, source: &str| {
            assert_eq!(notebook.text(source), "True\n");
            notebook.control.budget.peak() - before
        };
        // On two workers, each with a chunk and its temporaries.
        let chunk = 50_000 * 8;
        let peak = peak_of(&mut notebook, "print(1.12 < y.compute() < 1.13)");
        assert!(peak < 12 * chunk, "{} chunks", peak / chunk);
    });
}
