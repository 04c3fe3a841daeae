//! A generator: a frame that waits on the heap.

use crate::sym::Sym;
use crate::vm::Frame;
use std::cell::{Cell, RefCell};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GenState {
    Created,
    Suspended,
    Running,
    Done,
}

/// A generator object. Its registers are its own, so resuming copies nothing.
pub struct Generator {
    pub name: Sym,
    pub qualname: Sym,
    pub state: Cell<GenState>,
    pub(crate) frame: RefCell<Option<Frame>>,
}

impl Generator {
    pub(crate) fn new(name: Sym, qualname: Sym, frame: Frame) -> Self {
        Generator { name, qualname, state: Cell::new(GenState::Created), frame: RefCell::new(Some(frame)) }
    }
}
