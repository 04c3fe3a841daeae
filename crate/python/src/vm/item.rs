//! Subscripts, membership, and the dict and set operations that need Python's equality.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{Dict, Found, Set, SetKind, Slice};
use crate::types as builtin;
use crate::value::Value;
use std::borrow::Cow;

/// The builtin classes without `__class_getitem__` that annotations give parameters.
const GENERIC: [&str; 2] = ["type", "enumerate"];

impl Vm {
    /// `object[key]`.
    ///
    /// # Errors
    /// `IndexError`, `KeyError`, `TypeError`.
    pub fn getitem(&mut self, object: &Value, key: &Value) -> PyResult<Value> {
        match (object, key) {
            (Value::List(list), Value::Slice(slice)) => {
                let (start, _, step, count) = self.slice_indices(slice, list.len())?;
                builtin::list::get_slice(self, list, start, step, count)
            }
            (Value::List(list), _) => {
                let index = self.sequence_index(key, "list")?;
                let at = wrap(index, list.len());
                at.and_then(|at| list.get(at)).ok_or_else(|| PyErr::index_error("list index out of range"))
            }
            (Value::Tuple(tuple), Value::Slice(slice)) => {
                let (start, _, step, count) = self.slice_indices(slice, tuple.len())?;
                builtin::tuple::get_slice(self, tuple, start, step, count)
            }
            (Value::Tuple(tuple), _) => {
                let index = self.sequence_index(key, "tuple")?;
                let at = wrap(index, tuple.len());
                at.map(|at| tuple[at].clone()).ok_or_else(|| PyErr::index_error("tuple index out of range"))
            }
            (Value::Dict(dict), _) => match self.dict_get(dict, key)? {
                Some(value) => Ok(value),
                None => Err(PyErr::key_error(key.clone())),
            },
            (Value::Str(text), _) => builtin::str::str_getitem(self, text, key),
            (Value::Range(range), Value::Slice(slice)) => {
                let (start, stop, step, _) = self.slice_indices(slice, range.len())?;
                Ok(builtin::range::get_slice(range, (start, stop, step)))
            }
            (Value::Range(range), _) => {
                let index = self.sequence_index(key, "range")?;
                let at = wrap(index, range.len());
                at.map(|at| Value::Int(range.get(at)))
                    .ok_or_else(|| PyErr::index_error("range object index out of range"))
            }
            (Value::Bytes(bytes), _) => builtin::bytes::bytes_getitem(self, bytes, key),
            (Value::Class(class), _) => self.class_getitem(class, object, key),
            _ => self.getitem_instance(object, key),
        }
    }

    fn class_getitem(
        &mut self,
        class: &std::rc::Rc<crate::Class>,
        object: &Value,
        key: &Value,
    ) -> PyResult<Value> {
        if let Some(method) = class.metaclass().lookup(names::DUNDER_GETITEM) {
            return self.call(&method, &[object.clone(), key.clone()]);
        }
        if class.lookup(names::DUNDER_CLASS_GETITEM).is_some() {
            let method = self.getattr(object, names::DUNDER_CLASS_GETITEM)?;
            return self.call(&method, std::slice::from_ref(key));
        }
        if class.flags.native && GENERIC.contains(&class.name().as_str()) {
            return Ok(builtin::generic::alias_of(object, key));
        }
        Err(PyErr::type_error(format!("type '{}' is not subscriptable", class.name())))
    }

    fn getitem_instance(&mut self, object: &Value, key: &Value) -> PyResult<Value> {
        if let Some(dict) = plain_dict_base(object)
            && let Some(value) = self.dict_get(&dict, key)?
        {
            return Ok(value);
        }
        if let Some(item) = self.call_special(object, names::DUNDER_GETITEM, std::slice::from_ref(key)) {
            return item;
        }
        let base = object.unwrap_base();
        if !base.is(object) {
            let base = base.clone();
            if let Value::Dict(dict) = &base
                && let Some(missing) = self.special(object, names::DUNDER_MISSING)
                && self.dict_get(dict, key)?.is_none()
            {
                return self.call(&missing, std::slice::from_ref(key));
            }
            return self.getitem(&base, key);
        }
        Err(PyErr::type_error(format!("'{}' object is not subscriptable", object.type_name())))
    }

