//! `DataFrame`.

use super::series::{Slot, ambiguous};
use super::{convert, dtypes, groupby, index, lift, not_available, position, series};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::{Agg, Column, Index, Series, Style, Table, kernel, set_index, table_html, table_text};
use tb_python::class::native_data;
use tb_python::freeze::{ShipHooks, Shipped};
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// A frame may get new columns: the table is replaced then, and others that share it do not notice.
struct Frame {
    table: Slot<Table>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

/// pandas has these; they are not here yet.
const MISSING: [&str; 29] = [
    "merge",
    "join",
    "pivot",
    "pivot_table",
    "melt",
    "apply",
    "map",
    "rolling",
    "resample",
    "plot",
    "hist",
    "info",
    "to_csv",
    "to_parquet",
    "to_dict",
    "T",
    "transpose",
    "corr",
    "sample",
    "drop_duplicates",
    "query",
    "eval",
    "iterrows",
    "itertuples",
    "stack",
    "unstack",
    "nlargest",
    "nsmallest",
    "memory_usage",
];

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("DataFrame", &[&types().object], Some(new));
    class.module.set("pandas".into());
    class
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.len())))
        .method("__repr__", |_, args| Ok(Value::from(table_text(&*this(&args)?, &Style::notebook()))))
        .method("_repr_html_", |_, args| Ok(Value::from(table_html(&*this(&args)?, &Style::notebook()))))
        .method("__iter__", |vm, args| {
            let names = Value::list(this(&args)?.names.iter().map(|name| Value::from(&**name)).collect());
            vm.iter(&names)
        })
        .method("__contains__", |_, args| {
            let table = this(&args)?;
            let found = convert::label(&args.pos()[1]).is_some_and(|name| table.position(&name).is_some());
            Ok(Value::Bool(found))
        })
        .method("__bool__", |_, _| Err(ambiguous("DataFrame")))
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("__getattr__", getattr)
        .method("head", |vm, args| ends(vm, args, "head", Table::head))
        .method("tail", |vm, args| ends(vm, args, "tail", Table::tail))
        .method("copy", |_, args| Ok(wrap((*this(&args)?).clone())))
        .method("groupby", |vm, args| groupby::new(vm, this(&args)?, args))
        .method("sort_values", sort_values)
        .method("sort_index", sort_index)
        .method("describe", describe)
        .method("reset_index", reset_index)
        .method("set_index", set_index_of)
        .method("drop", drop_columns)
        .method("rename", rename)
        .method("assign", assign)
        .method("dropna", dropna)
        .method("isna", isna)
        .method("nunique", nunique)
        .getter("columns", |_, args| Ok(index::names(this(&args)?.names.iter().map(|name| &**name))))
        .getter("index", |_, args| Ok(index::wrap(this(&args)?.index.clone())))
        .getter("dtypes", dtypes_of)
        .getter("shape", |_, args| {
            let table = this(&args)?;
            Ok(Value::tuple(vec![Value::from_usize(table.len()), Value::from_usize(table.names.len())]))
        })
        .getter("size", |_, args| {
            let table = this(&args)?;
            Ok(Value::from_usize(table.len() * table.names.len()))
        })
        .getter("ndim", |_, _| Ok(Value::Int(2)))
        .getter("empty", |_, args| {
            let table = this(&args)?;
            Ok(Value::Bool(table.is_empty() || table.names.is_empty()))
        })
        .getter("iloc", |_, args| Ok(position::table_by_place(this(&args)?)))
        .getter("loc", |_, args| Ok(position::table_by_label(this(&args)?)));
    reductions(&class);
    super::arrays::install_frame(&class);
    class.set("__hash__", Value::None);
    class.set_ship_hooks(ShipHooks { freeze, thaw });
    // Every change puts a new table there.
    class.set_stamp_hook(|value| of(value).map_or(0, |table| Rc::as_ptr(&table) as usize as u64));
    class
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

pub fn wrap(table: Table) -> Value {
    class().instance(Frame { table: Slot::new(Rc::new(table)) })
}

