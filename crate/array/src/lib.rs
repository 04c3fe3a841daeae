//! Arrays of numbers in n dimensions: buffers, layouts, element types, and functions on one chunk.
//!
//! An `Array` is a value that threads may share: a layout over an `Arc` buffer. It knows no Python: names, arguments
//! and aliasing between variables are the modules' part. `kernel/` holds functions on contiguous slices; the files
//! here bring arrays of any layout and type to them. Chunked arrays call the same functions, chunk by chunk.

mod apart;
mod array;
mod bins;
mod buffer;
mod cast;
mod copy;
mod create;
mod cumulate;
mod dtype;
mod fft;
mod index;
mod item;
mod join;
pub mod kernel;
mod lane;
mod layout;
pub mod linalg;
mod npy;
pub mod print;
mod product;
pub mod random;
mod reduce;
mod sort;
mod status;
pub mod time;
mod ufunc;

pub use apart::apart;
pub use array::{Array, Context, Output};
pub use bins::even_bins;
pub use buffer::{Buffer, Complex, Element, bytes_of, elements, elements_mut};
pub use copy::{assign, choose, gather_all};
pub use create::{arange, filled, from_items, linspace};
pub use cumulate::{Cumulate, cumulate};
pub use dtype::{Casting, DType, Kind, NUMERIC};
pub use fft::fft;
pub use index::{Select, bin_count, compress, mask_places, put_places, select_places, take_along, take_axis};
pub use item::Item;
pub use join::{concatenate, repeat};
pub use layout::{
    Layout, MAX_DIMS, axis_error, axis_index, broadcast_shapes, c_strides, checked_bytes, shape_text,
    tight_shape,
};
pub use npy::{read_npy, write_npy};
pub use product::product;
pub use reduce::{Reduce, ReduceOptions, arg_extreme, reduce};
pub use sort::{argsort, partition, search_sorted, sort};
pub use status::{FpStatus, OVERFLOW, raise, take_status};
pub use ufunc::{
    Binary, Loop, Operand, Unary, accumulate_at, apply, binary_loop, overlaps_askew, unary_loop,
};
