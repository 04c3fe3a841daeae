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

    /// How many bytes are best asked for at once, at this place.
    fn stride(&self, _offset: u64) -> usize {
        STRIDE
    }

    /// Asks for the bytes `start..end` without waiting for them, where that is of use. What is fetched so takes threads
    /// beyond the caller's: it is for the tasks of a parallel run, not for what promises to be serial.
    fn fetch(&self, _start: u64, _end: u64) -> Option<Arc<dyn Fetched>> {
        None
    }
}

/// Little enough to stay in the cache until it is parsed.
const STRIDE: usize = 256 << 10;

/// A range of a source that is in memory or on its way. Dropped early, it is not waited for.
pub trait Fetched: Send + Sync {
    /// As `Source::read_at`, for places within the range.
    ///
    /// # Errors
    /// As `Source::read_at`.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize>;
}

/// A source of which a range has been fetched.
pub struct Part<'a> {
    source: &'a dyn Source,
    start: u64,
    end: u64,
    fetched: Option<Arc<dyn Fetched>>,
}

impl<'a> Part<'a> {
    /// Asks for `start..end`; without effect where the source fetches nothing.
    pub fn new(source: &'a dyn Source, start: u64, end: u64) -> Self {
        let end = end.min(source.len());
        Part { source, start, end, fetched: source.fetch(start, end) }
    }

    fn at(&self, offset: u64) -> Option<&dyn Fetched> {
        self.fetched.as_deref().filter(|_| (self.start..self.end).contains(&offset))
    }
}

impl Debug for Part<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{} of {:?}", self.start, self.end, self.source)
    }
}

impl Source for Part<'_> {
    fn name(&self) -> &str {
        self.source.name()
    }

    fn len(&self) -> u64 {
        self.source.len()
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        match self.at(offset) {
            Some(fetched) => {
                let count = buffer.len().min((self.end - offset).min(STRIDE as u64) as usize);
                fetched.read_at(offset, &mut buffer[..count])
            }
            None => self.source.read_at(offset, buffer),
        }
    }

    fn stride(&self, offset: u64) -> usize {
        if self.at(offset).is_some() { STRIDE } else { self.source.stride(offset) }
    }
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
                let count = rest.len().min(buffer.len()).min(STRIDE);
                buffer[..count].copy_from_slice(&rest[..count]);
                Ok(count)
            }
            _ => self.source.read_at(offset, buffer),
        }
    }

    fn stride(&self, offset: u64) -> usize {
        if offset < self.head.len() as u64 { STRIDE } else { self.source.stride(offset) }
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

    /// Hands out what it has in bites.
    #[derive(Debug)]
    struct Fetching(MemorySource);

    struct Range(Vec<u8>, u64);

    impl Fetched for Range {
        fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
            let rest = &self.0[(offset - self.1) as usize..];
            let count = rest.len().min(buffer.len()).min(3);
            buffer[..count].copy_from_slice(&rest[..count]);
            Ok(count)
        }
    }

    impl Source for Fetching {
        fn name(&self) -> &str {
            self.0.name()
        }

        fn len(&self) -> u64 {
            self.0.len()
        }

        fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
            self.0.read_at(offset, buffer)
        }

        fn fetch(&self, start: u64, end: u64) -> Option<Arc<dyn Fetched>> {
            Some(Arc::new(Range(self.0.bytes[start as usize..end as usize].to_vec(), start)))
        }
    }

    #[test]
    fn a_fetched_part_changes_no_byte() {
        let bytes: Vec<u8> = (0..100).collect();
        let source = Fetching(MemorySource::new("a", bytes.clone()));
        for (start, end) in [(0, 100), (10, 20), (99, 1000), (0, 0)] {
            let part = Part::new(&source, start, end);
            for from in [0, 9, 10, 19, 20, 99] {
                let mut read = vec![0; 100 - from];
                read_exact_at(&part, from as u64, &mut read).unwrap();
                assert_eq!(read, bytes[from..], "{start}..{end} {from}");
            }
        }
    }
}
