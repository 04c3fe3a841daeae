//! `df.groupby(…)`: keys, perhaps chosen columns, and then an aggregation.

use super::{convert, frame, lift, not_available, series};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::{Agg, Column, Grouping, Series, Table};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

struct GroupBy {
    table: Rc<Table>,
    keys: Vec<Arc<str>>,
    /// The chosen columns; `None`: all others.
    columns: Option<Vec<Arc<str>>>,
    /// One column in single brackets: the result is a Series.
    single: bool,
    as_index: bool,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("DataFrameGroupBy", &[&types().object], None);
    class.module.set("pandas.api.typing".into());
    class
        .method("__getitem__", getitem)
        .method("__getattr__", getattr)
        .method("mean", |vm, args| aggregate(vm, args, Agg::Mean))
        .method("sum", |vm, args| aggregate(vm, args, Agg::Sum))
        .method("std", |vm, args| aggregate(vm, args, Agg::Std))
        .method("var", |vm, args| aggregate(vm, args, Agg::Var))
        .method("min", |vm, args| aggregate(vm, args, Agg::Min))
        .method("max", |vm, args| aggregate(vm, args, Agg::Max))
        .method("count", |vm, args| aggregate(vm, args, Agg::Count))
        .method("size", |vm, args| aggregate(vm, args, Agg::Size))
        .method("agg", agg)
        .method("aggregate", agg)
        .getter("ngroups", ngroups);
    class
}

/// `df.groupby(by)`.
pub(super) fn new(vm: &mut Vm, table: Rc<Table>, args: Args<'_>) -> PyResult<Value> {
    let names = ["/self", "by", "*as_index", "*sort", "*observed", "*dropna", "*group_keys"];
    let [_, by, as_index, sort, _, dropna, _] = args.bind("groupby", names, 2)?;
    for (name, flag) in [("sort", sort), ("dropna", dropna)] {
        if !flag.map_or(Ok(true), |flag| vm.truthy(flag))? {
            return Err(PyErr::not_implemented(format!(
                "groupby({name}=False) is not available in this notebook yet"
            )));
        }
    }
    let as_index = as_index.map_or(Ok(true), |flag| vm.truthy(flag))?;
    let keys = convert::names(vm, by.unwrap_or(&Value::None))?;
    let check = Grouping::new(keys.clone(), Vec::new(), Agg::Size).check(&table.names);
    lift(vm, check)?;
    Ok(class().instance(GroupBy { table, keys, columns: None, single: false, as_index }))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a GroupBy> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a GroupBy")
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact::<2>("__getitem__")?;
    let own = this(&args)?;
    let columns = convert::names(vm, key)?;
    let missing: Vec<String> = columns
        .iter()
        .filter(|name| own.table.position(name).is_none())
        .map(|name| format!("'{name}'"))
        .collect();
    if !missing.is_empty() {
        return Err(PyErr::key_error(Value::from(format!("Columns not found: {}", missing.join(", ")))));
    }
    Ok(chosen(own, columns, convert::label(key).is_some()))
}

fn chosen(own: &GroupBy, columns: Vec<Arc<str>>, single: bool) -> Value {
    let (table, keys) = (Rc::clone(&own.table), own.keys.clone());
    class().instance(GroupBy { table, keys, columns: Some(columns), single, as_index: own.as_index })
}

fn getattr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = this(&args)?;
    let name = args.pos()[1].as_str().unwrap_or_default();
    if own.table.position(name).is_some() {
        return Ok(chosen(own, vec![Arc::from(name)], true));
    }
    if ["apply", "transform", "filter", "median", "nunique", "first", "last", "head", "describe", "quantile"]
        .contains(&name)
    {
        return Err(not_available("DataFrameGroupBy", name));
    }
    Err(PyErr::attribute_error(format!("'DataFrameGroupBy' object has no attribute '{name}'")))
}

fn ngroups(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = this(&args)?;
    let table = run(vm, own, Agg::Size, Vec::new())?;
    Ok(Value::from_usize(table.len()))
}