/// The table of a DataFrame, as it is now.
pub fn of(value: &Value) -> Option<Rc<Table>> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Frame>().map(|frame| Rc::clone(&frame.table.borrow()))
}

fn this(args: &Args<'_>) -> PyResult<Rc<Table>> {
    let frame: &Frame = native_data(args.pos().first().unwrap_or(&Value::None), "a DataFrame")?;
    Ok(Rc::clone(&frame.table.borrow()))
}

fn freeze(value: &Value) -> PyResult<Shipped> {
    let table = of(value).ok_or_else(|| PyErr::type_error("expected a DataFrame"))?;
    Ok(Shipped { nbytes: table.nbytes(), data: Arc::new((*table).clone()) })
}

fn thaw(_: &mut Vm, shipped: &Shipped) -> PyResult<Value> {
    match shipped.data.downcast_ref::<Table>() {
        Some(table) => Ok(wrap(table.clone())),
        None => Err(PyErr::runtime_error("a DataFrame did not arrive whole")),
    }
}

/// `DataFrame({'a': [1, 2], …})`.
fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [data] = args.bind("DataFrame", ["data"], 0)?;
    let Some(Value::Dict(dict)) = data else {
        return Err(PyErr::not_implemented(
            "DataFrame() takes a dict of lists in this notebook: {'a': [1, 2]}",
        ));
    };
    let (mut names, mut columns): (Vec<Arc<str>>, Vec<Column>) = (Vec::new(), Vec::new());
    for entry in dict.entries() {
        names.push(
            convert::label(&entry.key).ok_or_else(|| PyErr::type_error("column names must be strings"))?,
        );
        columns.push(match series::of(&entry.value) {
            Some(series) => series.values.clone(),
            None => convert::column(&vm.collect(&entry.value)?)?,
        });
    }
    let rows = columns.first().map_or(0, Column::len);
    if columns.iter().any(|column| column.len() != rows) {
        return Err(PyErr::value_error("All arrays must be of the same length"));
    }
    let table = Table { index: Index::range(rows), names, columns };
    Ok(class.instance(Frame { table: Slot::new(Rc::new(table)) }))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let table = this(&args)?;
    let [_, key] = args.exact::<2>("__getitem__")?;
    let control = Arc::clone(&vm.control);
    if let Some(name) = convert::label(key) {
        let column = table.column(&name);
        return Ok(series::wrap(lift(vm, column)?));
    }
    let mask = super::arrays::mask(vm, &table.index, table.len(), key)?;
    if let Some(mask) = mask.as_ref().or_else(|| series::of(key)) {
        let filtered = table.filter(mask, &control);
        return Ok(wrap(lift(vm, filtered)?));
    }
    if let Value::Slice(slice) = key {
        let (start, _, step, count) = vm.slice_indices(slice, table.len())?;
        let rows: Vec<u32> = (0..count as i64).map(|at| (start + at * step) as u32).collect();
        let taken = table.take(&rows, &control);
        return Ok(wrap(lift(vm, taken)?));
    }
    let names = convert::names(vm, key)?;
    let selected = table.select(&names);
    Ok(wrap(lift(vm, selected)?))
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [own, key, value] = args.exact::<3>("__setitem__")?;
    let frame: &Frame = native_data(own, "a DataFrame")?;
    let name = convert::label(key).ok_or_else(|| {
        PyErr::not_implemented(
            "assigning to several columns or to rows is not available in this notebook yet",
        )
    })?;
    let table = Rc::clone(&frame.table.borrow());
    let changed = with_column(vm, &table, &name, value)?;
    *frame.table.borrow_mut() = Rc::new(changed);
    Ok(Value::None)
}

/// `table` with a column of a Series, a list, or one value for all rows.
fn with_column(vm: &mut Vm, table: &Table, name: &str, value: &Value) -> PyResult<Table> {
    let values = match (series::of(value), convert::scalar(value)) {
        (Some(series), _) => series.clone(),
        (None, Some(scalar)) => {
            let value = convert::value(scalar);
            let column = convert::column(&vec![value; table.len()])?;
            Series::new(None, table.index.clone(), column)
        }
        (None, None) => {
            let items = vm.collect(value)?;
            if items.len() != table.len() {
                let text = format!(
                    "Length of values ({}) does not match length of index ({})",
                    items.len(),
                    table.len()
                );
                return Err(PyErr::value_error(text));
            }
            Series::new(None, table.index.clone(), convert::column(&items)?)
        }
    };
    let changed = table.with_column(name, &values);
    lift(vm, changed)
}

