//! `open`: files in text and binary mode, read whole and written through the `World`. Both at once is in `update`.

use super::{Functions, update};
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::native::Args;
use crate::types::args::as_bytes;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

pub(super) const FUNCTIONS: Functions = &[("open", open)];

/// Bytes that are on their way to a file.
struct Outbox {
    path: String,
    bytes: RefCell<Vec<u8>>,
}

/// How much is collected before it is handed on.
const OUTBOX_BYTES: usize = 1 << 16;

struct File {
    path: String,
    mode: String,
    encoding: String,
    errors: String,
    newline: Option<String>,
    closed: Cell<bool>,
    /// What was read at opening, `None` for a file that is written.
    contents: Option<Contents>,
    outbox: Option<Rc<Outbox>>,
    /// Bytes written so far.
    written: Cell<usize>,
}

enum Contents {
    Text(String, Cell<usize>),
    Bytes(Vec<u8>, Cell<usize>),
}

struct Classes {
    text: Rc<Class>,
    reader: Rc<Class>,
    writer: Rc<Class>,
    unsupported: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
    // Outboxes outlive their file objects: a file that was never closed is still written.
    static PENDING: RefCell<Vec<Rc<Outbox>>> = const { RefCell::new(Vec::new()) };
}

fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| Rc::clone(classes.get_or_init(|| Rc::new(make_classes()))))
}

fn make_classes() -> Classes {
    let t = types();
    let unsupported = Class::native("UnsupportedOperation", &[&t.os_error, &t.value_error], None);
    unsupported.module.set("io".into());
    let [text, reader, writer] = ["TextIOWrapper", "BufferedReader", "BufferedWriter"].map(file_class);
    Classes { text, reader, writer, unsupported }
}

/// `io.UnsupportedOperation`.
pub fn unsupported_operation() -> Rc<Class> {
    Rc::clone(&classes().unsupported)
}

fn file_class(name: &str) -> Rc<Class> {
    let class = Class::native(name, &[&types().object], Some(refuse_new));
    class.module.set("_io".into());
    class
        .method("read", read)
        .method("readline", readline)
        .method("readlines", readlines)
        .method("write", write)
        .method("writelines", writelines)
        .method("flush", flush)
        .method("close", close)
        .method("seek", seek)
        .method("truncate", truncate)
        .method("tell", tell)
        .method("readable", readable)
        .method("writable", writable)
        .method("seekable", readable)
        .method("isatty", isatty)
        .method("__enter__", enter)
        .method("__exit__", close)
        .method("__iter__", iter)
        .method("__next__", next)
        .method("__repr__", repr)
        .getter("name", name_of)
        .getter("mode", mode_of)
        .getter("encoding", encoding_of)
        .getter("closed", closed);
    class
}

fn refuse_new(_: &mut Vm, class: &Rc<Class>, _: Args<'_>) -> PyResult<Value> {
    Err(PyErr::not_implemented(format!("creating a {} directly; use open()", class.name())))
}

fn open(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let [path, mode, _, encoding, errors, newline, _, opener] = args.bind_builtin("open", names, 1)?;
    if opener.is_some_and(|opener| !opener.is_none()) {
        return Err(PyErr::not_implemented("open() with an opener"));
    }
    let path = path_text(vm, path.unwrap_or(&Value::None))?;
    let mode = text_argument("mode", mode)?.unwrap_or_else(|| "r".to_owned());
    check_mode(&mode)?;
    let encoding = text_argument("encoding", encoding)?;
    let binary = mode.contains('b');
    if binary && encoding.is_some() {
        return Err(PyErr::value_error("binary mode doesn't take an encoding argument"));
    }
    flush_files(vm)?;
    if mode.contains('x') {
        refuse_existing(vm, &path)?;
    }
    if !mode.contains('r') {
        super::folder::check_folder(vm, &path)?;
    }
    if mode.contains('+') {
        return update::open(vm, path, mode, encoding.as_deref().unwrap_or("UTF-8"));
    }
    let newline = text_argument("newline", newline)?;
    if let Some(text) = newline.as_deref().filter(|text| !["", "\n", "\r", "\r\n"].contains(text)) {
        return Err(PyErr::value_error(format!("illegal newline value: {text}")));
    }
    let file = File {
        encoding: encoding.unwrap_or_else(|| "UTF-8".to_owned()),
        errors: text_argument("errors", errors)?.unwrap_or_else(|| "strict".to_owned()),
        newline,
        closed: Cell::new(false),
        contents: None,
        outbox: None,
        written: Cell::new(0),
        path,
        mode,
    };
    let writing = !file.mode.contains('r');
    let file = if writing { for_writing(vm, file)? } else { for_reading(vm, file, binary)? };
    let classes = classes();
    let class = match (binary, writing) {
        (false, _) => &classes.text,
        (true, false) => &classes.reader,
        (true, true) => &classes.writer,
    };
    Ok(class.instance(file))
}

