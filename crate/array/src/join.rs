//! Putting arrays behind one another, and elements several times.

use crate::DType;
use crate::array::{Array, Context, Output};
use crate::copy;
use crate::layout::Layout;
use tb_base::{Error, Result};

/// Arrays of equal shapes but for `axis`, one behind the other along it, as `dtype`.
///
/// # Errors
/// `Value` in NumPy's words if the shapes do not fit; `Memory`; `Interrupted`.
pub fn concatenate(arrays: &[Array], axis: usize, dtype: DType, context: &Context) -> Result<Array> {
    let first = &arrays[0];
    let mut shape = first.shape().to_vec();
    for (at, array) in arrays.iter().enumerate().skip(1) {
        if array.ndim() != first.ndim() {
            return Err(Error::value(format!(
                "all the input arrays must have same number of dimensions, but the array at index 0 has {} \
                 dimension(s) and the array at index {at} has {} dimension(s)",
                first.ndim(),
                array.ndim()
            )));
        }
        for (other, &length) in array.shape().iter().enumerate() {
            if other == axis {
                shape[axis] += length;
            } else if length != shape[other] {
                return Err(Error::value(format!(
                    "all the input array dimensions except for the concatenation axis must match exactly, but along \
                     dimension {other}, the array at index 0 has size {} and the array at index {at} has size {length}",
                    shape[other]
                )));
            }
        }
    }
    let mut result = Array::unwritten(dtype, &shape, context)?;
    let whole = result.layout.clone();
    let mut start = 0;
    for array in arrays {
        let length = array.shape()[axis];
        let mut layout = Layout { offset: start * whole.strides[axis] as usize, ..whole.clone() };
        layout.shape[axis] = length;
        let mut output = Output { bytes: result.bytes_mut(), layout: &layout, dtype };
        copy::assign(array, &mut output, context)?;
        start += length;
    }
    Ok(result)
}

/// Each slice along `axis` as often as `counts` says: one count for all, or one for each.
///
/// # Errors
/// `Value` if the counts do not fit; `Memory`; `Interrupted`.
pub fn repeat(array: &Array, counts: &[i64], axis: usize, context: &Context) -> Result<Array> {
    let length = array.shape()[axis];
    if counts.iter().any(|&count| count < 0) {
        return Err(Error::value("repeats may not contain negative values."));
    }
    if counts.len() != 1 && counts.len() != length {
        return Err(Error::value(format!(
            "operands could not be broadcast together with shape ({length},) ({},)",
            counts.len()
        )));
    }
    let total: usize = if counts.len() == 1 {
        (counts[0] as usize).saturating_mul(length)
    } else {
        counts.iter().fold(0_usize, |sum, &count| sum.saturating_add(count as usize))
    };
    let places = Array::build::<i64>(&[total], context, |to| {
        let mut at = 0;
        for slice in 0..length {
            let count = counts[slice.min(counts.len() - 1)] as usize;
            to[at..at + count].fill(slice as i64);
            at += count;
        }
        Ok(())
    })?;
    crate::index::take_axis(array, &places, axis, context)
}
