//! Iteration over a set, in the order that is shown.

use crate::error::{PyErr, PyResult};
use crate::object::{Iter, IterKind, NativeIter, Set};
use crate::value::Value;
use crate::vm::Vm;
use std::rc::Rc;

/// The members as they are shown.
pub(crate) fn members(set: &Set) -> Vec<Value> {
    set.ordered().unwrap_or_else(|| set.keys().keys())
}

/// An iterator over the members as they are shown.
pub(crate) fn iter(set: &Rc<Set>) -> Value {
    let Some(members) = set.ordered() else {
        return Value::iter(Iter::new(IterKind::Set { set: Rc::clone(set), at: 0, len: set.len() }));
    };
    Value::iter(Iter::native(Members { set: Rc::clone(set), len: members.len(), left: members.into_iter() }))
}

struct Members {
    set: Rc<Set>,
    len: usize,
    left: std::vec::IntoIter<Value>,
}

impl NativeIter for Members {
    fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
        if self.set.len() != self.len {
            return Err(PyErr::runtime_error("Set changed size during iteration"));
        }
        Ok(self.left.next())
    }

    fn type_name(&self) -> &'static str {
        "set_iterator"
    }

    fn len_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

#[cfg(test)]
mod tests {
    use crate::object::{Set, SetKind};
    use crate::value::Value;

    fn shown(set: &Set) -> Vec<i64> {
        set.ordered().unwrap().iter().filter_map(Value::as_i64).collect()
    }

    fn with(members: &[i64]) -> Set {
        let set = Set::new(SetKind::Set);
        for member in members {
            let key = Value::Int(*member);
            set.push(crate::vm::hash_plain(&key).unwrap(), key);
        }
        set
    }

    #[test]
    fn small_ints_come_in_order_and_others_as_cpython_places_them() {
        assert_eq!(shown(&with(&[3, 1, 2])), [1, 2, 3]);
        assert_eq!(shown(&with(&[10, 20, 30, 40])), [40, 10, 20, 30]);
        assert_eq!(shown(&with(&[-1, -2, 5])), [5, -1, -2]);
        assert_eq!(shown(&with(&[100, 7, 64, 32])), [64, 32, 100, 7]);
    }

    #[test]
    fn a_copy_has_the_table_that_merging_makes() {
        let set = with(&[10, 20, 30, 40, 50]);
        assert_eq!(shown(&set), [40, 10, 50, 20, 30]);
        assert_eq!(shown(&Set::merged(SetKind::Set, &set)), [50, 20, 40, 10, 30]);
    }

    #[test]
    fn removed_members_leave_their_places() {
        let set = with(&[8, 16, 24]);
        assert_eq!(shown(&set), [8, 16, 24]);
        set.remove_at(0);
        let key = Value::Int(32);
        set.push(32, key);
        assert_eq!(shown(&set), [32, 16, 24]);
        assert_eq!(set.next_to_pop().and_then(|member| member.as_i64()), Some(32));
    }
}
