//! Sorting, places in sorted order, searching, and counting.

use super::{convert, index, lift, ndarray, reduction};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, DType, axis_index, broadcast_shapes, tight_shape};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub fn functions(module: &Module) {
    module.function("sort", |vm, args| {
        let [a, axis, kind, ..] = args.bind("sort", ["a", "axis", "kind", "order", "*stable"], 1)?;
        let a = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
        check_kind(kind)?;
        let (a, axis) = lane_axis(vm, a, axis)?;
        let control = Arc::clone(&vm.control);
        let sorted = tb_array::sort(&a, axis, &control);
        Ok(ndarray::wrap(lift(vm, sorted)?))
    });
    module.function("argsort", argsort);
    module.function("partition", |vm, args| {
        let [a, kth, axis, ..] = args.bind("partition", ["a", "kth", "axis", "kind", "order"], 2)?;
        let a = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
        let (a, axis) = lane_axis(vm, a, axis)?;
        let kth = kth.unwrap_or(&Value::None);
        let control = Arc::clone(&vm.control);
        let length = a.shape()[axis] as i64;
        let given = if kth.as_i64().is_some() { vec![kth.clone()] } else { vm.collect(kth)? };
        let mut kths = Vec::with_capacity(given.len());
        for kth in &given {
            let kth = vm.index(kth)?;
            let wrapped = if kth < 0 { kth + length } else { kth };
            let place = usize::try_from(wrapped)
                .map_err(|_| PyErr::value_error(format!("kth(={wrapped}) out of bounds ({length})")))?;
            kths.push(place);
        }
        kths.sort_unstable();
        kths.dedup();
        let result = tb_array::partition(&a, &kths, axis, &control);
        Ok(ndarray::wrap(lift(vm, result)?))
    });
    module.function("argpartition", |vm, args| {
        let [a, _, axis, ..] = args.bind("argpartition", ["a", "kth", "axis", "kind", "order"], 2)?;
        let a = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
        let (a, axis) = lane_axis(vm, a, axis)?;
        let control = Arc::clone(&vm.control);
        let places = tb_array::argsort(&a, axis, &control);
        Ok(ndarray::wrap(lift(vm, places)?))
    });
    module.function("take_along_axis", |vm, args| {
        let [a, places, axis] = args.bind("take_along_axis", ["arr", "indices", "axis"], 2)?;
        let a = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
        let places = convert::places(vm, places.unwrap_or(&Value::None))?;
        let (a, axis) = match axis {
            None => (a.clone(), a.ndim().saturating_sub(1)),
            Some(Value::None) => (reduction::flattened(vm, &a)?, 0),
            Some(axis) => {
                let axis = vm.index(axis)?;
                (a.clone(), lift(vm, axis_index(axis, a.ndim()))?)
            }
        };
        if a.ndim() != places.ndim() {
            return Err(PyErr::value_error("`indices` and `arr` must have the same number of dimensions"));
        }
        let (a, places) = beside(&a, &places, axis)?;
        let control = Arc::clone(&vm.control);
        let result = tb_array::take_along(&a, &places, axis, &control);
        Ok(ndarray::wrap(lift(vm, result)?))
    });
    module.function("_even_bins", |vm, args| {
        let [values, edges] = args.exact::<2>("_even_bins")?;
        let (values, edges) = (convert::to_array(vm, values, None)?, convert::to_array(vm, edges, None)?);
        let control = Arc::clone(&vm.control);
        let counts = tb_array::even_bins(&values, &edges, &control);
        Ok(ndarray::wrap(lift(vm, counts)?))
    });
    module.function("_bincount", |vm, args| {
        let [places, weights, length] = args.exact::<3>("_bincount")?;
        let places = convert::to_array(vm, places, Some(DType::Int64))?;
        let weights = match weights {
            Value::None => None,
            weights => Some(convert::to_array(vm, weights, None)?),
        };
        let length = vm.index(length)?.max(0) as usize;
        let control = Arc::clone(&vm.control);
        let counts = tb_array::bin_count(&places, weights.as_ref(), length, &control);
        Ok(ndarray::wrap(lift(vm, counts)?))
    });
}

