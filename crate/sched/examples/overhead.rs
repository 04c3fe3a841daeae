//! What the scheduler itself costs: tasks and jobs that do nothing, and one event.
//!
//! `cargo run --profile quick -p tb-sched --example overhead`

use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, clock};
use tb_graph::{Datum, Graph, Key, Op, TaskContext, TaskId, TaskResult};
use tb_sched::{
    Event, EventRings, JobOptions, Jobs, Mode, NativePool, Quiet, RunOptions, TaskState, ceiling, run_graph,
};

const TASKS: u32 = 100_000;

#[derive(Debug)]
struct Nothing;

impl Op for Nothing {
    fn label(&self) -> &str {
        "nothing"
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Ok(Datum::None)
    }
}

/// `chains` chains side by side, `TASKS` in all, and a last task that needs all their ends.
fn chains(chains: u32) -> Graph {
    let mut graph = Graph::default();
    let layer = graph.layer("t");
    let name: Arc<str> = "t".into();
    let mut ends: Vec<TaskId> = Vec::new();
    for index in 0..TASKS {
        let deps = if index < chains { vec![] } else { vec![index - chains] };
        let id = graph.task(
            layer,
            Key { name: Arc::clone(&name), index: Some(index.into()) },
            Arc::new(Nothing),
            deps,
        );
        if index + chains >= TASKS {
            ends.push(id);
        }
    }
    let key = Key { name, index: Some(TASKS.into()) };
    let last = graph.task(layer, key, Arc::new(Nothing), ends);
    graph.outputs.push(last);
    graph
}

fn report(what: &str, count: u32, run: impl Fn()) {
    let mut times: Vec<u64> = (0..7)
        .map(|_| {
            let start = clock::now_ns();
            run();
            clock::now_ns() - start
        })
        .collect();
    times.sort_unstable();
    println!("{what:44} {:6.2} µs each", times[times.len() / 2] as f64 / f64::from(count) / 1000.0);
}

fn jobs(native: &NativePool, mode: Mode) {
    let options = JobOptions { mode, title: String::new(), weigh: |_| 0 };
    let mut jobs = Jobs::start(native.pool(), &options, Rc::new(Quiet));
    let label: Arc<str> = "nothing".into();
    let mut left = TASKS;
    loop {
        while left > 0 && jobs.outstanding() < 64 {
            jobs.submit(&label, 0, Box::new(|_| Ok(())));
            left -= 1;
        }
        if jobs.wait().expect("no job fails").is_none() {
            break;
        }
    }
    jobs.finish();
}

fn events() {
    let rings = EventRings::new(0);
    for task in 0..TASKS {
        let time_us = clock::now_us() as u32;
        let state = TaskState::Running;
        rings.write(0, &Event { run: 1, task, state, time_us, bytes: 0, python_us: 0, worker: 0 });
    }
}

fn main() {
    report("event, with its time", TASKS, events);
    let control = Arc::new(Control::default());
    control.interrupt.begin();
    let native = NativePool::spawn(control, 2, 1 << 20).expect("threads");
    let pool = native.pool();
    let modes = [
        ("sync", Mode::Sync),
        ("1 worker", Mode::Threads { limit: 1 }),
        ("2 workers", Mode::Threads { limit: 2 }),
    ];
    for (name, mode) in modes {
        for count in [1, 10, TASKS] {
            let graph = chains(count);
            let options = RunOptions { mode, title: String::new(), retries: 0 };
            report(&format!("graph of {count} chains, {name}"), TASKS, || {
                run_graph(pool, graph.clone(), &options, &Quiet).expect("no task fails");
            });
        }
        report(&format!("jobs, {name}"), TASKS, || jobs(&native, mode));
    }
    let work = Arc::new(|| {
        let mut sum = 0u64;
        for i in 0..20_000_000u64 {
            sum = std::hint::black_box(sum.wrapping_mul(31).wrapping_add(i));
        }
        std::hint::black_box(sum);
        Ok(())
    });
    let measured = ceiling(pool, work, 2, 11).expect("two workers");
    println!("ceiling of 2 workers {:.2}x", measured.factor());
}
