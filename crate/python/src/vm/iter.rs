//! Iteration, unpacking, and collecting.

use super::Vm;
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{DictPart, Iter, IterKind, Pair};
use crate::types as builtin;
use crate::value::Value;
use std::rc::Rc;

impl Vm {
    /// `iter(value)`.
    ///
    /// # Errors
    /// `TypeError` if it is not iterable.
    pub fn iter(&mut self, value: &Value) -> PyResult<Value> {
        Ok(match value {
            Value::List(list) => Value::iter(Iter::new(IterKind::List { list: Rc::clone(list), at: 0 })),
            Value::Tuple(tuple) => Value::iter(Iter::new(IterKind::Tuple { tuple: Rc::clone(tuple), at: 0 })),
            Value::Range(range) => Value::iter(Iter::range(range)),
            Value::Str(text) => Value::iter(Iter::new(IterKind::Str { text: Rc::clone(text), byte: 0 })),
            Value::Dict(dict) => builtin::dict::iter_part(dict, DictPart::Keys),
            Value::Set(set) => builtin::set_order::iter(set),
            Value::Bytes(bytes) => builtin::bytes::bytes_iter(bytes),
            Value::Iter(_) | Value::Generator(_) => value.clone(),
            Value::Instance(_) => return self.iter_instance(value),
            Value::Class(class) => {
                if let Some(method) = class.metaclass().lookup(names::DUNDER_ITER) {
                    return self.call(&method, std::slice::from_ref(value));
                }
                return Err(not_iterable(value));
            }
            _ => return Err(not_iterable(value)),
        })
    }

    fn iter_instance(&mut self, value: &Value) -> PyResult<Value> {
        if let Some(iter) = self.call_special(value, names::DUNDER_ITER, &[]) {
            let iter = iter?;
            let is_iter = match &iter {
                Value::Iter(_) | Value::Generator(_) => true,
                other => other.class().lookup(names::DUNDER_NEXT).is_some(),
            };
            if is_iter {
                return Ok(iter);
            }
            return Err(PyErr::type_error(format!(
                "iter() returned non-iterator of type '{}'",
                iter.type_name()
            )));
        }
        if value.class().lookup(names::DUNDER_ITER).is_none()
            && self.special(value, names::DUNDER_GETITEM).is_some()
        {
            return Ok(Value::iter(Iter::new(IterKind::Items { object: value.clone(), at: 0 })));
        }
        Err(not_iterable(value))
    }

    /// The next item, `None` at the end.
    ///
    /// # Errors
    /// `TypeError` if it is no iterator; what the iteration raises.
    pub fn next(&mut self, iter: &Value) -> PyResult<Option<Value>> {
        match iter {
            Value::Iter(iter) => match self.next_native(iter) {
                Err(err) if err.is(&self.types.stop_iteration) => Ok(None),
                outcome => outcome,
            },
            Value::Generator(generator) => self.next_generator(generator),
            other => {
                let Some(item) = self.call_special(other, names::DUNDER_NEXT, &[]) else {
                    return Err(PyErr::type_error(format!(
                        "'{}' object is not an iterator",
                        other.type_name()
                    )));
                };
                match item {
                    Ok(item) => Ok(Some(item)),
                    Err(err) if err.is(&self.types.stop_iteration) => Ok(None),
                    Err(err) => Err(err),
                }
            }
        }
    }

    /// `next` for a native that iterates on behalf of another: a `StopIteration` with a value goes on to whoever asked.
    ///
    /// # Errors
    /// As `next`, and such a `StopIteration`.
    pub fn next_through(&mut self, iter: &Value) -> PyResult<Option<Value>> {
        let outcome = match iter {
            Value::Iter(iter) => return self.next_native(iter),
            Value::Instance(_) => match self.call_special(iter, names::DUNDER_NEXT, &[]) {
                Some(outcome) => outcome,
                None => return self.next(iter),
            },
            _ => return self.next(iter),
        };
        match outcome {
            Ok(item) => Ok(Some(item)),
            Err(err) if err.is(&self.types.stop_iteration) && err.data().args.borrow().is_empty() => Ok(None),
            Err(err) => Err(err),
        }
    }

