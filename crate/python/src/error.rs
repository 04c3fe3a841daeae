//! Raised exceptions. A `PyErr` is an exception object on its way up; natives make them by kind and message.

use crate::class::{Class, Instance, Payload};
use crate::code::Source;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::types;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_base::ErrorKind;

pub type PyResult<T = Value> = Result<T, PyErr>;

/// An exception in flight.
#[derive(Clone)]
pub struct PyErr(Rc<Instance>);

/// What an exception object holds besides its attributes.
#[derive(Default)]
pub struct ExceptionData {
    pub args: RefCell<Vec<Value>>,
    /// Innermost call first.
    pub traceback: RefCell<Vec<TraceEntry>>,
    pub cause: RefCell<Value>,
    pub context: RefCell<Value>,
    pub suppress_context: Cell<bool>,
    /// One line below the message, for a student.
    pub hint: RefCell<Option<String>>,
    /// The traceback object that programs have seen, and of how many entries it was made.
    pub view: RefCell<Option<(usize, Value)>>,
}

/// One line of a traceback.
#[derive(Clone, Debug)]
pub struct TraceEntry {
    pub source: Arc<Source>,
    pub function: Sym,
    /// Byte range in the source.
    pub range: (u32, u32),
    /// The first entry that was raised on another worker.
    pub remote: bool,
}

impl TraceEntry {
    /// Whether this is the place of a syntax error: what was to run there has no name.
    pub fn is_syntax_place(&self) -> bool {
        self.function.as_str().is_empty()
    }
}

impl PyErr {
    /// An exception of `class` with one argument, the message.
    pub fn new(class: &Rc<Class>, message: impl Into<String>) -> Self {
        Self::with_args(class, vec![Value::from(message.into())])
    }

    pub fn with_args(class: &Rc<Class>, args: Vec<Value>) -> Self {
        let data = ExceptionData { args: RefCell::new(args), ..ExceptionData::default() };
        PyErr(crate::heap::new(Instance::new(Rc::clone(class), Payload::Exception(Box::new(data)))))
    }

