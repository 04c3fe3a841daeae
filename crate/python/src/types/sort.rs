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
    let order = match kind {
        Kind::Int => {
            let int = |key: &Value| if let Value::Int(i) = key { Some(*i) } else { None };
            let Some(ints) = numbered(keys, int) else { return Ok(None) };
            order_by(vm, ints, reverse, i64::cmp)?
        }
        Kind::Float => {
            let float = |key: &Value| if let Value::Float(x) = key { Some(*x) } else { None };
            let Some(floats) = numbered(keys, |key| float(key).filter(|x| !x.is_nan())) else {
                return Ok(None);
            };
            order_by(vm, floats, reverse, |a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal))?
        }
        Kind::Str => {
            let text = |key: &'_ Value| matches!(key, Value::Str(_));
            if !keys.iter().all(text) {
                return Ok(None);
            }
            let Some(texts) = numbered(keys, |key| key.as_str()) else { return Ok(None) };
            order_by(vm, texts, reverse, |a, b| a.cmp(b))?
        }
        Kind::Tuple => {
            let Value::Tuple(first) = &keys[0] else { return Ok(None) };
            let Some(kinds) = first.iter().map(Kind::of).collect::<Option<Vec<Kind>>>() else {
                return Ok(None);
            };
            let Some(tuples) = numbered(keys, |key| plain_tuple(key, &kinds)) else { return Ok(None) };
            order_by(vm, tuples, reverse, |a, b| compare_tuples(a, b))?
        }
    };
    Ok(Some(order))
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

/// The keys as `get` makes them, each with its place.
fn numbered<'k, T>(keys: &'k [Value], get: impl Fn(&'k Value) -> Option<T>) -> Option<Vec<(T, u32)>> {
    keys.iter().zip(0..).map(|(key, at)| get(key).map(|key| (key, at))).collect()
}

/// The items of a tuple whose items are of these kinds, one by one; tuples in tuples are not looked into.
fn plain_tuple<'k>(key: &'k Value, kinds: &[Kind]) -> Option<&'k [Value]> {
    let Value::Tuple(items) = key else { return None };
    let fits = |(item, kind): (&Value, &Kind)| *kind != Kind::Tuple && Kind::of(item) == Some(*kind);
    (items.len() == kinds.len() && items.iter().zip(kinds).all(fits)).then_some(&items[..])
}

/// Compares tuples that `plain_tuple` has let pass with the same kinds.
fn compare_tuples(a: &[Value], b: &[Value]) -> Ordering {
    let compare = |(a, b): (&Value, &Value)| match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
        (Value::Str(a), Value::Str(b)) => a.as_str().cmp(b.as_str()),
        _ => Ordering::Equal,
    };
    a.iter().zip(b).map(compare).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

/// Sorts blocks with the standard library's sort and merges them, so that a stop is seen in time. The places of the keys
/// in their order.
fn order_by<T>(
    vm: &mut Vm,
    mut keys: Vec<(T, u32)>,
    reverse: bool,
    compare: impl Fn(&T, &T) -> Ordering,
) -> PyResult<Vec<u32>> {
    const BLOCK: usize = 1 << 17;
    let compare = |a: &(T, u32), b: &(T, u32)| {
        let order = compare(&a.0, &b.0);
        if reverse { order.reverse() } else { order }
    };
    for block in keys.chunks_mut(BLOCK) {
        block.sort_by(compare);
        vm.poll()?;
    }
    let mut width = BLOCK;
    while width < keys.len() {
        for pair in keys.chunks_mut(2 * width) {
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
    use std::sync::Arc;
    use tb_base::Control;

    struct Nothing;

    impl crate::World for Nothing {
        fn write_out(&mut self, _: &str) {}
        fn write_err(&mut self, _: &str) {}
        fn sleep_us(&mut self, _: u64) {}
        fn unix_time(&mut self) -> f64 {
            0.0
        }
        fn entropy(&mut self) -> [u8; 32] {
            [0; 32]
        }
    }

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
        let mut vm = Vm::new(Box::new(Nothing), Arc::new(Control::default()));
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
