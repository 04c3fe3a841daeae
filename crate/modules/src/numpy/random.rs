//! The bit streams under `numpy.random`: a native class that draws whole arrays. Arguments, their checks and the
//! classes that programs see are Python's, in `lib/random.py`.

use super::{convert, dtype, lift, ndarray};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::kernel::random::integer::Rule;
use tb_array::kernel::random::pcg64::Pcg64;
use tb_array::kernel::random::{Source, normal_pair, permute, seed};
use tb_array::random::{self, Law};
use tb_array::{Array, Context, DType};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};
use tb_stdlib::random::entropy_words;
use tb_stdlib::random::mt19937::Twister;

/// MT19937 as NumPy's old functions use it; normal draws are made two at a time.
struct Legacy {
    twister: Twister,
    spare: Option<f64>,
}

impl Source for Legacy {
    #[inline]
    fn next_u32(&mut self) -> u32 {
        self.twister.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        let high = u64::from(self.twister.next_u32());
        high << 32 | u64::from(self.twister.next_u32())
    }

    #[inline]
    fn next_f64(&mut self) -> f64 {
        self.twister.next_f64()
    }

    fn standard_normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let (now, later) = normal_pair(|| self.twister.next_f64());
        self.spare = Some(later);
        now
    }

    fn standard_exponential(&mut self) -> f64 {
        -(1.0 - self.twister.next_f64()).ln()
    }
}

enum Bits {
    Legacy(Box<Legacy>),
    Pcg(Pcg64),
}

struct Stream(RefCell<Bits>);

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("_Stream", &[&types().object], Some(new));
            class.module.set("numpy.random".into());
            class.set_stamp_hook(stamp);
            class
                .method("draw", draw)
                .method("integers", integers)
                .method("shuffled", shuffled)
                .method("sample", sample)
                .method("state", |_, args| Ok(state(this(&args)?)))
                .method("__setstate__", set_state)
                .method("__reduce__", |_, args| {
                    let made_of = Value::tuple([Value::from("empty"), Value::list(Vec::new())]);
                    Ok(Value::tuple([args.pos()[0].class().into(), made_of, state(this(&args)?)]))
                });
            class
        }))
    })
}

pub fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("numpy.random");
    module.set("_Stream", class());
    module.function("_pool_words", |vm, args| {
        let [entropy, count] = args.exact::<2>("_pool_words")?;
        let entropy = words(vm, entropy)?;
        let count = usize::try_from(vm.index(count)?).unwrap_or_default();
        vm.check_alloc(count.saturating_mul(24))?;
        Ok(ints(seed::pool_words(&entropy, count)))
    });
    module.function("_entropy", |vm, args| {
        args.exact::<0>("_entropy")?;
        Ok(ints(entropy_words(vm)))
    });
    tb_stdlib::run_text(vm, "numpy/lib/random.py", tb_library::text!("python/numpy/random.py"), &module)?;
    Ok(Rc::new(module))
}

fn ints(words: impl IntoIterator<Item = u32>) -> Value {
    Value::list(words.into_iter().map(|word| Value::Int(i64::from(word))).collect())
}

fn words(vm: &mut Vm, value: &Value) -> PyResult<Vec<u32>> {
    let items = vm.collect(value)?;
    items.iter().map(|item| Ok(vm.index(item)? as u32)).collect()
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Stream> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a stream of random numbers")
}

fn bad_state() -> PyErr {
    PyErr::value_error("state is not that of a random number generator")
}

/// `_Stream('word', [seed])`, `('key', words)`, `('pcg', the 8 words of a seed sequence)`, `('empty', [])`.
fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [kind, given] = args.exact::<2>("_Stream")?;
    let given = words(vm, given)?;
    let legacy = |twister| Bits::Legacy(Box::new(Legacy { twister, spare: None }));
    let bits = match (kind.as_str(), &given[..]) {
        (Some("word"), [seed]) => legacy(Twister::from_word(*seed)),
        (Some("key"), [_, ..]) => legacy(Twister::from_key(&given)),
        (Some("pcg"), [_, _, _, _, _, _, _, _]) => {
            let wide = |at: usize| u64::from(given[2 * at]) | u64::from(given[2 * at + 1]) << 32;
            Bits::Pcg(Pcg64::new([wide(0), wide(1), wide(2), wide(3)]))
        }
        (Some("empty"), []) => Bits::Pcg(Pcg64 { state: 0, increment: 1, spare: None }),
        _ => return Err(bad_state()),
    };
    Ok(class.instance(Stream(RefCell::new(bits))))
}

/// Changes with every number that is drawn.
fn stamp(value: &Value) -> u64 {
    let Ok(stream) = native_data::<Stream>(value, "a stream") else { return 0 };
    match &*stream.0.borrow() {
        Bits::Legacy(legacy) => legacy.twister.mark() ^ legacy.spare.map_or(0, f64::to_bits).rotate_left(13),
        Bits::Pcg(pcg) => (pcg.state >> 64) as u64 ^ pcg.state as u64 ^ u64::from(pcg.spare.is_some()),
    }
}

/// As words: MT19937's 625 and the spare normal draw, or PCG64's four of state, four of stream and the spare word.
fn state(stream: &Stream) -> Value {
    match &*stream.0.borrow() {
        Bits::Legacy(legacy) => {
            let spare = legacy.spare.map_or(Value::None, Value::Float);
            Value::tuple([ints(legacy.twister.words()), spare])
        }
        Bits::Pcg(pcg) => {
            let parts = |wide: u128| (0..4).map(move |at| (wide >> (32 * at)) as u32);
            let spare = pcg.spare.map_or(Value::None, |word| Value::Int(i64::from(word)));
            Value::tuple([ints(parts(pcg.state).chain(parts(pcg.increment))), spare])
        }
    }
}

