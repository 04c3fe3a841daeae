//! Group-by mean over the CSV files of a folder, serially: `csvbench FOLDER`.

use std::sync::Arc;
use std::time::Instant;
use tb_base::Control;
use tb_frame::{Agg, Grouping, Table, read_csv, read_parquet};
use tb_io::csv::{CsvOptions, Select};
use tb_io::{MemorySource, Source};

fn main() {
    let folder = std::env::args().nth(1).expect("csvbench FOLDER");
    let mut paths: Vec<_> =
        std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let sources: Vec<MemorySource> = paths
        .iter()
        .map(|path| MemorySource::new(path.display().to_string(), std::fs::read(path).expect("a file")))
        .collect();
    let bytes: u64 = sources.iter().map(Source::len).sum();
    let control = Control::default();
    let grouping = Grouping::new(vec!["name".into()], vec!["x".into()], Agg::Mean);
    let some = CsvOptions {
        usecols: Some(vec![Select::Name("name".into()), Select::Name("x".into())]),
        ..CsvOptions::default()
    };
    for (what, options) in [("name and x", some), ("all columns", CsvOptions::default())] {
        for _ in 0..3 {
            let start = Instant::now();
            let tables: Vec<Table> =
                sources.iter().map(|source| read_csv(source, &options, None, &control).unwrap()).collect();
            let read = start.elapsed();
            let table = Table::concat(&tables.iter().collect::<Vec<_>>(), &control).unwrap();
            let joined = start.elapsed();
            let means = grouping.run(&table, &control).unwrap();
            let all = start.elapsed();
            println!(
                "{what}: read {read:.1?} ({:.0} MB/s), with concat {joined:.1?}, with group-by {all:.1?}; {} groups",
                bytes as f64 / 1e6 / read.as_secs_f64(),
                means.len()
            );
        }
    }
    if let Some(parquet) = std::env::args().nth(2) {
        let source: Arc<dyn Source> =
            Arc::new(MemorySource::new(parquet.clone(), std::fs::read(parquet).unwrap()));
        for _ in 0..3 {
            let start = Instant::now();
            let columns = ["name".into(), "x".into()];
            let table = read_parquet(Arc::clone(&source), Some(&columns), &control).unwrap();
            let read = start.elapsed();
            grouping.run(&table, &control).unwrap();
            println!("parquet: read {read:.1?}, with group-by {:.1?}, {} rows", start.elapsed(), table.len());
        }
    }
}
