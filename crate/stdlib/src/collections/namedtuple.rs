//! `namedtuple`: classes whose instances are tuples with named items.

use std::collections::HashSet;
use std::rc::Rc;
use tb_python::class::{Instance, Payload};
use tb_python::native::{Args, NativeFn};
use tb_python::object::{Dict, Property, Tuple, Wrapper};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

pub(super) fn namedtuple(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["typename", "field_names", "*rename", "*defaults", "*module"];
    let [name, fields, rename, defaults, module] = args.bind("namedtuple", names, 2)?;
    let name = vm.str(name.unwrap_or(&Value::None))?;
    let mut fields = field_names(vm, fields.unwrap_or(&Value::None))?;
    if rename.map_or(Ok(false), |rename| vm.truthy(rename))? {
        rename_bad(&mut fields);
    }
    check_names(name.as_str(), &fields)?;
    let defaults = match defaults.filter(|defaults| !defaults.is_none()) {
        Some(defaults) => vm.collect(defaults)?,
        None => Vec::new(),
    };
    if defaults.len() > fields.len() {
        return Err(PyErr::type_error("Got more default values than field names"));
    }
    let module = module.and_then(Value::as_str).unwrap_or("__main__");
    let fields: Vec<Sym> = fields.iter().map(|field| Sym::new(field)).collect();
    named_tuple(name.as_str(), module, &fields, defaults).map(Value::Class)
}

fn field_names(vm: &mut Vm, fields: &Value) -> PyResult<Vec<String>> {
    if let Some(text) = fields.as_str() {
        return Ok(text.replace(',', " ").split_whitespace().map(str::to_owned).collect());
    }
    let mut names = Vec::new();
    for field in vm.collect(fields)? {
        names.push(vm.str(&field)?.as_str().to_owned());
    }
    Ok(names)
}

fn is_identifier(name: &str) -> bool {
    name.chars().enumerate().all(|(i, c)| c == '_' || c.is_alphabetic() || (i > 0 && c.is_alphanumeric()))
        && !name.is_empty()
}

fn rename_bad(fields: &mut [String]) {
    let mut seen = HashSet::new();
    for (i, field) in fields.iter_mut().enumerate() {
        let bad = !is_identifier(field) || KEYWORDS.contains(&field.as_str()) || field.starts_with('_');
        if bad || seen.contains(field.as_str()) {
            *field = format!("_{i}");
        }
        seen.insert(field.clone());
    }
}

fn check_names(name: &str, fields: &[String]) -> PyResult<()> {
    let all = std::iter::once(name).chain(fields.iter().map(String::as_str));
    for name in all {
        if !is_identifier(name) {
            return Err(PyErr::value_error(format!(
                "Type names and field names must be valid identifiers: '{name}'"
            )));
        }
        if KEYWORDS.contains(&name) {
            return Err(PyErr::value_error(format!(
                "Type names and field names cannot be a keyword: '{name}'"
            )));
        }
    }
    let mut seen = HashSet::new();
    for field in fields {
        let renamed = field[1..].chars().all(|c| c.is_ascii_digit());
        if field.starts_with('_') && (!renamed || field.len() == 1) {
            return Err(PyErr::value_error(format!(
                "Field names cannot start with an underscore: '{field}'"
            )));
        }
        if !seen.insert(field) {
            return Err(PyErr::value_error(format!("Encountered duplicate field name: '{field}'")));
        }
    }
    Ok(())
}

/// A class of tuples with these field names. The last fields have the defaults.
pub(crate) fn named_tuple(
    name: &str,
    module: &str,
    fields: &[Sym],
    defaults: Vec<Value>,
) -> PyResult<Rc<Class>> {
    let class = Class::python(Sym::new(name), Sym::new(module), vec![Rc::clone(&types().tuple)], None)?;
    let names: Rc<[Sym]> = fields.into();
    let values =
        |names: &[Sym]| Value::tuple(names.iter().map(|name| Value::from(*name)).collect::<Vec<_>>());
    class.set("_fields", values(&names));
    class.set("__match_args__", values(&names));
    class.set("__slots__", Value::tuple(Vec::new()));
    let shown: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    class.set("__doc__", Value::from(format!("{name}({})", shown.join(", "))));
    class.set("_field_defaults", default_dict(&names, &defaults));
    for (at, field) in fields.iter().enumerate() {
        class.set(*field, item_property(at));
    }
    let recipe = vec![Value::from(name), values(&names), Value::tuple(defaults.clone())];
    class.set_recipe(rebuild, Value::tuple(recipe));
    let maker = Rc::clone(&names);
    let type_name = Sym::new(name);
    let new = NativeFn::closure("__new__", move |vm, args| {
        let (class, rest) = args.split_self();
        make(vm, class, type_name, &maker, &defaults, rest)
    });
    class.set("__new__", Value::Wrapper(Rc::new(Wrapper { function: native(new), is_class: false })));
    install_methods(&class, &names);
    Ok(class)
}

/// The class again, on another heap: its name, fields and defaults.
fn rebuild(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, fields, defaults] = args.exact("namedtuple")?;
    let fields: Vec<Sym> = field_names(vm, fields)?.iter().map(|field| Sym::new(field)).collect();
    let defaults = vm.collect(defaults)?;
    named_tuple(name.as_str().unwrap_or_default(), "__main__", &fields, defaults).map(Value::Class)
}

fn native(function: NativeFn) -> Value {
    Value::Native(Rc::new(function))
}

fn default_dict(fields: &[Sym], defaults: &[Value]) -> Value {
    let dict = Dict::default();
    for (field, value) in fields[fields.len() - defaults.len()..].iter().zip(defaults) {
        dict.set_str(field.as_str(), value.clone());
    }
    Value::dict(dict)
}

