//! `Platform` in the browser: files over the I/O worker, time and randomness from JavaScript.

use crate::files::{self, FileSource};
use crate::{clock, wait};
use std::sync::Arc;
use tb_base::{Control, Result};
use tb_io::Source;
use tb_modules::Platform;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(array: &js_sys::Uint8Array);
    #[wasm_bindgen(thread_local_v2, js_namespace = navigator, js_name = hardwareConcurrency)]
    static HARDWARE_CONCURRENCY: Option<u32>;
}

/// The browser, as any wasm thread may ask it.
#[derive(Debug)]
pub struct Browser {
    pub control: Arc<Control>,
}

impl Platform for Browser {
    fn open(&self, path: &str) -> Result<Arc<dyn Source>> {
        Ok(Arc::new(FileSource::open(&self.control, path)?))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>> {
        files::read(&self.control, path)
    }

    fn write(&self, path: &str, bytes: &[u8], append: bool) -> Result<()> {
        files::write(&self.control, path, bytes, append)
    }

    fn remove(&self, path: &str) -> Result<()> {
        files::remove(&self.control, path)
    }

    fn size(&self, path: &str) -> Option<u64> {
        files::size(&self.control, path).ok()
    }

    fn list(&self) -> Vec<String> {
        let entries = files::list(&self.control).unwrap_or_default();
        entries.into_iter().map(|entry| entry.path).collect()
    }

    fn sleep_us(&self, us: u64) {
        wait::sleep_us(us);
    }

    fn unix_time(&self) -> f64 {
        clock::origin_ms() / 1e3 + tb_base::clock::now_ns() as f64 / 1e9
    }

    fn entropy(&self) -> [u8; 32] {
        let array = js_sys::Uint8Array::new_with_length(32);
        get_random_values(&array);
        let mut bytes = [0; 32];
        array.copy_to(&mut bytes);
        bytes
    }

    fn cpu_count(&self) -> usize {
        HARDWARE_CONCURRENCY.with(|count| count.unwrap_or(1)) as usize
    }
}
