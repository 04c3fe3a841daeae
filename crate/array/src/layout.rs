//! Where an array's elements lie in its buffer: shape, strides, offset; and the views that need no copy.

use tb_base::{Error, ErrorKind, Result};

/// As many dimensions as NumPy allows.
pub const MAX_DIMS: usize = 64;

/// Shape and strides (in bytes) from an offset (in bytes).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    pub shape: Vec<usize>,
    pub strides: Vec<isize>,
    pub offset: usize,
}

impl Layout {
    /// C order without gaps.
    pub fn contiguous(shape: &[usize], itemsize: usize) -> Layout {
        Layout { shape: shape.to_vec(), strides: c_strides(shape, itemsize), offset: 0 }
    }

    pub fn ndim(&self) -> usize {
        self.shape.len()
    }

    pub fn size(&self) -> usize {
        self.shape.iter().product()
    }

    pub fn is_c_contiguous(&self, itemsize: usize) -> bool {
        let mut expected = itemsize as isize;
        if self.size() == 0 {
            return true;
        }
        for (&length, &stride) in self.shape.iter().zip(&self.strides).rev() {
            if length != 1 && stride != expected {
                return false;
            }
            expected *= length as isize;
        }
        true
    }

    pub fn is_f_contiguous(&self, itemsize: usize) -> bool {
        self.transposed().is_c_contiguous(itemsize)
    }

    /// All axes in reverse.
    pub fn transposed(&self) -> Layout {
        let axes: Vec<usize> = (0..self.ndim()).rev().collect();
        self.permuted(&axes)
    }

    /// Axes in the order of `axes`, which names each once.
    pub fn permuted(&self, axes: &[usize]) -> Layout {
        Layout {
            shape: axes.iter().map(|&axis| self.shape[axis]).collect(),
            strides: axes.iter().map(|&axis| self.strides[axis]).collect(),
            offset: self.offset,
        }
    }

    /// A new axis of length 1 before `axis`.
    pub fn with_axis(&self, axis: usize) -> Layout {
        let mut layout = self.clone();
        layout.shape.insert(axis, 1);
        layout.strides.insert(axis, 0);
        layout
    }

    pub fn without_axis(&self, axis: usize) -> Layout {
        let mut layout = self.clone();
        layout.shape.remove(axis);
        layout.strides.remove(axis);
        layout
    }

    /// Stretched to `shape`; axes that are repeated get stride 0. `None` if it does not fit.
    pub fn broadcast(&self, shape: &[usize]) -> Option<Layout> {
        let missing = shape.len().checked_sub(self.ndim())?;
        let mut strides = vec![0; shape.len()];
        for (axis, (&length, &stride)) in self.shape.iter().zip(&self.strides).enumerate() {
            match shape[missing + axis] {
                wanted if wanted == length => strides[missing + axis] = stride,
                _ if length == 1 => {}
                _ => return None,
            }
        }
        Some(Layout { shape: shape.to_vec(), strides, offset: self.offset })
    }

    /// The same elements in C order under another shape of equal size, if no copy is needed.
    pub fn reshaped(&self, shape: &[usize], itemsize: usize) -> Option<Layout> {
        if self.size() == 0 || self.is_c_contiguous(itemsize) {
            return Some(Layout { offset: self.offset, ..Layout::contiguous(shape, itemsize) });
        }
        // Groups of old axes that are contiguous among themselves map to groups of new axes.
        let old: Vec<(usize, isize)> =
            self.shape.iter().copied().zip(self.strides.iter().copied()).filter(|(n, _)| *n != 1).collect();
        let mut strides = vec![0_isize; shape.len()];
        let (mut o, mut n) = (0, 0);
        while n < shape.len() && o < old.len() {
            let (o_start, n_start) = (o, n);
            let (mut o_size, mut n_size) = (old[o].0, shape[n]);
            while o_size != n_size {
                if n_size < o_size {
                    n += 1;
                    n_size *= shape[n];
                } else {
                    o += 1;
                    o_size *= old[o].0;
                }
            }
            let split = old[o_start..=o].windows(2).any(|pair| pair[0].1 != pair[1].0 as isize * pair[1].1);
            if split {
                return None;
            }
            let mut stride = old[o].1;
            for at in (n_start..=n).rev() {
                strides[at] = stride;
                stride *= shape[at] as isize;
            }
            (o, n) = (o + 1, n + 1);
        }
        Some(Layout { shape: shape.to_vec(), strides, offset: self.offset })
    }

