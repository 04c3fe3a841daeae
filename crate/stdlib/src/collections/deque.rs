//! `deque`.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::heap::TraceHooks;
use tb_python::native::Args;
use tb_python::object::{Iter, NativeIter};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub(super) struct Deque {
    items: RefCell<VecDeque<Value>>,
    limit: Cell<Option<usize>>,
    /// Counts changes, so that iterators notice.
    version: Cell<u32>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

const POLL_STEPS: usize = 1 << 14;

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("deque", &[&types().object], Some(new));
    class.module.set("collections".into());
    class.show_full_name();
    class
        .method("append", |vm, args| push_one(vm, args, "append", Side::Right))
        .method("appendleft", |vm, args| push_one(vm, args, "appendleft", Side::Left))
        .method("extend", |vm, args| push_all(vm, args, "extend", Side::Right))
        .method("extendleft", |vm, args| push_all(vm, args, "extendleft", Side::Left))
        .method("pop", |_, args| pop_from(args, Side::Right))
        .method("popleft", |_, args| pop_from(args, Side::Left))
        .method("clear", clear)
        .method("copy", copy)
        .method("rotate", rotate)
        .method("reverse", reverse)
        .method("count", count)
        .method("index", index)
        .method("remove", remove)
        .method("insert", insert)
        .method("__len__", len)
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("__delitem__", delitem)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__reversed__", reversed)
        .method("__copy__", copy)
        .method("__init__", init)
        .method("__repr__", repr)
        .method("__reduce__", reduce)
        .getter("maxlen", |_, args| Ok(this(&args)?.limit.get().map_or(Value::None, Value::from_usize)));
    super::deque_ops::install(&class);
    class.class_method("__class_getitem__", tb_python::types::class_getitem);
    class.set("__hash__", Value::None);
    class.set_trace_hooks(TraceHooks { trace, clear: clear_garbage });
    class.set_stamp_hook(stamp);
    class
}

fn trace(data: &dyn std::any::Any, show: &mut dyn FnMut(&Value)) {
    if let Some(deque) = data.downcast_ref::<Deque>()
        && let Ok(items) = deque.items.try_borrow()
    {
        items.iter().for_each(show);
    }
}

/// Changes with every change of the deque.
fn stamp(value: &Value) -> u64 {
    native_data::<Deque>(value, "a deque").map_or(0, |deque| u64::from(deque.version.get()))
}

/// How it is made again elsewhere.
fn reduce(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let deque = this(&args)?;
    let items = Value::list(deque.items.borrow().iter().cloned().collect());
    let limit = deque.limit.get().map_or(Value::None, Value::from_usize);
    let made_of = Value::tuple(vec![Value::list(Vec::new()), limit]);
    Ok(Value::tuple(vec![args.pos()[0].class().into(), made_of, Value::None, items]))
}

