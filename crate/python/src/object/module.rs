//! Modules and their namespaces: variables in slots, so that compiled code finds them by number.

use super::{Dict, Mirror};
use crate::heap::{self, Head, Headed, Kind};
use crate::sym::{Sym, SymMap};
use crate::value::Value;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// Variables by name, each in a slot that never moves. A slot may be unbound.
#[repr(C)]
pub struct Namespace {
    head: Head,
    index: RefCell<SymMap<u32>>,
    names: RefCell<Vec<Sym>>,
    slots: RefCell<Vec<Value>>,
    /// The dict that shows these variables, while it is held.
    dict: RefCell<Weak<Dict>>,
}

impl Default for Namespace {
    fn default() -> Self {
        Namespace {
            head: Head::new(Kind::Namespace),
            index: RefCell::default(),
            names: RefCell::default(),
            slots: RefCell::default(),
            dict: RefCell::default(),
        }
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Namespace {}

impl Namespace {
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Shows every value: for the collector.
    pub(crate) fn trace(&self, show: &mut impl FnMut(&Value)) {
        if let Ok(slots) = self.slots.try_borrow() {
            slots.iter().for_each(show);
        }
    }

    /// The variables as a dict, always the same one while it is held.
    pub fn dict(self: &Rc<Self>) -> Rc<Dict> {
        if let Some(dict) = self.dict.borrow().upgrade() {
            return dict;
        }
        let dict = heap::new(Dict::default());
        dict.show(Mirror::Namespace(Rc::clone(self)));
        self.dict.replace(Rc::downgrade(&dict));
        dict
    }

    /// Takes a dict's variables over, and makes it the dict that shows them.
    pub fn adopt(self: &Rc<Self>, dict: &Rc<Dict>) {
        for entry in dict.entries() {
            if let Some(name) = entry.key.as_str() {
                self.set(Sym::new(name), entry.value);
            }
        }
        dict.show(Mirror::Namespace(Rc::clone(self)));
        self.dict.replace(Rc::downgrade(dict));
    }

    /// The slot of `name`, made if it is new.
    pub fn slot(&self, name: Sym) -> u32 {
        let mut slots = self.slots.borrow_mut();
        *self.index.borrow_mut().entry(name).or_insert_with(|| {
            self.names.borrow_mut().push(name);
            slots.push(Value::Unbound);
            slots.len() as u32 - 1
        })
    }

    pub fn find(&self, name: Sym) -> Option<u32> {
        self.index.borrow().get(&name).copied()
    }

    #[inline]
    pub fn load(&self, slot: u32) -> Value {
        self.slots.borrow()[slot as usize].clone()
    }

    /// Copies a variable into a register; false if it is not bound.
    ///
    /// # Safety
    /// `place` must be valid and initialised, with no reference into it.
    #[inline]
    pub(crate) unsafe fn load_into(&self, slot: u32, place: *mut Value) -> bool {
        let slots = self.slots.borrow();
        let value = &slots[slot as usize];
        if value.is_unbound() {
            return false;
        }
        let value = value.clone();
        // What the register held may be dropped now, and its destructor may look at the variables.
        drop(slots);
        // SAFETY: the caller's promise.
        unsafe { Value::put(place, value) };
        true
    }

    #[inline]
    pub fn store(&self, slot: u32, value: Value) {
        self.head.write();
        let old = std::mem::replace(&mut self.slots.borrow_mut()[slot as usize], value);
        drop(old);
    }

    pub fn get(&self, name: Sym) -> Option<Value> {
        let value = self.load(self.find(name)?);
        (!value.is_unbound()).then_some(value)
    }

    pub fn set(&self, name: Sym, value: Value) {
        let slot = self.slot(name);
        self.store(slot, value);
    }

    /// Unbinds `name`; false if it was not bound.
    pub fn remove(&self, name: Sym) -> bool {
        let Some(slot) = self.find(name) else { return false };
        let bound = !self.load(slot).is_unbound();
        self.store(slot, Value::Unbound);
        bound
    }

    /// The bound names with their values, in order of first use.
    pub fn entries(&self) -> Vec<(Sym, Value)> {
        let names = self.names.borrow();
        let slots = self.slots.borrow();
        names
            .iter()
            .zip(slots.iter())
            .filter(|(_, v)| !v.is_unbound())
            .map(|(n, v)| (*n, v.clone()))
            .collect()
    }

    /// Unbinds everything: breaks the cycles between functions and their module.
    pub fn clear(&self) {
        let count = self.slots.borrow().len();
        for slot in 0..count {
            self.store(slot as u32, Value::Unbound);
        }
    }
}

/// A module object.
pub struct Module {
    pub name: Sym,
    pub namespace: Rc<Namespace>,
}

impl Module {
    pub fn new(name: impl Into<Sym>) -> Self {
        let name = name.into();
        let namespace = Rc::new(Namespace::default());
        namespace.set(crate::names::DUNDER_NAME, Value::from(name));
        Module { name, namespace }
    }

    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.namespace.set(Sym::new(name), value.into());
    }

    /// Adds a native function under its own name.
    pub fn function(&self, name: &'static str, call: crate::native::NativeCall) {
        self.set(name, Value::native(name, call));
    }
}
