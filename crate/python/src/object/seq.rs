//! `list`, `tuple`, `bytes`.

use crate::heap::{self, Head, Headed, Kind};
use crate::value::Value;
use smallvec::SmallVec;
use std::cell::{Ref, RefCell, RefMut};

/// A list. Never keep a borrow across a call back into Python.
#[repr(C)]
pub struct List {
    head: Head,
    items: RefCell<Vec<Value>>,
}

impl List {
    pub fn new(items: Vec<Value>) -> Self {
        List { head: Head::new(Kind::List), items: RefCell::new(items) }
    }

    #[inline]
    pub fn borrow(&self) -> Ref<'_, Vec<Value>> {
        self.items.borrow()
    }

    /// The items, to change them.
    #[inline]
    pub fn borrow_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.head.write();
        self.items.borrow_mut()
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The items, if nobody is changing them now: for the collector.
    pub(crate) fn try_borrow(&self) -> Result<Ref<'_, Vec<Value>>, std::cell::BorrowError> {
        self.items.try_borrow()
    }

    /// Empties a list that is garbage.
    pub(crate) fn try_take(&self) -> Option<Vec<Value>> {
        self.items.try_borrow_mut().ok().map(|mut items| std::mem::take(&mut *items))
    }

    #[inline]
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
        let items = self.items.get_mut();
        if items.iter().all(Value::is_inline) {
            // SAFETY: values that own nothing need not be dropped.
            return unsafe { items.set_len(0) };
        }
        heap::drop_items(items.drain(..));
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for List {}

/// A tuple. A short one, of which programs make most, lies in one piece.
#[repr(C)]
pub struct Tuple {
    head: Head,
    items: Short,
}

type Short = SmallVec<[Value; 3]>;

/// What a tuple is made of.
pub struct TupleItems(Short);

impl Tuple {
    pub fn new(items: impl Into<TupleItems>) -> Self {
        Tuple { head: Head::new(Kind::Tuple), items: items.into().0 }
    }
}

impl Tuple {
    /// The items of a tuple that nobody else holds.
    pub fn items_mut(&mut self) -> &mut [Value] {
        &mut self.items
    }
}

impl FromIterator<Value> for Tuple {
    fn from_iter<I: IntoIterator<Item = Value>>(items: I) -> Self {
        Tuple { head: Head::new(Kind::Tuple), items: items.into_iter().collect() }
    }
}

impl From<Vec<Value>> for TupleItems {
    fn from(items: Vec<Value>) -> Self {
        // A short one is copied in; a long one keeps no spare capacity.
        TupleItems(if items.len() <= 3 {
            items.into_iter().collect()
        } else {
            items.into_boxed_slice().into_vec().into()
        })
    }
}
impl From<Box<[Value]>> for TupleItems {
    fn from(items: Box<[Value]>) -> Self {
        items.into_vec().into()
    }
}
impl<const N: usize> From<[Value; N]> for TupleItems {
    fn from(items: [Value; N]) -> Self {
        TupleItems(items.into_iter().collect())
    }
}
impl From<&[Value]> for TupleItems {
    fn from(items: &[Value]) -> Self {
        TupleItems(items.iter().cloned().collect())
    }
}

impl Tuple {
    pub fn head(&self) -> &Head {
        &self.head
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Tuple {}

impl std::ops::Deref for Tuple {
    type Target = [Value];
    fn deref(&self) -> &[Value] {
        &self.items
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        if self.items.iter().all(Value::is_inline) {
            // SAFETY: values that own nothing need not be dropped.
            return unsafe { self.items.set_len(0) };
        }
        heap::drop_items(self.items.iter_mut().map(std::mem::take));
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
