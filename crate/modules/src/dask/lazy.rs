//! Lazy frames, series and numbers: `DataFrame`, `Series` and `Scalar` of `dask.dataframe`.

use super::{base, config, delayed, groupby, task, visualize};
use crate::pandas::{self, convert, lift, not_available};
use crate::run::{self, ComputeOptions};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::kernel::{Arith, Compare, Logic};
use tb_frame::lazy::{self as engine_lazy, Expr, Step, Value as Whole};
use tb_frame::{Agg, Scalar};
use tb_graph::{Datum, Graph};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// A frame may get new columns: its expression is replaced then.
struct Lazy {
    expr: RefCell<Expr>,
}

/// A collection as it is now.
pub type Collection = Expr;

thread_local! {
    static FRAME: OnceCell<Rc<Class>> = const { OnceCell::new() };
    static SERIES: OnceCell<Rc<Class>> = const { OnceCell::new() };
    static SCALAR: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

/// Dask has these; they are not here yet.
const MISSING: [&str; 27] = [
    "map_partitions",
    "apply",
    "map",
    "merge",
    "join",
    "set_index",
    "repartition",
    "partitions",
    "get_partition",
    "tail",
    "describe",
    "nunique",
    "drop_duplicates",
    "fillna",
    "dropna",
    "astype",
    "sort_values",
    "to_csv",
    "to_parquet",
    "rolling",
    "resample",
    "nlargest",
    "sample",
    "loc",
    "iloc",
    "index",
    "query",
];

pub fn frame_class() -> Rc<Class> {
    FRAME.with(|class| Rc::clone(class.get_or_init(make_frame_class)))
}

pub fn series_class() -> Rc<Class> {
    SERIES.with(|class| Rc::clone(class.get_or_init(make_series_class)))
}

fn scalar_class() -> Rc<Class> {
    let make = || {
        let class = common("Scalar");
        class.method("__bool__", |_, args| {
            let repr = this(&args)?.text();
            Err(PyErr::type_error(format!(
                "Trying to convert {repr} to a boolean value. Because Dask objects are lazily evaluated, they cannot be \
                 converted to a boolean value or used in boolean conditions like if statements. Try calling .compute() to \
                 force computation prior to converting to a boolean value or using in a conditional statement."
            )))
        });
        class
    };
    SCALAR.with(|class| Rc::clone(class.get_or_init(make)))
}

/// What all three have.
fn common(name: &str) -> Rc<Class> {
    let class = Class::native(name, &[&types().object], None);
    class.module.set("dask.dataframe.dask_expr".into());
    operators(&class);
    class
        .method("__repr__", |_, args| Ok(Value::from(this(&args)?.text())))
        .method("compute", base::compute_one)
        .method("persist", base::persist_one)
        .method("visualize", visualize::of_one)
        .method("__dask_tokenize__", |_, args| Ok(Value::from(&**this(&args)?.name())))
        .method("__getattr__", getattr)
        .getter("npartitions", |_, args| Ok(Value::from_usize(this(&args)?.partitions())))
        .getter("divisions", |_, args| Ok(Value::tuple(vec![Value::None; this(&args)?.partitions() + 1])))
        .getter("known_divisions", |_, _| Ok(Value::Bool(false)))
        .getter("_name", |_, args| Ok(Value::from(&**this(&args)?.name())));
    class.set("__hash__", Value::None);
    class
}

fn make_frame_class() -> Rc<Class> {
    let class = common("DataFrame");
    rows(&class);
    class
        .method("__getitem__", getitem)
        .method("__setitem__", setitem)
        .method("assign", assign)
        .method("_repr_html_", |_, args| Ok(Value::from(this(&args)?.html())))
        .method("__contains__", |_, args| {
            let found = convert::label(&args.pos()[1]);
            Ok(Value::Bool(this(&args)?.schema().iter().any(|(name, _)| Some(name) == found.as_ref())))
        })
        .method("__iter__", |vm, args| {
            let names = this(&args)?.schema().iter().map(|(name, _)| Value::from(&**name)).collect();
            vm.iter(&Value::list(names))
        })
        .method("groupby", |vm, args| groupby::new(vm, &this(&args)?, args))
        .getter("columns", |_, args| Ok(pandas::column_index(&this(&args)?.schema())))
        .getter("dtypes", |_, args| Ok(pandas::dtypes_of(this(&args)?.schema(), true)))
        .getter("ndim", |_, _| Ok(Value::Int(2)));
    class
}

fn make_series_class() -> Rc<Class> {
    let class = common("Series");
    rows(&class);
    class
        .method("__getitem__", getitem)
        .method("isna", |vm, args| step(vm, Step::IsNull, &[this(&args)?]))
        .method("isnull", |vm, args| step(vm, Step::IsNull, &[this(&args)?]))
        .method("value_counts", |vm, args| {
            let control = Arc::clone(&vm.control);
            let counts = this(&args)?.value_counts(&control);
            Ok(wrap(lift(vm, counts)?))
        })
        .getter("name", |_, args| {
            let schema = this(&args)?.schema();
            Ok(schema
                .first()
                .filter(|(name, _)| !name.is_empty())
                .map_or(Value::None, |(name, _)| Value::from(&**name)))
        })
        .getter("dtype", |_, args| {
            let schema = this(&args)?.schema();
            Ok(schema
                .first()
                .map_or(Value::None, |(_, dtype)| Value::from(tb_frame::dtype_name(*dtype, true))))
        })
        .getter("ndim", |_, _| Ok(Value::Int(1)));
    class
}

/// What frames and series have, and numbers have not.
fn rows(class: &Class) {
    class
        .method("__len__", length)
        .method("head", head)
        .method("to_delayed", to_delayed)
        .method("__bool__", |_, args| {
            let kind = if matches!(this(&args)?.meta(), Whole::Table(_)) { "DataFrame" } else { "Series" };
            Err(PyErr::value_error(format!(
                "The truth value of a {kind} is ambiguous. Use a.any() or a.all()."
            )))
        })
        .method("mean", |vm, args| reduce(vm, args, Agg::Mean))
        .method("sum", |vm, args| reduce(vm, args, Agg::Sum))
        .method("std", |vm, args| reduce(vm, args, Agg::Std))
        .method("var", |vm, args| reduce(vm, args, Agg::Var))
        .method("min", |vm, args| reduce(vm, args, Agg::Min))
        .method("max", |vm, args| reduce(vm, args, Agg::Max))
        .method("count", |vm, args| reduce(vm, args, Agg::Count));
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
        .method("__neg__", |vm, args| {
            step(vm, Step::ScalarArith(Scalar::Int(0), Arith::Subtract), &[this(&args)?])
        })
        .method("__eq__", |vm, args| compare(vm, args, Compare::Equal))
        .method("__ne__", |vm, args| compare(vm, args, Compare::NotEqual))
        .method("__lt__", |vm, args| compare(vm, args, Compare::Less))
        .method("__le__", |vm, args| compare(vm, args, Compare::LessEqual))
        .method("__gt__", |vm, args| compare(vm, args, Compare::Greater))
        .method("__ge__", |vm, args| compare(vm, args, Compare::GreaterEqual))
        .method("__and__", |vm, args| logic(vm, args, Logic::And))
        .method("__or__", |vm, args| logic(vm, args, Logic::Or))
        .method("__xor__", |vm, args| logic(vm, args, Logic::Xor))
        .method("__invert__", |vm, args| step(vm, Step::Invert, &[this(&args)?]));
}

pub fn wrap(expr: Expr) -> Value {
    let class = match expr.meta() {
        Whole::Table(_) => frame_class(),
        Whole::Series(_) => series_class(),
        Whole::Groups(_) | Whole::Scalar(_) => scalar_class(),
    };
    class.instance(Lazy { expr: RefCell::new(expr) })
}

/// The expression of a lazy collection, as it is now.
pub fn of(value: &Value) -> Option<Collection> {
    let Value::Instance(instance) = value else { return None };
    instance.native::<Lazy>().map(|lazy| lazy.expr.borrow().clone())
}

fn this(args: &Args<'_>) -> PyResult<Expr> {
    let lazy: &Lazy = native_data(args.pos().first().unwrap_or(&Value::None), "a lazy collection")?;
    Ok(lazy.expr.borrow().clone())
}

fn step(vm: &mut Vm, step: Step, inputs: &[Expr]) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let expr = Expr::step(step, &inputs.iter().collect::<Vec<_>>(), &control);
    Ok(wrap(lift(vm, expr)?))
}

