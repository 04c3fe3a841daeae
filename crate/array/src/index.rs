//! Selecting by arrays of places: reading and writing.

use crate::array::{Array, Context, Output};
use crate::copy::Walker;
use crate::kernel::PIECE;
use crate::layout::{Layout, tight_shape};
use crate::{Element, elements};
use tb_base::{Error, ErrorKind, Result};

/// What an index selects along the axes: views have been made by now, what is left is arrays of places.
pub struct Select {
    /// Shape of the result.
    pub shape: Vec<usize>,
    /// The axes before the places, from the array's offset.
    head: Layout,
    /// Steps, in bytes, to each selected place.
    places: Vec<isize>,
    /// The axes behind the places.
    tail: Layout,
}

fn out_of_bounds(place: i64, axis: usize, length: usize) -> Error {
    Error::new(ErrorKind::Index, format!("index {place} is out of bounds for axis {axis} with size {length}"))
}

/// The selection of `picks[i]` (int64 arrays) along `axes[i]`, broadcast against one another; the places' axes come
/// first in the result if `first`, else where the first of `axes` was. `names[i]` is what an error calls the axis.
///
/// # Errors
/// `Index` in NumPy's words.
pub fn select_places(
    layout: &Layout,
    axes: &[usize],
    names: &[usize],
    picks: &[Array],
    first: bool,
    context: &Context,
) -> Result<Select> {
    let shapes: Vec<&[usize]> = picks.iter().map(Array::shape).collect();
    let common = crate::broadcast_shapes(shapes.iter().copied()).map_err(|_| {
        let list: Vec<String> = shapes.iter().map(|shape| tight_shape(shape)).collect();
        Error::new(
            ErrorKind::Index,
            format!(
                "shape mismatch: indexing arrays could not be broadcast together with shapes {} ",
                list.join(" ")
            ),
        )
    })?;
    let count = common.iter().product();
    // The budget is asked through an array of as many places.
    drop(Array::zeroed(crate::DType::Int64, &common, context)?);
    let mut places = vec![0_isize; count];
    for ((&axis, &name), pick) in axes.iter().zip(names).zip(picks) {
        let (length, stride) = (layout.shape[axis], layout.strides[axis]);
        let spread = pick.layout.broadcast(&common).unwrap_or_else(|| pick.layout.clone());
        let spread = pick.with_layout(spread).to_contiguous(context)?;
        for (step, &place) in places.iter_mut().zip(spread.slice::<i64>()) {
            let at = if place < 0 { place + length as i64 } else { place };
            if at < 0 || at >= length as i64 {
                return Err(out_of_bounds(place, name, length));
            }
            *step += at as isize * stride;
        }
    }
    let rest: Vec<usize> = (0..layout.ndim()).filter(|axis| !axes.contains(axis)).collect();
    let split = if first { 0 } else { rest.iter().filter(|&&axis| axis < axes[0]).count() };
    let part = |axes: &[usize], offset: usize| Layout { offset, ..layout.permuted(axes) };
    let (head, tail) = (part(&rest[..split], layout.offset), part(&rest[split..], 0));
    let shape = [&head.shape[..], &common, &tail.shape].concat();
    Ok(Select { shape, head, places, tail })
}

impl Select {
    /// Byte offsets of the rows that `tail` lays out.
    fn for_rows(&self, mut row: impl FnMut(usize), context: &Context) -> Result<()> {
        let mut heads = Walker::new(&self.head);
        while let Some((offset, _, _)) = heads.run(1) {
            for block in self.places.chunks(1 << 16) {
                context.interrupt.check()?;
                for &step in block {
                    row(offset.wrapping_add_signed(step));
                }
            }
        }
        Ok(())
    }

    /// The selected elements, in C order.
    ///
    /// # Errors
    /// `Memory`, `Interrupted`.
    pub fn read(&self, array: &Array, context: &Context) -> Result<Array> {
        let mut result = Array::unwritten(array.dtype, &self.shape, context)?;
        let itemsize = array.itemsize();
        let row_bytes = self.tail.size() * itemsize;
        if result.size() == 0 || itemsize == 0 {
            return Ok(result);
        }
        let from = array.buffer.bytes();
        let to = result.bytes_mut();
        let direct = self.tail.is_c_contiguous(itemsize);
        if direct && row_bytes == 8 && self.head.size() == 1 {
            for (steps, to) in self.places.chunks(PIECE).zip(to.chunks_mut(8 * PIECE)) {
                context.interrupt.check()?;
                gather_words(from, self.head.offset, steps, to);
            }
            return Ok(result);
        }
        let mut at = 0;
        self.for_rows(
            |offset| {
                let row = &mut to[at..at + row_bytes];
                match (direct, row_bytes) {
                    (true, 8) => row.copy_from_slice(&from[offset..offset + 8]),
                    (true, _) => row.copy_from_slice(&from[offset..offset + row_bytes]),
                    _ => Walker::new(&Layout { offset, ..self.tail.clone() }).gather(from, itemsize, row),
                }
                at += row_bytes;
            },
            context,
        )?;
        Ok(result)
    }
}

