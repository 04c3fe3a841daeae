//! Calls of special methods, without a bound method in between.

use super::Vm;
use crate::error::PyResult;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;

impl Vm {
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
