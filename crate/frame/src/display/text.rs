//! pandas' `repr`: what `print(df)` shows.

use super::{Justify, Style, adjoin, cells, fixed_width, labels, pad, width};
use crate::{Index, Series, Table, dtype_name};
use tb_io::Column;

/// The rows of a long table that are shown: this many from each end.
pub(super) fn shown_rows(len: usize, style: &Style) -> Option<usize> {
    (len > style.max_rows).then(|| (style.min_rows.min(style.max_rows) / 2).max(1))
}

pub fn table_text(table: &Table, style: &Style) -> String {
    if table.is_empty() || table.names.is_empty() {
        return empty_text(table);
    }
    let rows = shown_rows(table.len(), style);
    let columns = (style.max_columns > 0 && table.names.len() > style.max_columns)
        .then(|| (style.max_columns / 2).max(1));
    let shown = ends_of(table, rows, columns);
    let mut lines = columns_of(&shown, table);
    let dots_at = columns.map(|count| count + 1);
    if let Some(at) = dots_at {
        lines.insert(at, vec![" ...".to_string(); lines[0].len()]);
    }
    if let Some(count) = rows {
        let header = lines[0].len() - shown.len();
        lines.iter_mut().enumerate().for_each(|(at, column)| insert_dots(column, header, count, at, dots_at));
    }
    let (text, narrowed) = match style.max_columns {
        0 => fit(lines, style.width),
        _ => (wrap(lines, style.width), false),
    };
    let truncated = rows.is_some() || columns.is_some() || narrowed;
    if truncated && style.show_dimensions {
        return format!("{text}\n\n[{} rows x {} columns]", table.len(), table.names.len());
    }
    text
}

fn empty_text(table: &Table) -> String {
    let names: Vec<&str> = table.names.iter().map(|name| &**name).collect();
    let labels: Vec<String> =
        labels::format(&table.index, false).remove(0).iter().map(|label| label.trim().to_string()).collect();
    format!("Empty DataFrame\nColumns: [{}]\nIndex: [{}]", names.join(", "), labels.join(", "))
}

/// The first and last rows and columns.
fn ends_of(table: &Table, rows: Option<usize>, columns: Option<usize>) -> Table {
    let mut shown = table.clone();
    if let Some(count) = columns {
        let tail = shown.names.len() - count;
        shown.names.drain(count..tail);
        shown.columns.drain(count..tail);
    }
    let Some(count) = rows else { return shown };
    let chosen: Vec<usize> = (0..count).chain(table.len() - count..table.len()).collect();
    Table {
        index: match &shown.index {
            Index::Range { start, .. } => {
                let labels: Vec<i64> = chosen.iter().map(|row| start + *row as i64).collect();
                Index::Keys(vec![crate::Level { name: None, values: Column::Int64(labels.into()) }])
            }
            Index::Keys(levels) => Index::Keys(
                levels
                    .iter()
                    .map(|level| crate::Level {
                        name: level.name.clone(),
                        values: pick(&level.values, &chosen),
                    })
                    .collect(),
            ),
        },
        columns: shown.columns.iter().map(|column| pick(column, &chosen)).collect(),
        names: shown.names,
    }
}

/// A few rows, too few to reserve memory for.
pub(super) fn pick(column: &Column, rows: &[usize]) -> Column {
    match column {
        Column::Int64(values) => {
            Column::Int64(rows.iter().map(|row| values[*row]).collect::<Vec<_>>().into())
        }
        Column::Float64(values) => {
            Column::Float64(rows.iter().map(|row| values[*row]).collect::<Vec<_>>().into())
        }
        Column::Bool(values) => Column::Bool(rows.iter().map(|row| values[*row]).collect::<Vec<_>>().into()),
        Column::Str(text) => Column::from_strs(rows.iter().map(|row| text.get(*row))),
        Column::Datetime(unit, values) => {
            Column::Datetime(*unit, rows.iter().map(|row| values[*row]).collect::<Vec<_>>().into())
        }
    }
}

/// The index' column of lines and one for each shown column, headers included.
fn columns_of(shown: &Table, whole: &Table) -> Vec<Vec<String>> {
    let named = shown.index.is_named();
    let levels = labels::format(&shown.index, named);
    let levels: Vec<Vec<String>> =
        levels.into_iter().map(|level| fixed_width(level, 0, Justify::Left).0).collect();
    let mut lines = vec![[vec![String::new()], adjoin(1, &levels)].concat()];
    for (at, (name, column)) in shown.names.iter().zip(&shown.columns).enumerate() {
        // pandas takes the type from the untruncated table here.
        let spaced = whole.columns[at].dtype().is_numeric();
        let head = if spaced { format!(" {}", cells::escaped(name)) } else { cells::escaped(name) };
        let mut header = vec![head];
        if named {
            header.push(String::new());
        }
        let (cells, widest) = fixed_width(formatted(column), width(&header[0]), Justify::Right);
        let widest = widest.max(width(&header[0]));
        let header = header.iter().map(|text| pad(text, widest, Justify::Right));
        lines.push(header.chain(cells).collect());
    }
    lines
}

