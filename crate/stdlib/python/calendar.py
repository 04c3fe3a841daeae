"""Calendars as text."""

from datetime import date as _date, timedelta as _timedelta

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
           "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name",
           "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "weekheader", "MONDAY", "TUESDAY",
           "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = [name[:3] for name in month_name]
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]


class IllegalMonthError(ValueError):
    """A month that there is not."""

    def __init__(self, month):
        super().__init__(month)
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    """A weekday that there is not."""

    def __init__(self, weekday):
        super().__init__(weekday)
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


def isleap(year):
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """The number of leap years between two years."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The weekday of a day; Monday is 0."""
    return _date(year, month, day).weekday()


def _days(year, month):
    return 29 if month == 2 and isleap(year) else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def monthrange(year, month):
    """The weekday of the first day, and the number of days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _days(year, month)


class Calendar:
    """Weeks of months, beginning with any weekday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday % 7

    def iterweekdays(self):
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdates(self, year, month):
        """The days of a month's weeks, with those of its neighbours."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - days) % 7
        start = _date(year, month, 1) - _timedelta(before)
        for i in range(before + days + after):
            yield start + _timedelta(i)

    def itermonthdays(self, year, month):
        """The days' numbers, 0 for those of other months."""
        first, days = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - days) % 7
        yield from [0] * before
        yield from range(1, days + 1)
        yield from [0] * after

    def itermonthdays2(self, year, month):
        """As `itermonthdays`, with the weekday."""
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def _weeks(self, days):
        days = list(days)
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        return self._weeks(self.itermonthdates(year, month))

    def monthdayscalendar(self, year, month):
        return self._weeks(self.itermonthdays(year, month))

    def monthdays2calendar(self, year, month):
        return self._weeks(self.itermonthdays2(year, month))


class TextCalendar(Calendar):
    """Months as text."""

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatweek(self, theweek, width):
        return " ".join([("" if day == 0 else "%2i" % day).center(width) for day, _ in theweek])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        text = month_name[themonth]
        return (f"{text} {theyear}" if withyear else text).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month."""
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(),
                 self.formatweekheader(w).rstrip()]
        lines += [self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)]
        return ("\n" * l).join(lines) + "\n" * l

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        gap = " " * c
        out = [str(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        for start in range(1, 13, m):
            months = range(start, min(start + m, 13))
            out.append("\n" * l)
            out.append(gap.join([self.formatmonthname(theyear, k, width, False).center(width) for k in months]).rstrip())
            out.append("\n" * l)
            out.append(gap.join([self.formatweekheader(w).center(width) for _ in months]).rstrip())
            out.append("\n" * l)
            weeks = [self.monthdays2calendar(theyear, k) for k in months]
            for i in range(max([len(each) for each in weeks])):
                row = [self.formatweek(each[i], w) if i < len(each) else "" for each in weeks]
                out.append(gap.join([text.center(width) for text in row]).rstrip())
                out.append("\n" * l)
        return "".join(out)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end="")


_calendar = TextCalendar()


def firstweekday():
    """The weekday that weeks begin with."""
    return _calendar.firstweekday


def setfirstweekday(firstweekday):
    """Sets the weekday that weeks begin with."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _calendar.firstweekday = firstweekday


def monthcalendar(year, month):
    """The weeks of a month, 0 for days of other months."""
    return _calendar.monthdayscalendar(year, month)


def weekheader(width):
    """The names of the weekdays."""
    return _calendar.formatweekheader(width)


def month(theyear, themonth, w=0, l=0):
    """A month as text."""
    return _calendar.formatmonth(theyear, themonth, w, l)


def prmonth(theyear, themonth, w=0, l=0):
    """Prints a month."""
    _calendar.prmonth(theyear, themonth, w, l)


def calendar(theyear, w=2, l=1, c=6, m=3):
    """A year as text."""
    return _calendar.formatyear(theyear, w, l, c, m)


def prcal(theyear, w=0, l=0, c=6, m=3):
    """Prints a year."""
    _calendar.pryear(theyear, w, l, c, m)


def timegm(tuple):
    """Seconds since 1970 of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = _date(year, month, 1).toordinal() - _date(1970, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
