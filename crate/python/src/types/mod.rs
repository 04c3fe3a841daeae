//! The builtin types: constructors, methods and special methods, one file or folder a type.

pub(crate) mod args;
pub use args::as_bytes;
pub mod bool;
pub(crate) mod bytearray;
pub mod bytes;
pub mod codec;
pub mod complex;
pub mod dict;
pub mod dict_views;
pub mod float;
pub mod format;
pub(crate) mod generic;
pub mod int;
pub mod iter;
pub mod list;
pub(crate) mod mappingproxy;
pub(crate) mod memoryview;
pub mod none;
pub mod number;
pub mod range;
pub mod sequence;
pub mod set;
pub mod set_order;
pub mod slice;
pub mod sort;
pub mod str;
pub mod tuple;

pub use generic::class_getitem;

use crate::vm::Types;

/// Fills the builtin classes.
pub fn install(t: &Types) {
    none::install(t);
    mappingproxy::install(t);
    bool::install(t);
    number::install(t);
    int::install(t);
    float::install(t);
    complex::install(t);
    str::install(t);
    bytes::install(t);
    bytearray::install(t);
    memoryview::install(t);
    generic::install(t);
    codec::install(t);
    format::install(t);
    list::install(t);
    tuple::install(t);
    dict::install(t);
    set::install(t);
    range::install(t);
    slice::install(t);
}
