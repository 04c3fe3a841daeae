//! `delayed(function)`: calling the result gives `(function, args, kwargs)` instead of running it.

use std::rc::Rc;
use std::sync::LazyLock;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::{NativeFn, PyErr, PyResult, Sym, Value, Vm};

/// Looked up once: `delayed` is called for every item.
static NAME: LazyLock<Sym> = LazyLock::new(|| Sym::new("delayed_function"));

pub(super) fn delayed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [function] = args.bind("delayed", ["function"], 1)?;
    let function = function.cloned().unwrap_or_default();
    if matches!(function, Value::None | Value::Int(_) | Value::Float(_) | Value::Str(_) | Value::List(_)) {
        let text = format!("delayed() takes a function, not '{}'", function.type_name());
        return Err(PyErr::type_error(text).with_hint("Write delayed(f)(x), not delayed(f(x))."));
    }
    let call = move |_: &mut Vm, args: Args<'_>| {
        let kwargs = Dict::default();
        for (name, value) in args.keywords() {
            kwargs.set_str(name.as_str(), value.clone());
        }
        let positional = Value::tuple(args.pos());
        Ok(Value::tuple([function.clone(), positional, Value::dict(kwargs)]))
    };
    Ok(Value::Native(Rc::new(NativeFn::named_closure(*NAME, call))))
}
