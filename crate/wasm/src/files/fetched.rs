//! A range of a file that was asked for before it is read: its bytes arrive while this thread does something else.

use super::request::{self, Ask, Operation, Pending};
use super::source::FileSource;
use std::sync::{Arc, Mutex, PoisonError};
use tb_base::{Control, Error, Reservation, Result};
use tb_io::Fetched;

/// Bytes `start..end` of an open file.
pub struct FetchedRange {
    name: String,
    start: u64,
    end: u64,
    /// The requests come before the bytes that they write to: they are withdrawn first.
    pieces: Vec<Mutex<Piece>>,
    /// Bytes of each piece but the last.
    piece: usize,
    /// Memory without values; what a piece's request has written may be read.
    bytes: Vec<u8>,
    control: Arc<Control>,
    _reserved: Reservation,
}

enum Piece {
    OnItsWay(Pending),
    /// How many bytes came: less than were asked for if the file has become shorter.
    There(usize),
    Failed(Error),
}

impl FetchedRange {
    /// Asks for `start..end`, in requests of at most `piece` bytes.
    ///
    /// # Errors
    /// `Memory` if they do not fit the budget, `Os` on a thread that has no files.
    pub(super) fn ask(source: &FileSource, start: u64, end: u64, piece: usize) -> Result<Self> {
        let length =
            usize::try_from(end - start).map_err(|_| Error::memory("Unable to allocate a file's part"))?;
        let control = Arc::clone(source.control());
        let reserved = control.budget.reserve(length)?;
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(length).map_err(|_| Error::memory("Unable to allocate a file's part"))?;
        let mut range = FetchedRange {
            name: tb_io::Source::name(source).to_owned(),
            start,
            end,
            pieces: Vec::new(),
            piece,
            bytes,
            control,
            _reserved: reserved,
        };
        for at in (0..length).step_by(piece) {
            let ask = Ask {
                handle: source.handle(),
                offset: start + at as u64,
                length: piece.min(length - at),
                address: range.bytes.as_mut_ptr() as usize + at,
                ..Ask::new(Operation::Read, "")
            };
            range.pieces.push(Mutex::new(Piece::OnItsWay(request::send(&ask)?)));
        }
        Ok(range)
    }

    pub(super) fn is(&self, start: u64, end: u64) -> bool {
        (self.start, self.end) == (start, end)
    }

    /// Waits for a piece; how many of its bytes are there.
    fn wait(&self, piece: &Mutex<Piece>) -> Result<usize> {
        let mut piece = piece.lock().unwrap_or_else(PoisonError::into_inner);
        if let Piece::OnItsWay(_) = &*piece
            && let Piece::OnItsWay(pending) = std::mem::replace(&mut *piece, Piece::There(0))
        {
            let moved =
                pending.wait(&self.control).and_then(|done| super::source::moved(&self.control, done));
            *piece = match moved {
                Ok(moved) => Piece::There(moved),
                Err(error) => Piece::Failed(super::source::name_file(error, &self.name)),
            };
        }
        match &*piece {
            Piece::Failed(error) => Err(error.clone()),
            Piece::There(moved) => Ok(*moved),
            Piece::OnItsWay(_) => Ok(0),
        }
    }
}

impl Fetched for FetchedRange {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        let at = (offset - self.start) as usize;
        let Some(piece) = self.pieces.get(at / self.piece) else { return Ok(0) };
        let within = at % self.piece;
        let count = self.wait(piece)?.saturating_sub(within).min(buffer.len());
        // SAFETY: the request has written `within + count` bytes of this piece and will write no more.
        let bytes = unsafe { std::slice::from_raw_parts(self.bytes.as_ptr().add(at), count) };
        buffer[..count].copy_from_slice(bytes);
        Ok(count)
    }
}