fn item_property(at: usize) -> Value {
    let get = NativeFn::closure("item", move |_, args| {
        Ok(items(args.pos().first().unwrap_or(&Value::None))?.get(at).cloned().unwrap_or(Value::None))
    });
    let get = native(get.into_method());
    let refuse = NativeFn::closure("item", |_, _| Err(PyErr::attribute_error("can't set attribute")));
    let set = native(refuse.into_method());
    Value::Property(Rc::new(Property { get, set, del: Value::None, doc: Value::None }))
}

fn items(value: &Value) -> PyResult<&Tuple> {
    match value.unwrap_base() {
        Value::Tuple(items) => Ok(items),
        other => Err(PyErr::type_error(format!("expected a named tuple, got '{}'", other.type_name()))),
    }
}

/// An instance of `class` around the items.
fn instance(class: &Value, items: Vec<Value>) -> PyResult<Value> {
    let Value::Class(class) = class else { return Err(PyErr::type_error("expected a named tuple's class")) };
    Ok(Value::Instance(tb_python::heap::new(Instance::new(
        Rc::clone(class),
        Payload::Base(Value::tuple(items)),
    ))))
}

/// Binds arguments as the Python function `__new__(_cls, field, …)` would.
fn make(
    _: &mut Vm,
    class: &Value,
    name: Sym,
    fields: &[Sym],
    defaults: &[Value],
    args: Args<'_>,
) -> PyResult<Value> {
    let given = args.pos();
    if given.len() > fields.len() {
        let (most, least) = (fields.len() + 1, fields.len() + 1 - defaults.len());
        let range = if most == least { format!("{most}") } else { format!("from {least} to {most}") };
        let plural = if most == 1 { "" } else { "s" };
        return Err(PyErr::type_error(format!(
            "{name}.__new__() takes {range} positional argument{plural} but {} were given",
            given.len() + 1
        )));
    }
    let mut items: Vec<Value> = given.to_vec();
    items.resize(fields.len(), Value::Unbound);
    for (keyword, value) in args.keywords() {
        let Some(at) = fields.iter().position(|field| *field == keyword) else {
            let text = format!("{name}.__new__() got an unexpected keyword argument '{keyword}'");
            return Err(PyErr::type_error(text));
        };
        if !items[at].is_unbound() {
            let text = format!("{name}.__new__() got multiple values for argument '{keyword}'");
            return Err(PyErr::type_error(text));
        }
        items[at] = value.clone();
    }
    let first_default = fields.len() - defaults.len();
    for at in first_default..fields.len() {
        if items[at].is_unbound() {
            items[at] = defaults[at - first_default].clone();
        }
    }
    let missing: Vec<String> = fields
        .iter()
        .zip(&items)
        .filter(|(_, item)| item.is_unbound())
        .map(|(field, _)| format!("'{field}'"))
        .collect();
    if !missing.is_empty() {
        return Err(missing_arguments(name, &missing));
    }
    instance(class, items)
}

fn missing_arguments(name: Sym, missing: &[String]) -> PyErr {
    let count = missing.len();
    let list = match missing {
        [only] => only.clone(),
        [a, b] => format!("{a} and {b}"),
        [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
        [] => String::new(),
    };
    let plural = if count == 1 { "" } else { "s" };
    PyErr::type_error(format!(
        "{name}.__new__() missing {count} required positional argument{plural}: {list}"
    ))
}

fn install_methods(class: &Class, fields: &Rc<[Sym]>) {
    let names = Rc::clone(fields);
    let repr = NativeFn::closure("__repr__", move |vm, args| {
        let [this] = args.exact("__repr__")?;
        let mut parts = Vec::new();
        for (name, item) in names.iter().zip(items(this)?.iter()) {
            parts.push(format!("{name}={}", vm.repr(item)?));
        }
        Ok(Value::from(format!("{}({})", this.type_name(), parts.join(", "))))
    });
    class.set("__repr__", native(repr.into_method()));
    let names = Rc::clone(fields);
    let as_dict = NativeFn::closure("_asdict", move |_, args| {
        let [this] = args.exact("_asdict")?;
        let dict = Dict::default();
        for (name, item) in names.iter().zip(items(this)?.iter()) {
            dict.set_str(name.as_str(), item.clone());
        }
        Ok(Value::dict(dict))
    });
    class.set("_asdict", native(as_dict.into_method()));
    let names = Rc::clone(fields);
    let replace = NativeFn::closure("_replace", move |vm, args| replace(vm, args, &names));
    class.set("_replace", native(replace.into_method()));
    let count = fields.len();
    let make = NativeFn::closure("_make", move |vm, args| {
        let [class, iterable] = args.exact("_make")?;
        let items = vm.collect(iterable)?;
        if items.len() != count {
            return Err(PyErr::type_error(format!("Expected {count} arguments, got {}", items.len())));
        }
        instance(class, items)
    });
    class.set("_make", Value::Wrapper(Rc::new(Wrapper { function: native(make), is_class: true })));
}

fn replace(vm: &mut Vm, args: Args<'_>, fields: &[Sym]) -> PyResult<Value> {
    let [this] = args.pos() else {
        return Err(PyErr::type_error("_replace() takes 1 positional argument"));
    };
    let mut changed = items(this)?.to_vec();
    let mut unknown = Vec::new();
    for (name, value) in args.keywords() {
        match fields.iter().position(|field| *field == name) {
            Some(at) => changed[at] = value.clone(),
            None => unknown.push(Value::from(name)),
        }
    }
    if !unknown.is_empty() {
        let names = vm.repr(&Value::list(unknown))?;
        return Err(PyErr::value_error(format!("Got unexpected field names: {names}")));
    }
    instance(&Value::Class(this.class()), changed)
}
