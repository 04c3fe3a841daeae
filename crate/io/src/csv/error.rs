//! The reader's errors, in the words of pandas and Dask, with the file as a hint.

use crate::{DType, Source};
use std::fmt::Write as _;
use tb_base::{Error, ErrorKind};

pub fn empty(source: &dyn Source) -> Error {
    Error::new(ErrorKind::EmptyData, "No columns to parse from file")
        .with_hint(format!("the file is '{}'", source.name()))
}

/// `line` counts from 1, over the whole file.
pub fn too_long(source: &dyn Source, expected: usize, line: u64, seen: usize) -> Error {
    let message =
        format!("Error tokenizing data. C error: Expected {expected} fields in line {line}, saw {seen}\n");
    Error::new(ErrorKind::Parser, message).with_hint(format!(
        "line {line} of '{}' has more separators than the header; a text that contains one needs quotes around it",
        source.name()
    ))
}

/// `row` counts records from 0, the header included.
pub fn open_quote(source: &dyn Source, row: usize) -> Error {
    let message = format!("Error tokenizing data. C error: EOF inside string starting at row {row}");
    Error::new(ErrorKind::Parser, message)
        .with_hint(format!("a quote opened in '{}' and never closed", source.name()))
}

/// `offset` counts bytes from the start of the file, `line` lines from 1.
pub fn not_utf8(source: &dyn Source, byte: u8, offset: u64, reason: &str, line: u64) -> Error {
    let message = format!("'utf-8' codec can't decode byte 0x{byte:02x} in position {offset}: {reason}");
    Error::new(ErrorKind::UnicodeDecode, message).with_hint(format!(
        "line {line} of '{}' is not UTF-8; save the file as UTF-8 and read it again",
        source.name()
    ))
}

pub fn implicit_index(source: &dyn Source, names: usize, fields: usize) -> Error {
    Error::not_implemented(format!(
        "'{}' has {names} column names and {fields} fields in its first line of data: a nameless first column, which \
         pandas takes as the index, is not supported",
        source.name()
    ))
    .with_hint("name every column in the header, or pass header=None")
}

/// What stands where in a value's error.
pub struct Place<'a> {
    pub source: &'a dyn Source,
    pub column: &'a str,
    /// Number of the column in the file.
    pub number: usize,
    /// Data row, from 0.
    pub row: usize,
}

impl Place<'_> {
    fn hint(&self) -> String {
        format!("column '{}', data row {} of '{}'", self.column, self.row, self.source.name())
    }

    /// A field that does not fit the type that the user has fixed.
    pub fn bad_value(&self, field: &[u8], dtype: DType, missing: bool) -> Error {
        let text = String::from_utf8_lossy(field);
        let message = match dtype {
            DType::Int64 if missing => format!("Integer column has NA values in column {}", self.number),
            DType::Bool if missing => format!("Bool column has NA values in column {}", self.number),
            DType::Int64 => format!("invalid literal for int() with base 10: '{text}'"),
            DType::Float64 => format!("could not convert string to float: '{text}'"),
            other => format!(
                "cannot safely convert passed user dtype of {other} for object dtyped data in column {}",
                self.number
            ),
        };
        Error::value(message).with_hint(self.hint())
    }

    pub fn unsigned(&self) -> Error {
        Error::not_implemented(format!(
            "column '{}' holds integers above 9223372036854775807 (pandas: uint64), which are not supported",
            self.column
        ))
        .with_hint(format!(
            "{}; read it with dtype={{'{}': 'float64'}} or 'str'",
            self.hint(),
            self.column
        ))
    }

    pub fn missing_bool(&self) -> Error {
        Error::not_implemented(format!(
            "column '{}' mixes booleans and missing values (pandas: object), which is not supported",
            self.column
        ))
        .with_hint(format!("{}; read it with dtype={{'{}': 'str'}}", self.hint(), self.column))
    }

    /// A partition's column that does not have the type that the sample promised.
    pub fn mismatch(&self, found: &str, expected: DType) -> Error {
        let column = self.column;
        let expected = expected.to_string();
        let width = [column.len(), "Column".len()].into_iter().max().unwrap_or(0);
        let found_width = found.len().max("Found".len());
        let expected_width = expected.len().max("Expected".len());
        let rule = format!(
            "+{}+{}+{}+",
            "-".repeat(width + 2),
            "-".repeat(found_width + 2),
            "-".repeat(expected_width + 2)
        );
        let mut message = String::from("Mismatched dtypes found in `pd.read_csv`/`pd.read_table`.\n\n");
        let row =
            |a: &str, b: &str, c: &str| format!("| {a:<width$} | {b:<found_width$} | {c:<expected_width$} |");
        let _ = writeln!(message, "{rule}\n{}\n{rule}", row("Column", "Found", "Expected"));
        let _ = writeln!(message, "{}\n{rule}\n", row(column, found, &expected));
        let _ = write!(
            message,
            "Usually this is due to dask's dtype inference failing, and\n*may* be fixed by specifying dtypes manually by \
             adding:\n\ndtype={{'{column}': '{found}'}}\n\nto the call to `read_csv`/`read_table`."
        );
        Error::value(message).with_hint(self.hint())
    }
}
