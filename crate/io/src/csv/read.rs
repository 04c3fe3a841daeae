//! Reads records into columns: the loop over windows, and its entries for files, blocks and samples.

use super::build::{Builder, Rule, Step};
use super::error::{self, Place};
use super::field::Missing;
use super::pieces::{Pieces, after_newline, line_at};
use super::rows::Rows;
use super::scan::{Dialect, Ends};
use super::{Block, CsvOptions, Layout, layout};
use crate::{Batch, DType, Source, WithHead};
use std::sync::Arc;
use tb_base::{Control, Result};

/// Small enough to stay in the cache from the scan to the last column.
const WINDOW: usize = 64 << 10;

/// Reads a whole file.
///
/// # Errors
/// pandas' errors for what is wrong with the file; `Memory`; `Interrupted`.
pub fn read(source: &dyn Source, options: &CsvOptions, control: &Control) -> Result<Batch> {
    // A small file is asked for once, header and all.
    let source = &WithHead::new(source, source.stride(0))?;
    let layout = layout(source, options, control)?;
    let rules = rules(&layout, options);
    read_range(&Job { source, options, control, layout: &layout }, layout.data_start, source.len(), rules)
}

/// Reads the records of one block with the types that the sample promised, one for each wanted column.
///
/// # Errors
/// As `read`, and Dask's mismatch of types.
pub fn read_block(
    source: &dyn Source,
    options: &CsvOptions,
    layout: &Layout,
    block: Block,
    promised: &[DType],
    control: &Control,
) -> Result<Batch> {
    let place = |at: u64| match at {
        0 => Ok(0),
        at if at >= source.len() => Ok(source.len()),
        at => after_newline(source, at, control),
    };
    let start = place(block.start)?.max(layout.data_start);
    let end = place(block.end)?;
    let rules = promised.iter().map(|dtype| Rule::Promised(*dtype)).collect();
    read_range(&Job { source, options, control, layout }, start, end.max(start), rules)
}

/// Reads whole records from the first `bytes` of a file, for their types.
pub fn sample(
    source: &dyn Source,
    options: &CsvOptions,
    layout: &Layout,
    bytes: u64,
    control: &Control,
) -> Result<Batch> {
    let end = match layout.data_start + bytes {
        end if end >= source.len() => source.len(),
        end => after_newline(source, end, control)?,
    };
    read_range(&Job { source, options, control, layout }, layout.data_start, end, rules(layout, options))
}

fn rules(layout: &Layout, options: &CsvOptions) -> Vec<Rule> {
    let rule = |name: &str| match options.fixed_dtype(name) {
        Some(dtype) => Rule::Fixed(dtype),
        None if options.parse_dates.iter().any(|date| date == name) => Rule::Dates,
        None => Rule::Infer,
    };
    layout.wanted.iter().map(|column| rule(&layout.names[*column])).collect()
}

struct Job<'a> {
    source: &'a dyn Source,
    options: &'a CsvOptions,
    control: &'a Control,
    layout: &'a Layout,
}

/// A column that has to be read as text after all.
struct Misled {
    wanted: usize,
}

fn read_range(job: &Job, start: u64, end: u64, mut rules: Vec<Rule>) -> Result<Batch> {
    loop {
        match read_once(job, start, end, &rules)? {
            Ok(batch) => return Ok(batch),
            Err(misled) => rules[misled.wanted] = Rule::Fixed(DType::Str),
        }
    }
}

