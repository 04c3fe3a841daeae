//! The calendar: days since 1970 as dates, and back.

/// A date of the calendar that goes on both ways; months and days from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Date {
    pub year: i64,
    pub month: u32,
    pub day: u32,
}

/// Days of 400 years, after which the calendar repeats.
const CYCLE: i64 = 146_097;
/// Days from the 1st of March of year 0 to the 1st of January 1970.
const EPOCH: i64 = 719_468;

/// The date of a day, counted from 1970.
pub fn day_of(day: i64) -> Date {
    let (cycle, within) =
        ((day.saturating_add(EPOCH)).div_euclid(CYCLE), (day.saturating_add(EPOCH)).rem_euclid(CYCLE));
    // Years that begin in March: a leap day is the last.
    let year = (within - within / 1460 + within / 36_524 - within / 146_096) / 365;
    let day = within - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    Date { year: cycle * 400 + year + i64::from(month <= 2), month: month as u32, day: date as u32 }
}

/// The day of a date; `None` beyond 64 bits.
pub fn days_to(date: Date) -> Option<i64> {
    let year = date.year - i64::from(date.month <= 2);
    let (cycle, within) = (year.div_euclid(400), year.rem_euclid(400));
    let month = i64::from(date.month);
    let month = if month > 2 { month - 3 } else { month + 9 };
    let day = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    let day = 365 * within + within / 4 - within / 100 + day;
    cycle.checked_mul(CYCLE)?.checked_add(day - EPOCH)
}

/// How many days a month has.
pub fn length_of(year: i64, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}
