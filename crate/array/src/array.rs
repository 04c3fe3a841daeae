//! `Array`: a layout over shared memory. Cheap to clone, never written through.

use crate::item::Item;
use crate::layout::{Layout, checked_bytes, shape_text};
use crate::{Buffer, DType, Element, cast, copy, elements, elements_mut};
use std::sync::Arc;
use tb_base::{Control, Result};

/// What running an operation needs: the budget and the interrupt.
pub type Context = Control;

/// An n-dimensional array; a value that threads may share.
#[derive(Clone, Debug)]
pub struct Array {
    pub buffer: Arc<Buffer>,
    pub layout: Layout,
    pub dtype: DType,
}

/// Elements to be written: bytes of a buffer with their layout.
pub struct Output<'a> {
    pub bytes: &'a mut [u8],
    pub layout: &'a Layout,
    pub dtype: DType,
}

impl Array {
    /// Zeros in C order.
    ///
    /// # Errors
    /// `Memory`, with the size, before anything is allocated; `Value` for a size that no address holds.
    pub fn zeroed(dtype: DType, shape: &[usize], context: &Context) -> Result<Array> {
        Array::made(dtype, shape, |bytes, what| Buffer::zeroed(bytes, &context.budget, what))
    }

    /// As `zeroed`, but what the elements are is left open: for results that are written whole before they are read.
    ///
    /// # Errors
    /// As `zeroed`.
    pub fn unwritten(dtype: DType, shape: &[usize], context: &Context) -> Result<Array> {
        Array::made(dtype, shape, |bytes, what| Buffer::unwritten(bytes, &context.budget, what))
    }

    fn made(
        dtype: DType,
        shape: &[usize],
        buffer: impl FnOnce(u64, &dyn Fn() -> String) -> Result<Buffer>,
    ) -> Result<Array> {
        let bytes = checked_bytes(shape, dtype.itemsize())?;
        let what = || format!("an array with shape {} and data type {dtype}", shape_text(shape));
        let buffer = buffer(bytes, &what)?;
        Ok(Array { buffer: Arc::new(buffer), layout: Layout::contiguous(shape, dtype.itemsize()), dtype })
    }

    /// A new array in C order whose elements `fill` writes.
    ///
    /// # Errors
    /// As `zeroed`; what `fill` says.
    pub fn build<T: Element>(
        shape: &[usize],
        context: &Context,
        fill: impl FnOnce(&mut [T]) -> Result<()>,
    ) -> Result<Array> {
        let mut array = Array::zeroed(T::DTYPE, shape, context)?;
        fill(elements_mut(array.bytes_mut()))?;
        Ok(array)
    }

    /// A vector's elements. For small, counted data.
    pub fn from_vec<T: Element>(items: &[T], shape: &[usize]) -> Array {
        debug_assert_eq!(items.len(), shape.iter().product::<usize>());
        let layout = Layout::contiguous(shape, size_of::<T>());
        Array { buffer: Arc::new(Buffer::from_slice(items)), layout, dtype: T::DTYPE }
    }

    /// An array without dimensions.
    pub fn scalar<T: Element>(item: T) -> Array {
        Array::from_vec(&[item], &[])
    }

