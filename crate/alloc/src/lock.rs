//! A small mutex for a few dozen instructions at a time. std's own looks at thread-locals (poisoning), which a wasm
//! thread's very first allocations come before.

use std::cell::UnsafeCell;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

const FREE: u32 = 0;
const HELD: u32 = 1;
const CONTENDED: u32 = 2;
const SPINS: u32 = 100;

#[derive(Debug)]
pub struct Lock<T> {
    state: AtomicU32,
    value: UnsafeCell<T>,
}

unsafe impl<T: Send> Sync for Lock<T> {}

impl<T> Lock<T> {
    pub const fn new(value: T) -> Self {
        Lock { state: AtomicU32::new(FREE), value: UnsafeCell::new(value) }
    }

    #[inline]
    pub fn lock(&self) -> Guard<'_, T> {
        if self.state.compare_exchange(FREE, HELD, Acquire, Relaxed).is_err() {
            self.lock_contended();
        }
        Guard { lock: self }
    }

    #[cold]
    fn lock_contended(&self) {
        for _ in 0..SPINS {
            if self.state.load(Relaxed) == FREE
                && self.state.compare_exchange(FREE, HELD, Acquire, Relaxed).is_ok()
            {
                return;
            }
            std::hint::spin_loop();
        }
        while self.state.swap(CONTENDED, Acquire) != FREE {
            wait(&self.state);
        }
    }
}

#[derive(Debug)]
pub struct Guard<'a, T> {
    lock: &'a Lock<T>,
}

impl<T> Deref for Guard<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<T> Drop for Guard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        if self.lock.state.swap(FREE, Release) == CONTENDED {
            wake(&self.lock.state);
        }
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
fn wait(state: &AtomicU32) {
    // The timeout is no more than a belt: a wake-up cannot be lost.
    unsafe { core::arch::wasm32::memory_atomic_wait32(state.as_ptr().cast(), CONTENDED as i32, 10_000_000) };
}

#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
fn wake(state: &AtomicU32) {
    unsafe { core::arch::wasm32::memory_atomic_notify(state.as_ptr().cast(), 1) };
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "atomics")))]
fn wait(_: &AtomicU32) {
    std::thread::yield_now();
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "atomics")))]
fn wake(_: &AtomicU32) {}