/// Columns as attributes.
fn getattr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let table = this(&args)?;
    let name = args.pos()[1].as_str().unwrap_or_default();
    if let Ok(column) = table.column(name) {
        return Ok(series::wrap(column));
    }
    if MISSING.contains(&name) {
        return Err(not_available("DataFrame", name));
    }
    Err(PyErr::attribute_error(format!("'DataFrame' object has no attribute '{name}'"))
        .with_hint(format!("the columns are {}", table.names.join(", "))))
}

fn ends(vm: &mut Vm, args: Args<'_>, name: &str, of: fn(&Table, i64) -> Table) -> PyResult<Value> {
    let [_, count] = args.bind(name, ["/self", "n"], 1)?;
    let count = count.map_or(Ok(5), |count| vm.index(count))?;
    Ok(wrap(of(&*this(&args)?, count)))
}

fn reduce(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    let [_, axis, numeric_only] = args.bind(agg.name(), ["/self", "axis", "*numeric_only"], 1)?;
    if axis.is_some_and(|axis| axis.as_i64().unwrap_or(0) != 0) {
        return Err(PyErr::not_implemented(format!(
            "{}(axis=1) is not available in this notebook yet",
            agg.name()
        )));
    }
    let numeric_only = numeric_only.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let control = Arc::clone(&vm.control);
    let result = this(&args)?.reduce(agg, numeric_only, &control);
    Ok(series::wrap(lift(vm, result)?))
}

fn flags(vm: &mut Vm, value: Option<&Value>) -> PyResult<Vec<bool>> {
    match value {
        None => Ok(vec![true]),
        Some(Value::List(list)) => list.snapshot().iter().map(|flag| vm.truthy(flag)).collect(),
        Some(flag) => Ok(vec![vm.truthy(flag)?]),
    }
}

fn sort_values(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, by, ascending, ignore_index] =
        args.bind("sort_values", ["/self", "by", "*ascending", "*ignore_index"], 2)?;
    let by = convert::names(vm, by.unwrap_or(&Value::None))?;
    let ascending = flags(vm, ascending)?;
    if ascending.len() > 1 && ascending.len() != by.len() {
        let text = format!("Length of ascending ({}) != length of by ({})", ascending.len(), by.len());
        return Err(PyErr::value_error(text));
    }
    let ignore_index = ignore_index.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let control = Arc::clone(&vm.control);
    let sorted = this(&args)?.sort_values(&by, &ascending, &control);
    let mut sorted = lift(vm, sorted)?;
    if ignore_index {
        sorted.index = Index::range(sorted.len());
    }
    Ok(wrap(sorted))
}

fn sort_index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, ascending] = args.bind("sort_index", ["/self", "*ascending"], 1)?;
    let ascending = flags(vm, ascending)?;
    let table = this(&args)?;
    let control = Arc::clone(&vm.control);
    let levels = table.index.levels();
    let keys: Vec<&Column> = levels.iter().map(|level| &level.values).collect();
    let result =
        kernel::sort_order(&keys, &ascending, &control).and_then(|order| table.take(&order, &control));
    Ok(wrap(lift(vm, result)?))
}

fn describe(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.bind("describe", ["/self"], 1)?;
    let control = Arc::clone(&vm.control);
    let described = this(&args)?.describe(&control);
    Ok(wrap(lift(vm, described)?))
}

fn reset_index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, drop] = args.bind("reset_index", ["/self", "*drop"], 1)?;
    let drop = drop.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let table = this(&args)?;
    if drop {
        return Ok(wrap(Table { index: Index::range(table.len()), ..(*table).clone() }));
    }
    Ok(wrap(table.reset_index()))
}

