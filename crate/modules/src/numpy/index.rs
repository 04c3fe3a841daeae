//! Subscripts: what a key names, reading it, writing it.

use super::{convert, lift, ndarray, scalar};
use std::sync::Arc;
use tb_array::{Array, DType, Item, Layout, Select, mask_places, put_places, select_places};
use tb_python::{PyErr, PyResult, Value, Vm};

/// One part of a key.
enum Part {
    Int(i64),
    Slice(Value),
    NewAxis,
    Ellipsis,
    /// Places, as int64.
    Places(Array),
    Mask(Array),
}

impl Part {
    /// How many axes of the array it uses up.
    fn axes(&self) -> usize {
        match self {
            Part::Int(_) | Part::Slice(_) | Part::Places(_) => 1,
            Part::NewAxis | Part::Ellipsis => 0,
            Part::Mask(mask) => mask.ndim(),
        }
    }
}

fn invalid() -> PyErr {
    PyErr::index_error(
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid \
         indices",
    )
}

fn part(vm: &mut Vm, key: &Value) -> PyResult<Part> {
    Ok(match key {
        Value::Int(place) => Part::Int(*place),
        Value::Slice(_) => Part::Slice(key.clone()),
        Value::None => Part::NewAxis,
        Value::Ellipsis => Part::Ellipsis,
        Value::Bool(bit) => Part::Mask(Array::scalar(*bit)),
        Value::Float(_) | Value::Str(_) => return Err(invalid()),
        _ => {
            let scalar = scalar::dtype_of(key);
            if scalar.is_some_and(DType::is_integer) {
                return Ok(Part::Int(vm.index(key)?));
            }
            if ndarray::of(key).is_none() && scalar.is_none() && !convert::is_sequence(vm, key) {
                let has_array = vm.special(key, "__array__".into()).is_some();
                if !has_array {
                    return match vm.index(key) {
                        Ok(place) => Ok(Part::Int(place)),
                        Err(_) => Err(invalid()),
                    };
                }
            }
            let array = convert::to_array(vm, key, None)?;
            if array.dtype == DType::Bool {
                return Ok(Part::Mask(array));
            }
            if array.size() == 0 && ndarray::of(key).is_none() {
                return Ok(Part::Places(convert::cast(vm, &array, DType::Int64)?));
            }
            if !array.dtype.is_integer() {
                return Err(if ndarray::of(key).is_some() {
                    PyErr::index_error("arrays used as indices must be of integer (or boolean) type")
                } else {
                    invalid()
                });
            }
            if array.ndim() == 0 {
                return Ok(Part::Int(array.item(&[]).to_i64()));
            }
            Part::Places(convert::cast(vm, &array, DType::Int64)?)
        }
    })
}

/// A key's parts, with the ellipsis written out and slices for the axes that it does not name.
fn parts(vm: &mut Vm, key: &Value, ndim: usize) -> PyResult<Vec<Part>> {
    let mut parts = match key {
        Value::Tuple(items) => items.iter().map(|item| part(vm, item)).collect::<PyResult<Vec<Part>>>()?,
        one => vec![part(vm, one)?],
    };
    if parts.iter().filter(|part| matches!(part, Part::Ellipsis)).count() > 1 {
        return Err(PyErr::index_error("an index can only have a single ellipsis ('...')"));
    }
    let used: usize = parts.iter().map(Part::axes).sum();
    let Some(missing) = ndim.checked_sub(used) else {
        return Err(PyErr::index_error(format!(
            "too many indices for array: array is {ndim}-dimensional, but {used} were indexed"
        )));
    };
    let everything = || {
        Part::Slice(Value::Slice(std::rc::Rc::new(tb_python::object::Slice {
            start: Value::None,
            stop: Value::None,
            step: Value::None,
        })))
    };
    let at = parts.iter().position(|part| matches!(part, Part::Ellipsis));
    let at = match at {
        Some(at) => {
            parts.remove(at);
            at
        }
        None => parts.len(),
    };
    parts.splice(at..at, (0..missing).map(|_| everything()));
    Ok(parts)
}

/// What a key names: a view, and inside it the places that arrays select.
struct Target {
    layout: Layout,
    select: Option<Select>,
    /// Whether the key names one element by ints alone.
    scalar: bool,
}

fn out_of_bounds(place: i64, axis: usize, length: usize) -> PyErr {
    PyErr::index_error(format!("index {place} is out of bounds for axis {axis} with size {length}"))
}

