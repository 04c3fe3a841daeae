//! Strings as codes into a dictionary of distinct values, so that grouping and comparing work on codes.

use crate::Buffer;
use std::fmt;
use std::sync::Arc;
use tb_base::{Budget, Error, Reservation, Result};

/// The code of a missing string.
pub const NULL: u32 = u32::MAX;

/// A column of strings. Every string of the dictionary is distinct; some may be unused after a filter.
#[derive(Debug, Clone, Default)]
pub struct Text {
    pub codes: Buffer<u32>,
    pub dictionary: Arc<Dictionary>,
}

impl Text {
    pub fn get(&self, row: usize) -> Option<&str> {
        let code = self.codes[row];
        (code != NULL).then(|| self.dictionary.get(code))
    }

    pub fn slice(&self, start: usize, len: usize) -> Self {
        Text { codes: self.codes.slice(start, len), dictionary: Arc::clone(&self.dictionary) }
    }

    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        self.codes.iter().map(|code| (*code != NULL).then(|| self.dictionary.get(*code)))
    }
}

/// Distinct strings, end to end in one allocation.
#[derive(Default)]
pub struct Dictionary {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    held: Option<Reservation>,
}

impl Dictionary {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    #[inline]
    fn bytes_of(&self, code: u32) -> &[u8] {
        let at = code as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.bytes[start..self.ends[at] as usize]
    }

    /// The string of `code`.
    pub fn get(&self, code: u32) -> &str {
        std::str::from_utf8(self.bytes_of(code)).expect("readers intern valid UTF-8 only")
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|code| self.get(code))
    }

    pub fn code_of(&self, wanted: &str) -> Option<u32> {
        (0..self.len() as u32).find(|code| self.bytes_of(*code) == wanted.as_bytes())
    }

    pub fn nbytes(&self) -> usize {
        self.bytes.len() + self.ends.len() * 4
    }

    /// For each code its place in the order of the strings.
    pub fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_unstable_by(|a, b| self.bytes_of(*a).cmp(self.bytes_of(*b)));
        let mut ranks = vec![0; order.len()];
        for (rank, code) in order.iter().enumerate() {
            ranks[*code as usize] = rank as u32;
        }
        ranks
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dictionary of {}", self.len())
    }
}

/// Builds a dictionary: equal strings get equal codes.
///
/// Open addressing over (hash, code) pairs. A hostile file can only make its own reading slow.
#[derive(Debug, Default)]
pub struct Interner {
    dictionary: Dictionary,
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: u32,
    code: u32,
}

const EMPTY: Slot = Slot { hash: 0, code: NULL };

impl Interner {
    /// The code of `text`, which the caller knows to be valid UTF-8.
    #[inline]
    pub fn intern(&mut self, text: &[u8]) -> u32 {
        let hash = hash(text);
        match self.find(hash, text) {
            Ok(code) => code,
            Err(_) => self.insert(hash, text),
        }
    }

    /// The code of `text` if it was seen before.
    #[inline]
    pub fn lookup(&self, text: &[u8]) -> Option<u32> {
        self.find(hash(text), text).ok()
    }

    #[inline]
    fn find(&self, hash: u32, text: &[u8]) -> std::result::Result<u32, usize> {
        if self.slots.is_empty() {
            return Err(0);
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.code == NULL {
                return Err(at);
            }
            if slot.hash == hash && self.dictionary.bytes_of(slot.code) == text {
                return Ok(slot.code);
            }
            at = (at + 1) & mask;
        }
    }

    #[cold]
    fn insert(&mut self, hash: u32, text: &[u8]) -> u32 {
        if (self.dictionary.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let code = self.dictionary.len() as u32;
        if let Err(at) = self.find(hash, text) {
            self.slots[at] = Slot { hash, code };
        }
        self.dictionary.bytes.extend_from_slice(text);
        self.dictionary.ends.push(self.dictionary.bytes.len() as u32);
        code
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
        for slot in old.into_iter().filter(|slot| slot.code != NULL) {
            let mut at = slot.hash as usize & (size - 1);
            while self.slots[at].code != NULL {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = slot;
        }
    }

    pub fn len(&self) -> usize {
        self.dictionary.len()
    }

    pub fn is_empty(&self) -> bool {
        self.dictionary.is_empty()
    }

    /// Accounts for what is held now and for `extra` bytes of text to come.
    ///
    /// # Errors
    /// `Memory` if they do not fit.
    pub fn reserve(&mut self, budget: &Arc<Budget>, extra: usize) -> Result<()> {
        let bytes = self.dictionary.bytes.capacity();
        if bytes + extra > u32::MAX as usize {
            return Err(Error::memory("Unable to hold more than 4.00 GiB of distinct strings in one column"));
        }
        let wanted =
            bytes + self.dictionary.ends.capacity() * 4 + self.slots.len() * size_of::<Slot>() + extra;
        let held = self.dictionary.held.as_ref().map_or(0, Reservation::bytes);
        if wanted > held {
            self.dictionary.held = Some(budget.reserve(wanted + wanted / 2)?);
        }
        Ok(())
    }

    pub fn finish(self) -> Arc<Dictionary> {
        Arc::new(self.dictionary)
    }
}

/// Mixes eight bytes at a time; 64-bit multiplications only, since WebAssembly has no wider ones.
#[inline]
fn hash(text: &[u8]) -> u32 {
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let word = |at: usize| u64::from_le_bytes(text[at..at + 8].try_into().expect("eight bytes"));
    let mut state = (text.len() as u64).wrapping_mul(MIX);
    if text.len() >= 8 {
        for at in (0..text.len() - 8).step_by(8) {
            state = (state.rotate_left(29) ^ word(at)).wrapping_mul(MIX);
        }
        state = (state.rotate_left(29) ^ word(text.len() - 8)).wrapping_mul(MIX);
    } else {
        state = (state.rotate_left(29) ^ short_word(text)).wrapping_mul(MIX);
    }
    (state >> 32) as u32
}

/// Up to seven bytes as one number, without a loop; the length is mixed in elsewhere.
#[inline]
fn short_word(text: &[u8]) -> u64 {
    let len = text.len();
    if len >= 4 {
        let head = u32::from_le_bytes(text[..4].try_into().expect("four bytes"));
        let tail = u32::from_le_bytes(text[len - 4..].try_into().expect("four bytes"));
        u64::from(head) | u64::from(tail) << 32
    } else if len > 0 {
        u64::from(text[0]) | u64::from(text[len / 2]) << 8 | u64::from(text[len - 1]) << 16
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_a_code_through_growth() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..5000).map(|i| format!("w{}", i % 1234)).collect();
        let codes: Vec<u32> = words.iter().map(|word| interner.intern(word.as_bytes())).collect();
        let dictionary = interner.finish();
        assert_eq!(dictionary.len(), 1234);
        for (word, code) in words.iter().zip(codes) {
            assert_eq!(dictionary.get(code), word);
        }
    }

    #[test]
    fn ranks_follow_the_strings() {
        let Column::Str(text) = Column::from_strs([Some("b"), Some("a"), None, Some("c"), Some("a")]) else {
            unreachable!()
        };
        assert_eq!(text.dictionary.ranks(), [1, 0, 2]);
        assert_eq!(text.iter().collect::<Vec<_>>(), [Some("b"), Some("a"), None, Some("c"), Some("a")]);
    }

    use crate::Column;
}
