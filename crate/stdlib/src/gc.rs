//! `gc`: the cycle collector's switches.

use std::rc::Rc;
use tb_python::heap::heap;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("gc");
    module.function("collect", collect);
    module.function("enable", enable);
    module.function("disable", disable);
    module.function("isenabled", is_enabled);
    module.function("get_count", get_count);
    module.function("get_threshold", get_threshold);
    module.function("set_threshold", set_threshold);
    module.function("is_tracked", is_tracked);
    module.function("is_finalized", is_finalized);
    module.set("garbage", Value::list(Vec::new()));
    Ok(Rc::new(module))
}

/// The number of unreachable objects.
fn collect(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [generation] = args.bind("collect", ["generation"], 0)?;
    let full = match generation {
        None => true,
        Some(generation) => match vm.index(generation)? {
            generation @ 0..=2 => generation == 2,
            _ => return Err(PyErr::value_error("invalid generation")),
        },
    };
    Ok(Value::from_usize(vm.collect_garbage(full)))
}

fn enable(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("enable")?;
    heap().set_enabled(true);
    Ok(Value::None)
}

fn disable(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("disable")?;
    heap().set_enabled(false);
    Ok(Value::None)
}

fn is_enabled(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("isenabled")?;
    Ok(Value::Bool(heap().is_enabled()))
}

/// Young objects; there is one older generation, which has no counter of its own.
fn get_count(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("get_count")?;
    let (young, _) = heap().counts();
    Ok(Value::tuple(vec![Value::from_usize(young), Value::Int(0), Value::Int(0)]))
}

fn get_threshold(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("get_threshold")?;
    Ok(Value::tuple(heap().threshold().map(Value::Int).to_vec()))
}

fn set_threshold(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("set_threshold", 1, 3)?;
    let mut threshold = heap().threshold();
    for (place, value) in threshold.iter_mut().zip(args) {
        *place = vm.index(value)?;
    }
    heap().set_threshold(threshold);
    Ok(Value::None)
}

/// Whether an object may be part of a cycle.
fn is_tracked(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.exact("is_tracked")?;
    Ok(Value::Bool(tb_python::heap::is_container(object)))
}

fn is_finalized(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [object] = args.exact("is_finalized")?;
    Ok(Value::Bool(matches!(object, Value::Instance(instance) if instance.head().is_finalized())))
}
