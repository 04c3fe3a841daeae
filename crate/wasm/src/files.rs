//! The notebook's files: dropped ones, read in place on the student's disk, written ones, and bundled ones.
//!
//! Callable on the kernel's thread and on every pool thread. All waits end with the interrupt.

mod fetched;
mod request;
mod source;

pub use fetched::FetchedRange;
pub use source::FileSource;

use request::{Ask, Done, Operation};
use tb_base::{Control, Error, ErrorKind, Result};

/// One file, as the directory lists it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub path: String,
    pub size: u64,
    /// Milliseconds since 1970.
    pub modified: f64,
    /// `disk`, `notebook` or `bundled`.
    pub origin: String,
}

/// All files, by path.
pub fn list(control: &Control) -> Result<Vec<Entry>> {
    let listing = perform(control, &Ask::new(Operation::List, ""))?;
    let text = read_reply(control, &listing)?;
    Ok(text.lines().filter_map(parse_entry).collect())
}

/// The whole of a small file. Large ones are better read through `FileSource`.
///
/// # Errors
/// `FileNotFound` with the path as message, `Os`, `Memory` if it does not fit the budget, `Interrupted`.
pub fn read(control: &Control, path: &str) -> Result<Vec<u8>> {
    let opened = open(control, path)?;
    let bytes = read_all(control, &opened);
    close(&opened);
    bytes
}

/// Creates or replaces a file; with `append`, adds to its end.
pub fn write(control: &Control, path: &str, bytes: &[u8], append: bool) -> Result<()> {
    let operation = if append { Operation::Append } else { Operation::Write };
    let ask = Ask { address: bytes.as_ptr() as usize, length: bytes.len(), ..Ask::new(operation, path) };
    perform(control, &ask).map(drop)
}

/// Its size in bytes.
///
/// # Errors
/// `FileNotFound`.
pub fn size(control: &Control, path: &str) -> Result<u64> {
    perform(control, &Ask::new(Operation::Stat, path)).map(|done| done.size)
}

/// # Errors
/// `FileNotFound` if there is none, `Os` if it is not the notebook's to remove.
pub fn remove(control: &Control, path: &str) -> Result<()> {
    perform(control, &Ask::new(Operation::Remove, path)).map(drop)
}

fn open(control: &Control, path: &str) -> Result<Done> {
    perform(control, &Ask::new(Operation::Open, path))
}

fn close(opened: &Done) {
    request::tell(&Ask { handle: opened.handle, ..Ask::new(Operation::Close, "") });
}

/// Asks and waits; a refusal becomes an error that names the path.
fn perform(control: &Control, ask: &Ask<'_>) -> Result<Done> {
    let done = request::send(ask)?.wait(control)?;
    match done.refusal {
        None => Ok(done),
        Some(refusal) => Err(explain(control, refusal, ask.path, &done)),
    }
}

fn explain(control: &Control, refusal: u32, path: &str, done: &Done) -> Error {
    const NO_SUCH_FILE: u32 = 2;
    if refusal == NO_SUCH_FILE {
        return Error::new(ErrorKind::FileNotFound, path);
    }
    let reason = read_reply(control, done).unwrap_or_else(|_| "Input/output error".into());
    Error::new(ErrorKind::Os, format!("[Errno {refusal}] {reason}: '{path}'"))
}

/// The text of a reply that is longer than a number, which waits behind a handle.
fn read_reply(control: &Control, done: &Done) -> Result<String> {
    let bytes = read_all(control, done);
    close(done);
    Ok(String::from_utf8_lossy(&bytes?).into_owned())
}

fn read_all(control: &Control, opened: &Done) -> Result<Vec<u8>> {
    let size = usize::try_from(opened.size).unwrap_or(usize::MAX);
    if !control.budget.would_fit(size) {
        let human = tb_base::human_bytes(size);
        return Err(Error::memory(format!("Unable to allocate {human} for the contents of a file")));
    }
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size).map_err(|_| Error::memory("Unable to allocate a file's contents"))?;
    bytes.resize(size, 0);
    let filled = source::read_pieces(control, opened.handle, 0, &mut bytes)?;
    bytes.truncate(filled);
    Ok(bytes)
}

fn parse_entry(line: &str) -> Option<Entry> {
    let mut fields = line.splitn(4, ' ');
    let size = fields.next()?.parse().ok()?;
    let modified = fields.next()?.parse().ok()?;
    let origin = fields.next()?.to_owned();
    Some(Entry { path: fields.next()?.to_owned(), size, modified, origin })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_path_may_have_spaces() {
        let entry = parse_entry("12 1700000000000.5 disk my data/a b.csv").unwrap();
        assert_eq!((entry.path.as_str(), entry.size, entry.origin.as_str()), ("my data/a b.csv", 12, "disk"));
    }
}
