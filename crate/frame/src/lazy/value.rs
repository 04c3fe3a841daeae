//! The value of a task on a partition, as the graph carries it.

use crate::{Agg, GroupState, Grouping, Scalar, Series, Table, kernel};
use std::any::Any;
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_graph::{Datum, Payload};

#[derive(Debug, Clone)]
pub enum Value {
    Table(Table),
    Series(Series),
    /// Partial groups on their way to the aggregation.
    Groups(GroupState),
    Scalar(Scalar),
}

impl Payload for Value {
    fn nbytes(&self) -> usize {
        match self {
            Value::Table(table) => table.nbytes(),
            Value::Series(series) => series.nbytes(),
            Value::Groups(state) => state.nbytes(),
            Value::Scalar(_) => 8,
        }
    }

    fn type_name(&self) -> &str {
        match self {
            Value::Table(_) => "DataFrame",
            Value::Series(_) => "Series",
            Value::Groups(_) => "groups",
            Value::Scalar(_) => "scalar",
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Value {
    pub fn into_datum(self) -> Datum {
        match self {
            Value::Scalar(Scalar::Int(value)) => Datum::Int(value),
            Value::Scalar(Scalar::Float(value)) => Datum::Float(value),
            Value::Scalar(Scalar::Bool(value)) => Datum::Bool(value),
            Value::Scalar(Scalar::Str(value)) => Datum::Str(value),
            Value::Scalar(Scalar::Missing) => Datum::Float(f64::NAN),
            other => Datum::object(other),
        }
    }

    /// # Errors
    /// `Runtime` for what is no value of a frame's task.
    pub fn from_datum(datum: &Datum) -> Result<Self> {
        Ok(match datum {
            Datum::Int(value) => Value::Scalar(Scalar::Int(*value)),
            Datum::Float(value) => Value::Scalar(Scalar::Float(*value)),
            Datum::Bool(value) => Value::Scalar(Scalar::Bool(*value)),
            Datum::Str(value) => Value::Scalar(Scalar::Str(Arc::clone(value))),
            Datum::None | Datum::Object(_) => match datum.downcast::<Value>() {
                Some(value) => value.clone(),
                None => return Err(mismatch("a table", datum.type_name())),
            },
        })
    }

    /// The table that a group-by or reduction works on; a series is one of one column.
    pub fn into_table(self) -> Result<Table> {
        match self {
            Value::Table(table) => Ok(table),
            Value::Series(series) => Ok(series.to_table()),
            other => Err(mismatch("a table", other.type_name())),
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Value::Table(table) => table.len(),
            Value::Series(series) => series.len(),
            Value::Groups(_) | Value::Scalar(_) => 1,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn head(&self, count: i64) -> Self {
        match self {
            Value::Table(table) => Value::Table(table.head(count)),
            Value::Series(series) => Value::Series(series.head(count)),
            other => other.clone(),
        }
    }

    /// Partitions end to end.
    pub fn concat(parts: &[Value], control: &Control) -> Result<Self> {
        match parts {
            [Value::Table(_), ..] => {
                let tables: Vec<&Table> = parts
                    .iter()
                    .filter_map(|part| if let Value::Table(table) = part { Some(table) } else { None })
                    .collect();
                Ok(Value::Table(Table::concat(&tables, control)?))
            }
            [Value::Series(_), ..] => {
                let series: Vec<&Series> = parts
                    .iter()
                    .filter_map(|part| if let Value::Series(one) = part { Some(one) } else { None })
                    .collect();
                Ok(Value::Series(Series::concat(&series, control)?))
            }
            [only] => Ok(only.clone()),
            _ => Err(Error::value("No objects to concatenate")),
        }
    }
}

pub(super) fn mismatch(wanted: &str, found: &str) -> Error {
    Error::new(tb_base::ErrorKind::Runtime, format!("a task got {found} where it needs {wanted}"))
}

/// What an aggregation ends as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finish {
    /// One row a group, one column a value.
    Table,
    /// One value a group.
    Series,
    /// One value a column, no groups.
    Columns,
    /// One value.
    Scalar,
    /// Sizes of groups, largest first.
    Counts,
}

impl Finish {
    pub fn apply(self, grouping: &Grouping, state: &GroupState, control: &Control) -> Result<Value> {
        let table = grouping.finish(state, control)?;
        Ok(match self {
            Finish::Table => Value::Table(table),
            Finish::Series => Value::Series(grouping.series(table)),
            Finish::Columns => Value::Series(crate::table::reduced(&grouping.values, &table)?),
            Finish::Scalar => Value::Scalar(Scalar::at(&table.columns[0], 0)),
            Finish::Counts => Value::Series(counts(grouping, table, control)?),
        })
    }
}

fn counts(grouping: &Grouping, table: Table, control: &Control) -> Result<Series> {
    debug_assert_eq!(grouping.agg, Agg::Size);
    let order = kernel::sort_order(&[&table.columns[0]], &[false], control)?;
    let sorted = grouping.series(table).take(&order, control)?;
    Ok(Series { name: Some("count".into()), ..sorted })
}