    /// Axes that run on in one another made one, axes of length 1 dropped: the same elements in the same order.
    pub fn coalesced(&self) -> (Vec<usize>, Vec<isize>) {
        let (mut shape, mut strides): (Vec<usize>, Vec<isize>) = (Vec::new(), Vec::new());
        for (&length, &stride) in self.shape.iter().zip(&self.strides) {
            if length == 1 {
                continue;
            }
            match (shape.last_mut(), strides.last_mut()) {
                (Some(last), Some(step)) if *step == stride * length as isize => {
                    *last *= length;
                    *step = stride;
                }
                _ => {
                    shape.push(length);
                    strides.push(stride);
                }
            }
        }
        (shape, strides)
    }

    /// Byte range that the elements lie in; empty for an empty array.
    pub fn extent(&self, itemsize: usize) -> std::ops::Range<usize> {
        if self.size() == 0 {
            return self.offset..self.offset;
        }
        let (mut low, mut high) = (self.offset as isize, self.offset as isize);
        for (&length, &stride) in self.shape.iter().zip(&self.strides) {
            let span = (length as isize - 1) * stride;
            if span < 0 {
                low += span;
            } else {
                high += span;
            }
        }
        low as usize..high as usize + itemsize
    }

    /// The byte offset of the element at `index`, one place per axis.
    pub fn at(&self, index: &[usize]) -> usize {
        let steps: isize = index.iter().zip(&self.strides).map(|(&i, &stride)| i as isize * stride).sum();
        (self.offset as isize + steps) as usize
    }
}

pub fn c_strides(shape: &[usize], itemsize: usize) -> Vec<isize> {
    let mut strides = vec![0; shape.len()];
    let mut step = itemsize as isize;
    for (stride, &length) in strides.iter_mut().zip(shape).rev() {
        *stride = step;
        step = step.wrapping_mul(length.max(1) as isize);
    }
    strides
}

/// `(2, 3)` and `(5,)` as Python writes them.
pub fn shape_text(shape: &[usize]) -> String {
    let parts: Vec<String> = shape.iter().map(usize::to_string).collect();
    if let [one] = &parts[..] { format!("({one},)") } else { format!("({})", parts.join(", ")) }
}

/// `shape_text` as broadcasting errors write it: without spaces.
pub fn tight_shape(shape: &[usize]) -> String {
    shape_text(shape).replace(' ', "")
}

/// The common shape of all.
///
/// # Errors
/// `Value` in a ufunc's words.
pub fn broadcast_shapes<'a>(shapes: impl IntoIterator<Item = &'a [usize]> + Clone) -> Result<Vec<usize>> {
    let ndim = shapes.clone().into_iter().map(<[usize]>::len).max().unwrap_or(0);
    let mut common = vec![1; ndim];
    for shape in shapes.clone() {
        for (place, &length) in common[ndim - shape.len()..].iter_mut().zip(shape) {
            if *place == 1 {
                *place = length;
            } else if length != 1 && length != *place {
                let list: Vec<String> = shapes.into_iter().map(tight_shape).collect();
                return Err(Error::value(format!(
                    "operands could not be broadcast together with shapes {} ",
                    list.join(" ")
                )));
            }
        }
    }
    Ok(common)
}

/// An axis counted from the end if negative.
///
/// # Errors
/// NumPy's `AxisError`, carried as `Index` with its message.
pub fn axis_index(axis: i64, ndim: usize) -> Result<usize> {
    let at = if axis < 0 { axis + ndim as i64 } else { axis };
    if at < 0 || at >= ndim as i64 {
        return Err(axis_error(axis, ndim));
    }
    Ok(at as usize)
}

pub fn axis_error(axis: i64, ndim: usize) -> Error {
    let message = format!("axis {axis} is out of bounds for array of dimension {ndim}");
    Error::new(ErrorKind::Axis, message)
}

/// The bytes of so many elements, refused where not even a 64-bit machine could count them.
///
/// # Errors
/// `Value`, as NumPy.
pub fn checked_bytes(shape: &[usize], itemsize: usize) -> Result<u64> {
    let mut bytes = itemsize.max(1) as u64;
    for &length in shape {
        bytes = bytes
            .checked_mul(length.max(1) as u64)
            .filter(|bytes| *bytes <= i64::MAX as u64)
            .ok_or_else(too_big)?;
    }
    Ok(if itemsize == 0 || shape.contains(&0) { 0 } else { bytes })
}

fn too_big() -> Error {
    Error::value("Maximum allowed dimension exceeded")
}
