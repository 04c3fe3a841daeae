//! Lazy frames against eager ones: the same values for any number of partitions, fused or not; names, task counts, print.

use std::sync::Arc;
use tb_base::{Control, ErrorKind, Result};
use tb_frame::kernel::{Arith, Compare};
use tb_frame::lazy::{Expr, RowGroups, Step, Value};
use tb_frame::{Agg, Grouping, Scalar, Style, Table, series_text, table_text};
use tb_graph::{Datum, Graph, LocalContext};
use tb_io::csv::CsvOptions;
use tb_io::{MemorySource, Source};

fn text(rows: std::ops::Range<usize>) -> String {
    let mut text = String::from("name,id,x,y\n");
    for row in rows {
        let name = ["Zoe", "Alice", "Bob", "Kim"][row * 7 % 4];
        let x = (row * 7919 % 1000) as f64 / 7.0 - 50.0;
        text.push_str(&format!("{name},{row},{x},{}\n", row as f64 * 0.5));
    }
    text
}

fn source(name: &str, text: &str) -> Arc<dyn Source> {
    Arc::new(MemorySource::new(name, text.as_bytes()))
}

fn lazy(blocksize: Option<u64>) -> Expr {
    let sources = [source("a.csv", &text(0..700)), source("b.csv", &text(700..1000))];
    Expr::read_csv(&sources, CsvOptions::default(), blocksize, &Control::default()).unwrap()
}

fn eager() -> Table {
    let read = |rows| {
        let control = Control::default();
        tb_frame::read_csv(&*source("a.csv", &text(rows)), &CsvOptions::default(), None, &control).unwrap()
    };
    Table::concat(&[&read(0..700), &read(700..1000)], &Control::default()).unwrap()
}

/// The slow clear scheduler: one task after the other.
fn run(graph: &Graph) -> Result<Vec<Datum>> {
    let context = LocalContext::default();
    let mut values = vec![Datum::None; graph.tasks.len()];
    for id in tb_graph::order(graph)? {
        let task = graph.get(id);
        let inputs: Vec<Datum> = task.deps.iter().map(|dep| values[*dep as usize].clone()).collect();
        values[id as usize] = task.op.run(&context, &inputs).map_err(|failed| failed.error)?;
    }
    Ok(graph.outputs.iter().map(|id| values[*id as usize].clone()).collect())
}

fn compute(expr: &Expr) -> Value {
    let control = Control::default();
    let plain = run(&expr.compute_graph()).unwrap().remove(0);
    let graph = tb_graph::fuse(&expr.optimized(&control).unwrap().compute_graph()).unwrap();
    let fused = run(&graph).unwrap().remove(0);
    let (plain, fused) = (Value::from_datum(&plain).unwrap(), Value::from_datum(&fused).unwrap());
    assert_eq!(show(&plain), show(&fused), "optimised and fused equals plain");
    fused
}

fn show(value: &Value) -> String {
    match value {
        Value::Table(table) => table_text(table, &Style::notebook()),
        Value::Series(series) => series_text(series, &Style::notebook(), false),
        Value::Scalar(Scalar::Float(value)) => format!("{value:.9e}"),
        other => format!("{other:?}"),
    }
}

fn column(expr: &Expr, name: &str) -> Expr {
    Expr::step(Step::Column(name.into()), &[expr], &Control::default()).unwrap()
}

fn filtered(expr: &Expr) -> Expr {
    let control = Control::default();
    let positive = Step::CompareScalar(Compare::Greater, Scalar::Int(0));
    let mask = Expr::step(positive, &[&column(expr, "x")], &control).unwrap();
    Expr::step(Step::Filter, &[expr, &mask], &control).unwrap()
}

fn grouping(agg: Agg, keys: &[&str], values: &[&str]) -> Grouping {
    let arcs = |names: &[&str]| names.iter().map(|name| Arc::from(*name)).collect();
    Grouping::new(arcs(keys), arcs(values), agg)
}

