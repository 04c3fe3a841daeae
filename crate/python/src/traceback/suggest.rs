//! `Did you mean: '…'?`, by CPython's measure of how alike two names are.

use crate::builtins::attribute_names;
use crate::error::PyErr;
use crate::names;
use crate::vm::Vm;

const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;
const MOVE: usize = 2;
const CASE: usize = 1;

/// For an `AttributeError` that knows its object: the attribute that was meant.
pub(super) fn for_attribute(vm: &mut Vm, err: &PyErr) -> Option<String> {
    if !err.is(&vm.types_ref().attribute_error) {
        return None;
    }
    let object = err.instance().get(names::OBJ)?;
    let wanted = err.instance().get(names::NAME)?;
    let known = attribute_names(&object);
    let close = closest(wanted.as_str()?, known.iter().map(String::as_str))?;
    Some(format!("Did you mean: '{close}'?"))
}

/// The name most like `wanted`, if one is like it at all.
pub(crate) fn closest<'a>(wanted: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut best = None;
    let mut best_distance = usize::MAX;
    for name in known.take(MAX_CANDIDATES).filter(|name| *name != wanted) {
        // No more than a third of the characters may change.
        let limit = (wanted.len() + name.len() + 3) * MOVE / 6;
        let limit = limit.min(best_distance.saturating_sub(1));
        if let Some(distance) = distance(wanted.as_bytes(), name.as_bytes(), limit)
            && distance < best_distance
        {
            best = Some(name);
            best_distance = distance;
        }
    }
    best
}

/// The cost of making `b` of `a`, if it is at most `limit`: 2 for a letter added, dropped or changed, 1 for its case.
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|count| count * MOVE).collect();
    for (at, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (at + 1) * MOVE;
        for (column, y) in b.iter().enumerate() {
            let change = if x == y {
                0
            } else if x.eq_ignore_ascii_case(y) {
                CASE
            } else {
                MOVE
            };
            let above = row[column + 1];
            row[column + 1] = (diagonal + change).min(above + MOVE).min(row[column] + MOVE);
            diagonal = above;
        }
    }
    row.last().copied().filter(|distance| *distance <= limit)
}
