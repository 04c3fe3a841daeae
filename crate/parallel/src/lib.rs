//! The parallel map: joblib's semantics over the scheduler's jobs.
//!
//! - `Map`: pulls items on the calling thread, sends them to the workers in batches, hands results back in
//!   order. It does not know what an item is: the caller freezes, the batch's body thaws.
//! - `effective_n_jobs`, `pre_dispatch_amount`: how joblib reads `n_jobs=-1` and `pre_dispatch='2*n_jobs'`.
//! - `Batcher`: `batch_size='auto'`.
//! - `progress_line`: what `verbose` prints.
//!
//! What holds: items are pulled, and observers called, on the calling thread only; the first failure cancels
//! the rest; nothing here is Python.

mod batch;
mod jobs;
mod map;
mod pre_dispatch;
mod progress;

pub use batch::{BatchSize, Batcher};
pub use jobs::effective_n_jobs;
pub use map::{Batch, BatchBody, Map, MapError, MapOptions, Source};
pub use pre_dispatch::pre_dispatch_amount;
pub use progress::{Progress, progress_line};
