//! The attributes that every function has: reading, writing, deleting. What else a program sets on a function is kept in
//! its `attributes`.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::function::Function;
use crate::names;
use crate::native::Args;
use crate::object::{Cell, Dict, Mirror};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

impl Vm {
    pub(super) fn function_attribute(&mut self, function: &Rc<Function>, name: Sym) -> Option<Value> {
        Some(match name.as_str() {
            "__name__" => Value::from(function.name.get()),
            "__qualname__" => Value::from(function.qualname.get()),
            "__doc__" => function.doc.borrow().clone(),
            "__module__" => Value::from(function.module.get()),
            "__code__" => self.function_code(&function.code.code),
            "__defaults__" => {
                let defaults = function.defaults.borrow();
                if defaults.is_empty() { Value::None } else { Value::tuple(defaults.clone()) }
            }
            "__kwdefaults__" => {
                let defaults = function.keyword_defaults.borrow();
                let dict = Dict::default();
                for (key, value) in defaults.iter() {
                    dict.set_str(key.as_str(), value.clone());
                }
                if defaults.is_empty() { Value::None } else { Value::dict(dict) }
            }
            // Made at the first look, and kept.
            "__annotations__" => {
                let made = Value::dict(Dict::default());
                function.attributes.borrow_mut().set(names::DUNDER_ANNOTATIONS, made.clone());
                made
            }
            "__globals__" => Value::Dict(function.code.namespace.dict()),
            "__builtins__" => Value::Dict(self.builtins.dict()),
            "__closure__" if function.closure.is_empty() => Value::None,
            "__closure__" => Value::tuple(function.closure.iter().map(cell_object).collect::<Vec<_>>()),
            "__dict__" => {
                let dict = Dict::default();
                dict.show(Mirror::Function(Rc::clone(function)));
                Value::dict(dict)
            }
            _ => return None,
        })
    }
}

/// `function.name = value`.
pub(super) fn set(function: &Rc<Function>, name: Sym, value: Value) -> PyResult<()> {
    let refuse = |what: &str| Err(PyErr::type_error(format!("{name} must be set to a {what} object")));
    function.head.write();
    match (name.as_str(), &value) {
        ("__name__", Value::Str(text)) => function.name.set(Sym::new(text.as_str())),
        ("__qualname__", Value::Str(text)) => function.qualname.set(Sym::new(text.as_str())),
        ("__name__" | "__qualname__", _) => return refuse("string"),
        ("__module__", Value::Str(text)) => function.module.set(Sym::new(text.as_str())),
        ("__doc__", _) => *function.doc.borrow_mut() = value,
        ("__defaults__", Value::Tuple(items)) => *function.defaults.borrow_mut() = items.to_vec(),
        ("__defaults__", Value::None) => function.defaults.borrow_mut().clear(),
        ("__defaults__", _) => return refuse("tuple"),
        ("__kwdefaults__", Value::Dict(dict)) => {
            let named = dict.entries().into_iter();
            let named = named.filter_map(|entry| Some((Sym::new(entry.key.as_str()?), entry.value)));
            *function.keyword_defaults.borrow_mut() = named.collect();
        }
        ("__kwdefaults__", Value::None) => function.keyword_defaults.borrow_mut().clear(),
        ("__kwdefaults__", _) => return refuse("dict"),
        ("__annotations__", Value::None) => {
            function.attributes.borrow_mut().remove(names::DUNDER_ANNOTATIONS);
        }
        ("__annotations__", value) if !matches!(value, Value::Dict(_)) => return refuse("dict"),
        ("__dict__", Value::Dict(dict)) => replace_dict(function, dict),
        ("__dict__", value) => {
            let kind = value.type_name();
            let text = format!("__dict__ must be set to a dictionary, not a '{kind}'");
            return Err(PyErr::type_error(text));
        }
        ("__globals__" | "__closure__" | "__builtins__", _) => {
            return Err(PyErr::attribute_error("readonly attribute"));
        }
        ("__code__", _) => {
            let text = "the code of a function can't be exchanged here: define the function anew";
            return Err(PyErr::not_implemented(text));
        }
        _ => {
            let old = function.attributes.borrow_mut().set(name, value);
            drop(old);
        }
    }
    Ok(())
}

fn replace_dict(function: &Function, dict: &Dict) {
    let entries = dict.entries();
    let mut attributes = function.attributes.borrow_mut();
    let annotations = attributes.get(names::DUNDER_ANNOTATIONS).cloned();
    let old = std::mem::take(&mut *attributes);
    if let Some(annotations) = annotations {
        attributes.set(names::DUNDER_ANNOTATIONS, annotations);
    }
    for entry in entries {
        if let Some(name) = entry.key.as_str() {
            attributes.set(Sym::new(name), entry.value);
        }
    }
    drop(attributes);
    drop(old);
}

/// `del function.name`; false if there is no such attribute.
pub(super) fn delete(function: &Function, name: Sym) -> PyResult<bool> {
    function.head.write();
    match name.as_str() {
        "__doc__" => drop(function.doc.replace(Value::None)),
        "__defaults__" => function.defaults.borrow_mut().clear(),
        "__kwdefaults__" => function.keyword_defaults.borrow_mut().clear(),
        "__name__" | "__qualname__" => {
            return Err(PyErr::type_error(format!("{name} must be set to a string object")));
        }
        "__dict__" => return Err(PyErr::type_error("cannot delete __dict__")),
        "__code__" | "__globals__" | "__closure__" | "__builtins__" => {
            return Err(PyErr::attribute_error("readonly attribute"));
        }
        _ => {
            let removed = function.attributes.borrow_mut().remove(name);
            return Ok(removed.is_some() || name == names::DUNDER_ANNOTATIONS);
        }
    }
    Ok(true)
}

/// A closure's variable as an object: `cell.cell_contents`.
fn cell_object(cell: &Rc<Cell>) -> Value {
    const NAME: &str = "cell";
    let contents = Sym::new("cell_contents");
    let class = crate::vm::types().iterator_class(NAME);
    if class.attributes.borrow().get(contents).is_none() {
        for unfit in [names::DUNDER_ITER, names::DUNDER_NEXT, names::DUNDER_LENGTH_HINT] {
            class.attributes.borrow_mut().remove(unfit);
        }
        let property = crate::object::Property {
            get: Value::native("cell_contents", |_, args| match this_cell(&args)?.get() {
                Value::Unbound => Err(PyErr::value_error("Cell is empty")),
                value => Ok(value),
            }),
            set: Value::native("cell_contents", |_, args| {
                let [_, value] = args.exact("cell_contents")?;
                this_cell(&args)?.set(value.clone());
                Ok(Value::None)
            }),
            ..Default::default()
        };
        class.set(contents, Value::Property(Rc::new(property)));
    }
    class.instance(Rc::clone(cell))
}

fn this_cell<'a>(args: &Args<'a>) -> PyResult<&'a Rc<Cell>> {
    crate::class::native_data(args.pos().first().unwrap_or(&Value::None), "cell")
}