/// Two arrays stretched to each other but along `axis`.
fn beside(a: &Array, places: &Array, axis: usize) -> PyResult<(Array, Array)> {
    let without = |array: &Array| {
        let mut shape = array.shape().to_vec();
        shape[axis] = 1;
        shape
    };
    let (first, second) = (without(a), without(places));
    let mismatch = || {
        PyErr::index_error(format!(
            "shape mismatch: indexing arrays could not be broadcast together with shapes {} {} ",
            tight_shape(&first),
            tight_shape(&second)
        ))
    };
    let common = broadcast_shapes([&first[..], &second[..]]).map_err(|_| mismatch())?;
    let spread = |array: &Array| {
        let mut shape = common.clone();
        shape[axis] = array.shape()[axis];
        array.layout.broadcast(&shape).map(|layout| array.with_layout(layout)).ok_or_else(mismatch)
    };
    Ok((spread(a)?, spread(places)?))
}

pub fn methods(class: &Rc<Class>) {
    class.method("argsort", argsort).method("sort", |vm, args| {
        let (value, own, rest) = ndarray::receiver(&args)?;
        let [axis, kind, ..] = rest.bind("sort", ["axis", "kind", "order", "*stable"], 0)?;
        check_kind(kind)?;
        if !own.is_writeable() {
            return Err(PyErr::value_error("sort array is read-only"));
        }
        let array = own.array();
        if array.ndim() == 0 {
            return Err(super::warn::axis_error("axis -1 is out of bounds for array of dimension 0".into()));
        }
        let (array, axis) = lane_axis(vm, array, axis)?;
        let control = Arc::clone(&vm.control);
        let sorted = tb_array::sort(&array, axis, &control);
        drop(array);
        let sorted = ndarray::wrap(lift(vm, sorted)?);
        index::set(vm, value, &Value::Ellipsis, &sorted)?;
        Ok(Value::None)
    });
}

fn check_kind(kind: Option<&Value>) -> PyResult<()> {
    match kind.and_then(Value::as_str) {
        // NumPy looks at the first letter.
        None => Ok(()),
        Some(kind) if kind.starts_with(['q', 'Q', 'm', 'M', 'h', 'H', 's', 'S']) => Ok(()),
        Some(other) => Err(PyErr::value_error(format!(
            "sort kind must be one of 'quick', 'heap', or 'stable' (got '{other}')"
        ))),
    }
}

/// The axis to sort along, the last by default; without one, all elements.
fn lane_axis(vm: &mut Vm, array: Array, axis: Option<&Value>) -> PyResult<(Array, usize)> {
    match axis {
        Some(Value::None) => Ok((reduction::flattened(vm, &array)?, 0)),
        axis => {
            let axis = axis.map_or(Ok(-1), |axis| vm.index(axis))?;
            let axis = lift(vm, axis_index(axis, array.ndim()))?;
            Ok((array, axis))
        }
    }
}

fn argsort(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, axis, kind, ..] = args.bind("argsort", ["a", "axis", "kind", "order", "*stable"], 1)?;
    let a = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
    check_kind(kind)?;
    let (a, axis) = lane_axis(vm, a, axis)?;
    let control = Arc::clone(&vm.control);
    let places = tb_array::argsort(&a, axis, &control);
    Ok(ndarray::wrap(lift(vm, places)?))
}

/// `np.searchsorted(a, v, side='left', sorter=None)`.
pub fn searchsorted(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, values, side, sorter] = args.bind("searchsorted", ["a", "v", "side", "sorter"], 2)?;
    let mut row = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
    let values = convert::to_array(vm, values.unwrap_or(&Value::None), None)?;
    let right = match side.and_then(Value::as_str) {
        None | Some("left") => false,
        Some("right") => true,
        Some(other) => {
            return Err(PyErr::value_error(format!("search side must be 'left' or 'right' (got '{other}')")));
        }
    };
    if row.ndim() != 1 {
        return Err(PyErr::value_error("object too deep for desired array"));
    }
    let control = Arc::clone(&vm.control);
    if let Some(sorter) = sorter.filter(|sorter| !sorter.is_none()) {
        let sorter = convert::places(vm, sorter)?;
        let sorted = tb_array::take_axis(&row, &sorter, 0, &control);
        row = lift(vm, sorted)?;
    }
    let common = row.dtype.promote(values.dtype);
    let (row, values) = (convert::cast(vm, &row, common)?, convert::cast(vm, &values, common)?);
    let places = tb_array::search_sorted(&row, &values, right, &control);
    Ok(ndarray::wrap_result(lift(vm, places)?))
}
