//! The magics that measure time, natively: their own work must not be in what they measure. The others are written in
//! Python (`../../python/magics.py`).

mod time;
mod timeit;

pub use time::time;
pub use timeit::{summary, timeit};
