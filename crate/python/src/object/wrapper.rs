//! Small objects: closure cells, `property`, `staticmethod`, `classmethod`; and the iterative drop of long chains.

use crate::value::Value;
use std::cell::RefCell;

/// A variable shared by closures.
#[derive(Default)]
pub struct Cell {
    value: RefCell<Value>,
}

impl Cell {
    pub fn new(value: Value) -> Self {
        Cell { value: RefCell::new(value) }
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
        let old = self.value.replace(value);
        drop(old);
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

thread_local! {
    static TRASH: RefCell<Trash> = const { RefCell::new(Trash { depth: 0, pending: Vec::new() }) };
}

struct Trash {
    depth: usize,
    pending: Vec<Value>,
}

/// How many containers may be freed inside one another before the rest is put off: keeps the native stack short.
const MAX_DROP_DEPTH: usize = 100;

/// Drops a container's items; the items of a deeply nested one are put off and dropped from the outermost call.
pub(crate) fn drop_items(items: impl Iterator<Item = Value>) {
    let depth = TRASH.try_with(|trash| {
        let mut trash = trash.borrow_mut();
        trash.depth += 1;
        trash.depth
    });
    let Ok(depth) = depth else {
        return;
    };
    for item in items {
        if depth > MAX_DROP_DEPTH && item.address() != 0 {
            TRASH.with(|trash| trash.borrow_mut().pending.push(item));
        } else {
            drop(item);
        }
    }
    if depth == 1 {
        while let Some(item) = TRASH.with(|trash| trash.borrow_mut().pending.pop()) {
            drop(item);
        }
    }
    TRASH.with(|trash| trash.borrow_mut().depth -= 1);
}
