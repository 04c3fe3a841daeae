//! `memoryview`: a window on the bytes of a `bytes` or a `bytearray`, one byte an item, one dimension.

use super::args::{as_bytes, item_index};
use super::bytearray;
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, NativeIter};
use crate::value::Value;
use crate::vm::{Types, Vm, types};
use std::cell::Cell;
use std::rc::Rc;

/// Item `n` of the window is byte `start + n * step` of the object.
struct View {
    object: Value,
    start: i64,
    step: i64,
    count: usize,
    writable: bool,
    released: Cell<bool>,
}

impl View {
    fn new(object: Value, start: i64, step: i64, count: usize, writable: bool) -> Self {
        if let Some(array) = bytearray::data(&object) {
            array.add_view();
        }
        View { object, start, step, count, writable, released: Cell::new(false) }
    }

    fn place(&self, n: usize) -> usize {
        (self.start + n as i64 * self.step) as usize
    }

    fn byte(&self, n: usize) -> u8 {
        let at = self.place(n);
        match self.object.unwrap_base() {
            Value::Bytes(bytes) => bytes[at],
            other => bytearray::data(other).map_or(0, |array| array.borrow()[at]),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        (0..self.count).map(|n| self.byte(n)).collect()
    }

    fn set(&self, n: usize, byte: u8) {
        if let Some(array) = bytearray::data(&self.object) {
            array.set(self.place(n), byte);
        }
    }

    fn release(&self) {
        if !self.released.replace(true)
            && let Some(array) = bytearray::data(&self.object)
        {
            array.remove_view();
        }
    }

    /// A window on part of this one.
    fn part(&self, start: i64, step: i64, count: usize, writable: bool) -> View {
        let start = self.start + start * self.step;
        View::new(self.object.clone(), start, self.step * step, count, writable)
    }
}

impl Drop for View {
    fn drop(&mut self) {
        self.release();
    }
}

pub fn install(t: &Types) {
    t.memoryview
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.count)))
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("__delitem__", |_, args| {
            this(&args)?;
            Err(PyErr::type_error("cannot delete memory"))
        })
        .method("__iter__", iter)
        .method("__eq__", |_, args| equal(&args, true))
        .method("__ne__", |_, args| equal(&args, false))
        .method("__hash__", hash)
        .method("__enter__", |_, args| {
            this(&args)?;
            Ok(args.pos()[0].clone())
        })
        .method("__exit__", release)
        .method("__repr__", repr)
        .method("release", release)
        .method("tobytes", |_, args| Ok(Value::bytes(this(&args)?.bytes())))
        .method("tolist", |_, args| {
            Ok(Value::list(
                this(&args)?.bytes().into_iter().map(|byte| Value::Int(i64::from(byte))).collect(),
            ))
        })
        .method("toreadonly", |_, args| {
            let view = this(&args)?;
            Ok(types().memoryview.instance(view.part(0, 1, view.count, false)))
        })
        .method("hex", hex)
        .method("cast", cast)
        .getter("obj", |_, args| Ok(this(&args)?.object.clone()))
        .getter("nbytes", |_, args| Ok(Value::from_usize(this(&args)?.count)))
        .getter("readonly", |_, args| Ok(Value::Bool(!this(&args)?.writable)))
        .getter("itemsize", |_, args| this(&args).map(|_| Value::Int(1)))
        .getter("format", |_, args| this(&args).map(|_| Value::str("B")))
        .getter("ndim", |_, args| this(&args).map(|_| Value::Int(1)))
        .getter("shape", |_, args| Ok(Value::tuple(vec![Value::from_usize(this(&args)?.count)])))
        .getter("strides", |_, args| Ok(Value::tuple(vec![Value::Int(this(&args)?.step)])))
        .getter("suboffsets", |_, args| this(&args).map(|_| Value::tuple(Vec::new())))
        .getter("contiguous", contiguous)
        .getter("c_contiguous", contiguous)
        .getter("f_contiguous", contiguous);
}

/// `memoryview(object)`.
///
/// # Errors
/// `TypeError` unless it is bytes-like.
pub fn new(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.bind_builtin("memoryview", ["object"], 1)?;
    let object = object.unwrap_or(&Value::None);
    let view = if let Ok(view) = native_data::<View>(object, "memoryview") {
        live(view)?.part(0, 1, view.count, view.writable)
    } else if let Value::Bytes(bytes) = object.unwrap_base() {
        View::new(object.clone(), 0, 1, bytes.len(), false)
    } else if let Some(array) = bytearray::data(object) {
        let count = array.borrow().len();
        View::new(object.clone(), 0, 1, count, true)
    } else {
        let name = object.type_name();
        return Err(PyErr::type_error(format!("memoryview: a bytes-like object is required, not '{name}'")));
    };
    Ok(class.instance(view))
}