fn check_mode(mode: &str) -> PyResult<()> {
    let known = mode.chars().all(|c| "rwaxbt+".contains(c));
    let actions = mode.chars().filter(|c| "rwax".contains(*c)).count();
    if !known {
        return Err(PyErr::value_error(format!("invalid mode: '{mode}'")));
    }
    if actions == 0 || mode.matches('+').count() > 1 {
        let text = "Must have exactly one of create/read/write/append mode and at most one plus";
        return Err(PyErr::value_error(text));
    }
    if actions != 1 {
        return Err(PyErr::value_error("must have exactly one of create/read/write/append mode"));
    }
    if mode.contains('b') && mode.contains('t') {
        return Err(PyErr::value_error("can't have text and binary mode at once"));
    }
    Ok(())
}

fn text_argument(name: &str, value: Option<&Value>) -> PyResult<Option<String>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => match value.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None => {
                let given = value.type_name();
                Err(PyErr::type_error(format!("open() argument '{name}' must be str, not {given}")))
            }
        },
    }
}

/// A path as text: a `str`, or something with `__fspath__`.
pub fn path_text(vm: &mut Vm, path: &Value) -> PyResult<String> {
    if let Some(text) = path.as_str() {
        return Ok(text.to_owned());
    }
    if let Some(method) = vm.special(path, names::DUNDER_FSPATH) {
        let path = vm.call(&method, &[])?;
        if let Some(text) = path.as_str() {
            return Ok(text.to_owned());
        }
    }
    let given = path.type_name();
    Err(PyErr::type_error(format!("expected str, bytes or os.PathLike object, not {given}")))
}

fn for_reading(vm: &mut Vm, mut file: File, binary: bool) -> PyResult<File> {
    super::folder::refuse_folder(vm, &file.path)?;
    let bytes = vm.world.read_file(&file.path)?;
    file.contents = Some(if binary {
        Contents::Bytes(bytes, Cell::new(0))
    } else {
        Contents::Text(decode(vm, &file, bytes)?, Cell::new(0))
    });
    Ok(file)
}

fn decode(vm: &mut Vm, file: &File, bytes: Vec<u8>) -> PyResult<String> {
    let utf8 = file.encoding.eq_ignore_ascii_case("utf-8") || file.encoding.eq_ignore_ascii_case("utf8");
    let text = match String::from_utf8(bytes) {
        Ok(text) if utf8 => text,
        other => {
            let bytes = other.map_or_else(|err| err.into_bytes(), String::into_bytes);
            let arguments = [Value::from(file.encoding.to_lowercase()), Value::from(file.errors.as_str())];
            let text = vm.call_method(&Value::bytes(bytes), "decode", &arguments)?;
            text.as_str().unwrap_or_default().to_owned()
        }
    };
    // Text mode reads every line end as \n, unless it is told otherwise.
    if file.newline.is_none() && text.contains('\r') {
        return Ok(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    Ok(text)
}

fn refuse_existing(vm: &mut Vm, path: &str) -> PyResult<()> {
    if vm.world.file_size(path).is_none() {
        return Ok(());
    }
    let args = vec![Value::Int(17), Value::from("File exists")];
    let error = PyErr::with_args(&types().file_exists_error, args);
    error.instance().set(names::FILENAME, Value::from(path));
    Err(error)
}

fn for_writing(vm: &mut Vm, mut file: File) -> PyResult<File> {
    if file.mode.contains('a') {
        file.written.set(vm.world.file_size(&file.path).unwrap_or(0) as usize);
        vm.world.write_file(&file.path, &[], true)?;
    } else {
        vm.world.write_file(&file.path, &[], false)?;
    }
    let outbox = Rc::new(Outbox { path: file.path.clone(), bytes: RefCell::default() });
    PENDING.with(|pending| pending.borrow_mut().push(Rc::clone(&outbox)));
    file.outbox = Some(outbox);
    Ok(file)
}

/// Writes what files that are open, or were never closed, still hold. For the end of a cell.
pub fn flush_files(vm: &mut Vm) -> PyResult<()> {
    update::flush_all(vm)?;
    let pending = PENDING.with(RefCell::take);
    for outbox in pending {
        empty(vm, &outbox)?;
        if Rc::strong_count(&outbox) > 1 {
            PENDING.with(|pending| pending.borrow_mut().push(outbox));
        }
    }
    Ok(())
}

fn empty(vm: &mut Vm, outbox: &Outbox) -> PyResult<()> {
    let bytes = outbox.bytes.take();
    if bytes.is_empty() {
        return Ok(());
    }
    Ok(vm.world.write_file(&outbox.path, &bytes, true)?)
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a File> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a file")
}

fn open_file<'a>(args: &Args<'a>) -> PyResult<&'a File> {
    let file = this(args)?;
    if file.closed.get() {
        return Err(PyErr::value_error("I/O operation on closed file."));
    }
    Ok(file)
}

