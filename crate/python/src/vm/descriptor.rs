//! `property`, `classmethod`, `staticmethod`: making them (subclasses of them too), their attributes and their `__get__`,
//! `__set__`, `__delete__`; and what a class shows for slots and for what every instance has.

use super::{Types, Vm, types};
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::object::{Property, Wrapper};
use crate::sym::Sym;
use crate::types::args::instance_of;
use crate::value::Value;
use std::rc::Rc;

pub(super) fn install(t: &Types) {
    t.property
        .method("setter", property_setter)
        .method("getter", property_getter)
        .method("deleter", property_deleter)
        .method("__get__", property_get)
        .method("__set__", property_set)
        .method("__delete__", property_delete)
        .getter("fget", |_, args| Ok(this_property(&args)?.get.clone()))
        .getter("fset", |_, args| Ok(this_property(&args)?.set.clone()))
        .getter("fdel", |_, args| Ok(this_property(&args)?.del.clone()))
        .getter("__isabstractmethod__", |_, args| Ok(Value::Bool(super::class::is_abstract(this(&args)?))));
    t.classmethod.method("__get__", wrapper_get).getter("__func__", wrapper_function);
    t.staticmethod.method("__get__", wrapper_get).method("__call__", static_call);
    t.staticmethod.getter("__func__", wrapper_function);
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Value> {
    let this = args.pos().first().ok_or_else(|| PyErr::type_error("descriptor needs an argument"))?;
    Ok(this.unwrap_base())
}

// property

pub(crate) fn new_property(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [get, set, del, doc] = args.bind("property", ["fget", "fset", "fdel", "doc"], 0)?;
    let part = |value: Option<&Value>| value.cloned().unwrap_or(Value::None);
    let doc = match (doc, get) {
        (Some(doc), _) if !doc.is_none() => doc.clone(),
        (_, Some(Value::Function(function))) => function.doc.borrow().clone(),
        _ => Value::None,
    };
    let property = Property { get: part(get), set: part(set), del: part(del), doc };
    let made = instance_of(class, &types().property, Value::Property(Rc::new(property)));
    if let (Value::Instance(instance), Some(property)) = (&made, property_of(&made)) {
        // What belongs to the class would be found first.
        instance.set(names::DUNDER_DOC, property.doc.clone());
    }
    Ok(made)
}

fn property_of(value: &Value) -> Option<&Rc<Property>> {
    match value.unwrap_base() {
        Value::Property(property) => Some(property),
        _ => None,
    }
}

fn this_property<'a>(args: &Args<'a>) -> PyResult<&'a Rc<Property>> {
    args.pos()
        .first()
        .and_then(property_of)
        .ok_or_else(|| PyErr::type_error("descriptor requires a 'property' object"))
}

/// The property with one of its functions exchanged.
fn with_part(vm: &mut Vm, args: Args<'_>, change: impl FnOnce(&mut Property, Value)) -> PyResult<Value> {
    let [this, function] = args.pos() else { return Err(PyErr::type_error("expected a function")) };
    let mut copy = (**this_property(&args)?).clone();
    change(&mut copy, function.clone());
    match this {
        // A subclass makes its own kind.
        Value::Instance(instance) => {
            let doc = instance.get(names::DUNDER_DOC).unwrap_or_default();
            vm.call(&Value::Class(instance.class()), &[copy.get, copy.set, copy.del, doc])
        }
        _ => Ok(Value::Property(Rc::new(copy))),
    }
}

fn property_setter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    with_part(vm, args, |property, function| property.set = function)
}

fn property_getter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    with_part(vm, args, |property, function| {
        if let (Value::None, Value::Function(getter)) = (&property.doc, &function) {
            property.doc = getter.doc.borrow().clone();
        }
        property.get = function;
    })
}

fn property_deleter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    with_part(vm, args, |property, function| property.del = function)
}

fn property_get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let property = this_property(&args)?;
    match args.pos() {
        [this, Value::None, ..] => Ok(this.clone()),
        [this, object, ..] if property.get.is_none() => Err(vm.no_getter(this, &object.class())),
        [_, object, ..] => vm.call(&property.get.clone(), std::slice::from_ref(object)),
        _ => Err(PyErr::type_error("__get__ expected at least 1 argument, got 0")),
    }
}

fn property_set(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let property = this_property(&args)?;
    let [_, object, value] = args.exact("__set__")?;
    if property.set.is_none() {
        return Err(PyErr::attribute_error(format!(
            "property of '{}' object has no setter",
            object.type_name()
        )));
    }
    vm.call(&property.set.clone(), &[object.clone(), value.clone()])?;
    Ok(Value::None)
}

fn property_delete(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let property = this_property(&args)?;
    let [_, object] = args.exact("__delete__")?;
    if property.del.is_none() {
        return Err(PyErr::attribute_error(format!(
            "property of '{}' object has no deleter",
            object.type_name()
        )));
    }
    vm.call(&property.del.clone(), std::slice::from_ref(object))?;
    Ok(Value::None)
}

// classmethod, staticmethod

