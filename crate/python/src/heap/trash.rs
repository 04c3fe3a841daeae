//! Drops that never recurse deeply: what hangs below a long chain is put off and dropped from the outermost call.

use super::registry::heap;
use crate::value::Value;
use std::cell::{Cell, RefCell};

/// How many objects may be freed inside one another before the rest is put off: keeps the native stack short.
const MAX_DEPTH: u32 = 60;

#[derive(Default)]
pub(super) struct Trash {
    depth: Cell<u32>,
    pending: RefCell<Vec<Deferred>>,
}

/// What is dropped later.
pub(crate) enum Deferred {
    Value(Value),
    /// The inside of an object that may hold others.
    Inside(Box<dyn std::any::Any>),
}

/// Drops what an object held.
pub(crate) fn drop_items(items: impl Iterator<Item = Value>) {
    let trash = &heap().trash;
    let depth = trash.depth.get();
    if depth >= MAX_DEPTH {
        let later = items.filter(|item| item.address() != 0).map(Deferred::Value);
        trash.pending.borrow_mut().extend(later);
        return;
    }
    trash.depth.set(depth + 1);
    items.for_each(drop);
    trash.leave(depth);
}

/// Drops the inside of an object: now, or later if this is deep inside other drops.
pub(crate) fn drop_nested(inside: impl FnOnce() -> Deferred) {
    let trash = &heap().trash;
    let depth = trash.depth.get();
    let inside = inside();
    if depth >= MAX_DEPTH {
        trash.pending.borrow_mut().push(inside);
        return;
    }
    trash.depth.set(depth + 1);
    drop(inside);
    trash.leave(depth);
}

impl Trash {
    fn leave(&self, depth: u32) {
        if depth == 0 {
            // Still at depth 1: what is dropped here does not come back to this loop.
            loop {
                let Some(later) = self.pending.borrow_mut().pop() else { break };
                match later {
                    Deferred::Value(value) => drop(value),
                    Deferred::Inside(inside) => drop(inside),
                }
            }
        }
        self.depth.set(depth);
    }
}
