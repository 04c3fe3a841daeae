//! Choosing between values: `where`, and what the Python side of the package needs of types and memory.

use super::{convert, dtype, lift, ndarray, ufunc};
use std::sync::Arc;
use tb_array::{Array, DType, Kind, broadcast_shapes};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub fn functions(module: &Module) {
    module.function("where", choose);
    module.function("result_type", |vm, args| Ok(dtype::wrap(ufunc::common_type(vm, args.pos())?)));
    module.function("promote_types", |vm, args| {
        let [a, b] = args.exact::<2>("promote_types")?;
        Ok(dtype::wrap(dtype::parse(vm, a)?.promote(dtype::parse(vm, b)?)))
    });
    module.function("can_cast", super::create::can_cast);
    module.function("issubdtype", |vm, args| {
        let [dtype, of] = args.exact::<2>("issubdtype")?;
        Ok(Value::Bool(dtype::is_subtype(vm, dtype, of)?))
    });
    module.function("shares_memory", |_, args| shares_memory(args, false));
    module.function("may_share_memory", |_, args| shares_memory(args, true));
    module.function("count_nonzero", count_nonzero);
    module.function("seterr", super::warn::seterr);
    module.function("geterr", super::warn::geterr);
    module.function("_warn", |vm, args| {
        let [text] = args.exact::<1>("_warn")?;
        super::warn::warn(vm, text.as_str().unwrap_or_default())?;
        Ok(Value::None)
    });
    module.function("_axis_error", |_, args| {
        let [axis, ndim] = args.exact::<2>("_axis_error")?;
        let error = tb_array::axis_error(axis.as_i64().unwrap_or(0), ndim.as_i64().unwrap_or(0) as usize);
        Err(super::warn::axis_error(error.message))
    });
    module.function("_int_bounds", |vm, args| {
        let [wanted] = args.exact::<1>("_int_bounds")?;
        let wanted = dtype::parse(vm, wanted)?;
        let Some((low, high)) = convert::int_bounds(wanted) else {
            return Err(PyErr::value_error(format!("Invalid integer data type '{}'.", wanted.kind_char())));
        };
        Ok(Value::tuple(vec![Value::from_big(low.into()), Value::from_big(high.into())]))
    });
    module.function("_strided", strided);
}

/// `np.where(condition, x, y)`, or the places where the condition holds.
fn choose(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [condition, x, y] = args.bind("where", ["/condition", "/x", "/y"], 1)?;
    let condition = condition.unwrap_or(&Value::None);
    let (x, y) = match (x, y) {
        (Some(x), Some(y)) => (x, y),
        (None, None) => {
            let array = super::shape::as_value(vm, Some(condition))?;
            return vm.call_method(&array, "nonzero", &[]);
        }
        _ => return Err(PyErr::value_error("either both or neither of x and y should be given")),
    };
    let mask = convert::to_array(vm, condition, Some(DType::Bool))?;
    // A text is a value here, not the name of a type.
    let operand = |vm: &mut Vm, value: &Value| match value {
        Value::Str(_) => convert::to_array(vm, value, None).map(ndarray::wrap),
        other => Ok(other.clone()),
    };
    let (x, y) = (&operand(vm, x)?, &operand(vm, y)?);
    let common = ufunc::common_type(vm, &[x.clone(), y.clone()])?;
    let wanted = |value: &Value| {
        let weak = matches!(value, Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Complex(_));
        (weak && common.kind() != Kind::Str).then_some(common)
    };
    let (x, y) = (convert::to_array(vm, x, wanted(x))?, convert::to_array(vm, y, wanted(y))?);
    let shape = lift(vm, broadcast_shapes([mask.shape(), x.shape(), y.shape()]))?;
    let mut result = super::create::unwritten(vm, common, &shape)?;
    let control = Arc::clone(&vm.control);
    let done = tb_array::choose(&mask, &x, &y, &mut result.output(), &control);
    lift(vm, done)?;
    Ok(ndarray::wrap(result))
}

/// Whether an element of one array lies where one of the other does; with `bounds`, whether it may.
fn shares_memory(args: Args<'_>, bounds: bool) -> PyResult<Value> {
    let [a, b, _] = args.bind("shares_memory", ["/a", "/b", "max_work"], 2)?;
    let (a, b) = (a.unwrap_or(&Value::None), b.unwrap_or(&Value::None));
    let (Some(a), Some(b)) = (ndarray::of(a), ndarray::of(b)) else { return Ok(Value::Bool(false)) };
    let same = std::rc::Rc::ptr_eq(&a.storage, &b.storage);
    let (x, y) = (a.array(), b.array());
    let (first, second) = (x.layout.extent(x.itemsize()), y.layout.extent(y.itemsize()));
    if !same || first.start >= second.end || second.start >= first.end {
        return Ok(Value::Bool(false));
    }
    // Element by element only where that is little work; else the bounds answer.
    if bounds || x.size().max(y.size()) > MOST_COMPARED {
        return Ok(Value::Bool(true));
    }
    let places: std::collections::HashSet<usize> = x.offsets().collect();
    Ok(Value::Bool(y.offsets().any(|place| places.contains(&place))))
}

/// Arrays larger than this share memory if their bounds overlap.
const MOST_COMPARED: usize = 1 << 20;

fn count_nonzero(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, axis, keepdims] = args.bind("count_nonzero", ["a", "axis", "*keepdims"], 1)?;
    let mask = ndarray::wrap(convert::to_array(vm, a.unwrap_or(&Value::None), Some(DType::Bool))?);
    let sum = vm.getattr(&mask, "sum".into())?;
    let axis = axis.cloned().unwrap_or(Value::None);
    let keepdims = keepdims.cloned().unwrap_or(Value::Bool(false));
    let names = [tb_python::Sym::new("keepdims")];
    vm.call_args(&sum, Args::new(&[axis, keepdims], &names))
}

/// `_strided(x, shape, strides, writeable)`: a view with a layout of its own, inside the array's memory.
fn strided(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, shape, strides, writeable] = args.exact::<4>("_strided")?;
    let a = super::shape::as_value(vm, Some(a))?;
    let array = ndarray::of(&a)
        .map(ndarray::NdArray::array)
        .ok_or_else(|| PyErr::type_error("an ndarray is expected"))?;
    let shape = convert::shape(vm, shape)?;
    let strides = convert::signed_shape(vm, strides)?;
    let layout = tb_array::Layout {
        shape,
        strides: strides.into_iter().map(|stride| stride as isize).collect(),
        offset: array.layout.offset,
    };
    let size = array.itemsize();
    let low: isize = layout
        .shape
        .iter()
        .zip(&layout.strides)
        .map(|(&length, &stride)| (length as isize - 1).saturating_mul(stride).min(0))
        .sum();
    let inside = layout.shape.len() == layout.strides.len()
        && layout.strides.iter().all(|stride| stride % size.max(1) as isize == 0)
        && low + layout.offset as isize >= 0
        && layout.extent(size).end <= array.buffer.len();
    if !inside {
        return Err(PyErr::value_error(
            "strides reach outside of the array's memory, which is refused in this notebook",
        ));
    }
    let view: Array = array.with_layout(layout);
    Ok(if vm.truthy(writeable)? { ndarray::wrap_from(&a, view) } else { ndarray::wrap_locked(&a, view) })
}
