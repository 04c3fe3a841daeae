//! One request to the I/O worker: a slot in shared memory for the answer, and a message that says what is asked.
//!
//! # Protocol
//! The slot's first word is `ticket * 8 + phase`. The asking thread makes it `Asked` and posts a message with slot,
//! ticket and the request. The I/O worker prepares the answer (awaiting whatever it must), and only then moves `Asked`
//! to `Taken`, copies bytes into or out of wasm memory, writes the reply, moves to `Done` or `Failed`, and notifies.
//! The asking thread may give up by moving `Asked` to `Idle`; its buffer is then never touched. Once `Taken`, it waits
//! for the copy to end. Slots are never freed and tickets never repeat soon, so that a late message hits nothing.

use crate::host;
use crate::wait::wait_while;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use tb_base::{Control, Error, ErrorKind, Result};

/// What is asked; the numbers are `Operation` in web/worker/io/request.ts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum Operation {
    /// Replies with a handle, the size and the time of the last change.
    Open = 1,
    Read = 2,
    Close = 3,
    /// Replies with the handle of a text: a line for each file, `size modified origin path`.
    List = 4,
    Write = 5,
    Remove = 6,
    /// Adds to a file's end, or creates it.
    Append = 7,
    /// Replies with the size, without reading or fetching anything.
    Stat = 8,
}

const IDLE: u32 = 0;
const ASKED: u32 = 1;
const DONE: u32 = 3;
const FAILED: u32 = 4;
const PHASES: u32 = 8;

#[derive(Debug)]
pub struct Ask<'a> {
    pub operation: Operation,
    pub handle: u32,
    pub offset: u64,
    /// Bytes to move, and where they are in wasm memory.
    pub length: usize,
    pub address: usize,
    pub path: &'a str,
}

impl<'a> Ask<'a> {
    pub fn new(operation: Operation, path: &'a str) -> Self {
        Ask { operation, handle: 0, offset: 0, length: 0, address: 0, path }
    }
}

/// The answer.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// An errno, if it was refused; `handle` is then that of the reason's text.
    pub refusal: Option<u32>,
    pub moved: usize,
    pub handle: u32,
    pub size: u64,
}

/// The answer's place. JavaScript writes it at these offsets: 0, 4, 8, 16, 24.
#[derive(Debug, Default)]
#[repr(C, align(8))]
struct Slot {
    state: AtomicU32,
    /// Bytes moved, or the errno of a refusal.
    moved: AtomicU32,
    handle: AtomicU32,
    unused: AtomicU32,
    size: AtomicU64,
}

static FREE: Mutex<Vec<&'static Slot>> = Mutex::new(Vec::new());

/// A request under way. Dropped early, it is withdrawn: afterwards nobody touches the caller's buffer.
#[derive(Debug)]
pub struct Pending {
    slot: &'static Slot,
    ticket: u32,
}

/// Posts a request.
pub fn send(ask: &Ask<'_>) -> Result<Pending> {
    let host = host::current().ok_or_else(|| Error::new(ErrorKind::Os, "this thread has no files"))?;
    let slot = free_slots().pop().unwrap_or_else(|| Box::leak(Box::default()));
    let ticket = (slot.state.load(Ordering::Relaxed) / PHASES).wrapping_add(1) % (u32::MAX / PHASES);
    slot.state.store(ticket * PHASES + ASKED, Ordering::Release);
    let address = std::ptr::from_ref(slot) as usize as u32;
    post(&host, address, ticket, ask);
    Ok(Pending { slot, ticket })
}

/// Posts a request that has no answer.
pub fn tell(ask: &Ask<'_>) {
    if let Some(host) = host::current() {
        post(&host, 0, 0, ask);
    }
}

fn post(host: &host::JsHost, slot: u32, ticket: u32, ask: &Ask<'_>) {
    let (operation, offset) = (ask.operation as u32, ask.offset as f64);
    host.request(
        slot,
        ticket,
        operation,
        ask.handle,
        offset,
        ask.length as u32,
        ask.address as u32,
        ask.path,
    );
}

impl Pending {
    /// # Errors
    /// `Interrupted` if the run is to stop first.
    pub fn wait(self, control: &Control) -> Result<Done> {
        loop {
            match self.phase() {
                DONE => return Ok(self.answer(None)),
                FAILED => return Ok(self.answer(Some(self.slot.moved.load(Ordering::Relaxed)))),
                _ => {
                    control.interrupt.check()?;
                    self.sleep();
                }
            }
        }
    }

    fn answer(&self, refusal: Option<u32>) -> Done {
        Done {
            refusal,
            moved: self.slot.moved.load(Ordering::Relaxed) as usize,
            handle: self.slot.handle.load(Ordering::Relaxed),
            size: f64::from_bits(self.slot.size.load(Ordering::Relaxed)) as u64,
        }
    }

    fn phase(&self) -> u32 {
        self.slot.state.load(Ordering::Acquire) % PHASES
    }

    fn sleep(&self) {
        let state = self.slot.state.load(Ordering::Acquire);
        if !matches!(state % PHASES, DONE | FAILED) {
            wait_while(&self.slot.state, state);
        }
    }

    fn withdraw(&self) {
        let (asked, idle) = (self.ticket * PHASES + ASKED, self.ticket * PHASES + IDLE);
        let withdrawn = self.slot.state.compare_exchange(asked, idle, Ordering::AcqRel, Ordering::Acquire);
        while withdrawn.is_err() && !matches!(self.phase(), DONE | FAILED) {
            self.sleep();
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.withdraw();
        free_slots().push(self.slot);
    }
}

fn free_slots() -> std::sync::MutexGuard<'static, Vec<&'static Slot>> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}
