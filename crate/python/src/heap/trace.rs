//! What an object refers to: each reference that it holds, once.

use super::head::{Head, Kind};
use crate::class::{Class, Instance, Payload};
use crate::code::LocalCode;
use crate::error::PyErr;
use crate::function::Function;
use crate::object::{Cell, Dict, Generator, IterKind, List, Mirror, Namespace, Set, Tuple};
use crate::value::Value;
use std::any::Any;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// How the collector looks into a native class's instances. Without this, what they hold counts as held from outside.
#[derive(Clone, Copy)]
pub struct TraceHooks {
    /// Shows every value that the data hold, each once. A borrow that fails may be skipped.
    #[allow(clippy::type_complexity)]
    pub trace: fn(&dyn Any, &mut dyn FnMut(&Value)),
    /// Lets go of them: the object is garbage.
    pub clear: fn(&dyn Any),
}

/// So deep the collector looks through bound methods and iterators that only one object holds.
const THROUGH: u8 = 6;

/// An object's address as the collector knows it.
pub(super) fn address<T>(object: &Rc<T>) -> *const Head {
    Rc::as_ptr(object).cast()
}

/// Runs `$then` with the object behind a head as its own type.
macro_rules! as_object {
    ($head:expr, $object:ident => $then:expr) => {{
        let head: *const Head = $head;
        // SAFETY: heads are the first field of `repr(C)` objects in an `Rc`, and tell which kind. The count is not touched.
        unsafe {
            match (*head).kind() {
                Kind::List => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<List>())); $then }
                Kind::Tuple => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Tuple>())); $then }
                Kind::Dict => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Dict>())); $then }
                Kind::Set => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Set>())); $then }
                Kind::Cell => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Cell>())); $then }
                Kind::Function => {
                    let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Function>()));
                    $then
                }
                Kind::Class => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Class>())); $then }
                Kind::Instance => {
                    let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Instance>()));
                    $then
                }
                Kind::Generator => {
                    let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Generator>()));
                    $then
                }
                Kind::Namespace => {
                    let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<Namespace>()));
                    $then
                }
                Kind::Code => { let $object = &ManuallyDrop::new(Rc::from_raw(head.cast::<LocalCode>())); $then }
            }
        }
    }};
}

/// How many references to the object there are.
pub(super) fn strong_count(head: *const Head) -> usize {
    as_object!(head, object => Rc::strong_count(object))
}

/// A reference to a member of a collection.
pub(super) enum Held {
    Value(Value),
    Namespace(Rc<Namespace>),
    Code(Rc<LocalCode>),
}

/// One more reference to an object.
pub(super) fn hold(head: *const Head) -> Held {
    as_object!(head, object => Held::from(Rc::clone(object)))
}

macro_rules! held {
    ($($kind:ident($object:ty)),+) => {
        $(impl From<Rc<$object>> for Held {
            fn from(object: Rc<$object>) -> Self {
                Held::Value(Value::$kind(object))
            }
        })+
    };
}
held!(List(List), Tuple(Tuple), Dict(Dict), Set(Set), Cell(Cell), Function(Function));
held!(Class(Class), Instance(Instance), Generator(Generator));
impl From<Rc<Namespace>> for Held {
    fn from(object: Rc<Namespace>) -> Self {
        Held::Namespace(object)
    }
}
impl From<Rc<LocalCode>> for Held {
    fn from(object: Rc<LocalCode>) -> Self {
        Held::Code(object)
    }
}

impl Held {
    /// The object's head, if it has one.
    pub fn head(&self) -> Option<*const Head> {
        Some(match self {
            Held::Value(value) => return head_of(value),
            Held::Namespace(object) => address(object),
            Held::Code(object) => address(object),
        })
    }
}

/// The head of an object that has one. Builtin classes live for ever and are left out.
pub(super) fn head_of(value: &Value) -> Option<*const Head> {
    Some(match value {
        Value::List(object) => address(object),
        Value::Tuple(object) => address(object),
        Value::Dict(object) => address(object),
        Value::Set(object) => address(object),
        Value::Cell(object) => address(object),
        Value::Function(object) => address(object),
        Value::Class(object) if !object.flags.native => address(object),
        Value::Instance(object) => address(object),
        Value::Generator(object) => address(object),
        _ => return None,
    })
}

/// Whether an object may be part of a cycle: what the collector looks at.
pub fn is_container(value: &Value) -> bool {
    head_of(value).is_some() || matches!(value, Value::Method(_) | Value::Module(_) | Value::Class(_))
}