fn set_index_of(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, keys] = args.bind("set_index", ["/self", "keys"], 2)?;
    let keys = convert::names(vm, keys.unwrap_or(&Value::None))?;
    let indexed = set_index((*this(&args)?).clone(), &keys);
    Ok(wrap(lift(vm, indexed)?))
}

fn drop_columns(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, labels, columns, axis] = args.bind("drop", ["/self", "labels", "*columns", "*axis"], 1)?;
    let by_axis = axis.is_some_and(|axis| axis.as_i64() == Some(1) || axis.as_str() == Some("columns"));
    let Some(names) = columns.or(labels.filter(|_| by_axis)) else {
        return Err(PyErr::not_implemented("drop() of rows is not available in this notebook yet"));
    };
    let names = convert::names(vm, names)?;
    let table = this(&args)?;
    let missing: Vec<String> =
        names.iter().filter(|name| table.position(name).is_none()).map(|name| format!("'{name}'")).collect();
    if !missing.is_empty() {
        return Err(PyErr::key_error(Value::from(format!("[{}] not found in axis", missing.join(", ")))));
    }
    let kept: Vec<Arc<str>> = table.names.iter().filter(|name| !names.contains(name)).cloned().collect();
    let rest = table.select(&kept);
    Ok(wrap(lift(vm, rest)?))
}

fn rename(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, columns] = args.bind("rename", ["/self", "*columns"], 2)?;
    let Some(Value::Dict(dict)) = columns else {
        return Err(PyErr::not_implemented("rename() takes columns={…} in this notebook"));
    };
    let mut table = (*this(&args)?).clone();
    for entry in dict.entries() {
        let (from, to) = (convert::label(&entry.key), convert::label(&entry.value));
        if let (Some(at), Some(to)) = (from.and_then(|from| table.position(&from)), to) {
            table.names[at] = to;
        }
    }
    Ok(wrap(table))
}

/// `df.assign(z=df.x + df.y, w=lambda d: d.z * 2)`.
fn assign(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut table = this(&args)?;
    for (name, value) in args.keywords() {
        let value = match value {
            Value::Function(_) => vm.call(value, &[wrap((*table).clone())])?,
            other => other.clone(),
        };
        table = Rc::new(with_column(vm, &table, name.as_str(), &value)?);
    }
    Ok(wrap((*table).clone()))
}

fn dropna(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, subset] = args.bind("dropna", ["/self", "*subset"], 1)?;
    let table = this(&args)?;
    let names = convert::optional_names(vm, subset)?.unwrap_or_else(|| table.names.clone());
    let control = Arc::clone(&vm.control);
    let places: Vec<usize> = names.iter().filter_map(|name| table.position(name)).collect();
    let is_whole = |row: usize| places.iter().all(|at| !table.columns[*at].is_null(row));
    let rows: Vec<u32> = (0..table.len()).filter(|row| is_whole(*row)).map(|row| row as u32).collect();
    let kept = if rows.len() == table.len() { Ok((*table).clone()) } else { table.take(&rows, &control) };
    Ok(wrap(lift(vm, kept)?))
}

fn isna(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let table = this(&args)?;
    let mask = |column: &Column| Series::new(None, table.index.clone(), column.clone()).is_null().values;
    let columns = table.columns.iter().map(mask).collect();
    Ok(wrap(Table { index: table.index.clone(), names: table.names.clone(), columns }))
}

fn nunique(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let table = this(&args)?;
    let control = Arc::clone(&vm.control);
    let mut counts = Vec::new();
    for name in &table.names {
        let count = table.column(name).and_then(|column| column.nunique(&control));
        counts.push(lift(vm, count)? as i64);
    }
    let labels = Column::from_strs(table.names.iter().map(|name| Some(&**name)));
    let index = Index::Keys(vec![tb_frame::Level { name: None, values: labels }]);
    Ok(series::wrap(Series::new(None, index, Column::Int64(counts.into()))))
}

fn dtypes_of(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let table = this(&args)?;
    Ok(dtypes::wrap(table.names.iter().cloned().zip(table.dtypes()).collect(), false))
}
