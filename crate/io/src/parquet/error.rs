//! pyarrow's words for what is wrong with a Parquet file.

use crate::Source;
use tb_base::{Error, ErrorKind};

fn invalid(source: &dyn Source, reason: &str) -> Error {
    let message = format!("Could not open Parquet input source '{}': {reason}", source.name());
    Error::new(ErrorKind::ArrowInvalid, message)
}

pub fn empty(source: &dyn Source) -> Error {
    invalid(source, "Parquet file size is 0 bytes")
}

pub fn too_short(source: &dyn Source) -> Error {
    let reason = format!(
        "Parquet file size is {} bytes, smaller than the minimum file footer (8 bytes)",
        source.len()
    );
    invalid(source, &reason)
}

pub fn no_magic(source: &dyn Source) -> Error {
    invalid(
        source,
        "Parquet magic bytes not found in footer. Either the file is corrupted or this is not a parquet file.",
    )
}

pub fn bad_footer(source: &dyn Source, claimed: u32) -> Error {
    let reason = format!(
        "Parquet file size is {} bytes, smaller than the size reported by footer's ({claimed} bytes)",
        source.len()
    );
    invalid(source, &reason)
}

pub fn corrupt(source: &dyn Source, reason: &str) -> Error {
    let message = format!("Could not read Parquet file '{}': {reason}", source.name());
    Error::new(ErrorKind::Os, message).with_hint("the file is damaged or was not copied completely")
}

pub fn unsupported(source: &dyn Source, column: &str, kind: &str) -> Error {
    Error::not_implemented(format!(
        "column '{column}' of '{}' has the unsupported type {kind}",
        source.name()
    ))
    .with_hint("read the other columns with columns=[…]")
}
