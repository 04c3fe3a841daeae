//! What goes wrong beyond an error: a panic says so on the console, a failed allocation leaves its size where
//! JavaScript finds it after the trap.

use std::alloc::Layout;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// Bytes of the allocation that failed; 0 if none has.
static REFUSED: AtomicU32 = AtomicU32::new(0);

/// Where the size of a failed allocation will stand. The module is of no use after one, its memory can still be read.
pub fn refused_address() -> usize {
    REFUSED.as_ptr() as usize
}

pub fn install() {
    std::panic::set_hook(Box::new(|panic| console_error(&panic.to_string())));
    #[cfg(target_arch = "wasm32")]
    std::alloc::set_alloc_error_hook(note_refusal);
}

#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "the hook is unstable natively"))]
fn note_refusal(layout: Layout) {
    REFUSED.store(layout.size() as u32, Relaxed);
}
