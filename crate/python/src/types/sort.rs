//! Sorting: stable, with or without a key function. Homogeneous keys (ints, floats, strs) are sorted without calling
//! back; everything else goes through `<`, which may fail or be inconsistent, so the standard library's sort is not used.

use super::sequence::{POLL_STEPS, check_items};
use crate::error::PyResult;
use crate::value::Value;
use crate::vm::Vm;
use std::cmp::Ordering;

/// Sorts `items`; on an error they keep their old order.
pub(crate) fn sort(vm: &mut Vm, items: &mut Vec<Value>, key: Option<&Value>, reverse: bool) -> PyResult<()> {
    check_items(vm, items.len())?;
    let keys = match key {
        Some(key) if !key.is_none() => Some(call_key(vm, items, key)?),
        _ => None,
    };
    let order = sorted_order(vm, keys.as_deref().unwrap_or(items), reverse)?;
    let sorted = order.iter().map(|&at| std::mem::take(&mut items[at as usize])).collect();
    *items = sorted;
    Ok(())
}

fn call_key(vm: &mut Vm, items: &[Value], key: &Value) -> PyResult<Vec<Value>> {
    let mut keys = Vec::with_capacity(items.len());
    for item in items {
        keys.push(vm.call(key, std::slice::from_ref(item))?);
    }
    Ok(keys)
}

/// The indices of `keys` in sorted order. Equal keys keep their order, also when reversed.
fn sorted_order(vm: &mut Vm, keys: &[Value], reverse: bool) -> PyResult<Vec<u32>> {
    if let Some(order) = plain_order(vm, keys, reverse)? {
        return Ok(order);
    }
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    // Reversing before and after keeps equal items in their order.
    if reverse {
        order.reverse();
    }
    merge_sort(vm, &mut order, keys)?;
    if reverse {
        order.reverse();
    }
    Ok(order)
}

/// The order of keys that are all ints, all floats (without NaN), all strs, or all tuples of such.
fn plain_order(vm: &mut Vm, keys: &[Value], reverse: bool) -> PyResult<Option<Vec<u32>>> {
    let Some(kind) = keys.first().and_then(Kind::of) else { return Ok(None) };
    let Some(ranks) = ranks(keys, kind) else { return Ok(None) };
    let key = |at: u32| &keys[at as usize];
    let order = match kind {
        // Their rank says it all.
        Kind::Int | Kind::Float => order_by(vm, ranks, reverse, |_, _, _| Ordering::Equal)?,
        Kind::Str => order_by(vm, ranks, reverse, |rank, a, b| match rank as u8 as usize {
            LONG => compare_items((key(a), key(b))),
            _ => Ordering::Equal,
        })?,
        Kind::Tuple => order_by(vm, ranks, reverse, |_, a, b| compare_tuples(key(a), key(b)))?,
    };
    Ok(Some(order))
}

/// The rank of each key, with its place: keys are in the order of their ranks, and those of one rank are still to be
/// compared. `None` if not all are of the kind.
fn ranks(keys: &[Value], kind: Kind) -> Option<Vec<(u64, u32)>> {
    let ranked = |get: &dyn Fn(&Value) -> Option<u64>| {
        keys.iter().zip(0..).map(|(key, at)| Some((get(key)?, at))).collect()
    };
    if kind != Kind::Tuple {
        return ranked(&|key| (Kind::of(key) == Some(kind)).then(|| rank(key)));
    }
    let Value::Tuple(first) = keys.first()? else { return None };
    let kinds: Vec<Kind> = first.iter().map(Kind::of).collect::<Option<_>>()?;
    ranked(&|key| plain_tuple(key, &kinds).map(|items| items.first().map_or(0, rank)))
}

/// What the last byte of a long text's rank is: the rank does not tell all of it.
const LONG: usize = 8;

