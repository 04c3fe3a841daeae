//! What the map itself costs for each of a million items that need no work.
//!
//! `cargo run --profile quick -p tb-parallel --example tiny_items`

use std::convert::Infallible;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, clock};
use tb_parallel::{BatchBody, BatchSize, Map, MapOptions};
use tb_sched::{Mode, NativePool, Quiet};

const ITEMS: u64 = 1_000_000;

fn main() {
    let control = Arc::new(Control::default());
    control.interrupt.begin();
    let native = NativePool::spawn(control, 2, 1 << 20).expect("threads");
    let body: Arc<BatchBody<u64, Vec<u64>>> =
        Arc::new(|_, items| Ok(items.into_iter().map(|x| x * x).collect()));
    let mut times = Vec::new();
    for _ in 0..7 {
        let options = MapOptions {
            mode: Mode::Threads { limit: 2 },
            n_jobs: "2".into(),
            effective_n_jobs: 2,
            batch_size: BatchSize::Auto,
            pre_dispatch: Some(4),
            verbose: 0,
            backend: "LokyBackend".into(),
            label: "square".into(),
            title: String::new(),
            item_bytes: |_| 8,
            result_bytes: |results: &Vec<u64>| 8 * results.len(),
        };
        let start = clock::now_ns();
        let mut map = Map::start(native.pool(), options, Rc::new(Quiet), Arc::clone(&body));
        let mut items = 0..ITEMS;
        let mut sum = 0u64;
        while let Some(batch) = map.next_batch::<Infallible>(&mut || Ok(items.next())).expect("no item fails")
        {
            sum = batch.results.iter().fold(sum, |sum, square| sum.wrapping_add(*square));
        }
        times.push((clock::now_ns() - start, map.report().map_or(0, |report| report.spans.len()), sum));
    }
    times.sort_unstable();
    let (ns, batches, _) = times[times.len() / 2];
    println!("{:.1} ns for each item, {batches} batches", ns as f64 / ITEMS as f64);
}
