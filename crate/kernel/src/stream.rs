//! Printed text on its way to the host: pieces are joined, so that a loop of prints does not flood it, but text that
//! comes rarely goes out at once.

use crate::{Event, Host, MimeBundle, Output};
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
    captures: RefCell<Vec<Capture>>,
}

/// What a part of the cell shows, caught instead of shown.
#[derive(Default)]
pub struct Capture {
    pub wants_out: bool,
    pub wants_err: bool,
    pub wants_outputs: bool,
    pub out: String,
    pub err: String,
    /// Data and metadata of each output.
    pub outputs: Vec<(MimeBundle, MimeBundle)>,
}

impl Capture {
    pub fn of_everything() -> Self {
        Capture { wants_out: true, wants_err: true, wants_outputs: true, ..Capture::default() }
    }
}

#[derive(Default)]
struct Pending {
    stderr: bool,
    text: String,
}

impl Streams {
    pub fn new(host: Rc<dyn Host>) -> Rc<Self> {
        let pending = RefCell::default();
        let (credit, last_us) = (Cell::new(BURST), Cell::new(clock::now_us()));
        Rc::new(Streams { host, pending, credit, last_us, captures: RefCell::default() })
    }

    /// From here on, catches what is asked for.
    pub fn begin_capture(&self, capture: Capture) {
        self.captures.borrow_mut().push(capture);
    }

    /// What the innermost capture caught.
    pub fn end_capture(&self) -> Option<Capture> {
        self.captures.borrow_mut().pop()
    }

    /// Captures end with their cell.
    pub fn drop_captures(&self) {
        self.captures.borrow_mut().clear();
    }

    /// Whether a capture has taken the text.
    fn caught_text(&self, stderr: bool, text: &str) -> bool {
        let mut captures = self.captures.borrow_mut();
        let wants = |capture: &&mut Capture| if stderr { capture.wants_err } else { capture.wants_out };
        let Some(capture) = captures.iter_mut().rev().find(wants) else { return false };
        if stderr { &mut capture.err } else { &mut capture.out }.push_str(text);
        true
    }

    /// Whether a capture has taken the output.
    fn caught(&self, event: &Event) -> bool {
        let mut captures = self.captures.borrow_mut();
        let output = match event {
            Event::Output { output, .. } | Event::Update { output, .. } => output,
            Event::Clear { .. } => return captures.iter().any(|capture| capture.wants_out),
            _ => return false,
        };
        let (Output::DisplayData { data, metadata } | Output::ExecuteResult { data, metadata, .. }) = output
        else {
            return false;
        };
        let Some(capture) = captures.iter_mut().rev().find(|capture| capture.wants_outputs) else {
            return false;
        };
        capture.outputs.push((data.clone(), metadata.clone()));
        true
    }

    pub fn write(&self, stderr: bool, text: &str) {
        if text.is_empty() || self.caught_text(stderr, text) {
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
        if self.caught(&event) {
            return;
        }
        self.flush();
        self.host.emit(event);
    }

    pub fn host(&self) -> &Rc<dyn Host> {
        &self.host
    }
}
