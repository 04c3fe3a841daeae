//! Sums, means, extremes and their like: functions of the module and methods of arrays and scalars.

use super::ufunc::{self, Op, Ufunc, by_op};
use super::{convert, dtype, exceptions, lift, ndarray, scalar, time, warn};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{
    Array, Binary, Cumulate, DType, Item, Kind, Layout, Reduce, ReduceOptions, Unary, arg_extreme,
    axis_index, cumulate, reduce,
};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{Class, NativeFn, PyErr, PyResult, Value, Vm};

/// The functions that are methods too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Sum,
    Prod,
    Max,
    Min,
    Mean,
    Var,
    Std,
    Any,
    All,
    ArgMax,
    ArgMin,
    CumSum,
    CumProd,
}

const NAMES: [(&str, Name); 13] = [
    ("sum", Name::Sum),
    ("prod", Name::Prod),
    ("max", Name::Max),
    ("min", Name::Min),
    ("mean", Name::Mean),
    ("var", Name::Var),
    ("std", Name::Std),
    ("any", Name::Any),
    ("all", Name::All),
    ("argmax", Name::ArgMax),
    ("argmin", Name::ArgMin),
    ("cumsum", Name::CumSum),
    ("cumprod", Name::CumProd),
];

pub fn install(class: &Rc<Class>) {
    for (text, name) in NAMES {
        let call = move |vm: &mut Vm, args: Args<'_>| run(vm, text, name, args);
        class.set(text, Value::Native(Rc::new(NativeFn::method_closure(text, call))));
    }
}

pub fn functions(module: &Module) {
    for (text, name) in NAMES {
        let call = move |vm: &mut Vm, args: Args<'_>| {
            // Other libraries' arrays answer with their own method.
            if let Some(first) = args.pos().first()
                && let Value::Instance(_) = first
                && ndarray::of(first).is_none()
                && scalar::dtype_of(first).is_none()
                && vm.special(first, text.into()).is_some()
            {
                let method = vm.getattr(first, text.into())?;
                return vm.call_args(&method, args.split_self().1);
            }
            run(vm, text, name, args)
        };
        let function = Value::Native(Rc::new(NativeFn::closure(text, call)));
        match text {
            "max" => module.set("amax", function.clone()),
            "min" => module.set("amin", function.clone()),
            _ => {}
        }
        module.set(text, function);
    }
}

/// The arguments all of them share.
struct Call {
    array: Array,
    /// Reduced axes; all if none were given.
    axes: Vec<usize>,
    dtype: Option<DType>,
    keepdims: bool,
    initial: Option<Item>,
    mask: Option<Array>,
    ddof: f64,
    mean: Option<Array>,
}

