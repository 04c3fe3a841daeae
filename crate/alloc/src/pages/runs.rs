//! The free runs: bins by length, tags at both ends of each run, and the wilderness that was never used.

use super::{PAGE, address};
use crate::system;

/// Pages of the largest heap: all of wasm32's memory, natively the stretch that stands in for it.
const MAX_PAGES: usize = if cfg!(target_arch = "wasm32") { 1 << 18 } else { 1 << 17 };
/// Runs below this length have a bin for each length; above, four bins to a doubling.
const EXACT: usize = 32;
const BINS: usize = 88;
/// Runs of one bin that are looked at before a larger bin is taken.
const LOOKS: usize = 16;

const SYSTEM_PAGES: usize = (64 << 10) / PAGE;
const GROW_MIN: usize = (4 << 20) / PAGE;
const GROW_MAX: usize = (64 << 20) / PAGE;

/// Counts are in pages, and so are positions, from the heap's base.
pub struct Runs {
    pub held: usize,
    pub small: usize,
    pub large: usize,
    /// The wilderness: grown, never used, zero.
    wild: usize,
    wild_end: usize,
    /// The first run of each bin, plus one; 0 for none.
    bins: [u32; BINS],
    occupied: u128,
    /// The length of a free run at its first and last page; 0 at pages in use or inside a run.
    tags: [u32; MAX_PAGES],
}

/// What stands in a free run's first page: its neighbours in the bin, plus one.
#[derive(Clone, Copy)]
#[repr(C)]
struct Links {
    next: u32,
    previous: u32,
}

impl Runs {
    pub const fn new() -> Self {
        Runs {
            held: 0,
            small: 0,
            large: 0,
            wild: 0,
            wild_end: 0,
            bins: [0; BINS],
            occupied: 0,
            tags: [0; MAX_PAGES],
        }
    }

    /// `length` pages: where they start, and how many of the first may hold old contents.
    pub fn take(&mut self, length: usize) -> Option<(usize, usize)> {
        if let Some(page) = self.find(length) {
            let found = self.remove(page);
            if found > length {
                self.insert(page + length, found - length);
            }
            return Some((page, length));
        }
        self.take_wild(length)
    }

    /// Gives pages back, joined with free neighbours.
    pub unsafe fn put(&mut self, mut page: usize, mut length: usize) {
        let after = self.free_at(page + length);
        if after > 0 {
            length += self.remove(page + length);
        }
        if page > 0 && self.tags[page - 1] > 0 {
            page -= self.tags[page - 1] as usize;
            length += self.remove(page);
        }
        self.insert(page, length);
    }

    /// Takes `length` pages at `page`, if they are free or not yet grown.
    pub fn extend(&mut self, page: usize, length: usize) -> bool {
        let free = self.free_at(page);
        if free >= length {
            self.remove(page);
            if free > length {
                self.insert(page + length, free - length);
            }
            return true;
        }
        // Growing may move the wilderness elsewhere, so ask again where it is.
        let adjoins = page + free == self.wild && self.grow_wild(length - free);
        if !adjoins || self.wild != page + free {
            return false;
        }
        if free > 0 {
            self.remove(page);
        }
        self.wild += length - free;
        true
    }

    /// From the wilderness, with the free run that ends there, if one does.
    fn take_wild(&mut self, length: usize) -> Option<(usize, usize)> {
        let tail = self.tail();
        if !self.grow_wild(length.saturating_sub(tail)) {
            return None;
        }
        let tail = self.tail();
        if tail > 0 {
            self.remove(self.wild - tail);
        }
        let start = self.wild - tail;
        self.wild = start + length;
        Some((start, tail))
    }

    /// Length of the free run that ends where the wilderness begins.
    fn tail(&self) -> usize {
        if self.wild == 0 { 0 } else { self.tags[self.wild - 1] as usize }
    }

    /// Sees to it that the wilderness has `length` pages.
    fn grow_wild(&mut self, length: usize) -> bool {
        let left = self.wild_end - self.wild;
        if left >= length {
            return true;
        }
        let missing = (length - left).next_multiple_of(SYSTEM_PAGES);
        let step = (self.held / 8).clamp(GROW_MIN, GROW_MAX).next_multiple_of(SYSTEM_PAGES);
        let comfortable = missing.max(step);
        if self.held + missing > MAX_PAGES {
            return false;
        }
        if self.grow(comfortable) || (comfortable > missing && self.grow(missing)) {
            // What somebody else grew lies between: the new stretch alone may be too short.
            return self.wild_end - self.wild >= length || self.grow_wild(length);
        }
        false
    }

    fn grow(&mut self, pages: usize) -> bool {
        let Some(start) = system::grow(pages * PAGE) else { return false };
        let start = (start - system::base()) / PAGE;
        if start != self.wild_end {
            if self.wild_end > self.wild {
                let (wild, length) = (self.wild, self.wild_end - self.wild);
                unsafe { self.put(wild, length) };
            }
            self.wild = start;
        }
        self.wild_end = start + pages;
        self.held += pages;
        true
    }

    /// The shortest run seen that has `length` pages.
    fn find(&self, length: usize) -> Option<usize> {
        let bin = bin(length);
        self.find_in(bin, length).or_else(|| {
            let larger = self.occupied.checked_shr(bin as u32 + 1)?;
            (larger != 0).then(|| self.bins[bin + 1 + larger.trailing_zeros() as usize] as usize - 1)
        })
    }

    fn find_in(&self, bin: usize, length: usize) -> Option<usize> {
        let mut best = None;
        let mut best_length = usize::MAX;
        let mut link = self.bins[bin];
        for _ in 0..LOOKS {
            let Some(page) = (link as usize).checked_sub(1) else { break };
            let found = self.tags[page] as usize;
            if found >= length && found < best_length {
                (best, best_length) = (Some(page), found);
            }
            link = links(page).next;
        }
        best
    }

    /// Length of the free run that starts at `page`.
    fn free_at(&self, page: usize) -> usize {
        self.tags.get(page).map_or(0, |tag| *tag as usize)
    }

    fn insert(&mut self, page: usize, length: usize) {
        self.tags[page] = length as u32;
        self.tags[page + length - 1] = length as u32;
        let bin = bin(length);
        let next = self.bins[bin];
        set_links(page, Links { next, previous: 0 });
        if next != 0 {
            let after = next as usize - 1;
            set_links(after, Links { previous: page as u32 + 1, ..links(after) });
        }
        self.bins[bin] = page as u32 + 1;
        self.occupied |= 1 << bin;
    }

    /// Takes the run at `page` out of its bin; its length.
    fn remove(&mut self, page: usize) -> usize {
        let length = self.tags[page] as usize;
        let bin = bin(length);
        let Links { next, previous } = links(page);
        match previous {
            0 => self.bins[bin] = next,
            _ => set_links(previous as usize - 1, Links { next, ..links(previous as usize - 1) }),
        }
        if next != 0 {
            set_links(next as usize - 1, Links { previous, ..links(next as usize - 1) });
        }
        if self.bins[bin] == 0 {
            self.occupied &= !(1 << bin);
        }
        self.tags[page] = 0;
        self.tags[page + length - 1] = 0;
        length
    }
}

fn bin(length: usize) -> usize {
    if length < EXACT {
        return length;
    }
    let doubling = length.ilog2();
    (EXACT + (doubling as usize - 5) * 4 + ((length >> (doubling - 2)) & 3)).min(BINS - 1)
}

fn links(page: usize) -> Links {
    unsafe { address(page).cast::<Links>().read() }
}

fn set_links(page: usize, links: Links) {
    unsafe { address(page).cast::<Links>().write(links) };
}
