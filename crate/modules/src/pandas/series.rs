//! `Series`.

use super::{arrays, convert, csv_options, frame, index, lift, not_available, position};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::kernel::{Arith, Compare, Logic};
use tb_frame::{Agg, Column, DType, Index, Operand, Scalar, Series, Style, Table, kernel, series_text};
use tb_python::class::native_data;
use tb_python::freeze::{ShipHooks, Shipped};
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

/// pandas has these; they are not here yet.
const MISSING: [&str; 20] = [
    "rolling",
    "resample",
    "groupby",
    "plot",
    "hist",
    "str",
    "dt",
    "cat",
    "array",
    "interpolate",
    "shift",
    "diff",
    "cumsum",
    "rank",
    "corr",
    "sample",
    "drop_duplicates",
    "duplicated",
    "explode",
    "mode",
];

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("Series", &[&types().object], Some(new));
    class.module.set("pandas".into());
    operators(&class);
    reductions(&class);
    arrays::install_series(&class);
    class
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.len())))
        .method("__repr__", |_, args| Ok(Value::from(series_text(this(&args)?, &Style::notebook(), false))))
        .method("__iter__", iter)
        .method("__contains__", contains)
        .method("__getitem__", getitem)
        .method("__getattr__", getattr)
        .method("__bool__", |_, _| Err(ambiguous("Series")))
        .method("head", |vm, args| ends(vm, args, "head", Series::head))
        .method("tail", |vm, args| ends(vm, args, "tail", Series::tail))
        .method("tolist", tolist)
        .method("to_list", tolist)
        .method("to_frame", |_, args| Ok(frame::wrap(this(&args)?.to_table())))
        .method("reset_index", |_, args| Ok(frame::wrap(this(&args)?.to_table().reset_index())))
        .method("copy", |_, args| Ok(wrap(this(&args)?.clone())))
        .method("isna", |_, args| Ok(wrap(this(&args)?.is_null())))
        .method("isnull", |_, args| Ok(wrap(this(&args)?.is_null())))
        .method("notna", notna)
        .method("notnull", notna)
        .method("dropna", dropna)
        .method("fillna", fillna)
        .method("isin", isin)
        .method("between", between)
        .method("abs", |_, args| float_map(args, f64::abs, i64::abs))
        .method("__abs__", |_, args| float_map(args, f64::abs, i64::abs))
        .method("astype", astype)
        .method("rename", rename)
        .method("unique", unique)
        .method("nunique", nunique)
        .method("value_counts", value_counts)
        .method("sort_values", sort_values)
        .method("sort_index", sort_index)
        .method("quantile", quantile)
        .method("median", |vm, args| quantile_of(vm, this(&args)?, 0.5))
        .method("describe", describe)
        .method("idxmax", |vm, args| extreme_label(vm, args, Agg::Max))
        .method("idxmin", |vm, args| extreme_label(vm, args, Agg::Min))
        .method("any", |_, args| truth(args, "any", |mask| mask.contains(&true)))
        .method("all", |_, args| truth(args, "all", |mask| !mask.contains(&false)))
        .method("apply", apply)
        .method("map", apply)
        .getter("name", |_, args| Ok(this(&args)?.name.as_deref().map_or(Value::None, Value::from)))
        .getter("dtype", |_, args| Ok(Value::from(this(&args)?.values.dtype().to_string())))
        .getter("size", |_, args| Ok(Value::from_usize(this(&args)?.len())))
        .getter("shape", |_, args| Ok(Value::tuple(vec![Value::from_usize(this(&args)?.len())])))
        .getter("empty", |_, args| Ok(Value::Bool(this(&args)?.is_empty())))
        .getter("ndim", |_, _| Ok(Value::Int(1)))
        .getter("index", |_, args| Ok(index::wrap(this(&args)?.index.clone())))
        .getter("iloc", |_, args| Ok(position::series_by_place(this(&args)?.clone())))
        .getter("loc", |_, args| Ok(position::series_by_label(this(&args)?.clone())));
    class.set("__hash__", Value::None);
    class.set_ship_hooks(ShipHooks { freeze, thaw });
    class
}

