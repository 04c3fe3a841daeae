//! Integer operations of the interpreter's loop, with short ways for what fits in half a word: a checked 64-bit product
//! is a call in WebAssembly, and a 64-bit division takes twice as long as a 32-bit one on many machines.

/// `a * b`, unless it overflows.
#[inline(always)]
pub fn mul(a: i64, b: i64) -> Option<i64> {
    if cfg!(target_arch = "wasm32") && a as i32 as i64 == a && b as i32 as i64 == b {
        return Some(a * b);
    }
    a.checked_mul(b)
}

/// Python's `a // b` for a positive `b`.
#[inline(always)]
pub fn floor_div(a: i64, b: i64) -> i64 {
    match halves(a, b) {
        Some((a, b)) => i64::from(a / b),
        None => a.div_euclid(b),
    }
}

/// Python's `a % b` for a positive `b`.
#[inline(always)]
pub fn modulo(a: i64, b: i64) -> i64 {
    match halves(a, b) {
        Some((a, b)) => i64::from(a % b),
        None => a.rem_euclid(b),
    }
}

/// Both as 32-bit numbers, if they are that small and not negative.
#[inline(always)]
fn halves(a: i64, b: i64) -> Option<(u32, u32)> {
    ((a | b) as u64 <= u64::from(u32::MAX)).then_some((a as u32, b as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_ways_agree_with_the_long_ones() {
        let edge = [0, 1, 6, 7, -1, -7, 1 << 31, (1 << 32) - 1, 1 << 32, i64::MAX, i64::MIN, -(1 << 33)];
        for a in edge {
            for b in edge {
                assert_eq!(mul(a, b), a.checked_mul(b), "{a} * {b}");
                if b > 0 {
                    assert_eq!(
                        (floor_div(a, b), modulo(a, b)),
                        (a.div_euclid(b), a.rem_euclid(b)),
                        "{a} {b}"
                    );
                }
            }
        }
    }
}
