//! A generator: a frame that waits on the heap.

use crate::heap::{Head, Headed, Kind};
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
#[repr(C)]
pub struct Generator {
    head: Head,
    pub name: Cell<Sym>,
    pub qualname: Cell<Sym>,
    pub state: Cell<GenState>,
    pub(crate) frame: RefCell<Option<Frame>>,
}

impl Generator {
    pub(crate) fn new(name: Sym, qualname: Sym, frame: Frame) -> Self {
        Generator {
            head: Head::new(Kind::Generator),
            name: Cell::new(name),
            qualname: Cell::new(qualname),
            state: Cell::new(GenState::Created),
            frame: RefCell::new(Some(frame)),
        }
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Whether it waits inside a `try` or `with`, whose end is still to be run.
    pub(crate) fn needs_close(&self) -> bool {
        self.frame
            .try_borrow()
            .is_ok_and(|frame| frame.as_ref().is_some_and(|frame| self.needs_close_of(frame)))
    }

    pub(crate) fn needs_close_of(&self, frame: &Frame) -> bool {
        self.state.get() == GenState::Suspended && !self.head.is_finalized() && frame.is_in_try()
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Generator {}