fn target(vm: &mut Vm, key: &Value, layout: &Layout) -> PyResult<Target> {
    let ellipsis = match key {
        Value::Tuple(items) => items.iter().any(|item| matches!(item, Value::Ellipsis)),
        other => matches!(other, Value::Ellipsis),
    };
    let parts = parts(vm, key, layout.ndim())?;
    let advanced = parts.iter().any(|part| matches!(part, Part::Places(_) | Part::Mask(_)));
    let mut view = Layout { shape: Vec::new(), strides: Vec::new(), offset: layout.offset };
    let (mut axes, mut names, mut picks) = (Vec::new(), Vec::new(), Vec::new());
    // Places in the list of parts, to see whether arrays stand side by side.
    let mut stands = Vec::new();
    let mut axis = 0;
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::NewAxis => {
                view.shape.push(1);
                view.strides.push(0);
            }
            Part::Slice(slice) => {
                let Value::Slice(slice) = slice else { return Err(invalid()) };
                let (start, _, step, count) = vm.slice_indices(slice, layout.shape[axis])?;
                let stride = layout.strides[axis];
                if count > 0 {
                    view.offset = view.offset.wrapping_add_signed(stride * start as isize);
                }
                view.shape.push(count);
                view.strides.push(stride.wrapping_mul(step as isize));
            }
            Part::Int(place) if !advanced => {
                let length = layout.shape[axis];
                let wrapped = if *place < 0 { place + length as i64 } else { *place };
                if wrapped < 0 || wrapped >= length as i64 {
                    return Err(out_of_bounds(*place, axis, length));
                }
                view.offset = view.offset.wrapping_add_signed(layout.strides[axis] * wrapped as isize);
            }
            Part::Int(place) => {
                stands.push(at);
                pick(&mut view, layout, axis, (&mut axes, &mut names, &mut picks), Array::scalar(*place));
            }
            Part::Places(array) => {
                stands.push(at);
                pick(&mut view, layout, axis, (&mut axes, &mut names, &mut picks), array.clone());
            }
            Part::Mask(mask) => {
                stands.push(at);
                check_mask(mask, layout, axis)?;
                let control = Arc::clone(&vm.control);
                if mask.ndim() == 0 {
                    // A single bool: an axis of length 1 or 0 in front.
                    view.shape.push(1);
                    view.strides.push(0);
                    axes.push(view.shape.len() - 1);
                    names.push(axis);
                    let count = usize::from(mask.item(&[]).is_true());
                    picks.push(Array::from_vec(&vec![0_i64; count], &[count]));
                } else {
                    let places = mask_places(mask, &control);
                    for (extra, places) in lift(vm, places)?.into_iter().enumerate() {
                        pick(&mut view, layout, axis + extra, (&mut axes, &mut names, &mut picks), places);
                    }
                }
            }
            Part::Ellipsis => {}
        }
        axis += part.axes();
    }
    let scalar = view.shape.is_empty() && !ellipsis;
    if !advanced {
        return Ok(Target { layout: view, select: None, scalar });
    }
    let apart = stands.windows(2).any(|pair| pair[1] != pair[0] + 1);
    let control = Arc::clone(&vm.control);
    let select = select_places(&view, &axes, &names, &picks, apart, &control);
    Ok(Target { select: Some(lift(vm, select)?), layout: view, scalar: false })
}

fn pick(
    view: &mut Layout,
    layout: &Layout,
    axis: usize,
    (axes, names, picks): (&mut Vec<usize>, &mut Vec<usize>, &mut Vec<Array>),
    places: Array,
) {
    axes.push(view.shape.len());
    names.push(axis);
    view.shape.push(layout.shape[axis]);
    view.strides.push(layout.strides[axis]);
    picks.push(places);
}

fn check_mask(mask: &Array, layout: &Layout, axis: usize) -> PyResult<()> {
    for (at, &length) in mask.shape().iter().enumerate() {
        if layout.shape[axis + at] != length {
            return Err(PyErr::index_error(format!(
                "boolean index did not match indexed array along axis {}; size of axis is {} but size of corresponding \
                 boolean axis is {length}",
                axis + at,
                layout.shape[axis + at]
            )));
        }
    }
    Ok(())
}