/// Shows every object that an object refers to.
pub(super) fn children(head: *const Head, visit: &mut impl FnMut(*const Head)) {
    // SAFETY: the collection holds pointers to objects that live.
    unsafe {
        match (*head).kind() {
            Kind::List => {
                if let Ok(items) = (*head.cast::<List>()).try_borrow() {
                    items.iter().for_each(|item| value(item, visit, THROUGH));
                }
            }
            Kind::Tuple => (*head.cast::<Tuple>()).iter().for_each(|item| value(item, visit, THROUGH)),
            Kind::Dict => dict(&*head.cast(), visit),
            Kind::Set => (*head.cast::<Set>()).keys().trace(&mut |item| value(item, visit, THROUGH)),
            Kind::Cell => (*head.cast::<Cell>()).trace(&mut |item| value(item, visit, THROUGH)),
            Kind::Function => function(&*head.cast(), visit),
            Kind::Class => class(&*head.cast(), visit),
            Kind::Instance => instance(&*head.cast(), visit),
            Kind::Generator => generator(&*head.cast(), visit),
            Kind::Namespace => (*head.cast::<Namespace>()).trace(&mut |item| value(item, visit, THROUGH)),
            Kind::Code => code(&*head.cast(), visit),
        }
    }
}

/// A reference: to an object with a head, or through a small object without one that nobody else holds.
#[inline]
fn value(value: &Value, visit: &mut impl FnMut(*const Head), through: u8) {
    match value {
        Value::Int(_) | Value::Float(_) | Value::Str(_) | Value::None | Value::Bool(_) => {}
        _ => match head_of(value) {
            Some(head) => visit(head),
            None if through > 0 => look_through(value, visit, through - 1),
            None => {}
        },
    }
}

fn look_through(held: &Value, visit: &mut impl FnMut(*const Head), through: u8) {
    match held {
        Value::Method(method) if Rc::strong_count(method) == 1 => {
            value(&method.function, visit, through);
            value(&method.receiver, visit, through);
        }
        Value::Property(property) if Rc::strong_count(property) == 1 => {
            for part in [&property.get, &property.set, &property.del, &property.doc] {
                value(part, visit, through);
            }
        }
        Value::Wrapper(wrapper) if Rc::strong_count(wrapper) == 1 => {
            value(&wrapper.function, visit, through);
        }
        Value::Slice(slice) if Rc::strong_count(slice) == 1 => {
            for part in [&slice.start, &slice.stop, &slice.step] {
                value(part, visit, through);
            }
        }
        Value::Iter(iter) if Rc::strong_count(iter) == 1 => {
            let Ok(kind) = iter.kind.try_borrow() else { return };
            match &*kind {
                IterKind::List { list, .. } => visit(address(list)),
                IterKind::Tuple { tuple, .. } => visit(address(tuple)),
                IterKind::Dict { dict, .. } => visit(address(dict)),
                IterKind::Set { set, .. } => visit(address(set)),
                IterKind::Items { object, .. } => value(object, visit, through),
                IterKind::Native(iter) => iter.trace(&mut |item| value(item, visit, through)),
                IterKind::Range { .. } | IterKind::Str { .. } | IterKind::Done(_) => {}
            }
        }
        _ => {}
    }
}

fn dict(dict: &Dict, visit: &mut impl FnMut(*const Head)) {
    dict.trace(&mut |item| value(item, visit, THROUGH));
    match dict.mirror() {
        Some(Mirror::Instance(instance)) => visit(address(instance)),
        Some(Mirror::Namespace(namespace)) => visit(address(namespace)),
        Some(Mirror::Class(class)) => visit_class(class, visit),
        Some(Mirror::Function(function)) => visit(address(function)),
        // Its names live in a frame: nothing here is the only holder.
        Some(Mirror::Body(_)) | None => {}
    }
}

fn function(function: &Function, visit: &mut impl FnMut(*const Head)) {
    visit(address(&function.code));
    function.closure.iter().for_each(|cell| visit(address(cell)));
    if let Ok(defaults) = function.defaults.try_borrow() {
        defaults.iter().for_each(|item| value(item, visit, THROUGH));
    }
    if let Ok(defaults) = function.keyword_defaults.try_borrow() {
        defaults.iter().for_each(|(_, item)| value(item, visit, THROUGH));
    }
    if let Ok(attributes) = function.attributes.try_borrow() {
        attributes.entries().iter().for_each(|(_, item)| value(item, visit, THROUGH));
    }
}

