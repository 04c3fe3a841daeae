//! `object`, `type`, `super`, and the methods of functions and generators.

use super::{Types, Vm, types};
use crate::class::{Attributes, Class, Instance, Payload, native_data};
use crate::error::{PyErr, PyResult, TraceEntry};
use crate::names;
use crate::native::Args;
use crate::object::{GenState, Generator};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;

pub(crate) fn install(t: &Types) {
    t.object.method("__init__", object_init).method("__repr__", object_repr).method("__str__", object_str);
    t.object.method("__eq__", object_eq).method("__ne__", object_ne).method("__hash__", object_hash);
    t.object.method("__format__", object_format).method("__setattr__", object_setattr);
    t.object.method("__getattribute__", object_getattribute).method("__delattr__", object_delattr);
    t.object.static_method("__new__", object_new);
    t.object.method("__dir__", object_dir).class_method("__init_subclass__", object_init_subclass);
    t.type_.static_method("__new__", type_new).method("__init__", type_init);
    t.type_.method("mro", type_mro).method("__subclasses__", type_subclasses).method("__call__", type_call);
    super::descriptor::install(t);
    t.super_.method("__getattribute__", super_getattribute).method("__repr__", super_repr);
    t.super_.method("__get__", super_get);
    t.generator.method("__iter__", generator_iter).method("__next__", generator_next);
    t.generator.getter("gi_running", generator_running).getter("gi_frame", generator_frame);
    t.generator.getter("gi_yieldfrom", |vm, args| {
        let inner = vm.delegate(generator(&args, "gi_yieldfrom")?);
        Ok(inner.map_or(Value::None, |(inner, _)| inner))
    });
    t.generator.getter("gi_suspended", |_, args| {
        Ok(Value::Bool(generator(&args, "gi_suspended")?.state.get() == GenState::Suspended))
    });
    t.generator.getter("gi_code", |vm, args| {
        let code =
            generator(&args, "gi_code")?.frame.borrow().as_ref().map(|frame| Arc::clone(&frame.code.code));
        Ok(code.map_or(Value::None, |code| vm.function_code(&code)))
    });
    t.object.class_method("__subclasshook__", |_, _| Ok(Value::NotImplemented));
    t.generator
        .method("send", generator_send)
        .method("throw", generator_throw)
        .method("close", generator_close);
    for callable in [&t.function, &t.method, &t.builtin_function, &t.method_descriptor] {
        callable.method("__call__", callable_call);
    }
    t.function.method("__get__", function_get);
}

pub(crate) fn new_object(_: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let takes_arguments = class.definer(names::DUNDER_INIT).is_some_and(|definer| !definer.flags.native);
    if !takes_arguments && (!args.pos().is_empty() || args.has_keywords()) {
        return Err(PyErr::type_error(format!("{}() takes no arguments", class.name())));
    }
    Ok(Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::None))))
}

fn object_new(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let class = match args.pos().first() {
        Some(Value::Class(class)) => class,
        Some(other) => {
            let text = format!("object.__new__(X): X is not a type object ({})", other.type_name());
            return Err(PyErr::type_error(text));
        }
        None => return Err(PyErr::type_error("object.__new__(): not enough arguments")),
    };
    if class.flags.native
        && class.is_builtin()
        && !Rc::ptr_eq(class, &types().object)
        && !class.flags.is_exception
    {
        let name = class.name();
        let text = format!("object.__new__({name}) is not safe, use {name}.__new__()");
        return Err(PyErr::type_error(text));
    }
    match class.new {
        // `object.__new__(cls)` ignores what `__new__` of a subclass was called with.
        Some(new) if class.flags.is_exception || has_payload(class) => {
            Ok(wrapped(class, new(vm, class, args.split_self().1)?))
        }
        _ => Ok(Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::None)))),
    }
}

/// Whether instances hold more than attributes: the class has a native ancestor besides `object`.
fn has_payload(class: &Rc<Class>) -> bool {
    class
        .mro()
        .iter()
        .any(|base| base.flags.native && base.new.is_some() && !Rc::ptr_eq(base, &types().object))
}

/// How the native class makes an instance; of a subclass written in Python, around what was made.
pub(super) fn wrapped(class: &Rc<Class>, made: Value) -> Value {
    let own = class.flags.native || !matches!(made, Value::Iter(_));
    if own {
        made
    } else {
        Value::Instance(crate::heap::new(Instance::new(Rc::clone(class), Payload::Base(made))))
    }
}

