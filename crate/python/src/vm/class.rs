//! `class` statements: running the body, building the class, hooks.

use super::Vm;
use super::frame::Finish;
use crate::class::{Attributes, Class};
use crate::code::{Instr, LocalCode};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Wrapper};
use crate::sym::Sym;
use crate::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    pub(super) fn build_class(&mut self, regs: *mut Value, i: Instr) -> PyResult<Value> {
        // SAFETY: the compiler gives a row of registers: body, name, bases, keywords.
        let row = unsafe { std::slice::from_raw_parts(regs.add(usize::from(i.b)), usize::from(i.c) + 3) };
        let (Value::Function(body), Value::Str(name)) = (&row[0], &row[1]) else {
            return Err(PyErr::runtime_error("malformed class statement"));
        };
        let name = Sym::new(name.as_str());
        let base_values = &row[2..2 + usize::from(i.c)];
        let keywords = match (i.x == 1, &row[2 + usize::from(i.c)]) {
            (true, Value::Dict(dict)) => Some(Rc::clone(dict)),
            _ => None,
        };
        let attributes = Rc::new(RefCell::new(Attributes::default()));
        let cell = self.run_class_body(body, &attributes)?;
        let attributes = std::mem::take(&mut *attributes.borrow_mut());
        let mut meta = None;
        let mut options = Vec::new();
        for entry in keywords.iter().flat_map(|dict| dict.entries()) {
            match (entry.key.as_str(), entry.value) {
                (Some("metaclass"), Value::Class(class)) => meta = Some(class),
                (Some(key), value) => options.push((Sym::new(key), value)),
                (None, _) => {}
            }
        }
        let class = self.make_class(name, base_values, meta, attributes, &options)?;
        if let Value::Cell(cell) = cell {
            cell.set(class.clone());
        }
        Ok(class)
    }

    fn run_class_body(
        &mut self,
        body: &Rc<crate::function::Function>,
        attributes: &Rc<RefCell<Attributes>>,
    ) -> PyResult<Value> {
        self.enter_native()?;
        let depth = self.frames.len();
        self.push_frame(Rc::clone(&body.code), Some(Rc::clone(body)), Finish::Native, 0);
        if let Some(frame) = self.frames.last_mut() {
            frame.names = Some(Rc::clone(attributes));
        }
        let outcome = self.run(depth);
        self.native_depth -= 1;
        outcome
    }

    /// A class from its name, bases and attributes: what `class` and three-argument `type` share.
    ///
    /// # Errors
    /// `TypeError` for bad bases; what `__set_name__` and `__init_subclass__` raise.
    pub fn make_class(
        &mut self,
        name: Sym,
        base_values: &[Value],
        meta: Option<Rc<Class>>,
        attributes: Attributes,
        options: &[(Sym, Value)],
    ) -> PyResult<Value> {
        let mut bases = Vec::new();
        for base in base_values {
            match base {
                Value::Class(class) => bases.push(Rc::clone(class)),
                other => {
                    return Err(PyErr::type_error(format!(
                        "bases must be types: '{}' is not one",
                        other.type_name()
                    )));
                }
            }
        }
        let module = match attributes.get(names::DUNDER_MODULE) {
            Some(Value::Str(module)) => Sym::new(module.as_str()),
            _ => self.current_module_name(),
        };
        let class = Class::python(name, module, bases, meta)?;
        if let Some(Value::Str(qualname)) = attributes.get(names::DUNDER_QUALNAME) {
            class.qualname.set(Sym::new(qualname.as_str()));
        }
        let mut hooks = Vec::new();
        for (key, value) in attributes.entries() {
            if *key == names::DUNDER_QUALNAME {
                continue;
            }
            let value = match (key.as_str(), value) {
                ("__init_subclass__" | "__class_getitem__", Value::Function(_)) => {
                    Value::Wrapper(Rc::new(Wrapper { function: value.clone(), is_class: true }))
                }
                ("__new__", Value::Function(_)) => {
                    Value::Wrapper(Rc::new(Wrapper { function: value.clone(), is_class: false }))
                }
                _ => value.clone(),
            };
            if let Value::Instance(_) = &value {
                hooks.push((*key, value.clone()));
            }
            class.attributes.borrow_mut().set(*key, value);
        }
        let defines_eq = class.attributes.borrow().get(names::DUNDER_EQ).is_some();
        if defines_eq && class.attributes.borrow().get(names::DUNDER_HASH).is_none() {
            class.attributes.borrow_mut().set(names::DUNDER_HASH, Value::None);
        }
        self.types.bump_epoch();
        let value = Value::Class(Rc::clone(&class));
        for (key, attribute) in hooks {
            if let Some(set_name) = self.special(&attribute, names::DUNDER_SET_NAME) {
                self.call(&set_name, &[value.clone(), Value::from(key)])?;
            }
        }
        if !Rc::ptr_eq(&class.metaclass(), &self.types.type_) {
            note_abstract_methods(&class);
        }
        self.init_subclass(&class, options)?;
        Ok(value)
    }

    /// `__name__` of the module whose code runs.
    fn current_module_name(&self) -> Sym {
        let namespace = self.frames.last().map(|frame| &frame.code.namespace);
        match namespace.and_then(|namespace| namespace.get(names::DUNDER_NAME)) {
            Some(Value::Str(name)) => Sym::new(name.as_str()),
            _ => names::DUNDER_MAIN,
        }
    }

    fn init_subclass(&mut self, class: &Rc<Class>, options: &[(Sym, Value)]) -> PyResult<()> {
        let hook = class
            .mro()
            .iter()
            .find_map(|base| base.attributes.borrow().get(names::DUNDER_INIT_SUBCLASS).cloned());
        let Some(hook) = hook else { return Ok(()) };
        let function = match &hook {
            Value::Wrapper(wrapper) => wrapper.function.clone(),
            other => other.clone(),
        };
        let mut items = vec![Value::Class(Rc::clone(class))];
        items.extend(options.iter().map(|(_, value)| value.clone()));
        let keys: Vec<Sym> = options.iter().map(|(key, _)| *key).collect();
        self.call_args(&function, Args::new(&items, &keys))?;
        Ok(())
    }

    // Names in class bodies.

    pub(super) fn class_name(&self, name: Sym) -> Option<Value> {
        let names = self.frames.last()?.names.as_ref()?;
        names.borrow().get(name).cloned()
    }

    pub(super) fn load_class_name(&mut self, local: &LocalCode, global: u16) -> PyResult<Value> {
        if let Some(value) = self.class_name(local.code.globals[usize::from(global)]) {
            return Ok(value);
        }
        let value = local.namespace.load(local.globals[usize::from(global)].0);
        if value.is_unbound() { self.load_builtin(local, global) } else { Ok(value) }
    }

    pub(super) fn store_class_name(&mut self, name: Sym, value: Value) {
        if let Some(names) = self.frames.last().and_then(|frame| frame.names.as_ref()) {
            let old = names.borrow_mut().set(name, value);
            drop(old);
        }
    }

    pub(super) fn delete_class_name(&mut self, name: Sym, strict: bool) -> PyResult<()> {
        let removed = self
            .frames
            .last()
            .and_then(|frame| frame.names.as_ref())
            .and_then(|n| n.borrow_mut().remove(name));
        if removed.is_none() && strict { Err(super::run::undefined(name.as_str())) } else { Ok(()) }
    }

    pub(super) fn store_annotation(&mut self, name: Sym, annotation: Value) {
        let annotations = match self.class_name(names::DUNDER_ANNOTATIONS) {
            Some(Value::Dict(dict)) => dict,
            _ => {
                let dict = Rc::new(Dict::default());
                self.store_class_name(names::DUNDER_ANNOTATIONS, Value::Dict(Rc::clone(&dict)));
                dict
            }
        };
        annotations.set_str(name.as_str(), annotation);
    }

    /// The value of a builtin name, for a global that is not bound.
    #[cold]
    pub(super) fn load_builtin(&mut self, local: &LocalCode, global: u16) -> PyResult<Value> {
        let (_, cached) = &local.globals[usize::from(global)];
        let name = local.code.globals[usize::from(global)];
        if cached.get() == u32::MAX {
            match self.builtins.find(name) {
                Some(slot) => cached.set(slot),
                None => return Err(self.undefined_with_hint(name, local)),
            }
        }
        let value = self.builtins.load(cached.get());
        if value.is_unbound() { Err(self.undefined_with_hint(name, local)) } else { Ok(value) }
    }

    fn undefined_with_hint(&mut self, name: Sym, local: &LocalCode) -> PyErr {
        let err = super::run::undefined(name.as_str());
        let known = local.namespace.entries().into_iter().chain(self.builtins.entries());
        let close = known.map(|(other, _)| other).find(|other| is_close(other.as_str(), name.as_str()));
        match close {
            Some(close) => err.with_hint(format!("Did you mean: '{close}'?")),
            None => err,
        }
    }
}