/// One element named by ints alone, without making lists of parts.
fn quick(own: &ndarray::NdArray, key: &Value) -> Option<PyResult<usize>> {
    let layout = own.layout();
    let items: &[Value] = match key {
        Value::Tuple(items) => items,
        one => std::slice::from_ref(one),
    };
    if items.len() != layout.ndim() {
        return None;
    }
    let mut offset = layout.offset;
    for (axis, item) in items.iter().enumerate() {
        let Value::Int(place) = item else { return None };
        let length = layout.shape[axis];
        let wrapped = if *place < 0 { place + length as i64 } else { *place };
        if wrapped < 0 || wrapped >= length as i64 {
            return Some(Err(out_of_bounds(*place, axis, length)));
        }
        offset = offset.wrapping_add_signed(layout.strides[axis] * wrapped as isize);
    }
    Some(Ok(offset))
}

/// `array[key]`.
///
/// # Errors
/// `IndexError` in NumPy's words.
pub fn get(vm: &mut Vm, value: &Value, key: &Value) -> PyResult<Value> {
    let Some(own) = ndarray::of(value) else { return Err(PyErr::type_error("an ndarray is expected")) };
    if let Some(offset) = quick(own, key) {
        let (offset, dtype) = (offset?, own.dtype());
        let buffer = own.storage.buffer();
        let item = Item::read(dtype, &buffer.bytes()[offset..offset + dtype.itemsize()]);
        return Ok(scalar::wrap(dtype, item));
    }
    if let Some(mask) = ndarray::of(key)
        && mask.dtype() == DType::Bool
        && mask.ndim() > 0
        && mask.layout().shape == own.layout().shape
    {
        let control = Arc::clone(&vm.control);
        let result = tb_array::compress(&own.array(), &mask.array(), &control);
        return Ok(ndarray::wrap(lift(vm, result)?));
    }
    let target = target(vm, key, &own.layout())?;
    let array = own.array();
    match target.select {
        None if target.scalar => Ok(scalar::of_array(&array.with_layout(target.layout))),
        None => Ok(ndarray::wrap_from(value, array.with_layout(target.layout))),
        Some(select) => {
            let control = Arc::clone(&vm.control);
            let result = select.read(&array, &control);
            Ok(ndarray::wrap(lift(vm, result)?))
        }
    }
}

/// `array[key] = value`.
///
/// # Errors
/// `IndexError`, `ValueError` in NumPy's words.
pub fn set(vm: &mut Vm, object: &Value, key: &Value, value: &Value) -> PyResult<()> {
    let Some(own) = ndarray::of(object) else { return Err(PyErr::type_error("an ndarray is expected")) };
    let dtype = own.dtype();
    let values = match ndarray::of(value) {
        Some(values) => values.array(),
        None => {
            // Python's numbers are converted as Python would: an int must fit, a NaN is no int.
            let wanted = match value.unwrap_base() {
                Value::Str(_)
                | Value::Float(_)
                | Value::Int(_)
                | Value::Bool(_)
                | Value::Big(_)
                | Value::Complex(_) => scalar::dtype_of(value).is_none().then_some(dtype),
                _ if dtype.is_time() => super::time::leaf(value).map(|_| dtype),
                _ => None,
            };
            match convert::to_array(vm, value, wanted) {
                Err(err)
                    if convert::is_sequence(vm, value)
                        && own.ndim() > 0
                        && err.is(&tb_python::vm::types().value_error) =>
                {
                    return Err(err);
                }
                other => other?,
            }
        }
    };
    let target = target(vm, key, &own.layout())?;
    if target.select.is_none()
        && target.layout.ndim() == 0
        && let Value::List(_) | Value::Tuple(_) = value
        && values.ndim() > 0
    {
        return Err(match dtype.is_integer() {
            true => PyErr::type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                value.type_name()
            )),
            false => PyErr::value_error("setting an array element with a sequence."),
        });
    }
    let Some(select) = target.select else { return own.assign(vm, &target.layout, values) };
    let control = Arc::clone(&vm.control);
    if let ([count], [given]) = (&select.shape[..], values.shape())
        && matches!(key, Value::Instance(_))
        && count != given
        && *given != 1
        && ndarray::of(key).is_some_and(|mask| mask.dtype() == DType::Bool)
    {
        return Err(PyErr::value_error(format!(
            "NumPy boolean array indexing assignment cannot assign {given} input values to the {count} output values \
             where the mask is true"
        )));
    }
    let values = if own.storage.holds(&values) {
        let copy = values.copied(&control);
        lift(vm, copy)?
    } else {
        values
    };
    own.write(vm, &target.layout, |output| put_places(&select, output, &values, &control))
}
