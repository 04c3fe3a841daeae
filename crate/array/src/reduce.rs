//! Reductions along axes, with NumPy's order of additions.
//!
//! Axes are visited by stride, the longest outermost. If the innermost one is reduced, its elements are folded, sums
//! pairwise; if it is kept, whole rows are added to the row of results. Elements that must be cast first come in
//! rows of 8192, as NumPy buffers them.

use crate::apart;
use crate::array::{Array, Context};
use crate::cast::cast_block;
use crate::copy::words_as_bytes;
use crate::item::Item;
use crate::kernel::PIECE;
use crate::kernel::arith::{Number, Ordered};
use crate::kernel::pairwise::{pairwise_row, pairwise_sum};
use crate::layout::Layout;
use crate::{Complex, DType, Element, elements, elements_mut};
use tb_base::{Error, Result};

/// What is folded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reduce {
    Sum,
    Product,
    Max,
    Min,
    /// Ignoring NaNs.
    Fmax,
    Fmin,
    /// Bits; on bools these are `all`, `any` and parity.
    And,
    Or,
    Xor,
}

impl Reduce {
    fn ufunc(self) -> &'static str {
        match self {
            Reduce::Sum => "add",
            Reduce::Product => "multiply",
            Reduce::Max => "maximum",
            Reduce::Min => "minimum",
            Reduce::Fmax => "fmax",
            Reduce::Fmin => "fmin",
            Reduce::And => "bitwise_and",
            Reduce::Or => "bitwise_or",
            Reduce::Xor => "bitwise_xor",
        }
    }

    pub fn has_identity(self) -> bool {
        !matches!(self, Reduce::Max | Reduce::Min | Reduce::Fmax | Reduce::Fmin)
    }
}

pub struct ReduceOptions<'a> {
    /// The type in which elements are folded.
    pub dtype: DType,
    pub initial: Option<Item>,
    /// Bools of the array's shape: which elements count.
    pub mask: Option<&'a Array>,
}

/// A type that can be folded.
trait Fold: Number {
    const LOWEST: Self;
    const HIGHEST: Self;
    fn zero(empty: bool) -> Self;
    fn one() -> Self;
    fn larger(self, other: Self) -> Self;
    fn smaller(self, other: Self) -> Self;
    /// The larger, NaN only if both are.
    fn larger_number(self, other: Self) -> Self {
        self.larger(other)
    }
    fn smaller_number(self, other: Self) -> Self {
        self.smaller(other)
    }
    /// Bits, for types that have them; others are never asked.
    fn and(self, other: Self) -> Self;
    fn or(self, other: Self) -> Self;
    fn xor(self, other: Self) -> Self;

    fn step(op: Reduce) -> fn(Self, Self) -> Self {
        match op {
            Reduce::Sum => Self::add,
            Reduce::Product => Self::multiply,
            Reduce::Max => Self::larger,
            Reduce::Min => Self::smaller,
            Reduce::Fmax => Self::larger_number,
            Reduce::Fmin => Self::smaller_number,
            Reduce::And => Self::and,
            Reduce::Or => Self::or,
            Reduce::Xor => Self::xor,
        }
    }
}

macro_rules! fold_int {
    ($($type:ty),+) => {$(
        impl Fold for $type {
            const LOWEST: Self = <$type>::MIN;
            const HIGHEST: Self = <$type>::MAX;
            fn zero(_: bool) -> Self { 0 }
            fn one() -> Self { 1 }
            #[inline]
            fn larger(self, other: Self) -> Self { self.max(other) }
            #[inline]
            fn smaller(self, other: Self) -> Self { self.min(other) }
            #[inline]
            fn and(self, other: Self) -> Self { self & other }
            #[inline]
            fn or(self, other: Self) -> Self { self | other }
            #[inline]
            fn xor(self, other: Self) -> Self { self ^ other }
        }
    )+};
}

