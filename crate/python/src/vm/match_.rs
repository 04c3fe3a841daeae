//! What `match` statements ask of a subject.

use super::{Vm, types};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::Dict;
use crate::sym::Sym;
use crate::value::Value;

impl Vm {
    /// Whether a subject is a mapping or a sequence, in the sense of patterns.
    pub(super) fn match_kind(&mut self, subject: &Value, mapping: bool) -> PyResult<bool> {
        match subject.unwrap_base() {
            Value::Dict(_) => Ok(mapping),
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => Ok(!mapping),
            Value::Instance(instance) => {
                let class = instance.class();
                if class.is_builtin() && class.name().as_str() == "mappingproxy" {
                    return Ok(mapping);
                }
                self.has_abstract_kind(subject, if mapping { "Mapping" } else { "Sequence" })
            }
            _ => Ok(false),
        }
    }

    /// Whether an object is one of `collections.abc`'s kind: only if that was imported can it be.
    fn has_abstract_kind(&mut self, subject: &Value, kind: &str) -> PyResult<bool> {
        let class = subject.class();
        if class.is_subclass(&self.types.bytearray)
            || matches!(subject.unwrap_base(), Value::Str(_) | Value::Bytes(_))
        {
            return Ok(false);
        }
        let known = self.modules.get(&Sym::new("collections.abc"));
        let wanted = known.and_then(|module| module.namespace.get(Sym::new(kind)));
        match wanted {
            Some(wanted) => self.isinstance(subject, &wanted),
            None => Ok(kind == "Sequence" && class.name().as_str() == "deque" && class.flags.native),
        }
    }

    pub(super) fn match_keys(&mut self, subject: &Value, keys: &Value) -> PyResult<Value> {
        let Value::Tuple(keys) = keys else { return Ok(Value::None) };
        let mut values = Vec::new();
        let Value::Dict(dict) = subject.unwrap_base() else {
            let missing = Value::list(Vec::new());
            for key in keys.iter() {
                let value = self.call_method(subject, "get", &[key.clone(), missing.clone()])?;
                if value.is(&missing) {
                    return Ok(Value::None);
                }
                values.push(value);
            }
            return Ok(Value::tuple(values));
        };
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
            _ => {
                let rest = Dict::default();
                crate::types::dict::merge(self, &rest, subject)?;
                rest
            }
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
        if !self.isinstance(subject, &Value::Class(std::rc::Rc::clone(class)))? {
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
                &t.bytearray,
                &t.list,
                &t.tuple,
                &t.dict,
                &t.set,
                &t.frozenset,
            ];
            let itself = class.lookup(names::DUNDER_MATCH_ARGS).is_none();
            if itself && positional == 1 && own.iter().any(|own| class.is_subclass(own)) {
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
                if std::rc::Rc::ptr_eq(&value.class(), class) {
                    return Ok(true);
                }
                if let Some(check) = class.metaclass().lookup(names::DUNDER_INSTANCECHECK) {
                    let result =
                        self.call(&check, &[Value::Class(std::rc::Rc::clone(class)), value.clone()])?;
                    return self.truthy(&result);
                }
                if value.class().is_subclass(class) {
                    return Ok(true);
                }
                // What stands in for another object says so by its `__class__`.
                let stands_in = matches!(value, Value::Instance(instance) if {
                    let own = instance.class();
                    !own.flags.native && (own.lookup(names::DUNDER_CLASS).is_some()
                        || own.definer(names::DUNDER_GETATTRIBUTE).is_some_and(|definer| !definer.flags.native))
                });
                if !stands_in {
                    return Ok(false);
                }
                match self.getattr_opt(value, names::DUNDER_CLASS)? {
                    Some(Value::Class(said)) => Ok(said.is_subclass(class)),
                    _ => Ok(false),
                }
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
