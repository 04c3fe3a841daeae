//! Shuffles from the end to the front, and samples without repetition.

use super::Source;
use super::integer::{Rule, bounded};
use std::collections::HashSet;
use tb_base::{Interrupt, Result};

/// Steps between looks at the interrupt.
const BLOCK: usize = 1 << 16;

/// Exchanges each element from the last down to `first` with one that is not after it.
///
/// # Errors
/// `Interrupted`.
pub fn shuffle<S: Source>(
    source: &mut S,
    items: &mut [i64],
    first: usize,
    rule: Rule,
    interrupt: &Interrupt,
) -> Result<()> {
    for at in (first.max(1)..items.len()).rev() {
        if at % BLOCK == 0 {
            interrupt.check()?;
        }
        let other = bounded(source, at as u64, rule) as usize;
        items.swap(at, other);
    }
    Ok(())
}

/// `items.len()` different numbers below `population`, by Floyd's algorithm.
///
/// # Errors
/// `Interrupted`.
pub fn sample<S: Source>(
    source: &mut S,
    items: &mut [i64],
    population: u64,
    interrupt: &Interrupt,
) -> Result<()> {
    let mut seen = HashSet::new();
    let start = population - items.len() as u64;
    for (at, place) in items.iter_mut().enumerate() {
        if at % BLOCK == 0 {
            interrupt.check()?;
        }
        let limit = start + at as u64;
        let drawn = bounded(source, limit, Rule::Lemire);
        let fresh = if seen.insert(drawn) { drawn } else { limit };
        seen.insert(fresh);
        *place = fresh as i64;
    }
    Ok(())
}
