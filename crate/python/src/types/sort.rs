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

/// The order of keys that are all ints, all floats (without NaN) or all strs.
fn plain_order(vm: &mut Vm, keys: &[Value], reverse: bool) -> PyResult<Option<Vec<u32>>> {
    let order = match keys.first() {
        Some(Value::Int(_)) => {
            let ints: Option<Vec<i64>> =
                keys.iter().map(|key| if let Value::Int(i) = key { Some(*i) } else { None }).collect();
            let Some(ints) = ints else { return Ok(None) };
            order_by(vm, &ints, reverse, i64::cmp)?
        }
        Some(Value::Float(_)) => {
            let number = |key: &Value| if let Value::Float(x) = key { Some(*x) } else { None };
            let floats: Option<Vec<f64>> =
                keys.iter().map(|key| number(key).filter(|x| !x.is_nan())).collect();
            let Some(floats) = floats else { return Ok(None) };
            order_by(vm, &floats, reverse, |a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal))?
        }
        Some(Value::Str(_)) => {
            let text = |key: &'_ Value| matches!(key, Value::Str(_));
            if !keys.iter().all(text) {
                return Ok(None);
            }
            let texts: Vec<&str> = keys.iter().map(|key| key.as_str().unwrap_or_default()).collect();
            order_by(vm, &texts, reverse, |a, b| a.cmp(b))?
        }
        _ => return Ok(None),
    };
    Ok(Some(order))
}

/// Sorts blocks with the standard library's sort and merges them, so that a stop is seen in time.
fn order_by<T>(
    vm: &mut Vm,
    keys: &[T],
    reverse: bool,
    compare: impl Fn(&T, &T) -> Ordering,
) -> PyResult<Vec<u32>> {
    const BLOCK: usize = 1 << 17;
    let compare = |a: &u32, b: &u32| {
        let order = compare(&keys[*a as usize], &keys[*b as usize]);
        if reverse { order.reverse() } else { order }
    };
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    for block in order.chunks_mut(BLOCK) {
        block.sort_by(compare);
        vm.poll()?;
    }
    let mut width = BLOCK;
    while width < order.len() {
        for pair in order.chunks_mut(2 * width) {
            pair.sort_by(compare);
            vm.poll()?;
        }
        width *= 2;
    }
    Ok(order)
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
