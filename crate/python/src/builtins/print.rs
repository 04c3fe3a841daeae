//! `print`, `input`.

use super::Functions;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::Vm;
use tb_base::{Error, ErrorKind};

pub(super) const FUNCTIONS: Functions = &[("print", print), ("input", input)];

fn print(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (mut sep, mut end, mut file, mut flush) = (None, None, None, false);
    for (name, value) in args.keywords() {
        match name.as_str() {
            "sep" => sep = separator("sep", value)?,
            "end" => end = separator("end", value)?,
            "file" => file = (!value.is_none()).then(|| value.clone()),
            "flush" => flush = vm.truthy(value)?,
            other => {
                return Err(PyErr::type_error(format!(
                    "'{other}' is an invalid keyword argument for print()"
                )));
            }
        }
    }
    let (sep, end) = (sep.unwrap_or(" "), end.unwrap_or("\n"));
    let Some(file) = file.or_else(|| vm.replaced_stdout()) else {
        let text = joined(vm, args.pos(), sep, end)?;
        vm.print_out(&text);
        return Ok(Value::None);
    };
    // A program's own file object sees the pieces, as CPython writes them.
    for (i, value) in args.pos().iter().enumerate() {
        if i > 0 {
            write_to(vm, &file, sep)?;
        }
        let text = vm.str(value)?;
        write_to(vm, &file, text.as_str())?;
    }
    write_to(vm, &file, end)?;
    if flush {
        vm.call_method(&file, "flush", &[])?;
    }
    Ok(Value::None)
}

fn joined(vm: &mut Vm, values: &[Value], sep: &str, end: &str) -> PyResult<String> {
    let mut text = String::new();
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            text.push_str(sep);
        }
        match value {
            Value::Str(part) => text.push_str(part.as_str()),
            other => text.push_str(vm.str(other)?.as_str()),
        }
    }
    text.push_str(end);
    Ok(text)
}

fn separator<'a>(name: &str, value: &'a Value) -> PyResult<Option<&'a str>> {
    match (value, value.as_str()) {
        (Value::None, _) => Ok(None),
        (_, Some(text)) => Ok(Some(text)),
        _ => Err(PyErr::type_error(format!("{name} must be None or a string, not {}", value.type_name()))),
    }
}

/// Writes to anything with a `write` method.
pub fn write_to(vm: &mut Vm, file: &Value, text: &str) -> PyResult<()> {
    let write = vm.getattr(file, names::WRITE)?;
    vm.call(&write, &[Value::from(text)])?;
    Ok(())
}

fn input(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let prompt = match args.between("input", 0, 1)? {
        [prompt] => vm.str(prompt)?.as_str().to_owned(),
        _ => String::new(),
    };
    if let Some(stdin) = vm.replaced_stdin() {
        return input_from(vm, &stdin, &prompt);
    }
    vm.ask_line(&prompt).map(Value::from)
}

/// `input()` from what a program has put in the place of `sys.stdin`.
fn input_from(vm: &mut Vm, stdin: &Value, prompt: &str) -> PyResult<Value> {
    match vm.replaced_stdout() {
        Some(stdout) => write_to(vm, &stdout, prompt)?,
        None => vm.print_out(prompt),
    }
    let readline = vm.getattr(stdin, names::READLINE)?;
    let line = vm.call(&readline, &[])?;
    match line.as_str() {
        Some("") => Err(PyErr::from(Error::new(ErrorKind::Eof, "EOF when reading a line"))),
        Some(text) => Ok(Value::from(text.strip_suffix('\n').unwrap_or(text))),
        None => Err(PyErr::type_error("object.readline() returned non-string")),
    }
}

/// The name of an attribute, given as a value.
pub(super) fn attribute_name(value: &Value) -> PyResult<Sym> {
    match value.as_str() {
        Some(text) => Ok(Sym::new(text)),
        None => Err(PyErr::type_error(format!("attribute name must be string, not '{}'", value.type_name()))),
    }
}
