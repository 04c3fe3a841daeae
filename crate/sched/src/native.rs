//! Native threads for a pool.

use crate::Pool;
use std::io;
use std::sync::Arc;
use std::thread::JoinHandle;
use tb_base::Control;

/// A pool with its threads, which end when this is dropped.
#[derive(Debug)]
pub struct NativePool {
    pool: Arc<Pool>,
    threads: Vec<JoinHandle<()>>,
}

impl NativePool {
    /// Starts `workers` threads with stacks of `stack_size` bytes.
    ///
    /// # Errors
    /// The operating system's, if it refuses a thread.
    pub fn spawn(control: Arc<Control>, workers: usize, stack_size: usize) -> io::Result<Self> {
        let mut native = NativePool { pool: Pool::new(control, workers), threads: Vec::new() };
        for index in 0..native.pool.workers() {
            let pool = Arc::clone(&native.pool);
            let builder = std::thread::Builder::new().name(format!("worker {index}")).stack_size(stack_size);
            native.threads.push(builder.spawn(move || pool.worker_main(index))?);
        }
        Ok(native)
    }

    pub fn pool(&self) -> &Arc<Pool> {
        &self.pool
    }
}

impl Drop for NativePool {
    fn drop(&mut self) {
        self.pool.shutdown();
        for thread in self.threads.drain(..) {
            // A worker that panicked outside a task has already said so on stderr.
            let _ = thread.join();
        }
    }
}
