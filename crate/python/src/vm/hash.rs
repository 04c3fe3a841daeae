//! Hashing.

use super::{Vm, types};
use crate::error::{PyErr, PyResult};
use crate::names;
use crate::object::{PLAIN_DEPTH, SetKind};
use crate::types::number::hash_number;
use crate::value::Value;

/// A quick, well-mixed hash of bytes.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    if bytes.is_empty() {
        return 0;
    }
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
        Value::Tuple(items) => return hash_items(items, PLAIN_DEPTH),
        _ => return None,
    })
}

fn hash_items(items: &[Value], depth: usize) -> Option<u64> {
    let mut hash = TupleHash::new();
    for item in items {
        hash.add(match item {
            Value::Tuple(inner) => hash_items(inner, depth.checked_sub(1)?)?,
            other => hash_plain(other)?,
        });
    }
    Some(hash.finish(items.len()))
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

/// CPython's hash of a tuple, from its items' hashes: xxHash's rounds.
struct TupleHash(u64);

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

impl TupleHash {
    fn new() -> Self {
        TupleHash(PRIME_5)
    }

    fn add(&mut self, item: u64) {
        let sum = self.0.wrapping_add(item.wrapping_mul(PRIME_2));
        self.0 = sum.rotate_left(31).wrapping_mul(PRIME_1);
    }

    fn finish(self, count: usize) -> u64 {
        match self.0.wrapping_add(count as u64 ^ (PRIME_5 ^ 3_527_539)) {
            u64::MAX => 1_546_275_796,
            hash => hash,
        }
    }
}

/// One member's part in CPython's hash of a frozenset.
fn shuffled(hash: u64) -> u64 {
    ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167)
}

/// CPython's hash of a frozenset, from its members' parts.
fn finish_frozen(parts: u64, count: usize) -> u64 {
    let hash = parts ^ (count as u64 + 1).wrapping_mul(1_927_868_237);
    let hash = hash ^ (hash >> 11) ^ (hash >> 25);
    match hash.wrapping_mul(69_069).wrapping_add(907_133_923) {
        u64::MAX => 590_923_713,
        hash => hash,
    }
}

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
                let mut parts = 0;
                // The members' hashes are known: sets of sets would be hashed over and over.
                for entry in set.keys().entries() {
                    parts ^= shuffled(entry.hash);
                }
                Ok(finish_frozen(parts, set.len()))
            }
            Value::Tuple(items) => {
                self.enter_native()?;
                let outcome = self.hash_tuple(items);
                self.native_depth -= 1;
                outcome
            }
            Value::Range(range) => self.hash(&crate::types::range::identity(range)),
            Value::Method(method) => Ok(method.receiver.address() as u64 ^ method.function.address() as u64),
            Value::Instance(instance) => self.hash_instance(instance, value),
            other => Ok(mix(0x51ab, other.id() as u64) >> 4),
        }
    }

    fn hash_tuple(&mut self, items: &[Value]) -> PyResult<u64> {
        let mut hash = TupleHash::new();
        for item in items {
            hash.add(self.hash(item)?);
        }
        Ok(hash.finish(items.len()))
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
                // In the range of Python's hashes, so that a `__hash__` may hand it on.
                None => Ok(mix(0x51ab, value.id() as u64) >> 4),
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
            Value::Int(-1) => Ok(-2_i64 as u64),
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
