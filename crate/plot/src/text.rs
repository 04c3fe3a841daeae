//! How wide text is, without a browser: Helvetica's advance widths, with some room for the interface fonts
//! that are wider.

/// Advance widths of U+0020 to U+007E, in thousandths of the font size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// DejaVu Sans and Verdana are the wide ones.
const ROOM: f64 = 1.12;

/// Width of `text` at `size` px. Rather too wide than too narrow for what the table does not know.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| f64::from(char_width(c))).sum::<f64>() * ROOM * size / 1000.0
}

fn char_width(c: char) -> u16 {
    match u32::from(c) {
        code @ 0x20..0x7f => WIDTHS[code as usize - 0x20],
        // East Asian scripts and pictographs fill a square.
        0x1100..0x1160 | 0x2e80..0xa4d0 | 0xac00..0xd7a4 | 0xf900..0xfb00 | 0xff00..0xff61 | 0x1f000.. => {
            1000
        }
        _ => 667,
    }
}

/// `text`, with its middle left out if it is longer than `chars`: beginnings and ends of names tell them
/// apart.
pub(crate) fn shortened(text: &str, chars: usize) -> String {
    let count = text.chars().count();
    if count <= chars {
        return text.to_owned();
    }
    let head = chars.div_ceil(2);
    let tail = chars - head - 1;
    text.chars().take(head).chain(['…']).chain(text.chars().skip(count - tail)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_add_up() {
        assert_eq!(text_width("", 12.0), 0.0);
        assert!((text_width("read-csv", 10.0) - 38.34 * ROOM).abs() < 1e-9);
        assert!(text_width("平均", 10.0) >= 20.0);
    }

    #[test]
    fn long_names_keep_both_ends() {
        assert_eq!(shortened("short", 8), "short");
        assert_eq!(shortened("read-csv-getitem-groupby", 9), "read-…pby");
    }
}
