//! The numbers' special methods: `int.__add__`, `float.__rtruediv__`, `complex.__eq__`…

use super::{
    Number, hash_number, number_abs, number_binary, number_compare, number_divmod, number_eq, number_invert,
    number_neg, number_pos, pow_mod,
};
use crate::class::Class;
use crate::error::{PyErr, PyResult};
use crate::native::{Args, NativeFn};
use crate::types::args::{receiver, wrong_receiver};
use crate::value::Value;
use crate::vm::{BinaryOp, Types, Vm};
use std::cmp::Ordering;
use std::rc::Rc;

/// Method, reflected method, operator.
type Names = (&'static str, &'static str, BinaryOp);

const ARITHMETIC: [Names; 4] = [
    ("__add__", "__radd__", BinaryOp::Add),
    ("__sub__", "__rsub__", BinaryOp::Sub),
    ("__mul__", "__rmul__", BinaryOp::Mul),
    ("__truediv__", "__rtruediv__", BinaryOp::TrueDiv),
];
const WHOLE: [Names; 2] =
    [("__floordiv__", "__rfloordiv__", BinaryOp::FloorDiv), ("__mod__", "__rmod__", BinaryOp::Mod)];
const BITS: [Names; 5] = [
    ("__lshift__", "__rlshift__", BinaryOp::LShift),
    ("__rshift__", "__rrshift__", BinaryOp::RShift),
    ("__and__", "__rand__", BinaryOp::And),
    ("__or__", "__ror__", BinaryOp::Or),
    ("__xor__", "__rxor__", BinaryOp::Xor),
];
type OrderTest = fn(Ordering) -> bool;
const ORDER: [(&str, OrderTest); 4] = [
    ("__lt__", Ordering::is_lt),
    ("__le__", Ordering::is_le),
    ("__gt__", Ordering::is_gt),
    ("__ge__", Ordering::is_ge),
];

/// How much a type knows of the others: an int's methods answer for ints only, a float's for floats too.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Rank {
    Int,
    Float,
    Complex,
}

fn rank(value: &Value) -> Option<Rank> {
    Some(match Number::of(value)? {
        Number::Int(_) => Rank::Int,
        Number::Float(_) => Rank::Float,
        Number::Complex(_) => Rank::Complex,
    })
}

pub fn install(t: &Types) {
    binary(&t.int, Rank::Int, &[&ARITHMETIC[..], &WHOLE, &BITS].concat());
    binary(&t.bool_, Rank::Int, &BITS[2..]);
    binary(&t.float, Rank::Float, &[&ARITHMETIC[..], &WHOLE].concat());
    binary(&t.complex, Rank::Complex, &ARITHMETIC);
    for (class, rank) in [(&t.int, Rank::Int), (&t.float, Rank::Float), (&t.complex, Rank::Complex)] {
        power(class, rank);
        equality(class, rank);
        unary(class);
    }
    for (class, rank) in [(&t.int, Rank::Int), (&t.float, Rank::Float)] {
        order(class, rank);
        divmod(class, rank);
    }
    method(&t.int, "__invert__", |_, args| {
        let (this, _) = receiver(&args, "int", "__invert__")?;
        number_invert(this).ok_or_else(|| wrong_receiver("int", "__invert__", this))
    });
}

fn method(
    class: &Rc<Class>,
    name: &'static str,
    call: impl Fn(&mut Vm, Args<'_>) -> PyResult<Value> + 'static,
) {
    class.set(name, Value::Native(Rc::new(NativeFn::method_closure(name, call))));
}

/// The two operands of a special method; `None` if it doesn't answer for the other one's type.
fn operands<'a>(
    args: &Args<'a>,
    class: &str,
    name: &str,
    rank_: Rank,
) -> PyResult<Option<(&'a Value, &'a Value)>> {
    let (this, rest) = receiver(args, class, name)?;
    if rank(this).is_none_or(|own| own > rank_) {
        return Err(wrong_receiver(class, name, this));
    }
    let [other] = rest.exact::<1>(name)?;
    let other = other.unwrap_base();
    Ok(rank(other).filter(|other| *other <= rank_).map(|_| (this, other)))
}

fn binary(class: &Rc<Class>, rank: Rank, names: &[Names]) {
    let class_name = class.name();
    for &(name, reflected, op) in names {
        method(class, name, move |vm, args| match operands(&args, class_name.as_str(), name, rank)? {
            Some((a, b)) => Ok(number_binary(vm, op, a, b)?.unwrap_or(Value::NotImplemented)),
            None => Ok(Value::NotImplemented),
        });
        method(class, reflected, move |vm, args| {
            match operands(&args, class_name.as_str(), reflected, rank)? {
                Some((a, b)) => Ok(number_binary(vm, op, b, a)?.unwrap_or(Value::NotImplemented)),
                None => Ok(Value::NotImplemented),
            }
        });
    }
}