/// A number with the order of ints, of floats, and of strs as far as their first seven bytes tell.
fn rank(key: &Value) -> u64 {
    const SIGN: u64 = 1 << 63;
    match key {
        Value::Int(i) => *i as u64 ^ SIGN,
        Value::Float(x) => {
            // The two zeros are equal.
            let bits = (x + 0.0).to_bits();
            if bits & SIGN == 0 { bits ^ SIGN } else { !bits }
        }
        Value::Str(text) => {
            // Behind seven bytes the length, as far as 8: of two texts that agree so far, the shorter comes first.
            let mut start = [0; 8];
            let bytes = text.as_str().as_bytes();
            let size = bytes.len().min(7);
            start[..size].copy_from_slice(&bytes[..size]);
            start[7] = bytes.len().min(LONG) as u8;
            u64::from_be_bytes(start)
        }
        _ => 0,
    }
}

/// What keys are if they can be compared without calling back.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Int,
    Float,
    Str,
    Tuple,
}

impl Kind {
    fn of(key: &Value) -> Option<Kind> {
        match key {
            Value::Int(_) => Some(Kind::Int),
            Value::Float(x) if !x.is_nan() => Some(Kind::Float),
            Value::Str(_) => Some(Kind::Str),
            Value::Tuple(_) => Some(Kind::Tuple),
            _ => None,
        }
    }
}

/// The items of a tuple whose items are of these kinds, one by one; tuples in tuples are not looked into.
fn plain_tuple<'k>(key: &'k Value, kinds: &[Kind]) -> Option<&'k [Value]> {
    let Value::Tuple(items) = key else { return None };
    let fits = |(item, kind): (&Value, &Kind)| *kind != Kind::Tuple && Kind::of(item) == Some(*kind);
    (items.len() == kinds.len() && items.iter().zip(kinds).all(fits)).then_some(&items[..])
}

