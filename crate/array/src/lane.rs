//! Lanes: the rows of elements along one axis, laid out one behind the other.

use crate::array::{Array, Context};
use tb_base::Result;

/// A copy in C order with `axis` last.
pub fn copied(array: &Array, axis: usize, context: &Context) -> Result<Array> {
    array.with_layout(array.layout.permuted(&axis_last(array.ndim(), axis))).copied(context)
}

/// As `copied`, but the array itself if it lies so already.
pub fn gathered(array: &Array, axis: usize, context: &Context) -> Result<Array> {
    array.with_layout(array.layout.permuted(&axis_last(array.ndim(), axis))).to_contiguous(context)
}

/// The last axis back in its place.
pub fn restored(array: &Array, axis: usize) -> Array {
    let mut axes: Vec<usize> = (0..array.ndim() - 1).collect();
    axes.insert(axis, array.ndim() - 1);
    array.with_layout(array.layout.permuted(&axes))
}

fn axis_last(ndim: usize, axis: usize) -> Vec<usize> {
    (0..ndim).filter(|&at| at != axis).chain([axis]).collect()
}
