//! Arithmetic on `bool`, `int`, `float` and `complex`, mixed as Python mixes them: the VM's slow paths.
//!
//! Functions here look at builtin numbers only and answer `None` for anything else; subclasses and `__add__`
//! of the program's own classes are the VM's part.

mod big;
mod compare;
mod complex;
mod dunder;
mod float;
mod hash;
mod int;

pub use big::{big_mul, big_pow, big_to_f64, div_mod_floor};
pub use compare::{number_compare, number_eq};
pub use complex::{complex_binary, complex_pow};
pub use dunder::{install, number_pow_mod};
pub use float::{float_binary, float_divmod, float_pow};
pub use hash::{hash_float, hash_int, hash_number};
pub use int::{int_binary, pow_mod};

use crate::error::PyResult;
use crate::object::ComplexNum;
use crate::value::Value;
use crate::vm::{BinaryOp, Vm};
use num_bigint::BigInt;
use num_traits::Signed;
use std::borrow::Cow;
use std::rc::Rc;

/// An int of either size.
#[derive(Clone, Copy)]
pub enum Integer<'a> {
    Small(i64),
    Big(&'a BigInt),
}

impl<'a> Integer<'a> {
    /// The int in `value`: a `bool` or an `int`, not an instance of a subclass.
    pub fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::Int(i) => Some(Integer::Small(*i)),
            Value::Bool(b) => Some(Integer::Small(i64::from(*b))),
            Value::Big(big) => Some(Integer::Big(big)),
            _ => None,
        }
    }

    pub fn to_big(self) -> Cow<'a, BigInt> {
        match self {
            Integer::Small(i) => Cow::Owned(BigInt::from(i)),
            Integer::Big(big) => Cow::Borrowed(big),
        }
    }

    /// # Errors
    /// `OverflowError` if it is too large.
    pub fn to_f64(self) -> PyResult<f64> {
        match self {
            Integer::Small(i) => Ok(i as f64),
            Integer::Big(big) => big_to_f64(big),
        }
    }
}

/// A builtin number.
#[derive(Clone, Copy)]
pub enum Number<'a> {
    Int(Integer<'a>),
    Float(f64),
    Complex(ComplexNum),
}

impl<'a> Number<'a> {
    pub fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::Float(x) => Some(Number::Float(*x)),
            Value::Complex(z) => Some(Number::Complex(**z)),
            _ => Integer::of(value).map(Number::Int),
        }
    }

    fn to_complex(self) -> PyResult<ComplexNum> {
        Ok(match self {
            Number::Int(i) => ComplexNum { re: i.to_f64()?, im: 0.0 },
            Number::Float(re) => ComplexNum { re, im: 0.0 },
            Number::Complex(z) => z,
        })
    }
}

/// `a op b` for any two builtin numbers; `None` if either is none, or the operator isn't defined for their
/// types.
///
/// # Errors
/// Whatever CPython raises: division by zero, overflow, a negative shift.
pub fn number_binary(vm: &mut Vm, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) else { return Ok(None) };
    match (x, y) {
        (Number::Int(_), Number::Int(_)) => int_binary(vm, op, a, b),
        (Number::Float(x), Number::Float(y)) => float_binary(op, x, y),
        (Number::Float(x), Number::Int(y)) if float_has(op) => float_binary(op, x, y.to_f64()?),
        (Number::Int(x), Number::Float(y)) if float_has(op) => float_binary(op, x.to_f64()?, y),
        (Number::Complex(_), _) | (_, Number::Complex(_)) if complex_has(op) => {
            complex_binary(op, x.to_complex()?, y.to_complex()?)
        }
        _ => Ok(None),
    }
}

fn float_has(op: BinaryOp) -> bool {
    use BinaryOp::{Add, FloorDiv, Mod, Mul, Pow, Sub, TrueDiv};
    matches!(op, Add | Sub | Mul | TrueDiv | FloorDiv | Mod | Pow)
}

fn complex_has(op: BinaryOp) -> bool {
    use BinaryOp::{Add, Mul, Pow, Sub, TrueDiv};
    matches!(op, Add | Sub | Mul | TrueDiv | Pow)
}

/// `divmod(a, b)` of two builtin real numbers.
///
/// # Errors
/// `ZeroDivisionError`, or `OverflowError` for an int that no float can hold.
pub fn number_divmod(vm: &mut Vm, a: &Value, b: &Value) -> PyResult<Option<Value>> {
    let (Some(x), Some(y)) = (Number::of(a), Number::of(b)) else { return Ok(None) };
    let (x, y) = match (x, y) {
        (Number::Int(x), Number::Int(y)) => return int::int_divmod(vm, x, y).map(Some),
        (Number::Float(x), Number::Float(y)) => (x, y),
        (Number::Float(x), Number::Int(y)) => (x, y.to_f64()?),
        (Number::Int(x), Number::Float(y)) => (x.to_f64()?, y),
        _ => return Ok(None),
    };
    let (quotient, remainder) = float_divmod(x, y, "float divmod()")?;
    Ok(Some(Value::tuple(vec![Value::Float(quotient), Value::Float(remainder)])))
}

/// `-x`.
pub fn number_neg(value: &Value) -> Option<Value> {
    Some(match Number::of(value)? {
        Number::Int(Integer::Small(i)) => {
            i.checked_neg().map_or_else(|| Value::from_big(-BigInt::from(i)), Value::Int)
        }
        Number::Int(Integer::Big(big)) => Value::from_big(-big),
        Number::Float(x) => Value::Float(-x),
        Number::Complex(z) => complex_value(-z.re, -z.im),
    })
}

/// `+x`: a `bool` becomes an int.
pub fn number_pos(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(b) => Some(Value::Int(i64::from(*b))),
        _ => Number::of(value).map(|_| value.clone()),
    }
}

/// `~x`, for ints.
pub fn number_invert(value: &Value) -> Option<Value> {
    Some(match Integer::of(value)? {
        Integer::Small(i) => Value::Int(!i),
        Integer::Big(big) => Value::from_big(!big.clone()),
    })
}

/// `abs(x)`.
///
/// # Errors
/// `OverflowError` for a complex number whose magnitude no float can hold.
pub fn number_abs(value: &Value) -> PyResult<Option<Value>> {
    let Some(number) = Number::of(value) else { return Ok(None) };
    Ok(Some(match number {
        Number::Int(Integer::Small(i)) => {
            i.checked_abs().map_or_else(|| Value::from_big(BigInt::from(i).abs()), Value::Int)
        }
        Number::Int(Integer::Big(big)) => Value::from_big(big.abs()),
        Number::Float(x) => Value::Float(x.abs()),
        Number::Complex(z) => Value::Float(complex::magnitude(z)?),
    }))
}

pub(crate) fn complex_value(re: f64, im: f64) -> Value {
    Value::Complex(Rc::new(ComplexNum { re, im }))
}
