from datetime import date, datetime, time, timedelta, timezone
d = date(2024, 2, 29)
print(d, d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.toordinal())
print([str(d + timedelta(weeks=w)) for w in range(3)], d.replace(year=2028))
print(d.strftime("%A %d %B %Y, week %W day %j"), f"{d:%y%m%d}", d.ctime())
t0 = datetime(2024, 3, 10, 23, 59, 30)
for step in (timedelta(seconds=45), timedelta(days=-1, hours=3), timedelta(milliseconds=1500)):
    print(t0 + step, repr(step), step, step.total_seconds())
print(datetime.strptime("5 Jan 2023 07:08 PM", "%d %b %Y %I:%M %p"), datetime.fromisoformat("2023-01-05T19:08:00+02:00"))
utc = datetime(2024, 6, 1, 12, tzinfo=timezone.utc)
cet = timezone(timedelta(hours=2), "CEST")
print(utc.astimezone(cet), utc.astimezone(cet).tzname(), utc == utc.astimezone(cet), utc.isoformat(timespec="minutes"))
print(datetime.fromtimestamp(0, timezone.utc), utc.timestamp(), datetime.fromtimestamp(1.5, timezone.utc).isoformat())
print(time(9, 5), time(9, 5) < time(10), time(1, 2, 3, 4).isoformat(), time.fromisoformat("04:05"), time.max, time.min)
print(datetime.combine(d, time(8)), datetime.min, date.max, timedelta.max, datetime.resolution)
print(divmod(timedelta(hours=25), timedelta(hours=7)), timedelta(1) / 3, timedelta(10) / timedelta(4), -timedelta(1, 5))
print(sorted([date(2024, 5, 1), date(2023, 5, 1)]), max(date(2024, 5, 1), date(2024, 5, 2)), {d: 1}[date(2024, 2, 29)])
print(abs(date(2024, 1, 1) - date(2024, 12, 25)).days, (date(2024, 12, 25) - date(2024, 1, 1)) // 7)
age = lambda born, today: today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 3, 1), date(2024, 2, 29)), age(date(2000, 2, 29), date(2024, 2, 29)))
checks = [lambda: date(2023, 2, 29), lambda: date(2024, 13, 1), lambda: datetime(2024, 1, 1, 25),
          lambda: d + 1, lambda: d < t0, lambda: utc < t0, lambda: utc - t0, lambda: datetime.strptime("x", "%Y"),
          lambda: datetime.strptime("2024-01-01 10", "%Y-%m-%d"), lambda: date.fromisoformat("2024-1-1"),
          lambda: timedelta(days=10**10), lambda: date(1, 1, 1) - timedelta(1), lambda: date("2024"),
          lambda: timedelta(1) * "a", lambda: timezone(timedelta(hours=30)), lambda: d.replace(day=31)]
for check in checks:
    try:
        print(check())
    except Exception as e:
        print(type(e).__name__, e)
