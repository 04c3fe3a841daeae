//! The table: what was done, each side's time, and what the first side's time is of the second's.

/// One line. Times in seconds, medians.
pub struct Row {
    pub work: String,
    /// Ours, or the serial one.
    pub ours: (String, f64),
    /// What it is held against; a figure may stand alone.
    pub other: Option<(String, f64)>,
    /// What the project promises about the two, in words.
    pub promise: String,
}

/// Markdown, as the README has it.
pub fn markdown(rows: &[Row]) -> String {
    let mut lines =
        vec!["| work | here | beside | ratio | promised |".to_string(), "|---|---|---|---|---|".to_string()];
    lines.extend(rows.iter().map(line));
    lines.join("\n")
}

fn line(row: &Row) -> String {
    let side = |(name, time): &(String, f64)| format!("{name} {}", duration(*time));
    let other = row.other.as_ref().map(side).unwrap_or_default();
    let ratio = row.other.as_ref().map(|(_, time)| format!("{:.2}", row.ours.1 / time)).unwrap_or_default();
    format!("| {} | {} | {other} | {ratio} | {} |", row.work, side(&row.ours), row.promise)
}

fn duration(seconds: f64) -> String {
    match seconds {
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 1e-3 => format!("{:.1} ms", s * 1e3),
        s => format!("{:.1} µs", s * 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_reads_from_left_to_right() {
        let side = |name: &str, time| (name.to_string(), time);
        let row = Row {
            work: "loop".into(),
            ours: side("threadbook", 0.1),
            other: Some(side("CPython", 0.08)),
            promise: "≤ 1.5".into(),
        };
        assert!(
            markdown(&[row]).ends_with("| loop | threadbook 100.0 ms | CPython 80.0 ms | 1.25 | ≤ 1.5 |")
        );
    }
}
