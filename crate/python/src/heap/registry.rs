//! The registry: the objects that may close a cycle, young ones apart from those that have outlived a collection.
//!
//! An object remembers its place and leaves a hole there when it dies. Most die young: then the list of the young ones is
//! only closed up again, and no collection is needed.

use super::barrier::Barrier;
use super::dicts::InstanceDicts;
use super::finalize::Finalizer;
use super::head::{Head, Headed};
use super::trash::Trash;
use super::weak::WeakTable;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::collections::VecDeque;
use std::ptr;
use std::rc::Rc;

/// A collection is due.
pub(crate) const COLLECT: u32 = 1;
/// Finalizers or weak references' callbacks wait.
pub(crate) const FINALIZE: u32 = 2;
/// The task must end: it has written to what it shares.
pub(crate) const ABORT: u32 = 4;
/// The running code has a time slice.
pub(crate) const SLICE: u32 = 8;

/// In `place`: among the old ones.
const OLD_PLACE: u32 = 1 << 31;
/// So many young objects call for a collection.
const YOUNG: usize = 10_000;
/// CPython's default, which `gc.get_threshold` shows.
const THRESHOLD: [i64; 3] = [700, 10, 10];
/// Young objects are taken over unseen at most so many times in a row.
const MOST_SKIPPED: u32 = 7;
/// Below so many old objects a full collection is never due.
const OLD_MIN: usize = 40_000;

type Places = UnsafeCell<Vec<*const Head>>;

/// The heap of this thread.
pub struct Heap {
    young: Places,
    old: Places,
    /// When the young ones reach this length, it is time to look.
    room: Cell<usize>,
    pub(super) old_limit: Cell<usize>,
    /// So many times the young are taken over unseen, since collections find next to nothing.
    skip: Cell<u32>,
    patience: Cell<u32>,
    enabled: Cell<bool>,
    threshold: Cell<[i64; 3]>,
    attention: Cell<u32>,
    pub(super) collecting: Cell<bool>,
    pub(super) finalizers: RefCell<VecDeque<Finalizer>>,
    pub(super) weak: WeakTable,
    pub(super) trash: Trash,
    pub(super) barrier: Barrier,
    pub(super) dicts: InstanceDicts,
}

thread_local! {
    // Leaked: values of the thread may be dropped after any destructor of ours would have run.
    static HEAP: Cell<Option<&'static Heap>> = const { Cell::new(None) };
}

/// The heap of this thread.
#[inline]
pub fn heap() -> &'static Heap {
    HEAP.with(Cell::get).unwrap_or_else(make)
}

#[cold]
fn make() -> &'static Heap {
    let heap: &'static Heap = Box::leak(Box::new(Heap {
        young: UnsafeCell::default(),
        old: UnsafeCell::default(),
        room: Cell::new(YOUNG),
        old_limit: Cell::new(OLD_MIN),
        skip: Cell::new(0),
        patience: Cell::new(0),
        enabled: Cell::new(true),
        threshold: Cell::new(THRESHOLD),
        attention: Cell::new(0),
        collecting: Cell::new(false),
        finalizers: RefCell::default(),
        weak: WeakTable::default(),
        trash: Trash::default(),
        barrier: Barrier::default(),
        dicts: InstanceDicts::default(),
    }));
    HEAP.with(|cell| cell.set(Some(heap)));
    heap
}

/// An object that the collector knows. (One made with `Rc::new` works too, but its cycles are never freed.)
#[inline]
pub fn new<T: Headed>(object: T) -> Rc<T> {
    let object = Rc::new(object);
    heap().register(Rc::as_ptr(&object).cast());
    object
}

impl Heap {
    #[inline]
    fn register(&self, object: *const Head) {
        // SAFETY: one thread, and nothing below calls back while this borrow lives.
        let young = unsafe { &mut *self.young.get() };
        // SAFETY: the object lives, and begins with its head.
        unsafe { (*object).place.set(young.len() as u32) };
        young.push(object);
        if young.len() >= self.room.get() {
            self.crowded();
        }
    }

    #[inline]
    pub(super) fn unregister(&self, place: u32) {
        let list = if place & OLD_PLACE == 0 { &self.young } else { &self.old };
        // SAFETY: as in `register`.
        let list = unsafe { &mut *list.get() };
        let at = (place & !OLD_PLACE) as usize;
        if at + 1 < list.len() {
            list[at] = ptr::null();
            return;
        }
        list.pop();
        while list.last().is_some_and(|last| last.is_null()) {
            list.pop();
        }
    }

