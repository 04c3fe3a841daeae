//! The cell language: ruff's parser, a compiler to register bytecode, a virtual machine, values, errors, tracebacks.
//!
//! It knows no engine, no notebook and no browser. Standard-library and package modules are registered from outside
//! (`Vm::register_module`); output and files are reached through the `World` trait.

pub mod builtins;
mod checkpoint;
pub mod class;
pub mod code;
pub mod compile;
pub mod error;
pub mod freeze;

pub mod function;
pub mod heap;
pub mod names;
pub mod native;
pub mod object;
pub mod sym;
pub mod traceback;

pub mod types;
pub mod value;
pub mod vm;
mod words;

pub use checkpoint::Checkpoint;
pub use class::{Class, Instance};
pub use error::{PyErr, PyResult};
pub use native::{Args, NativeFn};
pub use sym::Sym;
pub use value::Value;
pub use vm::{Vm, World};
