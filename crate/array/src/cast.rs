//! Changing the type of a row of elements, as C does on a 64-bit machine.

use crate::array::Array;
use crate::item::Item;
use crate::time::{NAT, Unit, point_to, span_to};
use crate::{Complex, DType, Element, dispatch, elements, elements_mut, status};
use tb_base::{Error, Result};

/// The first float beyond the ints of 64 bits.
const TWO_63: f64 = (1_u64 << 63) as f64;

/// A value that any numeric type can be made of.
pub trait Convert: Element {
    fn to_bool(self) -> bool;
    fn to_f64(self) -> f64;
    /// As an int of 64 bits; floats outside its range give the smallest one, as the processor does.
    fn to_i64(self) -> i64;
    /// As an int of 32 bits and fewer: floats go through this width.
    fn to_i32(self) -> i32;
    fn to_u64(self) -> u64;
    fn imaginary(self) -> f64 {
        0.0
    }
}

macro_rules! convert_int {
    ($($type:ty),+) => {$(
        impl Convert for $type {
            fn to_bool(self) -> bool { self != 0 }
            fn to_f64(self) -> f64 { self as f64 }
            fn to_i64(self) -> i64 { self as i64 }
            fn to_i32(self) -> i32 { self as i32 }
            fn to_u64(self) -> u64 { self as u64 }
        }
    )+};
}

convert_int!(i8, i16, i32, i64, u8, u16, u32, u64);

impl Convert for bool {
    fn to_bool(self) -> bool {
        self
    }
    fn to_f64(self) -> f64 {
        f64::from(u8::from(self))
    }
    fn to_i64(self) -> i64 {
        i64::from(self)
    }
    fn to_i32(self) -> i32 {
        i32::from(self)
    }
    fn to_u64(self) -> u64 {
        u64::from(self)
    }
}

fn truncate_i64(x: f64) -> i64 {
    if (-TWO_63..TWO_63).contains(&x) {
        x as i64
    } else {
        status::raise(status::INVALID);
        i64::MIN
    }
}

fn truncate_i32(x: f64) -> i32 {
    if x > -2_147_483_649.0 && x < 2_147_483_648.0 {
        x as i32
    } else {
        status::raise(status::INVALID);
        i32::MIN
    }
}

fn truncate_u64(x: f64) -> u64 {
    if (TWO_63..2.0 * TWO_63).contains(&x) { x as u64 } else { truncate_i64(x) as u64 }
}

impl Convert for f64 {
    fn to_bool(self) -> bool {
        self != 0.0
    }
    fn to_f64(self) -> f64 {
        self
    }
    fn to_i64(self) -> i64 {
        truncate_i64(self)
    }
    fn to_i32(self) -> i32 {
        truncate_i32(self)
    }
    fn to_u64(self) -> u64 {
        truncate_u64(self)
    }
}

impl Convert for f32 {
    fn to_bool(self) -> bool {
        self != 0.0
    }
    fn to_f64(self) -> f64 {
        f64::from(self)
    }
    fn to_i64(self) -> i64 {
        truncate_i64(f64::from(self))
    }
    fn to_i32(self) -> i32 {
        truncate_i32(f64::from(self))
    }
    fn to_u64(self) -> u64 {
        truncate_u64(f64::from(self))
    }
}

impl Convert for Complex {
    fn to_bool(self) -> bool {
        self.re != 0.0 || self.im != 0.0
    }
    fn to_f64(self) -> f64 {
        self.re
    }
    fn to_i64(self) -> i64 {
        self.re.to_i64()
    }
    fn to_i32(self) -> i32 {
        self.re.to_i32()
    }
    fn to_u64(self) -> u64 {
        self.re.to_u64()
    }
    fn imaginary(self) -> f64 {
        self.im
    }
}

fn map<T: Convert, U: Element>(from: &[u8], to: &mut [u8], convert: impl Fn(T) -> U) {
    for (place, &value) in elements_mut::<U>(to).iter_mut().zip(elements::<T>(from)) {
        *place = convert(value);
    }
}

