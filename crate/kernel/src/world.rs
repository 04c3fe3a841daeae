//! The kernel interpreter's `World`: output to the cell, everything else from host and platform.

use crate::stream::Streams;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::Result;
use tb_modules::Platform;
use tb_python::World;

pub struct KernelWorld {
    pub streams: Rc<Streams>,
    pub platform: Arc<dyn Platform>,
}

impl World for KernelWorld {
    fn write_out(&mut self, text: &str) {
        self.streams.write(false, text);
    }

    fn write_err(&mut self, text: &str) {
        self.streams.write(true, text);
    }

    fn read_file(&mut self, path: &str) -> Result<Vec<u8>> {
        self.platform.read(path)
    }

    fn write_file(&mut self, path: &str, bytes: &[u8], append: bool) -> Result<()> {
        self.platform.write(path, bytes, append)
    }

    fn remove_file(&mut self, path: &str) -> Result<()> {
        self.platform.remove(path)
    }

    fn file_size(&mut self, path: &str) -> Option<u64> {
        self.platform.size(path)
    }

    fn list_files(&mut self) -> Vec<String> {
        self.platform.list()
    }

    fn is_folder(&mut self, path: &str) -> bool {
        self.platform.is_folder(path)
    }

    fn remove_folder(&mut self, path: &str) {
        self.platform.remove_folder(path);
    }

    fn input(&mut self, prompt: &str) -> Result<String> {
        self.streams.flush();
        self.streams.host().input(prompt)
    }

    fn sleep_us(&mut self, us: u64) {
        self.streams.flush();
        self.platform.sleep_us(us);
    }

    fn unix_time(&mut self) -> f64 {
        self.platform.unix_time()
    }

    fn entropy(&mut self) -> [u8; 32] {
        self.platform.entropy()
    }

    fn argv(&mut self) -> Vec<String> {
        self.streams.host().argv()
    }

    fn cpu_count(&mut self) -> usize {
        self.platform.cpu_count()
    }
}