fn class(class: &Class, visit: &mut impl FnMut(*const Head)) {
    class.bases.iter().for_each(|base| visit_class(base, visit));
    class.mro().iter().for_each(|base| visit_class(base, visit));
    if let Some(meta) = class.own_metaclass() {
        visit_class(meta, visit);
    }
    if let Ok(attributes) = class.attributes.try_borrow() {
        attributes.entries().iter().for_each(|(_, item)| value(item, visit, THROUGH));
    }
}

fn visit_class(class: &Rc<Class>, visit: &mut impl FnMut(*const Head)) {
    if !class.flags.native {
        visit(address(class));
    }
}

fn instance(instance: &Instance, visit: &mut impl FnMut(*const Head)) {
    // Not through a clone: that would count as a reference from outside.
    let class = instance.class_ptr();
    // SAFETY: the instance keeps its class alive.
    let class = unsafe { &*class };
    if !class.flags.native {
        visit(std::ptr::from_ref(class).cast());
    }
    instance.trace_slots(&mut |item| value(item, visit, THROUGH));
    if instance.head().has_own_dict() {
        super::heap().show_own_dict(instance, &mut |dict| visit(dict));
    }
    match &instance.payload {
        Payload::None => {}
        Payload::Base(base) => value(base, visit, THROUGH),
        Payload::Exception(data) => {
            if let Ok(args) = data.args.try_borrow() {
                args.iter().for_each(|item| value(item, visit, THROUGH));
            }
            if let Ok(view) = data.view.try_borrow()
                && let Some((_, view)) = &*view
            {
                value(view, visit, THROUGH);
            }
            for part in [&data.cause, &data.context] {
                if let Ok(part) = part.try_borrow() {
                    value(&part, visit, THROUGH);
                }
            }
        }
        Payload::Native(data) => {
            if let Some(hooks) = class.trace_hooks() {
                (hooks.trace)(&**data, &mut |item| value(item, visit, THROUGH));
            }
        }
    }
}

fn generator(generator: &Generator, visit: &mut impl FnMut(*const Head)) {
    let Ok(frame) = generator.frame.try_borrow() else { return };
    let Some(frame) = &*frame else { return };
    if let Some(code) = frame.code.own() {
        visit(address(code));
    }
    if let Some(function) = &frame.function {
        visit(address(function));
    }
    let Some(parts) = &frame.generator else { return };
    parts.registers.iter().for_each(|item| value(item, visit, THROUGH));
    parts.handled.iter().map(PyErr::instance).for_each(|exception| visit(address(exception)));
}

fn code(code: &LocalCode, visit: &mut impl FnMut(*const Head)) {
    visit(address(&code.namespace));
    code.trace(&mut |child| visit(address(child)));
}

/// Lets go of what a piece of garbage holds, so that its cycles open.
pub(super) fn clear(garbage: &Held) {
    match garbage {
        Held::Namespace(namespace) => namespace.clear(),
        Held::Code(code) => code.clear(),
        Held::Value(Value::List(list)) => drop(list.try_take()),
        Held::Value(Value::Dict(dict)) => dict.let_go(),
        Held::Value(Value::Set(set)) => set.keys().let_go(),
        Held::Value(Value::Cell(cell)) => cell.set(Value::Unbound),
        Held::Value(Value::Function(function)) => {
            let defaults = function.defaults.take();
            let keyword_defaults = function.keyword_defaults.take();
            let attributes = function.attributes.take();
            drop((defaults, keyword_defaults, attributes));
        }
        Held::Value(Value::Class(class)) => {
            let attributes = class.attributes.take();
            // Caches rely on the attributes for as long as the epoch stands.
            crate::vm::types().bump_epoch();
            drop(attributes);
        }
        Held::Value(Value::Instance(instance)) => {
            drop(instance.take_slots());
            if instance.head().has_own_dict() {
                drop(super::heap().take_own_dict(instance));
            }
            match &instance.payload {
                Payload::Exception(data) => {
                    drop((data.args.take(), data.cause.take(), data.context.take(), data.view.take()));
                }
                Payload::Native(data) => {
                    if let Some(hooks) = instance.class().trace_hooks() {
                        (hooks.clear)(&**data);
                    }
                }
                Payload::None | Payload::Base(_) => {}
            }
        }
        Held::Value(Value::Generator(generator)) => {
            let frame = generator.frame.try_borrow_mut().ok().and_then(|mut frame| frame.take());
            generator.state.set(crate::object::GenState::Done);
            drop(frame);
        }
        Held::Value(_) => {}
    }
}
