//! The value of a task: what may cross from one worker's heap to another's.

use std::any::Any;
use std::fmt::Debug;
use std::sync::Arc;

/// A value too rich for `Datum`'s own cases: a record batch, an array's chunk, a frozen Python object.
pub trait Payload: Any + Debug + Send + Sync {
    /// Bytes held, for the scheduler's account.
    fn nbytes(&self) -> usize;
    /// What the page calls it: `"DataFrame"`, `"ndarray"`, `"list"`.
    fn type_name(&self) -> &str;
    fn as_any(&self) -> &dyn Any;
}

/// A task's value. Cloning is cheap.
#[derive(Debug, Clone, Default)]
pub enum Datum {
    #[default]
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(Arc<str>),
    Object(Arc<dyn Payload>),
}

impl Datum {
    pub fn object(payload: impl Payload) -> Self {
        Datum::Object(Arc::new(payload))
    }

    /// The payload, if it is one of type `T`.
    pub fn downcast<T: Payload>(&self) -> Option<&T> {
        match self {
            Datum::Object(payload) => payload.as_any().downcast_ref(),
            _ => None,
        }
    }

    pub fn nbytes(&self) -> usize {
        match self {
            Datum::None | Datum::Bool(_) => 1,
            Datum::Int(_) | Datum::Float(_) => 8,
            Datum::Str(text) => text.len(),
            Datum::Object(payload) => payload.nbytes(),
        }
    }

    pub fn type_name(&self) -> &str {
        match self {
            Datum::None => "NoneType",
            Datum::Bool(_) => "bool",
            Datum::Int(_) => "int",
            Datum::Float(_) => "float",
            Datum::Str(_) => "str",
            Datum::Object(payload) => payload.type_name(),
        }
    }
}
