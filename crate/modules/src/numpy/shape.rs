//! Functions that look at an array in another shape, and those that put arrays together.

use super::{convert, lift, ndarray, reduction};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{
    Array, Casting, DType, Layout, axis_index, broadcast_shapes, concatenate, repeat, shape_text, tight_shape,
};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// `a.resize(shape)`: another shape in place; what is new is zero, what does not fit is lost.
fn resize(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (_, own, rest) = ndarray::receiver(&args)?;
    let shape = match rest.pos() {
        [] | [Value::None] => return Ok(Value::None),
        [one] => convert::shape(vm, one)?,
        several => convert::shape(vm, &Value::list(several.to_vec()))?,
    };
    let check = rest.keyword("refcheck").map_or(Ok(true), |check| vm.truthy(check))?;
    if check && Rc::strong_count(&own.storage) > 1 {
        return Err(PyErr::value_error(
            "cannot resize an array that references or is referenced\nby another object in this way.\nUse the \
             np.resize function to get a new resized copy or\n set refcheck=False to disable this check",
        ));
    }
    let control = Arc::clone(&vm.control);
    let old = own.array().to_contiguous(&control);
    let (old, new) = (lift(vm, old)?, Array::zeroed(own.dtype(), &shape, &control));
    let mut new = lift(vm, new)?;
    let bytes = old.contiguous_bytes().unwrap_or_default();
    let count = bytes.len().min(new.nbytes());
    new.bytes_mut()[..count].copy_from_slice(&bytes[..count]);
    own.replace(new);
    Ok(Value::None)
}

/// Functions and methods of the same arguments.
const BOTH: [(&str, tb_python::native::NativeCall); 8] = [
    ("ravel", ravel),
    ("squeeze", squeeze),
    ("swapaxes", swapaxes),
    ("repeat", repeat_items),
    ("diagonal", diagonal),
    ("nonzero", nonzero),
    ("take", take),
    ("searchsorted", super::sorting::searchsorted),
];

pub fn functions(module: &Module) {
    for (name, call) in BOTH {
        module.function(name, call);
    }
    module.function("transpose", |vm, args| {
        let [a, axes] = args.bind("transpose", ["a", "axes"], 1)?;
        let a = as_value(vm, a)?;
        match axes.filter(|axes| !axes.is_none()) {
            Some(axes) => permute(vm, &a, std::slice::from_ref(axes)),
            None => permute(vm, &a, &[]),
        }
    });
    module.function("reshape", |vm, args| {
        let [a, shape, order, _] = args.bind("reshape", ["/a", "shape", "order", "*copy"], 2)?;
        let a = as_value(vm, a)?;
        let shape = convert::signed_shape(vm, shape.unwrap_or(&Value::None))?;
        reshape_to(vm, &a, &shape, order.and_then(Value::as_str) == Some("F"))
    });
    module.function("expand_dims", expand_dims);
    module.function("moveaxis", moveaxis);
    module.function("broadcast_to", broadcast_to);
    module.function("concatenate", concatenate_all);
    module.function("concat", concatenate_all);
    module.function("flatnonzero", |vm, args| {
        let [a] = args.exact::<1>("flatnonzero")?;
        let a = as_value(vm, Some(a))?;
        let flat = reshape_to(vm, &a, &[-1], false)?;
        let found = nonzero(vm, Args::positional(&[flat]))?;
        vm.getitem(&found, &Value::Int(0))
    });
    module.function("broadcast_shapes", |vm, args| {
        let mut shapes = Vec::new();
        for shape in args.pos() {
            shapes.push(convert::shape(vm, shape)?);
        }
        let common = broadcast_shapes(shapes.iter().map(Vec::as_slice)).map_err(|_| {
            let list: Vec<String> = shapes
                .iter()
                .enumerate()
                .map(|(at, s)| format!("arg {at} with shape {}", shape_text(s)))
                .collect();
            PyErr::value_error(format!(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between {}.",
                list.join(" and ")
            ))
        })?;
        Ok(convert::shape_value(&common))
    });
}

