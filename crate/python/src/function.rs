//! Functions written in Python, and bound methods.

use crate::class::Attributes;
use crate::code::LocalCode;
use crate::heap::{Head, Headed};
use crate::object::Cell;
use crate::sym::Sym;
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// A function object.
#[repr(C)]
pub struct Function {
    pub head: Head,
    pub code: Rc<LocalCode>,
    pub name: std::cell::Cell<Sym>,
    pub qualname: std::cell::Cell<Sym>,
    /// Defaults of the last positional parameters.
    pub defaults: RefCell<Vec<Value>>,
    pub keyword_defaults: RefCell<Vec<(Sym, Value)>>,
    pub closure: Box<[Rc<Cell>]>,
    pub attributes: RefCell<Attributes>,
    pub doc: RefCell<Value>,
    pub module: std::cell::Cell<Sym>,
}

/// A function with its first argument.
pub struct BoundMethod {
    pub function: Value,
    pub receiver: Value,
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Function {}

impl Drop for Function {
    fn drop(&mut self) {
        let cells = std::mem::take(&mut self.closure).into_iter().map(Value::Cell);
        crate::heap::drop_items(cells.chain(self.defaults.get_mut().drain(..)));
    }
}

impl Drop for BoundMethod {
    fn drop(&mut self) {
        let parts = [std::mem::take(&mut self.function), std::mem::take(&mut self.receiver)];
        crate::heap::drop_items(parts.into_iter());
    }
}
