//! `sys`: what programs read of it. The platform is `emscripten`, CPython's own name for Python in a browser; it is the
//! same natively, so that a notebook behaves alike in both.

use std::rc::Rc;
use tb_python::native::{Args, NativeFn};
use tb_python::object::{Module, Property};
use tb_python::types::int;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

const VERSION: (i64, i64, i64) = (3, 11, 0);
const HEX_VERSION: i64 = 0x030b_00f0;

/// Which of the two output streams an object stands for.
#[derive(Clone, Copy)]
struct Stream {
    is_error: bool,
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("sys");
    let (major, minor, micro) = VERSION;
    module.set("version", format!("{major}.{minor}.{micro} (Threadbook {})", env!("CARGO_PKG_VERSION")));
    let version = version_info();
    module.set("implementation", implementation(&version));
    module.set("version_info", version);
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
    let stdin = crate::stdin::stream();
    module.set("__stdin__", stdin.clone());
    module.set("stdin", stdin);
    module.set("hexversion", HEX_VERSION);
    module.set("api_version", 1013_i64);
    module.set("copyright", "");
    module.set("float_repr_style", "short");
    module.set("float_info", float_info());
    module.set("int_info", int_info());
    module.set("hash_info", hash_info());
    module.set("warnoptions", Value::list(Vec::new()));
    module.set("prefix", "");
    module.set("flags", flags());
    let builtin = vm.importable().into_iter().filter(|name| !name.contains('.')).map(Value::from);
    module.set("stdlib_module_names", Value::tuple(builtin.collect::<Vec<_>>()));
    let modules = tb_python::object::Dict::default();
    for (name, known) in vm.imported() {
        modules.set_str(name.as_str(), Value::Module(known));
    }
    modules.set_str("__main__", Value::Module(Rc::clone(&vm.main)));
    module.set("modules", Value::dict(modules));
    module.function("getsizeof", crate::size::getsizeof);
    module.function("_getframe", |vm, args| {
        let depth = match args.between("_getframe", 0, 1)? {
            [depth] => usize::try_from(vm.index(depth)?).unwrap_or(0),
            _ => 0,
        };
        match vm.running_frame(depth) {
            Value::None => Err(PyErr::value_error("call stack is not deep enough")),
            frame => Ok(frame),
        }
    });
    module.function("exception", |vm, args| {
        args.exact::<0>("sys.exception")?;
        Ok(crate::traceback::current(vm))
    });
    module.function("getdefaultencoding", |_, _| Ok(Value::from("utf-8")));
    module.function("getfilesystemencoding", |_, _| Ok(Value::from("utf-8")));
    module.function("get_int_max_str_digits", |_, _| Ok(Value::from_usize(int::max_str_digits())));
    module.function("set_int_max_str_digits", set_int_max_str_digits);
    module.function("exit", exit);
    module.function("getrecursionlimit", getrecursionlimit);
    module.function("setrecursionlimit", setrecursionlimit);
    module.function("get_int_max_str_digits", get_int_max_str_digits);
    module.function("set_int_max_str_digits", set_int_max_str_digits);
    module.function("exc_info", exc_info);
    module.function("intern", intern);
    Ok(Rc::new(module))
}

/// A tuple whose items have names, as `sys` shows what it knows of the interpreter.
fn record(name: &'static str, fields: &[(&'static str, Value)]) -> Value {
    let class = Class::native(name, &[&types().tuple], None);
    class.module.set("sys".into());
    for (at, (field, _)) in fields.iter().enumerate() {
        let get = NativeFn::closure(field, move |vm, args| {
            let this = args.pos().first().map(Value::unwrap_base).cloned().unwrap_or_default();
            vm.getitem(&this, &Value::from_usize(at))
        });
        let get = Value::Native(Rc::new(get.into_method()));
        class.set(*field, Value::Property(Rc::new(Property { get, ..Property::default() })));
    }
    let names: Vec<&'static str> = fields.iter().map(|(field, _)| *field).collect();
    let repr = NativeFn::closure("__repr__", move |vm, args| {
        let this = args.pos().first().map(Value::unwrap_base).cloned().unwrap_or_default();
        let mut parts = Vec::new();
        for (field, value) in names.iter().zip(vm.collect(&this)?) {
            parts.push(format!("{field}={}", vm.repr(&value)?));
        }
        Ok(Value::from(format!("sys.{name}({})", parts.join(", "))))
    });
    class.set("__repr__", Value::Native(Rc::new(repr.into_method())));
    let items: Vec<Value> = fields.iter().map(|(_, value)| value.clone()).collect();
    let payload = tb_python::class::Payload::Base(Value::tuple(items));
    Value::Instance(Rc::new(tb_python::Instance::new(class, payload)))
}

