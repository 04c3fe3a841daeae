//! `delayed(function)`: calling the result gives `(function, args, kwargs)` instead of running it.
//!
//! A map may be of a million calls, made one after the other and forgotten at once. So the last function's wrapper is
//! kept, and the wrapper keeps its last call: if nobody else holds that any more, the next one is made of it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;
use tb_python::native::Args;
use tb_python::object::{Dict, Tuple};
use tb_python::{NativeFn, PyErr, PyResult, Sym, Value, Vm};

static NAME: LazyLock<Sym> = LazyLock::new(|| Sym::new("delayed_function"));

thread_local! {
    /// A function and its wrapper.
    static LAST: RefCell<Option<(Value, Value)>> = const { RefCell::new(None) };
}

/// Lets go of the last function and the arguments of its last call.
pub(super) fn forget() {
    drop(LAST.take());
}

/// Whether this is `delayed` itself: calling it once for a whole map is enough.
pub(super) fn is_delayed(value: &Value) -> bool {
    matches!(value, Value::Native(native) if native.name.as_str() == "delayed")
}

/// Whether this is what `delayed` makes of a function.
pub(super) fn is_wrapper(value: &Value) -> bool {
    matches!(value, Value::Native(native) if native.name == *NAME)
}

pub(super) fn delayed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    if let ([function], false) = (args.pos(), args.has_keywords())
        && let Some(wrapper) = last_wrapper(function)
    {
        return Ok(wrapper);
    }
    let [function] = args.bind("delayed", ["function"], 1)?;
    let function = function.cloned().unwrap_or_default();
    if matches!(function, Value::None | Value::Int(_) | Value::Float(_) | Value::Str(_) | Value::List(_)) {
        let text = format!("delayed() takes a function, not '{}'", function.type_name());
        return Err(PyErr::type_error(text).with_hint("Write delayed(f)(x), not delayed(f(x))."));
    }
    let wrapper = wrapper(function.clone());
    drop(LAST.replace(Some((function, wrapper.clone()))));
    Ok(wrapper)
}

fn last_wrapper(function: &Value) -> Option<Value> {
    LAST.with_borrow(|last| match last {
        Some((last, wrapper)) if same_function(last, function) => Some(wrapper.clone()),
        _ => None,
    })
}

pub(super) fn same_function(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Function(a), Value::Function(b)) => Rc::ptr_eq(a, b),
        _ => a.is(b),
    }
}

fn wrapper(function: Value) -> Value {
    let last: RefCell<Option<Rc<Tuple>>> = RefCell::default();
    let call = move |_: &mut Vm, args: Args<'_>| {
        let mut last = last.borrow_mut();
        if let Some(call) = &mut *last
            && !args.has_keywords()
            && refill(call, args.pos())
        {
            return Ok(Value::Tuple(Rc::clone(call)));
        }
        let kwargs = Dict::default();
        for (name, value) in args.keywords() {
            kwargs.set_str(name.as_str(), value.clone());
        }
        let positional = Value::tuple(args.pos());
        let call = Rc::new(Tuple::new([function.clone(), positional, Value::dict(kwargs)]));
        *last = Some(Rc::clone(&call));
        Ok(Value::Tuple(call))
    };
    Value::Native(Rc::new(NativeFn::named_closure(*NAME, call)))
}

/// Puts other arguments into a call that only this wrapper holds; false if somebody else does, or they don't fit.
fn refill(call: &mut Rc<Tuple>, args: &[Value]) -> bool {
    let Some(call) = Rc::get_mut(call) else { return false };
    let [_, Value::Tuple(positional), Value::Dict(kwargs)] = call.items_mut() else { return false };
    if Rc::strong_count(kwargs) > 1 || !kwargs.is_empty() || positional.len() != args.len() {
        return false;
    }
    let Some(positional) = Rc::get_mut(positional) else { return false };
    positional.items_mut().clone_from_slice(args);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(args: &[Value]) -> Rc<Tuple> {
        let kwargs = Value::dict(Dict::default());
        Rc::new(Tuple::new([Value::None, Value::tuple(args), kwargs]))
    }

    #[test]
    fn a_call_is_used_again_only_if_nobody_could_tell() {
        let mut free = call(&[Value::Int(1)]);
        assert!(refill(&mut free, &[Value::Int(2)]));
        let Value::Tuple(args) = &free[1] else { panic!("arguments are a tuple") };
        assert_eq!(args[0].as_i64(), Some(2));
        assert!(!refill(&mut free, &[]));
        let args = free[1].clone();
        assert!(!refill(&mut free, &[Value::Int(3)]));
        drop(args);
        let kwargs = free[2].clone();
        assert!(!refill(&mut free, &[Value::Int(3)]));
        drop(kwargs);
        let held = Rc::clone(&free);
        assert!(!refill(&mut free, &[Value::Int(3)]));
        drop(held);
        assert!(refill(&mut free, &[Value::Int(3)]));
    }
}
