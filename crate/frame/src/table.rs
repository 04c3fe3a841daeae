//! Named, labelled columns, with pandas' rules.

use crate::{Agg, Grouping, Index, Level, Scalar, Series, kernel};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::{Batch, Column, DType};

#[derive(Debug, Clone)]
pub struct Table {
    pub index: Index,
    pub names: Vec<Arc<str>>,
    pub columns: Vec<Column>,
}

impl Table {
    /// Columns of a reader, labelled 0, 1, ….
    pub fn from_batch(batch: Batch) -> Self {
        Table { index: Index::range(batch.rows), names: batch.names, columns: batch.columns }
    }

    pub fn len(&self) -> usize {
        self.index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn dtypes(&self) -> Vec<DType> {
        self.columns.iter().map(Column::dtype).collect()
    }

    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|own| **own == *name)
    }

    /// `df[name]`.
    ///
    /// # Errors
    /// `Key` with the name.
    pub fn column(&self, name: &str) -> Result<Series> {
        let at = self.position(name).ok_or_else(|| missing_column(name, &self.names))?;
        Ok(Series::new(Some(Arc::clone(&self.names[at])), self.index.clone(), self.columns[at].clone()))
    }

    /// `df[[names]]`.
    ///
    /// # Errors
    /// `Key` in pandas' words.
    pub fn select(&self, names: &[Arc<str>]) -> Result<Self> {
        check_names(names, &self.names)?;
        let places: Vec<usize> = names.iter().filter_map(|name| self.position(name)).collect();
        let columns = places.iter().map(|at| self.columns[*at].clone()).collect();
        Ok(Table { index: self.index.clone(), names: names.to_vec(), columns })
    }

    /// This table with a column set or added.
    ///
    /// # Errors
    /// `NotImplemented` if the labels differ.
    pub fn with_column(&self, name: &str, values: &Series) -> Result<Self> {
        if !self.index.same(&values.index) {
            return Err(Error::not_implemented("assigning a Series with a different index is not supported"));
        }
        let mut table = self.clone();
        match table.position(name) {
            Some(at) => table.columns[at] = values.values.clone(),
            None => {
                table.names.push(Arc::from(name));
                table.columns.push(values.values.clone());
            }
        }
        Ok(table)
    }

    pub fn slice(&self, start: usize, len: usize) -> Self {
        let columns = self.columns.iter().map(|column| column.slice(start, len)).collect();
        Table { index: self.index.slice(start, len), names: self.names.clone(), columns }
    }

    pub fn head(&self, count: i64) -> Self {
        self.slice(0, kernel::head_len(self.len(), count))
    }

    pub fn tail(&self, count: i64) -> Self {
        let len = kernel::head_len(self.len(), count);
        self.slice(self.len() - len, len)
    }

    pub fn take(&self, rows: &[u32], control: &Control) -> Result<Self> {
        let columns = self.columns.iter().map(|column| kernel::take(column, rows, control));
        let columns = columns.collect::<Result<_>>()?;
        Ok(Table { index: self.index.take(rows, control)?, names: self.names.clone(), columns })
    }

    /// The rows where `mask` is true.
    pub fn filter(&self, mask: &Series, control: &Control) -> Result<Self> {
        self.take(&mask.chosen_rows(&self.index, control)?, control)
    }

    pub fn sort_values(&self, by: &[Arc<str>], ascending: &[bool], control: &Control) -> Result<Self> {
        let keys = by.iter().map(|name| Ok(self.column(name)?.values)).collect::<Result<Vec<_>>>()?;
        let keys: Vec<&Column> = keys.iter().collect();
        self.take(&kernel::sort_order(&keys, ascending, control)?, control)
    }

    /// `df.mean()` and the like: one value a column.
    ///
    /// # Errors
    /// `Type` for a column without such a value.
    pub fn reduce(&self, agg: Agg, numeric_only: bool, control: &Control) -> Result<Series> {
        let wanted = |name: &&Arc<str>| {
            !numeric_only || self.position(name).is_some_and(|at| self.columns[at].dtype().is_numeric())
        };
        let names: Vec<Arc<str>> = self.names.iter().filter(wanted).cloned().collect();
        let grouping = Grouping::new(Vec::new(), names.clone(), agg);
        let row = grouping.finish(&grouping.partial(self, control)?, control)?;
        reduced(&names, &row)
    }

    /// `df.reset_index()`: the labels become columns.
    pub fn reset_index(&self) -> Self {
        let Index::Keys(levels) = &self.index else {
            let mut table = self.clone();
            table.names.insert(0, "index".into());
            table.columns.insert(0, self.index.levels().remove(0).values);
            return Table { index: Index::range(self.len()), ..table };
        };
        let name = |at: usize, level: &Level| {
            let fallback = if levels.len() == 1 { "index".into() } else { format!("level_{at}").into() };
            level.name.clone().unwrap_or(fallback)
        };
        let names =
            levels.iter().enumerate().map(|(at, level)| name(at, level)).chain(self.names.iter().cloned());
        let columns = levels.iter().map(|level| level.values.clone()).chain(self.columns.iter().cloned());
        Table { index: Index::range(self.len()), names: names.collect(), columns: columns.collect() }
    }

    /// `df.describe()` of the numeric columns.
    pub fn describe(&self, control: &Control) -> Result<Self> {
        let numeric = |at: &usize| matches!(self.columns[*at], Column::Int64(_) | Column::Float64(_));
        let places: Vec<usize> = (0..self.columns.len()).filter(numeric).collect();
        if places.is_empty() {
            return Err(Error::not_implemented(
                "describe() of a table without numeric columns is not supported",
            ));
        }
        let names: Vec<Arc<str>> = places.iter().map(|at| Arc::clone(&self.names[*at])).collect();
        let columns = places.iter().map(|at| describe_column(&self.columns[*at], control));
        let labels = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"].map(Some);
        let level = Level { name: None, values: Column::from_strs(labels) };
        Ok(Table { index: Index::Keys(vec![level]), names, columns: columns.collect::<Result<_>>()? })
    }

    /// One table after the other; their columns must have the same names.
    pub fn concat(parts: &[&Table], control: &Control) -> Result<Self> {
        let first = parts.first().ok_or_else(|| Error::value("No objects to concatenate"))?;
        if parts.iter().any(|part| part.names != first.names) {
            return Err(Error::not_implemented(
                "concatenating tables with different columns is not supported",
            ));
        }
        let column = |at: usize| {
            let columns: Vec<&Column> = parts.iter().map(|part| &part.columns[at]).collect();
            kernel::concat(&columns, control)
        };
        let columns = (0..first.names.len()).map(column).collect::<Result<_>>()?;
        let indices: Vec<&Index> = parts.iter().map(|part| &part.index).collect();
        Ok(Table { index: Index::concat(&indices, control)?, names: first.names.clone(), columns })
    }

    pub fn nbytes(&self) -> usize {
        self.columns.iter().map(Column::nbytes).sum::<usize>() + self.index.nbytes()
    }
}

