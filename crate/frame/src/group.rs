//! Group-by: keys, values, and an aggregation that works on the whole or on chunks.

use crate::table::{check_names, missing_column};
use crate::{Index, Level, Series, Table, kernel};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::{Column, DType};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agg {
    Mean,
    Sum,
    Std,
    Var,
    Count,
    Min,
    Max,
    Size,
}

impl Agg {
    pub const ALL: [Agg; 8] =
        [Agg::Mean, Agg::Sum, Agg::Std, Agg::Var, Agg::Count, Agg::Min, Agg::Max, Agg::Size];

    pub fn name(self) -> &'static str {
        match self {
            Agg::Mean => "mean",
            Agg::Sum => "sum",
            Agg::Std => "std",
            Agg::Var => "var",
            Agg::Count => "count",
            Agg::Min => "min",
            Agg::Max => "max",
            Agg::Size => "size",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Agg::ALL.into_iter().find(|agg| agg.name() == name)
    }

    pub fn needs_numbers(self) -> bool {
        matches!(self, Agg::Mean | Agg::Sum | Agg::Std | Agg::Var)
    }

    /// The type of the result for a column of type `dtype`.
    ///
    /// # Errors
    /// `Type` if there is none.
    pub fn dtype(self, dtype: DType) -> Result<DType> {
        match self {
            Agg::Count | Agg::Size => Ok(DType::Int64),
            Agg::Min | Agg::Max => Ok(dtype),
            _ if !dtype.is_numeric() => Err(kernel_refusal(self, dtype)),
            Agg::Sum if dtype != DType::Float64 => Ok(DType::Int64),
            _ => Ok(DType::Float64),
        }
    }
}

fn kernel_refusal(agg: Agg, dtype: DType) -> Error {
    let message = format!("dtype '{dtype}' does not support operation '{}'", agg.name());
    Error::type_error(message).with_hint("choose the numeric columns first: df.groupby(…)[['x', 'y']]")
}

/// What to compute: `values` by `keys`. Without keys: of all rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Grouping {
    pub keys: Vec<Arc<str>>,
    pub values: Vec<Arc<str>>,
    pub agg: Agg,
}

/// What is known of the groups of one chunk, or of several merged ones.
#[derive(Debug, Clone)]
pub struct GroupState {
    keys: Vec<Column>,
    states: Vec<kernel::State>,
    groups: usize,
}

impl Grouping {
    pub fn new(keys: Vec<Arc<str>>, values: Vec<Arc<str>>, agg: Agg) -> Self {
        Grouping { keys, values, agg }
    }

    /// # Errors
    /// `Key` for a column that is not there.
    pub fn check(&self, names: &[Arc<str>]) -> Result<()> {
        match self.keys.iter().find(|key| !names.contains(key)) {
            Some(key) => Err(missing_column(key, names)),
            None => check_names(&self.values, names),
        }
    }

    /// The columns that are looked at.
    pub fn columns(&self) -> impl Iterator<Item = &Arc<str>> {
        self.keys.iter().chain(&self.values)
    }

    /// The state of one table's groups.
    pub fn partial(&self, table: &Table, control: &Control) -> Result<GroupState> {
        self.check(&table.names)?;
        let column = |name: &Arc<str>| table.position(name).map(|at| &table.columns[at]);
        let keys: Vec<&Column> = self.keys.iter().filter_map(column).collect();
        let groups = kernel::group_ids(&keys, table.len(), control)?;
        let count = groups.firsts.len();
        let state = |values: &Column| kernel::accumulate(self.agg, values, &groups.ids, count, control);
        let states = if self.agg == Agg::Size {
            let ids = Column::Int64(vec![0; table.len()].into());
            vec![state(&ids)?]
        } else {
            self.values.iter().filter_map(column).map(state).collect::<Result<_>>()?
        };
        let keys =
            keys.iter().map(|key| kernel::take(key, &groups.firsts, control)).collect::<Result<_>>()?;
        Ok(GroupState { keys, states, groups: count })
    }

    /// The states of several chunks as one.
    pub fn merge(&self, parts: &[&GroupState], control: &Control) -> Result<GroupState> {
        if let [only] = parts {
            return Ok((*only).clone());
        }
        let rows: usize = parts.iter().map(|part| part.groups).sum();
        let key = |at: usize| {
            let columns: Vec<&Column> = parts.iter().map(|part| &part.keys[at]).collect();
            kernel::concat(&columns, control)
        };
        let joined = (0..self.keys.len()).map(key).collect::<Result<Vec<Column>>>()?;
        let groups = kernel::group_ids(&joined.iter().collect::<Vec<_>>(), rows, control)?;
        let mut start = 0;
        let ids: Vec<&[u32]> = parts
            .iter()
            .map(|part| {
                start += part.groups;
                &groups.ids[start - part.groups..start]
            })
            .collect();
        let count = groups.firsts.len();
        let state = |at: usize| {
            let states: Vec<&kernel::State> = parts.iter().map(|part| &part.states[at]).collect();
            kernel::merge(self.agg, &states, &ids, count)
        };
        let width = parts.first().map_or(0, |part| part.states.len());
        let states = (0..width).map(state).collect::<Result<_>>()?;
        let keys =
            joined.iter().map(|key| kernel::take(key, &groups.firsts, control)).collect::<Result<_>>()?;
        Ok(GroupState { keys, states, groups: count })
    }

    /// The groups' values, sorted by key.
    pub fn finish(&self, state: &GroupState, control: &Control) -> Result<Table> {
        let keys: Vec<&Column> = state.keys.iter().collect();
        let order = match keys.is_empty() {
            true => (0..state.groups as u32).collect(),
            false => kernel::sort_order(&keys, &[true], control)?,
        };
        let columns = state.states.iter().map(|state| kernel::finish(self.agg, state, &order, control));
        let columns = columns.collect::<Result<Vec<Column>>>()?;
        let level = |(name, key): (&Arc<str>, &Column)| {
            Ok(Level { name: Some(Arc::clone(name)), values: kernel::take(key, &order, control)? })
        };
        let index = match keys.is_empty() {
            true => Index::range(state.groups),
            false => Index::Keys(self.keys.iter().zip(&state.keys).map(level).collect::<Result<_>>()?),
        };
        let names = if self.agg == Agg::Size { vec!["size".into()] } else { self.values.clone() };
        Ok(Table { index, names, columns })
    }

    /// Eager: the whole table at once.
    pub fn run(&self, table: &Table, control: &Control) -> Result<Table> {
        self.finish(&self.partial(table, control)?, control)
    }

    /// The one column of a result as a series; that of `size` has no name.
    pub fn series(&self, table: Table) -> Series {
        let name = (self.agg != Agg::Size).then(|| Arc::clone(&table.names[0]));
        Series::new(
            name,
            table.index,
            table.columns.into_iter().next().unwrap_or(Column::empty(DType::Int64)),
        )
    }
}

impl GroupState {
    pub fn nbytes(&self) -> usize {
        self.keys.iter().map(Column::nbytes).sum::<usize>() + self.groups * 24 * self.states.len()
    }
}