    /// The exception in `value`, if it is an instance of a `BaseException`.
    pub fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Instance(instance) if instance.exception().is_some() => Some(PyErr(Rc::clone(instance))),
            _ => None,
        }
    }

    pub fn value(&self) -> Value {
        Value::Instance(Rc::clone(&self.0))
    }

    pub fn instance(&self) -> &Rc<Instance> {
        &self.0
    }

    pub fn data(&self) -> &ExceptionData {
        self.0.exception().expect("a PyErr always holds an exception")
    }

    pub fn class(&self) -> Rc<Class> {
        self.0.class()
    }

    pub fn is(&self, class: &Rc<Class>) -> bool {
        self.0.class().is_subclass(class)
    }

    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        *self.data().hint.borrow_mut() = Some(hint.into());
        self
    }

    #[must_use]
    pub fn with_cause(self, cause: Value) -> Self {
        *self.data().cause.borrow_mut() = cause;
        self.data().suppress_context.set(true);
        self
    }

    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(&types().type_error, message)
    }

    pub fn value_error(message: impl Into<String>) -> Self {
        Self::new(&types().value_error, message)
    }

    pub fn index_error(message: impl Into<String>) -> Self {
        Self::new(&types().index_error, message)
    }

    /// `KeyError(key)`: its message is the key's repr.
    pub fn key_error(key: Value) -> Self {
        Self::with_args(&types().key_error, vec![key])
    }

    pub fn name_error(message: impl Into<String>) -> Self {
        Self::new(&types().name_error, message)
    }

    pub fn attribute_error(message: impl Into<String>) -> Self {
        Self::new(&types().attribute_error, message)
    }

    pub fn runtime_error(message: impl Into<String>) -> Self {
        Self::new(&types().runtime_error, message)
    }

    pub fn not_implemented(message: impl Into<String>) -> Self {
        Self::new(&types().not_implemented_error, message)
    }

    pub fn zero_division(message: impl Into<String>) -> Self {
        Self::new(&types().zero_division_error, message)
    }

    pub fn overflow(message: impl Into<String>) -> Self {
        Self::new(&types().overflow_error, message)
    }

    pub fn memory(message: impl Into<String>) -> Self {
        Self::new(&types().memory_error, message)
    }

    pub fn import_error(message: impl Into<String>) -> Self {
        Self::new(&types().import_error, message)
    }

    pub fn os_error(message: impl Into<String>) -> Self {
        Self::new(&types().os_error, message)
    }

    pub fn file_not_found(path: &str) -> Self {
        Self::of_file(&types().file_not_found_error, 2, "No such file or directory", path)
    }

    /// An `OSError` of some class, with its parts.
    pub(crate) fn of_file(class: &Rc<Class>, errno: i64, text: &str, path: &str) -> Self {
        let error = Self::with_args(class, vec![Value::Int(errno), Value::from(text)]);
        error.0.set(crate::names::FILENAME, Value::from(path));
        error
    }

    /// What a host says of a file: `[Errno 21] Is a directory: 'data'` is an `IsADirectoryError` with its parts.
    fn from_host(message: &str) -> Self {
        let t = types();
        let parts = message.strip_prefix("[Errno ").and_then(|rest| rest.split_once("] ")).and_then(
            |(code, rest)| {
                let (text, path) = rest.strip_suffix('\'')?.split_once(": '")?;
                Some((code.parse().ok()?, text, path))
            },
        );
        let Some((code, text, path)) = parts else { return Self::new(&t.os_error, message) };
        let class = crate::vm::exception::by_errno(&t.os_error, &[Value::Int(code), Value::from(text)]);
        Self::of_file(class, code, text, path)
    }

    pub fn keyboard_interrupt() -> Self {
        Self::with_args(&types().keyboard_interrupt, Vec::new())
    }

    pub fn stop_iteration(value: Value) -> Self {
        let args = if value.is_none() { Vec::new() } else { vec![value.clone()] };
        let error = Self::with_args(&types().stop_iteration, args);
        error.0.set(crate::names::VALUE, value);
        error
    }

    pub fn system_exit(code: Value) -> Self {
        Self::with_args(&types().system_exit, if code.is_none() { Vec::new() } else { vec![code] })
    }
}

impl From<tb_base::Error> for PyErr {
    fn from(error: tb_base::Error) -> Self {
        let t = types();
        let class = match error.kind {
            // A package that has a class of its own for axes raises that.
            ErrorKind::Value | ErrorKind::Axis => &t.value_error,
            ErrorKind::Type => &t.type_error,
            ErrorKind::Key => &t.key_error,
            ErrorKind::Index => &t.index_error,
            ErrorKind::Attribute => &t.attribute_error,
            ErrorKind::ZeroDivision => &t.zero_division_error,
            ErrorKind::Overflow => &t.overflow_error,
            ErrorKind::Os => &t.os_error,
            ErrorKind::FileNotFound => &t.file_not_found_error,
            ErrorKind::Eof => &t.eof_error,
            ErrorKind::UnicodeDecode => &t.unicode_decode_error,
            ErrorKind::Parser => &t.parser_error,
            ErrorKind::EmptyData => &t.empty_data_error,
            ErrorKind::ArrowInvalid => &t.arrow_invalid,
            ErrorKind::NotImplemented => &t.not_implemented_error,
            ErrorKind::Runtime | ErrorKind::Panic => &t.runtime_error,
            ErrorKind::Memory => &t.memory_error,
            ErrorKind::Interrupted => return PyErr::keyboard_interrupt(),
        };
        let err = match error.kind {
            ErrorKind::FileNotFound => PyErr::file_not_found(&error.message),
            ErrorKind::Os => PyErr::from_host(&error.message),
            _ => PyErr::new(class, error.message),
        };
        match error.hint {
            Some(hint) => err.with_hint(hint),
            None => err,
        }
    }
}

impl std::fmt::Debug for PyErr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{:?}", self.class().name(), self.data().args.borrow())
    }
}
