//! One labelled column, with pandas' rules.

use crate::kernel::{self, Arith, Compare, Logic};
use crate::{Index, Scalar, Table};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_io::Column;

#[derive(Debug, Clone)]
pub struct Series {
    pub name: Option<Arc<str>>,
    pub index: Index,
    pub values: Column,
}

/// The right side of an operation.
#[derive(Debug, Clone, Copy)]
pub enum Operand<'a> {
    Series(&'a Series),
    Scalar(&'a Scalar),
}

impl Series {
    pub fn new(name: Option<Arc<str>>, index: Index, values: Column) -> Self {
        Series { name, index, values }
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn slice(&self, start: usize, len: usize) -> Self {
        Series::new(self.name.clone(), self.index.slice(start, len), self.values.slice(start, len))
    }

    pub fn head(&self, count: i64) -> Self {
        self.slice(0, kernel::head_len(self.len(), count))
    }

    pub fn tail(&self, count: i64) -> Self {
        let len = kernel::head_len(self.len(), count);
        self.slice(self.len() - len, len)
    }

    pub fn take(&self, rows: &[u32], control: &Control) -> Result<Self> {
        let index = self.index.take(rows, control)?;
        Ok(Series::new(self.name.clone(), index, kernel::take(&self.values, rows, control)?))
    }

    /// The rows where `mask` is true.
    pub fn filter(&self, mask: &Series, control: &Control) -> Result<Self> {
        self.take(&mask.chosen_rows(&self.index, control)?, control)
    }

    /// The numbers of the rows where this mask is true.
    pub(crate) fn chosen_rows(&self, index: &Index, control: &Control) -> Result<Vec<u32>> {
        let Column::Bool(mask) = &self.values else {
            return Err(Error::type_error(format!(
                "a mask must be of dtype bool, not {}",
                self.values.dtype()
            )));
        };
        if !self.index.same(index) {
            return Err(Error::new(
                tb_base::ErrorKind::Index,
                "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object \
                 do not match).",
            ));
        }
        control.interrupt.check()?;
        Ok(kernel::true_rows(mask))
    }

    fn with(&self, other: Operand, values: Column) -> Self {
        let name = match other {
            Operand::Series(other) if other.name != self.name => None,
            _ => self.name.clone(),
        };
        Series::new(name, self.index.clone(), values)
    }

    fn check_aligned(&self, other: Operand) -> Result<()> {
        match other {
            Operand::Series(other) if !self.index.same(&other.index) => Err(Error::not_implemented(
                "operations between Series with different indices are not supported",
            )),
            _ => Ok(()),
        }
    }

    pub fn arith(&self, op: Arith, other: Operand, control: &Control) -> Result<Self> {
        self.check_aligned(other)?;
        let values = match other {
            Operand::Series(right) => kernel::arith(op, &self.values, &right.values, control)?,
            Operand::Scalar(scalar) => kernel::arith_scalar(op, &self.values, scalar, false, control)?,
        };
        Ok(self.with(other, values))
    }

    /// `scalar op series`.
    pub fn arith_reversed(&self, op: Arith, left: &Scalar, control: &Control) -> Result<Self> {
        let values = kernel::arith_scalar(op, &self.values, left, true, control)?;
        Ok(self.with(Operand::Scalar(left), values))
    }

    pub fn compare(&self, op: Compare, other: Operand, control: &Control) -> Result<Self> {
        if let Operand::Series(right) = other
            && !self.index.same(&right.index)
        {
            return Err(Error::value("Can only compare identically-labeled Series objects"));
        }
        let values = match other {
            Operand::Series(right) => kernel::compare(op, &self.values, &right.values, control)?,
            Operand::Scalar(scalar) => kernel::compare_scalar(op, &self.values, scalar, control)?,
        };
        Ok(self.with(other, values))
    }

    pub fn logic(&self, op: Logic, other: &Series, control: &Control) -> Result<Self> {
        self.check_aligned(Operand::Series(other))?;
        let values = kernel::logic(op, &self.values, &other.values, control)?;
        Ok(self.with(Operand::Series(other), values))
    }

    /// `~mask`.
    pub fn invert(&self, control: &Control) -> Result<Self> {
        Ok(Series::new(self.name.clone(), self.index.clone(), kernel::invert(&self.values, control)?))
    }

    pub fn is_null(&self) -> Self {
        let nulls: Vec<bool> = (0..self.len()).map(|row| self.values.is_null(row)).collect();
        Series::new(self.name.clone(), self.index.clone(), Column::Bool(nulls.into()))
    }

    pub fn sort_values(&self, ascending: bool, control: &Control) -> Result<Self> {
        let order = kernel::sort_order(&[&self.values], &[ascending], control)?;
        self.take(&order, control)
    }

    /// Distinct values that are not missing.
    pub fn nunique(&self, control: &Control) -> Result<usize> {
        Ok(kernel::group_ids(&[&self.values], self.len(), control)?.firsts.len())
    }

    /// Distinct values in the order of their first appearance, without missing ones.
    pub fn distinct(&self, control: &Control) -> Result<Column> {
        let groups = kernel::group_ids(&[&self.values], self.len(), control)?;
        kernel::take(&self.values, &groups.firsts, control)
    }

    /// How often each value appears, most frequent first.
    pub fn value_counts(&self, control: &Control) -> Result<Self> {
        let groups = kernel::group_ids(&[&self.values], self.len(), control)?;
        let mut counts = vec![0_i64; groups.firsts.len()];
        for id in groups.ids.iter().filter(|id| **id != tb_io::NULL) {
            counts[*id as usize] += 1;
        }
        let mut order: Vec<u32> = (0..counts.len() as u32).collect();
        order.sort_by_key(|group| std::cmp::Reverse(counts[*group as usize]));
        let keys = kernel::take(&self.values, &groups.firsts, control)?;
        let level = crate::Level { name: self.name.clone(), values: kernel::take(&keys, &order, control)? };
        let counts = kernel::take(&Column::Int64(counts.into()), &order, control)?;
        Ok(Series::new(Some("count".into()), Index::Keys(vec![level]), counts))
    }

    /// The value at the middle of the sorted ones, between two of them if need be (`q` from 0 to 1).
    pub fn quantile(&self, q: f64, control: &Control) -> Result<Scalar> {
        kernel::quantile(&self.values, q, control)
    }

    pub fn to_table(&self) -> Table {
        let name = self.name.clone().unwrap_or_else(|| "0".into());
        Table { index: self.index.clone(), names: vec![name], columns: vec![self.values.clone()] }
    }

    pub fn concat(parts: &[&Series], control: &Control) -> Result<Self> {
        let columns: Vec<&Column> = parts.iter().map(|part| &part.values).collect();
        let indices: Vec<&Index> = parts.iter().map(|part| &part.index).collect();
        let name = parts.first().and_then(|part| part.name.clone());
        Ok(Series::new(name, Index::concat(&indices, control)?, kernel::concat(&columns, control)?))
    }

    pub fn nbytes(&self) -> usize {
        self.values.nbytes() + self.index.nbytes()
    }
}
