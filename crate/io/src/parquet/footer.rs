//! The end of a Parquet file: its length, its magic, its metadata.

use super::{error, guard};
use crate::{Source, read_exact_at};
use ::parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};
use tb_base::{Control, Result};

const MAGIC: &[u8; 4] = b"PAR1";
const TAIL: u64 = 8;
/// A footer of 16 MiB describes some hundred thousand column chunks.
const LIMIT: u32 = 16 << 20;

/// The footer's bytes.
pub fn read(source: &dyn Source, control: &Control) -> Result<Vec<u8>> {
    let len = source.len();
    if len < TAIL {
        return Err(if len == 0 { error::empty(source) } else { error::too_short(source) });
    }
    let mut tail = [0; TAIL as usize];
    read_exact_at(source, len - TAIL, &mut tail)?;
    let (size, magic) = tail.split_at(4);
    if magic != MAGIC {
        return Err(error::no_magic(source));
    }
    let size = u32::from_le_bytes(size.try_into().expect("four bytes"));
    if u64::from(size) + TAIL > len {
        return Err(error::bad_footer(source, size));
    }
    if size > LIMIT {
        return Err(error::corrupt(source, &format!("its footer claims {size} bytes")));
    }
    let _held = control.budget.reserve(size as usize)?;
    let mut bytes = vec![0; size as usize];
    read_exact_at(source, len - TAIL - u64::from(size), &mut bytes)?;
    Ok(bytes)
}

/// Decodes the metadata; the reason if that fails.
pub fn decode(bytes: &[u8]) -> std::result::Result<ParquetMetaData, String> {
    guard::message(bytes).map_err(|reason| format!("its footer is malformed ({reason})"))?;
    ParquetMetaDataReader::decode_metadata(bytes).map_err(|error| error.to_string())
}
