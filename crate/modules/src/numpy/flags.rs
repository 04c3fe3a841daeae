//! `a.flags`.

use std::cell::OnceCell;
use std::rc::Rc;
use tb_array::Array;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// The array, and what its flags were: name and value, in NumPy's order.
struct Flags {
    of: Value,
    values: [(&'static str, bool); 6],
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("flagsobj", &[&types().object], None);
            class.module.set("numpy._core.multiarray".into());
            class.method("__repr__", repr).method("__getitem__", |_, args| {
                let [_, key] = args.exact::<2>("__getitem__")?;
                find(&args, key.as_str().unwrap_or_default())
                    .ok_or_else(|| PyErr::key_error(Value::from("Unknown flag")))
            });
            class.method("__getattr__", |_, args| {
                let [_, key] = args.exact::<2>("__getattr__")?;
                let name = key.as_str().unwrap_or_default();
                find(&args, &name.to_uppercase()).ok_or_else(|| {
                    PyErr::attribute_error(format!(
                        "'numpy._core.multiarray.flagsobj' object has no attribute '{name}'"
                    ))
                })
            });
            class
                .method("__setattr__", |vm, args| set(vm, &args))
                .method("__setitem__", |vm, args| set(vm, &args));
            class
        }))
    })
}

/// Only whether the array may be written can be changed: taken away, or given back to one that owns its memory.
fn set(vm: &mut Vm, args: &Args<'_>) -> PyResult<Value> {
    let [_, name, value] = args.exact::<3>("__setattr__")?;
    if !matches!(name.as_str(), Some("writeable" | "WRITEABLE" | "W")) {
        return Err(PyErr::attribute_error("only the flag 'writeable' can be set"));
    }
    vm.call_method(&this(args)?.of, "setflags", std::slice::from_ref(value))
}

pub fn wrap(of: &Value, array: &Array, owns: bool, writeable: bool) -> Value {
    let fortran = array.layout.is_f_contiguous(array.itemsize());
    let values = [
        ("C_CONTIGUOUS", array.is_contiguous()),
        ("F_CONTIGUOUS", fortran),
        ("OWNDATA", owns),
        ("WRITEABLE", writeable),
        ("ALIGNED", true),
        ("WRITEBACKIFCOPY", false),
    ];
    class().instance(Flags { of: of.clone(), values })
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Flags> {
    native_data(args.pos().first().unwrap_or(&Value::None), "flags")
}

fn find(args: &Args<'_>, name: &str) -> Option<Value> {
    let name = match name {
        "C" | "CONTIGUOUS" => "C_CONTIGUOUS",
        "F" | "FORTRAN" => "F_CONTIGUOUS",
        "W" => "WRITEABLE",
        "O" => "OWNDATA",
        other => other,
    };
    let flags = this(args).ok()?;
    flags.values.iter().find(|(own, _)| *own == name).map(|(_, value)| Value::Bool(*value))
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let lines: Vec<String> = this(&args)?
        .values
        .iter()
        .map(|(name, value)| format!("  {name} : {}", if *value { "True" } else { "False" }))
        .collect();
    Ok(Value::from(lines.join("\n") + "\n"))
}
