//! Parquet: `ParquetFile::open` reads the footer, `read` the wanted columns of some row groups.
//!
//! Flat columns of the supported types only; everything else is refused by name. A hostile file may claim any size, and
//! a failed allocation ends the engine, so `guard` checks every length against the file and the budget before the
//! `parquet` crate sees it; a panic in there becomes an error.

mod column;
mod error;
mod footer;
mod guard;
mod schema;

use crate::{Batch, Column, DType, Source, read_exact_at};
use ::parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};
use bytes::Bytes;
use std::fmt;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tb_base::{Control, Error, Result};

/// An opened file: its footer is in memory, its columns are not.
#[derive(Clone)]
pub struct ParquetFile {
    source: Arc<dyn Source>,
    metadata: Arc<ParquetMetaData>,
    fields: Arc<[Field]>,
    index: Arc<[Arc<str>]>,
}

/// A column of the file.
#[derive(Debug, Clone)]
struct Field {
    name: Arc<str>,
    /// `Err`: what the unsupported type is called.
    dtype: std::result::Result<DType, String>,
}

impl fmt::Debug for ParquetFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParquetFile({:?})", self.source.name())
    }
}

impl ParquetFile {
    /// Reads the footer.
    ///
    /// # Errors
    /// `ArrowInvalid` for what is not a Parquet file, in pyarrow's words.
    pub fn open(source: Arc<dyn Source>, control: &Control) -> Result<Self> {
        let bytes = footer::read(&*source, control)?;
        let metadata = shielded(&*source, || {
            footer::decode(&bytes).map_err(|reason| error::corrupt(&*source, &reason))
        })?;
        let fields = metadata.file_metadata().schema_descr().columns().iter().map(|column| {
            let dtype = schema::dtype(column);
            Field { name: Arc::from(column.path().string()), dtype }
        });
        let fields: Arc<[Field]> = fields.collect();
        let index = schema::pandas_index(metadata.file_metadata().key_value_metadata());
        let index = index.into_iter().filter(|name| fields.iter().any(|field| field.name == *name)).collect();
        Ok(ParquetFile { source, metadata: Arc::new(metadata), fields, index })
    }

    pub fn source(&self) -> &Arc<dyn Source> {
        &self.source
    }

    /// The names of all columns, the index included.
    pub fn names(&self) -> Vec<Arc<str>> {
        self.fields.iter().map(|field| Arc::clone(&field.name)).collect()
    }

    /// The columns that pandas stored as the index.
    pub fn index(&self) -> &[Arc<str>] {
        &self.index
    }

    /// The type of a column, as it will be read unless it turns out to hold missing integers.
    ///
    /// # Errors
    /// `NotImplemented` naming the column and its type.
    pub fn dtype(&self, column: usize) -> Result<DType> {
        let field = &self.fields[column];
        let dtype =
            field.dtype.clone().map_err(|kind| error::unsupported(&*self.source, &field.name, &kind))?;
        let has_nulls = |group: usize| {
            let statistics = self.metadata.row_group(group).column(column).statistics();
            statistics.and_then(|known| known.null_count_opt()).is_some_and(|count| count > 0)
        };
        let widened = dtype == DType::Int64 && (0..self.row_groups()).any(has_nulls);
        Ok(if widened { DType::Float64 } else { dtype })
    }

    pub fn row_groups(&self) -> usize {
        self.metadata.num_row_groups()
    }

    /// Rows of one row group, as the footer claims.
    pub fn rows(&self, group: usize) -> usize {
        usize::try_from(self.metadata.row_group(group).num_rows()).unwrap_or(0)
    }

    /// Reads columns (by place) of some row groups, one `Batch` for each group.
    ///
    /// # Errors
    /// `NotImplemented` for a type that is not supported, `Os` or `ArrowInvalid` for a damaged file.
    pub fn read(&self, groups: Range<usize>, columns: &[usize], control: &Control) -> Result<Vec<Batch>> {
        groups.map(|group| self.read_group(group, columns, control)).collect()
    }

    fn read_group(&self, group: usize, columns: &[usize], control: &Control) -> Result<Batch> {
        let rows = self.rows(group);
        let read = |column: &usize| self.read_column(group, *column, rows, control);
        let read_columns = columns.iter().map(read).collect::<Result<Vec<Column>>>()?;
        if let Some(short) = read_columns.iter().position(|column| column.len() != rows) {
            let name = &self.fields[columns[short]].name;
            let found = read_columns[short].len();
            let reason = format!("column '{name}' of row group {group} has {found} of {rows} rows");
            return Err(error::corrupt(&*self.source, &reason));
        }
        let names = columns.iter().map(|column| Arc::clone(&self.fields[*column].name)).collect();
        Ok(Batch { names, columns: read_columns, rows })
    }

    fn read_column(&self, group: usize, number: usize, rows: usize, control: &Control) -> Result<Column> {
        control.interrupt.check()?;
        let dtype = self.dtype(number)?;
        let chunk = self.metadata.row_group(group).column(number);
        let range = self.chunk_range(chunk)?;
        let length = (range.end - range.start) as usize;
        let _held = control.budget.reserve(length)?;
        let mut bytes = vec![0; length];
        read_exact_at(&*self.source, range.start, &mut bytes)?;
        guard::pages(&bytes, control).map_err(|fault| self.page_fault(number, fault))?;
        let part = column::Part { start: range.start, bytes: Bytes::from(bytes) };
        shielded(&*self.source, || column::read(part, chunk, dtype, rows, control))
            .map_err(|fault| column::explain(fault, &*self.source, &self.fields[number].name))
    }

    fn chunk_range(&self, chunk: &ColumnChunkMetaData) -> Result<Range<u64>> {
        let start = chunk.dictionary_page_offset().unwrap_or_else(|| chunk.data_page_offset());
        let end = start.checked_add(chunk.compressed_size());
        match (u64::try_from(start), end.map(u64::try_from)) {
            (Ok(start), Some(Ok(end))) if start <= end && end <= self.source.len() => Ok(start..end),
            _ => Err(error::corrupt(&*self.source, "a column lies outside the file")),
        }
    }

    fn page_fault(&self, number: usize, fault: guard::Fault) -> Error {
        match fault {
            guard::Fault::Malformed(reason) => {
                error::corrupt(&*self.source, &format!("column '{}': {reason}", self.fields[number].name))
            }
            guard::Fault::Refused(error) => error,
        }
    }
}

/// Runs foreign decoding; a panic in there becomes an error about the file.
fn shielded<T>(source: &dyn Source, work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(error::corrupt(source, "the decoder gave up on it")))
}
