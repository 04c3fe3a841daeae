//! One value of a column, or the right side of a comparison.

use std::sync::Arc;
use tb_io::{Column, TimeUnit};

#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// NaN, NaT or a missing string.
    Missing,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(Arc<str>),
    Time(TimeUnit, i64),
}

impl Scalar {
    /// The value of a column at `row`.
    pub fn at(column: &Column, row: usize) -> Self {
        if column.is_null(row) && !matches!(column, Column::Float64(_)) {
            return Scalar::Missing;
        }
        match column {
            Column::Int64(values) => Scalar::Int(values[row]),
            Column::Float64(values) => Scalar::Float(values[row]),
            Column::Bool(values) => Scalar::Bool(values[row]),
            Column::Str(text) => text.get(row).map_or(Scalar::Missing, |text| Scalar::Str(Arc::from(text))),
            Column::Datetime(unit, values) => Scalar::Time(*unit, values[row]),
        }
    }

    /// Its number, for arithmetic and comparison with numeric columns.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Scalar::Bool(value) => Some(f64::from(u8::from(*value))),
            Scalar::Int(value) => Some(*value as f64),
            Scalar::Float(value) => Some(*value),
            Scalar::Missing | Scalar::Str(_) | Scalar::Time(..) => None,
        }
    }

    /// What Python calls its type.
    pub fn type_name(&self) -> &'static str {
        match self {
            Scalar::Missing => "NoneType",
            Scalar::Bool(_) => "bool",
            Scalar::Int(_) => "int",
            Scalar::Float(_) => "float",
            Scalar::Str(_) => "str",
            Scalar::Time(..) => "Timestamp",
        }
    }
}
