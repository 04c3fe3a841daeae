//! Columns as pandas has them: no validity bitmaps. A missing float is NaN, a missing time `NaT`, a missing string a
//! reserved code; integers and booleans have no missing values.

mod buffer;
mod text;

pub use buffer::{Buffer, Growing};
pub use text::{Dictionary, Interner, NULL, Text};

use std::fmt;

/// Resolution of a column of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeUnit {
    Second,
    Milli,
    Micro,
    Nano,
}

impl TimeUnit {
    pub fn per_second(self) -> i64 {
        match self {
            TimeUnit::Second => 1,
            TimeUnit::Milli => 1_000,
            TimeUnit::Micro => 1_000_000,
            TimeUnit::Nano => 1_000_000_000,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            TimeUnit::Second => "s",
            TimeUnit::Milli => "ms",
            TimeUnit::Micro => "us",
            TimeUnit::Nano => "ns",
        }
    }
}

/// The type of a column; it prints as pandas prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DType {
    Int64,
    Float64,
    Bool,
    Str,
    Datetime(TimeUnit),
}

impl DType {
    pub fn is_numeric(self) -> bool {
        matches!(self, DType::Int64 | DType::Float64 | DType::Bool)
    }
}

impl fmt::Display for DType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DType::Int64 => f.write_str("int64"),
            DType::Float64 => f.write_str("float64"),
            DType::Bool => f.write_str("bool"),
            DType::Str => f.write_str("str"),
            DType::Datetime(unit) => write!(f, "datetime64[{}]", unit.suffix()),
        }
    }
}

/// Values of one type. Cloning and slicing share the memory.
#[derive(Debug, Clone)]
pub enum Column {
    Int64(Buffer<i64>),
    Float64(Buffer<f64>),
    Bool(Buffer<bool>),
    Str(Text),
    /// Ticks since 1970-01-01; `i64::MIN` is `NaT`.
    Datetime(TimeUnit, Buffer<i64>),
}

impl Column {
    pub fn len(&self) -> usize {
        match self {
            Column::Int64(values) | Column::Datetime(_, values) => values.len(),
            Column::Float64(values) => values.len(),
            Column::Bool(values) => values.len(),
            Column::Str(text) => text.codes.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn dtype(&self) -> DType {
        match self {
            Column::Int64(_) => DType::Int64,
            Column::Float64(_) => DType::Float64,
            Column::Bool(_) => DType::Bool,
            Column::Str(_) => DType::Str,
            Column::Datetime(unit, _) => DType::Datetime(*unit),
        }
    }

    /// Rows `start..start + len`, sharing the memory.
    pub fn slice(&self, start: usize, len: usize) -> Self {
        match self {
            Column::Int64(values) => Column::Int64(values.slice(start, len)),
            Column::Float64(values) => Column::Float64(values.slice(start, len)),
            Column::Bool(values) => Column::Bool(values.slice(start, len)),
            Column::Str(text) => Column::Str(text.slice(start, len)),
            Column::Datetime(unit, values) => Column::Datetime(*unit, values.slice(start, len)),
        }
    }

    pub fn nbytes(&self) -> usize {
        match self {
            Column::Int64(values) | Column::Datetime(_, values) => values.len() * 8,
            Column::Float64(values) => values.len() * 8,
            Column::Bool(values) => values.len(),
            Column::Str(text) => text.codes.len() * 4 + text.dictionary.nbytes(),
        }
    }

    /// No rows, of the given type.
    pub fn empty(dtype: DType) -> Self {
        match dtype {
            DType::Int64 => Column::Int64(Vec::new().into()),
            DType::Float64 => Column::Float64(Vec::new().into()),
            DType::Bool => Column::Bool(Vec::new().into()),
            DType::Str => Column::Str(Text::default()),
            DType::Datetime(unit) => Column::Datetime(unit, Vec::new().into()),
        }
    }

    /// Strings, each distinct one stored once.
    pub fn from_strs<'a>(values: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let mut interner = Interner::default();
        let codes: Vec<u32> = values
            .into_iter()
            .map(|value| value.map_or(NULL, |text| interner.intern(text.as_bytes())))
            .collect();
        Column::Str(Text { codes: codes.into(), dictionary: interner.finish() })
    }

    /// Whether the value at `row` is missing.
    pub fn is_null(&self, row: usize) -> bool {
        match self {
            Column::Int64(_) | Column::Bool(_) => false,
            Column::Float64(values) => values[row].is_nan(),
            Column::Str(text) => text.codes[row] == NULL,
            Column::Datetime(_, values) => values[row] == i64::MIN,
        }
    }
}
