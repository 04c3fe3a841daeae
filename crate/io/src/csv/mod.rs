//! CSV with pandas' semantics: `layout` reads the header, `read` a whole file, `read_block` one byte range of it.
//!
//! The work on one piece of a file: `scan` finds the ends of the fields 64 bytes at a time, `rows` cuts them into
//! records and checks their number, `build` turns the fields of the wanted columns into values. Fields of other columns
//! are never looked at. Columns whose first values mislead the inference are read again from the start, as text.

mod blocks;
mod build;
mod error;
mod field;
mod layout;
mod options;
mod pieces;
mod read;
mod rows;
mod scan;

pub use blocks::{Block, blocks};
pub use layout::{Layout, layout};
pub use options::{CsvOptions, Header, Select};
pub use read::{read, read_block, sample};
