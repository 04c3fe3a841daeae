//! NumPy's `SeedSequence`: any entropy, mixed into as many well-spread words as a generator wants.

const POOL: usize = 4;
const LEFT: u32 = 0xca01_f9dd;
const RIGHT: u32 = 0x4973_f715;

/// A hash whose constant changes with every call.
struct Hash {
    constant: u32,
    multiplier: u32,
}

impl Hash {
    fn next(&mut self, value: u32) -> u32 {
        let value = value ^ self.constant;
        self.constant = self.constant.wrapping_mul(self.multiplier);
        let value = value.wrapping_mul(self.constant);
        value ^ value >> 16
    }
}

fn mix(x: u32, y: u32) -> u32 {
    let mixed = LEFT.wrapping_mul(x).wrapping_sub(RIGHT.wrapping_mul(y));
    mixed ^ mixed >> 16
}

fn pool_of(entropy: &[u32]) -> [u32; POOL] {
    let mut hash = Hash { constant: 0x43b0_d7e5, multiplier: 0x931e_8875 };
    let mut pool = [0; POOL];
    for (at, place) in pool.iter_mut().enumerate() {
        *place = hash.next(entropy.get(at).copied().unwrap_or(0));
    }
    for from in 0..POOL {
        for to in (0..POOL).filter(|&to| to != from) {
            pool[to] = mix(pool[to], hash.next(pool[from]));
        }
    }
    for &word in entropy.iter().skip(POOL) {
        for place in &mut pool {
            *place = mix(*place, hash.next(word));
        }
    }
    pool
}

/// `count` words of 32 bits from the entropy's words.
pub fn pool_words(entropy: &[u32], count: usize) -> Vec<u32> {
    let pool = pool_of(entropy);
    let mut hash = Hash { constant: 0x8b51_f9dd, multiplier: 0x58f3_8ded };
    (0..count).map(|at| hash.next(pool[at % POOL])).collect()
}