fn run(vm: &mut Vm, text: &'static str, name: Name, args: Args<'_>) -> PyResult<Value> {
    let [a, axis, wanted, out, keepdims, initial, mask, ddof, correction, mean] = match name {
        Name::Sum | Name::Prod => {
            let [a, axis, dtype, out, keepdims, initial, mask] =
                args.bind(text, ["a", "axis", "dtype", "out", "keepdims", "initial", "where"], 1)?;
            [a, axis, dtype, out, keepdims, initial, mask, None, None, None]
        }
        Name::Max | Name::Min => {
            let [a, axis, out, keepdims, initial, mask] =
                args.bind(text, ["a", "axis", "out", "keepdims", "initial", "where"], 1)?;
            [a, axis, None, out, keepdims, initial, mask, None, None, None]
        }
        Name::Mean => {
            let [a, axis, dtype, out, keepdims, mask] =
                args.bind(text, ["a", "axis", "dtype", "out", "keepdims", "*where"], 1)?;
            [a, axis, dtype, out, keepdims, None, mask, None, None, None]
        }
        Name::Var | Name::Std => {
            let [a, axis, dtype, out, ddof, keepdims, mask, mean, correction] = args.bind(
                text,
                ["a", "axis", "dtype", "out", "ddof", "keepdims", "*where", "*mean", "*correction"],
                1,
            )?;
            [a, axis, dtype, out, keepdims, None, mask, ddof, correction, mean]
        }
        Name::Any | Name::All => {
            let [a, axis, out, keepdims, mask] =
                args.bind(text, ["a", "axis", "out", "keepdims", "*where"], 1)?;
            [a, axis, None, out, keepdims, None, mask, None, None, None]
        }
        Name::ArgMax | Name::ArgMin => {
            let [a, axis, out, keepdims] = args.bind(text, ["a", "axis", "out", "*keepdims"], 1)?;
            [a, axis, None, out, keepdims, None, None, None, None, None]
        }
        Name::CumSum | Name::CumProd => {
            let [a, axis, dtype, out] = args.bind(text, ["a", "axis", "dtype", "out"], 1)?;
            [a, axis, dtype, out, None, None, None, None, None, None]
        }
    };
    let array = convert::to_array(vm, a.unwrap_or(&Value::None), None)?;
    let wanted = convert::optional_dtype(vm, wanted)?;
    let axis = axis.filter(|axis| !axis.is_none());
    if matches!(name, Name::CumSum | Name::CumProd) && array.dtype.is_time() {
        let items = [
            Value::from(text),
            ndarray::wrap(array),
            axis.cloned().unwrap_or(Value::None),
            out.cloned().unwrap_or(Value::None),
        ];
        return time::call(vm, "_time_running", &items);
    }
    if matches!(name, Name::CumSum | Name::CumProd) {
        return running_method(vm, name, array, axis, wanted, out);
    }
    let keepdims = keepdims.map_or(Ok(false), |flag| vm.truthy(flag))?;
    if array.dtype.is_time() {
        let own = array.dtype;
        let (array, axis) = (ndarray::wrap(array), axis.cloned().unwrap_or(Value::None));
        let (out, keepdims) = (out.cloned().unwrap_or(Value::None), Value::Bool(keepdims));
        if matches!(name, Name::ArgMax | Name::ArgMin) {
            return time::call(
                vm,
                "_time_place",
                &[array, axis, Value::Bool(name == Name::ArgMax), keepdims],
            );
        }
        let answer = time::call(vm, "_time_reduce", &[Value::from(text), array, axis, out, keepdims])?;
        if answer.is_none() {
            return Err(PyErr::type_error(format!("'{text}' has no meaning for arrays of type {own}")));
        }
        return Ok(answer);
    }
    if matches!(name, Name::ArgMax | Name::ArgMin) {
        return extreme_place(vm, array, axis, name == Name::ArgMax, keepdims, out);
    }
    let axes = match axis {
        Some(axis) => convert::axes(vm, axis, array.ndim())?,
        None => (0..array.ndim()).collect(),
    };
    let initial = match initial.filter(|initial| !initial.is_none()) {
        Some(initial) => convert::item(vm, initial)?,
        None => None,
    };
    let mask = match mask.filter(|mask| !matches!(mask, Value::Bool(true))) {
        Some(mask) => Some(convert::to_array(vm, mask, Some(DType::Bool))?),
        None => None,
    };
    let ddof = match correction.or(ddof) {
        Some(ddof) => tb_python::types::float::to_float(vm, ddof)?,
        None => 0.0,
    };
    let mean =
        mean.filter(|mean| !mean.is_none()).map(|mean| convert::to_array(vm, mean, None)).transpose()?;
    let call = Call { array, axes, dtype: wanted, keepdims, initial, mask, ddof, mean };
    if matches!(name, Name::Sum | Name::Mean | Name::Var | Name::Std)
        && let DType::Str(chars) = call.array.dtype
    {
        return Err(PyErr::type_error(format!(
            "the resolved dtypes are not compatible with add.reduce. Resolved (dtype('<U{chars}'), dtype('<U{chars}'), \
             dtype('<U{}'))",
            2 * chars
        )));
    }
    let result = match name {
        Name::Sum => fold(vm, Reduce::Sum, &call, sum_type(&call)?)?,
        Name::Prod => fold(vm, Reduce::Product, &call, sum_type(&call)?)?,
        Name::Max => fold(vm, Reduce::Max, &call, call.array.dtype)?,
        Name::Min => fold(vm, Reduce::Min, &call, call.array.dtype)?,
        Name::Any => fold(vm, Reduce::Or, &call, DType::Bool)?,
        Name::All => fold(vm, Reduce::And, &call, DType::Bool)?,
        Name::Mean => mean_of(vm, &call)?,
        Name::Var => variance(vm, &call, false)?,
        _ => variance(vm, &call, true)?,
    };
    warn::check(vm, "reduce")?;
    deliver(vm, result, out)
}

fn sum_type(call: &Call) -> PyResult<DType> {
    match call.dtype {
        Some(dtype) => Ok(dtype),
        None if call.array.dtype.kind() == Kind::Str => {
            let own = call.array.dtype;
            Err(PyErr::new(
                &exceptions::no_loop(),
                format!(
                    "ufunc 'multiply' did not contain a loop with signature matching types (dtype('{own}'), dtype('{own}')) -> None"
                ),
            ))
        }
        None => Ok(dtype::sum_type(call.array.dtype)),
    }
}

