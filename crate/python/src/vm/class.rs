//! `class` statements: running the body, building the class, hooks.

use super::Vm;
use super::frame::Finish;
use crate::class::{Attributes, Class};
use crate::code::{Instr, LocalCode};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Set, SetKind, Wrapper};
use crate::sym::Sym;
use crate::traceback::closest;
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
        let base_values = match &row[2] {
            Value::Tuple(bases) if i.x & 2 != 0 => &bases[..],
            _ => &row[2..2 + usize::from(i.c)],
        };
        let resolved = self.resolve_bases(base_values)?;
        let (base_values, original) = match &resolved {
            Some(bases) => (&bases[..], Some(base_values)),
            None => (base_values, None),
        };
        let keywords = match (i.x & 1 != 0, &row[2 + usize::from(i.c)]) {
            (true, Value::Dict(dict)) => Some(Rc::clone(dict)),
            _ => None,
        };
        let (mut meta, mut options) = (None, Vec::new());
        for entry in keywords.iter().flat_map(|dict| dict.entries()) {
            match entry.key.as_str() {
                Some("metaclass") => meta = Some(entry.value),
                Some(key) => options.push((Sym::new(key), entry.value)),
                None => {}
            }
        }
        // A base that is no class stands for the class of its kind: `class A(5)` calls `int("A", (5,), {…})`.
        let stranger = base_values.iter().find(|base| !matches!(base, Value::Class(_)));
        let meta = match (meta, stranger) {
            (Some(Value::Class(meta)), None) => Some(self.winner(Some(meta), base_values)?),
            (Some(function), _) => {
                let body = self.class_namespace(body, None, original)?;
                return self.call_metaclass(&function, name, base_values, &body.0, &options);
            }
            (None, Some(base)) => {
                let meta = Value::Class(base.class());
                let body = self.class_namespace(body, None, original)?;
                return self.call_metaclass(&meta, name, base_values, &body.0, &options);
            }
            (None, None) => Some(self.winner(None, base_values)?),
        };
        let meta = meta.filter(|meta| !Rc::ptr_eq(meta, &self.types.type_));
        let prepared = match &meta {
            Some(meta) => self.prepare(meta, name, base_values, &options)?,
            None => None,
        };
        let (attributes, cell) = self.class_namespace(body, prepared, original)?;
        let class = match meta {
            Some(meta) => {
                self.call_metaclass(&Value::Class(meta), name, base_values, &attributes, &options)?
            }
            None => {
                let attributes = std::mem::take(&mut *attributes.borrow_mut());
                self.make_class(name, base_values, None, attributes, &options)?
            }
        };
        if let Value::Cell(cell) = cell {
            cell.set(class.clone());
        }
        Ok(class)
    }

    /// Runs a class body: its names, and the cell of `__class__` if a method uses it.
    fn class_namespace(
        &mut self,
        body: &Rc<crate::function::Function>,
        prepared: Option<Attributes>,
        original: Option<&[Value]>,
    ) -> PyResult<(Rc<RefCell<Attributes>>, Value)> {
        let attributes = Rc::new(RefCell::new(prepared.unwrap_or_default()));
        let module = body.code.namespace.get(names::DUNDER_NAME);
        let module = module.unwrap_or_else(|| Value::from(names::DUNDER_MAIN));
        attributes.borrow_mut().set(names::DUNDER_MODULE, module);
        let cell = self.run_class_body(body, &attributes)?;
        if matches!(cell, Value::Cell(_)) {
            attributes.borrow_mut().set(names::DUNDER_CLASSCELL, cell.clone());
        }
        if let Some(bases) = original {
            attributes.borrow_mut().set(Sym::new("__orig_bases__"), Value::tuple(bases.to_vec()));
        }
        Ok((attributes, cell))
    }

    /// The bases, with those replaced that have `__mro_entries__`; `None` if there are none.
    fn resolve_bases(&mut self, bases: &[Value]) -> PyResult<Option<Vec<Value>>> {
        if bases.iter().all(|base| matches!(base, Value::Class(_))) {
            return Ok(None);
        }
        let mut found = Vec::new();
        let mut replaced = false;
        for base in bases {
            let entries = match base {
                Value::Class(_) => None,
                other => self.getattr_opt(other, Sym::new("__mro_entries__"))?,
            };
            let Some(entries) = entries else {
                found.push(base.clone());
                continue;
            };
            let Value::Tuple(entries) = self.call(&entries, &[Value::tuple(bases.to_vec())])? else {
                return Err(PyErr::type_error("__mro_entries__ must return a tuple"));
            };
            found.extend_from_slice(&entries);
            replaced = true;
        }
        Ok(replaced.then_some(found))
    }

    /// The most derived of the metaclasses of the bases and of the one that was asked for.
    pub(super) fn winner(&mut self, asked: Option<Rc<Class>>, base_values: &[Value]) -> PyResult<Rc<Class>> {
        let mut winner = asked.unwrap_or_else(|| Rc::clone(&self.types.type_));
        for base in base_values {
            let Value::Class(base) = base else { continue };
            let meta = base.metaclass();
            if winner.is_subclass(&meta) {
                continue;
            }
            if !meta.is_subclass(&winner) {
                return Err(PyErr::type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                     metaclasses of all its bases",
                ));
            }
            winner = meta;
        }
        Ok(winner)
    }

    /// What a metaclass's `__prepare__` puts into the namespace before the body runs.
    fn prepare(
        &mut self,
        meta: &Rc<Class>,
        name: Sym,
        bases: &[Value],
        options: &[(Sym, Value)],
    ) -> PyResult<Option<Attributes>> {
        if meta.lookup(names::DUNDER_PREPARE).is_none() {
            return Ok(None);
        }
        let prepare = self.getattr(&Value::Class(Rc::clone(meta)), names::DUNDER_PREPARE)?;
        let mut items = vec![Value::from(name), Value::tuple(bases.to_vec())];
        items.extend(options.iter().map(|(_, value)| value.clone()));
        let keys: Vec<Sym> = options.iter().map(|(key, _)| *key).collect();
        let mapping = self.call_args(&prepare, Args::new(&items, &keys))?;
        let Value::Dict(dict) = mapping.unwrap_base() else {
            let kind = mapping.type_name();
            let text = format!("{}.__prepare__() must return a mapping, not {kind}", meta.name());
            return Err(PyErr::type_error(text));
        };
        let mut attributes = Attributes::default();
        for entry in dict.entries() {
            if let Some(name) = entry.key.as_str() {
                attributes.set(Sym::new(name), entry.value);
            }
        }
        Ok(Some(attributes))
    }

    fn call_metaclass(
        &mut self,
        meta: &Value,
        name: Sym,
        bases: &[Value],
        attributes: &Rc<RefCell<Attributes>>,
        options: &[(Sym, Value)],
    ) -> PyResult<Value> {
        let dict = Dict::default();
        for (key, value) in attributes.borrow().entries() {
            dict.set_str(key.as_str(), value.clone());
        }
        let mut items = vec![Value::from(name), Value::tuple(bases.to_vec()), Value::dict(dict)];
        items.extend(options.iter().map(|(_, value)| value.clone()));
        let keys: Vec<Sym> = options.iter().map(|(key, _)| *key).collect();
        self.call_args(meta, Args::new(&items, &keys))
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
        let meta = match meta {
            Some(meta) => Some(meta),
            None => Some(self.winner(None, base_values)?).filter(|meta| !Rc::ptr_eq(meta, &self.types.type_)),
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
            if *key == names::DUNDER_CLASSCELL {
                if let Value::Cell(cell) = value {
                    cell.set(Value::Class(Rc::clone(&class)));
                }
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
        self.define_slots(&class)?;
        let defines_eq = class.attributes.borrow().get(names::DUNDER_EQ).is_some();
        if defines_eq && class.attributes.borrow().get(names::DUNDER_HASH).is_none() {
            class.attributes.borrow_mut().set(names::DUNDER_HASH, Value::None);
        }
        self.types.bump_epoch();
        let value = Value::Class(Rc::clone(&class));
        for (key, attribute) in hooks {
            if let Some(set_name) = self.special(&attribute, names::DUNDER_SET_NAME)
                && let Err(err) = self.call(&set_name, &[value.clone(), Value::from(key)])
            {
                let kind = attribute.type_name();
                let text = format!("Error calling __set_name__ on '{kind}' instance '{key}' in '{name}'");
                return Err(PyErr::runtime_error(text).with_cause(err.value()));
            }
        }
        if !Rc::ptr_eq(&class.metaclass(), &self.types.type_) {
            note_abstract_methods(&class);
        }
        self.init_subclass(&class, options)?;
        Ok(value)
    }

    fn define_slots(&mut self, class: &Rc<Class>) -> PyResult<()> {
        let slots = class.attributes.borrow().get(names::DUNDER_SLOTS).cloned();
        let own = match slots {
            None => None,
            Some(Value::Str(name)) => Some(vec![Sym::new(name.as_str())]),
            Some(several) => {
                let mut found = Vec::new();
                for name in self.collect(&several)? {
                    let Some(name) = name.as_str() else {
                        let text = format!("__slots__ items must be strings, not '{}'", name.type_name());
                        return Err(PyErr::type_error(text));
                    };
                    found.push(Sym::new(name));
                }
                Some(found)
            }
        };
        let own: Option<Vec<Sym>> = own.map(|names| {
            names
                .into_iter()
                .map(|name| Sym::new(&crate::compile::mangled(class.name().as_str(), name.as_str())))
                .collect()
        });
        for name in own.iter().flatten() {
            if class.attributes.borrow().get(*name).is_some() {
                let text = format!("'{name}' in __slots__ conflicts with class variable");
                return Err(PyErr::value_error(text));
            }
        }
        class.set_slots(own);
        Ok(())
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
        let in_class = self.frames.last().is_some_and(|frame| frame.names.is_some());
        let globals = self.current_namespace();
        let known = match in_class {
            true => self.class_name(names::DUNDER_ANNOTATIONS),
            false => globals.get(names::DUNDER_ANNOTATIONS),
        };
        let annotations = match known {
            Some(Value::Dict(dict)) => dict,
            _ => {
                let dict = crate::heap::new(Dict::default());
                let value = Value::Dict(Rc::clone(&dict));
                match in_class {
                    true => self.store_class_name(names::DUNDER_ANNOTATIONS, value),
                    false => globals.set(names::DUNDER_ANNOTATIONS, value),
                }
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
        self.suggest_name(err, name.as_str(), &local.code, &local.namespace)
    }

    /// Adds the name that was meant, if one is like it: a variable, a global or a builtin, in this order.
    pub(super) fn suggest_name(
        &mut self,
        err: PyErr,
        name: &str,
        code: &crate::code::Code,
        globals: &crate::object::Namespace,
    ) -> PyErr {
        let variables = code.local_names.iter().chain(&code.cell_names).map(|(_, name)| name.as_str());
        let variables: Vec<&str> =
            variables.chain(code.free_names.iter().map(|name| name.as_str())).collect();
        let names = |names: &crate::object::Namespace| -> Vec<&'static str> {
            names.entries().into_iter().map(|(name, _)| name.as_str()).collect()
        };
        let (globals, builtins) = (names(globals), names(&self.builtins));
        let groups = [variables, globals, builtins];
        match groups.iter().find_map(|group| closest(name, group.iter().copied())) {
            Some(close) => err.with_hint(format!("Did you mean: '{close}'?")),
            None if self.builders.contains_key(name) => {
                err.with_hint(format!("'{name}' is a module: write `import {name}` first."))
            }
            None => err,
        }
    }
}

/// Writes down, as `__abstractmethods__`, which abstract methods a class has and inherits, sorted by name.
fn note_abstract_methods(class: &Class) {
    let mut missing: Vec<Sym> = class
        .bases
        .iter()
        .filter_map(|base| base.lookup(names::DUNDER_ABSTRACT))
        .flat_map(|inherited| match inherited {
            Value::Set(names) => names.keys().keys().iter().filter_map(Value::as_str).map(Sym::new).collect(),
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
    let set = Set::new(SetKind::Frozen);
    for name in missing {
        let name = Value::from(name);
        let hash = super::hash_plain(&name).unwrap_or_default();
        set.push(hash, name);
    }
    class.set(names::DUNDER_ABSTRACT, Value::set(set));
}

/// Whether a function, or the one inside a property or wrapper, was marked by `abc.abstractmethod`.
pub(super) fn is_abstract(value: &Value) -> bool {
    match value {
        Value::Function(f) => f.attributes.borrow().get(names::DUNDER_IS_ABSTRACT).is_some(),
        Value::Property(p) => [&p.get, &p.set, &p.del].into_iter().any(is_abstract),
        Value::Wrapper(wrapper) => is_abstract(&wrapper.function),
        _ => false,
    }
}
