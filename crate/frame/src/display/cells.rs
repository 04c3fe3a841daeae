//! One column's values as texts.

use super::floats;
use std::fmt::Write as _;
use tb_io::time::Civil;
use tb_io::{Column, TimeUnit};

/// What stands in front of a positive number or a string: a column of a table sets it off with a space.
pub fn format(column: &Column) -> Vec<String> {
    match column {
        Column::Int64(values) => values.iter().map(|value| spaced(*value < 0, &value.to_string())).collect(),
        Column::Float64(values) => floats::format(values, true, "NaN"),
        Column::Bool(values) => {
            values.iter().map(|value| if *value { " True" } else { " False" }.to_string()).collect()
        }
        Column::Str(text) => {
            text.iter().map(|value| format!(" {}", value.map_or("NaN".into(), escaped))).collect()
        }
        Column::Datetime(unit, values) => times(*unit, values),
    }
}

fn spaced(negative: bool, text: &str) -> String {
    if negative { text.to_string() } else { format!(" {text}") }
}

/// Line ends and tabs as Python writes them, so that a cell stays on its line.
pub fn escaped(text: &str) -> String {
    if !text.contains(['\t', '\r', '\n']) {
        return text.to_string();
    }
    text.replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n")
}

/// Dates only if all are midnights; as many digits of the second as any of them needs.
pub fn times(unit: TimeUnit, values: &[i64]) -> Vec<String> {
    let present =
        || values.iter().filter(|tick| **tick != i64::MIN).map(|tick| Civil::from_ticks(*tick, unit));
    let midnight = |time: Civil| (time.hour, time.minute, time.second, time.nano) == (0, 0, 0, 0);
    let only_dates = present().all(midnight);
    let digits = present().map(|time| fraction_digits(time.nano)).max().unwrap_or(0);
    let write = |tick: &i64| {
        if *tick == i64::MIN {
            "NaT".to_string()
        } else {
            time(Civil::from_ticks(*tick, unit), only_dates, digits)
        }
    };
    values.iter().map(write).collect()
}

fn fraction_digits(nano: u32) -> usize {
    match nano {
        0 => 0,
        nano if nano % 1_000_000 == 0 => 3,
        nano if nano % 1000 == 0 => 6,
        _ => 9,
    }
}

fn time(time: Civil, only_date: bool, digits: usize) -> String {
    let mut text = format!("{:04}-{:02}-{:02}", time.year, time.month, time.day);
    if !only_date {
        let _ = write!(text, " {:02}:{:02}:{:02}", time.hour, time.minute, time.second);
    }
    if digits > 0 {
        let fraction = format!("{:09}", time.nano);
        let _ = write!(text, ".{}", &fraction[..digits]);
    }
    text
}
