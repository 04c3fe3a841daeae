//! `io`: `StringIO` and `BytesIO`, files in memory; `open` is the builtin one.

mod buffer;

use buffer::Buffer;
use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::names;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Sym, Value, Vm};

pub(crate) struct Classes {
    /// Text streams, for `isinstance`.
    text_base: Rc<Class>,
    bytes_base: Rc<Class>,
    base: Rc<Class>,
    string_io: Rc<Class>,
    bytes_io: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
}

pub(crate) fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| Rc::clone(classes.get_or_init(|| Rc::new(make_classes()))))
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("io");
    let classes = classes();
    for class in
        [&classes.base, &classes.text_base, &classes.bytes_base, &classes.string_io, &classes.bytes_io]
    {
        module.set(class.name().as_str(), Value::Class(Rc::clone(class)));
    }
    if let Some(open) = vm.builtins.get(Sym::new("open")) {
        module.set("open", open);
    }
    module.set("UnsupportedOperation", Value::Class(tb_python::builtins::unsupported_operation()));
    module.set("SEEK_SET", 0_i64);
    module.set("SEEK_CUR", 1_i64);
    module.set("SEEK_END", 2_i64);
    module.set("DEFAULT_BUFFER_SIZE", 8192_i64);
    Ok(Rc::new(module))
}

fn make_classes() -> Classes {
    let object = &types().object;
    let class = |name: &str, module: &str, base: &Rc<Class>| {
        let class = Class::native(name, &[base], None);
        class.module.set(module.into());
        class
    };
    let base = class("IOBase", "io", object);
    let text_base = class("TextIOBase", "io", &base);
    let bytes_base = class("BufferedIOBase", "io", &base);
    let string_io = Class::native("StringIO", &[&text_base], Some(new_string));
    let bytes_io = Class::native("BytesIO", &[&bytes_base], Some(new_bytes));
    for class in [&string_io, &bytes_io] {
        class.module.set("_io".into());
        class
            .method("__init__", init)
            .method("read", read)
            .method("readline", readline)
            .method("readlines", readlines)
            .method("write", write)
            .method("writelines", writelines)
            .method("getvalue", getvalue)
            .method("seek", seek)
            .method("tell", tell)
            .method("truncate", truncate)
            .method("close", close)
            .method("flush", flush)
            .method("readable", yes)
            .method("writable", yes)
            .method("seekable", yes)
            .method("isatty", no)
            .method("__enter__", this_again)
            .method("__exit__", close)
            .method("__iter__", this_again)
            .method("__next__", next)
            .getter("closed", |_, args| Ok(Value::Bool(this(&args)?.is_closed())));
    }
    Classes { text_base, bytes_base, base, string_io, bytes_io }
}

fn new_string(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = class.instance(Buffer::text());
    // A subclass calls `__init__` with its own arguments.
    if class.flags.native {
        fill(vm, &value, args)?;
    }
    Ok(value)
}

fn new_bytes(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let value = class.instance(Buffer::bytes());
    if class.flags.native {
        fill(vm, &value, args)?;
    }
    Ok(value)
}

fn init(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (this, rest) = args.split_self();
    fill(vm, this, rest)?;
    Ok(Value::None)
}

/// Puts the initial content in.
fn fill(vm: &mut Vm, this: &Value, args: Args<'_>) -> PyResult<()> {
    let buffer: &Buffer = native_data(this, "a file in memory")?;
    if !buffer.is_text() {
        let [initial] = args.bind("BytesIO", ["initial_bytes"], 0)?;
        if let Some(initial) = initial.filter(|initial| !initial.is_none()) {
            let bytes = bytes_of(vm, initial)?;
            buffer.write(vm, &bytes)?;
            buffer.rewind();
        }
        return Ok(());
    }
    let [initial, newline] = args.bind("StringIO", ["initial_value", "newline"], 0)?;
    buffer.set_newline(match newline {
        None => Some("\n".to_owned()),
        Some(Value::None) => None,
        Some(value) => Some(text_of(value, "newline")?.to_owned()),
    });
    if let Some(initial) = initial.filter(|initial| !initial.is_none()) {
        let Some(text) = initial.as_str() else {
            let given = initial.type_name();
            return Err(PyErr::type_error(format!("initial_value must be str or None, not {given}")));
        };
        buffer.write(vm, buffer.translated(text).as_bytes())?;
        buffer.rewind();
    }
    Ok(())
}

