//! `re`: patterns, matches and the module's functions natively; flags and `error` are in python/re.py.

mod class;
mod found;
mod matcher;
mod node;
mod parse;
mod pattern;
mod program;
mod replace;

use pattern::{Pattern, compiled};
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

struct Classes {
    pattern: Rc<Class>,
    found: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
}

fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| {
        let made = || Rc::new(Classes { pattern: pattern::make_class(), found: found::make_class() });
        Rc::clone(classes.get_or_init(made))
    })
}

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.set("Pattern", Value::Class(Rc::clone(&classes().pattern)));
    module.set("Match", Value::Class(Rc::clone(&classes().found)));
    module.function("compile", compile);
    module.function("_compile", compile);
    module.function("purge", purge);
    module.function("search", |vm, args| by_module(vm, args, "search"));
    module.function("match", |vm, args| by_module(vm, args, "match"));
    module.function("fullmatch", |vm, args| by_module(vm, args, "fullmatch"));
    module.function("findall", |vm, args| by_module(vm, args, "findall"));
    module.function("finditer", |vm, args| by_module(vm, args, "finditer"));
    module.function("split", |vm, args| by_module(vm, args, "split"));
    module.function("sub", |vm, args| by_module(vm, args, "sub"));
    module.function("subn", |vm, args| by_module(vm, args, "subn"));
    Ok(())
}

/// `re.error(text, pattern, position)`.
fn error(vm: &mut Vm, text: &str, pattern: &Value, at: Option<usize>) -> PyErr {
    let made = (|| {
        let module = vm.import("re")?;
        let class = module.namespace.get(Sym::new("error")).unwrap_or(Value::None);
        let at = at.map_or(Value::None, Value::from_usize);
        vm.call(&class, &[Value::from(text), pattern.clone(), at])
    })();
    match made {
        Ok(value) => PyErr::from_value(&value).unwrap_or_else(|| PyErr::value_error(text)),
        Err(err) => err,
    }
}

fn compile(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [pattern, flags] = args.bind("compile", ["pattern", "flags"], 1)?;
    let flags = flags.map_or(Ok(0), |flags| vm.index(flags))?;
    compiled(vm, pattern.unwrap_or(&Value::None), flags)
}

fn purge(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("purge")?;
    pattern::purge(vm);
    Ok(Value::None)
}

/// `re.name(pattern, …, flags)`: the method of the compiled pattern.
fn by_module(vm: &mut Vm, args: Args<'_>, name: &str) -> PyResult<Value> {
    let (names, required): (&[&str], usize) = match name {
        "split" => (&["pattern", "string", "maxsplit", "flags"], 2),
        "sub" | "subn" => (&["pattern", "repl", "string", "count", "flags"], 3),
        _ => (&["pattern", "string", "flags"], 2),
    };
    let mut given: [Option<&Value>; 5] = [None; 5];
    match names {
        [a, b, c] => given[..3].copy_from_slice(&args.bind(name, [a, b, c], required)?),
        [a, b, c, d] => given[..4].copy_from_slice(&args.bind(name, [a, b, c, d], required)?),
        [a, b, c, d, e] => given[..5].copy_from_slice(&args.bind(name, [a, b, c, d, e], required)?),
        _ => {}
    }
    let flags = given[names.len() - 1].map_or(Ok(0), |flags| vm.index(flags))?;
    let pattern = compiled(vm, given[0].unwrap_or(&Value::None), flags)?;
    let pattern: &Pattern = native_data(&pattern, "a pattern")?;
    let value = |i: usize| given[i].unwrap_or(&Value::None);
    let count = |vm: &mut Vm, i: usize| given[i].map_or(Ok(0), |count| vm.index(count));
    match name {
        "search" => pattern.search(vm, value(1), matcher::Goal::Anywhere, None, None),
        "match" => pattern.search(vm, value(1), matcher::Goal::Here, None, None),
        "fullmatch" => pattern.search(vm, value(1), matcher::Goal::Whole, None, None),
        "findall" => pattern.findall(vm, value(1), None, None),
        "finditer" => pattern.finditer(vm, value(1), None, None),
        "split" => {
            let count = count(vm, 2)?;
            pattern.split(vm, value(1), count)
        }
        _ => {
            let count = count(vm, 3)?;
            let (text, times) = replace::substitute(vm, pattern, value(1), value(2), count)?;
            Ok(if name == "sub" { text } else { Value::tuple([text, Value::from_usize(times)]) })
        }
    }
}
