//! Comparison.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::plain_eq;
use crate::sym::Sym;
use crate::types::{self as builtin, number};
use crate::value::Value;
use std::cmp::Ordering;
use std::rc::Rc;

/// The rich comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompareOp {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

impl CompareOp {
    pub fn symbol(self) -> &'static str {
        match self {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
            CompareOp::Eq => "==",
            CompareOp::Ne => "!=",
        }
    }

    pub fn reflected(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }

    fn dunder(self) -> Sym {
        match self {
            CompareOp::Lt => names::DUNDER_LT,
            CompareOp::Le => names::DUNDER_LE,
            CompareOp::Gt => names::DUNDER_GT,
            CompareOp::Ge => names::DUNDER_GE,
            CompareOp::Eq => names::DUNDER_EQ,
            CompareOp::Ne => names::DUNDER_NE,
        }
    }

    /// Whether two values that compare as `ordering` (`None`: a NaN) satisfy the comparison.
    pub fn holds(self, ordering: Option<Ordering>) -> bool {
        match (self, ordering) {
            (CompareOp::Ne, None) => true,
            (_, None) => false,
            (CompareOp::Lt, Some(o)) => o.is_lt(),
            (CompareOp::Le, Some(o)) => o.is_le(),
            (CompareOp::Gt, Some(o)) => o.is_gt(),
            (CompareOp::Ge, Some(o)) => o.is_ge(),
            (CompareOp::Eq, Some(o)) => o.is_eq(),
            (CompareOp::Ne, Some(o)) => o.is_ne(),
        }
    }
}

impl Vm {
    /// `a == b` as containers compare: identical objects are equal.
    ///
    /// # Errors
    /// What `__eq__` raises.
    pub fn eq(&mut self, a: &Value, b: &Value) -> PyResult<bool> {
        if a.is(b) {
            return Ok(true);
        }
        if let Some(equal) = quick_eq(a, b) {
            return Ok(equal);
        }
        let result = self.compare(CompareOp::Eq, a, b)?;
        self.truthy(&result)
    }

    /// `a < b`.
    ///
    /// # Errors
    /// `TypeError` if they have no order.
    pub fn less(&mut self, a: &Value, b: &Value) -> PyResult<bool> {
        match (a, b) {
            (Value::Int(x), Value::Int(y)) => Ok(x < y),
            (Value::Float(x), Value::Float(y)) => Ok(x < y),
            (Value::Str(x), Value::Str(y)) => Ok(x.as_str() < y.as_str()),
            _ => {
                let result = self.compare(CompareOp::Lt, a, b)?;
                self.truthy(&result)
            }
        }
    }

