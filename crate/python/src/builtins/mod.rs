//! The builtin functions, one file a group. Builtin classes, `globals`, `exec` and the like are the VM's.

mod attribute;
mod character;
mod folder;
mod help;
mod inspect;
mod iterate;
mod map;
mod minmax;
mod number;
mod open;
mod print;
mod sum;
mod update;
mod zip;

use crate::class::NativeNew;
use crate::object::Namespace;
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::types;

pub(crate) use attribute::attribute_names;
pub use folder::MadeFolders;
pub(crate) use inspect::is_callable;
pub(crate) use inspect::is_subclass_of;
pub use number::to_big;
pub use open::{flush_files, path_text, unsupported_operation};
pub use print::write_to;

/// Adds the builtin functions to the namespace of builtins.
pub fn install(namespace: &Namespace) {
    for group in [
        attribute::FUNCTIONS,
        character::FUNCTIONS,
        help::FUNCTIONS,
        inspect::FUNCTIONS,
        iterate::FUNCTIONS,
        minmax::FUNCTIONS,
        number::FUNCTIONS,
        open::FUNCTIONS,
        print::FUNCTIONS,
        sum::FUNCTIONS,
    ] {
        for (name, call) in group {
            namespace.set(Sym::new(name), Value::native(name, *call));
        }
    }
    for (name, _) in CLASSES.into_iter().flatten() {
        namespace.set(Sym::new(name), Value::Class(types().iterator_class(name)));
    }
}

/// The builtin iterators that programs make by calling their class.
const CLASSES: [Classes; 3] = [iterate::CLASSES, map::CLASSES, zip::CLASSES];

/// How the builtin iterator `name` is made, if programs can make one.
pub(crate) fn iterator_constructor(name: &str) -> Option<NativeNew> {
    CLASSES.into_iter().flatten().find(|(class, _)| *class == name).map(|(_, new)| *new)
}

/// Constructors by the name of their class.
type Classes = &'static [(&'static str, NativeNew)];

/// Functions by name.
type Functions = &'static [(&'static str, crate::native::NativeCall)];
