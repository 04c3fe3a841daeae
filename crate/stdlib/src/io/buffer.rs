//! The contents of a file in memory: UTF-8 text or bytes, and a position.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) struct Buffer {
    bytes: RefCell<Vec<u8>>,
    /// The position in bytes. In text it is always between two characters.
    at: Cell<usize>,
    closed: Cell<bool>,
    text: bool,
    /// What `\n` is written as; `None`: every line end is read as `\n`.
    newline: RefCell<Option<String>>,
}

impl Buffer {
    pub fn text() -> Self {
        let newline = RefCell::new(Some("\n".to_owned()));
        Buffer { text: true, newline, ..Buffer::bytes() }
    }

    pub fn set_newline(&self, newline: Option<String>) {
        *self.newline.borrow_mut() = newline;
    }

    pub fn bytes() -> Self {
        Buffer {
            bytes: RefCell::default(),
            at: Cell::new(0),
            closed: Cell::new(false),
            text: false,
            newline: RefCell::default(),
        }
    }

    pub fn is_text(&self) -> bool {
        self.text
    }

    pub fn is_closed(&self) -> bool {
        self.closed.get()
    }

    pub fn close(&self) {
        self.closed.set(true);
        self.bytes.take();
    }

    pub fn rewind(&self) {
        self.at.set(0);
    }

    pub fn at_end(&self) -> bool {
        self.at.get() >= self.bytes.borrow().len()
    }

    /// Text with its line ends as this buffer keeps them.
    pub fn translated<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.newline.borrow().as_deref() {
            None if text.contains('\r') => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
            Some(other @ ("\r" | "\r\n")) => Cow::Owned(text.replace('\n', other)),
            _ => Cow::Borrowed(text),
        }
    }

    /// Writes over what is at the position; what lies beyond the end is filled up with zeros.
    pub fn write(&self, vm: &mut Vm, new: &[u8]) -> PyResult<()> {
        let at = self.at.get();
        let end = at + new.len();
        let mut bytes = self.bytes.borrow_mut();
        if end > bytes.capacity() {
            vm.check_alloc(end)?;
        }
        if at > bytes.len() {
            bytes.resize(at, 0);
        }
        let replaced = if self.text { self.bytes_of_chars(&bytes, at, new) } else { new.len() };
        let over = (at + replaced).min(bytes.len());
        if over == at {
            bytes.extend_from_slice(new);
        } else {
            bytes.splice(at..over, new.iter().copied());
        }
        self.at.set(end);
        Ok(())
    }

    /// How many bytes the characters have that `new` takes the place of.
    fn bytes_of_chars(&self, bytes: &[u8], at: usize, new: &[u8]) -> usize {
        let count = chars(new);
        let rest = &bytes[at.min(bytes.len())..];
        char_starts(rest).nth(count).unwrap_or(rest.len())
    }

    /// `count` characters or bytes, all without it.
    pub fn read(&self, count: Option<usize>) -> Value {
        let bytes = self.bytes.borrow();
        let from = self.at.get().min(bytes.len());
        let rest = &bytes[from..];
        let length = match count {
            None => rest.len(),
            Some(count) if self.text => char_starts(rest).nth(count).unwrap_or(rest.len()),
            Some(count) => count.min(rest.len()),
        };
        self.at.set(self.at.get().max(from + length));
        self.value(&rest[..length])
    }

    pub fn read_line(&self, limit: Option<usize>) -> Value {
        let bytes = self.bytes.borrow();
        let from = self.at.get().min(bytes.len());
        let rest = &bytes[from..];
        let mut length = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
        if let Some(limit) = limit {
            let most = if self.text { char_starts(rest).nth(limit).unwrap_or(rest.len()) } else { limit };
            length = length.min(most);
        }
        self.at.set(self.at.get().max(from + length));
        self.value(&rest[..length])
    }

    pub fn contents(&self) -> Value {
        self.value(&self.bytes.borrow())
    }

    fn value(&self, bytes: &[u8]) -> Value {
        if self.text {
            Value::from(String::from_utf8_lossy(bytes).into_owned())
        } else {
            Value::bytes(bytes.to_vec())
        }
    }

    /// The position, in characters or bytes.
    pub fn tell(&self) -> usize {
        let bytes = self.bytes.borrow();
        let at = self.at.get();
        if !self.text {
            return at;
        }
        chars(&bytes[..at.min(bytes.len())]) + at.saturating_sub(bytes.len())
    }

    /// The byte at which character or byte number `count` begins, which may be beyond the end.
    fn byte_place(&self, count: usize) -> usize {
        let bytes = self.bytes.borrow();
        if !self.text {
            return count;
        }
        match char_starts(&bytes).nth(count) {
            Some(at) => at,
            None => bytes.len() + count - chars(&bytes),
        }
    }

    pub fn seek(&self, offset: i64, whence: i64) -> PyResult<Value> {
        if self.text && whence != 0 && offset != 0 {
            return Err(PyErr::os_error("Can't do nonzero cur-relative seeks"));
        }
        let base = match whence {
            0 => 0,
            1 => self.tell(),
            2 if self.text => chars(&self.bytes.borrow()),
            2 => self.bytes.borrow().len(),
            _ => {
                let text = format!("Invalid whence ({whence}, should be 0, 1 or 2)");
                return Err(PyErr::value_error(text));
            }
        };
        if whence == 0 && offset < 0 {
            let what = if self.text { "Negative seek position" } else { "negative seek value" };
            return Err(PyErr::value_error(format!("{what} {offset}")));
        }
        let target = (base as i64).saturating_add(offset).max(0) as usize;
        self.at.set(self.byte_place(target));
        Ok(Value::from_usize(target))
    }

    pub fn truncate(&self, count: usize) {
        let end = self.byte_place(count);
        self.bytes.borrow_mut().truncate(end);
    }
}

/// Where the characters of UTF-8 text begin.
fn char_starts(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().enumerate().filter(|(_, byte)| (**byte & 0xc0) != 0x80).map(|(at, _)| at)
}

fn chars(bytes: &[u8]) -> usize {
    char_starts(bytes).count()
}