fn operators(class: &Class) {
    class
        .method("__add__", |vm, args| arith(vm, args, Arith::Add))
        .method("__sub__", |vm, args| arith(vm, args, Arith::Subtract))
        .method("__mul__", |vm, args| arith(vm, args, Arith::Multiply))
        .method("__truediv__", |vm, args| arith(vm, args, Arith::Divide))
        .method("__floordiv__", |vm, args| arith(vm, args, Arith::FloorDivide))
        .method("__mod__", |vm, args| arith(vm, args, Arith::Remainder))
        .method("__pow__", |vm, args| arith(vm, args, Arith::Power))
        .method("__radd__", |vm, args| arith_reversed(vm, args, Arith::Add))
        .method("__rsub__", |vm, args| arith_reversed(vm, args, Arith::Subtract))
        .method("__rmul__", |vm, args| arith_reversed(vm, args, Arith::Multiply))
        .method("__rtruediv__", |vm, args| arith_reversed(vm, args, Arith::Divide))
        .method("__rfloordiv__", |vm, args| arith_reversed(vm, args, Arith::FloorDivide))
        .method("__rmod__", |vm, args| arith_reversed(vm, args, Arith::Remainder))
        .method("__rpow__", |vm, args| arith_reversed(vm, args, Arith::Power))
        .method("__eq__", |vm, args| compare(vm, args, Compare::Equal))
        .method("__ne__", |vm, args| compare(vm, args, Compare::NotEqual))
        .method("__lt__", |vm, args| compare(vm, args, Compare::Less))
        .method("__le__", |vm, args| compare(vm, args, Compare::LessEqual))
        .method("__gt__", |vm, args| compare(vm, args, Compare::Greater))
        .method("__ge__", |vm, args| compare(vm, args, Compare::GreaterEqual))
        .method("__and__", |vm, args| logic(vm, args, Logic::And))
        .method("__or__", |vm, args| logic(vm, args, Logic::Or))
        .method("__xor__", |vm, args| logic(vm, args, Logic::Xor))
        .method("__invert__", |vm, args| {
            let control = Arc::clone(&vm.control);
            let result = this(&args)?.invert(&control);
            Ok(wrap(lift(vm, result)?))
        })
        .method("__neg__", |vm, args| {
            let control = Arc::clone(&vm.control);
            let result = this(&args)?.arith_reversed(Arith::Subtract, &Scalar::Int(0), &control);
            Ok(wrap(lift(vm, result)?))
        });
}

fn reductions(class: &Class) {
    class
        .method("mean", |vm, args| reduce(vm, args, Agg::Mean))
        .method("sum", |vm, args| reduce(vm, args, Agg::Sum))
        .method("std", |vm, args| reduce(vm, args, Agg::Std))
        .method("var", |vm, args| reduce(vm, args, Agg::Var))
        .method("min", |vm, args| reduce(vm, args, Agg::Min))
        .method("max", |vm, args| reduce(vm, args, Agg::Max))
        .method("count", |vm, args| reduce(vm, args, Agg::Count));
}

pub fn wrap(series: Series) -> Value {
    class().instance(series)
}

pub fn of(value: &Value) -> Option<&Series> {
    match value {
        Value::Instance(instance) => instance.native::<Series>(),
        _ => None,
    }
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Series> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a Series")
}

pub fn ambiguous(kind: &str) -> PyErr {
    PyErr::value_error(format!(
        "The truth value of a {kind} is ambiguous. Use a.empty, a.item(), a.any() or a.all()."
    ))
    .with_hint("combine masks with & and |, each comparison in parentheses: (df.x > 0) & (df.y < 1)")
}

