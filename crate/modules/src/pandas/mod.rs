//! `pandas`: eager tables on one thread. The work is done in `tb_frame`; here Python's arguments become its operations
//! and its errors Python's exceptions.

mod arrays;
pub(crate) mod convert;
pub(crate) mod csv_options;
mod dtypes;
pub(crate) mod frame;
mod groupby;
mod index;
mod position;
pub(crate) mod series;
mod timestamp;

use crate::engine::engine;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::ErrorKind;
use tb_frame::{DType, Series, Table};
use tb_python::builtins::path_text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{NativeFn, PyErr, PyResult, Value, Vm};

pub fn register(vm: &mut Vm) {
    vm.register_module("pandas", build);
    vm.register_module("pandas.errors", build_errors);
}

fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("pandas");
    module.set("__version__", "3.1.1");
    module.set("DataFrame", frame::class());
    module.set("Series", series::class());
    module.set("Timestamp", timestamp::class());
    module.set("NaT", timestamp::missing());
    module.set("NA", Value::None);
    module.function("read_csv", read_csv);
    module.function("read_parquet", read_parquet);
    module.function("concat", concat);
    module.function("isna", |vm, args| series::call_on(vm, args, "isna"));
    module.function("notna", |vm, args| series::call_on(vm, args, "notna"));
    let errors = vm.import("pandas.errors")?;
    module.set("errors", Value::Module(errors));
    for name in MISSING {
        module.set(name, missing("pandas", name));
    }
    Ok(Rc::new(module))
}

const MISSING: [&str; 14] = [
    "read_excel",
    "read_json",
    "read_sql",
    "read_html",
    "merge",
    "to_datetime",
    "date_range",
    "cut",
    "qcut",
    "pivot_table",
    "melt",
    "get_dummies",
    "crosstab",
    "to_numeric",
];

fn build_errors(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("pandas.errors");
    module.set("ParserError", Rc::clone(&types().parser_error));
    module.set("EmptyDataError", Rc::clone(&types().empty_data_error));
    Ok(Rc::new(module))
}

/// A function that is not here yet and says so when it is called.
pub(crate) fn missing(owner: &'static str, name: &'static str) -> Value {
    let call = move |_: &mut Vm, _: Args<'_>| Err(not_available(owner, name));
    Value::Native(Rc::new(NativeFn::closure(name, call)))
}

pub(crate) fn not_available(owner: &str, name: &str) -> PyErr {
    PyErr::not_implemented(format!("{owner}.{name} is not available in this notebook yet"))
}

/// An engine's result as Python's; a Stop is acknowledged.
pub(crate) fn lift<T>(vm: &mut Vm, result: tb_base::Result<T>) -> PyResult<T> {
    result.map_err(|error| match error.kind {
        ErrorKind::Interrupted => vm.poll().err().unwrap_or_else(PyErr::keyboard_interrupt),
        _ => error.into(),
    })
}

/// Column names as an `Index`.
pub(crate) fn column_index(schema: &[(Arc<str>, DType)]) -> Value {
    index::names(schema.iter().map(|(name, _)| &**name))
}

/// A frame's `dtypes`.
pub(crate) fn dtypes_of(schema: Vec<(Arc<str>, DType)>, lazy: bool) -> Value {
    dtypes::wrap(schema, lazy)
}

fn read_csv(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let call = csv_options::parse(vm, "read_csv", args, |_, _, _| Ok(false))?;
    let path = path_text(vm, &call.path)?;
    let control = Arc::clone(&vm.control);
    let source = engine(vm).platform().open(&path);
    let source = lift(vm, source)?;
    let index = match &call.index {
        None => None,
        Some(select) => {
            let name = csv_options::index_name(&*source, &call.options, select, &control);
            Some(lift(vm, name)?)
        }
    };
    let table = tb_frame::read_csv(&*source, &call.options, index.as_deref(), &control);
    Ok(frame::wrap(lift(vm, table)?))
}

fn read_parquet(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["path", "engine", "columns", "*filters", "*dtype_backend"];
    let [path, _, columns, filters, _] = args.bind("read_parquet", names, 1)?;
    if filters.is_some_and(|filters| !filters.is_none()) {
        return Err(PyErr::not_implemented("read_parquet(filters=…) is not available in this notebook yet"));
    }
    let path = path_text(vm, path.unwrap_or(&Value::None))?;
    let columns = convert::optional_names(vm, columns)?;
    let control = Arc::clone(&vm.control);
    let source = engine(vm).platform().open(&path);
    let source = lift(vm, source)?;
    let table = tb_frame::read_parquet(source, columns.as_deref(), &control);
    Ok(frame::wrap(lift(vm, table)?))
}

fn concat(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [objects, ignore_index, axis] = args.bind("concat", ["objs", "*ignore_index", "*axis"], 1)?;
    if axis.is_some_and(|axis| axis.as_i64() != Some(0) && axis.as_str() != Some("index")) {
        return Err(PyErr::not_implemented("concat(axis=1) is not available in this notebook yet"));
    }
    let ignore_index = ignore_index.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let objects = vm.collect(objects.unwrap_or(&Value::None))?;
    let control = Arc::clone(&vm.control);
    let tables: Option<Vec<Rc<Table>>> = objects.iter().map(frame::of).collect();
    if let Some(tables) = tables {
        let tables: Vec<&Table> = tables.iter().map(|table| &**table).collect();
        let joined = Table::concat(&tables, &control);
        let mut joined = lift(vm, joined)?;
        if ignore_index {
            joined.index = tb_frame::Index::range(joined.len());
        }
        return Ok(frame::wrap(joined));
    }
    let series: Option<Vec<&Series>> = objects.iter().map(series::of).collect();
    let Some(series) = series else {
        return Err(PyErr::type_error("concat() takes a list of DataFrames or a list of Series"));
    };
    let joined = Series::concat(&series, &control);
    let mut joined = lift(vm, joined)?;
    if ignore_index {
        joined.index = tb_frame::Index::range(joined.len());
    }
    Ok(series::wrap(joined))
}
