//! Counting numbers in bins of the same width, as NumPy's `histogram` does.

use crate::array::{Array, Context};
use crate::kernel::PIECE;
use tb_base::Result;

/// How many of `values` lie between each two neighbours of `edges`, which go up by equal steps; the last bin has its
/// upper edge too, and what lies outside is left out.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn even_bins(values: &Array, edges: &Array, context: &Context) -> Result<Array> {
    let (values, edges) = (values.to::<f64>(context)?, edges.to::<f64>(context)?);
    let edges = edges.slice::<f64>();
    Array::build::<i64>(&[edges.len().saturating_sub(1)], context, |counts| {
        for piece in values.slice::<f64>().chunks(PIECE) {
            context.interrupt.check()?;
            count(piece, edges, counts);
        }
        Ok(())
    })
}

/// Computes the place by the width, then looks at the edges themselves: the quotient may be off by a rounding.
#[inline(never)]
fn count(values: &[f64], edges: &[f64], counts: &mut [i64]) {
    let ([first, .., last], bins) = (edges, counts.len()) else { return };
    let width = last - first;
    for &x in values {
        if !(*first <= x && x <= *last) {
            continue;
        }
        let place = (((x - first) / width * bins as f64) as usize).min(bins - 1);
        let place = if x < edges[place] {
            place - 1
        } else if place + 1 < bins && x >= edges[place + 1] {
            place + 1
        } else {
            place
        };
        counts[place] += 1;
    }
}
