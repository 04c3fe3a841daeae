//! What attribute and method sites remember, and constructing instances without a detour.
//!
//! A site's cache holds no reference: while the class is the same and the epoch stands, the class's attributes hold
//! what the cache points at.

use super::Vm;
use super::call::{Called, check_init};
use super::frame::Finish;
use super::run::Dst;
use crate::class::{Class, Instance, Payload};
use crate::code::{Cached, LocalCode};
use crate::error::PyResult;
use crate::function::Function;
use crate::names;
use crate::native::{Args, NativeFn};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

/// A cached method, taken out of the cache.
pub(super) enum Method {
    Function(Rc<Function>),
    Native(Rc<NativeFn>),
}

/// One more reference to what a cache points at.
///
/// # Safety
/// `pointer` must come from `Rc::as_ptr` of an `Rc` that still lives.
unsafe fn revive<T>(pointer: *const T) -> Rc<T> {
    // SAFETY: the caller's promise.
    unsafe {
        Rc::increment_strong_count(pointer);
        Rc::from_raw(pointer)
    }
}

impl Vm {
    #[inline]
    pub(super) fn cached_method(&self, local: &LocalCode, object: &Value, site: u16) -> Option<Method> {
        let caches = local.caches.borrow();
        let cache = &caches[usize::from(site)];
        if cache.class != self.class_address(object)? || cache.epoch != self.types.epoch() {
            return None;
        }
        match cache.what {
            Cached::Method(function, shadow) => {
                if let (Value::Instance(instance), true) = (object, shadow != u32::MAX)
                    && instance.has_at(shadow)
                {
                    return None;
                }
                // SAFETY: see the module's comment.
                Some(Method::Function(unsafe { revive(function) }))
            }
            Cached::Native(native, shadow) => {
                if let (Value::Instance(instance), true) = (object, shadow != u32::MAX)
                    && instance.has_at(shadow)
                {
                    return None;
                }
                // SAFETY: see the module's comment.
                Some(Method::Native(unsafe { revive(native) }))
            }
            _ => None,
        }
    }

    /// A property of the object's class that a Python function reads.
    #[inline]
    pub(super) fn cached_property(
        &self,
        local: &LocalCode,
        object: &Value,
        site: u16,
    ) -> Option<Rc<Function>> {
        let Value::Instance(instance) = object else { return None };
        let caches = local.caches.borrow();
        let cache = &caches[usize::from(site)];
        match cache.what {
            Cached::Property(getter)
                if cache.class == instance.class_ptr() as usize && cache.epoch == self.types.epoch() =>
            {
                // SAFETY: see the module's comment.
                Some(unsafe { revive(getter) })
            }
            _ => None,
        }
    }

    pub(super) fn fill_method_cache(&mut self, local: &LocalCode, object: &Value, site: u16) {
        let Some(address) = self.class_address(object) else { return };
        let name = local.code.sites[usize::from(site)];
        let class = object.class();
        // `super` and classes with a `__getattribute__` of their own answer anew each time.
        if self.has_own_getattribute(&class) {
            return;
        }
        // An instance attribute of the same name that appears later gets a key then: without one, remember nothing.
        let shadow = match object {
            Value::Instance(_) => class.key_or_new(name),
            _ => u32::MAX,
        };
        let what = match class.lookup(name) {
            Some(Value::Function(function)) => Cached::Method(Rc::as_ptr(&function), shadow),
            Some(Value::Native(native)) if native.is_method() => Cached::Native(Rc::as_ptr(&native), shadow),
            _ => return,
        };
        self.fill(local, site, address, what);
    }

    /// Remembers where an instance attribute lies, or which function reads a property.
    pub(super) fn fill_slot_cache(&mut self, local: &LocalCode, object: &Value, site: u16, name: Sym) {
        let Value::Instance(instance) = object else { return };
        let class = instance.class();
        if self.has_own_getattribute(&class) {
            return;
        }
        let what = match class.lookup(name) {
            Some(Value::Property(property)) => match &property.get {
                Value::Function(getter) if getter.code.quick_params == 1 => {
                    Cached::Property(Rc::as_ptr(getter))
                }
                _ => return,
            },
            Some(_) => return,
            None => match class.key(name) {
                Some(at) => Cached::Slot(at),
                None => return,
            },
        };
        self.fill(local, site, Rc::as_ptr(&class) as usize, what);
    }