#[test]
fn group_by_equals_eager_for_any_partitions() {
    let control = Control::default();
    for agg in Agg::ALL {
        let values: &[&str] = if agg == Agg::Size { &[] } else { &["x", "id"] };
        for keys in [&["name"][..], &["name", "id"]] {
            let grouping = grouping(agg, keys, values);
            let expected = show(&Value::Table(grouping.run(&eager(), &control).unwrap()));
            for blocksize in [None, Some(300), Some(5000)] {
                let grouped = lazy(blocksize).group(grouping.clone(), false, &control).unwrap();
                assert_eq!(show(&compute(&grouped)), expected, "{agg:?} {blocksize:?}");
            }
        }
    }
}

#[test]
fn filters_reductions_and_arithmetic() {
    let control = Control::default();
    let table = eager();
    let x = table.column("x").unwrap();
    let lazy = lazy(Some(2000));
    let mean = column(&lazy, "x").reduce(Agg::Mean, &control).unwrap();
    assert_eq!(show(&compute(&mean)), show(&Value::Scalar(x.reduce(Agg::Mean, &control).unwrap())));
    let positive = filtered(&lazy);
    let length = positive.length(&control).unwrap();
    assert_eq!(show(&compute(&length)), format!("{:?}", Value::Scalar(Scalar::Int(x_positive(&table)))));
    // (x - x.mean()).std(): a number among partitions.
    let centred = Expr::step(Step::Arith(Arith::Subtract), &[&column(&lazy, "x"), &mean], &control).unwrap();
    let spread = centred.reduce(Agg::Std, &control).unwrap();
    assert_eq!(show(&compute(&spread)), show(&Value::Scalar(x.reduce(Agg::Std, &control).unwrap())));
    let head = positive.head(3, &control).unwrap();
    assert_eq!(compute(&head).len(), 3);
    let counts = column(&lazy, "name").value_counts(&control).unwrap();
    assert_eq!(compute(&counts).len(), 4);
}

fn x_positive(table: &Table) -> i64 {
    let control = Control::default();
    let x = table.column("x").unwrap();
    let mask = x.compare(Compare::Greater, tb_frame::Operand::Scalar(&Scalar::Int(0)), &control).unwrap();
    table.filter(&mask, &control).unwrap().len() as i64
}

#[test]
fn equal_expressions_have_equal_names_and_reading_is_fused_into_chunks() {
    let control = Control::default();
    let mean =
        |expr: &Expr| filtered(expr).group(grouping(Agg::Mean, &["name"], &["y"]), true, &control).unwrap();
    let shared = lazy(Some(2000));
    assert_eq!(mean(&shared).name(), mean(&shared).name());
    assert_ne!(mean(&shared).name(), shared.name());
    let optimized = mean(&shared).optimized(&control).unwrap();
    let graph = tb_graph::fuse(&optimized.compute_graph()).unwrap();
    // A task for each partition, two combining ones, one aggregation.
    let partitions = shared.partitions();
    assert!((9..=16).contains(&partitions), "{partitions}");
    assert_eq!(graph.tasks.len(), partitions + 2 + 1);
    assert_eq!(
        graph.tasks.iter().filter(|task| task.op.label().starts_with("read-csv-getitem-gt")).count(),
        partitions
    );
    let formula = optimized.formula();
    assert_eq!(formula.matches("ReadCSV").count(), 2, "{formula}");
}

#[test]
fn errors_come_when_the_expression_is_made() {
    let control = Control::default();
    let kind = |result: Result<Expr>| result.unwrap_err().kind;
    let lazy = lazy(None);
    assert_eq!(kind(Expr::step(Step::Column("nope".into()), &[&lazy], &control)), ErrorKind::Key);
    assert_eq!(kind(lazy.group(grouping(Agg::Mean, &["nope"], &["x"]), true, &control)), ErrorKind::Key);
    assert_eq!(kind(lazy.group(grouping(Agg::Mean, &["id"], &["name"]), true, &control)), ErrorKind::Type);
    assert_eq!(kind(column(&lazy, "name").reduce(Agg::Mean, &control)), ErrorKind::Type);
}

