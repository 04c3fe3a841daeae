//! Sorting along an axis; NaNs come last. And finding places in sorted rows.

use crate::array::{Array, Context};
use crate::item::Item;
use crate::kernel::{PIECE, radix};
use crate::{Complex, DType, Element, apart, elements_mut, lane};
use std::cmp::Ordering;
use tb_base::Result;

/// An order in which NaNs are above all else.
trait Sortable: Element {
    fn order(&self, other: &Self) -> Ordering;
    /// Whether nothing is above it: NaN, for types that have it.
    fn is_last(&self) -> bool {
        false
    }
    /// `order` among elements of which none is last.
    fn quick_order(&self, other: &Self) -> Ordering {
        self.order(other)
    }
}

/// Sorts a row.
fn sort_row<T: Sortable>(row: &mut [T]) {
    let rest = last_apart(row);
    row[..rest].sort_unstable_by(T::quick_order);
}

/// Puts what comes last anyway there, so that comparisons need not look for it; how many others there are.
fn last_apart<T: Sortable>(row: &mut [T]) -> usize {
    let mut rest = row.len();
    for at in (0..row.len()).rev() {
        if row[at].is_last() {
            rest -= 1;
            row.swap(at, rest);
        }
    }
    rest
}

/// The places of a row's elements in sorted order; equal ones stay in order. `pairs` is room to sort in.
fn argsort_row<T: Sortable>(row: &[T], places: &mut [i64], pairs: &mut Vec<(T, i64)>) {
    pairs.clear();
    pairs.extend(row.iter().copied().zip(0..));
    pairs.sort_unstable_by(|a, b| a.0.order(&b.0).then(a.1.cmp(&b.1)));
    for (place, (_, at)) in places.iter_mut().zip(pairs) {
        *place = *at;
    }
}

macro_rules! sort_int {
    ($($type:ty),+) => {$(
        impl Sortable for $type {
            fn order(&self, other: &Self) -> Ordering { self.cmp(other) }
        }
    )+};
}

sort_int!(bool, i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! sort_float {
    ($($type:ty),+) => {$(
        impl Sortable for $type {
            fn order(&self, other: &Self) -> Ordering {
                self.partial_cmp(other).unwrap_or_else(|| self.is_nan().cmp(&other.is_nan()))
            }
            fn is_last(&self) -> bool {
                self.is_nan()
            }
            fn quick_order(&self, other: &Self) -> Ordering {
                self.partial_cmp(other).unwrap_or(Ordering::Equal)
            }
        }
    )+};
}

sort_float!(f32, f64);

impl Sortable for Complex {
    fn order(&self, other: &Self) -> Ordering {
        self.re.order(&other.re).then_with(|| self.im.order(&other.im))
    }
}

/// Sorted along `axis`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn sort(array: &Array, axis: usize, context: &Context) -> Result<Array> {
    if array.dtype.is_time() {
        let mut sorted = sort(&time_keys(array, context)?, axis, context)?;
        let words = elements_mut::<u64>(sorted.bytes_mut());
        words.iter_mut().for_each(|word| *word = word.wrapping_add(FIRST_TIME));
        sorted.dtype = array.dtype;
        return Ok(sorted);
    }
    let mut lanes = lane::copied(array, axis, context)?;
    let length = array.shape()[axis].max(1);
    if let DType::Str(_) = array.dtype {
        let order = argsort(array, axis, context)?;
        return crate::index::take_along(array, &order, axis, context);
    }
    if sorted_by_digits(&mut lanes, length, context)? {
        return Ok(lane::restored(&lanes, axis));
    }
    let dtype = lanes.dtype;
    let bytes = lanes.bytes_mut();
    crate::dispatch!(dtype, T => {
        for lane in elements_mut::<T>(bytes).chunks_exact_mut(length) {
            context.interrupt.check()?;
            sort_row(lane);
        }
    }, else ());
    Ok(lane::restored(&lanes, axis))
}

/// The bits of the first of all times; one less stands for none, which goes last.
const FIRST_TIME: u64 = crate::time::NAT as u64 + 1;

/// Times as whole numbers of the same order.
fn time_keys(array: &Array, context: &Context) -> Result<Array> {
    let mut keys = array.copied(context)?;
    let words = elements_mut::<u64>(keys.bytes_mut());
    words.iter_mut().for_each(|word| *word = word.wrapping_sub(FIRST_TIME));
    keys.dtype = DType::UInt64;
    Ok(keys)
}

/// Sorts long rows of 64-bit numbers, for which there is a faster way; whether it did.
fn sorted_by_digits(lanes: &mut Array, length: usize, context: &Context) -> Result<bool> {
    let wide = matches!(lanes.dtype, DType::Float64 | DType::Int64 | DType::UInt64);
    if !wide || length < radix::LEAST || u32::try_from(length).is_err() {
        return Ok(false);
    }
    // Sorting by comparisons needs no second row: slower, but it fits.
    let Ok(mut room) = Array::unwritten(DType::UInt64, &[length], context) else { return Ok(false) };
    let room = elements_mut::<u64>(room.bytes_mut());
    let dtype = lanes.dtype;
    for lane in elements_mut::<u64>(lanes.bytes_mut()).chunks_exact_mut(length) {
        context.interrupt.check()?;
        match dtype {
            DType::Float64 => sort_doubles(lane, room),
            DType::Int64 => {
                lane.iter_mut().for_each(|word| *word ^= SIGN);
                radix::sort(lane, room);
                lane.iter_mut().for_each(|word| *word ^= SIGN);
            }
            _ => radix::sort(lane, room),
        }
    }
    Ok(true)
}

