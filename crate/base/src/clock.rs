//! One monotonic clock for all threads. `std::time::Instant` traps in a browser, so the host brings the clock there.

use std::sync::OnceLock;

static SOURCE: OnceLock<fn() -> u64> = OnceLock::new();

/// Installs the host's clock: nanoseconds since any fixed origin that all threads share. Only the first call counts.
pub fn install(now_ns: fn() -> u64) {
    let _ = SOURCE.set(now_ns);
}

/// Nanoseconds since the clock's origin.
pub fn now_ns() -> u64 {
    (SOURCE.get_or_init(|| native_now_ns))()
}

/// Microseconds since the clock's origin.
pub fn now_us() -> u64 {
    now_ns() / 1000
}

fn native_now_ns() -> u64 {
    static ORIGIN: OnceLock<std::time::Instant> = OnceLock::new();
    ORIGIN.get_or_init(std::time::Instant::now).elapsed().as_nanos() as u64
}