fn aggregate(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    let own = this(&args)?;
    let [_, numeric_only, ..] =
        args.bind(agg.name(), ["/self", "*numeric_only", "*ddof", "*min_count"], 1)?;
    let numeric_only = numeric_only.map_or(Ok(false), |flag| vm.truthy(flag))?;
    if args.keyword("ddof").is_some_and(|ddof| ddof.as_i64() != Some(1)) {
        return Err(PyErr::not_implemented("ddof other than 1 is not available in this notebook yet"));
    }
    result(vm, own, agg, numeric_only)
}

fn result(vm: &mut Vm, own: &GroupBy, agg: Agg, numeric_only: bool) -> PyResult<Value> {
    let is_wanted = |name: &&Arc<str>| {
        let numeric = own.table.position(name).is_some_and(|at| own.table.columns[at].dtype().is_numeric());
        !own.keys.contains(name) && (!numeric_only || numeric)
    };
    let columns = match &own.columns {
        Some(columns) => columns.clone(),
        None => own.table.names.iter().filter(is_wanted).cloned().collect(),
    };
    let columns = if agg == Agg::Size { Vec::new() } else { columns };
    let table = run(vm, own, agg, columns)?;
    if !own.as_index {
        return Ok(frame::wrap(table.reset_index()));
    }
    if own.single || agg == Agg::Size {
        let grouping = Grouping::new(Vec::new(), Vec::new(), agg);
        return Ok(series::wrap(grouping.series(table)));
    }
    Ok(frame::wrap(table))
}

fn run(vm: &mut Vm, own: &GroupBy, agg: Agg, columns: Vec<Arc<str>>) -> PyResult<Table> {
    let control = Arc::clone(&vm.control);
    let result = Grouping::new(own.keys.clone(), columns, agg).run(&own.table, &control);
    lift(vm, result)
}

/// `agg('mean')`, `agg(['mean', 'std'])` of one column, `agg({'x': 'mean'})`.
fn agg(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, what] = args.exact::<2>("agg")?;
    let own = this(&args)?;
    match what {
        Value::Str(name) => result(vm, own, named(name.as_str())?, false),
        Value::List(list) if own.single => {
            let column = own.columns.as_ref().map_or_else(Vec::new, Clone::clone);
            let parts: Vec<(Arc<str>, Value)> =
                list.snapshot().into_iter().map(|name| (column[0].clone(), name)).collect();
            several(vm, own, &parts, |_, agg| Arc::from(agg.name()))
        }
        Value::Dict(dict) => {
            let pair = |entry: tb_python::object::DictEntry| {
                let name = convert::label(&entry.key)
                    .ok_or_else(|| PyErr::type_error("agg: keys are column names"))?;
                Ok((name, entry.value))
            };
            let parts = dict.entries().into_iter().map(pair).collect::<PyResult<Vec<_>>>()?;
            several(vm, own, &parts, |column, _| column)
        }
        _ => Err(PyErr::not_implemented("this form of agg() is not available in this notebook yet")),
    }
}

fn named(name: &str) -> PyResult<Agg> {
    Agg::parse(name)
        .ok_or_else(|| PyErr::not_implemented(format!("agg('{name}') is not available in this notebook yet")))
}

fn several(
    vm: &mut Vm,
    own: &GroupBy,
    parts: &[(Arc<str>, Value)],
    name: impl Fn(Arc<str>, Agg) -> Arc<str>,
) -> PyResult<Value> {
    let (mut names, mut columns): (Vec<Arc<str>>, Vec<Column>) = (Vec::new(), Vec::new());
    let mut labels = None;
    for (column, what) in parts {
        let Some(agg) = what.as_str() else {
            return Err(PyErr::not_implemented("this form of agg() is not available in this notebook yet"));
        };
        let agg = named(agg)?;
        let table = run(vm, own, agg, vec![Arc::clone(column)])?;
        let one: Series = Grouping::new(Vec::new(), Vec::new(), agg).series(table);
        names.push(name(Arc::clone(column), agg));
        columns.push(one.values);
        labels = Some(one.index);
    }
    let index = labels.ok_or_else(|| PyErr::value_error("No objects to concatenate"))?;
    let table = Table { index, names, columns };
    Ok(frame::wrap(if own.as_index { table } else { table.reset_index() }))
}