fn object_init(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Some(this) = args.pos().first() else {
        return Err(PyErr::type_error("unbound method object.__init__() needs an argument"));
    };
    let class = this.class();
    let extra = args.pos().len() > 1 || args.has_keywords();
    // Arguments that a `__new__` of the class has taken are not `__init__`'s business.
    let own = |name| class.definer(name).is_some_and(|definer| !Rc::ptr_eq(&definer, &types().object));
    if !extra || (own(names::DUNDER_NEW) && !own(names::DUNDER_INIT)) || has_payload(&class) {
        return Ok(Value::None);
    }
    if own(names::DUNDER_INIT) {
        let text = "object.__init__() takes exactly one argument (the instance to initialize)";
        return Err(PyErr::type_error(text));
    }
    let name = class.name();
    Err(PyErr::type_error(format!(
        "{name}.__init__() takes exactly one argument (the instance to initialize)"
    )))
}

fn object_dir(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let this = this(&args, "__dir__")?;
    Ok(Value::list(crate::builtins::attribute_names(this).into_iter().map(Value::from).collect()))
}

fn object_init_subclass(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match (args.pos().first(), args.has_keywords()) {
        (Some(Value::Class(class)), true) => {
            Err(PyErr::type_error(format!("{}.__init_subclass__() takes no keyword arguments", class.name())))
        }
        _ => Ok(Value::None),
    }
}

fn this<'a>(args: &Args<'a>, name: &str) -> PyResult<&'a Value> {
    args.pos()
        .first()
        .ok_or_else(|| PyErr::type_error(format!("unbound method object.{name}() needs an argument")))
}

fn object_repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let this = this(&args, "__repr__")?;
    Ok(Value::from(format!(
        "<{} object at {:#x}>",
        this.class().full_name(),
        0x7f00_0000_0000_u64 + this.address() as u64
    )))
}

fn object_str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(vm.repr(this(&args, "__str__")?)?))
}

fn object_eq(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__eq__")?;
    Ok(if a.is(b) { Value::Bool(true) } else { Value::NotImplemented })
}

fn object_ne(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, b] = args.exact("__ne__")?;
    Ok(if a.is(b) { Value::Bool(false) } else { Value::NotImplemented })
}

fn object_hash(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a] = args.exact("__hash__")?;
    Ok(Value::Int(a.id() >> 4))
}

fn object_format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, spec] = args.exact("__format__")?;
    if spec.as_str().is_some_and(str::is_empty) {
        return Ok(Value::Str(vm.str(a)?));
    }
    Err(PyErr::type_error(format!("unsupported format string passed to {}.__format__", a.type_name())))
}

fn attribute_name(value: &Value) -> PyResult<Sym> {
    match value.as_str() {
        Some(name) => Ok(Sym::new(name)),
        None => Err(PyErr::type_error(format!("attribute name must be string, not '{}'", value.type_name()))),
    }
}

fn object_setattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, name, value] = args.exact("__setattr__")?;
    let name = attribute_name(name)?;
    match a {
        Value::Instance(instance) => {
            vm.plain_setattr(instance, a, &instance.class(), name, value.clone())?;
        }
        Value::Class(class) => vm.plain_class_setattr(class, a, name, value.clone())?,
        other => vm.setattr(other, name, value.clone())?,
    }
    Ok(Value::None)
}

fn object_getattribute(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, name] = args.exact("__getattribute__")?;
    let name = attribute_name(name)?;
    let found = match a {
        Value::Instance(instance) => vm.plain_instance_attribute(instance, a, &instance.class(), name)?,
        other => vm.getattr_opt(other, name)?,
    };
    found.ok_or_else(|| vm.no_attribute(a, name))
}

fn object_delattr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [a, name] = args.exact("__delattr__")?;
    let name = attribute_name(name)?;
    match a {
        Value::Instance(instance) if !instance.remove(name) => Err(vm.no_attribute(a, name)),
        Value::Instance(_) => Ok(Value::None),
        Value::Class(class) if !class.flags.native => {
            vm.plain_class_delattr(class, a, name).map(|()| Value::None)
        }
        other => vm.delattr(other, name).map(|()| Value::None),
    }
}

// type

