//! Operations that work partition by partition: on no rows they give an expression's meta, on a partition its value.

use super::value::{Value, mismatch};
use crate::kernel::{Arith, Compare, Logic};
use crate::{Index, Operand, Scalar, Series};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_graph::{Datum, Op, TaskContext, TaskResult};
use tb_io::Column;

#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// `frame[name]`
    Column(Arc<str>),
    /// `frame[[names]]`
    Select(Vec<Arc<str>>),
    /// `input[mask]`
    Filter,
    /// `left op right`
    Arith(Arith),
    /// `input op scalar`
    ArithScalar(Arith, Scalar),
    /// `scalar op input`
    ScalarArith(Scalar, Arith),
    Compare(Compare),
    CompareScalar(Compare, Scalar),
    Logic(Logic),
    Invert,
    IsNull,
    /// `frame.assign(name=series)`
    Assign(Arc<str>),
}

impl Step {
    /// Dask's name for a task of it.
    pub fn label(&self) -> &'static str {
        match self {
            Step::Column(_) | Step::Select(_) | Step::Filter => "getitem",
            Step::Arith(op) | Step::ArithScalar(op, _) | Step::ScalarArith(_, op) => op.name(),
            Step::Compare(op) | Step::CompareScalar(op, _) => op.name(),
            Step::Logic(op) => op.name(),
            Step::Invert => "invert",
            Step::IsNull => "isna",
            Step::Assign(_) => "assign",
        }
    }

    /// # Errors
    /// pandas' errors for these values.
    pub fn apply(&self, inputs: &[Value], control: &Control) -> Result<Value> {
        let first = inputs.first().ok_or_else(|| mismatch("an input", "none"))?;
        match (self, first, inputs.get(1)) {
            (Step::Column(name), Value::Table(table), None) => Ok(Value::Series(table.column(name)?)),
            (Step::Select(names), Value::Table(table), None) => Ok(Value::Table(table.select(names)?)),
            (Step::Filter, Value::Table(table), Some(Value::Series(mask))) => {
                Ok(Value::Table(table.filter(mask, control)?))
            }
            (Step::Filter, Value::Series(series), Some(Value::Series(mask))) => {
                Ok(Value::Series(series.filter(mask, control)?))
            }
            (Step::Assign(name), Value::Table(table), Some(Value::Series(values))) => {
                Ok(Value::Table(table.with_column(name, values)?))
            }
            _ => self.apply_to_series(inputs, control),
        }
    }

    fn apply_to_series(&self, inputs: &[Value], control: &Control) -> Result<Value> {
        let all_scalars = inputs.iter().all(|input| matches!(input, Value::Scalar(_)));
        let left = self.series_of(&inputs[0])?;
        let result = match (self, inputs.get(1)) {
            (Step::Arith(op), Some(Value::Scalar(right))) => {
                left.arith(*op, Operand::Scalar(right), control)?
            }
            (Step::Arith(op), Some(Value::Series(right))) => match &inputs[0] {
                Value::Scalar(scalar) => right.arith_reversed(*op, scalar, control)?,
                _ => left.arith(*op, Operand::Series(right), control)?,
            },
            (Step::Compare(op), Some(Value::Scalar(right))) => {
                left.compare(*op, Operand::Scalar(right), control)?
            }
            (Step::Compare(op), Some(Value::Series(right))) => match &inputs[0] {
                Value::Scalar(scalar) => right.compare(flipped(*op), Operand::Scalar(scalar), control)?,
                _ => left.compare(*op, Operand::Series(right), control)?,
            },
            (Step::Logic(op), Some(Value::Series(right))) => left.logic(*op, right, control)?,
            (Step::ArithScalar(op, right), None) => left.arith(*op, Operand::Scalar(right), control)?,
            (Step::ScalarArith(scalar, op), None) => left.arith_reversed(*op, scalar, control)?,
            (Step::CompareScalar(op, right), None) => left.compare(*op, Operand::Scalar(right), control)?,
            (Step::Invert, None) => left.invert(control)?,
            (Step::IsNull, None) => left.is_null(),
            _ => return Err(self.unsupported(inputs)),
        };
        Ok(if all_scalars { Value::Scalar(Scalar::at(&result.values, 0)) } else { Value::Series(result) })
    }

    /// A scalar is a series of one row here.
    fn series_of(&self, value: &Value) -> Result<Series> {
        let column = match value {
            Value::Series(series) => return Ok(series.clone()),
            Value::Scalar(Scalar::Int(value)) => Column::Int64(vec![*value].into()),
            Value::Scalar(Scalar::Bool(value)) => Column::Bool(vec![*value].into()),
            Value::Scalar(Scalar::Float(value)) => Column::Float64(vec![*value].into()),
            other => return Err(self.unsupported(std::slice::from_ref(other))),
        };
        Ok(Series::new(None, Index::range(1), column))
    }

    fn unsupported(&self, inputs: &[Value]) -> Error {
        use tb_graph::Payload as _;
        let kinds: Vec<&str> = inputs.iter().map(|input| input.type_name()).collect();
        Error::not_implemented(format!("'{}' of a {} is not supported", self.label(), kinds.join(" and a ")))
    }
}

fn flipped(op: Compare) -> Compare {
    match op {
        Compare::Less => Compare::Greater,
        Compare::LessEqual => Compare::GreaterEqual,
        Compare::Greater => Compare::Less,
        Compare::GreaterEqual => Compare::LessEqual,
        same => same,
    }
}

impl Op for Step {
    fn label(&self) -> &str {
        Step::label(self)
    }

    fn run(&self, context: &dyn TaskContext, inputs: &[Datum]) -> TaskResult<Datum> {
        let values = inputs.iter().map(Value::from_datum).collect::<Result<Vec<_>>>()?;
        Ok(self.apply(&values, context.control())?.into_datum())
    }
}
