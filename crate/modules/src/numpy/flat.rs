//! `a.flat`: the elements in C order, to be read, assigned and iterated.

use super::{convert, index, ndarray, shape};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

struct Flat {
    array: Value,
    at: Cell<usize>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("flatiter", &[&types().object], None);
            class.module.set("numpy".into());
            class
                .method("__iter__", |_, args| Ok(args.split_self().0.clone()))
                .method("__next__", next)
                .method("__len__", |_, args| Ok(Value::from_usize(size(this(&args)?))))
                .method("__getitem__", |vm, args| {
                    let [_, key] = args.exact::<2>("__getitem__")?;
                    let row = row(vm, this(&args)?)?;
                    index::get(vm, &row, key)
                })
                .method("__setitem__", setitem)
                .method("__array__", |vm, args| row(vm, this(&args)?))
                .method("copy", |vm, args| {
                    let row = row(vm, this(&args)?)?;
                    vm.call_method(&row, "copy", &[])
                })
                .getter("base", |_, args| Ok(this(&args)?.array.clone()))
                .getter("index", |_, args| Ok(Value::from_usize(this(&args)?.at.get())));
            class
        }))
    })
}

pub fn wrap(_: &mut Vm, array: &Value) -> PyResult<Value> {
    Ok(class().instance(Flat { array: array.clone(), at: Cell::new(0) }))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Flat> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a flatiter")
}

fn size(flat: &Flat) -> usize {
    ndarray::of(&flat.array).map_or(0, ndarray::NdArray::size)
}

fn row(vm: &mut Vm, flat: &Flat) -> PyResult<Value> {
    shape::reshape_to(vm, &flat.array, &[-1], false)
}

fn next(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let flat = this(&args)?;
    let Some(array) = ndarray::of(&flat.array) else { return Ok(Value::None) };
    let at = flat.at.get();
    if at >= array.size() {
        return Err(PyErr::stop_iteration(Value::None));
    }
    flat.at.set(at + 1);
    let layout = array.layout();
    let mut left = at;
    let mut place = vec![0; layout.ndim()];
    for (axis, &length) in layout.shape.iter().enumerate().rev() {
        place[axis] = left % length;
        left /= length;
    }
    let key = Value::tuple(place.into_iter().map(Value::from_usize).collect::<Vec<_>>());
    index::get(vm, &flat.array, &key)
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key, value] = args.exact::<3>("__setitem__")?;
    let flat = this(&args)?;
    let row = row(vm, flat)?;
    let Some(own) = ndarray::of(&flat.array) else { return Ok(Value::None) };
    let shared = ndarray::of(&row).is_some_and(|row| Rc::ptr_eq(&row.storage, &own.storage));
    let whole = match key {
        Value::Ellipsis => true,
        Value::Slice(slice) => slice.start.is_none() && slice.stop.is_none() && slice.step.is_none(),
        _ => false,
    };
    if whole {
        // Values are repeated until the array is full.
        let values = convert::to_array(vm, value, None)?;
        let count = values.size().max(1);
        let places: Vec<i64> = (0..own.size()).map(|at| (at % count) as i64).collect();
        let flat_values = super::ndarray::wrap(values);
        let flat_values = shape::reshape_to(vm, &flat_values, &[-1], false)?;
        let picked = super::ndarray::wrap(tb_array::Array::from_vec(&places, &[places.len()]));
        let repeated = index::get(vm, &flat_values, &picked)?;
        index::set(vm, &row, &Value::Ellipsis, &repeated)?;
    } else {
        index::set(vm, &row, key, value)?;
    }
    if !shared {
        let rows = ndarray::of(&row).map(ndarray::NdArray::array);
        if let Some(rows) = rows {
            let shape = own.layout().shape;
            let layout = tb_array::Layout::contiguous(&shape, rows.itemsize());
            own.assign(vm, &own.layout(), rows.with_layout(layout))?;
        }
    }
    Ok(Value::None)
}
