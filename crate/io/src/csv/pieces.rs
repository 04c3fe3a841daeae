//! A range of a file as a window that slides over pieces of some megabytes.

use crate::{Growing, Source};
use tb_base::{Control, Result};

/// The bytes `next..end` of a source, of which a part is in memory. Its last line always ends with a newline.
pub struct Pieces<'a> {
    source: &'a dyn Source,
    control: &'a Control,
    buffer: Growing<u8>,
    start: usize,
    filled: usize,
    next: u64,
    end: u64,
    piece: usize,
}

impl<'a> Pieces<'a> {
    /// `piece`: at most so many bytes are asked for at once.
    pub fn new(source: &'a dyn Source, start: u64, end: u64, piece: usize, control: &'a Control) -> Self {
        let buffer = Growing::new(&control.budget);
        Pieces { source, control, buffer, start: 0, filled: 0, next: start, end, piece }
    }

    /// At most `want` of the bytes in memory.
    pub fn window(&mut self, want: usize) -> &[u8] {
        let end = self.filled.min(self.start + want);
        let start = self.start;
        &self.buffer.values()[start..end]
    }

    /// Whether everything has been read from the file.
    pub fn at_end(&self) -> bool {
        self.next >= self.end
    }

    /// The window's place in the file.
    pub fn offset(&self) -> u64 {
        self.next - (self.filled - self.start) as u64
    }

    pub fn consume(&mut self, bytes: usize) {
        self.start += bytes;
    }

    /// Reads the next piece behind what is left.
    ///
    /// # Errors
    /// What the source raises; `Memory` if the piece does not fit.
    pub fn refill(&mut self) -> Result<()> {
        self.control.interrupt.check()?;
        let (start, filled) = (self.start, self.filled);
        self.buffer.values().copy_within(start..filled, 0);
        self.filled = filled - start;
        self.start = 0;
        let piece = self.piece.min(self.source.stride(self.next));
        let count = (self.end - self.next).min(piece as u64) as usize;
        // One more for the newline that the last line may lack.
        let needed = self.filled + count + 1;
        if needed > self.buffer.len() {
            let extra = needed - self.buffer.len();
            self.buffer.reserve(extra)?;
            self.buffer.values().resize(needed, 0);
        }
        self.read(count)
    }

    fn read(&mut self, count: usize) -> Result<()> {
        let filled = self.filled;
        let read = self.source.read_at(self.next, &mut self.buffer.values()[filled..filled + count])?;
        self.filled += read;
        self.next += read as u64;
        if read == 0 {
            // The file has become shorter: what is there is all there is.
            self.end = self.next;
        }
        if self.at_end() && self.filled > 0 && self.buffer.values()[self.filled - 1] != b'\n' {
            let filled = self.filled;
            self.buffer.values()[filled] = b'\n';
            self.filled += 1;
            self.next += 1;
            self.end = self.next;
        }
        Ok(())
    }
}

/// The place behind the first newline at or after `from`; the file's length if there is none.
pub fn after_newline(source: &dyn Source, from: u64, control: &Control) -> Result<u64> {
    let mut buffer = vec![0; 64 << 10];
    let mut offset = from;
    loop {
        control.interrupt.check()?;
        let read = source.read_at(offset, &mut buffer)?;
        if read == 0 {
            return Ok(source.len());
        }
        if let Some(at) = buffer[..read].iter().position(|byte| *byte == b'\n') {
            return Ok(offset + at as u64 + 1);
        }
        offset += read as u64;
    }
}

/// The number of the line, from 1, that the byte at `offset` stands in. For errors only: it reads the file up to there.
pub fn line_at(source: &dyn Source, offset: u64, control: &Control) -> Result<u64> {
    let mut buffer = vec![0; 1 << 20];
    let (mut at, mut lines) = (0, 1);
    while at < offset {
        control.interrupt.check()?;
        let want = (offset - at).min(buffer.len() as u64) as usize;
        let read = source.read_at(at, &mut buffer[..want])?;
        if read == 0 {
            break;
        }
        lines += buffer[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
        at += read as u64;
    }
    Ok(lines)
}
