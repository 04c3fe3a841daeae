//! The order in which CPython's hash table shows a set of numbers or of tuples of them, which programs print and students
//! compare. Other members come in order of insertion: CPython's order of texts differs from run to run.

use crate::error::{PyErr, PyResult};
use crate::object::{Iter, IterKind, NativeIter, Set};
use crate::value::Value;
use crate::vm::Vm;
use std::rc::Rc;

const FIRST_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;

/// CPython's table: the hash and the number of the member in each place.
struct Table {
    places: Vec<Option<(u64, usize)>>,
    used: usize,
}

impl Table {
    fn put(&mut self, hash: u64, member: usize) {
        let mask = self.places.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        loop {
            let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            if let Some(free) = (at..=at + probes).find(|&place| self.places[place].is_none()) {
                self.places[free] = Some((hash, member));
                return;
            }
            perturb >>= PERTURB_SHIFT;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    fn add(&mut self, hash: u64, member: usize) {
        self.put(hash, member);
        self.used += 1;
        if self.used * 5 < (self.places.len() - 1) * 3 {
            return;
        }
        let wanted = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
        let mut size = FIRST_SIZE;
        while size <= wanted {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.places, vec![None; size]);
        old.into_iter().flatten().for_each(|(hash, member)| self.put(hash, member));
    }
}

/// Whether CPython hashes the value alike in every run.
fn is_fixed(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Bool(_) | Value::Big(_) | Value::Complex(_) => true,
        Value::Float(x) => !x.is_nan(),
        Value::Tuple(items) => items.iter().all(is_fixed),
        _ => false,
    }
}

/// The members in CPython's order, if that is the same in every run; `None` for others.
pub(crate) fn ordered(set: &Set) -> Option<Vec<Value>> {
    let entries = set.keys().entries();
    if !entries.iter().all(|entry| is_fixed(&entry.key)) {
        return None;
    }
    let mut table = Table { places: vec![None; FIRST_SIZE], used: 0 };
    for (member, entry) in entries.iter().enumerate() {
        table.add(entry.hash, member);
    }
    Some(table.places.into_iter().flatten().map(|(_, member)| entries[member].key.clone()).collect())
}

/// The members as they are shown.
pub(crate) fn members(set: &Set) -> Vec<Value> {
    ordered(set).unwrap_or_else(|| set.keys().keys())
}

/// An iterator over the members as they are shown.
pub(crate) fn iter(set: &Rc<Set>) -> Value {
    let Some(members) = ordered(set) else {
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
    use super::*;
    use crate::object::SetKind;

    fn shown(members: &[i64]) -> Vec<i64> {
        let set = Set::new(SetKind::Set);
        for member in members {
            let key = Value::Int(*member);
            let hash = crate::vm::hash_plain(&key).unwrap();
            set.keys().push(hash, key, Value::None);
        }
        ordered(&set).unwrap().iter().filter_map(Value::as_i64).collect()
    }

    #[test]
    fn small_ints_come_in_order_and_others_as_cpython_places_them() {
        assert_eq!(shown(&[3, 1, 2]), [1, 2, 3]);
        assert_eq!(shown(&[10, 20, 30, 40]), [40, 10, 20, 30]);
        assert_eq!(shown(&[-1, -2, 5]), [5, -1, -2]);
        assert_eq!(shown(&[100, 7, 64, 32]), [64, 32, 100, 7]);
    }
}
