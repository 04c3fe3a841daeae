//! Files to columns: CSV and Parquet readers over a `Source` of bytes, and the columns they fill.
//!
//! Every reader has limits: bytes are reserved in the budget before they are allocated, the interrupt is polled between
//! pieces, and what a file claims about itself is checked before it is believed. No index, no pandas semantics beyond
//! parsing (those are the frame's), no threads, no graph: a reader reads one file, or one part of one, where it is called.

mod batch;
mod column;
pub mod csv;
pub mod parquet;
mod source;
pub mod time;

pub use batch::Batch;
pub use column::{Buffer, Column, DType, Dictionary, Growing, Interner, NULL, Text, TimeUnit};
pub use source::{Fetched, MemorySource, Part, Source, WithHead, read_exact_at};
