//! Tables: eager ones with pandas' semantics, and lazy partitioned ones with Dask's.
//!
//! `kernel` holds functions on one column or one table's rows; `Table` and `Series` put pandas' rules around them;
//! `lazy` makes expressions that lower to a task graph whose tasks call the same code on partitions. No threads, no
//! Python: the scheduler runs the graph, the modules above turn tables into Python objects.

mod display;
mod group;
mod index;
pub mod kernel;
pub mod lazy;
mod read;
mod scalar;
mod series;
mod table;

pub use display::{Style, dtype_name, series_text, table_html, table_text};
pub use group::{Agg, GroupState, Grouping};
pub use index::{Index, Level};
pub use read::{open_parquet, read_csv, read_parquet, set_index};
pub use scalar::Scalar;
pub use series::{Operand, Series};
pub use table::Table;
pub use tb_io::{Column, DType, TimeUnit};
