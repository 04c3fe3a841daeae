//! `Value`: any Python object as the VM holds it. Sixteen bytes; numbers and singletons inline, the rest behind `Rc`.

use crate::class::{Class, Instance};
use crate::function::{BoundMethod, Function};
use crate::native::NativeFn;
use crate::object::{
    Cell, ComplexNum, Dict, Generator, Iter, List, Module, Property, PyBytes, Range, Set, SetKind, Slice,
    Str, Tuple, Wrapper,
};
use crate::vm::types;
use num_bigint::BigInt;
use std::mem::MaybeUninit;
use std::rc::Rc;

/// A Python value on one heap. Never crosses threads: `freeze` does that.
///
/// The discriminant is a word like what stands behind it, so that values can be moved word by word.
#[derive(Default)]
#[repr(u64)]
pub enum Value {
    /// No value: an unassigned variable. Never visible to a program.
    #[default]
    Unbound,
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// An int outside the range of `i64`. Never holds one that fits (`Value::from_big` sees to that).
    Big(Rc<BigInt>),
    Complex(Rc<ComplexNum>),
    Str(Rc<Str>),
    Bytes(Rc<PyBytes>),
    List(Rc<List>),
    Tuple(Rc<Tuple>),
    Dict(Rc<Dict>),
    Set(Rc<Set>),
    Slice(Rc<Slice>),
    Range(Rc<Range>),
    Function(Rc<Function>),
    Native(Rc<NativeFn>),
    Method(Rc<BoundMethod>),
    Class(Rc<Class>),
    Instance(Rc<Instance>),
    Module(Rc<Module>),
    Property(Rc<Property>),
    /// `staticmethod` and `classmethod` objects.
    Wrapper(Rc<Wrapper>),
    Generator(Rc<Generator>),
    /// A native iterator.
    Iter(Rc<Iter>),
    /// A variable shared by closures. Never visible to a program.
    Cell(Rc<Cell>),
}

const _: () = assert!(size_of::<Value>() == 16 && size_of::<Option<Value>>() == 16);

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Self {
        // SAFETY: what the copy refers to has been counted.
        unsafe {
            self.count();
            Value::read_at(self)
        }
    }
}

impl Value {
    /// Whether the value owns nothing: it may be copied, and need not be dropped.
    #[inline(always)]
    pub(crate) fn is_inline(&self) -> bool {
        use Value::{Bool, Ellipsis, Float, Int, None, NotImplemented, Unbound};
        matches!(self, Unbound | None | NotImplemented | Ellipsis | Bool(_) | Int(_) | Float(_))
    }

    /// Counts one more reference to what the value holds.
    ///
    /// # Safety
    /// Somebody must own that reference.
    #[inline(always)]
    unsafe fn count(&self) {
        if self.is_inline() {
            return;
        }
        // Every case does the same, so that the compiler makes one of them.
        macro_rules! each {
            ($($case:ident)*) => {
                match self {
                    $(Value::$case(rc) => std::mem::forget(Rc::clone(rc)),)*
                    // SAFETY: `is_inline` holds for these.
                    Value::Unbound | Value::None | Value::NotImplemented | Value::Ellipsis | Value::Bool(_)
                    | Value::Int(_) | Value::Float(_) => unsafe { std::hint::unreachable_unchecked() },
                }
            };
        }
        each!(
            Big Complex Str Bytes List Tuple Dict Set Slice Range Function Native Method Class Instance Module
            Property Wrapper Generator Iter Cell
        );
    }

    /// Drops a value. Costs nothing if it is inline.
    #[inline(always)]
    pub(crate) fn discard(self) {
        if self.is_inline() {
            return std::mem::forget(self);
        }
        // SAFETY: a value is two words.
        let [first, second] = unsafe { std::mem::transmute::<Value, [MaybeUninit<u64>; 2]>(self) };
        Value::discard_shared(first, second);
    }

