//! `dask.delayed`: lazy values of any kind. `object` is the class, `build` makes lazy calls.

mod build;
mod object;
mod operators;
mod ship;
mod uuid;

pub use build::delayed;
pub use object::{classes, length_of, node_of, wrap, wrap_sized};
pub use uuid::{uuid_hex, uuid4};
