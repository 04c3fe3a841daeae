//! `read_csv` against what pandas 3.1 gives for the same text.

use tb_base::{Control, Error, ErrorKind};
use tb_io::csv::{self, Block, CsvOptions, Header, Select};
use tb_io::{Batch, Column, DType, MemorySource};

fn read_with(text: &[u8], options: &CsvOptions) -> Result<Batch, Error> {
    csv::read(&MemorySource::new("data.csv", text), options, &Control::default())
}

fn read(text: &str) -> Result<Batch, Error> {
    read_with(text.as_bytes(), &CsvOptions::default())
}

/// One line a column: name, type, values.
fn show(batch: &Batch) -> String {
    let cell = |column: &Column, row: usize| match column {
        Column::Int64(values) | Column::Datetime(_, values) => values[row].to_string(),
        Column::Float64(values) => format!("{:?}", values[row]),
        Column::Bool(values) => values[row].to_string(),
        Column::Str(text) => text.get(row).unwrap_or("-").to_string(),
    };
    let line = |at: usize| {
        let column = &batch.columns[at];
        let cells: Vec<String> = (0..batch.rows).map(|row| cell(column, row)).collect();
        format!("{} {}: {}\n", batch.names[at], column.dtype(), cells.join(" "))
    };
    (0..batch.names.len()).map(line).collect()
}

fn check(text: &str, expected: &str) {
    assert_eq!(show(&read(text).unwrap()).trim(), expected, "{text}");
}

#[test]
fn types_are_inferred_as_pandas_does() {
    check("a,b\n1,2.5\n-3,4\n", "a int64: 1 -3\nb float64: 2.5 4.0");
    check("a\n1\n\"\"\n3\n", "a float64: 1.0 NaN 3.0");
    check("a,b\n,x\n1,NA\n", "a float64: NaN 1.0\nb str: x -");
    check("a\nTrue\nfalse\n", "a bool: true false");
    check("a,b\n1,\n2,\n", "a int64: 1 2\nb float64: NaN NaN");
    check("a\n001\nx\n1.50\n", "a str: 001 x 1.50");
    check("a\nTrue\n1\n", "a str: True 1");
    check("a,a,\n1,2,3\n", "a int64: 1\na.1 int64: 2\nUnnamed: 2 int64: 3");
    check("\u{feff}a,b\r\n1,x y\r\n\r\n2,é\r\n", "a int64: 1 2\nb str: x y é");
    check("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,\"3\"\n", "a int64: 1 2\nb str: x, \"y\"\nz 3");
    check("a,b\n", "a str: \nb str:");
    check("a,b\n1,2", "a int64: 1\nb int64: 2");
}

#[test]
fn options() {
    let options = CsvOptions {
        usecols: Some(vec![Select::Name("c".into()), Select::Name("a".into())]),
        ..Default::default()
    };
    assert_eq!(
        show(&read_with(b"a,b,c\n1,2,3\n4,5\n", &options).unwrap()),
        "a int64: 1 4\nc float64: 3.0 NaN\n"
    );
    let options = CsvOptions {
        header: Header::Absent,
        separator: b';',
        max_rows: Some(1),
        skip_rows: 1,
        ..Default::default()
    };
    assert_eq!(show(&read_with(b"junk\n1;x\n2;y\n", &options).unwrap()), "0 int64: 1\n1 str: x\n");
    let options = CsvOptions { parse_dates: vec!["t".into()], ..Default::default() };
    let batch = read_with(b"t,u\n1970-01-01 00:00:01,2000-01-01\n,2000-01-02\n", &options).unwrap();
    assert_eq!(
        show(&batch),
        format!("t datetime64[us]: 1000000 {}\nu str: 2000-01-01 2000-01-02\n", i64::MIN)
    );
    let batch = read_with(b"t,u\n2000-01-01,1\nfoo,2\n", &options).unwrap();
    assert_eq!(show(&batch), "t str: 2000-01-01 foo\nu int64: 1 2\n");
    let options = CsvOptions {
        dtypes: vec![("a".into(), DType::Str)],
        na_values: vec!["?".into()],
        ..Default::default()
    };
    assert_eq!(show(&read_with(b"a,b\n01,?\n?,2\n", &options).unwrap()), "a str: 01 -\nb float64: NaN 2.0\n");
    let options = CsvOptions { names: Some(vec!["p".into(), "q".into()]), ..Default::default() };
    assert_eq!(show(&read_with(b"1,2\n", &options).unwrap()), "p int64: 1\nq int64: 2\n");
}

fn refused(text: &[u8], options: &CsvOptions, kind: ErrorKind, message: &str) {
    let error = read_with(text, options).unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (kind, message));
    assert!(matches!(error.kind, ErrorKind::NotImplemented) || error.hint.is_some(), "{error:?}");
}

