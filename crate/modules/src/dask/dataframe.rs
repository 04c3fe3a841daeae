//! `dask.dataframe`: files as lazy frames.

use super::lazy;
use crate::engine::engine;
use crate::pandas::{convert, csv_options, lift, missing};
use crate::platform::expand;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::lazy::{Expr, RowGroups};
use tb_io::Source;
use tb_python::builtins::path_text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Value, Vm};

/// Dask's own choice on a machine with memory enough.
const BLOCKSIZE: u64 = 64_000_000;

pub(super) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("dask.dataframe");
    module.set("DataFrame", lazy::frame_class());
    module.set("Series", lazy::series_class());
    module.function("read_csv", |vm, args| {
        read_csv(vm, args).map_err(|error| reported(vm, "read_csv", &error))
    });
    module.function("read_parquet", |vm, args| {
        read_parquet(vm, args).map_err(|error| reported(vm, "read_parquet", &error))
    });
    module.function("from_delayed", super::from_delayed::from_delayed);
    for name in ["from_pandas", "from_map", "from_dask_array", "read_json", "concat", "merge"] {
        module.set(name, missing("dask.dataframe", name));
    }
    let dask = vm.import("dask")?;
    let module = Rc::new(module);
    dask.set("dataframe", Value::Module(Rc::clone(&module)));
    Ok(module)
}

/// An error of a reader, as Dask passes it on.
fn reported(vm: &mut Vm, function: &str, error: &PyErr) -> PyErr {
    if error.is(&types().keyboard_interrupt) || error.is(&types().not_implemented_error) {
        return error.clone();
    }
    let original = vm.str(&error.value()).map(|text| text.as_str().to_owned()).unwrap_or_default();
    let text = format!(
        "An error occurred while calling the {function} method registered to the pandas backend.\nOriginal Message: \
         {original}"
    );
    let reported = PyErr::new(&error.class(), text);
    let hint = error.data().hint.borrow().clone();
    match hint {
        Some(hint) => reported.with_hint(hint),
        None => reported,
    }
}

/// The files that a path, a pattern or a list of them names.
fn sources(vm: &mut Vm, value: &Value) -> PyResult<Vec<Arc<dyn Source>>> {
    let patterns = match value {
        Value::List(list) => list.snapshot(),
        Value::Tuple(items) => items.to_vec(),
        one => vec![one.clone()],
    };
    let mut sources = Vec::new();
    for pattern in patterns {
        let pattern = path_text(vm, &pattern)?;
        let engine = engine(vm);
        let paths = expand(engine.platform(), &pattern);
        if paths.is_empty() {
            return Err(PyErr::os_error(format!("{pattern} resolved to no files")));
        }
        for path in paths {
            let source = engine.platform().open(&path);
            sources.push(lift(vm, source)?);
        }
    }
    Ok(sources)
}