    /// `object[key] = value`.
    ///
    /// # Errors
    /// `IndexError`, `TypeError`.
    pub fn setitem(&mut self, object: &Value, key: &Value, value: Value) -> PyResult<()> {
        match (object, key) {
            (Value::List(list), Value::Slice(slice)) => {
                let items = match self.collect(&value) {
                    Ok(items) => items,
                    Err(err) if err.is(&self.types.type_error) => {
                        return Err(PyErr::type_error("can only assign an iterable"));
                    }
                    Err(err) => return Err(err),
                };
                let indices = self.slice_indices(slice, list.len())?;
                builtin::list::set_slice(self, list, indices, items)
            }
            (Value::List(list), _) => {
                let index = self.sequence_index(key, "list")?;
                let at = wrap(index, list.len());
                let mut items = list.borrow_mut();
                match at.and_then(|at| items.get_mut(at)) {
                    Some(place) => {
                        let old = std::mem::replace(place, value);
                        drop(items);
                        drop(old);
                        Ok(())
                    }
                    None => Err(PyErr::index_error("list assignment index out of range")),
                }
            }
            (Value::Dict(dict), _) => self.dict_set(dict, key.clone(), value),
            _ => {
                if let Some(dict) = plain_dict_base(object) {
                    return self.dict_set(&dict, key.clone(), value);
                }
                if object.class().lookup(names::DUNDER_SETITEM).is_some()
                    && let Some(done) =
                        self.call_special(object, names::DUNDER_SETITEM, &[key.clone(), value.clone()])
                {
                    return done.map(|_| ());
                }
                let base = object.unwrap_base();
                if !base.is(object) {
                    return self.setitem(&base.clone(), key, value);
                }
                Err(PyErr::type_error(format!(
                    "'{}' object does not support item assignment",
                    object.type_name()
                )))
            }
        }
    }

    /// `del object[key]`.
    ///
    /// # Errors
    /// `IndexError`, `KeyError`, `TypeError`.
    pub fn delitem(&mut self, object: &Value, key: &Value) -> PyResult<()> {
        match (object, key) {
            (Value::List(list), Value::Slice(slice)) => {
                let indices = self.slice_indices(slice, list.len())?;
                builtin::list::del_slice(list, indices);
                Ok(())
            }
            (Value::List(list), _) => {
                let index = self.sequence_index(key, "list")?;
                match wrap(index, list.len()) {
                    Some(at) => {
                        let old = list.borrow_mut().remove(at);
                        drop(old);
                        Ok(())
                    }
                    None => Err(PyErr::index_error("list assignment index out of range")),
                }
            }
            (Value::Dict(dict), _) => match self.dict_remove(dict, key)? {
                Some(_) => Ok(()),
                None => Err(PyErr::key_error(key.clone())),
            },
            _ => {
                if let Some(method) = self.special(object, names::DUNDER_DELITEM) {
                    self.call(&method, std::slice::from_ref(key))?;
                    return Ok(());
                }
                let base = object.unwrap_base();
                if !base.is(object) {
                    return self.delitem(&base.clone(), key);
                }
                let not = if object.class().is_subclass(&self.types.mappingproxy) { " not" } else { "n't" };
                let kind = object.type_name();
                Err(PyErr::type_error(format!("'{kind}' object does{not} support item deletion")))
            }
        }
    }

    fn sequence_index(&mut self, key: &Value, what: &str) -> PyResult<i64> {
        if let Some(index) = key.as_i64() {
            return Ok(index);
        }
        match self.index(key) {
            Ok(index) => Ok(index),
            Err(err)
                if err.is(&self.types.type_error) && key.class().lookup(names::DUNDER_INDEX).is_none() =>
            {
                let given = key.type_name();
                Err(PyErr::type_error(format!("{what} indices must be integers or slices, not {given}")))
            }
            Err(err) if err.is(&self.types.overflow_error) => {
                Err(PyErr::index_error("cannot fit 'int' into an index-sized integer"))
            }
            Err(err) => Err(err),
        }
    }

    /// A slice over a sequence of `len` items: start, stop, step, and how many items it names.
    ///
    /// # Errors
    /// `TypeError` for parts that are no ints, `ValueError` for step 0.
    pub fn slice_indices(&mut self, slice: &Slice, len: usize) -> PyResult<(i64, i64, i64, usize)> {
        // Only a range can be longer, and then no `i64` counts its items.
        let len = i64::try_from(len).unwrap_or(i64::MAX);
        let step = match &slice.step {
            Value::None => 1,
            step => self.slice_part(step)?,
        };
        if step == 0 {
            return Err(PyErr::value_error("slice step cannot be zero"));
        }
        let step = step.max(-i64::MAX);
        let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let mut bound = |part: &Value, default: i64| -> PyResult<i64> {
            if part.is_none() {
                return Ok(default);
            }
            let at = self.slice_part(part)?;
            Ok(if at < 0 { (at.saturating_add(len)).max(low) } else { at.min(high) })
        };
        let start = bound(&slice.start, if step < 0 { high } else { low })?;
        let stop = bound(&slice.stop, if step < 0 { low } else { high })?;
        let (span, stride) = if step > 0 { (stop - start, step) } else { (start - stop, -step) };
        let count = if span > 0 { (span - 1) / stride + 1 } else { 0 };
        Ok((start, stop, step, count as usize))
    }

