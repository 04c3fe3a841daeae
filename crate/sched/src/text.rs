//! Text on its way from tasks to the cell.

use crate::guard::lock;
use crate::{RunObserver, on_worker};
use std::sync::{Condvar, Mutex};
use std::time::Duration;
use tb_base::Control;
use tb_graph::Stream;

/// A worker that prints faster than the page can show waits once so many bytes are under way.
const PENDING_LIMIT: usize = 4 << 20;
const POLL: Duration = Duration::from_millis(10);

#[derive(Debug, Default)]
pub(crate) struct Outbox {
    pending: Mutex<Pending>,
    room: Condvar,
}

#[derive(Debug, Default)]
struct Pending {
    pieces: Vec<(Stream, String)>,
    bytes: usize,
    /// The run is over: nobody will read on.
    closed: bool,
}

impl Outbox {
    /// Called on a worker.
    pub fn push(&self, control: &Control, stream: Stream, text: &str) {
        let mut pending = lock(&self.pending);
        while on_worker() && pending.bytes > PENDING_LIMIT && !pending.closed && !control.interrupt.is_set() {
            pending = match self.room.wait_timeout(pending, POLL) {
                Ok((pending, _)) => pending,
                Err(poisoned) => poisoned.into_inner().0,
            };
        }
        if pending.closed {
            return;
        }
        pending.bytes += text.len();
        match pending.pieces.last_mut() {
            Some((last, so_far)) if *last == stream => so_far.push_str(text),
            _ => pending.pieces.push((stream, text.to_owned())),
        }
    }

    /// Called on the run's thread.
    pub fn drain(&self, observer: &dyn RunObserver) {
        let pieces = {
            let mut pending = lock(&self.pending);
            pending.bytes = 0;
            std::mem::take(&mut pending.pieces)
        };
        if pieces.is_empty() {
            return;
        }
        self.room.notify_all();
        for (stream, text) in &pieces {
            observer.written(*stream, text);
        }
    }

    /// The last drain: tasks that were left behind print into nothing from here on.
    pub fn close(&self, observer: &dyn RunObserver) {
        self.drain(observer);
        lock(&self.pending).closed = true;
        self.room.notify_all();
    }
}
