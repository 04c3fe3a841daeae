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