fn text_of<'a>(value: &'a Value, name: &str) -> PyResult<&'a str> {
    value.as_str().ok_or_else(|| PyErr::type_error(format!("{name} must be str or None")))
}

/// The bytes of a bytes-like object.
fn bytes_of(vm: &mut Vm, value: &Value) -> PyResult<Vec<u8>> {
    if let Some(bytes) = tb_python::types::as_bytes(value) {
        return Ok(bytes.to_vec());
    }
    match value.unwrap_base() {
        Value::Str(_) => Err(not_bytes(value)),
        other => match vm.special(other, names::DUNDER_BYTES) {
            Some(method) => match vm.call(&method, &[])? {
                Value::Bytes(bytes) => Ok(bytes.to_vec()),
                _ => Err(not_bytes(value)),
            },
            None => Err(not_bytes(value)),
        },
    }
}

fn not_bytes(value: &Value) -> PyErr {
    PyErr::type_error(format!("a bytes-like object is required, not '{}'", value.type_name()))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Buffer> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a file in memory")
}

fn open_buffer<'a>(args: &Args<'a>) -> PyResult<&'a Buffer> {
    let buffer = this(args)?;
    if buffer.is_closed() {
        // CPython's two classes differ by the full stop.
        let stop = if buffer.is_text() { "" } else { "." };
        return Err(PyErr::value_error(format!("I/O operation on closed file{stop}")));
    }
    Ok(buffer)
}

fn size(vm: &mut Vm, value: Option<&Value>) -> PyResult<Option<usize>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => Ok(usize::try_from(vm.index(value)?).ok()),
    }
}

fn read(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let count = size(vm, args.between("read", 1, 2)?.get(1))?;
    Ok(buffer.read(count))
}

fn readline(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let limit = size(vm, args.between("readline", 1, 2)?.get(1))?;
    Ok(buffer.read_line(limit))
}

fn readlines(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let mut lines = Vec::new();
    while !buffer.at_end() {
        lines.push(buffer.read_line(None));
    }
    Ok(Value::list(lines))
}

fn next(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    if buffer.at_end() { Err(PyErr::stop_iteration(Value::None)) } else { Ok(buffer.read_line(None)) }
}

fn write(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let [_, data] = args.exact("write")?;
    if !buffer.is_text() {
        let bytes = bytes_of(vm, data)?;
        buffer.write(vm, &bytes)?;
        return Ok(Value::from_usize(bytes.len()));
    }
    let Value::Str(text) = data.unwrap_base() else {
        let given = data.type_name();
        return Err(PyErr::type_error(format!("string argument expected, got '{given}'")));
    };
    buffer.write(vm, buffer.translated(text.as_str()).as_bytes())?;
    Ok(Value::from_usize(text.len()))
}

fn writelines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, lines] = args.exact("writelines")?;
    let lines = vm.iter(lines)?;
    while let Some(line) = vm.next(&lines)? {
        write(vm, Args::positional(&[this.clone(), line]))?;
    }
    Ok(Value::None)
}

fn getvalue(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(open_buffer(&args)?.contents())
}

fn seek(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let given = args.between("seek", 2, 3)?;
    let offset = vm.index(&given[1])?;
    let whence = given.get(2).map_or(Ok(0), |whence| vm.index(whence))?;
    buffer.seek(offset, whence)
}

fn tell(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from_usize(open_buffer(&args)?.tell()))
}

fn truncate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let buffer = open_buffer(&args)?;
    let count = size(vm, args.between("truncate", 1, 2)?.get(1))?.unwrap_or_else(|| buffer.tell());
    buffer.truncate(count);
    Ok(Value::from_usize(count))
}

fn close(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    this(&args)?.close();
    Ok(Value::None)
}

fn flush(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_buffer(&args)?;
    Ok(Value::None)
}

fn yes(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_buffer(&args)?;
    Ok(Value::Bool(true))
}

fn no(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_buffer(&args)?;
    Ok(Value::Bool(false))
}

fn this_again(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_buffer(&args)?;
    Ok(args.pos()[0].clone())
}
