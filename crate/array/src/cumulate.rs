//! Running sums and their like along an axis.

use crate::array::{Array, Context};
use crate::kernel::arith::{Number, Ordered};
use crate::{Complex, DType, lane};
use tb_base::Result;

/// What runs along.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cumulate {
    Sum,
    Product,
    Max,
    Min,
}

/// Each element with all before it along `axis`, in the type `dtype`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn cumulate(op: Cumulate, array: &Array, axis: usize, dtype: DType, context: &Context) -> Result<Array> {
    let cast = array.cast(dtype, context)?;
    let mut lanes = lane::copied(&cast, axis, context)?;
    let length = array.shape()[axis].max(1);
    fn run<T: Number>(items: &mut [T], length: usize, step: impl Fn(T, T) -> T) {
        for lane in items.chunks_exact_mut(length) {
            for at in 1..lane.len() {
                lane[at] = step(lane[at - 1], lane[at]);
            }
        }
    }
    macro_rules! ordered {
        ($type:ty) => {{
            let items = crate::elements_mut::<$type>(lanes.bytes_mut());
            match op {
                Cumulate::Sum => run(items, length, Number::add),
                Cumulate::Product => run(items, length, Number::multiply),
                Cumulate::Max => run(items, length, Ordered::maximum),
                Cumulate::Min => run(items, length, Ordered::minimum),
            }
        }};
    }
    match dtype {
        DType::Bool => ordered!(bool),
        DType::Int8 => ordered!(i8),
        DType::Int16 => ordered!(i16),
        DType::Int32 => ordered!(i32),
        DType::Int64 | DType::TimeDelta(_) | DType::DateTime(_) => ordered!(i64),
        DType::UInt8 => ordered!(u8),
        DType::UInt16 => ordered!(u16),
        DType::UInt32 => ordered!(u32),
        DType::UInt64 => ordered!(u64),
        DType::Float32 => ordered!(f32),
        DType::Float64 => ordered!(f64),
        DType::Complex128 => {
            let items = crate::elements_mut::<Complex>(lanes.bytes_mut());
            let step = if op == Cumulate::Product { Complex::multiply } else { Complex::add };
            run(items, length, step);
        }
        DType::Str(_) => {}
    }
    Ok(lane::restored(&lanes, axis))
}