pub fn methods(class: &Rc<Class>) {
    for (name, call) in BOTH {
        class.method(name, call);
    }
    class
        .method("reshape", |vm, args| {
            let (own, _, rest) = ndarray::receiver(&args)?;
            let order = rest.keyword("order").and_then(Value::as_str) == Some("F");
            let shape = match (rest.pos(), rest.keyword("shape")) {
                ([], Some(shape)) => convert::signed_shape(vm, shape)?,
                ([one], _) => convert::signed_shape(vm, one)?,
                (many, _) => many.iter().map(|length| vm.index(length)).collect::<PyResult<Vec<i64>>>()?,
            };
            reshape_to(vm, own, &shape, order)
        })
        .method("resize", resize)
        .method("transpose", |vm, args| {
            let (own, _, rest) = ndarray::receiver(&args)?;
            permute(vm, own, rest.pos())
        })
        .method("flatten", |vm, args| {
            let (own, array, rest) = ndarray::receiver(&args)?;
            let [order] = rest.bind("flatten", ["order"], 0)?;
            let fortran = order.and_then(Value::as_str) == Some("F");
            let flat = reshape_to(vm, own, &[-1], fortran)?;
            let shared = ndarray::of(&flat).is_some_and(|flat| Rc::ptr_eq(&flat.storage, &array.storage));
            if shared { vm.call_method(&flat, "copy", &[]) } else { Ok(flat) }
        });
}

/// A function's first argument as an ndarray object.
pub fn as_value(vm: &mut Vm, value: Option<&Value>) -> PyResult<Value> {
    let value = value.unwrap_or(&Value::None);
    match ndarray::of(value) {
        Some(_) => Ok(value.clone()),
        None => Ok(ndarray::wrap(convert::to_array(vm, value, None)?)),
    }
}

fn array_of(value: &Value) -> PyResult<Array> {
    ndarray::of(value).map(ndarray::NdArray::array).ok_or_else(|| PyErr::type_error("an ndarray is expected"))
}

/// A shape with its -1 worked out.
///
/// # Errors
/// `ValueError` in NumPy's words.
pub fn resolve(wanted: &[i64], size: usize) -> PyResult<Vec<usize>> {
    let text = || {
        let name = |length: &i64| if *length < 0 { "newaxis".to_string() } else { length.to_string() };
        // Unknown lengths in front are not named.
        let parts: Vec<String> = wanted.iter().skip_while(|length| **length < 0).map(name).collect();
        let list =
            if wanted.len() == 1 { format!("({},)", parts[0]) } else { format!("({})", parts.join(",")) };
        PyErr::value_error(format!("cannot reshape array of size {size} into shape {list}"))
    };
    let unknown = wanted.iter().filter(|&&length| length < 0).count();
    if unknown > 1 {
        return Err(PyErr::value_error("can only specify one unknown dimension"));
    }
    let known = wanted
        .iter()
        .filter(|&&length| length >= 0)
        .try_fold(1_usize, |product, &length| product.checked_mul(length as usize))
        .ok_or_else(text)?;
    if unknown == 0 {
        return if known == size {
            Ok(wanted.iter().map(|&length| length as usize).collect())
        } else {
            Err(text())
        };
    }
    if known == 0 || !size.is_multiple_of(known) {
        return Err(text());
    }
    Ok(wanted.iter().map(|&length| if length < 0 { size / known } else { length as usize }).collect())
}

/// The elements in C (or Fortran) order under another shape: a view where one is possible.
///
/// # Errors
/// `ValueError` in NumPy's words; `MemoryError`.
pub fn reshape_to(vm: &mut Vm, value: &Value, wanted: &[i64], fortran: bool) -> PyResult<Value> {
    let array = array_of(value)?;
    let shape = resolve(wanted, array.size())?;
    if fortran {
        let turned = array.with_layout(array.layout.transposed());
        let reversed: Vec<usize> = shape.iter().rev().copied().collect();
        let result = reshaped(vm, &turned, &reversed)?;
        return Ok(ndarray::wrap_from(value, result.with_layout(result.layout.transposed())));
    }
    let result = reshaped(vm, &array, &shape)?;
    Ok(ndarray::wrap_from(value, result))
}