/// Eight bytes from each place.
#[inline(never)]
fn gather_words(from: &[u8], offset: usize, steps: &[isize], to: &mut [u8]) {
    for (place, &step) in to.as_chunks_mut::<8>().0.iter_mut().zip(steps) {
        let at = offset.wrapping_add_signed(step);
        place.copy_from_slice(&from[at..at + 8]);
    }
}

/// Writes `values`, stretched to the selection's shape and cast, where `select` says.
///
/// # Errors
/// `Value` if the shapes do not fit; `Memory`; `Interrupted`.
pub fn put_places(select: &Select, output: &mut Output<'_>, values: &Array, context: &Context) -> Result<()> {
    let mut layout = values.layout.clone();
    while layout.ndim() > select.shape.len() && layout.shape[0] == 1 {
        layout = layout.without_axis(0);
    }
    let Some(layout) = layout.broadcast(&select.shape) else {
        return Err(Error::value(format!(
            "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
            tight_shape(values.shape()),
            tight_shape(&select.shape)
        )));
    };
    let values = values.with_layout(layout).cast(output.dtype, context)?;
    let itemsize = output.dtype.itemsize();
    let row_bytes = select.tail.size() * itemsize;
    if row_bytes == 0 {
        return Ok(());
    }
    let mut source = Walker::new(&values.layout);
    let mut row = vec![0; row_bytes];
    let direct = select.tail.is_c_contiguous(itemsize);
    let to = &mut *output.bytes;
    select.for_rows(
        |offset| {
            source.gather(values.buffer.bytes(), itemsize, &mut row);
            if direct {
                to[offset..offset + row_bytes].copy_from_slice(&row);
            } else {
                Walker::new(&Layout { offset, ..select.tail.clone() }).scatter(&row, itemsize, to);
            }
        },
        context,
    )
}

/// The elements at which a mask of the array's own shape is true, in C order.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn compress(array: &Array, mask: &Array, context: &Context) -> Result<Array> {
    let (from, mask) = (array.to_contiguous(context)?, mask.to::<bool>(context)?);
    let bits = mask.slice::<bool>();
    let count = count_true(bits);
    let mut result = Array::unwritten(array.dtype, &[count], context)?;
    let itemsize = array.itemsize();
    let (from, to) = (from.contiguous_bytes().unwrap_or_default(), result.bytes_mut());
    match itemsize {
        0 => {}
        1 => compress_items::<1>(from, bits, to),
        4 => compress_items::<4>(from, bits, to),
        8 => compress_items::<8>(from, bits, to),
        _ => {
            let chosen = from.chunks_exact(itemsize).zip(bits).filter(|(_, bit)| **bit);
            for (place, (item, _)) in to.chunks_exact_mut(itemsize).zip(chosen) {
                place.copy_from_slice(item);
            }
        }
    }
    Ok(result)
}

/// How many are true.
fn count_true(bits: &[bool]) -> usize {
    #[inline(never)]
    fn piece(bits: &[bool]) -> usize {
        bits.iter().map(|&bit| usize::from(bit)).sum()
    }
    bits.chunks(PIECE).map(piece).sum()
}

fn compress_items<const N: usize>(from: &[u8], bits: &[bool], to: &mut [u8]) {
    /// Without a branch for each element: one that is not wanted is written over by the next. How many were wanted.
    #[inline(never)]
    fn piece<const N: usize>(from: &[[u8; N]], bits: &[bool], to: &mut [[u8; N]]) -> usize {
        let mut at = 0;
        for (item, &bit) in from.iter().zip(bits) {
            let Some(place) = to.get_mut(at) else { break };
            *place = *item;
            at += usize::from(bit);
        }
        at
    }
    let mut to = to.as_chunks_mut::<N>().0;
    for (from, bits) in from.as_chunks::<N>().0.chunks(PIECE).zip(bits.chunks(PIECE)) {
        let done = piece(from, bits, to);
        to = &mut to[done..];
    }
}

