//! Moving elements between layouts: strided ones into rows and back, with a change of type on the way.

use crate::array::{Array, Context, Output};
use crate::cast;
use crate::layout::Layout;
use tb_base::Result;

/// How many elements are handled at once: a few blocks of them stay in the nearest cache.
pub const BLOCK: usize = 1024;

/// Goes through a layout's elements in C order, in runs of equal stride.
pub struct Walker {
    shape: Vec<usize>,
    strides: Vec<isize>,
    index: Vec<usize>,
    offset: usize,
    left: usize,
}

impl Walker {
    pub fn new(layout: &Layout) -> Walker {
        let left = layout.size();
        let (mut shape, mut strides) = layout.coalesced();
        if shape.is_empty() {
            (shape, strides) = (vec![1], vec![0]);
        }
        Walker { index: vec![0; shape.len()], shape, strides, offset: layout.offset, left }
    }

    /// The next run of at most `max` elements: byte offset of the first, stride, count. `None` at the end.
    pub fn run(&mut self, max: usize) -> Option<(usize, isize, usize)> {
        if self.left == 0 {
            return None;
        }
        let last = self.shape.len() - 1;
        let stride = self.strides[last];
        let count = (self.shape[last] - self.index[last]).min(max);
        let start = self.offset;
        self.left -= count;
        self.index[last] += count;
        self.offset = start.wrapping_add_signed(stride * count as isize);
        if self.index[last] == self.shape[last] {
            self.carry(last);
        }
        Some((start, stride, count))
    }

    fn carry(&mut self, mut axis: usize) {
        while self.index[axis] == self.shape[axis] {
            self.offset = self.offset.wrapping_add_signed(-(self.shape[axis] as isize * self.strides[axis]));
            self.index[axis] = 0;
            if axis == 0 {
                return;
            }
            axis -= 1;
            self.index[axis] += 1;
            self.offset = self.offset.wrapping_add_signed(self.strides[axis]);
        }
    }

    /// Fills `to` with the next elements.
    pub fn gather(&mut self, from: &[u8], itemsize: usize, to: &mut [u8]) {
        let mut done = 0;
        while done < to.len() {
            let Some((offset, stride, count)) = self.run((to.len() - done) / itemsize) else { return };
            let bytes = count * itemsize;
            gather_run(from, offset, stride, itemsize, &mut to[done..done + bytes]);
            done += bytes;
        }
    }

    /// Puts `from` where the next elements are.
    pub fn scatter(&mut self, from: &[u8], itemsize: usize, to: &mut [u8]) {
        let mut done = 0;
        while done < from.len() {
            let Some((offset, stride, count)) = self.run((from.len() - done) / itemsize) else { return };
            let bytes = count * itemsize;
            scatter_run(&from[done..done + bytes], offset, stride, itemsize, to);
            done += bytes;
        }
    }
}

fn gather_run(from: &[u8], offset: usize, stride: isize, itemsize: usize, to: &mut [u8]) {
    if stride == itemsize as isize {
        to.copy_from_slice(&from[offset..offset + to.len()]);
        return;
    }
    match itemsize {
        1 => gather_items::<1>(from, offset, stride, to),
        2 => gather_items::<2>(from, offset, stride, to),
        4 => gather_items::<4>(from, offset, stride, to),
        8 => gather_items::<8>(from, offset, stride, to),
        16 => gather_items::<16>(from, offset, stride, to),
        0 => {}
        _ => {
            let mut at = offset;
            for place in to.chunks_exact_mut(itemsize) {
                place.copy_from_slice(&from[at..at + itemsize]);
                at = at.wrapping_add_signed(stride);
            }
        }
    }
}

fn gather_items<const N: usize>(from: &[u8], offset: usize, stride: isize, to: &mut [u8]) {
    let mut at = offset;
    for place in to.chunks_exact_mut(N) {
        place.copy_from_slice(&from[at..at + N]);
        at = at.wrapping_add_signed(stride);
    }
}

fn scatter_run(from: &[u8], offset: usize, stride: isize, itemsize: usize, to: &mut [u8]) {
    if stride == itemsize as isize {
        to[offset..offset + from.len()].copy_from_slice(from);
        return;
    }
    match itemsize {
        1 => scatter_items::<1>(from, offset, stride, to),
        4 => scatter_items::<4>(from, offset, stride, to),
        8 => scatter_items::<8>(from, offset, stride, to),
        0 => {}
        _ => {
            let mut at = offset;
            for item in from.chunks_exact(itemsize) {
                to[at..at + itemsize].copy_from_slice(item);
                at = at.wrapping_add_signed(stride);
            }
        }
    }
}

fn scatter_items<const N: usize>(from: &[u8], offset: usize, stride: isize, to: &mut [u8]) {
    let mut at = offset;
    for item in from.chunks_exact(N) {
        to[at..at + N].copy_from_slice(item);
        at = at.wrapping_add_signed(stride);
    }
}

/// All elements of `array` in C order into `to`.
///
/// # Errors
/// `Interrupted`.
pub fn gather_all(array: &Array, to: &mut [u8], context: &Context) -> Result<()> {
    let itemsize = array.itemsize().max(1);
    let mut walker = Walker::new(&array.layout);
    for block in to.chunks_mut(64 * BLOCK * itemsize) {
        context.interrupt.check()?;
        walker.gather(array.buffer.bytes(), array.itemsize(), block);
    }
    Ok(())
}

