//! `sys`: what programs read of it. The platform is `emscripten`, CPython's own name for Python in a browser; it is the
//! same natively, so that a notebook behaves alike in both.

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::types::int;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

const VERSION: (i64, i64, i64) = (3, 11, 0);

/// Which of the two output streams an object stands for.
#[derive(Clone, Copy)]
struct Stream {
    is_error: bool,
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("sys");
    let (major, minor, micro) = VERSION;
    module.set("version", format!("{major}.{minor}.{micro} (Threadbook {})", env!("CARGO_PKG_VERSION")));
    module.set("version_info", version_info());
    module.set("platform", "emscripten");
    module.set("byteorder", "little");
    module.set("maxsize", i64::MAX);
    module.set("maxunicode", 0x10_ffff_i64);
    module.set("executable", "");
    module.set("path", Value::list(vec![Value::from("")]));
    let argv = vm.world.argv().into_iter().map(Value::from).collect();
    module.set("argv", Value::list(argv));
    let class = stream_class();
    for (name, is_error) in [("stdout", false), ("stderr", true)] {
        let stream = class.instance(Stream { is_error });
        module.set(&format!("__{name}__"), stream.clone());
        module.set(name, stream);
    }
    module.function("exit", exit);
    module.function("getrecursionlimit", getrecursionlimit);
    module.function("setrecursionlimit", setrecursionlimit);
    module.function("get_int_max_str_digits", get_int_max_str_digits);
    module.function("set_int_max_str_digits", set_int_max_str_digits);
    module.function("exc_info", exc_info);
    module.function("intern", intern);
    Ok(Rc::new(module))
}

fn version_info() -> Value {
    let class = Class::native("version_info", &[&types().tuple], None);
    class.module.set("sys".into());
    class
        .getter("major", |_, _| Ok(Value::Int(VERSION.0)))
        .getter("minor", |_, _| Ok(Value::Int(VERSION.1)))
        .getter("micro", |_, _| Ok(Value::Int(VERSION.2)))
        .getter("releaselevel", |_, _| Ok(Value::from("final")))
        .method("__repr__", |_, _| {
            let (major, minor, micro) = VERSION;
            let text = format!("major={major}, minor={minor}, micro={micro}, releaselevel='final', serial=0");
            Ok(Value::from(format!("sys.version_info({text})")))
        });
    let (major, minor, micro) = VERSION;
    let parts =
        [Value::Int(major), Value::Int(minor), Value::Int(micro), Value::from("final"), Value::Int(0)];
    let payload = tb_python::class::Payload::Base(Value::tuple(parts));
    Value::Instance(Rc::new(tb_python::Instance::new(class, payload)))
}

fn stream_class() -> Rc<Class> {
    let class = Class::native("TextIOWrapper", &[&types().object], None);
    class.module.set("_io".into());
    class
        .method("write", write)
        .method("writelines", writelines)
        .method("flush", |_, _| Ok(Value::None))
        .method("isatty", |_, _| Ok(Value::Bool(false)))
        .method("__repr__", repr)
        .getter("encoding", |_, _| Ok(Value::from("utf-8")));
    class
}

fn stream(args: &Args<'_>) -> PyResult<Stream> {
    tb_python::class::native_data(args.pos().first().unwrap_or(&Value::None), "a stream").copied()
}

fn write(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = stream(&args)?;
    let [_, text] = args.exact("write")?;
    let Some(content) = text.as_str() else {
        return Err(PyErr::type_error(format!("write() argument must be str, not {}", text.type_name())));
    };
    if stream.is_error {
        vm.print_err(content);
    } else {
        vm.print_out(content);
    }
    Ok(Value::from_usize(content.chars().count()))
}

fn writelines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, lines] = args.exact("writelines")?;
    let lines = vm.iter(lines)?;
    while let Some(line) = vm.next(&lines)? {
        write(vm, Args::positional(&[this.clone(), line]))?;
    }
    Ok(Value::None)
}

fn repr(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let name = if stream(&args)?.is_error { "stderr" } else { "stdout" };
    Ok(Value::from(format!("<_io.TextIOWrapper name='<{name}>' mode='w' encoding='utf-8'>")))
}

fn exit(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Err(PyErr::system_exit(args.between("exit", 0, 1)?.first().cloned().unwrap_or(Value::None)))
}

fn getrecursionlimit(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("getrecursionlimit")?;
    Ok(Value::from_usize(vm.recursion_limit))
}

fn setrecursionlimit(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [limit] = args.exact("setrecursionlimit")?;
    match usize::try_from(vm.index(limit)?) {
        Ok(limit) if limit > 0 => vm.recursion_limit = limit,
        _ => return Err(PyErr::value_error("recursion limit must be greater or equal than 1")),
    }
    Ok(Value::None)
}

fn get_int_max_str_digits(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("sys.get_int_max_str_digits")?;
    Ok(Value::from_usize(int::max_str_digits()))
}

fn set_int_max_str_digits(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [digits] = args.exact("sys.set_int_max_str_digits")?;
    match usize::try_from(vm.index(digits)?) {
        Ok(digits) if digits == 0 || digits >= 640 => int::set_max_str_digits(digits),
        _ => return Err(PyErr::value_error("maxdigits must be 0 or larger than 640")),
    }
    Ok(Value::None)
}

fn exc_info(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [] = args.exact("exc_info")?;
    let Some(err) = vm.handled_exception() else {
        return Ok(Value::tuple([Value::None, Value::None, Value::None]));
    };
    let traceback = vm.traceback_object(&err);
    Ok(Value::tuple([Value::Class(err.class()), err.value(), traceback]))
}

fn intern(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [text] = args.exact("sys.intern")?;
    if text.as_str().is_none() {
        let given = text.type_name();
        return Err(PyErr::type_error(format!("intern() argument must be str, not {given}")));
    }
    Ok(text.clone())
}
