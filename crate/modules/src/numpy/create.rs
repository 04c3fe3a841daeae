//! Functions that make arrays.

use super::{convert, lift, ndarray, scalar};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, Casting, Context, DType, Item, arange as count_up, filled};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{NativeFn, PyErr, PyResult, Value, Vm};

pub fn functions(module: &Module) {
    module.function("array", array);
    module.function("asarray", asarray);
    module.function("asanyarray", asarray);
    module.function("ascontiguousarray", |vm, args| {
        let [a, wanted, ..] = args.bind("ascontiguousarray", ["a", "dtype", "*like"], 1)?;
        let a = a.unwrap_or(&Value::None);
        let wanted = convert::optional_dtype(vm, wanted)?;
        let made = convert::to_array(vm, a, wanted)?;
        let control = Arc::clone(&vm.control);
        let contiguous = made.to_contiguous(&control);
        let contiguous = lift(vm, contiguous)?;
        let contiguous = if contiguous.ndim() == 0 {
            contiguous.with_layout(contiguous.layout.with_axis(0))
        } else {
            contiguous
        };
        Ok(match ndarray::of(a) {
            Some(own) if own.ndim() > 0 && own.storage.holds(&contiguous) => a.clone(),
            _ => ndarray::wrap_from(a, contiguous),
        })
    });
    for (name, fill) in [("zeros", None), ("empty", None), ("ones", Some(Item::Int(1)))] {
        let call = move |vm: &mut Vm, args: Args<'_>| {
            let [shape, wanted, order, ..] =
                args.bind(name, ["shape", "dtype", "order", "*like", "*device"], 1)?;
            let shape = convert::shape(vm, shape.unwrap_or(&Value::None))?;
            let dtype = convert::optional_dtype(vm, wanted)?.unwrap_or(DType::Float64);
            made(vm, dtype, &shape, fill.as_ref(), order)
        };
        module.set(name, Value::Native(Rc::new(NativeFn::closure(name, call))));
    }
    for (name, fill) in [("zeros_like", None), ("empty_like", None), ("ones_like", Some(Item::Int(1)))] {
        let call = move |vm: &mut Vm, args: Args<'_>| {
            let [a, wanted, _, _, shape, ..] =
                args.bind(name, ["a", "dtype", "order", "subok", "shape", "*device"], 1)?;
            let model = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
            let dtype = convert::optional_dtype(vm, wanted)?.unwrap_or(model.dtype);
            let shape = match shape.filter(|shape| !shape.is_none()) {
                Some(shape) => convert::shape(vm, shape)?,
                None => model.shape().to_vec(),
            };
            made(vm, dtype, &shape, fill.as_ref(), None)
        };
        module.set(name, Value::Native(Rc::new(NativeFn::closure(name, call))));
    }
    module.function("full", |vm, args| {
        let [shape, value, wanted, ..] =
            args.bind("full", ["shape", "fill_value", "dtype", "order", "*like"], 2)?;
        let shape = convert::shape(vm, shape.unwrap_or(&Value::None))?;
        full(vm, &shape, value.unwrap_or(&Value::None), wanted, None)
    });
    module.function("full_like", |vm, args| {
        let [a, value, wanted, _, _, shape] =
            args.bind("full_like", ["a", "fill_value", "dtype", "order", "subok", "shape"], 2)?;
        let model = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
        let shape = match shape.filter(|shape| !shape.is_none()) {
            Some(shape) => convert::shape(vm, shape)?,
            None => model.shape().to_vec(),
        };
        full(vm, &shape, value.unwrap_or(&Value::None), wanted, Some(model.dtype))
    });
    module.function("arange", arange);
    module.function("_linspace", |vm, args| {
        let [start, stop, count, endpoint] = args.exact::<4>("_linspace")?;
        let (start, stop) =
            (tb_python::types::float::to_float(vm, start)?, tb_python::types::float::to_float(vm, stop)?);
        let count = vm.index(count)?.max(0) as usize;
        let endpoint = vm.truthy(endpoint)?;
        let control = Arc::clone(&vm.control);
        let made = tb_array::linspace(start, stop, count, endpoint, &control);
        let (array, step) = lift(vm, made)?;
        let step = scalar::wrap(DType::Float64, Item::Float(step));
        Ok(Value::tuple(vec![ndarray::wrap(array), step]))
    });
    module.function("frombuffer", |vm, args| {
        let [buffer, wanted, count, offset] =
            args.bind("frombuffer", ["buffer", "dtype", "count", "offset"], 1)?;
        let dtype = convert::optional_dtype(vm, wanted)?.unwrap_or(DType::Float64);
        let Some(Value::Bytes(bytes)) = buffer else {
            return Err(PyErr::type_error("a bytes-like object is required"));
        };
        let offset = offset.map_or(Ok(0), |offset| vm.index(offset))?.max(0) as usize;
        let bytes = bytes.get(offset..).unwrap_or_default();
        let size = dtype.itemsize().max(1);
        let count = match count.map_or(Ok(-1), |count| vm.index(count))? {
            count if count >= 0 => count as usize,
            _ if bytes.len() % size != 0 => {
                return Err(PyErr::value_error("buffer size must be a multiple of element size"));
            }
            _ => bytes.len() / size,
        };
        if count * size > bytes.len() {
            return Err(PyErr::value_error("buffer is smaller than requested size"));
        }
        let mut array = zeroed(vm, dtype, &[count])?;
        array.bytes_mut().copy_from_slice(&bytes[..count * size]);
        if dtype == DType::Bool {
            array.bytes_mut().iter_mut().for_each(|byte| *byte = u8::from(*byte != 0));
        }
        Ok(ndarray::wrap_read_only(array))
    });
}

