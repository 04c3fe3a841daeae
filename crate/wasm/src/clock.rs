//! The engine's clock: `performance.now()` on an origin that all threads share.
//!
//! Each worker's `performance.timeOrigin` is the moment of its own start, so a thread adds its distance to the first
//! thread's.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
    #[wasm_bindgen(thread_local_v2, js_namespace = performance, js_name = timeOrigin)]
    static TIME_ORIGIN: f64;
}

/// The first thread's `timeOrigin`, as bits.
static ORIGIN: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static OFFSET_MS: Cell<f64> = const { Cell::new(0.0) };
}

/// Installs the clock on this thread; the first to call sets the origin.
pub fn install() {
    let own = TIME_ORIGIN.with(|origin| *origin);
    let _ = ORIGIN.compare_exchange(0, own.to_bits(), Relaxed, Relaxed);
    OFFSET_MS.set(own - origin_ms());
    tb_base::clock::install(now_ns);
}

/// Milliseconds since 1970 at the clock's origin.
pub fn origin_ms() -> f64 {
    f64::from_bits(ORIGIN.load(Relaxed))
}

fn now_ns() -> u64 {
    ((performance_now() + OFFSET_MS.get()) * 1e6) as u64
}
