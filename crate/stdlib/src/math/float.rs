//! Functions of one or two floats.

use super::{Functions, checked, domain_error, range_error};
use crate::number::{float_to_int, to_float};
use tb_python::names;
use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

macro_rules! unary {
    ($($name:ident $infinite:ident $function:expr;)*) => {$(
        fn $name(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
            let [x] = args.exact(concat!("math.", stringify!($name)))?;
            let x = to_float(vm, x)?;
            let function: fn(f64) -> f64 = $function;
            checked(function(x), &[x], $infinite).map(Value::Float)
        }
    )*};
}

unary! {
    sqrt domain_error f64::sqrt;
    cbrt domain_error f64::cbrt;
    exp range_error f64::exp;
    exp2 range_error f64::exp2;
    expm1 range_error f64::exp_m1;
    log1p domain_error f64::ln_1p;
    sin domain_error f64::sin;
    cos domain_error f64::cos;
    tan domain_error f64::tan;
    asin domain_error f64::asin;
    acos domain_error f64::acos;
    atan domain_error f64::atan;
    sinh range_error f64::sinh;
    cosh range_error f64::cosh;
    tanh domain_error f64::tanh;
    asinh domain_error libm::asinh;
    acosh domain_error libm::acosh;
    atanh domain_error libm::atanh;
    erf domain_error libm::erf;
    erfc domain_error libm::erfc;
    fabs domain_error f64::abs;
    degrees range_error |x| x * (180.0 / std::f64::consts::PI);
    radians range_error |x| x * (std::f64::consts::PI / 180.0);
}

pub(super) const FUNCTIONS: Functions = &[
    ("sqrt", sqrt),
    ("cbrt", cbrt),
    ("exp", exp),
    ("exp2", exp2),
    ("expm1", expm1),
    ("log1p", log1p),
    ("sin", sin),
    ("cos", cos),
    ("tan", tan),
    ("asin", asin),
    ("acos", acos),
    ("atan", atan),
    ("sinh", sinh),
    ("cosh", cosh),
    ("tanh", tanh),
    ("asinh", asinh),
    ("acosh", acosh),
    ("atanh", atanh),
    ("erf", erf),
    ("erfc", erfc),
    ("fabs", fabs),
    ("degrees", degrees),
    ("radians", radians),
    ("atan2", atan2),
    ("fmod", fmod),
    ("remainder", remainder),
    ("copysign", copysign),
    ("pow", pow),
    ("floor", floor),
    ("ceil", ceil),
    ("trunc", trunc),
    ("modf", modf),
    ("isnan", isnan),
    ("isinf", isinf),
    ("isfinite", isfinite),
    ("isclose", isclose),
];

fn two(vm: &mut Vm, args: Args<'_>, name: &str) -> PyResult<[f64; 2]> {
    let [x, y] = args.exact::<2>(name)?;
    Ok([to_float(vm, x)?, to_float(vm, y)?])
}

fn atan2(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [y, x] = two(vm, args, "atan2")?;
    Ok(Value::Float(y.atan2(x)))
}

fn fmod(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, y] = two(vm, args, "fmod")?;
    if y.is_infinite() && x.is_finite() {
        return Ok(Value::Float(x));
    }
    checked(x % y, &[x, y], domain_error).map(Value::Float)
}

/// IEEE 754's remainder: the quotient is rounded to the nearest int, halves to the even one.
fn remainder(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, y] = two(vm, args, "remainder")?;
    if x.is_nan() || y.is_nan() {
        return Ok(Value::Float(if x.is_nan() { x } else { y }));
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    if y.is_infinite() {
        return Ok(Value::Float(x));
    }
    let (size, step) = (x.abs(), y.abs());
    let rest = size % step;
    let complement = step - rest;
    let result = if rest < complement {
        rest
    } else if rest > complement {
        -complement
    } else {
        rest - 2.0 * ((0.5 * (size - rest)) % step)
    };
    Ok(Value::Float(1f64.copysign(x) * result))
}

fn copysign(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, y] = two(vm, args, "copysign")?;
    Ok(Value::Float(x.copysign(y)))
}

fn pow(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x, y] = two(vm, args, "pow")?;
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(domain_error());
    }
    checked(x.powf(y), &[x, y], range_error).map(Value::Float)
}

/// `floor`, `ceil`, `trunc`: ints stay, floats are rounded, other objects are asked.
fn to_whole(vm: &mut Vm, args: Args<'_>, name: &str, method: Sym, round: fn(f64) -> f64) -> PyResult<Value> {
    let [value] = args.exact::<1>(format_args!("math.{name}"))?;
    match value {
        Value::Int(_) | Value::Big(_) => return Ok(value.clone()),
        Value::Bool(b) => return Ok(Value::Int(i64::from(*b))),
        Value::Float(x) => return float_to_int(round(*x)),
        _ => {}
    }
    if let Some(method) = vm.special(value, method) {
        return vm.call(&method, &[]);
    }
    if method == names::DUNDER_TRUNC {
        let given = value.type_name();
        return Err(PyErr::type_error(format!("type {given} doesn't define __trunc__ method")));
    }
    let x = to_float(vm, value)?;
    float_to_int(round(x))
}

fn floor(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    to_whole(vm, args, "floor", names::DUNDER_FLOOR, f64::floor)
}

fn ceil(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    to_whole(vm, args, "ceil", names::DUNDER_CEIL, f64::ceil)
}

fn trunc(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    to_whole(vm, args, "trunc", names::DUNDER_TRUNC, f64::trunc)
}

fn modf(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.modf")?;
    let x = to_float(vm, x)?;
    let fraction = if x.is_infinite() { 0f64 } else { x - x.trunc() };
    Ok(Value::tuple([Value::Float(fraction.copysign(x)), Value::Float(x.trunc())]))
}

fn isnan(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.isnan")?;
    Ok(Value::Bool(to_float(vm, x)?.is_nan()))
}

fn isinf(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.isinf")?;
    Ok(Value::Bool(to_float(vm, x)?.is_infinite()))
}

fn isfinite(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [x] = args.exact("math.isfinite")?;
    Ok(Value::Bool(to_float(vm, x)?.is_finite()))
}

fn isclose(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let bound = args.bind("isclose", ["a", "b", "*rel_tol", "*abs_tol"], 2)?;
    let mut numbers = [0.0, 0.0, 1e-9, 0.0];
    for (number, value) in numbers.iter_mut().zip(bound) {
        if let Some(value) = value {
            *number = to_float(vm, value)?;
        }
    }
    let [a, b, relative, absolute] = numbers;
    if relative < 0.0 || absolute < 0.0 {
        return Err(PyErr::value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::Bool(true));
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let apart = (b - a).abs();
    Ok(Value::Bool(apart <= (relative * b).abs() || apart <= (relative * a).abs() || apart <= absolute))
}