    pub(super) fn next_native(&mut self, iter: &Rc<Iter>) -> PyResult<Option<Value>> {
        let Ok(mut kind) = iter.kind.try_borrow_mut() else {
            return Err(PyErr::value_error(format!("{} is already executing", iter.type_name())));
        };
        Ok(match &mut *kind {
            IterKind::Range { next, left, step } => {
                if *left == 0 {
                    return Ok(None);
                }
                *left -= 1;
                let item = *next;
                *next = item.wrapping_add(*step);
                Some(Value::Int(item))
            }
            IterKind::List { list, at } => {
                let item = list.get(*at);
                *at = if item.is_some() { *at + 1 } else { usize::MAX };
                item
            }
            IterKind::Tuple { tuple, at } => {
                let item = tuple.get(*at).cloned();
                *at += 1;
                item
            }
            IterKind::Str { text, byte } => {
                let c = text.as_str()[*byte..].chars().next();
                *byte += c.map_or(0, char::len_utf8);
                c.map(|c| self.types.character(c))
            }
            IterKind::Dict { dict, at, len, left, what } => {
                if dict.len() != *len && *len != usize::MAX {
                    *len = usize::MAX;
                    return Err(PyErr::runtime_error("dictionary changed size during iteration"));
                }
                let entry = dict.entry_from(*at);
                if *left == 0 && entry.is_some() {
                    return Err(PyErr::runtime_error("dictionary keys changed during iteration"));
                }
                entry.map(|(found, entry)| {
                    *at = found + 1;
                    *left -= 1;
                    what.of(entry)
                })
            }
            IterKind::Set { set, at, len } => {
                if set.len() != *len {
                    return Err(PyErr::runtime_error("Set changed size during iteration"));
                }
                set.keys().entry_from(*at).map(|(found, entry)| {
                    *at = found + 1;
                    entry.key
                })
            }
            IterKind::Items { object, at } => {
                let (object, index) = (object.clone(), Value::Int(*at));
                *at += 1;
                drop(kind);
                return match self.getitem(&object, &index) {
                    Ok(item) => Ok(Some(item)),
                    Err(err) if err.is(&self.types.index_error) || err.is(&self.types.stop_iteration) => {
                        *iter.kind.borrow_mut() = IterKind::Done("iterator");
                        Ok(None)
                    }
                    Err(err) => Err(err),
                };
            }
            IterKind::Native(native) => {
                self.enter_native()?;
                let outcome = native.next(self);
                self.native_depth -= 1;
                return outcome;
            }
            IterKind::Done(_) => None,
        })
    }

    /// The next item of a native iterator, if it is a pair that need not be made.
    pub(super) fn next_pair(&mut self, iter: &Value, pair: &mut [Value; 2]) -> PyResult<Pair> {
        let Value::Iter(iter) = iter else { return Ok(Pair::Unknown) };
        let Ok(mut kind) = iter.kind.try_borrow_mut() else { return Ok(Pair::Unknown) };
        match &mut *kind {
            IterKind::Dict { dict, at, len, left, what: DictPart::Items } if dict.len() == *len => {
                Ok(match dict.entry_from(*at) {
                    // The keys changed: the slow way says so.
                    Some(_) if *left == 0 => Pair::Unknown,
                    Some((found, entry)) => {
                        *at = found + 1;
                        *left -= 1;
                        *pair = [entry.key, entry.value];
                        Pair::Both
                    }
                    None => Pair::End,
                })
            }
            IterKind::Native(native) => {
                self.enter_native()?;
                let outcome = native.next_pair(self, pair);
                self.native_depth -= 1;
                outcome
            }
            _ => Ok(Pair::Unknown),
        }
    }

    /// All items of an iterable.
    ///
    /// # Errors
    /// `TypeError` if it is not iterable; `MemoryError`; what the iteration raises.
    pub fn collect(&mut self, value: &Value) -> PyResult<Vec<Value>> {
        match value {
            Value::List(list) => return Ok(list.snapshot()),
            Value::Tuple(items) => return Ok(items.to_vec()),
            Value::Range(range) => {
                self.check_alloc(range.len().saturating_mul(size_of::<Value>()))?;
                return Ok((0..range.len()).map(|at| Value::Int(range.get(at))).collect());
            }
            Value::Generator(generator) => return self.collect_generator(generator),
            _ => {}
        }
        let iter = self.iter(value)?;
        if let Some(rest) = rest_of_mirror(&iter) {
            return Ok(rest);
        }
        let mut items = Vec::new();
        while let Some(item) = self.next(&iter)? {
            if items.len() == items.capacity() && items.len() >= 4096 {
                self.check_alloc(items.len() * size_of::<Value>())?;
            }
            items.push(item);
            if items.len() % 4096 == 0 {
                self.poll()?;
            }
        }
        Ok(items)
    }

    /// Adds the items to the list. In a call (`stars`: 1, or 2 if they are its only arguments) an error says so.
    pub(super) fn extend_list(
        &mut self,
        list: &Value,
        items: &Value,
        stars: u8,
        callee: &Value,
    ) -> PyResult<()> {
        let Value::List(list) = list else { return Ok(()) };
        match self.collect(items) {
            Ok(items) => {
                list.borrow_mut().extend(items);
                Ok(())
            }
            Err(err) if stars > 0 && self.iter(items).is_err() && err.is(&self.types.type_error) => {
                let after = match stars {
                    1 => "Value after".to_owned(),
                    _ => format!("{}argument after", function_prefix(Some(callee))),
                };
                let kind = items.type_name();
                Err(PyErr::type_error(format!("{after} * must be an iterable, not {kind}")))
            }
            Err(err) => Err(err),
        }
    }

    pub(super) fn update_set(&mut self, set: &Value, items: &Value) -> PyResult<()> {
        let Value::Set(set) = set else { return Ok(()) };
        builtin::set::merge(self, set, items)
    }