fn float_info() -> Value {
    record(
        "float_info",
        &[
            ("max", Value::Float(f64::MAX)),
            ("max_exp", Value::Int(1024)),
            ("max_10_exp", Value::Int(308)),
            ("min", Value::Float(f64::MIN_POSITIVE)),
            ("min_exp", Value::Int(-1021)),
            ("min_10_exp", Value::Int(-307)),
            ("dig", Value::Int(15)),
            ("mant_dig", Value::Int(53)),
            ("epsilon", Value::Float(f64::EPSILON)),
            ("radix", Value::Int(2)),
            ("rounds", Value::Int(1)),
        ],
    )
}

fn int_info() -> Value {
    record(
        "int_info",
        &[
            ("bits_per_digit", Value::Int(30)),
            ("sizeof_digit", Value::Int(4)),
            ("default_max_str_digits", Value::Int(4300)),
            ("str_digits_check_threshold", Value::Int(640)),
        ],
    )
}

fn hash_info() -> Value {
    record(
        "hash_info",
        &[
            ("width", Value::Int(64)),
            ("modulus", Value::Int((1 << 61) - 1)),
            ("inf", Value::Int(314_159)),
            ("nan", Value::Int(0)),
            ("imag", Value::Int(1_000_003)),
            ("algorithm", Value::from("folded multiply")),
            ("hash_bits", Value::Int(64)),
            ("seed_bits", Value::Int(0)),
            ("cutoff", Value::Int(0)),
        ],
    )
}

/// No command line has set any.
fn flags() -> Value {
    let names = [
        "debug",
        "inspect",
        "interactive",
        "optimize",
        "dont_write_bytecode",
        "no_user_site",
        "no_site",
        "ignore_environment",
        "verbose",
        "bytes_warning",
        "quiet",
        "hash_randomization",
        "isolated",
    ];
    let mut fields: Vec<(&'static str, Value)> = names.iter().map(|name| (*name, Value::Int(0))).collect();
    fields.push(("dev_mode", Value::Bool(false)));
    fields.push(("utf8_mode", Value::Int(1)));
    fields.push(("safe_path", Value::Bool(false)));
    fields.push(("int_max_str_digits", Value::Int(4300)));
    record("flags", &fields)
}

fn version_info() -> Value {
    record(
        "version_info",
        &[
            ("major", Value::Int(VERSION.0)),
            ("minor", Value::Int(VERSION.1)),
            ("micro", Value::Int(VERSION.2)),
            ("releaselevel", Value::from("final")),
            ("serial", Value::Int(0)),
        ],
    )
}

/// Which Python this is.
fn implementation(version: &Value) -> Value {
    let class = Class::native("SimpleNamespace", &[&types().object], None);
    class.module.set("types".into());
    class.method("__repr__", |vm, args| {
        let Some(Value::Instance(this)) = args.pos().first() else { return Ok(Value::None) };
        let mut parts = Vec::new();
        for (name, value) in this.attributes() {
            parts.push(format!("{name}={}", vm.repr(&value)?));
        }
        Ok(Value::from(format!("namespace({})", parts.join(", "))))
    });
    let made = class.plain_instance();
    if let Value::Instance(instance) = &made {
        instance.set("name".into(), Value::from("threadbook"));
        instance.set("cache_tag".into(), Value::None);
        instance.set("version".into(), version.clone());
        instance.set("hexversion".into(), Value::Int(HEX_VERSION));
    }
    made
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
    let [digits] = args.bind("set_int_max_str_digits", ["maxdigits"], 1)?;
    match usize::try_from(vm.index(digits.unwrap_or(&Value::None))?) {
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
