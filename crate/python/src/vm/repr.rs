//! `repr`, `str`, `format`, and f-strings.

use super::Vm;
use crate::class::Instance;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{SetKind, Str};
use crate::types::{self as builtin, number};
use crate::value::Value;
use compact_str::ToCompactString;
use std::rc::Rc;

impl Vm {
    /// `repr(value)`.
    ///
    /// # Errors
    /// What `__repr__` raises.
    pub fn repr(&mut self, value: &Value) -> PyResult<String> {
        Ok(match value {
            Value::Unbound | Value::Cell(_) => "<unbound>".into(),
            Value::None => "None".into(),
            Value::NotImplemented => "NotImplemented".into(),
            Value::Ellipsis => "Ellipsis".into(),
            Value::Bool(b) => builtin::bool::bool_repr(*b).into(),
            Value::Int(i) => i.to_string(),
            Value::Big(big) => builtin::int::int_repr(self, number::Integer::Big(big))?,
            Value::Float(x) => builtin::float::float_repr(*x),
            Value::Complex(z) => builtin::complex::complex_repr(**z),
            Value::Str(text) => builtin::str::str_repr(text.as_str()),
            Value::Bytes(bytes) => builtin::bytes::bytes_repr(bytes),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => {
                return self.repr_container(value);
            }
            Value::Slice(slice) => builtin::slice::text(self, slice)?,
            Value::Range(range) => builtin::range::text(range),
            Value::Function(f) => format!("<function {} at {}>", f.qualname.get(), address(value)),
            Value::Native(f) if f.is_method() => {
                let kind = if is_slot(f.name.as_str()) { "slot wrapper" } else { "method" };
                match f.owner() {
                    Some(owner) => format!("<{kind} '{}' of '{owner}' objects>", f.name),
                    None => format!("<{kind} '{}'>", f.name),
                }
            }
            Value::Native(f) => format!("<built-in function {}>", f.name),
            Value::Method(method) => {
                let receiver = method.receiver.clone();
                match &method.function {
                    Value::Function(f) => {
                        let receiver = self.repr(&receiver)?;
                        format!("<bound method {} of {receiver}>", f.qualname.get())
                    }
                    Value::Native(f) if is_slot(f.name.as_str()) => {
                        let (kind, at) = (receiver.type_name(), address(&receiver));
                        format!("<method-wrapper '{}' of {kind} object at {at}>", f.name)
                    }
                    Value::Instance(_) | Value::Class(_) | Value::Method(_) | Value::Wrapper(_) => {
                        let receiver = self.repr(&receiver)?;
                        format!("<bound method ? of {receiver}>")
                    }
                    other => {
                        let name = match other {
                            Value::Native(f) => f.name.as_str(),
                            _ => "?",
                        };
                        format!(
                            "<built-in method {name} of {} object at {}>",
                            receiver.type_name(),
                            address(&receiver)
                        )
                    }
                }
            }
            Value::Class(class) => {
                if let Some(method) = class.metaclass().lookup(names::DUNDER_REPR)
                    && !matches!(method, Value::Native(_))
                {
                    let text = self.call(&method, std::slice::from_ref(value))?;
                    return Ok(text.as_str().unwrap_or_default().to_owned());
                }
                format!("<class '{}'>", class.full_name())
            }
            Value::Module(module) => format!("<module '{}'>", module.name),
            Value::Property(_) => format!("<property object at {}>", address(value)),
            Value::Wrapper(w) => {
                let name = if w.is_class { "classmethod" } else { "staticmethod" };
                format!("<{name} object at {}>", address(value))
            }
            Value::Generator(g) => format!("<generator object {} at {}>", g.qualname.get(), address(value)),
            Value::Iter(iter) => match iter.shown_args() {
                Some(args) => {
                    let args = args.iter().map(|arg| self.repr(arg)).collect::<PyResult<Vec<_>>>()?;
                    let name = iter.type_name();
                    format!("{}({})", name.rsplit('.').next().unwrap_or(name), args.join(", "))
                }
                None => format!("<{} object at {}>", iter.type_name(), address(value)),
            },
            Value::Instance(instance) => return self.repr_instance(instance, value),
        })
    }

