//! `bytearray`: its data, constructor and special methods. What changes it is in `change`; what it shares with
//! `bytes` is in `shared`.

mod change;
mod shared;

use super::args::{as_bytes, check_repeat, item_index, repeat_count};
use super::bytes::bytes_repr;
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, NativeIter};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::cell::{Cell, Ref, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;

/// The bytes of a `bytearray`, and how many views look at them: while there are any, the size is fixed.
#[derive(Default)]
pub(crate) struct ByteArray {
    bytes: RefCell<Vec<u8>>,
    views: Cell<usize>,
}

impl ByteArray {
    pub(crate) fn borrow(&self) -> Ref<'_, Vec<u8>> {
        self.bytes.borrow()
    }

    /// Writes one byte; the index must be in range.
    pub(crate) fn set(&self, at: usize, byte: u8) {
        self.bytes.borrow_mut()[at] = byte;
    }

    pub(crate) fn add_view(&self) {
        self.views.set(self.views.get() + 1);
    }

    pub(crate) fn remove_view(&self) {
        self.views.set(self.views.get() - 1);
    }

    /// Changes that may move or resize the bytes.
    fn resize<T>(&self, change: impl FnOnce(&mut Vec<u8>) -> T) -> PyResult<T> {
        if self.views.get() > 0 {
            let text = "Existing exports of data: object cannot be re-sized";
            return Err(PyErr::new(&types().buffer_error, text));
        }
        Ok(change(&mut self.bytes.borrow_mut()))
    }
}

/// How it is made again on another heap.
fn reduce(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let bytes = Value::bytes(this(&args, "__reduce__")?.borrow().to_vec());
    Ok(Value::tuple([args.pos()[0].class().into(), Value::tuple([bytes])]))
}

pub fn install(t: &Types) {
    // Which bytes there are tells whether they were written to.
    t.bytearray.set_stamp_hook(|value| {
        data(value).map_or(0, |array| crate::vm::hash_bytes(&array.borrow()) ^ array.borrow().len() as u64)
    });
    t.bytearray
        .method("__reduce__", reduce)
        .method("__repr__", repr)
        .method("__str__", repr)
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args, "__len__")?.borrow().len())))
        .method("__iter__", iter)
        .method("__getitem__", getitem)
        .method("__add__", add)
        .method("__mul__", |vm, args| multiply(vm, &args, "__mul__"))
        .method("__rmul__", |vm, args| multiply(vm, &args, "__rmul__"))
        .method("__eq__", |_, args| compare(&args, "__eq__", Ordering::is_eq))
        .method("__ne__", |_, args| compare(&args, "__ne__", Ordering::is_ne))
        .method("__lt__", |_, args| compare(&args, "__lt__", Ordering::is_lt))
        .method("__le__", |_, args| compare(&args, "__le__", Ordering::is_le))
        .method("__gt__", |_, args| compare(&args, "__gt__", Ordering::is_gt))
        .method("__ge__", |_, args| compare(&args, "__ge__", Ordering::is_ge))
        .method("__alloc__", |_, args| Ok(Value::from_usize(this(&args, "__alloc__")?.borrow().capacity())));
    t.bytearray.set("__hash__", Value::None);
    change::install(t);
    shared::install(t);
}

/// A new `bytearray`.
pub(crate) fn make(bytes: Vec<u8>) -> Value {
    types().bytearray.instance(ByteArray { bytes: RefCell::new(bytes), ..ByteArray::default() })
}

/// A copy of the bytes, if `value` is a `bytearray`.
pub(crate) fn contents(value: &Value) -> Option<Vec<u8>> {
    data(value).map(|array| array.borrow().clone())
}

/// The data, if `value` is a `bytearray`.
pub(crate) fn data(value: &Value) -> Option<&ByteArray> {
    match value {
        Value::Instance(instance) => instance.native(),
        _ => None,
    }
}

fn this<'a>(args: &Args<'a>, method: &str) -> PyResult<&'a ByteArray> {
    match args.pos().first() {
        Some(value) => native_data(value, "bytearray"),
        None => Err(PyErr::type_error(format!("unbound method bytearray.{method}() needs an argument"))),
    }
}

/// `bytearray()`, `bytearray(count)`, `bytearray(iterable)`, `bytearray(text, encoding)`.
///
/// # Errors
/// As `bytes`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let bytes = super::bytes::from_arguments(vm, args, "bytearray")?;
    Ok(class.instance(ByteArray { bytes: RefCell::new(bytes), ..ByteArray::default() }))
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    let text = bytes_repr(&this(&args, "__repr__")?.borrow());
    // CPython escapes the apostrophe here even between double quotes.
    let text = if text.starts_with("b\"") { text.replace('\'', "\\'") } else { text };
    Ok(Value::from(format!("{}({text})", value.type_name())))
}

/// Sees changes made while it runs, as CPython's does.
struct Bytes {
    array: Value,
    at: usize,
}

impl NativeIter for Bytes {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        let byte = data(&self.array).and_then(|array| array.borrow().get(self.at).copied());
        self.at += 1;
        Ok(byte.map(|byte| Value::Int(i64::from(byte))))
    }

    fn type_name(&self) -> &'static str {
        "bytearray_iterator"
    }
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    this(&args, "__iter__")?;
    Ok(Value::iter(Iter::native(Bytes { array: args.pos()[0].clone(), at: 0 })))
}

/// The index that a key stands for, before it is looked up.
fn index(vm: &mut Vm, key: &Value) -> PyResult<i64> {
    vm.index(key).map_err(|err| {
        if err.is(&types().type_error) {
            let name = key.type_name();
            return PyErr::type_error(format!("bytearray indices must be integers or slices, not {name}"));
        }
        PyErr::index_error("cannot fit 'int' into an index-sized integer")
    })
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__getitem__")?;
    let array = this(&args, "__getitem__")?;
    if let Value::Slice(slice) = key {
        let (start, _, step, count) = vm.slice_indices(slice, array.borrow().len())?;
        let bytes = array.borrow();
        return Ok(make((0..count as i64).map(|n| bytes[(start + n * step) as usize]).collect()));
    }
    let at = index(vm, key)?;
    let bytes = array.borrow();
    match item_index(at, bytes.len()) {
        Some(at) => Ok(Value::Int(i64::from(bytes[at]))),
        None => Err(PyErr::index_error("bytearray index out of range")),
    }
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("__add__")?;
    let bytes = this(&args, "__add__")?.borrow().clone();
    let other = as_bytes(other)
        .ok_or_else(|| PyErr::type_error(format!("can't concat {} to bytearray", other.type_name())))?;
    check_repeat(vm, 1, bytes.len() + other.len())?;
    Ok(make([&bytes[..], &other[..]].concat()))
}

fn multiply(vm: &mut Vm, args: &Args<'_>, method: &str) -> PyResult<Value> {
    let [_, count] = args.exact(method)?;
    let array = this(args, method)?;
    if super::sequence::times(vm, count)?.is_none() {
        return Ok(Value::NotImplemented);
    }
    let count = repeat_count(vm, count)?;
    let bytes = array.borrow().clone();
    check_repeat(vm, bytes.len(), count)?;
    Ok(make(bytes.repeat(count)))
}

fn compare(args: &Args<'_>, method: &str, test: fn(Ordering) -> bool) -> PyResult<Value> {
    let [_, other] = args.exact(method)?;
    let array = this(args, method)?;
    let other = as_bytes(other);
    Ok(other.map_or(Value::NotImplemented, |other| Value::Bool(test(array.borrow()[..].cmp(&other[..])))))
}
