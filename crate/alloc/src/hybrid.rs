//! The allocator of a native host: small blocks as in the browser, where an interpreter takes and gives back millions of
//! them; large ones from the system, which has more than one memory of 4 GiB.

use crate::{cache, class, system};
use std::alloc::{GlobalAlloc, Layout, System};

/// `#[global_allocator] static ALLOCATOR: Hybrid = Hybrid;`
#[derive(Debug, Clone, Copy, Default)]
pub struct Hybrid;

// SAFETY: a block goes back where it came from: large ones to the system, small ones where their address says.
unsafe impl GlobalAlloc for Hybrid {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if let Some(class) = class::of(layout) {
            let block = cache::take(class);
            if !block.is_null() {
                return block;
            }
        }
        // SAFETY: the caller's promise. Small blocks come here once the reserved stretch is used up.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        match class::of(layout) {
            // SAFETY: the block was taken from the cache, as its address tells.
            Some(class) if system::owns(block) => unsafe { cache::put(class, block) },
            // SAFETY: it was taken from the system.
            _ => unsafe { System.dealloc(block, layout) },
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if class::of(layout).is_none() {
            // SAFETY: the caller's promise. The system has zeroed pages.
            return unsafe { System.alloc_zeroed(layout) };
        }
        // SAFETY: a block of that size, or null.
        unsafe {
            let block = self.alloc(layout);
            if !block.is_null() {
                block.write_bytes(0, layout.size());
            }
            block
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the new size fits.
        let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        match (class::of(layout), class::of(new_layout)) {
            (Some(old), Some(new)) if old == new => return block,
            // SAFETY: a large block is the system's, and stays there.
            (None, None) => return unsafe { System.realloc(block, layout, new_size) },
            _ => {}
        }
        // SAFETY: two blocks of these sizes.
        unsafe {
            let moved = self.alloc(new_layout);
            if !moved.is_null() {
                moved.copy_from_nonoverlapping(block, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}
