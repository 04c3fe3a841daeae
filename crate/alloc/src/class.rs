//! Size classes: every 8 bytes up to 128, then four to a doubling, up to 32 KiB.

use crate::pages::PAGE;
use std::alloc::Layout;

pub const COUNT: usize = 48;
pub const LARGEST: usize = 32 << 10;

const FINE: usize = 128;
/// A free block holds two links: the next block, and the next magazine.
const SMALLEST: usize = 2 * size_of::<usize>();
/// A magazine's worth of bytes: what moves between a thread and the depot at once.
const MAGAZINE_BYTES: usize = 16 << 10;

/// The class that serves `layout`; none if it is large. The class's size is a multiple of the alignment, and spans
/// start at a page, so every block of the class is aligned.
#[inline]
pub fn of(layout: Layout) -> Option<usize> {
    let mask = layout.align() - 1;
    let size = (layout.size().wrapping_add(mask) & !mask).max(SMALLEST);
    if size > LARGEST || mask >= PAGE {
        return None;
    }
    Some(index(size))
}

#[inline]
fn index(size: usize) -> usize {
    if size <= FINE {
        return size.div_ceil(8) - 1;
    }
    let doubling = (size - 1).ilog2();
    let quarter = (size - 1 - (1 << doubling)) >> (doubling - 2);
    FINE / 8 + (doubling as usize - 7) * 4 + quarter
}

/// Bytes of a block of `class`.
pub fn size(class: usize) -> usize {
    if class < FINE / 8 {
        return (class + 1) * 8;
    }
    let step = class - FINE / 8;
    let doubling = 7 + step / 4;
    (1 << doubling) + (step % 4 + 1) * (1 << (doubling - 2))
}

/// Blocks in a full magazine of `class`.
#[inline]
pub fn magazine(class: usize) -> u32 {
    MAGAZINES[class]
}

static MAGAZINES: [u32; COUNT] = magazines();

const fn magazines() -> [u32; COUNT] {
    let mut table = [0; COUNT];
    let mut class = 0;
    while class < COUNT {
        let step = class.saturating_sub(FINE / 8);
        let size = if class < FINE / 8 {
            (class + 1) * 8
        } else {
            (1 << (7 + step / 4)) + (step % 4 + 1) * (1 << (5 + step / 4))
        };
        let blocks = MAGAZINE_BYTES / size;
        table[class] = if blocks > 128 {
            128
        } else if blocks == 0 {
            1
        } else {
            blocks as u32
        };
        class += 1;
    }
    table
}

/// Pages of one span of `class`: at least eight blocks.
pub fn span_pages(class: usize) -> usize {
    (size(class) * 8).max(64 << 10).div_ceil(PAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_fits_its_class_aligned_and_wastes_at_most_a_quarter() {
        for align in (0..14).map(|bits| 1usize << bits) {
            for wanted in (1..=LARGEST).step_by(if align > 8 { 7 } else { 1 }) {
                let layout = Layout::from_size_align(wanted, align).unwrap();
                let Some(class) = of(layout) else {
                    assert!(wanted.next_multiple_of(align) > LARGEST);
                    continue;
                };
                let given = size(class);
                assert!(given >= wanted && given.is_multiple_of(align), "{wanted} {align}: class of {given}");
                let least = wanted.next_multiple_of(align).max(SMALLEST);
                assert!(
                    given - least < 8 || (given - least) * 4 < given,
                    "{wanted} {align}: class of {given}"
                );
            }
        }
    }

    #[test]
    fn classes_are_numbered_by_size() {
        for class in 1..COUNT {
            assert!(size(class) > size(class - 1));
            assert_eq!(index(size(class)), class);
            assert_eq!(magazine(class) as usize, (MAGAZINE_BYTES / size(class)).clamp(1, 128));
        }
        assert_eq!(size(COUNT - 1), LARGEST);
    }
}
