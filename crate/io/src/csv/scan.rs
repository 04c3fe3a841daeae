//! Finds where fields end. Fast where no quote is near, byte by byte where one is.

/// The bytes that structure a file.
#[derive(Debug, Clone, Copy)]
pub struct Dialect {
    pub separator: u8,
    pub quote: Option<u8>,
}

const BLOCK: usize = 64;

/// Where the byte before the next one left off. Whether a field starts there follows from that byte itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Plain,
    InQuotes,
    /// Just behind a quote that may close the field or escape another quote.
    BehindQuote,
}

/// The ends of fields in a window, as offsets from its start. Its memory is used again from window to window.
#[derive(Debug, Default)]
pub struct Ends {
    offsets: Vec<u32>,
    len: usize,
}

impl Ends {
    pub fn as_slice(&self) -> &[u32] {
        &self.offsets[..self.len]
    }

    /// Finds all ends in `window`, which starts at a record's start. Returns whether it ends inside quotes.
    pub fn scan(&mut self, window: &[u8], dialect: Dialect) -> bool {
        self.len = 0;
        if self.offsets.len() < window.len() + BLOCK {
            self.offsets.resize(window.len() + BLOCK, 0);
        }
        let mut state = State::Plain;
        let mut blocks = window.chunks_exact(BLOCK);
        let mut start = 0;
        for block in &mut blocks {
            let block: &[u8; BLOCK] = block.try_into().expect("a whole block");
            state = self.scan_block(window, start, block, BLOCK, dialect, state);
            start += BLOCK;
        }
        let rest = blocks.remainder();
        let mut padded = [dialect.separator ^ 0x80; BLOCK];
        padded[..rest.len()].copy_from_slice(rest);
        state = self.scan_block(window, start, &padded, rest.len(), dialect, state);
        state == State::InQuotes
    }

    #[inline(always)]
    fn scan_block(
        &mut self,
        window: &[u8],
        start: usize,
        block: &[u8; BLOCK],
        len: usize,
        dialect: Dialect,
        state: State,
    ) -> State {
        let quote = dialect.quote.unwrap_or(dialect.separator);
        let masks = simd::masks(block, dialect.separator, quote);
        let quotes = if dialect.quote.is_some() { masks.quotes } else { 0 };
        let within = if len == BLOCK { u64::MAX } else { (1 << len) - 1 };
        if quotes & within == 0 && state == State::Plain {
            self.emit(masks.ends & within, start as u32);
            return State::Plain;
        }
        self.scan_slowly(&window[..start + len], start, dialect, state)
    }

    #[inline(always)]
    fn emit(&mut self, mut mask: u64, base: u32) {
        let count = mask.count_ones() as usize;
        let out: &mut [u32; BLOCK] =
            (&mut self.offsets[self.len..self.len + BLOCK]).try_into().expect("room for a block");
        // Eight at once without asking: what is too much is overwritten by the next block.
        for slot in &mut out[..8] {
            *slot = base + mask.trailing_zeros();
            mask &= mask.wrapping_sub(1);
        }
        for slot in out.iter_mut().take(count).skip(8) {
            *slot = base + mask.trailing_zeros();
            mask &= mask.wrapping_sub(1);
        }
        self.len += count;
    }

    /// The clear version: one byte at a time from `start`. A quote opens only at the start of a field, as in pandas.
    #[inline(never)]
    fn scan_slowly(&mut self, window: &[u8], start: usize, dialect: Dialect, mut state: State) -> State {
        let is_end = |byte: u8| byte == dialect.separator || byte == b'\n';
        for at in start..window.len() {
            let byte = window[at];
            let is_quote = dialect.quote == Some(byte);
            let field_starts = at == 0 || is_end(window[at - 1]);
            state = match state {
                State::InQuotes if is_quote => State::BehindQuote,
                State::InQuotes => State::InQuotes,
                State::BehindQuote if is_quote => State::InQuotes,
                State::Plain if is_quote && field_starts => State::InQuotes,
                _ => {
                    if is_end(byte) {
                        self.offsets[self.len] = at as u32;
                        self.len += 1;
                    }
                    State::Plain
                }
            };
        }
        state
    }
}

/// Which of 64 bytes end a field, and which are quotes.
struct Masks {
    ends: u64,
    quotes: u64,
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd {
    use super::{BLOCK, Masks};
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, v128_load, v128_or};

