//! Arithmetic, with NumPy's types: integers stay integers but under `/`; there is no ZeroDivisionError.

use super::{floats, map, zip};
use crate::Scalar;
use tb_base::{Control, Error, Result};
use tb_io::{Buffer, Column, DType};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arith {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
    Power,
}

impl Arith {
    pub fn symbol(self) -> &'static str {
        match self {
            Arith::Add => "+",
            Arith::Subtract => "-",
            Arith::Multiply => "*",
            Arith::Divide => "/",
            Arith::FloorDivide => "//",
            Arith::Remainder => "%",
            Arith::Power => "**",
        }
    }

    /// What Dask calls a task of it.
    pub fn name(self) -> &'static str {
        match self {
            Arith::Add => "add",
            Arith::Subtract => "sub",
            Arith::Multiply => "mul",
            Arith::Divide => "truediv",
            Arith::FloorDivide => "floordiv",
            Arith::Remainder => "mod",
            Arith::Power => "pow",
        }
    }

    /// The type of the result.
    pub fn dtype(self, left: DType, right: DType) -> Result<DType> {
        match (left, right) {
            _ if !left.is_numeric() || !right.is_numeric() => {
                Err(unsupported(self, left, &right.to_string()))
            }
            (DType::Float64, _) | (_, DType::Float64) => Ok(DType::Float64),
            _ if self == Arith::Divide => Ok(DType::Float64),
            _ => Ok(DType::Int64),
        }
    }
}

fn unsupported(op: Arith, left: DType, right: &str) -> Error {
    Error::type_error(format!("unsupported operand type(s) for {}: '{left}' and '{right}'", op.symbol()))
}

pub fn arith(op: Arith, left: &Column, right: &Column, control: &Control) -> Result<Column> {
    match op.dtype(left.dtype(), right.dtype())? {
        DType::Int64 => {
            let (left, right) = (ints(left, control)?, ints(right, control)?);
            Ok(Column::Int64(zip(&left, &right, control, |a, b| int_op(op, a, b))?))
        }
        _ => {
            let refuse = || unsupported(op, left.dtype(), &right.dtype().to_string());
            let a = floats(left, control)?.ok_or_else(refuse)?;
            let b = floats(right, control)?.ok_or_else(refuse)?;
            Ok(Column::Float64(zip_floats(op, &a, &b, control)?))
        }
    }
}

/// `column op scalar`, or `scalar op column` if `reversed`.
pub fn arith_scalar(
    op: Arith,
    column: &Column,
    scalar: &Scalar,
    reversed: bool,
    control: &Control,
) -> Result<Column> {
    let dtype = scalar_dtype(scalar).ok_or_else(|| unsupported(op, column.dtype(), scalar.type_name()))?;
    match (op.dtype(column.dtype(), dtype)?, scalar) {
        (DType::Int64, Scalar::Int(_) | Scalar::Bool(_)) => {
            let other = if let Scalar::Int(value) = scalar {
                *value
            } else {
                i64::from(*scalar == Scalar::Bool(true))
            };
            let values = ints(column, control)?;
            Ok(Column::Int64(map(&values, control, |value| {
                let (a, b) = if reversed { (other, value) } else { (value, other) };
                int_op(op, a, b)
            })?))
        }
        _ => {
            let other = scalar.as_f64().unwrap_or(f64::NAN);
            let values = floats(column, control)?
                .ok_or_else(|| unsupported(op, column.dtype(), scalar.type_name()))?;
            Ok(Column::Float64(map_floats(op, &values, other, reversed, control)?))
        }
    }
}

/// The type of a number; nothing for what is none.
pub fn scalar_dtype(scalar: &Scalar) -> Option<DType> {
    match scalar {
        Scalar::Int(_) => Some(DType::Int64),
        Scalar::Float(_) => Some(DType::Float64),
        Scalar::Bool(_) => Some(DType::Bool),
        Scalar::Missing | Scalar::Str(_) | Scalar::Time(..) => None,
    }
}

fn ints(column: &Column, control: &Control) -> Result<Buffer<i64>> {
    match column {
        Column::Int64(values) => Ok(values.clone()),
        Column::Bool(values) => map(values, control, i64::from),
        other => Err(Error::type_error(format!("{} is no integer type", other.dtype()))),
    }
}

fn int_op(op: Arith, a: i64, b: i64) -> i64 {
    match op {
        Arith::Add => a.wrapping_add(b),
        Arith::Subtract => a.wrapping_sub(b),
        Arith::Multiply => a.wrapping_mul(b),
        // NumPy's integer division by zero is zero.
        Arith::Divide | Arith::FloorDivide | Arith::Remainder if b == 0 => 0,
        Arith::Divide | Arith::FloorDivide => {
            let (quotient, remainder) = (a.wrapping_div(b), a.wrapping_rem(b));
            if remainder != 0 && (remainder < 0) != (b < 0) { quotient - 1 } else { quotient }
        }
        Arith::Remainder => {
            let remainder = a.wrapping_rem(b);
            if remainder != 0 && (remainder < 0) != (b < 0) { remainder + b } else { remainder }
        }
        Arith::Power => a.wrapping_pow(u32::try_from(b).unwrap_or(0)),
    }
}

fn float_op(op: Arith, a: f64, b: f64) -> f64 {
    match op {
        Arith::Add => a + b,
        Arith::Subtract => a - b,
        Arith::Multiply => a * b,
        Arith::Divide => a / b,
        Arith::FloorDivide => (a / b).floor(),
        Arith::Remainder => {
            let remainder = a % b;
            if remainder != 0.0 && (remainder < 0.0) != (b < 0.0) { remainder + b } else { remainder }
        }
        Arith::Power => a.powf(b),
    }
}

/// The common operations get loops of their own, which the compiler makes vectors of.
fn zip_floats(op: Arith, a: &[f64], b: &[f64], control: &Control) -> Result<Buffer<f64>> {
    match op {
        Arith::Add => zip(a, b, control, |a, b| a + b),
        Arith::Subtract => zip(a, b, control, |a, b| a - b),
        Arith::Multiply => zip(a, b, control, |a, b| a * b),
        Arith::Divide => zip(a, b, control, |a, b| a / b),
        _ => zip(a, b, control, |a, b| float_op(op, a, b)),
    }
}

fn map_floats(
    op: Arith,
    values: &[f64],
    other: f64,
    reversed: bool,
    control: &Control,
) -> Result<Buffer<f64>> {
    match (op, reversed) {
        (Arith::Add, _) => map(values, control, |value| value + other),
        (Arith::Multiply, _) => map(values, control, |value| value * other),
        (Arith::Subtract, false) => map(values, control, |value| value - other),
        (Arith::Divide, false) => map(values, control, |value| value / other),
        (_, false) => map(values, control, |value| float_op(op, value, other)),
        (_, true) => map(values, control, |value| float_op(op, other, value)),
    }
}
