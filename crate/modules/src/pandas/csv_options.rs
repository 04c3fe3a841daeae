//! The arguments of `read_csv`, pandas' and Dask's.

use super::convert;
use tb_base::Control;
use tb_frame::DType;
use tb_io::Source;
use tb_io::csv::{self, CsvOptions, Header, Select};
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Value, Vm};

/// What a call asks for.
pub struct CsvCall {
    pub path: Value,
    pub options: CsvOptions,
    pub index: Option<Select>,
}

/// pandas' other arguments: they exist, but not here.
const UNSUPPORTED: [&str; 27] = [
    "converters",
    "true_values",
    "false_values",
    "skipinitialspace",
    "skipfooter",
    "na_filter",
    "skip_blank_lines",
    "date_format",
    "dayfirst",
    "cache_dates",
    "iterator",
    "chunksize",
    "compression",
    "thousands",
    "decimal",
    "lineterminator",
    "quoting",
    "doublequote",
    "escapechar",
    "comment",
    "encoding_errors",
    "dialect",
    "on_bad_lines",
    "float_precision",
    "storage_options",
    "verbose",
    "date_parser",
];

/// Reads the arguments; `extra` takes those that only the caller knows.
pub fn parse(
    vm: &mut Vm,
    function: &str,
    args: Args<'_>,
    mut extra: impl FnMut(&mut Vm, &str, &Value) -> PyResult<bool>,
) -> PyResult<CsvCall> {
    let mut call = CsvCall { path: Value::Unbound, options: CsvOptions::default(), index: None };
    match args.pos() {
        [] => {}
        [path] => call.path = path.clone(),
        more => {
            let text = format!("{function}() takes 1 positional argument but {} were given", more.len());
            return Err(PyErr::type_error(text));
        }
    }
    for (name, value) in args.keywords() {
        let name = name.as_str();
        if extra(vm, name, value)? || set(vm, &mut call, name, value)? {
            continue;
        }
        if UNSUPPORTED.contains(&name) {
            return Err(PyErr::not_implemented(format!(
                "{function}({name}=…) is not available in this notebook yet"
            )));
        }
        return Err(PyErr::type_error(format!("{function}() got an unexpected keyword argument '{name}'")));
    }
    if call.path.is_unbound() {
        let text = format!("{function}() missing 1 required positional argument: 'filepath_or_buffer'");
        return Err(PyErr::type_error(text));
    }
    Ok(call)
}

