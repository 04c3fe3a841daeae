//! Memory of arrays: aligned bytes, taken out of the budget, seen as slices of an element type.

use crate::DType;
use std::sync::{Arc, OnceLock};
use tb_base::{Budget, Error, Result, human_bytes};

/// A complex number of two doubles.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
#[repr(C)]
pub struct Complex {
    pub re: f64,
    pub im: f64,
}

mod sealed {
    pub trait Sealed {}
}

/// A Rust type that array elements have. Sealed: every bit pattern that the engine stores is a value of it.
pub trait Element: Copy + PartialEq + Default + Send + Sync + sealed::Sealed + 'static {
    const DTYPE: DType;
}

macro_rules! elements {
    ($($type:ty => $dtype:ident),+) => {$(
        impl sealed::Sealed for $type {}
        impl Element for $type {
            const DTYPE: DType = DType::$dtype;
        }
    )+};
}

elements!(bool => Bool, i8 => Int8, i16 => Int16, i32 => Int32, i64 => Int64, u8 => UInt8, u16 => UInt16,
    u32 => UInt32, u64 => UInt64, f32 => Float32, f64 => Float64, Complex => Complex128);

/// Bytes as elements.
///
/// # Panics
/// If the bytes are not aligned for `T`; buffers are, and offsets are multiples of the element's size.
#[inline]
pub fn elements<T: Element>(bytes: &[u8]) -> &[T] {
    assert!(bytes.as_ptr().cast::<T>().is_aligned());
    // SAFETY: aligned, inside the slice; `Element` is sealed to types for which the engine's bytes are values
    // (bytes of bool arrays are only ever 0 or 1).
    unsafe { std::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len() / size_of::<T>()) }
}

/// As `elements`, to be written.
#[inline]
pub fn elements_mut<T: Element>(bytes: &mut [u8]) -> &mut [T] {
    assert!(bytes.as_ptr().cast::<T>().is_aligned());
    // SAFETY: as in `elements`; the borrow is exclusive.
    unsafe { std::slice::from_raw_parts_mut(bytes.as_mut_ptr().cast(), bytes.len() / size_of::<T>()) }
}

/// Elements as bytes.
pub fn bytes_of<T: Element>(items: &[T]) -> &[u8] {
    // SAFETY: no element type has padding.
    unsafe { std::slice::from_raw_parts(items.as_ptr().cast(), size_of_val(items)) }
}

/// `745. GiB`: three digits, as NumPy's memory errors write sizes.
fn size_text(bytes: u64) -> String {
    const UNITS: [&str; 7] = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    let mut unit = (u64::BITS - bytes.leading_zeros()).saturating_sub(1).max(1) as usize / 10;
    let mut count = bytes as f64 / (1_u64 << (10 * unit)) as f64;
    if count.round() == 1024.0 {
        (unit, count) = (unit + 1, count / 1024.0);
    }
    let name = UNITS[unit.min(UNITS.len() - 1)];
    match count {
        _ if unit == 0 => format!("{count:.0} {name}"),
        _ if count < 9.995 => format!("{count:.2} {name}"),
        _ if count < 99.95 => format!("{count:.1} {name}"),
        _ => format!("{count:.0}. {name}"),
    }
}

/// A block of memory, aligned to 16 bytes, all zero at first.
#[derive(Debug, Default)]
pub struct Buffer {
    words: Vec<u128>,
    len: usize,
    reservation: Option<tb_base::Reservation>,
    /// What somebody has hashed the bytes to, until they are written.
    digest: OnceLock<[u64; 2]>,
}

impl Buffer {
    /// `len` zero bytes, taken out of the budget. `what` says what they are for, in an error.
    ///
    /// # Errors
    /// `Memory`, before anything is allocated.
    pub fn zeroed(len: u64, budget: &Arc<Budget>, what: impl FnOnce() -> String) -> Result<Buffer> {
        Buffer::made(len, budget, what, |count| vec![0; count])
    }

    /// As `zeroed`, but what the bytes are is left open: for results of which every byte is written before one is read.
    ///
    /// # Errors
    /// As `zeroed`.
    pub fn unwritten(len: u64, budget: &Arc<Budget>, what: impl FnOnce() -> String) -> Result<Buffer> {
        Buffer::made(len, budget, what, |count| {
            let mut words = Vec::with_capacity(count);
            // SAFETY: the capacity is there, words are plain bits, and callers write before they read.
            #[allow(clippy::uninit_vec)]
            unsafe {
                words.set_len(count);
            }
            words
        })
    }

    fn made(
        len: u64,
        budget: &Arc<Budget>,
        what: impl FnOnce() -> String,
        words: impl FnOnce(usize) -> Vec<u128>,
    ) -> Result<Buffer> {
        let refuse = || {
            Error::memory(format!("Unable to allocate {} for {}", size_text(len), what())).with_hint(format!(
                "The memory budget here is {}. Work on smaller pieces, or `del` what is not needed.",
                human_bytes(budget.limit())
            ))
        };
        let Some(len) = usize::try_from(len).ok().filter(|len| *len <= isize::MAX as usize / 2) else {
            return Err(refuse());
        };
        // Small ones are not counted one by one: the account would cost more than the array.
        let reservation = match len {
            0..=4096 => None,
            _ => match budget.reserve(len) {
                Ok(reservation) => Some(reservation),
                Err(_) => return Err(refuse()),
            },
        };
        let count = len.div_ceil(16);
        // Asked first, since a failed allocation would end the engine; `vec!` then gets zero pages for nothing.
        if count > 1 << 16 && Vec::<u128>::new().try_reserve_exact(count).is_err() {
            return Err(refuse());
        }
        Ok(Buffer { words: words(count), len, reservation, digest: OnceLock::new() })
    }

    /// The elements of a vector, copied. For small, counted data.
    pub fn from_slice<T: Element>(items: &[T]) -> Buffer {
        let len = size_of_val(items);
        let mut buffer = Buffer { words: vec![0; len.div_ceil(16)], len, ..Buffer::default() };
        buffer.bytes_mut().copy_from_slice(bytes_of(items));
        buffer
    }

    /// A second block with the same bytes.
    ///
    /// # Errors
    /// `Memory`.
    pub fn duplicate(&self, budget: &Arc<Budget>) -> Result<Buffer> {
        let mut copy = Buffer::unwritten(self.len as u64, budget, || "a copy of an array".into())?;
        copy.bytes_mut().copy_from_slice(self.bytes());
        Ok(copy)
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn bytes(&self) -> &[u8] {
        // SAFETY: `words` holds at least `len` bytes.
        unsafe { std::slice::from_raw_parts(self.words.as_ptr().cast(), self.len) }
    }

    pub fn bytes_mut(&mut self) -> &mut [u8] {
        self.digest.take();
        // SAFETY: as in `bytes`; the borrow is exclusive.
        unsafe { std::slice::from_raw_parts_mut(self.words.as_mut_ptr().cast(), self.len) }
    }

    /// What `hash` makes of the bytes: asked once, and again after they were written. There is one hash for all.
    pub fn digest(&self, hash: impl FnOnce(&[u8]) -> [u64; 2]) -> [u64; 2] {
        *self.digest.get_or_init(|| hash(self.bytes()))
    }

    /// Bytes that this block has taken out of the budget.
    pub fn reserved(&self) -> usize {
        self.reservation.as_ref().map_or(0, tb_base::Reservation::bytes)
    }
}
