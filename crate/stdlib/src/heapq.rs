//! `heapq`: the heap operations natively, step by step as CPython does them, so that a heap's list looks the same.
//! `merge`, `nlargest` and `nsmallest` are in python/heapq.py.

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::{List, Module};
use tb_python::{PyErr, PyResult, Value, Vm};

/// How many items `heapify` goes through between two looks at the interrupt.
const POLL_STEPS: usize = 1 << 12;

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("heappush", heappush);
    module.function("heappop", heappop);
    module.function("heapify", heapify);
    module.function("heappushpop", heappushpop);
    module.function("heapreplace", heapreplace);
    Ok(())
}

fn heap<'a>(value: &'a Value, function: &str) -> PyResult<&'a Rc<List>> {
    match value.unwrap_base() {
        Value::List(list) => Ok(list),
        other => {
            let given = other.type_name();
            // The functions of one argument leave out its number, as CPython's do.
            let number = if matches!(function, "heapify" | "heappop") { "" } else { " 1" };
            Err(PyErr::type_error(format!("{function}() argument{number} must be list, not {given}")))
        }
    }
}

fn item(list: &List, at: usize) -> PyResult<Value> {
    list.get(at).ok_or_else(|| PyErr::runtime_error("list changed size during iteration"))
}

fn put(list: &List, at: usize, value: Value) -> PyResult<()> {
    let mut items = list.borrow_mut();
    let Some(place) = items.get_mut(at) else {
        return Err(PyErr::runtime_error("list changed size during iteration"));
    };
    let old = std::mem::replace(place, value);
    drop(items);
    drop(old);
    Ok(())
}

fn swap(list: &List, a: usize, b: usize) -> PyResult<()> {
    let mut items = list.borrow_mut();
    if a.max(b) >= items.len() {
        return Err(PyErr::runtime_error("list changed size during iteration"));
    }
    items.swap(a, b);
    Ok(())
}

/// Moves the item at `at` towards the root until its parent is not greater.
fn sift_down(vm: &mut Vm, list: &List, start: usize, mut at: usize) -> PyResult<()> {
    while at > start {
        let parent = (at - 1) >> 1;
        let (new, above) = (item(list, at)?, item(list, parent)?);
        if !vm.less(&new, &above)? {
            break;
        }
        swap(list, at, parent)?;
        at = parent;
    }
    Ok(())
}

/// Moves the smaller child up until a leaf is hit, then the item from there to its place.
fn sift_up(vm: &mut Vm, list: &List, start: usize) -> PyResult<()> {
    let end = list.len();
    let mut at = start;
    while at < end >> 1 {
        let mut child = 2 * at + 1;
        if child + 1 < end {
            let (left, right) = (item(list, child)?, item(list, child + 1)?);
            if !vm.less(&left, &right)? {
                child += 1;
            }
        }
        swap(list, at, child)?;
        at = child;
    }
    sift_down(vm, list, start, at)
}

fn heappush(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, new] = args.exact("heappush")?;
    let list = heap(list, "heappush")?;
    list.borrow_mut().push(new.clone());
    sift_down(vm, list, 0, list.len() - 1)?;
    Ok(Value::None)
}

fn heappop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list] = args.exact("heappop")?;
    let list = heap(list, "heappop")?;
    let Some(last) = list.borrow_mut().pop() else {
        return Err(PyErr::index_error("index out of range"));
    };
    if list.is_empty() {
        return Ok(last);
    }
    let first = item(list, 0)?;
    put(list, 0, last)?;
    sift_up(vm, list, 0)?;
    Ok(first)
}

fn heapreplace(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, new] = args.exact("heapreplace")?;
    let list = heap(list, "heapreplace")?;
    let Some(first) = list.get(0) else { return Err(PyErr::index_error("index out of range")) };
    put(list, 0, new.clone())?;
    sift_up(vm, list, 0)?;
    Ok(first)
}

fn heappushpop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, new] = args.exact("heappushpop")?;
    let list = heap(list, "heappushpop")?;
    let Some(first) = list.get(0) else { return Ok(new.clone()) };
    if !vm.less(&first, new)? {
        return Ok(new.clone());
    }
    put(list, 0, new.clone())?;
    sift_up(vm, list, 0)?;
    Ok(first)
}

fn heapify(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list] = args.exact("heapify")?;
    let list = heap(list, "heapify")?;
    for at in (0..list.len() / 2).rev() {
        sift_up(vm, list, at)?;
        if at.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(Value::None)
}
