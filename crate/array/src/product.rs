//! Products of matrices, one pair after the other.

use crate::array::{Array, Context};
use crate::kernel::matmul;
use crate::{DType, dispatch, elements_mut};
use tb_base::{Error, Result};

/// `a @ b` over the last two axes, the axes before being equal; as `dtype`.
///
/// # Errors
/// `Memory`, `Interrupted`; `Type` for text.
pub fn product(a: &Array, b: &Array, dtype: DType, context: &Context) -> Result<Array> {
    let (ndim, shape) = (a.ndim(), a.shape());
    let (m, k, n) = (shape[ndim - 2], shape[ndim - 1], b.shape()[ndim - 1]);
    let outer = &shape[..ndim - 2];
    let first = a.cast(dtype, context)?.to_contiguous(context)?;
    let second = b.cast(dtype, context)?.to_contiguous(context)?;
    let mut result = Array::zeroed(dtype, &[outer, &[m, n]].concat(), context)?;
    let count: usize = outer.iter().product();
    let bytes = result.bytes_mut();
    dispatch!(dtype, T => {
        let to = elements_mut::<T>(bytes);
        for pair in 0..count {
            matmul::multiply::<T>(
                &first.slice::<T>()[pair * m * k..(pair + 1) * m * k],
                &second.slice::<T>()[pair * k * n..(pair + 1) * k * n],
                &mut to[pair * m * n..(pair + 1) * m * n],
                (k, n),
                || context.interrupt.check(),
            )?;
        }
    }, else return Err(Error::type_error("text can't be multiplied")));
    Ok(result)
}
