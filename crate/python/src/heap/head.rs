//! `Head`: what every object carries that can be part of a cycle. Eight bytes, the first of the object.

use super::registry::heap;
use std::cell::Cell;

/// What kind of object a head belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    List,
    Tuple,
    Dict,
    Set,
    Cell,
    Function,
    Class,
    Instance,
    Generator,
    Namespace,
    Code,
}

const KINDS: [Kind; 11] = [
    Kind::List,
    Kind::Tuple,
    Kind::Dict,
    Kind::Set,
    Kind::Cell,
    Kind::Function,
    Kind::Class,
    Kind::Instance,
    Kind::Generator,
    Kind::Namespace,
    Kind::Code,
];

const KIND: u32 = 0xf;
/// A thread-like task has it from the kernel: writing to it is noticed.
const WATCHED: u32 = 1 << 4;
/// Has outlived a collection.
const OLD: u32 = 1 << 5;
/// Its finalizer has run.
const FINALIZED: u32 = 1 << 6;
/// Weak references point to it.
const WEAK: u32 = 1 << 7;
/// Looked at by the collection under way.
const MEMBER: u32 = 1 << 8;
/// Found to be held from outside.
const REACHED: u32 = 1 << 9;
/// An instance whose attributes are in a dict that a program gave it.
const OWN_DICT: u32 = 1 << 10;
const COUNT: u32 = 11;
/// Counts from here on are not exact: such an object is taken to be held from outside.
const MANY: u32 = u32::MAX >> COUNT;

/// Not registered.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Place in the registry, kind and marks, and the count of references while a collection is under way.
#[repr(C)]
pub struct Head {
    pub(super) place: Cell<u32>,
    word: Cell<u32>,
}

/// An object whose first field is its head.
///
/// # Safety
/// The type is `repr(C)` and begins with its `Head`, whose kind is the type's.
pub unsafe trait Headed {}

impl Head {
    pub const fn new(kind: Kind) -> Self {
        Head { place: Cell::new(NOWHERE), word: Cell::new(kind as u32) }
    }

    pub fn kind(&self) -> Kind {
        KINDS[(self.word.get() & KIND) as usize]
    }

    #[inline]
    fn has(&self, mark: u32) -> bool {
        self.word.get() & mark != 0
    }

    fn put(&self, mark: u32) {
        self.word.set(self.word.get() | mark);
    }

    pub fn is_tracked(&self) -> bool {
        self.place.get() != NOWHERE
    }

    /// Call before any change of the object.
    #[inline(always)]
    pub fn write(&self) {
        if self.has(WATCHED) {
            super::barrier::note_write();
        }
    }

    /// From now on writes to the object are noticed while a thread-like task runs.
    pub fn watch(&self) {
        self.put(WATCHED);
    }

    pub fn is_watched(&self) -> bool {
        self.has(WATCHED)
    }

    /// Whether a program has assigned the instance's `__dict__`.
    #[inline]
    pub(crate) fn has_own_dict(&self) -> bool {
        self.has(OWN_DICT)
    }

    pub(crate) fn set_own_dict(&self) {
        self.put(OWN_DICT);
    }

    pub(super) fn is_old(&self) -> bool {
        self.has(OLD)
    }

    pub(super) fn set_old(&self) {
        self.put(OLD);
    }

    pub fn is_finalized(&self) -> bool {
        self.has(FINALIZED)
    }

    pub(crate) fn set_finalized(&self) {
        self.put(FINALIZED);
    }

    pub(super) fn is_weak(&self) -> bool {
        self.has(WEAK)
    }

    pub(super) fn set_weak(&self) {
        self.put(WEAK);
    }

    pub(super) fn forget_weak(&self) {
        self.word.set(self.word.get() & !WEAK);
    }

    // The marks of a collection.

    /// Begins to count: `strong` references are there in all.
    pub(super) fn start(&self, strong: usize) {
        let count = u32::try_from(strong).map_or(MANY, |count| count.min(MANY));
        let rest = self.word.get() & ((1 << COUNT) - 1) & !REACHED;
        self.word.set(rest | MEMBER | count << COUNT);
    }

    pub(super) fn is_member(&self) -> bool {
        self.has(MEMBER)
    }

    /// One of the references comes from another member.
    pub(super) fn subtract(&self) {
        let word = self.word.get();
        if (1..MANY).contains(&(word >> COUNT)) {
            self.word.set(word - (1 << COUNT));
        }
    }

    pub(super) fn is_held(&self) -> bool {
        self.word.get() >> COUNT > 0
    }

    /// Marks it as reached; false if it was already.
    pub(super) fn reach(&self) -> bool {
        let new = !self.has(REACHED);
        self.put(REACHED);
        new
    }

    pub(super) fn is_reached(&self) -> bool {
        self.has(REACHED)
    }

    /// Ends the collection for this object, which has outlived it.
    pub(super) fn finish(&self) {
        let rest = self.word.get() & ((1 << COUNT) - 1) & !(MEMBER | REACHED);
        self.word.set(rest | OLD);
    }
}

impl Drop for Head {
    #[inline]
    fn drop(&mut self) {
        if self.place.get() != NOWHERE {
            heap().unregister(self.place.get());
        }
        if self.has(WEAK) {
            heap().died(self);
        }
    }
}