const SIGN: u64 = 1 << 63;

/// Sorts doubles, given as their bits: NaNs go last.
fn sort_doubles(row: &mut [u64], room: &mut [u64]) {
    let mut rest = row.len();
    // Zeros of both signs are equal, and keep their order.
    if row.contains(&SIGN) {
        return row.sort_by(|a, b| f64::from_bits(*a).order(&f64::from_bits(*b)));
    }
    let mut end = row.len();
    while end > 0 {
        let piece = end.saturating_sub(PIECE)..end;
        end = piece.start;
        apart(|| {
            for at in piece.rev() {
                if row[at] & !SIGN > f64::INFINITY.to_bits() {
                    rest -= 1;
                    row.swap(at, rest);
                } else {
                    row[at] = radix::key_of(f64::from_bits(row[at]));
                }
            }
        });
    }
    radix::sort(&mut row[..rest], room);
    for piece in row[..rest].chunks_mut(PIECE) {
        apart(|| piece.iter_mut().for_each(|key| *key = radix::double_of(*key).to_bits()));
    }
}

/// Places of the elements in sorted order along `axis`; equal ones stay in order.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn argsort(array: &Array, axis: usize, context: &Context) -> Result<Array> {
    if array.dtype.is_time() {
        return argsort(&time_keys(array, context)?, axis, context);
    }
    let lanes = lane::gathered(array, axis, context)?;
    let length = array.shape()[axis].max(1);
    // Room for the pairs of one lane, for as long as they are sorted.
    let _room = context.budget.reserve(length.saturating_mul(16))?;
    let mut places = Array::unwritten(DType::Int64, lanes.shape(), context)?;
    let places_of = elements_mut::<i64>(places.bytes_mut());
    if let DType::Str(_) = array.dtype {
        let texts: Vec<Item> = lanes.items().collect();
        for (row, lane) in places_of.chunks_exact_mut(length).enumerate() {
            lane.iter_mut().zip(0..).for_each(|(place, at)| *place = at);
            lane.sort_by_key(|&at| match &texts[row * length + at as usize] {
                Item::Str(text) => text.clone(),
                _ => String::new(),
            });
        }
        return Ok(lane::restored(&places, axis));
    }
    crate::dispatch!(lanes.dtype, T => {
        let mut pairs = Vec::new();
        for (lane, values) in places_of.chunks_exact_mut(length).zip(lanes.slice::<T>().chunks_exact(length)) {
            context.interrupt.check()?;
            argsort_row::<T>(values, lane, &mut pairs);
        }
    }, else ());
    Ok(lane::restored(&places, axis))
}

/// Each lane with the elements at the places `kths`, which go up, where sorting would put them; smaller ones before,
/// larger ones behind.
///
/// # Errors
/// `Value` if a place is out of bounds; `Memory`; `Interrupted`.
pub fn partition(array: &Array, kths: &[usize], axis: usize, context: &Context) -> Result<Array> {
    let length = array.shape()[axis];
    if let Some(kth) = kths.iter().find(|&&kth| kth >= length) {
        return Err(tb_base::Error::value(format!("kth(={kth}) out of bounds ({length})")));
    }
    if array.dtype.is_time() {
        return sort(array, axis, context);
    }
    let mut lanes = lane::copied(array, axis, context)?;
    let dtype = lanes.dtype;
    let bytes = lanes.bytes_mut();
    crate::dispatch!(dtype, T => {
        for lane in elements_mut::<T>(bytes).chunks_exact_mut(length) {
            context.interrupt.check()?;
            select(lane, kths);
        }
    }, else return sort(array, axis, context));
    Ok(lane::restored(&lanes, axis))
}

/// As `partition`, for one row.
fn select<T: Sortable>(row: &mut [T], kths: &[usize]) {
    let mut rest = last_apart(row);
    for &kth in kths.iter().rev() {
        if kth < rest {
            row[..rest].select_nth_unstable_by(kth, T::quick_order);
            rest = kth;
        }
    }
}

/// Where `values` would be inserted into the sorted row `sorted` of the same type: before equal elements, or behind
/// them if `right`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn search_sorted(sorted: &Array, values: &Array, right: bool, context: &Context) -> Result<Array> {
    if sorted.dtype.is_time() {
        let (sorted, values) = (time_keys(sorted, context)?, time_keys(values, context)?);
        return search_sorted(&sorted, &values, right, context);
    }
    let (row, wanted) = (sorted.to_contiguous(context)?, values.to_contiguous(context)?);
    fn find<T: Sortable>(row: &[T], wanted: &[T], right: bool, to: &mut [i64]) {
        for (place, value) in to.iter_mut().zip(wanted) {
            *place = row.partition_point(|x| match x.order(value) {
                Ordering::Less => true,
                Ordering::Equal => right,
                Ordering::Greater => false,
            }) as i64;
        }
    }
    Array::build::<i64>(values.shape(), context, |to| {
        crate::dispatch!(row.dtype, T => find(row.slice::<T>(), wanted.slice::<T>(), right, to), else {
            let texts: Vec<String> = row.items().map(|item| crate::print::item_text(&item)).collect();
            for (place, item) in to.iter_mut().zip(wanted.items()) {
                let text = crate::print::item_text(&item);
                *place = texts.partition_point(|x| *x < text || (right && *x == text)) as i64;
            }
        });
        Ok(())
    })
}
