//! `random`: CPython's streams, number for number.

mod choice;
mod distribution;
pub mod mt19937;
pub(crate) mod sha512;

use crate::number::to_int;
use mt19937::Twister;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{Signed, Zero};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::function::BoundMethod;
use tb_python::native::{Args, NativeCall, NativeFn};
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

type Methods = &'static [(&'static str, NativeCall)];

const METHODS: Methods = &[
    ("seed", seed),
    ("random", random),
    ("getrandbits", getrandbits),
    ("randbytes", randbytes),
    ("getstate", getstate),
    ("setstate", setstate),
];

/// What a `Random` object holds.
struct Generator {
    twister: RefCell<Twister>,
    /// The second of the two numbers that `gauss` makes at a time.
    gauss_next: Cell<Option<f64>>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let class = CLASS.with(|class| Rc::clone(class.get_or_init(make_class)));
    let module = Module::new("random");
    let shared = new(vm, &class, Args::positional(&[]))?;
    for (name, call) in all_methods() {
        // The module's functions are methods of one hidden generator.
        let function = Value::Native(Rc::new(NativeFn::method(name, *call)));
        let method = BoundMethod { function, receiver: shared.clone() };
        module.set(name, Value::Method(Rc::new(method)));
    }
    module.set("Random", Value::Class(class));
    Ok(Rc::new(module))
}

fn all_methods() -> impl Iterator<Item = &'static (&'static str, NativeCall)> {
    [METHODS, choice::METHODS, distribution::METHODS].into_iter().flatten()
}

fn make_class() -> Rc<Class> {
    let class = Class::native("Random", &[&types().object], Some(new));
    class.module.set("random".into());
    class.method("__reduce__", reduce).method("__setstate__", setstate);
    class.set_stamp_hook(stamp);
    for (name, call) in all_methods() {
        class.method(name, *call);
    }
    class
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [key] = args.bind("Random", ["x"], 0)?;
    let twister = RefCell::new(seeded(vm, key.unwrap_or(&Value::None))?);
    Ok(class.instance(Generator { twister, gauss_next: Cell::new(None) }))
}

/// How it is made again elsewhere: the same stream from here on.
fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let state = getstate(vm, args)?;
    Ok(Value::tuple(vec![args.pos()[0].class().into(), Value::tuple(Vec::new()), state]))
}

/// Changes with every number that is drawn.
fn stamp(value: &Value) -> u64 {
    let data = native_data::<Generator>(value, "a Random");
    data.map_or(0, |data| {
        let gauss = data.gauss_next.get().map_or(0, f64::to_bits);
        data.twister.borrow().mark() ^ gauss.rotate_left(13)
    })
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Generator> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a Random")
}

fn seed(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let [key, version] = args.split_self().1.bind("seed", ["a", "version"], 0)?;
    if version.is_some_and(|version| !matches!(version, Value::Int(2))) {
        return Err(PyErr::not_implemented("random.seed() with a version other than 2"));
    }
    let twister = seeded(vm, key.unwrap_or(&Value::None))?;
    *generator.twister.borrow_mut() = twister;
    generator.gauss_next.set(None);
    Ok(Value::None)
}

fn seeded(vm: &mut Vm, key: &Value) -> PyResult<Twister> {
    let number = match key.unwrap_base() {
        Value::None => return Ok(Twister::from_key(&entropy_words(vm))),
        Value::Int(_) | Value::Bool(_) | Value::Big(_) => to_int(vm, key)?.abs().magnitude().clone(),
        Value::Str(text) => from_bytes(text.as_str().as_bytes()),
        Value::Bytes(bytes) => from_bytes(bytes),
        Value::Float(_) => BigUint::from(vm.hash(key)?),
        _ => {
            let text = "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.";
            return Err(PyErr::type_error(text));
        }
    };
    let mut words = number.to_u32_digits();
    if words.is_empty() {
        words.push(0);
    }
    Ok(Twister::from_key(&words))
}

fn from_bytes(bytes: &[u8]) -> BigUint {
    let mut all = bytes.to_vec();
    all.extend_from_slice(&sha512::sha512(bytes));
    BigUint::from_bytes_be(&all)
}

