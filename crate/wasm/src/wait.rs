//! Waiting: for a word of shared memory that JavaScript writes, or for time to pass.

use std::sync::atomic::AtomicU32;

/// Long enough to sleep, short enough for Stop.
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
const POLL_US: u64 = 10_000;

/// Blocks until `word` is notified and no longer `value`, or for 10 ms.
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
pub fn wait_while(word: &AtomicU32, value: u32) {
    wait(word, value, POLL_US);
}

/// Without threads whoever is asked has answered before this is called.
#[cfg(not(all(target_arch = "wasm32", target_feature = "atomics")))]
pub fn wait_while(_: &AtomicU32, _: u32) {
    std::hint::spin_loop();
}

/// Sleeps.
#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
pub fn sleep_us(us: u64) {
    wait(&AtomicU32::new(0), 0, us);
}

/// A worker without shared memory has no way to sleep: it looks at the clock until the time is over.
#[cfg(not(all(target_arch = "wasm32", target_feature = "atomics")))]
pub fn sleep_us(us: u64) {
    let end = tb_base::clock::now_us() + us;
    while tb_base::clock::now_us() < end {
        std::hint::spin_loop();
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
fn wait(word: &AtomicU32, value: u32, us: u64) {
    let nanoseconds = i64::try_from(us.saturating_mul(1000)).unwrap_or(i64::MAX);
    unsafe { core::arch::wasm32::memory_atomic_wait32(word.as_ptr().cast(), value as i32, nanoseconds) };
}