/// As `reshape_to` on the engine's array.
///
/// # Errors
/// `MemoryError`.
pub fn reshaped(vm: &mut Vm, array: &Array, shape: &[usize]) -> PyResult<Array> {
    if let Some(layout) = array.layout.reshaped(shape, array.itemsize()) {
        return Ok(array.with_layout(layout));
    }
    let control = Arc::clone(&vm.control);
    let copy = array.copied(&control);
    let copy = lift(vm, copy)?;
    Ok(copy.with_layout(Layout::contiguous(shape, array.itemsize())))
}

fn ravel(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, order] = args.bind("ravel", ["a", "order"], 1)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    match order.and_then(Value::as_str) {
        Some("K") => {
            let mut axes: Vec<usize> = (0..array.ndim()).collect();
            axes.sort_by_key(|&axis| std::cmp::Reverse(array.layout.strides[axis].abs()));
            let turned = ndarray::wrap_from(&a, array.with_layout(array.layout.permuted(&axes)));
            reshape_to(vm, &turned, &[-1], false)
        }
        Some("A") => {
            let fortran = !array.is_contiguous() && array.layout.is_f_contiguous(array.itemsize());
            reshape_to(vm, &a, &[-1], fortran)
        }
        order => reshape_to(vm, &a, &[-1], order == Some("F")),
    }
}

fn permute(vm: &mut Vm, value: &Value, given: &[Value]) -> PyResult<Value> {
    let array = array_of(value)?;
    let given = match given {
        [Value::None] | [] => {
            return Ok(ndarray::wrap_from(value, array.with_layout(array.layout.transposed())));
        }
        [one @ (Value::Tuple(_) | Value::List(_))] => vm.collect(one)?,
        many => many.to_vec(),
    };
    if given.len() != array.ndim() {
        return Err(PyErr::value_error("axes don't match array"));
    }
    let mut axes = Vec::new();
    for axis in &given {
        let axis = vm.index(axis)?;
        let axis = lift(vm, axis_index(axis, array.ndim()))?;
        if axes.contains(&axis) {
            return Err(PyErr::value_error("repeated axis in transpose"));
        }
        axes.push(axis);
    }
    Ok(ndarray::wrap_from(value, array.with_layout(array.layout.permuted(&axes))))
}

fn squeeze(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, axis] = args.bind("squeeze", ["a", "axis"], 1)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    let axes = match axis.filter(|axis| !axis.is_none()) {
        Some(axis) => {
            let axes = convert::axes(vm, axis, array.ndim())?;
            if axes.iter().any(|&axis| array.shape()[axis] != 1) {
                return Err(PyErr::value_error(
                    "cannot select an axis to squeeze out which has size not equal to one",
                ));
            }
            axes
        }
        None => (0..array.ndim()).filter(|&axis| array.shape()[axis] == 1).collect(),
    };
    let kept: Vec<usize> = (0..array.ndim()).filter(|axis| !axes.contains(axis)).collect();
    Ok(ndarray::wrap_from(&a, array.with_layout(array.layout.permuted(&kept))))
}

fn swapaxes(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, first, second] = args.bind("swapaxes", ["a", "axis1", "axis2"], 3)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    let mut axis = |value: Option<&Value>, name: &str| -> PyResult<usize> {
        let axis = vm.index(value.unwrap_or(&Value::None))?;
        axis_index(axis, array.ndim())
            .map_err(|error| super::warn::axis_error(format!("{name}: {}", error.message)))
    };
    let (first, second) = (axis(first, "axis1")?, axis(second, "axis2")?);
    let mut axes: Vec<usize> = (0..array.ndim()).collect();
    axes.swap(first, second);
    Ok(ndarray::wrap_from(&a, array.with_layout(array.layout.permuted(&axes))))
}

fn expand_dims(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, axis] = args.bind("expand_dims", ["a", "axis"], 2)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    let axis = axis.unwrap_or(&Value::None);
    let count = if let Value::Tuple(items) = axis { items.len() } else { 1 };
    let mut axes = convert::axes(vm, axis, array.ndim() + count)?;
    axes.sort_unstable();
    let layout = axes.iter().fold(array.layout.clone(), |layout, &axis| layout.with_axis(axis));
    Ok(ndarray::wrap_from(&a, array.with_layout(layout)))
}

