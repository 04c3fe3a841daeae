//! Python values as arrays and elements, and back.

use super::{dtype, lift, ndarray, scalar, time};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, Complex, DType, Item, Kind, concatenate, from_items, shape_text};
use tb_python::object::ComplexNum;
use tb_python::{PyErr, PyResult, Value, Vm};

/// An element as a Python value.
pub fn item_value(item: Item) -> Value {
    match item {
        Item::Bool(b) => Value::Bool(b),
        Item::Int(i) => Value::Int(i),
        Item::UInt(u) => Value::from_big(u.into()),
        Item::Float(x) => Value::Float(x),
        Item::Complex(z) => Value::Complex(Rc::new(ComplexNum { re: z.re, im: z.im })),
        Item::Str(text) => Value::from(text),
    }
}

/// A builtin number or text as an element.
pub fn plain_item(value: &Value) -> Option<Item> {
    Some(match value {
        Value::Bool(b) => Item::Bool(*b),
        Value::Int(i) => Item::Int(*i),
        Value::Big(big) => Item::UInt(u64::try_from(&**big).ok()?),
        Value::Float(x) => Item::Float(*x),
        Value::Complex(z) => Item::Complex(Complex { re: z.re, im: z.im }),
        Value::Str(text) => Item::Str(text.as_str().into()),
        _ => return None,
    })
}

/// A number, text, scalar or 0-d array as an element.
pub fn item(_: &mut Vm, value: &Value) -> PyResult<Option<Item>> {
    if let Some(array) = ndarray::of(value) {
        let array = array.array();
        return Ok((array.ndim() == 0).then(|| array.item(&[])));
    }
    Ok(plain_item(value.unwrap_base()))
}

/// The type that a number or text alone has as an array.
fn leaf_dtype(value: &Value) -> Option<DType> {
    if let Some(dtype) = scalar::dtype_of(value) {
        return Some(dtype);
    }
    Some(match value.unwrap_base() {
        Value::Bool(_) => DType::Bool,
        Value::Int(_) => DType::Int64,
        Value::Big(big) => {
            u64::try_from(&**big).ok()?;
            DType::UInt64
        }
        Value::Float(_) => DType::Float64,
        Value::Complex(_) => DType::Complex128,
        Value::Str(text) => DType::Str(text.len() as u32),
        _ => return None,
    })
}

fn no_objects(value: &Value) -> PyErr {
    if matches!(value.unwrap_base(), Value::Big(_)) {
        return PyErr::overflow("Python int too large to convert to C long");
    }
    PyErr::not_implemented(format!(
        "arrays of Python objects (dtype=object) are not available in this notebook: got '{}'",
        value.type_name()
    ))
}

/// Refuses an int that an integer type does not hold.
pub fn check_python_int(value: &Value, dtype: DType) -> PyResult<()> {
    let (low, high) = match int_bounds(dtype) {
        Some(bounds) => bounds,
        None => return Ok(()),
    };
    let fits = match value {
        Value::Int(i) => (low..=high).contains(&i128::from(*i)),
        Value::Big(big) => i128::try_from(&**big).is_ok_and(|big| (low..=high).contains(&big)),
        _ => true,
    };
    if fits {
        return Ok(());
    }
    Err(match (dtype, value) {
        (DType::Int64, _) => PyErr::overflow("Python int too large to convert to C long"),
        (_, Value::Int(i)) => PyErr::overflow(format!("Python integer {i} out of bounds for {dtype}")),
        (_, Value::Big(big)) => PyErr::overflow(format!("Python integer {big} out of bounds for {dtype}")),
        _ => PyErr::overflow("Python int too large to convert to C long"),
    })
}

/// The least and largest values of an integer type.
pub fn int_bounds(dtype: DType) -> Option<(i128, i128)> {
    let bits = 8 * dtype.itemsize() as u32;
    match dtype.kind() {
        Kind::Unsigned => Some((0, (1_i128 << bits) - 1)),
        Kind::Signed => Some((-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)),
        _ => None,
    }
}

