//! Decodes one column chunk that is in memory and has been checked.

use super::error;
use crate::{Column, DType, Growing, Interner, NULL, Source, Text};
use ::parquet::column::reader::{ColumnReader, ColumnReaderImpl, get_column_reader};
use ::parquet::data_type::{ByteArray, DataType};
use ::parquet::errors::{ParquetError, Result as ParquetResult};
use ::parquet::file::metadata::ColumnChunkMetaData;
use ::parquet::file::reader::{ChunkReader, Length};
use ::parquet::file::serialized_reader::SerializedPageReader;
use bytes::{Buf, Bytes};
use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind, Result};

/// Records decoded between two looks at the interrupt.
const BATCH: usize = 16 << 10;

/// Bytes of a file from `start` on.
pub struct Part {
    pub start: u64,
    pub bytes: Bytes,
}

impl Part {
    fn from(&self, offset: u64) -> ParquetResult<Bytes> {
        let at = offset.checked_sub(self.start).and_then(|at| usize::try_from(at).ok());
        at.filter(|at| *at <= self.bytes.len())
            .map(|at| self.bytes.slice(at..))
            .ok_or_else(|| ParquetError::EOF("a page lies outside its column".to_string()))
    }
}

impl Length for Part {
    fn len(&self) -> u64 {
        self.start + self.bytes.len() as u64
    }
}

impl ChunkReader for Part {
    type T = bytes::buf::Reader<Bytes>;

    fn get_read(&self, start: u64) -> ParquetResult<Self::T> {
        Ok(self.from(start)?.reader())
    }

    fn get_bytes(&self, start: u64, length: usize) -> ParquetResult<Bytes> {
        let rest = self.from(start)?;
        if length > rest.len() {
            return Err(ParquetError::EOF("a page is longer than its column".to_string()));
        }
        Ok(rest.slice(..length))
    }
}

/// Decodes a column of `rows` rows.
pub fn read(
    part: Part,
    chunk: &ColumnChunkMetaData,
    dtype: DType,
    rows: usize,
    control: &Control,
) -> Result<Column> {
    let pages = SerializedPageReader::new(Arc::new(part), chunk, rows, None).map_err(decoding)?;
    let nullable = chunk.column_descr().max_def_level() > 0;
    let task = Decode { rows, nullable, control };
    Ok(match (get_column_reader(chunk.column_descr_ptr(), Box::new(pages)), dtype) {
        (ColumnReader::Int64ColumnReader(reader), DType::Int64) => integers(&task, reader)?,
        (ColumnReader::Int64ColumnReader(reader), DType::Float64) => {
            Column::Float64(task.values(reader, f64::NAN, |value| value as f64)?.0)
        }
        (ColumnReader::Int64ColumnReader(reader), DType::Datetime(unit)) => {
            Column::Datetime(unit, task.values(reader, i64::MIN, |value| value)?.0)
        }
        (ColumnReader::DoubleColumnReader(reader), _) => {
            Column::Float64(task.values(reader, f64::NAN, |value| value)?.0)
        }
        (ColumnReader::BoolColumnReader(reader), _) => match task.values(reader, false, |value| value)? {
            (values, 0) => Column::Bool(values),
            _ => return Err(Error::not_implemented("mixes booleans and missing values (pandas: object)")),
        },
        (ColumnReader::ByteArrayColumnReader(reader), _) => task.text(reader)?,
        _ => return Err(decoding(ParquetError::General("its type is not what the footer says".to_string()))),
    })
}

/// Adds file and column to an error of `read`.
pub fn explain(fault: Error, source: &dyn Source, column: &str) -> Error {
    match fault.kind {
        ErrorKind::ArrowInvalid => error::corrupt(source, &format!("column '{column}': {}", fault.message)),
        ErrorKind::NotImplemented => {
            Error::not_implemented(format!("column '{column}' of '{}' {}", source.name(), fault.message))
        }
        _ => fault,
    }
}

