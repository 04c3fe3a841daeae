//! `ParquetFile` against small files that pyarrow wrote, whole and damaged.

use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind};
use tb_io::parquet::ParquetFile;
use tb_io::{Batch, Column, DType, MemorySource, TimeUnit};

/// Written by `tests/data/make.py`: two row groups of i, f, b, s, t with missing values in n and s.
const MIXED: &[u8] = include_bytes!("data/mixed.parquet");

fn open(bytes: &[u8]) -> Result<ParquetFile, Error> {
    ParquetFile::open(Arc::new(MemorySource::new("data.parquet", bytes)), &Control::default())
}

fn read(bytes: &[u8]) -> Result<Vec<Batch>, Error> {
    let file = open(bytes)?;
    let columns: Vec<usize> = (0..file.names().len()).collect();
    file.read(0..file.row_groups(), &columns, &Control::default())
}

#[test]
fn all_supported_types() {
    let file = open(MIXED).unwrap();
    let names: Vec<String> = file.names().iter().map(|name| name.to_string()).collect();
    assert_eq!(names, ["i", "f", "b", "s", "t", "n"]);
    let types: Vec<DType> = (0..6).map(|at| file.dtype(at).unwrap()).collect();
    let time = DType::Datetime(TimeUnit::Micro);
    assert_eq!(types, [DType::Int64, DType::Float64, DType::Bool, DType::Str, time, DType::Float64]);
    let batches = read(MIXED).unwrap();
    assert_eq!(batches.iter().map(|batch| batch.rows).collect::<Vec<_>>(), [3, 2]);
    let Some(Column::Int64(ints)) = batches[1].column("i") else { panic!("i is not int64") };
    assert_eq!(ints[..], [4, 5]);
    let Some(Column::Str(text)) = batches[0].column("s") else { panic!("s is not str") };
    assert_eq!(text.iter().collect::<Vec<_>>(), [Some("a"), None, Some("é")]);
    let Some(Column::Float64(floats)) = batches[0].column("n") else { panic!("n is not float64") };
    assert!(floats[0] == 1.0 && floats[1].is_nan());
    let Some(Column::Datetime(_, times)) = batches[1].column("t") else { panic!("t is not a time") };
    assert_eq!(times[..], [946_684_800_000_000, i64::MIN]);
}

#[test]
fn what_is_not_parquet_is_refused_in_pyarrows_words() {
    let message = |bytes: &[u8]| open(bytes).unwrap_err().message;
    assert_eq!(
        message(b"a,b\n1,2\n3,4\n"),
        "Could not open Parquet input source 'data.parquet': Parquet magic bytes not found in footer. Either the file \
         is corrupted or this is not a parquet file."
    );
    assert_eq!(
        message(b""),
        "Could not open Parquet input source 'data.parquet': Parquet file size is 0 bytes"
    );
    assert!(message(b"PAR1").contains("smaller than the minimum file footer"));
    assert!(message(b"\xff\xff\xff\x7fPAR1").contains("size reported by footer"));
}

/// No damage may do worse than an error: not panic, not allocate what the file claims.
#[test]
fn damaged_files_are_errors() {
    for cut in 0..MIXED.len() {
        assert!(open(&MIXED[..cut]).is_err(), "cut at {cut}");
    }
    let control = Control::default();
    control.budget.set_limit(64 << 20);
    for at in 0..MIXED.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut bytes = MIXED.to_vec();
            bytes[at] ^= flip;
            if let Err(error) = read(&bytes) {
                assert_ne!(error.kind, ErrorKind::Panic);
            }
        }
    }
}
