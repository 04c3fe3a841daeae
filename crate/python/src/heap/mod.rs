//! The heap of one thread: which objects may be part of a cycle, the cycle collector, finalizers and weak references,
//! the write barrier for objects that a thread-like task shares, and drops that never recurse.
//!
//! Values are plain `Rc`s and die at once when nobody holds them. What is left are cycles. As in CPython every object
//! that may close one is registered, and a collection subtracts the references that come from inside: what is still
//! held afterwards is held from outside, and so is all that it reaches; the rest is garbage. Writing to an object costs
//! nothing. A tuple, a cell, a set, a namespace can't close a cycle alone, so they are found on the way and not registered.
//! What the collector can't look into (a native closure, an iterator of a module) counts as held from outside: it may
//! leak, never dangle.

mod barrier;
mod collect;
mod dicts;
mod finalize;
mod head;
mod registry;
mod trace;
mod trash;
mod weak;

pub use barrier::{OnWrite, in_shared_task, note_write, watch_task};
pub(crate) use finalize::Finalizer;
pub use head::{Head, Headed, Kind};
pub(crate) use registry::{ABORT, COLLECT, FINALIZE, SLICE};
pub use registry::{Heap, heap, new};
pub use trace::{TraceHooks, is_container};
pub(crate) use trash::{Deferred, drop_items, drop_nested};
pub use weak::{WeakRef, register_weak, weak_references};
