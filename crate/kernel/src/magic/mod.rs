//! IPython's magics: `%time`, `%timeit`, their cell forms, and kind answers to the rest.

mod help;
mod shell;
mod time;
mod timeit;

use crate::cell::split_word;
use crate::stream::Streams;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

/// Under which the interpreter keeps the cell's streams, for magics and `display`.
const KEY: &str = "magic";

/// Gives an interpreter `get_ipython`, through which rewritten magics run, and `display`.
pub fn install(vm: &mut Vm, streams: &Rc<Streams>) {
    vm.extensions.insert(KEY, Rc::clone(streams) as Rc<dyn std::any::Any>);
    let class = Class::native("TerminalInteractiveShell", &[&types().object], None);
    class
        .method("run_line_magic", run_line_magic)
        .method("run_cell_magic", cell_magic)
        .method("system", shell::system);
    let shell = class.plain_instance();
    let get = tb_python::NativeFn::closure("get_ipython", move |_: &mut Vm, _: Args<'_>| Ok(shell.clone()));
    vm.builtins.set(Sym::new("get_ipython"), Value::Native(Rc::new(get)));
    vm.builtins.set(Sym::new("display"), Value::native("display", display));
}

pub(crate) fn streams(vm: &Vm) -> Option<Rc<Streams>> {
    vm.extensions.get(KEY)?.clone().downcast().ok()
}

fn display(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    for value in args.pos() {
        let data = crate::display::bundle(vm, value)?;
        if let Some(streams) = streams(vm) {
            let output = crate::Output::DisplayData { data };
            streams.emit(crate::Event::Output { output, display_id: None });
        }
    }
    Ok(Value::None)
}

fn text_args<'a>(args: &Args<'a>, count: usize) -> PyResult<Vec<&'a str>> {
    let texts: Vec<&str> = args.pos().iter().skip(1).filter_map(Value::as_str).collect();
    if texts.len() == count {
        Ok(texts)
    } else {
        Err(PyErr::type_error("a magic takes its name and its line as text"))
    }
}

fn run_line_magic(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let texts = text_args(&args, 2)?;
    let (name, line) = (texts[0], texts[1]);
    match name {
        "time" => time::time(vm, line),
        "timeit" => timeit::timeit(vm, line, None),
        "pinfo" => help::show(vm, line),
        "matplotlib" | "load_ext" | "autoreload" | "config" | "precision" => Ok(Value::None),
        "pip" | "conda" | "mamba" => shell::answer(vm, &format!("{name} {line}")),
        "run" | "who" | "whos" | "writefile" | "reset" | "load" | "memit" | "prun" | "lprun" | "env"
        | "cd" | "pwd" => {
            Err(PyErr::not_implemented(format!("the magic %{name} is not available in this notebook yet")))
        }
        _ => Err(unknown(&format!("Line magic function `%{name}` not found."))),
    }
}

fn cell_magic(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let texts = text_args(&args, 3)?;
    run_cell_magic(vm, texts[0], texts[1], texts[2])
}

/// `%%name line`.
pub fn run_cell_magic(vm: &mut Vm, name: &str, line: &str, body: &str) -> PyResult<Value> {
    match name {
        "time" => time::time(vm, body),
        "timeit" => timeit::timeit(vm, line, Some(body)),
        "bash" | "sh" | "script" => shell::answer(vm, split_word(body).0),
        "capture" | "writefile" | "html" | "HTML" | "javascript" | "js" | "markdown" | "latex" | "svg" => {
            Err(PyErr::not_implemented(format!(
                "the cell magic %%{name} is not available in this notebook yet"
            )))
        }
        _ => Err(unknown(&format!("Cell magic `%%{name}` not found."))),
    }
}

fn unknown(message: &str) -> PyErr {
    let class = Class::native("UsageError", &[&types().exception], types().exception.new);
    class.module.set(Sym::new("IPython.core.error"));
    PyErr::new(&class, message)
}