    /// `a op b`.
    ///
    /// # Errors
    /// `TypeError` if the operands have no order.
    pub fn compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
        if let Some(result) = self.compare_builtin(op, a, b)? {
            return Ok(result);
        }
        self.compare_dunder(op, a, b)
    }

    fn compare_builtin(&mut self, op: CompareOp, a: &Value, b: &Value) -> PyResult<Option<Value>> {
        if let Some(ordering) = number::number_compare(a, b) {
            return Ok(Some(Value::Bool(op.holds(ordering))));
        }
        if let (CompareOp::Eq | CompareOp::Ne, Some(equal)) = (op, number::number_eq(a, b)) {
            return Ok(Some(Value::Bool(equal == (op == CompareOp::Eq))));
        }
        let result = match (a, b) {
            (Value::Str(x), Value::Str(y)) => Value::Bool(op.holds(Some(x.as_str().cmp(y.as_str())))),
            (Value::Bytes(x), Value::Bytes(y)) => Value::Bool(op.holds(Some(x.as_ref().cmp(y.as_ref())))),
            (Value::List(_), Value::List(_)) => self.nested(|vm| builtin::list::compare(vm, op, a, b))?,
            (Value::Tuple(_), Value::Tuple(_)) => self.nested(|vm| builtin::tuple::compare(vm, op, a, b))?,
            (Value::Dict(_), Value::Dict(_)) => self.nested(|vm| builtin::dict::compare(vm, op, a, b))?,
            (Value::Set(_), Value::Set(_)) => builtin::set::compare(self, op, a, b)?,
            (Value::Slice(_), Value::Slice(_)) => builtin::slice::compare(self, op, a, b)?,
            (Value::Range(x), Value::Range(y)) if matches!(op, CompareOp::Eq | CompareOp::Ne) => {
                Value::Bool(builtin::range::equal(x, y) == (op == CompareOp::Eq))
            }
            (Value::Method(x), Value::Method(y)) if matches!(op, CompareOp::Eq | CompareOp::Ne) => {
                let same = x.receiver.is(&y.receiver) && x.function.is(&y.function);
                Value::Bool(same == (op == CompareOp::Eq))
            }
            _ => return Ok(None),
        };
        Ok((!matches!(result, Value::NotImplemented)).then_some(result))
    }

    /// Comparing containers recurses natively: bounded like calls.
    fn nested<T>(&mut self, compare: impl FnOnce(&mut Vm) -> PyResult<T>) -> PyResult<T> {
        self.enter_native().map_err(|_| {
            PyErr::new(&self.types.recursion_error, "maximum recursion depth exceeded in comparison")
        })?;
        let outcome = compare(self);
        self.native_depth -= 1;
        outcome
    }

    fn compare_dunder(&mut self, op: CompareOp, a: &Value, b: &Value) -> PyResult<Value> {
        let (class_a, class_b) = (a.class(), b.class());
        let derived = !Rc::ptr_eq(&class_a, &class_b) && class_b.is_subclass(&class_a);
        let native = !matches!(a, Value::Instance(_))
            && matches!(b, Value::Instance(_))
            && class_b
                .definer(op.reflected().dunder())
                .is_some_and(|definer| definer.flags.native && !Rc::ptr_eq(&definer, &self.types.object));
        let right_first = derived || native;
        let mut order = [(a, op, b), (b, op.reflected(), a)];
        if right_first {
            order.swap(0, 1);
        }
        for (receiver, op, other) in order {
            if !has_methods(receiver) && !has_methods(other) {
                continue;
            }
            if let Some(result) = self.compare_one(op, receiver, other)? {
                return Ok(result);
            }
        }
        let (base_a, base_b) = (a.unwrap_base(), b.unwrap_base());
        if !base_a.is(a) || !base_b.is(b) {
            let (base_a, base_b) = (base_a.clone(), base_b.clone());
            return self.compare(op, &base_a, &base_b);
        }
        match op {
            CompareOp::Eq => Ok(Value::Bool(a.is(b))),
            CompareOp::Ne => Ok(Value::Bool(!a.is(b))),
            _ => Err(PyErr::type_error(format!(
                "'{}' not supported between instances of '{}' and '{}'",
                op.symbol(),
                a.type_name(),
                b.type_name()
            ))),
        }
    }

    fn compare_one(&mut self, op: CompareOp, receiver: &Value, other: &Value) -> PyResult<Option<Value>> {
        // `object` answers `!=` by turning `==` round.
        let turned = op == CompareOp::Ne && receiver.class().turns_equality();
        if !turned
            && let Some(result) = self.call_operator(receiver, op.dunder(), std::slice::from_ref(other))
        {
            let result = result?;
            return Ok((!matches!(result, Value::NotImplemented)).then_some(result));
        }
        if turned
            && let Some(result) = self.call_operator(receiver, names::DUNDER_EQ, std::slice::from_ref(other))
        {
            let result = result?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(Some(Value::Bool(!self.truthy(&result)?)));
            }
        }
        Ok(None)
    }
}

/// Whether comparing is the business of methods that a program or a module has written.
fn has_methods(value: &Value) -> bool {
    match value {
        Value::Instance(_) => true,
        Value::Class(class) => class.own_metaclass().is_some(),
        _ => false,
    }
}

/// Equality of values for which identity tells nothing more.
fn quick_eq(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Float(x), Value::Float(y)) => Some(x == y),
        (
            Value::Int(_) | Value::Str(_) | Value::None | Value::Bool(_),
            Value::Int(_) | Value::Str(_) | Value::None | Value::Bool(_),
        ) => plain_eq(a, b),
        _ => None,
    }
}