/// Puts a result into `out`, or wraps it.
pub fn deliver(vm: &mut Vm, result: Array, out: Option<&Value>) -> PyResult<Value> {
    match out.filter(|out| !out.is_none()) {
        Some(out) => {
            let out = ufunc::single(out)?;
            let Some(target) = ndarray::of(out) else {
                return Err(PyErr::type_error("return arrays must be of ArrayType"));
            };
            if !result.dtype.can_cast(target.dtype(), tb_array::Casting::SameKind) {
                return Err(PyErr::type_error(format!(
                    "Cannot cast array data from dtype('{}') to dtype('{}') according to the rule 'same_kind'",
                    result.dtype,
                    target.dtype()
                )));
            }
            target.assign(vm, &target.layout(), result)?;
            Ok(out.clone())
        }
        None => Ok(ndarray::wrap_result(result)),
    }
}

fn fold(vm: &mut Vm, op: Reduce, call: &Call, dtype: DType) -> PyResult<Array> {
    let options = ReduceOptions { dtype, initial: call.initial.clone(), mask: call.mask.as_ref() };
    let control = Arc::clone(&vm.control);
    let result = reduce(op, &call.array, &call.axes, &options, &control);
    let result = lift(vm, result)?;
    Ok(if call.keepdims { kept(&result, &call.axes) } else { result })
}

/// Reduced axes put back with length 1.
fn kept(array: &Array, axes: &[usize]) -> Array {
    let mut axes = axes.to_vec();
    axes.sort_unstable();
    let layout = axes.iter().fold(array.layout.clone(), |layout, &axis| layout.with_axis(axis));
    array.with_layout(layout)
}

/// How many elements each result is made of.
fn count(vm: &mut Vm, call: &Call) -> PyResult<Array> {
    match &call.mask {
        None => {
            let count: usize = call.axes.iter().map(|&axis| call.array.shape()[axis]).product();
            Ok(Array::scalar(count as f64))
        }
        Some(mask) => {
            let layout = mask.layout.broadcast(call.array.shape());
            let mask = mask.with_layout(
                layout.ok_or_else(|| PyErr::value_error("where does not fit the array's shape"))?,
            );
            let counted = Call {
                array: mask,
                axes: call.axes.clone(),
                dtype: None,
                keepdims: call.keepdims,
                initial: None,
                mask: None,
                ddof: 0.0,
                mean: None,
            };
            fold(vm, Reduce::Sum, &counted, DType::Float64)
        }
    }
}

fn mean_type(call: &Call) -> DType {
    call.dtype.unwrap_or(if call.array.dtype.is_inexact() { call.array.dtype } else { DType::Float64 })
}

fn quotient(vm: &mut Vm, sum: &Array, count: &Array, dtype: DType) -> PyResult<Array> {
    let divisor = if dtype == DType::Complex128 { count.clone() } else { convert::cast(vm, count, dtype)? };
    let result = ufunc::binary(vm, Binary::Divide, sum, &divisor)?;
    convert::cast(vm, &result, dtype)
}

fn mean_of(vm: &mut Vm, call: &Call) -> PyResult<Array> {
    let dtype = mean_type(call);
    let sum = fold(vm, Reduce::Sum, call, dtype)?;
    let count = count(vm, call)?;
    if count.items().any(|item| item.to_f64() == 0.0) {
        warn::warn(vm, "Mean of empty slice.")?;
    }
    let result = quotient(vm, &sum, &count, dtype)?;
    warn::check(vm, if result.ndim() == 0 { "scalar divide" } else { "divide" })?;
    Ok(result)
}