pub(crate) fn new_type(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    match args.pos() {
        [value] if Rc::ptr_eq(class, &types().type_) => Ok(Value::Class(value.class())),
        [name, bases, dict] => {
            let (Some(name), Value::Tuple(bases), Value::Dict(dict)) =
                (name.as_str(), bases, dict.unwrap_base())
            else {
                return Err(PyErr::type_error("type.__new__() argument 1 must be str, 2 a tuple, 3 a dict"));
            };
            if Rc::ptr_eq(class, &types().type_) {
                // `type(name, bases, dict)` makes a class of the bases' metaclass.
                let winner = vm.winner(None, bases)?;
                if !Rc::ptr_eq(&winner, class) {
                    return vm.instantiate(&winner, args);
                }
            }
            let mut attributes = Attributes::default();
            for entry in dict.entries() {
                attributes.set(attribute_name(&entry.key)?, entry.value);
            }
            let meta = (!Rc::ptr_eq(class, &types().type_)).then(|| Rc::clone(class));
            let options: Vec<(Sym, Value)> =
                args.keywords().map(|(key, value)| (key, value.clone())).collect();
            vm.make_class(Sym::new(name), bases, meta, attributes, &options)
        }
        _ => Err(PyErr::type_error("type() takes 1 or 3 arguments")),
    }
}

fn receiver_class<'a>(args: &Args<'a>) -> PyResult<&'a Rc<Class>> {
    match args.pos().first() {
        Some(Value::Class(class)) => Ok(class),
        _ => Err(PyErr::type_error("descriptor requires a 'type' object")),
    }
}

fn type_mro(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let class = receiver_class(&args)?;
    let mut mro = vec![Value::Class(Rc::clone(class))];
    mro.extend(class.mro().iter().cloned().map(Value::Class));
    Ok(Value::list(mro))
}

fn type_subclasses(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::list(receiver_class(&args)?.subclasses().into_iter().map(Value::Class).collect()))
}

/// `type.__new__(metaclass, name, bases, namespace)`.
fn type_new(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos().first() {
        Some(Value::Class(meta)) => new_type(vm, meta, args.split_self().1),
        _ => Err(PyErr::type_error("type.__new__(X): X is not a type object")),
    }
}

fn type_init(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos().len() {
        2 | 4 => Ok(Value::None),
        _ => Err(PyErr::type_error("type.__init__() takes 1 or 3 arguments")),
    }
}

fn type_call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let class = receiver_class(&args)?;
    vm.instantiate(class, args.split_self().1)
}

// module

/// `types.ModuleType(name, doc)`.
pub(crate) fn new_module(_: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [name, doc] = args.bind_builtin("module", ["name", "doc"], 1)?;
    let name = name.unwrap_or(&Value::None);
    let Some(text) = name.as_str() else {
        let kind = name.type_name();
        return Err(PyErr::type_error(format!("module() argument 'name' must be str, not {kind}")));
    };
    let module = crate::object::Module::new(text);
    module.set("__doc__", doc.cloned().unwrap_or(Value::None));
    Ok(Value::Module(Rc::new(module)))
}

// method

/// `types.MethodType(function, object)`.
pub(crate) fn new_method(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [function, object] = args.exact("method")?;
    if !crate::builtins::is_callable(vm, function) {
        return Err(PyErr::type_error("first argument must be callable"));
    }
    if object.is_none() {
        return Err(PyErr::type_error("instance must not be None"));
    }
    Ok(Vm::bound(function, object))
}

// super

struct Super {
    /// Where the search begins: after this class.
    class: Rc<Class>,
    object: Value,
}

pub(crate) fn new_super(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let (class, object) = match args.pos() {
        [Value::Class(class), object] => (Rc::clone(class), object.clone()),
        [] => implicit_super(vm)?,
        [Value::Class(class)] => (Rc::clone(class), Value::None),
        [other] | [other, _] => {
            let text = format!("super() argument 1 must be a type, not {}", other.type_name());
            return Err(PyErr::type_error(text));
        }
        many => {
            return Err(PyErr::type_error(format!(
                "super() expected at most 2 arguments, got {}",
                many.len()
            )));
        }
    };
    let unbound = args.pos().len() == 1;
    let fits = unbound
        || match &object {
            Value::Class(own) => own.is_subclass(&class),
            other => other.class().is_subclass(&class),
        };
    if !fits && !object.class().is_subclass(&class) {
        return Err(PyErr::type_error("super(type, obj): obj must be an instance or subtype of type"));
    }
    Ok(types().super_.instance(Super { class, object }))
}