    #[cold]
    fn crowded(&self) {
        let live = self.close_up(&self.young, 0);
        let threshold = self.young_threshold();
        if live < threshold / 2 || !self.enabled.get() || self.threshold.get()[0] <= 0 {
            self.room.set(live.max(threshold / 2) * 2);
            return;
        }
        self.room.set(live + threshold);
        self.attend(COLLECT);
    }

    fn young_threshold(&self) -> usize {
        match self.threshold.get() {
            THRESHOLD => YOUNG,
            [own, ..] => usize::try_from(own).unwrap_or(0),
        }
    }

    /// Removes the holes of a list; how many objects are left.
    fn close_up(&self, list: &Places, mark: u32) -> usize {
        // SAFETY: as in `register`.
        let list = unsafe { &mut *list.get() };
        list.retain(|object| !object.is_null());
        for (at, object) in list.iter().enumerate() {
            // SAFETY: an object that dies leaves a hole, so this one lives.
            unsafe { (**object).place.set(at as u32 | mark) };
        }
        list.len()
    }

    /// The registered objects that a collection looks at.
    pub(super) fn candidates(&self, full: bool) -> Vec<*const Head> {
        // SAFETY: as in `register`.
        let (young, old) = unsafe { (&*self.young.get(), &*self.old.get()) };
        let old: &[*const Head] = if full { old } else { &[] };
        old.iter().chain(young).copied().filter(|object| !object.is_null()).collect()
    }

    /// All young objects are old from now on.
    pub(super) fn age(&self) {
        // SAFETY: as in `register`.
        let (young, old) = unsafe { (&mut *self.young.get(), &mut *self.old.get()) };
        for object in young.drain(..).filter(|object| !object.is_null()) {
            // SAFETY: an object that dies leaves a hole, so this one lives.
            unsafe {
                (*object).place.set(old.len() as u32 | OLD_PLACE);
                (*object).set_old();
            }
            old.push(object);
        }
        self.room.set(self.young_threshold().max(1));
    }

    /// Whether the young ones are to be taken over unseen this time: a program that only builds up data should not pay for
    /// garbage that it does not make. The next full collection sees them all.
    pub(super) fn skips_young(&self) -> bool {
        let left = self.skip.get();
        self.skip.set(left.saturating_sub(1));
        left > 0 && self.threshold.get() == THRESHOLD
    }

    /// Learns from a collection that found `garbage` among `seen` objects.
    pub(super) fn learn(&self, garbage: usize, seen: usize) {
        let barren = garbage < seen / 64;
        self.patience.set(if barren { (self.patience.get() * 2 + 1).min(MOST_SKIPPED) } else { 0 });
        self.skip.set(self.patience.get());
    }

    /// Whether there are so many old objects that all are to be looked at.
    pub(super) fn is_full_due(&self) -> bool {
        // SAFETY: as in `register`.
        let len = unsafe { (*self.old.get()).len() };
        len > self.old_limit.get() && self.close_up(&self.old, OLD_PLACE) > self.old_limit.get()
    }

    /// After a full collection: the next is due when the heap has doubled.
    pub(super) fn set_old_limit(&self) {
        let live = self.close_up(&self.old, OLD_PLACE);
        self.old_limit.set((live * 2).max(OLD_MIN));
    }

    /// How many registered objects live: young ones, old ones.
    pub fn counts(&self) -> (usize, usize) {
        let count = |list: &Places| {
            // SAFETY: as in `register`.
            unsafe { &*list.get() }.iter().filter(|object| !object.is_null()).count()
        };
        (count(&self.young), count(&self.old))
    }

    // What the VM looks at.

    /// What waits for the next safe point.
    #[inline(always)]
    pub(crate) fn attention(&self) -> u32 {
        self.attention.get()
    }

    pub(crate) fn attend(&self, what: u32) {
        self.attention.set(self.attention.get() | what);
    }

    pub(crate) fn forget(&self, what: u32) {
        self.attention.set(self.attention.get() & !what);
    }

    // The `gc` module.

    pub fn is_enabled(&self) -> bool {
        self.enabled.get()
    }

    /// Switches automatic collections on or off.
    pub fn set_enabled(&self, enabled: bool) {
        self.enabled.set(enabled);
        if !enabled {
            self.forget(COLLECT);
        }
    }

    pub fn threshold(&self) -> [i64; 3] {
        self.threshold.get()
    }

    /// With a first number of 0 nothing is collected automatically, as in CPython.
    pub fn set_threshold(&self, threshold: [i64; 3]) {
        self.threshold.set(threshold);
        // SAFETY: as in `register`.
        let places = unsafe { (*self.young.get()).len() };
        self.room.set(places + self.young_threshold().max(1));
    }
}