fn arith(vm: &mut Vm, args: Args<'_>, op: Arith) -> PyResult<Value> {
    let (left, right) = (this(&args)?, &args.pos()[1]);
    match (of(right), convert::scalar(right)) {
        (Some(right), _) => step(vm, Step::Arith(op), &[left, right]),
        (None, Some(scalar)) => step(vm, Step::ArithScalar(op, scalar), &[left]),
        (None, None) => Ok(Value::NotImplemented),
    }
}

fn arith_reversed(vm: &mut Vm, args: Args<'_>, op: Arith) -> PyResult<Value> {
    match convert::scalar(&args.pos()[1]) {
        Some(scalar) => step(vm, Step::ScalarArith(scalar, op), &[this(&args)?]),
        None => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &mut Vm, args: Args<'_>, op: Compare) -> PyResult<Value> {
    let (left, right) = (this(&args)?, &args.pos()[1]);
    match (of(right), convert::scalar(right)) {
        (Some(right), _) => step(vm, Step::Compare(op), &[left, right]),
        (None, Some(scalar)) => step(vm, Step::CompareScalar(op, scalar), &[left]),
        (None, None) => Ok(Value::NotImplemented),
    }
}

fn logic(vm: &mut Vm, args: Args<'_>, op: Logic) -> PyResult<Value> {
    match of(&args.pos()[1]) {
        Some(right) => step(vm, Step::Logic(op), &[this(&args)?, right]),
        None => Ok(Value::NotImplemented),
    }
}

/// `ddf['x']`, `ddf[['x', 'y']]`, `ddf[ddf.x > 0]`.
fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact::<2>("__getitem__")?;
    let expr = this(&args)?;
    if let Some(mask) = of(key) {
        return step(vm, Step::Filter, &[expr, mask]);
    }
    match convert::label(key) {
        Some(name) => step(vm, Step::Column(name), &[expr]),
        None => {
            let names = convert::names(vm, key)?;
            step(vm, Step::Select(names), &[expr])
        }
    }
}

