//! The allocator of a native host: the browser's, as long as its reserved stretch lasts, so that an interpreter's millions
//! of small blocks and its growing tables come from memory that is there; and the system's for the largest blocks and
//! beyond, since a native host may have more than one memory of 4 GiB.

use crate::{Alloc, system};
use std::alloc::{GlobalAlloc, Layout, System};

/// `#[global_allocator] static ALLOCATOR: Hybrid = Hybrid;`
#[derive(Debug, Clone, Copy, Default)]
pub struct Hybrid;

/// Bytes of the largest block that is taken from the reserved stretch.
const LARGEST: usize = 64 << 20;

// SAFETY: a block goes back where it came from, as its address tells.
unsafe impl GlobalAlloc for Hybrid {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() <= LARGEST {
            // SAFETY: the caller's promise.
            let block = unsafe { Alloc.alloc(layout) };
            if !block.is_null() {
                return block;
            }
        }
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if system::owns(block) {
            // SAFETY: it was taken from the stretch.
            unsafe { Alloc.dealloc(block, layout) };
        } else {
            // SAFETY: it was taken from the system.
            unsafe { System.dealloc(block, layout) };
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if layout.size() <= LARGEST {
            // SAFETY: the caller's promise.
            let block = unsafe { Alloc.alloc_zeroed(layout) };
            if !block.is_null() {
                return block;
            }
        }
        // SAFETY: the caller's promise.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if !system::owns(block) {
            // SAFETY: it was taken from the system, and stays there.
            return unsafe { System.realloc(block, layout, new_size) };
        }
        if new_size <= LARGEST {
            // SAFETY: it was taken from the stretch. On failure it is as it was.
            let moved = unsafe { Alloc.realloc(block, layout, new_size) };
            if !moved.is_null() {
                return moved;
            }
        }
        // SAFETY: the caller promises that the new size fits; the blocks are of these sizes.
        unsafe {
            let moved = System.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            if !moved.is_null() {
                moved.copy_from_nonoverlapping(block, layout.size().min(new_size));
                Alloc.dealloc(block, layout);
            }
            moved
        }
    }
}
