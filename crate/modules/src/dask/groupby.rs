//! `ddf.groupby(…)`: keys, perhaps chosen columns, then a lazy aggregation.

use super::lazy;
use crate::pandas::{convert, lift, not_available};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::lazy::Expr;
use tb_frame::{Agg, Grouping};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

struct GroupBy {
    expr: Expr,
    keys: Vec<Arc<str>>,
    /// The chosen columns; `None`: all others.
    columns: Option<Vec<Arc<str>>>,
    /// One column in single brackets: the result is a Series.
    single: bool,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("GroupBy", &[&types().object], None);
    class.module.set("dask.dataframe.dask_expr".into());
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
        .method("agg", agg);
    class
}

pub(super) fn new(vm: &mut Vm, expr: &Expr, args: Args<'_>) -> PyResult<Value> {
    let [_, by, _, _, _] = args.bind("groupby", ["/self", "by", "*sort", "*observed", "*group_keys"], 2)?;
    let keys = convert::names(vm, by.unwrap_or(&Value::None))?;
    let names: Vec<Arc<str>> = expr.schema().into_iter().map(|(name, _)| name).collect();
    let check = Grouping::new(keys.clone(), Vec::new(), Agg::Size).check(&names);
    lift(vm, check)?;
    Ok(class().instance(GroupBy { expr: expr.clone(), keys, columns: None, single: false }))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a GroupBy> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a GroupBy")
}

fn has(own: &GroupBy, name: &str) -> bool {
    own.expr.schema().iter().any(|(column, _)| **column == *name)
}

fn chosen(own: &GroupBy, columns: Vec<Arc<str>>, single: bool) -> Value {
    class().instance(GroupBy {
        expr: own.expr.clone(),
        keys: own.keys.clone(),
        columns: Some(columns),
        single,
    })
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact::<2>("__getitem__")?;
    let own = this(&args)?;
    let columns = convert::names(vm, key)?;
    match columns.iter().find(|name| !has(own, name)) {
        Some(missing) => Err(PyErr::key_error(Value::from(format!("Columns not found: '{missing}'")))),
        None => Ok(chosen(own, columns, convert::label(key).is_some())),
    }
}

fn getattr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = this(&args)?;
    let name = args.pos()[1].as_str().unwrap_or_default();
    if has(own, name) {
        return Ok(chosen(own, vec![Arc::from(name)], true));
    }
    if ["apply", "transform", "median", "nunique", "first", "last", "rolling", "aggregate", "cov", "corr"]
        .contains(&name)
    {
        return Err(not_available("GroupBy", name));
    }
    Err(PyErr::attribute_error(format!("'Column not found: {name}'")))
}

fn aggregate(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    let names =
        ["/self", "*numeric_only", "*ddof", "*split_every", "*split_out", "*shuffle_method", "*min_count"];
    let [_, numeric_only, ddof, ..] = args.bind(agg.name(), names, 1)?;
    if ddof.is_some_and(|ddof| ddof.as_i64() != Some(1)) {
        return Err(PyErr::not_implemented("ddof other than 1 is not available in this notebook yet"));
    }
    let numeric_only = numeric_only.map_or(Ok(false), |flag| vm.truthy(flag))?;
    result(vm, this(&args)?, agg, numeric_only)
}

fn result(vm: &mut Vm, own: &GroupBy, agg: Agg, numeric_only: bool) -> PyResult<Value> {
    let columns = match &own.columns {
        _ if agg == Agg::Size => Vec::new(),
        Some(columns) => columns.clone(),
        None => {
            let schema = own.expr.schema().into_iter();
            let kept = schema
                .filter(|(name, dtype)| !own.keys.contains(name) && (!numeric_only || dtype.is_numeric()));
            kept.map(|(name, _)| name).collect()
        }
    };
    let grouping = Grouping::new(own.keys.clone(), columns, agg);
    let control = Arc::clone(&vm.control);
    let expr = own.expr.group(grouping, own.single || agg == Agg::Size, &control);
    Ok(lazy::wrap(lift(vm, expr)?))
}

fn agg(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, what] = args.exact::<2>("agg")?;
    let agg = what.as_str().and_then(Agg::parse);
    let agg = agg
        .ok_or_else(|| PyErr::not_implemented("this form of agg() is not available in this notebook yet"))?;
    result(vm, this(&args)?, agg, false)
}
