//! Fourier transforms along an axis of an array.

use crate::array::{Array, Context};
use crate::kernel::fft::Fft;
use crate::{Complex, lane};
use tb_base::Result;

/// Each row along `axis`, cut or filled with zeros to `n > 0` elements, transformed and multiplied by `scale`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn fft(
    array: &Array,
    n: usize,
    axis: usize,
    inverse: bool,
    scale: f64,
    context: &Context,
) -> Result<Array> {
    let lanes = lane::gathered(array, axis, context)?.to::<Complex>(context)?;
    let length = lanes.shape()[lanes.ndim() - 1];
    // The plan, a padded row and what Bluestein's method needs.
    let _room = context.budget.reserve(n.saturating_mul(size_of::<Complex>() * 20))?;
    let plan = Fft::new(n, inverse);
    let mut shape = lanes.shape().to_vec();
    shape[lanes.ndim() - 1] = n;
    let result = Array::build::<Complex>(&shape, context, |to| {
        let mut row = vec![Complex::default(); n];
        for (at, place) in to.chunks_exact_mut(n).enumerate() {
            let count = n.min(length);
            row[..count].copy_from_slice(&lanes.slice::<Complex>()[at * length..][..count]);
            plan.run(&row, place, &context.interrupt)?;
            if scale != 1.0 {
                place.iter_mut().for_each(|x| *x = Complex { re: x.re * scale, im: x.im * scale });
            }
        }
        Ok(())
    })?;
    Ok(lane::restored(&result, axis))
}
