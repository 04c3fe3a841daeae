//! Functions on columns: no index, no names, no threads. Long loops poll the interrupt, results are reserved first.

mod aggregate;
mod arith;
mod compare;
mod concat;
mod group;
mod logic;
mod quantile;
mod sort;
mod take;

pub use aggregate::{State, accumulate, finish, merge};
pub use arith::{Arith, arith, arith_scalar};
pub use compare::{Compare, compare, compare_scalar};
pub use concat::concat;
pub use group::{Groups, group_ids};
pub use logic::{Logic, invert, logic, true_rows};
pub use quantile::quantile;
pub use sort::sort_order;
pub use take::take;

use tb_base::{Control, Result};
use tb_io::{Buffer, Column, Growing};

/// Values computed between two looks at the interrupt.
const STRETCH: usize = 64 << 10;

/// How many rows `head(count)` has; a negative count leaves out that many at the other end.
pub fn head_len(len: usize, count: i64) -> usize {
    match usize::try_from(count) {
        Ok(count) => count.min(len),
        Err(_) => len.saturating_sub(usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX)),
    }
}

/// `f` of each value.
fn map<A: Copy, B>(values: &[A], control: &Control, f: impl Fn(A) -> B) -> Result<Buffer<B>> {
    let mut out = Growing::with_capacity(&control.budget, values.len())?;
    for stretch in values.chunks(STRETCH) {
        control.interrupt.check()?;
        out.values().extend(stretch.iter().map(|value| f(*value)));
    }
    Ok(out.finish())
}

/// `f` of each pair.
fn zip<A: Copy, B: Copy, C>(
    left: &[A],
    right: &[B],
    control: &Control,
    f: impl Fn(A, B) -> C,
) -> Result<Buffer<C>> {
    let mut out = Growing::with_capacity(&control.budget, left.len())?;
    for (left, right) in left.chunks(STRETCH).zip(right.chunks(STRETCH)) {
        control.interrupt.check()?;
        out.values().extend(left.iter().zip(right).map(|(a, b)| f(*a, *b)));
    }
    Ok(out.finish())
}

/// Numbers as floats, or nothing for what is no number.
fn floats(column: &Column, control: &Control) -> Result<Option<Buffer<f64>>> {
    Ok(match column {
        Column::Float64(values) => Some(values.clone()),
        Column::Int64(values) => Some(map(values, control, |value| value as f64)?),
        Column::Bool(values) => Some(map(values, control, |value| f64::from(u8::from(value)))?),
        Column::Str(_) | Column::Datetime(..) => None,
    })
}

/// Whether two columns of labels are equal; missing equals missing.
pub fn same_values(left: &Column, right: &Column) -> bool {
    match (left, right) {
        (Column::Int64(a), Column::Int64(b)) => a.same(b) || a[..] == b[..],
        (Column::Float64(a), Column::Float64(b)) => {
            a.same(b)
                || (a.len() == b.len()
                    && a.iter().zip(b.iter()).all(|(a, b)| a == b || (a.is_nan() && b.is_nan())))
        }
        (Column::Bool(a), Column::Bool(b)) => a.same(b) || a[..] == b[..],
        (Column::Datetime(u, a), Column::Datetime(v, b)) => u == v && (a.same(b) || a[..] == b[..]),
        (Column::Str(a), Column::Str(b)) => a.codes.same(&b.codes) || a.iter().eq(b.iter()),
        _ => false,
    }
}
