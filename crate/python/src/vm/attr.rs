//! Attributes: reading, writing, deleting; descriptors; caches at attribute sites.

use super::Vm;
use super::run::Dst;
use crate::class::{Class, Instance};
use crate::code::{Cached, Instr, LocalCode};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::SetKind;
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

impl Vm {
    /// The address of a value's class, where that is cheap to know.
    #[inline]
    pub(super) fn class_address(&self, value: &Value) -> Option<usize> {
        let t = self.types;
        let class: *const Class = match value {
            Value::Instance(instance) => instance.class_ptr(),
            Value::Str(_) => Rc::as_ptr(&t.str_),
            Value::List(_) => Rc::as_ptr(&t.list),
            Value::Dict(_) => Rc::as_ptr(&t.dict),
            Value::Tuple(_) => Rc::as_ptr(&t.tuple),
            Value::Int(_) => Rc::as_ptr(&t.int),
            Value::Float(_) => Rc::as_ptr(&t.float),
            Value::Generator(_) => Rc::as_ptr(&t.generator),
            Value::Set(set) if set.kind() == SetKind::Set => Rc::as_ptr(&t.set),
            _ => return None,
        };
        Some(class as usize)
    }

    /// Attribute of register `i.b` into `i.a`; or a property's frame is on the stack.
    #[inline]
    pub(super) fn load_attr_site(&mut self, local: &LocalCode, regs: *mut Value, i: Instr) -> PyResult<()> {
        // SAFETY: registers of the running frame.
        let object = unsafe { &*regs.add(usize::from(i.b)) };
        if let Value::Instance(instance) = object {
            let caches = local.caches.borrow();
            let cache = &caches[usize::from(i.c)];
            if cache.class == instance.class_ptr() as usize
                && cache.epoch == self.types.epoch()
                && let Cached::Slot(at) = cache.what
            {
                drop(caches);
                // SAFETY: as above; what the register held is dropped last, and may be the object.
                if unsafe { instance.load_into(at, regs.add(usize::from(i.a))) } {
                    return Ok(());
                }
            }
        }
        self.load_attr_slow(local, object, Dst { regs, at: i.a }, i.c)
    }

    fn load_attr_slow(&mut self, local: &LocalCode, object: &Value, dst: Dst, site: u16) -> PyResult<()> {
        if let Some(getter) = self.cached_property(local, object, site) {
            let mut receiver = object.clone();
            return self.enter_quick(getter, &mut receiver, dst.at);
        }
        let name = local.code.sites[usize::from(site)];
        let value = self.getattr(object, name)?;
        self.fill_slot_cache(local, object, site, name);
        dst.set(Ok(value))
    }

    #[inline]
    pub(super) fn store_attr_site(
        &mut self,
        local: &LocalCode,
        object: &Value,
        site: u16,
        value: Value,
    ) -> PyResult<()> {
        if let Value::Instance(instance) = object {
            let caches = local.caches.borrow();
            let cache = &caches[usize::from(site)];
            if cache.class == instance.class_ptr() as usize
                && cache.epoch == self.types.epoch()
                && let Cached::Slot(at) = cache.what
            {
                instance.set_at(at, value);
                return Ok(());
            }
        }
        let name = local.code.sites[usize::from(site)];
        self.setattr(object, name, value)?;
        if let Value::Instance(instance) = object
            && !self.overrides(&instance.class(), names::DUNDER_SETATTR)
        {
            self.fill_slot_cache(local, object, site, name);
        }
        Ok(())
    }