fn clear_garbage(data: &dyn std::any::Any) {
    if let Some(deque) = data.downcast_ref::<Deque>() {
        drop(deque.items.take());
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Deque {
    pub(super) fn clear(&self) {
        self.touch();
        let old = self.items.take();
        drop(old);
    }

    fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    fn push(&self, vm: &mut Vm, item: Value, side: Side) -> PyResult<()> {
        if self.limit.get() == Some(0) {
            return Ok(());
        }
        let (len, capacity) = (self.items.borrow().len(), self.items.borrow().capacity());
        if len == capacity && len >= 4096 {
            vm.check_alloc(len * 2 * size_of::<Value>())?;
        }
        self.touch();
        let mut items = self.items.borrow_mut();
        let dropped = match (self.limit.get() == Some(len), side) {
            (true, Side::Right) => items.pop_front(),
            (true, Side::Left) => items.pop_back(),
            _ => None,
        };
        match side {
            Side::Right => items.push_back(item),
            Side::Left => items.push_front(item),
        }
        drop(items);
        drop(dropped);
        Ok(())
    }

    fn get(&self, at: usize) -> Option<Value> {
        self.items.borrow().get(at).cloned()
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let deque = Deque { items: RefCell::default(), limit: Cell::new(None), version: Cell::new(0) };
    if class.flags.native {
        start(vm, &deque, args)?;
    }
    Ok(class.instance(deque))
}

/// `deque.__init__`, which subclasses call with what they please.
fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let deque = this(&args)?;
    deque.clear();
    start(vm, deque, args.split_self().1)?;
    Ok(Value::None)
}

fn start(vm: &mut Vm, deque: &Deque, args: Args<'_>) -> PyResult<()> {
    let [iterable, limit] = args.bind_builtin("deque", ["iterable", "maxlen"], 0)?;
    let limit = match limit.filter(|limit| !limit.is_none()) {
        None => None,
        Some(limit) => {
            let limit = vm.index(limit)?;
            Some(usize::try_from(limit).map_err(|_| PyErr::value_error("maxlen must be non-negative"))?)
        }
    };
    deque.limit.set(limit);
    match iterable {
        Some(iterable) => fill(vm, deque, iterable, Side::Right),
        None => Ok(()),
    }
}

/// A deque of the same class and limit with other items.
pub(super) fn like(vm: &mut Vm, model: &Value, items: &Value) -> PyResult<Value> {
    let deque: &Deque = native_data(model, "a deque")?;
    let limit = deque.limit.get();
    let class = Value::Class(model.class());
    match limit {
        None => vm.call(&class, std::slice::from_ref(items)),
        Some(limit) => vm.call(&class, &[items.clone(), Value::from_usize(limit)]),
    }
}

pub(super) fn fill(vm: &mut Vm, deque: &Deque, iterable: &Value, side: Side) -> PyResult<()> {
    let items = vm.iter(iterable)?;
    let mut steps = 0_usize;
    while let Some(item) = vm.next(&items)? {
        deque.push(vm, item, side)?;
        steps += 1;
        if steps.is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(())
}

pub(super) fn this<'a>(args: &Args<'a>) -> PyResult<&'a Deque> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a deque")
}

fn push_one(vm: &mut Vm, args: Args<'_>, name: &str, side: Side) -> PyResult<Value> {
    let deque = this(&args)?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact::<1>(format_args!("deque.{name}"))?;
    deque.push(vm, item.clone(), side)?;
    Ok(Value::None)
}

fn push_all(vm: &mut Vm, args: Args<'_>, name: &str, side: Side) -> PyResult<Value> {
    let deque = this(&args)?;
    let (_, rest) = args.split_self();
    let [iterable] = rest.exact::<1>(format_args!("deque.{name}"))?;
    // A deque extended by itself takes the items that it had.
    let iterable = if iterable.is(&args.pos()[0]) { Value::list(snapshot(deque)) } else { iterable.clone() };
    fill(vm, deque, &iterable, side)?;
    Ok(Value::None)
}

fn pop_from(args: Args<'_>, side: Side) -> PyResult<Value> {
    let deque = this(&args)?;
    let mut items = deque.items.borrow_mut();
    let popped = if side == Side::Right { items.pop_back() } else { items.pop_front() };
    deque.touch();
    popped.ok_or_else(|| PyErr::index_error("pop from an empty deque"))
}

pub(super) fn snapshot(deque: &Deque) -> Vec<Value> {
    deque.items.borrow().iter().cloned().collect()
}

fn clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    this(&args)?.clear();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let deque = this(&args)?;
    let items = RefCell::new(deque.items.borrow().clone());
    let class = args.pos()[0].class();
    if !class.flags.native {
        return like(vm, &args.pos()[0], &Value::list(snapshot(deque)));
    }
    Ok(class.instance(Deque { items, limit: Cell::new(deque.limit.get()), version: Cell::new(0) }))
}

fn rotate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let deque = this(&args)?;
    let steps = match args.between("rotate", 1, 2)? {
        [_, steps] => vm.index(steps)?,
        _ => 1,
    };
    let mut items = deque.items.borrow_mut();
    if !items.is_empty() {
        let right = steps.rem_euclid(items.len() as i64) as usize;
        items.rotate_right(right);
    }
    deque.touch();
    Ok(Value::None)
}

fn reverse(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<1>("deque.reverse")?;
    let deque = this(&args)?;
    deque.items.borrow_mut().make_contiguous().reverse();
    deque.touch();
    Ok(Value::None)
}

/// Where the next item is that equals `wanted`. Comparing may run Python, which must leave the deque alone.
fn position(vm: &mut Vm, deque: &Deque, wanted: &Value, from: usize) -> PyResult<Option<usize>> {
    let version = deque.version.get();
    let mut at = from;
    while let Some(item) = deque.get(at) {
        let equal = vm.eq(&item, wanted)?;
        if deque.version.get() != version {
            return Err(PyErr::runtime_error("deque mutated during iteration"));
        }
        if equal {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

fn count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, wanted] = args.exact("count")?;
    let deque = this(&args)?;
    let (mut found, mut from) = (0, 0);
    while let Some(at) = position(vm, deque, wanted, from)? {
        found += 1;
        from = at + 1;
    }
    Ok(Value::Int(found))
}

fn index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, wanted, bounds @ ..] = args.between("index", 2, 4)? else { return Ok(Value::None) };
    let deque = this(&args)?;
    let length = deque.items.borrow().len();
    let bound = |vm: &mut Vm, at: usize, missing: usize| -> PyResult<usize> {
        match bounds.get(at) {
            None => Ok(missing),
            Some(bound) => {
                let bound = match vm.index_value(bound)? {
                    Value::Int(bound) => bound,
                    far => {
                        if vm.less(&far, &Value::Int(0))? {
                            i64::MIN
                        } else {
                            i64::MAX
                        }
                    }
                };
                let bound = if bound < 0 { bound.saturating_add(length as i64).max(0) } else { bound };
                Ok((bound as usize).min(length))
            }
        }
    };
    let (start, stop) = (bound(vm, 0, 0)?, bound(vm, 1, length)?);
    match position(vm, deque, wanted, start)?.filter(|at| *at < stop) {
        Some(at) => Ok(Value::from_usize(at)),
        None => Err(PyErr::value_error(format!("{} is not in deque", vm.repr(wanted)?))),
    }
}

