"""Dates, times, and differences between them."""

import math as _math
import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
_MONTHS = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    """Year, month and day of a day's number; the first of January of year 1 is 1."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while month < 12 and n >= _days_before_month(year, month + 1):
        month += 1
    return year, month, n - _days_before_month(year, month) + 1


def _index(value):
    if type(value) is int:
        return value
    try:
        return value.__index__()
    except AttributeError:
        name = type(value).__name__
        raise TypeError(f"'{name}' object cannot be interpreted as an integer") from None


def _refuse_missing(year, month, day):
    """Says what a date lacks, after what was given has been looked at."""
    _index(year)
    if month is None:
        raise TypeError("function missing required argument 'month' (pos 2)")
    _index(month)
    raise TypeError("function missing required argument 'day' (pos 3)")


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def _divide_rounded(a, b):
    """The nearest integer to a / b, ties to even."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + 1 if greater or r == b and q % 2 == 1 else q


def _offset_text(offset, separator=":"):
    """`+01:00` for a difference from UTC."""
    if offset is None:
        return ""
    sign = "+"
    total = offset._microseconds_total()
    if total < 0:
        sign, total = "-", -total
    seconds, micros = divmod(total, 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or micros:
        text += f"{separator}{seconds:02d}"
        if micros:
            text += f".{micros:06d}"
    return text


def _format(obj, format, timetuple):
    """`strftime`: one directive after the other."""
    found = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != "%" or i >= n:
            found.append(c)
            continue
        c = format[i]
        i += 1
        # Flags of the C library: no padding.
        plain = False
        if c == "-" and i < n:
            plain, c = True, format[i]
            i += 1
        text = _directive(obj, c, timetuple)
        if plain:
            text = text.lstrip("0 ") or "0"
        found.append(text)
    return "".join(found)


def _directive(obj, c, t):
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    if c == "Y":
        return str(year)
    if c == "m":
        return f"{month:02d}"
    if c == "d":
        return f"{day:02d}"
    if c == "H":
        return f"{hour:02d}"
    if c == "M":
        return f"{minute:02d}"
    if c == "S":
        return f"{second:02d}"
    if c == "f":
        return f"{getattr(obj, 'microsecond', 0):06d}"
    if c == "y":
        return f"{year % 100:02d}"
    if c == "B":
        return _MONTHS[month]
    if c == "b" or c == "h":
        return _MONTHS[month][:3]
    if c == "A":
        return _WEEKDAYS[weekday]
    if c == "a":
        return _WEEKDAYS[weekday][:3]
    if c == "p":
        return "AM" if hour < 12 else "PM"
    if c == "I":
        return f"{(hour + 11) % 12 + 1:02d}"
    if c == "j":
        return f"{yearday:03d}"
    if c == "w":
        return str((weekday + 1) % 7)
    if c == "u":
        return str(weekday + 1)
    if c == "e":
        return f"{day:2d}"
    if c == "U":
        return f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}"
    if c == "W":
        return f"{(yearday + 6 - weekday) // 7:02d}"
    if c in "GV":
        iso_year, week, _ = _iso_calendar(year, month, day)
        return str(iso_year) if c == "G" else f"{week:02d}"
    if c == "F":
        return f"{year}-{month:02d}-{day:02d}"
    if c == "T" or c == "X":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if c == "R":
        return f"{hour:02d}:{minute:02d}"
    if c == "D" or c == "x":
        return f"{month:02d}/{day:02d}/{year % 100:02d}"
    if c == "c":
        return f"{_WEEKDAYS[weekday][:3]} {_MONTHS[month][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"
    if c == "r":
        return f"{(hour + 11) % 12 + 1:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}"
    if c == "C":
        return f"{year // 100:02d}"
    if c == "n":
        return "\n"
    if c == "t":
        return "\t"
    if c == "%":
        return "%"
    if c == "z":
        return _offset_text(obj.utcoffset() if hasattr(obj, "utcoffset") else None, "")
    if c == "Z":
        return (obj.tzname() if hasattr(obj, "tzname") else None) or ""
    if c == "s":
        return str(int(obj.timestamp()))
    return "%" + c


def _iso_calendar(year, month, day):
    today = _to_ordinal(year, month, day)
    first = _iso_week1(year)
    if today < first:
        year -= 1
        first = _iso_week1(year)
    elif today >= _iso_week1(year + 1):
        year += 1
        first = _iso_week1(year)
    week, weekday = divmod(today - first, 7)
    return year, week + 1, weekday + 1