fold_int!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! fold_float {
    ($($type:ty),+) => {$(
        impl Fold for $type {
            const LOWEST: Self = <$type>::NEG_INFINITY;
            const HIGHEST: Self = <$type>::INFINITY;
            // Nothing is changed by adding -0.0, not even another -0.0.
            fn zero(empty: bool) -> Self { if empty { 0.0 } else { -0.0 } }
            fn one() -> Self { 1.0 }
            #[inline]
            fn larger(self, other: Self) -> Self { Ordered::maximum(self, other) }
            #[inline]
            fn smaller(self, other: Self) -> Self { Ordered::minimum(self, other) }
            #[inline]
            fn larger_number(self, other: Self) -> Self { Ordered::fmax(self, other) }
            #[inline]
            fn smaller_number(self, other: Self) -> Self { Ordered::fmin(self, other) }
            fn and(self, _: Self) -> Self { self }
            fn or(self, _: Self) -> Self { self }
            fn xor(self, _: Self) -> Self { self }
        }
    )+};
}

fold_float!(f32, f64);

impl Fold for bool {
    const LOWEST: Self = false;
    const HIGHEST: Self = true;
    fn zero(_: bool) -> Self {
        false
    }
    fn one() -> Self {
        true
    }
    fn larger(self, other: Self) -> Self {
        self | other
    }
    fn smaller(self, other: Self) -> Self {
        self & other
    }
    fn and(self, other: Self) -> Self {
        self & other
    }
    fn or(self, other: Self) -> Self {
        self | other
    }
    fn xor(self, other: Self) -> Self {
        self ^ other
    }
}

impl Fold for Complex {
    const LOWEST: Self = Complex { re: f64::NEG_INFINITY, im: f64::NEG_INFINITY };
    const HIGHEST: Self = Complex { re: f64::INFINITY, im: f64::INFINITY };
    fn zero(empty: bool) -> Self {
        let zero = if empty { 0.0 } else { -0.0 };
        Complex { re: zero, im: zero }
    }
    fn one() -> Self {
        Complex::ONE
    }
    fn larger(self, other: Self) -> Self {
        if self >= other || self.re.is_nan() || self.im.is_nan() { self } else { other }
    }
    fn smaller(self, other: Self) -> Self {
        if self <= other || self.re.is_nan() || self.im.is_nan() { self } else { other }
    }
    fn and(self, _: Self) -> Self {
        self
    }
    fn or(self, _: Self) -> Self {
        self
    }
    fn xor(self, _: Self) -> Self {
        self
    }
}

/// One axis of the walk: its length and the steps in input, mask and result, in bytes.
#[derive(Clone, Copy)]
struct Axis {
    length: usize,
    input: isize,
    mask: isize,
    result: isize,
}