fn read_once(job: &Job, start: u64, end: u64, rules: &[Rule]) -> Result<std::result::Result<Batch, Misled>> {
    let options = job.options;
    let missing = Arc::new(Missing { defaults: options.keep_default_na, extra: options.na_values.clone() });
    let builder = |rule: &Rule| Builder::new(*rule, options.quote, &missing, &job.control.budget);
    let mut builders: Vec<Builder> = rules.iter().map(builder).collect();
    let limit = options.max_rows.unwrap_or(usize::MAX);
    let mut records = Records::new(job, start, end);
    let mut rows = Rows::default();
    let mut done = 0;
    while done < limit && records.next(&mut rows, limit - done, done)? {
        let window = records.window(&rows);
        for (wanted, builder) in builders.iter_mut().enumerate() {
            let number = job.layout.wanted[wanted];
            let mut place =
                Place { source: job.source, column: &job.layout.names[number], number, row: done };
            if builder.append(window, &rows.spans[wanted], &mut place)? == Step::Restart {
                return Ok(Err(Misled { wanted }));
            }
        }
        done += rows.rows;
        records.consume(&rows);
    }
    let columns = builders.into_iter().map(Builder::finish).collect::<Result<_>>()?;
    let names = job.layout.wanted.iter().map(|column| Arc::clone(&job.layout.names[*column])).collect();
    Ok(Ok(Batch { names, columns, rows: done }))
}

/// Windows of whole records.
struct Records<'a> {
    job: &'a Job<'a>,
    pieces: Pieces<'a>,
    ends: Ends,
    dialect: Dialect,
}

impl<'a> Records<'a> {
    fn new(job: &'a Job<'a>, start: u64, end: u64) -> Self {
        Records {
            job,
            pieces: Pieces::new(job.source, start, end, usize::MAX, job.control),
            ends: Ends::default(),
            dialect: Dialect { separator: job.options.separator, quote: job.options.quote },
        }
    }

    /// Cuts the next window; `false` at the end.
    fn next(&mut self, rows: &mut Rows, limit: usize, done: usize) -> Result<bool> {
        self.job.control.interrupt.check()?;
        let mut want = WINDOW;
        loop {
            let in_memory = self.pieces.window(want).len();
            if in_memory < want && !self.pieces.at_end() {
                self.pieces.refill()?;
                continue;
            }
            if in_memory == 0 {
                return Ok(false);
            }
            let open = self.cut(rows, want, limit)?;
            if rows.consumed > 0 {
                self.check_encoding(rows.consumed)?;
                return Ok(true);
            }
            if in_memory < want && open {
                let header = usize::from(self.job.layout.has_header);
                return Err(error::open_quote(self.job.source, done + header));
            }
            want *= 2;
        }
    }

    fn cut(&mut self, rows: &mut Rows, want: usize, limit: usize) -> Result<bool> {
        let layout = self.job.layout;
        let offset = self.pieces.offset();
        let window = self.pieces.window(want);
        let open = self.ends.scan(window, self.dialect);
        match rows.cut(window, self.ends.as_slice(), layout.names.len(), &layout.wanted, limit) {
            Ok(()) => Ok(open),
            Err(long) => {
                let line = line_at(self.job.source, offset + long.start as u64, self.job.control)?;
                Err(error::too_long(self.job.source, layout.names.len(), line, long.fields))
            }
        }
    }

    fn check_encoding(&mut self, bytes: usize) -> Result<()> {
        let offset = self.pieces.offset();
        check_utf8(self.pieces.window(bytes), offset, self.job.source, self.job.control)
    }

    fn window(&mut self, rows: &Rows) -> &[u8] {
        self.pieces.window(rows.consumed)
    }

    fn consume(&mut self, rows: &Rows) {
        self.pieces.consume(rows.consumed);
    }
}

/// Whether the bytes at `offset` of the file are UTF-8.
pub(super) fn check_utf8(bytes: &[u8], offset: u64, source: &dyn Source, control: &Control) -> Result<()> {
    let Err(fault) = std::str::from_utf8(bytes) else { return Ok(()) };
    let at = fault.valid_up_to();
    let reason = match (fault.error_len(), bytes[at]) {
        (None, _) => "unexpected end of data",
        (Some(_), 0x80..=0xc1 | 0xf5..) => "invalid start byte",
        (Some(_), _) => "invalid continuation byte",
    };
    let place = offset + at as u64;
    Err(error::not_utf8(source, bytes[at], place, reason, line_at(source, place, control)?))
}
