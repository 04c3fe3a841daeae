//! Runs of pages under one lock: good fit, coalescing, growth in place, and fresh memory known to be zero.

mod runs;

use crate::lock::Lock;
use crate::system;
use runs::Runs;
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicUsize, Ordering::Relaxed};

pub const PAGE: usize = 16 << 10;

/// The heap's account, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    /// Taken from the system; never given back.
    pub held: usize,
    /// Of these, in spans of small blocks, whether the blocks are in use or not.
    pub small: usize,
    /// Of these, in large blocks, in use or kept by a thread for its next.
    pub large: usize,
}

/// Pages for a block. The first `stale` bytes may hold old contents; what follows is zero.
pub struct Fresh {
    pub start: *mut u8,
    pub stale: usize,
}

impl Fresh {
    pub const NONE: Fresh = Fresh { start: ptr::null_mut(), stale: 0 };
}

static RUNS: Lock<Runs> = Lock::new(Runs::new());

/// More bytes in use than this set the alarm off.
static ALARM_AT: AtomicUsize = AtomicUsize::new(usize::MAX);
static ALARM: AtomicPtr<AtomicU32> = AtomicPtr::new(ptr::null_mut());
static SIGNAL: AtomicU32 = AtomicU32::new(0);

/// Writes `signal` to `word`, if that is 0, whenever pages are taken and more than `bytes` are in use.
pub fn set_alarm(bytes: usize, word: &'static AtomicU32, signal: u32) {
    SIGNAL.store(signal, Relaxed);
    ALARM.store(ptr::from_ref(word).cast_mut(), Relaxed);
    ALARM_AT.store(bytes, Relaxed);
}

fn watch(runs: &Runs) {
    if (runs.small + runs.large) * PAGE <= ALARM_AT.load(Relaxed) {
        return;
    }
    // SAFETY: null, or what `set_alarm` was given for ever.
    if let Some(word) = unsafe { ALARM.load(Relaxed).as_ref() } {
        let _ = word.compare_exchange(0, SIGNAL.load(Relaxed), Relaxed, Relaxed);
    }
}

/// Pages for a large block; a null start if there is no memory.
pub fn take(pages: usize, align: usize) -> Fresh {
    let mut runs = RUNS.lock();
    let taken = if align <= PAGE { runs.take(pages) } else { take_aligned(&mut runs, pages, align) };
    let Some((page, stale)) = taken else { return Fresh::NONE };
    runs.large += pages;
    watch(&runs);
    Fresh { start: address(page), stale: stale * PAGE }
}

/// Gives a large block back.
pub unsafe fn put(block: *mut u8, pages: usize) {
    let mut runs = RUNS.lock();
    runs.large -= pages;
    unsafe { runs.put(page_of(block), pages) };
}

/// Makes a large block longer or shorter where it stands; false if what follows it is in use.
pub unsafe fn resize(block: *mut u8, before: usize, after: usize) -> bool {
    if before == after {
        return true;
    }
    let page = page_of(block);
    let mut runs = RUNS.lock();
    if after < before {
        unsafe { runs.put(page + after, before - after) };
    } else if !runs.extend(page + before, after - before) {
        return false;
    }
    runs.large = runs.large - before + after;
    watch(&runs);
    true
}

/// Pages for small blocks; null if there is no memory.
pub fn take_span(pages: usize) -> *mut u8 {
    let mut runs = RUNS.lock();
    let Some((page, _)) = runs.take(pages) else { return ptr::null_mut() };
    runs.small += pages;
    watch(&runs);
    address(page)
}

pub fn stats() -> Stats {
    let runs = RUNS.lock();
    Stats { held: runs.held * PAGE, small: runs.small * PAGE, large: runs.large * PAGE }
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
