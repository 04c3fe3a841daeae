//! Row labels as columns of texts, names first if wanted.

use super::{Justify, cells, fixed_width};
use crate::{Index, Level};
use tb_io::Column;

/// One column of texts for each level of the index.
pub fn format(index: &Index, with_names: bool) -> Vec<Vec<String>> {
    match index {
        Index::Range { start, len } => {
            let labels: Vec<String> = (*start..*start + *len as i64).map(|label| label.to_string()).collect();
            let labels = fixed_width(labels, 0, Justify::Left).0;
            vec![if with_names { [vec![String::new()], labels].concat() } else { labels }]
        }
        Index::Keys(levels) => {
            let mut columns: Vec<Vec<String>> = levels.iter().map(|level| flat(level, with_names)).collect();
            if columns.len() > 1 {
                sparsify(&mut columns, usize::from(with_names));
            }
            columns
        }
    }
}

/// Labels of one level, without the space that sets off cells.
fn flat(level: &Level, with_name: bool) -> Vec<String> {
    let texts = match &level.values {
        Column::Float64(values) => super::floats::format(values, true, " NaN"),
        other => cells::format(other),
    };
    let texts = match level.values {
        Column::Str(_) => texts,
        _ => fixed_width(texts, 0, Justify::Left).0,
    };
    let spaces = |text: &String| text.len() - text.trim_start_matches(' ').len();
    let common = texts.iter().map(spaces).min().unwrap_or(0);
    let name = with_name.then(|| level.name.as_deref().map(cells::escaped).unwrap_or_default());
    name.into_iter().chain(texts.iter().map(|text| text[common..].to_string())).collect()
}

/// Blanks what repeats the line above, but never in the last level.
fn sparsify(columns: &mut [Vec<String>], first: usize) {
    let height = columns[0].len();
    let originals: Vec<Vec<String>> = columns.to_vec();
    for row in first + 1..height {
        for (level, original) in originals.iter().enumerate().take(originals.len() - 1) {
            if original[row] != original[row - 1] {
                break;
            }
            columns[level][row].clear();
        }
    }
}
