//! The head of a file: what its columns are called and where its data start.

use super::pieces::Pieces;
use super::scan::{Dialect, Ends};
use super::{CsvOptions, Header, Select, error, field};
use crate::{Source, WithHead};
use std::collections::HashMap;
use std::sync::Arc;
use tb_base::{Control, Error, ErrorKind, Result};

/// Enough for a header and a record of most files.
const HEAD: usize = 16 << 10;

/// What the header says.
#[derive(Debug, Clone)]
pub struct Layout {
    /// All columns of the file, in its order.
    pub names: Vec<Arc<str>>,
    /// Places of the wanted columns, ascending.
    pub wanted: Vec<usize>,
    pub data_start: u64,
    /// Whether a line of the file names the columns.
    pub has_header: bool,
}

impl Layout {
    /// Wants these columns and no others. Names that are not there are passed over.
    pub fn want<'n>(&mut self, names: impl Iterator<Item = &'n Arc<str>>) {
        let place = |name: &'n Arc<str>| self.names.iter().position(|own| own == name);
        let mut wanted: Vec<usize> = names.filter_map(place).collect();
        wanted.sort_unstable();
        wanted.dedup();
        self.wanted = wanted;
    }
}

/// Reads the header and checks the options against it.
///
/// # Errors
/// `EmptyData` for a file without any column; `Value` for options that name a column that is not there.
pub fn layout(source: &dyn Source, options: &CsvOptions, control: &Control) -> Result<Layout> {
    let head = WithHead::new(source, HEAD)?;
    let mut records = Records::new(&head, options, control)?;
    for _ in 0..options.skip_rows {
        records.skip_line()?;
    }
    let header_line = match options.header {
        Header::Line(line) => Some(line),
        Header::Infer if options.names.is_none() => Some(0),
        Header::Infer | Header::Absent => None,
    };
    let header = match header_line {
        Some(line) => Some(records.nth(line)?.ok_or_else(|| error::empty(source))?),
        None => None,
    };
    let data_start = records.offset;
    let first = records.next()?;
    let width = header.as_ref().or(first.as_ref()).ok_or_else(|| error::empty(source))?.len();
    let names = match &options.names {
        Some(names) => names.iter().map(|name| Arc::from(name.as_str())).collect(),
        None => header.map_or_else(|| numbered(width), distinct),
    };
    if let Some(first) = first.filter(|first| first.len() > names.len()) {
        return Err(error::implicit_index(source, names.len(), first.len()));
    }
    check_dates(options, &names)?;
    let wanted = wanted(options, &names)?;
    Ok(Layout { names, wanted, data_start, has_header: header_line.is_some() })
}

fn numbered(width: usize) -> Vec<Arc<str>> {
    (0..width).map(|at| Arc::from(at.to_string())).collect()
}

/// pandas' names for nameless and repeated columns: `Unnamed: 2`, `a.1`.
fn distinct(header: Vec<String>) -> Vec<Arc<str>> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut names: Vec<Arc<str>> = Vec::with_capacity(header.len());
    for (at, name) in header.into_iter().enumerate() {
        let name = if name.is_empty() { format!("Unnamed: {at}") } else { name };
        let mut candidate = name.clone();
        while let Some(count) = seen.get_mut(&candidate) {
            candidate = format!("{name}.{count}");
            *count += 1;
        }
        seen.insert(candidate.clone(), 1);
        names.push(Arc::from(candidate));
    }
    names
}

