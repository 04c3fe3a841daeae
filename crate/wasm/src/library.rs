//! The library of Python sources and docs, a file beside the engine: fetched by whichever worker needs it first.

use crate::host;
use wasm_bindgen::prelude::*;

/// The hash that the library is named by. Whoever builds the page says it; other builds have no library.
const HASH: Option<&str> = option_env!("THREADBOOK_LIBRARY");

/// The file's name, in the folder `engine/`.
#[wasm_bindgen]
pub fn library_name() -> String {
    format!("library-{}.txt", HASH.unwrap_or("none"))
}

/// Hands over the library before anything needs it. Bytes that are none change nothing: they are fetched again, and then
/// the cell hears of it.
#[wasm_bindgen]
pub fn give_library(bytes: Vec<u8>) {
    let _ = tb_library::give(bytes);
}

/// A thread's first step: says how to get the library.
pub(crate) fn install() {
    tb_library::provide(fetch);
}

fn fetch() -> Result<Vec<u8>, String> {
    let host = host::current().ok_or("this thread has no host")?;
    let bytes = host.fetch_now(&library_name()).map_err(|error| reason(&error))?;
    Ok(bytes.to_vec())
}

fn reason(error: &JsValue) -> String {
    let text = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    text.unwrap_or_else(|| format!("{error:?}"))
}
