//! Task graphs as plain data: `Datum`, `Key`, `Task`, `Graph`, and the passes `cull`, `fuse` and `order`.
//!
//! No threads here, no Arrow, no Python: an operation is a `Send + Sync` object that higher layers bring.

mod datum;
mod graph;
mod op;

pub use datum::{Datum, Payload};
pub use graph::{Graph, Key, Layer, Task, TaskId};
pub use op::{LocalContext, Op, Stream, TaskContext, TaskError, TaskResult};