fn remove(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, wanted] = args.exact("remove")?;
    let deque = this(&args)?;
    let found = position(vm, deque, wanted, 0).map_err(|err| match err.is(&types().runtime_error) {
        true => PyErr::index_error("deque mutated during remove()."),
        false => err,
    });
    let Some(at) = found? else {
        let shown = vm.repr(wanted)?;
        return Err(PyErr::value_error(format!("{shown} is not in deque")));
    };
    deque.touch();
    let removed = deque.items.borrow_mut().remove(at);
    drop(removed);
    Ok(Value::None)
}

fn insert(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, at, item] = args.exact("insert")?;
    let deque = this(&args)?;
    let length = deque.items.borrow().len();
    if deque.limit.get() == Some(length) {
        return Err(PyErr::index_error("deque already at its maximum size"));
    }
    let at = vm.index(at)?;
    let at = if at < 0 { (at + length as i64).max(0) as usize } else { (at as usize).min(length) };
    deque.items.borrow_mut().insert(at, item.clone());
    deque.touch();
    Ok(Value::None)
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(&args)?.items.borrow().len()))
}

fn place(vm: &mut Vm, deque: &Deque, key: &Value) -> PyResult<usize> {
    if matches!(key, Value::Slice(_)) {
        return Err(PyErr::type_error("sequence index must be integer, not 'slice'"));
    }
    let at = vm.index(key)?;
    let length = deque.items.borrow().len() as i64;
    let at = if at < 0 { at + length } else { at };
    if (0..length).contains(&at) {
        Ok(at as usize)
    } else {
        Err(PyErr::index_error("deque index out of range"))
    }
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__getitem__")?;
    let deque = this(&args)?;
    let at = place(vm, deque, key)?;
    Ok(deque.get(at).unwrap_or(Value::None))
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key, value] = args.exact("__setitem__")?;
    let deque = this(&args)?;
    let at = place(vm, deque, key)?;
    if let Value::Instance(instance) = &args.pos()[0] {
        instance.head().write();
    }
    let old = std::mem::replace(&mut deque.items.borrow_mut()[at], value.clone());
    drop(old);
    Ok(Value::None)
}

fn delitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__delitem__")?;
    let deque = this(&args)?;
    let at = place(vm, deque, key)?;
    deque.touch();
    let old = deque.items.borrow_mut().remove(at);
    drop(old);
    Ok(Value::None)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, wanted] = args.exact("__contains__")?;
    Ok(Value::Bool(position(vm, this(&args)?, wanted, 0)?.is_some()))
}

struct DequeIter {
    deque: Value,
    version: u32,
    at: usize,
    backwards: bool,
}

impl NativeIter for DequeIter {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        let deque: &Deque = native_data(&self.deque, "a deque")?;
        if deque.version.get() != self.version {
            return Err(PyErr::runtime_error("deque mutated during iteration"));
        }
        let length = deque.items.borrow().len();
        if self.at >= length {
            return Ok(None);
        }
        let at = if self.backwards { length - 1 - self.at } else { self.at };
        self.at += 1;
        Ok(deque.get(at))
    }

    fn type_name(&self) -> &'static str {
        if self.backwards { "_collections._deque_reverse_iterator" } else { "_collections._deque_iterator" }
    }
}

fn iterate(args: Args<'_>, backwards: bool) -> PyResult<Value> {
    let version = this(&args)?.version.get();
    Ok(Value::iter(Iter::native(DequeIter { deque: args.pos()[0].clone(), version, at: 0, backwards })))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    iterate(args, false)
}

fn reversed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    iterate(args, true)
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let deque = this(&args)?;
    let this = args.pos()[0].clone();
    let items = Value::list(snapshot(deque));
    let items = vm.repr_guarded(&this, "[...]", |vm| vm.repr(&items))?;
    if items == "[...]" {
        return Ok(Value::from(items));
    }
    let name = args.pos()[0].class().name();
    Ok(Value::from(match deque.limit.get() {
        Some(limit) => format!("{name}({items}, maxlen={limit})"),
        None => format!("{name}({items})"),
    }))
}
