//! `list`, `tuple`, `bytes`.

use crate::value::Value;
use std::cell::{Ref, RefCell, RefMut};

/// A list. Never keep a borrow across a call back into Python.
pub struct List {
    items: RefCell<Vec<Value>>,
}

impl List {
    pub fn new(items: Vec<Value>) -> Self {
        List { items: RefCell::new(items) }
    }

    #[inline]
    pub fn borrow(&self) -> Ref<'_, Vec<Value>> {
        self.items.borrow()
    }

    #[inline]
    pub fn borrow_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.items.borrow_mut()
    }

    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at `index`, if it is in range now.
    #[inline]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.items.borrow().get(index).cloned()
    }

    /// A copy of the items as they are now: for loops that call back into Python.
    pub fn snapshot(&self) -> Vec<Value> {
        self.items.borrow().clone()
    }
}

impl Drop for List {
    fn drop(&mut self) {
        super::wrapper::drop_items(self.items.get_mut().drain(..));
    }
}

/// A tuple.
pub struct Tuple {
    items: Box<[Value]>,
}

impl Tuple {
    pub fn new(items: impl Into<Box<[Value]>>) -> Self {
        Tuple { items: items.into() }
    }
}

impl std::ops::Deref for Tuple {
    type Target = [Value];
    fn deref(&self) -> &[Value] {
        &self.items
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        super::wrapper::drop_items(self.items.iter_mut().map(std::mem::take));
    }
}

/// A bytes object.
pub struct PyBytes {
    bytes: Box<[u8]>,
}

impl PyBytes {
    pub fn new(bytes: impl Into<Box<[u8]>>) -> Self {
        PyBytes { bytes: bytes.into() }
    }
}

impl std::ops::Deref for PyBytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}