    fn fill(&self, local: &LocalCode, site: u16, class: usize, what: Cached) {
        let mut caches = local.caches.borrow_mut();
        let cache = &mut caches[usize::from(site)];
        cache.class = class;
        cache.epoch = self.types.epoch();
        cache.what = what;
    }

    fn has_own_getattribute(&self, class: &Rc<Class>) -> bool {
        class
            .definer(names::DUNDER_GETATTRIBUTE)
            .is_some_and(|definer| !Rc::ptr_eq(&definer, &self.types.object))
    }

    /// `class(…)` with the class in register `base` and `count` arguments behind it, if making an instance is nothing
    /// but a new object and a call of a Python `__init__`.
    pub(super) fn construct_quick(
        &mut self,
        regs: *mut Value,
        base: u16,
        count: u16,
        dst: u16,
    ) -> Option<PyResult<()>> {
        // SAFETY: the compiler gives a row of registers of this frame.
        let callee = unsafe { &mut *regs.add(usize::from(base)) };
        let Value::Class(class) = callee else { return None };
        let init = self.plain_init(class)?;
        if init.code.quick_params != count + 1 {
            return None;
        }
        let object = Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::None)));
        // The class's register becomes the first argument.
        *callee = object.clone();
        let called = self.enter_quick(init, callee, dst);
        if called.is_ok() {
            if let Some(frame) = self.frames.last_mut() {
                frame.finish = Finish::Init;
            }
            // SAFETY: `dst` is a register of the calling frame; the arguments have left theirs.
            unsafe { Value::put(regs.add(usize::from(dst)), object) };
        }
        Some(called)
    }

    /// The Python `__init__` of a class of which nothing else takes part in making an instance.
    fn plain_init(&self, class: &Rc<Class>) -> Option<Rc<Function>> {
        let (epoch, init) = class.plain_init.get();
        if epoch == self.types.epoch() {
            // SAFETY: see the module's comment.
            return (!init.is_null()).then(|| unsafe { revive(init) });
        }
        let init = self.find_plain_init(class);
        let pointer = init.as_ref().map_or(std::ptr::null(), Rc::as_ptr);
        class.plain_init.set((self.types.epoch(), pointer));
        init
    }

    fn find_plain_init(&self, class: &Rc<Class>) -> Option<Rc<Function>> {
        let object = &self.types.object;
        let plain_new = class.definer(names::DUNDER_NEW).is_some_and(|definer| Rc::ptr_eq(&definer, object));
        let native = |class: &Rc<Class>| class.flags.native && !Rc::ptr_eq(class, object);
        if !plain_new
            || class.flags.native
            || class.mro().iter().any(native)
            || !Rc::ptr_eq(&class.metaclass(), &self.types.type_)
        {
            return None;
        }
        match class.lookup(names::DUNDER_INIT) {
            Some(Value::Function(init)) => Some(init),
            _ => None,
        }
    }

    /// `class(*args)` from bytecode where `construct_quick` does not apply.
    pub(super) fn construct_from_bytecode(
        &mut self,
        class: &Rc<Class>,
        args: Args<'_>,
        dst: Dst,
    ) -> PyResult<()> {
        let Some(init) = self.plain_init(class) else {
            return dst.set(self.construct(class, args));
        };
        let object = Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::None)));
        let (items, names) = args.raw();
        let mut all = Vec::with_capacity(items.len() + 1);
        all.push(object.clone());
        all.extend_from_slice(items);
        if let Called::Value(result) =
            self.enter_function(&init, Args::new(&all, names), Finish::Init, dst.at)?
        {
            check_init(&result)?;
        }
        dst.set(Ok(object))
    }
}