/// Calls a method of the first argument, for `pd.isna(series)`.
pub(super) fn call_on(vm: &mut Vm, args: Args<'_>, method: &'static str) -> PyResult<Value> {
    let [object] = args.exact::<1>(method)?;
    match object {
        Value::Instance(_) => vm.call_method(object, method, &[]),
        Value::Float(number) => Ok(Value::Bool(number.is_nan() == (method == "isna"))),
        other => Ok(Value::Bool(other.is_none() == (method == "isna"))),
    }
}

fn freeze(value: &Value) -> PyResult<Shipped> {
    let series: &Series = native_data(value, "a Series")?;
    Ok(Shipped { nbytes: series.nbytes(), data: Arc::new(series.clone()) })
}

fn thaw(_: &mut Vm, shipped: &Shipped) -> PyResult<Value> {
    match shipped.data.downcast_ref::<Series>() {
        Some(series) => Ok(wrap(series.clone())),
        None => Err(PyErr::runtime_error("a Series did not arrive whole")),
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [data, labels, dtype, name] = args.bind("Series", ["data", "index", "dtype", "name"], 1)?;
    let values = vm.collect(data.unwrap_or(&Value::None))?;
    let mut column = convert::column(&values)?;
    if let Some(dtype) = dtype.filter(|dtype| !dtype.is_none()) {
        let dtype = csv_options::dtype(vm, dtype)?;
        column = cast(&column, dtype)?;
    }
    let index = match labels.filter(|labels| !labels.is_none()) {
        None => Index::range(column.len()),
        Some(labels) => {
            let labels = vm.collect(labels)?;
            if labels.len() != column.len() {
                let text = format!(
                    "Length of values ({}) does not match length of index ({})",
                    column.len(),
                    labels.len()
                );
                return Err(PyErr::value_error(text));
            }
            Index::Keys(vec![tb_frame::Level { name: None, values: convert::column(&labels)? }])
        }
    };
    Ok(class.instance(Series::new(name.and_then(convert::label), index, column)))
}

fn arith(vm: &mut Vm, args: Args<'_>, op: Arith) -> PyResult<Value> {
    let left = this(&args)?;
    let beside = arrays::beside(vm, left, &args.pos()[1], false)?;
    let right = beside.as_ref().map_or_else(|| operand(&args.pos()[1]), Right::Series);
    let control = Arc::clone(&vm.control);
    let result = match right {
        Right::Series(right) => left.arith(op, Operand::Series(right), &control),
        Right::Scalar(scalar) => left.arith(op, Operand::Scalar(&scalar), &control),
        Right::Other => return Ok(Value::NotImplemented),
    };
    Ok(wrap(lift(vm, result)?))
}

fn arith_reversed(vm: &mut Vm, args: Args<'_>, op: Arith) -> PyResult<Value> {
    if let Some(first) = arrays::beside(vm, this(&args)?, &args.pos()[1], false)? {
        let control = Arc::clone(&vm.control);
        let result = first.arith(op, Operand::Series(this(&args)?), &control);
        return Ok(wrap(lift(vm, result)?));
    }
    let Right::Scalar(scalar) = operand(&args.pos()[1]) else { return Ok(Value::NotImplemented) };
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.arith_reversed(op, &scalar, &control);
    Ok(wrap(lift(vm, result)?))
}

fn compare(vm: &mut Vm, args: Args<'_>, op: Compare) -> PyResult<Value> {
    let left = this(&args)?;
    let beside = arrays::beside(vm, left, &args.pos()[1], true)?;
    let right = beside.as_ref().map_or_else(|| operand(&args.pos()[1]), Right::Series);
    let control = Arc::clone(&vm.control);
    let result = match right {
        Right::Series(right) => left.compare(op, Operand::Series(right), &control),
        Right::Scalar(scalar) => left.compare(op, Operand::Scalar(&scalar), &control),
        Right::Other => return Ok(Value::NotImplemented),
    };
    Ok(wrap(lift(vm, result)?))
}

fn logic(vm: &mut Vm, args: Args<'_>, op: Logic) -> PyResult<Value> {
    let left = this(&args)?;
    let beside = arrays::beside(vm, left, &args.pos()[1], false)?;
    let Some(right) = beside.as_ref().or_else(|| of(&args.pos()[1])) else {
        return Ok(Value::NotImplemented);
    };
    let control = Arc::clone(&vm.control);
    let result = left.logic(op, right, &control);
    Ok(wrap(lift(vm, result)?))
}

enum Right<'a> {
    Series(&'a Series),
    Scalar(Scalar),
    Other,
}

fn operand(value: &Value) -> Right<'_> {
    match (of(value), convert::scalar(value)) {
        (Some(series), _) => Right::Series(series),
        (None, Some(scalar)) => Right::Scalar(scalar),
        (None, None) => Right::Other,
    }
}

