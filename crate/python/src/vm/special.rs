//! Calls of special methods, without a bound method in between.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;

impl Vm {
    /// `call_special` for an operator: a method that a class has set to `None` is called all the same, which says so.
    pub(crate) fn call_operator(
        &mut self,
        object: &Value,
        name: Sym,
        args: &[Value],
    ) -> Option<PyResult<Value>> {
        let found = self.call_special(object, name, args);
        if found.is_none() && matches!(object.class().lookup(name), Some(Value::None)) {
            return Some(Err(PyErr::type_error("'NoneType' object is not callable")));
        }
        found
    }

    /// Calls the special method `name` of `object`'s class with up to two arguments. `None` if the class has none.
    pub(crate) fn call_special(
        &mut self,
        object: &Value,
        name: Sym,
        args: &[Value],
    ) -> Option<PyResult<Value>> {
        let found = object.class().lookup(name)?;
        let takes_self = match &found {
            Value::Function(_) => true,
            Value::Native(native) => native.is_method(),
            _ => false,
        };
        if !takes_self {
            return self.special(object, name).map(|method| self.call(&method, args));
        }
        let outcome = match args {
            [] => self.call_args(&found, Args::positional(std::slice::from_ref(object))),
            [a] => self.call_args(&found, Args::positional(&[object.clone(), a.clone()])),
            [a, b] => self.call_args(&found, Args::positional(&[object.clone(), a.clone(), b.clone()])),
            _ => {
                let all: Vec<Value> = std::iter::once(object).chain(args).cloned().collect();
                self.call_args(&found, Args::positional(&all))
            }
        };
        Some(outcome)
    }
}
