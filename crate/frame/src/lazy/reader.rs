//! Files as partitions: which there are, what they hold, and the task that reads one.

use super::value::Value;
use crate::read::{open_parquet, parquet_table};
use crate::{Index, Table, set_index};
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use tb_base::{Control, Error, Result};
use tb_graph::{Datum, Op, Soon, TaskContext, TaskResult};
use tb_io::csv::{self, Block, CsvOptions, Layout, blocks};
use tb_io::parquet::ParquetFile;
use tb_io::{Column, DType, Part, Source, WithHead};

/// Bytes of the first file that tell the columns' types, as in Dask.
pub const SAMPLE: u64 = 256_000;

/// Behind a block's end its last record is looked for; nearly all end within so many bytes.
const LAST_RECORD: u64 = 64 << 10;

/// How Parquet files are cut into partitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowGroups {
    /// A partition for each file.
    Whole,
    /// A partition for so many row groups.
    Each(usize),
}

/// One file format's partitions.
#[derive(Debug, Clone)]
pub enum Reader {
    Csv(CsvReader),
    Parquet(ParquetReader),
}

#[derive(Debug, Clone)]
pub struct CsvReader {
    options: Arc<CsvOptions>,
    parts: Arc<[(Arc<CsvFile>, Block)]>,
    /// All columns of the files.
    names: Arc<[Arc<str>]>,
    /// The columns that are read, in the files' order.
    schema: Vec<(Arc<str>, DType)>,
}

/// A file of which a block or several are read.
struct CsvFile {
    source: Arc<dyn Source>,
    /// What its header says, once a task has read it.
    layout: OnceLock<Layout>,
}

impl fmt::Debug for CsvFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

#[derive(Debug, Clone)]
pub struct ParquetReader {
    parts: Arc<[(ParquetFile, Range<usize>)]>,
    schema: Vec<(Arc<str>, DType)>,
}

impl Reader {
    /// # Errors
    /// What reading the head of the first file raises.
    pub fn csv(
        sources: &[Arc<dyn Source>],
        options: CsvOptions,
        blocksize: Option<u64>,
        control: &Control,
    ) -> Result<Self> {
        let first = sources.first().ok_or_else(|| Error::new(tb_base::ErrorKind::Os, "no files to read"))?;
        let head = WithHead::new(&**first, (SAMPLE + LAST_RECORD) as usize)?;
        let layout = csv::layout(&head, &options, control)?;
        let schema = csv::sample(&head, &options, &layout, SAMPLE, control)?.schema();
        let cut = |source: &Arc<dyn Source>| {
            let file = Arc::new(CsvFile { source: Arc::clone(source), layout: OnceLock::new() });
            let part = move |block| (Arc::clone(&file), block);
            blocks(source.len(), blocksize).into_iter().map(part).collect::<Vec<_>>()
        };
        let parts = sources.iter().flat_map(cut).collect();
        Ok(Reader::Csv(CsvReader { options: Arc::new(options), parts, names: layout.names.into(), schema }))
    }

    /// # Errors
    /// What opening the files raises; `NotImplemented` for a column of an unsupported type.
    pub fn parquet(
        sources: &[Arc<dyn Source>],
        columns: Option<&[Arc<str>]>,
        row_groups: RowGroups,
        control: &Control,
    ) -> Result<Self> {
        let mut parts = Vec::new();
        let mut schema = None;
        for source in sources {
            let (file, places) = open_parquet(Arc::clone(source), columns, control)?;
            if schema.is_none() {
                let named = |at: &usize| Ok((Arc::clone(&file.names()[*at]), file.dtype(*at)?));
                schema = Some(places.iter().map(named).collect::<Result<Vec<_>>>()?);
            }
            let count = file.row_groups();
            let step = match row_groups {
                RowGroups::Whole => count.max(1),
                RowGroups::Each(step) => step.max(1),
            };
            let starts = (0..count.max(1)).step_by(step);
            parts.extend(starts.map(|start| (file.clone(), start..count.min(start + step))));
        }
        let schema = schema.ok_or_else(|| Error::new(tb_base::ErrorKind::Os, "no files to read"))?;
        Ok(Reader::Parquet(ParquetReader { parts: parts.into(), schema }))
    }

    pub fn partitions(&self) -> usize {
        match self {
            Reader::Csv(csv) => csv.parts.len(),
            Reader::Parquet(parquet) => parquet.parts.len(),
        }
    }

