//! What lists and tuples share: slices, repetition, comparison, search. Never keeps a borrow across a call to Python.

use crate::error::{PyErr, PyResult};
use crate::object::{List, Tuple};
use crate::value::Value;
use crate::vm::{CompareOp, Vm};

pub(crate) const ITEM_BYTES: usize = size_of::<Value>();

/// How many steps of a native loop go by between two looks at the interrupt.
pub(crate) const POLL_STEPS: usize = 1 << 14;

/// Items by index, as they are at that moment.
pub(crate) trait Items {
    fn count(&self) -> usize;
    fn item(&self, index: usize) -> Option<Value>;
}

impl Items for List {
    fn count(&self) -> usize {
        self.len()
    }
    fn item(&self, index: usize) -> Option<Value> {
        self.get(index)
    }
}

impl Items for Tuple {
    fn count(&self) -> usize {
        self.len()
    }
    fn item(&self, index: usize) -> Option<Value> {
        self.get(index).cloned()
    }
}

/// The `count` items from `start` on in steps of `step`, which must all be in range.
pub(crate) fn pick(items: &[Value], start: i64, step: i64, count: usize) -> Vec<Value> {
    if count == 0 {
        return Vec::new();
    }
    if step == 1 {
        return items[start as usize..start as usize + count].to_vec();
    }
    (0..count).map(|i| items[(start + i as i64 * step) as usize].clone()).collect()
}

/// `items * times`.
pub(crate) fn repeat(vm: &mut Vm, items: &[Value], times: i64) -> PyResult<Vec<Value>> {
    let times = usize::try_from(times.max(0)).unwrap_or(usize::MAX);
    let total = items.len().saturating_mul(times);
    vm.check_alloc(total.saturating_mul(ITEM_BYTES))?;
    let mut result = Vec::new();
    if items.is_empty() {
        return Ok(result);
    }
    result.try_reserve_exact(total).map_err(|_| PyErr::memory(""))?;
    let block = (POLL_STEPS / items.len()).max(1);
    let mut left = times;
    while left > 0 {
        let now = left.min(block);
        if let [item] = items {
            result.resize(result.len() + now, item.clone());
        } else {
            (0..now).for_each(|_| result.extend_from_slice(items));
        }
        left -= now;
        vm.poll()?;
    }
    Ok(result)
}

/// The number of repetitions that a value stands for; `None` if it is no int.
pub(crate) fn times(vm: &mut Vm, value: &Value) -> PyResult<Option<i64>> {
    let is_int = matches!(value.unwrap_base(), Value::Int(_) | Value::Bool(_) | Value::Big(_))
        || vm.special(value, crate::names::DUNDER_INDEX).is_some();
    if is_int { vm.index(value).map(Some) } else { Ok(None) }
}

/// `a + b`.
pub(crate) fn concat(vm: &mut Vm, a: &[Value], b: &[Value]) -> PyResult<Vec<Value>> {
    check_items(vm, a.len() + b.len())?;
    let mut result = Vec::with_capacity(a.len() + b.len());
    result.extend_from_slice(a);
    result.extend_from_slice(b);
    Ok(result)
}

/// Checks that a sequence of `count` items may be allocated.
pub(crate) fn check_items(vm: &mut Vm, count: usize) -> PyResult<()> {
    if count > 4096 { vm.check_alloc(count.saturating_mul(ITEM_BYTES)) } else { Ok(()) }
}

/// `a == b`.
pub(crate) fn equal(vm: &mut Vm, a: &impl Items, b: &impl Items) -> PyResult<bool> {
    if a.count() != b.count() {
        return Ok(false);
    }
    Ok(first_difference(vm, a, b)?.is_none() && a.count() == b.count())
}

/// Lexicographic comparison.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &impl Items, b: &impl Items) -> PyResult<Value> {
    if matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::Bool(equal(vm, a, b)? == (op == CompareOp::Eq)));
    }
    if let Some((x, y)) = first_difference(vm, a, b)? {
        return vm.compare(op, &x, &y);
    }
    let (a, b) = (a.count(), b.count());
    Ok(Value::Bool(match op {
        CompareOp::Lt => a < b,
        CompareOp::Le => a <= b,
        CompareOp::Gt => a > b,
        _ => a >= b,
    }))
}

fn first_difference(vm: &mut Vm, a: &impl Items, b: &impl Items) -> PyResult<Option<(Value, Value)>> {
    let mut at = 0;
    while let (Some(x), Some(y)) = (a.item(at), b.item(at)) {
        if !vm.eq(&x, &y)? {
            return Ok(Some((x, y)));
        }
        at += 1;
        if at.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(None)
}

/// The index of the first item equal to `wanted` from `start` on and before `stop`.
pub(crate) fn position(
    vm: &mut Vm,
    items: &impl Items,
    wanted: &Value,
    start: usize,
    stop: usize,
) -> PyResult<Option<usize>> {
    let mut at = start;
    while at < stop
        && let Some(item) = items.item(at)
    {
        if vm.eq(&item, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
        if at.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(None)
}

/// `index(value[, start[, stop]])` of a list or a tuple.
pub(crate) fn index_method(vm: &mut Vm, items: &impl Items, args: &[Value]) -> PyResult<Option<usize>> {
    let length = items.count() as i64;
    let mut bounds = [0, i64::MAX];
    for (bound, given) in bounds.iter_mut().zip(&args[1..]) {
        let at = vm.index(given)?;
        *bound = if at < 0 { (at + length).max(0) } else { at };
    }
    let [start, stop] = bounds.map(|bound| usize::try_from(bound).unwrap_or(usize::MAX));
    position(vm, items, &args[0], start, stop)
}

/// `count(value)` of a list or a tuple.
pub(crate) fn count_method(vm: &mut Vm, items: &impl Items, wanted: &Value) -> PyResult<Value> {
    let (mut count, mut from) = (0_i64, 0);
    while let Some(at) = position(vm, items, wanted, from, usize::MAX)? {
        count += 1;
        from = at + 1;
    }
    Ok(Value::Int(count))
}

/// Installs the six comparison methods, each as a closure around `compare`.
pub(crate) fn install_comparisons(
    class: &crate::class::Class,
    compare: fn(&mut Vm, CompareOp, &Value, &Value) -> PyResult<Value>,
) {
    use crate::native::NativeFn;
    let ops = [
        ("__eq__", CompareOp::Eq),
        ("__ne__", CompareOp::Ne),
        ("__lt__", CompareOp::Lt),
        ("__le__", CompareOp::Le),
        ("__gt__", CompareOp::Gt),
        ("__ge__", CompareOp::Ge),
    ];
    for (name, op) in ops {
        let function = NativeFn::closure(name, move |vm, args| {
            let [a, b] = args.exact(name)?;
            compare(vm, op, a.unwrap_base(), b.unwrap_base())
        });
        class.set(name, Value::Native(std::rc::Rc::new(function.into_method())));
    }
}