    /// Drops a value, given in registers. Out of line: it has a case for each type.
    #[inline(never)]
    fn discard_shared(first: MaybeUninit<u64>, second: MaybeUninit<u64>) {
        // SAFETY: `discard` gives the words of a value.
        drop(unsafe { std::mem::transmute::<[MaybeUninit<u64>; 2], Value>([first, second]) });
    }

    /// Reads the value at `place`, word by word: see `words`.
    ///
    /// # Safety
    /// As `std::ptr::read`.
    #[inline(always)]
    pub(crate) unsafe fn read_at(place: *const Value) -> Value {
        let words = place.cast::<MaybeUninit<u64>>();
        let mut value = MaybeUninit::<Value>::uninit();
        let into = value.as_mut_ptr().cast::<MaybeUninit<u64>>();
        // SAFETY: a value is two words, and the caller promises that there is one.
        unsafe {
            into.write(words.read_volatile());
            into.add(1).write(words.add(1).read_volatile());
            value.assume_init()
        }
    }

    /// Takes the value at `place` and leaves it unbound.
    ///
    /// # Safety
    /// `place` must be valid and initialised, with no reference into it.
    #[inline(always)]
    pub(crate) unsafe fn take_at(place: *mut Value) -> Value {
        // SAFETY: the caller's promise.
        unsafe {
            let value = Value::read_at(place);
            std::ptr::write(place, Value::Unbound);
            value
        }
    }

    /// Takes the value and leaves it unbound.
    #[inline(always)]
    pub(crate) fn take(place: &mut Value) -> Value {
        // SAFETY: a reference is valid.
        unsafe { Value::take_at(place) }
    }

    /// Writes `value`, which was just made, into `place`. What the place held costs nothing if it was inline.
    ///
    /// # Safety
    /// `place` must be valid and initialised, with no reference into it.
    #[inline(always)]
    pub(crate) unsafe fn put(place: *mut Value, value: Value) {
        // SAFETY: the caller's promise. The old value is dropped last: its destructor may look at the place.
        unsafe {
            if (*place).is_inline() {
                std::ptr::write(place, value);
            } else {
                let old = Value::read_at(place);
                std::ptr::write(place, value);
                old.discard();
            }
        }
    }

    /// `put` for a value that lies in memory, such as the result of a call.
    ///
    /// # Safety
    /// As `put`.
    #[inline(always)]
    pub(crate) unsafe fn put_moved(place: *mut Value, value: Value) {
        let value = std::mem::ManuallyDrop::new(value);
        // SAFETY: the caller's promise; the value is not used again.
        unsafe { Value::put_from(place, &raw const *value) };
    }

    /// Writes one more reference to `value` into `place`.
    ///
    /// # Safety
    /// As `put`; `value` may be the place itself.
    #[inline(always)]
    pub(crate) unsafe fn put_copy(place: *mut Value, value: &Value) {
        // SAFETY: the caller's promise; what the place will refer to has been counted.
        unsafe {
            value.count();
            Value::put_from(place, value);
        }
    }

    /// Moves the value at `from`.
    ///
    /// # Safety
    /// As `put`; what lies at `from` must not be used or dropped again.
    #[inline(always)]
    pub(crate) unsafe fn put_from(place: *mut Value, from: *const Value) {
        // SAFETY: the caller's promise.
        unsafe {
            if (*place).is_inline() {
                crate::words::move_to(from, place);
            } else {
                let old = Value::read_at(place);
                crate::words::move_to(from, place);
                old.discard();
            }
        }
    }

    /// Whether a class attribute with this value is the same read through the class or an instance: no function, no
    /// descriptor.
    pub(crate) fn is_data(&self) -> bool {
        use Value::{Big, Bytes, Complex, Dict, List, Range, Set, Str, Tuple};
        self.is_inline() && !self.is_unbound()
            || matches!(
                self,
                Big(_) | Complex(_) | Str(_) | Bytes(_) | List(_) | Tuple(_) | Dict(_) | Set(_) | Range(_)
            )
    }

