//! Named columns of one length: what a reader hands over.

use crate::{Column, DType};
use std::sync::Arc;

/// Named columns of one length. The number of rows stands by itself, since a projection may leave no column.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub names: Vec<Arc<str>>,
    pub columns: Vec<Column>,
    pub rows: usize,
}

impl Batch {
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.names.iter().position(|own| &**own == name).map(|at| &self.columns[at])
    }

    pub fn schema(&self) -> Vec<(Arc<str>, DType)> {
        self.names.iter().cloned().zip(self.columns.iter().map(Column::dtype)).collect()
    }

    pub fn nbytes(&self) -> usize {
        self.columns.iter().map(Column::nbytes).sum()
    }
}