    /// Parts beyond an `i64` are as good as its ends.
    fn slice_part(&mut self, part: &Value) -> PyResult<i64> {
        match self.index_value(part) {
            Ok(Value::Int(at)) => Ok(at),
            Ok(Value::Big(big)) => {
                Ok(if big.sign() == num_bigint::Sign::Minus { i64::MIN + 1 } else { i64::MAX })
            }
            Ok(_) => Ok(0),
            Err(err) if err.is(&self.types.type_error) && !matches!(part, Value::Instance(_)) => {
                Err(PyErr::type_error("slice indices must be integers or None or have an __index__ method"))
            }
            Err(err) => Err(err),
        }
    }

    /// `item in container`.
    ///
    /// # Errors
    /// `TypeError` if it can't contain anything.
    pub fn contains(&mut self, container: &Value, item: &Value) -> PyResult<bool> {
        match container {
            Value::List(list) => {
                let mut at = 0;
                while let Some(candidate) = list.get(at) {
                    if self.eq(&candidate, item)? {
                        return Ok(true);
                    }
                    at += 1;
                    if at.is_multiple_of(builtin::sequence::POLL_STEPS) {
                        self.poll()?;
                    }
                }
                Ok(false)
            }
            Value::Tuple(items) => {
                for (at, candidate) in items.iter().enumerate() {
                    if self.eq(candidate, item)? {
                        return Ok(true);
                    }
                    if at.is_multiple_of(builtin::sequence::POLL_STEPS) {
                        self.poll()?;
                    }
                }
                Ok(false)
            }
            Value::Dict(dict) => Ok(self.dict_get(dict, item)?.is_some()),
            Value::Set(set) => self.set_contains(set, item),
            Value::Str(text) => builtin::str::str_contains(text.as_str(), item),
            Value::Range(range) => Ok(builtin::range::find(self, range, item)?.is_some()),
            Value::Bytes(bytes) => builtin::bytes::bytes_contains(self, bytes, item),
            _ => self.contains_instance(container, item),
        }
    }

    fn contains_instance(&mut self, container: &Value, item: &Value) -> PyResult<bool> {
        if let Some(found) = self.call_special(container, names::DUNDER_CONTAINS, std::slice::from_ref(item))
        {
            return self.truthy(&found?);
        }
        if matches!(container.class().lookup(names::DUNDER_CONTAINS), Some(Value::None)) {
            return Err(PyErr::type_error(format!("'{}' object is not a container", container.type_name())));
        }
        let base = container.unwrap_base();
        if !base.is(container) && container.class().lookup(names::DUNDER_ITER).is_none() {
            return self.contains(&base.clone(), item);
        }
        let iter = match self.iter(container) {
            Ok(iter) => iter,
            Err(err) if err.is(&self.types.type_error) => {
                return Err(PyErr::type_error(format!(
                    "argument of type '{}' is not iterable",
                    container.type_name()
                )));
            }
            Err(err) => return Err(err),
        };
        let mut steps = 0_u32;
        while let Some(candidate) = self.next(&iter)? {
            if self.eq(&candidate, item)? {
                return Ok(true);
            }
            steps += 1;
            if steps.is_multiple_of(1024) {
                self.poll()?;
            }
        }
        Ok(false)
    }

    // Dicts and sets.