pub(crate) fn new_classmethod(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function] = args.exact("classmethod")?;
    let wrapper = Wrapper { function: function.clone(), is_class: true };
    Ok(instance_of(class, &types().classmethod, Value::Wrapper(Rc::new(wrapper))))
}

pub(crate) fn new_staticmethod(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function] = args.exact("staticmethod")?;
    let wrapper = Wrapper { function: function.clone(), is_class: false };
    Ok(instance_of(class, &types().staticmethod, Value::Wrapper(Rc::new(wrapper))))
}

fn wrapper_of<'a>(args: &Args<'a>) -> PyResult<&'a Rc<Wrapper>> {
    match this(args)? {
        Value::Wrapper(wrapper) => Ok(wrapper),
        _ => Err(PyErr::type_error("descriptor requires a 'classmethod' or 'staticmethod' object")),
    }
}

fn wrapper_function(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(wrapper_of(&args)?.function.clone())
}

fn static_call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let function = wrapper_of(&args)?.function.clone();
    vm.call_args(&function, args.split_self().1)
}

fn wrapper_get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let wrapper = wrapper_of(&args)?;
    if !wrapper.is_class {
        return Ok(wrapper.function.clone());
    }
    let class = match args.pos() {
        [_, _, Value::Class(class)] => Rc::clone(class),
        [_, object, ..] => object.class(),
        _ => return Err(PyErr::type_error("__get__ expected at least 1 argument, got 0")),
    };
    vm.bound_to_class(&wrapper.function, &class)
}

/// Where an attribute of a `classmethod` or `staticmethod` object comes from.
pub(super) enum Part {
    Own(Value),
    OfFunction,
}

pub(super) fn wrapper_attribute(wrapper: &Rc<Wrapper>, name: Sym) -> Option<Part> {
    Some(match name.as_str() {
        "__func__" | "__wrapped__" => Part::Own(wrapper.function.clone()),
        "__isabstractmethod__" => {
            Part::Own(Value::Bool(super::class::is_abstract(&Value::Wrapper(Rc::clone(wrapper)))))
        }
        "__name__" | "__qualname__" | "__doc__" | "__module__" | "__annotations__" | "__dict__" => {
            Part::OfFunction
        }
        _ => return None,
    })
}

// What a class shows where its instances have something of their own.

struct Member {
    owner: Sym,
    name: Sym,
}

/// The descriptor of slot `name` of the class named `owner`.
pub(super) fn member(owner: Sym, name: Sym) -> Value {
    shown("member_descriptor", owner, name)
}

/// The descriptor of `__dict__` or `__weakref__`.
fn attribute(owner: Sym, name: Sym) -> Value {
    shown("getset_descriptor", owner, name)
}

fn shown(kind: &'static str, owner: Sym, name: Sym) -> Value {
    let class = types().iterator_class(kind);
    if class.attributes.borrow().get(names::DUNDER_GET).is_none() {
        for unfit in [names::DUNDER_ITER, names::DUNDER_NEXT, names::DUNDER_LENGTH_HINT] {
            class.attributes.borrow_mut().remove(unfit);
        }
        class.method("__repr__", member_repr).method("__get__", member_get).method("__set__", member_set);
        class.getter("__name__", |_, args| Ok(Value::from(member_of(&args)?.name)));
    }
    class.instance(Member { owner, name })
}

fn member_of<'a>(args: &Args<'a>) -> PyResult<&'a Member> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a descriptor")
}

fn member_repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let member = member_of(&args)?;
    let kind = args.pos()[0].type_name();
    let word = if kind == "member_descriptor" { "member" } else { "attribute" };
    Ok(Value::from(format!("<{word} '{}' of '{}' objects>", member.name, member.owner)))
}

fn member_get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos() {
        [this, Value::None, ..] => Ok(this.clone()),
        [_, object, ..] => {
            let name = member_of(&args)?.name;
            match object {
                Value::Instance(instance) if name != names::DUNDER_DICT => {
                    instance.get(name).ok_or_else(|| PyErr::attribute_error(name.as_str()))
                }
                _ => vm.getattr(object, name),
            }
        }
        _ => Err(PyErr::type_error("__get__ expected at least 1 argument, got 0")),
    }
}

fn member_set(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, object, value] = args.exact("__set__")?;
    vm.setattr(object, member_of(&args)?.name, value.clone())?;
    Ok(Value::None)
}

/// What `class.__dict__` shows.
pub(crate) fn class_entries(class: &Rc<Class>) -> Vec<(Sym, Value)> {
    let mut found = class.attributes.borrow().entries().to_vec();
    if class.flags.native {
        return found;
    }
    let has = |class: &Class| !class.flags.native && !class.is_closed();
    // The first class in a line whose instances have a `__dict__` brings it.
    if has(class) && !class.mro().iter().any(|base| has(base)) {
        for name in [names::DUNDER_DICT, names::DUNDER_WEAKREF] {
            found.push((name, attribute(class.name(), name)));
        }
    }
    if !found.iter().any(|(name, _)| *name == names::DUNDER_DOC) {
        found.push((names::DUNDER_DOC, Value::None));
    }
    found
}
