//! Printed text on its way to the host: pieces are joined, so that a loop of prints does not flood it, but text that
//! comes rarely goes out at once.

use crate::{Event, Host, Output};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use tb_base::clock;

/// Text is kept back until this much has gathered…
const FLUSH_BYTES: usize = 16 * 1024;
/// …or this long has passed since the last message.
const FLUSH_US: u64 = 15_000;
/// Messages that may go out at once before the pace above holds; it fills up again with time.
const BURST: u64 = 24;

/// stdout and stderr of the running cell.
pub struct Streams {
    host: Rc<dyn Host>,
    pending: RefCell<Pending>,
    credit: Cell<u64>,
    last_us: Cell<u64>,
}

#[derive(Default)]
struct Pending {
    stderr: bool,
    text: String,
}

impl Streams {
    pub fn new(host: Rc<dyn Host>) -> Rc<Self> {
        let pending = RefCell::default();
        Rc::new(Streams { host, pending, credit: Cell::new(BURST), last_us: Cell::new(clock::now_us()) })
    }

    pub fn write(&self, stderr: bool, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.pending.borrow().stderr != stderr {
            self.flush();
        }
        {
            let mut pending = self.pending.borrow_mut();
            pending.stderr = stderr;
            pending.text.push_str(text);
        }
        let now = clock::now_us();
        let passed = now.saturating_sub(self.last_us.get()) / FLUSH_US;
        let credit = (self.credit.get() + passed).min(BURST);
        let gathered = self.pending.borrow().text.len();
        if credit > 0 || gathered >= FLUSH_BYTES {
            self.credit.set(credit.saturating_sub(1));
            self.last_us.set(now);
            self.flush();
        }
    }

    /// Sends what is kept back: before any other output, and when the cell ends.
    pub fn flush(&self) {
        let Pending { stderr, text } = std::mem::take(&mut *self.pending.borrow_mut());
        if !text.is_empty() {
            let output = Output::Stream { stderr, text };
            self.host.emit(Event::Output { output, display_id: None });
        }
    }

    /// An output that is no stream, behind all text written so far.
    pub fn emit(&self, event: Event) {
        self.flush();
        self.host.emit(event);
    }

    pub fn host(&self) -> &Rc<dyn Host> {
        &self.host
    }
}