    fn find(&mut self, dict: &Dict, hash: u64, key: &Value) -> PyResult<Option<usize>> {
        loop {
            let version = dict.version();
            match dict.find(hash, key) {
                Found::At(at) => return Ok(Some(at)),
                Found::Missing => return Ok(None),
                Found::Ask(candidates) => {
                    for (at, candidate) in candidates {
                        let equal = self.eq(&candidate, key)?;
                        if dict.version() != version {
                            break;
                        }
                        if equal {
                            return Ok(Some(at));
                        }
                    }
                    if dict.version() == version {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// `dict.get(key)`.
    ///
    /// # Errors
    /// `TypeError` for an unhashable key; what `__eq__` raises.
    pub fn dict_get(&mut self, dict: &Dict, key: &Value) -> PyResult<Option<Value>> {
        let hash = self.hash(key)?;
        Ok(self.find(dict, hash, key)?.map(|at| dict.value_at(at)))
    }

    /// `dict[key] = value`.
    ///
    /// # Errors
    /// As `dict_get`; `MemoryError`.
    pub fn dict_set(&mut self, dict: &Dict, key: Value, value: Value) -> PyResult<()> {
        let hash = self.hash(&key)?;
        match self.find(dict, hash, &key)? {
            Some(at) => dict.set_at(at, value),
            None => self.dict_add(dict, hash, key, value)?,
        }
        Ok(())
    }

    /// Adds a key that the dict does not have.
    ///
    /// # Errors
    /// `MemoryError`.
    pub(super) fn dict_add(&mut self, dict: &Dict, hash: u64, key: Value, value: Value) -> PyResult<()> {
        if dict.len() >= 4096 && dict.len().is_power_of_two() {
            self.check_alloc(dict.len() * 64)?;
        }
        dict.push(hash, key, value);
        Ok(())
    }

    /// Adds to the int under a key, which is `by` if the key is new. False, and nothing changed, if another value is
    /// there or the sum is too large for an `i64`.
    ///
    /// # Errors
    /// As `dict_set`.
    pub fn dict_add_int(&mut self, dict: &Dict, key: &Value, by: i64) -> PyResult<bool> {
        let hash = self.hash(key)?;
        let Some(at) = self.find(dict, hash, key)? else {
            self.dict_set(dict, key.clone(), Value::Int(by))?;
            return Ok(true);
        };
        let Value::Int(old) = dict.value_at(at) else { return Ok(false) };
        let Some(sum) = old.checked_add(by) else { return Ok(false) };
        dict.set_at(at, Value::Int(sum));
        Ok(true)
    }

    /// Removes a key; the value it had.
    ///
    /// # Errors
    /// As `dict_get`.
    pub fn dict_remove(&mut self, dict: &Dict, key: &Value) -> PyResult<Option<Value>> {
        let hash = self.hash(key)?;
        let found = self.find(dict, hash, key)?;
        Ok(found.and_then(|at| dict.remove_at(at)).map(|entry| entry.value))
    }

    /// Adds a member; whether it was new.
    ///
    /// # Errors
    /// As `dict_get`.
    pub fn set_add(&mut self, set: &Set, item: Value) -> PyResult<bool> {
        let hash = self.hash(&item)?;
        if self.find(set.keys(), hash, &item)?.is_some() {
            return Ok(false);
        }
        if set.len() >= 4096 && set.len().is_power_of_two() {
            self.check_alloc(set.len() * 64)?;
        }
        set.push(hash, item);
        Ok(true)
    }

    /// # Errors
    /// As `dict_get`.
    pub fn set_contains(&mut self, set: &Set, item: &Value) -> PyResult<bool> {
        let item = member_key(item);
        let hash = self.hash(&item)?;
        Ok(self.find(set.keys(), hash, &item)?.is_some())
    }

    /// Removes a member; whether it was there.
    ///
    /// # Errors
    /// As `dict_get`.
    pub fn set_remove(&mut self, set: &Set, item: &Value) -> PyResult<bool> {
        let item = member_key(item);
        let hash = self.hash(&item)?;
        let found = self.find(set.keys(), hash, &item)?;
        Ok(found.and_then(|at| set.remove_at(at)).is_some())
    }
}

/// What a set is searched for: a set as the frozenset that may be a member.
fn member_key(item: &Value) -> Cow<'_, Value> {
    // A subclass that has a hash of its own is asked for it.
    let hashable = matches!(item, Value::Instance(instance)
        if !matches!(instance.class().lookup(names::DUNDER_HASH), None | Some(Value::None)));
    match item.unwrap_base() {
        Value::Set(set) if set.kind() == SetKind::Set && !hashable => {
            Cow::Owned(Value::set(Set::merged(SetKind::Frozen, set)))
        }
        _ => Cow::Borrowed(item),
    }
}

fn wrap(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 { index + len as i64 } else { index };
    usize::try_from(index).ok().filter(|at| *at < len)
}

/// The dict inside an instance of a subclass of `dict` that reads and writes items as dicts do.
fn plain_dict_base(object: &Value) -> Option<std::rc::Rc<Dict>> {
    let Value::Instance(instance) = object else { return None };
    let Value::Dict(dict) = instance.base_value()? else { return None };
    instance.class().is_plain_dict().then(|| std::rc::Rc::clone(dict))
}
