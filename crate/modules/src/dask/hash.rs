//! A hash of many bytes, as fast as memory gives them: the loop of XXH3. Equal names must mean equal arrays, but nobody
//! gains by two that collide.

/// Bytes that the lanes take in at once.
const STRIPE: usize = 64;
/// Stripes between two times that the lanes are stirred.
const STRIPES: usize = 16;
const LANES: usize = STRIPE / 8;
/// 2⁶⁴ over the golden ratio.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
/// Words without a pattern: each stripe of a block sees others.
const SECRET: [u64; LANES + STRIPES] = secret();

const fn secret() -> [u64; LANES + STRIPES] {
    let mut words = [0; LANES + STRIPES];
    let mut at = 0;
    while at < words.len() {
        words[at] = stirred(STEP.wrapping_mul(at as u64 + 1));
        at += 1;
    }
    words
}

/// The word with each bit spread over all (splitmix64).
const fn stirred(word: u64) -> u64 {
    let word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ word >> 31
}

/// 128 bits of a hash.
pub fn digest(bytes: &[u8]) -> [u64; 2] {
    let mut lanes = [0; LANES];
    lanes.copy_from_slice(&SECRET[..LANES]);
    let mut blocks = bytes.chunks_exact(STRIPE * STRIPES);
    for block in &mut blocks {
        take_block(&mut lanes, block);
    }
    let mut rest = [0; STRIPE * STRIPES];
    rest[..blocks.remainder().len()].copy_from_slice(blocks.remainder());
    take_block(&mut lanes, &rest);
    [0, STRIPES as u64].map(|half| {
        let length = stirred(bytes.len() as u64 ^ half << 32);
        lanes
            .iter()
            .zip(0..)
            .fold(length, |sum, (lane, at)| stirred(sum.wrapping_mul(STEP) ^ lane ^ half << at))
    })
}

#[inline(always)]
fn take_block(lanes: &mut [u64; LANES], block: &[u8]) {
    for (stripe, secret) in block.chunks_exact(STRIPE).zip(SECRET.windows(LANES)) {
        for at in 0..LANES {
            let word = u64::from_le_bytes(stripe[8 * at..8 * at + 8].try_into().unwrap_or_default());
            let key = word ^ secret[at];
            lanes[at ^ 1] = lanes[at ^ 1].wrapping_add(word);
            lanes[at] = lanes[at].wrapping_add((key & 0xffff_ffff).wrapping_mul(key >> 32));
        }
    }
    for (lane, secret) in lanes.iter_mut().zip(&SECRET[STRIPES..]) {
        *lane = (*lane ^ *lane >> 47 ^ secret).wrapping_mul(0x9e37_79b1);
    }
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn every_byte_and_the_length_count() {
        let bytes: Vec<u8> = (0..3000).map(|i| (i * 7 % 251) as u8).collect();
        let mut seen = vec![digest(&bytes)];
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            seen.push(digest(&other));
        }
        seen.extend((0..bytes.len()).map(|length| digest(&vec![0; length])));
        let count = seen.len();
        for half in [0, 1] {
            let mut halves: Vec<u64> = seen.iter().map(|digest| digest[half]).collect();
            halves.sort_unstable();
            halves.dedup();
            assert_eq!(halves.len(), count);
        }
    }
}