/// A row of one-row columns as a series of floats or integers, labelled with the columns' names.
pub(crate) fn reduced(names: &[Arc<str>], row: &Table) -> Result<Series> {
    let labels = Column::from_strs(names.iter().map(|name| Some(&**name)));
    let index = Index::Keys(vec![Level { name: None, values: labels }]);
    let scalars: Vec<Scalar> = row.columns.iter().map(|column| Scalar::at(column, 0)).collect();
    let ints: Option<Vec<i64>> = scalars
        .iter()
        .map(|value| if let Scalar::Int(value) = value { Some(*value) } else { None })
        .collect();
    if let Some(ints) = ints {
        return Ok(Series::new(None, index, Column::Int64(ints.into())));
    }
    let floats: Option<Vec<f64>> = scalars.iter().map(Scalar::as_f64).collect();
    let floats = floats.ok_or_else(|| {
        Error::not_implemented(
            "a reduction whose results have several types (pandas: object) is not supported",
        )
        .with_hint("pass numeric_only=True")
    })?;
    Ok(Series::new(None, index, Column::Float64(floats.into())))
}

fn describe_column(column: &Column, control: &Control) -> Result<Column> {
    let one =
        |agg: Agg| -> Result<f64> { Ok(kernel_scalar(column, agg, control)?.as_f64().unwrap_or(f64::NAN)) };
    let quantile =
        |q: f64| -> Result<f64> { Ok(kernel::quantile(column, q, control)?.as_f64().unwrap_or(f64::NAN)) };
    let values = vec![
        one(Agg::Count)?,
        one(Agg::Mean)?,
        one(Agg::Std)?,
        one(Agg::Min)?,
        quantile(0.25)?,
        quantile(0.5)?,
        quantile(0.75)?,
        one(Agg::Max)?,
    ];
    Ok(Column::Float64(values.into()))
}

/// One value of a whole column.
pub(crate) fn kernel_scalar(column: &Column, agg: Agg, control: &Control) -> Result<Scalar> {
    let name: Arc<str> = Arc::from("0");
    let table =
        Table { index: Index::range(column.len()), names: vec![name.clone()], columns: vec![column.clone()] };
    let grouping = Grouping::new(Vec::new(), vec![name], agg);
    let row = grouping.finish(&grouping.partial(&table, control)?, control)?;
    Ok(Scalar::at(&row.columns[0], 0))
}

impl Series {
    /// `series.mean()` and the like.
    ///
    /// # Errors
    /// `Type` for strings.
    pub fn reduce(&self, agg: Agg, control: &Control) -> Result<Scalar> {
        if self.values.dtype() == DType::Str && agg.needs_numbers() {
            let message = format!("Cannot perform reduction '{}' with string dtype", agg.name());
            return Err(Error::type_error(message));
        }
        kernel_scalar(&self.values, agg, control)
    }
}

pub(crate) fn missing_column(name: &str, names: &[Arc<str>]) -> Error {
    Error::key(name).with_hint(format!("the columns are {}", names.join(", ")))
}

/// `KeyError` in pandas' words if one of `wanted` is not among `names`.
pub(crate) fn check_names(wanted: &[Arc<str>], names: &[Arc<str>]) -> Result<()> {
    let missing: Vec<String> =
        wanted.iter().filter(|name| !names.contains(name)).map(|name| format!("'{name}'")).collect();
    let list = missing.join(", ");
    match missing.len() {
        0 => Ok(()),
        count if count == wanted.len() => {
            Err(Error::key(format!("None of [Index([{list}], dtype='str')] are in the [columns]")))
        }
        _ => Err(Error::key(format!("[{list}] not in index"))),
    }
}