    /// Runs `make` unless `value` is being shown already.
    ///
    /// # Errors
    /// What `make` raises; `RecursionError`.
    pub fn repr_guarded(
        &mut self,
        value: &Value,
        cycle: &str,
        make: impl FnOnce(&mut Vm) -> PyResult<String>,
    ) -> PyResult<String> {
        let address = value.address();
        if self.repr_stack.contains(&address) {
            return Ok(cycle.to_owned());
        }
        self.enter_native().map_err(|_| {
            let text = "maximum recursion depth exceeded while getting the repr of an object";
            PyErr::new(&self.types.recursion_error, text)
        })?;
        self.repr_stack.push(address);
        let outcome = make(self);
        self.repr_stack.pop();
        self.native_depth -= 1;
        outcome
    }

    fn repr_container(&mut self, value: &Value) -> PyResult<String> {
        match value {
            Value::List(list) => self.repr_guarded(value, "[...]", |vm| {
                let mut text = String::from("[");
                let mut at = 0;
                while let Some(item) = list.get(at) {
                    if at > 0 {
                        text.push_str(", ");
                    }
                    text.push_str(&vm.repr(&item)?);
                    at += 1;
                    vm.check_text(&text, at)?;
                }
                text.push(']');
                Ok(text)
            }),
            Value::Tuple(items) => self.repr_guarded(value, "(...)", |vm| {
                let mut text = String::from("(");
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        text.push_str(", ");
                    }
                    text.push_str(&vm.repr(item)?);
                    vm.check_text(&text, at)?;
                }
                text.push_str(if items.len() == 1 { ",)" } else { ")" });
                Ok(text)
            }),
            Value::Dict(dict) => self.repr_guarded(value, "{...}", |vm| {
                let mut text = String::from("{");
                let mut at = 0;
                let mut first = true;
                while let Some((found, entry)) = dict.entry_from(at) {
                    if !first {
                        text.push_str(", ");
                    }
                    first = false;
                    text.push_str(&vm.repr(&entry.key)?);
                    text.push_str(": ");
                    text.push_str(&vm.repr(&entry.value)?);
                    at = found + 1;
                    vm.check_text(&text, at)?;
                }
                text.push('}');
                Ok(text)
            }),
            Value::Set(set) => {
                let frozen = set.kind() == SetKind::Frozen;
                if set.is_empty() {
                    return Ok(if frozen { "frozenset()".into() } else { "set()".into() });
                }
                self.repr_guarded(value, "set(...)", |vm| {
                    let mut parts = Vec::new();
                    for key in builtin::set_order::members(set) {
                        parts.push(vm.repr(&key)?);
                    }
                    let inner = format!("{{{}}}", parts.join(", "));
                    Ok(if frozen { format!("frozenset({inner})") } else { inner })
                })
            }
            _ => Ok(String::new()),
        }
    }

    fn check_text(&mut self, text: &str, steps: usize) -> PyResult<()> {
        if steps.is_multiple_of(1024) {
            self.poll()?;
            self.check_alloc(text.len())?;
        }
        Ok(())
    }

    fn repr_instance(&mut self, instance: &Rc<Instance>, value: &Value) -> PyResult<String> {
        let class = instance.class();
        if let Some(definer) = class.definer(names::DUNDER_REPR)
            && !Rc::ptr_eq(&definer, &self.types.object)
            && let Some(method) = self.special(value, names::DUNDER_REPR)
        {
            self.enter_native()?;
            let outcome = self.call(&method, &[]);
            self.native_depth -= 1;
            return match outcome? {
                Value::Str(text) => Ok(text.as_str().to_owned()),
                other => Err(PyErr::type_error(format!(
                    "__repr__ returned non-string (type {})",
                    other.type_name()
                ))),
            };
        }
        if let Some(base) = instance.base_value() {
            return self.repr(&base.clone());
        }
        Ok(format!("<{} object at {}>", class.full_name(), address(value)))
    }

    /// `str(value)`.
    ///
    /// # Errors
    /// What `__str__` raises.
    pub fn str(&mut self, value: &Value) -> PyResult<Rc<Str>> {
        match value {
            Value::Str(text) => Ok(Rc::clone(text)),
            Value::Instance(instance) => {
                let class = instance.class();
                let definer = class.definer(names::DUNDER_STR);
                // Of the builtin types that classes derive from, only `str` has a `__str__` of its own in CPython.
                let is_plain = instance.base_value().is_some_and(|base| !matches!(base, Value::Str(_)));
                if definer.is_some_and(|definer| {
                    !(Rc::ptr_eq(&definer, &self.types.object) || is_plain && definer.is_builtin())
                }) && let Some(method) = self.special(value, names::DUNDER_STR)
                {
                    return match self.call(&method, &[])? {
                        Value::Str(text) => Ok(text),
                        other => match other.as_str() {
                            Some(text) => Ok(Rc::new(Str::from(text))),
                            None => Err(PyErr::type_error(format!(
                                "__str__ returned non-string (type {})",
                                other.type_name()
                            ))),
                        },
                    };
                }
                Ok(Rc::new(Str::from(self.repr(value)?)))
            }
            Value::Int(i) => Ok(Rc::new(Str::from(i.to_compact_string()))),
            other => Ok(Rc::new(Str::from(self.repr(other)?))),
        }
    }

    /// `format(value, spec)`.
    ///
    /// # Errors
    /// `ValueError` for a bad spec, `TypeError` for a spec that the type does not take.
    pub fn format(&mut self, value: &Value, spec: &str) -> PyResult<Value> {
        if let Value::Instance(instance) = value {
            let definer = instance.class().definer(names::DUNDER_FORMAT);
            let is_plain = spec.is_empty() && instance.base_value().is_some();
            if definer.is_some_and(|definer| {
                !(Rc::ptr_eq(&definer, &self.types.object) || is_plain && definer.is_builtin())
            }) && let Some(method) = self.special(value, names::DUNDER_FORMAT)
            {
                return match self.call(&method, &[Value::from(spec)])? {
                    text @ Value::Str(_) => Ok(text),
                    other => Err(PyErr::type_error(format!(
                        "__format__ must return a str, not {}",
                        other.type_name()
                    ))),
                };
            }
        }
        if spec.is_empty() {
            return Ok(Value::Str(self.str(value)?));
        }
        builtin::format::format_value(self, value.unwrap_base(), spec)
    }

    /// One field of an f-string.
    pub(super) fn format_field(
        &mut self,
        value: &Value,
        conversion: u8,
        spec: Option<&Value>,
    ) -> PyResult<Value> {
        let converted = match conversion {
            b'r' => Value::from(self.repr(value)?),
            b's' => Value::Str(self.str(value)?),
            b'a' => Value::from(builtin::str::str_ascii(&self.repr(value)?)),
            _ => value.clone(),
        };
        match spec.and_then(Value::as_str) {
            None | Some("") if matches!(converted, Value::Str(_)) => Ok(converted),
            spec => self.format(&converted, spec.unwrap_or_default()),
        }
    }

    pub(super) fn join_strings(&mut self, regs: *mut Value, first: u16, count: u16) -> PyResult<Value> {
        let mut text = String::with_capacity(64);
        for at in 0..usize::from(count) {
            // SAFETY: the compiler gives a row of registers of the running frame.
            if let Some(piece) = unsafe { &*regs.add(usize::from(first) + at) }.as_str() {
                text.push_str(piece);
            }
        }
        if text.len() > 1 << 16 {
            self.check_alloc(text.len())?;
        }
        Ok(Value::str(text.as_str()))
    }
}

/// Whether CPython has the method in a slot of the type, not in its table of methods.
fn is_slot(name: &str) -> bool {
    const METHODS: [&str; 18] = [
        "__reduce__",
        "__reduce_ex__",
        "__getstate__",
        "__setstate__",
        "__getnewargs__",
        "__sizeof__",
        "__format__",
        "__dir__",
        "__reversed__",
        "__length_hint__",
        "__missing__",
        "__copy__",
        "__deepcopy__",
        "__enter__",
        "__exit__",
        "__round__",
        "__trunc__",
        "__complex__",
    ];
    name.starts_with("__") && name.ends_with("__") && !METHODS.contains(&name)
}

/// An address as CPython prints it.
fn address(value: &Value) -> String {
    format!("{:#x}", 0x7f00_0000_0000_u64 + value.address() as u64)
}
