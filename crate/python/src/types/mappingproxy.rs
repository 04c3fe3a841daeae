//! `mappingproxy`: a mapping that can only be looked at, as a class's `__dict__` is.

use super::generic::class_getitem;
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::freeze::ShellHooks;
use crate::heap::TraceHooks;
use crate::names;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::{BinaryOp, CompareOp, Types, Vm, types};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

struct Proxy(RefCell<Value>);

/// A view of `mapping`.
pub(crate) fn of(mapping: &Value) -> Value {
    types().mappingproxy.instance(Proxy(RefCell::new(mapping.clone())))
}

pub fn install(t: &Types) {
    let class = &t.mappingproxy;
    class
        .method("__getitem__", getitem)
        .method("__contains__", contains)
        .method("__len__", |vm, args| Ok(Value::from_usize(vm.length(&this(&args)?)?)))
        .method("__iter__", |vm, args| vm.iter(&this(&args)?))
        .method("__reversed__", |vm, args| pass(vm, args, "__reversed__"))
        .method("get", |vm, args| pass(vm, args, "get"))
        .method("keys", |vm, args| pass(vm, args, "keys"))
        .method("values", |vm, args| pass(vm, args, "values"))
        .method("items", |vm, args| pass(vm, args, "items"))
        .method("copy", |vm, args| pass(vm, args, "copy"))
        .method("__repr__", |vm, args| {
            let text = vm.repr(&this(&args)?)?;
            Ok(Value::from(format!("mappingproxy({text})")))
        })
        .method("__str__", |vm, args| Ok(Value::Str(vm.str(&this(&args)?)?)))
        .method("__or__", |vm, args| union(vm, args, false))
        .method("__ror__", |vm, args| union(vm, args, true))
        .method("__ior__", |_, args| {
            let [_, _] = args.exact("__ior__")?;
            Err(PyErr::type_error("'|=' is not supported by mappingproxy; use '|' instead"))
        })
        .class_method("__class_getitem__", class_getitem);
    class.set(names::DUNDER_HASH, Value::None);
    class.set_trace_hooks(TraceHooks { trace, clear });
    class.set_shell_hooks(ShellHooks { parts, empty: || of(&Value::None), fill });
    super::sequence::install_comparisons(class, compare);
}

fn trace(data: &dyn Any, show: &mut dyn FnMut(&Value)) {
    if let Some(proxy) = data.downcast_ref::<Proxy>()
        && let Ok(mapping) = proxy.0.try_borrow()
    {
        show(&mapping);
    }
}

fn clear(data: &dyn Any) {
    if let Some(proxy) = data.downcast_ref::<Proxy>() {
        drop(proxy.0.replace(Value::None));
    }
}

/// What travels to another heap: the mapping.
fn parts(_: &mut Vm, value: &Value) -> PyResult<Vec<Value>> {
    Ok(vec![behind(value)])
}

fn fill(_: &mut Vm, value: &Value, mut parts: Vec<Value>) -> PyResult<()> {
    let proxy: &Proxy = native_data(value, "mappingproxy")?;
    drop(proxy.0.replace(parts.pop().unwrap_or_default()));
    Ok(())
}

/// `types.MappingProxyType(mapping)`.
pub(crate) fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [mapping] = args.bind_builtin("mappingproxy", ["mapping"], 1)?;
    let mapping = mapping.unwrap_or(&Value::None);
    let sequence = matches!(mapping, Value::List(_) | Value::Tuple(_));
    if sequence || vm.getattr_opt(mapping, names::DUNDER_GETITEM)?.is_none() {
        let text = format!("mappingproxy() argument must be a mapping, not {}", mapping.type_name());
        return Err(PyErr::type_error(text));
    }
    Ok(of(mapping))
}

fn this(args: &Args<'_>) -> PyResult<Value> {
    let proxy: &Proxy = native_data(args.pos().first().unwrap_or(&Value::None), "mappingproxy")?;
    Ok(proxy.0.borrow().clone())
}

/// What a proxy stands for; the value itself if it is none.
fn behind(value: &Value) -> Value {
    native_data::<Proxy>(value, "mappingproxy")
        .map_or_else(|_| value.clone(), |proxy| proxy.0.borrow().clone())
}

/// The mapping's own method.
fn pass(vm: &mut Vm, args: Args<'_>, name: &'static str) -> PyResult<Value> {
    let method = vm.getattr(&this(&args)?, Sym::new(name))?;
    vm.call_args(&method, args.split_self().1)
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__getitem__")?;
    vm.getitem(&this(&args)?, key)
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact("__contains__")?;
    Ok(Value::Bool(vm.contains(&this(&args)?, key)?))
}

fn union(vm: &mut Vm, args: Args<'_>, reflected: bool) -> PyResult<Value> {
    let [a, b] = args.exact("__or__")?;
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    vm.binary(BinaryOp::Or, &behind(a), &behind(b))
}

fn compare(vm: &mut Vm, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NotImplemented);
    }
    vm.compare(op, &behind(a), &behind(b))
}