/// `np.asarray(value, dtype)` as the engine's array.
///
/// # Errors
/// `ValueError` for ragged nesting, `NotImplementedError` for arrays of objects, `OverflowError`.
pub fn to_array(vm: &mut Vm, value: &Value, wanted: Option<DType>) -> PyResult<Array> {
    let array = match ndarray::of(value) {
        Some(array) => array.array(),
        None => return from_python(vm, value, wanted),
    };
    match wanted {
        Some(dtype) => cast(vm, &array, dtype),
        None => Ok(array),
    }
}

pub fn cast(vm: &mut Vm, array: &Array, dtype: DType) -> PyResult<Array> {
    let control = Arc::clone(&vm.control);
    let result = array.cast(dtype, &control);
    lift(vm, result)
}

fn from_python(vm: &mut Vm, value: &Value, wanted: Option<DType>) -> PyResult<Array> {
    let times = wanted.is_some_and(DType::is_time);
    let leaf = leaf_dtype(value).or_else(|| if times { time::leaf(value) } else { None });
    if value.is_none() && times {
        return leaves(vm, std::slice::from_ref(value), &[], DType::Int64, wanted);
    }
    if let Some(own) = leaf {
        return leaves(vm, std::slice::from_ref(value), &[], own, wanted);
    }
    if let Value::Instance(_) = value
        && let Some(convert) = vm.special(value, "__array__".into())
    {
        let converted = vm.call(&convert, &[])?;
        if ndarray::of(&converted).is_some() {
            return to_array(vm, &converted, wanted);
        }
        return Err(PyErr::value_error("object __array__ method not producing an array"));
    }
    if !is_sequence(vm, value) {
        return Err(match wanted {
            Some(dtype) if dtype.is_numeric() => float_error(value, dtype),
            _ => no_objects(value),
        });
    }
    let mut found = Nested::default();
    found.visit(vm, value, 0)?;
    if found.has_arrays {
        return stacked(vm, value, wanted);
    }
    if let Some(value) = found.date.take().filter(|_| !wanted.is_some_and(DType::is_time)) {
        return Err(no_objects(&value));
    }
    let shape = found.shape.clone();
    let own = found.dtype.unwrap_or(DType::Float64);
    leaves(vm, &found.leaves, &shape, own, wanted)
}

fn float_error(value: &Value, dtype: DType) -> PyErr {
    let kind = if dtype.is_integer() { "int" } else { "float" };
    let what = if kind == "int" {
        "a string, a bytes-like object or a real number"
    } else {
        "a string or a real number"
    };
    PyErr::type_error(format!("{kind}() argument must be {what}, not '{}'", value.type_name()))
}

pub fn is_sequence(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
        Value::Instance(instance) => {
            ndarray::of(value).is_some()
                || matches!(instance.base_value(), Some(Value::List(_) | Value::Tuple(_)))
                || (instance.base_value().is_none()
                    && vm.special(value, "__len__".into()).is_some()
                    && vm.special(value, "__getitem__".into()).is_some()
                    && vm.special(value, "keys".into()).is_none())
        }
        _ => false,
    }
}

fn leaves(
    vm: &mut Vm,
    values: &[Value],
    shape: &[usize],
    own: DType,
    wanted: Option<DType>,
) -> PyResult<Array> {
    let dtype = match wanted {
        Some(DType::Str(0)) => DType::Str(own.text_width()),
        Some(dtype) => dtype,
        None => own,
    };
    if dtype.is_time() {
        let generic = dtype.unit() == tb_array::time::Unit::Generic;
        let dtype = if generic { time::common_unit(vm, dtype, values)? } else { dtype };
        let mut items = Vec::with_capacity(values.len());
        for value in values {
            items.push(time::item(vm, value, dtype)?);
        }
        let array = from_items(dtype, shape, items, &vm.control);
        return lift(vm, array);
    }
    if own.is_time() {
        let times = leaves(vm, values, shape, own, None)?;
        return cast(vm, &times, dtype);
    }
    let control = Arc::clone(&vm.control);
    // The common cases without an item for each element.
    if dtype == DType::Float64 && values.iter().all(|value| matches!(value, Value::Float(_) | Value::Int(_)))
    {
        let array = Array::build::<f64>(shape, &control, |to| {
            for (place, value) in to.iter_mut().zip(values) {
                *place = match value {
                    Value::Float(x) => *x,
                    Value::Int(i) => *i as f64,
                    _ => f64::NAN,
                };
            }
            Ok(())
        });
        return lift(vm, array);
    }
    let mut items = Vec::with_capacity(values.len());
    for value in values {
        let base = value.unwrap_base();
        check_python_int(value, dtype)?;
        let item = plain_item(base).ok_or_else(|| no_objects(value))?;
        items.push(match (item, dtype.is_integer()) {
            (Item::Float(x), true) if scalar::dtype_of(value).is_none() => whole(x)?,
            (Item::Complex(_), _)
                if dtype != DType::Complex128 && dtype.is_numeric() && dtype != DType::Bool =>
            {
                let name = if dtype.is_integer() { "int" } else { "float" };
                return Err(PyErr::type_error(format!(
                    "{name}() argument must be a string{} or a real number, not 'complex'",
                    if name == "int" { ", a bytes-like object" } else { "" }
                )));
            }
            // NumPy writes a text only from numbers that Python would write so.
            (item @ (Item::Float(_) | Item::Int(_)), _) => item,
            (item, _) => item,
        });
    }
    let array = from_items(dtype, shape, items, &control);
    lift(vm, array)
}

