//! Classes and their instances: attributes, method resolution order (C3), and native classes that modules define.

use crate::error::{PyErr, PyResult};
use crate::heap::{self, Finalizer, Head, Headed, Kind, TraceHooks};
use crate::names;
use crate::native::{Args, NativeCall, NativeFn};
use crate::sym::{Sym, SymMap};
use crate::value::Value;
use crate::vm::{Vm, types};
use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// Makes an instance of a native class (or of a Python subclass of one): `cls(*args, **kwargs)`.
pub type NativeNew = fn(&mut Vm, &Rc<Class>, Args<'_>) -> PyResult<Value>;

/// A number that changes whenever an instance's native data do: how a thread-like task that writes to what it shares is
/// found out. A class whose data can't change needs none.
pub type StampHook = fn(&Value) -> u64;

/// Attributes in order of definition.
#[derive(Default)]
pub struct Attributes {
    index: SymMap<usize>,
    entries: Vec<(Sym, Value)>,
}

impl Attributes {
    #[inline]
    pub fn get(&self, name: Sym) -> Option<&Value> {
        self.index.get(&name).map(|&at| &self.entries[at].1)
    }

    pub fn set(&mut self, name: Sym, value: Value) -> Option<Value> {
        if let Some(&at) = self.index.get(&name) {
            return Some(std::mem::replace(&mut self.entries[at].1, value));
        }
        self.index.insert(name, self.entries.len());
        self.entries.push((name, value));
        None
    }

    pub fn remove(&mut self, name: Sym) -> Option<Value> {
        let at = self.index.remove(&name)?;
        let (_, value) = self.entries.remove(at);
        for place in self.index.values_mut().filter(|place| **place > at) {
            *place -= 1;
        }
        Some(value)
    }

    pub fn entries(&self) -> &[(Sym, Value)] {
        &self.entries
    }
}

/// A class. Its attributes may change at any time; caches compare `types().epoch`.
#[repr(C)]
pub struct Class {
    head: Head,
    name: Cell<Sym>,
    pub qualname: Cell<Sym>,
    pub module: Cell<Sym>,
    pub bases: Vec<Rc<Class>>,
    mro: OnceCell<Vec<Rc<Class>>>,
    pub attributes: RefCell<Attributes>,
    /// Names of instance attributes: an instance holds its values in this order.
    keys: RefCell<SymMap<u32>>,
    key_names: RefCell<Vec<Sym>>,
    /// How instances are made, for native classes.
    pub new: Option<NativeNew>,
    /// Instances of Python subclasses of `int`, `list`, … hold the builtin value.
    pub flags: ClassFlags,
    /// The class of this class, if it is not `type`.
    meta: Option<Rc<Class>>,
    /// What `__slots__` names, here and in the bases; instances have no other attributes if `is_closed`.
    slots: OnceCell<ClassSlots>,
    subclasses: RefCell<Vec<std::rc::Weak<Class>>>,
    /// Identity across heaps, for classes that are shipped; 0 for native ones.
    pub ship_id: Cell<u64>,
    ship: Cell<Option<crate::freeze::ShipHooks>>,
    /// What messages call the type, where that is not its name: `numpy.ndarray`.
    shown: Cell<Option<Sym>>,
    /// At an epoch: the Python `__init__`, if nothing else takes part in making an instance; else null.
    pub(crate) plain_init: Cell<(u64, *const crate::function::Function)>,
    /// At an epoch: whether the class is a dict that reads and writes items as dicts do.
    plain_dict: Cell<(u64, bool)>,
    trace: Cell<Option<TraceHooks>>,
    stamp: Cell<Option<StampHook>>,
    /// How a class that natives have made is made again on another heap.
    recipe: OnceCell<(NativeCall, Value)>,
    /// Whether it has a `__del__`, found again when the epoch has changed.
    del: Cell<(u64, bool)>,
    /// At an epoch: whether `!=` is `object`'s, which turns `==` round.
    turns: Cell<(u64, bool)>,
    shell: Cell<Option<crate::freeze::ShellHooks>>,
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Class {}

/// Attributes that have a slot.
#[derive(Default)]
struct ClassSlots {
    names: Vec<Sym>,
    is_closed: bool,
}

#[derive(Clone, Copy, Default)]
pub struct ClassFlags {
    /// Defined by the interpreter or a module: attributes can't be set from Python.
    pub native: bool,
    /// `bool`, `range`, …: can't be a base class.
    pub is_final: bool,
    /// Instances may not have new attributes.
    pub closed: bool,
    pub is_exception: bool,
}

impl Class {
    /// A native class with no methods yet.
    pub fn native(name: &str, bases: &[&Rc<Class>], new: Option<NativeNew>) -> Rc<Class> {
        let bases: Vec<Rc<Class>> = bases.iter().map(|base| Rc::clone(base)).collect();
        let is_exception = bases.iter().any(|base| base.flags.is_exception);
        let flags = ClassFlags { native: true, is_exception, ..ClassFlags::default() };
        let new = new.or_else(|| bases.iter().find_map(|base| base.new));
        let class = Class::raw(Sym::new(name), Sym::new("builtins"), bases, flags, new, None);
        class.resolve_mro().expect("a native class's bases are consistent");
        Rc::new(class)
    }

    pub(crate) fn raw(
        name: Sym,
        module: Sym,
        bases: Vec<Rc<Class>>,
        flags: ClassFlags,
        new: Option<NativeNew>,
        meta: Option<Rc<Class>>,
    ) -> Class {
        Class {
            head: Head::new(Kind::Class),
            name: Cell::new(name),
            qualname: Cell::new(name),
            module: Cell::new(module),
            bases,
            mro: OnceCell::new(),
            attributes: RefCell::default(),
            keys: RefCell::default(),
            key_names: RefCell::default(),
            new,
            flags,
            meta,
            slots: OnceCell::new(),
            subclasses: RefCell::default(),
            ship_id: Cell::new(0),
            ship: Cell::new(None),
            shown: Cell::new(None),
            plain_init: Cell::new((0, std::ptr::null())),
            plain_dict: Cell::new((0, false)),
            trace: Cell::new(None),
            stamp: Cell::new(None),
            recipe: OnceCell::new(),
            del: Cell::new((0, false)),
            turns: Cell::new((0, false)),
            shell: Cell::new(None),
        }
    }

    /// A class made by a `class` statement or `type(name, bases, dict)`.
    ///
    /// # Errors
    /// `TypeError` if the bases have no consistent order or can't be subclassed.
    pub fn python(
        name: Sym,
        module: Sym,
        bases: Vec<Rc<Class>>,
        meta: Option<Rc<Class>>,
    ) -> PyResult<Rc<Class>> {
        let bases = if bases.is_empty() { vec![Rc::clone(&types().object)] } else { bases };
        if let Some(base) = bases.iter().find(|base| base.flags.is_final) {
            return Err(PyErr::type_error(format!("type '{}' is not an acceptable base type", base.name())));
        }
        let flags = ClassFlags {
            is_exception: bases.iter().any(|base| base.flags.is_exception),
            ..Default::default()
        };
        let repeated = bases
            .iter()
            .enumerate()
            .find(|(at, base)| bases[..*at].iter().any(|other| Rc::ptr_eq(other, base)));
        if let Some((_, base)) = repeated {
            return Err(PyErr::type_error(format!("duplicate base class {}", base.name())));
        }
        refuse_conflict(&bases)?;
        let meta = meta.or_else(|| bases.iter().find_map(|base| base.meta.clone()));
        let class = Class::raw(name, module, bases, flags, None, meta);
        class.resolve_mro()?;
        // The builtin type among the ancestors makes the instances, wherever it stands in their order.
        let object = &types().object;
        let mut native = class.mro().iter().filter(|base| base.flags.native && !Rc::ptr_eq(base, object));
        let new = native.find_map(|base| base.new).or(object.new);
        let class = heap::new(Class { new, ..class });
        for base in &class.bases {
            let mut known = base.subclasses.borrow_mut();
            known.retain(|other| other.strong_count() > 0);
            known.push(Rc::downgrade(&class));
        }
        Ok(class)
    }

    pub fn name(&self) -> Sym {
        self.name.get()
    }

    /// Sets what `__slots__` names; `None` for a class without it.
    pub(crate) fn set_slots(&self, own: Option<Vec<Sym>>) {
        let dict = own.as_ref().is_some_and(|names| names.contains(&names::DUNDER_DICT));
        let bases_closed = self.bases.iter().all(|base| base.flags.native || base.is_closed());
        let mut names = own.clone().unwrap_or_default();
        for base in self.mro() {
            names.extend(base.slots.get().into_iter().flat_map(|slots| slots.names.iter().copied()));
        }
        let is_closed = own.is_some() && bases_closed && !dict;
        if !names.is_empty() || is_closed {
            let _ = self.slots.set(ClassSlots { names, is_closed });
        }
    }

    pub(crate) fn has_slot(&self, name: Sym) -> bool {
        self.slots.get().is_some_and(|slots| slots.names.contains(&name))
    }

    fn has_slot_at(&self, at: u32) -> bool {
        self.slots.get().is_some() && self.has_slot(self.key_names.borrow()[at as usize])
    }

    /// Whether instances have no `__dict__`.
    pub(crate) fn is_closed(&self) -> bool {
        self.slots.get().is_some_and(|slots| slots.is_closed)
    }

    /// The living classes that name this one as a base, oldest first.
    pub fn subclasses(&self) -> Vec<Rc<Class>> {
        self.subclasses.borrow().iter().filter_map(std::rc::Weak::upgrade).collect()
    }

    /// The name in messages, as in `'numpy.ndarray' object has no attribute …`.
    pub fn shown_name(&self) -> Sym {
        self.shown.get().unwrap_or_else(|| self.name.get())
    }

    /// Makes messages call the type by its full name, as CPython's own extension types are.
    pub fn show_full_name(&self) {
        self.shown.set(Some(Sym::new(&self.full_name())));
    }

    /// Whether this is one of the language's own classes, not a module's.
    pub(crate) fn is_builtin(&self) -> bool {
        self.flags.native && self.module.get().as_str() == "builtins"
    }

    pub fn set_name(&self, name: Sym) {
        self.name.set(name);
    }

    /// The classes after this one in method resolution order; the class itself is not among them.
    pub fn mro(&self) -> &[Rc<Class>] {
        self.mro.get().map_or(&[], Vec::as_slice)
    }

    /// A native class whose class is `type`: its `new` makes instances, and nothing else takes part.
    pub(crate) fn is_plain_native(&self) -> bool {
        self.flags.native && self.meta.is_none()
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The metaclass, if it is not `type`.
    pub(crate) fn own_metaclass(&self) -> Option<&Rc<Class>> {
        self.meta.as_ref()
    }

    /// How the collector looks into this native class's instances.
    pub fn set_trace_hooks(&self, hooks: TraceHooks) {
        self.trace.set(Some(hooks));
    }

    pub(crate) fn trace_hooks(&self) -> Option<TraceHooks> {
        self.trace.get().or_else(|| self.mro().iter().find_map(|base| base.trace.get()))
    }

    /// Says how this class is made again on another heap: by calling `call` with the tuple `args`.
    pub fn set_recipe(&self, call: NativeCall, args: Value) {
        let _ = self.recipe.set((call, args));
    }

    pub(crate) fn recipe(&self) -> Option<&(NativeCall, Value)> {
        self.recipe.get()
    }

    /// How to tell that an instance of this native class was written to.
    pub fn set_stamp_hook(&self, hook: StampHook) {
        self.stamp.set(Some(hook));
    }

    pub(crate) fn stamp_hook(&self) -> Option<StampHook> {
        self.stamp.get().or_else(|| self.mro().iter().find_map(|base| base.stamp.get()))
    }

    /// Whether instances have a `__del__`.
    fn has_del(&self) -> bool {
        if self.flags.native {
            return false;
        }
        let epoch = types().epoch();
        if self.del.get().0 != epoch {
            self.del.set((epoch, self.lookup(crate::names::DUNDER_DEL).is_some()));
        }
        self.del.get().1
    }

    pub fn metaclass(&self) -> Rc<Class> {
        Rc::clone(self.meta.as_ref().unwrap_or(&types().type_))
    }

    /// `module.qualname`, without the module for builtins and the notebook's own classes where CPython leaves it out.
    pub fn full_name(&self) -> String {
        match self.module.get().as_str() {
            "builtins" => self.qualname.get().to_string(),
            module => format!("{module}.{}", self.qualname.get()),
        }
    }

    /// The order for single inheritance, without looking at `types()`: for the builtin classes themselves.
    pub(crate) fn resolve_single_line(&self) {
        let mut order = Vec::new();
        if let Some(base) = self.bases.first() {
            order.push(Rc::clone(base));
            order.extend(base.mro().iter().cloned());
        }
        let _ = self.mro.set(order);
    }

    fn resolve_mro(&self) -> PyResult<()> {
        let mut sequences: Vec<Vec<Rc<Class>>> = Vec::new();
        for base in &self.bases {
            let mut line = vec![Rc::clone(base)];
            line.extend(base.mro().iter().cloned());
            sequences.push(line);
        }
        sequences.push(self.bases.clone());
        let order = merge_c3(sequences).map_err(|stuck| {
            let mut bases: Vec<&str> = Vec::new();
            for class in &stuck {
                let name = class.name().as_str();
                if !bases.contains(&name) {
                    bases.push(name);
                }
            }
            PyErr::type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                bases.join(", ")
            ))
        })?;
        let _ = self.mro.set(order);
        Ok(())
    }

    /// An attribute of this class or of those it inherits from, unbound.
    #[inline]
    pub fn lookup(&self, name: Sym) -> Option<Value> {
        if let Some(value) = self.attributes.borrow().get(name) {
            return Some(value.clone());
        }
        self.mro().iter().find_map(|class| class.attributes.borrow().get(name).cloned())
    }

    /// The class in which `name` is defined.
    pub fn definer(self: &Rc<Self>, name: Sym) -> Option<Rc<Class>> {
        if self.attributes.borrow().get(name).is_some() {
            return Some(Rc::clone(self));
        }
        self.mro().iter().find(|class| class.attributes.borrow().get(name).is_some()).cloned()
    }

    /// Whether instances have a dict inside and `dict`'s own `__getitem__` and `__setitem__`.
    pub(crate) fn is_plain_dict(self: &Rc<Self>) -> bool {
        let epoch = types().epoch();
        if self.plain_dict.get().0 != epoch {
            let own = |name| self.definer(name).is_some_and(|definer| Rc::ptr_eq(&definer, &types().dict));
            let plain = own(crate::names::DUNDER_GETITEM) && own(crate::names::DUNDER_SETITEM);
            self.plain_dict.set((epoch, plain));
        }
        self.plain_dict.get().1
    }

    /// Whether `!=` of instances is what `object` makes of `==`.
    pub(crate) fn turns_equality(self: &Rc<Self>) -> bool {
        let epoch = types().epoch();
        if self.turns.get().0 != epoch {
            let definer = self.definer(crate::names::DUNDER_NE);
            let turns = definer.is_none_or(|definer| Rc::ptr_eq(&definer, &types().object));
            self.turns.set((epoch, turns));
        }
        self.turns.get().1
    }

    pub fn is_subclass(&self, of: &Class) -> bool {
        std::ptr::eq(self, of) || self.mro().iter().any(|class| std::ptr::eq(&**class, of))
    }

    /// Sets an attribute and invalidates the caches. They hold functions and descriptors, and know which names are
    /// free: that plain data takes the place of plain data (a count of instances, say) concerns none of them.
    pub fn set(&self, name: impl Into<Sym>, value: impl Into<Value>) {
        let (name, value) = (name.into(), value.into());
        if name == names::DUNDER_MODULE
            && let Some(module) = value.as_str()
        {
            self.module.set(Sym::new(module));
        }
        if let (true, Value::Native(native)) = (self.flags.native, &value) {
            native.belongs_to(self.shown_name());
        }
        let plain = value.is_data();
        self.head.write();
        let old = self.attributes.borrow_mut().set(name, value);
        if !(plain && old.as_ref().is_some_and(Value::is_data)) {
            types().bump_epoch();
        }
        drop(old);
    }

    /// Adds a native method: its first positional argument is the instance.
    pub fn method(&self, name: &'static str, call: crate::native::NativeCall) -> &Self {
        self.set(name, Value::Native(Rc::new(NativeFn::method(name, call))));
        self
    }

    /// Adds a native read-only property.
    pub fn getter(&self, name: &'static str, get: crate::native::NativeCall) -> &Self {
        let property = crate::object::Property {
            get: Value::Native(Rc::new(NativeFn::method(name, get))),
            set: Value::None,
            del: Value::None,
            doc: Value::None,
        };
        self.set(name, Value::Property(Rc::new(property)));
        self
    }

    /// Adds a native static method.
    pub fn static_method(&self, name: &'static str, call: crate::native::NativeCall) -> &Self {
        self.set(name, Value::native(name, call));
        self
    }

    /// Adds a native class method: its first positional argument is the class.
    pub fn class_method(&self, name: &'static str, call: crate::native::NativeCall) -> &Self {
        let wrapper = crate::object::Wrapper { function: Value::native(name, call), is_class: true };
        self.set(name, Value::Wrapper(Rc::new(wrapper)));
        self
    }

    /// The place of instance attribute `name`, if any instance has had it.
    pub fn key(&self, name: Sym) -> Option<u32> {
        self.keys.borrow().get(&name).copied()
    }

    pub(crate) fn key_or_new(&self, name: Sym) -> u32 {
        let mut keys = self.keys.borrow_mut();
        *keys.entry(name).or_insert_with(|| {
            let mut names = self.key_names.borrow_mut();
            names.push(name);
            names.len() as u32 - 1
        })
    }

    pub fn key_names(&self) -> Vec<Sym> {
        self.key_names.borrow().clone()
    }

    /// How instances of this native class cross to other heaps.
    pub fn set_ship_hooks(&self, hooks: crate::freeze::ShipHooks) {
        self.ship.set(Some(hooks));
    }

    pub(crate) fn ship_hooks(&self) -> Option<crate::freeze::ShipHooks> {
        self.ship.get().or_else(|| self.mro().iter().find_map(|base| base.ship.get()))
    }

    /// How instances of this native class that hold other values cross to other heaps.
    pub fn set_shell_hooks(&self, hooks: crate::freeze::ShellHooks) {
        self.shell.set(Some(hooks));
    }

    pub(crate) fn shell_hooks(&self) -> Option<crate::freeze::ShellHooks> {
        self.shell.get().or_else(|| self.mro().iter().find_map(|base| base.shell.get()))
    }

    /// An instance of this class around native data.
    pub fn instance(self: &Rc<Self>, data: impl Any) -> Value {
        Value::Instance(heap::new(Instance::new(Rc::clone(self), Payload::Native(Box::new(data)))))
    }

    /// An instance with nothing in it.
    pub fn plain_instance(self: &Rc<Self>) -> Value {
        Value::Instance(heap::new(Instance::new(Rc::clone(self), Payload::None)))
    }
}

/// Bases whose instances hold different builtin values have no common instances.
fn refuse_conflict(bases: &[Rc<Class>]) -> PyResult<()> {
    let solid = |class: &Rc<Class>| -> Option<Rc<Class>> {
        let mut line = std::iter::once(class).chain(class.mro());
        let holds = |class: &&Rc<Class>| {
            class.is_builtin() && class.new.is_some() && !Rc::ptr_eq(class, &types().object)
        };
        let found = line.find(holds)?;
        // Exceptions all look alike, but for the few that a program does not mix.
        Some(if found.flags.is_exception { Rc::clone(&types().base_exception) } else { Rc::clone(found) })
    };
    let mut widest: Option<Rc<Class>> = None;
    for own in bases.iter().filter_map(solid) {
        match &widest {
            Some(known) if known.is_subclass(&own) => {}
            Some(known) if !own.is_subclass(known) => {
                return Err(PyErr::type_error("multiple bases have instance lay-out conflict"));
            }
            _ => widest = Some(own),
        }
    }
    Ok(())
}

/// The merged order; if there is none, the classes that stand in one another's way.
fn merge_c3(mut sequences: Vec<Vec<Rc<Class>>>) -> Result<Vec<Rc<Class>>, Vec<Rc<Class>>> {
    let mut order = Vec::new();
    loop {
        sequences.retain(|line| !line.is_empty());
        if sequences.is_empty() {
            return Ok(order);
        }
        let head = sequences
            .iter()
            .map(|line| &line[0])
            .find(|head| !sequences.iter().any(|line| line[1..].iter().any(|other| Rc::ptr_eq(other, head))));
        let Some(head) = head else {
            return Err(sequences.iter().map(|line| Rc::clone(&line[0])).collect());
        };
        let head = Rc::clone(head);
        for line in &mut sequences {
            if Rc::ptr_eq(&line[0], &head) {
                line.remove(0);
            }
        }
        order.push(head);
    }
}

/// What an instance holds besides its attributes.
pub enum Payload {
    None,
    /// The builtin value of an instance of a subclass of `int`, `list`, ….
    Base(Value),
    Exception(Box<crate::error::ExceptionData>),
    /// A module's own data.
    Native(Box<dyn Any>),
}

/// An instance of a class that is not one of `Value`'s own cases.
#[repr(C)]
pub struct Instance {
    head: Head,
    class: RefCell<Rc<Class>>,
    slots: RefCell<Vec<Value>>,
    pub payload: Payload,
}

impl Instance {
    pub fn new(class: Rc<Class>, payload: Payload) -> Self {
        // Instances of a class mostly have the same few attributes.
        let slots = RefCell::new(Vec::with_capacity(class.key_names.borrow().len().min(16)));
        Instance { head: Head::new(Kind::Instance), class: RefCell::new(class), slots, payload }
    }

    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Whether its `__del__` is still to be run.
    pub(crate) fn needs_finalizer(&self) -> bool {
        !self.head.is_finalized() && self.class.borrow().has_del()
    }

    /// Shows the attributes' values: for the collector.
    pub(crate) fn trace_slots(&self, show: &mut impl FnMut(&Value)) {
        if let Ok(slots) = self.slots.try_borrow() {
            slots.iter().for_each(show);
        }
    }

    /// Empties an instance that is garbage.
    pub(crate) fn take_slots(&self) -> Vec<Value> {
        self.slots.take()
    }

    #[inline]
    pub fn class(&self) -> Rc<Class> {
        Rc::clone(&self.class.borrow())
    }

    /// Whether the class is `class` itself, without touching its count.
    #[inline]
    pub fn class_is(&self, class: *const Class) -> bool {
        Rc::as_ptr(&self.class.borrow()) == class
    }

    #[inline]
    pub(crate) fn class_ptr(&self) -> *const Class {
        Rc::as_ptr(&self.class.borrow())
    }

    /// Module data of type `T`.
    pub fn native<T: Any>(&self) -> Option<&T> {
        match &self.payload {
            Payload::Native(data) => data.downcast_ref(),
            _ => None,
        }
    }

    #[inline]
    pub fn base_value(&self) -> Option<&Value> {
        match &self.payload {
            Payload::Base(value) => Some(value),
            _ => None,
        }
    }

    pub fn exception(&self) -> Option<&crate::error::ExceptionData> {
        match &self.payload {
            Payload::Exception(data) => Some(data),
            _ => None,
        }
    }

    /// The dict that a program has assigned to `__dict__`.
    #[cold]
    pub(crate) fn own_dict(&self) -> Option<Rc<crate::object::Dict>> {
        heap::heap().own_dict(self)
    }

    /// `instance.__dict__ = dict`: from now on the attributes are what is in there.
    pub(crate) fn set_own_dict(&self, dict: Rc<crate::object::Dict>) {
        self.head.write();
        let class = self.class();
        let slots: Vec<Value> = self
            .slots
            .borrow_mut()
            .iter_mut()
            .enumerate()
            .filter(|(at, _)| class.key_names.borrow().get(*at).is_none_or(|name| !class.has_slot(*name)))
            .map(|(_, value)| Value::take(value))
            .collect();
        self.head.set_own_dict();
        heap::heap().keep_own_dict(self, dict);
        drop(slots);
    }

    #[cold]
    fn set_in_dict(&self, at: u32, value: Value) {
        let name = self.class.borrow().key_names.borrow()[at as usize];
        let Some(dict) = self.own_dict() else { return };
        match value {
            Value::Unbound => dict.remove_str(name.as_str()),
            value => dict.set_str(name.as_str(), value),
        }
    }

    /// The value of an instance attribute.
    pub fn get(&self, name: Sym) -> Option<Value> {
        if self.head.has_own_dict() && !self.class.borrow().has_slot(name) {
            return self.own_dict()?.get_str(name.as_str());
        }
        let at = self.class.borrow().key(name)?;
        self.get_at(at)
    }

    #[inline]
    pub(crate) fn get_at(&self, at: u32) -> Option<Value> {
        match self.slots.borrow().get(at as usize) {
            None | Some(Value::Unbound) => None,
            Some(value) => Some(value.clone()),
        }
    }

    /// Copies an attribute into a register; false if the instance has none at this place.
    ///
    /// # Safety
    /// `place` must be valid and initialised, with no reference into it but one to this instance's `Rc`.
    #[inline]
    pub(crate) unsafe fn load_into(&self, at: u32, place: *mut Value) -> bool {
        let slots = self.slots.borrow();
        let Some(value) = slots.get(at as usize).filter(|value| !value.is_unbound()) else { return false };
        let value = value.clone();
        drop(slots);
        // SAFETY: the caller's promise.
        unsafe { Value::put(place, value) };
        true
    }

    #[inline]
    pub(crate) fn has_at(&self, at: u32) -> bool {
        self.slots.borrow().get(at as usize).is_some_and(|value| !value.is_unbound())
    }

    pub fn set(&self, name: Sym, value: Value) {
        let at = self.class.borrow().key_or_new(name);
        self.set_at(at, value);
    }

    #[inline]
    pub(crate) fn set_at(&self, at: u32, value: Value) {
        self.head.write();
        if self.head.has_own_dict() && !self.class.borrow().has_slot_at(at) {
            return self.set_in_dict(at, value);
        }
        let mut slots = self.slots.borrow_mut();
        let at = at as usize;
        if slots.len() <= at {
            slots.resize(at + 1, Value::Unbound);
        }
        let old = std::mem::replace(&mut slots[at], value);
        drop(slots);
        drop(old);
    }

    /// Deletes an instance attribute; false if it was not there.
    pub fn remove(&self, name: Sym) -> bool {
        if self.get(name).is_none() {
            return false;
        }
        let at = self.class.borrow().key_or_new(name);
        self.set_at(at, Value::Unbound);
        true
    }

    /// The attributes that `__dict__` shows: those without a slot of their own.
    pub fn dict_attributes(&self) -> Vec<(Sym, Value)> {
        let class = self.class();
        let mut shown = self.attributes();
        shown.retain(|(name, _)| !class.has_slot(*name));
        shown
    }

    /// `instance.__class__ = class`: the attributes stay.
    pub fn set_class(&self, class: Rc<Class>) {
        let attributes = self.attributes();
        self.class.replace(class);
        drop(self.slots.take());
        for (name, value) in attributes {
            self.set(name, value);
        }
    }

    /// The instance attributes with their values.
    pub fn attributes(&self) -> Vec<(Sym, Value)> {
        let names = self.class.borrow().key_names();
        let slots = self.slots.borrow();
        let mut found: Vec<(Sym, Value)> = names
            .into_iter()
            .zip(slots.iter())
            .filter(|(_, v)| !v.is_unbound())
            .map(|(n, v)| (n, v.clone()))
            .collect();
        if let Some(dict) = self.head.has_own_dict().then(|| self.own_dict()).flatten() {
            let named = dict.entries().into_iter().filter_map(|e| Some((Sym::new(e.key.as_str()?), e.value)));
            found.extend(named);
        }
        found
    }
}

// SAFETY: `repr(C)`, and the head comes first.
unsafe impl Headed for Instance {}

impl Drop for Instance {
    fn drop(&mut self) {
        let own = self.head.has_own_dict().then(|| heap::heap().take_own_dict(self)).flatten();
        let payload = std::mem::replace(&mut self.payload, Payload::None);
        if self.class.get_mut().flags.native {
            return drop_payload(payload, self.slots.get_mut());
        }
        if self.needs_finalizer() {
            let revived = Instance {
                head: Head::new(Kind::Instance),
                class: RefCell::new(Rc::clone(self.class.get_mut())),
                slots: RefCell::new(self.slots.take()),
                payload,
            };
            revived.head.set_finalized();
            let revived = heap::new(revived);
            if let Some(own) = own {
                revived.set_own_dict(own);
            }
            return heap::heap().finalize_later(Finalizer::Del(revived));
        }
        drop_payload(payload, self.slots.get_mut());
    }
}

fn drop_payload(payload: Payload, slots: &mut Vec<Value>) {
    match payload {
        Payload::None if slots.iter().all(Value::is_inline) => {}
        Payload::None => heap::drop_items(slots.drain(..)),
        Payload::Base(base) => heap::drop_items(slots.drain(..).chain([base])),
        Payload::Exception(data) => {
            let links = [data.cause.take(), data.context.take()];
            heap::drop_items(slots.drain(..).chain(data.args.take()).chain(links));
        }
        Payload::Native(data) => {
            heap::drop_items(slots.drain(..));
            heap::drop_nested(|| heap::Deferred::Inside(data));
        }
    }
}

impl From<Rc<Class>> for Value {
    fn from(class: Rc<Class>) -> Self {
        Value::Class(class)
    }
}

/// The native data of type `T` inside a value.
///
/// # Errors
/// `TypeError` if the value is something else.
pub fn native_data<'a, T: Any>(value: &'a Value, expected: &str) -> PyResult<&'a T> {
    match value {
        Value::Instance(instance) => instance.native::<T>(),
        _ => None,
    }
    .ok_or_else(|| PyErr::type_error(format!("expected {expected}, got '{}'", value.type_name())))
}
