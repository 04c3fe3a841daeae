//! SHA-512, which seeds from text and bytes go through.

const FIRST_PRIMES: usize = 80;

/// The first 64 bits of the fractional part of the `root`-th root (2 or 3) of `prime`.
fn fraction_of_root(prime: u64, root: u32) -> u64 {
    use num_bigint::BigUint;
    // floor(prime^(1/root) * 2^64): the integer root of prime * 2^(64 * root).
    let scaled = (BigUint::from(prime) << (64 * root)).nth_root(root);
    scaled.iter_u64_digits().next().unwrap_or_default()
}

fn primes() -> impl Iterator<Item = u64> {
    (2_u64..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

/// The digest of `message`.
pub(crate) fn sha512(message: &[u8]) -> [u8; 64] {
    let rounds: Vec<u64> = primes().take(FIRST_PRIMES).map(|prime| fraction_of_root(prime, 3)).collect();
    let mut hash: Vec<u64> = primes().take(8).map(|prime| fraction_of_root(prime, 2)).collect();
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 128 != 112 {
        padded.push(0);
    }
    padded.extend_from_slice(&(message.len() as u128 * 8).to_be_bytes());
    for block in padded.chunks_exact(128) {
        compress(&mut hash, &rounds, block);
    }
    let mut digest = [0; 64];
    for (bytes, word) in digest.chunks_exact_mut(8).zip(hash) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

fn compress(hash: &mut [u64], rounds: &[u64], block: &[u8]) {
    let mut schedule = [0_u64; FIRST_PRIMES];
    for (word, bytes) in schedule.iter_mut().zip(block.chunks_exact(8)) {
        *word = bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
    }
    for i in 16..FIRST_PRIMES {
        let (a, b) = (schedule[i - 15], schedule[i - 2]);
        let low = a.rotate_right(1) ^ a.rotate_right(8) ^ (a >> 7);
        let high = b.rotate_right(19) ^ b.rotate_right(61) ^ (b >> 6);
        schedule[i] = schedule[i - 16].wrapping_add(low).wrapping_add(schedule[i - 7]).wrapping_add(high);
    }
    let mut v = [0_u64; 8];
    v.copy_from_slice(hash);
    for (round, word) in rounds.iter().zip(schedule) {
        let [a, b, c, d, e, f, g, h] = v;
        let mix_e = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choice = (e & f) ^ (!e & g);
        let first = h.wrapping_add(mix_e).wrapping_add(choice).wrapping_add(*round).wrapping_add(word);
        let mix_a = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        v = [first.wrapping_add(mix_a.wrapping_add(majority)), a, b, c, d.wrapping_add(first), e, f, g];
    }
    for (word, add) in hash.iter_mut().zip(v) {
        *word = word.wrapping_add(add);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_abc() {
        let hex: String = sha512(b"abc")[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "ddaf35a193617aba");
    }
}
