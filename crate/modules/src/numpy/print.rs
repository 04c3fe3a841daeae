//! `repr`, `str`, `array2string` and the print options.

use super::{convert, ndarray};
use std::cell::RefCell;
use std::rc::Rc;
use tb_array::print::{
    FloatMode, PrintOptions, Trim, array_repr, array_str, array_text, lines, positional, repr_around,
    scientific,
};
use tb_array::{Array, DType, Item};
use tb_python::native::Args;
use tb_python::object::{Dict, Module};
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// The options of one interpreter, and functions that format elements.
#[derive(Default)]
struct State {
    options: RefCell<PrintOptions>,
    formatter: RefCell<Value>,
}

fn state(vm: &mut Vm) -> Rc<State> {
    vm.extension("numpy.printoptions")
}

pub fn install(class: &Rc<Class>) {
    class
        .method("__repr__", |vm, args| {
            let array = ndarray::this(&args)?.array();
            let (options, formatter) = current(vm);
            if formatter.is_none() {
                return Ok(Value::from(array_repr(&array, &options)));
            }
            let body = formatted(vm, &array, ", ", "array(".len(), 1, &options, &formatter)?;
            Ok(Value::from(repr_around(&array, &body, "array(", &options)))
        })
        .method("__str__", |vm, args| {
            let array = ndarray::this(&args)?.array();
            let (options, formatter) = current(vm);
            if formatter.is_none() || array.ndim() == 0 {
                return Ok(Value::from(array_str(&array, &options)));
            }
            Ok(Value::from(formatted(vm, &array, " ", 0, 0, &options, &formatter)?))
        })
        .method("__format__", |vm, args| {
            let [own, spec] = args.exact::<2>("__format__")?;
            let Some(array) = ndarray::of(own) else { return Ok(Value::NotImplemented) };
            let array = array.array();
            if array.ndim() == 0 {
                let value = convert::item_value(array.item(&[]));
                return vm.format(&value, spec.as_str().unwrap_or_default());
            }
            if spec.as_str() == Some("") {
                return Ok(Value::Str(vm.str(own)?));
            }
            Err(PyErr::type_error("unsupported format string passed to numpy.ndarray.__format__"))
        });
}

pub fn functions(module: &Module) {
    module.function("set_printoptions", |vm, args| {
        change(vm, "set_printoptions", args)?;
        Ok(Value::None)
    });
    module.function("get_printoptions", |vm, _| {
        let (options, formatter) = current(vm);
        Ok(as_dict(&options, formatter))
    });
    module.function("array2string", array2string);
    module.function("array_repr", |vm, args| one(vm, "array_repr", args, true));
    module.function("array_str", |vm, args| one(vm, "array_str", args, false));
    module.function("format_float_positional", |vm, args| float_text(vm, args, true));
    module.function("format_float_scientific", |vm, args| float_text(vm, args, false));
}

fn current(vm: &mut Vm) -> (PrintOptions, Value) {
    let state = state(vm);
    let options = state.options.borrow().clone();
    let formatter = state.formatter.borrow().clone();
    (options, if formatter.is_unbound() { Value::None } else { formatter })
}

fn as_dict(options: &PrintOptions, formatter: Value) -> Value {
    let dict = Dict::default();
    dict.set_str("edgeitems", Value::from_usize(options.edge_items));
    dict.set_str("threshold", Value::from_usize(options.threshold));
    dict.set_str("floatmode", Value::from(options.float_mode.name()));
    dict.set_str("precision", options.precision.map_or(Value::None, Value::from_usize));
    dict.set_str("suppress", Value::Bool(options.suppress));
    dict.set_str("linewidth", Value::from_usize(options.line_width));
    dict.set_str("nanstr", Value::from(options.nan.as_str()));
    dict.set_str("infstr", Value::from(options.inf.as_str()));
    dict.set_str("sign", Value::from(options.sign.to_string()));
    dict.set_str("formatter", formatter);
    dict.set_str("legacy", Value::Bool(false));
    dict.set_str("override_repr", Value::None);
    Value::dict(dict)
}

