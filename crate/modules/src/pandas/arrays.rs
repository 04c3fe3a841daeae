//! Between pandas' columns and NumPy's arrays: `values`, `to_numpy()`, operators and ufuncs with an array on one side.

use super::{frame, lift, series};
use crate::numpy::ndarray;
use std::sync::Arc;
use tb_array::{Array, Context, DType, Kind};
use tb_frame::{Column, Index, Series};
use tb_python::native::Args;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// `Series.values`, `to_numpy` and what lets arrays and ufuncs work with one.
pub fn install_series(class: &Class) {
    class
        .getter("values", |vm, args| values_of(vm, args.pos()))
        .method("to_numpy", |vm, args| values_of(vm, args.pos()))
        .method("__array__", |vm, args| values_of(vm, args.pos()))
        .method("__array_ufunc__", on_ufunc);
}

/// The same of a DataFrame.
pub fn install_frame(class: &Class) {
    class
        .getter("values", |vm, args| table_of(vm, args.pos()))
        .method("to_numpy", |vm, args| table_of(vm, args.pos()))
        .method("__array__", |vm, args| table_of(vm, args.pos()));
}

fn no_objects(what: &str) -> PyErr {
    PyErr::not_implemented(format!("an array of {what} (dtype=object) is not available in this notebook"))
        .with_hint("`.tolist()` gives them as a list; columns of numbers become arrays one by one.")
}

/// A column's values; each is copied, since arrays can be written.
fn array_of(column: &Column, context: &Context) -> tb_base::Result<Option<Array>> {
    let shape = [column.len()];
    Ok(Some(match column {
        Column::Int64(values) => Array::build::<i64>(&shape, context, |to| {
            to.copy_from_slice(values);
            Ok(())
        })?,
        Column::Float64(values) => Array::build::<f64>(&shape, context, |to| {
            to.copy_from_slice(values);
            Ok(())
        })?,
        Column::Bool(values) => Array::build::<bool>(&shape, context, |to| {
            to.copy_from_slice(values);
            Ok(())
        })?,
        Column::Str(_) | Column::Datetime(..) => return Ok(None),
    }))
}

fn values_of(vm: &mut Vm, args: &[Value]) -> PyResult<Value> {
    let own = args.first().and_then(series::of).ok_or_else(|| PyErr::type_error("a Series is expected"))?;
    let control = Arc::clone(&vm.control);
    let array = array_of(&own.values, &control);
    let array = lift(vm, array)?.ok_or_else(|| no_objects("texts or times"))?;
    Ok(ndarray::wrap(array))
}

/// Rows and columns of numbers, in the type that holds all.
fn table_of(vm: &mut Vm, args: &[Value]) -> PyResult<Value> {
    let table =
        args.first().and_then(frame::of).ok_or_else(|| PyErr::type_error("a DataFrame is expected"))?;
    let control = Arc::clone(&vm.control);
    let mut columns = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let array = array_of(column, &control);
        columns.push(lift(vm, array)?.ok_or_else(|| no_objects("mixed values"))?);
    }
    let dtype = columns.iter().map(|column| column.dtype).reduce(DType::promote).unwrap_or(DType::Float64);
    let bools = columns.iter().filter(|column| column.dtype == DType::Bool).count();
    if bools > 0 && bools < columns.len() {
        return Err(no_objects("mixed values"));
    }
    if columns.is_empty() {
        let empty = Array::zeroed(DType::Float64, &[table.len(), 0], &control);
        return Ok(ndarray::wrap(lift(vm, empty)?));
    }
    let rows: Vec<Array> =
        columns.iter().map(|column| column.with_layout(column.layout.with_axis(0))).collect();
    let joined = tb_array::concatenate(&rows, 0, dtype, &control);
    let joined = lift(vm, joined)?;
    Ok(ndarray::wrap(joined.with_layout(joined.layout.transposed())))
}

