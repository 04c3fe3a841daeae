//! `set` and `frozenset`: a dict's keys without its values, and the order in which they are shown.

use super::order::Order;
use super::{Dict, DictEntry, PLAIN_DEPTH};
use crate::heap::{Head, Headed, Kind};
use crate::value::Value;
use std::cell::RefCell;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetKind {
    Set,
    Frozen,
}

/// A set of hashable values. Numbers and tuples of them are shown in CPython's order; as soon as there is any other
/// member, or there are very many, all come in order of insertion: CPython's order of texts differs from run to run.
#[repr(C)]
pub struct Set {
    head: Head,
    kind: SetKind,
    keys: Dict,
    /// `None`: in order of insertion.
    order: RefCell<Option<Order>>,
}

/// Larger sets are nothing that a student looks through.
const MAX_ORDERED: usize = 1 << 17;

impl Set {
    pub fn new(kind: SetKind) -> Self {
        Set {
            head: Head::new(Kind::Set),
            kind,
            keys: Dict::default(),
            order: RefCell::new(Some(Order::default())),
        }
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// What an empty set of this kind becomes when `other` is merged into it: a copy, perhaps in another order.
    pub fn merged(kind: SetKind, other: &Set) -> Self {
        let order = other.order.borrow().as_ref().map(Order::merged);
        Set { head: Head::new(Kind::Set), kind, keys: other.keys.copy(), order: RefCell::new(order) }
    }

    /// What CPython makes of a set written with constants only, given the set of them: its compiler makes a frozenset,
    /// builds that once more, and the running program merges it into an empty set.
    pub fn of_constants(constants: &Set) -> Self {
        let order = constants.order.borrow().as_ref().map(|order| Order::merged(&order.rebuilt()));
        let (kind, keys) = (SetKind::Set, constants.keys.copy());
        Set { head: Head::new(Kind::Set), kind, keys, order: RefCell::new(order) }
    }

    #[inline]
    pub fn kind(&self) -> SetKind {
        self.kind
    }

    /// The dict whose keys are the members; its values are all `None`. Changes go through the set.
    #[inline]
    pub fn keys(&self) -> &Dict {
        &self.keys
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a member that is known to be missing.
    pub fn push(&self, hash: u64, member: Value) {
        let mut order = self.order.borrow_mut();
        if let Some(table) = &mut *order {
            if is_fixed(&member, PLAIN_DEPTH) && self.keys.len() < MAX_ORDERED {
                table.add(hash, member.clone());
            } else {
                *order = None;
            }
        }
        drop(order);
        self.keys.push(hash, member, Value::None);
    }

    /// Removes the member at an index of `keys`.
    pub fn remove_at(&self, at: usize) -> Option<DictEntry> {
        let entry = self.keys.remove_at(at)?;
        if let Some(table) = &mut *self.order.borrow_mut() {
            table.remove(entry.hash, &entry.key);
        }
        Some(entry)
    }

    pub fn clear(&self) {
        let old = self.order.replace(Some(Order::default()));
        self.keys.clear();
        drop(old);
    }

    /// Takes the members of a set that nobody else uses.
    pub fn take_over(&self, other: &Set) {
        self.keys.clear();
        for entry in other.keys.entries() {
            self.keys.push(entry.hash, entry.key, Value::None);
        }
        let old = self.order.replace(other.order.take());
        drop(old);
    }

    /// The members as they are shown, if that is not the order of insertion.
    pub fn ordered(&self) -> Option<Vec<Value>> {
        self.order.borrow().as_ref().map(Order::members)
    }

    /// Whether the table has never had a member since it was made.
    pub fn is_untouched(&self) -> bool {
        self.is_empty() && self.order.borrow().as_ref().is_some_and(Order::is_untouched)
    }

    /// Before `count` members are merged in.
    pub fn make_room(&self, count: usize) {
        if let Some(table) = &mut *self.order.borrow_mut() {
            table.make_room(count);
        }
    }

    /// After many members were removed one by one.
    pub fn tidy(&self) {
        if let Some(table) = &mut *self.order.borrow_mut() {
            table.tidy();
        }
    }

    /// The member that `pop` takes.
    pub fn next_to_pop(&self) -> Option<Value> {
        match &mut *self.order.borrow_mut() {
            Some(table) => table.next_to_pop(),
            None => self.keys.entry_from(0).map(|(_, entry)| entry.key),
        }
    }
}

/// Whether CPython hashes the value alike in every run.
fn is_fixed(value: &Value, depth: usize) -> bool {
    match value {
        Value::Int(_) | Value::Bool(_) | Value::Big(_) | Value::Complex(_) => true,
        Value::Float(x) => !x.is_nan(),
        Value::Tuple(items) => depth > 0 && items.iter().all(|item| is_fixed(item, depth - 1)),
        _ => false,
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Set {}
