//! Comparisons. Missing values are unequal to everything and in no order with anything.

use super::{floats, map, zip};
use crate::Scalar;
use std::cmp::Ordering;
use tb_base::{Control, Error, Result};
use tb_io::{Buffer, Column, DType, NULL, Text, time};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Compare {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

impl Compare {
    pub fn symbol(self) -> &'static str {
        match self {
            Compare::Equal => "==",
            Compare::NotEqual => "!=",
            Compare::Less => "<",
            Compare::LessEqual => "<=",
            Compare::Greater => ">",
            Compare::GreaterEqual => ">=",
        }
    }

    /// What Dask calls a task of it.
    pub fn name(self) -> &'static str {
        match self {
            Compare::Equal => "eq",
            Compare::NotEqual => "ne",
            Compare::Less => "lt",
            Compare::LessEqual => "le",
            Compare::Greater => "gt",
            Compare::GreaterEqual => "ge",
        }
    }

    /// Whether values in this order satisfy the comparison; `None`: they are in none.
    #[inline(always)]
    fn holds(self, order: Option<Ordering>) -> bool {
        match self {
            Compare::Equal => order == Some(Ordering::Equal),
            Compare::NotEqual => order != Some(Ordering::Equal),
            Compare::Less => order == Some(Ordering::Less),
            Compare::LessEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            Compare::Greater => order == Some(Ordering::Greater),
            Compare::GreaterEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        }
    }

    fn is_equality(self) -> bool {
        matches!(self, Compare::Equal | Compare::NotEqual)
    }
}

fn invalid(left: DType, right: &str) -> Error {
    Error::type_error(format!("Invalid comparison between dtype={left} and {right}"))
}

pub fn compare(op: Compare, left: &Column, right: &Column, control: &Control) -> Result<Column> {
    let mask = match (left, right) {
        (Column::Int64(a), Column::Int64(b)) => zip(a, b, control, |a, b| op.holds(Some(a.cmp(&b))))?,
        (Column::Datetime(u, a), Column::Datetime(v, b)) if u == v => {
            zip(a, b, control, |a, b| op.holds(time_order(a, b)))?
        }
        (Column::Str(a), Column::Str(b)) => {
            let order = |row: usize| Some(a.get(row)?.cmp(b.get(row)?));
            let rows: Vec<u32> = (0..a.codes.len() as u32).collect();
            map(&rows, control, |row| op.holds(order(row as usize)))?
        }
        _ => match (floats(left, control)?, floats(right, control)?) {
            (Some(a), Some(b)) => zip(&a, &b, control, |a, b| op.holds(a.partial_cmp(&b)))?,
            _ if op.is_equality() => constant(left.len(), op == Compare::NotEqual),
            _ => return Err(invalid(left.dtype(), &right.dtype().to_string())),
        },
    };
    Ok(Column::Bool(mask))
}

pub fn compare_scalar(op: Compare, column: &Column, scalar: &Scalar, control: &Control) -> Result<Column> {
    let mask = match (column, scalar) {
        (Column::Int64(values), Scalar::Int(other)) => {
            map(values, control, |value| op.holds(Some(value.cmp(other))))?
        }
        (Column::Str(text), Scalar::Str(other)) => compare_text(op, text, other, control)?,
        (Column::Datetime(unit, values), Scalar::Str(other)) => {
            let form = time::form_of(other.as_bytes());
            let parsed = form.and_then(|form| time::parse(other.as_bytes(), form)?.ticks(*unit));
            let other = parsed.ok_or_else(|| invalid(column.dtype(), "str"))?;
            map(values, control, |value| op.holds(time_order(value, other)))?
        }
        (Column::Datetime(unit, values), Scalar::Time(own, other)) if unit == own => {
            map(values, control, |value| op.holds(time_order(value, *other)))?
        }
        (Column::Float64(values), _) if scalar.as_f64().is_some() => {
            compare_floats(op, values, scalar.as_f64().unwrap_or(f64::NAN), control)?
        }
        _ => match (floats(column, control)?, scalar.as_f64()) {
            (Some(values), Some(other)) => compare_floats(op, &values, other, control)?,
            _ if op.is_equality() => constant(column.len(), op == Compare::NotEqual),
            _ => return Err(invalid(column.dtype(), scalar.type_name())),
        },
    };
    Ok(Column::Bool(mask))
}

/// Plain comparisons, which the compiler makes vectors of; NaN gives what it gives there.
fn compare_floats(op: Compare, values: &[f64], other: f64, control: &Control) -> Result<Buffer<bool>> {
    match op {
        Compare::Equal => map(values, control, |value| value == other),
        Compare::NotEqual => map(values, control, |value| value != other),
        Compare::Less => map(values, control, |value| value < other),
        Compare::LessEqual => map(values, control, |value| value <= other),
        Compare::Greater => map(values, control, |value| value > other),
        Compare::GreaterEqual => map(values, control, |value| value >= other),
    }
}

/// Compares each distinct string once.
fn compare_text(op: Compare, text: &Text, other: &str, control: &Control) -> Result<Buffer<bool>> {
    let answers: Vec<bool> = text.dictionary.iter().map(|entry| op.holds(Some(entry.cmp(other)))).collect();
    map(
        &text.codes,
        control,
        |code| if code == NULL { op == Compare::NotEqual } else { answers[code as usize] },
    )
}

fn time_order(a: i64, b: i64) -> Option<Ordering> {
    (a != i64::MIN && b != i64::MIN).then(|| a.cmp(&b))
}

fn constant(len: usize, value: bool) -> Buffer<bool> {
    vec![value; len].into()
}
