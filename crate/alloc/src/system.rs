//! Where pages come from: growing the one linear memory, or natively a reserved stretch that stands in for it.

/// Grows by `bytes` (a multiple of 64 KiB). The address of the new, zeroed bytes; none if there are no more.
#[cfg(target_arch = "wasm32")]
pub fn grow(bytes: usize) -> Option<usize> {
    const WASM_PAGE: usize = 64 << 10;
    let before = core::arch::wasm32::memory_grow(0, bytes / WASM_PAGE);
    (before != usize::MAX).then(|| before * WASM_PAGE)
}

/// The address that page 0 stands for.
#[cfg(target_arch = "wasm32")]
pub fn base() -> usize {
    0
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{base, grow, owns};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    const RESERVED: usize = 2 << 30;
    static BASE: OnceLock<usize> = OnceLock::new();
    static USED: AtomicUsize = AtomicUsize::new(0);

    const ALIGN: usize = 64 << 10;

    pub fn base() -> usize {
        // Zeroed by the system on first touch; nothing is committed here. That holds for small alignments only (for
        // larger ones std writes the zeros itself), hence the spare bytes.
        let layout = Layout::from_size_align(RESERVED + ALIGN, 16).expect("a constant layout");
        *BASE.get_or_init(|| match unsafe { System.alloc_zeroed(layout) } as usize {
            0 => 0,
            start => start.next_multiple_of(ALIGN),
        })
    }

    /// Whether a block lies in the reserved stretch.
    #[inline]
    pub fn owns(block: *mut u8) -> bool {
        block.addr().wrapping_sub(base()) < RESERVED
    }

    pub fn grow(bytes: usize) -> Option<usize> {
        // 0: the system gave no stretch.
        if base() == 0 {
            return None;
        }
        let used = USED.fetch_update(Relaxed, Relaxed, |used| {
            used.checked_add(bytes).filter(|total| *total <= RESERVED)
        });
        used.ok().map(|used| base() + used)
    }
}