fn read_csv(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut blocksize = Some(BLOCKSIZE);
    let call = csv_options::parse(vm, "read_csv", args, |vm, name, value| {
        match name {
            "blocksize" => blocksize = size(vm, value)?,
            // A sample of another size, and what only remote files need.
            "sample" | "sample_rows" | "storage_options" | "enforce" => {}
            "nrows" => {
                return Err(PyErr::value_error(
                    "The 'nrows' keyword is not supported by `dd.read_csv`. To achieve the same behavior, it's recommended \
                     to use `dd.read_csv(...).head(n=nrows)`",
                ));
            }
            "index_col" if !matches!(value, Value::None | Value::Bool(false)) => {
                return Err(PyErr::value_error(
                    "Keywords 'index' and 'index_col' not supported, except for 'index_col=False'. Use \
                     dd.read_csv(...).set_index('my-index') instead",
                ));
            }
            "assume_missing" | "include_path_column" if vm.truthy(value)? => {
                return Err(PyErr::not_implemented(format!(
                    "read_csv({name}=True) is not available in this notebook yet"
                )));
            }
            "assume_missing" | "include_path_column" => {}
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let sources = sources(vm, &call.path)?;
    let control = Arc::clone(&vm.control);
    let expr = Expr::read_csv(&sources, call.options, blocksize, &control);
    Ok(lazy::wrap(lift(vm, expr)?))
}

fn read_parquet(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = [
        "path",
        "columns",
        "*filters",
        "*index",
        "*engine",
        "*split_row_groups",
        "*blocksize",
        "*calculate_divisions",
        "*storage_options",
    ];
    let [path, columns, filters, index, _, split, _, divisions, _] = args.bind("read_parquet", names, 1)?;
    for (name, value) in [("filters", filters), ("index", index), ("calculate_divisions", divisions)] {
        if value.is_some_and(|value| !matches!(value, Value::None | Value::Bool(false))) {
            return Err(PyErr::not_implemented(format!(
                "read_parquet({name}=…) is not available in this notebook yet"
            )));
        }
    }
    let sources = sources(vm, path.unwrap_or(&Value::None))?;
    let single = columns.and_then(|columns| columns.as_str().map(str::to_owned));
    let columns = convert::optional_names(vm, columns)?;
    // Unlike Dask, which keeps small files whole, a file's row groups are partitions unless asked otherwise: a tab reads
    // one file, and it should be read in parallel.
    let row_groups = match split {
        Some(Value::Bool(false)) => RowGroups::Whole,
        Some(Value::Int(count)) => RowGroups::Each(usize::try_from(*count).unwrap_or(1)),
        _ => RowGroups::Each(1),
    };
    let control = Arc::clone(&vm.control);
    let expr = Expr::read_parquet(&sources, columns.as_deref(), row_groups, &control);
    let frame = lazy::wrap(lift(vm, expr)?);
    match single {
        Some(name) => vm.getitem(&frame, &Value::from(name)),
        None => Ok(frame),
    }
}

/// `25e6`, `'16MB'`, `'64 MiB'`; None: whole files.
fn size(vm: &mut Vm, value: &Value) -> PyResult<Option<u64>> {
    match value {
        Value::None => Ok(None),
        Value::Float(bytes) if *bytes >= 1.0 => Ok(Some(*bytes as u64)),
        Value::Str(text) if text.as_str() == "default" => Ok(Some(BLOCKSIZE)),
        Value::Str(text) => {
            let wrong = || {
                PyErr::value_error(format!("Could not interpret '{}' as a number of bytes", text.as_str()))
            };
            parse_size(text.as_str()).map(Some).ok_or_else(wrong)
        }
        other => {
            let bytes = vm.index(other)?;
            let bytes = u64::try_from(bytes).ok().filter(|bytes| *bytes > 0);
            bytes.map(Some).ok_or_else(|| PyErr::value_error("blocksize must be positive"))
        }
    }
}

fn parse_size(text: &str) -> Option<u64> {
    let text = text.trim();
    let split = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let number: f64 = match text[..split].trim() {
        "" => 1.0,
        digits => digits.parse().ok()?,
    };
    let factor = match text[split..].to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "k" | "kb" => 1e3,
        "m" | "mb" => 1e6,
        "g" | "gb" => 1e9,
        "ki" | "kib" => 1024.0,
        "mi" | "mib" => 1024.0 * 1024.0,
        "gi" | "gib" => 1024.0 * 1024.0 * 1024.0,
        _ => return None,
    };
    Some((number * factor) as u64).filter(|bytes| *bytes > 0)
}

#[cfg(test)]
mod tests {
    use super::parse_size;

    #[test]
    fn sizes_as_dask_reads_them() {
        assert_eq!(parse_size("16MB"), Some(16_000_000));
        assert_eq!(parse_size("1.5 MiB"), Some(1_572_864));
        assert_eq!((parse_size("100"), parse_size("x"), parse_size("3 parsecs")), (Some(100), None, None));
    }
}
