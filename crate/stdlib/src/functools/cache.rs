//! `lru_cache`, `cache`, `cached_property`.

use super::{closure, copy_looks};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::function::BoundMethod;
use tb_python::heap::TraceHooks;
use tb_python::names;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

struct Cached {
    function: RefCell<Value>,
    /// `None`: as many as come.
    limit: Option<usize>,
    /// Whether arguments of different types are told apart though they are equal.
    typed: bool,
    results: Dict,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

/// `cached_property`: the function, and the name it is known by.
struct CachedProperty {
    function: Value,
    name: RefCell<Option<Sym>>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
    static INFO: OnceCell<Rc<Class>> = const { OnceCell::new() };
    static PROPERTY: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("_lru_cache_wrapper", &[&types().object], None);
            class.module.set("functools".into());
            class
                .method("__call__", call)
                .method("__get__", bind)
                .method("__repr__", repr)
                .method("cache_info", cache_info)
                .method("cache_clear", cache_clear)
                .method("cache_parameters", cache_parameters)
                .method("__reduce__", reduce)
                .method("__setstate__", set_state);
            class.set_trace_hooks(TraceHooks { trace, clear });
            class
        }))
    })
}

fn trace(data: &dyn std::any::Any, show: &mut dyn FnMut(&Value)) {
    if let Some(cached) = data.downcast_ref::<Cached>() {
        if let Ok(function) = cached.function.try_borrow() {
            show(&function);
        }
        cached.results.trace(&mut |value| show(value));
    }
}

fn clear(data: &dyn std::any::Any) {
    if let Some(cached) = data.downcast_ref::<Cached>() {
        cached.results.clear();
        drop(cached.function.take());
    }
}

/// How it is made again elsewhere: with its function, without its results.
fn reduce(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let cached = this(&args)?;
    let limit = cached.limit.map_or(Value::None, Value::from_usize);
    let typed = Value::Bool(cached.typed);
    // The function comes later, since it may name the cached function itself.
    let function = cached.function.borrow().clone();
    Ok(Value::tuple(vec![Value::native("lru_cache", rebuild), Value::tuple(vec![limit, typed]), function]))
}

fn rebuild(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [limit, typed] = args.exact("lru_cache")?;
    let limit = match limit {
        Value::Int(limit) => Some((*limit).max(0) as usize),
        _ => None,
    };
    let (hits, misses) = (Cell::new(0), Cell::new(0));
    Ok(class().instance(Cached {
        function: RefCell::default(),
        limit,
        typed: matches!(typed, Value::Bool(true)),
        results: Dict::default(),
        hits,
        misses,
    }))
}

fn set_state(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [cached, function] = args.exact("__setstate__")?;
    *this(&args)?.function.borrow_mut() = function.clone();
    copy_looks(vm, cached, function)?;
    Ok(Value::None)
}

pub(super) fn lru_cache(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [limit, typed] = args.bind("lru_cache", ["maxsize", "typed"], 0)?;
    let typed = match typed {
        Some(typed) => vm.truthy(typed)?,
        None => false,
    };
    let limit = match limit {
        None => Some(128),
        Some(Value::None) => None,
        Some(Value::Int(limit)) => Some((*limit).max(0) as usize),
        Some(function @ (Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))) => {
            return wrap(vm, function, Some(128), typed);
        }
        Some(_) => {
            return Err(PyErr::type_error("Expected first argument to be an integer, a callable, or None"));
        }
    };
    Ok(closure("decorating_function", move |vm, args| {
        let [function] = args.exact("decorating_function")?;
        wrap(vm, function, limit, typed)
    }))
}

pub(super) fn cache(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [function] = args.exact("cache")?;
    wrap(vm, function, None, false)
}

fn wrap(vm: &mut Vm, function: &Value, limit: Option<usize>, typed: bool) -> PyResult<Value> {
    let (hits, misses) = (Cell::new(0), Cell::new(0));
    let function_cell = RefCell::new(function.clone());
    let cached = class().instance(Cached {
        function: function_cell,
        limit,
        typed,
        results: Dict::default(),
        hits,
        misses,
    });
    copy_looks(vm, &cached, function)?;
    Ok(cached)
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Cached> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a cached function")
}

