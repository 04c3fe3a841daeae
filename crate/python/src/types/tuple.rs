//! `tuple`: its methods.

use super::args::{instance_of, wrong_receiver};
use super::sequence;
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::object::{Iter, IterKind, Tuple};
use crate::value::Value;
use crate::vm::{CompareOp, Types, Vm, types};
use std::rc::Rc;

pub fn install(t: &Types) {
    let class = &t.tuple;
    class
        .method("index", index)
        .method("count", count)
        .method("__len__", len)
        .method("__getitem__", getitem)
        .method("__contains__", contains)
        .method("__iter__", iter)
        .method("__add__", add)
        .method("__mul__", mul)
        .method("__rmul__", mul)
        .method("__hash__", hash)
        .method("__repr__", repr);
    sequence::install_comparisons(class, compare);
}

/// `tuple(iterable=())`.
pub fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = match args.between("tuple", 0, 1)? {
        [Value::Tuple(tuple)] => Value::Tuple(Rc::clone(tuple)),
        [iterable] => Value::tuple(vm.collect(iterable)?),
        _ => Value::tuple(Vec::new()),
    };
    Ok(instance_of(class, &types().tuple, value))
}

fn this<'a>(args: &'a [Value], method: &str) -> PyResult<&'a Rc<Tuple>> {
    match args.first().map(Value::unwrap_base) {
        Some(Value::Tuple(tuple)) => Ok(tuple),
        Some(other) => Err(wrong_receiver("tuple", method, other)),
        None => Err(PyErr::type_error(format!("unbound method tuple.{method}() needs an argument"))),
    }
}

fn index(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let tuple = this(args.pos(), "index")?;
    let rest = args.split_self().1.between("index", 1, 3)?;
    match sequence::index_method(vm, &**tuple, rest)? {
        Some(at) => Ok(Value::from_usize(at)),
        None => Err(PyErr::value_error("tuple.index(x): x not in tuple")),
    }
}

fn count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let tuple = this(args.pos(), "count")?;
    let (_, rest) = args.split_self();
    let [item] = rest.exact("tuple.count")?;
    sequence::count_method(vm, &**tuple, item)
}

fn len(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(this(args.pos(), "__len__")?.len()))
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [tuple, key] = args.exact("__getitem__")?;
    this(args.pos(), "__getitem__")?;
    vm.getitem(tuple.unwrap_base(), key)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, item] = args.exact("__contains__")?;
    let tuple = this(args.pos(), "__contains__")?;
    Ok(Value::Bool(sequence::position(vm, &**tuple, item, 0, usize::MAX)?.is_some()))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let tuple = this(args.pos(), "__iter__")?;
    Ok(Value::iter(Iter::new(IterKind::Tuple { tuple: Rc::clone(tuple), at: 0 })))
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, other] = args.exact("__add__")?;
    let tuple = this(args.pos(), "__add__")?;
    let Value::Tuple(other) = other.unwrap_base() else { return Ok(Value::NotImplemented) };
    Ok(Value::tuple(sequence::concat(vm, tuple, other)?))
}

fn mul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, times] = args.exact("__mul__")?;
    let Some(times) = sequence::times(vm, times)? else { return Ok(Value::NotImplemented) };
    let tuple = this(args.pos(), "__mul__")?;
    Ok(Value::tuple(sequence::repeat(vm, tuple, times)?))
}

fn hash(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [tuple] = args.exact("__hash__")?;
    this(args.pos(), "__hash__")?;
    Ok(Value::Int(vm.hash(tuple.unwrap_base())? as i64))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [tuple] = args.exact("__repr__")?;
    this(args.pos(), "__repr__")?;
    Ok(Value::from(vm.repr(tuple.unwrap_base())?))
}

/// `a < b` and the like; `NotImplemented` unless both are tuples.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    match (a, b) {
        (Value::Tuple(a), Value::Tuple(b)) => sequence::compare(vm, op, &**a, &**b),
        _ => Ok(Value::NotImplemented),
    }
}

/// `tuple[start:stop:step]`, with the slice already resolved by `Vm::slice_indices`.
pub(crate) fn get_slice(
    vm: &mut Vm,
    tuple: &Rc<Tuple>,
    start: i64,
    step: i64,
    count: usize,
) -> PyResult<Value> {
    if step == 1 && count == tuple.len() {
        return Ok(Value::Tuple(Rc::clone(tuple)));
    }
    sequence::check_items(vm, count)?;
    Ok(Value::tuple(sequence::pick(tuple, start, step, count)))
}
