//! Interned names: attributes, variables, keyword arguments. Equal names are the same pointer, on every thread.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::{LazyLock, Mutex};

/// An interned name. Copies freely and crosses threads; comparison is a pointer comparison.
#[derive(Clone, Copy)]
pub struct Sym(&'static &'static str);

static TABLE: LazyLock<Mutex<Table>> = LazyLock::new(|| Mutex::new(Table::seeded()));

#[derive(Default)]
struct Table {
    names: HashSet<Entry>,
}

struct Entry(&'static &'static str);

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}
impl Eq for Entry {}
impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (*self.0).hash(state);
    }
}
impl std::borrow::Borrow<str> for Entry {
    fn borrow(&self) -> &str {
        self.0
    }
}

impl Table {
    fn seeded() -> Self {
        let mut table = Table::default();
        for sym in crate::names::ALL {
            table.names.insert(Entry(sym.0));
        }
        table
    }
}

impl Sym {
    /// For the fixed names of `names.rs` only, which the table is seeded with.
    pub(crate) const fn fixed(text: &'static &'static str) -> Self {
        Sym(text)
    }

    /// The symbol of `text`, made if it is new. Symbols are never freed.
    pub fn new(text: &str) -> Self {
        let mut table = TABLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(entry) = table.names.get(text) {
            return Sym(entry.0);
        }
        let text: &'static str = Box::leak(text.into());
        let cell: &'static &'static str = Box::leak(Box::new(text));
        table.names.insert(Entry(cell));
        Sym(cell)
    }

    /// The symbol of `text` if anybody has used it: enough for reading attributes by name.
    pub fn find(text: &str) -> Option<Self> {
        let table = TABLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        table.names.get(text).map(|entry| Sym(entry.0))
    }

    pub fn as_str(self) -> &'static str {
        self.0
    }

    pub(crate) fn address(self) -> usize {
        std::ptr::from_ref(self.0) as usize
    }
}

/// A map keyed by symbols.
pub type SymMap<V> = HashMap<Sym, V, BuildHasherDefault<SymHasher>>;

/// Spreads a symbol's address: programs choose names, but not where they are kept.
#[derive(Default)]
pub struct SymHasher(u64);

impl Hasher for SymHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= crate::vm::hash_bytes(bytes);
    }

    #[inline]
    fn write_usize(&mut self, address: usize) {
        let product = (address as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The table takes a bucket from the low bits and a tag from the high ones.
        self.0 = product ^ (product >> 32);
    }
}

impl PartialEq for Sym {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
impl Eq for Sym {}
impl Hash for Sym {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.address());
    }
}
impl fmt::Debug for Sym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
impl fmt::Display for Sym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
impl From<&str> for Sym {
    fn from(text: &str) -> Self {
        Sym::new(text)
    }
}
