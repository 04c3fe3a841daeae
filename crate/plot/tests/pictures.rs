//! Blessed pictures: `BLESS=1 cargo test -p tb-plot` rewrites tests/ref; look at the difference before
//! committing it.

use std::path::PathBuf;
use std::sync::Arc;
use tb_graph::{Datum, Graph, Key, Op, TaskContext, TaskId, TaskResult, fuse};
use tb_plot::{
    Bar, GraphColor, GraphOptions, LayoutOptions, RankDir, Shape, StreamOptions, picture, task_graph_svg,
    task_stream_svg,
};

#[derive(Debug)]
struct Named(&'static str);

impl Op for Named {
    fn label(&self) -> &str {
        self.0
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        unreachable!("these graphs are only drawn")
    }
}

/// A value that is there.
#[derive(Debug)]
struct Data;

impl Op for Data {
    fn label(&self) -> &str {
        "data"
    }

    fn is_data(&self) -> bool {
        true
    }

    fn run(&self, _: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        unreachable!("these graphs are only drawn")
    }
}

/// `delayed(data)` under two calls, and a bag's partitions with their places.
fn with_data() -> Graph {
    let mut graph = Graph::default();
    let layer = graph.layer("delayed");
    let key = Key { name: "list-1a2b".into(), index: None };
    let data = graph.task(layer, key, Arc::new(Data), vec![]);
    let load = add(&mut graph, layer, "min", None, vec![data]);
    let clean = add(&mut graph, layer, "max", None, vec![data]);
    let sub = add(&mut graph, layer, "sub", None, vec![load, clean]);
    let bag = graph.layer("from_sequence-77");
    let parts = (0..3).map(|i| {
        let key = Key { name: "from_sequence-77".into(), index: Some(i.into()) };
        let part = graph.task(bag, key, Arc::new(Data), vec![]);
        add(&mut graph, bag, "map", Some(i), vec![part])
    });
    let mut parts: Vec<TaskId> = parts.collect();
    parts.push(sub);
    let total = add(&mut graph, layer, "sum", None, parts);
    graph.outputs.push(total);
    graph
}

fn check(name: &str, svg: &str) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "ref", name].iter().collect();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, svg).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == expected, "{name} has changed: look at it, then bless it");
}

fn add(graph: &mut Graph, layer: u32, label: &'static str, index: Option<u32>, deps: Vec<TaskId>) -> TaskId {
    let name = graph.layers[layer as usize].name.clone();
    graph.task(layer, Key { name, index: index.map(Into::into) }, Arc::new(Named(label)), deps)
}

/// A group-by mean over CSV partitions.
fn group_by(partitions: u32) -> Graph {
    let mut graph = Graph::default();
    let [read, item, chunk] =
        ["read-csv-4f1c", "getitem-9a02", "groupby-chunk-77d1"].map(|name| graph.blockwise_layer(name));
    let aggregate = graph.layer("groupby-agg-e3");
    let chunks = (0..partitions).map(|i| {
        let frame = add(&mut graph, read, "read-csv", Some(i), vec![]);
        let column = add(&mut graph, item, "getitem", Some(i), vec![frame]);
        add(&mut graph, chunk, "groupby-chunk", Some(i), vec![column])
    });
    let chunks = chunks.collect();
    let output = add(&mut graph, aggregate, "groupby-agg", Some(0), chunks);
    graph.outputs.push(output);
    graph
}

/// `total = sum([inc(x), double(x)] …)` as delayed values.
fn delayed() -> Graph {
    let mut graph = Graph::default();
    let layer = graph.layer("delayed");
    let mut sums = Vec::new();
    for _ in 0..3 {
        let inc = add(&mut graph, layer, "inc", None, vec![]);
        let double = add(&mut graph, layer, "double", None, vec![]);
        sums.push(add(&mut graph, layer, "add", None, vec![inc, double]));
    }
    let total = add(&mut graph, layer, "sum", None, sums);
    graph.outputs.push(total);
    graph
}

fn svg(graph: &Graph, options: GraphOptions) -> String {
    task_graph_svg(graph, &options).unwrap()
}

fn toward(rank_dir: RankDir) -> GraphOptions {
    GraphOptions { layout: LayoutOptions { rank_dir, ..LayoutOptions::default() }, ..GraphOptions::default() }
}

#[test]
fn visualize() {
    check("delayed.svg", &svg(&delayed(), GraphOptions::default()));
    check("delayed-lr.svg", &svg(&delayed(), toward(RankDir::LeftRight)));
    check("delayed-bt.svg", &svg(&delayed(), toward(RankDir::BottomTop)));
    check(
        "delayed-order.svg",
        &svg(&delayed(), GraphOptions { color: GraphColor::Order, ..GraphOptions::default() }),
    );
    check("data.svg", &svg(&with_data(), toward(RankDir::BottomTop)));
    check("data-functions.svg", &svg(&with_data(), GraphOptions { data: false, ..GraphOptions::default() }));
    check("groupby.svg", &svg(&group_by(6), GraphOptions::default()));
    check(
        "groupby-functions.svg",
        &svg(&group_by(6), GraphOptions { data: false, ..GraphOptions::default() }),
    );
    check("groupby-fused.svg", &svg(&fuse(&group_by(6)).unwrap(), GraphOptions::default()));
    check("groupby-collapsed.svg", &svg(&group_by(400), GraphOptions::default()));
}

