//! `functools`: what is called often natively; dispatch is in python/functools.py.

mod cache;
mod compare;
mod partial;

use std::rc::Rc;
use tb_python::names;
use tb_python::native::{Args, NativeFn};
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("reduce", reduce);
    module.function("wraps", wraps);
    module.function("update_wrapper", update_wrapper);
    module.set("partial", Value::Class(partial::class()));
    module.set("cached_property", Value::Class(cache::property_class()));
    module.function("lru_cache", cache::lru_cache);
    module.function("cache", cache::cache);
    module.function("cmp_to_key", compare::cmp_to_key);
    module.function("total_ordering", compare::total_ordering);
    Ok(())
}

/// A function with data of its own.
fn closure(name: &str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) -> Value {
    Value::Native(Rc::new(NativeFn::closure(name, call)))
}

fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("reduce", 2, 3)?;
    let iterator = vm.iter(&args[1]).map_err(|err| {
        if err.is(&tb_python::vm::types().type_error) {
            return PyErr::type_error("reduce() arg 2 must support iteration");
        }
        err
    })?;
    let mut result = match args.get(2) {
        Some(initial) => initial.clone(),
        None => vm
            .next(&iterator)?
            .ok_or_else(|| PyErr::type_error("reduce() of empty iterable with no initial value"))?,
    };
    while let Some(item) = vm.next(&iterator)? {
        result = vm.call(&args[0], &[result, item])?;
    }
    Ok(result)
}

/// Makes `wrapper` look like `wrapped`.
fn copy_looks(vm: &mut Vm, wrapper: &Value, wrapped: &Value) -> PyResult<()> {
    copy_chosen_looks(vm, wrapper, wrapped, None, None)
}

/// Copies the attributes named in `assigned`, and updates the dicts named in `updated`.
fn copy_chosen_looks(
    vm: &mut Vm,
    wrapper: &Value,
    wrapped: &Value,
    assigned: Option<&Value>,
    updated: Option<&Value>,
) -> PyResult<()> {
    let assigned = match assigned {
        Some(names) => vm.collect(names)?.iter().filter_map(Value::as_str).map(Sym::new).collect(),
        None => vec![
            names::DUNDER_MODULE,
            names::DUNDER_NAME,
            names::DUNDER_QUALNAME,
            names::DUNDER_DOC,
            Sym::new("__annotations__"),
        ],
    };
    for name in assigned {
        if let Some(value) = vm.getattr_opt(wrapped, name)? {
            vm.setattr(wrapper, name, value)?;
        }
    }
    match updated {
        Some(updated) => {
            for name in vm.collect(updated)? {
                let name = Sym::new(name.as_str().unwrap_or_default());
                if name == names::DUNDER_DICT {
                    copy_attributes(vm, wrapper, wrapped)?;
                    continue;
                }
                let Some(from) = vm.getattr_opt(wrapped, name)? else { continue };
                let into = vm.getattr(wrapper, name)?;
                vm.call_method(&into, "update", &[from])?;
            }
        }
        None => copy_attributes(vm, wrapper, wrapped)?,
    }
    vm.setattr(wrapper, names::DUNDER_WRAPPED, wrapped.clone())
}

fn copy_attributes(vm: &mut Vm, wrapper: &Value, wrapped: &Value) -> PyResult<()> {
    let own: Vec<(Sym, Value)> = match wrapped {
        Value::Function(function) => function.attributes.borrow().entries().to_vec(),
        _ => match vm.getattr_opt(wrapped, names::DUNDER_DICT)? {
            Some(Value::Dict(dict)) => {
                let named = |key: &Value| key.as_str().map(Sym::new);
                dict.entries().into_iter().filter_map(|e| named(&e.key).map(|key| (key, e.value))).collect()
            }
            _ => Vec::new(),
        },
    };
    for (name, value) in own {
        vm.setattr(wrapper, name, value)?;
    }
    Ok(())
}

fn wraps(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [wrapped, assigned, updated] = args.bind("wraps", ["wrapped", "assigned", "updated"], 1)?;
    let [wrapped, assigned, updated] = [wrapped, assigned, updated].map(|given| given.cloned());
    let wrapped = wrapped.unwrap_or(Value::None);
    Ok(closure("update_wrapper", move |vm, args| {
        let [wrapper] = args.exact("update_wrapper")?;
        copy_chosen_looks(vm, wrapper, &wrapped, assigned.as_ref(), updated.as_ref())?;
        Ok(wrapper.clone())
    }))
}

fn update_wrapper(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["wrapper", "wrapped", "assigned", "updated"];
    let [wrapper, wrapped, assigned, updated] = args.bind("update_wrapper", names, 2)?;
    let (wrapper, wrapped) = (wrapper.unwrap_or(&Value::None), wrapped.unwrap_or(&Value::None));
    copy_chosen_looks(vm, wrapper, wrapped, assigned, updated)?;
    Ok(wrapper.clone())
}