    /// Dask's name for a task of it.
    pub fn label(&self) -> &'static str {
        match self {
            Reader::Csv(_) => "read-csv",
            Reader::Parquet(_) => "read-parquet",
        }
    }

    fn schema(&self) -> &[(Arc<str>, DType)] {
        match self {
            Reader::Csv(csv) => &csv.schema,
            Reader::Parquet(parquet) => &parquet.schema,
        }
    }

    /// A table without rows.
    pub fn meta(&self) -> Result<Table> {
        let names = self.schema().iter().map(|(name, _)| Arc::clone(name)).collect();
        let columns = self.schema().iter().map(|(_, dtype)| Column::empty(*dtype)).collect();
        let table = Table { index: Index::range(0), names, columns };
        set_index(table, self.index())
    }

    fn index(&self) -> &[Arc<str>] {
        match self {
            Reader::Csv(_) => &[],
            Reader::Parquet(parquet) => parquet.parts[0].0.index(),
        }
    }

    /// The same files with fewer columns; the index stays.
    pub fn project(&self, wanted: impl Fn(&Arc<str>) -> bool) -> Self {
        let mut reader = self.clone();
        let index: Vec<Arc<str>> = self.index().to_vec();
        let schema = match &mut reader {
            Reader::Csv(csv) => &mut csv.schema,
            Reader::Parquet(parquet) => &mut parquet.schema,
        };
        schema.retain(|(name, _)| wanted(name) || index.contains(name));
        reader
    }

    /// What the name of the expression hashes.
    pub fn token(&self) -> String {
        match self {
            Reader::Csv(csv) => format!("{:?} {:?} {:?}", csv.parts, csv.options, csv.schema),
            Reader::Parquet(parquet) => format!("{:?} {:?}", parquet.parts, parquet.schema),
        }
    }

    /// The task that reads partition `at`.
    pub fn task(&self, at: usize) -> Arc<dyn Op> {
        Arc::new(Read { reader: self.clone(), at })
    }

    fn read(&self, at: usize, control: &Control) -> Result<Table> {
        match self {
            Reader::Csv(csv) => csv.read(at, control),
            Reader::Parquet(parquet) => parquet.read(at, control),
        }
    }
}

impl CsvReader {
    fn read(&self, at: usize, control: &Control) -> Result<Table> {
        let (file, block) = &self.parts[at];
        let (start, end) = self.range(at);
        let source = Part::new(&*file.source, start, end);
        let mut options = (*self.options).clone();
        options.usecols = None;
        let mut layout = match file.layout.get() {
            Some(layout) => layout.clone(),
            None => csv::layout(&source, &options, control)?,
        };
        if layout.names[..] != self.names[..] {
            return Err(self.other_columns(&source, &layout.names));
        }
        let _ = file.layout.set(layout.clone());
        layout.want(self.schema.iter().map(|(name, _)| name));
        let types: Vec<DType> = self.schema.iter().map(|(_, dtype)| *dtype).collect();
        Ok(Table::from_batch(csv::read_block(&source, &options, &layout, *block, &types, control)?))
    }

    /// The bytes that partition `at` needs.
    fn range(&self, at: usize) -> (u64, u64) {
        let (file, block) = &self.parts[at];
        (block.start, (block.end + LAST_RECORD).min(file.source.len()))
    }

    fn soon(&self, at: usize) -> Option<Soon> {
        let (start, end) = self.range(at);
        let fetched = self.parts[at].0.source.fetch(start, end)?;
        Some(Box::new(fetched))
    }

    fn other_columns(&self, source: &dyn Source, names: &[Arc<str>]) -> Error {
        let only = |some: &[Arc<str>], others: &[Arc<str>]| {
            let list: Vec<String> =
                some.iter().filter(|name| !others.contains(name)).map(|name| format!("'{name}'")).collect();
            format!("[{}]", list.join(", "))
        };
        Error::value(format!(
            "The columns in the computed data do not match the columns in the provided metadata.\n  Extra:   {}\n  \
             Missing: {}",
            only(names, &self.names),
            only(&self.names, names)
        ))
        .with_hint(format!("'{}' has other columns than the first file", source.name()))
    }
}

impl ParquetReader {
    fn read(&self, at: usize, control: &Control) -> Result<Table> {
        let (file, groups) = &self.parts[at];
        let names = file.names();
        let place = |(name, _): &(Arc<str>, DType)| {
            names.iter().position(|own| own == name).ok_or_else(|| {
                let message = format!("No match for FieldRef.Name({name}) in {}", names.join(", "));
                Error::new(tb_base::ErrorKind::ArrowInvalid, message)
            })
        };
        let places = self.schema.iter().map(place).collect::<Result<Vec<usize>>>()?;
        let mut batches = file.read(groups.clone(), &places, control)?;
        if places.is_empty() {
            for (batch, group) in batches.iter_mut().zip(groups.clone()) {
                batch.rows = file.rows(group);
            }
        }
        parquet_table(file, &places, batches, control)
    }
}

#[derive(Debug)]
struct Read {
    reader: Reader,
    at: usize,
}

impl Op for Read {
    fn label(&self) -> &str {
        self.reader.label()
    }

    fn run(&self, context: &dyn TaskContext, _: &[Datum]) -> TaskResult<Datum> {
        Ok(Value::Table(self.reader.read(self.at, context.control())?).into_datum())
    }

    fn soon(&self) -> Option<Soon> {
        match &self.reader {
            Reader::Csv(csv) => csv.soon(self.at),
            Reader::Parquet(_) => None,
        }
    }
}
