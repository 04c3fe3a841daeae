//! Rows by place and by label: `iloc`, `loc`, and labels in brackets.

use super::{convert, frame, lift, series};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::{Column, DType, Index, Level, Scalar, Series, Table};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::Slice;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// What `x.iloc` and `x.loc` are until they get their brackets.
struct Indexer {
    of: Object,
    by: By,
}

enum Object {
    Table(Rc<Table>),
    Series(Series),
}

#[derive(Clone, Copy, PartialEq)]
enum By {
    Place,
    Label,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    let make = || {
        let class = Class::native("_Indexer", &[&types().object], None);
        class.method("__getitem__", getitem);
        class
    };
    CLASS.with(|class| Rc::clone(class.get_or_init(make)))
}

pub fn series_by_place(series: Series) -> Value {
    class().instance(Indexer { of: Object::Series(series), by: By::Place })
}

pub fn series_by_label(series: Series) -> Value {
    class().instance(Indexer { of: Object::Series(series), by: By::Label })
}

pub fn table_by_place(table: Rc<Table>) -> Value {
    class().instance(Indexer { of: Object::Table(table), by: By::Place })
}

pub fn table_by_label(table: Rc<Table>) -> Value {
    class().instance(Indexer { of: Object::Table(table), by: By::Label })
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [own, key] = args.exact::<2>("__getitem__")?;
    let indexer: &Indexer = native_data(own, "an indexer")?;
    match (&indexer.of, key) {
        (Object::Table(table), Value::Tuple(pair)) if pair.len() == 2 && indexer.by == By::Label => {
            cell(vm, table, &pair[0], &pair[1])
        }
        (_, Value::Tuple(_)) => {
            Err(PyErr::not_implemented("this form of iloc and loc is not available in this notebook yet"))
        }
        (Object::Table(table), key) => rows_of_table(vm, table, indexer.by, key),
        (Object::Series(own), key) => rows_of_series(vm, own, indexer.by, key),
    }
}

/// `df.loc[rows, columns]`.
fn cell(vm: &mut Vm, table: &Rc<Table>, rows: &Value, columns: &Value) -> PyResult<Value> {
    if let Some(name) = convert::label(columns) {
        let column = table.column(&name);
        let column = lift(vm, column)?;
        return match rows {
            Value::Slice(slice) if slice.start.is_none() && slice.stop.is_none() => Ok(series::wrap(column)),
            rows => rows_of_series(vm, &column, By::Label, rows),
        };
    }
    let picked = match rows {
        Value::Slice(slice) if slice.start.is_none() && slice.stop.is_none() => {
            frame::wrap((**table).clone())
        }
        rows => rows_of_table(vm, table, By::Label, rows)?,
    };
    vm.getitem(&picked, columns)
}

fn rows_of_table(vm: &mut Vm, table: &Rc<Table>, by: By, key: &Value) -> PyResult<Value> {
    if let Some(mask) = series::of(key) {
        let control = Arc::clone(&vm.control);
        let result = table.filter(mask, &control);
        return Ok(frame::wrap(lift(vm, result)?));
    }
    match (by, key) {
        (By::Place, Value::Slice(slice)) => {
            let rows = rows_of(vm, slice, table.len())?;
            let control = Arc::clone(&vm.control);
            let result = table.take(&rows, &control);
            Ok(frame::wrap(lift(vm, result)?))
        }
        (By::Label, Value::Slice(_)) => {
            Err(PyErr::not_implemented("loc with a slice of labels is not available in this notebook yet"))
        }
        (By::Place, key) => row(table, place(vm, key, table.len())?),
        (By::Label, key) => row(table, found(&table.index, key)?),
    }
}

fn rows_of_series(vm: &mut Vm, own: &Series, by: By, key: &Value) -> PyResult<Value> {
    if let Some(mask) = series::of(key) {
        let control = Arc::clone(&vm.control);
        let result = own.filter(mask, &control);
        return Ok(series::wrap(lift(vm, result)?));
    }
    match (by, key) {
        (By::Place, Value::Slice(slice)) => slice_series(vm, own, slice),
        (By::Label, Value::Slice(_)) => {
            Err(PyErr::not_implemented("loc with a slice of labels is not available in this notebook yet"))
        }
        (By::Place, key) => Ok(convert::value(Scalar::at(&own.values, place(vm, key, own.len())?))),
        (By::Label, key) => label_of_series(own, key),
    }
}

