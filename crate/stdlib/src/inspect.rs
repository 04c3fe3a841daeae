//! `inspect`: the parameters and the source of functions natively; the rest is in python/inspect.py.

use tb_python::code::CodeKind;
use tb_python::function::Function;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_parameters", parameters);
    module.function("_is_generator", |_, args| {
        let function = function(args, "_is_generator")?;
        Ok(Value::Bool(function.code.code.kind == CodeKind::Generator))
    });
    module.function("_source", source);
    Ok(())
}

fn function<'a>(args: Args<'a>, name: &str) -> PyResult<&'a Function> {
    match args.exact::<1>(name)? {
        [Value::Function(function)] => Ok(function),
        [other] => Err(PyErr::type_error(format!("expected a function, got '{}'", other.type_name()))),
    }
}

/// `(name, kind, has a default, default)` for each parameter; kinds as `inspect` numbers them.
fn parameters(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let function = function(args, "_parameters")?;
    let params = &function.code.code.params;
    let (positional, only) = (usize::from(params.positional), usize::from(params.keyword_only));
    let defaults = function.defaults.borrow();
    let keyword_defaults = function.keyword_defaults.borrow();
    let entry = |name: tb_python::Sym, kind: i64, default: Option<Value>| {
        let given = Value::Bool(default.is_some());
        Value::tuple([Value::from(name), Value::Int(kind), given, default.unwrap_or(Value::None)])
    };
    let mut found = Vec::new();
    for at in 0..positional {
        let kind = i64::from(at >= usize::from(params.positional_only));
        let default = (at + defaults.len()).checked_sub(positional).and_then(|i| defaults.get(i).cloned());
        found.push(entry(params.names[at], kind, default));
    }
    // Behind the positional and the keyword-only names stand those of `*args` and `**kwargs`.
    let mut extra = positional + only;
    if params.star {
        found.push(entry(params.names[extra], 2, None));
        extra += 1;
    }
    for name in &params.names[positional..positional + only] {
        let default = keyword_defaults.iter().find(|(known, _)| known == name).map(|(_, v)| v.clone());
        found.push(entry(*name, 3, default));
    }
    if params.double_star {
        found.push(entry(params.names[extra], 4, None));
    }
    Ok(Value::list(found))
}

/// The text of a function's definition, whole lines, without the indentation of the block that it stands in.
fn source(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [Value::Function(function)] = args.exact::<1>("_source")? else { return Ok(Value::None) };
    let code = &function.code.code;
    let (start, end) = (code.range.0 as usize, code.range.1 as usize);
    let text = &code.source.text;
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    Ok(Value::from(&text[from..to]))
}
