//! `list`: its methods, and the slice operations that the VM uses. Sorting is in `sort`.

use super::args::{instance_of, wrong_receiver};
use super::sequence::{self, ITEM_BYTES};
use super::sort;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, IterKind, List, NativeIter};
use crate::value::Value;
use crate::vm::{CompareOp, Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    let class = &t.list;
    class
        .method("__init__", init)
        .method("append", append)
        .method("extend", extend)
        .method("insert", insert)
        .method("remove", remove)
        .method("pop", pop)
        .method("clear", clear)
        .method("index", index)
        .method("count", count)
        .method("sort", sort_method)
        .method("reverse", reverse)
        .method("copy", copy)
        .method("__len__", len)
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("__delitem__", delitem)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__reversed__", reversed)
        .method("__add__", add)
        .method("__iadd__", iadd)
        .method("__mul__", mul)
        .method("__rmul__", mul)
        .method("__imul__", imul)
        .method("__repr__", repr);
    class.set("__hash__", Value::None);
    sequence::install_comparisons(class, compare);
}

/// `list(iterable=())`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    if !Rc::ptr_eq(class, &types().list) {
        return Ok(instance_of(class, &types().list, Value::list(Vec::new())));
    }
    match args.between("list", 0, 1)? {
        [iterable] => Ok(Value::list(vm.collect(iterable)?)),
        _ => Ok(Value::list(Vec::new())),
    }
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "__init__")?;
    let items = match args.between("list", 1, 2)? {
        [_, iterable] => vm.collect(iterable)?,
        _ => Vec::new(),
    };
    replace(list, items);
    Ok(Value::None)
}

fn replace(list: &List, items: Vec<Value>) {
    let old = std::mem::replace(&mut *list.borrow_mut(), items);
    drop(old);
}

/// The list that a method was called on.
fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<List>> {
    match args.first().map(Value::unwrap_base) {
        Some(Value::List(list)) => Ok(list),
        Some(other) => Err(wrong_receiver("list", method, other)),
        None => Err(PyErr::type_error(format!("unbound method list.{method}() needs an argument"))),
    }
}

fn append(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "append")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("list.append")?;
    push(vm, list, item.clone())?;
    Ok(Value::None)
}

/// Appends one item, checking memory when a long list is about to grow.
pub(crate) fn push(vm: &mut Vm, list: &List, item: Value) -> PyResult<()> {
    let (len, capacity) = {
        let items = list.borrow();
        (items.len(), items.capacity())
    };
    if len == capacity && len >= 4096 {
        vm.check_alloc(len * 2 * ITEM_BYTES)?;
    }
    list.borrow_mut().push(item);
    Ok(())
}

fn extend(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "extend")?;
    let (_, rest) = args.split_self();
    let [iterable] = rest.exact("list.extend")?;
    extend_with(vm, list, iterable)?;
    Ok(Value::None)
}

/// `list += iterable`.
pub(crate) fn extend_with(vm: &mut Vm, list: &List, iterable: &Value) -> PyResult<()> {
    match iterable {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) | Value::Str(_) => {
            let items = vm.collect(iterable)?;
            sequence::check_items(vm, list.len() + items.len())?;
            list.borrow_mut().extend(items);
            Ok(())
        }
        _ => {
            // Items appear one by one, as in CPython: an iterator that fails leaves what came before.
            let iterator = vm.iter(iterable)?;
            let mut steps = 0_usize;
            while let Some(item) = vm.next(&iterator)? {
                push(vm, list, item)?;
                steps += 1;
                if steps.is_multiple_of(sequence::POLL_STEPS) {
                    vm.poll()?;
                }
            }
            Ok(())
        }
    }
}

fn insert(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "insert")?;
    let (_, rest) = args.split_self();
    let [at, item] = rest.exact("insert")?;
    let at = vm.index(at)?;
    let length = list.len() as i64;
    let at = if at < 0 { (at + length).max(0) } else { at.min(length) };
    list.borrow_mut().insert(at as usize, item.clone());
    Ok(Value::None)
}

fn remove(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "remove")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("list.remove")?;
    let Some(at) = sequence::position(vm, &**list, item, 0, usize::MAX)? else {
        return Err(PyErr::value_error("list.remove(x): x not in list"));
    };
    if at < list.len() {
        let removed = list.borrow_mut().remove(at);
        drop(removed);
    }
    Ok(Value::None)
}

