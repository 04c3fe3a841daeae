//! Aggregations over partitions: a state for each, merged in a tree, finished at its root.

use super::value::{Finish, Value, mismatch};
use crate::{GroupState, Grouping};
use tb_base::{Control, Result};
use tb_graph::{Datum, Op, TaskContext, TaskResult};

/// States merged by one task.
pub const SPLIT_EVERY: usize = 8;

/// One of the three kinds of tasks of an aggregation.
#[derive(Debug, Clone)]
pub struct Tree {
    pub grouping: Grouping,
    pub stage: Stage,
    label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Chunk,
    Combine,
    Aggregate(Finish),
}

impl Tree {
    pub fn new(grouping: &Grouping, finish: Finish, stage: Stage) -> Self {
        let word = match stage {
            Stage::Chunk => "chunk",
            Stage::Combine => "combine",
            Stage::Aggregate(_) => "agg",
        };
        Tree { grouping: grouping.clone(), stage, label: format!("{}-{word}", prefix(grouping, finish)) }
    }

    fn merged(&self, inputs: &[Datum], control: &Control) -> Result<GroupState> {
        let states = inputs.iter().map(|input| match input.downcast::<Value>() {
            Some(Value::Groups(state)) => Ok(state),
            _ => Err(mismatch("groups", input.type_name())),
        });
        self.grouping.merge(&states.collect::<Result<Vec<_>>>()?, control)
    }
}

/// `groupby-mean`, or `mean` for a reduction.
pub fn prefix(grouping: &Grouping, finish: Finish) -> String {
    match finish {
        Finish::Counts => "value-counts".to_string(),
        _ if grouping.keys.is_empty() => grouping.agg.name().to_string(),
        _ => format!("groupby-{}", grouping.agg.name()),
    }
}

impl Op for Tree {
    fn label(&self) -> &str {
        &self.label
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let control = context.control();
        let value = match self.stage {
            Stage::Chunk => {
                let input = inputs.first().ok_or_else(|| mismatch("a table", "nothing"))?;
                Value::Groups(self.grouping.partial(&Value::from_datum(input)?.into_table()?, control)?)
            }
            Stage::Combine => Value::Groups(self.merged(inputs, control)?),
            Stage::Aggregate(finish) => {
                finish.apply(&self.grouping, &self.merged(inputs, control)?, control)?
            }
        };
        Ok(value.into_datum())
    }
}

/// `len`: rows of a partition, and their sum.
#[derive(Debug)]
pub enum Length {
    Chunk,
    Sum,
}

impl Op for Length {
    fn label(&self) -> &str {
        match self {
            Length::Chunk => "len-chunk",
            Length::Sum => "len-agg",
        }
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let length = |input: &Datum| match (self, input) {
            (Length::Sum, Datum::Int(count)) => Ok(*count),
            _ => Ok(Value::from_datum(input)?.len() as i64),
        };
        Ok(Datum::Int(inputs.iter().map(length).sum::<Result<i64>>()?))
    }
}

/// The first rows of the first partition.
#[derive(Debug)]
pub struct Head(pub i64);

impl Op for Head {
    fn label(&self) -> &str {
        "head"
    }

    fn run(&self, _: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let input = inputs.first().ok_or_else(|| mismatch("a table", "nothing"))?;
        Ok(Value::from_datum(input)?.head(self.0).into_datum())
    }
}

/// All partitions end to end: what `compute` returns.
#[derive(Debug)]
pub struct Concat;

impl Op for Concat {
    fn label(&self) -> &str {
        "concat"
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let parts = inputs.iter().map(Value::from_datum).collect::<Result<Vec<_>>>()?;
        Ok(Value::concat(&parts, context.control())?.into_datum())
    }
}
