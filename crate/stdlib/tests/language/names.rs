//! Every name in CPython's `dir` of a builtin type is a name of ours, but for those that `missing` lists with a reason.
//!
//! `names.txt` has a line `type: name name …` for each builtin type, written by `crate/xtask/oracle/names.py`.

use crate::support::{answer, with_stack};
use std::collections::BTreeSet;
use std::sync::Arc;
use tb_base::Control;

/// What all types lack. Pickling goes its own way and sizes are CPython's own; `object` has no order, so that it has none
/// to refuse; classes find `__init_subclass__` and `__subclasshook__` where they define them.
const NOWHERE: [&str; 13] = [
    "__dir__",
    "__ge__",
    "__getnewargs__",
    "__getstate__",
    "__gt__",
    "__init_subclass__",
    "__le__",
    "__lt__",
    "__reduce__",
    "__reduce_ex__",
    "__setstate__",
    "__sizeof__",
    "__subclasshook__",
];

/// What single types lack: there is no `mappingproxy`, and aliases and unions are not unpacked or indexed.
fn missing(kind: &str) -> &'static [&'static str] {
    match kind {
        "enumerate" => &["__class_getitem__"],
        "float" => &["__getformat__"],
        "type({}.keys())" | "type({}.values())" | "type({}.items())" => &["mapping"],
        "type(list[int])" => &["__iter__", "__typing_unpacked_tuple_args__", "__unpacked__"],
        "type(int | str)" => &["__getitem__"],
        _ => &[],
    }
}

#[test]
fn every_name_of_the_builtin_types_is_there() {
    with_stack(|| {
        let mut lacking = Vec::new();
        for line in include_str!("names.txt").lines() {
            let (kind, names) = line.rsplit_once(": ").unwrap();
            let control = Arc::new(Control::default());
            let program =
                format!("for name in '{names}'.split():\n    if not hasattr({kind}, name): print(name)");
            let found = answer(&control, &program);
            let intended: BTreeSet<&str> = NOWHERE.iter().chain(missing(kind)).copied().collect();
            let names: Vec<&str> = found.lines().filter(|name| !intended.contains(name)).collect();
            if !names.is_empty() {
                lacking.push(format!("{kind}: {}", names.join(" ")));
            }
        }
        assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    });
}
