//! `partial`.

use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::heap::TraceHooks;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

struct Partial {
    function: Value,
    args: Vec<Value>,
    keywords: Vec<(Sym, Value)>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(super) fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("partial", &[&types().object], Some(new));
    class.module.set("functools".into());
    class
        .method("__call__", call)
        .method("__repr__", repr)
        .method("__reduce__", reduce)
        .getter("func", |_, args| Ok(this(&args)?.function.clone()))
        .getter("args", |_, args| Ok(Value::tuple(this(&args)?.args.clone())))
        .getter("keywords", keywords);
    class.set_trace_hooks(TraceHooks { trace, clear: |_| {} });
    class
}

fn trace(data: &dyn std::any::Any, show: &mut dyn FnMut(&Value)) {
    if let Some(partial) = data.downcast_ref::<Partial>() {
        show(&partial.function);
        partial.args.iter().for_each(&mut *show);
        partial.keywords.iter().for_each(|(_, value)| show(value));
    }
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Partial> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a partial")
}

fn new(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let Some((function, rest)) = args.pos().split_first() else {
        return Err(PyErr::type_error("type 'partial' takes at least one argument"));
    };
    let callable = matches!(
        function,
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) | Value::Instance(_)
    );
    if !callable {
        return Err(PyErr::type_error("the first argument must be callable"));
    }
    let keywords: Vec<(Sym, Value)> = args.keywords().map(|(name, value)| (name, value.clone())).collect();
    // A partial of a partial is one with all the arguments.
    let mut partial = Partial { function: function.clone(), args: Vec::new(), keywords: Vec::new() };
    if let Ok(inner) = native_data::<Partial>(function, "") {
        partial.function = inner.function.clone();
        partial.args = inner.args.clone();
        partial.keywords = inner.keywords.clone();
    }
    partial.args.extend_from_slice(rest);
    override_keywords(&mut partial.keywords, keywords);
    Ok(class.instance(partial))
}

fn override_keywords(keywords: &mut Vec<(Sym, Value)>, with: Vec<(Sym, Value)>) {
    for (name, value) in with {
        match keywords.iter_mut().find(|(other, _)| *other == name) {
            Some(place) => place.1 = value,
            None => keywords.push((name, value)),
        }
    }
}

fn call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let partial = this(&args)?;
    let (_, rest) = args.split_self();
    let mut items = partial.args.clone();
    items.extend_from_slice(rest.pos());
    let mut keywords = partial.keywords.clone();
    override_keywords(&mut keywords, rest.keywords().map(|(name, value)| (name, value.clone())).collect());
    let (names, values): (Vec<Sym>, Vec<Value>) = keywords.into_iter().unzip();
    items.extend(values);
    vm.call_args(&partial.function, Args::new(&items, &names))
}

fn keywords(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let dict = tb_python::object::Dict::default();
    for (name, value) in &this(&args)?.keywords {
        vm.dict_set(&dict, Value::from(*name), value.clone())?;
    }
    Ok(Value::dict(dict))
}

/// How it is made again elsewhere.
fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let partial = this(&args)?;
    let parts = vec![
        args.pos()[0].class().into(),
        partial.function.clone(),
        Value::tuple(partial.args.clone()),
        keywords(vm, args)?,
    ];
    Ok(Value::tuple(vec![Value::native("partial", rebuild), Value::tuple(parts)]))
}

fn rebuild(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [Value::Class(class), function, Value::Tuple(items), Value::Dict(keywords)] =
        args.exact("partial")?
    else {
        return Err(PyErr::type_error("invalid partial state"));
    };
    let keywords = keywords.entries().into_iter();
    Ok(class.instance(Partial {
        function: function.clone(),
        args: items.to_vec(),
        keywords: keywords.map(|e| (Sym::new(e.key.as_str().unwrap_or_default()), e.value)).collect(),
    }))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let partial = this(&args)?;
    let mut parts = vec![vm.repr(&partial.function)?];
    for value in &partial.args {
        parts.push(vm.repr(value)?);
    }
    for (name, value) in &partial.keywords {
        parts.push(format!("{name}={}", vm.repr(value)?));
    }
    Ok(Value::from(format!("functools.partial({})", parts.join(", "))))
}
