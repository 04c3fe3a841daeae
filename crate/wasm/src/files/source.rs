//! A file as the readers see it: bytes at an offset.

use super::ahead::FileAhead;
use super::request::{self, Ask, Done, Operation, Pending};
use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind, Result};
use tb_io::{Ahead, Source};

/// Bytes of one request. A browser reads several pieces at once faster than one after the other.
const PIECE: usize = 2 << 20;
/// Requests of one read that are under way at once.
const IN_FLIGHT: usize = 4;

/// An open file: the contents that it had when it was opened.
pub struct FileSource {
    name: String,
    opened: Done,
    control: Arc<Control>,
}

impl FileSource {
    /// # Errors
    /// `FileNotFound`, `Os`, `Interrupted`.
    pub fn open(control: &Arc<Control>, path: &str) -> Result<Self> {
        let opened = super::open(control, path)?;
        Ok(FileSource { name: path.to_owned(), opened, control: Arc::clone(control) })
    }

    /// As `read_ahead`, whoever calls it.
    pub fn ahead(&self, start: u64, end: u64) -> FileAhead<'_> {
        FileAhead::new(self, &self.control, start, end)
    }

    pub(super) fn handle(&self) -> u32 {
        self.opened.handle
    }

    /// The bytes that a read has moved.
    pub(super) fn moved(&self, done: Done) -> Result<usize> {
        moved(&self.control, done).map_err(|error| name_file(error, &self.name))
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

    fn read_ahead(&self, start: u64, end: u64) -> Option<Box<dyn Ahead + '_>> {
        // A cell's own thread reads, parses and reads again: the serial side of a race has no help.
        tb_sched::on_worker().then(|| Box::new(self.ahead(start, end)) as Box<_>)
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
fn moved(control: &Control, done: Done) -> Result<usize> {
    let Some(errno) = done.refusal else { return Ok(done.moved) };
    let reason = super::read_reply(control, &done)?;
    Err(Error::new(ErrorKind::Os, format!("[Errno {errno}] {reason}")))
}

fn name_file(mut error: Error, name: &str) -> Error {
    if error.kind == ErrorKind::Os {
        error.message = format!("{}: '{name}'", error.message);
    }
    error
}