/// Where a mask is true: one int64 array per axis.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn mask_places(mask: &Array, context: &Context) -> Result<Vec<Array>> {
    let mask = mask.to::<bool>(context)?;
    let bits = mask.slice::<bool>();
    let count = count_true(bits);
    let mut places = Vec::new();
    let ndim = mask.ndim();
    if ndim == 1 {
        return Ok(vec![Array::build::<i64>(&[count], context, |to| {
            let mut rest = to;
            for (piece, bits) in bits.chunks(PIECE).enumerate() {
                context.interrupt.check()?;
                let done = places_of(bits, (piece * PIECE) as i64, rest);
                rest = &mut rest[done..];
            }
            Ok(())
        })?]);
    }
    for axis in 0..ndim {
        let inner: usize = mask.shape()[axis + 1..].iter().product::<usize>().max(1);
        let length = mask.shape()[axis].max(1);
        places.push(Array::build::<i64>(&[count], context, |to| {
            let mut found = to.iter_mut();
            for (at, _) in bits.iter().enumerate().filter(|(_, bit)| **bit) {
                if let Some(place) = found.next() {
                    *place = (at / inner % length) as i64;
                }
            }
            Ok(())
        })?);
    }
    Ok(places)
}

/// Writes where bits are true, counted from `first`, and says how many are.
#[inline(never)]
fn places_of(bits: &[bool], first: i64, to: &mut [i64]) -> usize {
    let mut count = 0;
    for (&bit, at) in bits.iter().zip(first..) {
        let Some(place) = to.get_mut(count) else { break };
        *place = at;
        count += usize::from(bit);
    }
    count
}

/// Slices of `array` along `axis` at `places` (int64, any shape): their shape replaces the axis.
///
/// # Errors
/// `Index` in NumPy's words; `Memory`; `Interrupted`.
pub fn take_axis(array: &Array, places: &Array, axis: usize, context: &Context) -> Result<Array> {
    let select =
        select_places(&array.layout, &[axis], &[axis], std::slice::from_ref(places), false, context)?;
    select.read(array, context)
}

/// Along each lane the elements at the places of the same lane of `places`.
///
/// # Errors
/// `Index`, `Memory`, `Interrupted`.
pub fn take_along(array: &Array, places: &Array, axis: usize, context: &Context) -> Result<Array> {
    let lanes = crate::lane::gathered(array, axis, context)?;
    let wanted = crate::lane::gathered(places, axis, context)?;
    let (length, count) = (array.shape()[axis], places.shape()[axis].max(1));
    let mut result = Array::unwritten(array.dtype, wanted.shape(), context)?;
    let itemsize = array.itemsize();
    let from = lanes.contiguous_bytes().unwrap_or_default();
    let to = result.bytes_mut();
    for (at, &place) in wanted.slice::<i64>().iter().enumerate() {
        let wrapped = if place < 0 { place + length as i64 } else { place };
        if wrapped < 0 || wrapped >= length as i64 {
            return Err(out_of_bounds(place, axis, length));
        }
        let source = (at / count * length + wrapped as usize) * itemsize;
        to[at * itemsize..(at + 1) * itemsize].copy_from_slice(&from[source..source + itemsize]);
    }
    Ok(crate::lane::restored(&result, axis))
}

/// How often each int from 0 up occurs in `places`; with `weights`, the sum of theirs.
///
/// # Errors
/// `Memory`.
pub fn bin_count(places: &Array, weights: Option<&Array>, length: usize, context: &Context) -> Result<Array> {
    fn count<T: Element>(places: &[i64], bins: &mut [T], add: impl Fn(&mut T, usize)) {
        #[inline(never)]
        fn piece<T: Element>(places: &[i64], first: usize, bins: &mut [T], add: &impl Fn(&mut T, usize)) {
            for (at, &place) in (first..).zip(places) {
                add(&mut bins[place as usize], at);
            }
        }
        for (number, own) in places.chunks(PIECE).enumerate() {
            piece(own, number * PIECE, bins, &add);
        }
    }
    let places = places.to::<i64>(context)?;
    match weights {
        None => Array::build::<i64>(&[length], context, |bins| {
            count(places.slice::<i64>(), bins, |bin, _| *bin += 1);
            Ok(())
        }),
        Some(weights) => {
            let weights = weights.to::<f64>(context)?;
            let weights: &[f64] = elements(weights.contiguous_bytes().unwrap_or_default());
            Array::build::<f64>(&[length], context, |bins| {
                count(places.slice::<i64>(), bins, |bin, at| *bin += weights[at]);
                Ok(())
            })
        }
    }
}
