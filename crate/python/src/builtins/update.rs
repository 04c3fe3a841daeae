//! Files that are read and written at once: `open` with `+` in the mode. The bytes are kept in memory and written back
//! when the file is flushed or closed, or when the cell ends.

use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult};
use crate::native::Args;
use crate::types::args::as_bytes;
use crate::types::sequence::POLL_STEPS;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// The bytes of a file, and whether they are to be written back.
struct Buffer {
    path: String,
    bytes: RefCell<Vec<u8>>,
    changed: Cell<bool>,
}

struct Update {
    buffer: Rc<Buffer>,
    mode: String,
    at: Cell<usize>,
    closed: Cell<bool>,
}

thread_local! {
    static CLASSES: OnceCell<[Rc<Class>; 2]> = const { OnceCell::new() };
    // Buffers outlive their file objects: a file that was never closed is still written.
    static PENDING: RefCell<Vec<Rc<Buffer>>> = const { RefCell::new(Vec::new()) };
}

/// Opens `path`, which the mode lets exist or not; text is UTF-8.
///
/// # Errors
/// What reading the file raises; `NotImplementedError` for text in another encoding.
pub(super) fn open(vm: &mut Vm, path: String, mode: String, encoding: &str) -> PyResult<Value> {
    let binary = mode.contains('b');
    if !binary && !matches!(encoding.to_ascii_lowercase().as_str(), "utf-8" | "utf8") {
        return Err(PyErr::not_implemented(format!("open() with mode '{mode}' and encoding '{encoding}'")));
    }
    let keeps = mode.contains('r') || (mode.contains('a') && vm.world.file_size(&path).is_some());
    let bytes = if keeps { vm.world.read_file(&path)? } else { Vec::new() };
    if !keeps {
        vm.world.write_file(&path, &[], false)?;
    }
    let at = Cell::new(if mode.contains('a') { bytes.len() } else { 0 });
    let buffer = Rc::new(Buffer { path, bytes: RefCell::new(bytes), changed: Cell::new(false) });
    PENDING.with(|pending| pending.borrow_mut().push(Rc::clone(&buffer)));
    let class = CLASSES.with(|classes| Rc::clone(&classes.get_or_init(make_classes)[usize::from(binary)]));
    Ok(class.instance(Update { buffer, mode, at, closed: Cell::new(false) }))
}

fn make_classes() -> [Rc<Class>; 2] {
    ["TextIOWrapper", "BufferedRandom"].map(|name| {
        let class = Class::native(name, &[&types().object], Some(refuse_new));
        class.module.set("_io".into());
        class
            .method("read", read)
            .method("readline", |_, args| Ok(line(open_file(&args)?)?.unwrap_or_else(|| empty(&args))))
            .method("readlines", readlines)
            .method("write", write)
            .method("writelines", writelines)
            .method("truncate", truncate)
            .method("seek", seek)
            .method("tell", |_, args| Ok(Value::from_usize(open_file(&args)?.at.get())))
            .method("flush", |vm, args| {
                write_back(vm, &open_file(&args)?.buffer)?;
                Ok(Value::None)
            })
            .method("close", close)
            .method("readable", yes)
            .method("writable", yes)
            .method("seekable", yes)
            .method("__enter__", |_, args| open_file(&args).map(|_| args.pos()[0].clone()))
            .method("__exit__", close)
            .method("__iter__", |_, args| open_file(&args).map(|_| args.pos()[0].clone()))
            .method("__next__", |_, args| {
                line(open_file(&args)?)?.ok_or_else(|| PyErr::stop_iteration(Value::None))
            })
            .getter("name", |_, args| Ok(Value::from(this(&args)?.buffer.path.as_str())))
            .getter("mode", |_, args| Ok(Value::from(this(&args)?.mode.as_str())))
            .getter("closed", |_, args| Ok(Value::Bool(this(&args)?.closed.get())));
        class
    })
}

fn refuse_new(_: &mut Vm, class: &Rc<Class>, _: Args<'_>) -> PyResult<Value> {
    Err(PyErr::not_implemented(format!("creating a {} directly; use open()", class.name())))
}

fn yes(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    open_file(&args).map(|_| Value::Bool(true))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Update> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a file")
}

fn open_file<'a>(args: &Args<'a>) -> PyResult<&'a Update> {
    let file = this(args)?;
    if file.closed.get() {
        return Err(PyErr::value_error("I/O operation on closed file."));
    }
    Ok(file)
}

impl Update {
    fn is_binary(&self) -> bool {
        self.mode.contains('b')
    }

    /// The bytes up to `end`, which becomes the position, as the file's mode gives them.
    fn take(&self, end: usize) -> PyResult<Value> {
        let bytes = self.buffer.bytes.borrow()[self.at.get()..end].to_vec();
        self.at.set(end);
        if self.is_binary() {
            return Ok(Value::bytes(bytes));
        }
        let text = crate::types::codec::decode(&bytes, "utf-8", "strict")?;
        Ok(Value::from(if text.contains('\r') { text.replace("\r\n", "\n") } else { text }))
    }

