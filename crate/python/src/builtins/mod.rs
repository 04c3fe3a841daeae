//! The builtin functions, one file a group. Builtin classes, `globals`, `exec` and the like are the VM's.

mod attribute;
mod character;
mod inspect;
mod iterate;
mod map;
mod minmax;
mod number;
mod open;
mod print;
mod sum;
mod zip;

use crate::object::Namespace;
use crate::sym::Sym;
use crate::value::Value;

pub use number::to_big;
pub use open::{flush_files, path_text, unsupported_operation};
pub use print::write_to;

/// Adds the builtin functions to the namespace of builtins.
pub fn install(namespace: &Namespace) {
    for group in [
        attribute::FUNCTIONS,
        character::FUNCTIONS,
        inspect::FUNCTIONS,
        iterate::FUNCTIONS,
        map::FUNCTIONS,
        minmax::FUNCTIONS,
        number::FUNCTIONS,
        open::FUNCTIONS,
        print::FUNCTIONS,
        sum::FUNCTIONS,
        zip::FUNCTIONS,
    ] {
        for (name, call) in group {
            namespace.set(Sym::new(name), Value::native(name, *call));
        }
    }
}

/// Functions by name.
type Functions = &'static [(&'static str, crate::native::NativeCall)];