/// Sets one option by its name; false if there is none of that name.
fn set_option(vm: &mut Vm, options: &mut PrintOptions, name: &str, value: &Value) -> PyResult<bool> {
    if value.is_none() {
        return Ok(true);
    }
    let count = |vm: &mut Vm| -> PyResult<usize> {
        // `sys.maxsize` and `np.inf` both mean: no limit.
        match value.unwrap_base() {
            Value::Float(x) if x.is_infinite() => Ok(usize::MAX),
            Value::Float(_) | Value::Str(_) => Err(PyErr::type_error("threshold must be numeric")),
            _ => Ok(usize::try_from(vm.index(value)?).unwrap_or(0)),
        }
    };
    match name {
        "precision" => options.precision = Some(count(vm)?),
        "threshold" => options.threshold = count(vm)?,
        "edgeitems" => options.edge_items = count(vm)?,
        "linewidth" | "max_line_width" => options.line_width = count(vm)?,
        "suppress" | "suppress_small" => options.suppress = vm.truthy(value)?,
        "nanstr" => options.nan = value.as_str().unwrap_or("nan").into(),
        "infstr" => options.inf = value.as_str().unwrap_or("inf").into(),
        "sign" => {
            let sign =
                value.as_str().and_then(|sign| sign.chars().next()).filter(|sign| "+- ".contains(*sign));
            options.sign =
                sign.ok_or_else(|| PyErr::value_error("sign option must be one of ' ', '+', or '-'"))?;
        }
        "floatmode" => {
            options.float_mode = value.as_str().and_then(FloatMode::parse).ok_or_else(|| {
                PyErr::value_error(
                    "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"",
                )
            })?;
        }
        "legacy" | "override_repr" => {
            return Err(PyErr::not_implemented(format!(
                "the print option '{name}' is not available in this notebook"
            )));
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn change(vm: &mut Vm, function: &str, args: Args<'_>) -> PyResult<()> {
    let names = [
        "precision",
        "threshold",
        "edgeitems",
        "linewidth",
        "suppress",
        "nanstr",
        "infstr",
        "formatter",
        "sign",
        "floatmode",
        "*legacy",
        "*override_repr",
    ];
    let bound = args.bind(function, names, 0)?;
    let state = state(vm);
    let mut options = state.options.borrow().clone();
    let mut formatter = Value::None;
    for (name, value) in names.iter().zip(bound) {
        let Some(value) = value else { continue };
        match *name {
            "formatter" => formatter = value.clone(),
            "*legacy" if matches!(value, Value::Bool(false)) => {}
            name => {
                set_option(vm, &mut options, name.trim_start_matches('*'), value)?;
            }
        }
    }
    *state.options.borrow_mut() = options;
    let old = state.formatter.replace(formatter);
    drop(old);
    Ok(())
}

fn array2string(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = [
        "a",
        "max_line_width",
        "precision",
        "suppress_small",
        "separator",
        "prefix",
        "*formatter",
        "*threshold",
        "*edgeitems",
        "*sign",
        "*floatmode",
        "*suffix",
        "*legacy",
    ];
    let bound = args.bind("array2string", names, 1)?;
    let array = convert::to_array(vm, bound[0].unwrap_or(&Value::None), None)?;
    let (mut options, mut formatter) = current(vm);
    let (mut separator, mut prefix, mut suffix) = (String::from(" "), String::new(), String::new());
    for (name, value) in names.iter().zip(bound).skip(1) {
        let Some(value) = value.filter(|value| !value.is_none()) else { continue };
        let text = || value.as_str().unwrap_or_default().to_string();
        match name.trim_start_matches('*') {
            "separator" => separator = text(),
            "prefix" => prefix = text(),
            "suffix" => suffix = text(),
            "formatter" => formatter = value.clone(),
            "legacy" if matches!(value, Value::Bool(false)) => {}
            name => {
                set_option(vm, &mut options, name, value)?;
            }
        }
    }
    if formatter.is_none() {
        return Ok(Value::from(array_text(&array, &separator, prefix.len(), suffix.len(), &options)));
    }
    let text = formatted(vm, &array, &separator, prefix.len(), suffix.len(), &options, &formatter)?;
    Ok(Value::from(text))
}

/// The array with its elements written by the program's own functions, where they are for its type.
fn formatted(
    vm: &mut Vm,
    array: &Array,
    separator: &str,
    indent: usize,
    suffix: usize,
    options: &PrintOptions,
    formatter: &Value,
) -> PyResult<String> {
    let keys: &[&str] = match array.dtype {
        DType::Bool => &["bool", "all"],
        DType::Float32 | DType::Float64 => &["float", "float_kind", "all"],
        DType::Complex128 => &["complexfloat", "complex_kind", "all"],
        DType::Str(_) => &["numpystr", "str_kind", "all"],
        DType::DateTime(_) => &["datetime", "all"],
        DType::TimeDelta(_) => &["timedelta", "all"],
        _ => &["int", "int_kind", "all"],
    };
    let mut own = Value::None;
    if let Value::Dict(dict) = formatter {
        own = keys.iter().find_map(|key| dict.get_str(key)).unwrap_or(Value::None);
    }
    if own.is_none() || array.size() == 0 {
        return Ok(array_text(array, separator, indent, suffix, options));
    }
    let word = |index: &[usize]| -> PyResult<String> {
        let scalar = super::scalar::wrap(array.dtype, array.item(index));
        let text = vm.call(&own, &[scalar])?;
        Ok(vm.str(&text)?.as_str().to_string())
    };
    lines(array.shape(), word, separator, indent, suffix, options)
}

fn one(vm: &mut Vm, name: &str, args: Args<'_>, repr: bool) -> PyResult<Value> {
    let names = ["a", "max_line_width", "precision", "suppress_small"];
    let bound = args.bind(name, names, 1)?;
    let array = convert::to_array(vm, bound[0].unwrap_or(&Value::None), None)?;
    let (mut options, _) = current(vm);
    for (name, value) in names.iter().zip(bound).skip(1) {
        if let Some(value) = value {
            set_option(vm, &mut options, name, value)?;
        }
    }
    Ok(Value::from(if repr { array_repr(&array, &options) } else { array_str(&array, &options) }))
}

fn float_text(vm: &mut Vm, args: Args<'_>, plain: bool) -> PyResult<Value> {
    let names = [
        "x",
        "precision",
        "unique",
        "fractional",
        "trim",
        "sign",
        "pad_left",
        "pad_right",
        "exp_digits",
        "min_digits",
    ];
    let scientific_names =
        ["x", "precision", "unique", "trim", "sign", "pad_left", "exp_digits", "min_digits"];
    let (x, precision, unique, trim, sign, pad_left, exp_digits, min_digits) = if plain {
        let [x, precision, unique, fractional, trim, sign, pad_left, _, exp, min] =
            args.bind("format_float_positional", names, 1)?;
        if fractional.is_some_and(|flag| matches!(flag, Value::Bool(false))) {
            return Err(PyErr::not_implemented(
                "format_float_positional(fractional=False) is not available in this notebook",
            ));
        }
        (x, precision, unique, trim, sign, pad_left, exp, min)
    } else {
        let [x, precision, unique, trim, sign, pad_left, exp, min] =
            args.bind("format_float_scientific", scientific_names, 1)?;
        (x, precision, unique, trim, sign, pad_left, exp, min)
    };
    let x = x.unwrap_or(&Value::None);
    let single = super::scalar::dtype_of(x) == Some(DType::Float32);
    let number = tb_python::types::float::to_float(vm, x)?;
    let mut count = |value: Option<&Value>| -> PyResult<Option<usize>> {
        value.filter(|value| !value.is_none()).map(|value| Ok(vm.index(value)?.max(0) as usize)).transpose()
    };
    let (precision, min_digits) = (count(precision)?, count(min_digits)?.unwrap_or(0));
    let (exp_digits, pad) = (count(exp_digits)?.unwrap_or(2), count(pad_left)?.unwrap_or(0));
    let unique = unique.map_or(Ok(true), |flag| vm.truthy(flag))?;
    let plus = sign.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let trim = trim.and_then(Value::as_str).and_then(Trim::parse).unwrap_or(Trim::Keep);
    if !number.is_finite() {
        return Ok(Value::from(tb_array::print::item_text(&Item::Float(number))));
    }
    let text = match (plain, single) {
        (true, true) => positional(number as f32, precision, unique, trim, min_digits, plus),
        (true, false) => positional(number, precision, unique, trim, min_digits, plus),
        (false, true) => scientific(number as f32, precision, unique, trim, min_digits, exp_digits, plus),
        (false, false) => scientific(number, precision, unique, trim, min_digits, exp_digits, plus),
    };
    let whole = text.split('.').next().unwrap_or("").len();
    Ok(Value::from(format!("{}{text}", " ".repeat(pad.saturating_sub(whole)))))
}
