//! Memory that several ndarrays look at. NumPy's aliasing: a write through one view is seen by all of them, while
//! arrays that were shipped or taken as values keep what they had, since they share the buffer and not the storage.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, Buffer, Context, Output};
use tb_array::{DType, Layout};
use tb_base::Result;

/// A buffer that may be replaced when it must be written while others hold it.
pub struct Storage {
    buffer: RefCell<Arc<Buffer>>,
}

impl Storage {
    pub fn new(buffer: Arc<Buffer>) -> Rc<Storage> {
        Rc::new(Storage { buffer: RefCell::new(buffer) })
    }

    pub fn buffer(&self) -> Arc<Buffer> {
        Arc::clone(&self.buffer.borrow())
    }

    /// Other memory from now on, for all that look at this.
    pub fn replace(&self, buffer: Arc<Buffer>) {
        *self.buffer.borrow_mut() = buffer;
    }

    /// Whether `array` looks at this very memory.
    pub fn holds(&self, array: &Array) -> bool {
        Arc::ptr_eq(&self.buffer.borrow(), &array.buffer)
    }

    /// Lets `write` change elements. If others hold the buffer it is copied first, once.
    ///
    /// # Errors
    /// `Memory`; what `write` says.
    pub fn write<R>(
        &self,
        layout: &Layout,
        dtype: DType,
        context: &Context,
        write: impl FnOnce(&mut Output<'_>) -> Result<R>,
    ) -> Result<R> {
        let mut cell = self.buffer.borrow_mut();
        if Arc::get_mut(&mut cell).is_none() {
            *cell = Arc::new(cell.duplicate(&context.budget)?);
        }
        let buffer = Arc::get_mut(&mut cell).expect("the storage's own copy is not shared");
        write(&mut Output { bytes: buffer.bytes_mut(), layout, dtype })
    }
}