    pub(super) fn merge_dict(
        &mut self,
        dict: &Value,
        source: &Value,
        in_call: bool,
        callee: Option<&Value>,
    ) -> PyResult<()> {
        let Value::Dict(target) = dict else { return Ok(()) };
        if self.dict_items(source).is_none() && self.getattr_opt(source, names::KEYS)?.is_none() {
            let text = if in_call {
                format!(
                    "{}argument after ** must be a mapping, not {}",
                    function_prefix(callee),
                    source.type_name()
                )
            } else {
                format!("'{}' object is not a mapping", source.type_name())
            };
            return Err(PyErr::type_error(text));
        }
        let extra = crate::object::Dict::default();
        builtin::dict::merge(self, &extra, source)?;
        for entry in extra.entries() {
            if in_call && self.dict_get(target, &entry.key)?.is_some() {
                let key = entry.key.as_str().unwrap_or("?").to_owned();
                let function = function_prefix(callee);
                return Err(PyErr::type_error(format!(
                    "{function}got multiple values for keyword argument '{key}'"
                )));
            }
            self.dict_set(target, entry.key, entry.value)?;
        }
        Ok(())
    }

    pub(super) fn unpack(
        &mut self,
        source: &Value,
        regs: *mut Value,
        first: u16,
        count: usize,
    ) -> PyResult<()> {
        let set = |at: usize, value: Value| {
            // SAFETY: the compiler gives a row of registers of the running frame.
            unsafe { *regs.add(usize::from(first) + at) = value };
        };
        if let Value::Tuple(items) = source
            && items.len() == count
        {
            for (at, item) in items.iter().enumerate() {
                set(at, item.clone());
            }
            return Ok(());
        }
        let iter = match self.iter(source) {
            Ok(iter) => iter,
            Err(_) if source.is_unbound() => return Err(PyErr::type_error("cannot unpack")),
            Err(err) if err.is(&self.types.type_error) && !has_own_iter(source) => {
                let message = format!("cannot unpack non-iterable {} object", source.type_name());
                return Err(PyErr::type_error(message));
            }
            Err(err) => return Err(err),
        };
        for at in 0..count {
            match self.next(&iter)? {
                Some(item) => set(at, item),
                None => {
                    return Err(PyErr::value_error(format!(
                        "not enough values to unpack (expected {count}, got {at})"
                    )));
                }
            }
        }
        match self.next(&iter)? {
            None => Ok(()),
            Some(_) => Err(PyErr::value_error(format!("too many values to unpack (expected {count})"))),
        }
    }

    pub(super) fn unpack_star(
        &mut self,
        source: &Value,
        regs: *mut Value,
        first: u16,
        before: usize,
        after: usize,
    ) -> PyResult<()> {
        let items = match self.collect(source) {
            Ok(items) => items,
            Err(err)
                if err.is(&self.types.type_error) && !has_own_iter(source) && self.iter(source).is_err() =>
            {
                let message = format!("cannot unpack non-iterable {} object", source.type_name());
                return Err(PyErr::type_error(message));
            }
            Err(err) => return Err(err),
        };
        if items.len() < before + after {
            return Err(PyErr::value_error(format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            )));
        }
        let rest = items.len() - before - after;
        let mut items = items.into_iter();
        for at in 0..=before + after {
            let value = if at == before {
                Value::list(items.by_ref().take(rest).collect())
            } else {
                items.next().unwrap_or_default()
            };
            // SAFETY: as in `unpack`.
            unsafe { *regs.add(usize::from(first) + at) = value };
        }
        Ok(())
    }
}

/// `module.name() `, as errors about `**` begin.
fn function_prefix(callee: Option<&Value>) -> String {
    match callee {
        Some(Value::Function(f)) => format!("{}.{}() ", f.module.get(), f.qualname.get()),
        Some(Value::Native(f)) => format!("{}() ", f.name),
        Some(Value::Class(class)) => format!("{}() ", class.full_name()),
        _ => String::new(),
    }
}

fn not_iterable(value: &Value) -> PyErr {
    PyErr::type_error(format!("'{}' object is not iterable", value.type_name()))
}

/// Whether a class of the program or of a module says what iterating means: then what it raises is its own.
fn has_own_iter(value: &Value) -> bool {
    matches!(value, Value::Instance(_)) && value.class().lookup(names::DUNDER_ITER).is_some()
}

/// What an iterator over a dict that shows variables has still to give, of one look: each look at such a dict brings its
/// whole table up to date. `None` for any other iterator, and where the slow way has something to complain of.
fn rest_of_mirror(iter: &Value) -> Option<Vec<Value>> {
    let Value::Iter(iter) = iter else { return None };
    let mut kind = iter.kind.try_borrow_mut().ok()?;
    let IterKind::Dict { dict, at: at @ 0, len, left, what } = &mut *kind else { return None };
    dict.mirror()?;
    let entries = dict.entries();
    if entries.len() != *len {
        return None;
    }
    (*at, *left) = (usize::MAX, 0);
    Some(entries.into_iter().map(|entry| what.of(entry)).collect())
}
