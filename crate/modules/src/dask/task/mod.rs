//! Lazy calls of Python functions: what they are (`call`), how values become their arguments (`unpack`), how
//! they run on a worker (`op`), on this heap (`local`), or there after all when they can't be shipped
//! (`home`), and how a plan of them is computed (`compute`).

mod call;
mod compute;
mod home;
mod local;
mod op;
mod unpack;

pub use call::{Arg, Call};
pub use compute::{Options, Outcome, compute, datum_of, drawn, shipped_graph, value_of};
pub use unpack::{Unpacker, is_collection};

use std::rc::Rc;

/// A lazy call as the collections hold it.
pub type Node = tb_delayed::Node<Call>;
pub type Plan = tb_delayed::Plan<Call>;
/// A node, shared.
pub type Handle = Rc<Node>;