/// Compares tuples that `plain_tuple` has let pass with the same kinds.
fn compare_tuples(a: &Value, b: &Value) -> Ordering {
    let (Value::Tuple(a), Value::Tuple(b)) = (a, b) else { return Ordering::Equal };
    a.iter().zip(b.iter()).map(compare_items).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn compare_items(items: (&Value, &Value)) -> Ordering {
    match items {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
        (Value::Str(a), Value::Str(b)) => a.as_str().cmp(b.as_str()),
        _ => Ordering::Equal,
    }
}

/// Sorts keys by their ranks, and those of one rank by `tie` (the rank and two places), equal ones by their places. In blocks, which are merged
/// then, so that a stop is seen in time.
fn order_by(
    vm: &mut Vm,
    mut keys: Vec<(u64, u32)>,
    reverse: bool,
    tie: impl Fn(u64, u32, u32) -> Ordering,
) -> PyResult<Vec<u32>> {
    const BLOCK: usize = 1 << 19;
    let compare = |a: &(u64, u32), b: &(u64, u32)| {
        let order = a.0.cmp(&b.0).then_with(|| tie(a.0, a.1, b.1));
        (if reverse { order.reverse() } else { order }).then(a.1.cmp(&b.1))
    };
    for block in keys.chunks_mut(BLOCK) {
        block.sort_unstable_by(compare);
        vm.poll()?;
    }
    let mut width = BLOCK;
    while width < keys.len() {
        for pair in keys.chunks_mut(2 * width) {
            // This one finds the two runs.
            pair.sort_by(compare);
            vm.poll()?;
        }
        width *= 2;
    }
    Ok(keys.into_iter().map(|(_, at)| at).collect())
}

/// Up to this length CPython inserts one by one, and so do we: the same comparisons in the same order.
const SMALL: usize = 64;

fn merge_sort(vm: &mut Vm, order: &mut [u32], keys: &[Value]) -> PyResult<()> {
    let sorted = leading_run(vm, order, keys)?;
    if sorted == order.len() {
        return Ok(());
    }
    if order.len() < SMALL {
        return insert_rest(vm, order, sorted, keys);
    }
    let (left, right) = order.split_at_mut(order.len() / 2);
    merge_sort(vm, left, keys)?;
    merge_sort(vm, right, keys)?;
    merge(vm, order, keys)
}

fn less(vm: &mut Vm, keys: &[Value], a: u32, b: u32) -> PyResult<bool> {
    vm.less(&keys[a as usize], &keys[b as usize])
}

/// The length of the sorted run at the start; a strictly falling one is turned round first.
fn leading_run(vm: &mut Vm, order: &mut [u32], keys: &[Value]) -> PyResult<usize> {
    if order.len() < 2 {
        return Ok(order.len());
    }
    let falling = less(vm, keys, order[1], order[0])?;
    let mut end = 2;
    while end < order.len() && less(vm, keys, order[end], order[end - 1])? == falling {
        end += 1;
        if end.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    if falling {
        order[..end].reverse();
    }
    Ok(end)
}

/// Binary insertion of everything after the first `sorted` places.
fn insert_rest(vm: &mut Vm, order: &mut [u32], sorted: usize, keys: &[Value]) -> PyResult<()> {
    for at in sorted.max(1)..order.len() {
        let pivot = order[at];
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = (low + high) / 2;
            if less(vm, keys, pivot, order[middle])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        order[low..=at].rotate_right(1);
    }
    Ok(())
}

/// Merges the two sorted halves of `order`.
fn merge(vm: &mut Vm, order: &mut [u32], keys: &[Value]) -> PyResult<()> {
    let middle = order.len() / 2;
    if !less(vm, keys, order[middle], order[middle - 1])? {
        return Ok(());
    }
    vm.poll()?;
    let left = order[..middle].to_vec();
    let (mut from_left, mut from_right, mut to) = (0, middle, 0);
    while from_left < left.len() && from_right < order.len() {
        if less(vm, keys, order[from_right], left[from_left])? {
            order[to] = order[from_right];
            from_right += 1;
        } else {
            order[to] = left[from_left];
            from_left += 1;
        }
        to += 1;
    }
    let rest = &left[from_left..];
    order[to..to + rest.len()].copy_from_slice(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    /// The clear way: everything through `<`.
    fn slow_order(vm: &mut Vm, keys: &[Value], reverse: bool) -> Vec<u32> {
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        if reverse {
            order.reverse();
        }
        merge_sort(vm, &mut order, keys).unwrap();
        if reverse {
            order.reverse();
        }
        order
    }

    /// A number from a seed, small enough that keys repeat.
    fn number(seed: &mut u64) -> i64 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as i64 % 40 - 20
    }

    fn key(seed: &mut u64, kind: i64) -> Value {
        match kind {
            0 => Value::Int(number(seed)),
            1 => Value::Float(number(seed) as f64 / 4.0),
            2 => Value::from(format!("k{}", number(seed))),
            3 => Value::tuple([key(seed, 0), key(seed, 2), key(seed, 1)]),
            4 if number(seed) > 15 => Value::Float(number(seed) as f64),
            4 => Value::Int(number(seed)),
            5 if number(seed) > 15 => Value::tuple([key(seed, 0)]),
            _ => Value::tuple([key(seed, 0), key(seed, 4)]),
        }
    }

    #[test]
    fn plain_keys_are_ordered_as_by_the_clear_way() {
        let mut vm = crate::vm::quick_tests::vm();
        let mut seed = 1;
        for round in 0..200 {
            let kind = round % 7;
            let keys: Vec<Value> = (0..round).map(|_| key(&mut seed, kind)).collect();
            for reverse in [false, true] {
                let slow = slow_order(&mut vm, &keys, reverse);
                assert_eq!(sorted_order(&mut vm, &keys, reverse).unwrap(), slow, "{keys:?}");
                let plain = plain_order(&mut vm, &keys, reverse).unwrap();
                assert!(plain.is_none_or(|order| order == slow), "{keys:?}");
            }
        }
    }
}
