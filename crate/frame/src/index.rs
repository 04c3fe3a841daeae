//! Row labels: a range, or one or more columns of keys.

use crate::kernel;
use std::sync::Arc;
use tb_base::{Control, Result};
use tb_io::{Buffer, Column, Growing};

/// One column of an index.
#[derive(Debug, Clone)]
pub struct Level {
    pub name: Option<Arc<str>>,
    pub values: Column,
}

#[derive(Debug, Clone)]
pub enum Index {
    /// `start, start + 1, …`
    Range { start: i64, len: usize },
    /// One level is pandas' `Index`, several are its `MultiIndex`.
    Keys(Vec<Level>),
}

impl Index {
    pub fn range(len: usize) -> Self {
        Index::Range { start: 0, len }
    }

    pub fn len(&self) -> usize {
        match self {
            Index::Range { len, .. } => *len,
            Index::Keys(levels) => levels.first().map_or(0, |level| level.values.len()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether any level has a name, which takes a line of its own in print.
    pub fn is_named(&self) -> bool {
        matches!(self, Index::Keys(levels) if levels.iter().any(|level| level.name.is_some()))
    }

    pub fn slice(&self, start: usize, len: usize) -> Self {
        match self {
            Index::Range { start: first, .. } => Index::Range { start: first + start as i64, len },
            Index::Keys(levels) => Index::Keys(map_levels(levels, |values| values.slice(start, len))),
        }
    }

    /// The labels of the chosen rows.
    pub fn take(&self, rows: &[u32], control: &Control) -> Result<Self> {
        match self {
            Index::Range { start, .. } => {
                let mut labels = Growing::with_capacity(&control.budget, rows.len())?;
                labels.values().extend(rows.iter().map(|row| start + i64::from(*row)));
                Ok(Index::Keys(vec![Level { name: None, values: Column::Int64(labels.finish()) }]))
            }
            Index::Keys(levels) => {
                let take = |level: &Level| {
                    Ok(Level {
                        name: level.name.clone(),
                        values: kernel::take(&level.values, rows, control)?,
                    })
                };
                Ok(Index::Keys(levels.iter().map(take).collect::<Result<_>>()?))
            }
        }
    }

    /// Whether two indices are the same labels without comparing them one by one.
    pub fn same(&self, other: &Index) -> bool {
        match (self, other) {
            (Index::Range { start: a, len: n }, Index::Range { start: b, len: m }) => a == b && n == m,
            (Index::Keys(a), Index::Keys(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| kernel::same_values(&a.values, &b.values))
            }
            (Index::Range { start, len }, Index::Keys(levels))
            | (Index::Keys(levels), Index::Range { start, len }) => {
                levels.len() == 1
                    && matches!(&levels[0].values, Column::Int64(values)
                        if values.len() == *len && values.iter().zip(*start..).all(|(value, label)| *value == label))
            }
        }
    }

    /// The labels as columns: a range becomes integers.
    pub fn levels(&self) -> Vec<Level> {
        match self {
            Index::Keys(levels) => levels.clone(),
            Index::Range { start, len } => {
                let labels: Vec<i64> = (*start..*start + *len as i64).collect();
                vec![Level { name: None, values: Column::Int64(Buffer::from(labels)) }]
            }
        }
    }

    /// One index after the other. Ranges that continue each other stay a range.
    pub fn concat(parts: &[&Index], control: &Control) -> Result<Self> {
        if let Some(range) = joined_range(parts) {
            return Ok(range);
        }
        let levels: Vec<Vec<Level>> = parts.iter().map(|part| part.levels()).collect();
        let width = levels.iter().map(Vec::len).min().unwrap_or(0);
        let join = |at: usize| {
            let columns: Vec<&Column> = levels.iter().map(|part| &part[at].values).collect();
            let name = levels[0][at].name.clone();
            Ok(Level { name, values: kernel::concat(&columns, control)? })
        };
        Ok(Index::Keys((0..width).map(join).collect::<Result<_>>()?))
    }

    pub fn nbytes(&self) -> usize {
        match self {
            Index::Range { .. } => 0,
            Index::Keys(levels) => levels.iter().map(|level| level.values.nbytes()).sum(),
        }
    }
}

fn map_levels(levels: &[Level], map: impl Fn(&Column) -> Column) -> Vec<Level> {
    levels.iter().map(|level| Level { name: level.name.clone(), values: map(&level.values) }).collect()
}

fn joined_range(parts: &[&Index]) -> Option<Index> {
    let mut joined: Option<(i64, usize)> = None;
    for part in parts {
        let Index::Range { start, len } = part else { return None };
        joined = match joined {
            None => Some((*start, *len)),
            Some((first, so_far)) if first + so_far as i64 == *start => Some((first, so_far + len)),
            Some(_) => return None,
        };
    }
    let (start, len) = joined.unwrap_or((0, 0));
    Some(Index::Range { start, len })
}
