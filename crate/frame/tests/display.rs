//! Tables in print and the operations behind them, against what pandas 3.1 printed (`data/make.py`).

use std::sync::Arc;
use tb_base::Control;
use tb_frame::kernel::{Arith, Compare, Logic};
use tb_frame::{Agg, Grouping, Scalar, Series, Style, Table, series_text, set_index, table_text};
use tb_io::MemorySource;
use tb_io::csv::CsvOptions;

const CASES: &str = include_str!("data/cases.txt");

enum Shown {
    Table(Table),
    Series(Series),
}

fn read(text: &str) -> Table {
    let parse_dates = if text.starts_with("t,") { vec!["t".to_string()] } else { Vec::new() };
    let options = CsvOptions { parse_dates, ..Default::default() };
    tb_frame::read_csv(&MemorySource::new("case.csv", text.as_bytes()), &options, None, &Control::default())
        .unwrap()
}

fn grouped(table: &Table, keys: &[&str], values: &[&str], agg: Agg) -> Table {
    let arcs = |names: &[&str]| names.iter().map(|name| Arc::from(*name)).collect();
    Grouping::new(arcs(keys), arcs(values), agg).run(table, &Control::default()).unwrap()
}

fn grouped_series(table: &Table, keys: &[&str], value: &str, agg: Agg) -> Shown {
    let grouping = Grouping::new(Vec::new(), Vec::new(), agg);
    Shown::Series(grouping.series(grouped(table, keys, &[value], agg)))
}

fn apply(op: &str, table: &Table) -> Shown {
    let control = &Control::default();
    let x = || table.column("x").unwrap();
    let indexed = || set_index(table.clone(), &[Arc::clone(&table.names[0])]).unwrap();
    let compare = |series: &Series, op: Compare, value: Scalar| {
        series.compare(op, tb_frame::Operand::Scalar(&value), control).unwrap()
    };
    let arith = |series: &Series, op: Arith, value: i64| {
        series.arith(op, tb_frame::Operand::Scalar(&Scalar::Int(value)), control).unwrap()
    };
    match op {
        "df" => Shown::Table(table.clone()),
        "head" => Shown::Table(table.head(2)),
        "tail" => Shown::Table(table.tail(3)),
        "x" => Shown::Series(x()),
        "index" => Shown::Table(indexed()),
        "index-series" => {
            let table = indexed();
            let at = if table.names.len() > 1 { 1 } else { 0 };
            Shown::Series(table.column(&table.names[at]).unwrap())
        }
        "positive" => {
            Shown::Table(table.filter(&compare(&x(), Compare::Greater, Scalar::Int(0)), control).unwrap())
        }
        "mean" => grouped_series(table, &["k"], "x", Agg::Mean),
        "sum" => grouped_series(table, &["s"], "x", Agg::Sum),
        "std" => grouped_series(table, &["k"], "x", Agg::Std),
        "var" => grouped_series(table, &["s"], "x", Agg::Var),
        "multi" => grouped_series(table, &["k", "s"], "x", Agg::Count),
        "min" => grouped_series(table, &["k"], "s", Agg::Min),
        "size" => grouped_series(table, &["s"], "x", Agg::Size),
        "table" => Shown::Table(grouped(table, &["k"], &["x", "b"], Agg::Sum)),
        "multi-table" => Shown::Table(grouped(table, &["k", "s"], &["x"], Agg::Max)),
        "sorted" => {
            Shown::Table(table.sort_values(&["k".into(), "x".into()], &[false, true], control).unwrap())
        }
        "describe" => Shown::Table(table.describe(control).unwrap()),
        "counts" => Shown::Series(table.column("s").unwrap().value_counts(control).unwrap()),
        "empty" => {
            let first = table.column(&table.names[0]).unwrap();
            let mask = first.compare(Compare::NotEqual, tb_frame::Operand::Series(&first), control).unwrap();
            Shown::Table(table.filter(&mask, control).unwrap())
        }
        "doubled" => Shown::Series(arith(&arith(&x(), Arith::Multiply, 2), Arith::Add, 1)),
        "mask" => {
            let is_two = compare(&table.column("k").unwrap(), Compare::Equal, Scalar::Int(2));
            let positive = compare(&x(), Compare::Greater, Scalar::Int(0));
            Shown::Series(positive.logic(Logic::And, &is_two.invert(control).unwrap(), control).unwrap())
        }
        other => panic!("unknown operation {other}"),
    }
}

#[test]
fn prints_as_pandas_does() {
    let mut wrong = Vec::new();
    for case in CASES.split("#### ").filter(|case| !case.is_empty()) {
        let (op, rest) = case.split_once('\n').unwrap();
        let (text, expected) = rest.split_once("----\n").unwrap();
        let shown = match apply(op, &read(text)) {
            Shown::Table(table) => table_text(&table, &Style::notebook()),
            Shown::Series(series) => series_text(&series, &Style::notebook(), false),
        };
        if shown != expected.trim_end_matches('\n') {
            wrong.push(format!("{op} of\n{}\ngave\n{shown}\nnot\n{expected}", &text[..text.len().min(200)]));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n=======\n"));
}
