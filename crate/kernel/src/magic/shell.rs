//! `!command` and `%pip`: there is no shell here, and nothing needs installing.

use tb_python::native::Args;
use tb_python::{PyErr, PyResult, Value, Vm};

pub fn system(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let command = args.pos().get(1).and_then(Value::as_str).unwrap_or_default();
    answer(vm, command)
}

/// Answers a shell command kindly.
pub fn answer(vm: &mut Vm, command: &str) -> PyResult<Value> {
    let words: Vec<&str> = command.split_whitespace().collect();
    let installs =
        words.contains(&"install") && words.iter().any(|w| w.contains("pip") || w.contains("conda"));
    if installs {
        let known = vm.importable();
        for package in
            words.iter().skip_while(|word| **word != "install").skip(1).filter(|w| !w.starts_with('-'))
        {
            let name =
                package.split(['=', '<', '>', '[', '~', '!']).next().unwrap_or(package).replace('-', "_");
            let line = if known.contains(&name.as_str()) {
                format!("{package}: nothing needs installing, `import {name}` works here.\n")
            } else {
                format!("{package}: packages can't be installed in this notebook.\n")
            };
            vm.print_out(&line);
        }
        return Ok(Value::None);
    }
    if words.first() == Some(&"ls") && words.len() == 1 {
        for path in vm.world.list_files() {
            vm.print_out(&format!("{path}\n"));
        }
        return Ok(Value::None);
    }
    let program = words.first().copied().unwrap_or_default();
    Err(PyErr::not_implemented(format!("there is no shell in this notebook: '!{program}' can't run")))
}
