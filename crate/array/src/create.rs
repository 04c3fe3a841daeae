//! New arrays: filled, counted up, from items.

use crate::array::{Array, Context};
use crate::item::Item;
use crate::kernel::PIECE;
use crate::{Complex, DType, Element, apart, elements_mut};
use tb_base::Result;

/// All elements the same.
///
/// # Errors
/// `Memory`; `Value` for text that is no number.
pub fn filled(dtype: DType, shape: &[usize], item: &Item, context: &Context) -> Result<Array> {
    let itemsize = dtype.itemsize();
    let mut word = vec![0; itemsize];
    if itemsize > 0 {
        item.clone().convert(dtype)?.write(dtype, &mut word);
    }
    if word.iter().all(|&byte| byte == 0) {
        return Array::zeroed(dtype, shape, context);
    }
    let mut array = Array::unwritten(dtype, shape, context)?;
    let bytes = array.bytes_mut();
    let size = bytes.len();
    let mut done = itemsize.min(size);
    bytes[..done].copy_from_slice(&word[..done]);
    // What is there already is written again behind it, in pieces that stay in a cache.
    while done < size {
        context.interrupt.check()?;
        let count = done.min(size - done).min(itemsize << 12);
        bytes.copy_within(..count, done);
        done += count;
    }
    Ok(array)
}

/// Makes each element of its place.
fn counted<T: Element>(bytes: &mut [u8], make: impl Fn(usize) -> T) {
    for (piece, places) in elements_mut::<T>(bytes).chunks_mut(PIECE).enumerate() {
        apart(|| {
            for (place, at) in places.iter_mut().zip(piece * PIECE..) {
                *place = make(at);
            }
        });
    }
}

/// `count` numbers from `start`, each `step` after the last: computed as NumPy does, from the first two.
///
/// # Errors
/// `Memory`.
pub fn arange(dtype: DType, start: &Item, step: &Item, count: usize, context: &Context) -> Result<Array> {
    let mut array = Array::unwritten(dtype, &[count], context)?;
    let bytes = array.bytes_mut();
    let (first, gap) = (start.to_f64(), step.to_f64());
    macro_rules! ints {
        ($type:ty) => {{
            let (first, gap) = (start.to_i64(), step.to_i64());
            counted::<$type>(bytes, |at| first.wrapping_add(gap.wrapping_mul(at as i64)) as $type);
        }};
    }
    match dtype {
        DType::Float64 => {
            let second = first + gap;
            let delta = second - first;
            counted::<f64>(bytes, |at| if at == 1 { second } else { first + at as f64 * delta });
        }
        DType::Float32 => {
            let second = (first + gap) as f32;
            let start = first as f32;
            let delta = second - start;
            counted::<f32>(bytes, |at| if at == 1 { second } else { start + at as f32 * delta });
        }
        DType::Complex128 => {
            counted::<Complex>(bytes, |at| Complex { re: first + at as f64 * gap, im: 0.0 });
        }
        DType::Bool => {
            for (at, place) in bytes.iter_mut().enumerate() {
                *place = u8::from(start.to_i64() + at as i64 * step.to_i64() != 0);
            }
        }
        DType::Int8 => ints!(i8),
        DType::Int16 => ints!(i16),
        DType::Int32 => ints!(i32),
        DType::Int64 | DType::TimeDelta(_) | DType::DateTime(_) => ints!(i64),
        DType::UInt8 => ints!(u8),
        DType::UInt16 => ints!(u16),
        DType::UInt32 => ints!(u32),
        DType::UInt64 => ints!(u64),
        DType::Str(_) => bytes.fill(0),
    }
    Ok(array)
}

/// `count` numbers evenly from `start` to `stop`, the last one included if `endpoint`; and the step.
///
/// # Errors
/// `Memory`.
pub fn linspace(
    start: f64,
    stop: f64,
    count: usize,
    endpoint: bool,
    context: &Context,
) -> Result<(Array, f64)> {
    let gaps = if endpoint { count.saturating_sub(1) } else { count };
    let delta = stop - start;
    let step = if gaps > 0 { delta / gaps as f64 } else { f64::NAN };
    let array = Array::build::<f64>(&[count], context, |to| {
        for (at, place) in to.iter_mut().enumerate() {
            let at = at as f64;
            *place = if gaps == 0 {
                at * delta + start
            } else if step == 0.0 {
                at / gaps as f64 * delta + start
            } else {
                at * step + start
            };
        }
        if endpoint && count > 1 {
            to[count - 1] = stop;
        }
        Ok(())
    })?;
    Ok((array, step))
}

/// Items, each made the type `dtype`.
///
/// # Errors
/// `Memory`; `Value` for text that is no number.
pub fn from_items(dtype: DType, shape: &[usize], items: Vec<Item>, context: &Context) -> Result<Array> {
    let mut array = Array::zeroed(dtype, shape, context)?;
    let itemsize = dtype.itemsize();
    if itemsize == 0 {
        return Ok(array);
    }
    for (place, item) in array.bytes_mut().chunks_exact_mut(itemsize).zip(items) {
        item.convert(dtype)?.write(dtype, place);
    }
    Ok(array)
}
