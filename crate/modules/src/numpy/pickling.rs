//! Pickles of arrays, element types and scalars, byte for byte as NumPy makes them, so that CPython reads what is written
//! here and the other way round. The functions that pickles name are in `lib/multiarray.py`.

use super::{convert, dtype, lift, ndarray, scalar};
use std::sync::Arc;
use tb_array::{Array, Buffer, DType, Layout, checked_bytes};
use tb_python::native::Args;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub fn install_array(class: &Class) {
    class.method("__reduce__", reduce_array).method("__setstate__", set_array);
}

pub fn install_dtype(class: &Class) {
    class.method("__reduce__", |_, args| reduce_dtype(&args)).method("__setstate__", set_dtype);
}

pub fn install_scalar(class: &Class) {
    class.method("__reduce__", reduce_scalar);
}

fn named(vm: &mut Vm, name: &str) -> PyResult<Value> {
    let module = vm.import("numpy._core.multiarray")?;
    module.namespace.get(name.into()).ok_or_else(|| PyErr::runtime_error("numpy's pickles are missing"))
}

fn bytes_of(vm: &mut Vm, array: &Array) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let contiguous = array.to_contiguous(&control);
    Ok(Value::bytes(lift(vm, contiguous)?.contiguous_bytes().unwrap_or_default().to_vec()))
}

fn reduce_array(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = ndarray::this(&args)?.array();
    vm.check_alloc(array.nbytes())?;
    let fortran = !array.is_contiguous() && array.layout.is_f_contiguous(array.itemsize());
    let shape: Vec<Value> = array.shape().iter().map(|&length| Value::from_usize(length)).collect();
    let rows = if fortran { array.with_layout(array.layout.transposed()) } else { array.clone() };
    let state = vec![
        Value::Int(1),
        Value::tuple(shape),
        dtype::wrap(array.dtype),
        Value::Bool(fortran),
        bytes_of(vm, &rows)?,
    ];
    let start =
        vec![Value::Class(ndarray::class()), Value::tuple(vec![Value::Int(0)]), Value::bytes(b"b".to_vec())];
    let make = named(vm, "_reconstruct")?;
    Ok(Value::tuple(vec![make, Value::tuple(start), Value::tuple(state)]))
}

/// The state is hostile: its size is checked before anything is made of it.
fn set_array(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, state] = args.exact::<2>("__setstate__")?;
    let own = ndarray::of(value).ok_or_else(|| PyErr::type_error("an ndarray is expected"))?;
    let Value::Tuple(parts) = state else { return Err(wrong_state()) };
    let [.., shape, kind, fortran, data] = &parts[..] else { return Err(wrong_state()) };
    let (shape, kind) = (convert::shape(vm, shape)?, dtype::parse(vm, kind)?);
    let Value::Bytes(data) = data else {
        return Err(PyErr::not_implemented(
            "arrays of Python objects (dtype=object) are not available in this notebook",
        ));
    };
    let size = lift(vm, checked_bytes(&shape, kind.itemsize()))?;
    if size != data.len() as u64 {
        return Err(PyErr::value_error("buffer size does not match array size"));
    }
    let control = Arc::clone(&vm.control);
    let buffer = Buffer::unwritten(size, &control.budget, || "an array of a pickle".into());
    let mut buffer = lift(vm, buffer)?;
    buffer.bytes_mut().copy_from_slice(data);
    if kind == DType::Bool {
        // Only 0 and 1 are bools here.
        buffer.bytes_mut().iter_mut().for_each(|byte| *byte = u8::from(*byte != 0));
    }
    let layout = if vm.truthy(fortran)? {
        let reversed: Vec<usize> = shape.iter().rev().copied().collect();
        Layout::contiguous(&reversed, kind.itemsize()).transposed()
    } else {
        Layout::contiguous(&shape, kind.itemsize())
    };
    own.replace(Array { buffer: Arc::new(buffer), layout, dtype: kind });
    Ok(Value::None)
}

fn wrong_state() -> PyErr {
    PyErr::type_error("__setstate__ of an ndarray takes a version, shape, dtype, order and bytes")
}

thread_local! {
    /// The byte orders as texts: the same objects in every pickle, so that they are written once.
    static ORDERS: [Value; 2] = ["<", "|"].map(Value::from);
}

fn reduce_dtype(args: &Args<'_>) -> PyResult<Value> {
    let own = args.pos().first().and_then(dtype::of).unwrap_or(DType::Float64);
    let (size, alignment) = match own {
        DType::Str(chars) => (4 * i64::from(chars), 4),
        _ => (-1, -1),
    };
    let code = own.array_interface();
    let (order, name) = code.split_at(1);
    let order = ORDERS.with(|[little, none]| if order == "<" { little.clone() } else { none.clone() });
    let given = vec![Value::from(name), Value::Bool(false), Value::Bool(true)];
    let state = vec![
        Value::Int(3),
        order,
        Value::None,
        Value::None,
        Value::None,
        Value::Int(size),
        Value::Int(alignment),
        Value::Int(if alignment > 0 { 8 } else { 0 }),
    ];
    Ok(Value::tuple(vec![Value::Class(dtype::class()), Value::tuple(given), Value::tuple(state)]))
}

/// A type is whole when it is made; of its state only the byte order could say otherwise.
fn set_dtype(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, state] = args.exact::<2>("__setstate__")?;
    match state {
        Value::Tuple(parts) if parts.get(1).and_then(Value::as_str) == Some(">") => {
            Err(PyErr::not_implemented("arrays of the other byte order are not available in this notebook"))
        }
        _ => Ok(Value::None),
    }
}

fn reduce_scalar(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = args.pos().first().unwrap_or(&Value::None);
    let kind = scalar::dtype_of(own).unwrap_or(DType::Float64);
    let array = convert::to_array(vm, own, Some(kind))?;
    let make = named(vm, "scalar")?;
    let parts = vec![dtype::wrap(kind), bytes_of(vm, &array)?];
    Ok(Value::tuple(vec![make, Value::tuple(parts)]))
}
