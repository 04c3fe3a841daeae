//! The one error type of the engines. It carries no source position: the interpreter adds that.

use std::fmt;

/// Which Python exception an engine error becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    Value,
    Type,
    Key,
    Index,
    /// `numpy.exceptions.AxisError`
    Axis,
    Attribute,
    ZeroDivision,
    Overflow,
    Os,
    FileNotFound,
    /// `EOFError`: nobody will answer any more.
    Eof,
    UnicodeDecode,
    /// `pandas.errors.ParserError`
    Parser,
    /// `pandas.errors.EmptyDataError`
    EmptyData,
    /// `pyarrow.lib.ArrowInvalid`
    ArrowInvalid,
    NotImplemented,
    Runtime,
    Memory,
    /// The run was stopped: `KeyboardInterrupt`.
    Interrupted,
    /// A Rust panic that was caught at a task's boundary.
    Panic,
}

/// An engine's error: which exception, its message, and a hint that a student can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub kind: ErrorKind,
    pub message: String,
    pub hint: Option<String>,
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Error { kind, message: message.into(), hint: None }
    }

    pub fn value(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Value, message)
    }

    pub fn type_error(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Type, message)
    }

    pub fn key(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Key, message)
    }

    pub fn interrupted() -> Self {
        Self::new(ErrorKind::Interrupted, "")
    }

    /// `what` says what was asked for, with its size in words a student reads ("Unable to allocate 7.45 GiB for …").
    pub fn memory(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::Memory, what)
    }

    pub fn not_implemented(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotImplemented, message)
    }

    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.kind, self.message)
    }
}

impl std::error::Error for Error {}