#[test]
fn errors_are_those_of_pandas() {
    let plain = CsvOptions::default();
    refused(
        b"a,b\n1,2\n3,4,5\n",
        &plain,
        ErrorKind::Parser,
        "Error tokenizing data. C error: Expected 2 fields in line 3, saw 3\n",
    );
    refused(b"", &plain, ErrorKind::EmptyData, "No columns to parse from file");
    refused(b"\n\n", &plain, ErrorKind::EmptyData, "No columns to parse from file");
    refused(
        b"a,b\n1,\"2\nx,1",
        &plain,
        ErrorKind::Parser,
        "Error tokenizing data. C error: EOF inside string starting at row 1",
    );
    refused(
        b"a,b\n1,\xff\n",
        &plain,
        ErrorKind::UnicodeDecode,
        "'utf-8' codec can't decode byte 0xff in position 6: invalid start byte",
    );
    let options = CsvOptions { usecols: Some(vec![Select::Name("z".into())]), ..Default::default() };
    refused(
        b"a,b\n1,2\n",
        &options,
        ErrorKind::Value,
        "Usecols do not match columns, columns expected but not found: ['z']",
    );
    let options = CsvOptions { parse_dates: vec!["z".into()], ..Default::default() };
    refused(b"a,b\n1,2\n", &options, ErrorKind::Value, "Missing column provided to 'parse_dates': 'z'");
    let fixed = |dtype| CsvOptions { dtypes: vec![("a".into(), dtype)], ..Default::default() };
    refused(
        b"a\n1\nx\n",
        &fixed(DType::Int64),
        ErrorKind::Value,
        "invalid literal for int() with base 10: 'x'",
    );
    refused(
        b"a,b\n1,1\n,1\n",
        &fixed(DType::Int64),
        ErrorKind::Value,
        "Integer column has NA values in column 0",
    );
    refused(b"a\n1\nx\n", &fixed(DType::Float64), ErrorKind::Value, "could not convert string to float: 'x'");
    let error = read("a,b\n1,2,3\n").unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotImplemented);
}

/// A text that makes windows, pieces and blocks end in awkward places.
fn awkward() -> String {
    let mut text = String::from("name,n,x\n");
    for row in 0..30_000 {
        let name = ["Alice", "Bob, the \"\"builder\"\"", "", "Zoë"][row % 4];
        let name = if name.contains(',') { format!("\"{name}\"") } else { name.to_string() };
        text.push_str(&format!("{name},{row},{}\n", row as f64 / 7.0));
    }
    text
}

#[test]
fn blocks_together_are_the_whole_file() {
    let text = awkward();
    let source = MemorySource::new("data.csv", text.as_bytes());
    let (options, control) = (CsvOptions::default(), Control::default());
    let whole = csv::read(&source, &options, &control).unwrap();
    let layout = csv::layout(&source, &options, &control).unwrap();
    let types: Vec<DType> = whole.columns.iter().map(Column::dtype).collect();
    for size in [1000, 77_777, 1 << 30] {
        let blocks: Vec<Block> = csv::blocks(text.len() as u64, Some(size));
        let parts: Vec<Batch> = blocks
            .iter()
            .map(|block| csv::read_block(&source, &options, &layout, *block, &types, &control).unwrap())
            .collect();
        assert_eq!(parts.iter().map(|part| part.rows).sum::<usize>(), whole.rows);
        let lines = |batch: &Batch, at: usize| {
            show(batch).lines().nth(at).unwrap().split_once(": ").unwrap().1.to_string()
        };
        for column in 0..3 {
            let joined: Vec<String> =
                parts.iter().filter(|part| part.rows > 0).map(|part| lines(part, column)).collect();
            assert_eq!(joined.join(" "), lines(&whole, column));
        }
    }
}

#[test]
fn a_partition_of_another_type_is_dasks_mismatch() {
    let source = MemorySource::new("data.csv", &b"a\n1\n2\n3.5\n"[..]);
    let (options, control) = (CsvOptions::default(), Control::default());
    let layout = csv::layout(&source, &options, &control).unwrap();
    let block = Block { start: 0, end: 10 };
    let error = csv::read_block(&source, &options, &layout, block, &[DType::Int64], &control).unwrap_err();
    assert!(
        error.message.starts_with("Mismatched dtypes found in `pd.read_csv`/`pd.read_table`."),
        "{}",
        error.message
    );
    assert!(error.message.contains("| a      | float64 | int64    |"), "{}", error.message);
}

#[test]
fn memory_is_refused_before_it_is_taken() {
    let text = awkward();
    let control = Control::default();
    control.budget.set_limit(900_000);
    let source = MemorySource::new("data.csv", text.as_bytes());
    let error = csv::read(&source, &CsvOptions::default(), &control).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Memory);
    assert_eq!(control.budget.used(), 0);
}

#[test]
fn a_stopped_run_stops() {
    let control = Control::default();
    control.interrupt.begin();
    control.interrupt.request_current();
    let source = MemorySource::new("data.csv", awkward().as_bytes());
    let error = csv::read(&source, &CsvOptions::default(), &control).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Interrupted);
}
