//! `str`: UTF-8 text with its length in characters, and the hash once it is known.

use compact_str::CompactString;
use std::cell::Cell;

/// A Python string. Indexing is by character: constant time for ASCII, linear otherwise.
pub struct Str {
    text: CompactString,
    chars: Cell<usize>,
    hash: Cell<u64>,
}

const UNKNOWN: usize = usize::MAX;

impl Str {
    pub fn new(text: CompactString) -> Self {
        Str { text, chars: Cell::new(UNKNOWN), hash: Cell::new(0) }
    }

    #[inline]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    #[inline]
    pub fn len_bytes(&self) -> usize {
        self.text.len()
    }

    /// Length in characters.
    #[inline]
    pub fn len(&self) -> usize {
        if self.chars.get() == UNKNOWN {
            let count = if self.text.is_ascii() { self.text.len() } else { self.text.chars().count() };
            self.chars.set(count);
        }
        self.chars.get()
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.len() == self.text.len()
    }

    /// The character at `index`, which must be in range.
    pub fn char_at(&self, index: usize) -> char {
        if self.is_ascii() {
            return char::from(self.text.as_bytes()[index]);
        }
        self.text.chars().nth(index).unwrap_or_default()
    }

    /// The characters `start..stop`.
    pub fn substring(&self, start: usize, stop: usize) -> Str {
        if start >= stop {
            return Str::from("");
        }
        if self.is_ascii() {
            return Str::from(&self.text[start..stop]);
        }
        let from = self.byte_index(start);
        let to = from
            + self.text[from..].char_indices().nth(stop - start).map_or(self.text.len() - from, |(i, _)| i);
        Str::from(&self.text[from..to])
    }

    /// Byte offset of character `index`; the length in bytes for the end.
    pub fn byte_index(&self, index: usize) -> usize {
        if self.is_ascii() {
            return index.min(self.text.len());
        }
        self.text.char_indices().nth(index).map_or(self.text.len(), |(i, _)| i)
    }

    /// Character index of byte offset `byte`.
    pub fn char_index(&self, byte: usize) -> usize {
        if self.is_ascii() { byte } else { self.text[..byte].chars().count() }
    }

    /// Appends in place; for a string that nobody else holds.
    pub fn push_str(&mut self, more: &Str) {
        let chars = self.chars.get();
        self.text.push_str(&more.text);
        let total = if chars == UNKNOWN { UNKNOWN } else { chars + more.len() };
        self.chars.set(total);
        self.hash.set(0);
    }

    #[inline]
    pub fn hash_value(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(crate::vm::hash_bytes(self.text.as_bytes()).max(1));
        }
        self.hash.get()
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Str::new(CompactString::from(text))
    }
}
impl From<String> for Str {
    fn from(text: String) -> Self {
        Str::new(CompactString::from(text))
    }
}
impl From<&String> for Str {
    fn from(text: &String) -> Self {
        Str::from(text.as_str())
    }
}
impl From<CompactString> for Str {
    fn from(text: CompactString) -> Self {
        Str::new(text)
    }
}
impl From<char> for Str {
    fn from(c: char) -> Self {
        let mut buffer = [0; 4];
        Str::from(&*c.encode_utf8(&mut buffer))
    }
}