/// Zeros, within the budget.
///
/// # Errors
/// `MemoryError`, `ValueError`.
pub fn zeroed(vm: &mut Vm, dtype: DType, shape: &[usize]) -> PyResult<Array> {
    allocated(vm, dtype, shape, Array::zeroed)
}

/// As `zeroed`, for results that are written whole before they are read.
///
/// # Errors
/// As `zeroed`.
pub fn unwritten(vm: &mut Vm, dtype: DType, shape: &[usize]) -> PyResult<Array> {
    allocated(vm, dtype, shape, Array::unwritten)
}

fn allocated(
    vm: &mut Vm,
    dtype: DType,
    shape: &[usize],
    make: fn(DType, &[usize], &Context) -> tb_base::Result<Array>,
) -> PyResult<Array> {
    if shape.len() > tb_array::MAX_DIMS {
        return Err(PyErr::value_error(format!(
            "maximum supported dimension for an ndarray is currently 64, found {}",
            shape.len()
        )));
    }
    let dtype = if dtype == DType::Str(0) { DType::Str(1) } else { dtype };
    let control = Arc::clone(&vm.control);
    let array = make(dtype, shape, &control);
    lift(vm, array)
}

fn made(
    vm: &mut Vm,
    dtype: DType,
    shape: &[usize],
    fill: Option<&Item>,
    order: Option<&Value>,
) -> PyResult<Value> {
    let fortran = order.and_then(Value::as_str) == Some("F");
    let reversed: Vec<usize> = shape.iter().rev().copied().collect();
    let shape = if fortran { &reversed } else { shape };
    let mut array = match fill {
        None => zeroed(vm, dtype, shape)?,
        Some(item) => {
            let control = Arc::clone(&vm.control);
            let array = filled(dtype, shape, item, &control);
            lift(vm, array)?
        }
    };
    if fortran {
        array.layout = array.layout.transposed();
    }
    Ok(ndarray::wrap(array))
}

fn full(
    vm: &mut Vm,
    shape: &[usize],
    value: &Value,
    wanted: Option<&Value>,
    own: Option<DType>,
) -> PyResult<Value> {
    let dtype = convert::optional_dtype(vm, wanted)?.or(own);
    let values = convert::to_array(vm, value, dtype.filter(|_| convert::plain_item(value).is_some()))?;
    let dtype = dtype.unwrap_or(values.dtype);
    let result = ndarray::wrap(zeroed(vm, dtype, shape)?);
    if let Some(own) = ndarray::of(&result) {
        own.assign(vm, &own.layout(), values)?;
    }
    Ok(result)
}

fn array(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, wanted, copied, order, _, ndmin, ..] =
        args.bind("array", ["object", "dtype", "*copy", "*order", "*subok", "*ndmin", "*ndmax", "*like"], 1)?;
    let object = object.unwrap_or(&Value::None);
    let wanted = convert::optional_dtype(vm, wanted)?;
    let made = convert::to_array(vm, object, wanted)?;
    let must_copy = match copied {
        None => true,
        Some(Value::None) => false,
        Some(flag) => vm.truthy(flag)?,
    };
    let shared = ndarray::of(object).is_some_and(|own| own.storage.holds(&made));
    if matches!(copied, Some(Value::Bool(false))) && !shared {
        return Err(PyErr::value_error(
            "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it \
             with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\nFor more details, see \
             https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.",
        ));
    }
    let control = Arc::clone(&vm.control);
    let mut result = if shared && must_copy {
        let copy = match order.and_then(Value::as_str) {
            Some("C") => made.copied(&control),
            _ => made.copied_keeping_order(&control),
        };
        lift(vm, copy)?
    } else {
        made
    };
    if order.and_then(Value::as_str) == Some("F") && result.ndim() > 1 {
        let transposed = result.with_layout(result.layout.transposed()).copied(&control);
        let transposed = lift(vm, transposed)?;
        result = transposed.with_layout(transposed.layout.transposed());
    }
    let ndmin = ndmin.map_or(Ok(0), |ndmin| vm.index(ndmin))?;
    while (result.ndim() as i64) < ndmin {
        result = result.with_layout(result.layout.with_axis(0));
    }
    Ok(ndarray::wrap_from(object, result))
}