fn cast_from<T: Convert>(from: &[u8], dtype: DType, to: &mut [u8]) {
    match dtype {
        DType::Bool => map::<T, bool>(from, to, T::to_bool),
        DType::Int8 => map::<T, i8>(from, to, |x| x.to_i32() as i8),
        DType::Int16 => map::<T, i16>(from, to, |x| x.to_i32() as i16),
        DType::Int32 => map::<T, i32>(from, to, T::to_i32),
        DType::Int64 | DType::TimeDelta(_) | DType::DateTime(_) => map::<T, i64>(from, to, T::to_i64),
        DType::UInt8 => map::<T, u8>(from, to, |x| x.to_i32() as u8),
        DType::UInt16 => map::<T, u16>(from, to, |x| x.to_i32() as u16),
        DType::UInt32 => map::<T, u32>(from, to, |x| x.to_i64() as u32),
        DType::UInt64 => map::<T, u64>(from, to, T::to_u64),
        DType::Float32 => map::<T, f32>(from, to, |x| x.to_f64() as f32),
        DType::Float64 => map::<T, f64>(from, to, T::to_f64),
        DType::Complex128 => map::<T, Complex>(from, to, |x| Complex { re: x.to_f64(), im: x.imaginary() }),
        DType::Str(_) => {}
    }
}

/// Casts a row of `from` elements into a row of as many `to` elements.
///
/// # Errors
/// `Value` for text that is no number of that type.
pub fn cast_block(from_type: DType, from: &[u8], to_type: DType, to: &mut [u8]) -> Result<()> {
    if matches!(from_type, DType::Str(_)) || matches!(to_type, DType::Str(_)) {
        return cast_text(from_type, from, to_type, to);
    }
    if from_type.is_time() || to_type.is_time() {
        return cast_time(from_type, from, to_type, to);
    }
    dispatch!(from_type, T => cast_from::<T>(from, to_type, to), else ());
    Ok(())
}

/// Times as numbers, numbers as times, and times in another unit.
fn cast_time(from_type: DType, from: &[u8], to_type: DType, to: &mut [u8]) -> Result<()> {
    let change: fn(i64, Unit, Unit) -> Option<i64> = match (from_type, to_type) {
        (DType::DateTime(_), DType::DateTime(_)) => point_to,
        (DType::TimeDelta(_), DType::TimeDelta(_)) => span_to,
        (_, DType::Float64 | DType::Float32) => {
            let number = |count: i64| if count == NAT { f64::NAN } else { count as f64 };
            match to_type {
                DType::Float64 => map::<i64, f64>(from, to, number),
                _ => map::<i64, f32>(from, to, |count| number(count) as f32),
            }
            return Ok(());
        }
        (DType::Float64, _) => {
            map::<f64, i64>(from, to, |x| if x.is_nan() { NAT } else { x.to_i64() });
            return Ok(());
        }
        _ => {
            dispatch!(from_type, T => cast_from::<T>(from, to_type, to), else ());
            return Ok(());
        }
    };
    let (old, new) = (from_type.unit(), to_type.unit());
    for (place, &count) in elements_mut::<i64>(to).iter_mut().zip(elements::<i64>(from)) {
        *place = change(count, old, new).ok_or_else(|| {
            Error::new(
                tb_base::ErrorKind::Overflow,
                format!("Overflow when converting between {from_type} and {to_type}"),
            )
        })?;
    }
    Ok(())
}

fn cast_text(from_type: DType, from: &[u8], to_type: DType, to: &mut [u8]) -> Result<()> {
    let (old, new) = (from_type.itemsize(), to_type.itemsize());
    if new == 0 {
        return Ok(());
    }
    for (at, place) in to.chunks_exact_mut(new).enumerate() {
        let item = Item::read(from_type, &from[at * old..(at + 1) * old]);
        if let DType::DateTime(_) | DType::TimeDelta(_) = from_type {
            Item::Str(crate::print::scalar_text(from_type, &item)).write(to_type, place);
            continue;
        }
        let converted = item.convert(to_type).map_err(|mut error| {
            // An element is named as the scalar that it is.
            error.message = error.message.replacen(": '", ": np.str_('", 1) + ")";
            error
        })?;
        converted.write(to_type, place);
    }
    Ok(())
}

/// Code points of the longest text of an array's elements.
pub fn widest_text(array: &Array) -> u32 {
    match array.dtype {
        DType::Str(chars) => chars,
        other => other.text_width(),
    }
}