    pub fn str(text: impl Into<Str>) -> Value {
        Value::Str(Rc::new(text.into()))
    }

    pub fn bytes(bytes: Vec<u8>) -> Value {
        Value::Bytes(Rc::new(PyBytes::new(bytes)))
    }

    pub fn list(items: Vec<Value>) -> Value {
        Value::List(crate::heap::new(List::new(items)))
    }

    #[inline]
    pub fn tuple(items: impl Into<crate::object::TupleItems>) -> Value {
        Value::Tuple(Rc::new(Tuple::new(items)))
    }

    pub fn dict(dict: Dict) -> Value {
        Value::Dict(crate::heap::new(dict))
    }

    pub fn set(set: Set) -> Value {
        Value::Set(Rc::new(set))
    }

    /// An int of any size, inline if it fits.
    pub fn from_big(big: BigInt) -> Value {
        match i64::try_from(&big) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::Big(Rc::new(big)),
        }
    }

    /// An unsigned count as an int.
    pub fn from_usize(count: usize) -> Value {
        Value::Int(count as i64)
    }

    pub fn iter(iter: Iter) -> Value {
        Value::Iter(Rc::new(iter))
    }

    /// A native function without a class.
    pub fn native(name: &'static str, call: crate::native::NativeCall) -> Value {
        Value::Native(Rc::new(NativeFn::new(name, call)))
    }

    #[inline(always)]
    pub fn is_unbound(&self) -> bool {
        matches!(self, Value::Unbound)
    }

    #[inline(always)]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// Python's `is`.
    pub fn is(&self, other: &Value) -> bool {
        use Value::*;
        match (self, other) {
            (None, None) | (NotImplemented, NotImplemented) | (Ellipsis, Ellipsis) | (Unbound, Unbound) => {
                true
            }
            (Bool(a), Bool(b)) => a == b,
            // Equal small ints are one object, as far as a program may rely on it.
            (Int(a), Int(b)) => a == b,
            (Float(a), Float(b)) => a.to_bits() == b.to_bits(),
            // Literals of one cell and interned names are one object in CPython; short equal strings are taken as such.
            (Str(a), Str(b)) => Rc::ptr_eq(a, b) || (a.len_bytes() <= 20 && a.as_str() == b.as_str()),
            (Tuple(a), Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            _ => self.address() == other.address() && self.address() != 0,
        }
    }

    /// The address of the heap object, 0 for inline values.
    pub fn address(&self) -> usize {
        fn of<T>(rc: &Rc<T>) -> usize {
            Rc::as_ptr(rc).cast::<u8>() as usize
        }
        match self {
            Value::Unbound
            | Value::None
            | Value::NotImplemented
            | Value::Ellipsis
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_) => 0,
            Value::Big(rc) => of(rc),
            Value::Complex(rc) => of(rc),
            Value::Str(rc) => of(rc),
            Value::Bytes(rc) => of(rc),
            Value::List(rc) => of(rc),
            Value::Tuple(rc) => of(rc),
            Value::Dict(rc) => of(rc),
            Value::Set(rc) => of(rc),
            Value::Slice(rc) => of(rc),
            Value::Range(rc) => of(rc),
            Value::Function(rc) => of(rc),
            Value::Native(rc) => of(rc),
            Value::Method(rc) => of(rc),
            Value::Class(rc) => of(rc),
            Value::Instance(rc) => of(rc),
            Value::Module(rc) => of(rc),
            Value::Property(rc) => of(rc),
            Value::Wrapper(rc) => of(rc),
            Value::Generator(rc) => of(rc),
            Value::Iter(rc) => of(rc),
            Value::Cell(rc) => of(rc),
        }
    }

    /// `id()`: stable while the object lives.
    pub fn id(&self) -> i64 {
        match self {
            Value::None => 0x7f00_0010,
            Value::NotImplemented => 0x7f00_0020,
            Value::Ellipsis => 0x7f00_0030,
            Value::Bool(b) => 0x7f00_0040 + 16 * i64::from(*b),
            Value::Int(i) => 0x7e00_0000_0000_i64 ^ i.wrapping_mul(32),
            Value::Float(f) => (f.to_bits() >> 8) as i64,
            other => other.address() as i64,
        }
    }

    /// The class of the value.
    pub fn class(&self) -> Rc<Class> {
        let t = types();
        let class = match self {
            Value::Unbound | Value::Cell(_) => &t.object,
            Value::None => &t.none_type,
            Value::NotImplemented => &t.not_implemented,
            Value::Ellipsis => &t.ellipsis,
            Value::Bool(_) => &t.bool_,
            Value::Int(_) | Value::Big(_) => &t.int,
            Value::Float(_) => &t.float,
            Value::Complex(_) => &t.complex,
            Value::Str(_) => &t.str_,
            Value::Bytes(_) => &t.bytes,
            Value::List(_) => &t.list,
            Value::Tuple(_) => &t.tuple,
            Value::Dict(_) => &t.dict,
            Value::Set(set) => match set.kind() {
                SetKind::Set => &t.set,
                SetKind::Frozen => &t.frozenset,
            },
            Value::Slice(_) => &t.slice,
            Value::Range(_) => &t.range,
            Value::Function(_) => &t.function,
            Value::Native(f) => {
                if f.is_method() {
                    &t.method_descriptor
                } else {
                    &t.builtin_function
                }
            }
            Value::Method(m) => match m.function {
                Value::Native(_) => &t.builtin_function,
                _ => &t.method,
            },
            Value::Class(class) => return class.metaclass(),
            Value::Instance(instance) => return instance.class(),
            Value::Module(_) => &t.module,
            Value::Property(_) => &t.property,
            Value::Wrapper(w) => {
                if w.is_class {
                    &t.classmethod
                } else {
                    &t.staticmethod
                }
            }
            Value::Generator(_) => &t.generator,
            Value::Iter(iter) => return iter.class(),
        };
        Rc::clone(class)
    }

    /// The name of the value's type, as in `'int' object is not …`.
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Bool(_) => "bool",
            Value::Int(_) | Value::Big(_) => "int",
            Value::Str(_) => "str",
            Value::None => "NoneType",
            _ => self.class().shown_name().as_str(),
        }
    }

    /// The text, if this is a `str` or an instance of a subclass of it.
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text.as_str()),
            Value::Instance(instance) => instance.base_value().and_then(Value::as_str),
            _ => None,
        }
    }

    /// The int, if this is a `bool` or an `int` that fits.
    #[inline]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Int(i) => Some(*i),
            Value::Bool(b) => Some(i64::from(*b)),
            Value::Instance(instance) => instance.base_value().and_then(Value::as_i64),
            _ => None,
        }
    }

    /// For an instance of a subclass of a builtin type, the builtin value inside it; else the value itself.
    #[inline]
    pub fn unwrap_base(&self) -> &Value {
        match self {
            Value::Instance(instance) => instance.base_value().unwrap_or(self),
            _ => self,
        }
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Value::Bool(b)
    }
}
impl From<i64> for Value {
    fn from(i: i64) -> Self {
        Value::Int(i)
    }
}
impl From<f64> for Value {
    fn from(f: f64) -> Self {
        Value::Float(f)
    }
}
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Value::from_usize(count)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::str(text)
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::str(text)
    }
}
impl From<crate::Sym> for Value {
    fn from(sym: crate::Sym) -> Self {
        Value::str(sym.as_str())
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Unbound => f.write_str("<unbound>"),
            Value::Int(i) => write!(f, "{i}"),
            Value::Float(x) => write!(f, "{x:?}"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Str(s) => write!(f, "{:?}", s.as_str()),
            other => write!(f, "<{}>", other.type_name()),
        }
    }
}