#[test]
fn prints_dasks_structure() {
    let lazy = lazy(Some(6_000));
    assert_eq!(lazy.partitions(), 4);
    let text = lazy.text();
    let (structure, footer) = text.rsplit_once("Dask Name").unwrap();
    let expected = "Dask DataFrame Structure:
                 name     id        x        y
npartitions=4                                 
               string  int64  float64  float64
                  ...    ...      ...      ...
                  ...    ...      ...      ...
                  ...    ...      ...      ...
                  ...    ...      ...      ...
";
    assert_eq!(structure, expected);
    assert!(footer.starts_with(": read_csv, 1 expression\nExpr=ReadCSV("), "{footer}");
    assert!(lazy.html().contains("<th>npartitions=4</th>"));
    let x = column(&lazy, "x").text();
    assert!(x.starts_with("Dask Series Structure:\nnpartitions=4\n    float64\n        ...\n"), "{x}");
}

#[test]
fn persisted_partitions_are_not_read_again() {
    let control = Control::default();
    let lazy = lazy(Some(2000));
    let parts = run(&lazy.partition_graph()).unwrap();
    let held = lazy.persisted(parts, &control).unwrap();
    let grouped = held.group(grouping(Agg::Sum, &["name"], &["id"]), true, &control).unwrap();
    assert!(grouped.compute_graph().tasks.iter().all(|task| task.op.label() != "read-csv"));
    let direct = lazy.group(grouping(Agg::Sum, &["name"], &["id"]), true, &control).unwrap();
    assert_eq!(show(&compute(&grouped)), show(&compute(&direct)));
}

#[test]
fn other_columns_in_another_file_are_named() {
    let sources = [source("a.csv", "a,b\n1,2\n"), source("b.csv", "a,c\n1,2\n")];
    let lazy = Expr::read_csv(&sources, CsvOptions::default(), None, &Control::default()).unwrap();
    let error = run(&lazy.compute_graph()).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Value);
    assert!(error.message.contains("Extra:   ['c']"), "{}", error.message);
    assert!(error.hint.unwrap().contains("b.csv"));
}

/// Long dictionaries are not searched for equal strings while reading; what groups and sorts must not notice.
#[test]
fn columns_of_mostly_different_strings() {
    let control = Control::default();
    let mut text = String::from("key,v\n");
    for row in 0..20_000 {
        text.push_str(&format!("key {:05},{row}\n", row * 7 % 15_000));
    }
    let file = source("a.csv", &text);
    let table = tb_frame::read_csv(&*file, &CsvOptions::default(), None, &control).unwrap();
    let grouping = grouping(Agg::Count, &["key"], &["v"]);
    let whole = grouping.run(&table, &control).unwrap();
    assert_eq!(whole.len(), 15_000);
    assert_eq!(table.column("key").unwrap().nunique(&control).unwrap(), 15_000);
    let lazy = Expr::read_csv(&[file], CsvOptions::default(), Some(20_000), &control).unwrap();
    let grouped = compute(&lazy.group(grouping, false, &control).unwrap());
    assert_eq!(show(&grouped), show(&Value::Table(whole)));
    let sorted = table.sort_values(&["key".into(), "v".into()], &[true, false], &control).unwrap();
    let shown = table_text(&sorted.head(2), &Style::notebook());
    assert!(shown.contains("15000  key 00000  15000\n0      key 00000      0"), "{shown}");
    let smallest = table.column("key").unwrap().reduce(Agg::Min, &control).unwrap();
    assert_eq!(smallest, Scalar::Str("key 00000".into()));
}

#[test]
fn parquet_row_groups_are_partitions() {
    let control = Control::default();
    let bytes: &[u8] = include_bytes!("../../io/tests/data/mixed.parquet");
    let source: Arc<dyn Source> = Arc::new(MemorySource::new("mixed.parquet", bytes));
    let sources = [Arc::clone(&source)];
    let each = Expr::read_parquet(&sources, None, RowGroups::Each(1), &control).unwrap();
    let whole = Expr::read_parquet(&sources, None, RowGroups::Whole, &control).unwrap();
    assert_eq!((each.partitions(), whole.partitions()), (2, 1));
    let sum = |expr: &Expr| show(&compute(&column(expr, "i").reduce(Agg::Sum, &control).unwrap()));
    assert_eq!(sum(&each), sum(&whole));
    assert_eq!(sum(&each), format!("{:?}", Value::Scalar(Scalar::Int(15))));
    let length = show(&compute(&each.length(&control).unwrap()));
    assert_eq!(length, format!("{:?}", Value::Scalar(Scalar::Int(5))));
}
