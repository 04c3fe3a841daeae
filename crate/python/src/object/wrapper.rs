//! Small objects: closure cells, `property`, `staticmethod`, `classmethod`.

use crate::heap::{self, Head, Headed, Kind};
use crate::value::Value;
use std::cell::RefCell;

/// A variable shared by closures.
#[repr(C)]
pub struct Cell {
    head: Head,
    value: RefCell<Value>,
}

impl Cell {
    pub fn new(value: Value) -> Self {
        Cell { head: Head::new(Kind::Cell), value: RefCell::new(value) }
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Shows the content: for the collector.
    pub(crate) fn trace(&self, show: &mut impl FnMut(&Value)) {
        if let Ok(value) = self.value.try_borrow() {
            show(&value);
        }
    }

    #[inline]
    pub fn get(&self) -> Value {
        self.value.borrow().clone()
    }

    /// Copies the content into a register; false if there is none.
    ///
    /// # Safety
    /// `place` must be valid and initialised, with no reference into it but one to this cell's `Rc`.
    #[inline]
    pub(crate) unsafe fn load_into(&self, place: *mut Value) -> bool {
        let value = self.get();
        if value.is_unbound() {
            return false;
        }
        // SAFETY: the caller's promise.
        unsafe { Value::put(place, value) };
        true
    }

    #[inline]
    pub fn set(&self, value: Value) {
        self.head.write();
        let old = self.value.replace(value);
        drop(old);
    }
}

impl Default for Cell {
    fn default() -> Self {
        Cell::new(Value::Unbound)
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Cell {}

impl Drop for Cell {
    fn drop(&mut self) {
        heap::drop_items(std::iter::once(self.value.take()));
    }
}

/// `property`.
#[derive(Clone, Default)]
pub struct Property {
    pub get: Value,
    pub set: Value,
    pub del: Value,
    pub doc: Value,
}

/// `staticmethod` and `classmethod`.
pub struct Wrapper {
    pub function: Value,
    pub is_class: bool,
}
