//! A file as the readers see it: bytes at an offset.

use super::fetched::FetchedRange;
use super::request::{self, Ask, Done, Operation, Pending};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tb_base::{Control, Error, ErrorKind, Result};
use tb_io::{Fetched, Source};

/// Bytes of one request. Each costs a browser some milliseconds, however small it is.
const PIECE: usize = 8 << 20;
/// Requests of one read that are under way at once.
const IN_FLIGHT: usize = 2;
/// So many times the bytes of a part must be free before it is fetched in advance.
const ROOM: usize = 8;
/// No more than this is fetched in advance, a block of Dask's usual size and what lies behind it.
const MOST_FETCHED: u64 = 80 << 20;

/// An open file: the contents that it had when it was opened.
pub struct FileSource {
    name: String,
    opened: Done,
    control: Arc<Control>,
    /// Ranges that somebody holds.
    fetched: Mutex<Vec<Weak<FetchedRange>>>,
}

impl FileSource {
    /// # Errors
    /// `FileNotFound`, `Os`, `Interrupted`.
    pub fn open(control: &Arc<Control>, path: &str) -> Result<Self> {
        let opened = super::open(control, path)?;
        let (name, control) = (path.to_owned(), Arc::clone(control));
        Ok(FileSource { name, opened, control, fetched: Mutex::default() })
    }

    /// As `Source::fetch`, whoever calls it: one range for all who ask for the same.
    ///
    /// # Errors
    /// `Memory`, `Os`.
    pub fn fetch_range(&self, start: u64, end: u64) -> Result<Arc<FetchedRange>> {
        let mut fetched = self.fetched.lock().unwrap_or_else(PoisonError::into_inner);
        fetched.retain(|range| range.strong_count() > 0);
        let same = fetched.iter().filter_map(Weak::upgrade).find(|range| range.is(start, end));
        if let Some(range) = same {
            return Ok(range);
        }
        let range = Arc::new(FetchedRange::ask(self, start, end, PIECE)?);
        fetched.push(Arc::downgrade(&range));
        Ok(range)
    }

    pub(super) fn handle(&self) -> u32 {
        self.opened.handle
    }

    pub(super) fn control(&self) -> &Arc<Control> {
        &self.control
    }
}

impl Source for FileSource {
    fn name(&self) -> &str {
        &self.name
    }

    fn len(&self) -> u64 {
        self.opened.size
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        read_pieces(&self.control, self.opened.handle, offset, buffer)
            .map_err(|error| name_file(error, &self.name))
    }

    fn stride(&self, _: u64) -> usize {
        PIECE
    }

    fn fetch(&self, start: u64, end: u64) -> Option<Arc<dyn Fetched>> {
        // A cell's own thread reads, parses and reads again: the serial side of a race has no help.
        if !tb_sched::on_worker() || end - start > MOST_FETCHED {
            return None;
        }
        // A part's values take some times its bytes: what is fetched early must not be what the tasks then lack.
        let room = usize::try_from(end - start).unwrap_or(usize::MAX).saturating_mul(ROOM);
        if !self.control.budget.would_fit(room) {
            return None;
        }
        // What does not fit is read piece by piece, and what goes wrong goes wrong again where it can be told.
        Some(self.fetch_range(start, end).ok()?)
    }
}

impl Drop for FileSource {
    fn drop(&mut self) {
        super::close(&self.opened);
    }
}

impl std::fmt::Debug for FileSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileSource").field("name", &self.name).field("len", &self.opened.size).finish()
    }
}

/// Fills `buffer` from `offset`, as far as the file goes; how many bytes.
pub(super) fn read_pieces(control: &Control, handle: u32, offset: u64, buffer: &mut [u8]) -> Result<usize> {
    let mut filled = 0;
    for (index, batch) in buffer.chunks_mut(PIECE * IN_FLIGHT).enumerate() {
        let start = offset + (index * PIECE * IN_FLIGHT) as u64;
        let read = read_batch(control, handle, start, batch)?;
        filled += read;
        if read < batch.len() {
            break;
        }
    }
    Ok(filled)
}

/// All pieces of `batch` at once.
fn read_batch(control: &Control, handle: u32, offset: u64, batch: &mut [u8]) -> Result<usize> {
    let mut pending: Vec<(Pending, usize)> = Vec::with_capacity(IN_FLIGHT);
    for (index, piece) in batch.chunks_mut(PIECE).enumerate() {
        let ask = Ask {
            handle,
            offset: offset + (index * PIECE) as u64,
            length: piece.len(),
            address: piece.as_mut_ptr() as usize,
            ..Ask::new(Operation::Read, "")
        };
        pending.push((request::send(&ask)?, piece.len()));
    }
    let mut filled = 0;
    for (piece, length) in pending {
        let moved = moved(control, piece.wait(control)?)?;
        filled += moved;
        if moved < length {
            break;
        }
    }
    Ok(filled)
}

/// The bytes that a read has moved, unless it was refused.
pub(super) fn moved(control: &Control, done: Done) -> Result<usize> {
    let Some(errno) = done.refusal else { return Ok(done.moved) };
    let reason = super::read_reply(control, &done)?;
    Err(Error::new(ErrorKind::Os, format!("[Errno {errno}] {reason}")))
}

pub(super) fn name_file(mut error: Error, name: &str) -> Error {
    if error.kind == ErrorKind::Os {
        error.message = format!("{}: '{name}'", error.message);
    }
    error
}
