//! `SyntaxError`: its attributes, its text, and the one for a text that does not compile.

use super::{Types, Vm, types};
use crate::class::Instance;
use crate::code::Source;
use crate::compile::{ErrorClass, SyntaxError};
use crate::error::{PyErr, PyResult, TraceEntry};
use crate::names;
use crate::native::Args;
use crate::sym::Sym;
use crate::value::Value;
use std::sync::Arc;

/// The attributes beside `msg`, in the order of the second argument's items.
const PLACE: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

pub(super) fn install(t: &Types) {
    t.syntax_error.method("__str__", str).method("__init__", init);
}

/// Sets the attributes that the arguments stand for.
///
/// # Errors
/// `TypeError` for a second argument that is no place.
pub(super) fn fill(vm: &mut Vm, instance: &Instance, args: &[Value]) -> PyResult<()> {
    if let Some(message) = args.first() {
        instance.set(Sym::new("msg"), message.clone());
    }
    let [_, place] = args else { return Ok(()) };
    let place = vm.collect(place)?;
    match place.len() {
        4 | 6 => {}
        5 => return Err(PyErr::type_error("end_offset must be provided when end_lineno is provided")),
        given if given < 4 => {
            return Err(PyErr::type_error(format!("function takes at least 4 arguments ({given} given)")));
        }
        given => {
            return Err(PyErr::type_error(format!("function takes at most 6 arguments ({given} given)")));
        }
    }
    for (name, value) in PLACE.into_iter().zip(place) {
        instance.set(Sym::new(name), value);
    }
    Ok(())
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    if let Some(err) = PyErr::from_value(this) {
        *err.data().args.borrow_mut() = rest.pos().to_vec();
        fill(vm, err.instance(), rest.pos())?;
    }
    Ok(Value::None)
}

/// An attribute that was never set.
pub(super) fn missing(name: &str) -> Option<Value> {
    (name == "msg" || name == "print_file_and_line" || PLACE.contains(&name)).then_some(Value::None)
}

/// The message without its place, if this is a syntax error that has one.
pub(crate) fn message(err: &PyErr) -> Option<Value> {
    err.is(&types().syntax_error).then(|| err.instance().get(Sym::new("msg"))).flatten()
}

/// `message (file, line N)`.
fn str(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let Some(Value::Instance(this)) = args.pos().first() else { return Ok(Value::None) };
    let message = vm.str(&this.get(Sym::new("msg")).unwrap_or(Value::None))?;
    let file = this.get(names::FILENAME);
    let file = file.as_ref().and_then(Value::as_str).map(|file| file.rsplit('/').next().unwrap_or(file));
    let line = this.get(names::LINENO).and_then(|line| line.as_i64());
    let message = message.as_str();
    Ok(Value::from(match (file, line) {
        (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), None) => format!("{message} ({file})"),
        (None, Some(line)) => format!("{message} (line {line})"),
        (None, None) => message.to_owned(),
    }))
}

/// The exception for a text that does not compile.
pub(super) fn syntax_error(source: &Arc<Source>, error: &SyntaxError) -> PyErr {
    let class = match error.class {
        ErrorClass::Syntax => &types().syntax_error,
        ErrorClass::Indentation => &types().indentation_error,
        ErrorClass::Tab => &types().tab_error,
    };
    let (start, end) = error.range;
    let line = source.line(start);
    let column = |at: u32| {
        let from = source.line_start(source.line(at)) as usize;
        source.text.get(from..at as usize).map_or(0, |before| before.chars().count()) + 1
    };
    // What the tokenizer finds has no end, and no line end is shown behind it.
    let unfinished = error.message.starts_with("unterminated");
    let (end_line, end_column) =
        if unfinished { (line, column(start)) } else { (source.line(end), column(end)) };
    let text = source.line_text(line).to_owned();
    let place = [
        Value::from(source.name.as_str()),
        Value::from_usize(line),
        Value::from_usize(column(start)),
        Value::from(if unfinished { text } else { text + "\n" }),
        Value::from_usize(end_line),
        Value::from_usize(end_column),
    ];
    let message = Value::from(error.message.clone());
    let err = PyErr::with_args(class, vec![message.clone(), Value::tuple(place.clone())]);
    err.instance().set(Sym::new("msg"), message);
    for (name, value) in PLACE.into_iter().zip(place) {
        err.instance().set(Sym::new(name), value);
    }
    err.data().traceback.borrow_mut().push(TraceEntry {
        source: Arc::clone(source),
        function: Sym::new(""),
        range: error.range,
        remote: false,
    });
    match &error.hint {
        Some(hint) => err.with_hint(hint.clone()),
        None => err,
    }
}
