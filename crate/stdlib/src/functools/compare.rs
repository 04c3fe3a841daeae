//! `cmp_to_key`, `total_ordering`.

use super::closure;
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::names;
use tb_python::native::{Args, NativeFn};
use tb_python::vm::{CompareOp, types};
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// A value that compares by a function of two.
struct Key {
    compare: Value,
    value: Value,
}

const OPS: [(&str, CompareOp); 5] = [
    ("__lt__", CompareOp::Lt),
    ("__le__", CompareOp::Le),
    ("__gt__", CompareOp::Gt),
    ("__ge__", CompareOp::Ge),
    ("__eq__", CompareOp::Eq),
];

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn method(name: &'static str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Value {
    Value::Native(Rc::new(NativeFn::closure(name, call).into_method()))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("KeyWrapper", &[&types().object], None);
    class.module.set("functools".into());
    for (name, op) in OPS {
        class.set(
            name,
            method(name, move |vm, args| {
                let [a, b] = args.exact(name)?;
                let (a, b): (&Key, &Key) = (native_data(a, "a key")?, native_data(b, "a key")?);
                let order = vm.call(&a.compare, &[a.value.clone(), b.value.clone()])?;
                vm.compare(op, &order, &Value::Int(0))
            }),
        );
    }
    class.set("__hash__", Value::None);
    class
}

pub(super) fn cmp_to_key(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [compare] = args.bind("cmp_to_key", ["mycmp"], 1)?;
    let compare = compare.cloned().unwrap_or_default();
    let class = CLASS.with(|class| Rc::clone(class.get_or_init(make_class)));
    Ok(closure("K", move |_, args| {
        let [value] = args.exact("K")?;
        Ok(class.instance(Key { compare: compare.clone(), value: value.clone() }))
    }))
}

/// How each operator follows from the one that the class defines: swap the truth, and what equality decides.
fn derived(root: &str, name: &str) -> Option<(bool, Option<bool>)> {
    // (negate the root's answer, then: Some(true) = `or equal`, Some(false) = `and not equal`)
    Some(match (root, name) {
        ("__lt__", "__gt__") | ("__gt__", "__lt__") => (true, Some(false)),
        ("__lt__", "__le__") | ("__gt__", "__ge__") => (false, Some(true)),
        ("__lt__", "__ge__") | ("__gt__", "__le__") => (true, None),
        ("__le__", "__ge__") | ("__ge__", "__le__") => (true, Some(true)),
        ("__le__", "__lt__") | ("__ge__", "__gt__") => (false, Some(false)),
        ("__le__", "__gt__") | ("__ge__", "__lt__") => (true, None),
        _ => return None,
    })
}

pub(super) fn total_ordering(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value @ Value::Class(class)] = args.exact("total_ordering")? else {
        return Err(PyErr::type_error("total_ordering() argument must be a class"));
    };
    let own = |name: &str| {
        class.definer(Sym::new(name)).is_some_and(|definer| !Rc::ptr_eq(&definer, &types().object))
    };
    let Some(root) = ["__lt__", "__le__", "__gt__", "__ge__"].into_iter().find(|name| own(name)) else {
        return Err(PyErr::value_error("must define at least one ordering operation: < > <= >="));
    };
    for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
        if let Some(rule) = derived(root, name).filter(|_| !own(name)) {
            class.set(name, method(name, move |vm, args| answer(vm, args, root, rule)));
        }
    }
    Ok(value.clone())
}

fn answer(vm: &mut Vm, args: Args<'_>, root: &str, rule: (bool, Option<bool>)) -> PyResult<Value> {
    let [a, b] = args.exact::<2>(root)?;
    let Some(method) = vm.special(a, Sym::new(root)) else { return Ok(Value::NotImplemented) };
    let result = vm.call(&method, std::slice::from_ref(b))?;
    if matches!(result, Value::NotImplemented) {
        return Ok(result);
    }
    let (negate, equality) = rule;
    let truth = vm.truthy(&result)? != negate;
    Ok(Value::Bool(match equality {
        None => truth,
        Some(true) => truth || equal(vm, a, b)?,
        Some(false) => truth && !equal(vm, a, b)?,
    }))
}

fn equal(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<bool> {
    let Some(method) = vm.special(a, names::DUNDER_EQ) else { return Ok(a.is(b)) };
    let result = vm.call(&method, std::slice::from_ref(b))?;
    if matches!(result, Value::NotImplemented) { Ok(a.is(b)) } else { vm.truthy(&result) }
}