/// Folds `array` along `axes`; the result has the other axes, in C order.
///
/// # Errors
/// `Value` if there is nothing to fold and the operation has no identity; `Memory`; `Interrupted`.
pub fn reduce(
    op: Reduce,
    array: &Array,
    axes: &[usize],
    options: &ReduceOptions<'_>,
    context: &Context,
) -> Result<Array> {
    let kept: Vec<usize> = (0..array.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let shape: Vec<usize> = kept.iter().map(|&axis| array.shape()[axis]).collect();
    let folded: usize = axes.iter().map(|&axis| array.shape()[axis]).product();
    let size: usize = shape.iter().product();
    if folded == 0 && size > 0 && !op.has_identity() && options.initial.is_none() {
        let name = op.ufunc();
        return Err(Error::value(format!(
            "zero-size array to reduction operation {name} which has no identity"
        )));
    }
    if options.mask.is_some() && !op.has_identity() && options.initial.is_none() {
        return Err(Error::value(format!(
            "reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
            op.ufunc()
        )));
    }
    let mut result = Array::zeroed(options.dtype, &shape, context)?;
    let mask = match options.mask {
        Some(mask) => {
            let layout = mask.layout.broadcast(array.shape());
            Some(
                mask.with_layout(layout.ok_or_else(|| Error::value("where does not fit the array's shape"))?),
            )
        }
        None => None,
    };
    let mut place = vec![0; array.ndim()];
    for (at, &axis) in kept.iter().enumerate() {
        place[axis] = result.layout.strides[at];
    }
    let walk = axes_of(&array.layout, mask.as_ref().map(|mask| &mask.layout), &place);
    let run = Run { op, array, mask: mask.as_ref(), options, walk, empty: folded == 0 };
    macro_rules! go {
        ($type:ty) => {
            run.fold::<$type>(elements_mut(result.bytes_mut()), context)?
        };
    }
    match options.dtype {
        DType::Bool => go!(bool),
        DType::Int8 => go!(i8),
        DType::Int16 => go!(i16),
        DType::Int32 => go!(i32),
        DType::Int64 | DType::TimeDelta(_) | DType::DateTime(_) => go!(i64),
        DType::UInt8 => go!(u8),
        DType::UInt16 => go!(u16),
        DType::UInt32 => go!(u32),
        DType::UInt64 => go!(u64),
        DType::Float32 => go!(f32),
        DType::Float64 => go!(f64),
        DType::Complex128 => go!(Complex),
        DType::Str(_) => {
            let name = op.ufunc();
            return Err(Error::type_error(format!(
                "ufunc '{name}' did not contain a loop with signature matching types dtype('{}') -> None",
                array.dtype
            )));
        }
    }
    Ok(result)
}

/// Axes longer than 1, by input stride, neighbours joined where all three run on.
fn axes_of(input: &Layout, mask: Option<&Layout>, place: &[isize]) -> Vec<Axis> {
    let mut walk: Vec<Axis> = (0..input.ndim())
        .filter(|&axis| input.shape[axis] != 1)
        .map(|axis| Axis {
            length: input.shape[axis],
            input: input.strides[axis],
            mask: mask.map_or(0, |mask| mask.strides[axis]),
            result: place[axis],
        })
        .collect();
    walk.sort_by_key(|axis| std::cmp::Reverse(axis.input.abs()));
    let mut joined: Vec<Axis> = Vec::new();
    for axis in walk {
        let step = axis.length as isize;
        match joined.last_mut() {
            Some(last)
                if last.input == axis.input * step
                    && last.result == axis.result * step
                    && (last.result == 0) == (axis.result == 0)
                    && (mask.is_none() || last.mask == axis.mask * step) =>
            {
                *last = Axis { length: last.length * axis.length, ..axis };
            }
            _ => joined.push(axis),
        }
    }
    joined
}

struct Run<'a> {
    op: Reduce,
    array: &'a Array,
    mask: Option<&'a Array>,
    options: &'a ReduceOptions<'a>,
    walk: Vec<Axis>,
    empty: bool,
}

/// How many elements are cast at once.
const ROW: usize = 8192;