fn whole(x: f64) -> PyResult<Item> {
    if x.is_nan() {
        return Err(PyErr::value_error("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(PyErr::overflow("cannot convert float infinity to integer"));
    }
    Ok(Item::Int(x as i64))
}

/// What nested sequences hold.
#[derive(Default)]
struct Nested {
    shape: Vec<usize>,
    leaves: Vec<Value>,
    dtype: Option<DType>,
    has_arrays: bool,
    /// One of Python's own dates: without a type asked for, NumPy would make objects of them.
    date: Option<Value>,
    /// At which depth the first leaf was met.
    depth: Option<usize>,
}

impl Nested {
    fn visit(&mut self, vm: &mut Vm, value: &Value, depth: usize) -> PyResult<()> {
        let date = if leaf_dtype(value).is_none() { time::leaf(value) } else { None };
        if date.is_some() {
            self.date = Some(value.clone());
        }
        let leaf = leaf_dtype(value).or(date);
        if leaf.is_none() && is_sequence(vm, value) {
            if ndarray::of(value).is_some() {
                self.has_arrays = true;
                return Ok(());
            }
            if self.depth.is_some_and(|leaf_depth| leaf_depth <= depth) {
                return Err(self.ragged(depth));
            }
            if depth >= tb_array::MAX_DIMS {
                return Err(PyErr::value_error(
                    "setting an array element with a sequence. The requested array would exceed the maximum number of \
                     dimension of 64.",
                ));
            }
            let items = vm.collect(value)?;
            match self.shape.get(depth) {
                None => self.shape.push(items.len()),
                Some(&length) if length != items.len() => return Err(self.ragged(depth)),
                Some(_) => {}
            }
            if items.is_empty() && self.depth.is_none() {
                self.depth = Some(depth + 1);
            }
            for item in &items {
                self.visit(vm, item, depth + 1)?;
            }
            return Ok(());
        }
        let Some(dtype) = leaf else {
            if let Value::Instance(_) = value
                && vm.special(value, "__array__".into()).is_some()
            {
                self.has_arrays = true;
                return Ok(());
            }
            return Err(no_objects(value));
        };
        if self.depth.is_some_and(|leaf_depth| leaf_depth != depth) {
            return Err(self.ragged(depth));
        }
        self.depth = Some(depth);
        self.dtype = Some(match self.dtype {
            Some(known) => known.promote(dtype),
            None => dtype,
        });
        self.leaves.push(value.clone());
        Ok(())
    }

    fn ragged(&self, depth: usize) -> PyErr {
        let depth = self.depth.map_or(depth, |leaf| leaf.min(depth));
        PyErr::value_error(format!(
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after {depth} \
             dimensions. The detected shape was {} + inhomogeneous part.",
            shape_text(&self.shape[..depth.min(self.shape.len())])
        ))
    }
}

/// A sequence with arrays in it: they are joined along a new first axis.
fn stacked(vm: &mut Vm, value: &Value, wanted: Option<DType>) -> PyResult<Array> {
    let items = vm.collect(value)?;
    let mut arrays = Vec::with_capacity(items.len());
    for item in &items {
        arrays.push(to_array(vm, item, None)?);
    }
    let first = arrays[0].shape().to_vec();
    if arrays.iter().any(|array| array.shape() != first) {
        let common = first
            .iter()
            .enumerate()
            .take_while(|(axis, length)| arrays.iter().all(|array| array.shape().get(*axis) == Some(length)))
            .count();
        let mut shape = vec![arrays.len()];
        shape.extend_from_slice(&first[..common]);
        return Err(PyErr::value_error(format!(
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after {} \
             dimensions. The detected shape was {} + inhomogeneous part.",
            shape.len(),
            shape_text(&shape)
        )));
    }
    let dtype = arrays.iter().map(|array| array.dtype).reduce(DType::promote).unwrap_or(DType::Float64);
    let rows: Vec<Array> = arrays.iter().map(|array| array.with_layout(array.layout.with_axis(0))).collect();
    let control = Arc::clone(&vm.control);
    let joined = concatenate(&rows, 0, wanted.unwrap_or(dtype), &control);
    lift(vm, joined)
}

/// A shape: an int or a sequence of ints.
pub fn shape(vm: &mut Vm, value: &Value) -> PyResult<Vec<usize>> {
    let wanted = signed_shape(vm, value)?;
    if wanted.iter().any(|length| *length < 0) {
        return Err(PyErr::value_error("negative dimensions are not allowed"));
    }
    let fitting: Result<Vec<usize>, _> = wanted.iter().map(|length| usize::try_from(*length)).collect();
    fitting.or_else(|_| {
        // Only where addresses have 32 bits.
        let lengths = Value::tuple(wanted.into_iter().map(Value::Int).collect::<Vec<_>>());
        let shape = vm.repr(&lengths)?;
        Err(PyErr::memory(format!(
            "Unable to allocate an array with shape {shape}: a page has 4 GiB of memory at most"
        )))
    })
}

/// As `shape`, with -1 and its like left in.
pub fn signed_shape(vm: &mut Vm, value: &Value) -> PyResult<Vec<i64>> {
    if let Some(length) = value.as_i64() {
        return Ok(vec![length]);
    }
    if !is_sequence(vm, value) {
        if let Value::Str(_) = value {
            return Err(PyErr::type_error("'str' object cannot be interpreted as an integer"));
        }
        let length = vm.index(value).map_err(|_| {
            PyErr::type_error(format!(
                "expected a sequence of integers or a single integer, got '{}'",
                vm.repr(value).unwrap_or_default()
            ))
        })?;
        return Ok(vec![length]);
    }
    let items = vm.collect(value)?;
    items.iter().map(|item| vm.index(item)).collect()
}

pub fn shape_value(shape: &[usize]) -> Value {
    Value::tuple(shape.iter().map(|&length| Value::from_usize(length)).collect::<Vec<_>>())
}

/// Axes given as an int or a tuple, counted from the front; all without repetition.
pub fn axes(vm: &mut Vm, value: &Value, ndim: usize) -> PyResult<Vec<usize>> {
    let given = match value {
        Value::Tuple(_) | Value::List(_) => vm.collect(value)?,
        one => vec![one.clone()],
    };
    let mut axes = Vec::new();
    for axis in &given {
        let axis = vm.index(axis)?;
        let axis = tb_array::axis_index(axis, ndim);
        let axis = lift(vm, axis)?;
        if axes.contains(&axis) {
            return Err(PyErr::value_error("duplicate value in 'axis'"));
        }
        axes.push(axis);
    }
    Ok(axes)
}

/// A `dtype=` argument.
pub fn optional_dtype(vm: &mut Vm, value: Option<&Value>) -> PyResult<Option<DType>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => dtype::parse(vm, value).map(Some),
    }
}

/// An array of places, for indexing: ints only.
pub fn places(vm: &mut Vm, value: &Value) -> PyResult<Array> {
    let array = to_array(vm, value, None)?;
    if array.size() == 0 && ndarray::of(value).is_none() {
        return cast(vm, &array, DType::Int64);
    }
    if !array.dtype.can_cast(DType::Int64, tb_array::Casting::SameKind) {
        return Err(PyErr::type_error(format!(
            "Cannot cast array data from dtype('{}') to dtype('int64') according to the rule 'safe'",
            array.dtype
        )));
    }
    cast(vm, &array, DType::Int64)
}
