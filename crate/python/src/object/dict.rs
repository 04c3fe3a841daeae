//! `dict`: a hash table of indices into entries kept in order of insertion.
//!
//! Equality of keys may need Python (`__eq__`), and no borrow may live across that. So a lookup that meets such a key
//! returns it as a candidate (`Found::Ask`), and the VM asks and comes back.

use super::mirror::Mirror;
use crate::heap::{self, Head, Headed, Kind};
use crate::types::number::number_eq;
use crate::value::Value;
use hashbrown::HashTable;
use std::cell::{Cell, OnceCell, RefCell};

#[derive(Clone)]
pub struct DictEntry {
    pub hash: u64,
    pub key: Value,
    pub value: Value,
}

/// A place of the index: the entry's number, and enough of its hash to tell most others apart and to move the place
/// without a look at the entry.
#[derive(Clone, Copy)]
struct Place {
    at: u32,
    hash: u32,
}

impl Place {
    fn new(at: usize, hash: u64) -> Self {
        Place { at: at as u32, hash: spread(hash) }
    }
}

#[derive(Default)]
struct Table {
    index: HashTable<Place>,
    /// `None` where an entry was removed.
    entries: Vec<Option<DictEntry>>,
}

/// A dict. All methods take the key's hash, which only the VM can compute.
#[repr(C)]
pub struct Dict {
    head: Head,
    table: RefCell<Table>,
    /// Changes whenever keys come or go: iteration notices.
    version: Cell<u32>,
    /// Whose variables this is a view of.
    mirror: OnceCell<Mirror>,
}