fn formatted(column: &Column) -> Vec<String> {
    fixed_width(cells::format(column), 0, Justify::Right).0
}

fn insert_dots(column: &mut Vec<String>, header: usize, count: usize, at: usize, dots_at: Option<usize>) {
    let is_dots = dots_at == Some(at);
    let cell = width(&column[count]);
    let dots = if cell > 3 || is_dots { "..." } else { ".." };
    let (to, justify) = match (at, is_dots) {
        (0, _) => (cell, Justify::Left),
        (_, true) => (4, Justify::Right),
        (_, false) => (cell, Justify::Right),
    };
    column.insert(count + header, pad(dots, to, justify));
}

fn widths(lines: &[Vec<String>]) -> Vec<usize> {
    lines.iter().map(|column| column.iter().map(|text| width(text)).max().unwrap_or(0)).collect()
}

/// As many columns below each other as it takes.
fn wrap(mut lines: Vec<Vec<String>>, limit: usize) -> String {
    let index = lines.remove(0);
    let taken = index.iter().map(|text| width(text)).max().unwrap_or(0) + 1;
    let ends = bins(&widths(&lines), limit.saturating_sub(taken));
    let mut start = 0;
    let mut parts = Vec::new();
    for (part, end) in ends.iter().enumerate() {
        let mut row = vec![index.clone()];
        row.extend_from_slice(&lines[start..*end]);
        if ends.len() > 1 {
            let height = index.len();
            let mut mark = vec![" ".to_string(); height];
            if part + 1 < ends.len() {
                mark = vec!["  ".to_string(); height];
                mark[0] = " \\".to_string();
            }
            row.push(mark);
        }
        parts.push(adjoin(1, &row).join("\n"));
        start = *end;
    }
    parts.join("\n\n")
}

fn bins(widths: &[usize], limit: usize) -> Vec<usize> {
    let mut bins = Vec::new();
    let mut current = 0;
    for (at, width) in widths.iter().enumerate() {
        current += width + 1;
        let margin = if at + 1 == widths.len() { 1 } else { 2 };
        if current + margin > limit && at > 0 {
            bins.push(at);
            current = width + 1;
        }
    }
    bins.push(widths.len());
    bins
}

/// Leaves out columns from the middle until the rest fits; whether it did.
fn fit(lines: Vec<Vec<String>>, limit: usize) -> (String, bool) {
    let mut widths = widths(&lines);
    let total = widths.iter().sum::<usize>() + widths.len() - 1;
    if total < limit {
        return (adjoin(1, &lines).join("\n"), false);
    }
    let mut excess = (total + 1 - limit + 5) as i64;
    while excess > 0 && widths.len() > 1 {
        let middle = half_even(widths.len());
        excess -= widths.remove(middle) as i64 + 1;
    }
    let fitting = (widths.len() - 1).max(2);
    let data = lines.len() - 1;
    if fitting >= data {
        return (adjoin(1, &lines).join("\n"), false);
    }
    let count = fitting / 2;
    let mut kept: Vec<Vec<String>> = lines[..=count].to_vec();
    kept.push(vec![" ...".to_string(); lines[0].len()]);
    kept.extend_from_slice(&lines[lines.len() - count..]);
    (adjoin(1, &kept).join("\n"), true)
}

/// Python's `round(n / 2)`.
fn half_even(n: usize) -> usize {
    let half = n / 2;
    if n % 2 == 1 && half % 2 == 1 { half + 1 } else { half }
}

pub fn series_text(series: &Series, style: &Style, lazy: bool) -> String {
    let rows = shown_rows(series.len(), style);
    let footer = footer(series, rows.is_some() && style.show_dimensions, lazy);
    if series.is_empty() {
        return format!("Series([], {footer})");
    }
    let table =
        Table { index: series.index.clone(), names: vec!["".into()], columns: vec![series.values.clone()] };
    let shown = ends_of(&table, rows, None);
    let named = shown.index.is_named();
    let levels = labels::format(&shown.index, true);
    let mut index = match levels.len() {
        1 => levels.into_iter().next().unwrap_or_default(),
        _ => adjoin(2, &levels),
    };
    let mut values = formatted(&shown.columns[0]);
    if let Some(count) = rows {
        let cell = width(&values[count - 1]);
        values.insert(count, pad(if cell > 3 { "..." } else { ".." }, cell, Justify::Center));
        index.insert(count + 1, String::new());
    }
    let header = index.remove(0);
    let body = adjoin(3, &[index, values]).join("\n");
    let header = if named { format!("{header}\n") } else { String::new() };
    if lazy { format!("{header}{body}") } else { format!("{header}{body}\n{footer}") }
}

fn footer(series: &Series, with_length: bool, lazy: bool) -> String {
    let name = series.name.as_deref().map(|name| format!("Name: {}", cells::escaped(name)));
    let length = with_length.then(|| format!("Length: {}", series.len()));
    let dtype = format!("dtype: {}", dtype_name(series.values.dtype(), lazy));
    name.into_iter().chain(length).chain([dtype]).collect::<Vec<_>>().join(", ")
}
