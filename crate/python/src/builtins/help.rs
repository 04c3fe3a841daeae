//! `help`: what a function, class or value is, from its signature and its docstring.

use super::Functions;
use crate::class::Class;
use crate::error::PyResult;
use crate::function::Function;
use crate::names;
use crate::native::Args;
use crate::object::Module;
use crate::value::Value;
use crate::vm::Vm;
use std::rc::Rc;

pub(super) const FUNCTIONS: Functions = &[("help", help)];

fn help(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let text = match args.between("help", 0, 1)? {
        [value] => describe(vm, value)?,
        _ => "help(x) shows what x is: a function, a class, a module or any other value.\n".to_owned(),
    };
    vm.print_out(&text);
    Ok(Value::None)
}

fn describe(vm: &mut Vm, value: &Value) -> PyResult<String> {
    match value {
        Value::Function(function) => of_function(vm, function),
        Value::Method(method) => match &method.function {
            Value::Function(function) => of_function(vm, function),
            other => of_native(vm, &other.clone()),
        },
        Value::Native(_) => of_native(vm, value),
        Value::Class(class) => of_class(vm, class),
        Value::Module(module) => of_module(vm, module),
        other => of_class(vm, &other.class()),
    }
}

fn of_function(vm: &mut Vm, function: &Rc<Function>) -> PyResult<String> {
    let head = format!("Help on function {} in module {}:\n\n", function.name.get(), function.module.get());
    Ok(head + &entry(vm, function)? + "\n")
}

/// Name and signature, and the docstring below.
fn entry(vm: &mut Vm, function: &Function) -> PyResult<String> {
    let signature = signature(vm, function)?;
    let doc = function.doc.borrow().as_str().map(indented).unwrap_or_default();
    Ok(format!("{}{signature}\n{doc}", function.name.get()))
}

/// `(a, b=1, /, *args, key, **options)`.
///
/// # Errors
/// What the repr of a default raises.
pub fn signature(vm: &mut Vm, function: &Function) -> PyResult<String> {
    let params = &function.code.code.params;
    let (positional, keyword_only) = (usize::from(params.positional), usize::from(params.keyword_only));
    let defaults = function.defaults.borrow().clone();
    let keyword_defaults = function.keyword_defaults.borrow().clone();
    let mut parts = Vec::new();
    for (at, name) in params.names[..positional].iter().enumerate() {
        let default = (at + defaults.len()).checked_sub(positional).and_then(|place| defaults.get(place));
        parts.push(match default {
            Some(value) => format!("{name}={}", vm.repr(value)?),
            None => name.to_string(),
        });
        if at + 1 == usize::from(params.positional_only) {
            parts.push("/".into());
        }
    }
    let mut rest = params.names[positional + keyword_only..].iter();
    let star = if params.star { rest.next() } else { None };
    match star {
        Some(name) => parts.push(format!("*{name}")),
        None if keyword_only > 0 => parts.push("*".into()),
        None => {}
    }
    for name in &params.names[positional..positional + keyword_only] {
        let default = keyword_defaults.iter().find(|(key, _)| key == name);
        parts.push(match default {
            Some((_, value)) => format!("{name}={}", vm.repr(value)?),
            None => name.to_string(),
        });
    }
    if let (true, Some(name)) = (params.double_star, rest.next()) {
        parts.push(format!("**{name}"));
    }
    Ok(format!("({})", parts.join(", ")))
}

/// A docstring without its common indentation, four columns in.
fn indented(doc: &str) -> String {
    let lines: Vec<&str> = doc.trim().lines().collect();
    let margin = lines.iter().skip(1).filter(|line| !line.trim().is_empty());
    let margin = margin.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let line = if at == 0 { line } else { line.get(margin..).unwrap_or("") };
        text.push_str(&format!("    {line}\n"));
    }
    text
}

fn of_native(vm: &mut Vm, value: &Value) -> PyResult<String> {
    let name = vm.getattr(value, names::DUNDER_NAME)?;
    let name = name.as_str().unwrap_or_default();
    let doc = vm.getattr(value, names::DUNDER_DOC)?;
    let doc = doc.as_str().map(indented).unwrap_or_default();
    Ok(format!("Help on built-in function {name}:\n\n{name}(...)\n{doc}\n"))
}

/// Docstring and methods, without what the bases have: a short form of CPython's page.
fn of_class(vm: &mut Vm, class: &Rc<Class>) -> PyResult<String> {
    let name = class.name();
    let mut text = format!("Help on class {name} in module {}:\n\nclass {name}", class.module.get());
    let bases: Vec<&str> = class.bases.iter().map(|base| base.name().as_str()).collect();
    text.push_str(&format!("({})\n", bases.join(", ")));
    let doc = class.attributes.borrow().get(names::DUNDER_DOC).cloned();
    text.push_str(doc.as_ref().and_then(Value::as_str).map(indented).unwrap_or_default().trim_end());
    let attributes = class.attributes.borrow().entries().to_vec();
    for (name, value) in attributes {
        if let Value::Function(function) = &value {
            let entry = entry(vm, function)?;
            for line in entry.lines() {
                text.push_str(&format!("\n{}", format!("    {line}").trim_end()));
            }
        } else if !name.as_str().starts_with('_') && matches!(value, Value::Native(_) | Value::Wrapper(_)) {
            text.push_str(&format!("\n    {name}(...)"));
        }
    }
    text.push('\n');
    Ok(text)
}

fn of_module(vm: &mut Vm, module: &Rc<Module>) -> PyResult<String> {
    let value = Value::Module(Rc::clone(module));
    let doc = vm.getattr_opt(&value, names::DUNDER_DOC)?;
    let doc = doc.as_ref().and_then(Value::as_str).map(indented).unwrap_or_default();
    Ok(format!("Help on module {}:\n\n{}\n{doc}\n", module.name, module.name))
}
