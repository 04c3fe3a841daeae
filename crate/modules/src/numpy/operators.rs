//! The operators of arrays and scalars: each is a ufunc.

use super::ufunc::{Op, Options, by_op, never_equal, operate};
use super::{convert, ndarray, scalar};
use std::rc::Rc;
use tb_array::{Binary, Unary};
use tb_python::native::Args;
use tb_python::vm::BinaryOp;
use tb_python::{Class, NativeFn, PyErr, PyResult, Value, Vm};

const ARITHMETIC: [(&str, &str, &str, Binary); 12] = [
    ("__add__", "__radd__", "__iadd__", Binary::Add),
    ("__sub__", "__rsub__", "__isub__", Binary::Subtract),
    ("__mul__", "__rmul__", "__imul__", Binary::Multiply),
    ("__truediv__", "__rtruediv__", "__itruediv__", Binary::Divide),
    ("__floordiv__", "__rfloordiv__", "__ifloordiv__", Binary::FloorDivide),
    ("__mod__", "__rmod__", "__imod__", Binary::Remainder),
    ("__pow__", "__rpow__", "__ipow__", Binary::Power),
    ("__and__", "__rand__", "__iand__", Binary::BitwiseAnd),
    ("__or__", "__ror__", "__ior__", Binary::BitwiseOr),
    ("__xor__", "__rxor__", "__ixor__", Binary::BitwiseXor),
    ("__lshift__", "__rlshift__", "__ilshift__", Binary::LeftShift),
    ("__rshift__", "__rrshift__", "__irshift__", Binary::RightShift),
];

const COMPARISONS: [(&str, Binary); 6] = [
    ("__eq__", Binary::Equal),
    ("__ne__", Binary::NotEqual),
    ("__lt__", Binary::Less),
    ("__le__", Binary::LessEqual),
    ("__gt__", Binary::Greater),
    ("__ge__", Binary::GreaterEqual),
];

const UNARY: [(&str, Unary); 4] = [
    ("__neg__", Unary::Negative),
    ("__pos__", Unary::Positive),
    ("__abs__", Unary::Absolute),
    ("__invert__", Unary::Invert),
];

fn method(class: &Class, name: &'static str, call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static) {
    class.set(name, Value::Native(Rc::new(NativeFn::method_closure(name, call))));
}

/// The operators of `ndarray` and of the scalars' base class. Only arrays change in place.
pub fn install(class: &Rc<Class>) {
    let in_place = class.name().as_str() == "ndarray";
    for (forward, reflected, in_place_name, op) in ARITHMETIC {
        method(class, forward, move |vm, args| {
            let [own, other] = args.exact::<2>(forward)?;
            arithmetic(vm, op, own, other, false)
        });
        method(class, reflected, move |vm, args| {
            let [own, other] = args.exact::<2>(reflected)?;
            arithmetic(vm, op, other, own, true)
        });
        if in_place {
            method(class, in_place_name, move |vm, args| {
                let [own, other] = args.exact::<2>(in_place_name)?;
                let options = Options { out: Some(own), ..Options::default() };
                operate(vm, by_op(Op::Binary(op)), &[own.clone(), other.clone()], options)
            });
        }
    }
    for (name, op) in COMPARISONS {
        method(class, name, move |vm, args| {
            let [own, other] = args.exact::<2>(name)?;
            compare(vm, op, own, other)
        });
    }
    for (name, op) in UNARY {
        method(class, name, move |vm, args| {
            let [own] = args.exact::<1>(name)?;
            operate(vm, by_op(Op::Unary(op)), std::slice::from_ref(own), Options::default())
        });
    }
    for (name, swapped) in [("__divmod__", false), ("__rdivmod__", true)] {
        method(class, name, move |vm, args| {
            let [own, other] = args.exact::<2>(name)?;
            let (a, b) = if swapped { (other, own) } else { (own, other) };
            let quotient = arithmetic(vm, Binary::FloorDivide, a, b, swapped)?;
            let rest = arithmetic(vm, Binary::Remainder, a, b, swapped)?;
            Ok(Value::tuple(vec![quotient, rest]))
        });
    }
    for (name, swapped) in [("__matmul__", false), ("__rmatmul__", true)] {
        method(class, name, move |vm, args| {
            let [own, other] = args.exact::<2>(name)?;
            if defers(vm, if swapped { other } else { own }, if swapped { own } else { other }) {
                return Ok(Value::NotImplemented);
            }
            let (a, b) = if swapped { (other, own) } else { (own, other) };
            super::matmul::matmul(vm, a, b)
        });
    }
}

