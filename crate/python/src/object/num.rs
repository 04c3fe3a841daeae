//! `complex`, `range`, `slice`.

use crate::value::Value;

/// A complex number.
#[derive(Clone, Copy, PartialEq)]
pub struct ComplexNum {
    pub re: f64,
    pub im: f64,
}

/// `range` over machine ints.
#[derive(Clone, Copy)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

impl Range {
    /// How many items there are; a range may be longer than any container.
    pub fn count(&self) -> u64 {
        let (start, stop, step) = (i128::from(self.start), i128::from(self.stop), i128::from(self.step));
        let span = if step > 0 { stop - start } else { start - stop };
        if span <= 0 { 0 } else { ((span - 1) / step.abs() + 1) as u64 }
    }

    /// `count`, at most what a `usize` holds.
    pub fn len(&self) -> usize {
        usize::try_from(self.count()).unwrap_or(usize::MAX)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at `index`, which must be below `len`.
    pub fn get(&self, index: usize) -> i64 {
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }

    /// The index of `value`, if it is in the range.
    pub fn index_of(&self, value: i64) -> Option<usize> {
        let offset = i128::from(value) - i128::from(self.start);
        let step = i128::from(self.step);
        if offset % step != 0 || offset / step < 0 || (offset / step) as usize >= self.len() {
            return None;
        }
        Some((offset / step) as usize)
    }
}

/// `slice(start, stop, step)`.
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

impl Drop for Slice {
    fn drop(&mut self) {
        let parts = [&mut self.start, &mut self.stop, &mut self.step].map(std::mem::take);
        crate::heap::drop_items(parts.into_iter());
    }
}
