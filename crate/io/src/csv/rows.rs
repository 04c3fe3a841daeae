//! Cuts the ends of fields into records and keeps the fields of the wanted columns.

/// A field's bytes in its window; a field that a short record lacks has `start > end`.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

const ABSENT: Span = Span { start: 1, end: 0 };

impl Span {
    #[inline(always)]
    pub fn of(self, window: &[u8]) -> &[u8] {
        if self.start > self.end { &[] } else { &window[self.start as usize..self.end as usize] }
    }
}

/// A record with more fields than the header has names.
#[derive(Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Where in the window it starts.
    pub start: usize,
    pub fields: usize,
}

/// The fields of the wanted columns, column by column, and how much of the window they cover.
#[derive(Debug, Default)]
pub struct Rows {
    pub spans: Vec<Vec<Span>>,
    pub rows: usize,
    /// Bytes up to and with the last record's newline.
    pub consumed: usize,
}

impl Rows {
    /// Cuts `window`, at most `limit` records of it, with `fields` columns of which `wanted` (ascending) are kept.
    pub fn cut(
        &mut self,
        window: &[u8],
        ends: &[u32],
        fields: usize,
        wanted: &[usize],
        limit: usize,
    ) -> Result<(), TooLong> {
        self.clear(wanted.len());
        let mut at = 0;
        while at < ends.len() && self.rows < limit {
            let width =
                if is_regular(window, ends, at, fields) { fields } else { record_width(window, &ends[at..]) };
            if width == 0 {
                break;
            }
            let record = &ends[at..at + width];
            let start = self.consumed as u32;
            let blank = width == 1 && without_return(window, start, record[0]) == start;
            if !blank {
                if width > fields {
                    return Err(TooLong { start: self.consumed, fields: width });
                }
                self.keep(window, record, start, wanted);
            }
            self.consumed = record[width - 1] as usize + 1;
            at += width;
        }
        Ok(())
    }

    fn clear(&mut self, wanted: usize) {
        self.spans.resize_with(wanted, Vec::new);
        self.spans.iter_mut().for_each(Vec::clear);
        (self.rows, self.consumed) = (0, 0);
    }

    #[inline(always)]
    fn keep(&mut self, window: &[u8], record: &[u32], start: u32, wanted: &[usize]) {
        let last = record.len() - 1;
        for (spans, column) in self.spans.iter_mut().zip(wanted) {
            let column = *column;
            let mut span = if column <= last {
                Span { start: if column == 0 { start } else { record[column - 1] + 1 }, end: record[column] }
            } else {
                ABSENT
            };
            if column == last {
                span.end = without_return(window, span.start, span.end);
            }
            spans.push(span);
        }
        self.rows += 1;
    }
}

/// Whether the next record has exactly `fields` fields.
#[inline(always)]
fn is_regular(window: &[u8], ends: &[u32], at: usize, fields: usize) -> bool {
    let Some(record) = ends.get(at..at + fields) else { return false };
    let (last, inner) = record.split_last().expect("a file has columns");
    window[*last as usize] == b'\n' && inner.iter().all(|end| window[*end as usize] != b'\n')
}

/// Fields up to the next newline; 0 if the record is incomplete.
fn record_width(window: &[u8], ends: &[u32]) -> usize {
    ends.iter().position(|end| window[*end as usize] == b'\n').map_or(0, |at| at + 1)
}

/// The end of a record's last field, before the `\r` of a Windows line end.
#[inline(always)]
fn without_return(window: &[u8], start: u32, end: u32) -> u32 {
    if end > start && window[end as usize - 1] == b'\r' { end - 1 } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::scan::{Dialect, Ends};

    fn cut(text: &str, fields: usize) -> Result<Vec<Vec<String>>, TooLong> {
        let window = text.as_bytes();
        let mut ends = Ends::default();
        ends.scan(window, Dialect { separator: b',', quote: Some(b'"') });
        let mut rows = Rows::default();
        let wanted: Vec<usize> = (0..fields).collect();
        rows.cut(window, ends.as_slice(), fields, &wanted, usize::MAX)?;
        let text_of = |span: &Span| String::from_utf8(span.of(window).to_vec()).unwrap();
        Ok((0..rows.rows).map(|row| rows.spans.iter().map(|spans| text_of(&spans[row])).collect()).collect())
    }

    #[test]
    fn blank_lines_vanish_and_short_records_are_filled() {
        assert_eq!(cut("1,2\r\n\r\n\n3\n4,\n", 2).unwrap(), [["1", "2"], ["3", ""], ["4", ""]]);
    }

    #[test]
    fn a_long_record_is_named() {
        assert_eq!(cut("1,2\n\n1,2,3\n", 2).unwrap_err(), TooLong { start: 5, fields: 3 });
    }
}