fn reduce(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    args.bind(agg.name(), ["/self", "*axis", "*skipna", "*numeric_only"], 1)?;
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.reduce(agg, &control);
    Ok(convert::value(lift(vm, result)?))
}

/// `head(n=5)` and `tail(n=5)`.
fn ends(vm: &mut Vm, args: Args<'_>, name: &str, of: fn(&Series, i64) -> Series) -> PyResult<Value> {
    let [_, count] = args.bind(name, ["/self", "n"], 1)?;
    let count = count.map_or(Ok(5), |count| vm.index(count))?;
    Ok(wrap(of(this(&args)?, count)))
}

fn iter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let list = Value::list(convert::values(&this(&args)?.values));
    vm.iter(&list)
}

fn tolist(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let series = this(&args)?;
    vm.check_alloc(series.len() * size_of::<Value>())?;
    Ok(Value::list(convert::values(&series.values)))
}

fn contains(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found =
        convert::scalar(&args.pos()[1]).and_then(|label| position::find(&this(&args).ok()?.index, &label));
    Ok(Value::Bool(found.is_some()))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (series, key) = (this(&args)?, &args.pos()[1]);
    let mask = arrays::mask(vm, &series.index, series.len(), key)?;
    if let Some(mask) = mask.as_ref().or_else(|| of(key)) {
        let control = Arc::clone(&vm.control);
        let result = series.filter(mask, &control);
        return Ok(wrap(lift(vm, result)?));
    }
    if let Value::Slice(slice) = key {
        return position::slice_series(vm, series, slice);
    }
    position::label_of_series(series, key)
}

/// Labels as attributes: `means.Alice`.
fn getattr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (series, name) = (this(&args)?, args.pos()[1].as_str().unwrap_or_default());
    if let Some(row) = position::find(&series.index, &Scalar::Str(Arc::from(name))) {
        return Ok(convert::value(Scalar::at(&series.values, row)));
    }
    if MISSING.contains(&name) {
        return Err(not_available("Series", name));
    }
    Err(PyErr::attribute_error(format!("'Series' object has no attribute '{name}'")))
}

fn notna(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.is_null().invert(&control);
    Ok(wrap(lift(vm, result)?))
}

fn dropna(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let series = this(&args)?;
    let control = Arc::clone(&vm.control);
    let result = series.is_null().invert(&control).and_then(|mask| series.filter(&mask, &control));
    Ok(wrap(lift(vm, result)?))
}

fn fillna(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let series = this(&args)?;
    let [_, value] = args.bind("fillna", ["/self", "value"], 2)?;
    let filler = value.and_then(convert::scalar);
    let values = match (&series.values, filler) {
        (Column::Float64(values), Some(filler)) if filler.as_f64().is_some() => {
            let filler = filler.as_f64().unwrap_or(f64::NAN);
            let filled = values.iter().map(|value| if value.is_nan() { filler } else { *value });
            Column::Float64(filled.collect::<Vec<_>>().into())
        }
        (Column::Str(text), Some(Scalar::Str(filler))) => {
            Column::from_strs(text.iter().map(|value| Some(value.unwrap_or(&filler))))
        }
        (Column::Int64(_) | Column::Bool(_), Some(_)) => series.values.clone(),
        _ => return Err(PyErr::type_error(format!("Invalid value for dtype '{}'", series.values.dtype()))),
    };
    Ok(wrap(Series { values, ..series.clone() }))
}

