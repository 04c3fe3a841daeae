//! What the kernel worker calls: start once, then a cell at a time.

use crate::{clock, failure, host};
use std::cell::RefCell;
use std::sync::Arc;
use tb_base::Control;
use tb_sched::{Pool, WORDS};
use wasm_bindgen::prelude::*;

struct Engine {
    pool: Arc<Pool>,
    count: u32,
}

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Makes the session with a pool of `workers` threads, which must be up (0 in the serial build). Returns, as JSON,
/// where the page finds in shared memory what it reads and writes without a message: `EngineLayout` in
/// web/shared/protocol.ts.
#[wasm_bindgen]
pub fn start(workers: usize, memory_limit: f64) -> String {
    let control = Arc::new(Control::default());
    // A quarter is left for what is allocated unasked and for what falls between free blocks.
    control.budget.set_limit((memory_limit * 0.75) as usize);
    let pool = Pool::new(control, workers);
    #[cfg(feature = "threads")]
    crate::pool::enter(&pool);
    let layout = layout(&pool);
    ENGINE.set(Some(Engine { pool, count: 0 }));
    layout
}

fn layout(pool: &Pool) -> String {
    let rings = pool.rings();
    format!(
        r#"{{"interrupt":{},"refused":{},"originMs":{},"events":{{"address":{},"rings":{},"capacity":{},"words":{WORDS}}}}}"#,
        std::ptr::from_ref(&pool.control().interrupt) as usize,
        failure::refused_address(),
        clock::origin_ms(),
        rings.address(),
        rings.rings(),
        rings.capacity(),
    )
}

/// Runs a cell. Everything about it is emitted, its end (`done`) too: a returned string would have to be freed, which
/// fails after a trap and would hide the reason.
#[wasm_bindgen]
pub fn execute(source: &str) {
    ENGINE.with_borrow_mut(|engine| {
        let engine = engine.as_mut().expect("started");
        engine.count += 1;
        engine.pool.control().interrupt.begin();
        let host = host::current().expect("attached");
        let text = crate::probe::run(&engine.pool, source);
        let json = format!(r#"{{"output":{{"output_type":"stream","name":"stdout","text":{text:?}}}}}"#);
        host.emit("output", &json);
        host.emit("done", &format!(r#"{{"status":"ok","execution_count":{}}}"#, engine.count));
    })
}

/// How many workers a run may use from now on.
#[wasm_bindgen]
pub fn set_workers(_count: usize) {}