/// `super()` inside a method: the class cell and the first argument.
fn implicit_super(vm: &mut Vm) -> PyResult<(Rc<Class>, Value)> {
    let missing = || PyErr::runtime_error("super(): no arguments");
    let frame = vm.frames.last().ok_or_else(missing)?;
    let function = frame.function.as_ref().ok_or_else(missing)?;
    let at = function.code.code.free_names.iter().position(|name| *name == names::DUNDER_CLASS);
    if function.code.code.params.names.is_empty() {
        return Err(missing());
    }
    let at = at.ok_or_else(|| PyErr::runtime_error("super(): __class__ cell not found"))?;
    let Value::Class(class) = function.closure[at].get() else {
        return Err(PyErr::runtime_error("super(): empty __class__ cell"));
    };
    if function.code.code.params.positional == 0 {
        return Err(missing());
    }
    // A parameter that was deleted is gone.
    // SAFETY: the first register of a frame with a parameter.
    let first = match unsafe { &*frame.regs } {
        Value::Cell(cell) => cell.get(),
        other => other.clone(),
    };
    if first.is_unbound() {
        return Err(PyErr::runtime_error("super(): arg[0] deleted"));
    }
    Ok((class, first))
}

fn super_getattribute(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, name] = args.exact("__getattribute__")?;
    let name = attribute_name(name)?;
    let data: &Super = native_data(this, "super")?;
    match name.as_str() {
        "__self__" => return Ok(data.object.clone()),
        "__thisclass__" => return Ok(Value::Class(Rc::clone(&data.class))),
        "__self_class__" if data.object.is_none() => return Ok(Value::None),
        "__self_class__" => {
            let own = match &data.object {
                Value::Class(class) if class.is_subclass(&data.class) => Rc::clone(class),
                other => other.class(),
            };
            return Ok(Value::Class(own));
        }
        "__class__" => return Ok(Value::Class(Rc::clone(&types().super_))),
        _ => {}
    }
    // `super(A, B)` of a class gives functions, not methods; of a class as an instance of its metaclass, methods.
    let (own, of_class) = match &data.object {
        Value::Class(class) if class.is_subclass(&data.class) => (Rc::clone(class), true),
        other => (other.class(), false),
    };
    let mut line = vec![Rc::clone(&own)];
    line.extend(own.mro().iter().cloned());
    let after = line.iter().position(|class| Rc::ptr_eq(class, &data.class)).map_or(line.len(), |at| at + 1);
    for class in &line[after..] {
        let found = class.attributes.borrow().get(name).cloned();
        let Some(found) = found else { continue };
        return match &found {
            Value::Function(_) if !of_class => Ok(Vm::bound(&found, &data.object)),
            Value::Native(native) if native.is_method() && !of_class => Ok(Vm::bound(&found, &data.object)),
            Value::Wrapper(wrapper) if wrapper.is_class => {
                Ok(Vm::bound(&wrapper.function, &Value::Class(own)))
            }
            Value::Wrapper(wrapper) => Ok(wrapper.function.clone()),
            Value::Property(property) if !of_class => {
                vm.call(&property.get.clone(), std::slice::from_ref(&data.object))
            }
            Value::Instance(_) if !of_class => match vm.special(&found, names::DUNDER_GET) {
                Some(get) => vm.call(&get, &[data.object.clone(), Value::Class(own)]),
                None => Ok(found),
            },
            _ => Ok(found),
        };
    }
    Err(PyErr::attribute_error(format!("'super' object has no attribute '{name}'")))
}

impl Vm {
    /// The function that a call of method `name` through `super()` reaches, and its first argument; `None` if the object
    /// is no `super`, or finds something else than a function.
    pub(super) fn super_method(&self, object: &Value, name: Sym) -> Option<(Value, Value)> {
        let Value::Instance(instance) = object else { return None };
        if !instance.class_is(Rc::as_ptr(&self.types.super_)) {
            return None;
        }
        let data: &Super = instance.native()?;
        if matches!(data.object, Value::Class(_)) {
            return None;
        }
        let own = data.object.class();
        let line = std::iter::once(&own).chain(own.mro());
        let mut after = line.skip_while(|class| !Rc::ptr_eq(class, &data.class)).skip(1);
        match after.find_map(|class| class.attributes.borrow().get(name).cloned()) {
            Some(function @ Value::Function(_)) => Some((function, data.object.clone())),
            _ => None,
        }
    }
}

/// `super(cls)` kept as an attribute of a class is bound when it is read through an instance.
fn super_get(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, object, ..] = args.between("__get__", 2, 3)? else { return Ok(Value::None) };
    let data: &Super = native_data(this, "super")?;
    if !data.object.is_none() || object.is_none() {
        return Ok(this.clone());
    }
    let class = Rc::clone(&data.class);
    new_super(vm, &types().super_, Args::positional(&[Value::Class(class), object.clone()]))
}

fn super_repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this] = args.exact("__repr__")?;
    let data: &Super = native_data(this, "super")?;
    Ok(Value::from(format!("<super: <class '{}'>, <{} object>>", data.class.name(), data.object.type_name())))
}

// Generators