    #[inline(always)]
    pub fn masks(block: &[u8; BLOCK], separator: u8, quote: u8) -> Masks {
        let (separators, newlines, quotes) = (u8x16_splat(separator), u8x16_splat(b'\n'), u8x16_splat(quote));
        let mut masks = Masks { ends: 0, quotes: 0 };
        for lane in 0..4 {
            // SAFETY: the 16 bytes lie within the block; the load needs no alignment.
            let bytes = unsafe { v128_load(block.as_ptr().add(lane * 16).cast()) };
            let ends = v128_or(u8x16_eq(bytes, separators), u8x16_eq(bytes, newlines));
            masks.ends |= u64::from(u8x16_bitmask(ends)) << (lane * 16);
            masks.quotes |= u64::from(u8x16_bitmask(u8x16_eq(bytes, quotes))) << (lane * 16);
        }
        masks
    }
}

#[cfg(target_arch = "x86_64")]
mod simd {
    use super::{BLOCK, Masks};
    use std::arch::x86_64::{
        __m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_movemask_epi8, _mm_or_si128, _mm_set1_epi8,
    };

    #[inline(always)]
    pub fn masks(block: &[u8; BLOCK], separator: u8, quote: u8) -> Masks {
        let mut masks = Masks { ends: 0, quotes: 0 };
        for lane in 0..4 {
            // SAFETY: SSE2 belongs to every x86-64, and the 16 bytes lie within the block.
            let (ends, quotes) =
                unsafe { lane_masks(block.as_ptr().add(lane * 16).cast(), separator, quote) };
            masks.ends |= u64::from(ends) << (lane * 16);
            masks.quotes |= u64::from(quotes) << (lane * 16);
        }
        masks
    }

    /// # Safety
    /// `from` must be valid for reading 16 bytes.
    #[inline(always)]
    unsafe fn lane_masks(from: *const __m128i, separator: u8, quote: u8) -> (u16, u16) {
        // SAFETY: as the caller promises.
        unsafe {
            let bytes = _mm_loadu_si128(from);
            let separators = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(separator as i8));
            let newlines = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b'\n' as i8));
            let quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(quote as i8));
            (_mm_movemask_epi8(_mm_or_si128(separators, newlines)) as u16, _mm_movemask_epi8(quotes) as u16)
        }
    }
}

#[cfg(not(any(all(target_arch = "wasm32", target_feature = "simd128"), target_arch = "x86_64")))]
mod simd {
    use super::{BLOCK, Masks};

    pub fn masks(block: &[u8; BLOCK], separator: u8, quote: u8) -> Masks {
        let mut masks = Masks { ends: 0, quotes: 0 };
        for (at, byte) in block.iter().enumerate() {
            masks.ends |= u64::from(*byte == separator || *byte == b'\n') << at;
            masks.quotes |= u64::from(*byte == quote) << at;
        }
        masks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Dialect = Dialect { separator: b',', quote: Some(b'"') };

    fn fast(text: &[u8]) -> (Vec<u32>, bool) {
        let mut ends = Ends::default();
        let open = ends.scan(text, COMMA);
        (ends.as_slice().to_vec(), open)
    }

    fn slow(text: &[u8]) -> (Vec<u32>, bool) {
        let mut ends = Ends { offsets: vec![0; text.len() + BLOCK], len: 0 };
        let state = ends.scan_slowly(text, 0, COMMA, State::Plain);
        (ends.as_slice().to_vec(), state == State::InQuotes)
    }

    #[test]
    fn the_fast_scan_equals_the_slow_one() {
        let alphabet = b"ab,\n\"x1.\r";
        let mut seed = 1_u64;
        for length in (0..400).chain([1000, 5000]) {
            let text: Vec<u8> = (0..length)
                .map(|_| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let pick = (seed >> 33) as usize;
                    if pick.is_multiple_of(7) { alphabet[pick / 7 % alphabet.len()] } else { b'z' }
                })
                .collect();
            assert_eq!(fast(&text), slow(&text), "{}", String::from_utf8_lossy(&text));
        }
    }

    #[test]
    fn a_quote_inside_an_unquoted_field_is_a_letter() {
        assert_eq!(fast(b"a\"b,c\n\"x,\"\"y\",2\n"), (vec![3, 5, 13, 15], false));
        assert_eq!(fast(b"a,\"b\nc"), (vec![1], true));
    }
}
