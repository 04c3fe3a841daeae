//! Times as ticks since 1970-01-01: the calendar, reading and printing them. No time zones.

use crate::TimeUnit;

/// A reading of a time, without its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    pub year: i32,
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
    pub nano: u32,
}

/// How a column writes its times. pandas takes the first value's form for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    order: Order,
    separator: u8,
    clock: Clock,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    YearFirst,
    MonthFirst,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    None,
    Minutes(u8),
    Seconds(u8),
    Fraction(u8),
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
pub fn days_from_civil(year: i32, month: u32, day: u32) -> i64 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The calendar date of a day since 1970-01-01.
pub fn civil_from_days(days: i64) -> (i32, u32, u32) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
    let month = ((month_from_march + 2) % 12 + 1) as u32;
    ((year_of_era + era * 400) as i32 + i32::from(month <= 2), month, day)
}

impl Civil {
    /// Ticks of `unit` since 1970, unless they overflow.
    pub fn ticks(self, unit: TimeUnit) -> Option<i64> {
        let days = days_from_civil(self.year, self.month, self.day);
        let seconds = days * 86_400 + i64::from(self.hour * 3600 + self.minute * 60 + self.second);
        let per_second = unit.per_second();
        let fraction = i64::from(self.nano) / (1_000_000_000 / per_second);
        seconds.checked_mul(per_second)?.checked_add(fraction)
    }

    pub fn from_ticks(ticks: i64, unit: TimeUnit) -> Self {
        let per_second = unit.per_second();
        let seconds = ticks.div_euclid(per_second);
        let nano = (ticks.rem_euclid(per_second) * (1_000_000_000 / per_second)) as u32;
        let (year, month, day) = civil_from_days(seconds.div_euclid(86_400));
        let of_day = seconds.rem_euclid(86_400) as u32;
        let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
        Civil { year, month, day, hour, minute, second, nano }
    }
}

/// The form of one written time, if it is a known one: `2000-01-31`, `2000/01/31`, `01/31/2000`, each with an optional
/// `10:20`, `10:20:30` or `10:20:30.123` after a space or a `T`.
pub fn form_of(text: &[u8]) -> Option<Form> {
    let order = if text.get(4).is_some_and(|byte| matches!(byte, b'-' | b'/')) {
        Order::YearFirst
    } else {
        Order::MonthFirst
    };
    let separator = *text.get(if order == Order::YearFirst { 4 } else { 2 })?;
    let clock = match (text.get(10), text.len()) {
        (None, 10) => Clock::None,
        (Some(gap @ (b' ' | b'T')), 16) => Clock::Minutes(*gap),
        (Some(gap @ (b' ' | b'T')), 19) => Clock::Seconds(*gap),
        (Some(gap @ (b' ' | b'T')), 21..) => Clock::Fraction(*gap),
        _ => return None,
    };
    let form = Form { order, separator, clock };
    parse(text, form).map(|_| form)
}

/// Reads a time written in `form`.
pub fn parse(text: &[u8], form: Form) -> Option<Civil> {
    let mut civil = parse_date(text.get(..10)?, form)?;
    let rest = &text[10..];
    match form.clock {
        Clock::None if rest.is_empty() => {}
        Clock::Minutes(gap) if rest.len() == 6 && rest[0] == gap => parse_clock(&rest[1..], &mut civil)?,
        Clock::Seconds(gap) if rest.len() == 9 && rest[0] == gap => parse_clock(&rest[1..], &mut civil)?,
        Clock::Fraction(gap) if rest.len() > 10 && rest[0] == gap && rest[9] == b'.' => {
            parse_clock(&rest[1..9], &mut civil)?;
            civil.nano = parse_fraction(&rest[10..])?;
        }
        _ => return None,
    }
    Some(civil)
}

fn parse_date(text: &[u8], form: Form) -> Option<Civil> {
    let (year, month, day) = match form.order {
        Order::YearFirst if text[4] == form.separator && text[7] == form.separator => {
            (digits(&text[..4])?, digits(&text[5..7])?, digits(&text[8..])?)
        }
        Order::MonthFirst if form.separator == b'/' && text[2] == b'/' && text[5] == b'/' => {
            (digits(&text[6..])?, digits(&text[..2])?, digits(&text[3..5])?)
        }
        _ => return None,
    };
    let valid = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year as i32, month);
    valid.then_some(Civil { year: year as i32, month, day, hour: 0, minute: 0, second: 0, nano: 0 })
}

fn parse_clock(text: &[u8], civil: &mut Civil) -> Option<()> {
    (text[2] == b':').then_some(())?;
    civil.hour = digits(&text[..2])?;
    civil.minute = digits(&text[3..5])?;
    if text.len() == 8 {
        (text[5] == b':').then_some(())?;
        civil.second = digits(&text[6..])?;
    }
    (civil.hour < 24 && civil.minute < 60 && civil.second < 60).then_some(())
}

fn parse_fraction(text: &[u8]) -> Option<u32> {
    if text.len() > 9 {
        return None;
    }
    Some(digits(text)? * 10_u32.pow(9 - text.len() as u32))
}

fn digits(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (-800_000..800_000).step_by(37) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
        }
        assert_eq!(days_from_civil(2000, 3, 1), 11_017);
    }

    #[test]
    fn forms_are_told_apart() {
        let read = |text: &str| {
            form_of(text.as_bytes()).and_then(|form| parse(text.as_bytes(), form)?.ticks(TimeUnit::Micro))
        };
        assert_eq!(read("2000-01-01 00:00:01"), Some(946_684_801_000_000));
        assert_eq!(read("2000-01-01T00:00:01.25"), Some(946_684_801_250_000));
        assert_eq!(read("01/02/2000"), read("2000-01-02"));
        assert_eq!((read("2000-02-30"), read("hello"), read("")), (None, None, None));
    }
}
