//! Arrays of random numbers: a law with its parameters, or integers between bounds, in any shape.

use crate::apart::apart;
use crate::array::{Array, Context};
use crate::kernel::random::count::{binomial, poisson};
use crate::kernel::random::integer::{Parts, Rule, bounded, bounded_small};
use crate::kernel::random::{Source, gamma};
use crate::{DType, Element, elements_mut};
use tb_base::{Error, Result};

/// Draws between looks at the interrupt.
const BLOCK: usize = 1 << 14;

/// A distribution; `a` and `b` are its parameters.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Law {
    /// `a + b u` with `u` uniform in `[0, 1)`.
    Uniform,
    /// Mean `a`, deviation `b`.
    Normal,
    /// Mean `a`.
    Exponential,
    /// Mean `a`; ints.
    Poisson,
    /// `a` trials with chance `b`; ints.
    Binomial,
    /// Shape `a`, scale `b`.
    Gamma,
    /// Between 0 and 1, with parameters `a` and `b`.
    Beta,
    /// Student's, of `a` degrees of freedom.
    Student,
    /// Fisher's, of `a` and `b` degrees.
    Fisher,
    /// Trials up to the first success of chance `a`; ints.
    Geometric,
    /// Failures before `a` successes of chance `b`; ints.
    NegativeBinomial,
}

/// Draws in C order. The parameters are doubles without dimensions, or one per draw in `shape`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn draw<S: Source>(
    source: &mut S,
    law: Law,
    shape: &[usize],
    parameters: [&Array; 2],
    context: &Context,
) -> Result<Array> {
    match law {
        Law::Uniform => fill(source, shape, parameters, context, |s, a, b| a + b * s.next_f64()),
        Law::Normal => fill(source, shape, parameters, context, |s, a, b| a + b * s.standard_normal()),
        Law::Exponential => fill(source, shape, parameters, context, |s, a, _| a * s.standard_exponential()),
        Law::Poisson => fill(source, shape, parameters, context, |s, a, _| poisson(s, a)),
        Law::Binomial => fill(source, shape, parameters, context, |s, a, b| binomial(s, a as i64, b)),
        Law::Gamma => fill(source, shape, parameters, context, |s, a, b| b * gamma::gamma(s, a)),
        Law::Beta => fill(source, shape, parameters, context, gamma::beta),
        Law::Student => fill(source, shape, parameters, context, |s, a, _| gamma::student(s, a)),
        Law::Fisher => fill(source, shape, parameters, context, gamma::fisher),
        Law::Geometric => fill(source, shape, parameters, context, |s, a, _| gamma::geometric(s, a)),
        Law::NegativeBinomial => fill(source, shape, parameters, context, gamma::negative_binomial),
    }
}

fn fill<S: Source, T: Element>(
    source: &mut S,
    shape: &[usize],
    [a, b]: [&Array; 2],
    context: &Context,
    one: impl Fn(&mut S, f64, f64) -> T,
) -> Result<Array> {
    let constant = a.ndim() == 0 && b.ndim() == 0;
    let (first, second) = if constant {
        (a.to::<f64>(context)?, b.to::<f64>(context)?)
    } else {
        (spread(a, shape)?.to::<f64>(context)?, spread(b, shape)?.to::<f64>(context)?)
    };
    let (first, second) = (first.slice::<f64>(), second.slice::<f64>());
    let mut drawn = Array::unwritten(T::DTYPE, shape, context)?;
    for (block, places) in elements_mut::<T>(drawn.bytes_mut()).chunks_mut(BLOCK).enumerate() {
        context.interrupt.check()?;
        if constant {
            let (a, b) = (first[0], second[0]);
            apart(|| places.iter_mut().for_each(|place| *place = one(source, a, b)));
        } else {
            apart(|| {
                for (place, at) in places.iter_mut().zip(block * BLOCK..) {
                    *place = one(source, first[at], second[at]);
                }
            });
        }
    }
    Ok(drawn)
}

fn spread(array: &Array, shape: &[usize]) -> Result<Array> {
    let layout = array.layout.broadcast(shape);
    let layout = layout.ok_or_else(|| Error::value("parameters do not fit the shape of the draws"))?;
    Ok(array.with_layout(layout))
}

/// Integers of type `dtype`: `low[i]..=low[i] + range[i]`. `low` holds int64 and `range` uint64 bits, without
/// dimensions or one per draw in `shape`.
///
/// # Errors
/// `Memory`, `Interrupted`; `Type` for a type that is not of integers.
pub fn integers<S: Source>(
    source: &mut S,
    dtype: DType,
    shape: &[usize],
    [low, range]: [&Array; 2],
    rule: Rule,
    context: &Context,
) -> Result<Array> {
    let constant = low.ndim() == 0 && range.ndim() == 0;
    let (low, range) = if constant {
        (low.to::<u64>(context)?, range.to::<u64>(context)?)
    } else {
        (spread(low, shape)?.to::<u64>(context)?, spread(range, shape)?.to::<u64>(context)?)
    };
    let (low, range) = (low.slice::<u64>(), range.slice::<u64>());
    let bits = if dtype == DType::Bool { 1 } else { 8 * dtype.itemsize() as u32 };
    let mut parts = Parts::default();
    let mut result = Array::unwritten(dtype, shape, context)?;
    let count = result.size();
    let mut next = |at: usize| {
        let at = if constant { 0 } else { at };
        let drawn = match bits {
            1 | 8 | 16 => bounded_small(source, &mut parts, bits, range[at], rule),
            _ => bounded(source, range[at], rule),
        };
        low[at].wrapping_add(drawn)
    };
    macro_rules! ints {
        ($type:ty, $make:expr) => {{
            let places = elements_mut::<$type>(result.bytes_mut());
            for start in (0..count).step_by(BLOCK) {
                context.interrupt.check()?;
                let end = (start + BLOCK).min(count);
                apart(|| {
                    for (place, at) in places[start..end].iter_mut().zip(start..) {
                        *place = $make(next(at));
                    }
                });
            }
        }};
    }
    match dtype {
        DType::Bool => ints!(bool, |word: u64| word & 1 == 1),
        DType::Int8 => ints!(i8, |word: u64| word as i8),
        DType::Int16 => ints!(i16, |word: u64| word as i16),
        DType::Int32 => ints!(i32, |word: u64| word as i32),
        DType::Int64 => ints!(i64, |word: u64| word as i64),
        DType::UInt8 => ints!(u8, |word: u64| word as u8),
        DType::UInt16 => ints!(u16, |word: u64| word as u16),
        DType::UInt32 => ints!(u32, |word: u64| word as u32),
        DType::UInt64 => ints!(u64, |word: u64| word),
        other => return Err(Error::type_error(format!("random integers of type {other}"))),
    }
    Ok(result)
}