/// Sets one option; whether there is one of that name.
fn set(vm: &mut Vm, call: &mut CsvCall, name: &str, value: &Value) -> PyResult<bool> {
    let options = &mut call.options;
    match name {
        "filepath_or_buffer" | "urlpath" => call.path = value.clone(),
        // These choose how, not what, is read.
        "engine" | "low_memory" | "memory_map" => {}
        "sep" | "delimiter" => options.separator = one_byte(name, value)?,
        "quotechar" => options.quote = Some(one_byte(name, value)?),
        "header" => options.header = header(vm, value)?,
        "names" => {
            let names = convert::optional_names(vm, Some(value))?;
            options.names = names.map(|names| names.iter().map(ToString::to_string).collect());
        }
        "usecols" => options.usecols = if value.is_none() { None } else { Some(selects(vm, value)?) },
        "index_col" => call.index = index(value)?,
        "dtype" => dtypes(vm, options, value)?,
        "nrows" => options.max_rows = count(vm, name, value)?,
        "skiprows" => options.skip_rows = count(vm, name, value)?.unwrap_or(0),
        "parse_dates" => options.parse_dates = dates(vm, value)?,
        "na_values" => {
            let names = convert::optional_names(vm, Some(value))?.unwrap_or_default();
            options.na_values = names.iter().map(ToString::to_string).collect();
        }
        "keep_default_na" => options.keep_default_na = vm.truthy(value)?,
        "encoding" => check_encoding(value)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn one_byte(name: &str, value: &Value) -> PyResult<u8> {
    match value.as_str().map(str::as_bytes) {
        Some([byte]) if byte.is_ascii() => Ok(*byte),
        _ => Err(PyErr::not_implemented(format!(
            "read_csv({name}=…) takes one ASCII character in this notebook"
        ))),
    }
}

fn header(vm: &mut Vm, value: &Value) -> PyResult<Header> {
    match value {
        Value::None => Ok(Header::Absent),
        Value::Str(text) if text.as_str() == "infer" => Ok(Header::Infer),
        Value::List(_) => {
            Err(PyErr::not_implemented("read_csv(header=[…]) is not available in this notebook yet"))
        }
        other => {
            let line = vm.index(other)?;
            usize::try_from(line).map(Header::Line).map_err(|_| {
                PyErr::value_error(
                    "Passing negative integer to header is invalid. For no header, use header=None instead",
                )
            })
        }
    }
}

fn selects(vm: &mut Vm, value: &Value) -> PyResult<Vec<Select>> {
    if matches!(value, Value::Function(_) | Value::Native(_)) {
        return Err(PyErr::not_implemented(
            "read_csv(usecols=<function>) is not available in this notebook yet",
        ));
    }
    let items = vm.collect(value)?;
    let select = |item: &Value| match (item.as_str(), item.as_i64()) {
        (Some(name), _) => Ok(Select::Name(name.to_string())),
        (None, Some(place)) if place >= 0 => Ok(Select::Place(place as usize)),
        _ => Err(PyErr::value_error(
            "'usecols' must either be list-like of all strings, all unicode, all integers or a callable.",
        )),
    };
    items.iter().map(select).collect()
}

fn index(value: &Value) -> PyResult<Option<Select>> {
    match (value, value.as_str(), value.as_i64()) {
        (Value::None | Value::Bool(false), ..) => Ok(None),
        (_, Some(name), _) => Ok(Some(Select::Name(name.to_string()))),
        (_, _, Some(place)) if place >= 0 => Ok(Some(Select::Place(place as usize))),
        _ => Err(PyErr::not_implemented("read_csv(index_col=…) takes one column in this notebook")),
    }
}

fn count(vm: &mut Vm, name: &str, value: &Value) -> PyResult<Option<usize>> {
    if value.is_none() {
        return Ok(None);
    }
    if matches!(value, Value::List(_) | Value::Function(_)) {
        return Err(PyErr::not_implemented(format!("read_csv({name}=…) takes a number in this notebook")));
    }
    let number = vm.index(value)?;
    let wrong = || PyErr::value_error(format!("'{name}' must be an integer >=0"));
    usize::try_from(number).map(Some).map_err(|_| wrong())
}

fn dates(vm: &mut Vm, value: &Value) -> PyResult<Vec<String>> {
    match value {
        Value::None | Value::Bool(false) => Ok(Vec::new()),
        Value::Bool(true) => {
            Err(PyErr::not_implemented("read_csv(parse_dates=True): name the columns, parse_dates=['t']"))
        }
        other => Ok(convert::names(vm, other)?.iter().map(ToString::to_string).collect()),
    }
}

fn check_encoding(value: &Value) -> PyResult<()> {
    let name = value.as_str().map(|name| name.to_ascii_lowercase().replace('_', "-"));
    match name.as_deref() {
        None | Some("utf-8" | "utf8" | "utf-8-sig" | "ascii") => Ok(()),
        Some(other) => {
            Err(PyErr::not_implemented(format!("read_csv(encoding='{other}'): files are read as UTF-8 here"))
                .with_hint("save the file as UTF-8"))
        }
    }
}

fn dtypes(vm: &mut Vm, options: &mut CsvOptions, value: &Value) -> PyResult<()> {
    match value {
        Value::None => {}
        Value::Dict(dict) => {
            for entry in dict.entries() {
                let name = convert::label(&entry.key)
                    .ok_or_else(|| PyErr::type_error("dtype: keys are column names"))?;
                options.dtypes.push((name.to_string(), dtype(vm, &entry.value)?));
            }
        }
        other => options.dtype = Some(dtype(vm, other)?),
    }
    Ok(())
}

/// `int`, `'float64'`, `str`, ….
pub fn dtype(vm: &mut Vm, value: &Value) -> PyResult<DType> {
    let t = types();
    if let Value::Class(class) = value {
        for (known, dtype) in [
            (&t.int, DType::Int64),
            (&t.float, DType::Float64),
            (&t.str_, DType::Str),
            (&t.bool_, DType::Bool),
        ] {
            if std::rc::Rc::ptr_eq(class, known) {
                return Ok(dtype);
            }
        }
    }
    match value.as_str() {
        Some("int" | "int64") => Ok(DType::Int64),
        Some("float" | "float64") => Ok(DType::Float64),
        Some("str" | "string" | "object" | "string[pyarrow]") => Ok(DType::Str),
        Some("bool") => Ok(DType::Bool),
        Some(name) if name.starts_with("datetime64") => Err(PyErr::type_error(format!(
            "the dtype {name} is not supported for parsing, pass this column using parse_dates instead"
        ))),
        _ => {
            let name = vm.repr(value)?;
            Err(PyErr::not_implemented(format!("dtype {name} is not available in this notebook yet")))
        }
    }
}

/// The name of the index column.
pub fn index_name(
    source: &dyn Source,
    options: &CsvOptions,
    select: &Select,
    control: &Control,
) -> tb_base::Result<String> {
    match select {
        Select::Name(name) => Ok(name.clone()),
        Select::Place(place) => {
            let layout = csv::layout(source, options, control)?;
            let column = layout.wanted.get(*place).map(|at| layout.names[*at].to_string());
            column.ok_or_else(|| tb_base::Error::new(tb_base::ErrorKind::Index, "list index out of range"))
        }
    }
}
