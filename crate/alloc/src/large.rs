//! Blocks over 32 KiB: array and table buffers. A thread keeps the last few that it freed, since a buffer that another
//! core has just written is slow to write here, and most are freed and wanted again in the same sizes.

use crate::pages::{self, Fresh, PAGE};
use std::alloc::Layout;
use std::cell::Cell;
use std::ptr;

const SLOTS: usize = 8;
/// Pages that a thread keeps at most, and so the largest block that it keeps.
const KEPT: usize = (8 << 20) / PAGE;

/// A thread's freed blocks; `next` is the slot that was filled longest ago.
pub struct Kept {
    slots: [Cell<Slot>; SLOTS],
    next: Cell<usize>,
    pages: Cell<usize>,
}

#[derive(Clone, Copy)]
struct Slot {
    block: *mut u8,
    pages: usize,
}

const VACANT: Slot = Slot { block: ptr::null_mut(), pages: 0 };

/// Pages of a block for `layout`: eight classes to a doubling, as long as threads keep them.
pub fn pages_of(layout: Layout) -> usize {
    let pages = layout.size().div_ceil(PAGE);
    if !(8..=KEPT).contains(&pages) {
        return pages;
    }
    pages.next_multiple_of(1 << (pages.ilog2() - 3))
}

impl Kept {
    pub const fn new() -> Self {
        Kept { slots: [const { Cell::new(VACANT) }; SLOTS], next: Cell::new(0), pages: Cell::new(0) }
    }

    /// A kept block of that many pages; a null start if there is none.
    pub fn take(&self, pages: usize) -> Fresh {
        match self.slots.iter().find(|slot| slot.get().pages == pages) {
            Some(slot) => {
                self.pages.set(self.pages.get() - pages);
                Fresh { start: slot.replace(VACANT).block, stale: pages * PAGE }
            }
            None => Fresh::NONE,
        }
    }

    /// Keeps a block, for which older ones may have to go.
    pub unsafe fn put(&self, block: *mut u8, pages: usize) {
        if pages > KEPT {
            return unsafe { pages::put(block, pages) };
        }
        loop {
            let slot = &self.slots[self.next.get()];
            let old = slot.replace(VACANT);
            if !old.block.is_null() {
                self.pages.set(self.pages.get() - old.pages);
                unsafe { pages::put(old.block, old.pages) };
            }
            if self.pages.get() + pages <= KEPT {
                slot.set(Slot { block, pages });
                self.pages.set(self.pages.get() + pages);
                self.next.set((self.next.get() + 1) % SLOTS);
                return;
            }
            self.next.set((self.next.get() + 1) % SLOTS);
        }
    }
}
