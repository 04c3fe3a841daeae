//! A table as HTML, in pandas' structure, with a second head row for the types.

use super::text::{pick, shown_rows};
use super::{Style, cells, dtype_name, labels};
use crate::{Index, Level, Table};
use std::fmt::Write as _;
use tb_io::Column;

/// `<table class="dataframe">`; no styles, no scripts, every text escaped.
pub fn table_html(table: &Table, style: &Style) -> String {
    let rows = shown_rows(table.len(), style);
    let chosen: Vec<usize> = match rows {
        Some(count) => (0..count).chain(table.len() - count..table.len()).collect(),
        None => (0..table.len()).collect(),
    };
    let columns = shown_columns(table.names.len(), style.max_columns.max(20));
    let mut html = String::from("<table border=\"1\" class=\"dataframe\">\n  <thead>\n");
    head(&mut html, table, &columns);
    html.push_str("  </thead>\n  <tbody>\n");
    body(&mut html, table, &chosen, rows, &columns);
    html.push_str("  </tbody>\n</table>");
    if rows.is_some() || columns.contains(&None) {
        let _ = write!(html, "\n<p>{} rows × {} columns</p>", table.len(), table.names.len());
    }
    html
}

/// Places of the shown columns; `None` stands for those left out.
fn shown_columns(count: usize, max: usize) -> Vec<Option<usize>> {
    if count <= max {
        return (0..count).map(Some).collect();
    }
    (0..max / 2).map(Some).chain([None]).chain((count - max / 2..count).map(Some)).collect()
}

fn levels_of(index: &Index) -> usize {
    if let Index::Keys(levels) = index { levels.len() } else { 1 }
}

fn head(html: &mut String, table: &Table, columns: &[Option<usize>]) {
    let blanks = "<th></th>".repeat(levels_of(&table.index));
    html.push_str("    <tr>");
    html.push_str(&blanks);
    for column in columns {
        let _ = write!(html, "<th>{}</th>", column.map_or("...".into(), |at| escape(&table.names[at])));
    }
    html.push_str("</tr>\n    <tr class=\"dtypes\">");
    html.push_str(&blanks);
    for column in columns {
        let name = column.map(|at| dtype_name(table.columns[at].dtype(), false)).unwrap_or_default();
        let _ = write!(html, "<td>{name}</td>");
    }
    html.push_str("</tr>\n");
    if let Index::Keys(levels) = &table.index
        && table.index.is_named()
    {
        html.push_str("    <tr>");
        for level in levels {
            let _ = write!(html, "<th>{}</th>", escape(level.name.as_deref().unwrap_or("")));
        }
        html.push_str(&"<th></th>".repeat(columns.len()));
        html.push_str("</tr>\n");
    }
}

fn body(html: &mut String, table: &Table, rows: &[usize], cut: Option<usize>, columns: &[Option<usize>]) {
    let index = match &table.index {
        Index::Range { start, .. } => {
            let labels: Vec<i64> = rows.iter().map(|row| start + *row as i64).collect();
            Index::Keys(vec![Level { name: None, values: Column::Int64(labels.into()) }])
        }
        Index::Keys(levels) => Index::Keys(
            levels
                .iter()
                .map(|level| Level { name: level.name.clone(), values: pick(&level.values, rows) })
                .collect(),
        ),
    };
    let labels = labels::format(&index, false);
    let dots = vec!["...".to_string(); rows.len()];
    let texts: Vec<Vec<String>> = columns
        .iter()
        .map(|column| column.map_or(dots.clone(), |at| cells::format(&pick(&table.columns[at], rows))))
        .collect();
    for row in 0..rows.len() {
        if cut == Some(row) {
            let width = labels.len() + texts.len();
            let _ = writeln!(html, "    <tr>{}</tr>", "<td>...</td>".repeat(width));
        }
        html.push_str("    <tr>");
        for level in &labels {
            let _ = write!(html, "<th>{}</th>", escape(level[row].trim()));
        }
        for column in &texts {
            let _ = write!(html, "<td>{}</td>", escape(column[row].trim()));
        }
        html.push_str("</tr>\n");
    }
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
