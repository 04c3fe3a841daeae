//! The heap objects behind `Value`, one file a kind. Plain storage: behaviour lives in `types/` and `vm/`.

mod dict;
mod generator;
mod iter;
mod mirror;
mod module;
mod num;
mod order;
mod seq;
mod set;
mod str;
mod wrapper;

pub(crate) use dict::PLAIN_DEPTH;
pub use dict::plain_eq;
pub use dict::{Dict, DictEntry, Found};
pub use generator::{GenState, Generator};
pub use iter::{DictPart, Iter, IterKind, NativeIter, Pair};
pub use mirror::Mirror;
pub use module::{Module, Namespace};
pub use num::{ComplexNum, Range, Slice};
pub use seq::{List, PyBytes, Tuple, TupleItems};
pub use set::{Set, SetKind};
pub use str::Str;
pub use wrapper::{Cell, Property, Wrapper};
