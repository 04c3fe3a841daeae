//! Native iterators. The common ones are cases, so that `for` runs them without a call; others bring a `NativeIter`.

use super::{Dict, DictEntry, List, Range, Set, Str, Tuple};
use crate::class::Class;
use crate::error::PyResult;
use crate::value::Value;
use crate::vm::{Vm, types};
use std::cell::RefCell;
use std::rc::Rc;

/// An iterator that a module brings.
pub trait NativeIter {
    /// # Errors
    /// Whatever the iteration raises; afterwards the iterator may be asked again.
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>>;
    /// Like `next`, for an iterator of pairs whose next pair is to be taken apart at once: into `pair`, which is unbound.
    ///
    /// # Errors
    /// As `next`.
    fn next_pair(&mut self, _: &mut Vm, _pair: &mut [Value; 2]) -> PyResult<Pair> {
        Ok(Pair::Unknown)
    }
    /// The type's name as `type(x).__name__` shows it: `zip`, `list_iterator`.
    fn type_name(&self) -> &'static str;
    /// What it would have to be called with to go on like this, if its repr shows that: `count(3)`.
    fn shown_args(&self) -> Option<Vec<Value>> {
        None
    }
    /// How many items are left, where that is known.
    fn len_hint(&self) -> Option<usize> {
        None
    }
    /// Shows every value that it holds, each once, to the cycle collector. Without it they count as held from outside.
    fn trace(&self, _show: &mut dyn FnMut(&Value)) {}
}

/// What `next_pair` finds.
pub enum Pair {
    Both,
    End,
    /// It does not make pairs: ask `next`.
    Unknown,
}

pub enum IterKind {
    Range {
        next: i64,
        left: u64,
        step: i64,
    },
    List {
        list: Rc<List>,
        at: usize,
    },
    Tuple {
        tuple: Rc<Tuple>,
        at: usize,
    },
    Str {
        text: Rc<Str>,
        byte: usize,
    },
    Dict {
        dict: Rc<Dict>,
        at: usize,
        len: usize,
        left: usize,
        what: DictPart,
    },
    Set {
        set: Rc<Set>,
        at: usize,
        len: usize,
    },
    /// Anything with `__getitem__` only.
    Items {
        object: Value,
        at: i64,
    },
    Native(Box<dyn NativeIter>),
    Done(&'static str),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DictPart {
    Keys,
    Values,
    Items,
}

impl DictPart {
    pub fn of(self, entry: DictEntry) -> Value {
        match self {
            DictPart::Keys => entry.key,
            DictPart::Values => entry.value,
            DictPart::Items => Value::tuple(vec![entry.key, entry.value]),
        }
    }
}

/// A native iterator object.
pub struct Iter {
    pub kind: RefCell<IterKind>,
}

impl Iter {
    pub fn new(kind: IterKind) -> Self {
        Iter { kind: RefCell::new(kind) }
    }

    pub fn native(iter: impl NativeIter + 'static) -> Self {
        Iter::new(IterKind::Native(Box::new(iter)))
    }

    pub fn range(range: &Range) -> Self {
        Iter::new(IterKind::Range { next: range.start, left: range.count(), step: range.step })
    }

    /// The items of a vector.
    pub fn vec(items: Vec<Value>, type_name: &'static str) -> Self {
        struct Items(std::vec::IntoIter<Value>, &'static str);
        impl NativeIter for Items {
            fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
                Ok(self.0.next())
            }
            fn type_name(&self) -> &'static str {
                self.1
            }
            fn len_hint(&self) -> Option<usize> {
                Some(self.0.len())
            }
            fn trace(&self, show: &mut dyn FnMut(&Value)) {
                self.0.as_slice().iter().for_each(show);
            }
        }
        Iter::native(Items(items.into_iter(), type_name))
    }

    pub fn type_name(&self) -> &'static str {
        match self.kind.try_borrow().as_deref() {
            Ok(IterKind::Range { .. }) => "range_iterator",
            Ok(IterKind::List { .. }) => "list_iterator",
            Ok(IterKind::Tuple { .. }) => "tuple_iterator",
            Ok(IterKind::Str { text, .. }) => {
                if text.is_ascii() {
                    "str_ascii_iterator"
                } else {
                    "str_iterator"
                }
            }
            Ok(IterKind::Dict { what: DictPart::Keys, .. }) => "dict_keyiterator",
            Ok(IterKind::Dict { what: DictPart::Values, .. }) => "dict_valueiterator",
            Ok(IterKind::Dict { what: DictPart::Items, .. }) => "dict_itemiterator",
            Ok(IterKind::Set { .. }) => "set_iterator",
            Ok(IterKind::Native(iter)) => iter.type_name(),
            Ok(IterKind::Done(name)) => name,
            Ok(IterKind::Items { .. }) | Err(_) => "iterator",
        }
    }

    pub fn class(&self) -> Rc<Class> {
        types().iterator_class(self.type_name())
    }

    /// What its repr shows, if that is a call.
    pub(crate) fn shown_args(&self) -> Option<Vec<Value>> {
        match self.kind.try_borrow().as_deref() {
            Ok(IterKind::Native(iter)) => iter.shown_args(),
            _ => None,
        }
    }

    /// How many items are left, where that is known.
    pub fn len_hint(&self) -> Option<usize> {
        match &*self.kind.borrow() {
            IterKind::Range { left, .. } => Some(usize::try_from(*left).unwrap_or(usize::MAX)),
            IterKind::List { list, at } => Some(list.len().saturating_sub(*at)),
            IterKind::Tuple { tuple, at } => Some(tuple.len().saturating_sub(*at)),
            IterKind::Dict { left, .. } => Some(*left),
            IterKind::Set { len, .. } => Some(*len),
            IterKind::Native(iter) => iter.len_hint(),
            IterKind::Done(_) => Some(0),
            IterKind::Str { .. } | IterKind::Items { .. } => None,
        }
    }
}

impl Drop for Iter {
    fn drop(&mut self) {
        match self.kind.get_mut() {
            IterKind::Range { .. } | IterKind::Str { .. } | IterKind::Done(_) => {}
            kind => {
                let kind = std::mem::replace(kind, IterKind::Done("iterator"));
                crate::heap::drop_nested(|| crate::heap::Deferred::Inside(Box::new(kind)));
            }
        }
    }
}
