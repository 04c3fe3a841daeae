import calendar

print(calendar.monthcalendar(2023, 2), calendar.monthrange(2023, 2), [calendar.weekday(2024, m, 1) for m in range(1, 13)])
c = calendar.TextCalendar(firstweekday=6)
print(c.formatmonth(2024, 9, w=3, l=1))
print(calendar.month(2023, 10, 3), calendar.day_name[0], calendar.day_abbr[6], calendar.month_name[5], calendar.isleap(2000), calendar.leapdays(1990, 2025))
fridays = [week[calendar.FRIDAY] for week in calendar.monthcalendar(2024, 3) if week[calendar.FRIDAY]]
print(fridays, max(len(w) for w in calendar.monthcalendar(2024, 3)), sum(calendar.monthrange(2024, m)[1] for m in range(1, 13)), list(calendar.Calendar(2).iterweekdays()))
print([d for d in calendar.Calendar().itermonthdays(2024, 6)][:9], calendar.Calendar().monthdatescalendar(2024, 1)[0][0], [x for x in calendar.Calendar().itermonthdays2(2024, 2)][3:5])
