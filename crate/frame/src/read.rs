//! Files to tables, eagerly.

use crate::table::missing_column;
use crate::{Index, Level, Table};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::csv::{self, CsvOptions};
use tb_io::parquet::ParquetFile;
use tb_io::{Batch, Source};

/// `pd.read_csv(source)`.
pub fn read_csv(
    source: &dyn Source,
    options: &CsvOptions,
    index: Option<&str>,
    control: &Control,
) -> Result<Table> {
    let table = Table::from_batch(csv::read(source, options, control)?);
    match index {
        Some(name) if table.position(name).is_none() => Err(Error::value(format!("Index {name} invalid"))
            .with_hint(format!("the columns are {}", table.names.join(", ")))),
        Some(name) => set_index(table, &[Arc::from(name)]),
        None => Ok(table),
    }
}

/// Columns become row labels.
///
/// # Errors
/// `Key` for a column that is not there.
pub fn set_index(mut table: Table, names: &[Arc<str>]) -> Result<Table> {
    let mut levels = Vec::new();
    for name in names {
        let at = table.position(name).ok_or_else(|| missing_column(name, &table.names))?;
        let stored = table.names.remove(at);
        // pandas stores a nameless index under such a name.
        let name = Some(stored).filter(|name| !name.starts_with("__index_level_"));
        levels.push(Level { name, values: table.columns.remove(at) });
    }
    if !levels.is_empty() {
        table.index = Index::Keys(levels);
    }
    Ok(table)
}

/// Opens a Parquet file and finds the wanted columns in it; the stored index comes along.
///
/// # Errors
/// As `ParquetFile::open`; `ArrowInvalid` for a column that is not there.
pub fn open_parquet(
    source: Arc<dyn Source>,
    columns: Option<&[Arc<str>]>,
    control: &Control,
) -> Result<(ParquetFile, Vec<usize>)> {
    let file = ParquetFile::open(source, control)?;
    let names = file.names();
    let Some(wanted) = columns else {
        let all = (0..names.len()).collect();
        return Ok((file, all));
    };
    let mut places = Vec::new();
    for name in wanted.iter().chain(file.index()) {
        let at = names.iter().position(|own| own == name).ok_or_else(|| {
            let message = format!("No match for FieldRef.Name({name}) in {}", names.join(", "));
            Error::new(tb_base::ErrorKind::ArrowInvalid, message)
        })?;
        if !places.contains(&at) {
            places.push(at);
        }
    }
    Ok((file, places))
}

/// `pd.read_parquet(source, columns=…)`.
pub fn read_parquet(
    source: Arc<dyn Source>,
    columns: Option<&[Arc<str>]>,
    control: &Control,
) -> Result<Table> {
    let (file, places) = open_parquet(source, columns, control)?;
    let batches = file.read(0..file.row_groups(), &places, control)?;
    parquet_table(&file, &places, batches, control)
}

/// Batches of a Parquet file as a table with the stored index.
pub(crate) fn parquet_table(
    file: &ParquetFile,
    places: &[usize],
    batches: Vec<Batch>,
    control: &Control,
) -> Result<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut rows = 0;
    for batch in batches {
        let index = Index::Range { start: rows, len: batch.rows };
        rows += batch.rows as i64;
        tables.push(Table { index, ..Table::from_batch(batch) });
    }
    if tables.is_empty() {
        let columns = places.iter().map(|at| Ok(tb_io::Column::empty(file.dtype(*at)?)));
        let names = places.iter().map(|at| Arc::clone(&file.names()[*at])).collect();
        tables.push(Table { index: Index::range(0), names, columns: columns.collect::<Result<_>>()? });
    }
    let table = Table::concat(&tables.iter().collect::<Vec<_>>(), control)?;
    set_index(table, file.index())
}
