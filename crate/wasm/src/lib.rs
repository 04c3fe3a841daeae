//! The browser's side of the engine, and the only crate that knows there is JavaScript.
//!
//! - `host`: what a worker's JavaScript hands to its wasm thread, and the thread's first steps.
//! - `files`: the notebook's files, asked from the I/O worker with a wait that the interrupt ends.
//! - `library`: the Python sources that the engine is partly made of.
//! - `pool`: wasm-bindgen-rayon starts the threads; each then stays in the scheduler's loop for ever.
//! - `line`: `input()`, answered on the page.
//! - `engine`: what the kernel worker calls.
//!
//! The page's thread never instantiates this module. The feature `serial` is the build without threads: nothing there
//! waits, since the worker's own JavaScript serves every file request on the spot.

#![cfg_attr(target_arch = "wasm32", feature(alloc_error_hook))]
#![cfg_attr(all(target_arch = "wasm32", target_feature = "atomics"), feature(stdarch_wasm_atomic_wait))]

mod clock;
pub mod engine;
mod failure;
pub mod files;
pub mod host;
pub mod library;
pub mod line;
mod platform;
#[cfg(feature = "threads")]
pub mod pool;
mod wait;

#[global_allocator]
static ALLOCATOR: tb_alloc::Alloc = tb_alloc::Alloc;
