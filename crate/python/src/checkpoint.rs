//! A checkpoint of the notebook's variables: what they are bound to, and what is in the lists, dicts, sets, instances
//! and closures that can be reached from them. Restoring puts the contents back into the same objects, so that every
//! reference to them still holds. For races, whose repeats must all begin alike.
//!
//! Not restored: what native objects keep to themselves, iterators that have moved on, and the state of `random`, whose
//! results would otherwise look repeatable.

use crate::class::Instance;
use crate::object::{Cell, Dict, DictEntry, List, Set};
use crate::sym::Sym;
use crate::value::Value;
use crate::vm::Vm;
use std::collections::HashSet;
use std::rc::Rc;

/// With more values than this only the names are restored: a race should not spend its time with copying.
const MOST_VALUES: usize = 4_000_000;

/// What the notebook's variables were.
pub struct Checkpoint {
    names: Vec<(Sym, Value)>,
    contents: Vec<Contents>,
}

enum Contents {
    List(Rc<List>, Vec<Value>),
    Dict(Rc<Dict>, Vec<DictEntry>),
    Set(Rc<Set>, Vec<DictEntry>),
    Instance(Rc<Instance>, Vec<(Sym, Value)>),
    Cell(Rc<Cell>, Value),
}

impl Vm {
    /// Remembers the notebook's variables.
    pub fn checkpoint(&self) -> Checkpoint {
        let names = self.main.namespace.entries();
        let mut walk = Walk { contents: Vec::new(), seen: HashSet::new(), waiting: Vec::new(), values: 0 };
        let roots: Vec<Value> = names.iter().map(|(_, value)| value.clone()).collect();
        let contents = if walk.reach(roots) { walk.contents } else { Vec::new() };
        Checkpoint { names, contents }
    }

    /// Makes the notebook's variables what they were; new ones are gone.
    pub fn restore(&mut self, checkpoint: &Checkpoint) {
        let namespace = Rc::clone(&self.main.namespace);
        let known: HashSet<Sym> = checkpoint.names.iter().map(|(name, _)| *name).collect();
        for (name, _) in namespace.entries() {
            if !known.contains(&name) {
                namespace.remove(name);
            }
        }
        for (name, value) in &checkpoint.names {
            namespace.set(*name, value.clone());
        }
        checkpoint.contents.iter().for_each(Contents::put_back);
    }
}

struct Walk {
    contents: Vec<Contents>,
    seen: HashSet<usize>,
    waiting: Vec<Value>,
    values: usize,
}

impl Walk {
    /// Notes everything that can be reached; `false` if it is too much.
    fn reach(&mut self, roots: Vec<Value>) -> bool {
        self.waiting = roots;
        while let Some(value) = self.waiting.pop() {
            let address = value.address();
            if address == 0 || !self.seen.insert(address) {
                continue;
            }
            self.visit(value);
            if self.values > MOST_VALUES {
                return false;
            }
        }
        true
    }

    fn visit(&mut self, value: Value) {
        match value {
            Value::List(list) => {
                let items = list.snapshot();
                self.later(items.iter());
                self.contents.push(Contents::List(list, items));
            }
            Value::Tuple(tuple) => self.later(tuple.iter()),
            Value::Dict(dict) => {
                let entries = dict.entries();
                self.later(entries.iter().flat_map(|entry| [&entry.key, &entry.value]));
                self.contents.push(Contents::Dict(dict, entries));
            }
            Value::Set(set) => {
                let entries = set.keys().entries();
                self.later(entries.iter().map(|entry| &entry.key));
                self.contents.push(Contents::Set(set, entries));
            }
            Value::Instance(instance) => {
                let attributes = instance.attributes();
                self.later(attributes.iter().map(|(_, value)| value).chain(instance.base_value()));
                self.contents.push(Contents::Instance(instance, attributes));
            }
            Value::Cell(cell) => {
                let value = cell.get();
                self.later([&value].into_iter());
                self.contents.push(Contents::Cell(cell, value));
            }
            Value::Function(function) => {
                let defaults = function.defaults.borrow();
                let cells: Vec<Value> =
                    function.closure.iter().map(|cell| Value::Cell(Rc::clone(cell))).collect();
                self.later(defaults.iter().chain(&cells));
            }
            Value::Method(method) => self.later([&method.function, &method.receiver].into_iter()),
            _ => {}
        }
    }

    fn later<'v>(&mut self, values: impl Iterator<Item = &'v Value>) {
        for value in values {
            self.values += 1;
            if value.address() != 0 {
                self.waiting.push(value.clone());
            }
        }
    }
}

impl Contents {
    fn put_back(&self) {
        match self {
            Contents::List(list, items) => {
                let old = std::mem::replace(&mut *list.borrow_mut(), items.clone());
                drop(old);
            }
            Contents::Dict(dict, entries) => fill(dict, entries),
            Contents::Set(set, entries) => {
                set.clear();
                for DictEntry { hash, key, .. } in entries {
                    set.push(*hash, key.clone());
                }
            }
            Contents::Instance(instance, attributes) => {
                for (name, _) in instance.attributes() {
                    if attributes.iter().all(|(own, _)| *own != name) {
                        instance.remove(name);
                    }
                }
                for (name, value) in attributes {
                    instance.set(*name, value.clone());
                }
            }
            Contents::Cell(cell, value) => cell.set(value.clone()),
        }
    }
}

fn fill(dict: &Dict, entries: &[DictEntry]) {
    dict.clear();
    for DictEntry { hash, key, value } in entries {
        dict.push(*hash, key.clone(), value.clone());
    }
}