fn variance(vm: &mut Vm, call: &Call, root: bool) -> PyResult<Array> {
    let dtype = mean_type(call);
    let count = count(vm, call)?;
    let ddof = Array::scalar(call.ddof);
    let degrees = ufunc::binary(vm, Binary::Subtract, &count, &ddof)?;
    let degrees = ufunc::binary(vm, Binary::Maximum, &degrees, &Array::scalar(0.0))?;
    if degrees.items().any(|item| item.to_f64() <= 0.0) {
        warn::warn(vm, "Degrees of freedom <= 0 for slice")?;
    }
    let mean = match &call.mean {
        Some(mean) => mean.clone(),
        None => {
            let whole = Call {
                array: call.array.clone(),
                axes: call.axes.clone(),
                dtype: Some(dtype),
                keepdims: true,
                initial: None,
                mask: call.mask.clone(),
                ddof: 0.0,
                mean: None,
            };
            let sum = fold(vm, Reduce::Sum, &whole, dtype)?;
            let counts = self::count(vm, &whole)?;
            quotient(vm, &sum, &counts, dtype)?
        }
    };
    let array = convert::cast(vm, &call.array, dtype)?;
    let gaps = ufunc::binary(vm, Binary::Subtract, &array, &mean)?;
    let squares = if dtype == DType::Complex128 {
        let conjugate = ufunc::unary(vm, Unary::Conjugate, &gaps)?;
        let product = ufunc::binary(vm, Binary::Multiply, &gaps, &conjugate)?;
        convert::cast(vm, &product, DType::Float64)?
    } else {
        ufunc::binary(vm, Binary::Multiply, &gaps, &gaps)?
    };
    let squared = Call {
        array: squares,
        axes: call.axes.clone(),
        dtype: None,
        keepdims: call.keepdims,
        initial: None,
        mask: call.mask.clone(),
        ddof: 0.0,
        mean: None,
    };
    let real = squared.array.dtype;
    let sum = fold(vm, Reduce::Sum, &squared, real)?;
    let result = quotient(vm, &sum, &degrees, real)?;
    if root { ufunc::unary(vm, Unary::Sqrt, &result) } else { Ok(result) }
}

/// All elements in C order as one axis.
pub fn flattened(vm: &mut Vm, array: &Array) -> PyResult<Array> {
    let control = Arc::clone(&vm.control);
    let contiguous = array.to_contiguous(&control);
    let contiguous = lift(vm, contiguous)?;
    let layout =
        Layout { offset: contiguous.layout.offset, ..Layout::contiguous(&[array.size()], array.itemsize()) };
    Ok(contiguous.with_layout(layout))
}

fn extreme_place(
    vm: &mut Vm,
    array: Array,
    axis: Option<&Value>,
    largest: bool,
    keepdims: bool,
    out: Option<&Value>,
) -> PyResult<Value> {
    let ndim = array.ndim();
    let (array, axis, all) = match axis {
        Some(axis) => {
            let axis = vm.index(axis)?;
            let axis = lift(vm, axis_index(axis, ndim))?;
            (array, axis, false)
        }
        None => (flattened(vm, &array)?, 0, true),
    };
    let control = Arc::clone(&vm.control);
    let result = arg_extreme(&array, axis, largest, &control);
    let mut result = lift(vm, result)?;
    if keepdims {
        let axes: Vec<usize> = if all { (0..ndim).collect() } else { vec![axis] };
        result = kept(&result, &axes);
    }
    deliver(vm, result, out)
}

fn running_method(
    vm: &mut Vm,
    name: Name,
    array: Array,
    axis: Option<&Value>,
    wanted: Option<DType>,
    out: Option<&Value>,
) -> PyResult<Value> {
    let (array, axis) = match axis {
        Some(axis) => {
            let axis = vm.index(axis)?;
            let axis = lift(vm, axis_index(axis, array.ndim()))?;
            (array, axis)
        }
        None => (flattened(vm, &array)?, 0),
    };
    let op = if name == Name::CumSum { Binary::Add } else { Binary::Multiply };
    let result = running(vm, by_op(Op::Binary(op)), op, &array, axis, wanted)?;
    deliver(vm, result, out)
}

/// `ufunc.accumulate`.
///
/// # Errors
/// `NotImplementedError` for operations that have none here.
pub fn running(
    vm: &mut Vm,
    ufunc: Ufunc,
    op: Binary,
    array: &Array,
    axis: usize,
    wanted: Option<DType>,
) -> PyResult<Array> {
    let kind = match op {
        Binary::Add => Cumulate::Sum,
        Binary::Multiply => Cumulate::Product,
        Binary::Maximum => Cumulate::Max,
        Binary::Minimum => Cumulate::Min,
        _ => return stepwise(vm, ufunc, op, array, axis, true),
    };
    let own = match kind {
        Cumulate::Sum | Cumulate::Product => dtype::sum_type(array.dtype),
        _ => array.dtype,
    };
    let control = Arc::clone(&vm.control);
    let result = cumulate(kind, array, axis, wanted.unwrap_or(own), &control);
    lift(vm, result)
}