impl Run<'_> {
    fn identity<T: Fold>(&self) -> T {
        match self.op {
            Reduce::Sum | Reduce::Or | Reduce::Xor => T::zero(self.empty),
            Reduce::Product => T::one(),
            Reduce::And => match T::DTYPE {
                DType::Bool => T::one(),
                _ => T::zero(false).subtract(T::one()),
            },
            Reduce::Max | Reduce::Fmax => T::LOWEST,
            Reduce::Min | Reduce::Fmin => T::HIGHEST,
        }
    }

    fn fold<T: Fold>(&self, results: &mut [T], context: &Context) -> Result<()> {
        let identity = match &self.options.initial {
            Some(item) => {
                let mut word = 0_u128;
                let bytes = &mut words_as_bytes(std::slice::from_mut(&mut word))[..size_of::<T>()];
                item.write(T::DTYPE, bytes);
                elements::<T>(bytes)[0]
            }
            // Where NaN is ignored, only NaNs must still give NaN.
            None => self.identity(),
        };
        results.fill(identity);
        if matches!(self.op, Reduce::Fmax | Reduce::Fmin)
            && self.options.initial.is_none()
            && T::DTYPE.is_inexact()
        {
            let nan = identity.subtract(identity);
            results.fill(nan);
        }
        if self.array.size() == 0 {
            return Ok(());
        }
        let (outer, inner) = match self.walk.split_last() {
            Some((inner, outer)) => (outer, *inner),
            None => (&[][..], Axis { length: 1, input: 0, mask: 0, result: 0 }),
        };
        let mut index = vec![0; outer.len()];
        let (mut input, mut mask, mut place) =
            (self.array.layout.offset as isize, self.mask.map_or(0, |m| m.layout.offset as isize), 0_isize);
        let mut scratch = Scratch::new(self.array.dtype, T::DTYPE);
        loop {
            context.interrupt.check()?;
            self.row(
                inner,
                (input as usize, mask as usize, place as usize),
                results,
                identity,
                &mut scratch,
            )?;
            let mut axis = outer.len();
            loop {
                if axis == 0 {
                    return Ok(());
                }
                axis -= 1;
                let step = outer[axis];
                index[axis] += 1;
                (input, mask, place) = (input + step.input, mask + step.mask, place + step.result);
                if index[axis] < step.length {
                    break;
                }
                let back = step.length as isize;
                (input, mask, place) =
                    (input - back * step.input, mask - back * step.mask, place - back * step.result);
                index[axis] = 0;
            }
        }
    }

    fn row<T: Fold>(
        &self,
        axis: Axis,
        (input, mask, place): (usize, usize, usize),
        results: &mut [T],
        identity: T,
        scratch: &mut Scratch,
    ) -> Result<()> {
        let size = size_of::<T>();
        let bytes = self.array.buffer.bytes();
        let first = place / size;
        let direct = self.array.dtype == T::DTYPE && self.mask.is_none();
        if direct && axis.result == 0 {
            let result = &mut results[first];
            if axis.input == size as isize || axis.length == 1 {
                let row = elements::<T>(&bytes[input..input + axis.length * size]);
                *result = match self.op {
                    Reduce::Sum => fold_row(self.op, *result, row),
                    op => row.chunks(PIECE).fold(*result, |start, row| apart(|| fold_row(op, start, row))),
                };
            } else {
                let all = elements::<T>(bytes);
                let (start, step) = (input / size, axis.input / size as isize);
                let get = |at: usize| all[start.wrapping_add_signed(step * at as isize)];
                *result = match self.op {
                    Reduce::Sum => result.add(pairwise_sum(axis.length, T::zero(false), &get)),
                    op => (0..axis.length).map(get).fold(*result, T::step(op)),
                };
            }
            return Ok(());
        }
        if direct && axis.input == size as isize && axis.result == size as isize {
            let row = elements::<T>(&bytes[input..input + axis.length * size]);
            for (piece, row) in row.chunks(PIECE).enumerate() {
                apart(|| add_row(self.op, results, first + piece * PIECE, 1, row));
            }
            return Ok(());
        }
        let mut done = 0;
        while done < axis.length {
            let count = (axis.length - done).min(ROW);
            let start = input.wrapping_add_signed(axis.input * done as isize);
            scratch.fill(bytes, start, axis.input, count)?;
            let row = elements_mut::<T>(&mut words_as_bytes(&mut scratch.row)[..count * size]);
            if let Some(array) = self.mask {
                let bits = array.buffer.bytes();
                for (at, place) in row.iter_mut().enumerate() {
                    let bit = mask.wrapping_add_signed(axis.mask * (done + at) as isize);
                    if bits[bit] == 0 {
                        *place = if self.options.initial.is_some() && !self.op.has_identity() {
                            identity
                        } else {
                            self.identity()
                        };
                    }
                }
            }
            if axis.result == 0 {
                results[first] = fold_row(self.op, results[first], row);
            } else {
                let step = axis.result / size as isize;
                let begin = first.wrapping_add_signed(step * done as isize);
                add_row(self.op, results, begin, step, row);
            }
            done += count;
        }
        Ok(())
    }
}

/// The fold of a row, with the step inlined into its loop.
fn fold_row<T: Fold>(op: Reduce, start: T, row: &[T]) -> T {
    match op {
        Reduce::Sum => start.add(pairwise_row(row, T::zero(false))),
        Reduce::Product => row.iter().copied().fold(start, T::multiply),
        Reduce::Max => fold_wide(start, row, T::larger),
        Reduce::Min => fold_wide(start, row, T::smaller),
        Reduce::Fmax => fold_wide(start, row, T::larger_number),
        Reduce::Fmin => fold_wide(start, row, T::smaller_number),
        Reduce::And => fold_wide(start, row, T::and),
        Reduce::Or => fold_wide(start, row, T::or),
        Reduce::Xor => fold_wide(start, row, T::xor),
    }
}

