//! Functions written in Python, and bound methods.

use crate::class::Attributes;
use crate::code::LocalCode;
use crate::object::Cell;
use crate::sym::Sym;
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// A function object.
pub struct Function {
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
