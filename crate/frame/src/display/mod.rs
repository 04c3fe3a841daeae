//! How tables look: pandas' text, letter for letter, and its HTML table with a row of types.

mod cells;
mod floats;
mod html;
mod labels;
mod text;

pub(crate) use html::escape;
pub use html::table_html;
pub use text::{series_text, table_text};

use tb_io::DType;

/// pandas' display options.
#[derive(Debug, Clone)]
pub struct Style {
    /// Longer tables are cut to `min_rows`.
    pub max_rows: usize,
    pub min_rows: usize,
    /// More columns are cut in the middle; 0: as many as fit the width.
    pub max_columns: usize,
    pub width: usize,
    pub show_dimensions: bool,
}

impl Style {
    /// As in a notebook: up to 20 columns, wrapped at 80 letters.
    pub fn notebook() -> Self {
        Style { max_rows: 60, min_rows: 10, max_columns: 20, width: 80, show_dimensions: true }
    }

    /// As in a script: columns that do not fit 80 letters are left out.
    pub fn script() -> Self {
        Style { max_columns: 0, ..Style::notebook() }
    }

    /// Everything, unwrapped.
    pub fn whole() -> Self {
        Style {
            max_rows: usize::MAX,
            min_rows: usize::MAX,
            max_columns: usize::MAX,
            width: usize::MAX,
            show_dimensions: false,
        }
    }
}

/// What a type is called in print; Dask's strings are Arrow's.
pub fn dtype_name(dtype: DType, lazy: bool) -> String {
    if lazy && dtype == DType::Str { "string".to_string() } else { dtype.to_string() }
}

const MAX_CELL: usize = 50;

fn width(text: &str) -> usize {
    text.chars().count()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Justify {
    Left,
    Right,
    Center,
}

fn pad(text: &str, to: usize, justify: Justify) -> String {
    let gap = to.saturating_sub(width(text));
    match justify {
        Justify::Left => format!("{text}{}", " ".repeat(gap)),
        Justify::Right => format!("{}{text}", " ".repeat(gap)),
        // As Python's `str.center`: the odd space goes left if the width is odd.
        Justify::Center => {
            let left = gap / 2 + (gap & to & 1);
            format!("{}{text}{}", " ".repeat(left), " ".repeat(gap - left))
        }
    }
}

/// Pads to one width, at least `minimum`; what is wider than a cell may be is cut.
fn fixed_width(texts: Vec<String>, minimum: usize, justify: Justify) -> (Vec<String>, usize) {
    let widest = texts.iter().map(|text| width(text)).max().unwrap_or(0).max(minimum).min(MAX_CELL);
    if texts.is_empty() {
        return (texts, widest);
    }
    let cut = |text: &String| {
        if width(text) <= widest {
            return pad(text, widest, justify);
        }
        let keep = widest.saturating_sub(3);
        text.chars().take(keep).chain("...".chars().take(widest - keep)).collect()
    };
    (texts.iter().map(cut).collect(), widest)
}

/// Columns of lines side by side, with `gap` spaces between. Shorter columns stand at the bottom.
fn adjoin(gap: usize, columns: &[Vec<String>]) -> Vec<String> {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = vec![String::new(); height];
    for (at, column) in columns.iter().enumerate() {
        let last = at + 1 == columns.len();
        let widest = column.iter().map(|text| width(text)).max().unwrap_or(0) + if last { 0 } else { gap };
        let missing = height - column.len();
        for (row, line) in lines.iter_mut().enumerate() {
            let text = if row < missing { "" } else { &column[row - missing] };
            line.push_str(&pad(text, widest, Justify::Left));
        }
    }
    lines
}