    /// The bytes of an array that was just made and that nobody shares.
    ///
    /// # Panics
    /// If the buffer is shared.
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        Arc::get_mut(&mut self.buffer).expect("a new array is not shared").bytes_mut()
    }

    /// An array that was just made, to be written.
    ///
    /// # Panics
    /// If the buffer is shared.
    pub fn output(&mut self) -> Output<'_> {
        let buffer = Arc::get_mut(&mut self.buffer).expect("a new array is not shared");
        Output { bytes: buffer.bytes_mut(), layout: &self.layout, dtype: self.dtype }
    }

    pub fn shape(&self) -> &[usize] {
        &self.layout.shape
    }

    pub fn ndim(&self) -> usize {
        self.layout.ndim()
    }

    pub fn size(&self) -> usize {
        self.layout.size()
    }

    pub fn itemsize(&self) -> usize {
        self.dtype.itemsize()
    }

    pub fn nbytes(&self) -> usize {
        self.size() * self.itemsize()
    }

    pub fn is_contiguous(&self) -> bool {
        self.layout.is_c_contiguous(self.itemsize())
    }

    /// The same buffer under another layout.
    #[must_use]
    pub fn with_layout(&self, layout: Layout) -> Array {
        Array { buffer: Arc::clone(&self.buffer), layout, dtype: self.dtype }
    }

    /// The bytes of the elements, if they lie in C order.
    pub fn contiguous_bytes(&self) -> Option<&[u8]> {
        if self.size() == 0 {
            return Some(&self.buffer.bytes()[..0]);
        }
        self.is_contiguous()
            .then(|| &self.buffer.bytes()[self.layout.offset..self.layout.offset + self.nbytes()])
    }

    /// The elements of an array in C order.
    ///
    /// # Panics
    /// If the elements are of another type or not in C order.
    pub fn slice<T: Element>(&self) -> &[T] {
        assert_eq!(self.dtype.storage(), T::DTYPE);
        elements(self.contiguous_bytes().expect("an array in C order"))
    }

    /// This array, or its elements copied into C order.
    ///
    /// # Errors
    /// `Memory`, `Interrupted`.
    pub fn to_contiguous(&self, context: &Context) -> Result<Array> {
        if self.is_contiguous() { Ok(self.clone()) } else { self.copied(context) }
    }

    /// A copy in C order.
    ///
    /// # Errors
    /// `Memory`, `Interrupted`.
    pub fn copied(&self, context: &Context) -> Result<Array> {
        let mut copy = Array::unwritten(self.dtype, self.shape(), context)?;
        copy::gather_all(self, copy.bytes_mut(), context)?;
        Ok(copy)
    }

    /// A copy whose axes lie in memory in the same order as this array's (`order='K'`).
    ///
    /// # Errors
    /// `Memory`, `Interrupted`.
    pub fn copied_keeping_order(&self, context: &Context) -> Result<Array> {
        let mut axes: Vec<usize> = (0..self.ndim()).collect();
        axes.sort_by_key(|&axis| std::cmp::Reverse(self.layout.strides[axis].abs()));
        let copy = self.with_layout(self.layout.permuted(&axes)).copied(context)?;
        let mut back = vec![0; axes.len()];
        for (at, &axis) in axes.iter().enumerate() {
            back[axis] = at;
        }
        Ok(copy.with_layout(copy.layout.permuted(&back)))
    }

    /// The elements as another type, in C order; this array if it has the type already.
    ///
    /// # Errors
    /// `Memory`, `Interrupted`; `Value` for text that is no number.
    pub fn cast(&self, dtype: DType, context: &Context) -> Result<Array> {
        if dtype == self.dtype {
            return Ok(self.clone());
        }
        let dtype = match dtype {
            DType::Str(0) => DType::Str(cast::widest_text(self)),
            other => other,
        };
        let mut result = Array::unwritten(dtype, self.shape(), context)?;
        copy::assign(self, &mut result.output(), context)?;
        Ok(result)
    }

    /// `cast`, then C order.
    ///
    /// # Errors
    /// As `cast`.
    pub fn to<T: Element>(&self, context: &Context) -> Result<Array> {
        self.cast(T::DTYPE, context)?.to_contiguous(context)
    }

    /// The element at a byte offset of the buffer.
    pub fn item_at(&self, offset: usize) -> Item {
        Item::read(self.dtype, &self.buffer.bytes()[offset..offset + self.itemsize()])
    }

    /// The element at `index`, one place per axis.
    pub fn item(&self, index: &[usize]) -> Item {
        self.item_at(self.layout.at(index))
    }

    /// Byte offsets of the elements in C order.
    pub fn offsets(&self) -> impl Iterator<Item = usize> {
        let mut walker = copy::Walker::new(&self.layout);
        let mut run = (0, 0, 0);
        std::iter::from_fn(move || {
            if run.2 == 0 {
                run = walker.run(usize::MAX)?;
            }
            let offset = run.0;
            run = (offset.wrapping_add_signed(run.1), run.1, run.2 - 1);
            Some(offset)
        })
    }

    /// All elements in C order.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.offsets().map(|offset| self.item_at(offset))
    }
}