fn column_of(array: &Array, context: &Context) -> tb_base::Result<Option<Column>> {
    Ok(Some(match array.dtype.kind() {
        Kind::Bool => Column::Bool(array.to::<bool>(context)?.slice::<bool>().to_vec().into()),
        Kind::Signed | Kind::Unsigned if array.dtype != DType::UInt64 => {
            Column::Int64(array.to::<i64>(context)?.slice::<i64>().to_vec().into())
        }
        Kind::Float => Column::Float64(array.to::<f64>(context)?.slice::<f64>().to_vec().into()),
        _ => return Ok(None),
    }))
}

/// An array beside a Series as a Series with the same labels; `None` for other values.
///
/// # Errors
/// `ValueError` if they differ in length.
pub fn beside(vm: &mut Vm, own: &Series, value: &Value, compared: bool) -> PyResult<Option<Series>> {
    let Some(array) = ndarray::of(value).map(ndarray::NdArray::array) else { return Ok(None) };
    if array.ndim() != 1 || array.size() != own.len() {
        let (ours, theirs) = (tb_array::tight_shape(&[own.len()]), tb_array::tight_shape(array.shape()));
        return Err(PyErr::value_error(match compared {
            true => format!("('Lengths must match to compare', {ours}, {theirs})"),
            false => format!("operands could not be broadcast together with shapes {ours} {theirs} "),
        }));
    }
    vm.check_alloc(array.size() * 8)?;
    let control = Arc::clone(&vm.control);
    let column = column_of(&array, &control);
    let column = lift(vm, column)?;
    Ok(column.map(|column| Series::new(own.name.clone(), own.index.clone(), column)))
}

/// An array of bools in brackets as a mask for rows with these labels; `None` for other keys.
///
/// # Errors
/// `IndexError` if there are more or fewer than rows.
pub fn mask(vm: &mut Vm, index: &Index, rows: usize, key: &Value) -> PyResult<Option<Series>> {
    let Some(array) = ndarray::of(key).map(ndarray::NdArray::array) else { return Ok(None) };
    if array.dtype != DType::Bool || array.ndim() != 1 {
        return Ok(None);
    }
    if array.size() != rows {
        let given = array.size();
        return Err(PyErr::index_error(format!("Boolean index has wrong length: {given} instead of {rows}")));
    }
    let control = Arc::clone(&vm.control);
    let column = column_of(&array, &control);
    Ok(lift(vm, column)?.map(|column| Series::new(None, index.clone(), column)))
}

/// A ufunc on one or more Series: computed on arrays, labelled as the first.
fn on_ufunc(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, ufunc, method, inputs @ ..] = args.pos() else {
        return Err(PyErr::type_error("__array_ufunc__() needs a ufunc and a method"));
    };
    let model = inputs.iter().find_map(series::of);
    let mut plain = Vec::with_capacity(inputs.len());
    for input in inputs {
        plain.push(match series::of(input) {
            Some(_) => values_of(vm, std::slice::from_ref(input))?,
            None => input.clone(),
        });
    }
    let names: Vec<tb_python::Sym> = args.keywords().map(|(name, _)| name).collect();
    plain.extend(args.keywords().map(|(_, value)| value.clone()));
    let name = method.as_str().unwrap_or("__call__");
    let call = if name == "__call__" { ufunc.clone() } else { vm.getattr(ufunc, name.into())? };
    let result = vm.call_args(&call, Args::new(&plain, &names))?;
    match (model, ndarray::of(&result)) {
        (Some(model), Some(array)) if array.ndim() == 1 && name == "__call__" => {
            let array = array.array();
            let control = Arc::clone(&vm.control);
            let column = column_of(&array, &control);
            Ok(match lift(vm, column)? {
                Some(column) if array.size() == model.len() => {
                    series::wrap(Series::new(model.name.clone(), model.index.clone(), column))
                }
                _ => result,
            })
        }
        _ => Ok(result),
    }
}