fn isin(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let series = this(&args)?;
    let [_, values] = args.exact::<2>("isin")?;
    let wanted = vm.collect(values)?;
    let control = Arc::clone(&vm.control);
    let mut mask: Option<Series> = None;
    for scalar in wanted.iter().filter_map(convert::scalar) {
        let one = series.compare(Compare::Equal, Operand::Scalar(&scalar), &control);
        let one = lift(vm, one)?;
        mask = Some(match mask {
            None => one,
            Some(mask) => {
                let both = mask.logic(Logic::Or, &one, &control);
                lift(vm, both)?
            }
        });
    }
    let none = || Column::Bool(vec![false; series.len()].into());
    let values = mask.map_or_else(none, |mask| mask.values);
    Ok(wrap(Series { values, ..series.clone() }))
}

fn between(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [series, low, high] = args.exact::<3>("between")?;
    let above = compare(vm, Args::positional(&[series.clone(), low.clone()]), Compare::GreaterEqual)?;
    let below = compare(vm, Args::positional(&[series.clone(), high.clone()]), Compare::LessEqual)?;
    logic(vm, Args::positional(&[above, below]), Logic::And)
}

fn float_map(args: Args<'_>, float: fn(f64) -> f64, int: fn(i64) -> i64) -> PyResult<Value> {
    let series = this(&args)?;
    let values = match &series.values {
        Column::Float64(values) => {
            Column::Float64(values.iter().map(|value| float(*value)).collect::<Vec<_>>().into())
        }
        Column::Int64(values) => {
            Column::Int64(values.iter().map(|value| int(*value)).collect::<Vec<_>>().into())
        }
        other => return Err(PyErr::type_error(format!("bad operand type for abs(): '{}'", other.dtype()))),
    };
    Ok(wrap(Series { values, ..series.clone() }))
}

fn astype(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [series, dtype] = args.exact::<2>("astype")?;
    let series: &Series = native_data(series, "a Series")?;
    let dtype = csv_options::dtype(vm, dtype)?;
    Ok(wrap(Series { values: cast(&series.values, dtype)?, ..series.clone() }))
}

fn cast(column: &Column, dtype: DType) -> PyResult<Column> {
    Ok(match (column, dtype) {
        (same, dtype) if same.dtype() == dtype => same.clone(),
        (Column::Int64(values), DType::Float64) => {
            Column::Float64(values.iter().map(|value| *value as f64).collect::<Vec<_>>().into())
        }
        (Column::Bool(values), DType::Int64) => {
            Column::Int64(values.iter().map(|value| i64::from(*value)).collect::<Vec<_>>().into())
        }
        (Column::Bool(values), DType::Float64) => {
            Column::Float64(values.iter().map(|value| f64::from(u8::from(*value))).collect::<Vec<_>>().into())
        }
        (Column::Int64(values), DType::Bool) => {
            Column::Bool(values.iter().map(|value| *value != 0).collect::<Vec<_>>().into())
        }
        (Column::Int64(values), DType::Str) => {
            let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
            Column::from_strs(texts.iter().map(|text| Some(&**text)))
        }
        (Column::Float64(values), DType::Int64) => {
            if values.iter().any(|value| !value.is_finite()) {
                return Err(PyErr::value_error("Cannot convert non-finite values (NA or inf) to integer"));
            }
            Column::Int64(values.iter().map(|value| *value as i64).collect::<Vec<_>>().into())
        }
        (column, dtype) => {
            let text =
                format!("astype from {} to {dtype} is not available in this notebook yet", column.dtype());
            return Err(PyErr::not_implemented(text));
        }
    })
}

