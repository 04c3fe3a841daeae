//! Where bytes come from: the one door of the readers to files.

use std::fmt::Debug;
use std::sync::Arc;
use tb_base::{Error, ErrorKind, Result};

/// A file of known length that can be read at any place.
pub trait Source: Send + Sync + Debug {
    /// The path as the user wrote it; errors name it.
    fn name(&self) -> &str;

    fn len(&self) -> u64;

    /// Reads up to `buffer.len()` bytes at `offset` and returns how many; 0 only at the end. May block; whoever
    /// implements it keeps the wait interruptible.
    ///
    /// # Errors
    /// `Os` if the file cannot be read (any more), `Interrupted` if the run was stopped meanwhile.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize>;

    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes `start..end` in order, where a source can fetch the next ones while its caller works on the last.
    /// `None` where that is no use: read with `read_at`. What is fetched ahead takes threads beyond the caller's, so
    /// this is for the tasks of a parallel run, not for what promises to be serial.
    fn read_ahead(&self, _start: u64, _end: u64) -> Option<Box<dyn Ahead + '_>> {
        None
    }
}

/// A range of a source, read from its start to its end.
pub trait Ahead {
    /// As `Source::read_at`, at the place where the last call ended.
    ///
    /// # Errors
    /// As `Source::read_at`; `Memory` if not even one piece fits the budget.
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize>;
}

/// A source whose first bytes are in memory: reading a header in small steps asks the file once.
#[derive(Debug)]
pub struct WithHead<'a> {
    source: &'a dyn Source,
    head: Vec<u8>,
}

impl<'a> WithHead<'a> {
    /// # Errors
    /// As `Source::read_at`.
    pub fn new(source: &'a dyn Source, bytes: usize) -> Result<Self> {
        let mut head = vec![0; bytes.min(usize::try_from(source.len()).unwrap_or(bytes))];
        let read = source.read_at(0, &mut head)?;
        head.truncate(read);
        Ok(WithHead { source, head })
    }
}

impl Source for WithHead<'_> {
    fn name(&self) -> &str {
        self.source.name()
    }

    fn len(&self) -> u64 {
        self.source.len()
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        match usize::try_from(offset).ok().and_then(|at| self.head.get(at..)) {
            Some(rest) if !rest.is_empty() => {
                let count = rest.len().min(buffer.len());
                buffer[..count].copy_from_slice(&rest[..count]);
                Ok(count)
            }
            _ => self.source.read_at(offset, buffer),
        }
    }
}

/// Fills the whole of `buffer` from `offset`.
///
/// # Errors
/// `Os` if the file ends before.
pub fn read_exact_at(source: &dyn Source, offset: u64, buffer: &mut [u8]) -> Result<()> {
    let mut filled = 0;
    while filled < buffer.len() {
        let read = source.read_at(offset + filled as u64, &mut buffer[filled..])?;
        if read == 0 {
            let at = offset + filled as u64;
            return Err(Error::new(
                ErrorKind::Os,
                format!("'{}' ended unexpectedly at byte {at}", source.name()),
            ));
        }
        filled += read;
    }
    Ok(())
}

/// A file that is in memory already.
#[derive(Debug, Clone)]
pub struct MemorySource {
    name: Arc<str>,
    bytes: Arc<[u8]>,
}

impl MemorySource {
    pub fn new(name: impl Into<Arc<str>>, bytes: impl Into<Arc<[u8]>>) -> Self {
        MemorySource { name: name.into(), bytes: bytes.into() }
    }
}

impl Source for MemorySource {
    fn name(&self) -> &str {
        &self.name
    }

    fn len(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        let start = usize::try_from(offset).unwrap_or(usize::MAX).min(self.bytes.len());
        let count = buffer.len().min(self.bytes.len() - start);
        buffer[..count].copy_from_slice(&self.bytes[start..start + count]);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_in_memory_changes_no_byte() {
        let bytes: Vec<u8> = (0..100).collect();
        let source = MemorySource::new("a", bytes.clone());
        for head in [0, 1, 7, 100, 1000] {
            let with_head = WithHead::new(&source, head).unwrap();
            for start in [0, 3, 6, 7, 8, 99] {
                let mut read = vec![0; 100 - start];
                read_exact_at(&with_head, start as u64, &mut read).unwrap();
                assert_eq!(read, bytes[start..], "{head} {start}");
            }
            assert_eq!(with_head.read_at(100, &mut [0; 4]).unwrap(), 0);
        }
    }
}
