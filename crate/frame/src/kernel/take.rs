//! The chosen rows of a column.

use super::map;
use tb_base::{Control, Result};
use tb_io::{Column, Text};

/// Dictionaries up to this size are shared even where few of their strings are used.
const ALWAYS_KEPT: usize = 1024;

/// Row `rows[i]` at place `i`.
pub fn take(column: &Column, rows: &[u32], control: &Control) -> Result<Column> {
    Ok(match column {
        Column::Int64(values) => Column::Int64(map(rows, control, |row| values[row as usize])?),
        Column::Float64(values) => Column::Float64(map(rows, control, |row| values[row as usize])?),
        Column::Bool(values) => Column::Bool(map(rows, control, |row| values[row as usize])?),
        Column::Datetime(unit, values) => {
            Column::Datetime(*unit, map(rows, control, |row| values[row as usize])?)
        }
        Column::Str(text) if text.dictionary.len() > rows.len() * 4 + ALWAYS_KEPT => {
            Column::from_strs(rows.iter().map(|row| text.get(*row as usize)))
        }
        Column::Str(text) => {
            let codes = map(rows, control, |row| text.codes[row as usize])?;
            Column::Str(Text { codes, dictionary: text.dictionary.clone() })
        }
    })
}
