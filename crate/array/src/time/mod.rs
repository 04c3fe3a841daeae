//! Points and spans of time as NumPy counts them: whole numbers of a unit, from the beginning of 1970 in the calendar
//! that goes on both ways without leap seconds. The least number stands for no time at all ("NaT").

mod civil;
mod text;

pub use civil::{Date, day_of, days_to};
pub use text::{parse, point_text};

use std::fmt;

/// No time.
pub const NAT: i64 = i64::MIN;

/// What a number of time counts. Finer units come later; `Generic` fits any.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unit {
    Generic,
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
}

pub const UNITS: [Unit; 11] = [
    Unit::Generic,
    Unit::Year,
    Unit::Month,
    Unit::Week,
    Unit::Day,
    Unit::Hour,
    Unit::Minute,
    Unit::Second,
    Unit::Millisecond,
    Unit::Microsecond,
    Unit::Nanosecond,
];

impl Unit {
    /// The unit of that code; `None` if there is none, or none here.
    pub fn parse(code: &str) -> Option<Unit> {
        let code = if code == "μs" { "us" } else { code };
        UNITS.into_iter().find(|unit| unit.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Unit::Generic => "generic",
            Unit::Year => "Y",
            Unit::Month => "M",
            Unit::Week => "W",
            Unit::Day => "D",
            Unit::Hour => "h",
            Unit::Minute => "m",
            Unit::Second => "s",
            Unit::Millisecond => "ms",
            Unit::Microsecond => "us",
            Unit::Nanosecond => "ns",
        }
    }

    /// The word for a span of that many, as `str` writes it.
    pub fn word(self) -> &'static str {
        match self {
            Unit::Generic => "generic time units",
            Unit::Year => "years",
            Unit::Month => "months",
            Unit::Week => "weeks",
            Unit::Day => "days",
            Unit::Hour => "hours",
            Unit::Minute => "minutes",
            Unit::Second => "seconds",
            Unit::Millisecond => "milliseconds",
            Unit::Microsecond => "microseconds",
            Unit::Nanosecond => "nanoseconds",
        }
    }

    /// Nanoseconds in one; `None` for what has no fixed length.
    fn nanoseconds(self) -> Option<i64> {
        Some(match self {
            Unit::Week => 7 * 86_400_000_000_000,
            Unit::Day => 86_400_000_000_000,
            Unit::Hour => 3_600_000_000_000,
            Unit::Minute => 60_000_000_000,
            Unit::Second => 1_000_000_000,
            Unit::Millisecond => 1_000_000,
            Unit::Microsecond => 1_000,
            Unit::Nanosecond => 1,
            Unit::Generic | Unit::Year | Unit::Month => return None,
        })
    }

    /// Years and months are counted in the calendar, all others on a clock.
    pub fn is_calendar(self) -> bool {
        matches!(self, Unit::Year | Unit::Month)
    }
}

impl fmt::Display for Unit {
    /// `[D]`; nothing for the generic unit.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unit::Generic => Ok(()),
            unit => write!(f, "[{}]", unit.code()),
        }
    }
}

/// A span in another unit, cut off towards zero; `None` if it does not fit 64 bits.
pub fn span_to(span: i64, from: Unit, to: Unit) -> Option<i64> {
    if span == NAT || from == to || from == Unit::Generic || to == Unit::Generic {
        return Some(span);
    }
    match (from, to) {
        (Unit::Year, Unit::Month) => return span.checked_mul(12),
        (Unit::Month, Unit::Year) => return Some(span / 12),
        _ => {}
    }
    // A year of 365.2425 days, a month of a twelfth of it: NumPy casts so if it is told to.
    let length = |unit: Unit| match unit {
        Unit::Year => i128::from(146_097_i64 * 216_000_000_000),
        Unit::Month => i128::from(146_097_i64 * 18_000_000_000),
        unit => i128::from(unit.nanoseconds().unwrap_or(1)),
    };
    fitting(i128::from(span) * length(from) / length(to))
}

/// A point in another unit: the last of that unit at or before it; `None` if it does not fit 64 bits.
pub fn point_to(point: i64, from: Unit, to: Unit) -> Option<i64> {
    if point == NAT || from == to || from == Unit::Generic || to == Unit::Generic {
        return Some(point);
    }
    match (from.nanoseconds(), to.nanoseconds()) {
        (Some(old), Some(new)) => fitting((i128::from(point) * i128::from(old)).div_euclid(i128::from(new))),
        (None, None) if from == Unit::Year => point.checked_mul(12),
        (None, None) => Some(point.div_euclid(12)),
        (None, Some(_)) => {
            let months = if from == Unit::Year { point.checked_mul(12)? } else { point };
            let (year, month) = (1970 + months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
            point_to(days_to(Date { year, month, day: 1 })?, Unit::Day, to)
        }
        (Some(_), None) => {
            let date = day_of(point_to(point, from, Unit::Day)?);
            let months =
                date.year.checked_sub(1970)?.checked_mul(12)?.checked_add(i64::from(date.month) - 1)?;
            Some(if to == Unit::Year { months.div_euclid(12) } else { months })
        }
    }
}

fn fitting(count: i128) -> Option<i64> {
    i64::try_from(count).ok().filter(|count| *count != NAT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_change_their_unit_and_come_back() {
        for day in (-1_000_000..1_000_000).step_by(997) {
            let date = day_of(day);
            assert_eq!(days_to(date), Some(day));
            let hours = point_to(day, Unit::Day, Unit::Hour).unwrap() + 23;
            assert_eq!(point_to(hours, Unit::Hour, Unit::Day), Some(day));
            let months = point_to(day, Unit::Day, Unit::Month).unwrap();
            let first = point_to(months, Unit::Month, Unit::Day).unwrap();
            assert_eq!(first, day - i64::from(date.day) + 1);
            assert_eq!(point_to(months, Unit::Month, Unit::Year), Some(date.year - 1970));
        }
        assert_eq!(point_to(i64::MAX / 2, Unit::Day, Unit::Nanosecond), None);
        assert_eq!(point_to(NAT, Unit::Day, Unit::Nanosecond), Some(NAT));
    }

    #[test]
    fn spans_are_cut_off_towards_zero() {
        assert_eq!(span_to(-36, Unit::Hour, Unit::Day), Some(-1));
        assert_eq!(span_to(2, Unit::Year, Unit::Month), Some(24));
        assert_eq!(span_to(1, Unit::Year, Unit::Day), Some(365));
    }
}
