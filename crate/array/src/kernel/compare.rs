//! Comparisons and logic: results are bools.

use super::map2;
use crate::cast::Convert;
use crate::item::Item;
use crate::ufunc::{Binary, RunBinary};
use crate::{Complex, DType, Element};
use std::cmp::Ordering;

pub fn compare_loop<T: Element + PartialOrd>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::Less => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x < y),
        Binary::LessEqual => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x <= y),
        Binary::Greater => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x > y),
        Binary::GreaterEqual => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x >= y),
        _ => return equal_loop::<T>(op),
    })
}

pub fn equal_loop<T: Element>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::Equal => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x == y),
        Binary::NotEqual => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x != y),
        _ => return None,
    })
}

pub fn logic_loop<T: Convert>(op: Binary) -> Option<RunBinary> {
    Some(match op {
        Binary::LogicalAnd => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x.to_bool() & y.to_bool()),
        Binary::LogicalOr => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x.to_bool() | y.to_bool()),
        Binary::LogicalXor => |a, b, to| map2::<T, bool>(a, b, to, |x, y| x.to_bool() ^ y.to_bool()),
        _ => return None,
    })
}

/// Complex numbers are ordered by their real, then by their imaginary parts.
impl PartialOrd for Complex {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match self.re.partial_cmp(&other.re)? {
            Ordering::Equal => self.im.partial_cmp(&other.im),
            order => Some(order),
        }
    }
}

/// Compares rows of text of `chars` code points each.
pub fn compare_text(op: Binary, chars: u32, a: &[u8], b: &[u8], to: &mut [u8]) {
    let width = DType::Str(chars).itemsize();
    for (at, place) in to.iter_mut().enumerate() {
        let read = |bytes: &[u8]| match Item::read(DType::Str(chars), &bytes[at * width..(at + 1) * width]) {
            Item::Str(text) => text,
            _ => String::new(),
        };
        let order = read(a).cmp(&read(b));
        *place = u8::from(match op {
            Binary::Less => order.is_lt(),
            Binary::LessEqual => order.is_le(),
            Binary::Greater => order.is_gt(),
            Binary::GreaterEqual => order.is_ge(),
            Binary::NotEqual => order.is_ne(),
            _ => order.is_eq(),
        });
    }
}