fn power(class: &Rc<Class>, rank: Rank) {
    let class_name = class.name();
    method(class, "__pow__", move |vm, args| {
        let (two, modulus) = match args.pos() {
            [base, exponent, modulus] if !modulus.is_none() => {
                ([base.clone(), exponent.clone()], Some(modulus))
            }
            [base, exponent, _] => ([base.clone(), exponent.clone()], None),
            _ => return pow_two(vm, &args, class_name.as_str(), "__pow__", rank, false),
        };
        match modulus {
            None => pow_two(vm, &Args::positional(&two), class_name.as_str(), "__pow__", rank, false),
            Some(modulus) => {
                number_pow_mod(vm, two[0].unwrap_base(), two[1].unwrap_base(), modulus.unwrap_base())
            }
        }
    });
    method(class, "__rpow__", move |vm, args| {
        pow_two(vm, &args, class_name.as_str(), "__rpow__", rank, true)
    });
}

fn pow_two(
    vm: &mut Vm,
    args: &Args<'_>,
    class: &str,
    name: &str,
    rank: Rank,
    reflected: bool,
) -> PyResult<Value> {
    let Some((a, b)) = operands(args, class, name, rank)? else { return Ok(Value::NotImplemented) };
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    Ok(number_binary(vm, BinaryOp::Pow, a, b)?.unwrap_or(Value::NotImplemented))
}

/// `pow(base, exponent, modulus)` of builtin numbers.
///
/// # Errors
/// `TypeError` unless all are ints, `ValueError` for a modulus of 0 or a base without an inverse.
pub fn number_pow_mod(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> PyResult<Value> {
    if let Some(result) = pow_mod(vm, base, exponent, modulus)? {
        return Ok(result);
    }
    if matches!(base, Value::Complex(_)) {
        return Err(PyErr::value_error("complex modulo"));
    }
    if rank(base).is_some() && rank(exponent).is_some() && rank(modulus).is_some() {
        return Err(PyErr::type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    Ok(Value::NotImplemented)
}

fn equality(class: &Rc<Class>, rank: Rank) {
    let class_name = class.name();
    let equal = move |args: &Args<'_>, name: &str| -> PyResult<Option<bool>> {
        Ok(operands(args, class_name.as_str(), name, rank)?.and_then(|(a, b)| number_eq(a, b)))
    };
    method(class, "__eq__", move |_, args| {
        Ok(equal(&args, "__eq__")?.map_or(Value::NotImplemented, Value::Bool))
    });
    method(class, "__ne__", move |_, args| {
        Ok(equal(&args, "__ne__")?.map_or(Value::NotImplemented, |equal| Value::Bool(!equal)))
    });
    method(class, "__hash__", move |_, args| {
        let (this, _) = receiver(&args, class_name.as_str(), "__hash__")?;
        Ok(Value::Int(hash_number(this) as i64))
    });
}

fn order(class: &Rc<Class>, rank: Rank) {
    let class_name = class.name();
    for (name, test) in ORDER {
        method(class, name, move |_, args| {
            let Some((a, b)) = operands(&args, class_name.as_str(), name, rank)? else {
                return Ok(Value::NotImplemented);
            };
            Ok(number_compare(a, b)
                .map_or(Value::NotImplemented, |order| Value::Bool(order.is_some_and(test))))
        });
    }
}

fn divmod(class: &Rc<Class>, rank: Rank) {
    let class_name = class.name();
    for (name, reflected) in [("__divmod__", false), ("__rdivmod__", true)] {
        method(class, name, move |vm, args| {
            let Some((a, b)) = operands(&args, class_name.as_str(), name, rank)? else {
                return Ok(Value::NotImplemented);
            };
            let (a, b) = if reflected { (b, a) } else { (a, b) };
            Ok(number_divmod(vm, a, b)?.unwrap_or(Value::NotImplemented))
        });
    }
}

fn unary(class: &Rc<Class>) {
    let class_name = class.name();
    method(class, "__neg__", move |_, args| {
        let (this, _) = receiver(&args, class_name.as_str(), "__neg__")?;
        number_neg(this).ok_or_else(|| wrong_receiver(class_name.as_str(), "__neg__", this))
    });
    method(class, "__pos__", move |_, args| {
        let (this, _) = receiver(&args, class_name.as_str(), "__pos__")?;
        number_pos(this).ok_or_else(|| wrong_receiver(class_name.as_str(), "__pos__", this))
    });
    method(class, "__abs__", move |_, args| {
        let (this, _) = receiver(&args, class_name.as_str(), "__abs__")?;
        number_abs(this)?.ok_or_else(|| wrong_receiver(class_name.as_str(), "__abs__", this))
    });
}
