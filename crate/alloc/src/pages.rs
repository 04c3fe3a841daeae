//! Runs of pages under one lock: good fit, coalescing, growth in place, and fresh memory known to be zero.
//!
//! A run of over 32 KiB costs far more to fill than this lock costs to take, so runs are not cached per thread.

mod runs;

use crate::lock::Lock;
use crate::system;
use runs::Runs;
use std::alloc::Layout;
use std::ptr;

pub const PAGE: usize = 16 << 10;

/// The heap's account, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    /// Taken from the system; never given back.
    pub held: usize,
    /// Of these, in spans of small blocks, whether the blocks are in use or not.
    pub small: usize,
    /// Of these, in large blocks in use.
    pub large: usize,
}

/// Fresh pages. The first `stale` bytes may hold old contents; what follows is zero.
pub struct Fresh {
    pub start: *mut u8,
    pub stale: usize,
}

static RUNS: Lock<Runs> = Lock::new(Runs::new());

/// Pages for a large block; a null start if there is no memory.
pub fn take(layout: Layout) -> Fresh {
    let mut runs = RUNS.lock();
    let taken = if layout.align() <= PAGE {
        runs.take(pages(layout))
    } else {
        take_aligned(&mut runs, pages(layout), layout.align())
    };
    match taken {
        Some((page, stale)) => {
            runs.large += pages(layout);
            Fresh { start: address(page), stale: stale * PAGE }
        }
        None => Fresh { start: ptr::null_mut(), stale: 0 },
    }
}

/// Gives a large block back.
pub unsafe fn put(block: *mut u8, layout: Layout) {
    let mut runs = RUNS.lock();
    runs.large -= pages(layout);
    unsafe { runs.put(page_of(block), pages(layout)) };
}

/// Makes a large block longer or shorter where it stands; false if what follows it is in use.
pub unsafe fn resize(block: *mut u8, old: Layout, new: Layout) -> bool {
    let (page, before, after) = (page_of(block), pages(old), pages(new));
    let mut runs = RUNS.lock();
    if after < before {
        unsafe { runs.put(page + after, before - after) };
    } else if after > before && !runs.extend(page + before, after - before) {
        return false;
    }
    runs.large = runs.large - before + after;
    true
}

/// Pages for small blocks; null if there is no memory.
pub fn take_span(pages: usize) -> *mut u8 {
    let mut runs = RUNS.lock();
    let Some((page, _)) = runs.take(pages) else { return ptr::null_mut() };
    runs.small += pages;
    address(page)
}

pub fn stats() -> Stats {
    let runs = RUNS.lock();
    Stats { held: runs.held * PAGE, small: runs.small * PAGE, large: runs.large * PAGE }
}

fn pages(layout: Layout) -> usize {
    layout.size().div_ceil(PAGE)
}

fn address(page: usize) -> *mut u8 {
    (system::base() + page * PAGE) as *mut u8
}

fn page_of(block: *mut u8) -> usize {
    (block as usize - system::base()) / PAGE
}

/// Takes more than is needed and gives both ends back.
fn take_aligned(runs: &mut Runs, wanted: usize, align: usize) -> Option<(usize, usize)> {
    let slack = align / PAGE;
    let (page, _) = runs.take(wanted.checked_add(slack)?)?;
    let start = page_of((address(page) as usize).next_multiple_of(align) as *mut u8);
    let before = start - page;
    unsafe {
        if before > 0 {
            runs.put(page, before);
        }
        if slack > before {
            runs.put(start + wanted, slack - before);
        }
    }
    Some((start, wanted))
}