/// The arguments as one hashable value.
fn key_of(args: &Args<'_>, typed: bool) -> Value {
    if !typed
        && !args.has_keywords()
        && let [only @ (Value::Int(_) | Value::Str(_))] = args.pos()
    {
        return only.clone();
    }
    let mut parts = args.pos().to_vec();
    for (i, (name, value)) in args.keywords().enumerate() {
        if i == 0 {
            parts.push(Value::Ellipsis);
        }
        parts.extend([Value::from(name), value.clone()]);
    }
    if typed {
        let given = args.pos().iter().chain(args.keywords().map(|(_, value)| value));
        parts.extend(given.map(|value| Value::Class(value.class())).collect::<Vec<_>>());
    }
    Value::tuple(parts)
}

fn call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let cached = this(&args)?;
    let (_, rest) = args.split_self();
    let key = key_of(&rest, cached.typed);
    if let Some(result) = vm.dict_get(&cached.results, &key)? {
        cached.hits.set(cached.hits.get() + 1);
        if cached.limit.is_some() {
            // The end of the dict is what was used last.
            vm.dict_remove(&cached.results, &key)?;
            vm.dict_set(&cached.results, key, result.clone())?;
        }
        return Ok(result);
    }
    cached.misses.set(cached.misses.get() + 1);
    let function = cached.function.borrow().clone();
    let result = vm.call_args(&function, rest)?;
    if cached.limit == Some(0) {
        return Ok(result);
    }
    vm.dict_set(&cached.results, key, result.clone())?;
    if cached.limit.is_some_and(|limit| cached.results.len() > limit)
        && let Some((at, _)) = cached.results.entry_from(0)
    {
        cached.results.remove_at(at);
    }
    Ok(result)
}

fn cache_parameters(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let cached = this(&args)?;
    let parameters = Dict::default();
    parameters.set_str("maxsize", cached.limit.map_or(Value::None, Value::from_usize));
    parameters.set_str("typed", Value::Bool(cached.typed));
    Ok(Value::dict(parameters))
}

fn bind(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("__get__", 2, 3)?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    Ok(Value::Method(Rc::new(BoundMethod { function: args[0].clone(), receiver: args[1].clone() })))
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let function = this(&args)?.function.borrow().clone();
    let name = vm.getattr_opt(&function, names::DUNDER_QUALNAME)?.unwrap_or(Value::from("?"));
    let address = args.pos()[0].address();
    Ok(Value::from(format!(
        "<functools._lru_cache_wrapper object of {} at {address:#x}>",
        name.as_str().unwrap_or_default()
    )))
}

fn cache_info(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let cached = this(&args)?;
    let fields = ["hits", "misses", "maxsize", "currsize"];
    let class = match INFO.with(|info| info.get().cloned()) {
        Some(class) => class,
        None => {
            let class =
                crate::collections::named_tuple("CacheInfo", "functools", &fields.map(Sym::new), Vec::new())?;
            INFO.with(|info| Rc::clone(info.get_or_init(|| class)))
        }
    };
    let limit = cached.limit.map_or(Value::None, Value::from_usize);
    let items = [
        Value::Int(cached.hits.get()),
        Value::Int(cached.misses.get()),
        limit,
        Value::from_usize(cached.results.len()),
    ];
    vm.call(&Value::Class(class), &items)
}

fn cache_clear(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let cached = this(&args)?;
    cached.results.clear();
    cached.hits.set(0);
    cached.misses.set(0);
    Ok(Value::None)
}

pub(super) fn property_class() -> Rc<Class> {
    PROPERTY.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("cached_property", &[&types().object], Some(new_property));
            class.module.set("functools".into());
            class.method("__set_name__", set_name).method("__get__", get_property);
            class
        }))
    })
}

fn new_property(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function] = args.exact("cached_property")?;
    Ok(class.instance(CachedProperty { function: function.clone(), name: RefCell::new(None) }))
}

fn set_name(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, _, name] = args.exact("__set_name__")?;
    let property: &CachedProperty = native_data(this, "a cached_property")?;
    *property.name.borrow_mut() = name.as_str().map(Sym::new);
    Ok(Value::None)
}

fn get_property(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("__get__", 2, 3)?;
    let property: &CachedProperty = native_data(&args[0], "a cached_property")?;
    if args[1].is_none() {
        return Ok(args[0].clone());
    }
    let name = *property.name.borrow();
    let Some(name) = name else {
        let text = "Cannot use cached_property instance without calling __set_name__ on it.";
        return Err(PyErr::type_error(text));
    };
    if let Value::Instance(instance) = &args[1]
        && let Some(value) = instance.get(name)
    {
        return Ok(value);
    }
    let value = vm.call(&property.function, std::slice::from_ref(&args[1]))?;
    vm.setattr(&args[1], name, value.clone())?;
    Ok(value)
}
