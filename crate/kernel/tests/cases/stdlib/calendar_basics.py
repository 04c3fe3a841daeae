import calendar

print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 3, 15))
print(calendar.month(2024, 3))
print(calendar.monthcalendar(2024, 2), list(calendar.month_name)[1:4], list(calendar.day_abbr), calendar.month_abbr[12])
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2025, 1))
print(calendar.timegm((1970, 1, 2, 0, 0, 0)), [str(d) for d in calendar.Calendar().itermonthdates(2024, 2)][:3], calendar.weekheader(3))
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as error:
    print(error)
print(len(calendar.calendar(2024).splitlines()), calendar.calendar(2024).splitlines()[2])
