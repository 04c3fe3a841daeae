//! Points of time as ISO 8601 writes them.

use super::civil::{Date, length_of};
use super::{NAT, Unit, day_of, days_to, point_to};
use tb_base::{Error, Result};

/// A point as text, as far as its unit goes: `2005-02`, `2005-02-25T03:30`.
pub fn point_text(point: i64, unit: Unit) -> String {
    if point == NAT {
        return "NaT".into();
    }
    let (per_day, digits) = match unit {
        Unit::Generic => return point.to_string(),
        Unit::Year | Unit::Month | Unit::Week | Unit::Day => (0, 0),
        Unit::Hour => (24_i64, 0),
        Unit::Minute => (1440, 0),
        Unit::Second => (86_400, 0),
        Unit::Millisecond => (86_400_000, 3),
        Unit::Microsecond => (86_400_000_000, 6),
        Unit::Nanosecond => (86_400_000_000_000, 9),
    };
    if per_day == 0 {
        let Some(day) = point_to(point, unit, Unit::Day) else { return "NaT".into() };
        let Date { year, month, day } = day_of(day);
        let year = year_text(year);
        return match unit {
            Unit::Year => year,
            Unit::Month => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
    }
    let (date, within) = (point_text(point.div_euclid(per_day), Unit::Day), point.rem_euclid(per_day));
    let scale = 10_i64.pow(digits);
    let (seconds, fraction) = match unit {
        Unit::Hour => (within * 3600, 0),
        Unit::Minute => (within * 60, 0),
        _ => (within / scale, within % scale),
    };
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match unit {
        Unit::Hour => format!("{date}T{hour:02}"),
        Unit::Minute => format!("{date}T{hour:02}:{minute:02}"),
        Unit::Second => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}.{fraction:0width$}", width = digits as usize),
    }
}

fn year_text(year: i64) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

/// What is left of a text, and where it began.
struct Rest<'a> {
    text: &'a str,
    whole: &'a str,
}

impl Rest<'_> {
    fn wrong(&self) -> Error {
        let at = self.whole.len() - self.text.len();
        Error::value(format!("Error parsing datetime string \"{}\" at position {at}", self.whole))
    }

    fn take(&mut self, mark: char) -> bool {
        let rest = self.text.strip_prefix(mark);
        self.text = rest.unwrap_or(self.text);
        rest.is_some()
    }

    /// Two digits from `low` to `high`.
    fn pair(&mut self, low: u32, high: u32, what: &str) -> Result<i64> {
        let digits = self.text.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let value: u32 = digits.and_then(|digits| digits.parse().ok()).ok_or_else(|| self.wrong())?;
        if !(low..=high).contains(&value) {
            return Err(Error::value(format!("{what} out of range in datetime string \"{}\"", self.whole)));
        }
        self.text = &self.text[2..];
        Ok(i64::from(value))
    }
}

/// A text as a point, and the unit that it is written in: `2005-02` is a month.
///
/// # Errors
/// `Value` for what is no point of time.
pub fn parse(text: &str) -> Result<(i64, Unit)> {
    let whole = text.trim_end();
    if whole.is_empty() || whole.eq_ignore_ascii_case("nat") {
        return Ok((NAT, Unit::Generic));
    }
    let mut rest = Rest { text: whole, whole };
    let negative = rest.take('-');
    let digits = rest.text.bytes().take_while(u8::is_ascii_digit).count();
    let year: i64 = rest.text.get(..digits).and_then(|year| year.parse().ok()).ok_or_else(|| rest.wrong())?;
    if !(4..=15).contains(&digits) {
        return Err(rest.wrong());
    }
    rest.text = &rest.text[digits..];
    let year = if negative { -year } else { year };
    if rest.text.is_empty() {
        return Ok((year - 1970, Unit::Year));
    }
    // Without dashes: eight digits are a date only with them.
    if !rest.take('-') {
        return Err(rest.wrong());
    }
    let month = rest.pair(1, 12, "Month")?;
    if rest.text.is_empty() {
        return Ok(((year - 1970) * 12 + month - 1, Unit::Month));
    }
    if !rest.take('-') {
        return Err(rest.wrong());
    }
    let day = rest.pair(1, length_of(year, month as u32), "Day")?;
    let day = days_to(Date { year, month: month as u32, day: day as u32 }).ok_or_else(|| rest.wrong())?;
    if rest.text.is_empty() {
        return Ok((day, Unit::Day));
    }
    if !rest.take('T') && !rest.take(' ') {
        return Err(rest.wrong());
    }
    clock(day, &mut rest)
}

/// The time of a day.
fn clock(day: i64, rest: &mut Rest<'_>) -> Result<(i64, Unit)> {
    let scaled = |count: i64, per: i64, more: i64| {
        i64::try_from(i128::from(count) * i128::from(per) + i128::from(more)).ok()
    };
    let mut count = day;
    for (per, what, unit, mark) in [
        (24_u32, "Hours", Unit::Hour, ':'),
        (60, "Minutes", Unit::Minute, ':'),
        (60, "Seconds", Unit::Second, '.'),
    ] {
        let own = rest.pair(0, per - 1, what)?;
        count = scaled(count, i64::from(per), own).ok_or_else(|| rest.wrong())?;
        if finished(rest)? {
            return Ok((count, unit));
        }
        if !rest.take(mark) {
            return Err(rest.wrong());
        }
    }
    let digits = rest.text.bytes().take_while(u8::is_ascii_digit).count();
    let unit = match digits {
        1..=3 => Unit::Millisecond,
        4..=6 => Unit::Microsecond,
        7..=9 => Unit::Nanosecond,
        _ => return Err(rest.wrong()),
    };
    let places = digits.next_multiple_of(3);
    let fraction: i64 = format!("{:0<places$}", &rest.text[..digits]).parse().unwrap_or_default();
    rest.text = &rest.text[digits..];
    if !finished(rest)? {
        return Err(rest.wrong());
    }
    let point = scaled(count, 10_i64.pow(places as u32), fraction).ok_or_else(|| rest.wrong())?;
    Ok((point, unit))
}

/// Whether the text ends here, a `Z` for UTC aside. NumPy takes offsets of a time zone and warns; here they are refused.
fn finished(rest: &mut Rest<'_>) -> Result<bool> {
    if rest.text.is_empty() || rest.text == "Z" {
        return Ok(true);
    }
    if rest.text.starts_with(['+', '-']) {
        return Err(Error::new(
            tb_base::ErrorKind::NotImplemented,
            format!(
                "datetime string \"{}\": points of time have no time zone here; give it in UTC",
                rest.whole
            ),
        ));
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_are_written() {
        for text in [
            "1970",
            "2005-02",
            "2005-02-25",
            "1600-02-29",
            "2005-02-25T03",
            "2005-02-25T03:30",
            "1969-12-31T23:59:59",
            "2005-02-25T03:30:15.120",
            "2005-02-25T03:30:15.123456",
            "1677-09-21T00:12:43.145224193",
            "-0044-03-15",
            "12000-01-01",
        ] {
            let (point, unit) = parse(text).unwrap();
            assert_eq!(point_text(point, unit), text);
        }
        assert_eq!(parse("NaT").unwrap(), (NAT, Unit::Generic));
        for text in
            ["2005-13", "2005-02-30", "205", "2005-02-25T24", "2005-02-25T03:30:15.", "hello", "2005-2-3"]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