    /// `object.name`.
    ///
    /// # Errors
    /// `AttributeError`; what a property raises.
    pub fn getattr(&mut self, object: &Value, name: Sym) -> PyResult<Value> {
        match self.find_attribute(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name)),
        }
    }

    /// `object.name`, `None` if there is no such attribute.
    ///
    /// # Errors
    /// What a property or `__getattr__` raises, other than `AttributeError`.
    pub fn getattr_opt(&mut self, object: &Value, name: Sym) -> PyResult<Option<Value>> {
        match self.find_attribute(object, name) {
            Err(err) if err.is(&self.types.attribute_error) => Ok(None),
            outcome => outcome,
        }
    }

    fn find_attribute(&mut self, object: &Value, name: Sym) -> PyResult<Option<Value>> {
        match object {
            Value::Module(module) => {
                if name == names::DUNDER_DICT {
                    return Ok(Some(Value::Dict(module.namespace.dict())));
                }
                match module.namespace.get(name) {
                    Some(value) => Ok(Some(value)),
                    None => self.module_getattr(module, name),
                }
            }
            Value::Class(class) => self.class_attribute(class, name),
            Value::Instance(instance) => self.instance_attribute(instance, object, name),
            Value::Function(function) => {
                if let Some(value) = function.attributes.borrow().get(name) {
                    return Ok(Some(value.clone()));
                }
                if let Some(value) = self.function_attribute(function, name) {
                    return Ok(Some(value));
                }
                self.builtin_attribute(object, name)
            }
            Value::Method(method) => {
                if name == names::DUNDER_SELF {
                    return Ok(Some(method.receiver.clone()));
                }
                if name == names::DUNDER_FUNC {
                    return Ok(Some(method.function.clone()));
                }
                if name == names::DUNDER_CLASS
                    || name != names::DUNDER_DOC && object.class().lookup(name).is_some()
                {
                    return self.builtin_attribute(object, name);
                }
                let function = method.function.clone();
                self.getattr_opt(&function, name)
            }
            Value::Native(native) => {
                if name == names::DUNDER_NAME {
                    return Ok(Some(Value::from(native.name)));
                }
                if name == names::DUNDER_QUALNAME {
                    let owner = native.owner().map_or_else(String::new, |owner| format!("{owner}."));
                    return Ok(Some(Value::from(format!("{owner}{}", native.name))));
                }
                if name == names::DUNDER_DOC {
                    return Ok(Some(native.doc.map_or(Value::None, Value::from)));
                }
                self.builtin_attribute(object, name)
            }
            Value::Property(property) => Ok(match name.as_str() {
                "fget" => Some(property.get.clone()),
                "fset" => Some(property.set.clone()),
                "fdel" => Some(property.del.clone()),
                "__doc__" => Some(property.doc.clone()),
                "__isabstractmethod__" => Some(Value::Bool(super::class::is_abstract(object))),
                _ => self.builtin_attribute(object, name)?,
            }),
            Value::Wrapper(wrapper) => match super::descriptor::wrapper_attribute(wrapper, name) {
                Some(super::descriptor::Part::Own(value)) => Ok(Some(value)),
                Some(super::descriptor::Part::OfFunction) => {
                    let function = wrapper.function.clone();
                    self.getattr_opt(&function, name)
                }
                None => self.builtin_attribute(object, name),
            },
            Value::Slice(slice) => Ok(match name.as_str() {
                "start" => Some(slice.start.clone()),
                "stop" => Some(slice.stop.clone()),
                "step" => Some(slice.step.clone()),
                _ => self.builtin_attribute(object, name)?,
            }),
            Value::Generator(generator) if name == names::DUNDER_NAME => {
                Ok(Some(Value::from(generator.name.get())))
            }
            Value::Generator(generator) if name == names::DUNDER_QUALNAME => {
                Ok(Some(Value::from(generator.qualname.get())))
            }
            _ => self.builtin_attribute(object, name),
        }
    }

    /// An attribute found on the class of a builtin value.
    fn builtin_attribute(&mut self, object: &Value, name: Sym) -> PyResult<Option<Value>> {
        let class = object.class();
        if name == names::DUNDER_CLASS {
            return Ok(Some(Value::Class(class)));
        }
        match class.lookup(name) {
            Some(found) => self.bind_found(&found, object, &class).map(Some),
            None if name == names::DUNDER_DOC => Ok(Some(Value::None)),
            None => Ok(None),
        }
    }

    /// What a class attribute becomes when it is read through an instance.
    pub(super) fn bind_found(&mut self, found: &Value, object: &Value, class: &Rc<Class>) -> PyResult<Value> {
        match found {
            Value::Function(_) => Ok(Vm::bound(found, object)),
            Value::Native(native) if native.is_method() => Ok(Vm::bound(found, object)),
            Value::Property(property) => {
                if property.get.is_none() {
                    return Err(self.no_getter(found, class));
                }
                self.call(&property.get.clone(), std::slice::from_ref(object))
            }
            Value::Wrapper(wrapper) if wrapper.is_class => self.bound_to_class(&wrapper.function, class),
            Value::Wrapper(wrapper) => Ok(wrapper.function.clone()),
            Value::Instance(_) => {
                self.enter_native()?;
                let outcome = match self.special(found, names::DUNDER_GET) {
                    Some(get) => self.call(&get, &[object.clone(), Value::Class(Rc::clone(class))]),
                    None => Ok(found.clone()),
                };
                self.native_depth -= 1;
                outcome
            }
            other => Ok(other.clone()),
        }
    }

    /// A class method; of another descriptor what that gives, as in CPython 3.11.
    pub(super) fn bound_to_class(&mut self, function: &Value, class: &Rc<Class>) -> PyResult<Value> {
        let receiver = Value::Class(Rc::clone(class));
        match function {
            Value::Wrapper(inner) if inner.is_class => self.bound_to_class(&inner.function, class),
            Value::Instance(_) => match self.special(function, names::DUNDER_GET) {
                Some(get) => self.call(&get, &[receiver.clone(), receiver]),
                None => Ok(Vm::bound(function, &receiver)),
            },
            Value::Property(property) => self.call(&property.get.clone(), &[receiver]),
            _ => Ok(Vm::bound(function, &receiver)),
        }
    }

    /// The error of reading a property that has no getter. The class knows its name.
    pub(super) fn no_getter(&mut self, property: &Value, class: &Rc<Class>) -> PyErr {
        let mut line = vec![Rc::clone(class)];
        line.extend(class.mro().iter().cloned());
        let name = line.iter().find_map(|class| {
            let attributes = class.attributes.borrow();
            attributes.entries().iter().find(|(_, value)| value.is(property)).map(|(name, _)| *name)
        });
        let named = name.map_or_else(String::new, |name| format!(" '{name}'"));
        PyErr::attribute_error(format!("property{named} of '{}' object has no getter", class.qualname.get()))
    }

    fn instance_attribute(
        &mut self,
        instance: &Rc<Instance>,
        object: &Value,
        name: Sym,
    ) -> PyResult<Option<Value>> {
        let class = instance.class();
        if let Some(definer) = class.definer(names::DUNDER_GETATTRIBUTE)
            && !Rc::ptr_eq(&definer, &self.types.object)
            && let Some(get) = class.lookup(names::DUNDER_GETATTRIBUTE)
        {
            let outcome = self.call(&get, &[object.clone(), Value::from(name)]);
            return self.or_getattr(outcome.map(Some), &class, object, name);
        }
        let outcome = self.plain_instance_attribute(instance, object, &class, name);
        match outcome {
            Ok(Some(value)) => Ok(Some(value)),
            other => self.or_getattr(other, &class, object, name),
        }
    }

    fn or_getattr(
        &mut self,
        outcome: PyResult<Option<Value>>,
        class: &Rc<Class>,
        object: &Value,
        name: Sym,
    ) -> PyResult<Option<Value>> {
        let missing = match &outcome {
            Ok(found) => found.is_none(),
            Err(err) => err.is(&self.types.attribute_error),
        };
        if !missing {
            return outcome;
        }
        match class.lookup(names::DUNDER_GETATTR) {
            Some(get) => self.call(&get, &[object.clone(), Value::from(name)]).map(Some),
            None => outcome,
        }
    }

    /// `object.__getattribute__`: data descriptors, instance attributes, the class.
    pub(crate) fn plain_instance_attribute(
        &mut self,
        instance: &Rc<Instance>,
        object: &Value,
        class: &Rc<Class>,
        name: Sym,
    ) -> PyResult<Option<Value>> {
        let found = class.lookup(name);
        if let Some(found) = &found
            && self.is_data_descriptor(found)
            && has_getter(found)
        {
            return self.bind_found(found, object, class).map(Some);
        }
        if let Some(value) = instance.get(name) {
            return Ok(Some(value));
        }
        if let Some(found) = found {
            return self.bind_found(&found, object, class).map(Some);
        }
        if name == names::DUNDER_CLASS {
            return Ok(Some(Value::Class(Rc::clone(class))));
        }
        let has_dict = !(class.is_closed() || class.flags.native && class.flags.closed);
        if name == names::DUNDER_DICT && has_dict {
            return Ok(Some(Value::Dict(self.heap.dict_of(instance))));
        }
        if let Some(data) = instance.exception() {
            if name == names::DUNDER_TRACEBACK
                && let Some(err) = PyErr::from_value(object)
            {
                return Ok(Some(self.traceback_object(&err)));
            }
            return Ok(super::exception::attribute(class, data, name));
        }
        Ok(None)
    }

    fn is_data_descriptor(&self, found: &Value) -> bool {
        match found {
            Value::Property(_) => true,
            Value::Instance(instance) => {
                let class = instance.class();
                class.lookup(names::DUNDER_SET).is_some() || class.lookup(names::DUNDER_DELETE).is_some()
            }
            _ => false,
        }
    }

    fn class_attribute(&mut self, class: &Rc<Class>, name: Sym) -> PyResult<Option<Value>> {
        if let Some(meta) = class.own_metaclass().cloned()
            && let Some(found) = meta.lookup(name)
            && self.is_data_descriptor(&found)
        {
            return self.bind_found(&found, &Value::Class(Rc::clone(class)), &meta).map(Some);
        }
        let of_type = matches!(
            name.as_str(),
            "__name__" | "__qualname__" | "__bases__" | "__mro__" | "__dict__" | "__base__" | "__class__"
        );
        if name == names::DUNDER_ANNOTATIONS && !class.flags.native {
            if let Some(own) = class.attributes.borrow().get(name) {
                return Ok(Some(own.clone()));
            }
            let made = Value::dict(crate::object::Dict::default());
            class.attributes.borrow_mut().set(name, made.clone());
            return Ok(Some(made));
        }
        if let Some(found) = (!of_type).then(|| class.lookup(name)).flatten() {
            let value = match &found {
                Value::Wrapper(wrapper) if wrapper.is_class => {
                    self.bound_to_class(&wrapper.function, class)?
                }
                Value::Wrapper(wrapper) => wrapper.function.clone(),
                Value::Instance(_) => match self.special(&found, names::DUNDER_GET) {
                    Some(get) => self.call(&get, &[Value::None, Value::Class(Rc::clone(class))])?,
                    None => found,
                },
                _ => found,
            };
            return Ok(Some(value));
        }
        let value = match name.as_str() {
            "__name__" => Value::from(class.name()),
            "__qualname__" => Value::from(class.qualname.get()),
            "__module__" => Value::from(class.module.get()),
            "__doc__" => Value::None,
            "__class__" => Value::Class(class.metaclass()),
            "__bases__" => Value::tuple(class.bases.iter().cloned().map(Value::Class).collect::<Vec<_>>()),
            "__mro__" => {
                let mut mro = vec![Value::Class(Rc::clone(class))];
                mro.extend(class.mro().iter().cloned().map(Value::Class));
                Value::tuple(mro)
            }
            "__dict__" => {
                let dict = crate::object::Dict::default();
                dict.show(crate::object::Mirror::Class(Rc::clone(class)));
                crate::types::mappingproxy::of(&Value::dict(dict))
            }
            "__base__" => class.bases.first().map_or(Value::None, |base| Value::Class(Rc::clone(base))),
            _ if class.has_slot(name) => {
                let owner = class.mro().iter().rev().find(|base| base.has_slot(name));
                super::descriptor::member(owner.unwrap_or(class).name(), name)
            }
            _ => {
                let meta = class.metaclass();
                let object = Value::Class(Rc::clone(class));
                if let Some(found) = meta.lookup(name) {
                    return self.bind_found(&found, &object, &meta).map(Some);
                }
                return match meta.lookup(names::DUNDER_GETATTR) {
                    Some(get) => match self.call(&get, &[object, Value::from(name)]) {
                        Ok(found) => Ok(Some(found)),
                        // Nobody may be asking for more than whether there is such an attribute.
                        Err(err)
                            if name.as_str().starts_with("__") && err.is(&self.types.attribute_error) =>
                        {
                            Ok(None)
                        }
                        Err(err) => Err(err),
                    },
                    None => Ok(None),
                };
            }
        };
        Ok(Some(value))
    }

    /// Whether a class has its own way with attributes, be it a native one.
    fn overrides(&self, class: &Rc<Class>, name: Sym) -> bool {
        class.definer(name).is_some_and(|definer| !Rc::ptr_eq(&definer, &self.types.object))
    }

    /// `object.name = value`.
    ///
    /// # Errors
    /// `AttributeError`, `TypeError` for builtin types.
    pub fn setattr(&mut self, object: &Value, name: Sym, value: Value) -> PyResult<()> {
        match object {
            Value::Instance(instance) => {
                let class = instance.class();
                if let Some(set) = class.lookup(names::DUNDER_SETATTR)
                    && self.overrides(&class, names::DUNDER_SETATTR)
                {
                    self.call(&set, &[object.clone(), Value::from(name), value])?;
                    return Ok(());
                }
                self.plain_setattr(instance, object, &class, name, value)
            }
            Value::Class(class) if class.flags.native => Err(PyErr::type_error(format!(
                "cannot set '{name}' attribute of immutable type '{}'",
                class.full_name()
            ))),
            Value::Class(class) => {
                if let Some(meta) = class.own_metaclass().cloned()
                    && meta.definer(names::DUNDER_SETATTR).is_some_and(|definer| !definer.flags.native)
                    && let Some(set) = meta.lookup(names::DUNDER_SETATTR)
                {
                    self.call(&set, &[object.clone(), Value::from(name), value])?;
                    return Ok(());
                }
                self.plain_class_setattr(class, object, name, value)
            }
            Value::Module(module) => {
                module.namespace.set(name, value);
                Ok(())
            }
            Value::Function(function) => super::function_attr::set(function, name, value),
            Value::Generator(generator) if matches!(name.as_str(), "__name__" | "__qualname__") => {
                let Some(text) = value.as_str() else {
                    return Err(PyErr::type_error(format!("{name} must be set to a string object")));
                };
                let place = if name == names::DUNDER_NAME { &generator.name } else { &generator.qualname };
                place.set(Sym::new(text));
                Ok(())
            }
            other => {
                let class = other.class();
                if let Some(Value::Property(_)) = class.lookup(name) {
                    if matches!(other, Value::Range(_) | Value::Slice(_) | Value::Complex(_)) {
                        return Err(PyErr::attribute_error("readonly attribute"));
                    }
                    return Err(PyErr::attribute_error(format!(
                        "attribute '{name}' of '{}' objects is not writable",
                        class.name()
                    )));
                }
                let kind = if class.lookup(name).is_some() {
                    format!("'{}' object attribute '{name}' is read-only", class.name())
                } else {
                    format!("'{}' object has no attribute '{name}'", class.name())
                };
                Err(PyErr::attribute_error(kind))
            }
        }
    }

    /// `type.__setattr__`.
    pub(crate) fn plain_class_setattr(
        &mut self,
        class: &Rc<Class>,
        object: &Value,
        name: Sym,
        value: Value,
    ) -> PyResult<()> {
        if class.flags.native {
            return self.setattr(object, name, value);
        }
        if matches!(name.as_str(), "__dict__" | "__mro__" | "__base__") {
            let text = format!("attribute '{name}' of 'type' objects is not writable");
            return Err(PyErr::attribute_error(text));
        }
        if name == names::DUNDER_BASES {
            let text = "the bases of a class can't be exchanged here: define the class anew";
            return Err(PyErr::type_error(text));
        }
        if let Some(meta) = class.own_metaclass().cloned()
            && self.set_through(meta.lookup(name), object, &meta, name, &value)?
        {
            return Ok(());
        }
        let renames = matches!(name.as_str(), "__name__" | "__qualname__");
        match (renames, value.as_str()) {
            (true, Some(text)) if name == names::DUNDER_NAME => class.set_name(Sym::new(text)),
            (true, Some(text)) => class.qualname.set(Sym::new(text)),
            (true, None) => {
                let (own, kind) = (class.name(), value.type_name());
                let text = format!("can only assign string to {own}.{name}, not '{kind}'");
                return Err(PyErr::type_error(text));
            }
            _ => class.set(name, value),
        }
        Ok(())
    }

    /// Sets an attribute through the descriptor that the class has for it; false if that is none, or does not set.
    fn set_through(
        &mut self,
        found: Option<Value>,
        object: &Value,
        class: &Rc<Class>,
        name: Sym,
        value: &Value,
    ) -> PyResult<bool> {
        match found {
            Some(Value::Property(property)) => {
                if property.set.is_none() || property.set.is_unbound() {
                    return Err(PyErr::attribute_error(format!(
                        "property '{name}' of '{}' object has no setter",
                        class.qualname.get()
                    )));
                }
                self.call(&property.set.clone(), &[object.clone(), value.clone()])?;
                Ok(true)
            }
            Some(found @ Value::Instance(_)) => match self.special(&found, names::DUNDER_SET) {
                Some(set) => self.call(&set, &[object.clone(), value.clone()]).map(|_| true),
                None => Ok(false),
            },
            _ => Ok(false),
        }
    }

    /// `object.__setattr__`.
    pub(crate) fn plain_setattr(
        &mut self,
        instance: &Rc<Instance>,
        object: &Value,
        class: &Rc<Class>,
        name: Sym,
        value: Value,
    ) -> PyResult<()> {
        if self.set_through(class.lookup(name), object, class, name, &value)? {
            return Ok(());
        }
        if let Some(data) = instance.exception() {
            if name == names::DUNDER_TRACEBACK
                && let Some(err) = PyErr::from_value(object)
            {
                return self.set_traceback(&err, &value);
            }
            if super::exception::set_attribute(data, name, &value)? {
                return Ok(());
            }
        }
        if name == names::DUNDER_CLASS {
            return set_class(instance, &value);
        }
        if name == names::DUNDER_DICT && !class.is_closed() {
            let Value::Dict(dict) = value.unwrap_base() else {
                let text = format!("__dict__ must be set to a dictionary, not a '{}'", value.type_name());
                return Err(PyErr::type_error(text));
            };
            instance.set_own_dict(Rc::clone(dict));
            return Ok(());
        }
        if class.is_closed() && !class.has_slot(name) {
            let message = if class.lookup(name).is_some() {
                format!("'{}' object attribute '{name}' is read-only", class.name())
            } else {
                format!("'{}' object has no attribute '{name}'", class.name())
            };
            return Err(PyErr::attribute_error(message));
        }
        if class.flags.native && class.flags.closed {
            let message = format!("'{}' object has no attribute '{name}'", class.name());
            return Err(PyErr::attribute_error(message));
        }
        instance.set(name, value);
        Ok(())
    }

    /// `del object.name`.
    ///
    /// # Errors
    /// `AttributeError`.
    pub fn delattr(&mut self, object: &Value, name: Sym) -> PyResult<()> {
        match object {
            Value::Instance(instance) => {
                let class = instance.class();
                if let Some(del) = class.lookup(names::DUNDER_DELATTR)
                    && self.overrides(&class, names::DUNDER_DELATTR)
                {
                    self.call(&del, &[object.clone(), Value::from(name)])?;
                    return Ok(());
                }
                if let Some(Value::Property(property)) = class.lookup(name) {
                    if property.del.is_none() || property.del.is_unbound() {
                        return Err(PyErr::attribute_error(format!(
                            "property '{name}' of '{}' object has no deleter",
                            class.qualname.get()
                        )));
                    }
                    self.call(&property.del.clone(), std::slice::from_ref(object))?;
                    return Ok(());
                }
                if let Some(found @ Value::Instance(_)) = class.lookup(name)
                    && let Some(delete) = self.special(&found, names::DUNDER_DELETE)
                {
                    self.call(&delete, std::slice::from_ref(object))?;
                    return Ok(());
                }
                if name == names::DUNDER_DICT && !class.is_closed() {
                    instance.set_own_dict(crate::heap::new(crate::object::Dict::default()));
                    return Ok(());
                }
                if instance.remove(name) {
                    return Ok(());
                }
                if class.is_closed() && !class.has_slot(name) && class.lookup(name).is_some() {
                    let text = format!("'{}' object attribute '{name}' is read-only", class.name());
                    return Err(PyErr::attribute_error(text));
                }
                Err(self.no_attribute(object, name))
            }
            Value::Class(class) if !class.flags.native => {
                if let Some(meta) = class.own_metaclass().cloned()
                    && meta.definer(names::DUNDER_DELATTR).is_some_and(|definer| !definer.flags.native)
                    && let Some(delete) = meta.lookup(names::DUNDER_DELATTR)
                {
                    self.call(&delete, &[object.clone(), Value::from(name)])?;
                    return Ok(());
                }
                self.plain_class_delattr(class, object, name)
            }
            Value::Module(module) => {
                if module.namespace.remove(name) {
                    Ok(())
                } else {
                    Err(self.no_attribute(object, name))
                }
            }
            Value::Function(function) => match super::function_attr::delete(function, name)? {
                true => Ok(()),
                false => Err(self.no_attribute(object, name)),
            },
            _ => Err(self.no_attribute(object, name)),
        }
    }

    /// Removes a class's own attribute, past its metaclass.
    pub(super) fn plain_class_delattr(
        &mut self,
        class: &Rc<Class>,
        object: &Value,
        name: Sym,
    ) -> PyResult<()> {
        class.head().write();
        let removed = class.attributes.borrow_mut().remove(name);
        self.types.bump_epoch();
        if removed.is_some() { Ok(()) } else { Err(self.no_attribute(object, name)) }
    }

    /// A dunder method, looked up on the class and bound: `None` if the class has none.
    pub fn special(&mut self, object: &Value, name: Sym) -> Option<Value> {
        let class = object.class();
        let found = class.lookup(name)?;
        match &found {
            Value::None => None,
            Value::Function(_) => Some(Vm::bound(&found, object)),
            Value::Native(native) if native.is_method() => Some(Vm::bound(&found, object)),
            _ => self.bind_found(&found, object, &class).ok(),
        }
    }

    pub(crate) fn no_attribute(&mut self, object: &Value, name: Sym) -> PyErr {
        let message = match object {
            Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
            Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
            other => format!("'{}' object has no attribute '{name}'", other.type_name()),
        };
        let err = PyErr::attribute_error(message);
        err.instance().set(names::NAME, Value::from(name));
        err.instance().set(names::OBJ, object.clone());
        err
    }
}

/// Whether a data descriptor is asked before the instance's own attributes: one that only sets is not.
fn has_getter(found: &Value) -> bool {
    !matches!(found, Value::Instance(_)) || found.class().lookup(names::DUNDER_GET).is_some()
}

/// `instance.__class__ = class`.
fn set_class(instance: &Rc<Instance>, class: &Value) -> PyResult<()> {
    let Value::Class(class) = class else {
        let kind = class.type_name();
        let text = format!("__class__ must be set to a class, not '{kind}' object");
        return Err(PyErr::type_error(text));
    };
    let plain = |class: &Class| !class.flags.native;
    if !plain(class) || !plain(&instance.class()) || !matches!(instance.payload, crate::class::Payload::None)
    {
        let text = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(PyErr::type_error(text));
    }
    instance.set_class(Rc::clone(class));
    Ok(())
}