impl Default for Dict {
    fn default() -> Self {
        Dict {
            head: Head::new(Kind::Dict),
            table: RefCell::default(),
            version: Cell::new(0),
            mirror: OnceCell::new(),
        }
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Dict {}

/// What a lookup found.
pub enum Found {
    At(usize),
    Missing,
    /// These entries have the same hash, and only Python can tell whether they are equal.
    Ask(Vec<(usize, Value)>),
}

/// Tuples nested deeper than this are compared and hashed by the VM, which watches its stack.
pub(crate) const PLAIN_DEPTH: usize = 64;

/// Equality that needs no Python: `None` where it does.
pub fn plain_eq(a: &Value, b: &Value) -> Option<bool> {
    plain_eq_within(a, b, PLAIN_DEPTH)
}

fn plain_eq_within(a: &Value, b: &Value, depth: usize) -> Option<bool> {
    use Value::{Bool, Float, Int, Str};
    match (a, b) {
        (Int(x), Int(y)) => Some(x == y),
        (Str(x), Str(y)) => Some(std::rc::Rc::ptr_eq(x, y) || x.as_str() == y.as_str()),
        (Bool(x), Bool(y)) => Some(x == y),
        (Bool(x), Int(y)) | (Int(y), Bool(x)) => Some(i64::from(*x) == *y),
        (Float(x), Float(y)) => Some(x == y || x.to_bits() == y.to_bits()),
        (Int(x), Float(y)) | (Float(y), Int(x)) => Some(*x as f64 == *y && (*y as i128) == i128::from(*x)),
        (Value::Big(x), Value::Big(y)) => Some(x == y),
        (Value::Bytes(x), Value::Bytes(y)) => Some(***x == ***y),
        (Value::None, Value::None) => Some(true),
        (Value::Tuple(x), Value::Tuple(y)) => plain_eq_items(x, y, depth.checked_sub(1)?),
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            if a.is(b) {
                Some(true)
            } else {
                None
            }
        }
        (Value::Set(_) | Value::Range(_) | Value::Slice(_) | Value::Class(_) | Value::Method(_), _)
        | (_, Value::Set(_) | Value::Range(_) | Value::Slice(_) | Value::Class(_) | Value::Method(_)) => {
            if a.is(b) { Some(true) } else { None }
        }
        _ => Some(number_eq(a, b).unwrap_or_else(|| a.is(b))),
    }
}

fn plain_eq_items(a: &[Value], b: &[Value], depth: usize) -> Option<bool> {
    if a.len() != b.len() {
        return Some(false);
    }
    for (x, y) in a.iter().zip(b) {
        if x.is(y) {
            continue;
        }
        match plain_eq_within(x, y, depth) {
            Some(true) => {}
            other => return other,
        }
    }
    Some(true)
}

impl Dict {
    pub fn with_capacity(capacity: usize) -> Self {
        let made = Dict::default();
        made.table.replace(Table {
            index: HashTable::with_capacity(capacity),
            entries: Vec::with_capacity(capacity),
        });
        made
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Shows every key and value: for the collector.
    pub fn trace(&self, show: &mut impl FnMut(&Value)) {
        let Ok(table) = self.table.try_borrow() else { return };
        for entry in table.entries.iter().flatten() {
            show(&entry.key);
            show(&entry.value);
        }
    }

    /// Makes the dict a view: what it holds must be what `mirror` shows.
    pub fn show(&self, mirror: Mirror) {
        let _ = self.mirror.set(mirror);
    }

    pub fn mirror(&self) -> Option<&Mirror> {
        self.mirror.get()
    }

    /// Takes over what has changed where the variables are.
    #[inline]
    fn refresh(&self) {
        if let Some(mirror) = self.mirror.get() {
            self.copy_from(mirror);
        }
    }

    #[cold]
    fn copy_from(&self, mirror: &Mirror) {
        let wanted = mirror.entries();
        let mut table = self.table.borrow_mut();
        let same = table.index.len() == wanted.len()
            && table
                .entries
                .iter()
                .flatten()
                .zip(&wanted)
                .all(|(entry, (name, _))| entry.key.as_str() == Some(name.as_str()));
        if same {
            let old: Vec<Value> = table
                .entries
                .iter_mut()
                .flatten()
                .zip(wanted)
                .map(|(entry, (_, value))| std::mem::replace(&mut entry.value, value))
                .collect();
            drop(table);
            drop(old);
            return;
        }
        let old = std::mem::take(&mut *table);
        for (name, value) in wanted {
            let key = Value::from(name);
            let hash = crate::vm::hash_plain(&key).unwrap_or_default();
            let place = Place::new(table.entries.len(), hash);
            table.entries.push(Some(DictEntry { hash, key, value }));
            table.index.insert_unique(widen(place.hash), place, |place| widen(place.hash));
        }
        drop(table);
        drop(old);
        self.touch();
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.refresh();
        self.table.borrow().index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline]
    pub fn version(&self) -> u32 {
        self.version.get()
    }

    fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    /// Looks `key` up; never calls Python.
    #[inline]
    pub fn find(&self, hash: u64, key: &Value) -> Found {
        self.refresh();
        let table = self.table.borrow();
        let mut ask = Vec::new();
        let short = spread(hash);
        let hit = table.index.find(widen(short), |place| {
            if place.hash != short {
                return false;
            }
            match &table.entries[place.at as usize] {
                Some(entry) if entry.hash == hash => match plain_eq(&entry.key, key) {
                    Some(equal) => equal,
                    None => {
                        ask.push((place.at as usize, entry.key.clone()));
                        false
                    }
                },
                _ => false,
            }
        });
        match hit {
            Some(place) => Found::At(place.at as usize),
            None if ask.is_empty() => Found::Missing,
            None => Found::Ask(ask),
        }
    }

    /// The value at an entry's index.
    #[inline]
    pub fn value_at(&self, at: usize) -> Value {
        self.table.borrow().entries[at].as_ref().map(|entry| entry.value.clone()).unwrap_or_default()
    }

    /// Replaces the value at an entry's index.
    #[inline]
    pub fn set_at(&self, at: usize, value: Value) {
        self.head.write();
        if let Some(mirror) = self.mirror.get() {
            let key = self.table.borrow().entries[at].as_ref().map(|entry| entry.key.clone());
            mirror.set(&key.unwrap_or_default(), value.clone());
        }
        let old = match self.table.borrow_mut().entries[at].as_mut() {
            Some(entry) => std::mem::replace(&mut entry.value, value),
            None => return,
        };
        drop(old);
    }

    /// Adds an entry whose key is known to be missing.
    pub fn push(&self, hash: u64, key: Value, value: Value) {
        self.head.write();
        if let Some(mirror) = self.mirror.get() {
            mirror.set(&key, value.clone());
        }
        let mut table = self.table.borrow_mut();
        let place = Place::new(table.entries.len(), hash);
        table.entries.push(Some(DictEntry { hash, key, value }));
        table.index.insert_unique(widen(place.hash), place, |place| widen(place.hash));
        drop(table);
        self.touch();
    }

    /// Makes room for `count` more entries.
    pub fn reserve(&self, count: usize) {
        let mut table = self.table.borrow_mut();
        table.entries.reserve(count);
        table.index.reserve(count, |place| widen(place.hash));
    }

    /// Removes the entry at an index.
    pub fn remove_at(&self, at: usize) -> Option<DictEntry> {
        self.head.write();
        let mut table = self.table.borrow_mut();
        let entry = table.entries[at].take()?;
        let place = widen(spread(entry.hash));
        if let Ok(place) = table.index.find_entry(place, |place| place.at as usize == at) {
            place.remove();
        }
        let sparse = table.entries.len() > 32 && table.index.len() * 2 < table.entries.len();
        if sparse {
            table.compact();
        }
        while matches!(table.entries.last(), Some(None)) {
            table.entries.pop();
        }
        drop(table);
        if let Some(mirror) = self.mirror.get() {
            mirror.remove(&entry.key);
        }
        self.touch();
        Some(entry)
    }

    /// The first entry at or after `at`, with its index: iteration without a borrow.
    #[inline]
    pub fn entry_from(&self, at: usize) -> Option<(usize, DictEntry)> {
        self.refresh();
        let table = self.table.borrow();
        let entries = table.entries.get(at..)?;
        entries.iter().enumerate().find_map(|(i, entry)| entry.as_ref().map(|entry| (at + i, entry.clone())))
    }

    /// The last entry before `before`, with its index.
    pub fn entry_before(&self, before: usize) -> Option<(usize, DictEntry)> {
        self.refresh();
        let table = self.table.borrow();
        let end = before.min(table.entries.len());
        table.entries[..end].iter().enumerate().rev().find_map(|(i, e)| e.as_ref().map(|e| (i, e.clone())))
    }

    /// Number of entry places, holes included: `entry_before(places())` is the last entry.
    pub fn places(&self) -> usize {
        self.refresh();
        self.table.borrow().entries.len()
    }

    pub fn entries(&self) -> Vec<DictEntry> {
        self.refresh();
        self.table.borrow().entries.iter().flatten().cloned().collect()
    }

    pub fn keys(&self) -> Vec<Value> {
        self.refresh();
        self.table.borrow().entries.iter().flatten().map(|entry| entry.key.clone()).collect()
    }

    pub fn values(&self) -> Vec<Value> {
        self.refresh();
        self.table.borrow().entries.iter().flatten().map(|entry| entry.value.clone()).collect()
    }

    pub fn clear(&self) {
        self.head.write();
        if let Some(mirror) = self.mirror.get() {
            self.table.borrow().entries.iter().flatten().for_each(|entry| mirror.remove(&entry.key));
        }
        let old = self.table.take();
        self.touch();
        drop(old);
    }

    /// Lets go of what a dict that is garbage holds; what it is a view of stays.
    pub(crate) fn let_go(&self) {
        let old = self.table.take();
        drop(old);
    }

    /// A copy with the same entries in the same order.
    pub fn copy(&self) -> Dict {
        self.refresh();
        let table = self.table.borrow();
        let mut copy = Table { index: table.index.clone(), entries: table.entries.clone() };
        if copy.entries.len() != copy.index.len() {
            copy.compact();
        }
        let made = Dict::default();
        made.table.replace(copy);
        made
    }

    /// Makes this, which is empty, a copy of another.
    pub fn assign(&self, other: &Dict) {
        self.head.write();
        let copy = other.copy();
        self.table.swap(&copy.table);
        self.touch();
    }

    /// Looks up a `str` key: never needs Python.
    pub fn get_str(&self, key: &str) -> Option<Value> {
        let key = Value::str(key);
        match self.find(crate::vm::hash_plain(&key)?, &key) {
            Found::At(at) => Some(self.value_at(at)),
            _ => None,
        }
    }

    /// Sets a `str` key: never needs Python.
    pub fn set_str(&self, key: &str, value: Value) {
        let key = Value::str(key);
        let hash = crate::vm::hash_plain(&key).unwrap_or_default();
        match self.find(hash, &key) {
            Found::At(at) => self.set_at(at, value),
            _ => self.push(hash, key, value),
        }
    }

    /// Takes a `str` key out, if it is there: never needs Python.
    pub fn remove_str(&self, key: &str) {
        let key = Value::str(key);
        let hash = crate::vm::hash_plain(&key).unwrap_or_default();
        if let Found::At(at) = self.find(hash, &key) {
            self.remove_at(at);
        }
    }
}

/// Half of a hash, well mixed: small ints hash to themselves.
#[inline]
fn spread(hash: u64) -> u32 {
    ((hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// What the table takes for a hash: it looks for a place by the low bits and tells places apart by the highest.
#[inline]
fn widen(short: u32) -> u64 {
    u64::from(short) << 32 | u64::from(short)
}

impl Table {
    fn compact(&mut self) {
        self.entries.retain(Option::is_some);
        self.index.clear();
        let Table { index, entries } = self;
        for (at, entry) in entries.iter().flatten().enumerate() {
            let place = Place::new(at, entry.hash);
            index.insert_unique(widen(place.hash), place, |place| widen(place.hash));
        }
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        let entries = std::mem::take(&mut self.table.get_mut().entries);
        heap::drop_items(entries.into_iter().flatten().flat_map(|entry| [entry.key, entry.value]));
    }
}
