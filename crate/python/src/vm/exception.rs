//! Exception objects: construction, attributes, text.

use super::{Types, Vm, types};
use crate::class::{Class, Instance};
use crate::error::{ExceptionData, PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

pub(crate) fn install(t: &Types) {
    t.base_exception.method("__str__", str).method("__repr__", repr).method("with_traceback", with_traceback);
    t.base_exception.method("add_note", add_note).method("__init__", init);
    t.key_error.method("__str__", key_error_str);
    t.os_error.method("__str__", os_error_str);
    super::syntax_error::install(t);
}

pub(crate) fn new_exception(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let class = by_errno(class, args.pos());
    let err = PyErr::with_args(class, args.pos().to_vec());
    for (key, value) in args.keywords() {
        // A Python subclass's `__init__` may take any keywords.
        if class.flags.native {
            if !matches!(key.as_str(), "name" | "path" | "obj") {
                return Err(PyErr::type_error(format!("{}() takes no keyword arguments", class.name())));
            }
            err.instance().set(key, value.clone());
        }
    }
    if class.is_subclass(&types().os_error) && args.pos().len() >= 2 {
        let fields = [names::ERRNO, names::STRERROR, names::FILENAME];
        for (name, value) in fields.into_iter().zip(args.pos()) {
            err.instance().set(name, value.clone());
        }
    }
    if class.flags.native && class.is_subclass(&types().syntax_error) {
        super::syntax_error::fill(vm, err.instance(), args.pos())?;
    }
    if class.is_subclass(&types().system_exit) {
        err.instance().set(names::CODE, args.pos().first().cloned().unwrap_or(Value::None));
    }
    if class.is_subclass(&types().stop_iteration) {
        err.instance().set(names::VALUE, args.pos().first().cloned().unwrap_or(Value::None));
    }
    Ok(err.value())
}

/// `OSError(2, …)` makes a `FileNotFoundError`.
pub(crate) fn by_errno<'a>(class: &'a Rc<Class>, args: &[Value]) -> &'a Rc<Class> {
    let t = types();
    let [Value::Int(code), _, ..] = args else { return class };
    if !Rc::ptr_eq(class, &t.os_error) {
        return class;
    }
    match code {
        1 | 13 => &t.permission_error,
        2 => &t.file_not_found_error,
        17 => &t.file_exists_error,
        20 => &t.not_a_directory_error,
        21 => &t.is_a_directory_error,
        110 => &t.timeout_error,
        _ => class,
    }
}

fn data<'a>(args: &Args<'a>) -> PyResult<(&'a Rc<Instance>, &'a ExceptionData)> {
    match args.pos().first() {
        Some(Value::Instance(instance)) if instance.exception().is_some() => instance
            .exception()
            .map(|data| (instance, data))
            .ok_or_else(|| PyErr::type_error("not an exception")),
        _ => Err(PyErr::type_error("descriptor requires an exception")),
    }
}

fn init(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (_, data) = data(&args)?;
    *data.args.borrow_mut() = args.pos()[1..].to_vec();
    Ok(Value::None)
}

fn str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (_, data) = data(&args)?;
    let args = data.args.borrow().clone();
    match args.as_slice() {
        [] => Ok(Value::str("")),
        [one] => Ok(Value::Str(vm.str(one)?)),
        many => Ok(Value::from(vm.repr(&Value::tuple(many.to_vec()))?)),
    }
}

fn key_error_str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (_, data) = data(&args)?;
    let single = match data.args.borrow().as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    };
    match single {
        Some(one) => Ok(Value::from(vm.repr(&one)?)),
        None => str(vm, args),
    }
}

fn os_error_str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (instance, data) = data(&args)?;
    let pair = match data.args.borrow().as_slice() {
        [code, text, ..] => Some((code.clone(), text.clone())),
        _ => None,
    };
    let Some((code, text)) = pair else { return str(vm, args) };
    let (code, text) = (vm.str(&code)?, vm.str(&text)?);
    match instance.get(names::FILENAME) {
        Some(name) if !name.is_none() => {
            let mut name = vm.repr(&name)?;
            if let Some(second) = instance.get(names::FILENAME2).filter(|second| !second.is_none()) {
                name = format!("{name} -> {}", vm.repr(&second)?);
            }
            Ok(Value::from(format!("[Errno {}] {}: {name}", code.as_str(), text.as_str())))
        }
        _ => Ok(Value::from(format!("[Errno {}] {}", code.as_str(), text.as_str()))),
    }
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (instance, data) = data(&args)?;
    let name = instance.class().name();
    let args = data.args.borrow().clone();
    let inner = match args.as_slice() {
        [one] => vm.repr(one)?,
        many => {
            let text = vm.repr(&Value::tuple(many.to_vec()))?;
            text[1..text.len() - 1].to_owned()
        }
    };
    Ok(Value::from(format!("{name}({inner})")))
}