/// Whether the other operand's own method is to answer: it is no array and brings operators of its own.
fn defers(vm: &mut Vm, own: &Value, other: &Value) -> bool {
    match other {
        Value::Instance(instance) => {
            if super::time::any(std::slice::from_ref(own)) && super::time::leaf(other).is_some() {
                return false;
            }
            if ndarray::of(other).is_some() || scalar::dtype_of(other).is_some() {
                return false;
            }
            if let Some(base) = instance.base_value() {
                return convert::plain_item(base).is_none()
                    && !matches!(base, Value::List(_) | Value::Tuple(_));
            }
            // A Series, a lazy array and the like rank above ndarray; what can't be converted is left to its class.
            vm.special(other, "__array_ufunc__".into()).is_some()
                || instance.class().lookup("__array_priority__".into()).is_some()
                || vm.special(other, "__array__".into()).is_none()
        }
        Value::None
        | Value::Ellipsis
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Class(_)
        | Value::Function(_) => true,
        Value::Native(_) | Value::Method(_) | Value::Module(_) | Value::Generator(_) | Value::Iter(_) => true,
        _ => false,
    }
}

fn arithmetic(vm: &mut Vm, op: Binary, a: &Value, b: &Value, reflected: bool) -> PyResult<Value> {
    let (own, other) = if reflected { (b, a) } else { (a, b) };
    if other.is_none() {
        return Err(no_operator(op, a, b));
    }
    if defers(vm, own, other) {
        return Ok(Value::NotImplemented);
    }
    if own.as_str().is_some()
        && let Some(result) = text_operator(vm, op, a, b)
    {
        return result;
    }
    if let (Some(x), Some(y)) = (quick_float(a), quick_float(b))
        && let Some(result) = float_op(op, x, y)
    {
        return Ok(scalar::wrap(tb_array::DType::Float64, tb_array::Item::Float(result)));
    }
    if op == Binary::Power
        && let Some(quick) = quick_power(a, b)
    {
        return operate(vm, by_op(Op::Unary(quick)), std::slice::from_ref(a), Options::default());
    }
    let spare = vm.take_spares();
    let values = [a.clone(), b.clone()];
    if let Some(out) = values.iter().find(|value| reusable(value, &spare)) {
        return super::reuse::operate(vm, op, &values, out);
    }
    let scalar = values
        .iter()
        .all(|value| ndarray::of(value).is_none() && convert::plain_item(value.unwrap_base()).is_some());
    let result = operate(vm, by_op(Op::Binary(op)), &values, Options { scalar, ..Options::default() })?;
    if scalar && wrapped(op, a, b, &result) {
        let name = by_op(Op::Binary(op)).name;
        super::warn::overflow(vm, &format!("scalar {name}"))?;
    }
    Ok(result)
}