/// One letter changed, added, left out, or two swapped.
fn is_close(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 || a.len().min(b.len()) < 3 || a == b {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (left_a, left_b) = (a.len() - start - end, b.len() - start - end);
    let swapped = left_a == 2 && left_b == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    (left_a <= 1 && left_b <= 1) || swapped || a.eq_ignore_ascii_case(b)
}

/// Writes down, as `__abstractmethods__`, which abstract methods a class has and inherits, sorted by name.
fn note_abstract_methods(class: &Class) {
    let mut missing: Vec<Sym> = class
        .bases
        .iter()
        .filter_map(|base| base.lookup(names::DUNDER_ABSTRACT))
        .flat_map(|inherited| match inherited {
            Value::Tuple(names) => names.iter().filter_map(Value::as_str).map(Sym::new).collect(),
            _ => Vec::new(),
        })
        .filter(|name| class.lookup(*name).is_some_and(|found| is_abstract(&found)))
        .collect();
    for (name, value) in class.attributes.borrow().entries() {
        if is_abstract(value) {
            missing.push(*name);
        }
    }
    missing.sort_by_key(|name| name.as_str());
    missing.dedup();
    let missing: Vec<Value> = missing.into_iter().map(Value::from).collect();
    class.set(names::DUNDER_ABSTRACT, Value::tuple(missing));
}

/// Whether a function, or the one inside a property or wrapper, was marked by `abc.abstractmethod`.
fn is_abstract(value: &Value) -> bool {
    match value {
        Value::Function(f) => f.attributes.borrow().get(names::DUNDER_IS_ABSTRACT).is_some(),
        Value::Property(p) => [&p.get, &p.set, &p.del].into_iter().any(is_abstract),
        Value::Wrapper(wrapper) => is_abstract(&wrapper.function),
        _ => false,
    }
}