    /// Where `count` characters or bytes from the position end.
    fn after(&self, count: usize) -> usize {
        let (bytes, at) = (self.buffer.bytes.borrow(), self.at.get());
        if self.is_binary() {
            return at.saturating_add(count).min(bytes.len());
        }
        let is_start = |byte: &u8| byte & 0xc0 != 0x80;
        let starts = bytes[at..].iter().enumerate().filter(|(_, byte)| is_start(byte));
        starts.map(|(place, _)| at + place).nth(count).unwrap_or(bytes.len())
    }
}

fn empty(args: &Args<'_>) -> Value {
    if this(args).is_ok_and(Update::is_binary) { Value::bytes(Vec::new()) } else { Value::from("") }
}

fn read(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    let count = match args.between("read", 1, 2)? {
        [_, count] if !count.is_none() => vm.index(count)?,
        _ => -1,
    };
    let size = file.buffer.bytes.borrow().len();
    file.at.set(file.at.get().min(size));
    let end = usize::try_from(count).map_or(size, |count| file.after(count));
    vm.check_alloc(end - file.at.get())?;
    file.take(end)
}

fn line(file: &Update) -> PyResult<Option<Value>> {
    let end = {
        let bytes = file.buffer.bytes.borrow();
        let rest = bytes.get(file.at.get()..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(None);
        }
        file.at.get() + rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1)
    };
    file.take(end).map(Some)
}

fn readlines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    let mut lines = Vec::new();
    while let Some(line) = line(file)? {
        lines.push(line);
        if lines.len().is_multiple_of(POLL_STEPS) {
            vm.poll()?;
        }
    }
    Ok(Value::list(lines))
}

fn write(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, data] = args.exact("write")?;
    let file = open_file(&args)?;
    let given = data.type_name();
    let (bytes, count) = if file.is_binary() {
        let bytes = as_bytes(data)
            .ok_or_else(|| PyErr::type_error(format!("a bytes-like object is required, not '{given}'")))?;
        (bytes.to_vec(), bytes.len())
    } else {
        let text = data
            .as_str()
            .ok_or_else(|| PyErr::type_error(format!("write() argument must be str, not {given}")))?;
        (text.as_bytes().to_vec(), text.chars().count())
    };
    let mut target = file.buffer.bytes.borrow_mut();
    let at = if file.mode.contains('a') { target.len() } else { file.at.get() };
    let end = at + bytes.len();
    if end > target.len() {
        vm.check_alloc(end)?;
        target.resize(end, 0);
    }
    target[at..end].copy_from_slice(&bytes);
    file.at.set(end);
    file.buffer.changed.set(true);
    Ok(Value::from_usize(count))
}

fn writelines(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [file, lines] = args.exact("writelines")?;
    let lines = vm.iter(lines)?;
    while let Some(line) = vm.next(&lines)? {
        write(vm, Args::positional(&[file.clone(), line]))?;
    }
    Ok(Value::None)
}

fn truncate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    let size = match args.between("truncate", 1, 2)? {
        [_, size] if !size.is_none() => vm.index(size)?,
        _ => file.at.get() as i64,
    };
    let size =
        usize::try_from(size).map_err(|_| PyErr::value_error(format!("negative size value {size}")))?;
    vm.check_alloc(size)?;
    file.buffer.bytes.borrow_mut().resize(size, 0);
    file.buffer.changed.set(true);
    Ok(Value::from_usize(size))
}

fn seek(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = open_file(&args)?;
    let (offset, whence) = match args.between("seek", 2, 3)? {
        [_, offset] => (vm.index(offset)?, 0),
        [_, offset, whence, ..] => (vm.index(offset)?, vm.index(whence)?),
        _ => (0, 0),
    };
    let base = match whence {
        0 => 0,
        1 => file.at.get() as i64,
        2 => file.buffer.bytes.borrow().len() as i64,
        _ => return Err(PyErr::value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    let target = usize::try_from(base.saturating_add(offset)).ok().filter(|at| *at < isize::MAX as usize / 2);
    let target = target.ok_or_else(|| PyErr::value_error(format!("negative seek position {offset}")))?;
    file.at.set(target);
    Ok(Value::from_usize(target))
}

fn close(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let file = this(&args)?;
    if !file.closed.replace(true) {
        write_back(vm, &file.buffer)?;
        PENDING.with(|pending| pending.borrow_mut().retain(|other| !Rc::ptr_eq(other, &file.buffer)));
    }
    Ok(Value::None)
}

fn write_back(vm: &mut Vm, buffer: &Buffer) -> PyResult<()> {
    if buffer.changed.replace(false) {
        vm.world.write_file(&buffer.path, &buffer.bytes.borrow(), false)?;
    }
    Ok(())
}

/// Writes back what was changed.
pub(super) fn flush_all(vm: &mut Vm) -> PyResult<()> {
    let pending = PENDING.with(RefCell::take);
    for buffer in pending {
        write_back(vm, &buffer)?;
        if Rc::strong_count(&buffer) > 1 {
            PENDING.with(|pending| pending.borrow_mut().push(buffer));
        }
    }
    Ok(())
}