/// A row as a series; its columns must have one type.
fn row(table: &Table, row: usize) -> PyResult<Value> {
    let labels = Column::from_strs(table.names.iter().map(|name| Some(&**name)));
    let values: Vec<Value> =
        table.columns.iter().map(|column| convert::value(Scalar::at(column, row))).collect();
    let index = Index::Keys(vec![Level { name: None, values: labels }]);
    let name = convert::label(&label_at(&table.index, row));
    Ok(series::wrap(Series::new(name, index, convert::column(&values)?)))
}

fn place(vm: &mut Vm, key: &Value, len: usize) -> PyResult<usize> {
    let number = vm.index(key)?;
    let from_start = if number < 0 { number + len as i64 } else { number };
    let place = usize::try_from(from_start).ok().filter(|place| *place < len);
    place.ok_or_else(|| PyErr::index_error("single positional indexer is out-of-bounds"))
}

fn rows_of(vm: &mut Vm, slice: &Slice, len: usize) -> PyResult<Vec<u32>> {
    let (start, _, step, count) = vm.slice_indices(slice, len)?;
    Ok((0..count as i64).map(|at| (start + at * step) as u32).collect())
}

pub fn slice_series(vm: &mut Vm, own: &Series, slice: &Slice) -> PyResult<Value> {
    let rows = rows_of(vm, slice, own.len())?;
    let control = Arc::clone(&vm.control);
    let result = own.take(&rows, &control);
    Ok(series::wrap(lift(vm, result)?))
}

/// `series[label]`.
pub fn label_of_series(own: &Series, key: &Value) -> PyResult<Value> {
    Ok(convert::value(Scalar::at(&own.values, found(&own.index, key)?)))
}

fn found(index: &Index, key: &Value) -> PyResult<usize> {
    let scalars = match key {
        Value::Tuple(parts) => parts.iter().map(convert::scalar).collect(),
        key => convert::scalar(key).map(|scalar| vec![scalar]),
    };
    let row = scalars.and_then(|scalars: Vec<Scalar>| find_all(index, &scalars));
    row.ok_or_else(|| PyErr::key_error(key.clone()))
}

/// The first row with this label.
pub fn find(index: &Index, label: &Scalar) -> Option<usize> {
    find_all(index, std::slice::from_ref(label))
}

fn find_all(index: &Index, labels: &[Scalar]) -> Option<usize> {
    match (index, labels) {
        (Index::Range { start, len }, [Scalar::Int(label)]) => {
            usize::try_from(label - start).ok().filter(|row| row < len)
        }
        (Index::Range { .. }, _) => None,
        (Index::Keys(levels), labels) => {
            if levels.len() != labels.len() {
                return None;
            }
            let matches =
                |row: usize| levels.iter().zip(labels).all(|(level, label)| is_at(&level.values, row, label));
            (0..index.len()).find(|row| matches(*row))
        }
    }
}

fn is_at(column: &Column, row: usize, label: &Scalar) -> bool {
    match (column, label) {
        (Column::Str(text), Scalar::Str(label)) => text.get(row) == Some(label),
        (Column::Datetime(unit, ticks), Scalar::Str(label)) => {
            let form = tb_io::time::form_of(label.as_bytes());
            let parsed = form.and_then(|form| tb_io::time::parse(label.as_bytes(), form)?.ticks(*unit));
            parsed == Some(ticks[row])
        }
        _ if column.dtype() == DType::Str => false,
        _ => match (Scalar::at(column, row).as_f64(), label.as_f64()) {
            (Some(own), Some(label)) => own == label,
            _ => Scalar::at(column, row) == *label,
        },
    }
}

pub fn label_at(index: &Index, row: usize) -> Value {
    match index {
        Index::Range { start, .. } => Value::Int(start + row as i64),
        Index::Keys(levels) => {
            let mut parts: Vec<Value> =
                levels.iter().map(|level| convert::value(Scalar::at(&level.values, row))).collect();
            if parts.len() == 1 { parts.remove(0) } else { Value::tuple(parts) }
        }
    }
}