/// Eight lanes side by side, where the order does not matter.
fn fold_wide<T: Copy>(start: T, row: &[T], step: impl Fn(T, T) -> T + Copy) -> T {
    let Some((first, rest)) = row.split_at_checked(8) else { return row.iter().copied().fold(start, step) };
    let mut lanes: [T; 8] = std::array::from_fn(|lane| first[lane]);
    let mut chunks = rest.chunks_exact(8);
    for chunk in &mut chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane = step(*lane, x);
        }
    }
    let tail = chunks.remainder().iter().copied().fold(start, step);
    lanes.into_iter().fold(tail, step)
}

/// `results[begin + i * stride] = step(…, row[i])`.
fn add_row<T: Fold>(op: Reduce, results: &mut [T], begin: usize, stride: isize, row: &[T]) {
    if stride == 1 {
        let results = &mut results[begin..begin + row.len()];
        return match op {
            Reduce::Sum => zip_row(results, row, T::add),
            Reduce::Max => zip_row(results, row, T::larger),
            Reduce::Min => zip_row(results, row, T::smaller),
            _ => zip_row(results, row, T::step(op)),
        };
    }
    let step = T::step(op);
    for (at, &x) in row.iter().enumerate() {
        let place = begin.wrapping_add_signed(stride * at as isize);
        results[place] = step(results[place], x);
    }
}

fn zip_row<T: Copy>(results: &mut [T], row: &[T], step: impl Fn(T, T) -> T) {
    for (result, &x) in results.iter_mut().zip(row) {
        *result = step(*result, x);
    }
}

/// Room for one row, as it lies in memory and cast.
struct Scratch {
    from: DType,
    to: DType,
    raw: Vec<u128>,
    row: Vec<u128>,
}

impl Scratch {
    fn new(from: DType, to: DType) -> Scratch {
        Scratch { from, to, raw: Vec::new(), row: Vec::new() }
    }

    fn fill(&mut self, bytes: &[u8], start: usize, stride: isize, count: usize) -> Result<()> {
        let (from, to) = (self.from.itemsize(), self.to.itemsize());
        if self.row.is_empty() {
            self.raw = vec![0; (ROW * from).div_ceil(16)];
            self.row = vec![0; (ROW * to).div_ceil(16)];
        }
        let layout = Layout { shape: vec![count], strides: vec![stride], offset: start };
        let mut walker = crate::copy::Walker::new(&layout);
        let row = &mut words_as_bytes(&mut self.row)[..count * to];
        if self.from == self.to {
            walker.gather(bytes, from, row);
            return Ok(());
        }
        let raw = &mut words_as_bytes(&mut self.raw)[..count * from];
        walker.gather(bytes, from, raw);
        cast_block(self.from, raw, self.to, row)
    }
}

/// The place of the largest (or smallest) element of each lane along `axis`; a NaN counts as the extreme.
///
/// # Errors
/// `Value` for an empty lane; `Memory`; `Interrupted`.
pub fn arg_extreme(array: &Array, axis: usize, largest: bool, context: &Context) -> Result<Array> {
    if array.shape()[axis] == 0 {
        let name = if largest { "argmax" } else { "argmin" };
        return Err(Error::value(format!("attempt to get {name} of an empty sequence")));
    }
    let lanes = crate::lane::copied(array, axis, context)?;
    let length = array.shape()[axis];
    let mut shape = array.shape().to_vec();
    shape.remove(axis);
    fn places<T: Element + PartialOrd>(lanes: &Array, length: usize, largest: bool, to: &mut [i64]) {
        for (place, lane) in to.iter_mut().zip(lanes.slice::<T>().chunks_exact(length)) {
            let mut best = 0;
            for (at, x) in lane.iter().enumerate() {
                let leader = &lane[best];
                #[allow(clippy::eq_op)]
                if leader != leader {
                    break;
                }
                #[allow(clippy::eq_op)]
                if x != x || (if largest { x > leader } else { x < leader }) {
                    best = at;
                }
            }
            *place = best as i64;
        }
    }
    Array::build::<i64>(&shape, context, |to| {
        crate::dispatch!(lanes.dtype, T => places::<T>(&lanes, length, largest, to), else
            return Err(Error::type_error("argmax and argmin of text are not available in this notebook")));
        Ok(())
    })
}
