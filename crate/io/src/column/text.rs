//! Strings as codes into a dictionary of distinct values, so that grouping and comparing work on codes.

use crate::Buffer;
use std::fmt;
use std::sync::Arc;
use tb_base::{Budget, Error, Reservation, Result};

/// The code of a missing string.
pub const NULL: u32 = u32::MAX;

/// A column of strings. Some of the dictionary's may be unused after a filter.
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

/// Strings, end to end in one allocation. Where most values of a column differ, looking for equal ones costs more than
/// it saves: then a string may stand here several times, and whoever needs equal codes asks for `canonical` ones.
#[derive(Default)]
pub struct Dictionary {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    repeats: bool,
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

    /// For each code the first one of an equal string; nothing if all strings differ anyway.
    pub fn canonical(&self) -> Option<Vec<u32>> {
        if !self.repeats {
            return None;
        }
        let mut firsts = Interner::default();
        let mut places: Vec<u32> = Vec::new();
        let canonical = (0..self.len() as u32).map(|code| {
            let number = firsts.intern(self.bytes_of(code)) as usize;
            if number == places.len() {
                places.push(code);
            }
            places[number]
        });
        Some(canonical.collect())
    }

    pub fn has_repeats(&self) -> bool {
        self.repeats
    }

    /// Dictionaries one after the other, and where each starts: nothing is compared.
    ///
    /// # Errors
    /// `Memory` if they do not fit.
    pub fn joined(parts: &[&Dictionary], budget: &Arc<Budget>) -> Result<(Arc<Dictionary>, Vec<u32>)> {
        let bytes = parts.iter().map(|part| part.bytes.len()).sum();
        let entries = parts.iter().map(|part| part.len()).sum::<usize>();
        check_text_size(bytes)?;
        let held = Some(budget.reserve(bytes + entries * 4)?);
        let mut joined = Dictionary {
            bytes: Vec::with_capacity(bytes),
            ends: Vec::with_capacity(entries),
            repeats: true,
            held,
        };
        let mut starts = Vec::with_capacity(parts.len());
        for part in parts {
            starts.push(joined.len() as u32);
            let base = joined.bytes.len() as u32;
            joined.bytes.extend_from_slice(&part.bytes);
            joined.ends.extend(part.ends.iter().map(|end| base + end));
        }
        Ok((Arc::new(joined), starts))
    }

    pub fn nbytes(&self) -> usize {
        self.bytes.len() + self.ends.len() * 4
    }

    /// For each code its place in the order of the strings; equal strings have equal places.
    pub fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_unstable_by(|a, b| self.bytes_of(*a).cmp(self.bytes_of(*b)));
        let mut ranks = vec![0; order.len()];
        let mut rank = 0;
        for (at, code) in order.iter().enumerate() {
            if at > 0 && (!self.repeats || self.bytes_of(order[at - 1]) != self.bytes_of(*code)) {
                rank += 1;
            }
            ranks[*code as usize] = rank;
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
        if self.dictionary.repeats {
            return self.append(text);
        }
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
        if self.slots.is_empty() || self.dictionary.repeats {
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
        if let Err(at) = self.find(hash, text) {
            self.slots[at] = Slot { hash, code: self.dictionary.len() as u32 };
        }
        self.append(text)
    }

    #[inline]
    fn append(&mut self, text: &[u8]) -> u32 {
        let code = self.dictionary.len() as u32;
        self.dictionary.bytes.extend_from_slice(text);
        self.dictionary.ends.push(self.dictionary.bytes.len() as u32);
        code
    }

    /// Gives up looking for equal strings if most of the `rows` so far differ.
    pub fn adapt(&mut self, rows: usize) {
        const ENOUGH_TO_TELL: usize = 2048;
        if !self.dictionary.repeats && self.len() > ENOUGH_TO_TELL && self.len() * 2 > rows {
            self.dictionary.repeats = true;
            self.slots = Vec::new();
        }
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
        check_text_size(bytes + extra)?;
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

fn check_text_size(bytes: usize) -> Result<()> {
    if bytes > u32::MAX as usize {
        return Err(Error::memory("Unable to hold more than 4.00 GiB of strings in one column"));
    }
    Ok(())
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
    fn repeats_are_allowed_where_most_strings_differ_and_can_be_found_again() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..6000).map(|i| format!("w{}", i % 5000)).collect();
        let mut codes = Vec::new();
        for (row, word) in words.iter().enumerate() {
            codes.push(interner.intern(word.as_bytes()));
            interner.adapt(row + 1);
        }
        let dictionary = interner.finish();
        assert!(dictionary.has_repeats());
        let canonical = dictionary.canonical().unwrap();
        let ranks = dictionary.ranks();
        for row in 0..1000 {
            let (a, b) = (codes[row] as usize, codes[row + 5000] as usize);
            assert_eq!((canonical[a], ranks[a]), (canonical[b], ranks[b]));
            assert_eq!(dictionary.get(codes[row + 5000]), words[row]);
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