fn contents<'a>(args: &Args<'a>) -> PyResult<&'a Contents> {
    open_file(args)?.contents.as_ref().ok_or_else(|| PyErr::new(&classes().unsupported, "not readable"))
}

impl Contents {
    fn position(&self) -> &Cell<usize> {
        match self {
            Contents::Text(_, at) | Contents::Bytes(_, at) => at,
        }
    }

    fn size(&self) -> usize {
        match self {
            Contents::Text(text, _) => text.len(),
            Contents::Bytes(bytes, _) => bytes.len(),
        }
    }

    /// The bytes up to `end`, which become the position.
    fn take(&self, end: usize) -> Value {
        let from = self.position().replace(end);
        match self {
            Contents::Text(text, _) => Value::from(&text[from..end]),
            Contents::Bytes(bytes, _) => Value::bytes(bytes[from..end].to_vec()),
        }
    }

    /// Where `count` characters or bytes from the position end.
    fn after(&self, count: usize) -> usize {
        let from = self.position().get();
        match self {
            Contents::Text(text, _) => {
                text[from..].char_indices().nth(count).map_or(text.len(), |(at, _)| from + at)
            }
            Contents::Bytes(bytes, _) => from.saturating_add(count).min(bytes.len()),
        }
    }

    fn line_end(&self) -> usize {
        let from = self.position().get();
        let rest = match self {
            Contents::Text(text, _) => &text.as_bytes()[from..],
            Contents::Bytes(bytes, _) => &bytes[from..],
        };
        rest.iter().position(|&byte| byte == b'\n').map_or(self.size(), |at| from + at + 1)
    }

    fn next_line(&self) -> Option<Value> {
        (self.position().get() < self.size()).then(|| self.take(self.line_end()))
    }
}

fn read(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = this(&args)?;
    if file.closed.get() && matches!(file.contents, Some(Contents::Bytes(..))) {
        return Err(PyErr::value_error("read of closed file"));
    }
    let contents = contents(&args)?;
    let count = match args.between("read", 1, 2)? {
        [_, count] if !count.is_none() => vm.index(count)?,
        _ => -1,
    };
    let end = usize::try_from(count).map_or(contents.size(), |count| contents.after(count));
    vm.check_alloc(end - contents.position().get())?;
    Ok(contents.take(end))
}

fn readline(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let contents = contents(&args)?;
    Ok(contents.take(contents.line_end()))
}

fn readlines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let contents = contents(&args)?;
    let mut lines = Vec::new();
    while let Some(line) = contents.next_line() {
        lines.push(line);
        if lines.len().is_multiple_of(crate::types::sequence::POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(Value::list(lines))
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_file(&args)?;
    Ok(args.pos()[0].clone())
}

fn next(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    contents(&args)?.next_line().ok_or_else(|| PyErr::stop_iteration(Value::None))
}

fn write(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, data] = args.exact("write")?;
    let file = open_file(&args)?;
    let Some(outbox) = &file.outbox else { return Err(PyErr::new(&classes().unsupported, "not writable")) };
    let before = outbox.bytes.borrow().len();
    let count =
        if file.mode.contains('b') { put_bytes(outbox, data)? } else { put_text(vm, file, outbox, data)? };
    file.written.set(file.written.get() + outbox.bytes.borrow().len() - before);
    if outbox.bytes.borrow().len() > OUTBOX_BYTES {
        empty(vm, outbox)?;
    }
    Ok(Value::from_usize(count))
}