fn with_traceback(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, traceback] = args.exact("with_traceback")?;
    if let Some(err) = PyErr::from_value(this) {
        vm.set_traceback(&err, traceback)?;
    }
    Ok(this.clone())
}

fn add_note(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, note] = args.exact("add_note")?;
    if note.as_str().is_none() {
        return Err(PyErr::type_error(format!("note must be a str, not '{}'", note.type_name())));
    }
    let notes = match vm.getattr_opt(this, names::DUNDER_NOTES)? {
        Some(Value::List(list)) => list,
        Some(_) => return Err(PyErr::type_error("Cannot add note: __notes__ is not a list")),
        None => {
            let list = Rc::new(crate::object::List::new(Vec::new()));
            vm.setattr(this, names::DUNDER_NOTES, Value::List(Rc::clone(&list)))?;
            list
        }
    };
    notes.borrow_mut().push(note.clone());
    Ok(Value::None)
}

/// Attributes that are not stored as such.
pub(crate) fn attribute(class: &Rc<Class>, data: &ExceptionData, name: Sym) -> Option<Value> {
    let t = types();
    let arg = |at: usize| data.args.borrow().get(at).cloned().unwrap_or(Value::None);
    let or_none = |value: &Value| if value.is_unbound() { Value::None } else { value.clone() };
    match name.as_str() {
        "args" => Some(Value::tuple(data.args.borrow().clone())),
        "__cause__" => Some(or_none(&data.cause.borrow())),
        "__context__" => Some(or_none(&data.context.borrow())),
        "__suppress_context__" => Some(Value::Bool(data.suppress_context.get())),
        "errno" | "strerror" | "filename" if class.is_subclass(&t.os_error) => {
            let at = ["errno", "strerror", "filename"].iter().position(|field| *field == name.as_str());
            let has_fields = data.args.borrow().len() >= 2;
            Some(if has_fields { arg(at.unwrap_or_default()) } else { Value::None })
        }
        "code" if class.is_subclass(&t.system_exit) => {
            let args = data.args.borrow();
            Some(if args.len() > 1 { Value::tuple(args.clone()) } else { arg(0) })
        }
        "value" if class.is_subclass(&t.stop_iteration) => Some(arg(0)),
        "msg" if class.is_subclass(&t.import_error) => Some(arg(0)),
        "encoding" | "object" | "start" | "end" | "reason" if class.is_subclass(&t.unicode_error) => {
            let fields = ["encoding", "object", "start", "end", "reason"];
            Some(arg(fields.iter().position(|field| *field == name.as_str()).unwrap_or_default()))
        }
        "name" | "path" if class.is_subclass(&t.import_error) => Some(Value::None),
        "name" if class.is_subclass(&t.name_error) || class.is_subclass(&t.attribute_error) => {
            Some(Value::None)
        }
        "obj" if class.is_subclass(&t.attribute_error) => Some(Value::None),
        other if class.is_subclass(&t.syntax_error) => super::syntax_error::missing(other),
        _ => None,
    }
}

/// Sets an attribute that is not stored as such; false if the name is none of them.
pub(crate) fn set_attribute(data: &ExceptionData, name: Sym, value: &Value) -> PyResult<bool> {
    let is_link = value.is_none() || PyErr::from_value(value).is_some();
    match (name.as_str(), value) {
        ("args", Value::Tuple(items)) => *data.args.borrow_mut() = items.to_vec(),
        ("__cause__" | "__context__", _) if !is_link => {
            let what = if name == names::DUNDER_CAUSE { "cause" } else { "context" };
            let text = format!("exception {what} must be None or derive from BaseException");
            return Err(PyErr::type_error(text));
        }
        ("__cause__", _) => {
            *data.cause.borrow_mut() = value.clone();
            data.suppress_context.set(true);
        }
        ("__context__", _) => *data.context.borrow_mut() = value.clone(),
        ("__suppress_context__", Value::Bool(b)) => data.suppress_context.set(*b),
        _ => return Ok(false),
    }
    Ok(true)
}
