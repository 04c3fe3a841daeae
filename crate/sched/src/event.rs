//! What happened to which task, in memory that others may read at any time without stopping anyone.
//!
//! # Layout
//! One block of u32 words at a fixed address, the same for every engine: a ring for each worker and one more,
//! the last, for the kernel's thread. A ring is a header of eight words followed by `capacity` records of
//! eight words.
//!
//! | word | header | record |
//! |---|---|---|
//! | 0 | records written so far | seq: 1 for a ring's first record, and so on; 0 while it is being written |
//! | 1 | capacity | run |
//! | 2 | worker (the kernel's ring: the number of workers) | task |
//! | 3 | 0 | state: see `TaskState` |
//! | 4 | 0 | microseconds since the run's start |
//! | 5 | 0 | bytes of the result (`done`), at most `u32::MAX` |
//! | 6 | 0 | microseconds of the task that interpreted Python (`done`, `erred`) |
//! | 7 | 0 | worker that runs or ran it |
//!
//! Record n (from 1) stands in slot `(n - 1) % capacity`. A reader takes word 0, the rest, and word 0 again:
//! if both are the n it expects, the record is whole; a larger one means that it was overtaken, and it goes
//! on from there (the states are in the run's report anyway); a smaller one, that nothing new has come.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering, fence};

/// Words in a record, and in a ring's header.
pub const WORDS: usize = 8;

/// Records in a ring.
const CAPACITY: usize = 4096;

/// A task's state, with the number that stands in the rings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum TaskState {
    /// Some dependency has no value yet. Every task begins so, without an event.
    Waiting = 0,
    /// It could run, and waits for a worker.
    Ready = 1,
    Running = 2,
    /// It has a value.
    Done = 3,
    /// Its value is no longer needed and was let go.
    Released = 4,
    /// It raised.
    Erred = 5,
}

/// One record, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    pub run: u32,
    pub task: u32,
    pub state: TaskState,
    /// Microseconds since the run's start.
    pub time_us: u32,
    pub bytes: u32,
    pub python_us: u32,
    pub worker: u32,
}

/// The block of all rings. Each ring has one writer; anyone may read.
#[derive(Debug)]
pub struct EventRings {
    words: Box<[AtomicU32]>,
    rings: usize,
    silent: AtomicBool,
}

impl EventRings {
    /// Rings for `workers` workers and for the kernel's thread. A pool brings its own.
    pub fn new(workers: usize) -> Self {
        let rings = workers + 1;
        let words: Box<[AtomicU32]> = (0..rings * Self::stride()).map(|_| AtomicU32::new(0)).collect();
        for ring in 0..rings {
            words[ring * Self::stride() + 1].store(CAPACITY as u32, Ordering::Relaxed);
            words[ring * Self::stride() + 2].store(ring as u32, Ordering::Relaxed);
        }
        EventRings { words, rings, silent: AtomicBool::new(false) }
    }

    /// Address of the first ring's header.
    pub fn address(&self) -> usize {
        self.words.as_ptr() as usize
    }

    /// Number of rings: one more than there are workers.
    pub fn rings(&self) -> usize {
        self.rings
    }

    /// Records in a ring.
    pub fn capacity(&self) -> usize {
        CAPACITY
    }

    /// Words from one ring's header to the next one's.
    pub fn stride() -> usize {
        (CAPACITY + 1) * WORDS
    }

    /// Whether records are written at all; for whoever measures what they cost.
    pub fn set_recording(&self, on: bool) {
        self.silent.store(!on, Ordering::Relaxed);
    }

    /// Appends a record. Only the ring's own thread calls it: two writers would tear each other's records.
    pub fn write(&self, ring: usize, event: &Event) {
        if self.silent.load(Ordering::Relaxed) {
            return;
        }
        let ring = &self.words[ring * Self::stride()..][..Self::stride()];
        let seq = ring[0].load(Ordering::Relaxed).wrapping_add(1).max(1);
        let slot = &ring[(1 + (seq - 1) as usize % CAPACITY) * WORDS..][..WORDS];
        slot[0].store(0, Ordering::Relaxed);
        fence(Ordering::Release);
        let fields = [
            event.run,
            event.task,
            event.state as u32,
            event.time_us,
            event.bytes,
            event.python_us,
            event.worker,
        ];
        for (word, value) in slot[1..].iter().zip(fields) {
            word.store(value, Ordering::Relaxed);
        }
        slot[0].store(seq, Ordering::Release);
        ring[0].store(seq, Ordering::Release);
    }

    /// Records written to `ring` so far.
    pub fn written(&self, ring: usize) -> u32 {
        self.words[ring * Self::stride()].load(Ordering::Acquire)
    }

    /// Record `seq` (from 1) of `ring`, unless it was overwritten, is being written or is yet to come.
    pub fn read(&self, ring: usize, seq: u32) -> Option<Event> {
        let slot = (1 + seq.checked_sub(1)? as usize % CAPACITY) * WORDS;
        let slot = &self.words[ring * Self::stride() + slot..][..WORDS];
        if slot[0].load(Ordering::Acquire) != seq {
            return None;
        }
        let word = |i: usize| slot[i].load(Ordering::Relaxed);
        let event = Event {
            run: word(1),
            task: word(2),
            state: TaskState::from_number(word(3))?,
            time_us: word(4),
            bytes: word(5),
            python_us: word(6),
            worker: word(7),
        };
        fence(Ordering::Acquire);
        (slot[0].load(Ordering::Relaxed) == seq).then_some(event)
    }
}

impl TaskState {
    pub fn from_number(number: u32) -> Option<Self> {
        use TaskState::{Done, Erred, Ready, Released, Running, Waiting};
        [Waiting, Ready, Running, Done, Released, Erred].get(number as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(task: u32) -> Event {
        Event {
            run: 1,
            task,
            state: TaskState::Done,
            time_us: task,
            bytes: task,
            python_us: task,
            worker: task,
        }
    }

    #[test]
    fn a_full_ring_forgets_the_oldest() {
        let rings = EventRings::new(1);
        let extra = 10;
        for task in 1..=(CAPACITY + extra) as u32 {
            rings.write(1, &event(task));
        }
        assert_eq!(rings.written(0), 0);
        assert_eq!(rings.written(1), (CAPACITY + extra) as u32);
        assert_eq!(rings.read(1, extra as u32), None);
        assert_eq!(rings.read(1, extra as u32 + 1), Some(event(extra as u32 + 1)));
        assert_eq!(rings.read(1, (CAPACITY + extra) as u32), Some(event((CAPACITY + extra) as u32)));
        assert_eq!(rings.read(1, 0), None);
    }

    #[test]
    fn nothing_is_written_while_recording_is_off() {
        let rings = EventRings::new(0);
        rings.set_recording(false);
        rings.write(0, &event(1));
        assert_eq!(rings.written(0), 0);
        rings.set_recording(true);
        rings.write(0, &event(2));
        assert_eq!(rings.read(0, 1), Some(event(2)));
    }

    #[test]
    fn a_reader_never_takes_a_torn_record() {
        let rings = EventRings::new(0);
        let total = 200_000;
        std::thread::scope(|scope| {
            scope.spawn(|| (1..=total).for_each(|task| rings.write(0, &event(task))));
            while rings.written(0) < total {
                let head = rings.written(0);
                for seq in head.saturating_sub(8)..head + 2 {
                    if let Some(read) = rings.read(0, seq) {
                        assert_eq!(read, event(seq));
                    }
                }
            }
        });
    }
}
