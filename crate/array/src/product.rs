//! Products of matrices, one pair after the other. The inner loop runs along rows; `kernel` may bring a faster one
//! for doubles.

use crate::array::{Array, Context};
use crate::kernel::arith::Number;
use crate::{DType, Element, dispatch, elements_mut};
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
            multiply::<T>(
                &first.slice::<T>()[pair * m * k..(pair + 1) * m * k],
                &second.slice::<T>()[pair * k * n..(pair + 1) * k * n],
                &mut to[pair * m * n..(pair + 1) * m * n],
                (k, n),
                context,
            )?;
        }
    }, else return Err(Error::type_error("text can't be multiplied")));
    Ok(result)
}

/// Rows of `b` that stay in the nearest cache while all rows of `a` pass.
const PANEL: usize = 64;

fn multiply<T: Element + Number>(
    a: &[T],
    b: &[T],
    to: &mut [T],
    (k, n): (usize, usize),
    context: &Context,
) -> Result<()> {
    if n == 0 || k == 0 {
        return Ok(());
    }
    for start in (0..k).step_by(PANEL) {
        context.interrupt.check()?;
        let stop = (start + PANEL).min(k);
        for (row, result) in a.chunks_exact(k).zip(to.chunks_exact_mut(n)) {
            for at in start..stop {
                let factor = row[at];
                for (place, &x) in result.iter_mut().zip(&b[at * n..(at + 1) * n]) {
                    *place = place.add(factor.multiply(x));
                }
            }
        }
    }
    Ok(())
}
