//! Weak references: what they point to, and who is told when it dies.

use super::finalize::Finalizer;
use super::head::Head;
use super::registry::{Heap, heap};
use super::trace::{Held, head_of};
use crate::class::{Class, Instance};
use crate::function::Function;
use crate::object::{Generator, Set};
use crate::value::Value;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::{Rc, Weak};

/// The weak references of this heap, by the address of what they point to.
#[derive(Default)]
pub(super) struct WeakTable {
    references: RefCell<HashMap<usize, Vec<Weak<Instance>>>>,
}

enum Target {
    Instance(Weak<Instance>),
    Function(Weak<Function>),
    Class(Weak<Class>),
    Generator(Weak<Generator>),
    Set(Weak<Set>),
    Dead,
}

/// The data of a weak reference object.
pub struct WeakRef {
    target: RefCell<Target>,
    callback: RefCell<Option<Value>>,
    /// The target's hash, once it was asked for: it outlives the target.
    pub hash: Cell<Option<i64>>,
}

impl WeakRef {
    /// A reference to `value`; none if its type has no weak references, as `int`, `list` and `dict`.
    pub fn new(value: &Value, callback: Option<Value>) -> Option<Self> {
        let target = match value {
            Value::Instance(object) => Target::Instance(Rc::downgrade(object)),
            Value::Function(object) => Target::Function(Rc::downgrade(object)),
            Value::Class(object) => Target::Class(Rc::downgrade(object)),
            Value::Generator(object) => Target::Generator(Rc::downgrade(object)),
            Value::Set(object) => Target::Set(Rc::downgrade(object)),
            _ => return None,
        };
        let callback = RefCell::new(callback.filter(|callback| !callback.is_none()));
        Some(WeakRef { target: RefCell::new(target), callback, hash: Cell::new(None) })
    }

    /// What it points to, if that lives.
    pub fn get(&self) -> Option<Value> {
        Some(match &*self.target.borrow() {
            Target::Instance(object) => Value::Instance(object.upgrade()?),
            Target::Function(object) => Value::Function(object.upgrade()?),
            Target::Class(object) => Value::Class(object.upgrade()?),
            Target::Generator(object) => Value::Generator(object.upgrade()?),
            Target::Set(object) => Value::Set(object.upgrade()?),
            Target::Dead => return None,
        })
    }

    pub fn callback(&self) -> Option<Value> {
        self.callback.borrow().clone()
    }

    /// The target is dead: the callback's turn comes at the next safe point.
    fn kill(&self, reference: &Rc<Instance>) {
        *self.target.borrow_mut() = Target::Dead;
        if let Some(callback) = self.callback.take() {
            heap().finalize_later(Finalizer::Callback(callback, Value::Instance(Rc::clone(reference))));
        }
    }
}

/// Remembers that `reference`, whose data are a `WeakRef`, points to `target`.
pub fn register_weak(target: &Value, reference: &Rc<Instance>) {
    let Some(head) = head_of(target) else { return };
    // SAFETY: the target lives.
    unsafe { (*head).set_weak() };
    let mut references = heap().weak.references.borrow_mut();
    let list = references.entry(head as usize).or_default();
    list.retain(|reference| reference.strong_count() > 0);
    list.push(Rc::downgrade(reference));
}

/// The living weak references to an object, oldest first.
pub fn weak_references(target: &Value) -> Vec<Rc<Instance>> {
    let Some(head) = head_of(target) else { return Vec::new() };
    let references = heap().weak.references.borrow();
    references
        .get(&(head as usize))
        .map_or_else(Vec::new, |list| list.iter().filter_map(Weak::upgrade).collect())
}

impl Heap {
    /// An object with weak references is gone.
    #[cold]
    pub(super) fn died(&self, head: *const Head) {
        self.kill_references(head, &HashSet::new());
    }

    /// Weak references to garbage are dead before any finalizer runs; those that are garbage too are not called back.
    pub(super) fn forget_weakly(&self, garbage: &[Held]) {
        let weak: Vec<*const Head> = garbage
            .iter()
            .filter_map(Held::head)
            // SAFETY: the garbage is held.
            .filter(|&head| unsafe { (*head).is_weak() })
            .collect();
        if weak.is_empty() {
            return;
        }
        let all: HashSet<usize> = garbage.iter().filter_map(Held::head).map(|head| head as usize).collect();
        for head in weak {
            self.kill_references(head, &all);
            // SAFETY: the garbage is held.
            unsafe { (*head).forget_weak() };
        }
    }

    fn kill_references(&self, head: *const Head, silent: &HashSet<usize>) {
        let references = self.weak.references.borrow_mut().remove(&(head as usize));
        // The newest is told first.
        for reference in references.into_iter().flatten().rev().filter_map(|reference| reference.upgrade()) {
            let Some(data) = reference.native::<WeakRef>() else { continue };
            if silent.contains(&(Rc::as_ptr(&reference) as usize)) {
                data.callback.take();
            }
            data.kill(&reference);
        }
    }
}