fn generator<'a>(args: &Args<'a>, name: &str) -> PyResult<&'a Rc<Generator>> {
    match args.pos().first() {
        Some(Value::Generator(generator)) => Ok(generator),
        _ => Err(PyErr::type_error(format!("descriptor '{name}' requires a 'generator' object"))),
    }
}

fn generator_iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Generator(Rc::clone(generator(&args, "__iter__")?)))
}

fn yielded(outcome: Result<Value, Value>) -> PyResult<Value> {
    outcome.map_err(PyErr::stop_iteration)
}

fn generator_next(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    yielded(vm.resume_generator(generator(&args, "__next__")?, Ok(Value::None))?)
}

fn generator_send(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, value] = args.exact("send")?;
    yielded(vm.resume_generator(generator(&args, "send")?, Ok(value.clone()))?)
}

fn generator_throw(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = generator(&args, "throw")?;
    let err = thrown(vm, &args.pos()[1..])?;
    if generator.state.get() == GenState::Created {
        generator.state.set(GenState::Done);
        generator.frame.borrow_mut().take();
        return Err(err);
    }
    yielded(vm.resume_generator(generator, Err(err))?)
}

/// The exception that `throw(type, value, traceback)` raises.
fn thrown(vm: &mut Vm, args: &[Value]) -> PyResult<PyErr> {
    let (what, value) = match args {
        [] => return Err(PyErr::type_error("throw expected at least 1 argument, got 0")),
        [what] => (what, &Value::None),
        [what, value] | [what, value, _] => (what, value),
        _ => {
            let text = format!("throw expected at most 3 arguments, got {}", args.len());
            return Err(PyErr::type_error(text));
        }
    };
    if let Some(traceback) = args.get(2)
        && !traceback.is_none()
        && traceback.type_name() != "traceback"
    {
        return Err(PyErr::type_error("throw() third argument must be a traceback object"));
    }
    let Value::Class(class) = what else {
        if PyErr::from_value(what).is_some() && !value.is_none() {
            return Err(PyErr::type_error("instance exception may not have a separate value"));
        }
        let kind = what.type_name();
        let text = format!("exceptions must be classes or instances deriving from BaseException, not {kind}");
        return vm.to_exception(what, &text);
    };
    let given = match value {
        Value::None => Vec::new(),
        Value::Tuple(items) => items.to_vec(),
        value if PyErr::from_value(value).is_some_and(|err| err.is(class)) => {
            return vm.to_exception(value, "");
        }
        value => vec![value.clone()],
    };
    if !Vm::is_exception_class(what) {
        let text = "exceptions must be classes or instances deriving from BaseException, not type";
        return Err(PyErr::type_error(text));
    }
    let made = vm.call(what, &given)?;
    PyErr::from_value(&made).ok_or_else(|| {
        let (class, kind) = (class.full_name(), made.type_name());
        PyErr::type_error(format!(
            "calling <class '{class}'> should have returned an instance of BaseException, not {kind}"
        ))
    })
}

fn generator_close(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = generator(&args, "close")?;
    if generator.state.get() != GenState::Suspended {
        generator.state.set(GenState::Done);
        return Ok(Value::None);
    }
    let exit = PyErr::with_args(&types().generator_exit, Vec::new());
    match vm.resume_generator(generator, Err(exit)) {
        Ok(Ok(_)) => Err(PyErr::runtime_error("generator ignored GeneratorExit")),
        Ok(Err(_)) => Ok(Value::None),
        Err(err) if err.is(&types().generator_exit) || err.is(&types().stop_iteration) => Ok(Value::None),
        Err(err) => Err(err),
    }
}

fn generator_running(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(generator(&args, "gi_running")?.state.get() == GenState::Running))
}

fn generator_frame(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = generator(&args, "gi_frame")?;
    if generator.state.get() == GenState::Done {
        return Ok(Value::None);
    }
    let place = generator.frame.borrow().as_ref().map(|frame| {
        let code = &frame.code.code;
        let at = (frame.pc as usize).saturating_sub(1);
        let range = code.positions.get(at).copied().unwrap_or(code.range);
        TraceEntry { source: Arc::clone(&code.source), function: code.name, range, remote: false }
    });
    Ok(place.map_or(Value::None, |entry| vm.frame_view(entry)))
}

// Functions

fn callable_call(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    vm.call_args(this, rest)
}

fn function_get(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    match args.pos() {
        [function, Value::None, ..] => Ok(function.clone()),
        [function, object, ..] => Ok(Vm::bound(function, object)),
        _ => Err(PyErr::type_error("__get__ expected an object")),
    }
}