def _iso_week1(year):
    """The number of the Monday that begins week 1."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


class timedelta:
    """A difference between two points in time."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hashcode")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int and not (
                milliseconds or minutes or hours or weeks):
            micros = (days * 86400 + seconds) * 1000000 + microseconds
        else:
            micros = 0
            rest = 0.0
            for name, value, unit in (("days", days, 86400000000), ("seconds", seconds, 1000000),
                                      ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                                      ("minutes", minutes, 60000000), ("hours", hours, 3600000000),
                                      ("weeks", weeks, 604800000000)):
                if isinstance(value, int):
                    micros += value * unit
                elif isinstance(value, float):
                    fraction, whole = _math.modf(value)
                    micros += int(whole) * unit
                    part, whole = _math.modf(fraction * unit)
                    micros += int(whole)
                    rest += part
                else:
                    raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
            if rest:
                micros = _round_half_even(micros, rest)
        return cls._from_microseconds(micros)

    @classmethod
    def _from_microseconds(cls, micros):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(micros, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if abs(self._days) > 999999999:
            if abs(self._days) > 2147483647:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError("days=%d; must have magnitude <= 999999999" % self._days)
        return self

    def _microseconds_total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """The difference in seconds."""
        return self._microseconds_total() / 10 ** 6

    def __repr__(self):
        args = []
        if self._days:
            args.append("days=%d" % self._days)
        if self._seconds:
            args.append("seconds=%d" % self._seconds)
        if self._microseconds:
            args.append("microseconds=%d" % self._microseconds)
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, ", ".join(args) or "0")

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = "%d:%02d:%02d" % (hours, minutes, seconds)
        if self._days:
            plural = "s" if abs(self._days) != 1 else ""
            text = "%d day%s, " % (self._days, plural) + text
        if self._microseconds:
            text += ".%06d" % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._microseconds_total() + other._microseconds_total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._microseconds_total() - other._microseconds_total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return other - self
        return NotImplemented

    def __neg__(self):
        return timedelta._from_microseconds(-self._microseconds_total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_microseconds(self._microseconds_total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_rounded(self._microseconds_total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() // other._microseconds_total()
        if isinstance(other, int):
            return timedelta._from_microseconds(self._microseconds_total() // other)
        return NotImplemented

    def __truediv__(self, other):
        total = self._microseconds_total()
        if isinstance(other, timedelta):
            return total / other._microseconds_total()
        if isinstance(other, int):
            return timedelta._from_microseconds(_divide_rounded(total, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_rounded(b * total, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._microseconds_total() % other._microseconds_total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._microseconds_total(), other._microseconds_total())
            return q, timedelta._from_microseconds(r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() == other._microseconds_total()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() < other._microseconds_total()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() <= other._microseconds_total()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() > other._microseconds_total()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._microseconds_total() >= other._microseconds_total()
        return NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._microseconds_total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _round_half_even(micros, rest):
    """`micros + rest` rounded to an int, ties to the even sum."""
    rounded = round(rest)
    if abs(rest - rounded) == 0.5 or abs(rest - _math.trunc(rest)) == 0.5:
        low = _math.floor(rest)
        rounded = low if (micros + low) % 2 == 0 else low + 1
    return micros + rounded


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _ordered(compare):
    """The comparison methods of a class, from one that gives -1, 0, 1 or NotImplemented."""

    def method(test):
        def inner(self, other):
            answer = compare(self, other)
            return answer if answer is NotImplemented else test(answer)

        return inner

    return (method(lambda c: c < 0), method(lambda c: c <= 0), method(lambda c: c > 0), method(lambda c: c >= 0))


def _sign(a, b):
    return (a > b) - (a < b)


class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            _refuse_missing(year, month, day)
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def today(cls):
        """The day that it is now."""
        t = _time.localtime()
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromtimestamp(cls, t):
        """The day of a time in seconds since 1970."""
        parts = _time.localtime(t)
        return cls(parts[0], parts[1], parts[2])

    @classmethod
    def fromordinal(cls, n):
        """The day with a number; 1 is the first of January of year 1."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _MAXORDINAL:
            raise ValueError("year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        """The day of `2024-03-15`."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_iso_date(text)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        weeks = _iso_calendar(year, 12, 28)[1]
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls(*_from_ordinal(_iso_week1(year) + (week - 1) * 7 + day - 1))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        """The number of the day; the first of January of year 1 is 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The weekday; Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The weekday; Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """ISO year, week and weekday."""
        return IsoCalendarDate(*_iso_calendar(self._year, self._month, self._day))

    def isoformat(self):
        """`2024-03-15`."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def ctime(self):
        """`Fri Mar 15 00:00:00 2024`."""
        return _format(self, "%c", self.timetuple()).replace(str(self._year), "%04d" % self._year)

    def timetuple(self):
        """As `time.localtime` gives it."""
        yearday = _days_before_month(self._year, self._month) + self._day
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), yearday, -1))

    def strftime(self, format):
        """The day as text, by a format."""
        return _format(self, format, self.timetuple())

    def __format__(self, format):
        if not isinstance(format, str):
            raise TypeError("must be str, not %s" % type(format).__name__)
        return self.strftime(format) if format else str(self)

    def replace(self, year=None, month=None, day=None):
        """The day with some parts changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def __repr__(self):
        return "%s.%s(%d, %d, %d)" % (self.__class__.__module__, self.__class__.__qualname__, self._year,
                                      self._month, self._day)

    __str__ = isoformat

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other._days
            if 0 < n <= _MAXORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _compare(self, other):
        if isinstance(other, date) and not isinstance(other, datetime) and not isinstance(self, datetime):
            return _sign((self._year, self._month, self._day), (other._year, other._month, other._day))
        return NotImplemented

    def __eq__(self, other):
        answer = self._compare(other)
        return answer if answer is NotImplemented else answer == 0

    __lt__, __le__, __gt__, __ge__ = _ordered(lambda a, b: a._compare(b))

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


class IsoCalendarDate(tuple):
    """ISO year, week and weekday."""

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "%s.%s(year=%s, week=%s, weekday=%s)" % (("datetime", "IsoCalendarDate") + tuple(self))


class tzinfo:
    """The base of time zones."""

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """UTC to local time."""
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + dst


class timezone(tzinfo):
    """A fixed difference from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and"
                             f" timedelta(hours=24), not {offset!r}.")
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        extra = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{extra})"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return _make_zone, (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _make_zone(offset, name):
    return timezone.utc if name is None and not offset else timezone(offset, name)


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, text):
        """The time of `12:30:00`."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_iso_time(text[1:] if text[:1] == "T" else text)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*parts)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        """The difference from UTC."""
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        """The time zone's name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """The part of the difference that is daylight saving."""
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        """`12:30:00`."""
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(
            self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        """The time as text, by a format."""
        return _format(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The time with some parts changed."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def __repr__(self):
        text = "%d, %d" % (self._hour, self._minute)
        if self._microsecond:
            text += ", %d, %d" % (self._second, self._microsecond)
        elif self._second:
            text += ", %d" % self._second
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, text)

    def _micros(self):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._microseconds_total()

    def _compare(self, other, equality=False):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        return _sign(self._micros(), other._micros())

    def __eq__(self, other):
        answer = self._compare(other, True)
        return answer if answer is NotImplemented else answer == 0

    __lt__, __le__, __gt__, __ge__ = _ordered(lambda a, b: a._compare(b))

    def __hash__(self):
        return hash(self._micros())

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return "%02d" % hour
    if timespec == "minutes":
        return "%02d:%02d" % (hour, minute)
    if timespec == "seconds":
        return "%02d:%02d:%02d" % (hour, minute, second)
    if timespec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (hour, minute, second, microsecond // 1000)
    if timespec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (hour, minute, second, microsecond)
    raise ValueError("Unknown timespec value")


def _digits(text):
    """The int of ASCII digits, else None."""
    return int(text) if text and text.isascii() and text.isdigit() else None


def _parse_iso_date(text):
    """Year, month and day of an ISO date, None if it is none."""
    if "W" in text:
        compact = text.replace("-", "")
        year, week = _digits(compact[:4]), _digits(compact[5:7])
        weekday = _digits(compact[7:]) if len(compact) > 7 else 1
        if len(text) not in (7, 8, 10) or None in (year, week, weekday) or compact[4] != "W":
            return None
        day = date.fromisocalendar(year, week, weekday)
        return day.year, day.month, day.day
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        parts = _digits(text[:4]), _digits(text[5:7]), _digits(text[8:])
    elif len(text) == 8:
        parts = _digits(text[:4]), _digits(text[4:6]), _digits(text[6:])
    else:
        return None
    return None if None in parts else parts


def _parse_iso_time(text):
    """Hour, minute, second, microsecond and zone of an ISO time, None if it is none."""
    zone = None
    for i, c in enumerate(text):
        if c in "+-Z":
            body, rest = text[:i], text[i:]
            if rest == "Z":
                zone = timezone.utc
            else:
                parts = _parse_clock(rest[1:])
                if parts is None:
                    return None
                offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
                zone = timezone.utc if not offset else timezone(-offset if rest[0] == "-" else offset)
            text = body
            break
    parts = _parse_clock(text)
    return None if parts is None else parts + (zone,)


def _parse_clock(text):
    micros = 0
    for mark in ".,":
        if mark in text:
            text, _, fraction = text.partition(mark)
            if not fraction.isdigit():
                return None
            micros = int(fraction[:6].ljust(6, "0"))
            break
    if ":" in text:
        parts = text.split(":")
        if any([len(part) != 2 for part in parts]):
            return None
    else:
        if len(text) % 2:
            return None
        parts = [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3:
        return None
    numbers = [_digits(part) for part in parts]
    if None in numbers:
        return None
    numbers += [0] * (3 - len(numbers))
    return numbers[0], numbers[1], numbers[2], micros


class datetime(date):
    """A day and a time."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            _refuse_missing(year, month, day)
        year, month, day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = parts
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _from_micros(cls, micros, zone=None):
        """From microseconds since the beginning of year 1, less a day."""
        days, micros = divmod(micros, 86400000000)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(micros, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        year, month, day = _from_ordinal(days)
        return cls(year, month, day, hour, minute, second, micros, zone)

    def _micros(self):
        return ((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60000000 + (
            self._second * 1000000 + self._microsecond)

    def _utc_micros(self):
        offset = self.utcoffset()
        return self._micros() if offset is None else self._micros() - offset._microseconds_total()

    @classmethod
    def now(cls, tz=None):
        """This moment, in local time or in a zone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """This moment in UTC, without a zone."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        """This moment in local time."""
        return cls.now()

    @classmethod
    def utcfromtimestamp(cls, t):
        """The moment of a time in seconds since 1970, in UTC, without a zone."""
        return cls._from_micros(_EPOCH + _timestamp_micros(t))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a time in seconds since 1970, in local time or in a zone."""
        _check_zone(tz)
        if tz is not None:
            utc = cls._from_micros(_EPOCH + _timestamp_micros(timestamp), tz)
            return tz.fromutc(utc)
        micros = _timestamp_micros(timestamp)
        return cls._from_micros(_EPOCH + micros + _local_offset(micros // 1000000) * 1000000)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time together."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text):
        """The moment of `2024-03-15T12:30:00`."""
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        complaint = ValueError(f"Invalid isoformat string: {text!r}")
        length = 10 if text[4:5] == "-" else 8
        if "W" in text[:10]:
            length = (8 if text[7:8].isdigit() or text[7:8] == "" else 7) if text[4] == "W" else (
                10 if text[8:9] == "-" else 8)
        day = _parse_iso_date(text[:length])
        if day is None:
            raise complaint
        rest = text[length:]
        clock = (0, 0, 0, 0, None)
        if rest:
            clock = _parse_iso_time(rest[1:])
            if clock is None or len(rest) < 2:
                raise complaint
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        """The moment of a text, by a format."""
        return _parse(cls, date_string, format)

    @classmethod
    def fromordinal(cls, n):
        """Midnight of the day with a number."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(n))

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day, with the zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def utcoffset(self):
        """The difference from UTC."""
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        """The time zone's name."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """The part of the difference that is daylight saving."""
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timetuple(self):
        """As `time.localtime` gives it."""
        yearday = _days_before_month(self._year, self._month) + self._day
        dst = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), yearday, -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        """As `time.gmtime` gives it."""
        utc = datetime._from_micros(self._utc_micros())
        yearday = _days_before_month(utc._year, utc._month) + utc._day
        return _time.struct_time((utc._year, utc._month, utc._day, utc._hour, utc._minute, utc._second,
                                  utc.weekday(), yearday, 0))

    def timestamp(self):
        """Seconds since 1970."""
        if self._tzinfo is None:
            micros = self._micros() - _EPOCH
            return (micros - _local_offset(micros // 1000000) * 1000000) / 1000000
        return (self._utc_micros() - _EPOCH) / 1000000

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is None:
            tz = timezone(timedelta(seconds=_local_offset(int(self.timestamp()))), _time.tzname[0])
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        if tz is self._tzinfo:
            return self
        if self._tzinfo is None:
            utc = _EPOCH + int(round(self.timestamp() * 1000000))
        else:
            utc = self._utc_micros()
        return tz.fromutc(type(self)._from_micros(utc, tz))

    def isoformat(self, sep="T", timespec="auto"):
        """`2024-03-15T12:30:00`."""
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return "%04d-%02d-%02d%s%s%s" % (self._year, self._month, self._day, sep, clock,
                                         _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat(sep=" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        if self._fold:
            text += ", fold=1"
        return "%s.%s(%s)" % (self.__class__.__module__, self.__class__.__qualname__, text)

    def ctime(self):
        """`Fri Mar 15 12:30:00 2024`."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (_WEEKDAYS[self.weekday()][:3], _MONTHS[self._month][:3], self._day,
                                                  self._hour, self._minute, self._second, self._year)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The moment with some parts changed."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_micros(self._micros() + other._microseconds_total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return timedelta._from_microseconds(self._micros() - other._micros())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._from_microseconds(self._utc_micros() - other._utc_micros())

    def _compare(self, other, equality=False):
        if not isinstance(other, datetime):
            if isinstance(other, date) and not equality:
                raise TypeError(f"can't compare {type(self).__module__}.{type(self).__name__} to"
                                f" {type(other).__module__}.{type(other).__name__}")
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return _sign(self._utc_micros(), other._utc_micros())

    def __eq__(self, other):
        answer = self._compare(other, True)
        return answer if answer is NotImplemented else answer == 0

    __lt__, __le__, __gt__, __ge__ = _ordered(lambda a, b: a._compare(b))

    def __hash__(self):
        return hash(self._utc_micros())

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                self._microsecond, self._tzinfo)


_date_class = date
_time_class = time
_tzinfo_class = tzinfo
_EPOCH = _to_ordinal(1970, 1, 1) * 86400000000

date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _timestamp_micros(t):
    if isinstance(t, int):
        return t * 1000000
    if t != t:
        raise ValueError("cannot convert float NaN to integer")
    a, b = t.as_integer_ratio()
    return _divide_rounded(a * 1000000, b)


def _local_offset(seconds):
    """Seconds that local time is ahead of UTC."""
    local = _time.localtime(seconds)
    days = _to_ordinal(local[0], local[1], local[2]) - _to_ordinal(1970, 1, 1)
    return days * 86400 + local[3] * 3600 + local[4] * 60 + local[5] - int(seconds)


# strptime

def _parse(cls, text, format):
    """`strptime`: reads one directive after the other, without going back."""
    if not isinstance(text, str):
        raise TypeError("strptime() argument 1 must be str, not %s" % type(text).__name__)
    found = {"year": 1900, "month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0, "micro": 0}
    mismatch = ValueError("time data %r does not match format %r" % (text, format))
    at = _read(text, 0, format, found, mismatch, format)
    if at != len(text):
        raise ValueError("unconverted data remains: %s" % text[at:])
    if found.get("afternoon") is not None:
        found["hour"] = found["hour"] % 12 + (12 if found["afternoon"] else 0)
    year, month, day = found["year"], found["month"], found["day"]
    if "yearday" in found:
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + found["yearday"] - 1)
    elif "iso_year" in found and "iso_week" in found:
        day_of_week = found.get("weekday")
        if day_of_week is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday"
                             " directive ('%A', '%a', '%w', or '%u').")
        day_found = date.fromisocalendar(found["iso_year"], found["iso_week"], day_of_week + 1)
        year, month, day = day_found.year, day_found.month, day_found.day
    elif "week" in found and "weekday" in found:
        start, weekday = (found["week"], found["weekday"]), found["weekday"]
        first = (_to_ordinal(year, 1, 1) + 6) % 7
        if found["week_kind"] == "U":
            first, weekday = (first + 1) % 7, (weekday + 1) % 7
        to_first = (7 - first) % 7
        ordinal = _to_ordinal(year, 1, 1) + (
            weekday - first if start[0] == 0 else to_first + 7 * (start[0] - 1) + weekday)
        year, month, day = _from_ordinal(ordinal)
    zone = found.get("zone")
    return cls(year, month, day, found["hour"], found["minute"], found["second"], found["micro"], zone)


def _read(text, at, format, found, mismatch, whole):
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            start = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == start:
                raise mismatch
            continue
        if c != "%":
            if at >= len(text) or text[at].lower() != c.lower():
                raise mismatch
            at += 1
            continue
        if i >= len(format):
            raise ValueError("stray %% in format '%s'" % whole)
        c = format[i]
        i += 1
        if c in _COMPOSED:
            at = _read(text, at, _COMPOSED[c], found, mismatch, whole)
        else:
            at = _read_directive(text, at, c, found, mismatch, whole)
    return at


_COMPOSED = {"D": "%m/%d/%y", "x": "%m/%d/%y", "T": "%H:%M:%S", "X": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d",
             "c": "%a %b %d %H:%M:%S %Y", "r": "%I:%M:%S %p"}

# The most digits, the least and the greatest value, and what is found.
_NUMBERS = {"Y": (4, 0, 9999, "year"), "m": (2, 1, 12, "month"), "d": (2, 1, 31, "day"), "e": (2, 1, 31, "day"),
            "H": (2, 0, 23, "hour"), "I": (2, 1, 12, "hour"), "M": (2, 0, 59, "minute"), "S": (2, 0, 61, "second"),
            "j": (3, 1, 366, "yearday"), "y": (2, 0, 99, "short year"), "w": (1, 0, 6, "sunday weekday"),
            "u": (1, 1, 7, "iso weekday"), "U": (2, 0, 53, "week"), "W": (2, 0, 53, "week"),
            "G": (4, 0, 9999, "iso_year"), "V": (2, 1, 53, "iso_week")}


def _read_directive(text, at, c, found, mismatch, whole):
    if c in _NUMBERS:
        most, least, greatest, name = _NUMBERS[c]
        end = at
        while end < len(text) and end - at < most and text[end].isdigit():
            end += 1
        if c in "de" and text[at:at + 1] == " " and text[at + 1:at + 2].isdigit():
            end = at + 2
        if c in "YG" and end - at < 4 or end == at:
            raise mismatch
        # As a pattern would: fewer digits if the number is too large.
        while end > at and not least <= int(text[at:end]) <= greatest:
            end -= 1
        if end == at:
            raise mismatch
        value = int(text[at:end])
        if name == "short year":
            found["year"] = value + (2000 if value <= 68 else 1900)
        elif name == "sunday weekday":
            found["weekday"] = (value - 1) % 7
        elif name == "iso weekday":
            found["weekday"] = value - 1
        else:
            found[name] = value
        if name == "week":
            found["week_kind"] = c
        return end
    if c == "f":
        end = at
        while end < len(text) and end - at < 6 and text[end].isdigit():
            end += 1
        if end == at:
            raise mismatch
        found["micro"] = int(text[at:end].ljust(6, "0"))
        return end
    if c in "BbhAa":
        names = _MONTHS[1:] if c in "Bbh" else _WEEKDAYS
        if c in "bha":
            names = [name[:3] for name in names]
        for number, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
            if text[at:at + len(name)].lower() == name.lower():
                if c in "Bbh":
                    found["month"] = number + 1
                else:
                    found["weekday"] = number
                return at + len(name)
        raise mismatch
    if c == "p":
        half = text[at:at + 2].lower()
        if half not in ("am", "pm"):
            raise mismatch
        found["afternoon"] = half == "pm"
        return at + 2
    if c == "z":
        return _read_offset(text, at, found, mismatch)
    if c == "Z":
        for name in ("UTC", "GMT"):
            if text[at:at + 3].upper() == name:
                return at + 3
        return at
    if c == "%":
        if text[at:at + 1] != "%":
            raise mismatch
        return at + 1
    raise ValueError("'%s' is a bad directive in format '%s'" % (c, whole))


def _read_offset(text, at, found, mismatch):
    if text[at:at + 1] in ("Z", "z"):
        found["zone"] = timezone.utc
        return at + 1
    sign = text[at:at + 1]
    if sign not in ("+", "-"):
        raise mismatch
    rest = text[at + 1:]
    colon = rest[2:3] == ":"
    width = 5 if colon else 4
    hours, minutes = _digits(rest[:2]), _digits(rest[3:5] if colon else rest[2:4])
    if hours is None or minutes is None or minutes > 59:
        raise mismatch
    offset = timedelta(hours=hours, minutes=minutes)
    found["zone"] = timezone(-offset if sign == "-" else offset) if offset else timezone.utc
    return at + 1 + width


for _cls in (date, datetime, time, timedelta, timezone, tzinfo):
    _show_full_name(_cls)
del _cls
