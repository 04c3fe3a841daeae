//! Task graphs as plain data: `Datum`, `Key`, `Task`, `Graph`, and the passes `cull`, `inline`, `fuse` and
//! `order`.
//!
//! No threads here, no Arrow, no Python: an operation is a `Send + Sync` object that higher layers bring. No
//! pass recurses and none takes quadratic time: a graph may have a million tasks. Running a graph is the
//! scheduler's part.

mod cull;
mod datum;
mod dependents;
mod fuse;
mod fused;
mod graph;
mod inline;
mod op;
mod order;
mod origin;
mod validate;

pub use cull::cull;
pub use datum::{Datum, Payload};
pub use dependents::Dependents;
pub use fuse::fuse;
pub use graph::{Graph, Key, Layer, Place, Task, TaskId};
pub use inline::inline;
pub use op::{LocalContext, Op, Soon, Stream, TaskContext, TaskError, TaskResult};
pub use order::order;
pub use origin::Origin;
pub use validate::validate;
