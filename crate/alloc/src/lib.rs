//! The global allocator of the browser build, and in part of the native one (`Hybrid`): blocks cached per thread, pages
//! shared.
//!
//! std's allocator for wasm is one lock around dlmalloc, so a loop that allocates runs slower on two workers than on
//! one; `talc` and `rlsf` are one lock as well, and mimalloc's kind needs a C compiler for wasm. Three layers here:
//!
//! - `cache`: two magazines of free blocks per thread and size class (Bonwick's scheme), and a thread's last few `large`
//!   blocks. No lock, no atomic.
//! - `depot`: full magazines and unused spans per size class, one lock per class; a magazine moves in O(1).
//! - `pages`: runs of 16 KiB pages for spans and for everything over 32 KiB: coalescing, good fit, growth in place.
//!
//! A block's class follows from its `Layout`, so blocks carry no header and any thread may free any block. Invariants:
//! no layer calls the allocator; no layer panics; what a terminated worker had cached is lost until its memory goes.

#![cfg_attr(all(target_arch = "wasm32", target_feature = "atomics"), feature(stdarch_wasm_atomic_wait))]

mod cache;
mod class;
mod depot;
#[cfg(not(target_arch = "wasm32"))]
mod hybrid;
mod large;
mod lock;
mod pages;
mod system;

#[cfg(not(target_arch = "wasm32"))]
pub use hybrid::Hybrid;
pub use pages::{Stats, set_alarm};

use std::alloc::{GlobalAlloc, Layout};
use std::ptr;

/// The allocator: `#[global_allocator] static ALLOCATOR: Alloc = Alloc;`. It has one heap however many values there are.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alloc;

/// Bytes that the heap holds and uses, for the memory account. Cached free blocks count as used.
pub fn stats() -> Stats {
    pages::stats()
}

unsafe impl GlobalAlloc for Alloc {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match class::of(layout) {
            Some(class) => cache::take(class),
            None => cache::take_pages(large::pages_of(layout), layout.align()).start,
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        match class::of(layout) {
            Some(class) => unsafe { cache::put(class, block) },
            None => unsafe { cache::put_pages(block, large::pages_of(layout)) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let (block, stale) = match class::of(layout) {
            Some(class) => (cache::take(class), layout.size()),
            None => {
                let run = cache::take_pages(large::pages_of(layout), layout.align());
                (run.start, run.stale.min(layout.size()))
            }
        };
        if !block.is_null() {
            unsafe { ptr::write_bytes(block, 0, stale) };
        }
        block
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        let in_place = match (class::of(layout), class::of(new_layout)) {
            (Some(old), Some(new)) => old == new,
            (None, None) => unsafe {
                pages::resize(block, large::pages_of(layout), large::pages_of(new_layout))
            },
            _ => false,
        };
        if in_place {
            return block;
        }
        unsafe {
            let moved = self.alloc(new_layout);
            if !moved.is_null() {
                ptr::copy_nonoverlapping(block, moved, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}
