//! What a worker's JavaScript hands to its wasm thread.

use crate::{clock, failure, library};
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

    /// A file of the folder `engine/`, at once: the worker waits for it.
    ///
    /// # Errors
    /// An `Error` with one line for the user.
    #[wasm_bindgen(method, catch, js_name = fetchNow)]
    pub fn fetch_now(this: &JsHost, name: &str) -> Result<js_sys::Uint8Array, JsValue>;

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
    library::install();
}

/// This thread's JavaScript side; none if it was never attached.
pub fn current() -> Option<JsHost> {
    HOST.with_borrow(Clone::clone)
}
