//! Shared, sliceable memory of one type, accounted for in the budget for as long as anybody holds it.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use tb_base::{Budget, Reservation, Result};

/// An immutable run of values. Clones and slices share it.
pub struct Buffer<T> {
    owner: Arc<Owner<T>>,
    start: usize,
    len: usize,
}

struct Owner<T> {
    values: Vec<T>,
    _held: Option<Reservation>,
}

impl<T> Buffer<T> {
    fn with_reservation(values: Vec<T>, held: Option<Reservation>) -> Self {
        let len = values.len();
        Buffer { owner: Arc::new(Owner { values, _held: held }), start: 0, len }
    }

    /// Values `start..start + len`.
    pub fn slice(&self, start: usize, len: usize) -> Self {
        assert!(start + len <= self.len, "slice {start}+{len} of a buffer of {}", self.len);
        Buffer { owner: Arc::clone(&self.owner), start: self.start + start, len }
    }

    /// Whether two buffers are the same memory.
    pub fn same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.owner, &other.owner) && self.start == other.start && self.len == other.len
    }
}

impl<T> Clone for Buffer<T> {
    fn clone(&self) -> Self {
        Buffer { owner: Arc::clone(&self.owner), start: self.start, len: self.len }
    }
}

impl<T> Default for Buffer<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> Deref for Buffer<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.owner.values[self.start..self.start + self.len]
    }
}

/// Small results only: nothing is reserved for these values.
impl<T> From<Vec<T>> for Buffer<T> {
    fn from(values: Vec<T>) -> Self {
        Buffer::with_reservation(values, None)
    }
}

impl<T: fmt::Debug> fmt::Debug for Buffer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 8;
        let mut list = f.debug_list();
        list.entries(self.iter().take(SHOWN));
        if self.len > SHOWN { list.finish_non_exhaustive() } else { list.finish() }
    }
}

/// A buffer under construction: asks the budget before it grows.
#[derive(Debug)]
pub struct Growing<T> {
    values: Vec<T>,
    budget: Arc<Budget>,
    held: Option<Reservation>,
}

impl<T> Growing<T> {
    pub fn new(budget: &Arc<Budget>) -> Self {
        Growing { values: Vec::new(), budget: Arc::clone(budget), held: None }
    }

    /// # Errors
    /// `Memory` if the values would not fit.
    pub fn with_capacity(budget: &Arc<Budget>, capacity: usize) -> Result<Self> {
        let mut growing = Growing::new(budget);
        growing.grow_to(capacity)?;
        Ok(growing)
    }

    /// Makes room for `extra` more values: pushing that many allocates nothing.
    ///
    /// # Errors
    /// `Memory` if they would not fit; what is there stays.
    pub fn reserve(&mut self, extra: usize) -> Result<()> {
        let needed = self.values.len() + extra;
        if needed <= self.values.capacity() {
            return Ok(());
        }
        let doubled = needed.max(self.values.capacity() * 2);
        self.grow_to(doubled).or_else(|_| self.grow_to(needed))
    }

    fn grow_to(&mut self, capacity: usize) -> Result<()> {
        let held = self.budget.reserve(capacity.saturating_mul(size_of::<T>()))?;
        self.values.reserve_exact(capacity - self.values.len());
        self.held = Some(held);
        Ok(())
    }

    #[inline]
    pub fn push(&mut self, value: T) {
        self.values.push(value);
    }

    /// Appends `values`, after making room for them.
    pub fn extend_from_slice(&mut self, values: &[T]) -> Result<()>
    where
        T: Clone,
    {
        self.reserve(values.len())?;
        self.values.extend_from_slice(values);
        Ok(())
    }

    /// The values so far, for filling in place after `reserve`.
    #[inline]
    pub fn values(&mut self) -> &mut Vec<T> {
        &mut self.values
    }

    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub fn finish(self) -> Buffer<T> {
        Buffer::with_reservation(self.values, self.held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_gives_its_bytes_back_with_its_last_holder() {
        let budget = Arc::new(Budget::default());
        let mut growing = Growing::with_capacity(&budget, 4).unwrap();
        growing.extend_from_slice(&[1_i64, 2, 3, 4]).unwrap();
        let buffer = growing.finish();
        let slice = buffer.slice(1, 2);
        assert_eq!(budget.used(), 32);
        drop(buffer);
        assert_eq!((&slice[..], budget.used()), (&[2, 3][..], 32));
        drop(slice);
        assert_eq!(budget.used(), 0);
    }

    #[test]
    fn growth_beyond_the_budget_is_refused_and_keeps_what_is_there() {
        let budget = Arc::new(Budget::default());
        budget.set_limit(100);
        let mut growing = Growing::with_capacity(&budget, 4).unwrap();
        growing.extend_from_slice(&[1_i64, 2, 3, 4]).unwrap();
        assert!(growing.reserve(1000).is_err());
        assert_eq!(growing.len(), 4);
    }
}
