//! Hashing.

use super::{Vm, types};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::SetKind;
use crate::types::number::hash_number;
use crate::value::Value;

/// A quick, well-mixed hash of bytes.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = bytes.len() as u64 ^ K;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = fold(hash ^ u64::from_le_bytes(word), K);
    }
    let mut tail = [0; 8];
    let rest = chunks.remainder();
    tail[..rest.len()].copy_from_slice(rest);
    fold(hash ^ u64::from_le_bytes(tail), K ^ 0x5555)
}

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ (product >> 64) as u64
}

/// The hash of a value that needs no Python; `None` for others and for unhashable ones.
#[inline]
pub fn hash_plain(value: &Value) -> Option<u64> {
    Some(match value {
        Value::Str(text) => text.hash_value(),
        Value::Int(i) => hash_int(*i),
        Value::Bool(b) => u64::from(*b),
        Value::None => 0xfca8_6420,
        Value::Float(_) | Value::Big(_) | Value::Complex(_) => hash_number(value),
        Value::Bytes(bytes) => hash_bytes(bytes),
        Value::Tuple(items) => {
            let mut hash = TUPLE_SEED;
            for item in items.iter() {
                hash = mix(hash, hash_plain(item)?);
            }
            hash
        }
        _ => return None,
    })
}

/// CPython's hash of a small int: itself, modulo 2^61-1; -1 becomes -2.
#[inline]
fn hash_int(i: i64) -> u64 {
    const M: i64 = (1 << 61) - 1;
    if (0..M).contains(&i) {
        return i as u64;
    }
    let hash = i % M;
    (if hash == -1 { -2 } else { hash }) as u64
}

const TUPLE_SEED: u64 = 0x27d4_eb2f_1656_67c5;

fn mix(hash: u64, item: u64) -> u64 {
    fold(hash ^ item, 0xff51_afd7_ed55_8ccd)
}

impl Vm {
    /// `hash(value)`.
    ///
    /// # Errors
    /// `TypeError` for unhashable types; what `__hash__` raises.
    pub fn hash(&mut self, value: &Value) -> PyResult<u64> {
        if let Some(hash) = hash_plain(value) {
            return Ok(hash);
        }
        match value {
            Value::List(_) | Value::Dict(_) | Value::Slice(_) => Err(unhashable(value)),
            Value::Set(set) if set.kind() == SetKind::Set => Err(unhashable(value)),
            Value::Set(set) => {
                let mut hash = 0x1357;
                for key in set.keys().keys() {
                    let item = self.hash(&key)?;
                    hash ^= mix(0x9e37, item);
                }
                Ok(hash)
            }
            Value::Tuple(items) => {
                let mut hash = TUPLE_SEED;
                for item in items.iter() {
                    hash = mix(hash, self.hash(item)?);
                }
                Ok(hash)
            }
            Value::Range(range) => {
                let parts = [range.len() as i64, range.start, range.step];
                Ok(parts.iter().fold(TUPLE_SEED, |hash, part| mix(hash, hash_int(*part))))
            }
            Value::Method(method) => Ok(method.receiver.address() as u64 ^ method.function.address() as u64),
            Value::Instance(instance) => self.hash_instance(instance, value),
            other => Ok(mix(0x51ab, other.id() as u64)),
        }
    }

    fn hash_instance(&mut self, instance: &crate::class::Instance, value: &Value) -> PyResult<u64> {
        let class = instance.class();
        let definer = class.definer(names::DUNDER_HASH);
        let eq_definer = class.definer(names::DUNDER_EQ);
        if let (Some(hash), Some(eq)) = (&definer, &eq_definer) {
            // A class that defines `__eq__` without `__hash__` is unhashable.
            let eq_is_nearer = !std::rc::Rc::ptr_eq(hash, eq) && eq.is_subclass(hash);
            if eq_is_nearer && !eq.flags.native {
                return Err(unhashable(value));
            }
        }
        let own = definer.filter(|definer| !std::rc::Rc::ptr_eq(definer, &types().object));
        if own.is_none() {
            return match instance.base_value() {
                Some(base) => self.hash(base),
                None => Ok(mix(0x51ab, value.id() as u64)),
            };
        }
        if class.lookup(names::DUNDER_HASH).is_some_and(|f| f.is_none()) {
            return Err(unhashable(value));
        }
        if let (Some(base), true) = (instance.base_value(), definer_is_native(&class)) {
            return self.hash(base);
        }
        let Some(method) = self.special(value, names::DUNDER_HASH) else { return Err(unhashable(value)) };
        match self.call(&method, &[])? {
            Value::Int(-1) => Ok(-2i64 as u64),
            Value::Int(i) => Ok(i as u64),
            Value::Bool(b) => Ok(u64::from(b)),
            big @ Value::Big(_) => Ok(hash_number(&big)),
            _ => Err(PyErr::type_error("__hash__ method should return an integer")),
        }
    }
}

fn definer_is_native(class: &std::rc::Rc<crate::class::Class>) -> bool {
    class.definer(names::DUNDER_HASH).is_some_and(|definer| definer.flags.native)
}

fn unhashable(value: &Value) -> PyErr {
    PyErr::type_error(format!("unhashable type: '{}'", value.type_name()))
}
