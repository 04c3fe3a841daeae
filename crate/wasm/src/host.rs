//! What a worker's JavaScript hands to its wasm thread.

use crate::{clock, failure};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The JavaScript side of a worker: `EngineHost` in web/worker/host.ts.
    #[derive(Clone)]
    pub type JsHost;

    /// Passes a request to the I/O worker, or serves it at once in the serial build. See `files::request`.
    #[wasm_bindgen(method)]
    pub fn request(
        this: &JsHost,
        slot: u32,
        ticket: u32,
        operation: u32,
        handle: u32,
        offset: f64,
        length: u32,
        address: u32,
        path: &str,
    );

    /// Sends the page something of the running cell, as JSON.
    #[wasm_bindgen(method)]
    pub fn emit(this: &JsHost, kind: &str, json: &str);
}

thread_local! {
    static HOST: RefCell<Option<JsHost>> = const { RefCell::new(None) };
}

/// A thread's first call: gives it its JavaScript side and its clock.
#[wasm_bindgen]
pub fn attach(host: JsHost) {
    HOST.replace(Some(host));
    clock::install();
    failure::install();
}

/// This thread's JavaScript side; none if it was never attached.
pub fn current() -> Option<JsHost> {
    HOST.with_borrow(Clone::clone)
}