/// `output[...] = array`, stretched to the output's shape and cast to its type. They must not share memory.
///
/// # Errors
/// `Value` if the shapes do not fit or text is no number; `Interrupted`.
pub fn assign(array: &Array, output: &mut Output<'_>, context: &Context) -> Result<()> {
    let shape = &output.layout.shape;
    let Some(layout) = trimmed(array, shape.len()).broadcast(shape) else {
        return Err(tb_base::Error::value(format!(
            "could not broadcast input array from shape {} into shape {}",
            crate::tight_shape(array.shape()),
            crate::tight_shape(shape)
        )));
    };
    let (from, to) = (array.itemsize(), output.dtype.itemsize());
    if from == 0 || to == 0 {
        return Ok(());
    }
    let mut source = Walker::new(&layout);
    let mut target = Walker::new(output.layout);
    let (mut raw, mut converted) =
        (vec![0_u128; (BLOCK * from).div_ceil(16)], vec![0_u128; (BLOCK * to).div_ceil(16)]);
    let (raw, converted) = (words_as_bytes(&mut raw), words_as_bytes(&mut converted));
    let mut left = layout.size();
    while left > 0 {
        context.interrupt.check()?;
        let count = left.min(BLOCK);
        let raw = &mut raw[..count * from];
        source.gather(array.buffer.bytes(), from, raw);
        if array.dtype == output.dtype {
            target.scatter(raw, to, output.bytes);
        } else {
            let converted = &mut converted[..count * to];
            cast::cast_block(array.dtype, raw, output.dtype, converted)?;
            target.scatter(converted, to, output.bytes);
        }
        left -= count;
    }
    Ok(())
}

/// `output = x where mask, else y`, each stretched to the output's shape and cast to its type.
///
/// # Errors
/// `Value` if a shape does not fit; `Memory`; `Interrupted`.
pub fn choose(mask: &Array, x: &Array, y: &Array, output: &mut Output<'_>, context: &Context) -> Result<()> {
    let misfit = || tb_base::Error::value("where: the operands do not fit the result's shape");
    let shape = output.layout.shape.clone();
    let mask = mask.with_layout(mask.layout.broadcast(&shape).ok_or_else(misfit)?);
    // Cast first: what is stretched stays as small as it was.
    let spread = |array: &Array| -> Result<Array> {
        let array = array.cast(output.dtype, context)?;
        Ok(array.with_layout(array.layout.broadcast(&shape).ok_or_else(misfit)?))
    };
    let (x, y) = (spread(x)?, spread(y)?);
    let itemsize = output.dtype.itemsize();
    let mut bits = Walker::new(&mask.layout);
    let (mut first, mut second) = (Walker::new(&x.layout), Walker::new(&y.layout));
    let mut target = Walker::new(output.layout);
    let (mut flags, mut chosen, mut other) =
        (vec![0; BLOCK], vec![0; BLOCK * itemsize], vec![0; BLOCK * itemsize]);
    let mut left = output.layout.size();
    while left > 0 && itemsize > 0 {
        context.interrupt.check()?;
        let count = left.min(BLOCK);
        let (chosen, other) = (&mut chosen[..count * itemsize], &mut other[..count * itemsize]);
        bits.gather(mask.buffer.bytes(), 1, &mut flags[..count]);
        first.gather(x.buffer.bytes(), itemsize, chosen);
        second.gather(y.buffer.bytes(), itemsize, other);
        match itemsize {
            1 => select_row::<1>(&flags, chosen, other),
            4 => select_row::<4>(&flags, chosen, other),
            8 => select_row::<8>(&flags, chosen, other),
            _ => {
                let pairs = chosen.chunks_exact_mut(itemsize).zip(other.chunks_exact(itemsize));
                for ((place, other), &flag) in pairs.zip(&flags) {
                    if flag == 0 {
                        place.copy_from_slice(other);
                    }
                }
            }
        }
        target.scatter(chosen, itemsize, output.bytes);
        left -= count;
    }
    Ok(())
}

/// `chosen = other` where the flag is 0.
fn select_row<const N: usize>(flags: &[u8], chosen: &mut [u8], other: &[u8]) {
    let (chosen, other) = (chosen.as_chunks_mut::<N>().0, other.as_chunks::<N>().0);
    for ((place, other), &flag) in chosen.iter_mut().zip(other).zip(flags) {
        *place = if flag != 0 { *place } else { *other };
    }
}

/// Leading axes of length 1 beyond `ndim` do not count when assigning.
fn trimmed(array: &Array, ndim: usize) -> Layout {
    let mut layout = array.layout.clone();
    while layout.ndim() > ndim && layout.shape[0] == 1 {
        layout = layout.without_axis(0);
    }
    layout
}

/// Aligned scratch space.
pub fn words_as_bytes(words: &mut [u128]) -> &mut [u8] {
    // SAFETY: any bytes are bytes; the borrow is exclusive.
    unsafe { std::slice::from_raw_parts_mut(words.as_mut_ptr().cast(), size_of_val(words)) }
}
