//! Binary and unary operators: numbers and sequences directly, instances through their dunder methods.

use super::{Vm, types};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::DictPart;
use crate::sym::Sym;
use crate::types::{self as builtin, number};
use crate::value::Value;
use std::rc::Rc;

/// The binary operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

impl BinaryOp {
    pub fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::TrueDiv => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "** or pow()",
            BinaryOp::MatMul => "@",
            BinaryOp::LShift => "<<",
            BinaryOp::RShift => ">>",
            BinaryOp::And => "&",
            BinaryOp::Or => "|",
            BinaryOp::Xor => "^",
        }
    }

    /// `__add__`, `__radd__`, `__iadd__`.
    fn dunders(self) -> (Sym, Sym, Sym) {
        match self {
            BinaryOp::Add => (names::DUNDER_ADD, names::DUNDER_RADD, names::DUNDER_IADD),
            BinaryOp::Sub => (names::DUNDER_SUB, names::DUNDER_RSUB, names::DUNDER_ISUB),
            BinaryOp::Mul => (names::DUNDER_MUL, names::DUNDER_RMUL, names::DUNDER_IMUL),
            BinaryOp::TrueDiv => (names::DUNDER_TRUEDIV, names::DUNDER_RTRUEDIV, names::DUNDER_ITRUEDIV),
            BinaryOp::FloorDiv => (names::DUNDER_FLOORDIV, names::DUNDER_RFLOORDIV, names::DUNDER_IFLOORDIV),
            BinaryOp::Mod => (names::DUNDER_MOD, names::DUNDER_RMOD, names::DUNDER_IMOD),
            BinaryOp::Pow => (names::DUNDER_POW, names::DUNDER_RPOW, names::DUNDER_IPOW),
            BinaryOp::MatMul => (names::DUNDER_MATMUL, names::DUNDER_RMATMUL, names::DUNDER_IMATMUL),
            BinaryOp::LShift => (names::DUNDER_LSHIFT, names::DUNDER_RLSHIFT, names::DUNDER_ILSHIFT),
            BinaryOp::RShift => (names::DUNDER_RSHIFT, names::DUNDER_RRSHIFT, names::DUNDER_IRSHIFT),
            BinaryOp::And => (names::DUNDER_AND, names::DUNDER_RAND, names::DUNDER_IAND),
            BinaryOp::Or => (names::DUNDER_OR, names::DUNDER_ROR, names::DUNDER_IOR),
            BinaryOp::Xor => (names::DUNDER_XOR, names::DUNDER_RXOR, names::DUNDER_IXOR),
        }
    }
}

impl Vm {
    /// `a op b`.
    ///
    /// # Errors
    /// `TypeError` if neither side knows the other; what the operation raises.
    pub fn binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Value> {
        if let Some(result) = number::number_binary(self, op, a, b)? {
            return Ok(result);
        }
        if let Some(result) = self.builtin_binary(op, a, b)? {
            return Ok(result);
        }
        self.dunder_binary(op, a, b, op.symbol())
    }

