//! The pool's threads: wasm-bindgen-rayon starts them, the scheduler keeps them.
//!
//! JavaScript calls `initThreadPool` first, which ends in web/worker/pool/spawn.ts.

use std::sync::Arc;
use tb_sched::Pool;

pub use wasm_bindgen_rayon::init_thread_pool;

/// Sends every rayon thread into the scheduler's loop, for ever. Rayon has nothing to do afterwards: a task that waited
/// in it would steal another and re-enter its own interpreter.
pub fn enter(pool: &Arc<Pool>) {
    let pool = Arc::clone(pool);
    rayon::spawn_broadcast(move |thread| pool.worker_main(thread.index()));
}
