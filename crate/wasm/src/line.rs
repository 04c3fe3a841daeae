//! `input()`: the page is asked for a line, and writes it where this thread waits for it.
//!
//! With threads the kernel's thread waits for a word of shared memory, in steps that look at the interrupt. Without them
//! nothing here can wait: the cell is suspended, and the worker hands the line over (`give_line`).

use crate::engine;
use std::cell::RefCell;
use tb_base::{Control, Error, ErrorKind, Result};
use tb_kernel::{Event, Output};
use wasm_bindgen::prelude::*;

/// Bytes of a line, at most: `LINE_BYTES` in web/client/line.ts.
#[cfg(feature = "threads")]
const LINE_BYTES: usize = 1 << 16;

/// Where the page writes: a state, the line's length in bytes, and its UTF-8.
#[cfg(feature = "threads")]
#[repr(C)]
struct Slot {
    state: std::sync::atomic::AtomicU32,
    length: std::sync::atomic::AtomicU32,
    bytes: [std::sync::atomic::AtomicU8; LINE_BYTES],
}

/// States of a slot: the page moves `ASKED` to `ANSWERED` or `REFUSED`.
#[cfg(feature = "threads")]
const ASKED: u32 = 1;
#[cfg(feature = "threads")]
const ANSWERED: u32 = 2;
#[cfg(feature = "threads")]
const IDLE: u32 = 0;

thread_local! {
    /// The prompt of the question that is open, and the line once the worker has it.
    static PROMPT: RefCell<String> = const { RefCell::new(String::new()) };
    static LINE: RefCell<Option<Option<String>>> = const { RefCell::new(None) };
}

/// Asks and waits.
///
/// # Errors
/// `Interrupted`; `Eof` where nobody is there to answer.
#[cfg(feature = "threads")]
pub fn wait(control: &Control, prompt: &str) -> Result<String> {
    use std::sync::OnceLock;
    use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
    static SLOT: OnceLock<&'static Slot> = OnceLock::new();
    let slot: &'static Slot = SLOT.get_or_init(|| Box::leak(new_slot()));
    slot.state.store(ASKED, Release);
    tell(prompt, std::ptr::from_ref(slot) as usize);
    loop {
        match slot.state.load(Acquire) {
            ASKED => {
                if let Err(stop) = control.interrupt.check() {
                    slot.state.store(IDLE, Release);
                    return Err(stop);
                }
                crate::wait::wait_while(&slot.state, ASKED);
            }
            ANSWERED => break,
            _ => return Err(nobody()),
        }
    }
    let length = (slot.length.load(Relaxed) as usize).min(LINE_BYTES);
    let bytes: Vec<u8> = slot.bytes[..length].iter().map(|byte| byte.load(Relaxed)).collect();
    slot.state.store(IDLE, Relaxed);
    Ok(echoed(prompt, String::from_utf8_lossy(&bytes).into_owned()))
}

#[cfg(feature = "threads")]
fn new_slot() -> Box<Slot> {
    // SAFETY: all of it is atomic integers, of which zero is a value.
    unsafe { Box::<Slot>::new_zeroed().assume_init() }
}

#[cfg(not(feature = "threads"))]
pub fn wait(_: &Control, _: &str) -> Result<String> {
    Err(Error::not_implemented("input() can't wait here"))
}

/// Asks; the line comes by `give_line`.
pub fn ask(prompt: &str) {
    PROMPT.set(prompt.to_owned());
    LINE.set(None);
    tell(prompt, 0);
}

/// The line, once it is there.
pub fn take() -> Option<Result<String>> {
    let line = LINE.take()?;
    Some(line.map(|line| echoed(&PROMPT.take(), line)).ok_or_else(nobody))
}

/// The line that the page was asked for; none if nobody answers.
#[wasm_bindgen]
pub fn give_line(line: Option<String>) {
    LINE.set(Some(line));
}

fn nobody() -> Error {
    Error::new(ErrorKind::Eof, "EOF when reading a line")
        .with_hint("Nobody can answer here: give the value in the cell instead.")
}

fn tell(prompt: &str, address: usize) {
    let prompt = tb_kernel::json_text(prompt);
    engine::emit("input", &format!(r#"{{"prompt":{prompt},"address":{address}}}"#));
}

/// Prompt and line stay in the cell's output, as in Jupyter.
fn echoed(prompt: &str, line: String) -> String {
    let output = Output::Stream { stderr: false, text: format!("{prompt}{line}\n") };
    let event = Event::Output { output, display_id: None };
    engine::emit(event.kind(), &event.to_json());
    line
}
