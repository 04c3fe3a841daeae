//! The operators of `deque`: joining, repeating, comparing.

use super::deque::{Deque, Side, fill, like, snapshot, this};
use tb_python::class::native_data;
use tb_python::native::{Args, NativeFn};
use tb_python::vm::CompareOp;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub(super) fn install(class: &Class) {
    class
        .method("__add__", add)
        .method("__iadd__", iadd)
        .method("__mul__", mul)
        .method("__rmul__", mul)
        .method("__imul__", imul);
    let ops = [
        ("__eq__", CompareOp::Eq),
        ("__ne__", CompareOp::Ne),
        ("__lt__", CompareOp::Lt),
        ("__le__", CompareOp::Le),
        ("__gt__", CompareOp::Gt),
        ("__ge__", CompareOp::Ge),
    ];
    for (name, op) in ops {
        let function = NativeFn::closure(name, move |vm, args| compare(vm, args, op));
        class.set(name, Value::Native(std::rc::Rc::new(function.into_method())));
    }
}

fn compare(vm: &mut Vm, args: Args<'_>, op: CompareOp) -> PyResult<Value> {
    let [_, other] = args.exact("a comparison")?;
    let Ok(other) = native_data::<Deque>(other, "") else { return Ok(Value::NotImplemented) };
    let (a, b) = (Value::list(snapshot(this(&args)?)), Value::list(snapshot(other)));
    vm.compare(op, &a, &b)
}

fn add(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [left, right] = args.exact("__add__")?;
    let Ok(other) = native_data::<Deque>(right, "") else {
        let text = format!("can only concatenate deque (not \"{}\") to deque", right.type_name());
        return Err(PyErr::type_error(text));
    };
    let mut items = snapshot(this(&args)?);
    items.extend(snapshot(other));
    like(vm, left, &Value::list(items))
}

fn iadd(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [left, right] = args.exact("__iadd__")?;
    let items = if right.is(left) { Value::list(snapshot(this(&args)?)) } else { right.clone() };
    fill(vm, this(&args)?, &items, Side::Right)?;
    Ok(left.clone())
}

/// The items as often as `times` says, as far as the deque's limit lets them.
fn repeated(vm: &mut Vm, args: &Args<'_>, times: &Value) -> PyResult<Option<Value>> {
    if times.as_i64().is_none() && vm.special(times, tb_python::Sym::new("__index__")).is_none() {
        return Ok(None);
    }
    let times = vm.index(times)?;
    vm.binary(tb_python::vm::BinaryOp::Mul, &Value::list(snapshot(this(args)?)), &Value::Int(times)).map(Some)
}

fn mul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [left, times] = args.exact("__mul__")?;
    match repeated(vm, &args, times)? {
        Some(items) => like(vm, left, &items),
        None => Err(PyErr::type_error(format!(
            "can't multiply sequence by non-int of type '{}'",
            times.type_name()
        ))),
    }
}

fn imul(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [left, times] = args.exact("__imul__")?;
    let Some(items) = repeated(vm, &args, times)? else {
        let kind = times.type_name();
        return Err(PyErr::type_error(format!("can't multiply sequence by non-int of type '{kind}'")));
    };
    this(&args)?.clear();
    fill(vm, this(&args)?, &items, Side::Right)?;
    Ok(left.clone())
}