#[test]
fn what_a_picture_says_of_itself() {
    let collapsed = picture(&group_by(400), &GraphOptions::default()).unwrap();
    let labels: Vec<&str> = collapsed.nodes.iter().map(|node| node.label.as_str()).collect();
    assert_eq!(labels, ["read-csv ×400", "getitem ×400", "groupby-chunk ×400", "groupby-agg"]);
    assert_eq!(collapsed.nodes[0].tasks.len(), 400);
    let small = picture(&group_by(2), &GraphOptions::default()).unwrap();
    assert_eq!(small.nodes.iter().filter(|node| node.shape == Shape::Data).count(), 7);
}

#[test]
fn hostile_names_stay_text() {
    let mut graph = Graph::default();
    let layer = graph.layer("<script>alert(1)</script>");
    let id = add(&mut graph, layer, "\"><script>alert(1)</script>", None, vec![]);
    graph.outputs.push(id);
    let bar = Bar { worker: 0, start_us: 0, end_us: 5, label: "<img onerror=x>".into(), erred: true };
    for picture in [svg(&graph, GraphOptions::default()), task_stream_svg(&[bar], &StreamOptions::default())]
    {
        assert!(!picture.contains("<script") && !picture.contains("<img"), "{picture}");
    }
}

#[test]
fn many_layers_collapse_by_label() {
    let mut graph = Graph::default();
    for i in 0..500 {
        let layer = graph.layer("one each");
        let id = add(&mut graph, layer, ["inc", "double"][i % 2], None, vec![]);
        graph.outputs.push(id);
    }
    let picture = picture(&graph, &GraphOptions::default()).unwrap();
    assert_eq!(picture.nodes.len(), 2);
}

fn stream() -> Vec<Bar> {
    let bar = |worker, start_us, end_us, label: &str| Bar {
        worker,
        start_us,
        end_us,
        label: label.into(),
        erred: false,
    };
    let mut bars = Vec::new();
    for i in 0..6 {
        let start = 2_000 + i / 2 * 42_500;
        let slower = i % 2 * 3_000;
        bars.push(bar(i % 2, start, start + 30_000 + slower, "read-csv"));
        bars.push(bar(i % 2, start + 30_200 + slower, start + 39_000 + slower, "groupby-chunk"));
    }
    bars.push(bar(0, 130_500, 134_000, "groupby-agg"));
    bars
}

#[test]
fn streams() {
    check(
        "stream.svg",
        &task_stream_svg(&stream(), &StreamOptions { workers: 3, ..StreamOptions::default() }),
    );
    let mut failed = stream();
    failed[7].erred = true;
    check(
        "stream-failed.svg",
        &task_stream_svg(&failed, &StreamOptions { width: 420.0, ..StreamOptions::default() }),
    );
    check(
        "stream-empty.svg",
        &task_stream_svg(&[], &StreamOptions { workers: 2, ..StreamOptions::default() }),
    );
}

#[test]
fn a_hundred_thousand_bars_stay_small() {
    let bar = |i: u32| Bar {
        worker: i % 2,
        start_us: i * 10,
        end_us: i * 10 + 9,
        label: "square".into(),
        erred: false,
    };
    let bars: Vec<Bar> = (0..100_000).map(bar).collect();
    assert!(task_stream_svg(&bars, &StreamOptions::default()).len() < 10_000);
}

/// A merge by shuffle: every part of one side meets every part of the other.
fn shuffle(partitions: u32) -> Graph {
    let mut graph = Graph::default();
    let [read, split, join] = ["read-parquet-11", "split-22", "join-33"].map(|name| graph.layer(name));
    let splits: Vec<TaskId> = (0..partitions)
        .map(|i| {
            let frame = add(&mut graph, read, "read-parquet", Some(i), vec![]);
            add(&mut graph, split, "split", Some(i), vec![frame])
        })
        .collect();
    for i in 0..partitions {
        let id = add(&mut graph, join, "join", Some(i), splits.clone());
        graph.outputs.push(id);
    }
    graph
}

/// Pairs of pairs, and one value that everybody needs.
fn tree(leaves: u32) -> Graph {
    let mut graph = Graph::default();
    let [load, part, sum] = ["load", "part", "sum"].map(|name| graph.layer(name));
    let shared = add(&mut graph, load, "load", None, vec![]);
    let mut level: Vec<TaskId> =
        (0..leaves).map(|i| add(&mut graph, part, "part", Some(i), vec![shared])).collect();
    let mut index = 0;
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| {
                index += 1;
                add(&mut graph, sum, "sum", Some(index), pair.to_vec())
            })
            .collect();
    }
    let last = add(&mut graph, sum, "scale", None, vec![level[0], shared]);
    graph.outputs.push(last);
    graph
}

#[test]
fn denser_graphs() {
    let functions = GraphOptions { data: false, ..GraphOptions::default() };
    check("shuffle.svg", &svg(&shuffle(5), functions));
    check("tree.svg", &svg(&tree(8), functions));
    check("groupby-30.svg", &svg(&fuse(&group_by(30)).unwrap(), functions));
}
