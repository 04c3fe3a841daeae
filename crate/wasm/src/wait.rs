//! Waiting for a word of shared memory that JavaScript writes.

use std::sync::atomic::AtomicU32;

/// Blocks until `word` is notified and no longer `value`, or for 10 ms: long enough to sleep, short enough for Stop.
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
pub fn wait_while(word: &AtomicU32, value: u32) {
    const NANOSECONDS: i64 = 10_000_000;
    unsafe { core::arch::wasm32::memory_atomic_wait32(word.as_ptr().cast(), value as i32, NANOSECONDS) };
}

/// Without threads whoever is asked has answered before this is called.
#[cfg(not(all(target_arch = "wasm32", target_feature = "atomics")))]
pub fn wait_while(_: &AtomicU32, _: u32) {
    std::hint::spin_loop();
}
