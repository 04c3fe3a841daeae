//! The options of `read_csv` that the reader itself obeys. An index column is the frame's business.

use crate::DType;

/// Which line names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// The first line, unless `names` are given.
    Infer,
    /// No line: the columns are numbered, unless `names` are given.
    Absent,
    /// This line, counted from 0 after the skipped ones.
    Line(usize),
}

/// A column by name or by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Select {
    Name(String),
    Place(usize),
}

/// Plain data; `CsvOptions::default()` is `read_csv(path)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvOptions {
    pub separator: u8,
    pub quote: Option<u8>,
    pub header: Header,
    pub names: Option<Vec<String>>,
    pub usecols: Option<Vec<Select>>,
    /// Types that the user has fixed, by column.
    pub dtypes: Vec<(String, DType)>,
    /// A type for every column that `dtypes` does not name.
    pub dtype: Option<DType>,
    pub skip_rows: usize,
    pub max_rows: Option<usize>,
    pub parse_dates: Vec<String>,
    pub na_values: Vec<String>,
    pub keep_default_na: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        CsvOptions {
            separator: b',',
            quote: Some(b'"'),
            header: Header::Infer,
            names: None,
            usecols: None,
            dtypes: Vec::new(),
            dtype: None,
            skip_rows: 0,
            max_rows: None,
            parse_dates: Vec::new(),
            na_values: Vec::new(),
            keep_default_na: true,
        }
    }
}

impl CsvOptions {
    /// The type that the user has fixed for a column.
    pub fn fixed_dtype(&self, column: &str) -> Option<DType> {
        self.dtypes.iter().find(|(name, _)| name == column).map(|(_, dtype)| *dtype).or(self.dtype)
    }
}
