//! A thread's own free blocks: for each class one magazine in use and one full spare, and a few large blocks.

use crate::large::Kept;
use crate::pages::{self, Fresh, PAGE};
use crate::{class, depot};
use std::cell::Cell;
use std::ptr;

/// Says that this thread's thread-locals are there. wasm-bindgen allocates a thread's stack and its block of
/// thread-locals before it initialises them; until then they seem to lie at address 0, in the unused end of the first
/// thread's stack.
const LIVE: u32 = 0x7b0c_a11c;

/// One class's magazines. `loaded` holds `count` blocks, `spare` is full or null.
struct Magazines {
    loaded: Cell<*mut u8>,
    spare: Cell<*mut u8>,
    count: Cell<u32>,
}

struct Cache {
    live: Cell<u32>,
    classes: [Magazines; class::COUNT],
    large: Kept,
}

impl Magazines {
    const fn new() -> Self {
        Magazines {
            loaded: Cell::new(ptr::null_mut()),
            spare: Cell::new(ptr::null_mut()),
            count: Cell::new(0),
        }
    }
}

thread_local! {
    // Constant and without a destructor: access is a plain load, and never allocates.
    static CACHE: Cache = const {
        Cache {
            live: Cell::new(LIVE),
            classes: [const { Magazines::new() }; class::COUNT],
            large: Kept::new(),
        }
    };
}

/// A block of `class`; null if there is no memory.
#[inline]
pub fn take(class: usize) -> *mut u8 {
    CACHE.with(|cache| {
        let magazines = &cache.classes[class];
        let block = magazines.loaded.get();
        if cache.live.get() != LIVE {
            return take_alone(class);
        }
        if block.is_null() {
            return take_refilled(class, magazines);
        }
        magazines.loaded.set(unsafe { depot::next(block) });
        magazines.count.set(magazines.count.get() - 1);
        block
    })
}

/// Gives a block of `class` back, whichever thread took it.
#[inline]
pub unsafe fn put(class: usize, block: *mut u8) {
    CACHE.with(|cache| {
        let magazines = &cache.classes[class];
        if cache.live.get() != LIVE {
            return; // Before a thread is up, a block or two may be lost.
        }
        if magazines.count.get() == class::magazine(class) {
            unload(class, magazines);
        }
        unsafe { depot::set_next(block, magazines.loaded.get()) };
        magazines.loaded.set(block);
        magazines.count.set(magazines.count.get() + 1);
    });
}

/// Pages for a large block; a null start if there is no memory.
pub fn take_pages(pages: usize, align: usize) -> Fresh {
    let kept = CACHE.with(|cache| match cache.live.get() == LIVE && align <= PAGE {
        true => cache.large.take(pages),
        false => Fresh::NONE,
    });
    if kept.start.is_null() { pages::take(pages, align) } else { kept }
}

/// Gives a large block back, whichever thread took it.
pub unsafe fn put_pages(block: *mut u8, pages: usize) {
    CACHE.with(|cache| unsafe {
        if cache.live.get() == LIVE { cache.large.put(block, pages) } else { pages::put(block, pages) }
    });
}

#[cold]
fn take_refilled(class: usize, magazines: &Magazines) -> *mut u8 {
    let spare = magazines.spare.replace(ptr::null_mut());
    let (full, count) = if spare.is_null() { depot::take(class) } else { (spare, class::magazine(class)) };
    if full.is_null() {
        return full;
    }
    magazines.loaded.set(unsafe { depot::next(full) });
    magazines.count.set(count - 1);
    full
}

/// Makes room: the full magazine becomes the spare, a former spare goes to the depot.
#[cold]
fn unload(class: usize, magazines: &Magazines) {
    let spare = magazines.spare.replace(magazines.loaded.replace(ptr::null_mut()));
    magazines.count.set(0);
    if !spare.is_null() {
        unsafe { depot::put(class, spare) };
    }
}

/// A block for a thread that has no cache yet; the rest of its magazine goes back in pieces of one.
#[cold]
fn take_alone(class: usize) -> *mut u8 {
    depot::take_one(class)
}
