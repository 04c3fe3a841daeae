//! Lazy calls: values that know how they are made, and the graphs that come of them.
//!
//! - `Node`: one lazy call with what it needs. Nodes are shared and never change; a chain of a million is
//!   built and dropped without recursion.
//! - `Plan`: all that some outputs need, each once, as numbered steps: equal keys are one step.
//! - `LayerMap`: the steps by the operation that made them.
//!
//! What a call is stays open (`C`): the layer above decides, and turns a plan into a `tb_graph::Graph` when
//! it runs. No Python here, and no threads.

mod layer;
mod lower;
mod node;
mod plan;

pub use layer::LayerMap;
pub use lower::{Lowered, LoweredPlan};
pub use node::Node;
pub use plan::{Plan, Step};