fn moveaxis(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, from, to] = args.bind("moveaxis", ["a", "source", "destination"], 3)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    let from = convert::axes(vm, from.unwrap_or(&Value::None), array.ndim())?;
    let to = convert::axes(vm, to.unwrap_or(&Value::None), array.ndim())?;
    if from.len() != to.len() {
        return Err(PyErr::value_error(
            "`source` and `destination` arguments must have the same number of elements",
        ));
    }
    let mut axes: Vec<usize> = (0..array.ndim()).filter(|axis| !from.contains(axis)).collect();
    let mut pairs: Vec<(usize, usize)> = to.into_iter().zip(from).collect();
    pairs.sort_unstable();
    for (to, from) in pairs {
        axes.insert(to.min(axes.len()), from);
    }
    Ok(ndarray::wrap_from(&a, array.with_layout(array.layout.permuted(&axes))))
}

fn broadcast_to(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, shape, _] = args.bind("broadcast_to", ["array", "shape", "subok"], 2)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    let shape = convert::shape(vm, shape.unwrap_or(&Value::None))?;
    match array.layout.broadcast(&shape) {
        Some(layout) => Ok(ndarray::wrap_locked(&a, array.with_layout(layout))),
        None if shape.len() < array.ndim() => {
            Err(PyErr::value_error("input operand has more dimensions than allowed by the axis remapping"))
        }
        None => Err(PyErr::value_error(format!(
            "operands could not be broadcast together with remapped shapes [original->remapped]: {}  and requested shape {}",
            tight_shape(array.shape()),
            tight_shape(&shape)
        ))),
    }
}

fn concatenate_all(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [list, axis, out, wanted, casting] =
        args.bind("concatenate", ["/arrays", "axis", "out", "*dtype", "*casting"], 1)?;
    let list = list.unwrap_or(&Value::None);
    let items = match ndarray::of(list) {
        Some(_) => vm.collect(list)?,
        None if convert::is_sequence(vm, list) => vm.collect(list)?,
        None => {
            return Err(PyErr::type_error("The first input argument needs to be a sequence"));
        }
    };
    if items.is_empty() {
        return Err(PyErr::value_error("need at least one array to concatenate"));
    }
    let mut arrays = Vec::with_capacity(items.len());
    for item in &items {
        arrays.push(convert::to_array(vm, item, None)?);
    }
    let axis = match axis {
        Some(Value::None) => {
            for array in &mut arrays {
                *array = reduction::flattened(vm, array)?;
            }
            0
        }
        axis => {
            if arrays.iter().any(|array| array.ndim() == 0) {
                return Err(PyErr::value_error("zero-dimensional arrays cannot be concatenated"));
            }
            let axis = axis.map_or(Ok(0), |axis| vm.index(axis))?;
            lift(vm, axis_index(axis, arrays[0].ndim()))?
        }
    };
    let common = arrays.iter().map(|array| array.dtype).reduce(DType::promote).unwrap_or(DType::Float64);
    let dtype = convert::optional_dtype(vm, wanted)?.unwrap_or(common);
    let casting = casting.map_or(Ok(Casting::SameKind), ndarray::casting_rule)?;
    for array in &arrays {
        if !array.dtype.can_cast(dtype, casting) {
            return Err(PyErr::type_error(format!(
                "Cannot cast array data from dtype('{}') to dtype('{dtype}') according to the rule '{}'",
                array.dtype,
                casting.name()
            )));
        }
    }
    let control = Arc::clone(&vm.control);
    let joined = concatenate(&arrays, axis, dtype, &control);
    let joined = lift(vm, joined)?;
    match out.filter(|out| !out.is_none()) {
        Some(_) => reduction::deliver(vm, joined, out),
        None => Ok(ndarray::wrap(joined)),
    }
}

fn repeat_items(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, counts, axis] = args.bind("repeat", ["a", "repeats", "axis"], 2)?;
    let array = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
    let counts = convert::to_array(vm, counts.unwrap_or(&Value::None), None)?;
    if !counts.dtype.can_cast(DType::Int64, Casting::Safe) {
        return Err(PyErr::type_error(format!(
            "Cannot cast array data from dtype('{}') to dtype('int64') according to the rule 'safe'",
            counts.dtype
        )));
    }
    let counts: Vec<i64> = counts.items().map(|item| item.to_i64()).collect();
    let (array, axis) = match axis.filter(|axis| !axis.is_none()) {
        Some(axis) => {
            let axis = vm.index(axis)?;
            let axis = lift(vm, axis_index(axis, array.ndim()))?;
            (array, axis)
        }
        None => (reduction::flattened(vm, &array)?, 0),
    };
    let control = Arc::clone(&vm.control);
    let result = repeat(&array, &counts, axis, &control);
    Ok(ndarray::wrap(lift(vm, result)?))
}

