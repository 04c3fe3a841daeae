//! Moving objects word by word.
//!
//! A processor hands what was just written on to a read at once if the read is no wider than the write. Compilers copy
//! with wide reads, which then wait until the words, of which values and frames consist, have reached the cache. These
//! copies are written so that nobody joins their reads.

use std::mem::MaybeUninit;

/// Moves a `T`.
///
/// # Safety
/// As `std::ptr::copy_nonoverlapping`, but the places may be the same; `from` must not be used or dropped afterwards.
#[inline(always)]
pub(crate) unsafe fn move_to<T>(from: *const T, to: *mut T) {
    // SAFETY: the caller's promise.
    unsafe {
        // The widest word that a `T` consists of: an int or float, or else a pointer.
        if align_of::<T>() >= align_of::<u64>() {
            move_words::<T, u64>(from, to);
        } else {
            move_words::<T, usize>(from, to);
        }
    }
}

#[inline(always)]
unsafe fn move_words<T, Word>(from: *const T, to: *mut T) {
    let (from, to) = (from.cast::<MaybeUninit<Word>>(), to.cast::<MaybeUninit<Word>>());
    debug_assert!(size_of::<T>().is_multiple_of(size_of::<Word>()));
    for at in 0..size_of::<T>() / size_of::<Word>() {
        // SAFETY: both are places of a `T`.
        unsafe { to.add(at).write(from.add(at).read_volatile()) };
    }
}
