//! Operators on lazy values: equal expressions are one.

use super::build::call_function;
use super::object::operand;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::{Class, NativeFn, PyResult, Sym, Value, Vm};

/// The method's name without underscores, and Dask's word for it.
const BINARY: [(&str, &str); 13] = [
    ("add", "add"),
    ("sub", "sub"),
    ("mul", "mul"),
    ("truediv", "truediv"),
    ("floordiv", "floordiv"),
    ("mod", "mod"),
    ("pow", "pow"),
    ("lshift", "lshift"),
    ("rshift", "rshift"),
    ("and", "and_"),
    ("or", "or_"),
    ("xor", "xor"),
    ("matmul", "matmul"),
];
const COMPARE: [&str; 6] = ["eq", "ne", "lt", "le", "gt", "ge"];
const UNARY: [(&str, &str); 4] = [("neg", "neg"), ("pos", "pos"), ("invert", "invert"), ("abs", "abs")];

/// Gives a class all of them.
pub(super) fn add(class: &Class) {
    for (name, word) in BINARY {
        define(class, format!("__{name}__"), name, word, false);
        define(class, format!("__r{name}__"), name, word, true);
    }
    for name in COMPARE {
        define(class, format!("__{name}__"), name, name, false);
    }
    for (name, word) in UNARY {
        define(class, format!("__{name}__"), name, word, false);
    }
    class.method("__getitem__", |vm, args| {
        let [own, key] = args.exact::<2>("__getitem__")?;
        index(vm, own, key)
    });
}

fn define(class: &Class, method: String, name: &'static str, word: &'static str, swapped: bool) {
    let call = move |vm: &mut Vm, args: Args<'_>| {
        let mut operands = args.pos().to_vec();
        if swapped {
            operands.reverse();
        }
        // `_swap` is what Dask's own reversed operators are called.
        lazy(vm, if swapped { "_swap" } else { word }, word, name, &operands)
    };
    class.set(Sym::new(&method), Value::Native(Rc::new(NativeFn::method_closure(&method, call))));
}

/// `whole[key]`.
pub(super) fn index(vm: &mut Vm, whole: &Value, key: &Value) -> PyResult<Value> {
    lazy(vm, "getitem", "getitem", "getitem", &[whole.clone(), key.clone()])
}

/// A lazy call of a function of `operator`. `shown` is what the call is named by, `name` what equal ones share.
fn lazy(vm: &mut Vm, shown: &str, word: &str, name: &'static str, operands: &[Value]) -> PyResult<Value> {
    let function = vm.import("operator")?.namespace.get(Sym::new(word)).unwrap_or_default();
    call_function(
        vm,
        vec![operand(&function)],
        shown,
        Value::from(name),
        Args::positional(operands),
        Some(true),
        None,
    )
}
