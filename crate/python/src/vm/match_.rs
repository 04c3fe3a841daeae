//! What `match` statements ask of a subject.

use super::{Vm, types};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::Dict;
use crate::sym::Sym;
use crate::value::Value;

impl Vm {
    /// Whether a subject is a mapping or a sequence, in the sense of patterns.
    pub(super) fn match_kind(subject: &Value, mapping: bool) -> bool {
        match subject.unwrap_base() {
            Value::Dict(_) => mapping,
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => !mapping,
            _ => false,
        }
    }

    pub(super) fn match_keys(&mut self, subject: &Value, keys: &Value) -> PyResult<Value> {
        let (Value::Dict(dict), Value::Tuple(keys)) = (subject.unwrap_base(), keys) else {
            return Ok(Value::None);
        };
        let mut values = Vec::new();
        for key in keys.iter() {
            match self.dict_get(dict, key)? {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(values))
    }

    pub(super) fn match_rest(&mut self, subject: &Value, keys: &Value) -> PyResult<Value> {
        let rest = match subject.unwrap_base() {
            Value::Dict(dict) => dict.copy(),
            _ => Dict::default(),
        };
        if let Value::Tuple(keys) = keys {
            for key in keys.iter() {
                self.dict_remove(&rest, key)?;
            }
        }
        Ok(Value::dict(rest))
    }

    pub(super) fn match_class(
        &mut self,
        subject: &Value,
        class: &Value,
        names: &[Sym],
        positional: usize,
    ) -> PyResult<Value> {
        let Value::Class(class) = class else {
            return Err(PyErr::type_error("called match pattern must be a type"));
        };
        if !subject.class().is_subclass(class) {
            return Ok(Value::None);
        }
        let mut values = Vec::new();
        if positional > 0 {
            let t = types();
            let own = [
                &t.bool_,
                &t.int,
                &t.float,
                &t.str_,
                &t.bytes,
                &t.list,
                &t.tuple,
                &t.dict,
                &t.set,
                &t.frozenset,
            ];
            if positional == 1 && own.iter().any(|own| std::rc::Rc::ptr_eq(own, class)) {
                values.push(subject.clone());
            } else {
                let listed = match class.lookup(names::DUNDER_MATCH_ARGS) {
                    Some(list) => self.collect(&list)?,
                    None => Vec::new(),
                };
                if positional > listed.len() {
                    let (name, takes) = (class.name(), listed.len());
                    let plural = if takes == 1 { "" } else { "s" };
                    let text = format!(
                        "{name}() accepts {takes} positional sub-pattern{plural} ({positional} given)"
                    );
                    return Err(PyErr::type_error(text));
                }
                let doubled = listed[..positional]
                    .iter()
                    .find(|name| names.iter().any(|other| name.as_str() == Some(other.as_str())));
                if let Some(name) = doubled.and_then(Value::as_str) {
                    let text = format!("{}() got multiple sub-patterns for attribute '{name}'", class.name());
                    return Err(PyErr::type_error(text));
                }
                for name in &listed[..positional] {
                    match self.getattr_opt(subject, Sym::new(name.as_str().unwrap_or_default()))? {
                        Some(value) => values.push(value),
                        None => return Ok(Value::None),
                    }
                }
            }
        }
        for name in names {
            match self.getattr_opt(subject, *name)? {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(values))
    }

    /// `isinstance(value, class)`; a tuple of classes means any of them.
    ///
    /// # Errors
    /// `TypeError` if `class` is neither.
    pub fn isinstance(&mut self, value: &Value, class: &Value) -> PyResult<bool> {
        match class {
            Value::Class(class) => {
                if let Some(check) = class.metaclass().lookup(names::DUNDER_INSTANCECHECK) {
                    let result =
                        self.call(&check, &[Value::Class(std::rc::Rc::clone(class)), value.clone()])?;
                    return self.truthy(&result);
                }
                Ok(value.class().is_subclass(class))
            }
            Value::Tuple(items) => {
                self.enter_native()?;
                let found =
                    items.iter().try_fold(false, |found, item| Ok(found || self.isinstance(value, item)?));
                self.native_depth -= 1;
                found
            }
            Value::Instance(_) if let Some(check) = self.special(class, names::DUNDER_INSTANCECHECK) => {
                let answer = self.call(&check, std::slice::from_ref(value))?;
                self.truthy(&answer)
            }
            _ => Err(PyErr::type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
        }
    }
}