fn asarray(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object, wanted, ..] =
        args.bind("asarray", ["a", "dtype", "order", "*device", "*copy", "*like"], 1)?;
    let object = object.unwrap_or(&Value::None);
    let wanted = convert::optional_dtype(vm, wanted)?;
    if let Some(own) = ndarray::of(object)
        && wanted.is_none_or(|wanted| wanted == own.dtype())
    {
        return Ok(object.clone());
    }
    Ok(ndarray::wrap(convert::to_array(vm, object, wanted)?))
}

fn arange(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [start, stop, step, wanted, ..] =
        args.bind("arange", ["start", "stop", "step", "dtype", "*device", "*like"], 0)?;
    let given_start = stop.is_some_and(|stop| !stop.is_none());
    let (start, stop) = match (start, stop) {
        (None, None) => return Err(PyErr::type_error("arange() requires stop to be specified.")),
        (Some(stop), None | Some(Value::None)) => (Value::Int(0), stop.clone()),
        (start, Some(stop)) => {
            (start.filter(|s| !s.is_none()).cloned().unwrap_or(Value::Int(0)), stop.clone())
        }
    };
    let time_step = step.cloned().unwrap_or(Value::None);
    let step = step.filter(|step| !step.is_none()).cloned().unwrap_or(Value::Int(1));
    let wanted = convert::optional_dtype(vm, wanted)?;
    if wanted.is_some_and(DType::is_time)
        || [&start, &stop, &step].iter().any(|part| super::time::leaf(part).is_some())
    {
        let start = if matches!(start, Value::Int(0)) && !given_start { Value::None } else { start };
        let wanted = wanted.map_or(Value::None, super::dtype::wrap);
        return super::time::call(vm, "_time_arange", &[start, stop, time_step, wanted]);
    }
    let parts = [start, stop, step];
    let mut items = Vec::new();
    let mut own = DType::Int64;
    for part in &parts {
        let array = convert::to_array(vm, part, None)?;
        if array.ndim() > 0 || array.dtype.kind() == tb_array::Kind::Str {
            return Err(PyErr::type_error(format!(
                "unsupported operand type(s) for -: '{}' and 'int'",
                part.type_name()
            )));
        }
        own = own.promote(array.dtype);
        items.push(array.item(&[]));
    }
    let dtype = wanted.unwrap_or(own);
    let (first, last, gap) = (items[0].to_f64(), items[1].to_f64(), items[2].to_f64());
    if gap == 0.0 {
        return Err(PyErr::zero_division("division by zero"));
    }
    let length = whole_length(&items).unwrap_or_else(|| ((last - first) / gap).ceil());
    if length.is_nan() {
        return Err(PyErr::value_error("arange: cannot compute length"));
    }
    if length > i64::MAX as f64 / 8.0 {
        return Err(PyErr::value_error("Maximum allowed size exceeded"));
    }
    if length > usize::MAX as f64 {
        return Err(PyErr::memory(format!("Unable to allocate an array with {length} elements")));
    }
    let count = length.max(0.0) as usize;
    let (start, step) = if dtype.is_integer() && own.is_inexact() {
        // The first two decide the step, as C casts them.
        let second = (first + gap) as i64;
        (Item::Int(first as i64), Item::Int(second - first as i64))
    } else {
        (items[0].clone(), items[2].clone())
    };
    let control = Arc::clone(&vm.control);
    let array = count_up(dtype, &start, &step, count, &control);
    Ok(ndarray::wrap(lift(vm, array)?))
}

/// How many steps whole numbers make, also those of more digits than a float has. The step is not 0.
fn whole_length(parts: &[Item]) -> Option<f64> {
    let whole = |at: usize| match parts.get(at)? {
        Item::Bool(value) => Some(i128::from(*value)),
        Item::Int(value) => Some(i128::from(*value)),
        Item::UInt(value) => Some(i128::from(*value)),
        _ => None,
    };
    let (way, step) = (whole(1)? - whole(0)?, whole(2)?);
    let steps = way / step + i128::from(way % step != 0 && (way < 0) == (step < 0));
    Some(steps as f64)
}

/// `np.can_cast(from, to, casting='safe')`.
pub fn can_cast(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [from, to, casting] = args.bind("can_cast", ["/from_", "/to", "casting"], 2)?;
    let (from, to) = (from.unwrap_or(&Value::None), to.unwrap_or(&Value::None));
    if matches!(from, Value::Int(_) | Value::Float(_) | Value::Complex(_) | Value::Big(_)) {
        return Err(PyErr::type_error(
            "can_cast() does not support Python ints, floats, and complex because the result used to depend on the \
             value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.",
        ));
    }
    let casting = casting.map_or(Ok(Casting::Safe), ndarray::casting_rule)?;
    let (from, to) = (super::dtype::of_operand(vm, from)?, super::dtype::parse(vm, to)?);
    Ok(Value::Bool(from.can_cast(to, casting)))
}