    /// `a op= b`.
    ///
    /// # Errors
    /// As `binary`.
    pub fn binary_in_place(&mut self, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Value> {
        match (op, a, b) {
            (BinaryOp::Add, Value::List(list), _) => {
                builtin::list::extend_with(self, list, b)?;
                return Ok(a.clone());
            }
            (BinaryOp::Mul, Value::List(list), Value::Int(times)) => {
                builtin::list::repeat_in_place(self, list, *times)?;
                return Ok(a.clone());
            }
            (BinaryOp::Or, Value::Dict(dict), _) => {
                builtin::dict::merge(self, dict, b)?;
                return Ok(a.clone());
            }
            (_, Value::Set(set), Value::Set(_)) if set.kind() == crate::object::SetKind::Set => {
                if builtin::set::operate_in_place(self, op, set, b)? {
                    return Ok(a.clone());
                }
            }
            (_, Value::Instance(_), _) => {
                if let Some(result) = self.call_operator(a, op.dunders().2, std::slice::from_ref(b)) {
                    let result = result?;
                    if !matches!(result, Value::NotImplemented) {
                        return Ok(result);
                    }
                }
            }
            _ => {}
        }
        if let Some(result) = number::number_binary(self, op, a, b)? {
            return Ok(result);
        }
        if let Some(result) = self.builtin_binary(op, a, b)? {
            return Ok(result);
        }
        self.dunder_binary(op, a, b, &format!("{}=", op.symbol().trim_end_matches(" or pow()")))
    }

    /// Sequences and sets.
    fn builtin_binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
        Ok(match (op, a, b) {
            (BinaryOp::Add, Value::Str(x), Value::Str(y)) => Some(builtin::str::str_concat(self, x, y)?),
            (BinaryOp::Add, Value::List(x), Value::List(y)) => {
                let (x, y) = (x.borrow(), y.borrow());
                Some(Value::list(builtin::sequence::concat(self, &x, &y)?))
            }
            (BinaryOp::Add, Value::Tuple(x), Value::Tuple(y)) => {
                Some(Value::tuple(builtin::sequence::concat(self, x, y)?))
            }
            (BinaryOp::Add, Value::Bytes(x), Value::Bytes(y)) => {
                builtin::args::check_repeat(self, 1, x.len() + y.len())?;
                Some(Value::bytes([&x[..], &y[..]].concat()))
            }
            (BinaryOp::Mul, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_), _)
                if b.as_i64().is_some() || matches!(b, Value::Big(_)) =>
            {
                Some(self.repeat(a, b)?)
            }
            (BinaryOp::Mul, _, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_))
                if a.as_i64().is_some() || matches!(a, Value::Big(_)) =>
            {
                Some(self.repeat(b, a)?)
            }
            (BinaryOp::Mod, Value::Str(format), _) => {
                Some(builtin::str::percent_format(self, format.as_str(), b)?)
            }
            (BinaryOp::Or, Value::Dict(_), Value::Dict(_)) => Some(builtin::dict::union(self, a, b)?),
            (_, Value::Set(_), Value::Set(_)) => match builtin::set::operate(self, op, a, b)? {
                Value::NotImplemented => None,
                result => Some(result),
            },
            (BinaryOp::Or, Value::Class(_) | Value::None, Value::Class(_) | Value::None) => {
                builtin::generic::union_of(self, a, b)?
            }
            _ => None,
        })
    }

    fn repeat(&mut self, sequence: &Value, times: &Value) -> PyResult<Value> {
        let Some(times) = times.as_i64() else {
            return Err(PyErr::overflow("cannot fit 'int' into an index-sized integer"));
        };
        match sequence {
            Value::Str(text) => builtin::str::str_repeat(self, text, &Value::Int(times)),
            Value::Bytes(bytes) => builtin::bytes::bytes_repeat(self, bytes, &Value::Int(times)),
            Value::List(list) => {
                let items = list.borrow();
                Ok(Value::list(builtin::sequence::repeat(self, &items, times)?))
            }
            Value::Tuple(items) => Ok(Value::tuple(builtin::sequence::repeat(self, items, times)?)),
            _ => Ok(Value::NotImplemented),
        }
    }

    /// The operator methods of both sides, the more derived right side first.
    fn dunder_binary(&mut self, op: BinaryOp, a: &Value, b: &Value, symbol: &str) -> PyResult<Value> {
        let (forward, reflected, _) = op.dunders();
        let (class_a, class_b) = (a.class(), b.class());
        let same = Rc::ptr_eq(&class_a, &class_b);
        let other_method = || match (class_b.definer(reflected), class_a.definer(reflected)) {
            (Some(b), Some(a)) => !Rc::ptr_eq(&a, &b),
            (b, _) => b.is_some(),
        };
        let derived = !same && class_b.is_subclass(&class_a) && other_method();
        // What a module brings (an array, its scalars) knows builtin values, not the other way round.
        let native = !matches!(a, Value::Instance(_))
            && matches!(b, Value::Instance(_))
            && matches!(class_b.lookup(reflected), Some(Value::Native(method)) if method.is_method());
        // A sequence would refuse what it can't join or repeat; CPython asks the other side first.
        let sequence = matches!(a, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_))
            && matches!(op, BinaryOp::Add | BinaryOp::Mul)
            && class_b.definer(reflected).is_some();
        let right_first = derived || native || sequence;
        let mut order = [(a, forward, b), (b, reflected, a)];
        if right_first {
            order.swap(0, 1);
        }
        for (receiver, name, other) in order {
            if same && name == reflected {
                continue;
            }
            let Some(result) = self.call_operator(receiver, name, std::slice::from_ref(other)) else {
                continue;
            };
            let result = result?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        // An instance of a subclass of a builtin type acts as the builtin value.
        let (base_a, base_b) = (a.unwrap_base(), b.unwrap_base());
        if !base_a.is(a) || !base_b.is(b) {
            return self.binary(op, &base_a.clone(), &base_b.clone());
        }
        Err(self.unsupported(op, a, b, symbol))
    }

    fn unsupported(&mut self, op: BinaryOp, a: &Value, b: &Value, symbol: &str) -> PyErr {
        let (left, right) = (a.type_name(), b.type_name());
        match (op, a) {
            (BinaryOp::Add, Value::Str(_)) => {
                let err = PyErr::type_error(format!("can only concatenate str (not \"{right}\") to str"));
                return err.with_hint("Turn the other value into text with str(...), or use an f-string.");
            }
            (BinaryOp::Add, Value::List(_)) => {
                return PyErr::type_error(format!("can only concatenate list (not \"{right}\") to list"));
            }
            (BinaryOp::Add, Value::Tuple(_)) => {
                return PyErr::type_error(format!("can only concatenate tuple (not \"{right}\") to tuple"));
            }
            (BinaryOp::Mul, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_)) => {
                return PyErr::type_error(format!("can't multiply sequence by non-int of type '{right}'"));
            }
            (BinaryOp::Mul, _)
                if matches!(b, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_)) =>
            {
                return PyErr::type_error(format!("can't multiply sequence by non-int of type '{left}'"));
            }
            _ => {}
        }
        let hint = match (op, a) {
            (BinaryOp::RShift, Value::Native(f)) if f.name.as_str() == "print" => {
                ". Did you mean \"print(<message>, file=<output_stream>)\"?"
            }
            _ => "",
        };
        PyErr::type_error(format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'{hint}"))
    }

    /// `-a`.
    ///
    /// # Errors
    /// `TypeError` if the operator is not defined.
    pub fn negative(&mut self, value: &Value) -> PyResult<Value> {
        match number::number_neg(value) {
            Some(result) => Ok(result),
            None => self.dunder_unary(names::DUNDER_NEG, value, "-"),
        }
    }

    /// `+a`.
    ///
    /// # Errors
    /// `TypeError` if the operator is not defined.
    pub fn positive(&mut self, value: &Value) -> PyResult<Value> {
        match number::number_pos(value) {
            Some(result) => Ok(result),
            None => self.dunder_unary(names::DUNDER_POS, value, "+"),
        }
    }

    /// `~a`.
    ///
    /// # Errors
    /// `TypeError` if the operator is not defined.
    pub fn invert(&mut self, value: &Value) -> PyResult<Value> {
        match number::number_invert(value) {
            Some(result) => Ok(result),
            None => self.dunder_unary(names::DUNDER_INVERT, value, "~"),
        }
    }

    fn dunder_unary(&mut self, name: Sym, value: &Value, symbol: &str) -> PyResult<Value> {
        if let Some(result) = self.call_special(value, name, &[]) {
            return result;
        }
        Err(PyErr::type_error(format!("bad operand type for unary {symbol}: '{}'", value.type_name())))
    }

    /// An int from anything that has `__index__`.
    ///
    /// # Errors
    /// `TypeError`; `OverflowError`→`IndexError` wording for ints that do not fit.
    pub fn index(&mut self, value: &Value) -> PyResult<i64> {
        if let Some(i) = value.as_i64() {
            return Ok(i);
        }
        match self.index_value(value)? {
            Value::Int(i) => Ok(i),
            _ => Err(PyErr::overflow("Python int too large to convert to C ssize_t")),
        }
    }

    /// `operator.index(value)`: an int of any size.
    ///
    /// # Errors
    /// `TypeError`.
    pub fn index_value(&mut self, value: &Value) -> PyResult<Value> {
        match value.unwrap_base() {
            Value::Bool(b) => return Ok(Value::Int(i64::from(*b))),
            int @ (Value::Int(_) | Value::Big(_)) => return Ok(int.clone()),
            _ => {}
        }
        if let (Value::Instance(_), Some(method)) = (value, self.special(value, names::DUNDER_INDEX)) {
            return match self.call(&method, &[])? {
                int @ (Value::Int(_) | Value::Big(_)) => Ok(int),
                Value::Bool(b) => Ok(Value::Int(i64::from(b))),
                other => {
                    Err(PyErr::type_error(format!("__index__ returned non-int (type {})", other.type_name())))
                }
            };
        }
        Err(PyErr::type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name())))
    }

    /// The parts of a dict, for `**` in calls and `DictUpdate`.
    pub(crate) fn dict_items(&mut self, value: &Value) -> Option<Value> {
        match value {
            Value::Dict(dict) => Some(builtin::dict::iter_part(dict, DictPart::Items)),
            _ => None,
        }
    }

    pub(crate) fn is_exception_class(value: &Value) -> bool {
        matches!(value, Value::Class(class) if class.is_subclass(&types().base_exception))
    }
}