fn rename(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, name] = args.bind("rename", ["/self", "index"], 2)?;
    Ok(wrap(Series { name: name.and_then(convert::label), ..this(&args)?.clone() }))
}

fn unique(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.distinct(&control);
    Ok(Value::list(convert::values(&lift(vm, result)?)))
}

fn nunique(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.nunique(&control);
    Ok(Value::from_usize(lift(vm, result)?))
}

fn value_counts(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.bind("value_counts", ["/self"], 1)?;
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.value_counts(&control);
    Ok(wrap(lift(vm, result)?))
}

fn sort_values(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, ascending] = args.bind("sort_values", ["/self", "*ascending"], 1)?;
    let ascending = ascending.map_or(Ok(true), |flag| vm.truthy(flag))?;
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.sort_values(ascending, &control);
    Ok(wrap(lift(vm, result)?))
}

fn sort_index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, ascending] = args.bind("sort_index", ["/self", "*ascending"], 1)?;
    let ascending = ascending.map_or(Ok(true), |flag| vm.truthy(flag))?;
    let series = this(&args)?;
    let control = Arc::clone(&vm.control);
    let levels = series.index.levels();
    let keys: Vec<&Column> = levels.iter().map(|level| &level.values).collect();
    let result =
        kernel::sort_order(&keys, &[ascending], &control).and_then(|order| series.take(&order, &control));
    Ok(wrap(lift(vm, result)?))
}

fn quantile(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, q] = args.bind("quantile", ["/self", "q"], 1)?;
    let q = match q {
        None => 0.5,
        Some(Value::Float(q)) => *q,
        Some(other) => vm.index(other)? as f64,
    };
    quantile_of(vm, this(&args)?, q)
}

fn quantile_of(vm: &mut Vm, series: &Series, q: f64) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let result = series.quantile(q, &control);
    Ok(convert::value(lift(vm, result)?))
}

fn describe(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let series = this(&args)?;
    let control = Arc::clone(&vm.control);
    let result = series.to_table().describe(&control);
    let table: Table = lift(vm, result)?;
    let described = Series::new(series.name.clone(), table.index, table.columns[0].clone());
    Ok(wrap(described))
}

fn extreme_label(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    let series = this(&args)?;
    let control = Arc::clone(&vm.control);
    let best = series.reduce(agg, &control);
    let best = lift(vm, best)?;
    let row = (0..series.len()).find(|row| Scalar::at(&series.values, *row) == best);
    let Some(row) = row else {
        return Err(PyErr::value_error(format!("attempt to get arg{} of an empty sequence", agg.name())));
    };
    Ok(position::label_at(&series.index, row))
}

fn truth(args: Args<'_>, name: &str, test: fn(&[bool]) -> bool) -> PyResult<Value> {
    match &this(&args)?.values {
        Column::Bool(mask) => Ok(Value::Bool(test(mask))),
        other => {
            let text =
                format!("Series.{name}() of dtype {} is not available in this notebook yet", other.dtype());
            Err(PyErr::not_implemented(text))
        }
    }
}

/// `series.apply(function)`: a call for each value.
fn apply(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [series, function] = args.exact::<2>("apply")?;
    let series: &Series = native_data(series, "a Series")?;
    let mut results = Vec::with_capacity(series.len());
    for value in convert::values(&series.values) {
        let result = match function {
            Value::Dict(dict) => vm.dict_get(dict, &value)?.unwrap_or(Value::Float(f64::NAN)),
            function => vm.call(function, &[value])?,
        };
        results.push(result);
    }
    Ok(wrap(Series { values: convert::column(&results)?, ..series.clone() }))
}

/// A cell that may be replaced, for frames and collections that are changed in place.
pub type Slot<T> = RefCell<Rc<T>>;
