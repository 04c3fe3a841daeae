//! Operators on lazy values: equal expressions are one.

use super::build::call_function;
use super::object::operand;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::vm::{BinaryOp, CompareOp};
use tb_python::{Class, NativeFn, PyErr, PyResult, Sym, Value, Vm};

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
        lazy(vm, if swapped { "_swap" } else { word }, name, &operands)
    };
    class.set(Sym::new(&method), Value::Native(Rc::new(NativeFn::method_closure(&method, call))));
}

/// `whole[key]`.
pub(super) fn index(vm: &mut Vm, whole: &Value, key: &Value) -> PyResult<Value> {
    lazy(vm, "getitem", "getitem", &[whole.clone(), key.clone()])
}

fn lazy(vm: &mut Vm, word: &str, name: &'static str, operands: &[Value]) -> PyResult<Value> {
    let head = vec![operand(&Value::native("operator", apply)), operand(&Value::from(name))];
    call_function(vm, head, word, Value::from(name), Args::positional(operands), Some(true), None)
}

/// `(name, a)` or `(name, a, b)`.
fn apply(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let unknown = || PyErr::type_error("an operator that is not one");
    match args.pos() {
        [name, a, b] => {
            let name = name.as_str().unwrap_or_default();
            if name == "getitem" {
                return vm.getitem(a, b);
            }
            match (binary(name), comparison(name)) {
                (Some(op), _) => vm.binary(op, a, b),
                (None, Some(op)) => vm.compare(op, a, b),
                (None, None) => Err(unknown()),
            }
        }
        [name, a] => match name.as_str() {
            Some("neg") => vm.negative(a),
            Some("pos") => vm.positive(a),
            Some("invert") => vm.invert(a),
            Some("abs") => {
                let abs = vm.builtins.get(Sym::new("abs")).unwrap_or_default();
                vm.call(&abs, std::slice::from_ref(a))
            }
            _ => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

fn binary(name: &str) -> Option<BinaryOp> {
    Some(match name {
        "add" => BinaryOp::Add,
        "sub" => BinaryOp::Sub,
        "mul" => BinaryOp::Mul,
        "truediv" => BinaryOp::TrueDiv,
        "floordiv" => BinaryOp::FloorDiv,
        "mod" => BinaryOp::Mod,
        "pow" => BinaryOp::Pow,
        "lshift" => BinaryOp::LShift,
        "rshift" => BinaryOp::RShift,
        "and" => BinaryOp::And,
        "or" => BinaryOp::Or,
        "xor" => BinaryOp::Xor,
        "matmul" => BinaryOp::MatMul,
        _ => return None,
    })
}

fn comparison(name: &str) -> Option<CompareOp> {
    Some(match name {
        "eq" => CompareOp::Eq,
        "ne" => CompareOp::Ne,
        "lt" => CompareOp::Lt,
        "le" => CompareOp::Le,
        "gt" => CompareOp::Gt,
        "ge" => CompareOp::Ge,
        _ => return None,
    })
}
