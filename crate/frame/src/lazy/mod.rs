//! Partitioned tables that are computed later, in the manner of dask-expr.
//!
//! An `Expr` knows what it will be (`meta`: its columns and types, found by running it on no rows), how many partitions
//! it has, and a name that hashes its content: equal expressions have equal names. `optimized` makes readers read only
//! the columns that are used; `compute_graph` lowers to tasks. Nothing here runs a graph.

mod describe;
mod expr;
mod lower;
mod project;
mod reader;
mod step;
mod tree;
mod value;

pub use expr::Expr;
pub use lower::compute_graph;
pub use project::optimize;
pub use reader::{RowGroups, SAMPLE};
pub use step::Step;
pub use value::Value;