fn pop(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "pop")?;
    let (_, rest) = args.split_self();
    let at = match rest.between("pop", 0, 1)? {
        [at] => vm.index(at)?,
        _ => -1,
    };
    let length = list.len() as i64;
    if length == 0 {
        return Err(PyErr::index_error("pop from empty list"));
    }
    let at = if at < 0 { at + length } else { at };
    if !(0..length).contains(&at) {
        return Err(PyErr::index_error("pop index out of range"));
    }
    Ok(list.borrow_mut().remove(at as usize))
}

fn clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "clear")?;
    args.split_self().1.exact::<0>("list.clear")?;
    // From the end, as CPython does: finalizers may show it.
    let mut old = std::mem::take(&mut *list.borrow_mut());
    while old.pop().is_some() {}
    Ok(Value::None)
}

fn index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "index")?;
    let rest = args.split_self().1.between("index", 1, 3)?;
    match sequence::index_method(vm, &**list, rest)? {
        Some(at) => Ok(Value::from_usize(at)),
        None => Err(PyErr::value_error(format!("{} is not in list", vm.repr(&rest[0])?))),
    }
}

fn count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "count")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("list.count")?;
    sequence::count_method(vm, &**list, item)
}

fn sort_method(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "sort")?;
    let (_, rest) = args.split_self();
    if !rest.pos().is_empty() {
        return Err(PyErr::type_error("sort() takes no positional arguments"));
    }
    let (key, reverse) = sort_options(rest)?;
    sort_in_place(vm, list, key, reverse)?;
    Ok(Value::None)
}

/// `key` and `reverse` of `list.sort` and `sorted`.
pub(crate) fn sort_options(args: Args<'_>) -> PyResult<(Option<&Value>, Option<&Value>)> {
    let (mut key, mut reverse) = (None, None);
    for (name, value) in args.keywords() {
        match name.as_str() {
            "key" => key = Some(value),
            "reverse" => reverse = Some(value),
            other => {
                return Err(PyErr::type_error(format!(
                    "'{other}' is an invalid keyword argument for sort()"
                )));
            }
        }
    }
    Ok((key, reverse))
}

/// `list.sort(key=…, reverse=…)`. The list is empty while it is sorted, so that nothing can disturb the sort.
pub(crate) fn sort_in_place(
    vm: &mut Vm,
    list: &List,
    key: Option<&Value>,
    reverse: Option<&Value>,
) -> PyResult<()> {
    let reverse = match reverse {
        Some(flag) => vm.truthy(flag)?,
        None => false,
    };
    let mut items = std::mem::take(&mut *list.borrow_mut());
    let result = sort::sort(vm, &mut items, key, reverse);
    let modified = list.borrow().capacity() > 0;
    replace(list, items);
    result?;
    if modified {
        return Err(PyErr::value_error("list modified during sort"));
    }
    Ok(())
}

fn reverse(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "reverse")?;
    args.split_self().1.exact::<0>("list.reverse")?;
    list.borrow_mut().reverse();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "copy")?;
    args.split_self().1.exact::<0>("list.copy")?;
    sequence::check_items(vm, list.len())?;
    Ok(Value::list(list.snapshot()))
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos(), "__len__")?.len()))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, key] = args.exact("__getitem__")?;
    this(std::slice::from_ref(list), "__getitem__")?;
    vm.getitem(list.unwrap_base(), key)
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, key, value] = args.exact("__setitem__")?;
    this(std::slice::from_ref(list), "__setitem__")?;
    vm.setitem(list.unwrap_base(), key, value.clone())?;
    Ok(Value::None)
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, key] = args.exact("__delitem__")?;
    this(std::slice::from_ref(list), "__delitem__")?;
    vm.delitem(list.unwrap_base(), key)?;
    Ok(Value::None)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, item] = args.exact("__contains__")?;
    let list = this(args.pos(), "__contains__")?;
    Ok(Value::Bool(sequence::position(vm, &**list, item, 0, usize::MAX)?.is_some()))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = this(args.pos(), "__iter__")?;
    Ok(Value::iter(Iter::new(IterKind::List { list: Rc::clone(list), at: 0 })))
}

fn reversed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(reverse_iter(this(args.pos(), "__reversed__")?))
}