/// Columns as attributes.
fn getattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let expr = this(&args)?;
    let name = args.pos()[1].as_str().unwrap_or_default();
    let is_frame = matches!(expr.meta(), Whole::Table(_));
    if is_frame && expr.schema().iter().any(|(column, _)| **column == *name) {
        return step(vm, Step::Column(Arc::from(name)), &[expr]);
    }
    let kind = args.pos()[0].type_name();
    if MISSING.contains(&name) {
        return Err(not_available(kind, name));
    }
    Err(PyErr::attribute_error(format!("'{kind}' object has no attribute '{name}'")))
}

fn assigned(vm: &mut Vm, expr: &Expr, name: Arc<str>, value: &Value) -> PyResult<Expr> {
    let value = match value {
        Value::Function(_) => vm.call(value, &[wrap(expr.clone())])?,
        other => other.clone(),
    };
    let values = of(&value).ok_or_else(|| {
        PyErr::not_implemented("assigning anything but a lazy Series is not available in this notebook yet")
    })?;
    let control = Arc::clone(&vm.control);
    let expr = Expr::step(Step::Assign(name), &[expr, &values], &control);
    lift(vm, expr)
}

fn setitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [own, key, value] = args.exact::<3>("__setitem__")?;
    let lazy: &Lazy = native_data(own, "a lazy collection")?;
    let name = convert::label(key)
        .ok_or_else(|| PyErr::not_implemented("assigning to several columns is not available"))?;
    let expr = lazy.expr.borrow().clone();
    let changed = assigned(vm, &expr, name, value)?;
    *lazy.expr.borrow_mut() = changed;
    Ok(Value::None)
}

fn assign(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut expr = this(&args)?;
    for (name, value) in args.keywords() {
        expr = assigned(vm, &expr, Arc::from(name.as_str()), value)?;
    }
    Ok(wrap(expr))
}

fn reduce(vm: &mut Vm, args: Args<'_>, agg: Agg) -> PyResult<Value> {
    let names = ["/self", "*axis", "*skipna", "*numeric_only", "*split_every", "*ddof"];
    let [_, axis, _, numeric_only, _, _] = args.bind(agg.name(), names, 1)?;
    if axis.is_some_and(|axis| axis.as_i64().unwrap_or(0) != 0) {
        return Err(PyErr::not_implemented(format!(
            "{}(axis=1) is not available in this notebook yet",
            agg.name()
        )));
    }
    let mut expr = this(&args)?;
    let control = Arc::clone(&vm.control);
    if numeric_only.map_or(Ok(false), |flag| vm.truthy(flag))? && matches!(expr.meta(), Whole::Table(_)) {
        let numeric =
            expr.schema().into_iter().filter(|(_, dtype)| dtype.is_numeric()).map(|(name, _)| name).collect();
        let selected = Expr::step(Step::Select(numeric), &[&expr], &control);
        expr = lift(vm, selected)?;
    }
    let reduced = expr.reduce(agg, &control);
    Ok(wrap(lift(vm, reduced)?))
}

fn length(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let length = this(&args)?.length(&control);
    let length = lift(vm, length)?;
    let options = config::options(vm, std::iter::empty())?.run;
    Ok(compute(vm, &[length], options)?.remove(0))
}