fn put_bytes(outbox: &Outbox, data: &Value) -> PyResult<usize> {
    let bytes = as_bytes(data).ok_or_else(|| {
        PyErr::type_error(format!("a bytes-like object is required, not '{}'", data.type_name()))
    })?;
    outbox.bytes.borrow_mut().extend_from_slice(&bytes);
    Ok(bytes.len())
}

fn put_text(vm: &mut Vm, file: &File, outbox: &Outbox, data: &Value) -> PyResult<usize> {
    let Some(text) = data.as_str() else {
        let given = data.type_name();
        return Err(PyErr::type_error(format!("write() argument must be str, not {given}")));
    };
    let utf8 = file.encoding.eq_ignore_ascii_case("utf-8") || file.encoding.eq_ignore_ascii_case("utf8");
    if utf8 {
        outbox.bytes.borrow_mut().extend_from_slice(text.as_bytes());
    } else {
        let arguments = [Value::from(file.encoding.to_lowercase()), Value::from(file.errors.as_str())];
        put_bytes(outbox, &vm.call_method(data, "encode", &arguments)?)?;
    }
    Ok(text.chars().count())
}

fn writelines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [file, lines] = args.exact("writelines")?;
    let lines = vm.iter(lines)?;
    while let Some(line) = vm.next(&lines)? {
        write(vm, Args::positional(&[file.clone(), line]))?;
    }
    Ok(Value::None)
}

fn flush(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    if let Some(outbox) = &open_file(&args)?.outbox {
        empty(vm, outbox)?;
    }
    Ok(Value::None)
}

fn close(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = this(&args)?;
    if !file.closed.replace(true)
        && let Some(outbox) = &file.outbox
    {
        empty(vm, outbox)?;
        PENDING.with(|pending| pending.borrow_mut().retain(|other| !Rc::ptr_eq(other, outbox)));
    }
    Ok(Value::None)
}

fn seek(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let contents = contents(&args)?;
    let (offset, whence) = match args.between("seek", 2, 3)? {
        [_, offset] => (vm.index(offset)?, 0),
        [_, offset, whence, ..] => (vm.index(offset)?, vm.index(whence)?),
        _ => (0, 0),
    };
    let base = match whence {
        0 => 0,
        1 => contents.position().get() as i64,
        2 => contents.size() as i64,
        _ => return Err(PyErr::value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    let Ok(target) = usize::try_from(base + offset) else {
        return Err(PyErr::value_error(format!("negative seek position {}", base + offset)));
    };
    let mut target = target.min(contents.size());
    if let Contents::Text(text, _) = contents {
        while !text.is_char_boundary(target) {
            target += 1;
        }
    }
    contents.position().set(target);
    Ok(Value::from_usize(target))
}

/// Cuts a file that is written to a size, or to what was written so far.
fn truncate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    let size = match args.between("truncate", 1, 2)? {
        [_, size] if !size.is_none() => usize::try_from(vm.index(size)?).map_err(|_| {
            PyErr::with_args(&types().os_error, vec![Value::Int(22), Value::from("Invalid argument")])
        })?,
        _ => file.written.get(),
    };
    let Some(outbox) = &file.outbox else { return Err(PyErr::new(&classes().unsupported, "truncate")) };
    empty(vm, outbox)?;
    let mut bytes = vm.world.read_file(&file.path)?;
    vm.check_alloc(size)?;
    bytes.resize(size, 0);
    vm.world.write_file(&file.path, &bytes, false)?;
    file.written.set(size);
    Ok(Value::from_usize(size))
}

fn tell(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    Ok(Value::from_usize(match &file.contents {
        Some(contents) => contents.position().get(),
        None => file.written.get(),
    }))
}

fn readable(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(open_file(&args)?.contents.is_some()))
}

fn writable(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(open_file(&args)?.outbox.is_some()))
}

fn isatty(_: &mut Vm, _: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(false))
}

fn enter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_file(&args)?;
    Ok(args.pos()[0].clone())
}

fn repr(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value] = args.exact("__repr__")?;
    let file = this(&args)?;
    let class = value.type_name();
    let path = vm.repr(&Value::from(file.path.as_str()))?;
    Ok(Value::from(if file.mode.contains('b') {
        format!("<_io.{class} name={path}>")
    } else {
        format!("<_io.{class} name={path} mode='{}' encoding='{}'>", file.mode, file.encoding)
    }))
}

fn name_of(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(this(&args)?.path.as_str()))
}

fn mode_of(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(this(&args)?.mode.as_str()))
}

fn encoding_of(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(this(&args)?.encoding.as_str()))
}

fn closed(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::Bool(this(&args)?.closed.get()))
}