fn set_state(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = this(&args)?;
    let [_, given] = args.exact::<2>("__setstate__")?;
    let parts = vm.collect(given)?;
    let [given, spare] = &parts[..] else { return Err(bad_state()) };
    let given = words(vm, given)?;
    let bits = if given.len() == 8 {
        let wide =
            |at: usize| given[at..at + 4].iter().rev().fold(0, |all, &word| all << 32 | u128::from(word));
        let spare = if spare.is_none() { None } else { Some(vm.index(spare)? as u32) };
        Bits::Pcg(Pcg64 { state: wide(0), increment: wide(4), spare })
    } else {
        let twister = Twister::from_words(&given).ok_or_else(bad_state)?;
        let spare = match spare {
            Value::Float(spare) => Some(*spare),
            _ => None,
        };
        Bits::Legacy(Box::new(Legacy { twister, spare }))
    };
    *stream.0.borrow_mut() = bits;
    Ok(Value::None)
}

/// Runs `$call` on the source inside, whichever it is.
macro_rules! with_source {
    ($stream:expr, $source:ident => $call:expr) => {
        match &mut *$stream.0.borrow_mut() {
            Bits::Legacy(legacy) => {
                let $source = &mut **legacy;
                $call
            }
            Bits::Pcg($source) => $call,
        }
    };
}

fn law(name: &Value) -> PyResult<Law> {
    Ok(match name.as_str() {
        Some("uniform") => Law::Uniform,
        Some("normal") => Law::Normal,
        Some("exponential") => Law::Exponential,
        Some("poisson") => Law::Poisson,
        Some("binomial") => Law::Binomial,
        Some("gamma") => Law::Gamma,
        Some("beta") => Law::Beta,
        Some("student") => Law::Student,
        Some("fisher") => Law::Fisher,
        Some("geometric") => Law::Geometric,
        Some("negative_binomial") => Law::NegativeBinomial,
        _ => return Err(PyErr::value_error("unknown distribution")),
    })
}

/// `draw(law, shape, a, b)`.
fn draw(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = this(&args)?;
    let [_, name, size, a, b] = args.exact::<5>("draw")?;
    let law = law(name)?;
    let shape = convert::shape(vm, size)?;
    let a = convert::to_array(vm, a, Some(DType::Float64))?;
    let b = convert::to_array(vm, b, Some(DType::Float64))?;
    let control = Arc::clone(&vm.control);
    let drawn = with_source!(stream, source => random::draw(source, law, &shape, [&a, &b], &control));
    Ok(ndarray::wrap(lift(vm, drawn)?))
}

fn rule(vm: &mut Vm, lemire: &Value) -> PyResult<Rule> {
    Ok(if vm.truthy(lemire)? { Rule::Lemire } else { Rule::Masked })
}

/// `integers(dtype, shape, low, range, lemire)`; bounds as 64 bits without sign.
fn integers(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = this(&args)?;
    let [_, wanted, size, low, range, lemire] = args.exact::<6>("integers")?;
    let dtype = dtype::parse(vm, wanted)?;
    let shape = convert::shape(vm, size)?;
    let low = convert::to_array(vm, low, Some(DType::UInt64))?;
    let range = convert::to_array(vm, range, Some(DType::UInt64))?;
    let rule = rule(vm, lemire)?;
    let control = Arc::clone(&vm.control);
    let drawn = with_source!(stream, source => random::integers(source, dtype, &shape, [&low, &range], rule, &control));
    Ok(ndarray::wrap(lift(vm, drawn)?))
}

/// `0, 1, … n-1` after a shuffle: `shuffled(n, first, lemire)`.
fn shuffled(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = this(&args)?;
    let [_, count, first, lemire] = args.exact::<4>("shuffled")?;
    let count = usize::try_from(vm.index(count)?).unwrap_or_default();
    let first = usize::try_from(vm.index(first)?).unwrap_or_default();
    let rule = rule(vm, lemire)?;
    let control = Arc::clone(&vm.control);
    let order = with_source!(stream, source => shuffled_range(source, count, first, rule, &control));
    Ok(ndarray::wrap(lift(vm, order)?))
}

fn shuffled_range<S: Source>(
    source: &mut S,
    count: usize,
    first: usize,
    rule: Rule,
    context: &Context,
) -> tb_base::Result<Array> {
    Array::build::<i64>(&[count], context, |items| {
        items.iter_mut().zip(0..).for_each(|(place, at)| *place = at);
        permute::shuffle(source, items, first, rule, &context.interrupt)
    })
}

/// `sample(population, count)`: different ints, in the order of Floyd's algorithm.
fn sample(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let stream = this(&args)?;
    let [_, population, count] = args.exact::<3>("sample")?;
    let population = u64::try_from(vm.index(population)?).unwrap_or_default();
    let count = usize::try_from(vm.index(count)?).unwrap_or_default();
    if count as u64 > population {
        return Err(PyErr::value_error("a sample is larger than its population"));
    }
    vm.check_alloc(count.saturating_mul(32))?;
    let control = Arc::clone(&vm.control);
    let drawn = with_source!(stream, source => Array::build::<i64>(&[count], &control, |items| {
        permute::sample(source, items, population, &control.interrupt)
    }));
    Ok(ndarray::wrap(lift(vm, drawn)?))
}
