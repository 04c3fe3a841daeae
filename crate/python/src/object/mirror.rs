//! Dicts that show variables kept elsewhere: `globals()`, the `__dict__` of instances, classes and functions, `locals()`
//! in a class body.
//!
//! The dict's own table is a copy, brought up to date before each look at it; what is written to the dict is written
//! through.

use super::module::Namespace;
use crate::class::{Attributes, Class, Instance};
use crate::function::Function;
use crate::names;
use crate::sym::Sym;
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// Whose variables a dict shows.
pub enum Mirror {
    Namespace(Rc<Namespace>),
    Instance(Rc<Instance>),
    /// A class: what its `__dict__` shows is only read.
    Class(Rc<Class>),
    Function(Rc<Function>),
    /// The names of a class body that is running.
    Body(Rc<RefCell<Attributes>>),
}

impl Mirror {
    pub(super) fn entries(&self) -> Vec<(Sym, Value)> {
        match self {
            Mirror::Namespace(namespace) => namespace.entries(),
            Mirror::Instance(instance) => instance.dict_attributes(),
            Mirror::Class(class) => crate::vm::class_entries(class),
            Mirror::Function(function) => {
                let attributes = function.attributes.borrow();
                let own = attributes.entries().iter().filter(|(name, _)| *name != names::DUNDER_ANNOTATIONS);
                own.cloned().collect()
            }
            Mirror::Body(attributes) => attributes.borrow().entries().to_vec(),
        }
    }

    /// Keys that are no strings name no variable.
    pub(super) fn set(&self, key: &Value, value: Value) {
        let Some(name) = key.as_str() else { return };
        match self {
            Mirror::Namespace(namespace) => namespace.set(Sym::new(name), value),
            Mirror::Instance(instance) => instance.set(Sym::new(name), value),
            Mirror::Class(class) => class.set(Sym::new(name), value),
            Mirror::Function(function) => {
                function.head.write();
                let old = function.attributes.borrow_mut().set(Sym::new(name), value);
                drop(old);
            }
            Mirror::Body(attributes) => {
                let old = attributes.borrow_mut().set(Sym::new(name), value);
                drop(old);
            }
        }
    }

    pub(super) fn remove(&self, key: &Value) {
        let Some(name) = key.as_str() else { return };
        match self {
            Mirror::Namespace(namespace) => drop(namespace.remove(Sym::new(name))),
            Mirror::Instance(instance) => drop(instance.remove(Sym::new(name))),
            Mirror::Class(class) => {
                let old = class.attributes.borrow_mut().remove(Sym::new(name));
                crate::vm::types().bump_epoch();
                drop(old);
            }
            Mirror::Function(function) => {
                function.head.write();
                let old = function.attributes.borrow_mut().remove(Sym::new(name));
                drop(old);
            }
            Mirror::Body(attributes) => {
                let old = attributes.borrow_mut().remove(Sym::new(name));
                drop(old);
            }
        };
    }
}