/// What the world gives as a seed, in words.
pub fn entropy_words(vm: &mut Vm) -> Vec<u32> {
    let bytes = vm.world.entropy();
    bytes.chunks_exact(4).map(|word| word.iter().fold(0, |all, &byte| all << 8 | u32::from(byte))).collect()
}

impl Generator {
    fn random(&self) -> f64 {
        self.twister.borrow_mut().next_f64()
    }

    /// A number of `bits` random bits.
    fn bits(&self, bits: u64) -> BigUint {
        let mut twister = self.twister.borrow_mut();
        let mut words = Vec::with_capacity(bits.div_ceil(32) as usize);
        let mut left = bits;
        while left > 0 {
            let word = twister.next_u32();
            words.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        BigUint::new(words)
    }

    /// A number below `limit`, without bias.
    fn below(&self, limit: u64) -> u64 {
        if limit == 0 {
            return 0;
        }
        let bits = u64::BITS - limit.leading_zeros();
        loop {
            let mut twister = self.twister.borrow_mut();
            let number = if bits <= 32 {
                u64::from(twister.next_u32() >> (32 - bits))
            } else {
                let low = u64::from(twister.next_u32());
                low | (u64::from(twister.next_u32() >> (64 - bits)) << 32)
            };
            if number < limit {
                return number;
            }
        }
    }

    fn below_big(&self, limit: &BigUint) -> BigUint {
        loop {
            let number = self.bits(limit.bits());
            if number < *limit {
                return number;
            }
        }
    }
}

fn random(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    args.split_self().1.exact::<0>("Random.random")?;
    Ok(Value::Float(generator.random()))
}

fn bit_count(vm: &mut Vm, value: &Value) -> PyResult<u64> {
    let bits = vm.index(value)?;
    let Ok(bits) = u64::try_from(bits) else {
        return Err(PyErr::value_error("number of bits must be non-negative"));
    };
    vm.check_alloc((bits / 8) as usize)?;
    Ok(bits)
}

fn getrandbits(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let (_, rest) = args.split_self();
    let [bits] = rest.exact("Random.getrandbits")?;
    let bits = bit_count(vm, bits)?;
    Ok(Value::from_big(BigInt::from_biguint(Sign::Plus, generator.bits(bits))))
}

fn randbytes(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let (_, rest) = args.split_self();
    let [count] = rest.exact("Random.randbytes")?;
    let count = vm.index(count)?.checked_mul(8).unwrap_or(i64::MAX);
    let bits = bit_count(vm, &Value::Int(count))?;
    let mut bytes = generator.bits(bits).to_bytes_le();
    bytes.resize((bits / 8) as usize, 0);
    Ok(Value::bytes(bytes))
}

fn getstate(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let words: Vec<Value> =
        generator.twister.borrow().words().into_iter().map(|word| Value::Int(i64::from(word))).collect();
    let gauss = generator.gauss_next.get().map_or(Value::None, Value::Float);
    Ok(Value::tuple([Value::Int(3), Value::tuple(words), gauss]))
}

fn setstate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let generator = this(&args)?;
    let (_, rest) = args.split_self();
    let [state] = rest.exact("Random.setstate")?;
    let parts = vm.collect(state)?;
    let [Value::Int(3), words, gauss] = &parts[..] else {
        return Err(PyErr::value_error(
            "state of another version passed to Random.setstate(), which expects 3",
        ));
    };
    let mut numbers = Vec::new();
    for word in vm.collect(words)? {
        numbers.push(vm.index(&word)? as u32);
    }
    let twister =
        Twister::from_words(&numbers).ok_or_else(|| PyErr::value_error("state vector is the wrong size"))?;
    *generator.twister.borrow_mut() = twister;
    generator.gauss_next.set(match gauss {
        Value::Float(x) => Some(*x),
        _ => None,
    });
    Ok(Value::None)
}

/// Whether a limit is so large that it needs the slow way.
fn is_big(limit: &BigInt) -> bool {
    !limit.is_zero() && limit.bits() > 63
}
