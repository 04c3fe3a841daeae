//! Full magazines and fresh spans, per size class: what threads exchange blocks through.

use crate::class;
use crate::lock::Lock;
use crate::pages::{self, PAGE};
use std::ptr;

/// One class: a stack of full magazines, linked through their first blocks' second word, and the unused rest of the
/// span that blocks are cut from.
struct Shelf {
    full: *mut u8,
    fresh: *mut u8,
    fresh_end: usize,
}

unsafe impl Send for Shelf {}

static SHELVES: [Lock<Shelf>; class::COUNT] =
    [const { Lock::new(Shelf { full: ptr::null_mut(), fresh: ptr::null_mut(), fresh_end: 0 }) };
        class::COUNT];

/// The block after `block` in its magazine.
#[inline]
pub unsafe fn next(block: *mut u8) -> *mut u8 {
    unsafe { block.cast::<*mut u8>().read() }
}

#[inline]
pub unsafe fn set_next(block: *mut u8, next: *mut u8) {
    unsafe { block.cast::<*mut u8>().write(next) };
}

/// A magazine and its number of blocks; null if there is no memory.
pub fn take(class: usize) -> (*mut u8, u32) {
    let mut shelf = SHELVES[class].lock();
    let magazine = shelf.full;
    if !magazine.is_null() {
        shelf.full = unsafe { magazine.cast::<*mut u8>().add(1).read() };
        return (magazine, class::magazine(class));
    }
    shelf.cut(class, class::magazine(class))
}

/// One block, cut fresh.
pub fn take_one(class: usize) -> *mut u8 {
    SHELVES[class].lock().cut(class, 1).0
}

/// Takes a full magazine back.
pub unsafe fn put(class: usize, magazine: *mut u8) {
    let mut shelf = SHELVES[class].lock();
    unsafe { magazine.cast::<*mut u8>().add(1).write(shelf.full) };
    shelf.full = magazine;
}

impl Shelf {
    /// Up to `wanted` linked blocks from the span, in ascending order; at least one unless there is no memory.
    fn cut(&mut self, class: usize, wanted: u32) -> (*mut u8, u32) {
        let size = class::size(class);
        if self.fresh_end - (self.fresh as usize) < size && !self.open_span(class) {
            return (ptr::null_mut(), 0);
        }
        let first = self.fresh;
        let count = ((self.fresh_end - first as usize) / size).min(wanted as usize);
        for index in 0..count {
            let block = unsafe { first.add(index * size) };
            let next = if index + 1 < count { unsafe { block.add(size) } } else { ptr::null_mut() };
            unsafe { set_next(block, next) };
        }
        self.fresh = unsafe { first.add(count * size) };
        (first, count as u32)
    }

    fn open_span(&mut self, class: usize) -> bool {
        let bytes = class::span_pages(class) * PAGE;
        let start = pages::take_span(class::span_pages(class));
        if start.is_null() {
            return false;
        }
        self.fresh = start;
        self.fresh_end = start as usize + bytes;
        true
    }
}
