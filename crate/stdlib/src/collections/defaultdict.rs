//! `defaultdict`.

use super::{dict_class, dict_instance, inner_dict};
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

const FACTORY: &str = "default_factory";

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = dict_class("defaultdict", new);
            class.show_full_name();
            class
                .method("__init__", init)
                .method("__missing__", missing)
                .method("__repr__", repr)
                .method("copy", copy)
                .method("__copy__", copy)
                .method("__or__", |vm, args| union(vm, args, false))
                .method("__ror__", |vm, args| union(vm, args, true));
            class
        }))
    })
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = Value::Instance(dict_instance(class, Dict::default()));
    if class.flags.native {
        fill(vm, &value, args)?;
    }
    Ok(value)
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    fill(vm, this, rest)?;
    Ok(Value::None)
}

fn fill(vm: &mut Vm, this: &Value, args: Args<'_>) -> PyResult<()> {
    let factory = args.pos().first().cloned().unwrap_or(Value::None);
    let callable = matches!(
        factory,
        Value::None
            | Value::Function(_)
            | Value::Native(_)
            | Value::Method(_)
            | Value::Class(_)
            | Value::Instance(_)
    );
    if !callable {
        return Err(PyErr::type_error("first argument must be callable or None"));
    }
    if let Value::Instance(instance) = this {
        instance.set(Sym::new(FACTORY), factory);
    }
    let (items, names): (Vec<Sym>, Vec<Value>) = args.keywords().map(|(n, v)| (n, v.clone())).unzip();
    let mut all: Vec<Value> = args.pos().iter().skip(1).cloned().collect();
    all.extend(names);
    let update = vm.getattr(this.unwrap_base(), Sym::new("update"))?;
    vm.call_args(&update, Args::new(&all, &items))?;
    Ok(())
}

fn factory(this: &Value) -> Value {
    match this {
        Value::Instance(instance) => instance.get(Sym::new(FACTORY)).unwrap_or(Value::None),
        _ => Value::None,
    }
}

fn missing(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key] = args.exact("__missing__")?;
    let factory = factory(this);
    if factory.is_none() {
        return Err(PyErr::key_error(key.clone()));
    }
    let value = vm.call(&factory, &[])?;
    vm.dict_set(inner_dict(this)?, key.clone(), value.clone())?;
    Ok(value)
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let factory = factory(this);
    let items = vm.repr(this.unwrap_base())?;
    let factory = vm.repr_guarded(&factory, "...", |vm| vm.repr(&factory))?;
    Ok(Value::from(format!("{}({factory}, {items})", this.class().name())))
}

/// `a | b`, with the factory of the side that has one.
fn union(vm: &mut Vm, args: Args<'_>, reflected: bool) -> PyResult<Value> {
    let [this, other] = args.exact("__or__")?;
    if !matches!(other.unwrap_base(), Value::Dict(_)) {
        return Ok(Value::NotImplemented);
    }
    let (first, second) = if reflected { (other, this) } else { (this, other) };
    let made = dict_instance(&this.class(), inner_dict(first)?.copy());
    made.set(Sym::new(FACTORY), factory(this));
    let made = Value::Instance(made);
    vm.call_method(&made, "update", std::slice::from_ref(second))?;
    Ok(made)
}

fn copy(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("copy")?;
    let copy = dict_instance(&this.class(), inner_dict(this)?.copy());
    copy.set(Sym::new(FACTORY), factory(this));
    Ok(Value::Instance(copy))
}
