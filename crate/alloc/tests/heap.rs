//! The allocator as this test's own global allocator: contents survive, blocks do not overlap, threads trade blocks.

use std::alloc::{GlobalAlloc, Layout};
use std::collections::BTreeMap;
use std::sync::mpsc;
use tb_alloc::{Alloc, stats};

#[global_allocator]
static ALLOCATOR: Alloc = Alloc;

/// A small deterministic generator (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    /// Small sizes mostly, large ones now and then.
    fn size(&mut self) -> usize {
        let bits = self.next(19);
        1 + self.next(1 << bits)
    }
}

struct Block {
    start: *mut u8,
    layout: Layout,
    mark: u8,
}

impl Block {
    fn new(layout: Layout, mark: u8, zeroed: bool) -> Block {
        let start = unsafe { if zeroed { ALLOCATOR.alloc_zeroed(layout) } else { ALLOCATOR.alloc(layout) } };
        assert!(!start.is_null() && (start as usize).is_multiple_of(layout.align()), "{layout:?}");
        if zeroed {
            assert!(bytes(start, layout.size()).iter().all(|byte| *byte == 0), "{layout:?} is not zero");
        }
        unsafe { start.write_bytes(mark, layout.size()) };
        Block { start, layout, mark }
    }

    fn check(&self) {
        assert!(
            bytes(self.start, self.layout.size()).iter().all(|byte| *byte == self.mark),
            "{:?}",
            self.layout
        );
    }

    fn resize(&mut self, size: usize) {
        self.check();
        let kept = size.min(self.layout.size());
        self.start = unsafe { ALLOCATOR.realloc(self.start, self.layout, size) };
        self.layout = Layout::from_size_align(size, self.layout.align()).unwrap();
        assert!(bytes(self.start, kept).iter().all(|byte| *byte == self.mark));
        unsafe { self.start.write_bytes(self.mark, size) };
    }

    fn free(self) {
        self.check();
        unsafe { ALLOCATOR.dealloc(self.start, self.layout) };
    }
}

fn bytes<'a>(start: *mut u8, length: usize) -> &'a [u8] {
    unsafe { std::slice::from_raw_parts(start, length) }
}

fn churn(seed: u64, steps: usize) {
    let mut random = Random(seed);
    let mut blocks: BTreeMap<usize, Block> = BTreeMap::new();
    for step in 0..steps {
        let slot = random.next(300);
        match (blocks.remove(&slot), random.next(3)) {
            (Some(mut block), 0) => {
                block.resize(random.size());
                blocks.insert(slot, block);
            }
            (Some(block), _) => block.free(),
            (None, kind) => {
                let align = 1 << random.next(if kind == 2 { 17 } else { 7 });
                let layout = Layout::from_size_align(random.size(), align).unwrap();
                blocks.insert(slot, Block::new(layout, step as u8, kind == 1));
            }
        }
    }
    blocks.into_values().for_each(Block::free);
}

#[test]
fn contents_survive_on_one_thread() {
    churn(0x9e37_79b9_7f4a_7c15, 60_000);
}

#[test]
fn contents_survive_on_four_threads() {
    std::thread::scope(|scope| {
        for seed in 1..=4 {
            scope.spawn(move || churn(seed * 7919, 40_000));
        }
    });
}

#[test]
fn blocks_freed_by_another_thread_are_used_again() {
    let round = || {
        let (sender, receiver) = mpsc::channel::<Vec<Box<[u64; 12]>>>();
        let consumer = std::thread::spawn(move || {
            for (index, boxes) in receiver.iter().enumerate() {
                assert!(boxes.iter().all(|values| values[11] == index as u64));
            }
        });
        for index in 0..50 {
            sender.send((0..2000).map(|_| Box::new([index; 12])).collect()).unwrap();
        }
        drop(sender);
        consumer.join().unwrap();
    };
    round();
    let after_first = stats().small;
    (0..20).for_each(|_| round());
    // 20 rounds allocate 190 MB in all.
    assert!(stats().small < after_first + (64 << 20), "{:?} after {after_first}", stats());
}

#[test]
fn a_growing_vector_stays_in_place_or_is_used_again() {
    for _ in 0..50 {
        let mut grown: Vec<u64> = Vec::new();
        for value in 0..1_000_000 {
            grown.push(value);
        }
        assert!(grown.iter().enumerate().all(|(index, value)| index as u64 == *value));
    }
    assert!(stats().held < 1 << 30, "{:?}", stats());
}

#[test]
fn what_does_not_fit_is_refused_not_fatal() {
    let layout = Layout::from_size_align(isize::MAX as usize - 63, 64).unwrap();
    assert!(unsafe { ALLOCATOR.alloc(layout) }.is_null());
    assert!(Vec::<u8>::new().try_reserve_exact(1 << 40).is_err());
}