fn diagonal(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, offset, first, second] = args.bind("diagonal", ["a", "offset", "axis1", "axis2"], 1)?;
    let a = as_value(vm, a)?;
    let array = array_of(&a)?;
    if array.ndim() < 2 {
        return Err(PyErr::value_error("diag requires an array of at least two dimensions"));
    }
    let offset = offset.map_or(Ok(0), |offset| vm.index(offset))?;
    let first = first.map_or(Ok(0), |axis| vm.index(axis))?;
    let second = second.map_or(Ok(1), |axis| vm.index(axis))?;
    let first = lift(vm, axis_index(first, array.ndim()))?;
    let second = lift(vm, axis_index(second, array.ndim()))?;
    if first == second {
        return Err(PyErr::value_error("axis1 and axis2 cannot be the same"));
    }
    let layout = &array.layout;
    let (rows, columns) = (layout.shape[first] as i64, layout.shape[second] as i64);
    let (skip, axis) = if offset >= 0 { (offset, second) } else { (-offset, first) };
    let count = if offset >= 0 { rows.min(columns - offset) } else { (rows + offset).min(columns) }.max(0);
    let kept: Vec<usize> = (0..array.ndim()).filter(|&axis| axis != first && axis != second).collect();
    let mut result = layout.permuted(&kept);
    if count > 0 {
        result.offset = result.offset.wrapping_add_signed(layout.strides[axis] * skip as isize);
    }
    result.shape.push(count as usize);
    result.strides.push(layout.strides[first] + layout.strides[second]);
    Ok(ndarray::wrap_locked(&a, array.with_layout(result)))
}

fn nonzero(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a] = args.exact::<1>("nonzero")?;
    let array = convert::to_array(vm, a, None)?;
    if array.ndim() == 0 {
        return Err(PyErr::value_error(
            "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. If the context of \
             this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.",
        ));
    }
    let mask = convert::cast(vm, &array, DType::Bool)?;
    let control = Arc::clone(&vm.control);
    let places = tb_array::mask_places(&mask, &control);
    Ok(Value::tuple(lift(vm, places)?.into_iter().map(ndarray::wrap).collect::<Vec<_>>()))
}

fn take(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, places, axis, out, mode] = args.bind("take", ["a", "indices", "axis", "out", "mode"], 2)?;
    let array = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
    let places = convert::places(vm, places.unwrap_or(&Value::None))?;
    let (array, axis) = match axis.filter(|axis| !axis.is_none()) {
        Some(axis) => {
            let axis = vm.index(axis)?;
            let axis = lift(vm, axis_index(axis, array.ndim()))?;
            (array, axis)
        }
        None => (reduction::flattened(vm, &array)?, 0),
    };
    let length = array.shape()[axis] as i64;
    if length == 0 && places.size() > 0 {
        return Err(PyErr::index_error("cannot do a non-empty take from an empty axes."));
    }
    let places = match mode.and_then(Value::as_str) {
        Some(mode @ ("wrap" | "clip")) => {
            let fit = |place: i64| {
                if mode == "wrap" { place.rem_euclid(length) } else { place.clamp(0, length - 1) }
            };
            let fitted: Vec<i64> = places.items().map(|item| fit(item.to_i64())).collect();
            Array::from_vec(&fitted, places.shape())
        }
        _ => {
            let bad =
                places.items().map(|item| item.to_i64()).find(|place| !(-length..length).contains(place));
            if let Some(place) = bad {
                return Err(PyErr::index_error(format!(
                    "index {place} is out of bounds for axis {axis} with size {length}"
                )));
            }
            places
        }
    };
    let control = Arc::clone(&vm.control);
    let result = tb_array::take_axis(&array, &places, axis, &control);
    let result = lift(vm, result)?;
    reduction::deliver(vm, result, out)
}
