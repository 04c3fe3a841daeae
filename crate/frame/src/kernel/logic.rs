//! Masks: `&`, `|`, `^`, `~`, and the rows they choose.

use super::{map, zip};
use tb_base::{Control, Error, Result};
use tb_io::Column;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Logic {
    And,
    Or,
    Xor,
}

impl Logic {
    pub fn symbol(self) -> &'static str {
        match self {
            Logic::And => "&",
            Logic::Or => "|",
            Logic::Xor => "^",
        }
    }

    /// What Dask calls a task of it.
    pub fn name(self) -> &'static str {
        match self {
            Logic::And => "and_",
            Logic::Or => "or_",
            Logic::Xor => "xor",
        }
    }
}

pub fn logic(op: Logic, left: &Column, right: &Column, control: &Control) -> Result<Column> {
    match (left, right) {
        (Column::Bool(a), Column::Bool(b)) => Ok(Column::Bool(match op {
            Logic::And => zip(a, b, control, |a, b| a & b)?,
            Logic::Or => zip(a, b, control, |a, b| a | b)?,
            Logic::Xor => zip(a, b, control, |a, b| a ^ b)?,
        })),
        (Column::Int64(a), Column::Int64(b)) => Ok(Column::Int64(match op {
            Logic::And => zip(a, b, control, |a, b| a & b)?,
            Logic::Or => zip(a, b, control, |a, b| a | b)?,
            Logic::Xor => zip(a, b, control, |a, b| a ^ b)?,
        })),
        (a, b) => Err(Error::type_error(format!(
            "unsupported operand type(s) for {}: '{}' and '{}'",
            op.symbol(),
            a.dtype(),
            b.dtype()
        ))
        .with_hint("put each comparison in parentheses: (df.x > 0) & (df.y < 1)")),
    }
}

pub fn invert(column: &Column, control: &Control) -> Result<Column> {
    match column {
        Column::Bool(values) => Ok(Column::Bool(map(values, control, |value| !value)?)),
        Column::Int64(values) => Ok(Column::Int64(map(values, control, |value| !value)?)),
        other => Err(Error::type_error(format!("bad operand type for unary ~: '{}'", other.dtype()))),
    }
}

/// The numbers of the rows where the mask is true.
pub fn true_rows(mask: &[bool]) -> Vec<u32> {
    let mut rows = vec![0; mask.len()];
    let mut count = 0;
    // Writes always and moves on if true: no branch to mispredict.
    for (row, chosen) in mask.iter().enumerate() {
        rows[count] = row as u32;
        count += usize::from(*chosen);
    }
    rows.truncate(count);
    rows
}