fn decoding(fault: ParquetError) -> Error {
    match fault {
        ParquetError::NYI(what) => Error::not_implemented(format!("cannot be decoded: {what}")),
        other => Error::new(ErrorKind::ArrowInvalid, other.to_string()),
    }
}

/// Integers without missing values stay integers; others become floats, as in pandas.
fn integers(task: &Decode, reader: ColumnReaderImpl<::parquet::data_type::Int64Type>) -> Result<Column> {
    // The definition levels are known only after decoding, so a missing value is marked and looked for then.
    let mut missing = Vec::new();
    let mut at = 0;
    let mut values = Growing::with_capacity(&task.control.budget, 0)?;
    task.each(reader, |value: Option<i64>| {
        if value.is_none() {
            missing.push(at);
        }
        at += 1;
        values.reserve(1)?;
        values.push(value.unwrap_or(0));
        Ok(())
    })?;
    if missing.is_empty() {
        return Ok(Column::Int64(values.finish()));
    }
    let mut floats = Growing::with_capacity(&task.control.budget, values.len())?;
    floats.values().extend(values.values().iter().map(|value| *value as f64));
    missing.iter().for_each(|at: &usize| floats.values()[*at] = f64::NAN);
    Ok(Column::Float64(floats.finish()))
}

struct Decode<'a> {
    rows: usize,
    nullable: bool,
    control: &'a Control,
}

impl Decode<'_> {
    /// Calls `take` with each value in turn.
    fn each<T: DataType>(
        &self,
        mut reader: ColumnReaderImpl<T>,
        mut take: impl FnMut(Option<T::T>) -> Result<()>,
    ) -> Result<()> {
        let mut levels = Vec::new();
        let mut values: Vec<T::T> = Vec::new();
        let mut done = 0;
        while done < self.rows {
            self.control.interrupt.check()?;
            levels.clear();
            values.clear();
            let want = BATCH.min(self.rows - done);
            let (records, _, _) = reader
                .read_records(want, self.nullable.then_some(&mut levels), None, &mut values)
                .map_err(decoding)?;
            if records == 0 {
                break;
            }
            if values.len() == records {
                values.drain(..).try_for_each(|value| take(Some(value)))?;
            } else {
                let mut present = values.drain(..);
                levels.iter().try_for_each(|level| take(if *level > 0 { present.next() } else { None }))?;
            }
            done += records;
        }
        Ok(())
    }

    /// The values, and how many were missing.
    fn values<T: DataType, V: Copy>(
        &self,
        reader: ColumnReaderImpl<T>,
        missing: V,
        convert: impl Fn(T::T) -> V,
    ) -> Result<(crate::Buffer<V>, usize)> {
        let mut values = Growing::with_capacity(&self.control.budget, 0)?;
        let mut count = 0;
        self.each(reader, |value| {
            values.reserve(1)?;
            count += usize::from(value.is_none());
            values.push(value.map_or(missing, &convert));
            Ok(())
        })?;
        Ok((values.finish(), count))
    }

    fn text(&self, reader: ColumnReaderImpl<::parquet::data_type::ByteArrayType>) -> Result<Column> {
        let budget = &self.control.budget;
        let mut codes = Growing::with_capacity(budget, 0)?;
        let mut interner = Interner::default();
        self.each(reader, |value: Option<ByteArray>| {
            codes.reserve(1)?;
            let code = match value {
                None => NULL,
                Some(value) => intern(&mut interner, value.data(), codes.len(), budget)?,
            };
            codes.push(code);
            Ok(())
        })?;
        Ok(Column::Str(Text { codes: codes.finish(), dictionary: interner.finish() }))
    }
}

fn intern(interner: &mut Interner, text: &[u8], rows: usize, budget: &Arc<tb_base::Budget>) -> Result<u32> {
    if let Some(code) = interner.lookup(text) {
        return Ok(code);
    }
    if std::str::from_utf8(text).is_err() {
        return Err(Error::new(ErrorKind::ArrowInvalid, "a string is not UTF-8"));
    }
    interner.adapt(rows);
    interner.reserve(budget, text.len())?;
    Ok(interner.intern(text))
}
