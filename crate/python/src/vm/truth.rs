//! Truth, length, identity of types.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::value::Value;

impl Vm {
    /// `bool(value)`.
    ///
    /// # Errors
    /// What `__bool__` or `__len__` raises.
    #[inline]
    pub fn truthy(&mut self, value: &Value) -> PyResult<bool> {
        Ok(match value {
            Value::Bool(b) => *b,
            Value::None => false,
            Value::Int(i) => *i != 0,
            _ => return self.truthy_slow(value),
        })
    }

    fn truthy_slow(&mut self, value: &Value) -> PyResult<bool> {
        Ok(match value {
            Value::Float(f) => *f != 0.0,
            Value::Str(text) => !text.is_empty(),
            Value::List(list) => !list.is_empty(),
            Value::Tuple(items) => !items.is_empty(),
            Value::Dict(dict) => !dict.is_empty(),
            Value::Set(set) => !set.is_empty(),
            Value::Bytes(bytes) => !bytes.is_empty(),
            Value::Range(range) => !range.is_empty(),
            Value::Complex(z) => z.re != 0.0 || z.im != 0.0,
            Value::Instance(_) | Value::Class(_) => return self.truthy_instance(value),
            _ => true,
        })
    }

    fn truthy_instance(&mut self, value: &Value) -> PyResult<bool> {
        if let Some(result) = self.call_operator(value, names::DUNDER_BOOL, &[]) {
            return match result? {
                Value::Bool(b) => Ok(b),
                other => Err(PyErr::type_error(format!(
                    "__bool__ should return bool, returned {}",
                    other.type_name()
                ))),
            };
        }
        if let Some(length) = self.call_special(value, names::DUNDER_LEN, &[]) {
            let length = length?;
            return Ok(self.length_of_result(&length)? != 0);
        }
        Ok(true)
    }

    /// `len(value)`.
    ///
    /// # Errors
    /// `TypeError` if it has no length.
    pub fn length(&mut self, value: &Value) -> PyResult<usize> {
        Ok(match value {
            Value::Str(text) => text.len(),
            Value::List(list) => list.len(),
            Value::Tuple(items) => items.len(),
            Value::Dict(dict) => dict.len(),
            Value::Set(set) => set.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Range(range) => range.len(),
            Value::Instance(_) | Value::Class(_) => match self.call_special(value, names::DUNDER_LEN, &[]) {
                Some(length) => {
                    let length = length?;
                    self.length_of_result(&length)?
                }
                None => return Err(no_length(value)),
            },
            _ => return Err(no_length(value)),
        })
    }

    fn length_of_result(&mut self, length: &Value) -> PyResult<usize> {
        if matches!(length, Value::Big(_)) {
            return Err(PyErr::overflow("cannot fit 'int' into an index-sized integer"));
        }
        let length = self.index(length)?;
        usize::try_from(length).map_err(|_| PyErr::value_error("__len__() should return >= 0"))
    }
}

fn no_length(value: &Value) -> PyErr {
    PyErr::type_error(format!("object of type '{}' has no len()", value.type_name()))
}
