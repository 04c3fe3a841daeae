//! Dicts that show variables kept elsewhere: `globals()`, `instance.__dict__`.
//!
//! The dict's own table is a copy, brought up to date before each look at it; what is written to the dict is written
//! through.

use super::module::Namespace;
use crate::class::Instance;
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

/// Whose variables a dict shows.
pub enum Mirror {
    Namespace(Rc<Namespace>),
    Instance(Rc<Instance>),
}

impl Mirror {
    pub(super) fn entries(&self) -> Vec<(Sym, Value)> {
        match self {
            Mirror::Namespace(namespace) => namespace.entries(),
            Mirror::Instance(instance) => instance.dict_attributes(),
        }
    }

    /// Keys that are no strings name no variable.
    pub(super) fn set(&self, key: &Value, value: Value) {
        let Some(name) = key.as_str() else { return };
        match self {
            Mirror::Namespace(namespace) => namespace.set(Sym::new(name), value),
            Mirror::Instance(instance) => instance.set(Sym::new(name), value),
        }
    }

    pub(super) fn remove(&self, key: &Value) {
        let Some(name) = key.as_str() else { return };
        match self {
            Mirror::Namespace(namespace) => namespace.remove(Sym::new(name)),
            Mirror::Instance(instance) => instance.remove(Sym::new(name)),
        };
    }
}