/// `reversed(list)`: sees changes to the list, as CPython's does.
pub(crate) fn reverse_iter(list: &Rc<List>) -> Value {
    struct Backwards {
        list: Value,
        left: usize,
    }
    impl NativeIter for Backwards {
        fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
            if self.left == 0 {
                return Ok(None);
            }
            self.left -= 1;
            let Value::List(list) = &self.list else { return Ok(None) };
            let item = list.get(self.left);
            if item.is_none() {
                self.left = 0;
            }
            Ok(item)
        }
        fn type_name(&self) -> &'static str {
            "list_reverseiterator"
        }
        fn len_hint(&self) -> Option<usize> {
            Some(self.left)
        }
        fn trace(&self, show: &mut dyn FnMut(&Value)) {
            show(&self.list);
        }
    }
    Value::iter(Iter::native(Backwards { list: Value::List(Rc::clone(list)), left: list.len() }))
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("__add__")?;
    let list = this(args.pos(), "__add__")?;
    // The VM words the refusal, after it has asked the other side.
    let Value::List(other) = other.unwrap_base() else { return Ok(Value::NotImplemented) };
    let (a, b) = (list.snapshot(), other.snapshot());
    Ok(Value::list(sequence::concat(vm, &a, &b)?))
}

fn iadd(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, other] = args.exact("__iadd__")?;
    extend_with(vm, this(args.pos(), "__iadd__")?, other)?;
    Ok(list.clone())
}

fn mul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, times] = args.exact("__mul__")?;
    let items = this(args.pos(), "__mul__")?.snapshot();
    let Some(times) = sequence::times(vm, times)? else { return Ok(Value::NotImplemented) };
    Ok(Value::list(sequence::repeat(vm, &items, times)?))
}

fn imul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, times] = args.exact("__imul__")?;
    let Some(times) = sequence::times(vm, times)? else { return Ok(Value::NotImplemented) };
    repeat_in_place(vm, this(args.pos(), "__imul__")?, times)?;
    Ok(list.clone())
}

/// `list *= times`.
pub(crate) fn repeat_in_place(vm: &mut Vm, list: &List, times: i64) -> PyResult<()> {
    let items = list.snapshot();
    let items = sequence::repeat(vm, &items, times)?;
    replace(list, items);
    Ok(())
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list] = args.exact("__repr__")?;
    this(args.pos(), "__repr__")?;
    Ok(Value::from(vm.repr(list.unwrap_base())?))
}

/// `a < b` and the like; `NotImplemented` unless both are lists.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::List(a), Value::List(b)) => sequence::compare(vm, op, &**a, &**b),
        _ => Ok(Value::NotImplemented),
    }
}

/// `list[start:stop:step]`, with the slice already resolved by `Vm::slice_indices`.
pub(crate) fn get_slice(vm: &mut Vm, list: &List, start: i64, step: i64, count: usize) -> PyResult<Value> {
    sequence::check_items(vm, count)?;
    let items = sequence::pick(&list.borrow(), start, step, count);
    Ok(Value::list(items))
}

/// `list[start:stop:step] = items`.
pub(crate) fn set_slice(
    vm: &mut Vm,
    list: &List,
    (start, stop, step, count): (i64, i64, i64, usize),
    items: Vec<Value>,
) -> PyResult<()> {
    if step == 1 {
        let length = list.len();
        let from = (start as usize).min(length);
        let to = (stop.max(start) as usize).clamp(from, length);
        sequence::check_items(vm, length + items.len())?;
        let old: Vec<Value> = list.borrow_mut().splice(from..to, items).collect();
        drop(old);
        return Ok(());
    }
    if items.len() != count {
        return Err(PyErr::value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {count}",
            items.len()
        )));
    }
    let mut old = Vec::with_capacity(count);
    {
        let mut target = list.borrow_mut();
        for (i, item) in items.into_iter().enumerate() {
            let at = (start + i as i64 * step) as usize;
            if let Some(place) = target.get_mut(at) {
                old.push(std::mem::replace(place, item));
            }
        }
    }
    drop(old);
    Ok(())
}

/// `del list[start:stop:step]`.
pub(crate) fn del_slice(list: &List, (start, stop, step, count): (i64, i64, i64, usize)) {
    if count == 0 {
        return;
    }
    let old: Vec<Value> = if step == 1 {
        list.borrow_mut().drain(start as usize..stop as usize).collect()
    } else {
        let first = if step > 0 { start } else { start + (count as i64 - 1) * step } as usize;
        let stride = step.unsigned_abs() as usize;
        let mut removed = Vec::with_capacity(count);
        let mut items = list.borrow_mut();
        let mut at = 0;
        items.retain(|item| {
            let hit = at >= first && (at - first).is_multiple_of(stride) && removed.len() < count;
            if hit {
                removed.push(item.clone());
            }
            at += 1;
            !hit
        });
        removed
    };
    drop(old);
}