/// A copy of what a view that was not released shows.
pub(crate) fn contents(value: &Value) -> Option<Vec<u8>> {
    let view = native_data::<View>(value, "memoryview").ok()?;
    (!view.released.get()).then(|| view.bytes())
}

fn live(view: &View) -> PyResult<&View> {
    if view.released.get() {
        return Err(PyErr::value_error("operation forbidden on released memoryview object"));
    }
    Ok(view)
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a View> {
    live(native_data(args.pos().first().unwrap_or(&Value::None), "memoryview")?)
}

/// The item that a key names.
fn item(vm: &mut Vm, view: &View, key: &Value) -> PyResult<usize> {
    let at = vm.index(key).map_err(|err| match err.is(&types().type_error) {
        true => PyErr::type_error("memoryview: invalid slice key"),
        false => err,
    })?;
    item_index(at, view.count).ok_or_else(|| PyErr::index_error("index out of bounds on dimension 1"))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__getitem__")?;
    let view = this(&args)?;
    if let Value::Slice(slice) = key {
        let (start, _, step, count) = vm.slice_indices(slice, view.count)?;
        return Ok(types().memoryview.instance(view.part(start, step, count, view.writable)));
    }
    let at = item(vm, view, key)?;
    Ok(Value::Int(i64::from(view.byte(at))))
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key, value] = args.exact("__setitem__")?;
    let view = this(&args)?;
    if !view.writable {
        return Err(PyErr::type_error("cannot modify read-only memory"));
    }
    if let Value::Slice(slice) = key {
        let (start, _, step, count) = vm.slice_indices(slice, view.count)?;
        let bytes = as_bytes(value).ok_or_else(|| {
            PyErr::type_error(format!("a bytes-like object is required, not '{}'", value.type_name()))
        })?;
        if bytes.len() != count {
            let text = "memoryview assignment: lvalue and rvalue have different structures";
            return Err(PyErr::value_error(text));
        }
        for (n, byte) in bytes.iter().enumerate() {
            view.set((start + n as i64 * step) as usize, *byte);
        }
        return Ok(Value::None);
    }
    let at = item(vm, view, key)?;
    let number = vm.index_value(value).map_err(|err| match err.is(&types().type_error) {
        true => PyErr::type_error("memoryview: invalid type for format 'B'"),
        false => err,
    })?;
    let byte = number.as_i64().and_then(|byte| u8::try_from(byte).ok());
    view.set(at, byte.ok_or_else(|| PyErr::value_error("memoryview: invalid value for format 'B'"))?);
    Ok(Value::None)
}

struct Items {
    view: Value,
    at: usize,
}

impl NativeIter for Items {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        let view = live(native_data(&self.view, "memoryview")?)?;
        let item = (self.at < view.count).then(|| Value::Int(i64::from(view.byte(self.at))));
        self.at += 1;
        Ok(item)
    }

    fn type_name(&self) -> &'static str {
        "memory_iterator"
    }
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    this(&args)?;
    Ok(Value::iter(Iter::native(Items { view: args.pos()[0].clone(), at: 0 })))
}

fn equal(args: &Args<'_>, wanted: bool) -> PyResult<Value> {
    let [_, other] = args.exact("__eq__")?;
    let bytes = this(args)?.bytes();
    Ok(as_bytes(other).map_or(Value::NotImplemented, |other| Value::Bool((bytes[..] == other[..]) == wanted)))
}

fn hash(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let view = this(&args)?;
    if view.writable {
        return Err(PyErr::value_error("cannot hash writable memoryview object"));
    }
    Ok(Value::Int(crate::vm::hash_bytes(&view.bytes()) as i64))
}

fn release(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    native_data::<View>(args.pos().first().unwrap_or(&Value::None), "memoryview")?.release();
    Ok(Value::None)
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    let view: &View = native_data(value, "memoryview")?;
    let what = if view.released.get() { "released memory" } else { "memory" };
    let address = 0x7f00_0000_0000_u64 + value.address() as u64;
    Ok(Value::from(format!("<{what} at {address:#x}>")))
}

fn hex(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let bytes = Value::bytes(this(&args)?.bytes());
    let (items, names) = args.split_self().1.raw();
    let method = vm.getattr(&bytes, crate::sym::Sym::new("hex"))?;
    vm.call_args(&method, Args::new(items, names))
}

fn cast(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let view = this(&args)?;
    let format = args.split_self().1.between("cast", 1, 2)?;
    match (format.first().and_then(Value::as_str), format.get(1)) {
        (Some("B" | "@B"), None) => {
            Ok(types().memoryview.instance(view.part(0, 1, view.count, view.writable)))
        }
        _ => Err(PyErr::not_implemented("memoryview.cast: only format 'B' in one dimension")),
    }
}

fn contiguous(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let view = this(&args)?;
    Ok(Value::Bool(view.step == 1 || view.count < 2))
}
