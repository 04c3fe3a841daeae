//! Elements in nested brackets, on lines that are not too long.

use super::PrintOptions;

struct Lines<'a, F> {
    shape: &'a [usize],
    word: F,
    separator: &'a str,
    summarise: bool,
    edge: usize,
}

/// The text of an array of that shape; `word` writes the element at an index. `indent` is how far the first line is
/// indented already, `suffix` how much will follow the last one.
///
/// # Errors
/// What `word` says.
pub fn lines<E>(
    shape: &[usize],
    word: impl FnMut(&[usize]) -> Result<String, E>,
    separator: &str,
    indent: usize,
    suffix: usize,
    options: &PrintOptions,
) -> Result<String, E> {
    let summarise = shape.iter().product::<usize>() > options.threshold;
    let mut lines = Lines { shape, word, separator, summarise, edge: options.edge_items };
    let mut index = Vec::with_capacity(shape.len());
    let hanging = " ".repeat(indent + 1);
    lines.axis(&mut index, &hanging, options.line_width.saturating_sub(suffix))
}

impl<E, F: FnMut(&[usize]) -> Result<String, E>> Lines<'_, F> {
    fn axis(&mut self, index: &mut Vec<usize>, hanging: &str, width: usize) -> Result<String, E> {
        let axis = index.len();
        if axis == self.shape.len() {
            return (self.word)(index);
        }
        let length = self.shape[axis];
        let summarise = self.summarise && 2 * self.edge < length;
        let places: Vec<Option<usize>> = if summarise {
            let lead = (0..self.edge).map(Some);
            lead.chain([None]).chain((length - self.edge..length).map(Some)).collect()
        } else {
            (0..length).map(Some).collect()
        };
        let inner = axis + 1 < self.shape.len();
        let text = if inner {
            self.rows(index, &places, hanging, width)?
        } else {
            self.words(index, &places, hanging, width)?
        };
        Ok(format!("[{}]", text.get(hanging.len()..).unwrap_or("")))
    }

    fn words(
        &mut self,
        index: &mut Vec<usize>,
        places: &[Option<usize>],
        hanging: &str,
        width: usize,
    ) -> Result<String, E> {
        let room = width.saturating_sub(self.separator.trim_end().len().max(1));
        let (mut done, mut line) = (String::new(), String::from(hanging));
        let (mut length, indent) = (hanging.len(), hanging.len());
        for (at, place) in places.iter().enumerate() {
            let word = match place {
                Some(place) => {
                    index.push(*place);
                    let word = (self.word)(index);
                    index.pop();
                    word?
                }
                None => "...".into(),
            };
            let columns = word.chars().count();
            if length + columns > room && length > indent {
                done.push_str(line.trim_end());
                done.push('\n');
                line.replace_range(.., hanging);
                length = indent;
            }
            line.push_str(&word);
            length += columns;
            if at + 1 < places.len() {
                line.push_str(self.separator);
                length += self.separator.len();
            }
        }
        Ok(done + &line)
    }

    fn rows(
        &mut self,
        index: &mut Vec<usize>,
        places: &[Option<usize>],
        hanging: &str,
        width: usize,
    ) -> Result<String, E> {
        let left = self.shape.len() - index.len();
        let gap = format!("{}{}", self.separator.trim_end(), "\n".repeat(left - 1));
        let next = format!("{hanging} ");
        let mut text = String::new();
        for (at, place) in places.iter().enumerate() {
            text.push_str(hanging);
            match place {
                Some(place) => {
                    index.push(*place);
                    let nested = self.axis(index, &next, width.saturating_sub(1));
                    index.pop();
                    text.push_str(&nested?);
                }
                None => text.push_str("..."),
            }
            if at + 1 < places.len() {
                text.push_str(&gap);
            }
        }
        Ok(text)
    }
}