/// A text scalar is a `str` first: beside texts and Python's ints it does what a `str` does.
fn text_operator(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Option<PyResult<Value>> {
    let op = match op {
        Binary::Add => BinaryOp::Add,
        Binary::Multiply => BinaryOp::Mul,
        Binary::Remainder => BinaryOp::Mod,
        _ => return None,
    };
    let plain = |value: &Value| value.as_str().is_some() || matches!(value, Value::Int(_) | Value::Bool(_));
    (plain(a) && plain(b)).then(|| vm.binary(op, a.unwrap_base(), b.unwrap_base()))
}

/// Whether arithmetic of integer scalars went beyond their type. Arrays wrap in silence.
fn wrapped(op: Binary, a: &Value, b: &Value, result: &Value) -> bool {
    let int = |value: &Value| match value.unwrap_base() {
        Value::Int(i) => Some(i128::from(*i)),
        _ => None,
    };
    let (Some(x), Some(y), Some(result)) = (int(a), int(b), int(result)) else { return false };
    let over = match op {
        Binary::Add => x + y != result,
        Binary::Subtract => x - y != result,
        Binary::Multiply => x * y != result,
        _ => false,
    };
    over && !super::time::any(&[a.clone(), b.clone()])
}

/// NumPy asks the elements, which have no such operator.
fn no_operator(op: Binary, a: &Value, b: &Value) -> PyErr {
    let symbol = match op {
        Binary::Add => "+",
        Binary::Subtract => "-",
        Binary::Multiply => "*",
        Binary::Divide => "/",
        Binary::FloorDivide => "//",
        Binary::Remainder => "%",
        Binary::Power => "** or pow()",
        Binary::BitwiseAnd => "&",
        Binary::BitwiseOr => "|",
        Binary::BitwiseXor => "^",
        Binary::LeftShift => "<<",
        _ => ">>",
    };
    let name = |value: &Value| {
        let dtype = ndarray::of(value).map(ndarray::NdArray::dtype).or_else(|| scalar::dtype_of(value));
        match dtype.map(tb_array::DType::kind) {
            Some(tb_array::Kind::Bool) => "bool",
            Some(tb_array::Kind::Signed | tb_array::Kind::Unsigned) => "int",
            Some(tb_array::Kind::Float) => "float",
            Some(tb_array::Kind::Complex) => "complex",
            Some(tb_array::Kind::Str) => "str",
            Some(tb_array::Kind::DateTime) => "datetime.date",
            Some(tb_array::Kind::TimeDelta) => "datetime.timedelta",
            None => value.type_name(),
        }
    };
    PyErr::type_error(format!("unsupported operand type(s) for {symbol}: '{}' and '{}'", name(a), name(b)))
}

/// Whether an operand is a temporary of the expression that nobody else will look at.
fn reusable(value: &Value, spare: &[usize; 2]) -> bool {
    let Value::Instance(instance) = value else { return false };
    // Held by the register, by the call's arguments and by `values`.
    spare.contains(&value.address()) && Rc::strong_count(instance) <= 3
}

/// What an array to the power of a common number is, as NumPy computes it.
fn quick_power(a: &Value, b: &Value) -> Option<Unary> {
    let array = ndarray::of(a)?;
    let float = array.dtype().is_inexact();
    match b {
        Value::Int(2) if array.dtype().is_numeric() && array.dtype() != tb_array::DType::Bool => {
            Some(Unary::Square)
        }
        Value::Float(x) if *x == 2.0 && float => Some(Unary::Square),
        Value::Float(x) if *x == 0.5 && float => Some(Unary::Sqrt),
        Value::Int(-1) if float => Some(Unary::Reciprocal),
        _ => None,
    }
}

/// The number in a float64 scalar or a Python float.
fn quick_float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(x) => Some(*x),
        Value::Instance(instance) => match instance.base_value() {
            Some(Value::Float(x)) if scalar::dtype_of(value) == Some(tb_array::DType::Float64) => Some(*x),
            _ => None,
        },
        _ => None,
    }
}

/// Float arithmetic that can't go wrong on these operands.
fn float_op(op: Binary, x: f64, y: f64) -> Option<f64> {
    let result = match op {
        Binary::Add => x + y,
        Binary::Subtract => x - y,
        Binary::Multiply => x * y,
        Binary::Divide if y != 0.0 => x / y,
        _ => return None,
    };
    result.is_finite().then_some(result)
}

fn compare(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> PyResult<Value> {
    let equality = matches!(op, Binary::Equal | Binary::NotEqual);
    if matches!(b, Value::None) && equality {
        return never_equal(vm, a, b, op == Binary::NotEqual);
    }
    if defers(vm, a, b) {
        return Ok(Value::NotImplemented);
    }
    match operate(vm, by_op(Op::Binary(op)), &[a.clone(), b.clone()], Options::default()) {
        Err(err) if equality && is_no_loop(&err) => never_equal(vm, a, b, op == Binary::NotEqual),
        other => other,
    }
}

fn is_no_loop(err: &PyErr) -> bool {
    err.is(&super::exceptions::ufunc_type_error())
}
