//! One element as a value.

use crate::{Complex, DType, dispatch, elements, time};
use tb_base::{Error, Result};

/// An element of any type.
#[derive(Clone, PartialEq, Debug)]
pub enum Item {
    Bool(bool),
    Int(i64),
    /// Above the range of `i64`.
    UInt(u64),
    Float(f64),
    Complex(Complex),
    Str(String),
}

trait ToItem {
    fn to_item(self) -> Item;
}

macro_rules! to_item {
    ($($type:ty),+) => {$(
        impl ToItem for $type {
            fn to_item(self) -> Item { Item::Int(i64::from(self)) }
        }
    )+};
}

to_item!(i8, i16, i32, i64, u8, u16, u32);

impl ToItem for bool {
    fn to_item(self) -> Item {
        Item::Bool(self)
    }
}

impl ToItem for u64 {
    fn to_item(self) -> Item {
        i64::try_from(self).map_or(Item::UInt(self), Item::Int)
    }
}

impl ToItem for f32 {
    fn to_item(self) -> Item {
        Item::Float(f64::from(self))
    }
}

impl ToItem for f64 {
    fn to_item(self) -> Item {
        Item::Float(self)
    }
}

impl ToItem for Complex {
    fn to_item(self) -> Item {
        Item::Complex(self)
    }
}

impl Item {
    /// The element in `bytes`, which are aligned and as many as its type has.
    pub fn read(dtype: DType, bytes: &[u8]) -> Item {
        dispatch!(dtype, T => elements::<T>(bytes)[0].to_item(), else Item::Str(read_text(bytes)))
    }

    /// Writes the element; `convert` must have made it fit the type.
    pub fn write(&self, dtype: DType, to: &mut [u8]) {
        if let DType::Str(_) = dtype {
            write_text(self, to);
            return;
        }
        macro_rules! put {
            ($value:expr) => {
                to.copy_from_slice(&$value.to_le_bytes())
            };
        }
        match dtype {
            DType::Bool => to[0] = u8::from(self.is_true()),
            DType::Float32 => put!((self.to_f64() as f32)),
            DType::Float64 => put!(self.to_f64()),
            DType::Complex128 => {
                to[..8].copy_from_slice(&self.to_f64().to_le_bytes());
                let im = if let Item::Complex(z) = self { z.im } else { 0.0 };
                to[8..].copy_from_slice(&im.to_le_bytes());
            }
            DType::Int8 | DType::UInt8 => put!((self.to_i64() as u8)),
            DType::Int16 | DType::UInt16 => put!((self.to_i64() as u16)),
            DType::Int32 | DType::UInt32 => put!((self.to_i64() as u32)),
            _ => put!(self.to_i64()),
        }
    }

    /// The element as one of another type; text is read as a number.
    ///
    /// # Errors
    /// `Value` for text that is no number.
    pub fn convert(self, dtype: DType) -> Result<Item> {
        let Item::Str(text) = &self else { return Ok(self) };
        let trimmed = text.trim();
        match dtype {
            DType::Str(_) => Ok(self),
            DType::Bool => Ok(Item::Bool(!text.is_empty())),
            DType::DateTime(unit) => {
                let (point, own) = time::parse(text)?;
                let point = time::point_to(point, own, unit);
                point.map(Item::Int).ok_or_else(|| Error::value(format!("'{text}' does not fit {dtype}")))
            }
            DType::TimeDelta(_) if trimmed.eq_ignore_ascii_case("nat") => Ok(Item::Int(time::NAT)),
            DType::TimeDelta(_) => trimmed
                .parse()
                .map(Item::Int)
                .map_err(|_| Error::value("Could not convert object to NumPy timedelta")),
            _ if dtype.is_integer() => trimmed
                .parse()
                .map(Item::Int)
                .map_err(|_| Error::value(format!("invalid literal for int() with base 10: '{text}'"))),
            _ => trimmed
                .parse()
                .map(Item::Float)
                .map_err(|_| Error::value(format!("could not convert string to float: '{text}'"))),
        }
    }

    pub fn is_true(&self) -> bool {
        match self {
            Item::Bool(b) => *b,
            Item::Int(i) => *i != 0,
            Item::UInt(u) => *u != 0,
            Item::Float(x) => *x != 0.0,
            Item::Complex(z) => z.re != 0.0 || z.im != 0.0,
            Item::Str(text) => !text.is_empty(),
        }
    }

    /// The real part.
    pub fn to_f64(&self) -> f64 {
        match self {
            Item::Bool(b) => f64::from(u8::from(*b)),
            Item::Int(i) => *i as f64,
            Item::UInt(u) => *u as f64,
            Item::Float(x) => *x,
            Item::Complex(z) => z.re,
            Item::Str(_) => f64::NAN,
        }
    }

    /// As a machine int, wrapped.
    pub fn to_i64(&self) -> i64 {
        match self {
            Item::Bool(b) => i64::from(*b),
            Item::Int(i) => *i,
            Item::UInt(u) => *u as i64,
            Item::Float(x) => *x as i64,
            Item::Complex(z) => z.re as i64,
            Item::Str(_) => 0,
        }
    }
}

fn read_text(bytes: &[u8]) -> String {
    let mut text: String = bytes
        .chunks_exact(4)
        .map(|unit| u32::from_le_bytes([unit[0], unit[1], unit[2], unit[3]]))
        .map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.truncate(text.trim_end_matches('\0').len());
    text
}

fn write_text(item: &Item, to: &mut [u8]) {
    let text = match item {
        Item::Str(text) => text.clone(),
        other => crate::print::item_text(other),
    };
    to.fill(0);
    for (place, point) in to.chunks_exact_mut(4).zip(text.chars()) {
        place.copy_from_slice(&u32::from(point).to_le_bytes());
    }
}
