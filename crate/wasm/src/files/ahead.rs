//! Reading a file ahead of its reader: the next pieces are fetched while a pool worker parses the last.

use super::request::{self, Ask, Operation, Pending};
use super::source::FileSource;
use std::collections::VecDeque;
use tb_base::{Control, Reservation, Result};
use tb_io::Ahead;

/// Bytes of one request.
const PIECE: usize = 2 << 20;
/// Pieces that are under way or waiting to be read.
const DEPTH: usize = 3;

/// A range of an open file, with its next pieces under way.
pub struct FileAhead<'a> {
    source: &'a FileSource,
    control: &'a Control,
    /// The next byte to ask for.
    next: u64,
    end: u64,
    pieces: VecDeque<Piece>,
    /// Buffers to use again.
    spare: Vec<Buffer>,
}

/// Memory that the I/O worker writes to.
struct Buffer {
    bytes: Vec<u8>,
    _reserved: Reservation,
}

/// A piece that was asked for. The request is declared before the buffer, so that it is withdrawn first.
struct Piece {
    pending: Option<Pending>,
    buffer: Buffer,
    taken: usize,
    filled: usize,
}

impl<'a> FileAhead<'a> {
    /// Asks for the first pieces of `start..end`.
    pub(super) fn new(source: &'a FileSource, control: &'a Control, start: u64, end: u64) -> Self {
        let mut ahead =
            FileAhead { source, control, next: start, end, pieces: VecDeque::new(), spare: Vec::new() };
        // What goes wrong here goes wrong again where it can be told.
        let _ = ahead.ask();
        ahead
    }

    /// Keeps `DEPTH` pieces under way; fewer where memory is short.
    fn ask(&mut self) -> Result<()> {
        while self.pieces.len() < DEPTH && self.next < self.end {
            let length = (self.end - self.next).min(PIECE as u64) as usize;
            let mut buffer = match self.buffer() {
                Ok(buffer) => buffer,
                Err(_) if !self.pieces.is_empty() => return Ok(()),
                Err(error) => return Err(error),
            };
            let ask = Ask {
                handle: self.source.handle(),
                offset: self.next,
                length,
                address: buffer.bytes.as_mut_ptr() as usize,
                ..Ask::new(Operation::Read, "")
            };
            let pending = Some(request::send(&ask)?);
            self.pieces.push_back(Piece { pending, buffer, taken: 0, filled: 0 });
            self.next += length as u64;
        }
        Ok(())
    }

    fn buffer(&mut self) -> Result<Buffer> {
        if let Some(buffer) = self.spare.pop() {
            return Ok(buffer);
        }
        let reserved = self.control.budget.reserve(PIECE)?;
        Ok(Buffer { bytes: vec![0; PIECE], _reserved: reserved })
    }
}

impl Ahead for FileAhead<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.ask()?;
        let Some(piece) = self.pieces.front_mut() else { return Ok(0) };
        if let Some(pending) = piece.pending.take() {
            piece.filled = self.source.moved(pending.wait(self.control)?)?;
        }
        let count = (piece.filled - piece.taken).min(buffer.len());
        buffer[..count].copy_from_slice(&piece.buffer.bytes[piece.taken..piece.taken + count]);
        piece.taken += count;
        if piece.taken == piece.filled
            && let Some(piece) = self.pieces.pop_front()
        {
            self.spare.push(piece.buffer);
            self.ask()?;
        }
        Ok(count)
    }
}
