//! File requests: what goes over, what comes back, and what a withdrawn request leaves alone.
#![cfg(target_arch = "wasm32")]

use std::sync::Arc;
use tb_base::{Control, ErrorKind};
use tb_io::{Fetched, Source};
use tb_wasm::files::{self, FileSource};
use tb_wasm::host::{JsHost, attach};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

// A host that answers at once from one file, and one that only notes what it was asked. Slots and phases are those of
// crate/wasm/src/files/request.rs.
#[wasm_bindgen(inline_js = r#"
const settle = (memory, slot, ticket, phase, moved, handle, size) => {
  const words = new Int32Array(memory.buffer);
  const state = slot >>> 2;
  if (Atomics.compareExchange(words, state, ticket * 8 + 1, ticket * 8 + 2) !== ticket * 8 + 1) return false;
  words[state + 1] = moved;
  words[state + 2] = handle;
  new Float64Array(memory.buffer, slot + 16, 1)[0] = size;
  Atomics.store(words, state, ticket * 8 + phase);
  return true;
};
export const answering = (memory, name, text) => {
  const handles = new Map([[7, new TextEncoder().encode(text)], [8, new TextEncoder().encode(`12 5 disk a b.csv`)]]);
  return {
    request(slot, ticket, operation, handle, offset, length, address, path) {
      if (operation === 1 && path === name) settle(memory, slot, ticket, 3, 0, 7, handles.get(7).length);
      else if (operation === 2) {
        const piece = handles.get(handle).subarray(offset, offset + length);
        new Uint8Array(memory.buffer, address, length).set(piece);
        settle(memory, slot, ticket, 3, piece.length, 0, 0);
      } else if (operation === 4) settle(memory, slot, ticket, 3, 0, 8, handles.get(8).length);
      else if (operation !== 3) settle(memory, slot, ticket, 4, 2, 8, 1);
    },
  };
};
export const silent = (memory) => ({
  asked: [],
  request(slot, ticket) { this.asked.push([slot, ticket]); },
  late() { return this.asked.some(([slot, ticket]) => settle(memory, slot, ticket, 3, 0, 0, 0)); },
});
"#)]
extern "C" {
    fn answering(memory: JsValue, name: &str, text: &str) -> JsHost;
    type Silent;
    fn silent(memory: JsValue) -> Silent;
    /// Answers everything now; whether any of it was still wanted.
    #[wasm_bindgen(method)]
    fn late(this: &Silent) -> bool;
}

fn control() -> Arc<Control> {
    let control = Arc::new(Control::default());
    control.interrupt.begin();
    control
}

#[wasm_bindgen_test]
fn a_file_is_read_in_pieces_and_at_offsets() {
    let text = "0123456789".repeat(1_000_000);
    attach(answering(wasm_bindgen::memory(), "digits.txt", &text));
    let control = control();
    assert_eq!(files::read(&control, "digits.txt").unwrap(), text.as_bytes());
    let source = FileSource::open(&control, "digits.txt").unwrap();
    assert_eq!(source.len(), 10_000_000);
    let mut buffer = vec![0; 9_000_000];
    assert_eq!(source.read_at(500_003, &mut buffer).unwrap(), 9_000_000);
    assert_eq!(buffer, text.as_bytes()[500_003..9_500_003]);
    assert_eq!(source.read_at(9_999_998, &mut buffer).unwrap(), 2);
    assert_eq!(&buffer[..2], b"89");
}

#[wasm_bindgen_test]
fn a_fetched_range_has_the_same_bytes_and_gives_its_memory_back() {
    let text = "0123456789".repeat(2_000_000);
    attach(answering(wasm_bindgen::memory(), "digits.txt", &text));
    let control = control();
    let source = FileSource::open(&control, "digits.txt").unwrap();
    for (start, end) in [(0, 20_000_000), (3, 19_999_999), (5_000_000, 5_000_010), (7, 7)] {
        let range = source.fetch_range(start, end).unwrap();
        assert!(Arc::ptr_eq(&range, &source.fetch_range(start, end).unwrap()), "asked for once");
        let (mut read, mut buffer) = (Vec::new(), vec![0; 777_777]);
        while start + (read.len() as u64) < end {
            match range.read_at(start + read.len() as u64, &mut buffer).unwrap() {
                0 => break,
                count => read.extend_from_slice(&buffer[..count]),
            }
        }
        assert!(read == text.as_bytes()[start as usize..end as usize], "{start}..{end}");
    }
    assert_eq!(control.budget.used(), 0);
    control.budget.set_limit(100);
    assert_eq!(source.fetch_range(0, 1000).err().unwrap().kind, ErrorKind::Memory);
}

#[wasm_bindgen_test]
fn a_range_that_nobody_wants_any_more_is_taken_back() {
    let control = control();
    attach(answering(wasm_bindgen::memory(), "digits.txt", "0123"));
    let source = FileSource::open(&control, "digits.txt").unwrap();
    let host = silent(wasm_bindgen::memory());
    attach(host.unchecked_ref::<JsHost>().clone());
    drop(source.fetch_range(0, 4).unwrap());
    assert!(!host.late(), "the request was withdrawn");
    let range = source.fetch_range(0, 4).unwrap();
    control.interrupt.request_current();
    assert_eq!(range.read_at(0, &mut [0; 4]).unwrap_err().kind, ErrorKind::Interrupted);
    assert!(!host.late(), "the request was withdrawn");
}

#[wasm_bindgen_test]
fn a_missing_file_is_named() {
    attach(answering(wasm_bindgen::memory(), "there.txt", ""));
    let error = files::read(&control(), "not there.txt").unwrap_err();
    assert_eq!(error.kind, ErrorKind::FileNotFound);
    assert_eq!(error.message, "not there.txt");
}

#[wasm_bindgen_test]
fn the_directory_is_listed() {
    attach(answering(wasm_bindgen::memory(), "", ""));
    let entries = files::list(&control()).unwrap();
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].path.as_str(), entries[0].size), ("a b.csv", 12));
}

#[wasm_bindgen_test]
fn a_wait_ends_with_the_interrupt_and_a_late_answer_hits_nothing() {
    let host = silent(wasm_bindgen::memory());
    attach(host.unchecked_ref::<JsHost>().clone());
    let control = control();
    control.interrupt.request_current();
    let error = files::read(&control, "slow.txt").unwrap_err();
    assert_eq!(error.kind, ErrorKind::Interrupted);
    assert!(!host.late(), "the request was withdrawn");
}