/// `head(n=5)`: computed at once, as in Dask, from the first partition.
fn head(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, count, partitions, computed] = args.bind("head", ["/self", "n", "npartitions", "*compute"], 1)?;
    if partitions.is_some_and(|count| count.as_i64() != Some(1)) {
        return Err(PyErr::not_implemented(
            "head() over several partitions is not available in this notebook yet",
        ));
    }
    let count = count.map_or(Ok(5), |count| vm.index(count))?;
    let control = Arc::clone(&vm.control);
    let head = this(&args)?.head(count, &control);
    let head = lift(vm, head)?;
    if !computed.map_or(Ok(true), |flag| vm.truthy(flag))? {
        return Ok(wrap(head));
    }
    let options = config::options(vm, std::iter::empty())?.run;
    Ok(compute(vm, &[head], options)?.remove(0))
}

/// Computes collections together: what they share is read once.
///
/// # Errors
/// What a task raises.
pub fn compute(vm: &mut Vm, exprs: &[Expr], options: ComputeOptions) -> PyResult<Vec<Value>> {
    if exprs.is_empty() {
        return Ok(Vec::new());
    }
    let control = Arc::clone(&vm.control);
    let optimized = engine_lazy::optimize(exprs, &control);
    let optimized = lift(vm, optimized)?;
    let graph = engine_lazy::compute_graph(&optimized);
    let title = exprs.iter().map(Expr::word).collect::<Vec<_>>().join(", ");
    let results = run::compute(vm, &graph, &ComputeOptions { title, ..options })?;
    results.iter().map(|datum| whole(vm, datum)).collect()
}

/// A computed value as pandas' object or a number.
///
/// # Errors
/// `RuntimeError` for a value that was not finished.
pub fn whole(vm: &mut Vm, datum: &Datum) -> PyResult<Value> {
    let value = Whole::from_datum(datum);
    Ok(match lift(vm, value)? {
        Whole::Table(table) => pandas::frame::wrap(table),
        Whole::Series(series) => pandas::series::wrap(series),
        Whole::Scalar(scalar) => convert::value(scalar),
        Whole::Groups(_) => return Err(PyErr::runtime_error("an aggregation was not finished")),
    })
}

/// Computes the partitions and keeps them.
///
/// # Errors
/// What a task raises.
pub fn persist(vm: &mut Vm, expr: &Expr, options: ComputeOptions) -> PyResult<Value> {
    let control = Arc::clone(&vm.control);
    let optimized = expr.optimized(&control);
    let graph = lift(vm, optimized)?.partition_graph();
    let title = format!("persist {}", expr.word());
    let parts = run::compute(vm, &graph, &ComputeOptions { title, ..options })?;
    let persisted = expr.persisted(parts, &control);
    Ok(wrap(lift(vm, persisted)?))
}

/// The graph of some frames, to draw.
///
/// # Errors
/// Those of optimizing.
pub fn drawn(vm: &mut Vm, exprs: &[Expr], optimize: bool) -> PyResult<Graph> {
    let control = Arc::clone(&vm.control);
    let mut graph = Graph::default();
    for expr in exprs {
        let own = if optimize {
            let fused = expr.optimized(&control).and_then(|expr| tb_graph::fuse(&expr.partition_graph()));
            lift(vm, fused)?
        } else {
            expr.partition_graph()
        };
        graph = graph.joined(own);
    }
    Ok(graph)
}

/// The tasks that make one whole value of a frame: the graph's first output.
///
/// # Errors
/// Those of optimizing.
pub fn whole_graph(vm: &mut Vm, expr: &Expr) -> PyResult<Graph> {
    let control = Arc::clone(&vm.control);
    let optimized = expr.optimized(&control);
    Ok(lift(vm, optimized)?.compute_graph())
}

/// `to_delayed()`: each partition as a lazy value.
fn to_delayed(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let expr = this(&args)?;
    let control = Arc::clone(&vm.control);
    let optimized = expr.optimized(&control);
    let graph = lift(vm, optimized)?.partition_graph();
    let part = |(output, index): (&u32, u32)| {
        let own = tb_graph::cull(Graph { outputs: vec![*output], ..graph.clone() })?;
        let call = task::Call::Engine { label: expr.word().into(), graph: Rc::new(own) };
        let key = tb_graph::Key { name: Arc::clone(expr.name()), index: Some(index.into()) };
        Ok(delayed::wrap(task::Node::new(key, Arc::clone(expr.name()), call, Vec::new())))
    };
    let parts = graph.outputs.iter().zip(0..).map(part).collect::<tb_base::Result<Vec<_>>>();
    Ok(Value::list(lift(vm, parts)?))
}