/// Any operation along an axis, one slice after the other: the last result, or all of them.
fn stepwise(vm: &mut Vm, ufunc: Ufunc, op: Binary, array: &Array, axis: usize, all: bool) -> PyResult<Array> {
    let slice = |at: usize| {
        let mut layout = array.layout.clone();
        layout.offset = layout.offset.wrapping_add_signed(layout.strides[axis] * at as isize);
        layout.shape[axis] = 1;
        array.with_layout(layout)
    };
    let length = array.shape()[axis];
    if length == 0 && !all {
        let name = ufunc.name;
        return Err(PyErr::value_error(format!(
            "zero-size array to reduction operation {name} which has no identity"
        )));
    }
    let mut results: Vec<Array> = Vec::new();
    for at in 0..length {
        let next = match results.last() {
            Some(last) => super::ufunc::binary(vm, op, last, &slice(at))?,
            None => slice(at),
        };
        if !all {
            results.clear();
        }
        results.push(next);
    }
    let control = Arc::clone(&vm.control);
    match results.last().map(|last| last.dtype) {
        Some(dtype) if all => {
            let joined = tb_array::concatenate(&results, axis, dtype, &control);
            lift(vm, joined)
        }
        Some(_) => Ok(results[0].with_layout(results[0].layout.without_axis(axis))),
        None => Ok(array.clone()),
    }
}

/// `ufunc.reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=…, where=True)`.
///
/// # Errors
/// As NumPy; `NotImplementedError` for operations that have none here.
pub fn of_ufunc(vm: &mut Vm, ufunc: Ufunc, op: Binary, args: Args<'_>) -> PyResult<Value> {
    let [array, axis, wanted, out, keepdims, initial, mask] =
        args.bind("reduce", ["array", "axis", "dtype", "out", "keepdims", "initial", "where"], 1)?;
    let array = convert::to_array(vm, array.unwrap_or(&Value::None), None)?;
    let wanted = convert::optional_dtype(vm, wanted)?;
    let (kind, own) = match op {
        Binary::Add => (Reduce::Sum, dtype::sum_type(array.dtype)),
        Binary::Multiply => (Reduce::Product, dtype::sum_type(array.dtype)),
        Binary::Maximum => (Reduce::Max, array.dtype),
        Binary::Minimum => (Reduce::Min, array.dtype),
        Binary::Fmax => (Reduce::Fmax, array.dtype),
        Binary::Fmin => (Reduce::Fmin, array.dtype),
        Binary::LogicalAnd => (Reduce::And, DType::Bool),
        Binary::LogicalOr => (Reduce::Or, DType::Bool),
        Binary::LogicalXor => (Reduce::Xor, DType::Bool),
        Binary::BitwiseAnd => (Reduce::And, array.dtype),
        Binary::BitwiseOr => (Reduce::Or, array.dtype),
        Binary::BitwiseXor => (Reduce::Xor, array.dtype),
        _ if array.ndim() == 0 => return Err(PyErr::type_error("cannot reduce on a scalar")),
        _ => {
            let [axis] = axis.map_or(Ok(vec![0]), |axis| match axis {
                Value::None => Ok((0..array.ndim()).collect()),
                axis => convert::axes(vm, axis, array.ndim()),
            })?[..] else {
                let name = ufunc.name;
                return Err(PyErr::value_error(format!(
                    "reduction operation '{name}' is not reorderable, so at most one axis may be specified"
                )));
            };
            if wanted.is_some() || keepdims.or(initial).or(mask).is_some() {
                let name = ufunc.name;
                return Err(PyErr::not_implemented(format!(
                    "numpy.{name}.reduce takes only axis and out in this notebook"
                )));
            }
            let result = stepwise(vm, ufunc, op, &array, axis, false)?;
            return deliver(vm, result, out);
        }
    };
    let axes = match axis {
        Some(Value::None) => (0..array.ndim()).collect(),
        Some(axis) => convert::axes(vm, axis, array.ndim())?,
        None if array.ndim() == 0 => {
            return Err(PyErr::type_error("cannot reduce on a scalar"));
        }
        None => vec![0],
    };
    let keepdims = keepdims.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let initial = match initial.filter(|initial| !initial.is_none()) {
        Some(initial) => convert::item(vm, initial)?,
        None => None,
    };
    let mask = match mask.filter(|mask| !matches!(mask, Value::Bool(true))) {
        Some(mask) => Some(convert::to_array(vm, mask, Some(DType::Bool))?),
        None => None,
    };
    let call = Call { array, axes, dtype: wanted, keepdims, initial, mask, ddof: 0.0, mean: None };
    let result = fold(vm, kind, &call, wanted.unwrap_or(own))?;
    warn::check(vm, "reduce")?;
    deliver(vm, result, out)
}
