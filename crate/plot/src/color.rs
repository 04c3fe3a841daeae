//! One colour a function, the same in the graph and in the stream of one picture; a ramp for `color="order"`.

use std::collections::HashMap;

/// Ten hues that stay apart for most eyes, on light and on dark.
const SERIES: [&str; 10] = [
    "#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#76b7b2", "#e15759", "#9c755f", "#edc948", "#d37295",
    "#8cd17d",
];

/// Violet, blue, green, yellow: lighter from step to step, and never so dark or light that a background
/// swallows it.
const RAMP: [[u8; 3]; 5] = [[125, 70, 170], [72, 105, 185], [40, 145, 150], [100, 180, 85], [225, 190, 40]];

/// Gives each label a colour in the order in which labels appear.
#[derive(Debug, Default)]
pub(crate) struct Series<'l> {
    indices: HashMap<&'l str, usize>,
}

impl<'l> Series<'l> {
    /// Which of the labels seen so far this one is.
    pub fn index(&mut self, label: &'l str) -> usize {
        let next = self.indices.len();
        *self.indices.entry(label).or_insert(next)
    }

    pub fn color(&mut self, label: &'l str) -> String {
        let index = self.index(label) % SERIES.len();
        format!("var(--tb-series-{index}, {})", SERIES[index])
    }
}

/// The ramp's colour at `part` of 0 to 1.
pub(crate) fn ramp(part: f64) -> String {
    let place = part.clamp(0.0, 1.0) * (RAMP.len() - 1) as f64;
    let low = (place as usize).min(RAMP.len() - 2);
    let mix = |channel: usize| {
        let (a, b) = (f64::from(RAMP[low][channel]), f64::from(RAMP[low + 1][channel]));
        (a + (b - a) * (place - low as f64)).round() as u8
    };
    format!("#{:02x}{:02x}{:02x}", mix(0), mix(1), mix(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_keeps_its_color() {
        let mut series = Series::default();
        assert_eq!(series.color("a"), "var(--tb-series-0, #4e79a7)");
        assert_ne!(series.color("b"), series.color("a"));
        assert_eq!(series.index("a"), 0);
    }

    #[test]
    fn the_ramp_reaches_both_ends() {
        assert_eq!([ramp(0.0), ramp(1.0), ramp(0.25)], ["#7d46aa", "#e1be28", "#4869b9"]);
    }
}
