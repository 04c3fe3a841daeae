//! `sys.stdin`: lines that whoever runs the program is asked for, as by `input()`; where nobody answers it is empty.

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

pub(crate) fn stream() -> Value {
    class().instance(Stdin)
}

struct Stdin;

fn class() -> Rc<Class> {
    let class = Class::native("TextIOWrapper", &[&types().object], None);
    class.module.set("_io".into());
    class
        .method("readline", |vm, args| {
            args.exact::<1>("readline")?;
            Ok(Value::from(line(vm)?))
        })
        .method("read", |vm, args| {
            args.exact::<1>("read")?;
            Ok(Value::from(lines(vm)?.concat()))
        })
        .method("readlines", |vm, args| {
            args.exact::<1>("readlines")?;
            Ok(Value::list(lines(vm)?.into_iter().map(Value::from).collect()))
        })
        .method("__iter__", |_, args| Ok(args.pos()[0].clone()))
        .method("__next__", next)
        .method("readable", |_, _| Ok(Value::Bool(true)))
        .method("isatty", |_, _| Ok(Value::Bool(false)))
        .method("__repr__", |_, _| {
            Ok(Value::from("<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"))
        })
        .getter("encoding", |_, _| Ok(Value::from("utf-8")));
    class
}

/// A line with its end; empty at the end of all.
fn line(vm: &mut Vm) -> PyResult<String> {
    match vm.ask_line("") {
        Ok(line) => Ok(line + "\n"),
        Err(err) if err.class().is_subclass(&types().eof_error) => Ok(String::new()),
        Err(err) => Err(err),
    }
}

fn lines(vm: &mut Vm) -> PyResult<Vec<String>> {
    let mut all = Vec::new();
    loop {
        let line = line(vm)?;
        if line.is_empty() {
            return Ok(all);
        }
        all.push(line);
    }
}

fn next(vm: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    let line = line(vm)?;
    if line.is_empty() { Err(PyErr::stop_iteration(Value::None)) } else { Ok(Value::from(line)) }
}
