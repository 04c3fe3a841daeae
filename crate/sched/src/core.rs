//! What every run has, whatever its tasks are.

use crate::seat::Seat;
use crate::text::Outbox;
use crate::{Pool, RunId};
use std::sync::Arc;
use tb_base::clock;
use tb_graph::Stream;

/// A run's number, its time 0, its workers, its text.
pub(crate) struct RunCore {
    pub pool: Arc<Pool>,
    pub run: RunId,
    pub start_us: u64,
    /// The workers that may take part.
    pub mask: u64,
    pub text: Outbox,
}

impl RunCore {
    pub fn new(pool: &Arc<Pool>, limit: usize) -> Self {
        RunCore {
            pool: Arc::clone(pool),
            run: pool.next_run(),
            start_us: clock::now_us(),
            mask: pool.choose(limit),
            text: Outbox::default(),
        }
    }

    pub fn workers(&self) -> usize {
        self.mask.count_ones() as usize
    }

    /// The seat of a worker.
    pub fn seat<'a>(&'a self, worker: usize, write: &'a dyn Fn(Stream, &str)) -> Seat<'a> {
        self.seat_at(worker, worker, write)
    }

    /// The seat of the calling thread, whose text goes to the observer at once.
    pub fn own_seat<'a>(&'a self, write: &'a dyn Fn(Stream, &str)) -> Seat<'a> {
        let (ring, worker) = self.pool.this_thread();
        self.seat_at(ring, worker, write)
    }

    fn seat_at<'a>(&'a self, ring: usize, worker: usize, write: &'a dyn Fn(Stream, &str)) -> Seat<'a> {
        Seat {
            control: self.pool.control(),
            rings: self.pool.rings(),
            ring,
            worker,
            run: self.run,
            start_us: self.start_us,
            write,
        }
    }
}