fn check_dates(options: &CsvOptions, names: &[Arc<str>]) -> Result<()> {
    let missing: Vec<&String> =
        options.parse_dates.iter().filter(|date| names.iter().all(|name| **name != ***date)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    Err(Error::value(format!("Missing column provided to 'parse_dates': {}", list.join(", ")))
        .with_hint(columns_hint(names)))
}

fn wanted(options: &CsvOptions, names: &[Arc<str>]) -> Result<Vec<usize>> {
    let Some(usecols) = &options.usecols else { return Ok((0..names.len()).collect()) };
    let mut wanted = Vec::new();
    let mut missing = Vec::new();
    for select in usecols {
        match select {
            Select::Name(name) => match names.iter().position(|own| **own == **name) {
                Some(at) => wanted.push(at),
                None => missing.push(format!("'{name}'")),
            },
            Select::Place(at) if *at < names.len() => wanted.push(*at),
            Select::Place(at) => {
                let message = format!(
                    "Defining usecols with out-of-bounds indices is not allowed. [{at}] are out-of-bounds."
                );
                return Err(Error::new(ErrorKind::Parser, message));
            }
        }
    }
    if !missing.is_empty() {
        let message =
            format!("Usecols do not match columns, columns expected but not found: [{}]", missing.join(", "));
        return Err(Error::value(message).with_hint(columns_hint(names)));
    }
    wanted.sort_unstable();
    wanted.dedup();
    Ok(wanted)
}

fn columns_hint(names: &[Arc<str>]) -> String {
    format!("the file's columns are {}", names.join(", "))
}

/// The first records of a file, one by one and slowly.
struct Records<'a> {
    source: &'a dyn Source,
    control: &'a Control,
    dialect: Dialect,
    offset: u64,
    seen: usize,
}

impl<'a> Records<'a> {
    fn new(source: &'a dyn Source, options: &CsvOptions, control: &'a Control) -> Result<Self> {
        let mut mark = [0; 3];
        let read = source.read_at(0, &mut mark)?;
        let offset = if mark[..read] == *b"\xef\xbb\xbf" { 3 } else { 0 };
        let dialect = Dialect { separator: options.separator, quote: options.quote };
        Ok(Records { source, control, dialect, offset, seen: 0 })
    }

    fn skip_line(&mut self) -> Result<()> {
        self.offset = super::pieces::after_newline(self.source, self.offset, self.control)?;
        Ok(())
    }

    fn nth(&mut self, line: usize) -> Result<Option<Vec<String>>> {
        for _ in 0..line {
            self.next()?;
        }
        self.next()
    }

    /// The next record that is not blank.
    fn next(&mut self) -> Result<Option<Vec<String>>> {
        let mut pieces = Pieces::new(self.source, self.offset, self.source.len(), HEAD, self.control);
        let mut ends = Ends::default();
        let mut want = HEAD;
        loop {
            let window = pieces.window(want);
            if window.len() < want && !pieces.at_end() {
                pieces.refill()?;
                continue;
            }
            let window = pieces.window(want);
            let open = ends.scan(window, self.dialect);
            let width =
                ends.as_slice().iter().position(|end| window[*end as usize] == b'\n').map_or(0, |at| at + 1);
            if width == 0 {
                match (window.len() < want, open) {
                    (false, _) => want *= 2,
                    (true, true) => return Err(error::open_quote(self.source, self.seen)),
                    (true, false) => return Ok(None),
                }
                continue;
            }
            let record = &ends.as_slice()[..width];
            let consumed = record[width - 1] as usize + 1;
            let fields = self.fields(window, record)?;
            pieces.consume(consumed);
            self.offset = pieces.offset().min(self.source.len());
            if fields.len() > 1 || !fields[0].is_empty() {
                self.seen += 1;
                return Ok(Some(fields));
            }
        }
    }

    fn fields(&self, window: &[u8], record: &[u32]) -> Result<Vec<String>> {
        let mut start = 0;
        let mut fields = Vec::with_capacity(record.len());
        for end in record {
            let mut text = &window[start..*end as usize];
            if window[*end as usize] == b'\n' {
                text = text.strip_suffix(b"\r").unwrap_or(text);
            }
            super::read::check_utf8(text, self.offset + start as u64, self.source, self.control)?;
            fields.push(String::from_utf8_lossy(&field::unquoted(text, self.dialect.quote)).into_owned());
            start = *end as usize + 1;
        }
        Ok(fields)
    }
}
